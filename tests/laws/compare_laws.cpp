#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/compare.hpp>
#include <cjm/edit/diff.hpp>

#include <catch2/catch.hpp>

#include <set>

// Its own namespace: sources are compiled together.
namespace cjm::test::compare_laws {
namespace {

using Names = std::multiset<std::string>;

Names named(const Map& before, const Map& after) {
    Names names;
    for (const MapChange& change : compareMaps(before, after, MapRelation::versions).changes)
        names.insert(change.what + " " + change.id + " " + change.field);
    return names;
}

template <class T> const T& anyOf(const std::vector<T>& list, Rng& rng) { return list[rng.below(list.size())]; }

// Edits of a map, each of a record of its own, with the name of the one difference that each of them makes.
class KnownEdits {
public:
    KnownEdits(Map map, Rng& rng) : map_(std::move(map)), rng_(rng) {}

    void any() {
        switch (rng_.below(7)) {
        case 0: return removeCard();
        case 1: return renameCard();
        case 2: return addCard();
        case 3: return moveCard();
        case 4: return renameStage();
        case 5: return raiseVotes();
        default: return renamePersona();
        }
    }
    [[nodiscard]] const Map& map() const { return map_; }
    [[nodiscard]] const Names& expected() const { return expected_; }

private:
    std::shared_ptr<const Card> freshCard() {
        std::vector<std::shared_ptr<const Card>> cards;
        for (const auto& card : cardsInOrder(map_))
            if (!touched_.contains(card->id.value)) cards.push_back(card);
        if (cards.empty()) return nullptr;
        auto card = anyOf(cards, rng_);
        touched_.insert(card->id.value);
        return card;
    }
    void apply(const Edit& edit, const std::string& name) {
        const auto next = applyEdit(map_, edit);
        if (!next) return;
        map_ = *next;
        expected_.insert(name);
    }
    void removeCard() {
        if (const auto card = freshCard()) apply(RemoveCards{{card->id}}, "card " + card->id.value + " ");
    }
    template <class F> void changeCard(const char* field, F&& change) {
        const auto card = freshCard();
        if (!card) return;
        Card copy = *card;
        change(copy);
        apply(PutCard{copy, {}}, "card " + card->id.value + " " + field);
    }
    void renameCard() {
        changeCard("text", [](Card& card) { card.text += " (now)"; });
    }
    void raiseVotes() {
        changeCard("votes", [](Card& card) { card.votes = card.votes % 1000 + 1; });
    }
    void addCard() {
        Card card;
        card.id = CardId{"fresh" + std::to_string(++count_)};
        card.row = anyOf(inOrder(map_.rows), rng_)->id;
        card.stage = anyOf(inOrder(map_.stages), rng_)->id;
        card.kind = cardKindOf(map_.rows.find(card.row)->kind);
        touched_.insert(card.id.value);
        apply(PutCard{card, {}}, "card " + card.id.value + " ");
    }
    void moveCard() {
        const auto stages = inOrder(map_.stages);
        const auto card = stages.size() > 1 ? freshCard() : nullptr;
        if (!card) return;
        StageId to = card->stage;
        while (to == card->stage)
            to = anyOf(stages, rng_)->id;
        apply(MoveCards{{{{card->id}, card->row, to, 0}}}, "card " + card->id.value + " cell");
    }
    void renameStage() {
        Stage stage = *anyOf(inOrder(map_.stages), rng_);
        if (!touched_.insert(stage.id.value).second) return;
        stage.title += " (now)";
        apply(PutStage{stage, {}}, "stage " + stage.id.value + " title");
    }
    void renamePersona() {
        if (map_.personas.empty()) return;
        Persona persona = *anyOf(inOrder(map_.personas), rng_);
        if (!touched_.insert(persona.id.value).second) return;
        persona.name += " (now)";
        apply(PutPersona{persona, {}}, "persona " + persona.id.value + " name");
    }

    Map map_;
    Rng& rng_;
    Names expected_;
    std::set<std::string> touched_;
    int count_ = 0;
};

} // namespace

TEST_CASE("a comparison names the edits that were made and nothing else", "[laws][compare]") {
    int met = 0;
    for (const auto seed : lawSeeds(40)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map start = randomMap(rng);
        if (start.stages.empty() || start.rows.empty()) continue;
        KnownEdits edits(start, rng);
        for (int n = 0; n < 8; ++n)
            edits.any();
        CHECK(named(start, edits.map()) == edits.expected());
        met += static_cast<int>(edits.expected().size());
    }
    CHECK(met > reach(150));
}

TEST_CASE("a stage or row that is removed is the only difference", "[laws][compare]") {
    int met = 0;
    for (const auto seed : lawSeeds(40)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map start = randomMap(rng);
        for (const Stage& stage : start.stages)
            if (const auto next = applyEdit(start, RemoveStage{stage.id}); next && ++met)
                CHECK(named(start, *next) == Names{"stage " + stage.id.value + " "});
        for (const Row& row : start.rows)
            if (const auto next = applyEdit(start, RemoveRow{row.id}); next && ++met)
                CHECK(named(start, *next) == Names{"row " + row.id.value + " "});
        for (const Persona& persona : start.personas)
            if (const auto next = applyEdit(start, RemovePersona{persona.id}); next && ++met)
                CHECK(named(start, *next) == Names{"persona " + persona.id.value + " "});
        for (const Interview& interview : start.interviews)
            if (const auto next = applyEdit(start, RemoveInterview{interview.id}); next && ++met)
                CHECK(named(start, *next) == Names{"interview " + interview.id.value + " "});
    }
    CHECK(met > reach(150));
}

TEST_CASE("maps that differ are told apart, whatever was done", "[laws][compare]") {
    for (const auto seed : lawSeeds(20)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map start = randomMap(rng);
        Map map = start;
        for (int n = 0; n < 10; ++n) {
            const auto next = applyEdit(map, randomEdit(map, rng).edit);
            if (!next) continue;
            const MapComparison step = compareMaps(map, *next, MapRelation::versions);
            CHECK(step.changes.empty() == (map == *next));
            map = *next;
        }
        const MapComparison whole = compareMaps(start, map), back = compareMaps(map, start);
        CHECK(whole.changes.empty() == (start == map));
        CHECK(back.changes.empty() == (start == map));
        CHECK(compareMaps(map, map).changes.empty());
    }
}

} // namespace cjm::test::compare_laws
