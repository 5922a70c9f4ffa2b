#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/map.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// One thing that differs between two maps, for people (`text`) and for programs (the rest).
struct MapChange {
    enum class How { added, removed, moved, changed };
    How how = How::changed;
    std::string what;  ///< "map" (its passport), "stage", "row", "card", "persona", …
    std::string id;    ///< Of the record; empty for the map.
    std::string field; ///< As in a file ("severity", "outcomes.usp"). Of what moved: "cell" of a card, else "rank".
                       ///< Empty for a record that came or went.
    /// As in a file: words, numbers and ids, lists joined by ", "; absent when the record was or is not there.
    /// Of a record that came or went: its name. Of a card's cell: the ids of row and stage.
    std::optional<std::string> before, after;
    /// The stage or row that a card came or went with: told there, once for all its cards.
    std::string within;
    Message text;
};

/// Everything that differs, in the order of the map: passport, stages, rows, cards as they stand, then the rest;
/// what is gone comes last in its section. A record that only made room for another is not among them.
/// Empty exactly for equal maps. O(chunks + changes · log n) for maps with a common past.
[[nodiscard]] std::vector<MapChange> mapChanges(const Map& before, const Map& after);

/// The sentences of mapChanges, cards that came or went with their stage or row left out.
[[nodiscard]] std::vector<Message> changesInWords(const Map& before, const Map& after);

} // namespace cjm
