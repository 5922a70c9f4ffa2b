#include "gui/hand.hpp"
#include "support/builders.hpp"

#include <QInputMethodEvent>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using Ids = std::vector<std::string>;

CardId id(const char* value) { return {value}; }

} // namespace

TEST_CASE("a card is dragged into another cell", "[gui][drag]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const QImage still = desk.picture();
    hand.press(hand.at(card("K1")));
    hand.moveTo(hand.emptyPart("row-questions", "S3"));
    CHECK(desk.board().isDragging());
    CHECK(hand.cursor() == Qt::ClosedHandCursor);
    CHECK(desk.picture() != still);
    CHECK(desk.steps() == 0); // the map waits
    hand.release(hand.emptyPart("row-questions", "S3"));
    CHECK(idsOfCell(desk.map(), "row-questions", "S3") == Ids{"K4", "K5", "K1"});
    CHECK(desk.board().current() == card("K1"));
    CHECK(desk.steps() == 1);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(idsOfCell(desk.map(), "row-questions", "S1") == Ids{"K1"});
}

TEST_CASE("a card that becomes another kind where it comes to is named as moved", "[gui][drag]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    hand.drag(hand.at(card("K1")), hand.emptyPart("row-goals", "S3"));
    CHECK(desk.map().cards.find(CardId{"K1"})->kind == CardKind::goal);
    CHECK(desk.undoText().contains("Кто может помочь?"));
}

TEST_CASE("many cards are dragged at once, above another", "[gui][drag]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    hand.click(hand.at(card("K2")));
    hand.click(hand.at(card("K3")), Qt::ControlModifier);
    const Rect target = hand.rectOf(card("K6"));
    hand.drag(hand.at(card("K3")), hand.at(Point{target.centre().x, target.y + 3}));
    CHECK(idsOfCell(desk.map(), "row-questions", "S4") == Ids{"K2", "K3", "K6"});
    CHECK(desk.board().selection().targets.size() == 2);
    CHECK(desk.steps() == 1);
}

TEST_CASE("Ctrl while letting go makes a copy", "[gui][drag]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const auto count = desk.map().cards.size();
    const QPoint to = hand.emptyPart("row-questions", "S3");
    hand.press(hand.at(card("K1")));
    hand.moveTo(to, Qt::ControlModifier);
    CHECK(hand.cursor() == Qt::DragCopyCursor);
    hand.release(to, Qt::ControlModifier);
    CHECK(desk.map().cards.size() == count + 1);
    CHECK(idsOfCell(desk.map(), "row-questions", "S1") == Ids{"K1"});
    const auto cell = idsOfCell(desk.map(), "row-questions", "S3");
    REQUIRE(cell.size() == 3);
    CHECK(desk.board().current() == Target{CardId{cell[2]}});
    CHECK(desk.map().cards.find(CardId{cell[2]})->text == desk.map().cards.find(id("K1"))->text);
}

TEST_CASE("Ctrl may come and go while dragging", "[gui][drag]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    hand.press(hand.at(card("K1")));
    hand.moveTo(hand.emptyPart("row-questions", "S3"));
    QTest::keyPress(desk.window().windowHandle(), Qt::Key_Control);
    CHECK(hand.cursor() == Qt::DragCopyCursor);
    QTest::keyRelease(desk.window().windowHandle(), Qt::Key_Control, Qt::ControlModifier);
    CHECK(hand.cursor() == Qt::ClosedHandCursor);
    hand.release(hand.emptyPart("row-questions", "S3"));
    CHECK(idsOfCell(desk.map(), "row-questions", "S1") == nothing);
}

