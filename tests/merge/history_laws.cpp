#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/history.hpp>
#include <cjm/edit/merge.hpp>

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

Map mergedOf(const Map& base, const Map& ours, const Map& theirs) {
    const auto result = mergeMaps({&base}, {ours, {}, {}}, {theirs, {}, {}});
    if (!result) throw std::runtime_error(say(result.error(), Language::english));
    return result->map;
}

std::optional<Map> ownStep(const Map& map, Rng& rng) {
    const auto [edit, mustFail] = randomEdit(map, rng);
    if (std::holds_alternative<PutMap>(edit)) return std::nullopt;
    const auto next = applyEdit(map, edit);
    return next ? std::optional(*next) : std::nullopt;
}

// What somebody else does to cards in the file, and remembers.
class Others {
public:
    explicit Others(Rng& rng) : rng_(rng) {}

    std::optional<Map> step(const Map& file) {
        if (file.rows.empty() || file.stages.empty()) return std::nullopt;
        Card card;
        card.row = rng_.pick(inOrder(file.rows))->id;
        card.stage = rng_.pick(inOrder(file.stages))->id;
        card.id.value = "new-" + std::to_string(++count_);
        card.text = "words";
        const bool isNew = file.cards.empty() || rng_.chance(25);
        if (!isNew) card = *rng_.pick(cardsInOrder(file));
        if (!isNew && rng_.chance(15)) {
            did_.erase(card.id);
            gone_.insert(card.id);
            return after(file, RemoveCards{{card.id}});
        }
        gone_.erase(card.id); // it stayed, since the other side had changed it
        Done& done = did_[card.id];
        if (rng_.chance(50)) {
            done.word = "other" + std::to_string(count_) + "-" + std::to_string(rng_.below(1000));
            card.text += " " + done.word;
        } else {
            done.rating = card.rating % 5 + 1;
            card.rating = *done.rating;
        }
        if (isNew && done.word.empty()) done.word = "words";
        return after(file, PutCard{card, std::nullopt});
    }

    // What is missing of it in a map.
    [[nodiscard]] std::vector<std::string> missingIn(const Map& map) const {
        std::vector<std::string> missing;
        for (const auto& [id, done] : did_) {
            const auto card = map.cards.find(id);
            if (!card)
                missing.push_back(id.value);
            else if (card->text.find(done.word) == std::string::npos)
                missing.push_back(id.value + ": " + done.word);
            else if (done.rating && card->rating != *done.rating)
                missing.push_back(id.value + " has another rating");
        }
        for (const CardId& id : gone_)
            if (map.cards.find(id)) missing.push_back(id.value + " is there again");
        return missing;
    }

private:
    struct Done {
        std::string word;
        std::optional<int> rating;
    };
    Rng& rng_;
    int count_ = 0;
    std::map<CardId, Done> did_;
    std::set<CardId> gone_;
};

} // namespace

TEST_CASE("undoing everything leaves what others did, and redoing brings all back", "[laws][merge]") {
    int undone = 0, rebases = 0;
    for (const auto seed : lawSeeds(200)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        History history(randomMap(rng));
        Map file = history.map(); // what both last had in common
        Others others(rng);
        for (int n = 0; n < 20; ++n) {
            if (rng.chance(60)) {
                if (const auto next = ownStep(history.map(), rng)) history.push(*next, {}, "", n);
                if (rng.chance(50)) file = history.map(); // saved
                continue;
            }
            const auto theirs = others.step(file);
            if (!theirs) continue;
            history.rebase(file, *theirs, mergedOf(file, history.map(), *theirs));
            file = *theirs;
            ++rebases;
        }
        const Map last = history.map();
        while (history.undo()) {
            REQUIRE(problems(history.map()) == nothing);
            ++undone;
        }
        REQUIRE(others.missingIn(history.map()) == nothing);
        while (history.redo()) {}
        REQUIRE(history.map() == last);
    }
    CHECK(undone > reach(1000));
    CHECK(rebases > reach(500));
}

TEST_CASE("who looks on while somebody writes for hours has one thing to catch up with", "[merge][history]") {
    const CardId own = cardId(0, 0, 0), others = cardId(1, 1, 0);
    const auto written = [](const Map& map, const CardId& id, const std::string& text) {
        Card card = *map.cards.find(id);
        card.text = text;
        return after(map, PutCard{card, std::nullopt});
    };
    Map file = mapWith(2, 2, 1);
    const std::string before = file.cards.find(own)->text;
    History history(file);
    history.push(written(file, own, "mine"), {}, {}, 0);
    for (int i = 0; i < 300; ++i) {
        const Map theirs = written(file, others, "theirs " + std::to_string(i));
        history.rebase(file, theirs, mergedOf(file, history.map(), theirs));
        file = theirs;
    }
    CHECK(history.dueAt(0) == 1);
    REQUIRE(history.undo());
    CHECK(history.map().cards.find(own)->text == before);
    CHECK(history.map().cards.find(others)->text == "theirs 299");
    REQUIRE(history.redo());
    CHECK(history.map().cards.find(own)->text == "mine");
}
