#include "app/dialogs/export_dialog.hpp"
#include "app/document/card_switches.hpp"
#include "app/inspector/inspector.hpp"
#include "app/inspector/inspector_looks.hpp"
#include "app/inspector/inspector_tabs.hpp"
#include "app/views/view_commands.hpp"
#include "app/window/window_commands.hpp"
#include "gui/hand.hpp"

#include <cjm/layout/grid/arcs.hpp>
#include <cjm/storage/templates.hpp>

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// The coffee example with transitions above its stages, and hands on it.
class ArcDesk {
public:
    ArcDesk() {
        desk.openMap(loadTemplate("loop-example", Language::russian)->map);
        toggle();
        REQUIRE(switches().hasTransitions());
        start = desk.map();
    }
    CardSwitches& switches() { return desk.window().session().cardSwitches(); }
    QAction& action() { return desk.window().windowCommands().action("transitions.on-map"); }
    void toggle() {
        desk.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCoreApplication::processEvents();
    }
    const GridLayout& layout() { return desk.board().mapLayout(); }
    const PlacedStage& stage(std::size_t place) { return layout().stages[place]; }
    const PlacedArc& arc(const TransitionId& id) {
        const PlacedArc* found = arcOf(layout(), id);
        REQUIRE(found);
        return *found;
    }
    TransitionId idOf(TransitionKind kind) {
        for (const auto& each : inOrder(desk.map().transitions))
            if (each->kind == kind) return each->id;
        return {};
    }
    Transition latest() { return *inOrder(desk.map().transitions).back(); }
    // The upper edge of a stage, between its ports.
    QPoint edge(std::size_t place) {
        const Rect& rect = stage(place).rect;
        return hand.at(Point{rect.x + 30, rect.y + 1});
    }
    QPoint middle(std::size_t place) { return hand.at(stage(place).rect.centre()); }
    // A list of the inspector by the words that name it.
    QComboBox& list(const char* name) {
        for (auto* box : desk.window().panels().of<Inspector>().findChildren<QComboBox*>())
            if (box->accessibleName() == QString::fromUtf8(name) && box->isVisible()) return *box;
        FAIL("no list " << name);
        throw 0;
    }

    Desk desk{Language::russian, {1600, 1000}};
    Hand hand{desk};
    Map start;
};

} // namespace

TEST_CASE("transitions are switched on and off, which is no edit and is kept by document", "[gui][arcs]") {
    Desk desk(Language::russian, {1440, 1000});
    const Map bare = loadTemplate("yagla", Language::russian)->map;
    desk.openMap(bare);
    QAction& action = desk.window().windowCommands().action("transitions.on-map");
    const auto switches = [&]() -> CardSwitches& { return desk.window().session().cardSwitches(); };
    switches().showTransitions(false);
    const double top = desk.board().mapLayout().stagesTop();
    CHECK_FALSE(action.isChecked());
    desk.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(action.isChecked());
    CHECK(switches().hasTransitions());
    CHECK_FALSE(desk.board().mapLayout().arcsHint.empty()); // it has none yet
    CHECK(desk.board().mapLayout().stagesTop() > top);
    CHECK(desk.steps() == 0);
    desk.openMap(bare); // another document
    CHECK_FALSE(switches().hasTransitions());
    CHECK_FALSE(action.isChecked());
    REQUIRE(desk.open(desk.folder / "own-1.cjm")); // whoever opens it later finds it so
    QCoreApplication::processEvents();
    CHECK(switches().hasTransitions());
    CHECK(action.isChecked());
    desk.dialogs().exportChoice.reset();
    desk.window().findChild<QAction*>(QStringLiteral("export"))->trigger();
    REQUIRE_FALSE(desk.dialogs().exportStarts.empty());
    CHECK(desk.dialogs().exportStarts.back().transitions);
    // From another view it leads to the map.
    action.trigger();
    CHECK_FALSE(action.isChecked());
    CHECK(desk.board().mapLayout().stagesTop() == top);
    desk.key(Qt::Key_2, Qt::ControlModifier);
    action.trigger();
    CHECK(desk.window().views().currentLine().id == "grid");
    CHECK(action.isChecked());
    action.trigger();
    CHECK_FALSE(switches().hasTransitions());
}

TEST_CASE("with nothing selected the inspector has the switch of transitions too", "[gui][arcs][inspector]") {
    ArcDesk arcs;
    arcs.desk.window().panels().open("inspector");
    arcs.desk.board().select(Target{});
    auto& inspector = arcs.desk.window().panels().of<Inspector>();
    for (auto* tab : inspector.findChild<InspectorTabs*>()->findChildren<QAbstractButton*>())
        if (tab->text() == QStringLiteral("Вид")) tab->click();
    auto* page = inspector.findChild<LooksPage*>();
    REQUIRE(page);
    CHECK(page->transitions().isChecked());
    page->transitions().click();
    CHECK_FALSE(arcs.switches().hasTransitions());
    CHECK_FALSE(arcs.action().isChecked());
    CHECK(arcs.layout().arcs.empty());
}

