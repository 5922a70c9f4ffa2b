#include "app/panels/changes_panel.hpp"
#include "gui/desk.hpp"

#include <QDockWidget>
#include <QListView>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr auto openKey = Qt::CTRL | Qt::SHIFT | Qt::Key_Y;

QListView& listOf(Desk& desk) { return desk.window().panels().of<ChangesPanel>().list(); }

QStringList wordsOfChanges(Desk& desk) {
    QStringList words;
    const auto* model = listOf(desk).model();
    for (int row = 0; row < model->rowCount(); ++row)
        words << model->index(row, 0).data().toString();
    return words;
}

// It follows what is done a little later, when letters come one by one.
void letPanelFollow(Desk& desk) {
    const auto follows = [&] {
        const int last = listOf(desk).model()->rowCount() - 1;
        const auto present = static_cast<int>(desk.store().history().place());
        return last == static_cast<int>(desk.steps()) && listOf(desk).currentIndex().row() == last - present;
    };
    REQUIRE(QTest::qWaitFor(follows, 10'000));
}

void openPanel(Desk& desk) {
    desk.key(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(listOf(desk).isVisible());
}

void clickRow(Desk& desk, int row) {
    const QRect rect = listOf(desk).visualRect(listOf(desk).model()->index(row, 0));
    desk.click(listOf(desk).viewport()->mapTo(&desk.window(), rect.center()));
    letPanelFollow(desk);
}

void typeOver(Desk& desk, const Target& target, const char* text) {
    desk.click(target);
    desk.type(text);
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Escape);
}

} // namespace

TEST_CASE("the changes stand in plain words, newest first, as they are made", "[gui][changes-panel]") {
    Desk desk;
    desk.openExample();
    openPanel(desk);
    CHECK(wordsOfChanges(desk) == QStringList{"Карта открыта"});
    desk.click(card("T4"));
    desk.key(Qt::Key_Right, Qt::ControlModifier);
    letPanelFollow(desk);
    const QString name = QString::fromStdString(desk.map().cards.find(CardId{"T4"})->text);
    const QString to =
        QString::fromStdString(desk.map().stages.find(desk.map().cards.find(CardId{"T4"})->stage)->title);
    CHECK(wordsOfChanges(desk).front() == QStringLiteral("Карточка «%1» перенесена в «%2»").arg(name, to));
    typeOver(desk, card("K1"), "Кто?");
    letPanelFollow(desk);
    CHECK(wordsOfChanges(desk).size() >= 3);
    CHECK(wordsOfChanges(desk).filter("Карточка: «Кто может помочь?» → «Кто?»").size() == 1);
}

TEST_CASE("a click on a step goes there and back", "[gui][changes-panel]") {
    Desk desk;
    desk.openExample();
    const Map start = desk.map();
    for (int i = 0; i < 3; ++i) {
        desk.click(card("T4"));
        desk.key(i % 2 ? Qt::Key_Left : Qt::Key_Right, Qt::ControlModifier);
    }
    const Map end = desk.map();
    REQUIRE(desk.steps() == 3);
    openPanel(desk);
    letPanelFollow(desk);
    clickRow(desk, 3);
    CHECK(desk.map() == start);
    CHECK(desk.store().history().place() == 0);
    CHECK(wordsOfChanges(desk).size() == 4); // what was undone is still there
    CHECK(listOf(desk).currentIndex().row() == 3);
    clickRow(desk, 0);
    CHECK(desk.map() == end);
    // With the keyboard alone, and nothing that comes late takes the mark back.
    listOf(desk).setFocus();
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_Return);
    letPanelFollow(desk);
    CHECK(desk.store().history().place() == 2);
    desk.key(Qt::Key_Escape);
    CHECK(desk.board().hasFocus());
}

TEST_CASE("undo moves the mark and a new step takes the place of what was undone", "[gui][changes-panel]") {
    Desk desk;
    desk.openExample();
    openPanel(desk);
    desk.click(card("T4"));
    desk.key(Qt::Key_Right, Qt::ControlModifier);
    desk.key(Qt::Key_Right, Qt::ControlModifier);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    letPanelFollow(desk);
    CHECK(wordsOfChanges(desk).size() == 3);
    CHECK(listOf(desk).currentIndex().row() == 1);
    const auto spoken = [&](int row) {
        return listOf(desk).model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    CHECK(spoken(0).endsWith("отменено"));
    CHECK(spoken(1).endsWith("вы здесь"));
    desk.click(stage("S5"));
    desk.key(Qt::Key_Delete);
    letPanelFollow(desk);
    CHECK(wordsOfChanges(desk).size() == 3);
    CHECK(wordsOfChanges(desk).front().startsWith("Этап «"));
}

TEST_CASE("going to a step keeps what an open editor holds", "[gui][changes-panel]") {
    Desk desk;
    desk.openExample();
    desk.click(card("T4"));
    desk.key(Qt::Key_Right, Qt::ControlModifier);
    openPanel(desk);
    letPanelFollow(desk);
    desk.click(card("K1"));
    desk.type("Кто?");
    letPanelFollow(desk);
    clickRow(desk, 1); // the move, before the typing
    CHECK(desk.editor() == nullptr);
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    clickRow(desk, 0);
    CHECK(desk.text(card("K1")) == "Кто?");
}

TEST_CASE("long texts are cut in the list and whole in the tip", "[gui][changes-panel]") {
    Desk desk;
    desk.openExample();
    openPanel(desk);
    typeOver(desk, card("K1"), "очень длинный вопрос, который не помещается в одну строку панели");
    letPanelFollow(desk);
    const QModelIndex first = listOf(desk).model()->index(0, 0);
    CHECK(first.data(Qt::ToolTipRole).toString().contains("длинный"));
    CHECK(listOf(desk).visualRect(first).width() <= listOf(desk).viewport()->width());
}

TEST_CASE("the panel opens and closes with its key and its button, and leaves the start screen alone",
          "[gui][changes-panel]") {
    Desk desk;
    desk.openExample();
    openPanel(desk);
    CHECK(listOf(desk).hasFocus());
    desk.key(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(listOf(desk).isVisible());
    CHECK(desk.board().hasFocus());
    openPanel(desk);
    desk.window().showStart();
    QCoreApplication::processEvents();
    CHECK_FALSE(listOf(desk).isVisible());
    desk.key(Qt::Key_Escape);
    QCoreApplication::processEvents();
    CHECK(listOf(desk).isVisible());
    auto* dock = desk.window().findChild<QDockWidget*>("changes");
    auto* close = dock->titleBarWidget()->findChild<QToolButton*>();
    desk.click(close->mapTo(&desk.window(), close->rect().center()));
    CHECK(dock->isHidden());
    CHECK(desk.board().hasFocus());
    CHECK(desk.action(QKeySequence(openKey))->text() == "&Изменения");
}
