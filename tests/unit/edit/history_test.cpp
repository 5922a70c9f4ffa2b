#include "support/builders.hpp"

#include <cjm/edit/history.hpp>

#include <catch2/catch.hpp>

#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

Map titled(const Map& map, const std::string& title) {
    Map next = map;
    next.passport = map.passport.with([&](Passport& p) { p.title = title; });
    return next;
}

const std::string& title(const History& history) { return history.map().passport->title; }

Message label(const std::string& name) { return {"edit.card-changed", {{"name", name}}}; }

} // namespace

TEST_CASE("a fresh history has nothing to undo", "[history]") {
    History history(mapWith(1, 1, 1));
    CHECK_FALSE(history.canUndo());
    CHECK_FALSE(history.canRedo());
    CHECK_FALSE(history.undo());
    CHECK_FALSE(history.redo());
    CHECK(history.stepCount() == 0);
    CHECK(history.bytes() == 0);
}

TEST_CASE("undo and redo walk through the maps", "[history]") {
    const Map start = mapWith(1, 1, 1);
    History history(start);
    history.push(titled(start, "a"), label("a"), "", 0);
    history.push(titled(start, "b"), label("b"), "", 0);
    CHECK(history.stepCount() == 2);
    CHECK(history.undoLabel() == label("b"));
    REQUIRE(history.undo());
    CHECK(title(history) == "a");
    CHECK(history.undoLabel() == label("a"));
    CHECK(history.redoLabel() == label("b"));
    REQUIRE(history.undo());
    CHECK(history.map() == start);
    CHECK_FALSE(history.undo());
    REQUIRE(history.redo());
    REQUIRE(history.redo());
    CHECK(title(history) == "b");
    CHECK_FALSE(history.redo());
}

TEST_CASE("an equal map makes no step and keeps what was undone", "[history]") {
    History history(mapWith(1, 1, 1));
    history.push(mapWith(1, 1, 1), label("same"), "", 0);
    CHECK(history.stepCount() == 0);
    history.push(titled(history.map(), "a"), label("a"), "", 0);
    history.undo();
    history.push(mapWith(1, 1, 1), label("same"), "", 0);
    CHECK(history.canRedo());
}

TEST_CASE("a new step forgets what was undone", "[history]") {
    const Map start = mapWith(1, 1, 1);
    History history(start);
    for (const std::string name : {"a", "b", "c"})
        history.push(titled(start, name), label(name), "", 0);
    const std::size_t bytes = history.bytes();
    history.undo();
    history.undo();
    history.push(titled(start, "d"), label("d"), "", 0);
    CHECK_FALSE(history.canRedo());
    CHECK(history.stepCount() == 2);
    CHECK(history.bytes() < bytes);
    history.undo();
    CHECK(title(history) == "a");
}

