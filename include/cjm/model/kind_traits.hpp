#pragma once
#include <cjm/model/map.hpp>

#include <array>
#include <string_view>

namespace cjm {

/// What the program knows of a kind of row and of the cards in it, in one place. Words are in the message catalogue
/// under the kind's name (board.row-, hint.row-, value.row-, value.card-), looks in layout.
struct KindTraits {
    RowKind row;
    CardKind card;
    std::string_view icon;       ///< Of rows that have none of their own.
    bool hasChannel = false;     ///< A pill with the icon of a channel.
    bool isOnCurve = false;      ///< A point of a persona's curve, in an emotions row.
    bool canBeMoment = false;    ///< May be a moment of truth.
    bool isKnown = true;         ///< Can be a fact or an assumption.
    int Card::*number = nullptr; ///< Set by Alt and a digit, 1 … `most`.
    int Card::*second = nullptr; ///< Set by Ctrl+Alt and a digit, likewise.
    int most = 5;
};

inline constexpr std::array<KindTraits, enumSize<RowKind>> kindTraits{{
    {RowKind::goals, CardKind::goal, "target"},
    {.row = RowKind::questions, .card = CardKind::question, .icon = "circle-help", .isKnown = false},
    {.row = RowKind::touchpoints,
     .card = CardKind::touchpoint,
     .icon = "map-pin",
     .hasChannel = true,
     .canBeMoment = true,
     .number = &Card::importance,
     .second = &Card::rating},
    {.row = RowKind::emotions, .card = CardKind::emotion, .icon = "smile", .isOnCurve = true, .canBeMoment = true},
    {.row = RowKind::barriers, .card = CardKind::barrier, .icon = "circle-alert", .number = &Card::severity, .most = 3},
    {.row = RowKind::solutions,
     .card = CardKind::solution,
     .icon = "lightbulb",
     .number = &Card::impact,
     .second = &Card::effort},
    {RowKind::actions, CardKind::action, "footprints"},
    {RowKind::thoughts, CardKind::thought, "cloud"},
    {.row = RowKind::channels, .card = CardKind::channel, .icon = "radio", .hasChannel = true},
    {RowKind::quotes, CardKind::quote, "quote"},
    {RowKind::metrics, CardKind::metric, "gauge"},
    {RowKind::images, CardKind::image, "image"},
    {RowKind::process, CardKind::process, "settings-2"},
    {RowKind::text, CardKind::text, "align-left"},
}};

/// A kind's own line stands at its place: a forgotten or misplaced one does not compile.
consteval bool kindTraitsAreInOrder() {
    for (std::size_t i = 0; i < kindTraits.size(); ++i)
        if (kindTraits[i].row != static_cast<RowKind>(i) || kindTraits[i].card != static_cast<CardKind>(i) ||
            kindTraits[i].icon.empty())
            return false;
    return true;
}
static_assert(kindTraitsAreInOrder());

[[nodiscard]] constexpr const KindTraits& traitsOf(RowKind kind) { return kindTraits[static_cast<std::size_t>(kind)]; }
[[nodiscard]] constexpr const KindTraits& traitsOf(CardKind kind) { return kindTraits[static_cast<std::size_t>(kind)]; }

/// A card that is a face on a curve: of a kind that stands on one, in a row that draws one. O(log n).
[[nodiscard]] bool isFace(const Map& map, const Card& card);

} // namespace cjm
