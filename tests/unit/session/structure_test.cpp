#include "support/builders.hpp"
#include "support/ids.hpp"
#include "unit/session/structure_support.hpp"

#include <cjm/session/commands/structure.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr auto english = Language::english;

Selection stages(std::initializer_list<const char*> ids) {
    Selection selection;
    for (const char* id : ids)
        selection = selection.empty() ? selectOnly(StageId{id}) : toggled(selection, StageId{id});
    return selection;
}
Selection rows(std::initializer_list<const char*> ids) {
    Selection selection;
    for (const char* id : ids)
        selection = selection.empty() ? selectOnly(RowId{id}) : toggled(selection, RowId{id});
    return selection;
}
using Names = std::vector<std::string>;

std::string labelOf(const Map& map, const MaybeEdit& edit) {
    REQUIRE(edit);
    return say(describe(map, edit->edit), english);
}

} // namespace

TEST_CASE("a stage is added beside those selected, beside the current card, or at the end", "[structure]") {
    const Map map = mapWith(3, 2, 1);
    CountedIds ids;
    const auto order = [&](const Selection& selection, Side side) {
        const EditAndSelection edit = addStage(map, selection, side, english, ids);
        const Map next = afterCommand(map, edit);
        const auto* id = std::get_if<StageId>(&edit.selection.current);
        REQUIRE(id);
        CHECK(next.stages.find(*id)->title == "New stage");
        Names names = idsInOrder(next.stages);
        std::replace(names.begin(), names.end(), id->value, std::string("new"));
        return names;
    };
    CHECK(order({}, Side::after) == Names{"s0", "s1", "s2", "new"});
    CHECK(order({}, Side::before) == Names{"new", "s0", "s1", "s2"});
    CHECK(order(stages({"s1"}), Side::before) == Names{"s0", "new", "s1", "s2"});
    CHECK(order(stages({"s0", "s1"}), Side::after) == Names{"s0", "s1", "new", "s2"});
    CHECK(order(selectOnly(cardId(1, 0, 0)), Side::after) == Names{"s0", "new", "s1", "s2"});
    CHECK(order(selectOnly(CellTarget{{"r1"}, {"s1"}}), Side::before) == Names{"s0", "new", "s1", "s2"});
    CHECK(order(rows({"r0"}), Side::after) == Names{"s0", "s1", "s2", "new"});
}

TEST_CASE("a stage between two of one phase belongs to it", "[structure]") {
    CountedIds ids;
    Map map = mapWith(3, 1, 0);
    map = afterCommand(map, setStagePhase(map, stages({"s0", "s1"}), "Search"));
    const auto phase = [&](const char* id, Side side) {
        const EditAndSelection edit = addStage(map, stages({id}), side, english, ids);
        return afterCommand(map, edit).stages.find(std::get<StageId>(edit.selection.current))->phase;
    };
    CHECK(phase("s0", Side::after) == "Search");
    CHECK(phase("s0", Side::before).empty());
    CHECK(phase("s1", Side::after).empty());
    CHECK(phase("s2", Side::after).empty());
}

TEST_CASE("a row is added with the words and the kind that were asked for", "[structure]") {
    const Map map = mapWith(1, 2, 0);
    CountedIds ids;
    const EditAndSelection edit = addRow(map, rows({"r0"}), Side::after, RowKind::barriers, Language::russian, ids);
    const Map next = afterCommand(map, edit);
    const Row row = *next.rows.find(std::get<RowId>(edit.selection.current));
    CHECK(row.rank == 1);
    CHECK(row.kind == RowKind::barriers);
    CHECK(row.title == "Барьеры");
}

TEST_CASE("what is hidden is selected no more and comes back selected", "[structure]") {
    const Map map = mapWith(3, 3, 1);
    const auto hide = hideSelected(map, stages({"s0", "s1"}));
    const Map hidden = afterCommand(map, hide);
    CHECK(labelOf(map, hide) == "2 stages hidden");
    CHECK(hide->selection == stages({"s2"}));
    CHECK(hidden.stages.find(StageId{"s0"})->hidden);
    const auto show = showHiddenStages(hidden);
    CHECK(labelOf(hidden, show) == "2 stages shown");
    CHECK(show->selection.targets.size() == 2);
    CHECK(afterCommand(hidden, show) == map);
    CHECK_FALSE(showHiddenStages(map));
    CHECK_FALSE(hideSelected(map, {}));
    const auto rowsHidden = hideSelected(map, rows({"r2"}));
    CHECK(rowsHidden->selection == rows({"r1"}));
    CHECK(afterCommand(afterCommand(map, rowsHidden), showHiddenRows(afterCommand(map, rowsHidden))) == map);
}

TEST_CASE("rows collapse together and expand together", "[structure]") {
    Map map = mapWith(1, 3, 1);
    map = afterCommand(map, toggleCollapsed(map, rows({"r1"})));
    CHECK(map.rows.find(RowId{"r1"})->collapsed);
    const auto both = toggleCollapsed(map, rows({"r0", "r1"}));
    map = afterCommand(map, both);
    CHECK(map.rows.find(RowId{"r0"})->collapsed);
    const auto open = toggleCollapsed(map, rows({"r0", "r1"}));
    CHECK(labelOf(map, open) == "2 rows expanded");
    map = afterCommand(map, open);
    CHECK_FALSE(map.rows.find(RowId{"r0"})->collapsed);
    CHECK_FALSE(map.rows.find(RowId{"r1"})->collapsed);
}

