#include "edit/move_cards.hpp"
#include "edit/put_cards.hpp"
#include "edit/references.hpp"

#include <cjm/edit/diff.hpp>
#include <cjm/edit/edit.hpp>
#include <cjm/model/validate.hpp>

#include <climits>

#include <algorithm>
#include <set>
#include <span>

namespace cjm {
namespace {

// A record may keep what was wrong with it when it came from a file; an edit may not make it worse.
template <class R>
Result<void> wellFormed(const R& record, const std::string& id, const std::shared_ptr<const R>& old) {
    if (!isWellFormedId(id)) return failure({"map.bad-id", {{"id", id}}});
    std::vector<Problem> problems, before;
    checkFields(record, id, problems);
    if (old && !problems.empty()) checkFields(*old, id, before);
    for (const Problem& problem : problems)
        if (std::find(before.begin(), before.end(), problem) == before.end()) return failure(problem.message);
    return {};
}

// Gives records of a ranked table, or the cards of a cell, the ranks 0 … n−1 in the order of the list, touching only
// those that change.
template <class Records, class T>
Records renumbered(Records records, const std::vector<std::shared_ptr<const T>>& order) {
    int rank = 0;
    for (const auto& record : order) {
        if (record->rank != rank) {
            T copy = *record;
            copy.rank = rank;
            records = records.set(std::move(copy));
        }
        ++rank;
    }
    return records;
}

template <class T> Table<T> putRanked(const Table<T>& table, T record, std::optional<int> place) {
    auto order = inOrder(table);
    const auto old = std::find_if(order.begin(), order.end(), [&](const auto& r) { return r->id == record.id; });
    const bool isNew = old == order.end();
    if (!isNew && !place) {
        record.rank = (*old)->rank;
        return table.set(std::move(record));
    }
    if (!isNew) order.erase(old);
    const int last = static_cast<int>(order.size());
    const int rank = std::clamp(place.value_or(last), 0, last);
    record.rank = rank;
    auto shared = std::make_shared<const T>(std::move(record));
    order.insert(order.begin() + rank, shared);
    return renumbered(table.set(std::move(shared)), order);
}

template <class T> Table<T> eraseRanked(const Table<T>& table, const decltype(T::id)& id) {
    const Table<T> rest = table.erase(id);
    return renumbered(rest, inOrder(rest));
}

// Takes cards out and closes the gaps; references to them are somebody else's business.
Cards withoutCards(Cards cards, const std::vector<Cards::Ptr>& removed) {
    std::set<std::pair<RowId, StageId>> cells;
    for (const auto& card : removed) {
        cells.emplace(card->row, card->stage);
        cards = cards.erase(card->id);
    }
    for (const auto& [row, stage] : cells)
        cards = renumbered(cards, cards.cellList(row, stage));
    return cards;
}

// Puts a card that is in no cell into its own.
Cards placed(const Cards& cards, Card card, int place) {
    auto order = cards.cellList(card.row, card.stage);
    card.rank = std::clamp(place, 0, static_cast<int>(order.size()));
    const auto at = order.begin() + card.rank;
    auto shared = std::make_shared<const Card>(std::move(card));
    order.insert(at, shared);
    return renumbered(cards.set(std::move(shared)), order);
}

// The records with changes made to them; all others stay the same ones.
template <class Records, class T> Records replayed(Records records, const std::vector<Change<T>>& changes) {
    for (const auto& change : changes)
        records = change.after ? records.set(change.after) : records.erase(change.before->id);
    return records;
}

// The wanted cards; those that are equal stay the same records.
Cards renewed(const Cards& cards, const Cards& wanted) {
    std::vector<Cards::Ptr> records;
    records.reserve(wanted.size());
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const auto own = cards.find(it->id);
        records.push_back(own && *own == *it ? own : it.ptr());
    }
    return Cards::fromRecords(std::move(records));
}

class Applier {
public:
    explicit Applier(const Map& map) : map_(map) {}

