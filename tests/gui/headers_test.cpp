#include "gui/hand.hpp"
#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using Ids = std::vector<std::string>;

QPoint borderOf(Desk& desk, Hand& hand, std::size_t index) {
    const PlacedStage& stage = desk.board().layoutNow().stages[index];
    return hand.at(Point{stage.x + stage.width, stage.rect.bottom() - 6});
}

} // namespace

TEST_CASE("stages are dragged to another place", "[gui][headers]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const QPoint from = hand.at(stage("S1")), to = hand.at(stage("S4"));
    const QImage before = desk.picture();
    hand.press(from);
    hand.moveTo(to + QPoint(60, 0));
    CHECK(desk.picture() != before);
    hand.release(to + QPoint(60, 0));
    CHECK(idsInOrder(desk.map().stages) == Ids{"S2", "S3", "S4", "S1", "S5"});
    CHECK(desk.steps() == 1);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(idsInOrder(desk.map().stages) == Ids{"S1", "S2", "S3", "S4", "S5"});
}

TEST_CASE("rows are dragged to another place, and several at once", "[gui][headers]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    hand.click(hand.at(row("row-goals")));
    hand.click(hand.at(row("row-questions")), Qt::ControlModifier);
    const Rect last = hand.rectOf(row("row-touchpoints"));
    const QPoint from = hand.at(hand.rectOf(row("row-questions")).centre());
    hand.drag(from, hand.at(Point{last.centre().x, last.bottom() - 20}));
    CHECK(idsInOrder(desk.map().rows) ==
          Ids{"row-touchpoints", "row-goals", "row-questions", "row-emotions", "row-barriers", "row-solutions"});
    CHECK(problems(desk.map()) == nothing);
}

TEST_CASE("titles that stay in view are dragged where they are drawn", "[gui][headers]") {
    Desk desk(Language::russian, {1000, 500});
    desk.openExample();
    desk.board().zoomTo100();
    Hand hand(desk);
    desk.board().verticalScrollBar()->setValue(desk.board().verticalScrollBar()->maximum() - 120); // above the foot
    desk.board().horizontalScrollBar()->setValue(120);
    const auto& stages = desk.board().layoutNow().stages;
    const auto x = [&](std::size_t i, double share) {
        const Rect r = stages[i].rect;
        return desk.board().toViewport({r.x + r.width * share, 0, 0, 0}).left();
    };
    const int y = 30; // of the band at the top
    REQUIRE(desk.board().targetAt({x(1, 0.5), double(y)}) == stage("S2"));
    hand.drag(QPointF(x(1, 0.5), y).toPoint(), QPointF(x(2, 0.8), y).toPoint());
    CHECK(idsInOrder(desk.map().stages) == Ids{"S1", "S3", "S2", "S4", "S5"});
    // Rows at the left edge likewise.
    REQUIRE(desk.board().horizontalScrollBar()->value() > 60);
    const auto rowY = [&](const char* id) {
        const auto rect = cellRect(desk.board().layoutNow(), {RowId{id}, StageId{"S1"}});
        return qRound(desk.board().toViewport(*rect).center().y());
    };
    REQUIRE(desk.board().targetAt({60.0, double(rowY("row-solutions"))}) == row("row-solutions"));
    hand.drag({60, rowY("row-solutions")}, {60, rowY("row-barriers") - 10});
    CHECK(idsInOrder(desk.map().rows)[4] == "row-solutions");
}

TEST_CASE("a border is dragged to set a width, and a double click lets go of it", "[gui][headers]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const double usual = desk.board().layoutNow().stages[1].width;
    const QPoint from = borderOf(desk, hand, 1);
    hand.press(from);
    hand.moveTo(from + QPoint(70, 0));
    CHECK(hand.cursor() == Qt::SplitHCursor);
    CHECK(desk.board().layoutNow().stages[1].width > usual + 50); // live
    CHECK(desk.steps() == 0);
    hand.release(from + QPoint(70, 0));
    const double width = desk.map().stages.find(StageId{"S2"})->width;
    CHECK(width == Approx(usual + 70 / desk.board().zoom()).margin(2));
    CHECK(desk.steps() == 1);
    hand.doubleClick(borderOf(desk, hand, 1));
    CHECK(desk.map().stages.find(StageId{"S2"})->width == 0);
    CHECK(desk.editor() == nullptr);
}

TEST_CASE("a border moves with the pointer on a page narrower than the window", "[gui][headers]") {
    Desk desk(Language::russian, {1800, 800});
    desk.openExample();
    desk.key(Qt::Key_Minus, Qt::ControlModifier);
    desk.key(Qt::Key_Minus, Qt::ControlModifier);
    Hand hand(desk);
    const QPoint from = borderOf(desk, hand, 4);
    hand.press(from);
    for (const int by : {30, 60, 20}) {
        hand.moveTo(from + QPoint(by, 0));
        const PlacedStage& last = desk.board().layoutNow().stages[4];
        CHECK(desk.board().toViewport({last.x + last.width, 0, 0, 0}).left() == Approx(from.x() + by).margin(2));
    }
    hand.release(from + QPoint(20, 0));
}
