#include "edit/merge_entailed.hpp"

#include "edit/references.hpp"

#include <cjm/model/target.hpp>

#include <algorithm>

namespace cjm {
namespace {

using Gone = std::unordered_set<std::string>;

template <class Id> void insert(std::set<Id>& ids, const std::string& id, bool isOne) {
    if (isOne) ids.insert(Id{id});
}

// By what they were in the base; quotes are what no table has.
RemovedIds byType(const Map& base, const Gone& gone) {
    RemovedIds ids;
    for (const std::string& id : gone) {
        insert(ids.cards, id, base.cards.find(CardId{id}) != nullptr);
        insert(ids.stages, id, base.stages.find(StageId{id}) != nullptr);
        insert(ids.rows, id, base.rows.find(RowId{id}) != nullptr);
        insert(ids.personas, id, base.personas.find(PersonaId{id}) != nullptr);
        insert(ids.images, id, base.images.find(ImageId{id}) != nullptr);
        insert(ids.quotes, id, exists(base, QuoteId{id}));
    }
    return ids;
}

// `list` with what `was` has and `now` has not; each behind what it stood behind.
template <class T, class Same>
void putBack(std::vector<T>& list, const std::vector<T>& was, const std::vector<T>& now, const Same& same) {
    const auto in = [&](auto& where, const T& each) {
        return std::find_if(where.begin(), where.end(), [&](const T& other) { return same(each, other); });
    };
    auto place = list.begin();
    for (const T& each : was) {
        const auto found = in(list, each);
        if (found != list.end())
            place = found + 1;
        else if (in(now, each) == now.end())
            place = list.insert(place, each) + 1;
    }
}

void putBackAnswers(std::vector<StageAnswer>& list, const std::vector<StageAnswer>& was,
                    const std::vector<StageAnswer>& now) {
    const auto same = [](const StageAnswer& a, const StageAnswer& b) { return a.key == b.key; };
    putBack(list, was, now, same);
    for (StageAnswer& answer : list)
        for (const StageAnswer& old : was) {
            const bool saysNothing = answer.cards.empty() && answer.answer.empty() && !answer.notForUs;
            if (!same(old, answer) || saysNothing) continue; // a removal leaves none that says nothing
            const auto left = std::find_if(now.begin(), now.end(), [&](const auto& each) { return same(each, old); });
            const auto cards = left == now.end() ? std::vector<CardId>() : left->cards;
            putBack(answer.cards, old.cards, cards, [](const CardId& a, const CardId& b) { return a == b; });
        }
}

// What a side has of a field, with what its removals took from it. `now` is what they leave of `was`.
template <class M> void putBackField(M& value, const M& was, const M& now) {
    if (was == now) return;
    if (value == now) {
        value = was;
        return;
    }
    if constexpr (std::is_same_v<M, std::vector<StageAnswer>>) putBackAnswers(value, was, now);
    constexpr bool isPlainList = std::is_same_v<M, std::vector<StoryStep>> || requires { value.begin()->value; };
    if constexpr (isPlainList) putBack(value, was, now, [](const auto& a, const auto& b) { return a == b; });
}
template <class R> R withPutBack(R record, const R& was, const R& now) {
    forEachField<R>([&](const auto& f) { putBackField(record.*f.member, was.*f.member, now.*f.member); });
    return record;
}

template <class T> void putBackTable(T& table, const T& base, const T& entailed) {
    T::diff(base, entailed, [&](const auto& was, const auto& now) {
        if (!was) return;
        const auto mine = table.find(was->id);
        if (!now) {
            if (!mine) table = table.set(was); // it went with what was removed
        } else if (mine) {
            table = table.set(withPutBack(*mine, *was, *now));
        }
    });
}

void putBackSpans(Map& side, const Map& base, const Gone& removed) {
    const Cards before = side.cards;
    for (const Card& card : before) {
        const auto was = base.cards.find(card.id);
        if (!was || was->span <= 1 || was->stage != card.stage) continue;
        if (card.span == was->span || card.span != spanWithout(base, *was, removed)) continue;
        Card copy = card;
        copy.span = was->span;
        side.cards = side.cards.set(std::move(copy));
    }
}

// Notes for the words that one side changed in a record that goes with another.
class Words {
public:
    Words(const SideChanges& ours, const SideChanges& theirs, ConflictNotes& notes)
        : sides_{&ours, &theirs},
          notes_(notes) {}

