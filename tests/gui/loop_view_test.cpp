#include "app/inspector/inspector.hpp"
#include "app/views/loop_view.hpp"
#include "app/views/view_commands.hpp"
#include "app/widgets/toast.hpp"
#include "gui/view_hands.hpp"
#include "support/builders.hpp"

#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// The loop of the coffee example, and hands on it.
class LoopDesk : public ViewHands<LoopView> {
public:
    LoopDesk() : ViewHands(Qt::Key_2, Language::russian, {1600, 1000}) {
        desk.openMap(loadTemplate("loop-example", Language::russian)->map);
        desk.key(Qt::Key_2, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }

    Card card(const char* id) { return *desk.map().cards.find(CardId{id}); }
    const LoopNode& node(Group group) {
        const LoopNode* found = layout().nodeOf(group);
        REQUIRE(found);
        return *found;
    }
    QPoint pill(const char* id) {
        const LoopPill* found = layout().pillOf(CardId{id});
        REQUIRE(found);
        return at(Point{found->words.rect.x + 10, found->rect.centre().y});
    }
    // A point on the lower edge of a node, where a transition is drawn from.
    QPoint edge(Group group) {
        const Rect& rect = node(group).rect;
        return at(Point{rect.x + rect.width * 0.8, rect.bottom() - 2});
    }
    QPoint head(Group group) {
        const Rect& rect = node(group).rect;
        return at(Point{rect.x + 120, rect.y + 20});
    }
    const LoopWay& way(const char* id) {
        for (const LoopWay& each : layout().ways)
            if (each.transition->id == TransitionId{id}) return each;
        FAIL("no such way");
        throw 0;
    }
    // The transition that came last.
    Transition latest() { return *inOrder(desk.map().transitions).back(); }
    std::string idOf(TransitionKind kind) {
        for (const Transition& each : desk.map().transitions)
            if (each.kind == kind) return each.id.value;
        return {};
    }
    void dragTo(QPoint from, QPoint to) {
        drag(from, to);
        drop(to);
    }
};

} // namespace

TEST_CASE("the loop is a view of its own, and what it counts is said", "[gui][loop]") {
    LoopDesk loop;
    CHECK(loop.desk.window().views().currentLine().id == "loop");
    CHECK(loop.desk.statusLine().contains("6 групп · 23 точки контакта · 9 переходов"));
    CHECK(loop.desk.window().commands().action("loop.delete")->isVisible());
    CHECK_FALSE(loop.desk.window().commands().action("plan.add")->isVisible());
    CHECK(loop.desk.steps() == 0);
}

TEST_CASE("arrows walk over nodes and touchpoints, Tab over transitions too", "[gui][loop]") {
    LoopDesk loop;
    loop.click(loop.pill("K5"), 0);
    CHECK(loop.view().current() == Target(CardId{"K5"}));
    loop.desk.key(Qt::Key_Down);
    CHECK(loop.view().current() == Target(CardId{"K6"}));
    loop.desk.key(Qt::Key_Right);
    const auto* right = std::get_if<CardId>(&loop.view().current());
    REQUIRE(right);
    CHECK(loop.card(right->value.c_str()).stage == StageId{"L3"});
    loop.desk.key(Qt::Key_Home, Qt::ControlModifier);
    CHECK(loop.view().current() == Target(StageId{"L1"}));
    loop.desk.key(Qt::Key_Down);
    CHECK(loop.view().current() == Target(CardId{"K1"}));
    loop.desk.key(Qt::Key_End, Qt::ControlModifier);
    CHECK(std::holds_alternative<TransitionId>(loop.view().current()));
    loop.desk.key(Qt::Key_Backtab);
    CHECK(std::holds_alternative<TransitionId>(loop.view().current()));
}

