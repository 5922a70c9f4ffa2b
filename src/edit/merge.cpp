#include "edit/merge_entailed.hpp"
#include "edit/merge_fields.hpp"
#include "edit/merge_life.hpp"

#include <cjm/edit/merge.hpp>
#include <cjm/model/validate.hpp>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace cjm {
namespace {

template <class R> using Patch = std::unordered_map<std::string, std::shared_ptr<const R>>; // null: without it

// One after the other, or all anew when they are many.
template <class Records, class R> Records patched(const Records& records, const Patch<R>& patch) {
    constexpr std::size_t many = 8;
    if (patch.size() * many < records.size()) {
        Records next = records;
        for (const auto& [id, record] : patch)
            next = record ? next.set(record) : next.erase(decltype(R::id){id});
        return next;
    }
    std::vector<std::shared_ptr<const R>> all;
    for (auto it = records.begin(); it != records.end(); ++it)
        if (!patch.contains(it->id.value)) all.push_back(it.ptr());
    for (const auto& [id, record] : patch)
        if (record) all.push_back(record);
    return Records::fromRecords(std::move(all));
}

template <class R> IdList idsOf(const std::vector<std::shared_ptr<const R>>& records) {
    IdList ids;
    ids.reserve(records.size());
    for (const auto& record : records)
        ids.emplace_back(record->id.value);
    return ids;
}

class Merger {
public:
    Merger(const MergeBase& base, const MergeSide& ours, const MergeSide& theirs, MergeConflicts conflicts)
        : known_(base),
          base_(base.map ? *base.map : empty_),
          ourOrder_(ours.map),
          theirOrder_(theirs.map),
          baseOrder_(base.map            ? *base.map
                     : base.isTheirOrder ? ours.map
                                         : theirs.map),
          ours_(base.map ? withoutEntailed(base_, ours.map) : ours.map),
          theirs_(base.map ? withoutEntailed(base_, theirs.map) : theirs.map),
          notes_(ours, theirs, conflicts),
          baseChanges_(base_, base_),
          ourChanges_(base_, ours_),
          theirChanges_(base_, theirs_),
          lives_(baseChanges_, ourChanges_, theirChanges_, notes_) {}

    Map run() {
        Map map = ours_;
        forEachTable([&](std::string_view, auto table) { map.*table = merged(table); });
        map.cards = merged(&Map::cards);
        mergeQuotes(map);
        if (!(theirs_.passport == base_.passport)) map.passport = mergedPassport();
        if (!(theirs_.unknown == base_.unknown))
            map.unknown = fields({}, true).unknown(*base_.unknown, *ours_.unknown, *theirs_.unknown, {});
        map = withEntailed(std::move(map), lives_.gone(), baseChanges_, ourChanges_, theirChanges_, notes_);
        shortenSpans(map);
        keepOneCurve(map);
        settlePriorities(map);
        forEachTable([&](std::string_view, auto table) { order(map, table); });
        orderCards(map);
        return map;
    }

    // Those of the merge that nobody had resolved before.
    std::vector<Conflict> takeNotes() {
        auto notes = notes_.take();
        std::erase_if(notes, [&](const Conflict& note) { return lives_.isGone(note.id.value); });
        return notes;
    }

private:
    FieldMerger fields(const std::string& on, bool wasThere) {
        using Before = FieldMerger::Before;
        const Before unknown = known_.isTheirOrder ? Before::unknownTheirs : Before::unknown;
        const Before before = !known_.map ? unknown : wasThere ? Before::record : Before::nothing;
        return {on, before, known_.isDistant || !known_.map, notes_};
    }
    // In the place of what was not there before.
    template <class R> static const R& fresh() {
        static const R record{};
        return record;
    }
    template <class R> FieldMerger fieldsOf(const R& was, const R& now) {
        return fields(now.id.value, &was != &fresh<R>());
    }

    template <class Records> Records merged(Records Map::*table) {
        const Records &base = base_.*table, &mine = ours_.*table, &other = theirs_.*table;
        using R = std::decay_t<decltype(*mine.begin())>;
        Patch<R> patch;
        Records::diff(base, other, [&](const auto& was, const auto& theirs) {
            if (!theirs || lives_.isGone(theirs->id.value)) return;
            const auto ours = mine.find(theirs->id);
            const auto both = ours ? mergedRecord(was, ours, theirs) : theirs;
            if (both != ours) patch[theirs->id.value] = both;
        });
        for (const std::string& id : lives_.kept()) // not changed there, so not met above
            if (const auto theirs = other.find(decltype(R::id){id}))
                if (!mine.find(theirs->id)) patch[id] = theirs;
        for (const std::string& id : lives_.gone())
            if (mine.find(decltype(R::id){id})) patch[id] = nullptr;
        return patched(mine, patch);
    }

