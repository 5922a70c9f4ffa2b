#include "app/inspector/inspector.hpp"
#include "app/views/view_commands.hpp"
#include "app/window/window_commands.hpp"
#include "gui/method_desk.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace cjm;
using namespace cjm::test;

namespace {

void rightClick(Desk& desk, QPoint point) {
    QTest::mouseClick(desk.window().windowHandle(), Qt::RightButton, {}, point);
    QCoreApplication::processEvents();
}

QStringList wordsOfMenu(const QMenu* menu) {
    QStringList words;
    if (!menu) return words;
    for (const QAction* action : menu->actions())
        if (!action->isSeparator() && action->isVisible()) words << action->text();
    return words;
}

QAction* item(QMenu* menu, const QString& text) {
    for (QAction* action : menu->actions()) {
        if (action->text() == text) return action;
        if (action->menu())
            for (QAction* inner : action->menu()->actions())
                if (inner->text() == text) return inner;
    }
    FAIL("no entry " << text.toStdString());
    return nullptr;
}

QMenu* menuOf(Desk& desk) { return desk.window().commands().contextMenu(); }

} // namespace

TEST_CASE("a right click selects what is under the mouse and opens its menu", "[gui][menus]") {
    Desk desk;
    desk.openExample();
    rightClick(desk, desk.at(card("K1")));
    CHECK(desk.board().current() == card("K1"));
    REQUIRE(menuOf(desk));
    CHECK(menuOf(desk)->isVisible());
    CHECK(wordsOfMenu(menuOf(desk)).contains("Изменить текст"));
    CHECK(wordsOfMenu(menuOf(desk)).contains("Добавить карточку"));
    CHECK(wordsOfMenu(menuOf(desk)).contains("Удалить"));
    CHECK_FALSE(wordsOfMenu(menuOf(desk)).contains("Скрыть"));
    item(menuOf(desk), "Удалить")->trigger();
    menuOf(desk)->close();
    CHECK_FALSE(desk.map().cards.find(CardId{"K1"}));
}

TEST_CASE("a right click on a curve's switch opens the menu of its row", "[gui][menus]") {
    Desk desk;
    desk.openExample();
    const QPoint title = desk.at(row("row-emotions"));
    for (const PlacedRow& placed : desk.board().layoutNow().rows) {
        if (placed.switches.empty()) continue;
        const QPoint chip = desk.board().toViewport(placed.switches.front().rect).center().toPoint();
        rightClick(desk, desk.board().viewport()->mapTo(&desk.window(), chip));
    }
    CHECK_FALSE(title.isNull());
    CHECK(desk.board().current() == row("row-emotions"));
    REQUIRE(menuOf(desk));
    CHECK(wordsOfMenu(menuOf(desk)).contains("Скрыть"));
    menuOf(desk)->close();
}

TEST_CASE("a right click on one of several keeps them selected", "[gui][menus]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    desk.board().select(toggled(desk.board().selection(), card("K2")));
    rightClick(desk, desk.at(card("K1")));
    CHECK(desk.board().selection().targets.size() == 2);
    CHECK(desk.board().current() == card("K1"));
    menuOf(desk)->close();
    rightClick(desk, desk.at(card("K4")));
    CHECK(desk.board().selection().targets.size() == 1);
    menuOf(desk)->close();
}

TEST_CASE("stages, rows, cells, the title and the canvas have menus of their own", "[gui][menus]") {
    Desk desk;
    desk.openExample();
    const auto wordsAt = [&](QPoint point) {
        rightClick(desk, point);
        const QStringList words = wordsOfMenu(menuOf(desk));
        if (menuOf(desk)) menuOf(desk)->close();
        return words;
    };
    const QStringList onStage = wordsAt(desk.at(stage("S2")));
    for (const char* words : {"Добавить этап слева", "Добавить этап справа", "Цвет этапа", "Проработать первым",
                              "Перенести", "Скрыть", "Удалить"})
        CHECK(onStage.contains(words));
    const QStringList onRow = wordsAt(desk.at(row("row-emotions")));
    for (const char* words :
         {"Добавить строку выше", "Добавить строку ниже", "Добавить точку эмоции", "Свернуть строку", "Скрыть"})
        CHECK(onRow.contains(words));
    CHECK_FALSE(onRow.contains("Цвет этапа"));
    CHECK(wordsAt(desk.at(titleTarget())) == QStringList{"Изменить текст"});
    const QPoint canvas = desk.board().viewport()->mapTo(&desk.window(), QPoint(3, 3));
    const QStringList onCanvas = wordsAt(canvas);
    CHECK(onCanvas.contains("Добавить этап справа"));
    CHECK(onCanvas.contains("Выделить все карточки"));
    CHECK_FALSE(onCanvas.contains("Удалить"));
}

