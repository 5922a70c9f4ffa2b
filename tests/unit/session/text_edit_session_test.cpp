#include "support/builders.hpp"
#include "support/ids.hpp"

#include <cjm/session/commands/structure.hpp>
#include <cjm/session/typing/text_edit_session.hpp>
#include <cjm/session/typing/typing.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

struct Desk {
    std::int64_t now = 0;
    CountedIds ids;
    std::shared_ptr<Store> store =
        std::make_shared<Store>(Document{mapWith(2, 4, 1), {}}, std::filesystem::path{}, [this] { return now; });
    const Map start = store->map();

    [[nodiscard]] std::unique_ptr<TextEditSession> begin(const char* row, std::optional<CardId> after = {}) {
        auto fresh = freshCard(store->map(), {RowId{row}, StageId{"s0"}}, after, ids);
        REQUIRE(fresh);
        return std::make_unique<TextEditSession>(store, std::move(*fresh));
    }
    [[nodiscard]] std::size_t steps() const { return store->history().stepCount(); }
};

} // namespace

TEST_CASE("a session of typing is one step, whatever the pauses", "[typing]") {
    Desk desk;
    TextEditSession textEdit(desk.store, cardId(0, 0, 0));
    for (const char* text : {"р", "ра", "раз"}) {
        textEdit.keep(std::string(text));
        desk.now += 60'000;
    }
    textEdit.finish();
    CHECK(desk.steps() == 1);
    TextEditSession next(desk.store, cardId(0, 0, 0));
    next.keep(std::string("два"));
    next.finish();
    CHECK(desk.steps() == 2);
}

