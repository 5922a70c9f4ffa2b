#include "support/builders.hpp"

#include <cjm/session/commands/persona_edit.hpp>
#include <cjm/session/typing/text_edit_session.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

const PersonaId ours{"p0"};

Target fieldAt(const char* name) { return PersonaFieldTarget{ours, name}; }

std::shared_ptr<const Persona> ownPersona(const Map& map) { return map.personas.find(ours); }

Map withTyped(const Map& map, const Target& target, const std::string& text, const QuoteId& cited = {}) {
    const auto edit = withText(map, target, text, cited);
    REQUIRE(edit);
    return after(map, *edit);
}

// A map whose persona says the words of an interview.
Map quoting() {
    Map map = mapWith(1, 1, 1);
    Interview interview;
    interview.id.value = "i0";
    interview.quotes = {{QuoteId{"q0"}, "Звонил в семь вечера, ответил автоответчик. Больше не звонил", {}}};
    map = after(map, PutInterview{interview, {}});
    return after(map, quoteInterview(map, ours, QuoteId{"q0"})->edit);
}

std::string manyTimes(const std::string& text, int times) {
    std::string all;
    for (int n = 0; n < times; ++n)
        all += text;
    return all;
}

} // namespace

TEST_CASE("every text of a persona and the audience are typed where they stand", "[typing][personas]") {
    const Map map = mapWith(1, 1, 1);
    for (const char* name : {"name", "segment", "age", "education", "company", "role", "quote"}) {
        INFO(name);
        CHECK(isSingleLine(fieldAt(name)));
        CHECK_FALSE(isList(fieldAt(name)));
        CHECK(textAt(withTyped(map, fieldAt(name), "слово"), fieldAt(name)) == "слово");
    }
    CHECK(textAt(withTyped(map, audienceTarget(), "Инженеры\n33–50"), audienceTarget()) == "Инженеры\n33–50");
    CHECK_FALSE(isSingleLine(audienceTarget()));
    CHECK(say(describe(map, *withText(map, fieldAt("age"), "46")), Language::russian).find("возраст") !=
          std::string::npos);
    for (const char* name : {"decisionRoles", "avatar", "colour", "quoteFrom", "sky"}) {
        INFO(name);
        CHECK_FALSE(textAt(map, fieldAt(name)));
        CHECK_FALSE(withText(map, fieldAt(name), "x"));
    }
    CHECK_FALSE(textAt(map, PersonaFieldTarget{PersonaId{"gone"}, "name"}));
}

TEST_CASE("a list is typed as lines, and empty lines vanish", "[typing][personas]") {
    const Map map = mapWith(1, 1, 1);
    for (const char* name : {"responsibilities", "needs", "motives", "pains"}) {
        INFO(name);
        CHECK(isList(fieldAt(name)));
        CHECK_FALSE(isSingleLine(fieldAt(name)));
        const Map next = withTyped(map, fieldAt(name), "  Тепло в цехах \n\n 12 человек\n");
        CHECK(textAt(next, fieldAt(name)) == "Тепло в цехах\n12 человек");
    }
    // A file may hold line ends within an entry: they stay as long as nobody types.
    Persona copy = *ownPersona(map);
    copy.needs = {"a\nb", "c"};
    const Map strange = after(map, PutPersona{copy, {}});
    CHECK(textAt(strange, fieldAt("needs")) == "a b\nc");
    CHECK(withTyped(strange, fieldAt("needs"), "a b\nc") == strange);
}

TEST_CASE("a quote is from an interview while its words are a run of words there", "[typing][personas]") {
    const Map map = quoting();
    const auto from = [&](const std::string& words) {
        return !ownPersona(withTyped(map, fieldAt("quote"), words))->quoteFrom.empty();
    };
    CHECK(from("Звонил в семь вечера, ответил автоответчик"));
    CHECK(from("…ответил автоответчик – больше не звонил!"));
    CHECK(from("Больше Не Звонил"));
    CHECK_FALSE(from("Звонил в восемь вечера"));
    CHECK_FALSE(from("Звонил, ответил автоответчик")); // words between are left out
    CHECK_FALSE(from("вонил в семь"));
    CHECK_FALSE(from("Звонил в семь вечера, ответил автоответчик. Больше не звонил никогда"));
    CHECK_FALSE(from(""));
    CHECK_FALSE(from("…"));
    // Words of another field change nothing about it.
    CHECK(ownPersona(withTyped(map, fieldAt("age"), "46"))->quoteFrom == QuoteId{"q0"});
}

TEST_CASE("words half typed loosen a quote, and whole ones tie it again in the same session of typing",
          "[typing][personas]") {
    const auto store = std::make_shared<Store>(Document{quoting(), {}}, std::filesystem::path{}, [] { return 0; });
    TextEditSession textEdit(store, fieldAt("quote"));
    REQUIRE(textEdit.keep(std::string("Звонил в семь веч")));
    CHECK(ownPersona(store->map())->quoteFrom.empty());
    REQUIRE(textEdit.keep(std::string("Звонил в семь вечера")));
    CHECK(ownPersona(store->map())->quoteFrom == QuoteId{"q0"});
    REQUIRE(textEdit.finish());
    CHECK(store->history().stepCount() == 1);
    TextEditSession other(store, fieldAt("quote"));
    REQUIRE(other.keep(std::string("Не дозвонился")));
    REQUIRE(other.finish());
    CHECK(ownPersona(store->map())->quoteFrom.empty());
}

TEST_CASE("texts of a persona are of a length that can be read", "[typing][personas]") {
    const Map map = mapWith(1, 1, 1);
    const auto refused = [&](const Map& on, const char* name, const std::string& text) {
        const auto done = mayBeTyped(on, fieldAt(name), text);
        return done ? std::string() : say(done.error(), Language::russian);
    };
    CHECK(refused(map, "name", manyTimes("ж", 80)).empty());
    CHECK(refused(map, "name", manyTimes("ж", 81)) == "имя: не длиннее 80 знаков");
    CHECK_FALSE(refused(map, "segment", manyTimes("ж", 81)).empty());
    CHECK(refused(map, "quote", manyTimes("ж", 300)).empty());
    CHECK_FALSE(refused(map, "quote", manyTimes("ж", 301)).empty());
    CHECK(refused(map, "needs", manyTimes("ж", 200) + "\n" + manyTimes("ю", 200)).empty());
    CHECK(refused(map, "needs", "a\n" + manyTimes("ж", 201)) == "потребности: строка не длиннее 200 знаков");
    // More comes from files: it may get shorter.
    Persona copy = *ownPersona(map);
    copy.name = manyTimes("ж", 90);
    const Map longer = after(map, PutPersona{copy, {}});
    CHECK(refused(longer, "name", manyTimes("ж", 90)).empty());
    CHECK(refused(longer, "name", manyTimes("ж", 85)).empty());
    CHECK_FALSE(refused(longer, "name", manyTimes("ж", 91)).empty());
    // Of what is too long the beginning is on the map, and it is said.
    const auto store = std::make_shared<Store>(Document{map, {}}, std::filesystem::path{}, [] { return 0; });
    TextEditSession textEdit(store, fieldAt("name"));
    REQUIRE_FALSE(textEdit.keep(manyTimes("ж", 81)));
    CHECK(ownPersona(store->map())->name == manyTimes("ж", 80));
}
