#include "app/views/view_commands.hpp"
#include "app/widgets/date_popup.hpp"
#include "app/widgets/dates.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/window_commands.hpp"
#include "gui/plan_desk.hpp"

#include <cjm/method/priority.hpp>
#include <cjm/storage/files.hpp>

#include <QCalendarWidget>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using Column = PlanColumn;

} // namespace

TEST_CASE("the plan is a view of its own, and what it counts is said", "[gui][plan]") {
    PlanDesk plan;
    CHECK(plan.desk.window().views().currentLine().id == "plan");
    CHECK(plan.desk.statusLine().contains("9 решений · 10 барьеров"));
    CHECK_FALSE(plan.desk.window().commands().action("interview.add")->isVisible());
    CHECK(plan.desk.window().commands().action("plan.add")->isVisible());
    plan.desk.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(plan.layout().options.subject == PlanSubject::touchpoints);
    CHECK(plan.desk.statusLine().contains("19 точек контакта"));
    CHECK(plan.desk.steps() == 0); // looking writes nothing
}

TEST_CASE("a solution is typed in place: Enter goes down, Tab right, Esc back", "[gui][plan]") {
    PlanDesk plan;
    const Map start = plan.desk.map();
    plan.clickCell("R3", Column::name);
    REQUIRE(plan.editor());
    plan.desk.key(Qt::Key_End, Qt::ControlModifier);
    plan.desk.type("x");
    CHECK(plan.card("R3").text.back() == 'x');
    const CardId below = plan.layout().rows[plan.layout().places.at("R3") + 1].card->id;
    plan.desk.key(Qt::Key_Return);
    CHECK_FALSE(plan.editor());
    CHECK(plan.view().current() == Target(below));
    plan.desk.key(Qt::Key_F2);
    REQUIRE(plan.editor());
    plan.desk.type("нет");
    plan.desk.key(Qt::Key_Escape);
    CHECK_FALSE(plan.editor());
    plan.desk.key(Qt::Key_F2);
    plan.desk.key(Qt::Key_Tab);
    CHECK_FALSE(plan.editor());
    CHECK(plan.view().column() == Column::barriers);
    CHECK(plan.desk.steps() == 1);
    plan.desk.undo();
    CHECK(plan.desk.map() == start);
}

TEST_CASE("a barrier without a solution gets one, in its stage and linked", "[gui][plan]") {
    PlanDesk plan;
    const PlanRow first = plan.layout().rows.front();
    REQUIRE(first.number == 0);
    const std::size_t before = plan.desk.map().cards.size();
    plan.click(first.fresh.centre());
    REQUIRE(plan.editor());
    CHECK(plan.desk.map().cards.size() == before); // nothing yet
    plan.desk.type("Дежурный до 21:00");
    plan.desk.key(Qt::Key_Return);
    REQUIRE(plan.desk.map().cards.size() == before + 1);
    CHECK(plan.layout().rows.front().number == 1); // no barrier is left
    CHECK(plan.desk.steps() == 1);
    bool isThere = false;
    for (const Card& card : plan.desk.map().cards)
        if (card.text == "Дежурный до 21:00") {
            isThere = true;
            CHECK(card.solves == std::vector<CardId>{first.card->id});
            CHECK(card.stage == first.card->stage);
            CHECK(card.state == SolutionState::none); // it stands in «идея», and that is not written
        }
    CHECK(isThere);
    plan.desk.undo();
    CHECK(plan.layout().rows.front().card->id == first.card->id);
}

TEST_CASE("the first solution brings its row with it, in one step", "[gui][plan]") {
    PlanDesk plan;
    REQUIRE(plan.desk.window().session().apply(RemoveRow{RowId{"row-solutions"}}));
    QCoreApplication::processEvents();
    const Map before = plan.desk.map();
    const std::size_t steps = plan.desk.steps();
    plan.click(plan.layout().rows.front().fresh.centre());
    REQUIRE(plan.editor());
    CHECK(plan.desk.map() == before); // nothing yet
    plan.desk.key(Qt::Key_Escape);
    CHECK(plan.desk.map() == before);
    plan.click(plan.layout().rows.front().fresh.centre());
    plan.desk.type("Калькулятор");
    plan.desk.key(Qt::Key_Return);
    CHECK(rowOfKind(plan.desk.map(), RowKind::solutions));
    CHECK(plan.desk.steps() == steps + 1);
    plan.desk.undo();
    CHECK(plan.desk.map() == before);
}

