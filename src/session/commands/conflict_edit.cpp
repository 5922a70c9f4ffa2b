#include <cjm/base/utf8.hpp>
#include <cjm/edit/conflict_value.hpp>
#include <cjm/edit/conflict_words.hpp>
#include <cjm/session/commands/conflict_edit.hpp>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace cjm {
namespace {

tl::unexpected<Error> noSuchChoice() { return failure({"merge.no-such-choice", {}}); }

bool isOwnTextOf(const Map& map, const Conflict& conflict) {
    return conflict.field == "text" && map.cards.find(CardId{conflict.on.value});
}

// A second card right below the first: as it is, with the other words. A vote was given once.
Edit secondCard(const Map& map, const Conflict& conflict, IdSource& ids) {
    Card card = *map.cards.find(CardId{conflict.on.value});
    const int below = card.rank + 1;
    card.id.value = ids.next();
    card.text = conflict.other;
    card.votes = 0;
    return PutCard{std::move(card), below};
}

Result<Edit> withBoth(const Map& map, const Conflict& conflict, IdSource& ids) {
    const ConflictSubject subject = conflictSubject(map, conflict);
    if (conflict.kind != ConflictKind::bothEdited || !subject.isText || conflict.other.empty()) return noSuchChoice();
    if (isOwnTextOf(map, conflict)) return secondCard(map, conflict, ids);
    const std::string& kept = *subject.value;
    return withConflictValue(map, conflict, kept.empty() ? conflict.other : kept + "\n" + conflict.other);
}

Result<Edit> batchOf(const Map& map, const Conflict& conflict, ConflictChoice choice, IdSource& ids) {
    const bool asks = asksForChoice(conflict.kind);
    if (asks != (choice <= ConflictChoice::both)) return noSuchChoice();
    const auto withLast = [&](const char* label, Result<Edit> edit) -> Result<Edit> {
        if (!edit) return edit;
        return Batch{{label, {}}, {std::move(*edit), RemoveConflict{conflict.id}}};
    };
    switch (choice) {
    case ConflictChoice::kept: return Batch{{"merge.chosen-kept", {}}, {RemoveConflict{conflict.id}}};
    case ConflictChoice::other: return withLast("merge.chosen-other", withConflictValue(map, conflict, conflict.other));
    case ConflictChoice::both: return withLast("merge.chosen-both", withBoth(map, conflict, ids));
    case ConflictChoice::dismissed: return Batch{{"merge.chosen-dismissed", {}}, {RemoveConflict{conflict.id}}};
    case ConflictChoice::dropped: break;
    }
    // Notes of a card go with it, so this one goes first.
    auto removal = withoutConflictSubject(map, conflict);
    if (!removal) return removal;
    return Batch{{"merge.chosen-dropped", {}}, {RemoveConflict{conflict.id}, std::move(*removal)}};
}

std::string shortened(const std::string& name) {
    constexpr std::size_t longestName = 40;
    return utf8::shortened(name, longestName);
}
std::string shortNameOf(const Map& map, const StageId& id) {
    const auto stage = map.stages.find(id);
    if (!stage) return {};
    return stage->shortName.empty() ? stage->title : stage->shortName;
}

class Viewer {
public:
    Viewer(const Map& map, const Conflict& conflict)
        : map_(map),
          conflict_(conflict),
          subject_(conflictSubject(map, conflict)),
          // Words whose record is gone are on nothing: so is what is about the map, but that asks.
          isLost_(subject_.what.empty() || (conflict.on.empty() && !asksForChoice(conflict.kind))) {}

