#include "support/builders.hpp"
#include "support/ids.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"
#include "unit/method/finished_map.hpp"

#include <cjm/session/commands/mute_edit.hpp>

#include <catch2/catch.hpp>

#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

// Everything that the catalogue says for a finding.
void checkWordsOf(const Finding& finding) {
    for (const Language language : {Language::english, Language::russian}) {
        const std::string words = say(finding.message, language);
        INFO(words);
        CHECK(words.find("check.") == std::string::npos);
        CHECK(words.find("list.") == std::string::npos);
        CHECK(words.find("value.") == std::string::npos);
        CHECK(words.find("question-short.") == std::string::npos);
        for (const std::string& code : {whyCode(finding), helpCode(finding)})
            CHECK(say(code, language) != code);
    }
}

// Bare stages with one goal, so that every other stage lacks one.
Map manyBareStages(int stages) {
    Map map = mapWith(stages, 1, 0);
    Card goal;
    goal.id = CardId{"goal"};
    goal.row = RowId{"r0"};
    goal.stage = StageId{"s0"};
    goal.kind = CardKind::goal;
    return withNewCard(map, goal);
}

} // namespace

TEST_CASE("every rule has words, a source and a code of its own", "[method]") {
    std::set<std::string_view> codes;
    CHECK(rules().size() == 25);
    for (const Rule& rule : rules()) {
        INFO(rule.code);
        CHECK(codes.insert(rule.code).second);
        CHECK(std::set<std::string_view>{"T", "T2", "T3", "T4", "T5", "B", "P"}.contains(rule.source));
        for (const char* family : {"check.", "check-why.", "check-do."})
            CHECK(say(family + std::string(rule.code), Language::russian) != family + std::string(rule.code));
    }
}

TEST_CASE("findings about any map have words, stand somewhere, and come in order", "[method][laws]") {
    for (const auto seed : lawSeeds(60)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        const Findings findings = check(map);
        Severity before = Severity::error;
        for (const Finding& finding : findings.shown) {
            checkWordsOf(finding);
            CHECK((finding.where == Target{} || exists(map, finding.where)));
            CHECK(before <= finding.severity);
            before = finding.severity;
        }
        CHECK(check(map).shown == findings.shown);
    }
}

TEST_CASE("names are cut in sentences, and what has none is called so", "[method]") {
    const std::string longName(300, 'x');
    Map map = with(withoutCards(finishedMap(), {"G3"}), &Map::stages, "S3", [&](Stage& s) { s.title = longName; });
    CHECK(foundBy("stage-no-goal", map)[0] ==
          "warning stage-no-goal S3 Stage “" + std::string(80, 'x') + "…” has no customer goal");
    map = with(map, &Map::stages, "S3", [](Stage& s) { s.title.clear(); });
    CHECK(foundBy("stage-no-goal", map)[0] == "warning stage-no-goal S3 Stage “untitled” has no customer goal");
}

TEST_CASE("findings stand by severity, then from the whole map to its last cell", "[method]") {
    Map map = withoutCards(finishedMap(), {"G3", "E6", "R6", "R9", "T1", "T2", "T3", "T4"});
    map = with(map, &Map::personas, "P2", [](Persona& persona) { persona.motives.clear(); });
    map.stories = {};
    std::vector<std::string> order;
    for (const std::string& line : found(map))
        order.push_back(line.substr(0, line.find(' ', line.find(' ', line.find(' ') + 1) + 1)));
    CHECK(order == std::vector<std::string>{"error barrier-no-solution B7", "warning loop-group-empty No",
                                            "warning stage-no-touchpoint S1", "warning stage-no-goal S3",
                                            "warning barrier-no-solution B10", "hint story-none No",
                                            "hint persona-no-motive P2", "hint stage-no-emotion S5"});
}

TEST_CASE("more than three findings of one kind are one line", "[method]") {
    const auto three = linesOf(check(manyBareStages(4)).shown);
    CHECK(three.size() == 3);
    CHECK(three[0].findings.size() == 1);
    const auto five = linesOf(check(manyBareStages(6)).shown);
    REQUIRE(five.size() == 1);
    CHECK(five[0].findings.size() == 5);
    CHECK(say(five[0].message, Language::russian) == "5 этапов без цели клиента");
    CHECK(say(five[0].message, Language::english) == "5 stages have no customer goal");
    CHECK(say(linesOf(check(manyBareStages(22)).shown)[0].message, Language::russian) == "21 этап без цели клиента");
    CHECK(linesOf(std::vector<Finding>()).empty());
}

TEST_CASE("a finding is hidden with a reason that the map keeps, and comes back", "[method]") {
    const Map map = withoutCards(finishedMap(), {"R9", "G3"});
    const Findings all = check(map);
    REQUIRE(all.shown.size() == 2);
    CHECK(all.muted.empty());
    CountedIds ids("m");
    const Map muted = after(map, withMutes({all.shown[1]}, "We report by phone", ids));
    CHECK(problems(muted) == nothing);
    const Findings now = check(muted);
    REQUIRE(now.muted.size() == 1);
    CHECK(now.shown == std::vector<Finding>{all.shown[0]});
    CHECK(now.muted[0].finding == all.shown[1]);
    CHECK(now.muted[0].mute->reason == "We report by phone");
    CHECK(check(after(muted, RemoveMute{now.muted[0].mute->id})).shown == all.shown);
    // A finding of the same rule elsewhere, and of another rule there, are not meant.
    CHECK(check(withoutCards(muted, {"R1"})).shown.size() == 2);
    // It goes with its record.
    CHECK(withoutCards(muted, {"B10"}).mutes.empty());
}

TEST_CASE("findings of a line are hidden in one step, those of a group on no record", "[method]") {
    const Map bare = manyBareStages(6);
    CountedIds ids("m");
    const Map muted = after(bare, withMutes(check(bare).shown, "A sketch", ids));
    CHECK(muted.mutes.size() == 5);
    CHECK(check(muted).shown.empty());
    const Map open = withoutAnswer(finishedMap(), "evaluation.price");
    const Map quiet = after(open, withMutes(check(open).shown, "By tender", ids));
    CHECK(quiet.mutes.begin()->on.empty());
    // Whatever else is open in the group is hidden with it.
    CHECK(check(withoutAnswer(quiet, "evaluation.belief")).shown.empty());
    CHECK(check(withoutAnswer(quiet, "experience.teach")).shown.size() == 1);
}