TEST_CASE("a date is typed in words or taken from the calendar, Delete empties it", "[gui][plan]") {
    PlanDesk plan;
    plan.clickCell("R3", Column::due);
    QTRY_VERIFY(plan.openDates());
    QLineEdit& line = plan.openDates()->line();
    line.clear();
    plan.typeInto(line, "1.3.2027");
    CHECK(plan.openDates()->calendar().selectedDate() == QDate(2027, 3, 1));
    CHECK(plan.openDates()->understood() == QString("1 марта 2027, понедельник"));
    QTest::keyClick(&line, Qt::Key_Return);
    QTRY_COMPARE(QString::fromStdString(plan.card("R3").due), QStringLiteral("2027-03-01"));
    CHECK(plan.desk.steps() == 1);
    CHECK(plan.view().current() != Target(CardId{"R3"})); // Enter goes down
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    plan.select("R3", Column::due);
    plan.desk.type("4");
    QTRY_VERIFY(plan.openDates());
    CHECK(plan.openDates()->line().text() == "4");
    QTest::keyClick(&plan.openDates()->line(), Qt::Key_Down, Qt::AltModifier);
    CHECK(plan.desk.steps() == 1); // it is the calendar's key now, and moves no point of the matrix
    plan.openDates()->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    plan.select("R3", Column::due);
    plan.desk.key(Qt::Key_Delete);
    CHECK(plan.card("R3").due.empty());
    CHECK(plan.desk.map().cards.find(CardId{"R3"}));
    plan.desk.undo();
    CHECK(plan.card("R3").due == "2027-03-01");
}

TEST_CASE("of what is to come a day without a year is the next such day", "[gui][plan]") {
    const QDate today(2026, 11, 27);
    const auto coming = [&](const char* words) {
        return dateFrom(QString::fromUtf8(words), today, DateSense::coming).value_or("none");
    };
    CHECK(coming("1 мар") == "2027-03-01");
    CHECK(coming("1.3") == "2027-03-01");
    CHECK(coming("Mar 1") == "2027-03-01");
    CHECK(coming("27.11") == "2026-11-27");
    CHECK(coming("5 дек") == "2026-12-05");
    CHECK(coming("26 ноября") == "2027-11-26");
    CHECK(coming("завтра") == "2026-11-28");
    CHECK(coming("послезавтра") == "2026-11-29");
    CHECK(coming("через неделю") == "2026-12-04");
    CHECK(coming("через 2 недели") == "2026-12-11");
    CHECK(coming("через 3 дня") == "2026-11-30");
    CHECK(coming("через месяц") == "2026-12-27");
    CHECK(coming("in a week") == "2026-12-04");
    CHECK(coming("in 3 days") == "2026-11-30");
    CHECK(coming("конец марта") == "2027-03-31");
    CHECK(coming("конец ноября") == "2026-11-30");
    CHECK(coming("end of February") == "2027-02-28");
    CHECK(coming("29.2") == "2028-02-29");
    CHECK(coming("15.02.2027") == "2027-02-15");
    CHECK(coming("когда-нибудь") == "none");
    CHECK(coming("вчера") == "none");
    CHECK(dateFrom("завтра", today) == std::nullopt); // of what has been
}

TEST_CASE("numbers and states are set by digits, by clicks, and for several rows", "[gui][plan]") {
    PlanDesk plan;
    plan.select("R3", Column::effect);
    plan.desk.type("2");
    CHECK(plan.card("R3").impact == 2);
    plan.select("R3", Column::effort);
    plan.desk.key(Qt::Key_Delete);
    CHECK(plan.card("R3").effort == 0);
    plan.desk.key(Qt::Key_Return);
    plan.choose(0);
    CHECK(plan.card("R3").effort == 1);
    plan.select("R3", Column::state);
    plan.desk.type("4");
    CHECK(plan.card("R3").state == SolutionState::done);
    CHECK(plan.desk.steps() == 4);
    plan.desk.key(Qt::Key_A, Qt::ControlModifier);
    CHECK(plan.view().selection().targets.size() == 9);
    plan.desk.type("1");
    CHECK(plan.card("R3").state == SolutionState::idea);
    CHECK(plan.card("R9").state == SolutionState::idea);
    CHECK(plan.desk.steps() == 5);
    plan.desk.undo();
    CHECK(plan.card("R3").state == SolutionState::done);
}

TEST_CASE("state and stage are chosen from menus, and the card moves", "[gui][plan]") {
    PlanDesk plan;
    plan.clickCell("R3", Column::state);
    plan.choose(1);
    CHECK(plan.card("R3").state == SolutionState::planned);
    plan.clickCell("R3", Column::stage);
    plan.choose(4);
    CHECK(plan.card("R3").stage == inOrder(plan.desk.map().stages).back()->id);
    CHECK(plan.desk.steps() == 2);
    plan.desk.undo();
    plan.desk.undo();
    CHECK(plan.card("R3").stage == plan.card("R4").stage);
}

