#include "support/builders.hpp"
#include "unit/method/finished_map.hpp"

#include <cjm/method/priority.hpp>
#include <cjm/method/quadrants.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

Map boilerMap(Language language = Language::english) { return loadTemplate("boiler-example", language)->map; }

std::vector<std::pair<std::string, double>> pointsOf(const Map& map) {
    std::vector<std::pair<std::string, double>> list;
    for (const StageScore& score : stageScores(map))
        list.emplace_back(score.stage.value, std::round(score.points * 10) / 10);
    return list;
}

Map withPriority(const Map& map, const std::string& chosen) {
    Map copy = map;
    for (const auto& stage : inOrder(map.stages))
        copy = with(copy, &Map::stages, stage->id.value, [&](Stage& s) { s.priority = s.id.value == chosen ? 1 : 0; });
    return copy;
}

} // namespace

TEST_CASE("stages of the boiler example have the points of the plan", "[method][priority]") {
    CHECK(pointsOf(boilerMap()) ==
          std::vector<std::pair<std::string, double>>{{"S2", 16.5}, {"S4", 11}, {"S1", 6.4}, {"S3", 3.8}, {"S5", 2}});
}

TEST_CASE("the stage to work on first is explained in a sentence", "[method][priority]") {
    const Map russian = boilerMap(Language::russian);
    const auto first = firstStage(russian);
    REQUIRE(first);
    CHECK(first->score.stage.value == "S2");
    CHECK(first->isWorkedOut);
    REQUIRE(first->score.reasons.size() == 3);
    CHECK(first->score.reasons[0].cards == std::vector<CardId>{CardId{"E2"}});
    CHECK(first->score.reasons[1].cards.size() == 3);
    CHECK(first->score.reasons[2].cards.size() == 3);
    CHECK(explained(russian, *first, Language::russian) ==
          "Проработать первым этап «Изучение рынка»: самая низкая эмоция карты, −1,5; 3 барьера: 1 критичный, 1 без "
          "решения; 3 важные точки контакта с низкой оценкой");
    CHECK(explained(boilerMap(), *firstStage(boilerMap()), Language::english) ==
          "Work on stage “Studying the market” first: the lowest emotion of the map, −1.5; 3 barriers: 1 critical, 1 "
          "without a solution; 3 important touchpoints rated low");
}

TEST_CASE("people choose another stage, and the points are still told", "[method][priority]") {
    const Map map = withPriority(boilerMap(), "S5");
    const auto first = firstStage(map);
    REQUIRE(first);
    CHECK(first->score.stage.value == "S5");
    CHECK_FALSE(first->isWorkedOut);
    CHECK(explained(map, *first, Language::english) ==
          "Work on stage “Support” first: 1 barrier; 1 important touchpoint rated low");
    const Map unchosen = withPriority(boilerMap(), "");
    CHECK(firstStage(unchosen)->score.stage.value == "S2");
    CHECK(firstStage(unchosen)->isWorkedOut);
    const Map bare = withPriority(
        withoutKind(withoutKind(withoutKind(boilerMap(), CardKind::emotion), CardKind::barrier), CardKind::touchpoint),
        "S5");
    CHECK(explained(bare, *firstStage(bare), Language::russian) ==
          "Проработать первым этап «Support»: так решила команда");
}

TEST_CASE("reasons say what is so", "[method][priority]") {
    const auto barriersOf = [](const Map& map, const std::string& stage) {
        for (const StageScore& score : stageScores(map))
            for (const StageReason& reason : score.reasons)
                if (score.stage.value == stage && reason.of == StageReason::Of::barriers)
                    return say(reason.words, Language::english);
        return std::string();
    };
    const Map map = boilerMap();
    CHECK(barriersOf(map, "S1") == "2 barriers");
    CHECK(barriersOf(map, "S4") == "3 barriers: 1 critical");
    CHECK(barriersOf(withoutCards(map, {"R1"}), "S1") == "2 barriers: 1 without a solution");
    CHECK(barriersOf(withoutCards(map, {"R9"}), "S5") == "a barrier without a solution");
    const Map critical = withCard(map, "B10", [](Card& card) { card.severity = 3; });
    CHECK(barriersOf(critical, "S5") == "a critical barrier");
    CHECK(barriersOf(withoutCards(critical, {"R9"}), "S5") == "a critical barrier without a solution");
    // Only the lowest of the map is called so.
    CHECK(say(stageScores(map)[1].reasons[0].words, Language::russian) == "эмоция −1,0");
}

TEST_CASE("a severity that is not set counts one, and nothing counts where a card only spans", "[method][priority]") {
    Map map = withCard(boilerMap(), "B10", [](Card& card) { card.severity = 0; });
    CHECK(pointsOf(map).back() == std::pair<std::string, double>{"S5", 2});
    map = withCard(boilerMap(), "E2", [](Card& card) { card.span = 4; });
    CHECK(pointsOf(map) == pointsOf(boilerMap()));
}

TEST_CASE("of equal stages the earlier comes first, and little is nothing", "[method][priority]") {
    Map map = withPriority(mapWith(3, 1, 0), "");
    CHECK_FALSE(firstStage(map));
    CHECK_FALSE(firstStage(Map{}));
    const auto barrier = [](const std::string& id, const std::string& stage, int severity) {
        Card card;
        card.id = CardId{id};
        card.row = RowId{"r0"};
        card.stage = StageId{stage};
        card.kind = CardKind::barrier;
        card.severity = severity;
        return card;
    };
    map = withNewCard(map, barrier("b1", "s1", 2));
    CHECK(firstStage(map)->score.stage.value == "s1");
    map = withNewCard(map, barrier("b0", "s0", 2));
    CHECK(firstStage(map)->score.stage.value == "s0");
    // One point, of a minor barrier with its solution, is not worth it.
    Map minor = withNewCard(mapWith(3, 1, 0), barrier("b1", "s1", 1));
    Card solution = barrier("r1", "s1", 0);
    solution.kind = CardKind::solution;
    solution.solves = {CardId{"b1"}};
    CHECK(firstStage(minor));
    CHECK_FALSE(firstStage(withNewCard(minor, solution)));
}

TEST_CASE("quadrants have the borders of the plan", "[method][quadrants]") {
    const auto worth = [](int importance, int rating) {
        Card card;
        card.importance = importance;
        card.rating = rating;
        return worthOf(card);
    };
    CHECK(worth(4, 2) == TouchpointWorth::fixFirst);
    CHECK(worth(4, 3) == TouchpointWorth::keep);
    CHECK(worth(3, 3) == TouchpointWorth::watch);
    CHECK(worth(3, 2) == TouchpointWorth::letBe);
    CHECK(worth(5, 0) == TouchpointWorth::notRated);
    const auto turn = [](int impact, int effort) {
        Card card;
        card.impact = impact;
        card.effort = effort;
        return turnOf(card);
    };
    CHECK(turn(3, 2) == SolutionTurn::quickWin);
    CHECK(turn(3, 3) == SolutionTurn::bigProject);
    CHECK(turn(2, 2) == SolutionTurn::fillIn);
    CHECK(turn(2, 3) == SolutionTurn::notNow);
    CHECK(turn(0, 3) == SolutionTurn::notRated);
}
