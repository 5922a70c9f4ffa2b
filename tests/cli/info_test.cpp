#include "cli/command.hpp"

#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace cjm;
using namespace cjm::test;
using Json = nlohmann::json;

namespace {

std::vector<std::string> keysOf(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}

Json valueOf(const Card& card) {
    switch (card.kind) {
    case CardKind::emotion: return card.value;
    case CardKind::barrier: return card.severity > 0 ? Json(card.severity) : Json(nullptr);
    case CardKind::metric: return card.number;
    default: return nullptr;
    }
}

void checkCells(const Json& json, const Map& map) {
    const auto rows = inOrder(map.rows);
    const auto stages = inOrder(map.stages);
    REQUIRE(json["cells"].size() == rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
        REQUIRE(json["cells"][r].size() == stages.size());
        for (std::size_t s = 0; s < stages.size(); ++s) {
            const auto cards = map.cards.cellList(rows[r]->id, stages[s]->id);
            const Json& cell = json["cells"][r][s];
            REQUIRE(cell.size() == cards.size());
            for (std::size_t c = 0; c < cards.size(); ++c) {
                CHECK(keysOf(cell[c]) == std::vector<std::string>{"kind", "personas", "text", "value"});
                CHECK(cell[c]["kind"] == nameOf(cards[c]->kind));
                CHECK(cell[c]["text"] == cards[c]->text);
                CHECK(cell[c]["value"] == valueOf(*cards[c]));
                CHECK(cell[c]["personas"].size() == cards[c]->personas.size());
            }
        }
    }
}

} // namespace

TEST_CASE("cjm info --json gives the whole map", "[cli]") {
    const Shell shell;
    for (const std::string_view name : templateNames())
        for (const char* language : {"ru", "en"}) {
            INFO(name << " " << language);
            std::filesystem::remove(shell.folder() / "map.cjm");
            REQUIRE(shell.cjm({"new", std::string(name), "-o", "map.cjm", "--force", "--lang", language}).status == 0);
            const Outcome outcome = shell.cjm({"info", "map.cjm", "--json"});
            CHECK(outcome.status == 0);
            CHECK(outcome.err == "");
            const Json json = Json::parse(outcome.out);
            const Map map = loadTemplate(name, languageFromCode(language))->map;
            CHECK(keysOf(json) ==
                  std::vector<std::string>{"cells", "counts", "language", "rows", "stages", "title", "version"});
            CHECK(json["title"] == map.passport->title);
            CHECK(json["language"] == language);
            CHECK(json["version"] == 2);
            CHECK(json["counts"]["stages"] == map.stages.size());
            CHECK(json["counts"]["rows"] == map.rows.size());
            CHECK(json["counts"]["cards"] == map.cards.size());
            CHECK(json["counts"]["personas"] == map.personas.size());
            REQUIRE(json["stages"].size() == map.stages.size());
            for (const auto& stage : inOrder(map.stages))
                CHECK(json["stages"][static_cast<std::size_t>(stage->rank)] == stage->title);
            for (const auto& row : inOrder(map.rows))
                CHECK(json["rows"][static_cast<std::size_t>(row->rank)] ==
                      Json{{"title", row->title}, {"kind", nameOf(row->kind)}});
            checkCells(json, map);
        }
}

