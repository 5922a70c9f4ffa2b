#include "edit/change_fields.hpp"

#include <cjm/edit/diff.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <type_traits>
#include <unordered_map>

namespace cjm {
namespace {

using How = MapChange::How;

// Of a row of numbers, the places that are not part of the longest rising run: what was moved, when the numbers are
// where things stood before. O(n log n).
std::vector<bool> outOfOrder(const std::vector<std::size_t>& numbers) {
    std::vector<std::size_t> lastOf, previous(numbers.size()); // lastOf[k]: where the best run of length k + 1 ends
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto it = std::lower_bound(lastOf.begin(), lastOf.end(), numbers[i],
                                         [&](std::size_t at, std::size_t n) { return numbers[at] < n; });
        previous[i] = it == lastOf.begin() ? numbers.size() : *(it - 1);
        if (it == lastOf.end())
            lastOf.push_back(i);
        else
            *it = i;
    }
    std::vector<bool> out(numbers.size(), true);
    for (std::size_t at = lastOf.empty() ? numbers.size() : lastOf.back(); at < numbers.size(); at = previous[at])
        out[at] = false;
    return out;
}

// Ids of what stands elsewhere among its neighbours that are in both lists.
template <class Ptr> std::set<std::string> movedIds(const std::vector<Ptr>& before, const std::vector<Ptr>& after) {
    std::map<std::string, std::size_t> places;
    for (const auto& record : before)
        places.emplace(record->id.value, places.size());
    std::vector<std::string> ids;
    std::vector<std::size_t> numbers;
    for (const auto& record : after)
        if (const auto it = places.find(record->id.value); it != places.end()) {
            ids.push_back(it->first);
            numbers.push_back(it->second);
        }
    std::set<std::string> moved;
    const std::vector<bool> out = outOfOrder(numbers);
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (out[i]) moved.insert(ids[i]);
    return moved;
}

// Stages and rows have sentences of their own where gender matters; the rest share them.
template <class R> std::string_view addedCode();
template <class R> std::string_view removedCode();
template <> std::string_view addedCode<Stage>() { return "edit.stage-added"; }
template <> std::string_view removedCode<Stage>() { return "edit.stage-removed"; }
template <> std::string_view addedCode<Row>() { return "edit.row-added"; }
template <> std::string_view removedCode<Row>() { return "edit.row-removed"; }
template <> std::string_view addedCode<Card>() { return "edit.card-added"; }
template <> std::string_view removedCode<Card>() { return "change.card-removed"; }
template <> std::string_view addedCode<Persona>() { return "edit.persona-added"; }
template <> std::string_view removedCode<Persona>() { return "edit.persona-removed"; }
template <> std::string_view addedCode<Interview>() { return "edit.interview-added"; }
template <> std::string_view removedCode<Interview>() { return "edit.interview-removed"; }
template <> std::string_view addedCode<Story>() { return "edit.story-added"; }
template <> std::string_view removedCode<Story>() { return "edit.story-removed"; }
template <> std::string_view addedCode<Transition>() { return "edit.transition-added"; }
template <> std::string_view removedCode<Transition>() { return "edit.transition-removed"; }
template <> std::string_view addedCode<Comment>() { return "edit.comment-added"; }
template <> std::string_view removedCode<Comment>() { return "edit.comment-removed"; }
template <> std::string_view addedCode<Image>() { return "edit.image-added"; }
template <> std::string_view removedCode<Image>() { return "edit.image-removed"; }
template <> std::string_view addedCode<Conflict>() { return "edit.conflict-added"; }
template <> std::string_view removedCode<Conflict>() { return "edit.conflict-resolved"; }
template <> std::string_view addedCode<Mute>() { return "edit.mute-added"; }
template <> std::string_view removedCode<Mute>() { return "edit.mute-removed"; }

class Comparer {
public:
    Comparer(const Map& before, const Map& after) : before_(before), after_(after), names_(before, after) {}

    std::vector<MapChange> run() {
        diff_ = diff(before_, after_);
        for (const auto& change : diff_.stages)
            (change.after ? change.before ? none_ : addedStages_ : removedStages_).insert(idOf(change));
        for (const auto& change : diff_.rows)
            (change.after ? change.before ? none_ : addedRows_ : removedRows_).insert(idOf(change));
        if (diff_.passport) addFieldChanges(*before_.passport, *after_.passport, names_, out_);
        if (diff_.unknown) addUnknown();
        forEachChangedTable([&](auto table, auto list) {
            if constexpr (std::is_same_v<decltype(table), Table<Persona> Map::*>) addCards(); // after stages and rows
            addRanked(before_.*table, after_.*table, diff_.*list);
        });
        countCards();
        return std::move(out_);
    }

private:
    template <class T> static const std::string& idOf(const Change<T>& change) {
        return (change.before ? change.before : change.after)->id.value;
    }

    template <class R> MapChange& add(How how, const R& record, std::string field) {
        MapChange change;
        change.how = how;
        change.what = whatOf<R>();
        change.id = record.id.value;
        change.field = std::move(field);
        out_.push_back(std::move(change));
        return out_.back();
    }
    template <class R> void addAdded(const R& record) {
        MapChange& change = add(How::added, record, {});
        change.after = names_.of(record);
        change.text = {std::string(addedCode<R>()), {{"name", quoted(names_.of(record))}}};
    }
    template <class R> void addRemoved(const R& record) {
        MapChange& change = add(How::removed, record, {});
        change.before = names_.of(record);
        change.text = {std::string(removedCode<R>()), {{"name", quoted(names_.of(record))}}};
    }
    template <class R> void addMoved(const R& from, const R& to) {
        MapChange& change = add(How::moved, to, "rank");
        change.before = std::to_string(from.rank);
        change.after = std::to_string(to.rank);
        const MessageValue name = quoted(names_.of(to));
        if constexpr (std::is_same_v<R, Stage>)
            change.text = {"edit.stage-moved", {{"name", name}}};
        else if constexpr (std::is_same_v<R, Row>)
            change.text = {"edit.row-moved", {{"name", name}}};
        else if constexpr (std::is_same_v<R, Card>)
            change.text = {"change.card-in-cell", {{"name", name}}};
        else
            change.text = {"change.place", {{"record", Word{"record." + change.what}}, {"name", name}}};
    }

