#include "reference_adapter.hpp"
#include "support/builders.hpp"
#include "support/files.hpp"
#include "support/rng.hpp"
#include "support/seeds.hpp"
#include "support/sources.hpp"

#include <cjm/edit/edit.hpp>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <sstream>

using namespace cjm;
using namespace cjm::test;
using nlohmann::json;

namespace {

constexpr std::size_t triples = 2000;

// Words that repeat, so that a difference is not simple to find.
std::string someWords(Rng& rng, int most) {
    static const std::vector<std::string> words{"клиент", "открывает", "приложение", "и",     "ждёт",  "ответ",
                                                "долго",  "wants",     "price",      "clear", "error", "retry"};
    std::string text;
    for (int n = rng.between(1, most); n > 0; --n)
        text.append(text.empty() ? "" : rng.chance(5) ? "  " : " ").append(rng.pick(words));
    return text;
}

std::string someId(Rng& rng) {
    std::string id;
    for (int n = 0; n < 8; ++n)
        id.push_back("0123456789abcdef"[rng.below(16)]);
    return id;
}

class Hand {
public:
    Hand(Map map, Rng& rng) : map_(std::move(map)), rng_(rng) {}

    void grow() {
        for (int n = rng_.between(2, 5); n > 0; --n)
            add<Stage>(&Stage::title);
        for (int n = rng_.between(2, 5); n > 0; --n)
            add<Row>(&Row::title);
        for (int n = rng_.between(1, 4); n > 0; --n)
            add<Persona>(&Persona::name);
        for (int n = rng_.between(5, 40); n > 0; --n)
            addCard();
    }
    void edit() {
        switch (rng_.below(14)) {
        case 0:
        case 1: return addCard();
        case 2:
        case 3:
        case 4: return withCard([&](Card& card) { change(card.text); });
        case 5: return withCard([&](Card& card) { card.value = rng_.between(-20, 20) / 10.0; });
        case 6: return withCard([&](Card& card) { card.personas = somePersonas(); });
        case 7: return removeCard();
        case 8:
        case 9: return moveCard();
        case 10: return reorder();
        case 11: return rename();
        case 12: return rng_.chance(50) ? add<Stage>(&Stage::title) : add<Row>(&Row::title);
        default: return rng_.chance(30) ? removeContainer() : retitle();
        }
    }
    [[nodiscard]] const Map& map() const { return map_; }

private:
    void apply(const Edit& edit) { map_ = after(map_, edit); }
    template <class T> auto anyOf(const Table<T>& table) { return rng_.pick(inOrder(table)); }

