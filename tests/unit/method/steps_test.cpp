#include "support/builders.hpp"
#include "unit/method/finished_map.hpp"

#include <cjm/method/evidence.hpp>
#include <cjm/method/questions.hpp>
#include <cjm/method/steps.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// "1 + Обобщённый образ записан": done, "…" begun, "-" not begun.
std::vector<std::string> stepsTold(const Map& map, Language language = Language::russian) {
    std::vector<std::string> lines;
    for (const Step& step : stepsOf(map))
        lines.push_back(std::to_string(step.number) +
                        (step.isDone    ? " + "
                         : step.isBegun ? " … "
                                        : " - ") +
                        say(step.state, language));
    return lines;
}

using StepLines = std::vector<std::string>;

std::string stepTold(const Map& map, int number) { return stepsTold(map, Language::english)[number - 1]; }

} // namespace

TEST_CASE("the boiler example has taken five steps of six", "[method][steps]") {
    const Map map = loadTemplate("boiler-example", Language::russian)->map;
    CHECK(stepsTold(map) == StepLines{"1 + Обобщённый образ записан", "2 + 3 портрета, у всех есть мотивы",
                                      "3 + Клиенты\u00A01, не\u00A0клиенты\u00A01, эксперты\u00A01",
                                      "4 + 5 этапов, в каждом есть факты", "5 + 2 истории",
                                      "6 … 10 барьеров, 1 без решения"});
    CHECK(nextStep(stepsOf(map)) == 6);
    CHECK(nextStep(stepsOf(finishedMap())) == std::nullopt);
}

TEST_CASE("the coffee example has not asked anybody", "[method][steps]") {
    const Map map = loadTemplate("loop-example", Language::russian)->map;
    CHECK(stepsTold(map) == StepLines{"1 + Обобщённый образ записан", "2 + 1 портрет, мотивы записаны",
                                      "3 - Интервью нет", "4 … 6 этапов, пока гипотезы", "5 - Историй нет",
                                      "6 + 10 барьеров, у всех есть решения"});
    CHECK(nextStep(stepsOf(map)) == 3);
}

TEST_CASE("on a blank map no step has begun", "[method][steps]") {
    CHECK(stepsTold(Map{}) == StepLines{"1 - Не описана", "2 - Портретов нет", "3 - Интервью нет",
                                        "4 - Нужно три этапа", "5 - Историй нет", "6 - Барьеров пока нет"});
    CHECK(nextStep(stepsOf(Map{})) == 1);
}

TEST_CASE("a step that lacks something says what", "[method][steps]") {
    const Map map = finishedMap();
    CHECK(stepTold(with(map, &Map::personas, "P2", [](Persona& each) { each.motives.clear(); }), 2) ==
          "2 … 3 personas, without motives: 1");
    CHECK(stepTold(with(map, &Map::interviews, "I3", [](Interview& each) { each.group = InterviewGroup::customer; }),
                   3) == "3 … Customers\u00A02, non\u2011customers\u00A01, experts\u00A00");
    CHECK(stepTold(withoutCards(map, {"G3", "E6"}), 4) == "4 … 5 stages, without a goal or an emotion: 2");
    CHECK(stepTold(withCard(map, "E6", [](Card& card) { card.evidence.clear(); }), 4) == "4 + 5 stages, facts in each");
    CHECK(stepTold(after(after(map, RemoveStage{StageId{"S1"}}),
                         Batch{{"edit.cards-moved", {{"n", std::int64_t{1}}}},
                               {RemoveStage{StageId{"S2"}}, RemoveStage{StageId{"S3"}}}}),
                   4) == "4 … Three stages are needed");
    CHECK(stepTold(with(without(map, &Map::stories, "H2"), &Map::stories, "H1",
                        [](Story& story) { story.steps[1].text.clear(); }),
                   5) == "5 … 1 story, steps not written yet");
    CHECK(stepTold(withoutCards(map, {"T9", "T10", "T11"}), 6) == "6 … 10 barriers, stages without touchpoints: 1");
}

TEST_CASE("a stage needs a goal only where there is a row of goals", "[method][steps]") {
    const Map map = after(finishedMap(), RemoveRow{RowId{"row-goals"}});
    CHECK(stepTold(map, 4) == "4 + 5 stages, facts in each");
}

TEST_CASE("a fact without a quote confirms nothing", "[method][evidence]") {
    Card card;
    CHECK(knownOf(card) == Known::notSet);
    card.status = Status::assumption;
    card.evidence = {QuoteId{"q"}};
    CHECK(knownOf(card) == Known::assumption);
    card.status = Status::fact;
    CHECK(knownOf(card) == Known::fact);
    card.evidence.clear();
    CHECK(knownOf(card) == Known::unfounded);
    card.kind = CardKind::solution;
    CHECK(knownOf(card) == Known::notSet);
}

TEST_CASE("the boiler example rests on quotes in twenty cards of twenty-four", "[method][evidence]") {
    const Map map = loadTemplate("boiler-example", Language::russian)->map;
    const Coverage coverage = coverageOf(map);
    CHECK(coverage.all == KnownCounts{30, 4, 0, 20});
    CHECK(coverage.all.marked() == 24);
    std::vector<int> stages, rows;
    for (const auto& stage : inOrder(map.stages))
        stages.push_back(coverage.stages.at(stage->id).facts);
    CHECK(stages == std::vector<int>{3, 4, 3, 7, 3});
    CHECK(coverage.rows.at(RowId{"row-touchpoints"}) == KnownCounts{17, 0, 0, 2});
    CHECK(coverage.rows.at(RowId{"row-emotions"}).facts == 9);
    CHECK(coverage.rows.at(RowId{"row-barriers"}).facts == 9);
    CHECK_FALSE(coverage.rows.contains(RowId{"row-solutions"}));
}

TEST_CASE("questions are counted of the groups that the map has", "[method][questions]") {
    const Map map = loadTemplate("boiler-example", Language::russian)->map;
    CHECK(countQuestions(map).all == 19);
    CHECK(countQuestions(map).settled == 18);
    CHECK(countQuestions(finishedMap()).settled == 19);
    CHECK(countQuestions(Map{}).all == 0);
    CHECK(answerOf(map, "deal.stock") == Answered::answered);
    CHECK(answerOf(map, "deal.technical") == Answered::open);
    CHECK(answerOf(withoutCards(map, {"B8"}), "deal.stock") == Answered::open);
    const Map ours = with(map, &Map::stages, "S4", [](Stage&) {});
    CHECK(groupsOf(ours, StageId{"S4"}) == std::vector<Group>{Group::deal, Group::experience});
    CHECK(groupsOf(ours, StageId{"S5"}) == std::vector<Group>{Group::experience, Group::loyalty, Group::trigger});
    CHECK(groupsOf(ours, StageId{"gone"}).empty());
    for (const StageQuestion& question : stageQuestions())
        for (const char* family : {"question.", "question-short."}) {
            const std::string code = family + std::string(question.key);
            CHECK(say(code, Language::russian) != code);
        }
}