TEST_CASE("typing in one place folds into one step", "[history]") {
    const Map start = mapWith(1, 1, 1);
    History history(start);
    const auto type = [&](const std::string& text, const std::string& key, std::int64_t ms) {
        history.push(titled(start, text), label(text), key, ms);
    };
    SECTION("within the pause") {
        type("t", "title", 0);
        type("ti", "title", 900);
        type("tit", "title", 1800); // the pause counts from the last letter
        CHECK(history.stepCount() == 1);
        CHECK(title(history) == "tit");
        CHECK(history.undoLabel() == label("tit")); // named by the whole text
        history.undo();
        CHECK(history.map() == start);
    }
    SECTION("a longer pause begins a new step") {
        type("t", "title", 0);
        type("ti", "title", History::typingPauseMs);
        CHECK(history.stepCount() == 1);
        type("tit", "title", 2 * History::typingPauseMs + 1);
        CHECK(history.stepCount() == 2);
    }
    SECTION("another key begins a new step") {
        type("t", "title", 0);
        type("u", "owner", 1);
        CHECK(history.stepCount() == 2);
    }
    SECTION("no key never folds") {
        type("t", "", 0);
        type("u", "", 0);
        CHECK(history.stepCount() == 2);
    }
    SECTION("a seal begins a new step") {
        type("t", "title", 0);
        history.seal();
        type("u", "title", 1);
        CHECK(history.stepCount() == 2);
        type("v", "title", 2);
        CHECK(history.stepCount() == 2);
    }
    SECTION("undo and redo seal") {
        type("t", "title", 0);
        history.seal();
        type("u", "title", 1);
        history.undo();
        history.redo();
        type("v", "title", 2);
        CHECK(history.stepCount() == 3);
        history.undo();
        CHECK(title(history) == "u");
    }
    SECTION("typing after an undo does not fold into what is before it") {
        type("t", "title", 0);
        history.seal();
        type("u", "title", 1);
        history.undo();
        type("v", "title", 2);
        CHECK(history.stepCount() == 2);
        history.undo();
        CHECK(title(history) == "t");
    }
    SECTION("typing and taking it back leaves no step") {
        type("t", "title", 0);
        history.push(start, label(""), "title", 1);
        CHECK_FALSE(history.canUndo());
        CHECK(history.stepCount() == 0);
        CHECK(history.bytes() == 0);
        CHECK(history.map() == start);
    }
}

TEST_CASE("a history goes back to a mark as if nothing had happened since", "[history]") {
    const Map start = mapWith(1, 1, 1);
    History history(start);
    history.push(titled(start, "a"), label("a"), "", 0);
    const auto mark = history.mark();
    const std::size_t bytes = history.bytes();
    history.push(titled(start, "b"), label("b"), "title", 1);
    history.push(titled(start, "c"), label("c"), "", 2);
    SECTION("from a later step") {}
    SECTION("from an undone step") { history.undo(); }
    SECTION("from before the mark") {
        history.undo();
        history.undo();
        history.undo();
    }
    REQUIRE(history.rollBack(mark));
    CHECK(title(history) == "a");
    CHECK_FALSE(history.canRedo());
    CHECK(history.stepCount() == 1);
    CHECK(history.bytes() == bytes);
    CHECK(history.undoLabel() == label("a"));
    history.push(titled(start, "d"), label("d"), "title", 2);
    CHECK(history.stepCount() == 2); // does not fold into what was rolled back
}

