#include "app/widgets/toast.hpp"
#include "gui/kept.hpp"

#include <QPushButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// Types over a card and keeps it.
void put(Desk& desk, const Target& target, const char* text) {
    desk.click(target);
    desk.type(text);
    desk.key(Qt::Key_Return);
}

} // namespace

TEST_CASE("Ctrl+Z takes back and Ctrl+Shift+Z and Ctrl+Y bring back", "[gui]") {
    Desk desk;
    desk.openExample();
    const std::string before = desk.text(card("K1"));
    put(desk, card("K1"), "раз");
    put(desk, card("K1"), "два");
    desk.undo();
    CHECK(desk.text(card("K1")) == "раз");
    desk.undo();
    CHECK(desk.text(card("K1")) == before);
    CHECK_FALSE(desk.window().isWindowModified());
    desk.undo(); // nothing is left; nothing happens
    CHECK(desk.text(card("K1")) == before);
    desk.redo();
    CHECK(desk.text(card("K1")) == "раз");
    desk.key(Qt::Key_Y, Qt::ControlModifier);
    CHECK(desk.text(card("K1")) == "два");
    desk.key(Qt::Key_Y, Qt::ControlModifier);
    CHECK(desk.text(card("K1")) == "два");
    CHECK(desk.window().isWindowModified());
}

TEST_CASE("letters typed without a pause are one step", "[gui]") {
    Desk desk;
    desk.openExample();
    put(desk, card("K1"), "несколько слов подряд");
    CHECK(desk.steps() == 1);
    desk.undo();
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    // Two sessions of typing are two steps, however short the time between them.
    put(desk, card("K1"), "раз");
    put(desk, card("K1"), "два");
    CHECK(desk.steps() == 2);
}

TEST_CASE("one session of typing is one step, however long one thinks in between", "[gui]") {
    SlowTypist typist;
    Desk desk(Language::russian, {1440, 900}, typist.places());
    desk.openExample();
    desk.click(card("K1"));
    desk.type("раз");
    typist.rest();
    desk.type("два");
    desk.key(Qt::Key_Tab);
    CHECK(desk.text(card("K1")) == "раздва");
    CHECK(desk.steps() == 1);
    desk.undo();
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
}

TEST_CASE("in an open editor its own undo comes first", "[gui]") {
    Desk desk;
    desk.openExample();
    put(desk, card("K4"), "раньше");
    desk.click(card("K1"));
    desk.key(Qt::Key_F2);
    desk.key(Qt::Key_End);
    desk.type("хвост");
    CHECK(desk.text(card("K1")) == "Кто может помочь?хвост");
    desk.undo();
    REQUIRE(desk.editor()); // still open
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    CHECK(desk.text(card("K4")) == "раньше");
    desk.redo();
    REQUIRE(desk.editor());
    CHECK(desk.text(card("K1")) == "Кто может помочь?хвост");
    desk.undo();
    desk.key(Qt::Key_Return);
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    CHECK(desk.steps() == 1); // typed and taken back is no step
}

TEST_CASE("zooming while editing leaves the editor's undo as it was", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    desk.key(Qt::Key_F2);
    desk.key(Qt::Key_End);
    desk.type("хвост");
    desk.board().zoomTo100();
    desk.key(Qt::Key_Plus, Qt::ControlModifier);
    desk.undo();
    REQUIRE(desk.editor());
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    desk.type("конец");
    CHECK(desk.text(card("K1")) == "Кто может помочь?конец");
    desk.undo();
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    desk.key(Qt::Key_Escape);
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    CHECK(desk.steps() == 0);
}

TEST_CASE("when the editor has nothing to undo the map's undo has its turn", "[gui]") {
    Desk desk;
    desk.openExample();
    put(desk, card("K4"), "раньше");
    desk.click(card("K1"));
    desk.key(Qt::Key_F2);
    desk.undo();
    CHECK(desk.text(card("K4")) == "Что делать сначала, что потом?");
    CHECK(desk.editor() == nullptr);
    desk.redo();
    CHECK(desk.text(card("K4")) == "раньше");
}

