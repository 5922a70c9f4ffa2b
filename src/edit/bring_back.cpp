#include "edit/bring_back.hpp"

#include "edit/merge_entailed.hpp"
#include "edit/references.hpp"

#include <algorithm>
#include <set>

namespace cjm {
namespace {

template <class Records, class R> Records renumberedAs(Records records, const IdList& ids) {
    int rank = 0;
    for (const auto id : ids) {
        const auto record = records.find(decltype(R::id){std::string(id)});
        if (record->rank != rank) {
            R copy = *record;
            copy.rank = rank;
            records = records.set(std::move(copy));
        }
        ++rank;
    }
    return records;
}

class Bringer {
public:
    Bringer(const Map& before, const Map& after, const Map& now)
        : before_(before),
          after_(after),
          now_(now),
          side_{before, {}, {}},
          notes_(side_, side_, MergeConflicts::forTheirs),
          unchanged_(before, before) {
        for (const Interview& interview : now.interviews)
            for (const Quote& quote : interview.quotes)
                quotesNow_.insert(quote.id.value);
    }

    Map run(const IdSet& wanted, const IdSet& along) {
        std::vector<std::string> open(wanted.begin(), wanted.end());
        while (!open.empty()) {
            const std::string id = std::move(open.back());
            open.pop_back();
            if (isMissing(id) && back_.insert(id).second) addHolders(id, open);
        }
        for (const std::string& id : along)
            if (isMissing(id)) back_.insert(id);
        if (back_.empty()) return now_;
        addEntailed();
        const Map known = knownMap();
        Map map = withoutEntailed(known, now_);
        forEachTable([&](std::string_view, auto table) { putRecords(map, known, table); });
        putCards(map, known);
        putQuotes(map, known);
        keepCurves(map);
        return map;
    }

private:
    [[nodiscard]] bool isMissing(const std::string& id) const { return isTaken(before_, id) && !isTaken(now_, id); }

    // What a record cannot be without.
    void addHolders(const std::string& id, std::vector<std::string>& ids) const {
        if (const auto card = before_.cards.find(CardId{id})) {
            ids.push_back(card->row.value);
            ids.push_back(card->stage.value);
        }
        if (const auto arrow = before_.transitions.find(TransitionId{id})) {
            ids.push_back(arrow->from.value);
            ids.push_back(arrow->to.value);
        }
        if (const auto comment = before_.comments.find(CommentId{id})) ids.push_back(comment->on.value);
        if (const auto note = before_.conflicts.find(ConflictId{id})) ids.push_back(note->on.value);
        if (const auto mute = before_.mutes.find(MuteId{id})) {
            ids.push_back(mute->on.value);
            ids.push_back(mute->with.value);
        }
        for (const Interview& interview : before_.interviews)
            for (const Quote& quote : interview.quotes)
                if (quote.id.value == id) ids.push_back(interview.id.value);
    }

    // What went with the records that come.
    void addEntailed() {
        const Map without = pruned(before_, back_);
        forEachTable([&](std::string_view, auto table) {
            using T = std::decay_t<decltype(before_.*table)>;
            T::diff(before_.*table, without.*table, [&](const auto& was, const auto& left) {
                if (was && !left && !(after_.*table).find(was->id) && !(now_.*table).find(was->id))
                    back_.insert(was->id.value);
            });
        });
    }

    // A map without what points at what is gone. The words in it are nobody's change, so there is nothing to note.
    [[nodiscard]] Map pruned(Map map, const IdSet& gone) {
        return withEntailed(std::move(map), gone, unchanged_, unchanged_, unchanged_, notes_);
    }

    // `before` as if it had only what `now` has, and what comes.
    [[nodiscard]] Map knownMap() {
        IdSet gone;
        Map map = before_;
        forEachTable([&](std::string_view, auto table) { map.*table = knownRecords(table, gone); });
        const auto isGone = [&](const Quote& quote) {
            return !back_.contains(quote.id.value) && !quotesNow_.contains(quote.id.value);
        };
        for (const Interview& interview : before_.interviews) {
            for (const Quote& quote : interview.quotes)
                if (isGone(quote)) gone.insert(quote.id.value);
            if (!map.interviews.find(interview.id)) continue;
            Interview copy = *map.interviews.find(interview.id);
            if (std::erase_if(copy.quotes, isGone) > 0) map.interviews = map.interviews.set(std::move(copy));
        }
        map.cards = knownCards(gone);
        return pruned(std::move(map), gone);
    }
    template <class R> Table<R> knownRecords(Table<R> Map::*table, IdSet& gone) const {
        std::vector<std::shared_ptr<const R>> kept;
        for (const auto& record : inOrder(before_.*table)) {
            const int rank = static_cast<int>(kept.size());
            if (!back_.contains(record->id.value) && !(now_.*table).find(record->id)) {
                gone.insert(record->id.value);
            } else if (record->rank == rank) {
                kept.push_back(record);
            } else {
                R copy = *record;
                copy.rank = rank;
                kept.push_back(std::make_shared<const R>(std::move(copy)));
            }
        }
        return Table<R>::fromRecords(std::move(kept));
    }
    // A card whose row or stage is gone is where it is by now, or nowhere.
    Cards knownCards(IdSet& gone) const {
        std::vector<Cards::Ptr> kept;
        for (const Card& was : before_.cards) {
            const auto here = now_.cards.find(was.id);
            const bool stands = !gone.contains(was.row.value) && !gone.contains(was.stage.value);
            if (!here && !(stands && back_.contains(was.id.value))) {
                gone.insert(was.id.value);
                continue;
            }
            Card card = was;
            card.span = spanWithout(before_, was, gone);
            if (!stands) {
                card.row = here->row;
                card.stage = here->stage;
                card.span = here->span;
            }
            kept.push_back(std::make_shared<const Card>(std::move(card)));
        }
        return Cards::fromRecords(std::move(kept));
    }

