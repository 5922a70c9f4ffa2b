#include "gui/desk.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <catch2/catch.hpp>

#include <cmath>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("double click F2 Enter and typing open the editor", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.editWhole(card("K1"));
    REQUIRE(desk.editor());
    CHECK(desk.editor()->toPlainText() == "Кто может помочь?");
    CHECK(desk.editor()->hasFocus());
    desk.key(Qt::Key_Escape);
    CHECK(desk.editor() == nullptr);
    for (const Qt::Key key : {Qt::Key_F2, Qt::Key_Return, Qt::Key_Enter}) {
        desk.key(key);
        REQUIRE(desk.editor());
        CHECK(desk.editor()->target() == card("K1"));
        desk.key(Qt::Key_Escape);
    }
    CHECK(desk.steps() == 0);
    desk.type("Ж"); // replaces the text, as in a spreadsheet
    REQUIRE(desk.editor());
    CHECK(desk.text(card("K1")) == "Ж");
}

TEST_CASE("the editor lies over the text it edits", "[gui]") {
    Desk desk;
    desk.openExample();
    for (const Target& target : {card("K4"), card("B1"), card("T8"), card("G2"), stage("S2"), row("row-questions"),
                                 titleTarget(), subtitleTarget(), card("E3")}) {
        desk.editWhole(target);
        REQUIRE(desk.editor());
        const auto spot = spotOf(desk.board().layoutNow(), target);
        const QRectF text = desk.board().toViewport(spot->text), field = desk.editor()->geometry();
        CHECK(std::abs(text.left() - field.left()) < 6);
        CHECK(std::abs(text.top() - field.top()) < 6);
        CHECK(field.width() >= text.width() - 2);
        CHECK(field.height() >= text.height() - 2);
        desk.key(Qt::Key_Escape);
    }
}

TEST_CASE("the editor grows with its text and stays on it when the view moves", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.editWhole(card("K1"));
    const int before = desk.editor()->height();
    desk.type("Очень длинный вопрос который не помещается ни в одну строку ни в две и растёт дальше");
    CHECK(desk.editor()->height() > before + 15);
    const auto distance = [&] {
        const auto spot = spotOf(desk.board().layoutNow(), card("K1"));
        return (desk.board().toViewport(spot->text).topLeft() - QPointF(desk.editor()->pos())).manhattanLength();
    };
    CHECK(distance() < 10);
    desk.key(Qt::Key_Minus, Qt::ControlModifier);
    REQUIRE(desk.editor());
    CHECK(distance() < 10);
    desk.board().zoomTo100();
    REQUIRE(desk.editor());
    CHECK(distance() < 10);
    desk.wheel(desk.at(card("K1")), -2, Qt::ControlModifier); // over the field itself
    REQUIRE(desk.editor());
    CHECK(distance() < 10);
    CHECK(desk.text(card("K1")).rfind("Очень длинный", 0) == 0);
}

TEST_CASE("Enter keeps the text and Escape takes everything back", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.editWhole(card("K1"));
    desk.type("Кто поможет?");
    desk.key(Qt::Key_Tab);
    desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(desk.editor() == nullptr);
    CHECK(desk.board().hasFocus());
    CHECK(desk.text(card("K1")) == "Кто поможет?");
    CHECK(desk.steps() == 1);

    desk.key(Qt::Key_Return);
    desk.type("другое");
    CHECK(desk.text(card("K1")) == "Кто поможет?другое");
    desk.key(Qt::Key_Escape);
    CHECK(desk.text(card("K1")) == "Кто поможет?");
    CHECK(desk.steps() == 1);
    CHECK_FALSE(desk.store().history().canRedo());
    CHECK(desk.board().current() == card("K1"));
    CHECK(desk.board().hasFocus());
}

