#include "app/views/grid_view.hpp"
#include "gui/hand.hpp"
#include "support/builders.hpp"

#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QMenuBar>
#include <QStyle>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace cjm;
using namespace cjm::test;

// How the map looks in its window: what is selected, the head, the zoom it opens with, and titles of a small map.

namespace {

bool isLike(const QColor& a, const QColor& b) {
    constexpr int near = 24;
    return std::abs(a.red() - b.red()) < near && std::abs(a.green() - b.green()) < near &&
           std::abs(a.blue() - b.blue()) < near;
}

// True when a row of pixels has the accent somewhere.
bool hasAccent(const QImage& picture, double from, double to, double y) {
    const QColor accent = qtColour(lightTheme().accent);
    for (int x = qRound(from); x <= qRound(to); ++x)
        if (picture.rect().contains(x, qRound(y)) && isLike(picture.pixelColor(x, qRound(y)), accent)) return true;
    return false;
}

QRectF shownStage(Desk& desk, std::size_t place) {
    return desk.board().toViewport(desk.board().layoutNow().stages[place].rect);
}

QRectF shownRow(Desk& desk, std::size_t place) {
    return desk.board().toViewport(desk.board().layoutNow().rows[place].rect);
}

} // namespace

TEST_CASE("a selected stage wears a line in its shape, no box", "[gui][shapes]") {
    Desk desk;
    desk.openExample();
    const Theme& theme = lightTheme();
    const QRectF rect = shownStage(desk, 2); // violet: blue beside it would be taken for the accent
    const auto isOutline = [&](const QImage& picture, double x, double y) { return hasAccent(picture, x, x, y); };
    CHECK_FALSE(isOutline(desk.picture(), rect.right() + 2, rect.center().y()));
    desk.click(stage(desk.board().layoutNow().stages[2].stage->id.value.c_str()));
    const QImage picture = desk.picture();
    // Along the line that the layout names, and nowhere at the corners of a box.
    const PlacedStage& placed = desk.board().layoutNow().stages[2];
    const PathShape line = outlineOf(desk.board().layoutNow(), placed, 3 / desk.board().zoom(), {theme.accent, 2, {}});
    for (const PathStep& step : line.steps) {
        if (step.kind != PathStep::Kind::move && step.kind != PathStep::Kind::line) continue;
        const QRectF at = desk.board().toViewport({step.a.x, step.a.y, 0, 0});
        INFO(at.x() << " " << at.y());
        bool found = false;
        for (int dy = -2; dy <= 2; ++dy)
            found = found || hasAccent(picture, at.x() - 3, at.x() + 3, at.y() + dy);
        CHECK(found);
    }
    const double shoulder = rect.top() + rect.height() * 0.15;
    CHECK_FALSE(hasAccent(picture, rect.right() - 2, rect.right() + 6, shoulder));
    CHECK_FALSE(hasAccent(picture, rect.left() - 6, rect.left() - 3, rect.center().y()));
}

TEST_CASE("a selected row is tinted from end to end and has a bar, no box", "[gui][shapes]") {
    Desk desk;
    desk.openExample();
    const QRectF rect = shownRow(desk, 0);
    const QPoint free(qRound(rect.right()) - 8, qRound(rect.bottom()) - 6);
    const QImage before = desk.picture();
    desk.click(row("row-goals"));
    const QImage picture = desk.picture();
    const QColor page = before.pixelColor(free), tint = picture.pixelColor(free);
    CHECK(tint != page);
    CHECK(tint.lightness() > page.lightness() - 20); // a tint, and what lies under it can be read
    CHECK(tint.blue() > tint.red());
    CHECK(hasAccent(picture, rect.left(), rect.left() + 2, rect.center().y()));
    for (const double x : {rect.left() + 60, rect.center().x()})
        for (const double y : {rect.top() + 1, rect.bottom() - 2})
            CHECK_FALSE(hasAccent(picture, x, x + 20, y));
}