TEST_CASE("a touchpoint, an emotion and the words of a transition are typed in place", "[gui][loop]") {
    LoopDesk loop;
    const Map start = loop.desk.map();
    QTest::mouseDClick(loop.handle(), Qt::LeftButton, {}, loop.pill("K9"));
    REQUIRE(loop.editor());
    loop.desk.key(Qt::Key_End, Qt::ControlModifier);
    loop.desk.type("x");
    CHECK(loop.card("K9").text == "Корзинаx");
    loop.desk.key(Qt::Key_Return);
    CHECK_FALSE(loop.editor());
    CHECK(loop.desk.steps() == 1);
    const std::string id = loop.idOf(TransitionKind::bad);
    QTest::mouseDClick(loop.handle(), Qt::LeftButton, {}, loop.at(loop.way(id.c_str()).label));
    REQUIRE(loop.editor());
    CHECK(loop.edited() == Target(TransitionId{id}));
    loop.desk.key(Qt::Key_A, Qt::ControlModifier);
    loop.desk.type("снова");
    loop.desk.key(Qt::Key_Return);
    CHECK(loop.desk.map().transitions.find(TransitionId{id})->label == "снова");
    CHECK(loop.desk.steps() == 2);
    loop.desk.undo();
    loop.desk.undo();
    CHECK(loop.desk.map() == start);
}

TEST_CASE("a touchpoint is dragged to another node: its group changes, its stage stays", "[gui][loop]") {
    LoopDesk loop;
    const Map start = loop.desk.map();
    loop.dragTo(loop.pill("K9"), loop.head(Group::loyalty));
    CHECK(loop.card("K9").group == Group::loyalty);
    CHECK(loop.card("K9").stage == StageId{"L3"});
    CHECK(loop.view().current() == Target(CardId{"K9"}));
    CHECK(loop.desk.steps() == 1);
    // Back home it has its stage's.
    loop.dragTo(loop.pill("K9"), loop.head(Group::deal));
    CHECK(loop.card("K9").group == Group::none);
    loop.desk.undo();
    CHECK(loop.card("K9").group == Group::loyalty);
    loop.desk.undo();
    CHECK(loop.desk.map() == start);
    // Dropped between nodes, or taken back, nothing happens.
    loop.drag(loop.pill("K9"), loop.head(Group::loyalty));
    loop.desk.key(Qt::Key_Escape);
    loop.drop(loop.head(Group::loyalty));
    CHECK(loop.desk.map() == start);
}

TEST_CASE("a transition is drawn from the edge of a node to another, and to the sheet a way out", "[gui][loop]") {
    LoopDesk loop;
    const Map start = loop.desk.map();
    loop.dragTo(loop.edge(Group::experience), loop.head(Group::evaluation));
    REQUIRE(loop.desk.map().transitions.size() == 10);
    CHECK(loop.latest().from == StageId{"L4"});
    CHECK(loop.latest().to == StageId{"L2"});
    CHECK(loop.latest().kind == TransitionKind::bad);
    CHECK(loop.view().current() == Target(loop.latest().id));
    CHECK(loop.desk.steps() == 1);
    const Rect& deal = loop.node(Group::deal).rect;
    loop.dragTo(loop.edge(Group::evaluation), loop.at(Point{deal.x + 40, deal.y - 40}));
    REQUIRE(loop.desk.map().transitions.size() == 11);
    CHECK(loop.latest().kind == TransitionKind::leaves);
    CHECK(loop.latest().from == StageId{"L2"});
    CHECK(loop.latest().to.empty());
    loop.desk.undo();
    loop.desk.undo();
    CHECK(loop.desk.map() == start);
}

TEST_CASE("both ends of a transition in one stage are refused with a hint", "[gui][loop]") {
    LoopDesk loop;
    Stage stage = *loop.desk.map().stages.find(StageId{"L6"});
    stage.group = Group::none;
    Map map = after(loop.desk.map(), PutStage{stage, {}});
    for (const Card& each : loop.desk.map().cards) {
        if (each.stage != StageId{"L6"} || each.kind != CardKind::touchpoint) continue;
        Card card = each;
        card.group = Group::trigger;
        card.stage = StageId{"L5"};
        map = after(map, PutCard{card, {}});
    }
    loop.desk.openMap(map);
    loop.desk.key(Qt::Key_2, Qt::ControlModifier);
    loop.dragTo(loop.edge(Group::trigger), loop.head(Group::loyalty));
    CHECK(loop.desk.map() == map);
    CHECK(loop.desk.window().toast().words().contains("на одном этапе"));
}