TEST_CASE("a transition is drawn from the upper edge of a stage to another, and upwards a way out", "[gui][arcs]") {
    ArcDesk arcs;
    const auto count = arcs.start.transitions.size();
    arcs.hand.drag(arcs.edge(3), arcs.middle(1));
    REQUIRE(arcs.desk.map().transitions.size() == count + 1);
    CHECK(arcs.latest().from == arcs.stage(3).stage->id);
    CHECK(arcs.latest().to == arcs.stage(1).stage->id);
    CHECK(arcs.latest().kind == TransitionKind::bad); // from experience back
    CHECK(arcs.desk.board().current() == Target(arcs.latest().id));
    CHECK(arcs.desk.steps() == 1);
    const TransitionId back = arcs.latest().id;
    arcs.hand.drag(arcs.edge(1), arcs.hand.at(Point{arcs.stage(1).rect.x + 60, arcs.stage(1).rect.y - 60}));
    REQUIRE(arcs.desk.map().transitions.size() == count + 2);
    CHECK(arcs.latest().kind == TransitionKind::leaves);
    CHECK(arcs.latest().from == arcs.stage(1).stage->id);
    CHECK(arcs.desk.steps() == 2);
    arcs.desk.undo();
    arcs.desk.undo();
    CHECK(arcs.desk.map() == arcs.start);
    arcs.desk.redo();
    CHECK(arcs.desk.board().current() == Target(back)); // what came back is looked at
}

TEST_CASE("a drag that ends nowhere, at its own stage, or is taken back draws nothing", "[gui][arcs]") {
    ArcDesk arcs;
    arcs.hand.drag(arcs.edge(2), arcs.middle(2));
    arcs.hand.drag(arcs.edge(2), arcs.hand.at(Point{arcs.stage(1).rect.x + 40, arcs.layout().stagesBottom + 90}));
    arcs.hand.press(arcs.edge(2));
    arcs.hand.moveTo(arcs.middle(0));
    CHECK(arcs.hand.cursor() == Qt::CrossCursor);
    arcs.desk.key(Qt::Key_Escape);
    arcs.hand.release(arcs.middle(0));
    CHECK(arcs.desk.map() == arcs.start);
    // Where they are not shown the edge moves its stage, as ever.
    arcs.toggle();
    const StageId first = arcs.stage(0).stage->id;
    arcs.hand.drag(arcs.edge(0), arcs.hand.at(Point{arcs.stage(2).rect.right() - 30, arcs.stage(2).rect.y + 20}));
    CHECK(arcs.desk.map().transitions == arcs.start.transitions);
    CHECK(arcs.stage(0).stage->id != first);
    arcs.desk.undo();
}

TEST_CASE("the words of a transition are typed in place", "[gui][arcs]") {
    ArcDesk arcs;
    const TransitionId id = arcs.idOf(TransitionKind::bad);
    arcs.hand.doubleClick(arcs.hand.at(arcs.arc(id).label.centre()));
    REQUIRE(arcs.desk.editor());
    CHECK(arcs.desk.editor()->target() == Target(id));
    arcs.desk.key(Qt::Key_A, Qt::ControlModifier);
    arcs.desk.type("снова");
    CHECK(arcs.desk.map().transitions.find(id)->label == "снова");
    arcs.desk.key(Qt::Key_Return);
    CHECK_FALSE(arcs.desk.editor());
    CHECK(arcs.desk.steps() == 1);
    // And by keys, also where there are no words yet.
    arcs.hand.drag(arcs.edge(5), arcs.middle(0));
    const TransitionId fresh = arcs.latest().id;
    REQUIRE(arcs.desk.board().current() == Target(fresh));
    arcs.desk.key(Qt::Key_Return);
    REQUIRE(arcs.desk.editor());
    arcs.desk.type("ещё раз");
    arcs.desk.key(Qt::Key_Return);
    CHECK(arcs.arc(fresh).transition->label == "ещё раз");
    CHECK_FALSE(arcs.arc(fresh).label.empty());
    for (int step = 0; step < 3; ++step)
        arcs.desk.undo();
    CHECK(arcs.desk.map() == arcs.start);
}

