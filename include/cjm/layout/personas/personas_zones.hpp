#pragma once
#include <cjm/layout/personas/personas_layout.hpp>
#include <cjm/model/target.hpp>

#include <string>
#include <variant>

namespace cjm {

// What a point of the view of personas is good for, each with what a hand needs to know of it.

/// A part of a sheet that does nothing.
struct SheetZone {
    PersonaId persona;
    bool operator==(const SheetZone&) const = default;
};
/// Grab it to reorder.
struct HeadZone {
    PersonaId persona;
    bool operator==(const HeadZone&) const = default;
};
/// Opens the picker.
struct AvatarZone {
    PersonaId persona;
    bool operator==(const AvatarZone&) const = default;
};
/// A text that is edited in place: of a persona, or the audience.
struct FieldZone {
    Target text;
    bool operator==(const FieldZone&) const = default;
};
/// A role in the decision, to be turned on and off.
struct ChipZone {
    PersonaId persona;
    std::string role;
    bool operator==(const ChipZone&) const = default;
};
/// «+» of a list without entries.
struct EmptyListZone {
    PersonaFieldTarget list;
    bool operator==(const EmptyListZone&) const = default;
};
/// Goes to its card on the grid.
struct CurveFaceZone {
    PersonaId persona;
    CardId card;
    bool operator==(const CurveFaceZone&) const = default;
};
/// «Добавить» at a quote that is an assumption.
struct QuoteLinkZone {
    PersonaId persona;
    bool operator==(const QuoteLinkZone&) const = default;
};
/// A count that is a link.
struct ResearchZone {
    enum class What { interviews, stories };
    PersonaId persona;
    What what = What::interviews;
    bool operator==(const ResearchZone&) const = default;
};
/// «На карте»
struct OnMapZone {
    PersonaId persona;
    bool operator==(const OnMapZone&) const = default;
};
/// A persona's name in «Роли в решении».
struct PlayerZone {
    PersonaId persona;
    std::string role;
    bool operator==(const PlayerZone&) const = default;
};
/// «+ Портрет»
struct TileZone {
    bool operator==(const TileZone&) const = default;
};

/// What a press takes hold of; the empty one is the ground between the sheets.
using PersonaZone = std::variant<std::monostate, SheetZone, HeadZone, AvatarZone, FieldZone, ChipZone, EmptyListZone,
                                 CurveFaceZone, QuoteLinkZone, ResearchZone, OnMapZone, PlayerZone, TileZone>;

/// What stands at a point of the view of personas.
[[nodiscard]] PersonaZone hit(const PersonasLayout& layout, Point point);

/// The persona on whose sheet a zone is; the empty id beside the sheets.
[[nodiscard]] PersonaId sheetUnder(const PersonaZone& zone);
/// The text or the list that a zone is a part of, or the roles of its chip; empty for others.
[[nodiscard]] Target textUnder(const PersonaZone& zone);

} // namespace cjm
