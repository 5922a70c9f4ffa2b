#include "edit/bring_back.hpp"
#include "edit/change_fields.hpp"
#include "edit/copied_field.hpp"
#include "edit/merge_fields.hpp"
#include "edit/record_edits.hpp"
#include "edit/references.hpp"

#include <cjm/edit/take_back.hpp>
#include <cjm/model/target.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace cjm {
namespace {

// Ids that a record points at, but for what it stands in.
template <class T> void addPointedAt(const T& value, IdSet& ids) {
    if constexpr (isId<T>) {
        if (!value.empty()) ids.insert(value.value);
    } else if constexpr (HasFields<T>) {
        forEachField<T>([&](const auto& f) {
            const bool isPlace = std::is_same_v<T, Card> && (f.name == "row" || f.name == "stage");
            if (!isPlace) addPointedAt(value.*f.member, ids);
        });
    } else if constexpr (isListType<T>) {
        for (const auto& each : value)
            addPointedAt(each, ids);
    }
}

tl::unexpected<Error> noRecord(const std::string& id) { return failure({"edit.no-record", {{"id", id}}}); }

class WayBack {
public:
    WayBack(const Map& before, const Map& after, const Map& now)
        : before_(before),
          after_(after),
          now_(now),
          side_{before, {}, {}},
          notes_(side_, side_, MergeConflicts::forTheirs) {}

    Result<Map> run(const MapChange& change) {
        const Map map = now_;
        if (auto done = take(change); !done) return tl::unexpected(done.error());
        return applyEdit(map, PutMap{now_, {}});
    }

private:
    Result<void> take(const MapChange& change) {
        if (change.what == whatOf<Passport>()) return takeOfMap(change.field);
        if (change.what == whatOf<Card>()) return takeOf(&Map::cards, change);
        Result<void> done = noRecord(change.id);
        forEachTable([&](std::string_view, auto table) {
            using R = std::decay_t<decltype(*(before_.*table).begin())>;
            if (change.what == whatOf<R>()) done = takeOf(table, change);
        });
        return done;
    }

    template <class Records> Result<void> takeOf(Records Map::*records, const MapChange& change) {
        using R = std::decay_t<decltype(*(before_.*records).begin())>;
        const decltype(R::id) id{change.id};
        switch (change.how) {
        case MapChange::How::added: return remove<R>(records, id);
        case MapChange::How::removed: bring({change.id}, within(change.id)); return {};
        case MapChange::How::moved:
            return change.field == "cell" ? moveBack(CardId{change.id}) : placeBack<R>(records, id);
        case MapChange::How::changed: break;
        }
        return fieldBack<R>(records, id, change.field);
    }

    Result<void> takeOfMap(const std::string& field) {
        if (field == "unknown" && !(before_.unknown == after_.unknown)) {
            FieldMerger merger({}, FieldMerger::Before::record, false, notes_);
            now_.unknown = merger.unknown(*after_.unknown, *now_.unknown, *before_.unknown, {});
        }
        return putBack(*before_.passport, *after_.passport, {}, field, [this] { return now_.passport.pointer(); });
    }

    Result<void> apply(const Edit& edit) {
        auto next = applyEdit(now_, edit);
        if (!next) return tl::unexpected(next.error());
        now_ = std::move(*next);
        return {};
    }
    void bring(const IdSet& wanted, const IdSet& along) { now_ = broughtBack(before_, after_, now_, wanted, along); }

    // What went with a stage, a row or an interview, and nowhere else.
    [[nodiscard]] IdSet within(const std::string& id) const {
        IdSet ids;
        for (const Card& card : before_.cards)
            if ((card.row.value == id || card.stage.value == id) && !after_.cards.find(card.id))
                ids.insert(card.id.value);
        if (const auto interview = before_.interviews.find(InterviewId{id}))
            for (const Quote& quote : interview->quotes)
                if (!exists(after_, quote.id)) ids.insert(quote.id.value);
        return ids;
    }