TEST_CASE("a click selects a transition, the inspector says its ends, Delete takes it away", "[gui][arcs][inspector]") {
    ArcDesk arcs;
    arcs.desk.window().panels().open("inspector");
    const TransitionId id = arcs.idOf(TransitionKind::bad);
    arcs.hand.click(arcs.hand.at(arcs.arc(id).label.centre()));
    REQUIRE(arcs.desk.board().current() == Target(id));
    QCoreApplication::processEvents();
    auto& inspector = arcs.desk.window().panels().of<Inspector>();
    CHECK(inspector.subject().kind == Subject::Kind::transitions);
    const auto title = [&](const StageId& stage) {
        return QString::fromStdString(arcs.desk.map().stages.find(stage)->title);
    };
    const Transition before = *arcs.start.transitions.find(id);
    CHECK(arcs.list("Откуда").currentText() == title(before.from));
    CHECK(arcs.list("Куда").currentText() == title(before.to));
    // Another end is chosen there: the first line of all leads nowhere.
    const auto choose = [&](int place) {
        QComboBox& list = arcs.list("Куда");
        list.setCurrentIndex(place);
        emit list.activated(place);
    };
    choose(3);
    CHECK(arcs.desk.map().transitions.find(id)->to == arcs.stage(2).stage->id);
    CHECK(arcs.desk.map().transitions.find(id)->kind == before.kind);
    choose(0);
    CHECK(arcs.desk.map().transitions.find(id)->to.empty());
    CHECK(arcs.desk.map().transitions.find(id)->kind == TransitionKind::leaves);
    choose(2);
    CHECK(arcs.desk.map().transitions.find(id)->kind == TransitionKind::next);
    for (int step = 0; step < 3; ++step)
        arcs.desk.undo();
    CHECK(arcs.desk.map() == arcs.start);
    arcs.desk.board().setFocus();
    arcs.desk.key(Qt::Key_Delete);
    CHECK_FALSE(arcs.desk.map().transitions.find(id));
    CHECK(arcs.desk.steps() == 1);
    arcs.desk.undo();
    CHECK(arcs.desk.map() == arcs.start);
    CHECK(arcs.desk.board().current() == Target(id));
    arcs.desk.redo();
    CHECK_FALSE(arcs.desk.map().transitions.find(id));
}

TEST_CASE("the menu of a transition gives it another kind", "[gui][arcs][menus]") {
    ArcDesk arcs;
    const TransitionId id = arcs.idOf(TransitionKind::bad);
    const QPoint at = arcs.hand.at(arcs.arc(id).label.centre());
    QTest::mouseClick(arcs.desk.window().windowHandle(), Qt::RightButton, {},
                      arcs.desk.board().viewport()->mapTo(&arcs.desk.window(), at));
    QCoreApplication::processEvents();
    REQUIRE(arcs.desk.board().current() == Target(id));
    QMenu* menu = arcs.desk.window().commands().contextMenu();
    REQUIRE(menu);
    QStringList words;
    for (QAction* action : menu->actions())
        words << action->text();
    CHECK(words.contains(QStringLiteral("Изменить текст")));
    CHECK(words.contains(QStringLiteral("Удалить")));
    arcs.desk.window().commands().run("loop.kind:good");
    CHECK(arcs.desk.map().transitions.find(id)->kind == TransitionKind::good);
    menu->close();
    arcs.desk.undo();
}

TEST_CASE("arrows lead from a stage up to its transitions, and along them", "[gui][arcs]") {
    ArcDesk arcs;
    arcs.hand.click(arcs.middle(0));
    arcs.desk.key(Qt::Key_Up);
    const auto* first = std::get_if<TransitionId>(&arcs.desk.board().current());
    REQUIRE(first);
    const TransitionId lowest = *first;
    arcs.desk.key(Qt::Key_Right);
    CHECK(std::holds_alternative<TransitionId>(arcs.desk.board().current()));
    CHECK(arcs.desk.board().current() != Target(lowest));
    arcs.desk.key(Qt::Key_Left);
    CHECK(arcs.desk.board().current() == Target(lowest));
    arcs.desk.key(Qt::Key_Down);
    CHECK(std::holds_alternative<StageId>(arcs.desk.board().current()));
}

TEST_CASE("transitions of a map that may only be read are read", "[gui][arcs]") {
    ArcDesk arcs;
    arcs.desk.window().session().preview(Version{}, arcs.start);
    arcs.hand.drag(arcs.edge(3), arcs.middle(1));
    arcs.hand.click(arcs.hand.at(arcs.arc(arcs.idOf(TransitionKind::bad)).label.centre()));
    arcs.desk.key(Qt::Key_Delete);
    CHECK_FALSE(arcs.desk.editor());
    arcs.desk.window().session().endPreview();
    CHECK(arcs.desk.map() == arcs.start);
}

TEST_CASE("a map without transitions above it is not laid out for an edit of one", "[gui][arcs]") {
    ArcDesk arcs;
    Transition way = *arcs.start.transitions.find(arcs.idOf(TransitionKind::bad));
    way.label = "слова";
    const Map changed = *applyEdit(arcs.start, PutTransition{way, {}});
    CHECK(arcs.desk.board().isChangedBy(diff(arcs.start, changed)));
    arcs.toggle();
    CHECK_FALSE(arcs.desk.board().isChangedBy(diff(arcs.start, changed)));
}

TEST_CASE("the export window begins with transitions as they are shown, and gives what is ticked",
          "[gui][export][arcs]") {
    ExportChoice start{"pdf", "light", "fit", 1};
    start.transitions = true;
    ExportDialog dialog(start, Language::english);
    dialog.show();
    CHECK(dialog.choice() == start);
    for (auto* box : dialog.findChildren<QCheckBox*>())
        if (box->text() == QStringLiteral("T&ransitions")) box->click();
    CHECK_FALSE(dialog.choice().transitions);
}