    template <class R> using Ptr = std::shared_ptr<const R>;

    template <class R> Ptr<R> mergedRecord(const Ptr<R>& was, const Ptr<R>& ours, const Ptr<R>& theirs) {
        if (isOneChange(was, *ours, *theirs) || (was && sameButRank(*was, *theirs))) return ours;
        if (was && sameButRank(*was, *ours)) return theirs;
        return std::make_shared<const R>(bothChanged(was ? *was : fresh<R>(), *ours, *theirs));
    }
    template <class R> static bool isOneChange(const Ptr<R>& was, const R& ours, const R& theirs) {
        // Two people who gave one vote each gave two.
        if constexpr (std::is_same_v<R, Card>)
            if (was && was->votes != ours.votes) return false;
        return ours == theirs;
    }
    template <class R> R bothChanged(const R& was, const R& ours, const R& theirs) {
        return fieldsOf(was, ours).merged(was, ours, theirs);
    }
    Interview bothChanged(const Interview& was, const Interview& ours, const Interview& theirs) {
        return fieldsOf(was, ours).merged(was, ours, theirs, {}, [](auto name) { return name == "quotes"; });
    }
    // One note that two machines made: what it says is the same, when and by whom may differ.
    static Conflict bothChanged(const Conflict&, const Conflict& ours, const Conflict& theirs) {
        Conflict note = greater(ours, theirs);
        for (const auto part : {&Conflict::keptBy, &Conflict::keptAt, &Conflict::otherBy, &Conflict::otherAt})
            note.*part = std::min(ours.*part, theirs.*part);
        return note;
    }
    // Its id is a hash of its bytes, so two that differ come from a hand that edits files.
    static Image bothChanged(const Image&, const Image& ours, const Image& theirs) { return greater(ours, theirs); }
    // One that leaves has no aim, all others have.
    Transition bothChanged(const Transition& was, const Transition& ours, const Transition& theirs) {
        Transition both = fieldsOf(was, ours).merged(was, ours, theirs);
        if (both.kind == TransitionKind::leaves)
            both.to = {};
        else if (both.to.empty())
            both.to = std::max(ours.to, theirs.to);
        return both;
    }
    template <class R> static const R& greater(const R& a, const R& b) {
        return canonicalJson(a) < canonicalJson(b) ? b : a;
    }
    Card bothChanged(const Card& was, const Card& ours, const Card& theirs) {
        const auto moved = lives_.movedTwice(ours.id.value);
        FieldMerger merger = fieldsOf(was, ours);
        const bool wasThere = &was != &fresh<Card>();
        // A card is what its row holds: its kind goes with its place.
        const CardKind kind =
            ours.kind == theirs.kind || theirs.kind == was.kind ? ours.kind
            : ours.kind == was.kind                             ? theirs.kind
            : moved                                             ? (*moved ? ours : theirs).kind
                    : merger.winner(ours.kind, theirs.kind, "kind", wasThere ? valueText(was.kind) : std::string());
        const bool isPoint = kind == CardKind::emotion; // of one curve
        Card card = merger.merged(was, ours, theirs, {}, [&](std::string_view name) {
            return name == "row" || name == "stage" || name == "kind" || name == "span" ||
                   (isPoint && name == "personas");
        });
        card.kind = kind;
        if (isPoint) card.personas = curveOf(merger, was, ours, theirs);
        const RecordPlace at = lives_.placeOf(card.id.value);
        card.row.value = at.first;
        card.stage.value = at.second;
        if (ours.span != theirs.span && theirs.span != was.span)
            card.span = ours.span == was.span ? theirs.span
                                              : merger.winner(ours.span, theirs.span, "span",
                                                              was.span == 1 ? std::string() : valueText(was.span));
        return card;
    }
    static std::vector<PersonaId> curveOf(FieldMerger& merger, const Card& was, const Card& ours, const Card& theirs) {
        return ours.personas == theirs.personas || theirs.personas == was.personas ? ours.personas
               : ours.personas == was.personas
                   ? theirs.personas
                   : merger.winner(ours.personas, theirs.personas, "personas", valueText(was.personas));
    }

    Passport mergedPassport() {
        if (ours_.passport == base_.passport) return *theirs_.passport;
        return fields({}, true).merged(*base_.passport, *ours_.passport, *theirs_.passport);
    }

