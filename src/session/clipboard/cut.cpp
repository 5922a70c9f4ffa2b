#include <cjm/session/clipboard/fragment.hpp>
#include <cjm/session/commands/persona_edit.hpp>

#include <algorithm>

namespace cjm {
namespace {

template <class T> std::vector<T> selectedIds(const Selection& selection) {
    std::vector<T> ids;
    for (const Target& target : selection.targets)
        if (const auto* id = std::get_if<T>(&target)) ids.push_back(*id);
    return ids;
}

// The edits that remove what is there of the ids, as one step.
template <class RemoveOne, class T>
std::optional<Edit> removalOf(const Table<T>& table, const std::vector<decltype(T::id)>& ids, std::string_view code) {
    Batch batch{{std::string(code), {}}, {}};
    for (const auto& id : ids)
        if (table.find(id)) batch.edits.emplace_back(RemoveOne{id});
    if (batch.edits.empty()) return std::nullopt;
    batch.label.values = {{"n", static_cast<std::int64_t>(batch.edits.size())}};
    return batch;
}

// With pictures that only they show.
std::optional<Edit> personasCut(const Map& map, const std::vector<PersonaId>& ids) {
    Batch batch{{"edit.personas-cut", {{"n", static_cast<std::int64_t>(ids.size())}}}, {}};
    for (const PersonaId& id : ids)
        if (auto removal = removePersona(map, id)) batch.edits.push_back(std::move(removal->edit));
    if (batch.edits.empty()) return std::nullopt;
    return batch;
}

// The first or last by rank.
template <class T> Target outermost(const Table<T>& table, const std::vector<decltype(T::id)>& ids, PasteAt place) {
    std::shared_ptr<const T> best;
    for (const auto& id : ids) {
        const auto record = table.find(id);
        if (record && (!best || (place == PasteAt::first ? record->rank < best->rank : record->rank > best->rank)))
            best = record;
    }
    return best ? Target(best->id) : Target();
}

// The top left cell of the rectangle around cells.
Target corner(const Map& map, const std::vector<CellTarget>& cells) {
    std::vector<StageId> stages;
    std::vector<RowId> rows;
    for (const CellTarget& cell : cells) {
        stages.push_back(cell.stage);
        rows.push_back(cell.row);
    }
    const Target row = outermost(map.rows, rows, PasteAt::first), stage = outermost(map.stages, stages, PasteAt::first);
    if (row.index() == 0 || stage.index() == 0) return {};
    return CellTarget{std::get<RowId>(row), std::get<StageId>(stage)};
}

// Behind the last selected card of the first cell.
Target behind(const Map& map, const std::vector<CardId>& ids) {
    std::vector<CellTarget> cells;
    for (const CardId& id : ids)
        if (const auto card = map.cards.find(id)) cells.push_back({card->row, card->stage});
    const Target first = corner(map, cells);
    const auto* cell = std::get_if<CellTarget>(&first);
    std::shared_ptr<const Card> last;
    for (const CardId& id : ids)
        if (const auto card = map.cards.find(id); card && cell && card->row == cell->row && card->stage == cell->stage)
            if (!last || card->rank > last->rank) last = card;
    return last ? Target(last->id) : first;
}

} // namespace

std::optional<Edit> cut(const Map& map, const Selection& selection) {
    if (const auto stages = selectedIds<StageId>(selection); !stages.empty())
        return removalOf<RemoveStage>(map.stages, stages, "edit.stages-cut");
    if (const auto rows = selectedIds<RowId>(selection); !rows.empty())
        return removalOf<RemoveRow>(map.rows, rows, "edit.rows-cut");
    if (const auto personas = selectedIds<PersonaId>(selection); !personas.empty()) return personasCut(map, personas);
    auto cards = selectedCards(map, selection);
    if (cards.empty()) return std::nullopt;
    const Message label{"edit.cards-cut", {{"n", static_cast<std::int64_t>(cards.size())}}};
    return Batch{label, {RemoveCards{std::move(cards)}}};
}

Target pastePlace(const Map& map, const Selection& selection, PasteAt place) {
    if (const auto stages = selectedIds<StageId>(selection); !stages.empty())
        return outermost(map.stages, stages, place);
    if (const auto rows = selectedIds<RowId>(selection); !rows.empty()) return outermost(map.rows, rows, place);
    if (const auto cells = selectedIds<CellTarget>(selection); !cells.empty()) return corner(map, cells);
    if (const auto cards = selectedIds<CardId>(selection); !cards.empty()) return behind(map, cards);
    return selection.current;
}

} // namespace cjm
