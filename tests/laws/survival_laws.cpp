#include "support/builders.hpp"
#include "support/ids.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/method/check.hpp>
#include <cjm/method/questions.hpp>
#include <cjm/model/quoting.hpp>
#include <cjm/session/clipboard/fragment.hpp>
#include <cjm/session/commands/answer_edit.hpp>
#include <cjm/session/commands/comment_edit.hpp>
#include <cjm/session/commands/interview_edit.hpp>
#include <cjm/session/commands/link_edit.hpp>
#include <cjm/session/commands/mute_edit.hpp>
#include <cjm/session/commands/plan_edit.hpp>
#include <cjm/session/commands/vote_edit.hpp>
#include <cjm/session/document/store.hpp>
#include <cjm/session/tools/drop.hpp>
#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>

#include <set>

// What the method and the team add to a map — votes, comments, what is not shown, evidence, links, answers, plans —
// goes where the map and its cards go.

using namespace cjm;
using namespace cjm::test;

namespace {

// A map whose cards are told apart by their words, and are talked about.
Map talkedAbout(Rng& rng) {
    Map map = randomMap(rng);
    int n = 0;
    for (const auto& card : cardsInOrder(map)) {
        Card copy = *card;
        copy.text = "card " + std::to_string(n++);
        copy.votes = rng.between(0, 9);
        map.cards = map.cards.set(std::move(copy));
    }
    CountedIds ids("said");
    const auto cards = cardsInOrder(map);
    for (int i = 0; i < 12 && !cards.empty(); ++i) {
        const AnyId on{rng.pick(cards)->id.value};
        const std::string words = "remark " + std::to_string(i);
        map = after(map, withComment(on, "A", words, "2026-11-28T10:00:00", ids));
        const AnyId other = rng.chance(50) ? AnyId{rng.pick(cards)->id.value} : AnyId{};
        map = after(map, PutMute{{MuteId{ids.next()}, 0, "equal-cards", on, other, words, {}}, {}});
    }
    REQUIRE(problems(map) == nothing);
    return map;
}

// A card as it reads, with no id in it, and what is said about it.
struct Read {
    Card card;
    std::multiset<std::string> remarks;
    bool operator==(const Read&) const = default;
};

Read readOf(const Map& map, const CardId& id) {
    const Card& card = *map.cards.find(id);
    Read read{card, {}};
    read.card.id = {};
    read.card.row = {};
    read.card.stage = {};
    read.card.rank = 0;
    for (PersonaId& persona : read.card.personas)
        persona.value = map.personas.find(persona)->name;
    for (CardId& barrier : read.card.solves)
        barrier.value = map.cards.find(barrier)->text;
    read.card.evidence.clear();
    for (const ReadQuote& quote : quotesOf(map, card))
        read.card.evidence.push_back({quote.quote->text});
    if (!card.image.empty()) read.card.image.value = map.images.find(card.image)->data;
    for (const Comment& c : map.comments)
        if (c.on.value == id.value) read.remarks.insert(c.author + c.text + c.time + (c.resolved ? "!" : "?"));
    for (const Mute& mute : map.mutes) {
        const auto with = map.cards.find(CardId{mute.with.value});
        if (mute.on.value != id.value || mute.with.empty() == (with != nullptr)) continue; // half of a pair is none
        read.remarks.insert(mute.check + mute.reason + (with ? with->text : std::string()));
    }
    return read;
}

Read withoutRemarks(Read read) {
    read.card.votes = 0;
    read.remarks.clear();
    return read;
}

// Cards are found again by their words.
CardId namedLike(const Map& map, const Selection& among, const std::string& words) {
    for (const CardId& id : selectedCards(map, among))
        if (map.cards.find(id)->text == words) return id;
    return {};
}

// Some of the cards, and with a card those that it is linked with or only looks like.
Selection someCards(const Map& map, Rng& rng) {
    Selection some;
    for (const auto& card : cardsInOrder(map))
        if (rng.chance(40)) some.targets.push_back(card->id);
    std::sort(some.targets.begin(), some.targets.end());
    if (!some.empty()) some.current = some.anchor = some.targets.front();
    return some;
}

// Tries something on maps that are talked about, each with some of its cards.
template <class Try> void withSomeCards(const Try& tried) {
    for (const auto seed : lawSeeds(30)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = talkedAbout(rng);
        if (const Selection some = someCards(map, rng); !some.empty()) tried(map, some, rng);
    }
}

// One of the things that the panels of the method and the team do; none where the map has nothing to do it to.
std::optional<Edit> teamEdit(const Map& map, VoteRound& round, Rng& rng, IdSource& ids) {
    const auto cards = cardsInOrder(map);
    const CardId card = cards.empty() ? CardId{} : rng.pick(cards)->id;
    const std::string key(rng.pick(std::vector(stageQuestions().begin(), stageQuestions().end())).key);
    const auto edit = [](MaybeEdit made) { return made ? std::optional(std::move(made->edit)) : std::nullopt; };
    const auto quotes = quotesAsRead(map);
    switch (rng.below(10)) {
    case 0: return withAnswer(map, key, "answer " + std::to_string(rng.below(9)));
    case 1: return withNotForUs(map, key, rng.chance(60));
    case 2: return card.empty() ? std::nullopt : std::optional(withAnswerCards(map, key, {card}, rng.chance(80)));
    case 3: return card.empty() ? std::nullopt : dotGiven(map, round, card);
    case 4: return card.empty() ? std::nullopt : dotTaken(map, round, card);
    case 5: return withComment(AnyId{rng.pick(inOrder(map.stages))->id.value}, "B", "why?", "2026-11-28", ids);
    case 6: return edit(setDue(map, {card}, "2027-03-0" + std::to_string(rng.between(1, 9))));
    case 7: return edit(setNumber(map, {card}, &Card::impact, rng.between(0, 5)));
    case 8:
        return quotes.empty() ? std::nullopt : edit(citeQuote(map, card, rng.pick(quotes).quote->id, rng.chance(70)));
    default: {
        const auto found = check(map).shown;
        return found.empty() ? std::nullopt : std::optional(withMutes({rng.pick(found)}, "because", ids));
    }
    }
}

} // namespace

