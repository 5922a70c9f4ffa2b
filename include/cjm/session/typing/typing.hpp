#pragma once
#include <cjm/layout/grid/grid_layout.hpp>
#include <cjm/session/selection/selection.hpp>
#include <cjm/session/typing/text_edit_session.hpp>

#include <functional>

namespace cjm {

/// A card to be typed into a cell, as `newCard` says.
[[nodiscard]] std::optional<NewRecord> freshCard(const Map& map, const CellTarget& cell,
                                                 const std::optional<CardId>& after, IdSource& ids);
/// What `make` makes on the map with one more row of a kind, beside what is selected: the row comes with the card.
[[nodiscard]] std::optional<NewRecord> cardInNewRow(const Map& map, const Selection& beside, RowKind kind,
                                                    Language language, IdSource& ids,
                                                    const std::function<std::optional<PutCard>(const Map&)>& make);
/// A stage to the right of another.
[[nodiscard]] std::optional<NewRecord> freshStage(const Map& map, const StageId& after, IdSource& ids);
/// A row below another; its kind is guessed from its title when it gets one.
[[nodiscard]] std::optional<NewRecord> freshRow(const Map& map, const RowId& after, IdSource& ids);

/// How an editor is left by keyboard.
enum class CommitReason {
    stay,    ///< The text is kept, and that is all.
    enter,   ///< Goes on with the next of the same: a card below, the next stage.
    next,    ///< Goes on to the next cell, or the next text of a title.
    previous ///< The same backwards.
};

/// Where typing goes on: a target to be selected, with the editor open or not, or something fresh to be typed.
struct TypingPlace {
    Target target;
    bool edits = false;
    std::optional<NewRecord> fresh;
};

/// Where it goes on from a target on the map.
[[nodiscard]] TypingPlace placeAfter(const Map& map, const GridLayout& layout, const Target& target,
                                     CommitReason reason, IdSource& ids);

/// The lines of a pasted text that make cards: without spaces around them and without empty ones.
[[nodiscard]] std::vector<std::string> linesOf(const std::string& text);

} // namespace cjm
