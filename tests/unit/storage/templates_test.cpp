#include "support/builders.hpp"
#include "support/refused.hpp"

#include <cjm/base/resource.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace cjm;
using namespace cjm::test;

namespace {

std::map<std::string, int> countByKind(const Map& map) {
    std::map<std::string, int> counts;
    for (const Card& card : map.cards)
        ++counts[std::string(nameOf(card.kind))];
    return counts;
}

Map example(Language language) {
    const auto document = loadTemplate("boiler-example", language);
    REQUIRE(document);
    return document->map;
}

} // namespace

TEST_CASE("every shipped template is whole valid and canonical", "[templates]") {
    const auto paths = resourcePaths("templates/");
    CHECK(paths.size() == 2 * templateNames().size());
    for (const std::string_view path : paths) {
        INFO(path);
        const std::string_view bytes = resource(path);
        const Loaded loaded = accepted(bytes);
        CHECK(loaded.notes.empty());
        CHECK(problems(loaded.document.map) == nothing);
        CHECK(encode(loaded.document) == bytes);
        const bool isBlank = path.find("/blank.cjm") != std::string_view::npos; // it waits for its name
        CHECK(loaded.document.map.passport->title.empty() == isBlank);
        CHECK_FALSE(loaded.document.envelope.docId.empty());
    }
}

TEST_CASE("templates load by name in both languages", "[templates]") {
    for (const std::string_view name : templateNames())
        for (const Language language : {Language::english, Language::russian}) {
            INFO(name);
            const auto document = loadTemplate(name, language);
            REQUIRE(document);
            CHECK(document->map.passport->language == languageCode(language));
            CHECK(say("template." + std::string(name), language) != "template." + std::string(name));
        }
}

TEST_CASE("both languages of a template have the same structure", "[templates]") {
    for (const std::string_view name : templateNames()) {
        INFO(name);
        const Map russian = loadTemplate(name, Language::russian)->map,
                  english = loadTemplate(name, Language::english)->map;
        CHECK(idsInOrder(russian.stages) == idsInOrder(english.stages));
        CHECK(idsInOrder(russian.rows) == idsInOrder(english.rows));
        CHECK(idsInOrder(russian.personas) == idsInOrder(english.personas));
        CHECK(countByKind(russian) == countByKind(english));
        CHECK(russian.passport->ideas.size() == english.passport->ideas.size());
        CHECK(russian.passport->stageQuestions.size() == english.passport->stageQuestions.size());
        REQUIRE(russian.cards.size() == english.cards.size());
        for (const Card& card : russian.cards) {
            INFO(card.id.value);
            const auto other = english.cards.find(card.id);
            REQUIRE(other);
            CHECK(std::tie(card.row, card.stage, card.rank, card.kind, card.span) ==
                  std::tie(other->row, other->stage, other->rank, other->kind, other->span));
            CHECK(
                std::tie(card.personas, card.solves, card.votes, card.value, card.importance, card.rating) ==
                std::tie(other->personas, other->solves, other->votes, other->value, other->importance, other->rating));
            CHECK(std::tie(card.severity, card.reason, card.effort, card.impact, card.state, card.momentOfTruth,
                           card.group) == std::tie(other->severity, other->reason, other->effort, other->impact,
                                                   other->state, other->momentOfTruth, other->group));
            CHECK(card.text.empty() == other->text.empty());
        }
    }
}

TEST_CASE("what stands on a shipped map begins with a capital, and its apostrophes are set", "[templates]") {
    const auto beginsSmall = [](const std::string& text) {
        if (text.empty()) return false;
        std::size_t at = 0;
        const char32_t first = utf8::next(text, at);
        return (first >= U'a' && first <= U'z') || (first >= U'а' && first <= U'я') || first == U'ё';
    };
    for (const std::string_view name : templateNames())
        for (const Language language : {Language::english, Language::russian}) {
            const Map map = loadTemplate(name, language)->map;
            const auto check = [&](const std::string& text) {
                INFO(name << ": " << text);
                CHECK_FALSE(beginsSmall(text));
                CHECK(text.find('\'') == std::string::npos);
            };
            check(map.passport->title);
            check(map.passport->subtitle);
            for (const Stage& stage : map.stages)
                for (const std::string& text : {stage.title, stage.subtitle, stage.phase})
                    check(text);
            for (const Row& row : map.rows)
                check(row.title);
            for (const Card& card : map.cards)
                check(card.text);
            for (const Persona& persona : map.personas)
                for (const std::string& text : {persona.name, persona.role, persona.quote})
                    check(text);
        }
}

TEST_CASE("the example has everything that the method teaches", "[templates]") {
    for (const Language language : {Language::english, Language::russian}) {
        const Map map = example(language);
        CHECK(map.stages.size() == 5);
        CHECK(map.rows.size() == 6);
        CHECK(map.personas.size() == 3);
        CHECK(map.cards.size() == 63);
        CHECK(countByKind(map) ==
              std::map<std::string, int>{
                  {"goal", 5}, {"question", 8}, {"touchpoint", 19}, {"emotion", 12}, {"barrier", 10}, {"solution", 9}});
        CHECK(map.passport->ideas.size() == 3);
        int outcomes = 0;
        forEachField<Outcomes>([&](const auto& f) { outcomes += (map.passport->outcomes.*f.member).empty() ? 0 : 1; });
        CHECK(outcomes == 7);
    }
}

TEST_CASE("a template that does not exist is named with those that do", "[templates]") {
    const auto document = loadTemplate("no-such", Language::english);
    REQUIRE_FALSE(document);
    CHECK(document.error().message.code == "cli.no-template");
    const std::string words = say(document.error(), Language::english);
    CHECK(words.find("no-such") != std::string::npos);
    for (const std::string_view name : templateNames())
        CHECK(words.find(name) != std::string::npos);
    checkWords(document.error());
}
