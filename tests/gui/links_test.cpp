#include "gui/hand.hpp"

#include <cjm/session/commands/link_edit.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace cjm;
using namespace cjm::test;

namespace {

// A barrier of the example that a solution in its column removes.
struct Pair {
    CardId barrier, solution;
};
Pair linkedPair(Desk& desk) {
    for (const Card& card : desk.map().cards.linking())
        for (const CardId& id : card.solves)
            if (desk.map().cards.find(id)->stage == card.stage) return {id, card.id};
    FAIL("no link on the example");
    return {};
}

QPoint handle(Desk& desk, Hand& hand, const CardId& card) {
    const QPoint seen = hand.at(card); // scrolls
    (void)seen;
    const auto found = linkHandleOf(desk.board().layoutNow(), card, desk.board().zoom());
    REQUIRE(found);
    return hand.at(found->centre);
}

bool removes(Desk& desk, const Pair& pair) {
    const auto solves = desk.map().cards.find(pair.solution)->solves;
    return std::find(solves.begin(), solves.end(), pair.barrier) != solves.end();
}

} // namespace

TEST_CASE("a barrier and a solution are unlinked and linked with the mouse", "[gui][links]") {
    Desk desk(Language::russian, {1440, 1000});
    desk.openExample();
    Hand hand(desk);
    const Pair pair = linkedPair(desk);
    hand.moveTo(handle(desk, hand, pair.barrier));
    CHECK(hand.cursor() == Qt::CrossCursor);
    (void)hand.at(pair.solution); // all scrolling is done before the hand moves
    const QPoint from = handle(desk, hand, pair.barrier);
    hand.drag(from, hand.at(hand.rectOf(pair.solution).centre()));
    CHECK_FALSE(removes(desk, pair));
    CHECK(desk.steps() == 1);
    hand.press(handle(desk, hand, pair.solution));
    const QImage before = desk.picture();
    hand.moveTo(hand.at(pair.barrier));
    CHECK(desk.board().isDragging());
    CHECK(hand.cursor() == Qt::PointingHandCursor);
    CHECK(desk.picture() != before);
    hand.release(hand.at(pair.barrier));
    CHECK(removes(desk, pair));
    desk.undo();
    CHECK_FALSE(removes(desk, pair));
    // Escape lets go of a link that is drawn.
    hand.press(handle(desk, hand, pair.solution));
    hand.moveTo(hand.at(pair.barrier));
    desk.key(Qt::Key_Escape);
    hand.release(hand.at(pair.barrier));
    CHECK_FALSE(removes(desk, pair));
}

TEST_CASE("links are lines under the mouse and of what is selected, from both ends", "[gui][links]") {
    Desk desk(Language::russian, {1440, 1000});
    desk.openExample();
    Hand hand(desk);
    const Pair pair = linkedPair(desk);
    const auto& lines = desk.board().links().lines();
    const auto shows = [&] {
        return std::any_of(lines.begin(), lines.end(), [&](const LinkLine& line) {
            return line.solution == pair.solution && line.barrier == pair.barrier;
        });
    };
    CHECK(lines.empty());
    for (const CardId& end : {pair.barrier, pair.solution}) {
        hand.moveTo(hand.at(end));
        CHECK(shows());
        hand.moveTo(hand.emptyPart("row-questions", "S1"));
        CHECK(lines.empty());
        desk.click(end);
        CHECK(shows());
        hand.moveTo(hand.emptyPart("row-questions", "S1"));
        CHECK(shows());
        desk.key(Qt::Key_Escape);
        CHECK(lines.empty());
    }
    // An edit from elsewhere is seen at once.
    desk.click(pair.barrier);
    (void)desk.store().dispatch(*linkToggled(desk.map(), pair.barrier, pair.solution));
    CHECK_FALSE(shows());
}

TEST_CASE("what is selected of barriers and solutions is linked with a key", "[gui][links]") {
    Desk desk(Language::russian, {1440, 1000});
    desk.openExample();
    Hand hand(desk);
    const Pair pair = linkedPair(desk);
    desk.click(pair.barrier);
    hand.click(hand.at(pair.solution), Qt::ControlModifier);
    desk.key(Qt::Key_L, Qt::ControlModifier);
    CHECK_FALSE(removes(desk, pair));
    desk.key(Qt::Key_L, Qt::ControlModifier);
    CHECK(removes(desk, pair));
    CHECK(desk.steps() == 2);
}