TEST_CASE("stages move to any place, together and in the order given", "[structure]") {
    const Map map = mapWith(5, 1, 0);
    const auto order = [&](const std::vector<StageId>& moved, int place) {
        return idsInOrder(afterCommand(map, moveStagesTo(map, moved, place)).stages);
    };
    CHECK(order({{"s0"}, {"s1"}}, 3) == Names{"s2", "s3", "s4", "s0", "s1"});
    CHECK(order({{"s4"}}, 0) == Names{"s4", "s0", "s1", "s2", "s3"});
    CHECK(order({{"s0"}, {"s2"}, {"s4"}}, 1) == Names{"s1", "s0", "s2", "s4", "s3"});
    CHECK(order({{"s3"}, {"s1"}}, 2) == Names{"s0", "s2", "s3", "s1", "s4"});
    CHECK(order({{"s1"}}, 99) == Names{"s0", "s2", "s3", "s4", "s1"});
    CHECK_FALSE(moveStagesTo(map, {{"s0"}, {"s1"}}, 0));
    CHECK_FALSE(moveStagesTo(map, {}, 0));
    CHECK_FALSE(moveStagesTo(map, {{"gone"}}, 0));
}

TEST_CASE("stages and rows step past what is hidden", "[structure]") {
    Map map = mapWith(4, 3, 0);
    map = afterCommand(map, hideSelected(map, stages({"s1"})));
    CHECK(idsInOrder(afterCommand(map, moveSelected(map, stages({"s0"}), 1, 0)).stages) ==
          Names{"s1", "s2", "s0", "s3"});
    CHECK(idsInOrder(afterCommand(map, moveSelected(map, stages({"s2"}), -1, 0)).stages) ==
          Names{"s2", "s0", "s1", "s3"});
    CHECK(idsInOrder(afterCommand(map, moveSelected(map, stages({"s2", "s0"}), 1, 0)).stages) ==
          Names{"s1", "s3", "s0", "s2"});
    CHECK_FALSE(moveSelected(map, stages({"s3"}), 1, 0));
    CHECK_FALSE(moveSelected(map, stages({"s0"}), -1, 0));
    CHECK_FALSE(moveSelected(map, stages({"s2"}), 0, 1));
    CHECK(idsInOrder(afterCommand(map, moveSelected(map, rows({"r0"}), 0, 1)).rows) == Names{"r1", "r0", "r2"});
    CHECK_FALSE(moveSelected(map, rows({"r0"}), 0, -1));
}

TEST_CASE("one stage is the one to work on first", "[structure]") {
    Map map = mapWith(3, 1, 0);
    const auto first = toggleWorkOnFirst(map, stages({"s1"}));
    map = afterCommand(map, first);
    CHECK(map.stages.find(StageId{"s1"})->priority == 1);
    const auto other = toggleWorkOnFirst(map, stages({"s2"}));
    CHECK(labelOf(map, other) == "stage “Stage 2” to be worked on first");
    map = afterCommand(map, other);
    CHECK(map.stages.find(StageId{"s1"})->priority == 0);
    CHECK(map.stages.find(StageId{"s2"})->priority == 1);
    map = afterCommand(map, toggleWorkOnFirst(map, stages({"s2"})));
    CHECK(map.stages.find(StageId{"s2"})->priority == 0);
}

TEST_CASE("stages take a colour and a phase together", "[structure]") {
    Map map = mapWith(3, 1, 0);
    const auto colour = setStageColour(map, stages({"s0", "s2"}), "#BD571D");
    CHECK(labelOf(map, colour) == "colour of 2 stages changed");
    map = afterCommand(map, colour);
    CHECK(map.stages.find(StageId{"s2"})->colour == "#BD571D");
    CHECK_FALSE(setStageColour(map, stages({"s0", "s2"}), "#BD571D"));
    CHECK_FALSE(setStagePhase(map, rows({"r0"}), "x"));
}

TEST_CASE("stages and rows go with all that stands in them, and the next one is selected", "[structure]") {
    const Map map = mapWith(3, 2, 2);
    const auto one = removeSelected(map, stages({"s1"}));
    const Map without = afterCommand(map, one);
    CHECK(idsInOrder(without.stages) == Names{"s0", "s2"});
    CHECK(without.cards.size() == 8);
    CHECK(one->selection == stages({"s2"}));
    const auto two = removeSelected(map, stages({"s1", "s2"}));
    CHECK(labelOf(map, two) == "2 stages removed");
    CHECK(afterCommand(map, two).cards.size() == 4);
    CHECK(two->selection == stages({"s0"}));
    const auto all = removeSelected(map, rows({"r0", "r1"}));
    CHECK(afterCommand(map, all).cards.empty());
    CHECK(all->selection == Selection{});
    CHECK_FALSE(removeSelected(map, {}));
    CHECK_FALSE(removeSelected(map, selectOnly(titleTarget())));
}