    ConflictView run() const {
        ConflictView view;
        view.id = conflict_.id;
        view.asksForChoice = asksForChoice(conflict_.kind);
        view.isOnMap = !isLost_;
        if (view.isOnMap) view.on = target();
        view.heading = heading();
        view.why = conflictInWords(map_, conflict_);
        view.keptBy = conflict_.keptBy;
        view.otherBy = conflict_.otherBy;
        view.keptAt = conflict_.keptAt;
        view.otherAt = conflict_.otherAt;
        const std::string kept = subject_.value.value_or(conflict_.kept);
        view.isText = subject_.isWords;
        if (view.asksForChoice || !conflict_.other.empty()) view.other = value(conflict_.other);
        if (!view.asksForChoice) return view;
        view.kept = value(kept);
        if (!conflict_.base.empty()) view.base = value(conflict_.base);
        if (!isOwnTextOf(map_, conflict_)) view.field = field();
        view.canWriteOwn = view.isOnMap && subject_.isWords;
        const bool areTwo = !kept.empty() && !conflict_.other.empty() && kept != conflict_.other;
        view.canTakeBoth = conflict_.kind == ConflictKind::bothEdited && subject_.isText && areTwo;
        if (view.isText) view.bothTexts = areTwo ? kept + "\n" + conflict_.other : kept + conflict_.other;
        if (kept == conflict_.other) view.bothTexts = kept;
        return view;
    }

private:
    template <class R> [[nodiscard]] decltype(R::id) on() const { return {conflict_.on.value}; }

    // The record itself.
    [[nodiscard]] Target whole() const {
        const std::string& what = subject_.what;
        if (what == "stage") return on<Stage>();
        if (what == "row") return on<Row>();
        if (what == "card") return on<Card>();
        if (what == "persona") return on<Persona>();
        if (what == "interview") return on<Interview>();
        if (what == "quote") return on<Quote>();
        if (what == "story") return on<Story>();
        if (what == "transition") return on<Transition>();
        if (what == "comment") return on<Comment>();
        return {};
    }
    // What of it is shown.
    [[nodiscard]] Target target() const {
        const std::string &what = subject_.what, &field = conflict_.field;
        if (what == "map") return either(MapFieldTarget{field}, {});
        if (what == "stage" && field == "subtitle") return StageSubtitleTarget{on<Stage>()};
        if (what == "persona") return either(PersonaFieldTarget{on<Persona>(), field}, whole());
        if (what == "interview") return either(InterviewFieldTarget{on<Interview>(), field}, whole());
        return what == "story" ? storyTarget() : whole();
    }
    [[nodiscard]] Target either(const Target& part, const Target& whole) const {
        return exists(map_, part) ? part : whole;
    }
    [[nodiscard]] Target storyTarget() const {
        if (conflict_.field == "why") return StoryWhyTarget{on<Story>()};
        constexpr std::string_view steps = "steps.";
        if (!conflict_.field.starts_with(steps)) return on<Story>();
        const std::size_t end = conflict_.field.find_first_of(".#", steps.size());
        return either(StepTarget{on<Story>(), StageId{conflict_.field.substr(steps.size(), end - steps.size())}},
                      on<Story>());
    }

    [[nodiscard]] Message heading() const {
        if (isLost_) return lostHeading();
        if (subject_.what == "card") {
            const auto card = map_.cards.find(on<Card>());
            return headed("value.card-" + std::string(nameOf(card->kind)), shortNameOf(map_, card->stage));
        }
        if (subject_.what == "map") return headed("record.map", {});
        if (subject_.what == "stage") return headed("record.stage", shortNameOf(map_, on<Stage>()));
        if (subject_.what == "quote") return headed("value.card-quote", nameIn(ownerOf(map_, whole())));
        return headed("record." + subject_.what, nameIn(whole()));
    }
    [[nodiscard]] std::string nameIn(const Target& target) const { return nameOf(map_, target); }
    // Its words tell whose they were: "transition.label", "story.step".
    [[nodiscard]] Message lostHeading() const {
        std::string record = "record." + conflict_.field.substr(0, conflict_.field.find('.'));
        if (conflict_.on.empty() && isInCatalogue(record)) return headed(std::move(record), {});
        return headed("merge.heading-gone", {});
    }
    static Message headed(std::string what, const std::string& place) {
        if (place.empty()) return {"merge.heading-alone", {{"what", Word{std::move(what)}}}};
        return {"merge.heading", {{"what", Word{std::move(what)}}, {"place", shortened(place)}}};
    }

