#include "gui/hand.hpp"
#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

QPoint rightEdge(Hand& hand, const Target& target) {
    const Rect r = hand.rectOf(target);
    return hand.at(Point{r.right() - 2, r.centre().y});
}

QPoint leftEdge(Hand& hand, const Target& target) {
    const Rect r = hand.rectOf(target);
    return hand.at(Point{r.x + 2, r.centre().y});
}

} // namespace

TEST_CASE("a card spans the stages that its edge is pulled over", "[gui][spans]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const auto k2 = [&] { return desk.map().cards.find(CardId{"K2"}); };
    hand.press(rightEdge(hand, card("K2")));
    CHECK(hand.cursor() == Qt::SizeHorCursor);
    hand.moveTo(hand.emptyPart("row-questions", "S4"));
    // It is seen over all of them, and the map waits.
    CHECK(hand.rectOf(card("K2")).width > 2 * hand.rectOf(card("K1")).width);
    CHECK(k2()->span == 1);
    hand.release(hand.emptyPart("row-questions", "S4"));
    CHECK(k2()->span == 3);
    hand.drag(leftEdge(hand, card("K2")), hand.emptyPart("row-questions", "S1"));
    CHECK(k2()->span == 4);
    CHECK(k2()->stage == StageId{"S1"});
    CHECK(desk.steps() == 2);
    hand.drag(rightEdge(hand, card("K2")), hand.emptyPart("row-questions", "S1"));
    CHECK(k2()->span == 1);
    CHECK(problems(desk.map()) == nothing);
}

TEST_CASE("Escape while pulling leaves the card as it was", "[gui][spans]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    hand.click(hand.at(card("K2")));
    hand.moveTo({3, 3});
    const QImage before = desk.picture();
    hand.press(rightEdge(hand, card("K2")));
    hand.moveTo(hand.emptyPart("row-questions", "S5"));
    desk.key(Qt::Key_Escape);
    hand.release(hand.emptyPart("row-questions", "S5"));
    hand.moveTo({3, 3});
    CHECK(desk.picture() == before);
    CHECK(desk.steps() == 0);
}

TEST_CASE("the pointer tells what can be held", "[gui][spans]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const auto over = [&](QPoint point) {
        hand.moveTo(point);
        return hand.cursor();
    };
    CHECK(over(hand.at(card("K2"))) == Qt::OpenHandCursor);
    CHECK(over(rightEdge(hand, card("K2"))) == Qt::SizeHorCursor);
    CHECK(over(hand.at(stage("S2"))) == Qt::OpenHandCursor);
    CHECK(over(hand.emptyPart("row-questions", "S4")) == Qt::ArrowCursor);
    const PlacedStage& s2 = desk.board().layoutNow().stages[1];
    CHECK(over(hand.at(Point{s2.x + s2.width, s2.rect.bottom() - 6})) == Qt::SplitHCursor);
    CHECK(over(hand.at(Point{s2.x + s2.width, s2.rect.y + 8})) == Qt::PointingHandCursor);
    desk.store().setReadOnly(true);
    CHECK(over(hand.at(card("K2"))) == Qt::ArrowCursor);
}