    template <class R, class Records> Result<void> remove(Records Map::*records, const decltype(R::id)& id) {
        const auto record = (now_.*records).find(id);
        if (!record) return {};
        const auto inUse = [&](const std::string& name) {
            return failure({"merge.take-back-in-use", {{"name", quoted(name)}}});
        };
        if constexpr (std::is_same_v<R, Stage> || std::is_same_v<R, Row>) {
            if (isInUse(id.value)) return inUse(record->title);
            if (auto done = empty(id.value); !done) return done;
        }
        if constexpr (std::is_same_v<R, Interview>)
            if (isInUse(*record)) return inUse(record->who);
        if (auto done = keepEarlier<R>(id); !done) return done;
        const Map was = now_;
        if (auto done = apply(removalEdit<R>(id)); !done) return done;
        if constexpr (std::is_same_v<R, Stage>) keepSpans(was);
        return {};
    }

    // Something stands in it now that did not come with it.
    [[nodiscard]] bool isInUse(const std::string& container) const {
        return std::any_of(now_.cards.begin(), now_.cards.end(), [&](const Card& card) {
            const auto there = after_.cards.find(card.id);
            return isIn(card, container) && !(there && isIn(*there, container));
        });
    }
    [[nodiscard]] bool isInUse(const Interview& interview) const {
        return std::any_of(interview.quotes.begin(), interview.quotes.end(),
                           [&](const Quote& quote) { return !exists(after_, quote.id); });
    }
    static bool isIn(const Card& card, const std::string& container) {
        return card.row.value == container || card.stage.value == container;
    }

    // Cards that were there before go back to where they were.
    Result<void> empty(const std::string& container) {
        const Cards cards = now_.cards;
        for (const Card& card : cards)
            if (isIn(card, container) && before_.cards.find(card.id))
                if (auto done = moveBack(card.id); !done) return done;
        return {};
    }

    // Arrows and remarks that were there before point at what they did, so that they do not go with what goes.
    template <class R> Result<void> keepEarlier(const decltype(R::id)& id) {
        const auto without = applyEdit(now_, removalEdit<R>(id));
        if (!without) return tl::unexpected(without.error());
        const Map map = now_;
        Result<void> done;
        forEachTable([&](std::string_view, auto table) {
            using T = std::decay_t<decltype(map.*table)>;
            T::diff(map.*table, (*without).*table, [&](const auto& lost, const auto& left) {
                const auto was = lost ? (before_.*table).find(lost->id) : nullptr;
                if (done && was && !left) done = pointBack(*lost, *was);
            });
        });
        return done;
    }
    template <class R> Result<void> pointBack(R record, const R& was) {
        forEachField<R>([&](const auto& f) {
            if constexpr (isId<std::decay_t<decltype(record.*f.member)>>) record.*f.member = was.*f.member;
        });
        settlePairs(record, was);
        IdSet ids;
        addPointedAt(record, ids);
        bring(ids, {});
        return apply(putEdit(std::move(record)));
    }

    // A card whose span nobody changed covers as many stages without the one that came between.
    void keepSpans(const Map& was) {
        for (const Card& card : was.cards) {
            const auto before = before_.cards.find(card.id), left = now_.cards.find(card.id);
            if (!before || !left || left->span == card.span || before->span != card.span) continue;
            Card copy = *left;
            copy.span = card.span;
            now_.cards = now_.cards.set(std::move(copy));
        }
    }

    // A card is what its row holds: its kind goes with its place.
    Result<void> moveBack(const CardId& id) {
        const auto before = before_.cards.find(id), after = after_.cards.find(id);
        if (!before || !after || !now_.cards.find(id)) return noRecord(id.value);
        if (before->kind != after->kind)
            for (const char* field : {"kind", "personas"})
                if (auto done = fieldBack<Card>(&Map::cards, id, field); !done) return done;
        bring({before->row.value, before->stage.value}, {});
        Card card = *now_.cards.find(id);
        if (card.row == before->row && card.stage == before->stage) return {};
        card.row = before->row;
        card.stage = before->stage;
        auto cell = now_.cards.cellList(card.row, card.stage);
        cell.push_back(now_.cards.find(id));
        const int rank = rankOf(id.value, cell, before_.cards.cellList(card.row, card.stage));
        return apply(PutCard{std::move(card), rank});
    }