    // What the sentence about a conflict says of a value, if that were what the map has.
    [[nodiscard]] MessageValue said(const std::string& text, std::string_view name) const {
        Conflict asked = conflict_;
        asked.kept = text;
        asked.other.clear(); // of two texts only what differs would be said
        if (asked.kind != ConflictKind::movedBoth) asked.kind = ConflictKind::bothEdited;
        for (auto& value : conflictInWords(map_, asked).values)
            if (value.first == name) return std::move(value.second);
        return text;
    }
    [[nodiscard]] Message value(const std::string& text) const {
        if (conflict_.kind == ConflictKind::movedBoth && conflict_.field != "cell") {
            const auto interview = map_.interviews.find(InterviewId{text});
            return {"merge.value", {{"value", interview ? interview->who : std::string()}}};
        }
        const bool isWhole = !text.empty() && (subject_.isWords || isLost_ || !subject_.value);
        return {"merge.value", {{"value", isWhole ? MessageValue(text) : said(text, "kept")}}};
    }
    [[nodiscard]] Message field() const {
        if (conflict_.kind == ConflictKind::movedBoth) return {};
        return {"merge.value", {{"value", said(conflict_.kept, "field")}}};
    }

    const Map& map_;
    const Conflict& conflict_;
    ConflictSubject subject_;
    bool isLost_;
};

// Where each record stands when the map is read from its top.
class ReadingOrder {
public:
    explicit ReadingOrder(const Map& map) {
        add({});
        addAll(inOrder(map.stages));
        addAll(inOrder(map.rows));
        addAll(cardsInOrder(map));
        for (const auto& interview : inOrder(map.interviews)) {
            add(interview->id.value);
            for (const Quote& quote : interview->quotes)
                add(quote.id.value);
        }
        forEachTable([&](std::string_view, auto table) { addAll(inOrder(map.*table)); });
    }

    // What is gone comes last.
    [[nodiscard]] std::size_t of(const Conflict& conflict) const {
        const bool isLost = conflict.on.empty() && !asksForChoice(conflict.kind);
        const auto it = places_.find(conflict.on.value);
        return isLost || it == places_.end() ? places_.size() : it->second;
    }

private:
    void add(const std::string& id) { places_.emplace(id, places_.size()); }
    template <class Records> void addAll(const Records& records) {
        for (const auto& record : records)
            add(record->id.value);
    }

    std::unordered_map<std::string, std::size_t> places_;
};

} // namespace

ConflictView conflictView(const Map& map, const Conflict& conflict) { return Viewer(map, conflict).run(); }

Result<Edit> chooseEdit(const Map& map, const ConflictId& id, ConflictChoice choice, IdSource& ids) {
    const auto conflict = map.conflicts.find(id);
    if (!conflict) return failure({"edit.no-record", {{"id", id.value}}});
    auto edit = batchOf(map, *conflict, choice, ids);
    if (!edit) return edit;
    if (const auto next = applyEdit(map, *edit); !next) return tl::unexpected(next.error());
    return edit;
}

std::vector<ConflictId> openConflicts(const Map& map) {
    const ReadingOrder order(map);
    std::vector<std::pair<std::pair<bool, std::size_t>, ConflictId>> places;
    places.reserve(map.conflicts.size());
    for (const auto& conflict : inOrder(map.conflicts))
        places.emplace_back(std::pair(!asksForChoice(conflict->kind), order.of(*conflict)), conflict->id);
    std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<ConflictId> ids;
    ids.reserve(places.size());
    for (auto& place : places)
        ids.push_back(std::move(place.second));
    return ids;
}

} // namespace cjm