TEST_CASE("the menu key and Shift+F10 open the menu at what is selected", "[gui][menus]") {
    Desk desk;
    desk.openExample();
    for (const bool menuKey : {true, false}) {
        desk.click(card("K1")); // high enough for a menu below it
        if (menuKey)
            desk.key(Qt::Key_Menu);
        else
            desk.key(Qt::Key_F10, Qt::ShiftModifier);
        REQUIRE(menuOf(desk));
        REQUIRE(menuOf(desk)->isVisible());
        const auto spot = spotOf(desk.board().layoutNow(), card("K1"));
        const QPoint frame =
            desk.board().viewport()->mapToGlobal(desk.board().toViewport(spot->frame).bottomLeft().toPoint());
        CHECK((menuOf(desk)->pos() - frame).manhattanLength() < 40);
        menuOf(desk)->close();
    }
}

TEST_CASE("hidden stages are offered again and come back", "[gui][menus]") {
    Desk desk;
    desk.openExample();
    const Map before = desk.map();
    for (const char* id : {"S2", "S4"}) {
        rightClick(desk, desk.at(stage(id)));
        item(menuOf(desk), "Скрыть")->trigger();
        menuOf(desk)->close();
    }
    CHECK(desk.board().layoutNow().stages.size() == 3);
    rightClick(desk, desk.at(stage("S1")));
    item(menuOf(desk), "Показать 2 скрытых этапа")->trigger();
    menuOf(desk)->close();
    CHECK(desk.board().layoutNow().stages.size() == 5);
    CHECK(desk.map() == before);
    rightClick(desk, desk.at(stage("S1")));
    CHECK(wordsOfMenu(menuOf(desk)).filter("скрыт").isEmpty());
    menuOf(desk)->close();
}

TEST_CASE("the menu bar stands in the order of the design", "[gui][menus]") {
    Desk desk;
    desk.openExample();
    QStringList titles;
    for (const QAction* action : desk.window().menuBar()->actions())
        titles << action->text().remove('&');
    CHECK(titles == QStringList{"Файл", "Правка", "Вид", "Вставка", "Карта", "Проверка", "Справка"});
}

TEST_CASE("the menu of the map holds what is the map's own, and opens no list of which nothing can be chosen",
          "[gui][menus]") {
    Desk desk;
    desk.openExample();
    const auto entry = [&](const QString& text) {
        for (QAction* action : desk.window().menuBar()->actions()[4]->menu()->actions())
            if (action->text() == text) return action;
        FAIL("no entry " << text.toStdString());
        return static_cast<QAction*>(nullptr);
    };
    CHECK_FALSE(entry("Цвет этапа")->isEnabled());
    desk.click(stage("S2"));
    CHECK(entry("Цвет этапа")->isEnabled());
    entry("Название карты")->trigger();
    REQUIRE(desk.editor());
    desk.type("Другое");
    desk.key(Qt::Key_Escape);
    entry("Подзаголовок")->trigger();
    REQUIRE(desk.editor());
    CHECK(desk.editor()->target() == subtitleTarget());
    desk.key(Qt::Key_Escape);
    entry("Свойства карты")->trigger();
    CHECK(desk.board().selection().empty());
    CHECK(desk.window().panels().of<Inspector>().isVisible());
}

TEST_CASE("a row of any kind is added from the tool bar", "[gui][menus]") {
    Desk desk;
    desk.openExample();
    QToolButton* rows = nullptr;
    for (auto* button : desk.window().findChild<QToolBar*>("toolBar")->findChildren<QToolButton*>())
        if (button->menu() && button->menu()->actions().size() == 14) rows = button;
    REQUIRE(rows);
    desk.click(row("row-goals"));
    CHECK(rows->toolTip().contains("Добавить строку ниже"));
    item(rows->menu(), "Цитаты")->trigger();
    REQUIRE(desk.editor());
    desk.key(Qt::Key_Escape);
    const auto all = inOrder(desk.map().rows);
    REQUIRE(all.size() == 7);
    CHECK(all[1]->kind == RowKind::quotes);
    CHECK(all[1]->title == "Цитаты");
}