    // `textIn(map)`: the words there, nothing when the record is not there.
    template <class TextIn> void keep(const std::string& field, const Map& base, const TextIn& textIn) {
        const std::string was = textIn(base);
        for (std::size_t side = 0; side < sides_.size(); ++side) {
            const std::string text = textIn(sides_[side]->map);
            if (!text.empty() && text != was)
                notes_.add(ConflictKind::deletedVsEdited, {}, field, side == 1, {}, text, was);
        }
    }

private:
    std::array<const SideChanges*, 2> sides_;
    ConflictNotes& notes_;
};

template <class R>
void keepWords(Words& words, const std::string& field, std::string R::*text, Table<R> Map::*table, const Map& before,
               const Map& after, const Map& base) {
    Table<R>::diff(before.*table, after.*table, [&](const auto& was, const auto& now) {
        if (now) return;
        words.keep(field, base, [&](const Map& map) {
            const auto record = (map.*table).find(was->id);
            return record ? (*record).*text : std::string();
        });
    });
}

void keepSteps(Words& words, const Map& before, const Map& after, const Map& base) {
    const auto textIn = [](const Map& map, const StoryId& id, const StageId& stage) {
        std::string text;
        if (const auto story = map.stories.find(id))
            for (const StoryStep& step : story->steps)
                if (step.stage == stage) text.append(text.empty() ? "" : "\n").append(step.text);
        return text;
    };
    Table<Story>::diff(before.stories, after.stories, [&](const auto& was, const auto& now) {
        if (!was || !now) return;
        std::set<StageId> gone;
        for (const StoryStep& step : was->steps)
            if (!after.stages.find(step.stage)) gone.insert(step.stage);
        for (const StageId& stage : gone)
            words.keep("story.step", base, [&](const Map& map) { return textIn(map, was->id, stage); });
    });
}

} // namespace

int spanWithout(const Map& map, const Card& card, const std::unordered_set<std::string>& gone) {
    const auto first = map.stages.find(card.stage);
    if (!first || card.span <= 1) return card.span;
    int span = card.span;
    for (const Stage& stage : map.stages)
        if (stage.rank > first->rank && stage.rank < first->rank + card.span && gone.contains(stage.id.value)) --span;
    return span;
}

Map withoutEntailed(const Map& base, const Map& side) {
    const SideChanges changes(base, side);
    const RemovedIds removed = byType(base, changes.removed);
    if (removed.cards.empty() && removed.stages.empty() && removed.rows.empty() && removed.personas.empty() &&
        removed.quotes.empty() && removed.images.empty())
        return side;
    const Map entailed = withoutReferences(base, removed);
    Map map = side;
    forEachTable([&](std::string_view, auto table) { putBackTable(map.*table, base.*table, entailed.*table); });
    putBackTable(map.cards, base.cards, entailed.cards);
    Passport passport = *map.passport;
    passport = withPutBack(std::move(passport), *base.passport, *entailed.passport);
    if (!(passport == *map.passport)) map.passport = std::move(passport);
    if (!removed.stages.empty()) putBackSpans(map, base, changes.removed);
    return map;
}

Map withEntailed(Map merged, const std::unordered_set<std::string>& gone, const SideChanges& base,
                 const SideChanges& ours, const SideChanges& theirs, ConflictNotes& notes) {
    if (gone.empty()) return merged;
    const Map before = merged;
    Map after = withoutReferences(std::move(merged), byType(base.map, gone));
    Words words(ours, theirs, notes);
    keepWords(words, "transition.label", &Transition::label, &Map::transitions, before, after, base.map);
    keepWords(words, "comment.text", &Comment::text, &Map::comments, before, after, base.map);
    keepWords(words, "mute.reason", &Mute::reason, &Map::mutes, before, after, base.map);
    keepSteps(words, before, after, base.map);
    return after;
}

} // namespace cjm
