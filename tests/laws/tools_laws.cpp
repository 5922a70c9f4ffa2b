#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"
#include "unit/session/board_fixture.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// Somewhere on the page, most often on something that can be held.
Point somewhere(const TestBoard& board, Rng& rng) {
    const auto& layout = board.layout();
    const Point any{rng.between(-40, static_cast<int>(layout.size.width) + 40) * 1.0,
                    rng.between(-40, static_cast<int>(layout.size.height) + 40) * 1.0};
    std::vector<Target> targets;
    for (const auto& card : board.map().cards)
        targets.emplace_back(card.id);
    for (const auto& stage : layout.stages)
        targets.emplace_back(stage.stage->id);
    for (const auto& row : layout.rows)
        targets.emplace_back(row.row->id);
    if (targets.empty() || rng.chance(25)) return any;
    const auto spot = spotOf(layout, rng.pick(targets));
    if (!spot) return any;
    const Rect& r = spot->frame;
    switch (rng.below(5)) {
    case 2: return {r.centre().x, r.bottom()}; // a handle
    case 0: return {r.x + 1, r.centre().y};
    case 1: return {r.right() - 1, r.centre().y};
    default: return r.centre();
    }
}

} // namespace

TEST_CASE("whatever a hand does, the map stays valid and undo leads back to the start", "[laws][tools]") {
    int edits = 0, inMidDrag = 0;
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        TestBoard board(randomMap(rng));
        board.options.curveSwitches = true;
        board.layOut();
        const Map start = board.map();
        for (int n = 0; n < 250; ++n) {
            INFO("step " << n);
            const bool control = rng.chance(20), shift = rng.chance(15);
            const auto before = board.history().stepCount();
            switch (rng.below(9)) {
            case 0:
            case 1: board.press(somewhere(board, rng), control, shift); break;
            case 2:
            case 3:
            case 4: board.move(somewhere(board, rng), control, shift); break;
            case 5: board.release(somewhere(board, rng), control, shift); break;
            case 6:
                if (rng.chance(20)) board.tools.cancel();
                break;
            case 7:
                inMidDrag += board.tools.isDragging() ? 1 : 0;
                rng.chance(70) ? board.undo()
                               : (board.history().redo(), board.layOut(), board.tools.viewChanged(board.view()));
                break;
            default:
                inMidDrag += board.tools.isDragging() ? 1 : 0;
                if (const auto edit = randomEdit(board.map(), rng).edit; rng.chance(30) && applyEdit(board.map(), edit))
                    board.apply(edit);
            }
            edits += board.history().stepCount() != before ? 1 : 0;
            REQUIRE(problems(board.map()) == nothing);
            if (const auto& preview = board.tools.preview()) REQUIRE(applyEdit(board.map(), *preview));
        }
        board.tools.cancel();
        while (board.history().canUndo())
            board.undo();
        REQUIRE(board.map() == start);
    }
    CHECK(edits > reach(60));
    CHECK(inMidDrag > reach(50));
}
