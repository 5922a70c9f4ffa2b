#pragma once
#include "support/builders.hpp"

#include <cjm/edit/changes.hpp>
#include <cjm/edit/merge.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cjm::test {

// The form of the examples that were written by hand from the table of rules (research: reliability 4).

/// One thing that somebody does to a map.
using TripleStep = std::function<Map(const Map&)>;
using TripleSteps = std::vector<TripleStep>;

/// A map, what two people did to it, and what comes of it: the map as steps from the base, and every note in it.
struct MergeTriple {
    std::string name;
    Map base;
    TripleSteps ours, theirs, expected;
    std::vector<std::string> notes;
};

/// What the merge is told of the base.
enum class TripleBase { known, distant, unknownInOurOrder, unknownInTheirOrder };

[[nodiscard]] inline TripleStep does(Edit edit) {
    return [edit = std::move(edit)](const Map& map) { return after(map, edit); };
}

template <class R> [[nodiscard]] const auto& tableOf(const Map& map) {
    if constexpr (std::is_same_v<R, Card>)
        return map.cards;
    else if constexpr (std::is_same_v<R, Stage>)
        return map.stages;
    else if constexpr (std::is_same_v<R, Row>)
        return map.rows;
    else if constexpr (std::is_same_v<R, Persona>)
        return map.personas;
    else if constexpr (std::is_same_v<R, Interview>)
        return map.interviews;
    else if constexpr (std::is_same_v<R, Story>)
        return map.stories;
    else if constexpr (std::is_same_v<R, Transition>)
        return map.transitions;
    else if constexpr (std::is_same_v<R, Comment>)
        return map.comments;
    else if constexpr (std::is_same_v<R, Image>)
        return map.images;
    else if constexpr (std::is_same_v<R, Conflict>)
        return map.conflicts;
    else
        return map.mutes;
}

/// The record with a change made to it; one that is not there yet is added.
template <class R, class F>
[[nodiscard]] TripleStep with(std::string id, F change, std::optional<int> rank = std::nullopt) {
    return [id = std::move(id), change, rank](const Map& map) {
        R record;
        record.id.value = id;
        if (const auto old = tableOf<R>(map).find(decltype(R::id){id})) record = *old;
        change(record);
        if constexpr (std::is_same_v<R, Card>)
            return after(map, PutCard{record, rank});
        else
            return after(map, Put<R>{record, rank});
    };
}

template <class F> [[nodiscard]] TripleStep withPassport(F change) {
    return [change](const Map& map) {
        Passport passport = *map.passport;
        change(passport);
        return after(map, PutPassport{passport});
    };
}

[[nodiscard]] inline TripleStep cardSays(const std::string& id, const std::string& text) {
    return with<Card>(id, [text](Card& card) { card.text = text; });
}

[[nodiscard]] inline TripleStep cardConcerns(const std::string& id, const std::vector<PersonaId>& personas) {
    return with<Card>(id, [personas](Card& card) { card.personas = personas; });
}

[[nodiscard]] inline TripleStep cardShows(const std::string& id, const std::string& image) {
    return with<Card>(id, [image](Card& card) { card.image.value = image; });
}
[[nodiscard]] inline TripleStep pictureComes(const std::string& id) {
    return with<Image>(id, [](Image& image) {
        image.type = "png";
        image.data = "iVBORw0KGgo=";
    });
}

/// The interview "i0" with these quotes.
[[nodiscard]] inline TripleStep talk(const std::vector<Quote>& quotes, const std::string& who = "Engineer") {
    return with<Interview>("i0", [quotes, who](Interview& interview) {
        interview.who = who;
        interview.quotes = quotes;
    });
}
[[nodiscard]] inline Quote saying(const std::string& id, const std::string& text) { return {{id}, text, {}}; }

/// A new card, at the end of its cell unless a rank is given.
[[nodiscard]] inline TripleStep cardComes(const std::string& id, const std::string& row, const std::string& stage,
                                          std::optional<int> rank = std::nullopt) {
    const auto fill = [id, row, stage](Card& card) {
        card.row.value = row;
        card.stage.value = stage;
        card.text = "New " + id;
    };
    return with<Card>(id, fill, rank);
}