TEST_CASE("Escape, another button and a lost window end a drag without a trace", "[gui][drag]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    hand.click(hand.at(card("K1")));
    const QPoint from = hand.at(card("K1")), to = hand.emptyPart("row-questions", "S3");
    const QImage before = desk.picture();
    const auto start = [&] {
        hand.press(from);
        hand.moveTo(to);
        REQUIRE(desk.board().isDragging());
    };
    SECTION("Escape") {
        start();
        desk.key(Qt::Key_Escape);
    }
    SECTION("the right button") {
        start();
        hand.press(to, {}, Qt::RightButton);
        CHECK(QApplication::activePopupWidget() == nullptr);
        hand.release(to, {}, Qt::RightButton);
    }
    SECTION("the middle button") {
        start();
        hand.press(to, {}, Qt::MiddleButton);
        hand.release(to, {}, Qt::MiddleButton);
    }
    SECTION("the focus goes") {
        start();
        QFocusEvent out(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
        QCoreApplication::sendEvent(&desk.board(), &out);
    }
    SECTION("the release went elsewhere") {
        start();
        QMouseEvent move(QEvent::MouseMove, QPointF(to), desk.board().viewport()->mapToGlobal(QPointF(to)),
                         Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(desk.board().viewport(), &move);
    }
    CHECK_FALSE(desk.board().isDragging());
    hand.release(to);
    CHECK(desk.steps() == 0);
    CHECK(desk.board().current() == card("K1"));
    hand.moveTo({3, 3});
    CHECK(desk.picture() == before);
    // And the hand is free again.
    hand.drag(from, to);
    CHECK(desk.steps() == 1);
}

TEST_CASE("keys that edit wait while something is dragged", "[gui][drag]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    hand.press(hand.at(card("K1")));
    hand.moveTo(hand.emptyPart("row-questions", "S3"));
    desk.type("абв");
    desk.key(Qt::Key_Return);
    for (const char* text : {"к", ""}) { // of an input method
        QInputMethodEvent event(text, {});
        QCoreApplication::sendEvent(&desk.board(), &event);
    }
    CHECK(desk.editor() == nullptr);
    CHECK(desk.board().isDragging());
    hand.release(hand.emptyPart("row-questions", "S3"));
    CHECK(desk.steps() == 1);
}

TEST_CASE("undo in mid-drag is safe", "[gui][drag]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const Map start = desk.map();
    hand.drag(hand.at(card("K1")), hand.emptyPart("row-questions", "S3"));
    hand.press(hand.at(card("K1")));
    hand.moveTo(hand.emptyPart("row-questions", "S4"));
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.map() == start);
    hand.moveTo(hand.emptyPart("row-questions", "S5"));
    hand.release(hand.emptyPart("row-questions", "S5"));
    CHECK(idsOfCell(desk.map(), "row-questions", "S5").back() == "K1");
    CHECK(idsOfCell(desk.map(), "row-questions", "S1") == nothing);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.map() == start);
}

TEST_CASE("what is dragged may go, and so may its document, language and looks", "[gui][drag]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const QPoint to = hand.emptyPart("row-questions", "S3");
    hand.press(hand.at(card("K1")));
    hand.moveTo(to);
    SECTION("the card") {
        REQUIRE(desk.store().dispatch(RemoveCards{{id("K1")}}));
        CHECK_FALSE(desk.board().isDragging());
        hand.release(to);
        CHECK(desk.steps() == 1);
    }
    SECTION("the stage it would go to") {
        REQUIRE(desk.store().dispatch(RemoveStage{StageId{"S3"}}));
        CHECK(desk.board().isDragging());
        hand.moveTo(to + QPoint(1, 0));
        hand.release(to);
        CHECK(problems(desk.map()) == nothing);
        CHECK(idsOfCell(desk.map(), "row-questions", "S1") == nothing);
    }
    SECTION("the document") {
        desk.openExample(Language::english);
        CHECK_FALSE(desk.board().isDragging());
        hand.release(to);
        CHECK(desk.steps() == 0);
    }
    SECTION("the language") {
        desk.languages().use(Language::english);
        QCoreApplication::processEvents();
        hand.release(to);
        CHECK(problems(desk.map()) == nothing);
    }
    SECTION("the looks") {
        desk.looks().use(darkTheme());
        QCoreApplication::processEvents();
        hand.release(to);
        CHECK(idsOfCell(desk.map(), "row-questions", "S3").size() == 3);
    }
    SECTION("saving") {
        desk.key(Qt::Key_S, Qt::ControlModifier);
        desk.settle();
        hand.release(to);
        CHECK(idsOfCell(desk.map(), "row-questions", "S3").size() == 3);
    }
    SECTION("the zoom, and the place") {
        desk.wheel(desk.board().viewport()->mapTo(&desk.window(), to), 2, Qt::ControlModifier);
        CHECK(desk.board().isDragging());
        const QPoint there = hand.emptyPart("row-questions", "S3");
        hand.moveTo(there);
        hand.release(there);
        CHECK(idsOfCell(desk.map(), "row-questions", "S3").size() == 3);
    }
}