TEST_CASE("menus speak the language of the program at once", "[gui][menus]") {
    Desk desk;
    desk.openExample();
    desk.languages().use(Language::english);
    QCoreApplication::processEvents();
    rightClick(desk, desk.at(stage("S2")));
    CHECK(wordsOfMenu(menuOf(desk)).contains("Stage colour"));
    CHECK(wordsOfMenu(menuOf(desk)).contains("Delete"));
    menuOf(desk)->close();
}

TEST_CASE("an empty map says what to do next, on the screen only", "[gui][menus]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    QCoreApplication::processEvents();
    const QImage withHints = desk.picture();
    desk.board().select(Target{});
    // The hint of a row is there until its first card, whatever the other rows hold.
    desk.board().select(CellTarget{RowId{"row-goals"}, StageId{"S1"}});
    desk.window().commands().run("card.add");
    REQUIRE(desk.editor());
    desk.type("Понять");
    desk.key(Qt::Key_Return);
    const auto inkIn = [&](const QImage& picture, const char* id) {
        int ink = 0;
        const QRectF frame = desk.board().toViewport(spotOf(desk.board().layoutNow(), row(id))->frame);
        for (int x = qRound(frame.right()) + 8; x < qRound(frame.right()) + 160; ++x)
            for (int y = qRound(frame.top()) + 6; y < qRound(frame.bottom()) - 6; ++y)
                ink += picture.pixelColor(x, y).lightness() < 200 ? 1 : 0;
        return ink;
    };
    CHECK(inkIn(withHints, "row-questions") > 30);
    desk.key(Qt::Key_Escape);
    desk.board().select(Target{});
    CHECK(inkIn(desk.picture(), "row-questions") > 30);
    desk.board().select(CellTarget{RowId{"row-questions"}, StageId{"S2"}});
    desk.type("Сколько?");
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Escape);
    desk.board().select(Target{});
    CHECK(inkIn(desk.picture(), "row-questions") == 0);
}

TEST_CASE("tabs of views stand in the middle of the tool bar, whatever comes and goes beside them", "[gui][views]") {
    Desk desk(Language::russian, {1280, 700});
    desk.openExample();
    auto* tools = desk.window().findChild<QToolBar*>();
    const auto tab = [&](const char* view) {
        return tools->widgetForAction(&desk.window().windowCommands().action("view:" + std::string(view)));
    };
    const auto isInMiddle = [&] {
        const QRect tabs = tab("grid")->geometry().united(tab("plan")->geometry());
        return std::abs(tabs.center().x() - tools->width() / 2) <= 2;
    };
    CHECK(QTest::qWaitFor(isInMiddle));
    const QRect before = tab("personas")->geometry();
    QTest::mouseClick(tab("personas"), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return tab("personas")->geometry() == before; })); // not from under the mouse
    desk.window().resize(1100, 700);
    CHECK(QTest::qWaitFor(isInMiddle));
}

TEST_CASE("the menu of checking leads to the steps, to what is found and to the stage questions", "[gui][menus]") {
    MethodDesk m;
    QMenu* menu = nullptr;
    for (const QAction* entry : m.desk.window().menuBar()->actions())
        if (entry->text() == QStringLiteral("&Проверка")) menu = entry->menu();
    REQUIRE(menu);
    CHECK(wordsOfMenu(menu) == QStringList{"CJM за &6 шагов", "&Замечания", "&Вопросы этапов"});
    item(menu, "&Замечания")->trigger();
    REQUIRE_FALSE(m.panel().items().empty());
    CHECK(m.panel().items().front()->isAncestorOf(QApplication::focusWidget()));
    item(menu, "&Вопросы этапов")->trigger();
    CHECK(m.desk.window().panels().of<Inspector>().heading() == "Вопросы этапов");
    item(menu, "CJM за &6 шагов")->trigger();
    CHECK_FALSE(m.desk.window().panels().isShown("method"));
}
