#include "edit/references.hpp"

#include <cjm/edit/file_size.hpp>
#include <cjm/model/target.hpp>
#include <cjm/model/validate.hpp>

#include <algorithm>

namespace cjm {
namespace {

template <class T, class Ids> bool dropFrom(std::vector<T>& list, const Ids& removed) {
    return std::erase_if(list, [&](const T& id) { return removed.contains(id); }) > 0;
}

// Puts back the records that `change` alters (it returns true) and drops those it clears (`drop` returns true).
template <class T, class Change> Table<T> changedTable(Table<T> table, Change&& change) {
    const Table<T> before = table;
    for (const T& record : before) {
        T copy = record;
        if (change(copy)) table = table.set(std::move(copy));
    }
    return table;
}

template <class T, class Drop> Table<T> filtered(const Table<T>& table, Drop&& drop) {
    std::vector<std::shared_ptr<const T>> kept;
    for (const auto& record : inOrder(table)) {
        if (drop(*record)) continue;
        const int rank = static_cast<int>(kept.size());
        if (record->rank == rank) {
            kept.push_back(record);
        } else {
            T copy = *record;
            copy.rank = rank;
            kept.push_back(std::make_shared<const T>(std::move(copy)));
        }
    }
    return kept.size() == table.size() ? table : Table<T>::fromRecords(std::move(kept));
}

Cards cleanedCards(Cards cards, const RemovedIds& removed) {
    const Table<Card> linking = cards.linking();
    if (!removed.cards.empty())
        for (const Card& card : linking) {
            Card copy = card;
            if (dropFrom(copy.solves, removed.cards)) cards = cards.set(std::move(copy));
        }
    if (removed.personas.empty() && removed.quotes.empty() && removed.images.empty()) return cards;
    const Cards before = cards;
    for (const Card& card : before) {
        Card copy = card;
        bool changed = dropFrom(copy.personas, removed.personas);
        changed = dropFrom(copy.evidence, removed.quotes) || changed;
        if (removed.images.contains(copy.image)) {
            copy.image = {};
            changed = true;
        }
        if (changed) cards = cards.set(std::move(copy));
    }
    return cards;
}

bool isRemoved(const AnyId& id, const RemovedIds& removed) {
    return removed.cards.contains(CardId{id.value}) || removed.stages.contains(StageId{id.value}) ||
           removed.rows.contains(RowId{id.value}) || removed.personas.contains(PersonaId{id.value});
}

// A question that nothing answers any more is open again.
Box<Passport> withoutAnswers(const Box<Passport>& passport, const std::set<CardId>& removed) {
    const auto& answers = passport->stageQuestions;
    const auto isHit = [&](const StageAnswer& answer) {
        return std::any_of(answer.cards.begin(), answer.cards.end(),
                           [&](const CardId& id) { return removed.contains(id); });
    };
    if (removed.empty() || std::none_of(answers.begin(), answers.end(), isHit)) return passport;
    return passport.with([&](Passport& p) {
        std::erase_if(p.stageQuestions, [&](StageAnswer& answer) {
            return dropFrom(answer.cards, removed) && answer.cards.empty() && answer.answer.empty() &&
                   !answer.notForUs && answer.unknown.empty();
        });
    });
}

std::int64_t inMegabytes(std::size_t bytes) { return static_cast<std::int64_t>(bytes / (1024U * 1024U)); }

} // namespace

Map withoutReferences(Map map, const RemovedIds& removed) {
    map.cards = cleanedCards(map.cards, removed);
    if (!removed.personas.empty()) {
        const auto forget = [&](auto& record) {
            if (!removed.personas.contains(record.persona)) return false;
            record.persona = {};
            return true;
        };
        map.interviews = changedTable(map.interviews, forget);
        map.stories = changedTable(map.stories, forget);
    }
    if (!removed.quotes.empty() || !removed.images.empty())
        map.personas = changedTable(map.personas, [&](Persona& persona) {
            const bool quote = removed.quotes.contains(persona.quoteFrom),
                       image = removed.images.contains(persona.image);
            if (quote) persona.quoteFrom = {};
            if (image) persona.image = {};
            return quote || image;
        });
    if (!removed.stages.empty()) {
        map.stories = changedTable(map.stories, [&](Story& story) {
            return std::erase_if(story.steps, [&](const StoryStep& s) { return removed.stages.contains(s.stage); }) > 0;
        });
        map.transitions = filtered(map.transitions, [&](const Transition& t) {
            return removed.stages.contains(t.from) || removed.stages.contains(t.to);
        });
    }
    if (removed.images.contains(map.passport->logo)) map.passport = map.passport.with([](Passport& p) { p.logo = {}; });
    map.passport = withoutAnswers(map.passport, removed.cards);
    map.comments = filtered(map.comments, [&](const Comment& comment) { return isRemoved(comment.on, removed); });
    map.conflicts = filtered(map.conflicts, [&](const Conflict& conflict) { return isRemoved(conflict.on, removed); });
    map.mutes = filtered(
        map.mutes, [&](const Mute& mute) { return isRemoved(mute.on, removed) || isRemoved(mute.with, removed); });
    return map;
}

Result<void> referencesHold(const Map& map, const Card& card) {
    if (!map.rows.find(card.row)) return missing("edit.no-row", card.row.value);
    if (!map.stages.find(card.stage)) return missing("edit.no-stage", card.stage.value);
    // References that lead nowhere since the file was read may stay; new ones have to lead somewhere.
    const auto old = map.cards.find(card.id);
    const auto had = [&](auto member, const auto& id) {
        return old && std::find(((*old).*member).begin(), ((*old).*member).end(), id) != ((*old).*member).end();
    };
    for (const PersonaId& persona : card.personas)
        if (!map.personas.find(persona) && !had(&Card::personas, persona))
            return missing("edit.no-persona", persona.value);
    for (const CardId& barrier : card.solves)
        if (!map.cards.find(barrier) && !had(&Card::solves, barrier)) return missing("edit.no-card", barrier.value);
    for (const QuoteId& quote : card.evidence)
        if (!had(&Card::evidence, quote) && !exists(map, quote)) return missing("edit.no-quote", quote.value);
    const bool sameImage = old && old->image == card.image;
    if (!card.image.empty() && !sameImage && !map.images.find(card.image))
        return missing("edit.no-image", card.image.value);
    const bool sameCurves = old && old->personas == card.personas && old->kind == card.kind;
    if (card.kind == CardKind::emotion && card.personas.size() > 1 && !sameCurves)
        return failure({"map.two-curves", {{"id", card.id.value}, {"field", "personas"}}});
    return {};
}

Result<void> referencesHold(const Map& map, const Passport& passport) {
    for (const StageAnswer& answer : passport.stageQuestions)
        for (const CardId& card : answer.cards)
            if (!map.cards.find(card)) return missing("edit.no-card", card.value);
    return {};
}

Result<void> referencesHold(const Map& map, const Persona& persona) {
    const auto old = map.personas.find(persona.id);
    const bool sameQuote = old && old->quoteFrom == persona.quoteFrom;
    if (!persona.quoteFrom.empty() && !sameQuote && !exists(map, persona.quoteFrom))
        return missing("edit.no-quote", persona.quoteFrom.value);
    const bool sameImage = old && old->image == persona.image;
    if (!persona.image.empty() && !sameImage && !map.images.find(persona.image))
        return missing("edit.no-image", persona.image.value);
    return {};
}

Result<void> referencesHold(const Map& map, const Interview& interview) {
    if (!interview.persona.empty() && !map.personas.find(interview.persona))
        return missing("edit.no-persona", interview.persona.value);
    std::set<QuoteId> seen;
    const auto old = map.interviews.find(interview.id);
    for (const Quote& quote : interview.quotes) {
        if (!isWellFormedId(quote.id.value)) return failure({"map.bad-id", {{"id", quote.id.value}}});
        const bool own = old && std::any_of(old->quotes.begin(), old->quotes.end(),
                                            [&](const Quote& q) { return q.id == quote.id; });
        if (!seen.insert(quote.id).second || quote.id.value == interview.id.value ||
            (!own && isTaken(map, quote.id.value)))
            return failure({"map.id-twice", {{"id", quote.id.value}, {"field", "id"}}});
    }
    return {};
}

Result<void> referencesHold(const Map& map, const Story& story) {
    if (!story.persona.empty() && !map.personas.find(story.persona))
        return missing("edit.no-persona", story.persona.value);
    for (const StoryStep& step : story.steps)
        if (!map.stages.find(step.stage)) return missing("edit.no-stage", step.stage.value);
    return {};
}

Result<void> referencesHold(const Map& map, const Transition& t) {
    if (!map.stages.find(t.from)) return missing("edit.no-stage", t.from.value);
    const bool leaves = t.kind == TransitionKind::leaves;
    if (leaves != t.to.empty() || (!leaves && !map.stages.find(t.to))) return missing("edit.no-stage", t.to.value);
    return {};
}

Result<void> referencesHold(const Map& map, const Comment& comment) {
    if (!comment.on.empty() && !isTaken(map, comment.on.value)) return missing("edit.no-record", comment.on.value);
    return {};
}

Result<void> referencesHold(const Map& map, const Image& image) {
    // One that came with the file may stay as large as it is.
    const auto old = map.images.find(image.id);
    if (image.data.size() <= (old ? old->data.size() : 0)) return {};
    std::size_t pictures = image.data.size();
    for (const Image& other : map.images)
        if (other.id != image.id) pictures += other.data.size();
    if (pictures > mostPictures) return failure({"map.too-many-pictures", {{"limit", inMegabytes(mostPictures)}}});
    if (image.data.size() > mostPictureLength)
        return failure({"edit.picture-too-large", {{"limit", inMegabytes(mostPictureBytes)}}});
    return {};
}

bool isTaken(const Map& map, const std::string& id) {
    bool taken = map.cards.find(CardId{id}) != nullptr;
    forEachTable([&](std::string_view, auto member) {
        const auto& table = map.*member;
        using R = std::decay_t<decltype(*table.begin())>;
        taken = taken || table.find(decltype(R::id){id}) != nullptr;
    });
    return taken || exists(map, QuoteId{id});
}

} // namespace cjm
