#include "golden/layout_laws.hpp"
#include "golden/maps.hpp"
#include "layout/direction.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/storage/templates.hpp>

#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

// The laws of layout with the fonts that ship. Here a line is as wide as it comes out when it is shaped whole.

namespace {

using List = std::vector<std::string>;

double shapedWidth(const TextLine& line, const Font& font) {
    constexpr int oversize = 4;
    QTextLayout layout(QString::fromStdString(line.text), qtFont(font, oversize));
    QTextOption option;
    option.setTextDirection(line.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    joinSigns(layout);
    layout.beginLayout();
    const QTextLine shaped = layout.createLine();
    layout.endLayout();
    return shaped.isValid() ? shaped.naturalTextWidth() / oversize : 0;
}

void checkLaws(const Map& map, const QtTextMeasure& measure) {
    for (const double width : {150.0, 240.0}) {
        INFO("columns of " << width);
        LayoutCache cache;
        GridOptions options;
        options.columnWidth = width;
        const GridLayout layout = layoutGrid(map, lightTheme(), measure, options, cache);
        CHECK(brokenPlaces(layout, shapedWidth) == List{});
        CHECK(brokenHits(layout) == List{});
        CHECK(paleTexts(gridScene(layout, lightTheme())) == List{});
    }
}

} // namespace

TEST_CASE("the direction of a line is the one Qt would give its text", "[laws]") {
    for (char32_t c = 0x20; c < 0x2FFFF; ++c) {
        const QString letter = QString::fromUcs4(&c, 1);
        const bool hasDirection = QChar::isLetter(c) && QChar::category(c) != QChar::Letter_Modifier;
        if (!hasDirection && !QChar::isDigit(c)) continue;
        INFO(std::hex << static_cast<unsigned>(c));
        for (const QString& text : {"12 " + letter + QStringLiteral(" א"), letter + QStringLiteral(" a")}) {
            const bool known = isRightToLeft(text.toStdString()), wanted = text.isRightToLeft();
            if (known != wanted) FAIL_CHECK(std::hex << static_cast<unsigned>(c) << " " << known);
        }
    }
}

TEST_CASE("layout laws hold on nasty maps in the real fonts", "[laws]") {
    const QtTextMeasure measure;
    for (const auto& [name, map] : nastyMaps()) {
        INFO(name);
        checkLaws(map, measure);
    }
}

TEST_CASE("layout laws hold on random maps in the real fonts", "[laws]") {
    const QtTextMeasure measure;
    for (const auto seed : lawSeeds(25)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        checkLaws(randomMap(rng), measure);
    }
}

TEST_CASE("layout laws hold on templates in the real fonts", "[laws]") {
    const QtTextMeasure measure;
    for (const std::string_view name : templateNames())
        for (const Language language : {Language::russian, Language::english}) {
            const Map map = loadTemplate(name, language)->map;
            checkLaws(map, measure);
            for (const PageFormat& format : pageFormats()) {
                INFO(name << " on " << format.name);
                CHECK(brokenPlaces(layoutForPage(map, {format, lightTheme(), language}, measure).layout, shapedWidth) ==
                      List{});
            }
        }
}

TEST_CASE("pieces end where Qt would let a line end", "[measure]") {
    const std::vector<std::string> parts{"a", "Z", "я", "Ё", "ы", "7", " ", " ", "  ", ",", ".",
                                         "!", "?", ":", ";", "-", "«", "»", "—", "(",  "%", "é"};
    const QtTextMeasure measure;
    for (const auto seed : lawSeeds(25)) {
        Rng rng(seed);
        for (int round = 0; round < 400; ++round) {
            std::string text;
            for (int left = rng.between(1, 12); left > 0; --left)
                text += parts[rng.below(rng.chance(70) ? 11 : parts.size())]; // many texts are plain
            INFO(seedNote(seed) << " [" << text << "]");
            const QString whole = QString::fromStdString(text);
            QTextBoundaryFinder finder(QTextBoundaryFinder::Line, whole);
            std::vector<std::size_t> wanted{0}, begins;
            for (auto at = finder.toNextBoundary(); at >= 0; at = finder.toNextBoundary())
                wanted.push_back(static_cast<std::size_t>(whole.left(at).toUtf8().size()));
            for (const TextPiece& piece : measure.pieces(text, {})) {
                begins.push_back(piece.begin);
                CHECK((piece.end == piece.begin || text[piece.end - 1] != ' '));
            }
            begins.push_back(text.size());
            CHECK(begins == wanted);
        }
    }
}

TEST_CASE("pieces cover a paragraph in order and clusters cover a piece", "[measure]") {
    const QtTextMeasure measure;
    const Font font;
    for (const auto seed : lawSeeds(25)) {
        Rng rng(seed);
        for (const Card& card : randomMap(rng).cards) {
            std::string text = card.text.substr(0, card.text.find('\n'));
            std::size_t at = 0;
            for (const TextPiece& piece : measure.pieces(text, font)) {
                INFO(seedNote(seed) << " " << text);
                REQUIRE(piece.begin >= at);
                REQUIRE(piece.end >= piece.begin);
                REQUIRE(piece.end <= text.size());
                REQUIRE(piece.width >= 0);
                const std::string word = text.substr(piece.begin, piece.end - piece.begin);
                std::size_t inWord = 0;
                for (const TextPiece& cluster : measure.clusters(word, font)) {
                    REQUIRE(cluster.begin == inWord);
                    inWord = cluster.end;
                }
                REQUIRE(inWord == word.size());
                at = piece.end;
            }
            const std::string rest = text.substr(at);
            CHECK(rest.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
        }
    }
}

TEST_CASE("every bundled face is there and cyrillic is in it", "[measure]") {
    const QtTextMeasure measure;
    for (const Face face : {Face::regular, Face::medium, Face::semiBold, Face::bold, Face::italic}) {
        const Font font{face, 13};
        const auto pieces = measure.pieces("Щёголь", font);
        REQUIRE(pieces.size() == 1);
        CHECK(pieces.front().width > 40);
        CHECK(measure.ascent(font) > 0);
        CHECK(measure.ascent(font) < lineHeight(font));
    }
    const auto width = [&](Face face) { return measure.pieces("Карта", {face, 13}).front().width; };
    CHECK(width(Face::bold) > width(Face::semiBold));
    CHECK(width(Face::semiBold) > width(Face::medium));
    CHECK(width(Face::medium) > width(Face::regular));
    CHECK(measure.clusters("👨‍👩‍👧‍👦", {}).size() == 1);
    CHECK(measure.clusters("е\xCC\x81", {}).size() == 1);
}