TEST_CASE("digits give a transition its kind, the inspector too, Delete takes it away", "[gui][loop]") {
    LoopDesk loop;
    const TransitionId id{loop.idOf(TransitionKind::trigger)};
    const auto kind = [&] { return loop.desk.map().transitions.find(id)->kind; };
    loop.click(loop.at(loop.way(id.value.c_str()).label), 0);
    REQUIRE(loop.view().current() == Target(id));
    const TransitionKind kinds[] = {TransitionKind::next, TransitionKind::good, TransitionKind::bad,
                                    TransitionKind::forgets, TransitionKind::trigger};
    for (int digit = 0; digit < 5; ++digit) {
        loop.desk.type(QString::number(digit + 1));
        CHECK(kind() == kinds[digit]);
    }
    auto& inspector = loop.desk.window().panels().of<Inspector>();
    CHECK(inspector.subject().kind == Subject::Kind::transitions);
    CHECK(inspector.heading() == QStringLiteral("Переход"));
    loop.desk.type("6");
    CHECK(kind() == TransitionKind::leaves);
    loop.desk.type("1"); // a way out has no end to go on to
    CHECK(kind() == TransitionKind::leaves);
    loop.desk.key(Qt::Key_Delete);
    CHECK_FALSE(loop.desk.map().transitions.find(id));
    loop.desk.undo();
    CHECK(loop.desk.map().transitions.find(id));
    loop.click(loop.pill("K1"), 0);
    loop.desk.key(Qt::Key_Delete);
    CHECK_FALSE(loop.desk.map().cards.find(CardId{"K1"}));
}

TEST_CASE("the plus of a node begins a touchpoint there, which goes when nothing is typed", "[gui][loop]") {
    LoopDesk loop;
    const auto cards = loop.desk.map().cards.size();
    loop.click(loop.at(freshSignOf(loop.node(Group::deal))), 0);
    REQUIRE(loop.editor());
    loop.desk.key(Qt::Key_Escape);
    CHECK(loop.desk.map().cards.size() == cards);
    loop.click(loop.at(freshSignOf(loop.node(Group::deal))), 0);
    REQUIRE(loop.editor());
    loop.desk.type("cash");
    loop.desk.key(Qt::Key_Return);
    REQUIRE(loop.desk.map().cards.size() == cards + 1);
    CHECK(loop.desk.steps() == 1);
    CHECK(loop.node(Group::deal).pills.size() == 4);
    // And what is typed over a node.
    loop.click(loop.head(Group::trigger), 0);
    REQUIRE(loop.view().current() == Target(StageId{"L6"}));
    loop.desk.type("sms");
    REQUIRE(loop.editor());
    loop.desk.key(Qt::Key_Return);
    CHECK(loop.node(Group::trigger).pills.size() == 5);
}

TEST_CASE("the legend leads to what is to be mended first", "[gui][loop]") {
    LoopDesk loop;
    REQUIRE(loop.layout().legend.firsts.size() == 4);
    const auto& first = loop.layout().legend.firsts[1];
    const CardId id = first.card->id;
    loop.click(loop.at(first.rect), 0);
    CHECK(loop.view().current() == Target(id));
}

TEST_CASE("a loop that may only be read is read", "[gui][loop]") {
    LoopDesk loop;
    const Map start = loop.desk.map();
    loop.desk.window().session().preview(Version{}, start);
    loop.dragTo(loop.pill("K9"), loop.head(Group::loyalty));
    loop.dragTo(loop.edge(Group::experience), loop.head(Group::evaluation));
    loop.click(loop.pill("K9"), 0);
    loop.desk.type("5");
    loop.desk.key(Qt::Key_Delete);
    CHECK_FALSE(loop.editor());
    loop.desk.window().session().endPreview();
    CHECK(loop.desk.map() == start);
}
