#pragma once
#include "edit/merge_notes.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace cjm {

// Equal but for their rank; of interviews but for their quotes, which are records of their own.
template <class R> bool sameButRank(const R& a, const R& b) {
    bool same = a.unknown == b.unknown;
    forEachField<R>([&](const auto& f) {
        if constexpr (!std::is_same_v<std::decay_t<decltype(a.*f.member)>, std::vector<Quote>>)
            same = same && a.*f.member == b.*f.member;
    });
    return same;
}

// What stands in something: a card in its row and stage, a quote in its interview (then `second` is empty).
struct RecordPlace {
    std::string first, second;
    bool operator==(const RecordPlace&) const = default;
};

// What one side did to the records of the base, by their ids.
struct SideChanges {
    SideChanges(const Map& base, const Map& side);

    const Map& map;
    std::unordered_map<std::string, const Quote*> quotes;
    std::unordered_map<std::string, RecordPlace> quotePlaces;
    // Touched: in both, but not the same.
    std::unordered_set<std::string> removed, touched, fresh;

    // Where a card or quote stands; nothing for all else and for what is not here.
    [[nodiscard]] RecordPlace placeOf(const std::string& id) const;
};

// Which records of the two sides are in the merged map, and where its cards and quotes stand (research: reliability
// 4.1 to 4.3 and 4.6). All that one of the sides has is, but for what is gone.
class Lives {
public:
    // Side 0 is ours, 1 theirs; all of it outlives this.
    Lives(const SideChanges& base, const SideChanges& ours, const SideChanges& theirs, ConflictNotes& notes);

    [[nodiscard]] const std::unordered_set<std::string>& gone() const { return gone_; }
    [[nodiscard]] bool isGone(const std::string& id) const { return gone_.contains(id); }
    // What one side removed and is there all the same.
    [[nodiscard]] const std::vector<std::string>& kept() const { return kept_; }
    // Of a card or quote that is there.
    [[nodiscard]] RecordPlace placeOf(const std::string& id) const;
    // Of a card that both moved: true when it stands where ours has it.
    [[nodiscard]] std::optional<bool> movedTwice(const std::string& id) const;

private:
    void decide(std::size_t remover);
    void settleMoves();
    bool keepContainers();
    bool keepContainersOf(const std::string& id);
    bool fillContainers();
    bool fill(const std::string& container);
    bool keepTargets();
    template <class R> bool keepTargetsOf(const R* before, const R& now, std::size_t side);
    void keep(const std::string& id, std::size_t side, ConflictKind why);

    const SideChanges& base_;
    std::array<const SideChanges*, 2> sides_;
    ConflictNotes& notes_;
    std::unordered_set<std::string> gone_;
    std::vector<std::string> kept_;
    std::vector<std::string> came_; // those of kept_ in which others stand
    std::unordered_map<std::string, bool> movedTwice_;
};

} // namespace cjm
