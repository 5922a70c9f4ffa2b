#include "storage/migrate.hpp"
#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace cjm;

namespace {

// Steps of versions that never were. -1 kept the stages as "columns", 0 called a stage's title "heading".
void renameKey(JsonNode& object, std::string_view from, std::string_view to) {
    for (JsonNode& item : object.items)
        if (item.key == from) item.key = to;
}
void columnsToStages(JsonTree& tree) { renameKey(tree.root, "columns", "stages"); }
void headingsToTitles(JsonTree& tree) {
    for (JsonNode& section : tree.root.items)
        if (section.key == "stages")
            for (JsonNode& stage : section.items)
                renameKey(stage, "heading", "title");
}
constexpr Migration invented[] = {{-1, columnsToStages}, {0, headingsToTitles}};

Loaded decodedWith(const std::string& bytes) {
    auto loaded = decode(bytes, "old.cjm", invented);
    if (!loaded) FAIL(say(loaded.error(), Language::english));
    return std::move(*loaded);
}

std::string firstTitle(const Map& map) { return inOrder(map.stages).at(0)->title; }

// Each step leaves its mark, in the order in which they are walked.
template <int n> void mark(JsonTree& tree) {
    tree.root.text = tree.keep(std::string(tree.root.text) + std::to_string(n));
}
constexpr Migration marks[] = {{1, mark<1>}, {2, mark<2>}, {3, mark<3>}};

std::string walked(int version) {
    JsonTree tree;
    migrate(tree, version, marks);
    return std::string(tree.root.text);
}

} // namespace

TEST_CASE("the program has one step for each version before its own", "[migrate]") {
    const auto steps = migrations();
    REQUIRE(steps.size() == formatVersion - 1);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        CHECK(steps[i].from == static_cast<int>(i) + 1);
        CHECK(steps[i].apply != nullptr);
    }
}

TEST_CASE("a tree walks the steps that lie before it, in order", "[migrate]") {
    CHECK(walked(1) == "123");
    CHECK(walked(2) == "23");
    CHECK(walked(3) == "3");
    CHECK(walked(4) == "");
    CHECK(walked(1'000'000'000) == "");
}

TEST_CASE("an old file is read through its steps and is of this version then", "[migrate]") {
    const std::string older = R"({"format": "cjm", "version": -1, "minReader": -1, "docId": "d", "revision": "r",
"columns": [{"id": "s", "heading": "The need", "later": 1.10}], "more": {"a": [1]}})";
    const Loaded loaded = decodedWith(older);
    CHECK(loaded.notes.empty());
    CHECK(firstTitle(loaded.document.map) == "The need");
    CHECK(loaded.document.envelope.version == formatVersion);
    CHECK(loaded.document.envelope.minReader == formatMinReader);
    CHECK(loaded.document.envelope.docId == "d");
    CHECK(loaded.document.envelope.revision == "r");
    CHECK(encode(loaded.document) == R"({
"format": "cjm",
"version": 2,
"minReader": 2,
"docId": "d",
"revision": "r",
"map": {"state": "as-is"},
"stages": [
{"id": "s", "title": "The need", "later": 1.10}
],
"more": {"a": [1]}
}
)");
}

TEST_CASE("a file walks only the steps from its own version on", "[migrate]") {
    const Loaded loaded = decodedWith(
        R"({"format": "cjm", "version": 0, "stages": [{"id": "s", "heading": "The need"}], "columns": [7]})");
    CHECK(firstTitle(loaded.document.map) == "The need");
    REQUIRE(loaded.document.map.unknown->size() == 1);
    CHECK(loaded.document.map.unknown->at(0).name == "columns");
}

TEST_CASE("files of this version and of newer ones walk no step", "[migrate]") {
    for (const char* version : {R"()", R"("version": 1,)", R"("version": 9, "minReader": 1,)"}) {
        INFO(version);
        const Loaded loaded = decodedWith(R"({"format": "cjm",)" + std::string(version) +
                                          R"("stages": [{"id": "s", "title": "a", "heading": "b"}], "columns": 1})");
        CHECK(firstTitle(loaded.document.map) == "a");
        CHECK(inOrder(loaded.document.map.stages).at(0)->unknown == UnknownFields{{"heading", "\"b\""}});
        CHECK(*loaded.document.map.unknown == UnknownFields{{"columns", "1"}});
    }
}

TEST_CASE("the trail of version 1 is sorted, ids of no time first", "[migrate]") {
    const auto trailOf = [](const std::string& version, const std::string& trail) {
        const auto loaded =
            decode(R"({"format": "cjm", )" + version + R"("revision": "x", "trail": )" + trail + "}", "old.cjm");
        return loaded ? loaded->document.envelope.trail : std::vector<std::string>{loaded.error().message.code};
    };
    const std::string trail = R"(["0Y4AcBv000000", "zG5xW2mRt0Lc", "aG5xW2mRt0Lc"])";
    const std::vector<std::string> sorted{"aG5xW2mRt0Lc", "zG5xW2mRt0Lc", "0Y4AcBv000000"};
    CHECK(trailOf(R"("version": 1, )", trail) == sorted);
    CHECK(trailOf("", trail) == sorted); // a file that does not say is of version 1
    CHECK(trailOf(R"("version": 2, )", trail) ==
          std::vector<std::string>{"0Y4AcBv000000", "zG5xW2mRt0Lc", "aG5xW2mRt0Lc"});
    CHECK(trailOf(R"("version": 1, )", R"(["b", 7, "a"])") == std::vector<std::string>{"file.wanted-text"});
    CHECK(trailOf(R"("version": 1, )", R"({"b": "b"})") == std::vector<std::string>{"file.wanted-list"});
}

TEST_CASE("a file that needs a newer program is refused before any step", "[migrate]") {
    constexpr Migration never[] = {{0, [](JsonTree&) { FAIL("a step was walked"); }}};
    const auto loaded = decode(R"({"format": "cjm", "version": 0, "minReader": 3})", "old.cjm", never);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().message.code == "file.newer");
}

TEST_CASE("an error in an old file names its place in that file", "[migrate]") {
    const auto loaded = decode(
        "{\"format\": \"cjm\", \"version\": -1,\n\"columns\": [{\"id\": \"s\", \"heading\": 7}]}", "old.cjm", invented);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().message.code == "file.wanted-text");
    CHECK(loaded.error().location == SourceLocation{"old.cjm", 2, 36});
}
