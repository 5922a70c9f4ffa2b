#include "cli/command.hpp"
#include "support/sources.hpp"

#include <cjm/method/check.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace cjm;
using namespace cjm::test;
using Json = nlohmann::json;

namespace {

void make(const Shell& shell, const std::string& name, const std::string& language) {
    REQUIRE(shell.cjm({"new", name, "-o", "map.cjm", "--lang", language}).status == 0);
}

// One thing in the file put in the place of another.
void edit(const Shell& shell, const std::string& from, const std::string& to) {
    std::string text = shell.text("map.cjm");
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    shell.write("map.cjm", text.replace(at, from.size(), to));
}

} // namespace

TEST_CASE("cjm check says what the rules find, the gravest first", "[cli][check]") {
    Shell shell;
    make(shell, "boiler-example", "en");
    const Outcome outcome = shell.cjm({"check", "map.cjm"});
    CHECK(outcome.status == 1);
    CHECK(outcome.err == "");
    CHECK(outcome.out ==
          "map.cjm: warning: Barrier “Nobody answers after 6 p.m.” has no solution (Market) [barrier-no-solution]\n"
          "map.cjm: hint: Barrier “No case studies from the industry” is an assumption: ask a customer (Market) "
          "[barrier-assumption]\n"
          "map.cjm: hint: Deal: reason for leaving not considered: technical failure [loop-deal]\n"
          "3 findings\n");
    shell.environment = {{"LANG", "ru_RU.UTF-8"}};
    CHECK(shell.cjm({"check", "map.cjm"}).out.find("map.cjm: предупреждение: Барьер «Nobody") == 0);
}

TEST_CASE("cjm check ends with zero where nothing is found", "[cli][check]") {
    const Shell shell;
    make(shell, "boiler-b2b", "ru");
    const Outcome words = shell.cjm({"check", "map.cjm"}), json = shell.cjm({"check", "map.cjm", "--json"});
    CHECK(words.status == 0);
    CHECK(words.out == "map.cjm: nothing found\n");
    CHECK(json.status == 0);
    CHECK(json.out == "[]\n");
}

TEST_CASE("cjm check --json has a shape that scripts rely on, in the map's language", "[cli][check]") {
    Shell shell;
    make(shell, "boiler-example", "ru");
    shell.environment = {{"LANG", "en_GB.UTF-8"}};
    const Outcome outcome = shell.cjm({"check", "map.cjm", "--json"});
    CHECK(outcome.status == 1);
    CHECK(Json::parse(outcome.out) == Json::parse(R"json([
        {"code": "barrier-no-solution", "severity": "warning",
         "where": {"id": "B5", "stage": "Изучение рынка", "row": "Барьеры", "text": "После 18:00 никто не отвечает"},
         "message": "Барьер «После 18:00 никто не отвечает» без решения", "source": "T"},
        {"code": "barrier-assumption", "severity": "hint",
         "where": {"id": "B4", "stage": "Изучение рынка", "row": "Барьеры", "text": "Нет кейсов по отрасли"},
         "message": "Барьер «Нет кейсов по отрасли» пока гипотеза: спросите клиента", "source": "T3"},
        {"code": "loop-deal", "severity": "hint",
         "where": {"id": "S4", "stage": "Договор", "row": null, "text": "Договор"},
         "message": "Сделка: не рассмотрена причина оттока: технический сбой", "source": "B"}])json"));
    CHECK(outcome.out.find("{\n    \"code\"") != std::string::npos); // the order of the fields is kept
    const Shell other;
    make(other, "loop-example", "en");
    const Json coffee = Json::parse(other.cjm({"check", "map.cjm", "--json"}).out);
    CHECK(coffee[0]["where"] == nullptr);
    CHECK(coffee.size() == 13);
}

TEST_CASE("findings that the map silences are counted only", "[cli][check]") {
    const Shell shell;
    make(shell, "boiler-example", "en");
    edit(shell, "\"transitions\": [",
         "\"mutes\": [{\"id\": \"u1\", \"check\": \"barrier-no-solution\", \"on\": \"B5\", "
         "\"reason\": \"In May\"}, {\"id\": \"u2\", \"check\": \"loop-deal\"}],\n"
         "\"transitions\": [");
    CHECK(shell.cjm({"check", "map.cjm"}).out ==
          "map.cjm: hint: Barrier “No case studies from the industry” is an assumption: ask a customer (Market) "
          "[barrier-assumption]\n1 finding\nnot shown: 2\n");
    CHECK(Json::parse(shell.cjm({"check", "map.cjm", "--json"}).out).size() == 1);
    edit(shell, "\"status\": \"assumption\", \"severity\": 2", "\"severity\": 2");
    CHECK(shell.cjm({"check", "map.cjm"}).out == "map.cjm: nothing found\nnot shown: 2\n");
    CHECK(shell.cjm({"check", "map.cjm"}).status == 0);
}

TEST_CASE("cjm check refuses what it cannot read, and draws nothing", "[cli][check]") {
    Shell shell;
    make(shell, "boiler-example", "en");
    CHECK(wrongRefusal(shell.cjm({"check", "absent.cjm"})) == "");
    CHECK(wrongRefusal(shell.cjm({"check"})) == "");
    shell.environment = {{"QT_QPA_PLATFORM", "nonsense"}};
    CHECK(shell.cjm({"check", "map.cjm"}).status == 1);
    shell.input = shell.text("map.cjm");
    CHECK(shell.cjm({"check", "-", "--json"}).status == 1);
}

TEST_CASE("docs/checks.md names every rule with its severity and source", "[cli][check][docs]") {
    const std::string page = get(projectFolder() / "docs" / "checks.md");
    for (const Rule& rule : rules()) {
        INFO(rule.code);
        const std::size_t line = page.find("| `" + std::string(rule.code) + "` |");
        REQUIRE(line != std::string::npos);
        const std::string words = page.substr(line, page.find('\n', line) - line);
        CHECK(words.find("| " + std::string(nameOf(rule.severity))) != std::string::npos);
        CHECK(words.find("| " + std::string(rule.source) + " |") != std::string::npos);
    }
}
