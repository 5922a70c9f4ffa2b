#include "support/sources.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/render/scene_painter.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/storage/files.hpp>

#include <QImage>
#include <QPainter>
#include <QRawFont>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

// How texts of the world are set in the fonts that ship.

namespace {

// What is seen of a text, glyph by glyph.
std::vector<QRectF> inkOf(const std::string& text) {
    const QtTextMeasure measure;
    ScenePainter painter;
    TextShape shape;
    shape.block = wrap(measure, text, Font{Face::regular, 16}, 1e6);
    std::vector<QRectF> ink;
    painter.forEachGlyph(shape, [&](const QRawFont& font, unsigned glyph, const QPointF& at) {
        const QRectF box = font.boundingRect(glyph).translated(at);
        if (!box.isEmpty()) ink.push_back(box);
    });
    return ink;
}

double widthOf(const std::string& text) {
    const QtTextMeasure measure;
    return wrap(measure, text, Font{Face::regular, 16}, 1e6)->width;
}

std::string with(const std::string& before, char32_t sign, const std::string& after) {
    std::string text = before;
    utf8::append(text, sign);
    return text + after;
}

Map mapOf(const char* name) {
    const auto loaded = loadDocument(projectFolder() / "tests" / "golden" / "data" / name);
    REQUIRE(loaded);
    return loaded->document.map;
}

} // namespace

TEST_CASE("what cannot be seen has no width", "[signs]") {
    const double plain = widthOf("перенос");
    for (const char32_t sign :
         {0xADU,   0x34FU,  0x61CU,  0x180EU, 0x200BU, 0x200CU, 0x200DU, 0x200EU, 0x200FU, 0x202AU,
          0x202BU, 0x202CU, 0x202DU, 0x202EU, 0x2060U, 0x2061U, 0x2062U, 0x2063U, 0x2064U, 0x2066U,
          0x2067U, 0x2068U, 0x2069U, 0x206AU, 0x206FU, 0xFE0EU, 0xFE0FU, 0xFEFFU}) {
        INFO("U+" << std::hex << static_cast<unsigned>(sign));
        CHECK(widthOf(with("пере", sign, "нос")) == Approx(plain).margin(0.3)); // the one pair is not kerned
        CHECK(inkOf(with("пере", sign, "нос")).size() == 7);
    }
    // Nothing is turned.
    CHECK(inkOf("цена \xE2\x80\xAE"
                "100\xE2\x80\xAC") == inkOf("цена 100"));
}

TEST_CASE("marks stand on their letters", "[signs]") {
    for (const char* letter : {"а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я", "А", "Е",
                               "И", "О", "У", "Ы", "Э", "Ю", "Я", "a", "e", "x", "α", "ω"})
        for (const char32_t mark : {0x301U, 0x300U, 0x308U, 0x306U}) {
            const std::string marked = with(letter, mark, "");
            INFO(marked);
            CHECK(widthOf(marked) == Approx(widthOf(letter)).margin(0.01));
            const auto ink = inkOf(marked);
            const QRectF base = inkOf(letter).front();
            REQUIRE(!ink.empty());
            for (const QRectF& part : ink) {
                CHECK(part.center().x() > base.left());
                CHECK(part.center().x() < base.right());
            }
        }
    CHECK(widthOf("за́мок") == Approx(widthOf("замок")).margin(0.3));
}

TEST_CASE("keycaps are one sign", "[signs]") {
    for (const char* keycap : {"1️⃣", "9️⃣", "#️⃣", "*️⃣", "5⃣"}) {
        INFO(keycap);
        const auto ink = inkOf(keycap);
        REQUIRE(!ink.empty());
        QRectF all = ink.front();
        for (const QRectF& part : ink) {
            CHECK(part.intersects(all));
            all = all.united(part);
        }
        CHECK(all.width() < 1.4 * all.height()); // and not two beside each other
        CHECK(widthOf(keycap) < 24);
    }
    CHECK(widthOf("шаг 1️⃣ и 2️⃣") > widthOf("шаг 1 и 2"));
}

TEST_CASE("texts with soft hyphens and stress marks are set as those without, and kept as they are", "[signs]") {
    const QtTextMeasure measure;
    for (const char* name : {"soft-hyphen.cjm", "stress.cjm"}) {
        INFO(name);
        const Map map = mapOf(name);
        LayoutCache cache;
        const GridLayout layout = layoutGrid(map, lightTheme(), measure, {}, cache);
        const std::string scene = sceneText(gridScene(layout, lightTheme()));
        CHECK(scene.find("\xC2\xAD") == std::string::npos);
    }
    const Map hyphens = mapOf("soft-hyphen.cjm");
    CHECK(hyphens.cards.find(CardId{"C1"})->text.find("\xC2\xAD") != std::string::npos);
}

TEST_CASE("letters of every script are drawn, as boxes where no font has them", "[signs]") {
    constexpr char32_t blockLength = 0x80;
    for (char32_t block = 0x80; block < 0x20000; block += blockLength) {
        if (block >= 0x3400 && block < 0xA400) continue; // of the same kind: CJK, and syllables of Hangul
        if (block >= 0xAC80 && block < 0xF900) continue; // and surrogates and private use
        std::string text;
        for (char32_t c = block; c < block + blockLength; c += 5)
            if (QChar::isLetter(c)) {
                utf8::append(text, c);
                text += ' ';
            }
        if (text.empty()) continue;
        INFO("from U+" << std::hex << static_cast<unsigned>(block));
        CHECK_FALSE(inkOf(text).empty());
    }
}

TEST_CASE("a script of no font is drawn in a picture", "[signs]") {
    const QtTextMeasure measure;
    QImage image(400, 100, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    ScenePainter().draw(painter,
                        Shape{TextShape{wrap(measure, "नमस्ते நன்றி", Font{Face::regular, 16}, 400), {10, 10}, 380, {}}});
    painter.end();
    const QImage white = [&] {
        QImage blank(image.size(), image.format());
        blank.fill(Qt::white);
        return blank;
    }();
    CHECK(image != white);
}
