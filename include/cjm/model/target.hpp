#pragma once
#include <cjm/model/map.hpp>

#include <compare>
#include <optional>
#include <string>
#include <variant>

namespace cjm {

// What one can point at: each record by its id, and what has none. A view selects it, a finding stands at it.

/// A field of the map itself, by its name among the fields of the passport: "title", "audience" … and what is written
/// on the report: "outcomes.usp" (`passportText`).
struct MapFieldTarget {
    std::string field;
    auto operator<=>(const MapFieldTarget&) const = default;
};
struct CellTarget {
    RowId row;
    StageId stage;
    auto operator<=>(const CellTarget&) const = default;
};
/// A stage's second line.
struct StageSubtitleTarget {
    StageId stage;
    auto operator<=>(const StageSubtitleTarget&) const = default;
};
/// The title of the phase band over these stages and all between them; whether there is one yet or not.
struct PhaseTarget {
    StageId first, last;
    auto operator<=>(const PhaseTarget&) const = default;
};
/// A field of a persona, by its name among the persona's fields: "segment", "pains" …
struct PersonaFieldTarget {
    PersonaId persona;
    std::string field;
    auto operator<=>(const PersonaFieldTarget&) const = default;
};
/// A field of an interview, by its name among the interview's fields: "who", "date" …
struct InterviewFieldTarget {
    InterviewId interview;
    std::string field;
    auto operator<=>(const InterviewFieldTarget&) const = default;
};
/// What a story tells of a stage; whether it passes there yet or not.
struct StepTarget {
    StoryId story;
    StageId stage;
    auto operator<=>(const StepTarget&) const = default;
};
/// Why a story was chosen.
struct StoryWhyTarget {
    StoryId story;
    auto operator<=>(const StoryWhyTarget&) const = default;
};

/// One of these, or nothing. Sorted by kind, then by id.
using Target = std::variant<std::monostate, MapFieldTarget, StageId, RowId, CardId, CellTarget, StageSubtitleTarget,
                            PhaseTarget, PersonaId, PersonaFieldTarget, InterviewId, InterviewFieldTarget, QuoteId,
                            StoryId, StepTarget, StoryWhyTarget, TransitionId, CommentId, ConflictId>;

[[nodiscard]] inline Target titleTarget() { return MapFieldTarget{"title"}; }
[[nodiscard]] inline Target subtitleTarget() { return MapFieldTarget{"subtitle"}; }
[[nodiscard]] inline Target audienceTarget() { return MapFieldTarget{"audience"}; }
[[nodiscard]] inline Target scenarioTarget() { return MapFieldTarget{"scenario"}; }

/// True when the map has it; false for nothing, and for a field that there is none of. O(log n); of a quote O(quotes).
[[nodiscard]] bool exists(const Map& map, const Target& target);

/// The record that holds it: a second line's stage, a quote's interview, a field's persona or interview, the story that
/// was chosen for a reason; a record, a cell, a band, a step and a field of the map hold themselves. Nothing when it
/// does not exist.
[[nodiscard]] Target ownerOf(const Map& map, const Target& target);

/// What people call it, as it stands on the map: a title, a name, the words of a card; of a cell «row · stage». Empty
/// when it has no words or does not exist.
[[nodiscard]] std::string nameOf(const Map& map, const Target& target);

/// The stage and the row that it stands in, if it stands in one.
[[nodiscard]] std::optional<StageId> stageOf(const Map& map, const Target& target);
[[nodiscard]] std::optional<RowId> rowOf(const Map& map, const Target& target);

} // namespace cjm