TEST_CASE("a selected cell is tinted under its cards", "[gui][shapes]") {
    Desk desk;
    desk.openExample();
    const auto spot = spotOf(desk.board().layoutNow(), card("K1"));
    REQUIRE(spot);
    const QRect shown = desk.board().toViewport(spot->frame).toAlignedRect();
    const QImage before = desk.picture();
    Hand hand(desk);
    const QPoint free = hand.emptyPart("row-questions", "S1");
    hand.click(free);
    REQUIRE(std::holds_alternative<CellTarget>(desk.board().current()));
    const QImage picture = desk.picture();
    CHECK(picture.copy(shown.adjusted(3, 3, -3, -3)) == before.copy(shown.adjusted(3, 3, -3, -3)));
    const QPoint inside(free.x(), free.y() - 4);
    const QColor tint = picture.pixelColor(inside);
    CHECK(tint != before.pixelColor(inside));
    CHECK(tint.lightness() > 225);
    // Beside the round corner of the card as well.
    CHECK(isLike(picture.pixelColor(shown.bottomLeft()), tint));
}

TEST_CASE("letters of menus are underlined while Alt is held", "[gui][shapes]") {
    Desk desk;
    desk.openExample();
    QMenuBar& bar = *desk.window().menuBar();
    const auto marks = [&] { return bar.style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, &bar); };
    const QImage before = bar.grab().toImage();
    CHECK(marks() == 0);
    QTest::keyPress(desk.window().windowHandle(), Qt::Key_Alt);
    CHECK(marks() == 1);
    CHECK(bar.grab().toImage() != before);
    QTest::keyRelease(desk.window().windowHandle(), Qt::Key_Alt);
    CHECK(marks() == 0);
    desk.key(Qt::Key_Escape); // Alt alone goes into the menu bar
    CHECK(bar.grab().toImage() == before);
}

TEST_CASE("the head of a map takes little of the screen", "[gui][shapes]") {
    Desk desk(Language::russian, {1600, 900});
    desk.openExample();
    const GridLayout& layout = desk.board().layoutNow();
    CHECK(layout.title.block->font.size == 22);
    CHECK(layout.stagesTop() <= 140); // with audience and scenario
    for (const PlacedPersona& persona : layout.personas)
        CHECK(persona.avatar.height <= 32);
    // So the curve of an example can be seen at once.
    const auto chart = std::find_if(layout.rows.begin(), layout.rows.end(), [](const auto& row) { return row.chart; });
    REQUIRE(chart != layout.rows.end());
    CHECK(desk.board().toViewport(chart->rect).center().y() < desk.board().viewport()->height());
}

TEST_CASE("a map opens at a size that can be read, and scrolls sideways when it is wide", "[gui][shapes]") {
    const int stages = GENERATE(3, 8, 40);
    Desk desk(Language::russian, {1366, 768});
    desk.openExample();
    desk.openMap(mapWith(stages, 4, 1));
    QCoreApplication::processEvents();
    CHECK(desk.board().zoom() >= 0.8);
    CHECK(desk.board().zoom() <= 1);
    CHECK((desk.board().horizontalScrollBar()->maximum() > 0) == (stages > 5));
    CHECK(desk.board().horizontalScrollBar()->value() == 0);
}

TEST_CASE("titles of stages have one size on the screen where cards are bars", "[gui][shapes]") {
    Desk desk(Language::russian, {1366, 768});
    desk.openExample();
    const GridLayout& layout = desk.board().layoutNow();
    const QtTextMeasure measure;
    for (const double zoom : {0.39, 0.3, 0.2, 0.1}) {
        Scene scene;
        paintHeads(layout, measure, zoom, scene);
        INFO(zoom);
        CHECK(scene.shapes.size() == (zoom > 0.15 ? layout.stages.size() : 0)); // or there is no room for a line
        for (const Shape& shape : scene.shapes) {
            const auto& text = std::get<TextShape>(shape);
            CHECK(text.block->font.size == 11);
            CHECK(text.block->width <= text.width + 0.01);
        }
    }
    // They are there to be seen.
    desk.board().setZoom(0.3, {0, 0});
    desk.sharpen();
    const QRectF first = shownStage(desk, 2);
    const QImage picture = desk.picture();
    int light = 0;
    for (int x = qRound(first.left()) + 8; x < qRound(first.right()) - 8; ++x)
        for (int y = qRound(first.top()) + 2; y < qRound(first.bottom()) - 2; ++y)
            light += picture.pixelColor(x, y).lightness() > 200 ? 1 : 0;
    CHECK(light > 20);
}
