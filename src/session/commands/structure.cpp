#include "session/commands/structure.hpp"

#include <cjm/base/utf8.hpp>

namespace cjm {
namespace {

using namespace structure;

template <class T> std::vector<decltype(T::id)> selectedInOrder(const Table<T>& table, const Selection& selection) {
    std::vector<decltype(T::id)> ids;
    for (const auto& record : inOrder(table))
        if (selection.contains(record->id)) ids.push_back(record->id);
    return ids;
}

// Where a record beside those selected goes, or beside the current one; at the end when there is none.
template <class T>
int placeBeside(const Table<T>& table, const std::vector<decltype(T::id)>& selected,
                const std::optional<decltype(T::id)>& current, Side side) {
    const auto rankOf = [&](const auto& id) { return table.find(id)->rank; };
    if (!selected.empty()) return side == Side::before ? rankOf(selected.front()) : rankOf(selected.back()) + 1;
    if (current) return rankOf(*current) + (side == Side::before ? 0 : 1);
    return side == Side::before ? 0 : static_cast<int>(table.size());
}

template <class T, class Change>
std::vector<Edit> putEach(const Table<T>& table, const std::vector<decltype(T::id)>& ids, Change&& change) {
    std::vector<Edit> edits;
    for (const auto& id : ids) {
        const auto record = table.find(id);
        if (!record) continue;
        T copy = *record;
        change(copy);
        if (!(copy == *record)) edits.emplace_back(Put<T>{std::move(copy), {}});
    }
    return edits;
}

template <class T>
MaybeEdit hide(const Table<T>& table, const std::vector<decltype(T::id)>& ids, std::string_view label) {
    auto edits = putEach(table, ids, [](T& record) { record.hidden = true; });
    if (edits.empty()) return std::nullopt;
    return EditAndSelection{asStep(label, std::move(edits)), selectOnly(besides(table, ids))};
}

template <class T> MaybeEdit showHidden(const Table<T>& table, std::string_view label) {
    std::vector<decltype(T::id)> ids;
    for (const auto& record : inOrder(table))
        if (record->hidden) ids.push_back(record->id);
    if (ids.empty()) return std::nullopt;
    auto edits = putEach(table, ids, [](T& record) { record.hidden = false; });
    return EditAndSelection{asStep(label, std::move(edits)), selectionOf(ids)};
}

// Each of the moved is put right behind the one that it follows in the end.
template <class T>
MaybeEdit moveTo(const Table<T>& table, const std::vector<decltype(T::id)>& moved, int place, std::string_view label) {
    using Id = decltype(T::id);
    std::vector<Id> before, rest;
    for (const auto& record : inOrder(table)) {
        before.push_back(record->id);
        if (!isAmong(moved, record->id)) rest.push_back(record->id);
    }
    std::vector<Id> wanted = rest;
    wanted.insert(wanted.begin() + std::clamp(place, 0, static_cast<int>(rest.size())), moved.begin(), moved.end());
    if (moved.empty() || wanted == before || wanted.size() != before.size()) return std::nullopt;
    std::vector<Edit> edits;
    for (const Id& id : moved) {
        const auto at = std::find(wanted.begin(), wanted.end(), id);
        std::vector<Id> others = before;
        std::erase(others, id);
        const auto behind =
            at == wanted.begin() ? others.begin() : std::find(others.begin(), others.end(), *(at - 1)) + 1;
        const auto rank = behind - others.begin();
        if (rank != std::find(before.begin(), before.end(), id) - before.begin())
            edits.emplace_back(Put<T>{*table.find(id), static_cast<int>(rank)});
        others.insert(behind, id);
        before = std::move(others);
    }
    return EditAndSelection{asStep(label, std::move(edits)), selectionOf(moved)};
}

// A stage between two of one phase belongs to it.
std::string phaseAt(const Map& map, int place) {
    const auto stages = inOrder(map.stages);
    const auto at = static_cast<std::size_t>(place);
    if (at == 0 || at >= stages.size() || stages[at - 1]->phase != stages[at]->phase) return {};
    return stages[at]->phase;
}

template <class T, class Hidden>
std::vector<std::shared_ptr<const T>> seenOf(const Table<T>& table, Hidden&& isHidden) {
    auto list = inOrder(table);
    std::erase_if(list, [&](const auto& record) { return isHidden(*record); });
    return list;
}

} // namespace

std::vector<std::shared_ptr<const Stage>> structure::seen(const Table<Stage>& stages) {
    return seenOf(stages, [](const Stage& stage) { return stage.hidden; });
}
std::vector<std::shared_ptr<const Row>> structure::seen(const Table<Row>& rows) {
    return seenOf(rows, [](const Row& row) { return row.hidden || row.collapsed; });
}

std::vector<StageId> structure::stagesUnder(const Map& map, const PhaseTarget& band) {
    const auto first = map.stages.find(band.first), last = map.stages.find(band.last);
    std::vector<StageId> stages;
    for (const auto& stage : inOrder(map.stages))
        if (first && last && stage->rank >= first->rank && stage->rank <= last->rank) stages.push_back(stage->id);
    return stages;
}

std::vector<StageId> selectedStages(const Map& map, const Selection& selection) {
    return selectedInOrder(map.stages, selection);
}
std::vector<RowId> selectedRows(const Map& map, const Selection& selection) {
    return selectedInOrder(map.rows, selection);
}

EditAndSelection addStage(const Map& map, const Selection& selection, Side side, Language language, IdSource& ids) {
    Stage stage;
    stage.id.value = ids.next();
    stage.title = say("board.new-stage", language);
    const int place = placeBeside(map.stages, selectedStages(map, selection), stageOf(map, selection.current), side);
    stage.phase = phaseAt(map, place);
    const StageId id = stage.id;
    return {PutStage{std::move(stage), place}, selectOnly(id)};
}

EditAndSelection addRow(const Map& map, const Selection& selection, Side side, RowKind kind, Language language,
                        IdSource& ids) {
    Row row;
    row.id.value = ids.next();
    row.kind = kind;
    row.title = say("board.row-" + std::string(nameOf(kind)), language);
    const int place = placeBeside(map.rows, selectedRows(map, selection), rowOf(map, selection.current), side);
    const RowId id = row.id;
    return {PutRow{std::move(row), place}, selectOnly(id)};
}

std::shared_ptr<const Row> rowOfKind(const Map& map, RowKind kind) {
    const auto depth = [](const Row& row) { return row.hidden ? 2 : row.collapsed ? 1 : 0; };
    std::shared_ptr<const Row> best;
    for (const auto& row : inOrder(map.rows))
        if (row->kind == kind && (!best || depth(*row) < depth(*best))) best = row;
    return best;
}

MaybeEdit hideSelected(const Map& map, const Selection& selection) {
    if (const auto stages = selectedStages(map, selection); !stages.empty())
        return hide(map.stages, stages, "edit.stages-hidden");
    return hide(map.rows, selectedRows(map, selection), "edit.rows-hidden");
}

MaybeEdit showHiddenStages(const Map& map) { return showHidden(map.stages, "edit.stages-shown"); }
MaybeEdit showHiddenRows(const Map& map) { return showHidden(map.rows, "edit.rows-shown"); }

MaybeEdit toggleCollapsed(const Map& map, const Selection& selection) {
    const auto rows = selectedRows(map, selection);
    const bool collapse =
        std::any_of(rows.begin(), rows.end(), [&](const RowId& id) { return !map.rows.find(id)->collapsed; });
    auto edits = putEach(map.rows, rows, [&](Row& row) { row.collapsed = collapse; });
    if (edits.empty()) return std::nullopt;
    return EditAndSelection{asStep(collapse ? "edit.rows-collapsed" : "edit.rows-expanded", std::move(edits)),
                            selection};
}

MaybeEdit moveStagesTo(const Map& map, const std::vector<StageId>& stages, int place) {
    return moveTo(map.stages, stages, place, "edit.stages-moved");
}
MaybeEdit moveRowsTo(const Map& map, const std::vector<RowId>& rows, int place) {
    return moveTo(map.rows, rows, place, "edit.rows-moved");
}

MaybeEdit setStageColour(const Map& map, const Selection& selection, const std::string& colour) {
    auto edits = putEach(map.stages, selectedStages(map, selection), [&](Stage& stage) { stage.colour = colour; });
    if (edits.empty()) return std::nullopt;
    return EditAndSelection{asStep("edit.stages-coloured", std::move(edits)), selection};
}

std::optional<PhaseTarget> phaseOver(const Map& map, const Selection& selection) {
    const auto stages = selectedStages(map, selection);
    if (stages.empty()) return std::nullopt;
    return PhaseTarget{stages.front(), stages.back()};
}

MaybeEdit setStagePhase(const Map& map, const Selection& selection, const std::string& phase) {
    std::vector<StageId> stages = selectedStages(map, selection);
    if (const auto* band = std::get_if<PhaseTarget>(&selection.current)) stages = stagesUnder(map, *band);
    auto edits = putEach(map.stages, stages, [&](Stage& stage) { stage.phase = phase; });
    if (edits.empty()) return std::nullopt;
    return EditAndSelection{asStep("edit.stages-phased", std::move(edits)), selection};
}

MaybeEdit toggleWorkOnFirst(const Map& map, const Selection& selection) {
    const auto* current = std::get_if<StageId>(&selection.current);
    const auto stage = current ? map.stages.find(*current) : nullptr;
    if (!stage) return std::nullopt;
    std::vector<Edit> edits;
    const auto put = [&](const Stage& record, int priority) {
        Stage copy = record;
        copy.priority = priority;
        edits.emplace_back(PutStage{std::move(copy), {}});
    };
    const bool isFirst = stage->priority == 1;
    for (const Stage& other : map.stages)
        if (other.id != *current && other.priority == 1 && !isFirst) put(other, 0);
    put(*stage, isFirst ? 0 : 1);
    if (edits.size() == 1) return EditAndSelection{std::move(edits.front()), selection};
    const Message label{"edit.stage-first", {{"name", utf8::shortened(stage->title, 40)}}};
    return EditAndSelection{Batch{label, std::move(edits)}, selection};
}

} // namespace cjm
