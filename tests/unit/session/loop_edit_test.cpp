#include "support/builders.hpp"
#include "support/ids.hpp"

#include <cjm/session/commands/loop_edit.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("the usual kind of a way goes by its ends", "[session][loop]") {
    using Kind = TransitionKind;
    CHECK(usualKind(Group::consideration, Group::evaluation) == Kind::next);
    CHECK(usualKind(Group::evaluation, Group::consideration) == Kind::next);
    CHECK(usualKind(Group::experience, Group::consideration) == Kind::bad);
    CHECK(usualKind(Group::experience, Group::deal) == Kind::good);
    CHECK(usualKind(Group::experience, Group::loyalty) == Kind::good);
    CHECK(usualKind(Group::loyalty, Group::deal) == Kind::good);
    CHECK(usualKind(Group::loyalty, Group::trigger) == Kind::forgets);
    CHECK(usualKind(Group::trigger, Group::deal) == Kind::trigger);
    CHECK(usualKind(Group::deal, Group::none) == Kind::leaves);
}

TEST_CASE("a transition is drawn between two stages, or out of one", "[session][arcs]") {
    const Map map = loadTemplate("loop-example", Language::english)->map;
    CountedIds ids;
    const auto drawn = drawTransition(map, StageId{"L4"}, StageId{"L1"}, ids);
    REQUIRE(drawn);
    CHECK(std::get<PutTransition>(drawn->edit).record.kind == TransitionKind::bad);
    const auto out = drawTransition(map, StageId{"L4"}, StageId{}, ids);
    REQUIRE(out);
    CHECK(std::get<PutTransition>(out->edit).record.kind == TransitionKind::leaves);
    CHECK(problems(after(map, out->edit)) == nothing);
    CHECK(drawTransition(map, StageId{"L4"}, StageId{"L4"}, ids).error().message.code == "edit.loop-same-stage");
    Stage plain = *map.stages.find(StageId{"L4"});
    plain.group = Group::none;
    CHECK(usualKind(after(map, PutStage{plain, {}}), StageId{"L4"}, StageId{"L1"}) == TransitionKind::next);
}

TEST_CASE("an end of a transition is given another stage, or none: then it leaves", "[session][arcs]") {
    const Map map = loadTemplate("loop-example", Language::english)->map;
    const auto way = inOrder(map.transitions).front();
    const auto with = [&](const Map& base, StageId Transition::*end, const char* stage) {
        const Map changed = after(base, withTransitionEnd(base, {base.transitions.find(way->id)}, end, StageId{stage}));
        CHECK(problems(changed) == nothing);
        return changed;
    };
    const Map out = with(map, &Transition::to, "");
    CHECK(out.transitions.find(way->id)->kind == TransitionKind::leaves);
    const Map back = with(out, &Transition::to, "L2");
    CHECK(back.transitions.find(way->id)->kind == TransitionKind::next);
    CHECK(with(map, &Transition::from, "L5").transitions.find(way->id)->from == StageId{"L5"});
    CHECK(with(map, &Transition::from, "L5").transitions.find(way->id)->kind == way->kind);
}

TEST_CASE("a transition runs from the last stage of a group to the first of another", "[session][loop]") {
    Map map = loadTemplate("loop-example", Language::english)->map;
    Stage second = *map.stages.find(StageId{"L3"});
    second.group = Group::evaluation;
    map = after(map, PutStage{second, {}});
    CountedIds ids;
    const auto drawn = drawTransition(map, Group::evaluation, Group::consideration, ids);
    REQUIRE(drawn);
    const auto& put = std::get<PutTransition>(drawn->edit);
    CHECK(put.record.from == StageId{"L3"});
    CHECK(put.record.to == StageId{"L1"});
    // The deal has no stage and no touchpoints now; with one of its own it takes the stage where that stands.
    CHECK(drawTransition(map, Group::deal, Group::loyalty, ids).error().message.code == "edit.loop-no-stage");
    Card card = *map.cards.find(CardId{"K16"});
    card.group = Group::deal;
    map = after(map, PutCard{card, {}});
    CHECK(drawTransition(map, Group::deal, Group::loyalty, ids).error().message.code == "edit.loop-same-stage");
    const auto other = drawTransition(map, Group::deal, Group::experience, ids);
    REQUIRE(other);
    CHECK(std::get<PutTransition>(other->edit).record.from == StageId{"L5"});
}
