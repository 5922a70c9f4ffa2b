#include "support/builders.hpp"
#include "support/ids.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/history.hpp>
#include <cjm/session/commands/commands.hpp>
#include <cjm/session/typing/typing.hpp>

#include <catch2/catch.hpp>

#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr int commandsPerRun = 80;

// Anything that may stand on the map, seen or not.
Target randomTarget(const Map& map, Rng& rng) {
    const auto stages = inOrder(map.stages);
    const auto rows = inOrder(map.rows);
    const auto cards = cardsInOrder(map);
    switch (rng.below(7)) {
    case 0: return titleTarget();
    case 1: return subtitleTarget();
    case 2: return stages.empty() ? Target{} : rng.pick(stages)->id;
    case 3: return rows.empty() ? Target{} : rng.pick(rows)->id;
    case 4:
        if (stages.empty() || rows.empty()) return {};
        return CellTarget{rng.pick(rows)->id, rng.pick(stages)->id};
    case 5: return {};
    default: return cards.empty() ? Target{} : rng.pick(cards)->id;
    }
}

Selection randomSelection(const Map& map, Rng& rng) {
    Selection selection = selectOnly(randomTarget(map, rng));
    for (std::size_t more = rng.below(4); more > 0; --more) {
        const Target target = randomTarget(map, rng);
        if (target.index() == selection.current.index()) selection = toggled(selection, target);
    }
    return selection;
}

} // namespace

TEST_CASE("every command leaves a valid map valid, selects what is there, and can be undone", "[laws][structure]") {
    std::set<std::string> done;
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        CountedIds ids("new");
        CommandTools tools{ids, rng.chance(50) ? Language::russian : Language::english};
        const Map start = randomMap(rng);
        History history(start);
        for (int n = 0; n < commandsPerRun; ++n) {
            const Map& map = history.map();
            const Selection selection = randomSelection(map, rng);
            const auto all = viewCommands();
            const Command& command = all[rng.below(all.size())];
            INFO("command " << n << ": " << command.id);
            const auto edit = runCommand(command, map, selection, tools);
            if (!edit) continue;
            const auto next = applyEdit(map, edit->edit);
            REQUIRE(next);
            REQUIRE(problems(*next) == nothing);
            REQUIRE(pruned(*next, edit->selection) == edit->selection);
            history.push(*next, describe(map, edit->edit), "", n);
            done.insert(command.id);
        }
        while (history.undo()) {}
        REQUIRE(history.map() == start);
    }
    CHECK(static_cast<int>(done.size()) > reach(40));
}

TEST_CASE("cards that move by hand are the same ones afterwards", "[laws][structure]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        for (int n = 0; n < commandsPerRun; ++n) {
            const auto all = cardsInOrder(map);
            if (all.empty()) break;
            Selection selection = selectOnly(rng.pick(all)->id);
            if (rng.chance(50)) selection = toggled(selection, rng.pick(all)->id);
            const int step = rng.chance(50) ? 1 : -1;
            const bool sideways = rng.chance(50);
            const auto edit = moveSelected(map, selection, sideways ? step : 0, sideways ? 0 : step);
            if (!edit) continue;
            const Map next = after(map, edit->edit);
            REQUIRE(next.cards.size() == map.cards.size());
            REQUIRE(problems(next) == nothing);
            for (const auto& card : all) {
                REQUIRE(next.cards.find(card->id));
                if (!selection.contains(card->id)) REQUIRE(next.cards.find(card->id)->kind == card->kind);
            }
            map = next;
        }
    }
}

TEST_CASE("whichever key begins a card, it is the same card in the same place", "[laws][structure]") {
    int below = 0, alone = 0;
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        const auto agree = [&](const Target& current, const CellTarget& cell, const std::optional<CardId>& above) {
            CountedIds typed("new"), inserted("new");
            const auto fresh = freshCard(map, cell, above, typed);
            const auto edit = addCard(map, selectOnly(current), inserted);
            REQUIRE(fresh);
            REQUIRE(edit);
            REQUIRE(after(map, edit->edit).cards == after(map, asEdit(map, *fresh)).cards);
        };
        for (const Card& card : map.cards) {
            agree(card.id, {card.row, card.stage}, card.id);
            ++below;
        }
        for (const Row& row : map.rows)
            for (const Stage& stage : map.stages) {
                agree(CellTarget{row.id, stage.id}, {row.id, stage.id}, std::nullopt);
                ++alone;
            }
    }
    CHECK(below > reach(100));
    CHECK(alone > reach(100));
}