    template <class R> void putRecords(Map& map, const Map& known, Table<R> Map::*table) const {
        bool came = false;
        for (const R& record : known.*table) {
            if ((now_.*table).find(record.id)) continue;
            map.*table = (map.*table).set(withOwnParts(record));
            came = true;
        }
        if (!came) return;
        const auto all = inOrder(map.*table), before = inOrder(before_.*table), now = inOrder(now_.*table);
        const IdList ids = placedBack(idListOf(all), idListOf(before), idListOf(now), back_);
        map.*table = renumberedAs<Table<R>, R>(map.*table, ids);
    }
    template <class R> static R withOwnParts(const R& record) { return record; }
    // Quotes that are in another interview by now stay there.
    Interview withOwnParts(const Interview& interview) const {
        Interview copy = interview;
        std::erase_if(copy.quotes, [&](const Quote& quote) { return quotesNow_.contains(quote.id.value); });
        return copy;
    }

    void putCards(Map& map, const Map& known) const {
        std::set<std::pair<RowId, StageId>> cells;
        for (const Card& card : known.cards) {
            if (now_.cards.find(card.id)) continue;
            map.cards = map.cards.set(card);
            cells.emplace(card.row, card.stage);
        }
        for (const auto& cell : cells) {
            const auto all = map.cards.cellList(cell.first, cell.second),
                       before = before_.cards.cellList(cell.first, cell.second),
                       now = now_.cards.cellList(cell.first, cell.second);
            const IdList ids = placedBack(idListOf(all), idListOf(before), idListOf(now), back_);
            map.cards = renumberedAs<Cards, Card>(map.cards, ids);
        }
    }

    // Into interviews that are there.
    void putQuotes(Map& map, const Map& known) const {
        for (const Interview& interview : known.interviews) {
            const auto now = now_.interviews.find(interview.id), before = before_.interviews.find(interview.id);
            if (!now) continue;
            std::vector<Quote> all = map.interviews.find(interview.id)->quotes;
            const std::size_t count = all.size();
            for (const Quote& quote : interview.quotes)
                if (!quotesNow_.contains(quote.id.value)) all.push_back(quote);
            if (all.size() == count) continue;
            Interview copy = *map.interviews.find(interview.id);
            copy.quotes.clear();
            for (const auto id : placedBack(idListOf(all), idListOf(before->quotes), idListOf(now->quotes), back_)) {
                const auto it = std::find_if(all.begin(), all.end(), [&](const Quote& q) { return q.id.value == id; });
                copy.quotes.push_back(*it);
            }
            map.interviews = map.interviews.set(std::move(copy));
        }
    }

    // A persona that comes again does not come back to a point that has another one by now.
    void keepCurves(Map& map) const {
        const Cards cards = map.cards;
        for (const Card& card : cards) {
            const auto now = now_.cards.find(card.id);
            if (!now || card.kind != CardKind::emotion || card.personas.size() <= 1) continue;
            Card copy = card;
            copy.personas = now->personas;
            map.cards = map.cards.set(std::move(copy));
        }
    }

    const Map &before_, &after_, &now_;
    MergeSide side_;
    ConflictNotes notes_;
    SideChanges unchanged_;
    IdSet quotesNow_, back_;
};

} // namespace

Map broughtBack(const Map& before, const Map& after, const Map& now, const IdSet& wanted, const IdSet& along) {
    return Bringer(before, after, now).run(wanted, along);
}

IdList placedBack(IdList members, const IdList& before, const IdList& now, const IdSet& back) {
    const auto others = [&](const IdList& ids) {
        IdList list;
        list.reserve(ids.size());
        for (const auto id : ids)
            if (!back.contains(std::string(id))) list.push_back(id);
        return list;
    };
    sortMerged(members, others(before), others(now), before);
    return members;
}

} // namespace cjm
