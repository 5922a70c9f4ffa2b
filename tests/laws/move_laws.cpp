#include "support/builders.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/changes.hpp>
#include <cjm/edit/edit.hpp>

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

using Cells = std::map<std::pair<RowId, StageId>, std::vector<CardId>>;

Cells cellsOf(const Map& map) {
    Cells cells;
    for (auto it = map.cards.byPlace().begin(); it != map.cards.byPlace().end(); ++it)
        cells[{it->row, it->stage}].push_back(it->id);
    return cells;
}

// What the contract says, done by hand with lists of ids.
Cells movedByHand(const Map& map, const MoveCards& edit) {
    Cells cells = cellsOf(map);
    std::set<CardId> leaving;
    for (const CardMove& move : edit.moves)
        leaving.insert(move.ids.begin(), move.ids.end());
    for (auto& [cell, ids] : cells)
        std::erase_if(ids, [&](const CardId& id) { return leaving.contains(id); });
    for (const CardMove& move : edit.moves) {
        auto& there = cells[{move.row, move.stage}];
        auto at = std::clamp(move.rank, 0, static_cast<int>(there.size()));
        for (const CardId& id : move.ids)
            if (leaving.erase(id) > 0) there.insert(there.begin() + at++, id);
    }
    std::erase_if(cells, [](const auto& cell) { return cell.second.empty(); });
    return cells;
}

MoveCards randomMove(const Map& map, Rng& rng) {
    const auto cards = cardsInOrder(map);
    const auto rows = inOrder(map.rows);
    const auto stages = inOrder(map.stages);
    MoveCards edit;
    // Of few cards, or of most: the two are written in different ways.
    for (int n = rng.chance(50) ? 1 : rng.between(2, 12); n > 0; --n) {
        CardMove move{{}, rng.pick(rows)->id, rng.pick(stages)->id, rng.between(-1, 4)};
        for (int k = rng.between(1, 3); k > 0; --k)
            move.ids.push_back(rng.pick(cards)->id);
        edit.moves.push_back(std::move(move));
    }
    return edit;
}

} // namespace

TEST_CASE("a move of many cells does what its contract says and touches nobody else", "[laws][edit]") {
    int few = 0, many = 0;
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        for (int n = 0; n < 20 && !map.cards.empty(); ++n) {
            const MoveCards edit = randomMove(map, rng);
            const Map next = after(map, edit);
            REQUIRE(problems(next) == nothing);
            REQUIRE(cellsOf(next) == movedByHand(map, edit));
            std::size_t changed = 0;
            for (const Card& old : map.cards) {
                const auto card = next.cards.find(old.id);
                const bool same = *card == old;
                changed += same ? 0 : 1;
                REQUIRE((card == map.cards.find(old.id)) == same); // who stands where it stood is the same record
                Card back = *card;
                back.row = old.row;
                back.stage = old.stage;
                back.rank = old.rank;
                if (card->row == old.row) REQUIRE(back == old);
            }
            (changed * 8 > map.cards.size() ? many : few) += changed > 0 ? 1 : 0;
            REQUIRE((mapChanges(map, next).empty()) == (changed == 0));
            map = next;
        }
    }
    CHECK(few > reach(20));
    CHECK(many > reach(20));
}
