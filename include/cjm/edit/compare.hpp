#pragma once
#include <cjm/edit/changes.hpp>
#include <cjm/model/map.hpp>

#include <string>
#include <vector>

namespace cjm {

/// How two maps belong together, as their files say (`relationOf` in storage).
enum class MapRelation {
    strangers,
    versions,    ///< Of one document.
    counterparts ///< The map as it is, and as it will be.
};

/// Two maps side by side.
struct MapComparison {
    Map before;
    Map after; ///< Its records have the ids of those of `before` that they are matched with.
    MapRelation relation = MapRelation::strangers;
    bool isById = true; ///< Records were matched by their ids, not by what they say.
    /// Everything that differs, as mapChanges tells it, except what a removal entails (arrows of a stage that is gone,
    /// links to a card that is gone), and of counterparts what makes them two: their states, and what is left out of a
    /// copy (comments, votes, conflicts).
    std::vector<MapChange> changes;
};

/// Finds what differs. Records are matched by id where the two belong together, or half of the stages agree in id and
/// title and half of the cards of one id in kind and text; else by what they say: stages by title, rows by kind and
/// title, cards by stage, kind and text. O(n log n); for maps with a common past O(chunks + changes · log n).
[[nodiscard]] MapComparison compareMaps(const Map& before, const Map& after,
                                        MapRelation relation = MapRelation::strangers);

/// The id that a record of `after` has in its own file.
[[nodiscard]] std::string ownId(const MapComparison& comparison, const std::string& id);

/// Those that people are told: cards that came with their stage or row are told there, once for all.
[[nodiscard]] std::vector<const MapChange*> toldChanges(const MapComparison& comparison);

/// The copy of a map that the map as it will be begins with: everything but comments, votes and conflicts. Where the
/// two are to be found is for who knows their files.
[[nodiscard]] Map asToBe(const Map& map);

} // namespace cjm