TEST_CASE("cjm info --json survives the texts that people write", "[cli]") {
    const Shell shell;
    shell.write("map.cjm", R"({"format": "cjm", "map": {"title": "\"Ёж\" \\ \u0001\n{x}"},
"stages": [{"id": "s"}], "rows": [{"id": "m", "kind": "metrics"}, {"id": "b", "kind": "barriers"}, {"id": "e", "kind": "emotions"}],
"cards": [{"id": "1", "row": "m", "stage": "s", "kind": "metric", "number": 0.1}, {"id": "2", "row": "b", "stage": "s", "kind": "barrier"},
{"id": "3", "row": "e", "stage": "s", "kind": "emotion", "value": -1.5}]})");
    const Outcome outcome = shell.cjm({"info", "map.cjm", "--json"});
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    const Json json = Json::parse(outcome.out);
    CHECK(json["title"] == "\"Ёж\" \\ \x01\n{x}");
    CHECK(json["cells"][0][0][0]["value"] == 0.1);
    CHECK(json["cells"][1][0][0]["value"] == nullptr);
    CHECK(json["cells"][2][0][0]["value"] == -1.5);
    // In words the title stays one line, and a terminal is told nothing but text.
    const Outcome words = shell.cjm({"info", "map.cjm"});
    CHECK(words.out.find('\x01') == std::string::npos);
}

TEST_CASE("cjm info tells in words with plurals what is there", "[cli]") {
    Shell shell;
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", "map.cjm", "--lang", "ru"}).status == 0);
    const Outcome english = shell.cjm({"info", "map.cjm"});
    CHECK(english.status == 0);
    CHECK(english.out.find("Техническое обслуживание котельных\n") == 0);
    CHECK(english.out.find("5 stages · 6 rows · 63 cards · 3 personas") != std::string::npos);
    CHECK(english.out.find("  Договор (") != std::string::npos);
    shell.environment = {{"LANG", "ru_RU.UTF-8"}};
    CHECK(shell.cjm({"info", "map.cjm"}).out.find("5 этапов · 6 строк · 63 карточки · 3 портрета") !=
          std::string::npos);
}

TEST_CASE("cjm info refuses what it cannot read", "[cli]") {
    const Shell shell;
    CHECK(wrongRefusal(shell.cjm({"info", "absent.cjm"})) == "");
    CHECK(wrongRefusal(shell.cjm({"info", "absent.cjm", "--json"})) == "");
    CHECK(wrongRefusal(shell.cjm({"info"})) == "");
}

TEST_CASE("nothing that a map holds commands the terminal", "[cli][hostile]") {
    const Shell shell;
    const std::string evil = R"(\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e\n\r)";
    shell.write("evil.cjm", "{\"format\": \"cjm\", \"map\": {\"title\": \"" + evil + "\", \"subtitle\": \"" + evil +
                                "\"}, \"stages\": [{\"id\": \"s\", \"title\": \"" + evil + "\", \"colour\": \"" + evil +
                                "\"}], \"cards\": [{\"id\": \"c\", \"text\": \"" + evil + "\"}]}");
    shell.write("word.cjm", "{\"format\": \"cjm\", \"map\": {\"state\": \"" + evil + "\"}}");
    shell.write("key.cjm", "{\"format\": \"cjm\", \"" + evil + "\": 1, \"" + evil + "\": 2}");
    shell.write("id.cjm", "{\"format\": \"cjm\", \"stages\": [{\"id\": \"" + evil + "\"}]}");
    const std::string name = "\x1B[31m.cjm";
    shell.write(name, "{\"format\": \"cjm\", \"stages\": [{\"id\": \"s\", \"priority\": 10}]}");
    for (const std::string& file :
         {std::string("evil.cjm"), std::string("word.cjm"), std::string("key.cjm"), std::string("id.cjm"), name})
        for (const char* command : {"info", "validate", "check"}) {
            const Outcome outcome = shell.cjm({command, file});
            INFO(command << " said " << outcome.out << outcome.err);
            CHECK(!(outcome.out + outcome.err).empty());
            for (const char* sign : {"\x1B", "\x07", "\xC2\x9B", "\xE2\x80\xAE", "\r"})
                CHECK((outcome.out + outcome.err).find(sign) == std::string::npos);
        }
    // The map keeps them.
    REQUIRE(shell.cjm({"format", "evil.cjm"}).status == 0);
    CHECK(shell.text("evil.cjm").find(R"(\u001b]0;owned\u0007)") != std::string::npos);
}
