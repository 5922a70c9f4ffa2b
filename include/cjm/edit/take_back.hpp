#pragma once
#include <cjm/base/error.hpp>
#include <cjm/edit/changes.hpp>
#include <cjm/model/map.hpp>

#include <vector>

namespace cjm {

/// What is told of what somebody else did: mapChanges, but cards that came or went with their stage or row are told
/// with it, and conflicts that ask for a choice are told apart, with what they are about.
[[nodiscard]] std::vector<MapChange> theirChanges(const Map& before, const Map& after);

/// `now` without one of the changes that `mapChanges(before, after)` tells; what was done to it since stays, the other
/// changes too. What the change cannot be taken back without goes back with it: the stage of a card that comes again,
/// a record that a field pointed at, cards that stood in a stage that came. What comes again is pointed at as before.
/// Of a text the words that were changed since stay; of all else that was changed since, what there was before holds.
/// The same map when the change has been taken back already.
/// Fails when the record is gone ("edit.no-record"), and when there is something newer in what is to go
/// ("merge.take-back-in-use").
/// O(n log n).
[[nodiscard]] Result<Map> takenBack(const Map& before, const Map& after, const MapChange& change, const Map& now);

} // namespace cjm