    Result<Map> operator()(const PutPassport& edit) const {
        std::vector<Problem> problems;
        checkFields(edit.passport, "", problems);
        if (!problems.empty()) return failure(problems.front().message);
        if (auto ok = referencesHold(map_, edit.passport); !ok) return tl::unexpected(ok.error());
        Map next = map_;
        next.passport = Box<Passport>(edit.passport);
        return next;
    }
    Result<Map> operator()(const PutStage& edit) const { return put(edit, &Map::stages); }
    Result<Map> operator()(const PutRow& edit) const { return put(edit, &Map::rows); }
    Result<Map> operator()(const PutPersona& edit) const { return put(edit, &Map::personas); }
    Result<Map> operator()(const PutInterview& edit) const {
        auto next = put(edit, &Map::interviews);
        const auto old = map_.interviews.find(edit.record.id);
        if (!next || !old) return next;
        // Quotes that the new version no longer has are removed from the cards that cited them.
        RemovedIds ids;
        for (const Quote& quote : old->quotes)
            ids.quotes.insert(quote.id);
        for (const Quote& quote : edit.record.quotes)
            ids.quotes.erase(quote.id);
        return ids.quotes.empty() ? next : withoutReferences(*next, ids);
    }
    Result<Map> operator()(const PutStory& edit) const { return put(edit, &Map::stories); }
    Result<Map> operator()(const PutTransition& edit) const { return put(edit, &Map::transitions); }
    Result<Map> operator()(const PutComment& edit) const { return put(edit, &Map::comments); }
    Result<Map> operator()(const PutImage& edit) const { return put(edit, &Map::images); }
    Result<Map> operator()(const PutConflict& edit) const { return put(edit, &Map::conflicts); }
    Result<Map> operator()(const PutMute& edit) const { return put(edit, &Map::mutes); }

    Result<Map> operator()(const PutCard& edit) const {
        Card card = edit.card;
        card.value = onEmotionScale(card.value);
        const auto old = map_.cards.find(card.id);
        if (auto ok = wellFormed(card, card.id.value, old); !ok) return tl::unexpected(ok.error());
        if (auto ok = referencesHold(map_, card); !ok) return tl::unexpected(ok.error());
        if (taken(card.id.value, old != nullptr))
            return failure({"map.id-twice", {{"id", card.id.value}, {"field", "id"}}});
        Map next = map_;
        const bool stays = old && old->row == card.row && old->stage == card.stage;
        if (stays && !edit.rank) {
            card.rank = old->rank;
            next.cards = next.cards.set(std::move(card));
            return next;
        }
        if (old) next.cards = withoutCards(next.cards, {old});
        next.cards = placed(next.cards, std::move(card), edit.rank.value_or(INT_MAX));
        return next;
    }

    Result<Map> operator()(const MoveCards& edit) const { return moved(map_, edit); }

    Result<Map> operator()(const RemoveCards& edit) const {
        auto found = cardsOf(edit.ids);
        if (!found) return tl::unexpected(found.error());
        return withoutReferences(withCardsRemoved(*found), idsOfCards(*found));
    }

    Result<Map> operator()(const RemoveStage& edit) const {
        const auto stage = map_.stages.find(edit.id);
        if (!stage) return missing("edit.no-stage", edit.id.value);
        const auto cards = cardsAlong(map_.rows, [&](const Row& row) { return map_.cards.cellList(row.id, edit.id); });
        RemovedIds ids = idsOfCards(cards);
        ids.stages.insert(edit.id);
        Map next = withCardsRemoved(cards);
        next.cards = shortened(next.cards, stage->rank);
        next.stages = eraseRanked(next.stages, edit.id);
        return withoutReferences(std::move(next), ids);
    }

    Result<Map> operator()(const RemoveRow& edit) const {
        if (!map_.rows.find(edit.id)) return missing("edit.no-row", edit.id.value);
        const auto cards =
            cardsAlong(map_.stages, [&](const Stage& stage) { return map_.cards.cellList(edit.id, stage.id); });
        RemovedIds ids = idsOfCards(cards);
        ids.rows.insert(edit.id);
        Map next = withCardsRemoved(cards);
        next.rows = eraseRanked(next.rows, edit.id);
        return withoutReferences(std::move(next), ids);
    }

    Result<Map> operator()(const RemovePersona& edit) const {
        RemovedIds ids;
        ids.personas.insert(edit.id);
        return removed(edit.id, &Map::personas, "edit.no-persona", ids);
    }
    Result<Map> operator()(const RemoveInterview& edit) const {
        RemovedIds ids;
        if (const auto interview = map_.interviews.find(edit.id))
            for (const Quote& quote : interview->quotes)
                ids.quotes.insert(quote.id);
        return removed(edit.id, &Map::interviews, "edit.no-record", ids);
    }
    Result<Map> operator()(const RemoveImage& edit) const {
        RemovedIds ids;
        ids.images.insert(edit.id);
        return removed(edit.id, &Map::images, "edit.no-image", ids);
    }
    Result<Map> operator()(const RemoveStory& edit) const { return removed(edit.id, &Map::stories); }
    Result<Map> operator()(const RemoveTransition& edit) const { return removed(edit.id, &Map::transitions); }
    Result<Map> operator()(const RemoveComment& edit) const { return removed(edit.id, &Map::comments); }
    Result<Map> operator()(const RemoveConflict& edit) const { return removed(edit.id, &Map::conflicts); }
    Result<Map> operator()(const RemoveMute& edit) const { return removed(edit.id, &Map::mutes); }