    template <class R> void add(std::string R::*words) {
        R record;
        record.id.value = someId(rng_);
        record.*words = someWords(rng_, 3);
        apply(Put<R>{record, rng_.between(0, 6)});
    }
    void addCard() {
        if (map_.stages.empty() || map_.rows.empty()) return;
        Card card;
        card.id.value = someId(rng_);
        card.row = anyOf(map_.rows)->id;
        card.stage = anyOf(map_.stages)->id;
        card.text = someWords(rng_, 9);
        card.value = rng_.between(-4, 4) / 2.0;
        card.personas = somePersonas();
        apply(PutCard{card, rng_.between(0, 3)});
    }
    std::vector<PersonaId> somePersonas() {
        std::vector<PersonaId> chosen;
        for (const Persona& persona : map_.personas)
            if (rng_.chance(30)) chosen.push_back(persona.id);
        return chosen;
    }
    void change(std::string& text) {
        if (rng_.chance(10)) {
            text = rng_.chance(50) ? "" : someWords(rng_, 9);
            return;
        }
        const std::size_t space = text.find(' ', rng_.below(text.size() + 1));
        text.insert(space == std::string::npos ? text.size() : space, "*" + someId(rng_).substr(0, 2));
    }
    template <class F> void withCard(F&& change) {
        if (map_.cards.empty()) return;
        Card card = *rng_.pick(cardsInOrder(map_));
        change(card);
        apply(PutCard{card, std::nullopt});
    }
    void removeCard() {
        if (!map_.cards.empty()) apply(RemoveCards{{rng_.pick(cardsInOrder(map_))->id}});
    }
    void moveCard() {
        if (map_.cards.empty()) return;
        const CardMove move{
            {rng_.pick(cardsInOrder(map_))->id}, anyOf(map_.rows)->id, anyOf(map_.stages)->id, rng_.between(0, 4)};
        apply(MoveCards{{move}});
    }
    void reorder() {
        if (rng_.chance(50) && !map_.cards.empty()) {
            const auto card = rng_.pick(cardsInOrder(map_));
            return apply(PutCard{*card, rng_.between(0, 4)});
        }
        if (!map_.stages.empty() && rng_.chance(40)) return apply(PutStage{*anyOf(map_.stages), rng_.between(0, 5)});
        if (!map_.rows.empty()) apply(PutRow{*anyOf(map_.rows), rng_.between(0, 5)});
    }
    void rename() {
        if (map_.stages.empty() || map_.rows.empty()) return;
        Stage stage = *anyOf(map_.stages);
        Row row = *anyOf(map_.rows);
        Persona persona = *anyOf(map_.personas);
        switch (rng_.below(3)) {
        case 0: change(stage.title); return apply(PutStage{stage, std::nullopt});
        case 1: change(row.title); return apply(PutRow{row, std::nullopt});
        default: change(persona.name); return apply(PutPersona{persona, std::nullopt});
        }
    }
    void removeContainer() {
        if (map_.stages.size() > 1 && rng_.chance(50)) return apply(RemoveStage{anyOf(map_.stages)->id});
        if (map_.rows.size() > 1) apply(RemoveRow{anyOf(map_.rows)->id});
    }
    void retitle() {
        Passport passport = *map_.passport;
        change(rng_.chance(50) ? passport.title : passport.subtitle);
        apply(PutPassport{passport});
    }

    Map map_;
    Rng& rng_;
};

struct Triple {
    Map base, ours, theirs;
};
Triple randomTriple(std::uint64_t seed) {
    Rng rng(seed);
    Hand hand({}, rng);
    hand.grow();
    const auto edited = [&] {
        Hand other(hand.map(), rng);
        for (int n = rng.between(1, 25); n > 0; --n)
            other.edit();
        return other.map();
    };
    Map ours = edited(), theirs = edited();
    return {hand.map(), std::move(ours), std::move(theirs)};
}

} // namespace

TEST_CASE("merges are those of the reference", "[merge][unsanitized]") {
    if (std::system("python3 -c pass 2>/dev/null") != 0) { // NOLINT(cert-env33-c): the reference is a program
        WARN("skipped: python3 is not installed");
        return;
    }
    const TemporaryFolder folder;
    const auto seeds = lawSeeds(triples);
    std::string asked;
    for (const auto seed : seeds) {
        const auto [base, ours, theirs] = randomTriple(seed);
        asked += json{forReference(base), forReference(ours), forReference(theirs)}.dump() + "\n";
    }
    put(folder / "pairs", asked);
    const std::string command = "python3 '" + (projectFolder() / "tests/merge/merge_lines.py").string() + "' < '" +
                                (folder / "pairs").string() + "' > '" + (folder / "merged").string() + "'";
    REQUIRE(std::system(command.c_str()) == 0); // NOLINT(cert-env33-c)
    std::istringstream answers(get(folder / "merged"));
    int notes = 0;
    for (const auto seed : seeds) {
        INFO(seedNote(seed));
        const auto [base, ours, theirs] = randomTriple(seed);
        std::string line;
        REQUIRE(std::getline(answers, line));
        const json expected = asOurs(json::parse(line));
        const auto merged = mergeMaps({&base}, {ours, {}, {}}, {theirs, {}, {}});
        REQUIRE(merged);
        const json found = forReference(merged->map);
        INFO("expected notes " << expected["conflicts"].dump(1) << "\nfound notes " << found["conflicts"].dump(1));
        INFO(json::diff(expected, found).dump(1));
        REQUIRE(found == expected);
        notes += static_cast<int>(expected["conflicts"].size());
    }
    CHECK(notes > reach(500));
}
