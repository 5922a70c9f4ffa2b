#include "support/builders.hpp"
#include "support/ids.hpp"

#include <cjm/session/commands/interview_edit.hpp>
#include <cjm/session/document/store.hpp>
#include <cjm/session/typing/citing.hpp>
#include <cjm/session/typing/text_edit_session.hpp>

#include <catch2/catch.hpp>

namespace cjm::test::interview_edits {
namespace {

// Two customers with two quotes and one, an expert with none; the first quote is cited by a card and a persona.
Map talks() {
    Map map = mapWith(2, 6, 1);
    const auto add = [&](const char* id, InterviewGroup group, const char* date, std::vector<std::string> quotes) {
        Interview interview;
        interview.id = InterviewId{id};
        interview.group = group;
        interview.date = date;
        interview.who = id;
        for (const std::string& quote : quotes)
            interview.quotes.push_back({QuoteId{quote}, "words of " + quote, {}});
        map = after(map, PutInterview{interview, {}});
    };
    add("one", InterviewGroup::customer, "2026-10-06", {"q1", "q2"});
    add("two", InterviewGroup::customer, "2026-10-07", {"q3"});
    add("wise", InterviewGroup::expert, "", {});
    map = after(map, citeQuote(map, cardId(1, 0, 0), QuoteId{"q1"}, true)->edit);
    Persona persona = *map.personas.find(PersonaId{"p0"});
    persona.quote = "words of q1";
    persona.quoteFrom = QuoteId{"q1"};
    return after(map, PutPersona{persona, {}});
}

std::vector<std::string> quotesOf(const Map& map, const char* interview) {
    std::vector<std::string> ids;
    for (const Quote& quote : map.interviews.find(InterviewId{interview})->quotes)
        ids.push_back(quote.id.value);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("a card that a quote is put on becomes a fact, and stays one without it", "[session][interviews]") {
    Map map = talks();
    const CardId card = cardId(2, 0, 0);
    const auto cited = citeQuote(map, card, QuoteId{"q2"}, true);
    REQUIRE(cited);
    CHECK(describe(map, cited->edit).code == "edit.card-confirmed");
    map = after(map, cited->edit);
    CHECK(map.cards.find(card)->status == Status::fact);
    CHECK(map.cards.find(card)->evidence == std::vector<QuoteId>{{"q2"}});
    CHECK_FALSE(citeQuote(map, card, QuoteId{"q2"}, true));
    CHECK(describe(map, citeQuote(map, card, QuoteId{"q1"}, true)->edit).code == "edit.quote-cited");
    map = after(map, citeQuote(map, card, QuoteId{"q2"}, false)->edit);
    CHECK(map.cards.find(card)->evidence.empty());
    CHECK(map.cards.find(card)->status == Status::fact);
    CHECK_FALSE(citeQuote(map, cardId(5, 0, 0), QuoteId{"q1"}, true)); // a solution
    CHECK_FALSE(citeQuote(map, card, QuoteId{"nothing"}, true));
}

TEST_CASE("a quote moves within its interview and into another one, and whoever cites it goes on",
          "[session][interviews]") {
    const Map map = talks();
    CHECK_FALSE(moveQuoteTo(map, QuoteId{"q1"}, InterviewId{"one"}, 0));
    CHECK(quotesOf(after(map, moveQuoteTo(map, QuoteId{"q1"}, InterviewId{"one"}, 1)->edit), "one") == Ids{"q2", "q1"});
    const Map moved = after(map, moveQuoteTo(map, QuoteId{"q1"}, InterviewId{"two"}, 0)->edit);
    CHECK(quotesOf(moved, "one") == Ids{"q2"});
    CHECK(quotesOf(moved, "two") == Ids{"q1", "q3"});
    CHECK(moved.cards.find(cardId(1, 0, 0))->evidence == std::vector<QuoteId>{{"q1"}});
    CHECK(moved.personas.find(PersonaId{"p0"})->quoteFrom == QuoteId{"q1"});
    CHECK(problems(moved) == nothing);
    CHECK_FALSE(moveQuoteTo(map, QuoteId{"q1"}, InterviewId{"nobody"}, 0));
}

TEST_CASE("what is removed is gone with its links, and what stands beside it is selected", "[session][interviews]") {
    const Map map = talks();
    const auto quote = removeQuote(map, QuoteId{"q1"});
    CHECK(quote->selection.current == Target(QuoteId{"q2"}));
    const Map without = after(map, quote->edit);
    CHECK(without.cards.find(cardId(1, 0, 0))->evidence.empty());
    CHECK(without.personas.find(PersonaId{"p0"})->quoteFrom.empty());
    CHECK(removeQuote(map, QuoteId{"q3"})->selection.current == Target(InterviewId{"two"}));
    const auto interview = removeInterview(map, InterviewId{"one"});
    CHECK(interview->selection.current == Target(InterviewId{"two"}));
    CHECK(after(map, interview->edit).cards.find(cardId(1, 0, 0))->evidence.empty());
    CHECK(removeInterview(map, InterviewId{"two"})->selection.current == Target(InterviewId{"one"}));
    CHECK(removeInterview(map, InterviewId{"wise"})->selection.empty());
}

TEST_CASE("an interview changes its group, its date and whom it is about", "[session][interviews]") {
    const Map map = talks();
    const InterviewId id{"one"};
    CHECK(after(map, moveInterviewTo(map, id, InterviewGroup::expert)->edit).interviews.find(id)->group ==
          InterviewGroup::expert);
    CHECK_FALSE(moveInterviewTo(map, id, InterviewGroup::customer));
    CHECK(after(map, setInterviewPersona(map, id, PersonaId{"p1"})->edit).interviews.find(id)->persona ==
          PersonaId{"p1"});
    CHECK_FALSE(setInterviewPersona(map, id, {}));
    CHECK(after(map, setInterviewDate(map, id, "2026-11-01")->edit).interviews.find(id)->date == "2026-11-01");
    CHECK_FALSE(setInterviewDate(map, id, "2026-10-06"));
}

TEST_CASE("a quote and an interview come onto the map with their first letter", "[session][interviews][typing]") {
    const auto store = std::make_shared<Store>(Document{talks(), {}});
    const Map start = store->map();
    const NewQuote fresh{InterviewId{"one"}, {QuoteId{"new"}, {}, {}}, 1};
    {
        TextEditSession typing(store, fresh);
        CHECK_FALSE(typing.exists());
        CHECK(quotesOf(typing.shown(store->map()), "one") == Ids{"q1", "new", "q2"}); // it has its room
        REQUIRE(typing.keep(std::string("Дорого")));
        CHECK(quotesOf(store->map(), "one") == Ids{"q1", "new", "q2"});
        REQUIRE(typing.keep(std::string("Дорого, и долго")));
        REQUIRE(typing.finish());
        CHECK(store->history().stepCount() == 1);
    }
    store->undo();
    CHECK(store->map() == start);
    {
        TextEditSession typing(store, fresh);
        REQUIRE(typing.keep(std::string("До")));
        REQUIRE(typing.keep(std::string("")));
        REQUIRE(typing.finish());
        CHECK(store->map() == start);
    }
    Interview interview;
    interview.id = InterviewId{"fresh"};
    TextEditSession typing(store, PutInterview{interview, {}});
    CHECK(typing.target() == Target(InterviewFieldTarget{InterviewId{"fresh"}, "who"}));
    REQUIRE(typing.keep(std::string("Энергетик")));
    CHECK(store->map().interviews.find(InterviewId{"fresh"})->who == "Энергетик");
    typing.cancel();
    CHECK(store->map() == start);
}

TEST_CASE("a quote that is left without words goes", "[session][interviews][typing]") {
    const auto store = std::make_shared<Store>(Document{talks(), {}});
    TextEditSession typing(store, QuoteId{"q1"});
    REQUIRE(typing.keep(std::string(" ")));
    CHECK(exists(store->map(), QuoteId{"q1"}));
    REQUIRE(typing.finish());
    CHECK_FALSE(exists(store->map(), QuoteId{"q1"}));
    CHECK(store->history().stepCount() == 1);
}

TEST_CASE("what follows > is the beginning of a card's word", "[session][interviews][typing]") {
    const auto startAt = [](std::string_view text) {
        const auto mark = citingMarkAt(text, text.size());
        return mark ? mark->start : "no";
    };
    CHECK(startAt("звонят все >сез") == "сез");
    CHECK(startAt(">") == "");
    CHECK(startAt("a > b") == "no");
    CHECK(startAt("a>b") == "no");
    CHECK(startAt("звонят все") == "no");
    CHECK(startAt(">сез\nон") == "no");
    CHECK(citingMarkAt("все >сез", 4 * 2 + 1)->begin == 7); // in bytes, up to the cursor
    Map map = mapWith(2, 6, 1);
    Card card = *map.cards.find(cardId(1, 1, 0));
    card.text = "Письмо перед сезоном";
    map = after(map, PutCard{card, {}});
    card = *map.cards.find(cardId(2, 0, 0));
    card.text = "Тревога: сезон близко";
    map = after(map, PutCard{card, {}});
    card = *map.cards.find(cardId(5, 0, 0)); // a solution
    card.text = "Сезонная скидка";
    map = after(map, PutCard{card, {}});
    const auto found = cardsBeginning(map, "СЕЗ");
    REQUIRE(found.size() == 2);
    CHECK(found[0]->text == "Тревога: сезон близко");
    CHECK(found[1]->text == "Письмо перед сезоном");
    CHECK(cardsBeginning(map, "езон").empty());
}

TEST_CASE("a first and a last name are told from a role", "[session][interviews][typing]") {
    for (const char* name : {"Иван Петров", "John Smith", "Анна Сергеевна Котова"})
        CHECK(looksLikeName(name));
    for (const char* role :
         {"Главный инженер", "Энергетик", "Главный инженер, завод", "Инженер-наладчик, 20 лет", "ООО Завод", ""})
        CHECK_FALSE(looksLikeName(role));
}

} // namespace cjm::test::interview_edits
