#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// A revision names one content of a document: 13 of 0–9 A–Z a–z, compared as bytes. Seven say its time in milliseconds
/// since 1970, six are of chance. `seed` is any text that nobody else has, and gives the six.
[[nodiscard]] std::string revisionAt(std::int64_t wallMs, std::string_view seed);

/// The time of a revision. Nothing for an id of another form: format 1 had such, and people may write any.
[[nodiscard]] std::optional<std::int64_t> timeOfRevision(std::string_view revision);

/// The order of revisions, a strict one: ids of another form first, and all of one form as bytes.
[[nodiscard]] bool isEarlier(std::string_view revision, std::string_view than);

/// The most revisions that a trail holds: for k = 0 … 7 the newest 64 of those whose hash ends in at least k zero bits.
/// So many of the newest are all there, and further back every second, fourth, … 128th, the same ones in every file.
inline constexpr std::size_t trailOfAKind = 64, trailKinds = 8, longestTrail = trailOfAKind * trailKinds;

/// What a trail keeps of these revisions, oldest first, none twice and none empty. Commutes with union: it does not
/// matter whether two trails are thinned before they are joined. O(n log n), and a hash a revision.
[[nodiscard]] std::vector<std::string> thinnedTrail(std::vector<std::string> revisions);

} // namespace cjm
