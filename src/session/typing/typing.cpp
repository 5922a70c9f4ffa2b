#include "session/typing/words.hpp"

#include <cjm/session/commands/structure.hpp>
#include <cjm/session/selection/walk.hpp>
#include <cjm/session/typing/typing.hpp>

namespace cjm {
namespace {

TypingPlace only(Target target) { return {std::move(target), false, std::nullopt}; }

// In a stage, Tab goes over its second line; Enter goes to the next stage, and past the last one begins another.
TypingPlace afterStage(const Map& map, const GridLayout& layout, const StageId& id, bool subtitle, CommitReason reason,
                       IdSource& ids) {
    if (reason == CommitReason::next && !subtitle) return {StageSubtitleTarget{id}, true, std::nullopt};
    if (reason == CommitReason::previous)
        return subtitle ? TypingPlace{id, true, std::nullopt} : only(walked(layout, id, Move::previousCell));
    const Target next = walked(layout, id, Move::right);
    if (next != Target{id}) return only(next);
    if (reason == CommitReason::enter)
        if (auto fresh = freshStage(map, id, ids)) return {id, true, std::move(fresh)};
    return only(walked(layout, id, Move::nextCell));
}

// From step to step with the editor open, whether the story passes there or not; past the last it ends.
TypingPlace afterStory(const GridLayout& layout, const Target& target, CommitReason reason) {
    const Target next = walked(layout, target, reason == CommitReason::previous ? Move::previousCell : Move::nextCell);
    return next == target ? only(target) : TypingPlace{next, true, std::nullopt};
}

} // namespace

std::optional<NewRecord> freshCard(const Map& map, const CellTarget& cell, const std::optional<CardId>& after,
                                   IdSource& ids) {
    return newCard(map, cell, after, ids);
}

std::optional<NewRecord> cardInNewRow(const Map& map, const Selection& beside, RowKind kind, Language language,
                                      IdSource& ids, const std::function<std::optional<PutCard>(const Map&)>& make) {
    const Edit row = addRow(map, beside, Side::after, kind, language, ids).edit;
    const auto with = applyEdit(map, row);
    auto card = with ? make(*with) : std::nullopt;
    if (!card) return std::nullopt;
    return CardInNewRow{std::move(*card), std::get<PutRow>(row)};
}

std::optional<NewRecord> freshStage(const Map& map, const StageId& after, IdSource& ids) {
    const auto left = map.stages.find(after);
    if (!left) return std::nullopt;
    PutStage put;
    put.record.id = StageId{ids.next()};
    put.rank = left->rank + 1;
    return put;
}

std::optional<NewRecord> freshRow(const Map& map, const RowId& after, IdSource& ids) {
    const auto above = map.rows.find(after);
    if (!above) return std::nullopt;
    PutRow put;
    put.record.id = RowId{ids.next()};
    put.record.kind = RowKind::text;
    put.rank = above->rank + 1;
    return put;
}

TypingPlace placeAfter(const Map& map, const GridLayout& layout, const Target& target, CommitReason reason,
                       IdSource& ids) {
    if (reason == CommitReason::stay) return only(target);
    if (const auto* subtitle = std::get_if<StageSubtitleTarget>(&target))
        return afterStage(map, layout, subtitle->stage, true, reason, ids);
    if (const auto* stage = std::get_if<StageId>(&target)) return afterStage(map, layout, *stage, false, reason, ids);
    if (std::holds_alternative<StepTarget>(target) || std::holds_alternative<StoryId>(target) ||
        std::holds_alternative<StoryWhyTarget>(target))
        return afterStory(layout, target, reason);
    if (reason == CommitReason::next) return only(walked(layout, target, Move::nextCell));
    if (reason == CommitReason::previous) return only(walked(layout, target, Move::previousCell));
    if (const auto* id = std::get_if<CardId>(&target)) {
        const auto card = map.cards.find(*id);
        if (!card) return only(target);
        const CellTarget cell{card->row, card->stage};
        return {cell, true, freshCard(map, cell, *id, ids)};
    }
    const Target below = walked(layout, target, Move::down);
    // Past the last row begins another, as past the last stage.
    if (const auto* row = std::get_if<RowId>(&target); row && below == target)
        if (auto fresh = freshRow(map, *row, ids)) return {target, true, std::move(fresh)};
    return only(below);
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string line = trimmedEnd(text.substr(begin, end - begin));
        line.erase(0, line.find_first_not_of(" \t"));
        if (!line.empty()) lines.push_back(std::move(line));
        begin = end + 1;
    }
    return lines;
}

} // namespace cjm