TEST_CASE("an owner is completed from those in use, or typed", "[gui][plan]") {
    PlanDesk plan;
    plan.select("R3", Column::owner);
    plan.desk.type("ю");
    QTRY_VERIFY(plan.openList());
    plan.typeInto(plan.openList()->search(), "рист");
    CHECK(plan.openList()->list().count() == 1);
    QTest::keyClick(&plan.openList()->search(), Qt::Key_Return);
    CHECK(plan.card("R3").owner == "Юрист");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    plan.clickCell("R2", Column::owner);
    QTRY_VERIFY(plan.openList());
    plan.typeInto(plan.openList()->search(), "Бригада");
    QTest::keyClick(&plan.openList()->search(), Qt::Key_Return);
    CHECK(plan.card("R2").owner == "Бригада");
    CHECK(plan.desk.steps() == 2);
}

TEST_CASE("barriers are linked from a list, several one after the other", "[gui][plan]") {
    PlanDesk plan;
    const CardId unsolved = plan.layout().rows.front().card->id;
    plan.select("R3", Column::barriers);
    plan.desk.key(Qt::Key_Return);
    QTRY_VERIFY(plan.openList());
    QListWidget& list = plan.openList()->list();
    CHECK(list.count() == 10);
    CHECK(list.item(0)->data(Qt::UserRole).toString().toStdString() == unsolved.value); // it comes first
    QTest::keyClick(&plan.openList()->search(), Qt::Key_Space);
    REQUIRE(plan.openList()); // it stays
    const auto& solves = plan.card("R3").solves;
    CHECK(std::find(solves.begin(), solves.end(), unsolved) != solves.end());
    QTest::keyClick(&plan.openList()->search(), Qt::Key_Space);
    CHECK(plan.card("R3").solves.size() == 1);
    CHECK(plan.desk.steps() == 2);
    plan.openList()->close();
}

TEST_CASE("the cross on a barrier takes it off a solution", "[gui][plan]") {
    PlanDesk plan;
    const PlanChip chip = plan.row("R3").chips.front();
    const QPoint cross = plan.at(crossOf(chip));
    plan.click(cross, 0);
    CHECK(plan.card("R3").solves.empty());
    CHECK(plan.desk.steps() == 1);
    CHECK(plan.layout().rows.front().number == 0);
    plan.desk.undo();
    CHECK(plan.card("R3").solves.size() == 1);
}

TEST_CASE("rows are removed with a way back, doubled, and copied as lines", "[gui][plan]") {
    PlanDesk plan;
    plan.select("R3", Column::name);
    plan.desk.key(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    CHECK(copied.startsWith(QString::fromStdString(plan.card("R3").text) + '\t'));
    CHECK(copied.count('\t') == 7);
    CHECK(copied.contains("делаем"));
    const std::size_t before = plan.desk.map().cards.size();
    plan.desk.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(plan.desk.map().cards.size() == before + 1);
    plan.select("R3", Column::name);
    plan.desk.key(Qt::Key_Delete);
    CHECK_FALSE(plan.desk.map().cards.find(CardId{"R3"}));
    CHECK(plan.desk.window().toast().isVisible());
    plan.desk.undo();
    CHECK(plan.desk.map().cards.find(CardId{"R3"}));
    CHECK(plan.view().current() == Target(CardId{"R3"}));
    plan.desk.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(plan.desk.window().views().currentLine().id == "grid");
    CHECK(plan.desk.window().session().selection().current == Target(CardId{"R3"}));
}

TEST_CASE("the head of the table and the panel stay while rows scroll", "[gui][plan]") {
    PlanDesk plan(Language::russian, {1366, 560});
    plan.view().verticalScrollBar()->setValue(plan.view().verticalScrollBar()->maximum());
    REQUIRE(plan.view().verticalScrollBar()->value() > 100);
    CHECK(plan.view().pinned().top > 0);
    const PlanRow& last = plan.layout().rows.back();
    CHECK(plan.view().zoneAt(plan.view().toViewport(last.rect).center()).card == last.card->id);
    // The end of the panel is seen.
    const QRectF panel = plan.view().panelToViewport(plan.layout().panel);
    CHECK(panel.bottom() <= plan.view().viewport()->height() + 1);
}

TEST_CASE("an empty map says what to do about it", "[gui][plan]") {
    Desk desk(Language::russian, {1366, 768});
    desk.openMap({});
    desk.key(Qt::Key_5, Qt::ControlModifier);
    auto& view = desk.window().views().of<PlanView>();
    CHECK(view.layoutNow().rows.empty());
    CHECK(view.layoutNow().nothing.block->lines.front().text.find("Барьеров и решений пока нет") == 0);
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_Delete);
    desk.key(Qt::Key_F6);
    desk.key(Qt::Key_Return);
    CHECK(desk.steps() == 0);
}
