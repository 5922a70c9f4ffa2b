#include "support/builders.hpp"

#include <cjm/session/document/store.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

PutCard texted(const Map& map, int row, const std::string& text) {
    Card card = *map.cards.find(cardId(row, 0, 0));
    card.text = text;
    return PutCard{card, {}};
}

std::string textOf(const Store& store, int row) { return store.map().cards.find(cardId(row, 0, 0))->text; }

} // namespace

TEST_CASE("an edit that was applied to a copy of the map is the step it would have been", "[session][store]") {
    const Map map = mapWith(1, 2, 1);
    Store store({map, {}}), other({map, {}});
    int told = 0;
    auto observation = store.observe([&](const Update& update) {
        ++told;
        CHECK(update.before == map);
        CHECK(update.diff.cards.size() == 1);
    });
    const Edit edit = texted(map, 0, "new");
    auto done = applied(map, edit);
    REQUIRE(done);
    CHECK(store.map() == map); // nothing came of it yet
    REQUIRE(store.take(std::move(*done), edit));
    REQUIRE(other.dispatch(edit));
    CHECK(store.map() == other.map());
    CHECK(store.history().undoLabel() == other.history().undoLabel());
    CHECK(told == 1);
    observation.reset();
    CHECK(store.undo());
    CHECK(store.map() == map);
}

TEST_CASE("what was done on the map while an edit was applied beside it stays", "[session][store]") {
    const Map map = mapWith(1, 2, 1);
    Store store({map, {}});
    const Edit edit = texted(map, 0, "beside");
    auto done = applied(map, edit);
    REQUIRE(done);
    REQUIRE(store.dispatch(texted(map, 1, "meanwhile"), "key"));
    store.seal();
    REQUIRE(store.take(std::move(*done), edit));
    CHECK(textOf(store, 0) == "beside");
    CHECK(textOf(store, 1) == "meanwhile");
    CHECK(store.history().stepCount() == 2);
}

TEST_CASE("an edit that was applied beside the map is refused like any other", "[session][store]") {
    const Map map = mapWith(1, 2, 1);
    Store store({map, {}});
    const Edit edit = texted(map, 0, "new");
    auto done = applied(map, edit);
    REQUIRE(done);
    store.setReadOnly(true);
    const auto refused = store.take(*done, edit);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.code == "map.only-to-look-at");
    store.setReadOnly(false);
    // What it names is not there any more.
    REQUIRE(store.dispatch(RemoveRow{map.cards.find(cardId(0, 0, 0))->row}));
    CHECK_FALSE(store.take(*done, edit));
    CHECK_FALSE(applied(store.map(), edit));
    CHECK(store.history().stepCount() == 1);
}
