#include "gui/panel.hpp"

#include <QComboBox>
#include <QSlider>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

QWidget* focus() { return QApplication::focusWidget(); }

// From the board into the inspector, for what is selected.
void enter(Panel& p) {
    p.desk.key(Qt::Key_Return, Qt::AltModifier);
    p.settle();
    REQUIRE(focus());
    REQUIRE(p.inspector().isAncestorOf(focus()));
}

// Tab to the field, and arrows along its segments.
void tabTo(Panel& p, const QString& name) {
    constexpr int most = 90, segments = 5;
    const QString field = name.section(": ", 0, 0) + ": ";
    const auto isThere = [&] { return focus() && focus()->accessibleName() == name; };
    const auto isBeside = [&] { return isThere() || (focus() && focus()->accessibleName().startsWith(field)); };
    for (int i = 0; i < most && !isBeside(); ++i)
        p.desk.key(Qt::Key_Tab);
    for (int i = 0; i < segments && !isThere(); ++i)
        p.desk.key(Qt::Key_Right);
    INFO(name.toStdString());
    REQUIRE(focus());
    REQUIRE(focus()->accessibleName() == name);
}

// What Tab comes by, until it leaves the fields.
std::vector<QWidget*> tabbed(Panel& p) {
    const QWidget& fields = *p.inspector().findChild<QScrollArea*>()->widget();
    std::vector<QWidget*> list;
    while (focus() && fields.isAncestorOf(focus())) {
        list.push_back(focus());
        REQUIRE(list.size() < 100);
        p.desk.key(Qt::Key_Tab);
    }
    return list;
}

std::set<QWidget*> wantFocus(Panel& p) {
    std::set<QWidget*> all;
    for (auto* each : p.inspector().findChild<QScrollArea*>()->widget()->findChildren<QWidget*>())
        if ((each->focusPolicy() & Qt::TabFocus) && each->isVisible() && each->isEnabled() && !each->focusProxy())
            all.insert(each);
    return all;
}

void checkOrder(Panel& p) {
    enter(p);
    const std::vector<QWidget*> list = tabbed(p);
    const std::set<QWidget*> wanted = wantFocus(p);
    std::string missed;
    for (QWidget* each : wanted)
        if (std::find(list.begin(), list.end(), each) == list.end())
            missed += each->accessibleName().toStdString() + "; ";
    CHECK(missed == "");
    CHECK(std::set<QWidget*>(list.begin(), list.end()).size() == list.size()); // none twice
    const auto place = [&](QWidget* w) { return QRect(w->mapTo(&p.inspector(), QPoint()), w->size()); };
    for (std::size_t i = 1; i < list.size(); ++i) {
        const QRect before = place(list[i - 1]), now = place(list[i]);
        INFO(list[i - 1]->accessibleName().toStdString() << ", then " << list[i]->accessibleName().toStdString());
        const bool below = now.top() >= before.bottom(), beside = now.left() > before.left();
        CHECK((below || (beside && now.bottom() > before.top())));
    }
}

} // namespace

TEST_CASE("Tab goes through all fields in the order one sees them", "[gui][inspector]") {
    Panel p;
    SECTION("of the map") {}
    SECTION("of a stage") { p.select(stage("S2")); }
    SECTION("of a row") { p.select(row("row-emotions")); }
    SECTION("of a touchpoint") { p.select(card("T19")); }
    SECTION("of an emotion") { p.select(card("E2")); }
    SECTION("of a barrier with links") { p.select(card("B3")); }
    SECTION("of a solution with links") { p.select(card("R5")); }
    SECTION("of a barrier after another") {
        p.select(card("B1"));
        p.select(card("B7"));
    }
    SECTION("of a solution that gets a link") {
        p.select(card("R3"));
        enter(p);
        tabTo(p, "Добавить барьер");
        p.desk.key(Qt::Key_Space);
        p.choose("договор");
        p.desk.key(Qt::Key_Escape);
    }
    checkOrder(p);
}

TEST_CASE("Tab goes down the fields while the map is shaded, and as ever afterwards", "[gui][inspector][coverage]") {
    Panel p;
    const auto shade = [&] {
        p.desk.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        Panel::settle();
    };
    for (const char* id : {"T12", "E2", "B3"}) {
        INFO(id);
        p.select(card(id));
        checkOrder(p);
        shade();
        p.select(card(id));
        checkOrder(p);
        shade();
    }
    p.select(card("B3"));
    checkOrder(p);
}

TEST_CASE("Escape goes back to the map from every field where nothing is typed", "[gui][inspector]") {
    Panel p;
    const auto goesBack = [&](const QString& name) {
        enter(p);
        tabTo(p, name);
        p.desk.key(Qt::Key_Escape);
        CHECK(p.desk.board().hasFocus());
    };
    p.select(card("T5"));
    for (const char* name : {"Текст", "Канал", "Важность: 3", "Группа точек контакта", "Момент истины", "#BF4796"})
        goesBack(name);
    CHECK(p.desk.board().current() == card("T5"));
    p.select(card("E2"));
    goesBack("Эмоция");
    p.select(card("R5"));
    for (const char* name : {"Добавить барьер", "Цены «по запросу»: не с чем сравнить", "Цвет"})
        goesBack(name);
    enter(p);
    for (int i = 0; i < 3 && focus()->accessibleName() != "Закрыть"; ++i) // over the tabs
        p.desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
    REQUIRE(focus());
    CHECK(focus()->accessibleName() == "Закрыть");
    p.desk.key(Qt::Key_Escape);
    CHECK(p.desk.board().hasFocus());
    CHECK(p.desk.steps() == 0);
}

TEST_CASE("Enter presses what opens or removes, and goes back to the map from what is chosen", "[gui][inspector]") {
    Panel p;
    p.select(card("R5"));
    enter(p);
    tabTo(p, "Добавить барьер");
    p.desk.key(Qt::Key_Return);
    REQUIRE(p.popup());
    QTest::keyClick(p.popup()->findChild<QLineEdit*>(), Qt::Key_Escape);
    tabTo(p, "Эффект: 3");
    p.desk.key(Qt::Key_Space);
    CHECK(p.cardOf("R5").impact == 3);
    p.desk.key(Qt::Key_Return);
    CHECK(p.desk.board().hasFocus());
    enter(p);
    tabTo(p, "Состояние");
    p.desk.key(Qt::Key_Return);
    CHECK(p.desk.board().hasFocus());
    CHECK(p.cardOf("R5").impact == 3);
    CHECK(p.desk.steps() == 1);
}

TEST_CASE("Tab stops once at values side by side, and arrows go from one to the next", "[gui][inspector]") {
    Panel p;
    p.select(card("T5"));
    enter(p);
    tabTo(p, "Важность: 1");
    p.desk.key(Qt::Key_Left);
    CHECK(focus()->accessibleName() == "Важность: 1");
    p.desk.key(Qt::Key_Right);
    p.desk.key(Qt::Key_Right);
    CHECK(focus()->accessibleName() == "Важность: 3");
    p.desk.key(Qt::Key_Space);
    CHECK(p.cardOf("T5").importance == 3);
    CHECK(focus()->accessibleName() == "Важность: 3");
    p.desk.key(Qt::Key_Space);
    CHECK(p.cardOf("T5").importance == 0);
    CHECK(focus()->accessibleName() == "Важность: 3");
    p.desk.key(Qt::Key_Tab);
    CHECK(focus()->accessibleName() == "Оценка клиента: 1");
    p.desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(focus()->accessibleName() == "Важность: 1");
}
