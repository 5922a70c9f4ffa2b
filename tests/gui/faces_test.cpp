#include "gui/hand.hpp"
#include "support/builders.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

const PlacedRow& emotions(Desk& desk) {
    const auto& rows = desk.board().layoutNow().rows;
    return *std::find_if(rows.begin(), rows.end(),
                         [](const PlacedRow& r) { return r.row->id.value == "row-emotions"; });
}

int shownCurves(Desk& desk) {
    const auto& chart = emotions(desk).chart;
    return chart ? static_cast<int>(chart->curves.size()) : 0;
}

} // namespace

TEST_CASE("a face is dragged up and the map follows when it is let go", "[gui][faces]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const QPoint from = hand.at(card("E3"));
    const double zoom = desk.board().zoom(), unit = emotions(desk).chart->unit;
    const QPoint to = from - QPoint(0, qRound(1.5 * unit * zoom));
    const QImage before = desk.picture();
    const double value = desk.valueOf("E3");
    hand.press(from);
    hand.moveTo(to);
    CHECK(desk.valueOf("E3") == value);
    CHECK(desk.picture() != before);
    CHECK(std::abs(hand.at(hand.rectOf(card("E3")).centre()).y() - to.y()) <= 3); // the face is under the pointer
    hand.release(to);
    CHECK(desk.valueOf("E3") == Approx(value + 1.5).margin(0.11));
    CHECK(desk.steps() == 1);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.valueOf("E3") == value);
}

TEST_CASE("Escape puts a face back", "[gui][faces]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    hand.click(hand.at(card("E3")));
    const QPoint from = hand.at(card("E3"));
    hand.moveTo({3, 3});
    const QImage before = desk.picture();
    hand.press(from);
    hand.moveTo(from + QPoint(0, 40));
    desk.key(Qt::Key_Escape);
    hand.release(from);
    hand.moveTo({3, 3});
    CHECK(desk.picture() == before);
    CHECK(desk.steps() == 0);
}

TEST_CASE("sideways a face goes to another stage", "[gui][faces]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const QPoint from = hand.at(card("E3"));
    const PlacedStage& last = desk.board().layoutNow().stages[4];
    const QPoint to(hand.at(Point{last.x + last.width - 20, 0}).x(), from.y());
    hand.drag(from, to);
    CHECK(idsOfCell(desk.map(), "row-emotions", "S5").back() == "E3");
    CHECK(problems(desk.map()) == nothing);
}

TEST_CASE("keys on a face change it and walk along the curve", "[gui][faces]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    hand.click(hand.at(card("E3")));
    REQUIRE(desk.valueOf("E3") == 0.2);
    desk.key(Qt::Key_Up);
    CHECK(desk.valueOf("E3") == 0.7);
    desk.key(Qt::Key_Up, Qt::ShiftModifier);
    CHECK(desk.valueOf("E3") == 0.8);
    desk.key(Qt::Key_Down, Qt::ShiftModifier);
    desk.key(Qt::Key_Down);
    CHECK(desk.valueOf("E3") == 0.2);
    CHECK(desk.board().current() == card("E3"));
    desk.key(Qt::Key_Right);
    CHECK(desk.board().current() == card("E4"));
    desk.key(Qt::Key_Left);
    CHECK(desk.board().current() == card("E3"));
    desk.key(Qt::Key_End);
    CHECK(desk.board().current() == card("E6"));
    desk.key(Qt::Key_Home);
    CHECK(desk.board().current() == card("E1"));
    for (int i = 0; i < 12; ++i)
        desk.key(Qt::Key_Down);
    CHECK(desk.valueOf("E1") == -2);
}

TEST_CASE("a double click on the curve adds a point there", "[gui][faces]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const auto& curve = emotions(desk).chart->curves.front();
    REQUIRE(curve.persona);
    const double x = (curve.points[0].at.x * 0.4 + curve.points[1].at.x * 0.6);
    const double y = *curveHeight(curve, x) + emotions(desk).rect.y;
    const auto persona = curve.persona->id;
    const auto count = desk.map().cards.size();
    const HitZone zone = desk.board().zoneUnder(desk.board().toViewport({x, y, 0, 0}).topLeft());
    const auto* cell = std::get_if<CellZone>(&zone);
    REQUIRE(cell);
    REQUIRE(cell->curve);
    hand.doubleClick(hand.at(Point{x, y}));
    REQUIRE(desk.map().cards.size() == count + 1);
    const auto* added = std::get_if<CardId>(&desk.board().current());
    REQUIRE(added);
    const auto face = desk.map().cards.find(*added);
    CHECK(face->kind == CardKind::emotion);
    CHECK(face->personas == std::vector{persona});
    CHECK(desk.editor() == nullptr);
    CHECK(desk.steps() == 1);
    CHECK(problems(desk.map()) == nothing);
}

TEST_CASE("the curve of each persona is hidden and shown by its switch", "[gui][faces]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    REQUIRE(shownCurves(desk) == 3);
    REQUIRE(emotions(desk).switches.size() == 3);
    const auto flip = [&](std::size_t i) {
        desk.at(row("row-emotions")); // in view
        hand.click(hand.at(emotions(desk).switches[i].rect.centre()));
    };
    hand.click(hand.at(card("E8")));
    flip(1);
    CHECK(shownCurves(desk) == 2);
    CHECK(desk.board().selection().empty()); // what is hidden is not selected
    CHECK_FALSE(spotOf(desk.board().layoutNow(), card("E8")));
    flip(0);
    flip(2);
    CHECK(shownCurves(desk) == 0);
    flip(1);
    CHECK(shownCurves(desk) == 1);
    CHECK(desk.steps() == 0); // the map knows nothing of it
    desk.key(Qt::Key_A, Qt::ControlModifier);
    CHECK_FALSE(desk.board().selection().contains(card("E3")));
    desk.openExample();
    CHECK(shownCurves(desk) == 3);
}

TEST_CASE("faces are held at any zoom", "[gui][faces]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    for (const double zoom : {0.05, 0.2, 1.0, 4.0}) {
        INFO("zoom " << zoom);
        desk.board().setZoom(zoom, {300, 300});
        for (const char* id : {"E1", "E6", "K2", "T11", "R9"}) {
            hand.click(hand.at(card(id)));
            CHECK(desk.board().current() == card(id));
        }
    }
}