    void mergeQuotes(Map& map) {
        std::unordered_map<std::string, std::vector<Quote>> standing;
        std::set<std::string> ids;
        for (const auto* side : {&ourChanges_, &theirChanges_})
            for (const auto& [id, quote] : side->quotes)
                if (!lives_.isGone(id)) ids.insert(id);
        for (const std::string& id : ids)
            standing[lives_.placeOf(id).first].push_back(mergedQuote(id));
        const Table<Interview> before = map.interviews;
        for (const Interview& interview : before) {
            auto& quotes = standing[interview.id.value];
            IdList members;
            std::unordered_map<std::string_view, const Quote*> byId;
            for (const Quote& quote : quotes) {
                members.emplace_back(quote.id.value);
                byId.emplace(quote.id.value, &quote);
            }
            sortMerged(members, quoteIds(baseOrder_, interview.id), quoteIds(ourOrder_, interview.id),
                       quoteIds(theirOrder_, interview.id));
            Interview copy = interview;
            copy.quotes.clear();
            for (const auto id : members)
                copy.quotes.push_back(*byId.at(id));
            if (copy.quotes != interview.quotes) map.interviews = map.interviews.set(std::move(copy));
        }
    }
    Quote mergedQuote(const std::string& id) {
        const auto in = [&](const SideChanges& side) {
            const auto it = side.quotes.find(id);
            return it == side.quotes.end() ? nullptr : it->second;
        };
        const Quote *was = in(baseChanges_), *ours = in(ourChanges_), *theirs = in(theirChanges_);
        if (!ours || !theirs) return ours ? *ours : *theirs;
        return fields(id, was != nullptr).merged(was ? *was : Quote{}, *ours, *theirs);
    }
    static IdList quoteIds(const Map& map, const InterviewId& id) {
        IdList ids;
        if (const auto interview = map.interviews.find(id))
            for (const Quote& quote : interview->quotes)
                ids.emplace_back(quote.id.value);
        return ids;
    }

    // Cards that reached over what is gone.
    void shortenSpans(Map& map) {
        const auto& gone = lives_.gone();
        if (std::none_of(gone.begin(), gone.end(), [&](const auto& id) { return base_.stages.find(StageId{id}); }))
            return;
        const Cards before = map.cards;
        for (const Card& card : before) {
            if (card.span <= 1 && !base_.cards.find(card.id)) continue;
            const int span = shortened(card);
            if (span == card.span) continue;
            Card copy = card;
            copy.span = span;
            map.cards = map.cards.set(std::move(copy));
        }
    }
    // By the map in which it got its place or its span: the base when neither side gave it another.
    [[nodiscard]] int shortened(const Card& card) const {
        const auto was = base_.cards.find(card.id);
        std::optional<int> span;
        for (const auto& [side, changes] : {std::pair(&ourOrder_, &ourChanges_), {&theirOrder_, &theirChanges_}}) {
            const auto there = side->cards.find(card.id);
            if (!there || there->stage != card.stage) continue;
            const bool isMoved = !was || was->stage != card.stage;
            const bool isOwn = isMoved || there->span != spanWithout(base_, *was, changes->removed);
            if (!isOwn || (was && was->span != card.span && there->span != card.span)) continue;
            const int left = spanWithout(*side, *there, lives_.gone());
            span = span ? std::min(*span, left) : left;
        }
        return span ? *span : was ? spanWithout(base_, *was, lives_.gone()) : card.span;
    }

    // A point whose other persona came back, or that became one while somebody else gave it a second.
    static void keepOneCurve(Map& map) {
        const Cards before = map.cards;
        for (const Card& card : before) {
            if (card.kind != CardKind::emotion || card.personas.size() <= 1) continue;
            Card copy = card;
            copy.personas.resize(1);
            map.cards = map.cards.set(std::move(copy));
        }
    }

    // Two sides that each chose the one stage to work on first: the greater id keeps it.
    void settlePriorities(Map& map) {
        const auto firsts = [](const Map& in) {
            std::vector<Ptr<Stage>> list;
            for (auto it = in.stages.begin(); it != in.stages.end(); ++it)
                if (it->priority == 1) list.push_back(it.ptr());
            return list;
        };
        const auto both = firsts(map), mine = firsts(ours_), other = firsts(theirs_);
        if (both.size() != 2 || mine.size() != 1 || other.size() != 1) return;
        // Tables are sorted by id.
        const Ptr<Stage>& loser = notes_.theirsHolds() ? mine.front() : both.front();
        const auto was = base_.stages.find(loser->id);
        const bool isOurs = other.front()->id == loser->id;
        notes_.add(ConflictKind::bothEdited, loser->id.value, "priority", isOurs, {}, "1",
                   was && was->priority != 0 ? valueText(was->priority) : std::string());
        Stage copy = *loser;
        copy.priority = 0;
        map.stages = map.stages.set(std::move(copy));
    }