[[nodiscard]] inline TripleStep cardMoves(const std::string& id, const std::string& row, const std::string& stage,
                                          int rank) {
    return does(MoveCards{{CardMove{{CardId{id}}, RowId{row}, StageId{stage}, rank}}});
}

[[nodiscard]] inline TripleStep cardGoes(const std::string& id) { return does(RemoveCards{{CardId{id}}}); }

[[nodiscard]] inline TripleStep stageSays(const std::string& id, const std::string& title) {
    return with<Stage>(id, [title](Stage& stage) { stage.title = title; });
}
[[nodiscard]] inline TripleStep stageGoes(const std::string& id) { return does(RemoveStage{StageId{id}}); }
[[nodiscard]] inline TripleStep rowGoes(const std::string& id) { return does(RemoveRow{RowId{id}}); }
[[nodiscard]] inline TripleStep personaGoes(const std::string& id) { return does(RemovePersona{PersonaId{id}}); }

/// A record at another place of its table.
template <class R> [[nodiscard]] TripleStep placed(const std::string& id, int rank) {
    return with<R>(
        id, [](R&) {}, rank);
}

[[nodiscard]] inline TripleSteps operator+(TripleSteps a, const TripleSteps& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

[[nodiscard]] inline Map afterAll(Map map, const TripleSteps& steps) {
    for (const TripleStep& step : steps)
        map = step(map);
    return map;
}

/// Notes of a record that stays although one side removed it.
[[nodiscard]] inline std::string keptEdited(const std::string& id) { return "deleted-vs-edited " + id + " :  |  | "; }
[[nodiscard]] inline std::string keptContainer(const std::string& id) {
    return "deleted-container-kept " + id + " :  |  | ";
}

[[nodiscard]] inline std::vector<std::string> notesOf(const Map& map) {
    std::vector<std::string> notes;
    for (const Conflict& note : map.conflicts)
        notes.push_back(std::string(nameOf(note.kind)) + " " + note.on.value + " " + note.field + ": " + note.kept +
                        " | " + note.other + " | " + note.base);
    std::sort(notes.begin(), notes.end());
    return notes;
}

[[nodiscard]] inline std::string differenceOf(const Map& expected, const Map& found) {
    std::string all = "expected -> found\n";
    for (const MapChange& change : mapChanges(expected, found))
        all += change.what + " " + change.id + " " + change.field + ": " + change.before.value_or("-") + " -> " +
               change.after.value_or("-") + "\n";
    return all;
}

[[nodiscard]] inline MergeBase baseOf(const Map& base, TripleBase known, bool areSidesSwapped) {
    switch (known) {
    case TripleBase::known: return {&base};
    case TripleBase::distant: return {&base, true};
    case TripleBase::unknownInOurOrder: return {nullptr, true, areSidesSwapped};
    case TripleBase::unknownInTheirOrder: break;
    }
    return {nullptr, true, !areSidesSwapped};
}

/// Merges both ways and compares with what is expected.
inline void isMerged(const MergeTriple& triple, TripleBase known = TripleBase::known) {
    INFO(triple.name);
    const Map ours = afterAll(triple.base, triple.ours), theirs = afterAll(triple.base, triple.theirs);
    Map expected = afterAll(triple.base, triple.expected);
    std::vector<std::string> notes = triple.notes;
    std::sort(notes.begin(), notes.end());
    const MergeSide one{ours, "Anna", "2026-01-01"}, other{theirs, "Boris", "2026-01-02"};
    const auto merged = mergeMaps(baseOf(triple.base, known, false), one, other);
    const auto swapped = mergeMaps(baseOf(triple.base, known, true), other, one);
    INFO((merged ? "merged" : say(merged.error(), Language::english)));
    REQUIRE(merged);
    REQUIRE(swapped);
    {
        INFO("with sides swapped: " << differenceOf(merged->map, swapped->map));
        CHECK(merged->map == swapped->map);
    }
    CHECK(problems(merged->map) == nothing);
    CHECK(notesOf(merged->map) == notes);
    Map found = merged->map;
    found.conflicts = expected.conflicts = {};
    INFO(differenceOf(expected, found));
    CHECK(found == expected);
}

inline void areMerged(const std::vector<MergeTriple>& triples, TripleBase known = TripleBase::known) {
    for (const MergeTriple& triple : triples)
        isMerged(triple, known);
}

} // namespace cjm::test
