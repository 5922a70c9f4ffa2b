#include "support/builders.hpp"
#include "support/rng.hpp"

#include <cjm/model/cards.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace cjm;
using namespace cjm::test;

namespace {

using CardOracle = std::map<std::string, Card>;

void checkById(const Cards& cards, const CardOracle& oracle) {
    REQUIRE(cards.size() == oracle.size());
    auto it = cards.begin();
    for (const auto& [id, card] : oracle) {
        REQUIRE(*it == card);
        ++it;
    }
}

void checkByPlace(const Cards& cards, const CardOracle& oracle) {
    std::map<std::pair<std::string, std::string>, std::vector<const Card*>> cells;
    for (const auto& [id, card] : oracle)
        cells[{card.row.value, card.stage.value}].push_back(&card);
    std::size_t placed = 0;
    for (auto& [cell, expected] : cells) {
        std::sort(expected.begin(), expected.end(),
                  [](const Card* a, const Card* b) { return std::tie(a->rank, a->id) < std::tie(b->rank, b->id); });
        const auto list = cards.cellList(RowId{cell.first}, StageId{cell.second});
        REQUIRE(list.size() == expected.size());
        for (std::size_t i = 0; i < list.size(); ++i)
            REQUIRE(list[i] == cards.find(expected[i]->id)); // the same record, not a copy
        placed += list.size();
    }
    REQUIRE(placed == cards.size());
    REQUIRE(cards.byPlace().size() == cards.size());
}

void checkLinking(const Cards& cards, const CardOracle& oracle) {
    std::size_t links = 0;
    for (const auto& [id, card] : oracle) {
        const bool linksNow = !card.solves.empty();
        links += linksNow ? 1 : 0;
        REQUIRE(cards.linking().find(CardId{id}) == (linksNow ? cards.find(CardId{id}) : nullptr));
    }
    REQUIRE(cards.linking().size() == links);
}

// Both orders and the list of linking cards have to tell the same story.
void checkAgreement(const Cards& cards, const CardOracle& oracle) {
    checkById(cards, oracle);
    checkByPlace(cards, oracle);
    checkLinking(cards, oracle);
}

Card randomPlaced(Rng& rng) {
    Card card;
    card.id.value = "c" + std::to_string(rng.below(200));
    card.row.value = "r" + std::to_string(rng.below(4));
    card.stage.value = "s" + std::to_string(rng.below(5));
    card.rank = rng.between(0, 6);
    card.text = std::to_string(rng.below(1000));
    if (rng.chance(20)) card.solves.push_back({"c1"});
    return card;
}

} // namespace

TEST_CASE("cards are the same by id and by place", "[cards]") {
    Rng rng(3);
    Cards cards;
    CardOracle oracle;
    for (int step = 0; step < 3000; ++step) {
        if (rng.chance(step / 500 % 2 == 0 ? 25 : 65)) {
            const CardId id{"c" + std::to_string(rng.below(200))};
            cards = cards.erase(id);
            oracle.erase(id.value);
        } else {
            const Card card = randomPlaced(rng);
            cards = cards.set(card);
            oracle[card.id.value] = card;
        }
        if (step % 50 == 0) checkAgreement(cards, oracle);
    }
    checkAgreement(cards, oracle);
}

TEST_CASE("cards built at once equal cards added one by one", "[cards]") {
    Rng rng(5);
    Cards added;
    std::vector<Cards::Ptr> list;
    for (int n = 0; n < 400; ++n) {
        auto card = std::make_shared<const Card>(randomPlaced(rng));
        added = added.set(card);
        list.push_back(std::move(card));
    }
    const Cards built = Cards::fromRecords(list);
    CHECK(built == added);
    CardOracle oracle;
    for (const Card& card : added)
        oracle.emplace(card.id.value, card);
    checkAgreement(built, oracle);
    checkAgreement(added, oracle);
}

TEST_CASE("a cell holds its own cards only", "[cards]") {
    const Map map = mapWith(3, 2, 2);
    CHECK(idsOfCell(map, "r1", "s2") == std::vector<std::string>{"c1-2-0", "c1-2-1"});
    CHECK(map.cards.cell(RowId{"r1"}, StageId{"nowhere"}).empty());
    CHECK(map.cards.cell(RowId{}, StageId{}).empty());
    CHECK(Cards{}.cell(RowId{"r1"}, StageId{"s1"}).empty());
    CHECK(Cards{}.cellList(RowId{"r1"}, StageId{"s1"}).empty());
}

TEST_CASE("changing one card of ten thousand costs little", "[cards]") {
    const Map map = mapWith(20, 50, 10);
    REQUIRE(map.cards.size() == 10'000);
    Card card = *map.cards.find(cardId(20, 10, 5));
    card.text = "changed";
    const Cards changed = map.cards.set(card);
    const auto bytes = [](const Card&) { return sizeof(Card); };
    CHECK(Cards::unsharedBytes(map.cards, changed, bytes) < 12U * 1024U);
    CHECK(Cards::unsharedBytes(map.cards, map.cards, bytes) == 0);
}