TEST_CASE("a mark outlives typing that was taken back and dies with its step", "[history]") {
    const Map start = mapWith(1, 1, 1);
    History history(start);
    const auto mark = history.mark();
    history.push(titled(start, "t"), label("t"), "title", 0);
    const auto typed = history.mark();
    history.push(start, label(""), "title", 1);
    CHECK_FALSE(history.rollBack(typed));
    CHECK(history.rollBack(mark));
    CHECK(history.map() == start);
    History small(titled(start, std::string(5'000, 'x')), 6'000);
    const auto forgotten = small.mark();
    for (const std::string name : {"a", "b", "c"})
        small.push(titled(start, name + std::string(5'000, 'x')), label(name), "", 0);
    CHECK_FALSE(small.rollBack(forgotten));
    CHECK(title(small)[0] == 'c');
}

TEST_CASE("a step keeps its mark for good and no other step ever has it", "[history]") {
    const Map start = mapWith(1, 1, 1);
    History history(start);
    const auto first = history.mark();
    history.push(titled(start, "a"), label("a"), "typing", 0);
    const auto a = history.mark();
    history.push(titled(start, "ab"), label("ab"), "typing", 10); // folds: another map, the same step
    CHECK(title(history) == "ab");
    CHECK(history.mark() == a);
    history.push(titled(start, "b"), label("b"), "", 20);
    const auto b = history.mark();
    CHECK(std::set{first, a, b}.size() == 3);
    REQUIRE(history.undo());
    CHECK(history.mark() == a);
    REQUIRE(history.goTo(0));
    CHECK(history.mark() == first);
    REQUIRE(history.goTo(2));
    CHECK(history.mark() == b);
    REQUIRE(history.rollBack(a));
    history.push(titled(start, "c"), label("c"), "", 30);
    CHECK(std::set{first, a, b, history.mark()}.size() == 4); // not that of the step it stands in for
    CHECK_FALSE(history.rollBack(b));
    CHECK(history.rollBack(first));
    CHECK(history.map() == start);
}

TEST_CASE("a history keeps within its bytes by dropping the oldest steps", "[history]") {
    const Map start = mapWith(1, 1, 1);
    constexpr std::size_t limit = 100'000;
    History history(start, limit);
    for (int i = 0; i < 200; ++i) {
        history.push(titled(start, std::to_string(i) + std::string(5'000, 'x')), label("x"), "", 0);
        REQUIRE(history.bytes() <= limit);
    }
    CHECK(history.stepCount() < 25);
    CHECK(history.stepCount() > 10);
    const std::size_t steps = history.stepCount();
    std::size_t undone = 0;
    while (history.undo())
        ++undone;
    CHECK(undone == steps);
    CHECK(title(history).substr(0, 4) == std::to_string(199 - steps) + "x"); // the newest are kept
    CHECK(history.undoLabel() == Message{});
}

TEST_CASE("one step can be undone however large it is", "[history]") {
    const Map start = mapWith(1, 1, 1);
    History history(titled(start, std::string(50'000, 'x')), 1000);
    history.push(titled(start, "small"), label("small"), "", 0);
    CHECK(history.stepCount() == 1);
    REQUIRE(history.undo());
    CHECK(title(history).size() == 50'000);
}

TEST_CASE("a thousand text steps at ten thousand cards cost under 10 MB", "[history]") {
    const Map map = mapWith(20, 50, 10);
    REQUIRE(map.cards.size() == 10'000);
    History history(map);
    for (int step = 0; step < 1000; ++step) {
        Card card = *history.map().cards.find(cardId(step * 7 % 50, step * 3 % 20, step % 10));
        card.text += "; step " + std::to_string(step);
        history.push(after(history.map(), PutCard{card, {}}), label("x"), "", step);
    }
    CHECK(history.stepCount() == 1000);
    CHECK(history.bytes() < 10U * 1024U * 1024U);
    CHECK(history.bytes() > 1000U * sizeof(Card));
    while (history.undo()) {}
    CHECK(history.map() == map);
}

TEST_CASE("one goes to any step of the history and back", "[history]") {
    const Map start = mapWith(1, 1, 1);
    History history(start);
    for (const char* name : {"a", "b", "c"})
        history.push(titled(start, name), label(name), "typing", history.stepCount() * 5000);
    CHECK(history.place() == 3);
    CHECK(history.labelOf(2) == label("b"));
    CHECK(history.timeOf(2) == 5000);
    CHECK(history.goTo(1));
    CHECK(title(history) == "a");
    CHECK(history.place() == 1);
    CHECK(history.stepCount() == 3); // what was undone is still there
    CHECK_FALSE(history.goTo(1));
    CHECK_FALSE(history.goTo(4));
    CHECK(history.goTo(3));
    CHECK(title(history) == "c");
    CHECK(history.goTo(0));
    CHECK(history.map() == start);
    CHECK_FALSE(history.hasForgotten());
    // What follows begins anew from here.
    history.push(titled(start, "d"), label("d"), "typing", 10'000);
    CHECK(history.stepCount() == 1);
}

TEST_CASE("a history that had too much to keep says so", "[history]") {
    Map map = mapWith(3, 3, 20);
    History history(map, 1);
    for (const char* name : {"a", "b", "c"})
        history.push(titled(map, name), label(name), "", 0);
    CHECK(history.hasForgotten());
    CHECK(history.labelOf(history.stepCount()) == label("c"));
}
