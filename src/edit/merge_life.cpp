#include "edit/merge_life.hpp"

#include "edit/field_text.hpp"

#include <algorithm>
#include <set>

namespace cjm {
namespace {

// Ids that a record points at, but for what it stands in.
template <class T> void addReferences(const T& value, std::set<std::string>& ids) {
    if constexpr (isId<T>) {
        if (!value.empty()) ids.insert(value.value);
    } else if constexpr (HasFields<T>) {
        forEachField<T>([&](const auto& f) {
            const bool isStanding = std::is_same_v<T, Card> && (f.name == "row" || f.name == "stage");
            if (!isStanding) addReferences(value.*f.member, ids);
        });
    } else if constexpr (
        requires { value.begin()->value; } || requires { value.begin()->unknown; }) {
        for (const auto& each : value)
            addReferences(each, ids);
    }
}

std::string cellText(const RecordPlace& at) { return at.second.empty() ? at.first : at.first + "|" + at.second; }

} // namespace

SideChanges::SideChanges(const Map& base, const Map& side) : map(side) {
    std::vector<std::string> noted;
    const auto note = [this, &noted](const auto& before, const auto& after) {
        using R = std::decay_t<decltype(*before)>;
        if (!after)
            removed.insert(before->id.value);
        else if (!before)
            fresh.insert(after->id.value);
        else if (!std::is_same_v<R, Conflict> && !sameButRank(*before, *after)) // a conflict that one resolved is
            touched.insert(after->id.value);
        // A new note holds words that stand nowhere else: what it is on is not left alone.
        if constexpr (std::is_same_v<R, Conflict>)
            if (!before && !after->on.empty() && after->kind == ConflictKind::bothEdited)
                noted.push_back(after->on.value);
    };
    forEachTable([&](std::string_view, auto table) {
        using T = std::decay_t<decltype(base.*table)>;
        T::diff(base.*table, side.*table, note);
    });
    Cards::diff(base.cards, side.cards, note);
    for (std::string& id : noted)
        if (!removed.contains(id) && !fresh.contains(id)) touched.insert(std::move(id));
    for (const Interview& interview : side.interviews)
        for (const Quote& quote : interview.quotes) {
            quotes.emplace(quote.id.value, &quote);
            quotePlaces.emplace(quote.id.value, RecordPlace{interview.id.value, {}});
        }
    std::unordered_map<std::string, std::pair<const Quote*, std::string>> old;
    for (const Interview& interview : base.interviews)
        for (const Quote& quote : interview.quotes)
            old.emplace(quote.id.value, std::pair(&quote, interview.id.value));
    for (const auto& [id, was] : old) {
        const auto now = quotes.find(id);
        if (now == quotes.end())
            removed.insert(id);
        else if (!(*now->second == *was.first) || quotePlaces.at(id).first != was.second)
            touched.insert(id);
    }
    for (const auto& [id, quote] : quotes)
        if (!old.contains(id)) fresh.insert(id);
}

RecordPlace SideChanges::placeOf(const std::string& id) const {
    if (const auto card = map.cards.find(CardId{id})) return {card->row.value, card->stage.value};
    const auto quote = quotePlaces.find(id);
    return quote == quotePlaces.end() ? RecordPlace() : quote->second;
}

Lives::Lives(const SideChanges& base, const SideChanges& ours, const SideChanges& theirs, ConflictNotes& notes)
    : base_(base),
      sides_{&ours, &theirs},
      notes_(notes) {
    decide(0);
    decide(1);
    settleMoves();
    if (gone_.empty() && came_.empty()) return;
    while (keepContainers() || fillContainers() || keepTargets()) {}
}

// Gone when the other side removed it too or left it alone.
void Lives::decide(std::size_t remover) {
    const SideChanges& other = *sides_[1 - remover];
    std::vector<std::string> kept;
    for (const std::string& id : sides_[remover]->removed)
        if (other.touched.contains(id) && !(remover == 1 && notes_.theirsHolds()))
            kept.push_back(id);
        else
            gone_.insert(id);
    std::sort(kept.begin(), kept.end());
    for (const std::string& id : kept)
        keep(id, 1 - remover, ConflictKind::deletedVsEdited);
}

void Lives::keep(const std::string& id, std::size_t side, ConflictKind why) {
    gone_.erase(id);
    kept_.push_back(id);
    const bool isContainer = base_.map.stages.find(StageId{id}) || base_.map.rows.find(RowId{id}) ||
                             base_.map.interviews.find(InterviewId{id});
    if (isContainer) came_.push_back(id);
    notes_.add(why, id, {}, side == 0);
}

// What both moved to different places stands where the greater text says.
void Lives::settleMoves() {
    const auto consider = [&](const std::string& id) {
        const RecordPlace was = base_.placeOf(id), mine = sides_[0]->placeOf(id), other = sides_[1]->placeOf(id);
        if (mine.first.empty() || other.first.empty() || mine == other || mine == was || other == was) return;
        const std::string a = cellText(mine), b = cellText(other);
        const bool isOurs = !notes_.theirsHolds() && b < a;
        movedTwice_.emplace(id, isOurs);
        notes_.add(ConflictKind::movedBoth, id, mine.second.empty() ? "interview" : "cell", isOurs, isOurs ? a : b,
                   isOurs ? b : a, cellText(was));
    };
    for (const auto* list : {&sides_[0]->touched, &sides_[0]->fresh})
        for (const std::string& id : *list)
            if (sides_[1]->touched.contains(id) || sides_[1]->fresh.contains(id)) consider(id);
}

RecordPlace Lives::placeOf(const std::string& id) const {
    RecordPlace mine = sides_[0]->placeOf(id), other = sides_[1]->placeOf(id);
    if (mine.first.empty()) return other;
    if (other.first.empty() || mine == other) return mine;
    const RecordPlace was = base_.placeOf(id);
    if (mine == was) return other;
    if (other == was) return mine;
    return movedTwice_.at(id) ? mine : other;
}

std::optional<bool> Lives::movedTwice(const std::string& id) const {
    const auto it = movedTwice_.find(id);
    return it == movedTwice_.end() ? std::optional<bool>() : it->second;
}

bool Lives::keepContainersOf(const std::string& id) {
    if (isGone(id)) return false;
    const RecordPlace at = placeOf(id);
    bool more = false;
    for (const std::string* container : {&at.first, &at.second})
        if (isGone(*container)) {
            const std::size_t side = sides_[0]->removed.contains(*container) ? 1 : 0;
            keep(*container, side, ConflictKind::deletedContainerKept);
            more = true;
        }
    return more;
}

// A row, stage or interview comes back for what one side did in it.
bool Lives::keepContainers() {
    bool more = false;
    for (const SideChanges* side : sides_)
        for (const auto* list : {&side->touched, &side->fresh})
            for (const std::string& id : *list)
                more = keepContainersOf(id) || more;
    const std::vector<std::string> kept = kept_;
    for (const std::string& id : kept)
        more = keepContainersOf(id) || more;
    return more;
}

// … and with it what else the side that still had it had there.
bool Lives::fillContainers() {
    bool more = false;
    const std::vector<std::string> came = came_;
    for (const std::string& container : came)
        more = fill(container) || more;
    return more;
}

bool Lives::fill(const std::string& container) {
    const std::size_t remover = sides_[0]->removed.contains(container) ? 0 : 1;
    const Map& map = sides_[1 - remover]->map;
    bool more = false;
    const auto bring = [&](const std::string& id) {
        notes_.dropDeleted(id);
        if (remover == 1 && notes_.theirsHolds()) return;
        if (gone_.erase(id) == 0) return;
        kept_.push_back(id);
        more = true;
    };
    if (const auto interview = map.interviews.find(InterviewId{container}))
        for (const Quote& quote : interview->quotes)
            bring(quote.id.value);
    for (const Card& card : map.cards.row(RowId{container}))
        if (!isGone(card.stage.value)) bring(card.id.value);
    if (map.stages.find(StageId{container}))
        for (const Row& row : map.rows)
            if (!isGone(row.id.value))
                for (const Card& card : map.cards.cell(row.id, StageId{container}))
                    bring(card.id.value);
    return more;
}

// What one side points at anew comes back.
bool Lives::keepTargets() {
    bool more = false;
    for (std::size_t side = notes_.theirsHolds() ? 1 : 0; side < sides_.size(); ++side) {
        const Map& now = sides_[side]->map;
        const auto look = [&](const auto& before, const auto& after) {
            if (after && !isGone(after->id.value)) more = keepTargetsOf(before.get(), *after, side) || more;
        };
        forEachTable([&](std::string_view, auto table) {
            using T = std::decay_t<decltype(now.*table)>;
            if constexpr (!std::is_same_v<T, Table<Conflict>>) T::diff(base_.map.*table, now.*table, look);
        });
        Cards::diff(base_.map.cards, now.cards, look);
        more = keepTargetsOf(base_.map.passport.pointer().get(), *now.passport, side) || more;
    }
    return more;
}

template <class R> bool Lives::keepTargetsOf(const R* before, const R& now, std::size_t side) {
    std::set<std::string> had, has;
    if (before) addReferences(*before, had);
    addReferences(now, has);
    bool more = false;
    for (const std::string& id : has)
        if (!had.contains(id) && isGone(id)) {
            keep(id, side, ConflictKind::deletedVsEdited);
            more = true;
        }
    return more;
}

} // namespace cjm
