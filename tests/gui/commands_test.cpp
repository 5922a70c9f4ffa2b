#include "app/views/view_commands.hpp"
#include "app/widgets/toast.hpp"
#include "gui/desk.hpp"

#include <QPushButton>
#include <QToolBar>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

std::size_t rankOf(Desk& desk, const char* id) {
    return static_cast<std::size_t>(desk.map().cards.find(CardId{id})->rank);
}

CellTarget cellOf(Desk& desk, const char* id) {
    const auto card = desk.map().cards.find(CardId{id});
    return {card->row, card->stage};
}

} // namespace

TEST_CASE("Insert adds a card below the one that is selected, and one types into it", "[gui][commands]") {
    Desk desk;
    desk.openExample();
    const Map before = desk.map();
    desk.click(card("K1"));
    desk.key(Qt::Key_Insert);
    REQUIRE(desk.editor());
    desk.type("Новая");
    desk.key(Qt::Key_Return);
    CHECK(desk.map().cards.size() == before.cards.size() + 1);
    const auto cell = desk.map().cards.cellList(RowId{"row-questions"}, StageId{"S1"});
    REQUIRE(cell.size() == 2);
    CHECK(cell[1]->text == "Новая");
    CHECK(cell[1]->kind == CardKind::question);
    while (desk.store().history().canUndo())
        desk.undo();
    CHECK(desk.map() == before);
}

TEST_CASE("Insert adds one more stage or row when one is selected", "[gui][commands]") {
    Desk desk;
    desk.openExample();
    desk.click(stage("S2"));
    desk.key(Qt::Key_Insert);
    REQUIRE(desk.editor());
    desk.type("Оплата");
    desk.key(Qt::Key_Return);
    REQUIRE(desk.map().stages.size() == 6);
    CHECK(inOrder(desk.map().stages)[2]->title == "Оплата");
    desk.click(row("row-goals"));
    desk.key(Qt::Key_Insert);
    desk.key(Qt::Key_Escape);
    const auto rows = inOrder(desk.map().rows);
    REQUIRE(rows.size() == 7);
    CHECK(rows[1]->kind == RowKind::goals);
    CHECK(rows[1]->title == "Цели");
}

TEST_CASE("Delete removes what is selected and asks nothing; the toast brings it back", "[gui][commands]") {
    Desk desk;
    desk.openExample();
    const Map before = desk.map();
    desk.click(stage("S3"));
    desk.key(Qt::Key_Delete);
    CHECK(desk.map().stages.size() == 4);
    CHECK(desk.map().cards.size() < before.cards.size());
    CHECK(desk.board().current() == stage("S4"));
    Toast& toast = desk.window().toast();
    REQUIRE(toast.isVisible());
    CHECK(toast.words().startsWith("Этап «Выбор услуги» удалён, с ним "));
    CHECK(desk.board().hasFocus());
    auto* button = toast.findChild<QPushButton*>();
    desk.click(button->mapTo(&desk.window(), button->rect().center()));
    CHECK(desk.map() == before);
    CHECK_FALSE(toast.isVisible());
    CHECK(desk.board().hasFocus());
}

TEST_CASE("Delete removes all selected cards as one step", "[gui][commands]") {
    Desk desk;
    desk.openExample();
    const Map before = desk.map();
    desk.click(card("K1"));
    desk.board().select(toggled(desk.board().selection(), card("K2")));
    desk.key(Qt::Key_Delete);
    CHECK(desk.map().cards.size() == before.cards.size() - 2);
    CHECK(desk.steps() == 1);
    CHECK(desk.undoText() == "&Отменить: удалены 2 карточки");
    desk.undo();
    CHECK(desk.map() == before);
}

TEST_CASE("Delete in an open editor rubs out a letter and no card", "[gui][commands]") {
    Desk desk;
    desk.openExample();
    const std::size_t cards = desk.map().cards.size();
    desk.click(card("K1"));
    desk.key(Qt::Key_F2);
    desk.key(Qt::Key_Home);
    desk.key(Qt::Key_Delete);
    REQUIRE(desk.editor());
    desk.key(Qt::Key_Left, Qt::ControlModifier);
    desk.key(Qt::Key_Escape);
    CHECK(desk.map().cards.size() == cards);
    CHECK(cellOf(desk, "K1") == CellTarget{RowId{"row-questions"}, StageId{"S1"}});
}