    template <class R, class Records> Result<void> placeBack(Records Map::*records, const decltype(R::id)& id) {
        const auto before = (before_.*records).find(id), now = (now_.*records).find(id);
        if (!before || !now) return noRecord(id.value);
        if constexpr (std::is_same_v<R, Card>) {
            if (before->row != now->row || before->stage != now->stage) return {};
            const auto was = before_.cards.cellList(now->row, now->stage);
            return apply(PutCard{*now, rankOf(id.value, now_.cards.cellList(now->row, now->stage), was)});
        } else {
            return apply(putEdit(*now, rankOf(id.value, inOrder(now_.*records), inOrder(before_.*records))));
        }
    }
    template <class R>
    static int rankOf(const std::string& id, const std::vector<std::shared_ptr<const R>>& now,
                      const std::vector<std::shared_ptr<const R>>& before) {
        const IdList ids = placedBack(idListOf(now), idListOf(before), idListOf(now), {id});
        return static_cast<int>(std::find(ids.begin(), ids.end(), id) - ids.begin());
    }

    template <class R, class Records>
    Result<void> fieldBack(Records Map::*records, const decltype(R::id)& id, const std::string& field) {
        const auto before = (before_.*records).find(id), after = (after_.*records).find(id);
        if (!before || !after || !(now_.*records).find(id)) return noRecord(id.value);
        return putBack(*before, *after, id.value, field, [this, records, id] { return (now_.*records).find(id); });
    }
    // `mine()`: the record as it is by now.
    template <class R, class Mine>
    Result<void> putBack(const R& before, const R& after, const std::string& id, const std::string& field,
                         const Mine& mine) {
        R done = *mine();
        copyField(done, before, field);
        if (done == *mine()) return {};
        R undone = after;
        copyField(undone, before, field);
        settlePairs(undone, before);
        bring(needed(undone, after), {});
        FieldMerger merger(id, FieldMerger::Before::record, false, notes_);
        const R record = settled(merger.merged(after, *mine(), undone), undone, *mine());
        if constexpr (std::is_same_v<R, Stage>)
            if (record.priority == 1 && mine()->priority != 1)
                if (auto ok = giveUpFirst(record.id); !ok) return ok;
        return apply(putEdit(record));
    }

    // What a record points at that it did not, and its parts that have ids.
    template <class R> static IdSet needed(const R& undone, const R& after) {
        IdSet ids, had;
        addPointedAt(undone, ids);
        addPointedAt(after, had);
        for (const std::string& id : had)
            ids.erase(id);
        if constexpr (std::is_same_v<R, Interview>)
            for (const Quote& quote : undone.quotes)
                ids.insert(quote.id.value);
        return ids;
    }

    // Merged field by field, what goes only together may have come apart.
    template <class R> static R settled(R record, const R&, const R&) { return record; }
    static Card settled(Card card, const Card& undone, const Card& mine) {
        if (card.kind != CardKind::emotion || card.personas.size() <= 1) return card;
        card.personas = undone.kind == CardKind::emotion ? undone.personas : mine.personas;
        if (card.personas.size() > 1) card.personas.resize(1);
        return card;
    }
    static Transition settled(Transition arrow, const Transition& undone, const Transition& mine) {
        if (arrow.kind == TransitionKind::leaves)
            arrow.to = {};
        else if (arrow.to.empty())
            arrow.to = undone.to.empty() ? mine.to : undone.to;
        return arrow;
    }

    // One stage is worked on first.
    Result<void> giveUpFirst(const StageId& id) {
        const auto stages = inOrder(now_.stages);
        for (const auto& stage : stages) {
            const auto before = before_.stages.find(stage->id);
            if (stage->id == id || stage->priority != 1 || (before && before->priority == 1)) continue;
            Stage copy = *stage;
            copy.priority = before ? before->priority : 0;
            if (auto done = apply(putEdit(std::move(copy))); !done) return done;
        }
        return {};
    }

    const Map &before_, &after_;
    Map now_;
    MergeSide side_;
    ConflictNotes notes_;
};

} // namespace

Result<Map> takenBack(const Map& before, const Map& after, const MapChange& change, const Map& now) {
    return WayBack(before, after, now).run(change);
}

std::vector<MapChange> theirChanges(const Map& before, const Map& after) {
    std::vector<MapChange> changes = mapChanges(before, after);
    std::set<std::pair<std::string, std::string>> asked; // record and field
    Table<Conflict>::diff(before.conflicts, after.conflicts, [&](const auto&, const auto& conflict) {
        if (conflict && asksForChoice(conflict->kind)) asked.emplace(conflict->on.value, conflict->field);
    });
    std::erase_if(changes, [&](const MapChange& change) {
        return change.what == "conflict" || !change.within.empty() || asked.contains({change.id, change.field});
    });
    return changes;
}

} // namespace cjm
