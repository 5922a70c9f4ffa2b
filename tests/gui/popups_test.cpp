#include "gui/panel.hpp"
#include "gui/plan_desk.hpp"

#include <QListWidget>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using Column = PlanColumn;

// Keys that mean something in the view or the window behind, and nothing to who is open before it.
void pressWhatIsForOthers(QWidget& open) {
    for (const auto& [key, modifiers] :
         {std::pair{Qt::Key_D, Qt::ControlModifier}, std::pair{Qt::Key_Insert, Qt::NoModifier},
          std::pair{Qt::Key_Up, Qt::AltModifier}, std::pair{Qt::Key_Right, Qt::AltModifier},
          std::pair{Qt::Key_1, Qt::ControlModifier}, std::pair{Qt::Key_F6, Qt::NoModifier}})
        QTest::keyClick(&open, key, Qt::KeyboardModifiers(modifiers));
    QCoreApplication::processEvents();
}

} // namespace

TEST_CASE("keys are for the calendar, list or menu that is open, not for the plan behind it", "[gui][plan]") {
    PlanDesk plan;
    const Map before = plan.desk.map();
    const auto isAsBefore = [&] {
        CHECK(plan.desk.map() == before);
        CHECK(&plan.desk.window().view() == &plan.view());
        CHECK_FALSE(plan.view().focusedZone());
        CHECK_FALSE(plan.editor());
    };
    plan.select("R3", Column::due);
    plan.desk.key(Qt::Key_Return);
    QTRY_VERIFY(plan.openDates());
    pressWhatIsForOthers(plan.openDates()->line());
    isAsBefore();
    QTest::keyClick(&plan.openDates()->line(), Qt::Key_Down, Qt::AltModifier); // into the calendar
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    isAsBefore();
    plan.openDates()->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    plan.select("R3", Column::owner);
    plan.desk.key(Qt::Key_Return);
    QTRY_VERIFY(plan.openList());
    pressWhatIsForOthers(plan.openList()->search());
    isAsBefore();
    plan.openList()->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    plan.select("R3", Column::state);
    plan.desk.key(Qt::Key_Return);
    QTRY_VERIFY(plan.openMenu());
    QTest::keyClick(plan.openMenu(), Qt::Key_Delete);
    QTest::keyClick(plan.openMenu(), Qt::Key_D, Qt::ControlModifier);
    isAsBefore();
    plan.openMenu()->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    plan.desk.key(Qt::Key_D, Qt::ControlModifier); // it is the plan's again
    CHECK(plan.desk.map().cards.size() == before.cards.size() + 1);
}

TEST_CASE("keys are for the list of touchpoints' channels and of the panel, while it is open", "[gui][plan]") {
    {
        PlanDesk plan;
        const Map before = plan.desk.map();
        plan.view().setSubject(PlanSubject::touchpoints);
        plan.select("T5", Column::channel);
        plan.desk.key(Qt::Key_Return);
        QTRY_VERIFY(plan.openList());
        pressWhatIsForOthers(plan.openList()->search());
        CHECK(plan.desk.map() == before);
        CHECK(&plan.desk.window().view() == &plan.view());
        plan.openList()->close();
    }
    Panel p;
    p.select(card("T5"));
    p.click("Канал");
    REQUIRE(p.popup());
    pressWhatIsForOthers(*p.popup()->findChild<QLineEdit*>());
    CHECK(p.desk.steps() == 0);
    REQUIRE(p.popup());
    p.popup()->close();
}