TEST_CASE("a text that the map refuses is told and not on it", "[typing]") {
    Desk desk;
    TextEditSession textEdit(desk.store, cardId(0, 0, 0));
    const auto kept = textEdit.keep(std::string(200'000, 'x'));
    REQUIRE_FALSE(kept);
    CHECK(kept.error().message.code == "map.text-too-long");
    CHECK(desk.store->map() == desk.start);
    CHECK(textEdit.keep(std::string("x")));
}

TEST_CASE("a fresh card is on the map with its first letter, and not without", "[typing]") {
    Desk desk;
    const auto textEdit = desk.begin("r1");
    CHECK_FALSE(textEdit->exists());
    CHECK(textEdit->shown(desk.store->map()).cards.size() == desk.start.cards.size() + 1);
    CHECK(desk.store->map() == desk.start);
    textEdit->keep(std::string("  \n"));
    CHECK(desk.store->map() == desk.start);
    textEdit->keep(std::string("к"));
    CHECK(textEdit->exists());
    CHECK(desk.store->history().undoLabel().code == "edit.card-added");
    textEdit->keep(std::string(""));
    CHECK(desk.store->map() == desk.start);
    CHECK(desk.steps() == 0);
    textEdit->keep(std::string("кот"));
    textEdit->finish();
    CHECK(desk.steps() == 1);
    CHECK(desk.store->history().undoLabel() == Message{"edit.card-added", {{"name", "кот"}}});
}

TEST_CASE("cancelling takes a session of typing back and nothing else", "[typing]") {
    Desk desk;
    {
        TextEditSession first(desk.store, cardId(0, 0, 0));
        first.keep(std::string("раз"));
        first.finish();
    }
    const Map before = desk.store->map();
    TextEditSession second(desk.store, cardId(0, 1, 0));
    second.keep(std::string("два"));
    second.cancel();
    CHECK(desk.store->map() == before);
    REQUIRE(desk.store->undo());
    TextEditSession third(desk.store, cardId(0, 1, 0));
    third.cancel(); // nothing was typed: what was undone can come back
    CHECK(desk.store->redo());
}

TEST_CASE("a fresh stage that is rubbed out again leaves spans as they were", "[typing]") {
    Desk desk;
    Card wide = *desk.store->map().cards.find(cardId(0, 0, 0));
    wide.span = 2;
    REQUIRE(desk.store->dispatch(PutCard{wide, {}}));
    const Map before = desk.store->map();
    auto fresh = freshStage(before, StageId{"s0"}, desk.ids);
    REQUIRE(fresh);
    TextEditSession textEdit(desk.store, std::move(*fresh));
    textEdit.keep(std::string("х"));
    CHECK(desk.store->map().stages.size() == 3);
    textEdit.keep(std::string(""));
    CHECK(desk.store->map() == before);
}

TEST_CASE("texts finish as cards in one step", "[typing]") {
    Desk desk;
    const auto textEdit = desk.begin("r1", cardId(1, 0, 0));
    textEdit->keep(std::string("нач"));
    const auto last = textEdit->finishAs({"начало", "", "конец"}, desk.ids);
    REQUIRE(last);
    CHECK(desk.steps() == 1);
    const auto cards = desk.store->map().cards.cellList(RowId{"r1"}, StageId{"s0"});
    REQUIRE(cards.size() == 3);
    CHECK(cards[1]->text == "начало");
    CHECK(cards[2]->id == *last);
    CHECK(desk.store->history().undoLabel() == Message{"edit.cards-added", {{"n", std::int64_t{2}}}});
    REQUIRE(desk.store->undo());
    CHECK(desk.store->map() == desk.start);
}

TEST_CASE("texts of a card that goes to the end of its cell keep their order", "[typing]") {
    Desk desk;
    auto added = addEmotion(desk.store->map(), selectOnly(CellTarget{RowId{"r3"}, StageId{"s0"}}), desk.ids);
    REQUIRE(added);
    TextEditSession textEdit(desk.store, std::get<PutCard>(std::move(added->edit)));
    REQUIRE(textEdit.finishAs({"раз", "два", "три"}, desk.ids));
    std::vector<std::string> texts;
    for (const auto& card : desk.store->map().cards.cellList(RowId{"r3"}, StageId{"s0"}))
        texts.push_back(card->text);
    CHECK(std::vector(texts.end() - 3, texts.end()) == std::vector<std::string>{"раз", "два", "три"});
}

TEST_CASE("a fresh point goes on with the curve it stands in", "[typing]") {
    Desk desk;
    const auto point = [&](const char* id, const char* stage, const char* persona) {
        Card card;
        card.id = CardId{id};
        card.row = RowId{"r3"};
        card.stage = StageId{stage};
        card.kind = CardKind::emotion;
        card.personas = {PersonaId{persona}};
        REQUIRE(desk.store->dispatch(PutCard{card, {}}));
    };
    REQUIRE(desk.start.rows.find(RowId{"r3"})->kind == RowKind::emotions);
    const auto whose = [&](const char* stage, std::optional<CardId> after) {
        const auto fresh = freshCard(desk.store->map(), {RowId{"r3"}, StageId{stage}}, after, desk.ids);
        return std::get<PutCard>(*fresh).card.personas;
    };
    for (const char* stage : {"s0", "s1"})
        for (const auto& card : desk.store->map().cards.cellList(RowId{"r3"}, StageId{stage}))
            REQUIRE(desk.store->dispatch(RemoveCards{{card->id}}));
    CHECK(whose("s1", {}) == std::vector{PersonaId{"p0"}}); // the first there is
    point("e0", "s0", "p1");
    CHECK(whose("s1", {}) == std::vector{PersonaId{"p1"}}); // that of the point before it
    point("e1", "s1", "p0");
    CHECK(whose("s1", CardId{"e1"}) == std::vector{PersonaId{"p0"}});
}

TEST_CASE("lines of a pasted text", "[typing]") {
    using Lines = std::vector<std::string>;
    CHECK(linesOf("") == Lines{});
    CHECK(linesOf("\n \n\t\n") == Lines{});
    CHECK(linesOf("раз") == Lines{"раз"});
    CHECK(linesOf("  раз \r\n\nдва\n") == Lines{"раз", "два"});
}