TEST_CASE("what the team adds survives saving, undo and redo", "[laws][survival]") {
    int done = 0;
    for (const auto seed : lawSeeds(20)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map start = talkedAbout(rng);
        Store store({start, {}});
        VoteRound round;
        if (const auto kinds = votedKinds(start); !kinds.empty()) round.kind = rng.pick(kinds);
        CountedIds ids("new");
        for (int n = 0; n < 40; ++n) {
            const auto edit = teamEdit(store.map(), round, rng, ids);
            if (!edit) continue;
            REQUIRE(store.dispatch(*edit));
            store.seal();
            ++done;
        }
        const Map end = store.map();
        REQUIRE(problems(end) == nothing);
        const auto read = decode(encode({end, {}}));
        REQUIRE(read);
        REQUIRE(read->notes.empty());
        REQUIRE(read->document.map == end);
        while (store.undo()) {}
        REQUIRE(store.map() == start);
        while (store.redo()) {}
        REQUIRE(store.map() == end);
    }
    REQUIRE(done > reach(300));
}

TEST_CASE("cards bring what is said of them into another map, and back where they were cut", "[laws][survival]") {
    int remarks = 0, votes = 0;
    withSomeCards([&](const Map& map, const Selection& some, Rng& rng) {
        const Map fragment = fragmentOf(map, some);
        const Map cutMap = after(map, *cut(map, some));
        const auto clip = decode(encode({fragment, {}})); // as through the clipboard
        REQUIRE(clip);
        for (const Map& onto : {randomMap(rng), cutMap}) {
            CountedIds ids("new");
            const auto pasted = pasteFragment(onto, clip->document.map, {}, ids);
            REQUIRE(pasted);
            const Map there = after(onto, pasted->edit);
            REQUIRE(problems(there) == nothing);
            for (const CardId& id : selectedCards(map, some)) {
                const CardId copy = namedLike(there, pasted->selection, map.cards.find(id)->text);
                INFO(id.value << " is now " << copy.value);
                REQUIRE_FALSE(copy.empty());
                Read before = readOf(fragment, id), now = readOf(there, copy);
                now.card.solves.resize(before.card.solves.size()); // links to cards that stayed come behind
                REQUIRE(now == before);
                remarks += static_cast<int>(now.remarks.size());
                votes += now.card.votes;
            }
        }
    });
    REQUIRE(remarks > reach(300));
    REQUIRE(votes > reach(300));
}

TEST_CASE("a copy beside its original is the card alone, by keys and by hand", "[laws][survival]") {
    int copied = 0;
    withSomeCards([&](const Map& map, const Selection& some, Rng&) {
        const auto cards = selectedCards(map, some);
        const Card& grabbed = *map.cards.find(cards.front());
        CountedIds ids("new");
        const auto byKey = duplicate(map, some, ids);
        const auto byClip = pasteFragment(map, fragmentOf(map, some), pastePlace(map, some, PasteAt::last), ids);
        const auto byHand = dropCopies(map, cards, grabbed.id, {{grabbed.row, grabbed.stage}, 0, {}, {}}, ids);
        REQUIRE(byKey);
        REQUIRE(byClip);
        REQUIRE(byHand);
        for (const auto& [edit, selection] :
             {std::pair{byKey->edit, byKey->selection}, std::pair{byClip->edit, byClip->selection},
              std::pair{byHand->edit, byHand->selection}}) {
            const Map now = after(map, edit);
            REQUIRE(problems(now) == nothing);
            for (const CardId& id : cards) {
                const CardId copy = namedLike(now, selection, map.cards.find(id)->text);
                INFO(id.value << " and " << copy.value);
                REQUIRE_FALSE(copy.empty());
                const Read original = readOf(now, id), twin = readOf(now, copy);
                REQUIRE(original == readOf(map, id)); // its own are its own
                REQUIRE(twin == withoutRemarks(twin));
                Read bare = withoutRemarks(original), same = twin;
                std::sort(bare.card.solves.begin(), bare.card.solves.end());
                std::sort(same.card.solves.begin(), same.card.solves.end());
                REQUIRE(same == bare);
                ++copied;
            }
        }
    });
    REQUIRE(copied > reach(500));
}
