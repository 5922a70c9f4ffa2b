#include <cjm/base/error.hpp>
#include <cjm/base/id.hpp>
#include <cjm/base/resource.hpp>

#include <catch2/catch.hpp>

using namespace cjm;

namespace {

std::string found(std::int64_t n, Language language) { return say(Message{"cli.found", {{"n", n}}}, language); }

} // namespace

TEST_CASE("Russian counts have three forms", "[message]") {
    const auto russian = [](std::int64_t n) { return found(n, Language::russian); };
    for (const std::int64_t n : {1, 21, 101, 1001})
        CHECK(russian(n) == std::to_string(n) + " замечание");
    for (const std::int64_t n : {2, 3, 4, 22, 104})
        CHECK(russian(n) == std::to_string(n) + " замечания");
    for (const std::int64_t n : {0, 5, 11, 12, 13, 14, 15, 20, 25, 111, 112, 114, 211})
        CHECK(russian(n) == std::to_string(n) + " замечаний");
    CHECK(russian(-1) == "-1 замечание");
}

TEST_CASE("English counts have two forms", "[message]") {
    CHECK(found(1, Language::english) == "1 finding");
    for (const std::int64_t n : {0, 2, 5, 11, 21, 101})
        CHECK(found(n, Language::english) == std::to_string(n) + " findings");
}

TEST_CASE("a code that is not in the catalogue says its own name", "[message]") {
    CHECK(say("no.such-code", Language::english) == "no.such-code");
    CHECK(say("no.such-code", Language::russian) == "no.such-code");
}

TEST_CASE("values are put in as they are", "[message]") {
    const Message message{"edit.card-added", {{"name", std::string("{name} {n:a|b} «ёж»")}}};
    CHECK(say(message, Language::english) == "card “{name} {n:a|b} «ёж»” added");
    // What nobody gave is left out, and nothing of the pattern is shown to people.
    CHECK(say("edit.card-added", Language::english) == "card “…” added");
}

TEST_CASE("several words are said in the language of their sentence", "[message]") {
    const Message message{"check.interview-group-missing",
                          {{"x", WordList{{"list.interview-customer", "list.interview-expert"}}}}};
    CHECK(say(message, Language::russian) == "Нет интервью: клиенты, эксперты");
    CHECK(say(message, Language::english) == "No interviews with: customers, experts");
}

TEST_CASE("words are names, dates have the month of their language, and what is no word stays", "[message]") {
    const auto said = [](MessageValue value, Language language) {
        return say(Message{"check.interview-group-missing", {{"x", std::move(value)}}}, language);
    };
    CHECK(said(Word{"channel.meeting"}, Language::russian) == "Нет интервью: встреча");
    CHECK(said(Day{"2026-11-21"}, Language::russian) == "Нет интервью: 21 ноября 2026");
    CHECK(said(WordList{{"channel.tv"}, {"a\nb"}}, Language::english).find('\n') == std::string::npos);
    CHECK(said(WordList{{"change.yes"}, {"Дрон"}}, Language::russian) == "Нет интервью: да, Дрон");
    CHECK(sayDay({"2026-11-01"}, Language::russian) == "1 ноября 2026");
}

TEST_CASE("an emotion has a sign, one decimal and the point of its language", "[message]") {
    const auto russian = [](double value) { return sayEmotion(value, Language::russian); };
    CHECK(russian(-1.5) == "−1,5");
    CHECK(russian(-1) == "−1,0");
    CHECK(russian(2) == "+2,0");
    CHECK(russian(0) == "0,0");
    CHECK(russian(-0.04) == "0,0");
    CHECK(sayEmotion(0.2, Language::english) == "+0.2");
    CHECK(say(Message{"first.low-emotion", {{"v", Emotion{-1}}}}, Language::english) == "emotion −1.0");
}

TEST_CASE("a message stays on one line whatever its values hold", "[message]") {
    const Message message{"edit.card-added",
                          {{"name", std::string("a\nb\r\tc\x1B[31m\x7F\xC2\x9B\xE2\x80\xAE"
                                                "d")}}};
    for (const Language language : {Language::english, Language::russian}) {
        const std::string words = say(message, language);
        CHECK(words.find_first_of("\n\r\t\x1B\x7F") == std::string::npos);
        CHECK(words.find("\xC2\x9B") == std::string::npos);     // starts a terminal command in one byte's name
        CHECK(words.find("\xE2\x80\xAE") == std::string::npos); // would turn the rest of the line round
    }
    const Error error{{"file.empty", {}}, {"two\nlines.cjm", 3, 4}};
    CHECK(say(error, Language::english).find('\n') == std::string::npos);
}

TEST_CASE("an error names its place before its words", "[message]") {
    const Message message{"file.empty", {}};
    const std::string words = say(message, Language::english);
    CHECK(say(Error{message, {"a.cjm", 12, 5}}, Language::english) == "a.cjm:12:5: " + words);
    CHECK(say(Error{message, {"a.cjm", 0, 0}}, Language::english) == "a.cjm: " + words);
    CHECK(say(Error{message, {}}, Language::english) == words);
}

TEST_CASE("languages are read from codes", "[message]") {
    for (const std::string_view code : {"ru", "ru_RU", "ru_RU.UTF-8", "ru-RU", "ru-UA"})
        CHECK(languageFromCode(code) == Language::russian);
    for (const std::string_view code : {"", "en", "en_GB.UTF-8", "C", "POSIX", "rue", "r", "de"})
        CHECK(languageFromCode(code) == Language::english);
    for (const Language language : {Language::english, Language::russian})
        CHECK(languageFromCode(languageCode(language)) == language);
}

TEST_CASE("ids are 1 to 64 letters, digits, dashes and underlines", "[id]") {
    for (const std::string& id : {std::string("a"), std::string("A-z_09"), std::string(64, 'x')})
        CHECK(isWellFormedId(id));
    for (const std::string& id : {std::string(), std::string(65, 'x'), std::string("a b"), std::string("ё"),
                                  std::string("a/b"), std::string("a.b"), std::string("a\0b", 3), std::string("a\n")})
        CHECK_FALSE(isWellFormedId(id));
}

TEST_CASE("embedded files are found by their path", "[resource]") {
    CHECK(resource("templates/ru/boiler-b2b.cjm").substr(0, 1) == "{");
    CHECK(resource("fonts/Inter-Regular.ttf").size() > 10'000);
    CHECK(resource("no/such/file").empty());
    CHECK(resource("").empty());
    const auto templates = resourcePaths("templates/");
    CHECK(templates.size() >= 4);
    for (const std::string_view path : templates) {
        INFO(path);
        CHECK_FALSE(resource(path).empty());
    }
    CHECK(resourcePaths("no/such/").empty());
}
