#include "gui/hand.hpp"

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("a band over cards selects them", "[gui][band]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const Rect first = hand.rectOf(card("K1")), last = hand.rectOf(card("K5"));
    const QPoint from = hand.at(Point{first.x - 4, first.y - 4}), to = hand.at(Point{last.centre().x, last.bottom()});
    const QImage before = desk.picture();
    hand.press(from);
    hand.moveTo(to);
    CHECK(hand.cursor() == Qt::CrossCursor);
    CHECK(desk.picture() != before);
    hand.release(to);
    CHECK(desk.board().selection().targets.size() == 5);
    CHECK(desk.board().selection().contains(card("K1")));
    CHECK(desk.board().selection().contains(card("K5")));
    CHECK(desk.steps() == 0);
}

TEST_CASE("a band with Ctrl adds to what is selected, and Escape leaves that alone", "[gui][band]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    hand.click(hand.at(card("K1")));
    const Rect k6 = hand.rectOf(card("K6"));
    const QPoint from = hand.at(Point{k6.x - 4, k6.y - 4}), to = hand.at(k6.centre());
    hand.press(from, Qt::ControlModifier);
    hand.moveTo(to, Qt::ControlModifier);
    desk.key(Qt::Key_Escape);
    hand.release(to, Qt::ControlModifier);
    CHECK(desk.board().selection() == selectOnly(card("K1")));
    hand.drag(from, to, Qt::ControlModifier);
    CHECK(desk.board().selection().targets.size() == 2);
}

TEST_CASE("a click selects a cell, Shift a block of them, and headers their line", "[gui][band]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    hand.click(hand.emptyPart("row-goals", "S1"));
    CHECK(desk.board().current() == Target{CellTarget{RowId{"row-goals"}, StageId{"S1"}}});
    const QImage one = desk.picture();
    hand.click(hand.emptyPart("row-questions", "S2"), Qt::ShiftModifier);
    CHECK(desk.board().selection().targets.size() == 4);
    CHECK(desk.picture() != one);
    hand.click(hand.at(row("row-questions")));
    CHECK(desk.board().current() == row("row-questions"));
    CHECK(selectedCards(desk.map(), desk.board().selection()).size() == 8);
    hand.click(hand.at(stage("S1")));
    hand.click(hand.at(stage("S3")), Qt::ShiftModifier);
    CHECK(desk.board().selection().targets.size() == 3);
}

TEST_CASE("Ctrl+A selects every card that can be seen", "[gui][band]") {
    Desk desk;
    desk.openExample();
    desk.key(Qt::Key_A, Qt::ControlModifier);
    CHECK(desk.board().selection().targets.size() == desk.map().cards.size());
    desk.key(Qt::Key_Escape);
    CHECK(desk.board().selection().empty());
}

TEST_CASE("the rubber band scrolls on at the edge", "[gui][band]") {
    Desk desk(Language::russian, {900, 500});
    desk.openExample();
    desk.board().zoomTo100();
    Hand hand(desk);
    const auto* bar = desk.board().verticalScrollBar();
    desk.board().horizontalScrollBar()->setValue(0); // clear of the titles that stay in view
    desk.board().verticalScrollBar()->setValue(0);
    hand.press(hand.emptyPart("row-goals", "S1"));
    hand.moveTo({600, desk.board().viewport()->height() - 2});
    REQUIRE(QTest::qWaitFor([&] { return bar->value() == bar->maximum(); }, 5'000));
    REQUIRE(desk.board().isDragging());
    hand.release({600, desk.board().viewport()->height() - 2});
    CHECK(desk.board().selection().targets.size() > 20);
}

TEST_CASE("everything of a large map is selected and moved", "[gui][band]") {
    Desk desk;
    desk.openExample();
    // 2,000 cards in 10 rows of 10 stages.
    std::vector<Edit> edits;
    for (int i = 0; i < 5; ++i) {
        Stage stage;
        stage.id.value = "more" + std::to_string(i);
        edits.emplace_back(PutStage{stage, {}});
    }
    for (int i = 0; i < 2000; ++i) {
        Card card;
        card.id.value = "card" + std::to_string(i);
        card.row = RowId{"row-questions"};
        card.stage = StageId{i % 2 == 0 ? "S1" : "S2"};
        card.kind = CardKind::question;
        card.text = "Вопрос";
        edits.emplace_back(PutCard{card, {}});
    }
    REQUIRE(desk.store().dispatch(Batch{{}, edits}));
    Hand hand(desk);
    desk.key(Qt::Key_A, Qt::ControlModifier);
    CHECK(desk.board().selection().targets.size() == 2063);
    hand.drag(hand.at(card("K1")), hand.emptyPart("row-goals", "S3"));
    CHECK(desk.map().cards.size() == 2063);
    CHECK(desk.map().cards.find(CardId{"K1"})->stage == StageId{"S3"});
    CHECK(desk.map().cards.find(CardId{"card0"})->row == RowId{"row-goals"});
}