TEST_CASE("undo from the menu closes an open editor and takes its text back", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    desk.type("раз");
    desk.action(QKeySequence(Qt::CTRL | Qt::Key_Z))->trigger();
    CHECK(desk.editor() == nullptr);
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    desk.action(QKeySequence(Qt::CTRL | Qt::Key_Y))->trigger();
    CHECK(desk.text(card("K1")) == "раз");
}

TEST_CASE("the menu names the step that undo takes back", "[gui]") {
    Desk desk;
    desk.openExample();
    CHECK(desk.undoText() == "&Отменить");
    CHECK_FALSE(desk.action(QKeySequence(Qt::CTRL | Qt::Key_Z))->isEnabled());
    put(desk, card("K1"), "Кто & что");
    CHECK(desk.undoText().startsWith("&Отменить: карточка: «"));
    CHECK(desk.action(QKeySequence(Qt::CTRL | Qt::Key_Z))->isEnabled());
    CHECK_FALSE(desk.action(QKeySequence(Qt::CTRL | Qt::Key_Y))->isEnabled());
    desk.undo();
    CHECK(desk.undoText() == "&Отменить");
    CHECK(desk.redoText().startsWith("&Вернуть: карточка: «"));
    put(desk, stage("S1"), "Этап");
    CHECK(desk.undoText().startsWith("&Отменить: этап: «"));
    CHECK(desk.redoText() == "&Вернуть");
    put(desk, row("row-goals"), "Строка");
    CHECK(desk.undoText().startsWith("&Отменить: строка: «"));
    put(desk, titleTarget(), "Карта");
    CHECK(desk.undoText() == "&Отменить: карта: «Техническое обслуживание котельных» → «Карта»");
}

TEST_CASE("the name of a step speaks of the whole text that was typed", "[gui]") {
    Desk desk;
    desk.openExample();
    put(desk, card("K1"), "Кто & что");
    INFO(desk.undoText().toStdString());
    CHECK(desk.undoText() == "&Отменить: карточка: «Кто может помочь?» → «Кто && что»"); // && shows one &
}

TEST_CASE("typing and rubbing out leaves no step", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    desk.key(Qt::Key_F2);
    desk.key(Qt::Key_End);
    desk.type("ы");
    desk.key(Qt::Key_Backspace);
    desk.key(Qt::Key_Return);
    CHECK(desk.steps() == 0);
    CHECK_FALSE(desk.window().isWindowModified());
}

TEST_CASE("what Escape takes back can be brought back until something else happens", "[gui][undo]") {
    Desk desk;
    desk.openExample();
    desk.click(CellTarget{RowId{"row-questions"}, StageId{"S1"}});
    const Map before = desk.map();
    desk.type("Длинная мысль, которую жаль терять");
    const Map typed = desk.map();
    desk.key(Qt::Key_Escape);
    CHECK(desk.map() == before);
    auto* back = desk.window().toast().findChild<QPushButton*>();
    REQUIRE(desk.window().toast().isVisible());
    REQUIRE(back->text() == "Вернуть");
    back->click();
    CHECK(desk.map() == typed);
    CHECK(desk.undoText() == "&Отменить: возвращён набранный текст");
    // Where nothing was typed nothing is said.
    desk.click(card("K1"));
    desk.key(Qt::Key_F2);
    desk.key(Qt::Key_Escape);
    CHECK_FALSE(desk.window().toast().isVisible());
    desk.key(Qt::Key_F2);
    desk.type("х");
    desk.key(Qt::Key_Escape);
    CHECK(desk.window().toast().isVisible());
    desk.key(Qt::Key_Delete);
    CHECK(back->text() == "Отменить"); // of what has happened since
}
