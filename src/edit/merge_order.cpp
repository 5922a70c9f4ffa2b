#include "edit/merge_order.hpp"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

namespace cjm {
namespace {

// Where one side has a record: at its place in the base, or as the n-th of a run behind such a place.
struct Place {
    std::ptrdiff_t after = -1; // in the base
    bool isInRun = false;
    std::string_view run; // the smallest id of it
    std::size_t n = 0;
    auto operator<=>(const Place&) const = default;
};
using Places = std::unordered_map<std::string_view, Place>;
using Ranks = std::unordered_map<std::string_view, std::ptrdiff_t>;

// Which of the numbers belong to a longest rising subsequence: always the same of several.
std::vector<bool> longestRising(const std::vector<std::ptrdiff_t>& numbers) {
    std::vector<std::ptrdiff_t> tails;
    std::vector<std::size_t> last, before(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), numbers[i]);
        const auto k = static_cast<std::size_t>(at - tails.begin());
        if (at == tails.end()) {
            tails.push_back(numbers[i]);
            last.push_back(i);
        } else {
            *at = numbers[i];
            last[k] = i;
        }
        before[i] = k > 0 ? last[k - 1] : i;
    }
    std::vector<bool> chosen(numbers.size(), false);
    if (last.empty()) return chosen;
    for (std::size_t i = last.back();; i = before[i]) {
        chosen[i] = true;
        if (before[i] == i) return chosen;
    }
}

Places placesIn(const IdList& side, const Ranks& base) {
    std::vector<std::ptrdiff_t> known;
    for (const auto id : side)
        if (const auto it = base.find(id); it != base.end()) known.push_back(it->second);
    const std::vector<bool> rising = longestRising(known);
    Places places;
    IdList run;
    std::ptrdiff_t after = -1;
    const auto closeRun = [&] {
        if (run.empty()) return;
        const std::string_view smallest = *std::min_element(run.begin(), run.end());
        for (std::size_t n = 0; n < run.size(); ++n)
            places[run[n]] = {after, true, smallest, n};
        run.clear();
    };
    std::size_t at = 0;
    for (const auto id : side) {
        const auto it = base.find(id);
        if (it != base.end() && rising[at++]) {
            closeRun();
            after = it->second;
            places[id] = {after, false, {}, 0};
        } else {
            run.push_back(id);
        }
    }
    closeRun();
    return places;
}

} // namespace

void sortMerged(IdList& members, const IdList& base, const IdList& ours, const IdList& theirs) {
    Ranks ranks;
    for (std::size_t i = 0; i < base.size(); ++i)
        ranks.emplace(base[i], static_cast<std::ptrdiff_t>(i));
    const Places mine = placesIn(ours, ranks), other = placesIn(theirs, ranks);
    const auto found = [](const Places& places, std::string_view id) {
        const auto it = places.find(id);
        return it == places.end() ? std::optional<Place>() : it->second;
    };
    const auto placeOf = [&](std::string_view id) -> Place {
        const auto a = found(mine, id), b = found(other, id);
        const auto rank = ranks.find(id);
        const Place old = rank != ranks.end() ? Place{rank->second, false, {}, 0}
                                              : Place{static_cast<std::ptrdiff_t>(base.size()), true, id, 0};
        if (!a && !b) return old;
        if (!a || !b) return a ? *a : *b;
        if (*a == old) return *b;
        if (*b == old) return *a;
        return std::max(*a, *b); // moved by both: one place
    };
    std::vector<std::pair<Place, std::string_view>> sorted;
    sorted.reserve(members.size());
    for (const auto id : members)
        sorted.emplace_back(placeOf(id), id);
    std::sort(sorted.begin(), sorted.end());
    std::transform(sorted.begin(), sorted.end(), members.begin(), [](const auto& each) { return each.second; });
}

} // namespace cjm