TEST_CASE("Ctrl and arrows move cards through cells, and stages and rows past their neighbours", "[gui][commands]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K3"));
    desk.key(Qt::Key_Up, Qt::ControlModifier);
    CHECK(rankOf(desk, "K3") == 0);
    CHECK(desk.board().current() == card("K3"));
    desk.key(Qt::Key_Right, Qt::ControlModifier);
    CHECK(cellOf(desk, "K3").stage == StageId{"S3"});
    desk.key(Qt::Key_Left, Qt::ControlModifier);
    desk.key(Qt::Key_Left, Qt::ControlModifier);
    CHECK(cellOf(desk, "K3").stage == StageId{"S1"});
    const std::size_t steps = desk.steps();
    desk.key(Qt::Key_Left, Qt::ControlModifier); // against the edge nothing happens
    CHECK(desk.steps() == steps);
    desk.click(stage("S1"));
    desk.key(Qt::Key_Right, Qt::ControlModifier);
    CHECK(inOrder(desk.map().stages)[1]->id == StageId{"S1"});
    desk.click(row("row-goals"));
    desk.key(Qt::Key_Down, Qt::ControlModifier);
    CHECK(inOrder(desk.map().rows)[1]->id == RowId{"row-goals"});
}

TEST_CASE("keys of the board do nothing while something else has the focus", "[gui][commands]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    desk.window().panels().toggle("changes");
    REQUIRE_FALSE(desk.board().hasFocus());
    desk.key(Qt::Key_Delete);
    CHECK(desk.map().cards.find(CardId{"K1"}));
    CHECK(desk.steps() == 0);
}

TEST_CASE("a map that is only looked at takes no command", "[gui][commands]") {
    Desk desk;
    desk.openExample();
    REQUIRE(desk.open(desk.folder / "example.cjm", true));
    desk.click(card("K1"));
    desk.key(Qt::Key_Delete);
    desk.key(Qt::Key_Insert);
    CHECK(desk.steps() == 0);
    CHECK_FALSE(desk.window().commands().action("delete")->isEnabled());
}

TEST_CASE("what only a window can do is shown once it says how", "[gui][commands]") {
    Desk desk;
    desk.openExample();
    ViewCommands& commands = desk.window().commands();
    desk.click(card("K1"));
    int done = 0;
    bool may = false;
    commands.bind(
        "clipboard.cut", [&] { ++done; }, [&] { return may; });
    QAction* cut = commands.action("clipboard.cut");
    CHECK(cut->isVisible());
    CHECK_FALSE(cut->isEnabled());
    may = true;
    commands.refresh();
    desk.key(Qt::Key_X, Qt::ControlModifier);
    CHECK(done == 1);
}

TEST_CASE("every tool says what it does and its key", "[gui][commands]") {
    Desk desk;
    desk.openExample();
    auto* bar = desk.window().findChild<QToolBar*>("toolBar");
    REQUIRE(bar);
    int tools = 0;
    for (auto* button : bar->findChildren<QToolButton*>()) {
        if (!button->isVisible()) continue;
        ++tools;
        const QString tip = button->toolTip();
        INFO(tip.toStdString());
        CHECK_FALSE(tip.isEmpty());
        if (button->defaultAction() && !button->defaultAction()->shortcut().isEmpty())
            CHECK(tip.contains(button->defaultAction()->shortcut().toString(QKeySequence::NativeText)));
    }
    CHECK(tools >= 9);
    CHECK(desk.window().commands().action("card.add")->toolTip().contains("Добавить карточку"));
}

TEST_CASE("letters that have no place to go say so", "[gui][commands]") {
    Desk desk;
    desk.openExample();
    desk.board().select(Target{});
    desk.board().setFocus();
    desk.type("м");
    CHECK(desk.editor() == nullptr);
    CHECK(desk.steps() == 0);
    REQUIRE(desk.window().toast().isVisible());
    CHECK(desk.window().toast().words() == "Сначала выберите ячейку, карточку, этап или строку");
}

TEST_CASE("what a command names is in the language of the map", "[gui][commands][language]") {
    Desk desk;
    desk.openExample();
    Passport passport = *desk.map().passport;
    passport.language = "en";
    REQUIRE(desk.store().dispatch(PutPassport{passport}));
    desk.click(row("row-barriers"));
    desk.window().commands().run("row.add-after:barriers");
    desk.board().commitEditor();
    CHECK(desk.map().rows.find(std::get<RowId>(desk.board().current()))->title == "Barriers");
}

TEST_CASE("only what is hidden can be shown", "[gui][commands]") {
    Desk desk;
    desk.openExample();
    QAction* action = desk.window().commands().action("stage.show-hidden");
    CHECK_FALSE(action->isVisible());
    desk.click(stage("S2"));
    desk.window().commands().run("hide");
    CHECK(action->isVisible());
    CHECK(action->isEnabled());
}
