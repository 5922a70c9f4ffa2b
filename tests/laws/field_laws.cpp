#include "support/builders.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/session/commands/field_edit.hpp>
#include <cjm/session/commands/link_edit.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// Some of the records of a table.
template <class T> Records<T> someOf(const std::vector<std::shared_ptr<const T>>& all, Rng& rng) {
    Records<T> list;
    for (const auto& record : all)
        if (rng.chance(50)) list.push_back(record);
    return list;
}

template <class R> Records<R> asNow(const Map& map, const Records<R>& records) {
    Records<R> now;
    for (const auto& record : records) {
        if constexpr (std::is_same_v<R, Card>) now.push_back(map.cards.find(record->id));
        if constexpr (std::is_same_v<R, Stage>) now.push_back(map.stages.find(record->id));
        if constexpr (std::is_same_v<R, Row>) now.push_back(map.rows.find(record->id));
    }
    return now;
}

// Each field of `from` put into all of `records`: it is there afterwards, or the map is as it was. How many were.
template <class R> int setEachField(const Map& map, const Records<R>& records, const R& from) {
    int done = 0;
    forEachField<R>([&](const auto& f) {
        INFO(f.name);
        const auto value = from.*f.member;
        const Edit edit = withField(map, records, f.member, value);
        const auto next = applyEdit(map, edit);
        if (!next) return; // two curves, say: an Error, and no map
        ++done;
        REQUIRE(problems(*next) == nothing);
        const auto now = asNow(*next, records);
        if (f.name != "row" && f.name != "stage") REQUIRE(commonValue(now, f.member) == value);
        // Nothing but this field has changed.
        for (std::size_t i = 0; i < now.size(); ++i) {
            R back = *now[i];
            back.*f.member = (*records[i]).*f.member;
            back.rank = records[i]->rank;
            REQUIRE(back == *records[i]);
        }
    });
    return done;
}

} // namespace

TEST_CASE("a field that was set is read, the map stays valid, and nothing else changes", "[laws][fields]") {
    int ofCards = 0, ofStages = 0, ofRows = 0;
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        const auto cards = someOf(cardsInOrder(map), rng);
        const auto stages = someOf(inOrder(map.stages), rng);
        const auto rows = someOf(inOrder(map.rows), rng);
        if (!cards.empty()) {
            Card from = randomCard(rng);
            referToMap(from, map, rng);
            from.row = cards.front()->row;
            from.stage = cards.front()->stage;
            ofCards += setEachField(map, cards, from);
        }
        if (!stages.empty()) ofStages += setEachField(map, stages, randomStage(rng));
        if (!rows.empty()) ofRows += setEachField(map, rows, randomRow(rng));
    }
    CHECK(ofCards > reach(300));
    CHECK(ofStages > reach(50));
    CHECK(ofRows > reach(30));
}

TEST_CASE("rows of another kind and links leave a valid map valid", "[laws][fields]") {
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        for (int n = 0; n < 20; ++n) {
            const auto kind = static_cast<RowKind>(rng.below(EnumNames<RowKind>::names.size()));
            map = after(map, withRowKind(map, someOf(inOrder(map.rows), rng), kind));
            REQUIRE(problems(map) == nothing);
            const auto cards = someOf(cardsInOrder(map), rng);
            map = after(map, withLinks(map, cards, someOf(cardsInOrder(map), rng), rng.chance(70)));
            if (const auto personas = inOrder(map.personas); !personas.empty())
                map = after(map, withPersona(map, cards, rng.pick(personas)->id, rng.chance(70)));
            map = after(map, withoutPicture(map, cards));
            REQUIRE(problems(map) == nothing);
        }
    }
}