    template <class R> void order(Map& map, Table<R> Map::*table) {
        const auto members = inOrder(map.*table);
        IdList ids = idsOf(members);
        const IdList base = idsOf(inOrder(baseOrder_.*table)), mine = idsOf(inOrder(ourOrder_.*table)),
                     other = idsOf(inOrder(theirOrder_.*table));
        sortMerged(ids, base, mine, other);
        for (std::size_t rank = 0; rank < ids.size(); ++rank)
            (map.*table) = ranked(map.*table, decltype(R::id){std::string(ids[rank])}, static_cast<int>(rank));
    }
    template <class Records, class Id> static Records ranked(const Records& records, const Id& id, int rank) {
        const auto record = records.find(id);
        if (record->rank == rank) return records;
        auto copy = *record;
        copy.rank = rank;
        return records.set(std::move(copy));
    }

    // The cells in which somebody did something, each by itself.
    void orderCards(Map& map) {
        std::set<std::pair<RowId, StageId>> cells;
        const auto note = [&](const Cards::Ptr& a, const Cards::Ptr& b) {
            for (const auto& card : {a, b})
                if (card) cells.emplace(card->row, card->stage);
        };
        Cards::diff(baseOrder_.cards, ourOrder_.cards, note);
        Cards::diff(baseOrder_.cards, theirOrder_.cards, note);
        Cards::diff(ourOrder_.cards, map.cards, note);
        std::vector<std::pair<Cards::Ptr, int>> changed;
        for (const auto& [row, stage] : cells) {
            const auto members = map.cards.cellList(row, stage);
            IdList ids = idsOf(members);
            const auto base = baseOrder_.cards.cellList(row, stage), mine = ourOrder_.cards.cellList(row, stage),
                       other = theirOrder_.cards.cellList(row, stage);
            sortMerged(ids, idsOf(base), idsOf(mine), idsOf(other));
            for (std::size_t rank = 0; rank < ids.size(); ++rank) {
                auto card = map.cards.find(CardId{std::string(ids[rank])});
                if (card->rank != static_cast<int>(rank)) changed.emplace_back(std::move(card), static_cast<int>(rank));
            }
        }
        Patch<Card> patch;
        for (const auto& [card, rank] : changed) {
            Card copy = *card;
            copy.rank = rank;
            patch[card->id.value] = std::make_shared<const Card>(std::move(copy));
        }
        map.cards = patched(map.cards, patch);
    }

    const Map empty_;
    const MergeBase& known_;
    const Map& base_;
    const Map &ourOrder_, &theirOrder_; // as they came
    const Map& baseOrder_;              // without a base that of the side whose order does not count
    const Map ours_, theirs_;           // without what their removals entail
    ConflictNotes notes_;
    SideChanges baseChanges_, ourChanges_, theirChanges_;
    Lives lives_;
};

Map withNotes(Map map, const std::vector<Conflict>& notes) {
    int rank = static_cast<int>(map.conflicts.size());
    for (Conflict note : notes) {
        if (map.conflicts.find(note.id)) continue;
        note.rank = rank++;
        map.conflicts = map.conflicts.set(std::move(note));
    }
    return map;
}

} // namespace

Result<Merged> mergeMaps(const MergeBase& base, const MergeSide& ours, const MergeSide& theirs,
                         MergeConflicts conflicts) {
    if (ours.map == theirs.map) return Merged{ours.map, {}, false};
    Merger merger(base, ours, theirs, conflicts);
    Merged merged;
    merged.map = merger.run();
    if (conflicts == MergeConflicts::noted) {
        const auto made = merger.takeNotes();
        merged.map = withNotes(std::move(merged.map), made);
        for (const Conflict& note : made) {
            merged.notes.push_back(note.id);
            merged.asksForChoice = merged.asksForChoice || asksForChoice(note.kind);
        }
    }
    const auto notValid = [](std::string record, std::string field, std::string why) {
        return failure(
            {"merge.not-valid", {{"record", std::move(record)}, {"field", std::move(field)}, {"why", std::move(why)}}});
    };
    const std::size_t count = recordCount(merged.map);
    if (count > maxRecords && count > std::max(recordCount(ours.map), recordCount(theirs.map)))
        return notValid({}, {}, "edit.too-many-records");
    if (const auto problems = validate(merged.map); !problems.empty())
        return notValid(problems.front().record, problems.front().field, problems.front().message.code);
    return merged;
}

} // namespace cjm