TEST_CASE("Escape from an editor in which nothing was typed changes nothing at all", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    desk.type("раз");
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(desk.store().history().canRedo());
    desk.key(Qt::Key_F2);
    desk.key(Qt::Key_Escape);
    CHECK(desk.store().history().canRedo()); // what was undone can still come back
    desk.key(Qt::Key_F2);
    desk.key(Qt::Key_Return);
    CHECK(desk.store().history().canRedo());
    desk.key(Qt::Key_Y, Qt::ControlModifier);
    CHECK(desk.text(card("K1")) == "раз");
}

TEST_CASE("Shift and Alt with Enter begin a new line on a card", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    desk.type("раз");
    desk.key(Qt::Key_Return, Qt::ShiftModifier);
    desk.type("два");
    desk.key(Qt::Key_Enter, Qt::AltModifier);
    desk.type("три");
    REQUIRE(desk.editor());
    desk.key(Qt::Key_Return);
    CHECK(desk.text(card("K1")) == "раз\nдва\nтри");
}

TEST_CASE("titles stay on one line", "[gui]") {
    Desk desk;
    desk.openExample();
    for (const Target& target : {stage("S1"), row("row-goals"), titleTarget(), subtitleTarget()}) {
        desk.click(target);
        desk.type("раз");
        desk.key(Qt::Key_Return, Qt::ShiftModifier);
        desk.type(" два");
        QGuiApplication::clipboard()->setText("\nтри\r\nчетыре\t");
        desk.key(Qt::Key_V, Qt::ControlModifier);
        desk.key(Qt::Key_Return);
        CHECK(desk.text(target) == "раз дватри четыре");
    }
}

TEST_CASE("Tab keeps the text and goes on to the next cell", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K2"));
    desk.type("раз");
    desk.key(Qt::Key_Tab);
    CHECK(desk.editor() == nullptr);
    CHECK(desk.text(card("K2")) == "раз");
    CHECK(desk.board().current() == card("K4"));
    desk.type("два");
    desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(desk.text(card("K4")) == "два");
    CHECK(desk.board().current() == card("K2"));
    CHECK(desk.steps() == 2);
}

TEST_CASE("clicking elsewhere keeps the text", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.editWhole(card("K1"));
    desk.type("раз");
    desk.click(card("K4"));
    CHECK(desk.editor() == nullptr);
    CHECK(desk.text(card("K1")) == "раз");
    CHECK(desk.board().current() == card("K4"));
    desk.editWhole(card("K1"));
    desk.type("два");
    desk.editWhole(stage("S2"));
    REQUIRE(desk.editor());
    CHECK(desk.editor()->target() == stage("S2"));
    CHECK(desk.text(card("K1")) == "два");
    desk.type("Рынок");
    desk.key(Qt::Key_Escape);
    CHECK(desk.text(card("K1")) == "два");
    CHECK(desk.text(stage("S2")) == "Изучение рынка");
}

TEST_CASE("every text of the map can be edited in place", "[gui]") {
    Desk desk;
    desk.openExample();
    for (const Target& target : {card("E3"), card("T11"), card("B4"), card("R1"), card("G5"), stage("S4"),
                                 row("row-barriers"), titleTarget(), subtitleTarget()}) {
        desk.editWhole(target);
        REQUIRE(desk.editor());
        desk.type("Новый текст");
        CHECK(desk.text(target) == "Новый текст");
        desk.key(Qt::Key_Return);
        CHECK(desk.text(target) == "Новый текст");
    }
    CHECK(desk.steps() == 9);
    for (int i = 0; i < 9; ++i)
        desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(desk.window().isWindowModified());
}

TEST_CASE("a text can be emptied and filled again", "[gui]") {
    Desk desk;
    desk.openExample();
    for (const Target& target :
         {card("E3"), card("T11"), card("K1"), stage("S4"), row("row-barriers"), titleTarget(), subtitleTarget()}) {
        desk.editWhole(target);
        desk.key(Qt::Key_Delete);
        desk.key(Qt::Key_Return);
        CHECK(desk.text(target) == "");
        desk.editWhole(target); // it is still there to be found
        REQUIRE(desk.editor());
        desk.type("снова");
        desk.key(Qt::Key_Return);
        CHECK(desk.text(target) == "снова");
    }
}