    Result<Map> operator()(const PutMap& edit) const {
        if (const auto found = validate(edit.map); !found.empty()) {
            const auto had = validate(map_);
            for (const Problem& problem : found)
                if (std::find(had.begin(), had.end(), problem) == had.end()) return failure(problem.message);
        }
        const Diff d = diff(map_, edit.map);
        Map next = map_;
        forEachChangedTable([&](auto table, auto list) { next.*table = replayed(map_.*table, d.*list); });
        // When most of them differ it is quicker to begin anew than to change one after the other.
        next.cards = d.cards.size() * 8 > map_.cards.size() ? renewed(map_.cards, edit.map.cards)
                                                            : replayed(map_.cards, d.cards);
        if (d.passport) next.passport = edit.map.passport;
        if (d.unknown) next.unknown = edit.map.unknown;
        return next;
    }

    Result<Map> operator()(const Batch& batch) const {
        Map next = map_;
        for (std::span<const Edit> left(batch.edits); !left.empty();) {
            const std::size_t fresh = newCardsIn(next, left);
            auto step = fresh > 1 ? withNewCards(next, left.first(fresh)) : applied(next, left.front());
            if (!step) return step;
            next = std::move(*step);
            left = left.subspan(std::max<std::size_t>(fresh, 1));
        }
        return next;
    }

    static Result<Map> applied(const Map& map, const Edit& edit) { return std::visit(Applier(map), edit); }

private:
    template <class R> Result<Map> put(const Put<R>& edit, Table<R> Map::*table) const {
        const std::string& id = edit.record.id.value;
        if (auto ok = wellFormed(edit.record, id, (map_.*table).find(edit.record.id)); !ok)
            return tl::unexpected(ok.error());
        if (auto ok = referencesHold(map_, edit.record); !ok) return tl::unexpected(ok.error());
        if (taken(id, (map_.*table).find(edit.record.id) != nullptr))
            return failure({"map.id-twice", {{"id", id}, {"field", "id"}}});
        Map next = map_;
        next.*table = putRanked(map_.*table, edit.record, edit.rank);
        return next;
    }

    // True when another record already has this id.
    [[nodiscard]] bool taken(const std::string& id, bool isOwn) const { return !isOwn && isTaken(map_, id); }

    template <class R>
    Result<Map> removed(const decltype(R::id)& id, Table<R> Map::*table, std::string_view code = "edit.no-record",
                        const RemovedIds& ids = {}) const {
        if (!(map_.*table).find(id)) return missing(code, id.value);
        Map next = map_;
        next.*table = eraseRanked(next.*table, id);
        return withoutReferences(std::move(next), ids);
    }

    // The cards of a stage, cell by cell where it meets the rows; and the other way round.
    template <class T, class Cell>
    [[nodiscard]] static std::vector<Cards::Ptr> cardsAlong(const Table<T>& crossing, const Cell& cell) {
        std::vector<Cards::Ptr> cards;
        for (const T& each : crossing)
            for (auto& card : cell(each))
                cards.push_back(std::move(card));
        return cards;
    }

    [[nodiscard]] Map withCardsRemoved(const std::vector<Cards::Ptr>& cards) const {
        Map next = map_;
        next.cards = withoutCards(next.cards, cards);
        return next;
    }

    [[nodiscard]] static RemovedIds idsOfCards(const std::vector<Cards::Ptr>& cards) {
        RemovedIds ids;
        for (const auto& card : cards)
            ids.cards.insert(card->id);
        return ids;
    }

    [[nodiscard]] Result<std::vector<Cards::Ptr>> cardsOf(const std::vector<CardId>& ids) const {
        std::vector<Cards::Ptr> found;
        std::set<CardId> seen;
        for (const CardId& id : ids) {
            auto card = map_.cards.find(id);
            if (!card) return missing("edit.no-card", id.value);
            if (seen.insert(id).second) found.push_back(std::move(card));
        }
        return found;
    }

    // Cards that reach over the stage of this rank from the left lose one stage of their span.
    [[nodiscard]] Cards shortened(Cards cards, int stageRank) const {
        for (const Stage& stage : map_.stages) {
            if (stage.rank >= stageRank) continue;
            for (const Row& row : map_.rows)
                for (const auto& card : map_.cards.cellList(row.id, stage.id))
                    if (stage.rank + card->span > stageRank)
                        if (const auto now = cards.find(card->id)) {
                            Card copy = *now;
                            --copy.span;
                            cards = cards.set(std::move(copy));
                        }
        }
        return cards;
    }

    const Map& map_;
};

} // namespace

Result<Map> applyEdit(const Map& map, const Edit& edit) {
    auto next = Applier::applied(map, edit);
    if (!next) return next;
    if (const std::size_t count = recordCount(*next); count > maxRecords && count > recordCount(map))
        return failure({"edit.too-many-records", {{"limit", std::int64_t{maxRecords}}}}, {}, ErrorKind::tooLarge);
    return next;
}

} // namespace cjm
