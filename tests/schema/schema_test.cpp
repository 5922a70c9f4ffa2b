#include "cli/command.hpp"
#include "schema/schema.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"
#include "support/sources.hpp"

#include <cjm/storage/document.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <sstream>

using namespace cjm;
using namespace cjm::test;

namespace {

std::filesystem::path schemaFile() { return projectFolder() / "docs" / "cjm.schema.json"; }

// What validate.py says of these files of the shell's folder, a line each; nothing, and a visible word, when the
// tools for it are not there.
std::vector<std::string> judged(const Shell& shell, const std::vector<std::string>& files) {
    std::vector<std::string> command{"python3", projectFolder() / "tests" / "schema" / "validate.py", schemaFile()};
    command.insert(command.end(), files.begin(), files.end());
    const Outcome outcome = isInstalled("python3") ? shell.run(command) : Outcome{3, {}, {}};
    if (outcome.status == 3) {
        WARN("skipped: python3-jsonschema is not installed (scripts/bootstrap test)");
        return {};
    }
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    std::vector<std::string> lines;
    std::istringstream stream(outcome.out);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    REQUIRE(lines.size() == files.size());
    return lines;
}

void checkAllValid(const Shell& shell, const std::vector<std::string>& files) {
    const auto lines = judged(shell, files);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        INFO(files[i] << "\n" << shell.text(files[i]).substr(0, 4000));
        CHECK(lines[i] == "ok");
    }
}

// A small right file, in which one thing is put wrong at a time.
const std::string rightFile = R"({"format": "cjm", "version": 1, "minReader": 1, "docId": "d", "by": "Ann",
 "trail": ["r"],
"map": {"title": "t", "state": "to-be", "date": "2024-02-29", "logo": "i", "ideas": [{"text": "x"}],
 "outcomes": {"tools": "x"}, "stageQuestions": [{"key": "k", "notForUs": true}]},
"stages": [{"id": "s", "colour": "#2B6DEF", "priority": 9, "hidden": true, "width": 120.5}],
"rows": [{"id": "r", "kind": "goals", "scaleWords": ["a"]}],
"cards": [{"id": "c", "row": "r", "stage": "s", "span": 2, "value": -1.5, "link": "https://example.org/",
 "evidence": ["q"]}],
"interviews": [{"id": "n", "group": "expert", "quotes": [{"id": "q", "text": "x"}]}],
"stories": [{"id": "y", "steps": [{"stage": "s", "text": "x"}]}],
"transitions": [{"id": "t", "from": "s", "kind": "leaves"}],
"comments": [{"id": "m", "on": "c", "resolved": true}],
"images": [{"id": "i", "type": "png", "data": "iVBORw0KGgo="}], "mutes": [{"id": "u", "check": "x"}],
"later": [1, {"a": null}]})";

struct Wrong {
    const char *from, *to, *place;
};