TEST_CASE("what is in the hand is drawn once, and anew when the map or the looks change", "[gui][drag]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    const QPoint from = hand.at(card("K1")), to = hand.emptyPart("row-questions", "S3");
    const auto change = [&](const char* text) {
        Card changed = *desk.map().cards.find(CardId{"K1"});
        changed.text = text;
        REQUIRE(desk.window().session().apply(PutCard{changed, {}}));
    };
    hand.press(from);
    hand.moveTo(to + QPoint(9, 7));
    hand.moveTo(to);
    const QImage first = desk.picture();
    change("Чем же?"); // under the hand
    hand.moveTo(to);
    const QImage second = desk.picture();
    CHECK(second != first);
    desk.looks().use(darkTheme());
    hand.moveTo(to);
    const QImage third = desk.picture();
    CHECK(third != second);
    desk.looks().use(lightTheme());
    hand.moveTo(to);
    CHECK(desk.picture() == second);
    desk.key(Qt::Key_Escape);
    hand.press(from); // a hand that never held anything else
    hand.moveTo(to);
    CHECK(desk.picture() == second);
    desk.key(Qt::Key_Escape);
}

TEST_CASE("near an edge the map scrolls on, and the card goes with it", "[gui][drag]") {
    Desk desk(Language::russian, {900, 500});
    desk.openExample();
    desk.board().zoomTo100();
    Hand hand(desk);
    auto* bar = desk.board().horizontalScrollBar();
    REQUIRE(bar->maximum() > 200);
    const QPoint from = hand.at(card("K1"));
    const int before = bar->value();
    hand.press(from);
    const QPoint edge(desk.board().viewport()->width() - 3, from.y());
    hand.moveTo(edge);
    REQUIRE(QTest::qWaitFor([&] { return bar->value() >= before + 200; }, 5'000));
    CHECK(desk.board().isDragging());
    CHECK(desk.board().isScrollingAtEdge());
    hand.moveTo({desk.board().viewport()->width() / 2, from.y()});
    const int after = bar->value();
    CHECK_FALSE(desk.board().isScrollingAtEdge()); // away from the edge it rests
    CHECK(bar->value() == after);
    hand.release({desk.board().viewport()->width() / 2, from.y()});
    CHECK(desk.map().cards.find(id("K1"))->stage != StageId{"S1"});
    CHECK(problems(desk.map()) == nothing);
}

TEST_CASE("a card of a map that is only looked at stays", "[gui][drag]") {
    Desk desk;
    desk.openExample();
    desk.store().setReadOnly(true);
    Hand hand(desk);
    hand.drag(hand.at(card("K1")), hand.emptyPart("row-questions", "S3"));
    hand.drag(hand.at(stage("S1")), hand.at(stage("S3")));
    CHECK(desk.steps() == 0);
    hand.drag(hand.at(card("K1")), hand.emptyPart("row-questions", "S3"));
    CHECK(desk.board().current() == card("K1"));
}