    template <class T>
    void addRanked(const Table<T>& before, const Table<T>& after, const std::vector<Change<T>>& changes) {
        if (changes.empty()) return;
        const auto from = inOrder(before), to = inOrder(after);
        const std::set<std::string> moved = movedIds(from, to);
        for (const auto& record : to) {
            const auto old = before.find(record->id);
            if (!old) {
                addAdded(*record);
            } else if (old != record) {
                if (moved.contains(record->id.value)) addMoved(*old, *record);
                addFieldChanges(*old, *record, names_, out_);
            }
        }
        for (const auto& record : from)
            if (!after.find(record->id)) addRemoved(*record);
    }

    void addCards() {
        if (diff_.cards.empty()) return;
        std::unordered_map<std::string_view, const Change<Card>*> changed; // and not told yet
        std::set<std::pair<RowId, StageId>> cells;                         // whose cards may have changed their order
        for (const auto& change : diff_.cards) {
            changed.emplace(idOf(change), &change);
            const auto &a = change.before, &b = change.after;
            if (a && b && a->row == b->row && a->stage == b->stage && a->rank != b->rank)
                cells.emplace(b->row, b->stage);
        }
        std::set<std::string> moved;
        for (const auto& cell : cells)
            moved.merge(movedIds(before_.cards.cellList(cell.first, cell.second),
                                 after_.cards.cellList(cell.first, cell.second)));
        const auto take = [&](const std::string& id, bool isRemoved) {
            const auto it = changed.find(id);
            if (it == changed.end() || (it->second->after == nullptr) != isRemoved) return;
            addCard(*it->second, moved.contains(id));
            changed.erase(it);
        };
        for (const auto& card : cardsInOrder(after_))
            take(card->id.value, false);
        for (const auto& card : cardsInOrder(before_))
            take(card->id.value, true);
        for (const auto& change : diff_.cards) // in no row or stage of the map
            if (changed.contains(idOf(change))) addCard(change, false);
    }

    void addCard(const Change<Card>& change, bool moved) {
        const auto &a = change.before, &b = change.after;
        if (!a) {
            addAdded(*b);
            out_.back().within = container(*b, addedStages_, addedRows_);
        } else if (!b) {
            addRemoved(*a);
            out_.back().within = container(*a, removedStages_, removedRows_);
        } else {
            if (a->row != b->row || a->stage != b->stage)
                addMove(*a, *b);
            else if (moved)
                addMoved(*a, *b);
            addFieldChanges(*a, *b, names_, out_);
        }
    }

    void addMove(const Card& from, const Card& to) {
        MapChange& change = add(How::moved, to, "cell");
        change.before = from.row.value + ", " + from.stage.value;
        change.after = to.row.value + ", " + to.stage.value;
        change.text = cardMoveInWords(from, to, names_);
    }

    static std::string container(const Card& card, const std::set<std::string>& stages,
                                 const std::set<std::string>& rows) {
        if (stages.contains(card.stage.value)) return card.stage.value;
        return rows.contains(card.row.value) ? card.row.value : std::string();
    }

    // A stage or row that came or went says how many cards did with it.
    void countCards() {
        std::map<std::string, std::int64_t> counts;
        for (const MapChange& change : out_)
            if (!change.within.empty()) ++counts[change.within];
        for (MapChange& change : out_) {
            const auto count = counts.find(change.id);
            if (count == counts.end() || !change.field.empty() || (change.what != "stage" && change.what != "row"))
                continue;
            const bool isStage = change.what == "stage", came = change.how == How::added;
            change.text.code = isStage ? (came ? "change.stage-added-with" : "change.stage-removed-with")
                                       : (came ? "change.row-added-with" : "change.row-removed-with");
            change.text.values.emplace_back("n", count->second);
        }
    }

    void addUnknown() {
        MapChange change;
        change.what = whatOf<Passport>();
        change.field = "unknown";
        change.text = {"change.other",
                       {{"record", Word{"record.map"}},
                        {"name", quoted(after_.passport->title)},
                        {"field", Word{"change.unknown"}}}};
        out_.push_back(std::move(change));
    }

    const Map &before_, &after_;
    Names names_;
    Diff diff_;
    std::set<std::string> addedStages_, removedStages_, addedRows_, removedRows_, none_;
    std::vector<MapChange> out_;
};

} // namespace

Message cardMoveInWords(const Card& from, const Card& to, const Names& names) {
    Message words;
    words.values = {{"name", quoted(names.of(to))}};
    if (from.stage != to.stage) words.values.emplace_back("stage", quoted(names.of(to.stage)));
    if (from.row != to.row) words.values.emplace_back("row", quoted(names.of(to.row)));
    words.code = from.row == to.row       ? "change.card-to-stage"
                 : from.stage == to.stage ? "change.card-to-row"
                                          : "change.card-to-cell";
    return words;
}

std::vector<MapChange> mapChanges(const Map& before, const Map& after) { return Comparer(before, after).run(); }

std::vector<Message> changesInWords(const Map& before, const Map& after) {
    std::vector<Message> words;
    for (MapChange& change : mapChanges(before, after))
        if (change.within.empty()) words.push_back(std::move(change.text));
    return words;
}

} // namespace cjm
