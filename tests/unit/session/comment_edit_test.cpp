#include "support/builders.hpp"
#include "support/ids.hpp"

#include <cjm/session/commands/comment_edit.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

const CardId asked = cardId(4, 1, 0);

Map commented() {
    Map map = mapWith(3, 6, 1);
    CountedIds ids{"n"};
    const auto say = [&](const AnyId& on, const char* text) {
        map = after(map, withComment(on, "Продажи", text, "2026-11-20T10:00:00Z", ids));
    };
    say(AnyId{"r4"}, "о строке");
    say(AnyId{asked.value}, "первый");
    say(AnyId{asked.value}, "второй");
    say(AnyId{"s1"}, "об этапе");
    say(AnyId{cardId(1, 0, 0).value}, "решено");
    map = after(map, *withResolved(map, AnyId{cardId(1, 0, 0).value}));
    return map;
}

} // namespace

TEST_CASE("comments are on cards, stages and rows", "[session][comments]") {
    const Map map = commented();
    CHECK(commentedId(Target{asked}) == AnyId{asked.value});
    CHECK(commentedId(Target{StageId{"s1"}}) == AnyId{"s1"});
    CHECK(commentedId(titleTarget()).empty());
    CHECK(commentedTarget(map, AnyId{"r4"}) == Target{RowId{"r4"}});
    CHECK(commentedTarget(map, AnyId{"gone"}) == Target{});
    CHECK(commentsOn(map, AnyId{asked.value}).size() == 2);
    CHECK(commentsOn(map, AnyId{asked.value}).front()->text == "первый");
    const auto open = openComments(map);
    CHECK(open.at(AnyId{asked.value}) == 2);
    CHECK_FALSE(open.contains(AnyId{cardId(1, 0, 0).value}));
}

TEST_CASE("a question is resolved with all that was said to it, in one step", "[session][comments]") {
    Map map = commented();
    map = after(map, *withResolved(map, AnyId{asked.value}));
    for (const auto& comment : commentsOn(map, AnyId{asked.value}))
        CHECK(comment->resolved);
    CHECK_FALSE(withResolved(map, AnyId{asked.value}));
}

TEST_CASE("the list goes stage by stage, what is open first", "[session][comments]") {
    const auto list = commentedRecords(commented());
    REQUIRE(list.size() == 4);
    CHECK(list[0].target == Target{StageId{"s1"}});
    CHECK(list[1].target == Target{asked});
    CHECK(list[1].open == 2);
    CHECK(list[1].last->text == "второй");
    CHECK(list[2].target == Target{RowId{"r4"}});
    CHECK(list[3].target == Target{cardId(1, 0, 0)}); // resolved
    CHECK(list[3].open == 0);
}

TEST_CASE("comments go with their record and come along with its copy", "[session][comments]") {
    const Map map = commented();
    CHECK(commentsOn(after(map, RemoveCards{{asked}}), AnyId{asked.value}).empty());
}
