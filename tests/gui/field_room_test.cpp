#include "gui/desk.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/storage/templates.hpp>

#include <QScrollBar>
#include <QTextDocument>

#include <catch2/catch.hpp>

#include <cmath>

using namespace cjm;
using namespace cjm::test;

namespace {

// All that can be typed in place, as far as the map shows it.
std::vector<Target> fieldsOfMap(Desk& desk) {
    std::vector<Target> texts{titleTarget(), subtitleTarget()};
    for (const Card& card : desk.map().cards)
        texts.emplace_back(card.id);
    for (const Stage& stage : desk.map().stages) {
        texts.emplace_back(stage.id);
        texts.emplace_back(StageSubtitleTarget{stage.id});
    }
    for (const Row& row : desk.map().rows)
        texts.emplace_back(row.id);
    for (const PlacedNote& note : desk.board().mapLayout().notes)
        texts.emplace_back(MapFieldTarget{note.field});
    std::erase_if(texts, [&](const Target& target) { return !desk.board().spotOf(target); });
    return texts;
}

// What lies clear of the frame that is drawn around it: on the edge of a card, and a little off other texts.
QRectF insideOf(Desk& desk, const Target& target, const TextSpot& spot) {
    constexpr double offWords = 1, offTitles = 2;
    const bool isCard = std::holds_alternative<CardId>(target);
    if (isCard && spot.frame.intersects(spot.text)) return desk.board().toViewport(spot.frame);
    const double off = isCard || target == subtitleTarget() ? offWords : offTitles;
    return desk.board().toViewport(isCard ? spot.text : spot.frame).adjusted(-off, -off, off, off);
}

void openedFieldsHaveRoom(Desk& desk) {
    GridView& board = desk.board();
    REQUIRE(fieldsOfMap(desk).size() > 50);
    for (const double zoom : {0.8, 1.0, 1.3}) {
        board.setZoom(zoom, {});
        for (const Target& target : fieldsOfMap(desk)) {
            board.editText(target);
            InlineEditor* editor = board.editor();
            REQUIRE(editor);
            const QRectF field = editor->geometry();
            INFO(zoom << ": " << editor->toPlainText().toStdString());
            CHECK(editor->document()->size().height() <= field.height());
            CHECK(editor->verticalScrollBar()->maximum() == 0);
            CHECK(editor->verticalScrollBar()->value() == 0);
            const auto spot = board.spotOf(target);
            REQUIRE(spot);
            const QRectF inside = insideOf(desk, target, *spot); // downwards it grows as one types
            CHECK(field.left() >= inside.left());
            CHECK(field.right() <= inside.right());
            editor->cancel();
        }
    }
}

} // namespace

TEST_CASE("an opened field shows its whole text, and lies inside its frame", "[gui][typing]") {
    for (const char* example : {"boiler-example", "loop-example"}) {
        INFO(example);
        Desk desk;
        desk.openMap(loadTemplate(example, Language::russian)->map);
        desk.key(Qt::Key_1, Qt::ControlModifier);
        openedFieldsHaveRoom(desk);
    }
}

TEST_CASE("an emotion is typed in the lines that the map has, whoever feels it", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.board().zoomTo100();
    int ofOthers = 0;
    const GridLayout layout = desk.board().mapLayout();
    for (const PlacedRow& row : layout.rows) {
        if (!row.chart) continue;
        for (const EmotionCurve& curve : row.chart->curves)
            for (const EmotionPoint& point : curve.points) {
                if (!point.label) continue;
                INFO(point.card->text);
                const Target target = point.card->id;
                desk.board().select(target);
                desk.board().editSelection(); // the cursor behind the last word
                REQUIRE(desk.editor());
                const double lines = desk.editor()->document()->size().height() / point.label->lineHeight;
                CHECK(std::lround(lines) == static_cast<long>(point.label->lines.size()));
                const QRectF face = desk.board().toViewport(desk.board().spotOf(target)->frame);
                CHECK_FALSE(face.intersects(desk.editor()->geometry()));
                ofOthers += curve.sign.empty() ? 0 : 1;
                desk.editor()->cancel();
            }
    }
    CHECK(ofOthers > 3);
}

TEST_CASE("a card is framed on all sides while it is edited", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.board().zoomTo100();
    for (const char* id : {"B1", "R1", "G1"}) {
        INFO(id);
        desk.doubleClick(card(id));
        REQUIRE(desk.editor());
        const auto spot = desk.board().spotOf(card(id));
        REQUIRE(spot);
        const QRect frame = desk.board().toViewport(spot->frame).toRect();
        const QImage seen = desk.picture();
        const double ratio = seen.devicePixelRatio();
        const int y = frame.top() + frame.height() / 4; // in the middle there may be the handle of a link
        const auto isLine = [&](int x) {
            const QColor at = seen.pixelColor(QPoint(qRound(x * ratio), qRound(y * ratio)));
            return at.blue() > at.red() + 60; // the accent, on whatever ground
        };
        const auto isFramedNear = [&](int x) { return isLine(x - 1) || isLine(x) || isLine(x + 1) || isLine(x + 2); };
        CHECK(isFramedNear(frame.left() - 2));
        CHECK(isFramedNear(frame.right()));
        desk.key(Qt::Key_Escape);
    }
}
