#include "support/builders.hpp"

#include <cjm/session/document/edit_scope.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

struct OpenMap {
    std::int64_t now = 0;
    std::shared_ptr<Store> store =
        std::make_shared<Store>(Document{mapWith(2, 2, 1), {}}, std::filesystem::path{}, [this] { return now; });

    [[nodiscard]] Edit rename(const char* title) const {
        Stage stage = *store->map().stages.find(StageId{"s0"});
        stage.title = title;
        return PutStage{stage, {}};
    }
    [[nodiscard]] std::size_t steps() const { return store->history().stepCount(); }
};

} // namespace

TEST_CASE("edits of one scope are one step, and two scopes are two", "[session][scope]") {
    OpenMap open;
    EditScope first(open.store);
    REQUIRE(first.apply(open.rename("a")));
    open.now += 60'000;
    REQUIRE(first.apply(open.rename("ab")));
    CHECK(open.steps() == 1);
    first.end();
    EditScope second(open.store);
    REQUIRE(second.apply(open.rename("abc")));
    CHECK(open.steps() == 2);
    CHECK(second.isLatest());
    CHECK_FALSE(first.isLatest());
}

TEST_CASE("a pause begins another step where it should", "[session][scope]") {
    OpenMap open;
    EditScope scope(open.store, Folding::untilPause);
    REQUIRE(scope.apply(open.rename("a")));
    REQUIRE(scope.apply(open.rename("ab")));
    CHECK(open.steps() == 1);
    open.now += 60'000;
    REQUIRE(scope.apply(open.rename("abc")));
    CHECK(open.steps() == 2);
    // All of it goes back at once.
    const Map typed = open.store->map();
    CHECK(scope.takeBack() == typed);
    CHECK(open.steps() == 0);
}

TEST_CASE("a scope knows whether something else happened, and takes back only when something did", "[session][scope]") {
    OpenMap open;
    const Map start = open.store->map();
    EditScope scope(open.store);
    CHECK_FALSE(scope.touched());
    CHECK(scope.isLatest());
    CHECK_FALSE(scope.takeBack());
    REQUIRE(scope.apply(open.rename("a")));
    CHECK(scope.touched());
    REQUIRE(open.store->dispatch(open.rename("b")));
    CHECK_FALSE(scope.isLatest());
    CHECK(scope.takeBack());
    CHECK(open.store->map() == start);
}

TEST_CASE("a refusal is told, and a scope may outlive its document", "[session][scope]") {
    OpenMap open;
    EditScope scope(open.store);
    CHECK_FALSE(scope.apply(RemoveStage{StageId{"nobody's"}}));
    CHECK(open.steps() == 0);
    open.store.reset();
    CHECK_FALSE(scope.apply(RemoveStage{StageId{"s0"}}));
    CHECK_FALSE(scope.touched());
    CHECK_FALSE(scope.isLatest());
    CHECK_FALSE(scope.takeBack());
    scope.end();
}
