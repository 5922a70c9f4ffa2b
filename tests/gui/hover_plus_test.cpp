#include "gui/hand.hpp"
#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

QPoint plusBefore(Desk& desk, Hand& hand, std::size_t index) {
    const PlacedStage& stage = desk.board().layoutNow().stages[index];
    const auto sign = plusNear(desk.board().layoutNow(), {stage.x, stage.rect.y + 4}, desk.board().zoom());
    REQUIRE(sign);
    return hand.at(sign->centre);
}

} // namespace

TEST_CASE("a plus shows between stages, adds one there and opens its title", "[gui][plus]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    hand.moveTo(hand.at(stage("S2")));
    const QImage before = desk.picture();
    const QPoint plus = plusBefore(desk, hand, 2);
    hand.moveTo(plus + QPoint(10, 8)); // near is enough to see it
    CHECK(desk.picture() != before);
    hand.moveTo(hand.at(stage("S2")));
    CHECK(desk.picture() == before);
    hand.moveTo(plus);
    CHECK(hand.cursor() == Qt::PointingHandCursor);
    hand.click(plus);
    const auto ids = idsInOrder(desk.map().stages);
    REQUIRE(ids.size() == 6);
    CHECK(ids[1] == "S2");
    CHECK(ids[3] == "S3");
    REQUIRE(desk.editor());
    CHECK(desk.editor()->target() == Target{StageId{ids[2]}});
    desk.type("Пауза");
    desk.key(Qt::Key_Return);
    CHECK(desk.text(StageId{ids[2]}) == "Пауза");
    CHECK(problems(desk.map()) == nothing);
}

TEST_CASE("a plus shows between rows and adds one there", "[gui][plus]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const auto& rows = desk.board().layoutNow().rows;
    const auto sign = plusNear(desk.board().layoutNow(), {60, rows[2].rect.y + 2}, desk.board().zoom());
    REQUIRE(sign);
    hand.moveTo(hand.at(sign->centre));
    hand.click(hand.at(sign->centre));
    const auto ids = idsInOrder(desk.map().rows);
    REQUIRE(ids.size() == 7);
    CHECK(ids[1] == "row-questions");
    CHECK(ids[3] == "row-touchpoints");
    REQUIRE(desk.editor());
    CHECK(desk.editor()->target() == Target{RowId{ids[2]}});
    desk.key(Qt::Key_Escape);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.map().rows.size() == 6);
}

TEST_CASE("where a map is only looked at there is no plus", "[gui][plus]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const QPoint plus = plusBefore(desk, hand, 1);
    desk.store().setReadOnly(true);
    hand.moveTo(hand.at(stage("S2")));
    const QImage before = desk.picture();
    hand.moveTo(plus);
    CHECK(desk.picture() == before);
    hand.click(plus);
    CHECK(desk.map().stages.size() == 5);
    CHECK(desk.steps() == 0);
}

TEST_CASE("the plus goes when the pointer leaves", "[gui][plus]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    hand.moveTo(hand.at(stage("S2")));
    const QImage before = desk.picture();
    hand.moveTo(plusBefore(desk, hand, 1));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(desk.board().viewport(), &leave);
    CHECK(desk.picture() == before);
}
