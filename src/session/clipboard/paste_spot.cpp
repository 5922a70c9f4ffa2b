#include "session/clipboard/paste_spot.hpp"

namespace cjm {

Result<PasteSpot> spotFor(const Map& map, const Target& where) {
    PasteSpot spot;
    if (const auto* id = std::get_if<CardId>(&where)) {
        const auto card = map.cards.find(*id);
        if (!card) return failure({"edit.no-card", {{"id", id->value}}});
        spot.row = card->row;
        spot.stage = card->stage;
        spot.places[{card->row, card->stage}] = card->rank + 1;
    }
    if (const auto* cell = std::get_if<CellTarget>(&where)) {
        spot.row = cell->row;
        spot.stage = cell->stage;
    }
    if (const auto* id = std::get_if<StageId>(&where)) spot.stage = *id;
    if (const auto* id = std::get_if<RowId>(&where)) spot.row = *id;
    if (const auto* id = std::get_if<PersonaId>(&where))
        if (const auto persona = map.personas.find(*id)) spot.persona = persona->rank + 1;
    if (spot.stage && !map.stages.find(*spot.stage)) return failure({"edit.no-stage", {{"id", spot.stage->value}}});
    if (spot.row && !map.rows.find(*spot.row)) return failure({"edit.no-row", {{"id", spot.row->value}}});
    return spot;
}

PasteSpot spotBeside(const Map& map, const Selection& selection) {
    PasteSpot spot;
    int stageRank = -1, rowRank = -1;
    for (const Target& target : selection.targets) {
        if (const auto* id = std::get_if<StageId>(&target))
            if (const auto stage = map.stages.find(*id); stage && stage->rank > stageRank) {
                stageRank = stage->rank;
                spot.stage = *id;
            }
        if (const auto* id = std::get_if<RowId>(&target))
            if (const auto row = map.rows.find(*id); row && row->rank > rowRank) {
                rowRank = row->rank;
                spot.row = *id;
            }
    }
    if (spot.stage || spot.row) return spot;
    for (const CardId& id : selectedCards(map, selection)) {
        const auto card = map.cards.find(id);
        spot.places[{card->row, card->stage}] = card->rank + 1; // in reading order, so the last one stays
    }
    return spot;
}

} // namespace cjm
