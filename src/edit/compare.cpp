#include "edit/match.hpp"
#include "edit/references.hpp"

#include <cjm/edit/compare.hpp>
#include <cjm/edit/diff.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace cjm {
namespace {

template <class T> auto idsOfGone(const std::vector<Change<T>>& changes) {
    std::set<decltype(T::id)> ids;
    for (const auto& change : changes)
        if (!change.after) ids.insert(change.before->id);
    return ids;
}

// What `before` had and `after` has not, of what others may point at.
RemovedIds goneIds(const Diff& diff) {
    RemovedIds gone;
    gone.cards = idsOfGone(diff.cards);
    gone.stages = idsOfGone(diff.stages);
    gone.rows = idsOfGone(diff.rows);
    gone.personas = idsOfGone(diff.personas);
    gone.images = idsOfGone(diff.images);
    for (const auto& change : diff.interviews)
        if (change.before)
            for (const Quote& quote : change.before->quotes) {
                const auto isIt = [&](const Quote& other) { return other.id == quote.id; };
                const bool stays =
                    change.after && std::any_of(change.after->quotes.begin(), change.after->quotes.end(), isIt);
                if (!stays) gone.quotes.insert(quote.id);
            }
    return gone;
}

// Cards that reach over stages that are gone lose these of their span, as they do when a stage is removed.
Cards withShorterSpans(const Map& map, const std::set<StageId>& gone) {
    if (gone.empty()) return map.cards;
    std::vector<bool> isGone;
    for (const auto& stage : inOrder(map.stages))
        isGone.push_back(gone.contains(stage->id));
    Cards cards = map.cards;
    for (const Card& card : map.cards) {
        const auto stage = card.span > 1 ? map.stages.find(card.stage) : nullptr;
        if (!stage) continue;
        const auto first = static_cast<std::size_t>(stage->rank) + 1;
        const auto end = std::min(isGone.size(), first + static_cast<std::size_t>(card.span) - 1);
        Card copy = card;
        for (std::size_t i = first; i < end; ++i)
            copy.span -= isGone[i] ? 1 : 0;
        if (copy.span != card.span) cards = cards.set(std::move(copy));
    }
    return cards;
}

// Which of the changes are more than what the removals among them entail: of `kept`, which is `before` without what
// pointed at the removed, the same changes are to be told.
class Entailment {
public:
    Entailment(const Map& before, const Map& after, const Diff& diff) : gone_(goneIds(diff)) {
        isNothing_ = gone_.cards.empty() && gone_.stages.empty() && gone_.rows.empty() && gone_.personas.empty() &&
                     gone_.quotes.empty() && gone_.images.empty();
        if (isNothing_) return;
        kept_ = before;
        kept_.cards = withShorterSpans(kept_, gone_.stages);
        kept_ = withoutReferences(std::move(kept_), gone_);
        for (MapChange& change : mapChanges(kept_, after)) {
            if (change.how != MapChange::How::changed) continue;
            const Key key{change.what, change.id, change.field};
            left_.emplace(key, std::move(change));
        }
    }

    // Nothing where a change is entailed; otherwise as it is to be told.
    [[nodiscard]] std::optional<MapChange> told(MapChange change) const {
        if (isNothing_) return change;
        if (change.how == MapChange::How::removed) {
            const bool isEntailed = !change.within.empty() || !isThere(change);
            return isEntailed ? std::nullopt : std::optional(std::move(change));
        }
        if (change.how != MapChange::How::changed || !isThere(change)) return change;
        const auto it = left_.find(Key{change.what, change.id, change.field});
        return it == left_.end() ? std::nullopt : std::optional(it->second);
    }

private:
    using Key = std::tuple<std::string, std::string, std::string>;

    // Whether the removals left the record where it was; those that are removed themselves are there.
    [[nodiscard]] bool isThere(const MapChange& change) const {
        bool is = change.id.empty() || kept_.cards.find(CardId{change.id});
        forEachTable([&](std::string_view, auto table) {
            using R = std::decay_t<decltype(*(kept_.*table).begin())>;
            is = is || (kept_.*table).find(decltype(R::id){change.id});
        });
        return is;
    }

    RemovedIds gone_;
    bool isNothing_ = false;
    Map kept_;
    std::map<Key, MapChange> left_;
};

// What makes a map and its counterpart two.
bool isOfCounterparts(const MapChange& change) {
    using How = MapChange::How;
    if (change.what == "map") return change.field == "state" || change.field.starts_with("counterpart");
    if (change.what == "comment" || change.what == "conflict") return change.how == How::removed;
    return change.what == "card" && change.field == "votes" && change.after == "0";
}

} // namespace

MapComparison compareMaps(const Map& before, const Map& after, MapRelation relation) {
    MapComparison result;
    result.before = before;
    result.relation = relation;
    result.isById = relation != MapRelation::strangers || shareTheirIds(before, after);
    result.after = result.isById ? after : matchedByWords(before, after);
    const Entailment entailment(before, result.after, diff(before, result.after));
    std::vector<MapChange> changes = mapChanges(before, result.after);
    result.changes.reserve(changes.size());
    for (MapChange& change : changes) {
        if (relation == MapRelation::counterparts && isOfCounterparts(change)) continue;
        if (auto told = entailment.told(std::move(change))) result.changes.push_back(std::move(*told));
    }
    return result;
}

std::string ownId(const MapComparison& comparison, const std::string& id) {
    if (comparison.isById) return id;
    const std::size_t end = id.find_last_not_of(foreignMark);
    return id.substr(0, end == std::string::npos ? id.size() : end + 1);
}

std::vector<const MapChange*> toldChanges(const MapComparison& comparison) {
    std::vector<const MapChange*> told;
    for (const MapChange& change : comparison.changes)
        if (change.within.empty()) told.push_back(&change);
    return told;
}

Map asToBe(const Map& map) {
    Map copy = map;
    copy.comments = {};
    copy.conflicts = {};
    for (const Card& card : map.cards) {
        if (card.votes == 0) continue;
        Card without = card;
        without.votes = 0;
        copy.cards = copy.cards.set(std::move(without));
    }
    copy.passport = copy.passport.with([](Passport& passport) { passport.state = MapState::toBe; });
    return copy;
}

} // namespace cjm