const Wrong wrongs[] = {
    {R"("format": "cjm", )", "", "/"},
    {R"("format": "cjm")", R"("format": "CJM")", "format"},
    {R"("minReader": 1)", R"("minReader": 3)", "minReader"},
    {R"("version": 1,)", R"("version": "1",)", "version"},
    {R"("Ann")", R"(["Ann"])", "by"},
    {R"(["r"])", R"([7])", "trail/0"},
    {R"("to-be")", R"("maybe")", "map/state"},
    {R"("title": "t")", R"("title": 7)", "map/title"},
    {R"("title": "t")", R"("title": "a\u0000b")", "map/title"},
    {R"("2024-02-29")", R"("2024-13-29")", "map/date"},
    {R"("logo": "i")", R"("logo": "a picture")", "map/logo"},
    {R"("ideas": [{"text": "x"}])", R"("ideas": ["x"])", "map/ideas/0"},
    {R"({"tools": "x"})", R"({"tools": null})", "map/outcomes/tools"},
    {R"("notForUs": true)", R"("notForUs": 1)", "map/stageQuestions/0/notForUs"},
    {R"("#2B6DEF")", R"("#2B6DE")", "stages/0/colour"},
    {R"("#2B6DEF")", R"("blue")", "stages/0/colour"},
    {R"("priority": 9)", R"("priority": 10)", "stages/0/priority"},
    {R"("priority": 9)", R"("priority": 1.5)", "stages/0/priority"},
    {R"("width": 120.5)", R"("width": -1)", "stages/0/width"},
    {R"("hidden": true)", R"("hidden": "yes")", "stages/0/hidden"},
    {R"("kind": "goals")", R"("kind": "goal")", "rows/0/kind"},
    {R"(["a"])", R"("a")", "rows/0/scaleWords"},
    {R"({"id": "c", "row")", R"({"row")", "cards/0"},
    {R"("id": "c")", R"("id": "c d")", "cards/0/id"},
    {R"("id": "c")", R"("id": "")", "cards/0/id"},
    {R"("row": "r", )", "", "cards/0"},
    {R"("span": 2)", R"("span": 0)", "cards/0/span"},
    {R"(-1.5)", R"(-2.1)", "cards/0/value"},
    {R"("https://example.org/")", R"("javascript:open")", "cards/0/link"},
    {R"(["q"])", R"([""])", "cards/0/evidence/0"},
    {R"("group": "expert")", R"("group": "")", "interviews/0/group"},
    {R"({"id": "q", )", "{", "interviews/0/quotes/0"},
    {R"("steps": [{"stage": "s")", R"("steps": [{"stage": "")", "stories/0/steps/0/stage"},
    {R"("leaves")", R"("stays")", "transitions/0/kind"},
    {R"("on": "c")", R"("on": "c d")", "comments/0/on"},
    {R"("type": "png")", R"("type": "svg")", "images/0/type"},
    {R"("iVBORw0KGgo=")", R"("iVBORw0KGgo")", "images/0/data"},
    {R"([{"id": "u", "check": "x"}])", R"({"u": {"check": "x"}})", "mutes"},
};

} // namespace

TEST_CASE("the schema in docs is what the records give", "[schema]") {
    const char* approve = std::getenv("CJM_APPROVE");
    if (approve && std::string_view(approve) == "1") put(schemaFile(), schemaText());
    INFO("CJM_APPROVE=1 makes docs/cjm.schema.json anew");
    REQUIRE(std::filesystem::exists(schemaFile()));
    CHECK(get(schemaFile()) == schemaText());
}

TEST_CASE("every note of the schema is about a field that there is", "[schema]") {
    const auto schema = nlohmann::json::parse(schemaText());
    for (const FieldNote& note : fieldNotes()) {
        INFO(note.record << "." << note.field);
        const auto& definitions = schema.at("$defs");
        REQUIRE(definitions.contains(std::string(note.record)));
        CHECK(definitions.at(std::string(note.record)).at("properties").contains(std::string(note.field)));
    }
}

TEST_CASE("what the program makes of its templates is valid by the schema", "[schema][cli]") {
    const Shell shell;
    std::vector<std::string> files;
    for (const std::string_view name : templateNames())
        for (const char* language : {"ru", "en"}) {
            files.push_back(std::string(name) + "-" + language + ".cjm");
            REQUIRE(shell.cjm({"new", std::string(name), "-o", files.back(), "--lang", language}).status == 0);
        }
    checkAllValid(shell, files);
}

TEST_CASE("random maps are valid by the schema", "[schema][laws]") {
    const Shell shell;
    std::vector<std::string> files;
    for (const auto seed : lawSeeds(36)) {
        Rng rng(seed);
        files.push_back("seed-" + std::to_string(seed) + ".cjm");
        shell.write(files.back(), encode({randomMap(rng), {}}));
    }
    checkAllValid(shell, files);
}

TEST_CASE("the full file of this version is valid by the schema", "[schema]") {
    const Shell shell;
    shell.write("version.cjm", get(projectFolder() / "tests" / "unit" / "storage" / "data" /
                                   ("version-" + std::to_string(formatVersion) + ".cjm")));
    checkAllValid(shell, {"version.cjm"});
}

TEST_CASE("wrong files are not valid by the schema, and it says where", "[schema]") {
    const Shell shell;
    shell.write("right.cjm", rightFile);
    std::vector<std::string> files{"right.cjm"};
    for (const Wrong& wrong : wrongs) {
        std::string text = rightFile;
        const std::size_t at = text.find(wrong.from);
        INFO(wrong.from);
        REQUIRE(at != std::string::npos);
        text.replace(at, std::string_view(wrong.from).size(), wrong.to);
        files.push_back("wrong-" + std::to_string(files.size()) + ".cjm");
        shell.write(files.back(), text);
    }
    const auto lines = judged(shell, files);
    if (lines.empty()) return;
    CHECK(lines.front() == "ok");
    for (std::size_t i = 0; i < std::size(wrongs); ++i) {
        INFO(wrongs[i].from << " -> " << wrongs[i].to);
        CHECK(lines[i + 1] == wrongs[i].place);
    }
}
