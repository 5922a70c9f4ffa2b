#include "support/builders.hpp"
#include "support/ids.hpp"
#include "unit/session/selected.hpp"

#include <cjm/session/commands/field_edit.hpp>
#include <cjm/session/document/store.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

Records<Card> recordsOf(const Map& map, std::initializer_list<CardId> ids) {
    Records<Card> list;
    for (const CardId& id : ids)
        list.push_back(map.cards.find(id));
    return list;
}

std::string labelOf(const Map& map, const Edit& edit) { return say(describe(map, edit), Language::english); }

} // namespace

TEST_CASE("what a selection is about", "[session][fields]") {
    const Map map = mapWith(3, 3, 2);
    CHECK(subjectOf(map, {}).kind == Subject::Kind::map);
    CHECK(subjectOf(map, {}).passport.size() == 1);
    CHECK(subjectOf(map, selectOnly(titleTarget())).kind == Subject::Kind::map);

    const Subject one = subjectOf(map, selectOnly(cardId(1, 1, 0)));
    CHECK(one.kind == Subject::Kind::cards);
    REQUIRE(one.size() == 1);
    CHECK(one.cards.front() == map.cards.find(cardId(1, 1, 0)));

    Selection stages;
    stages.targets = {StageId{"s0"}, StageId{"s2"}};
    stages.current = stages.anchor = StageId{"s2"};
    CHECK(subjectOf(map, stages).kind == Subject::Kind::stages);
    CHECK(subjectOf(map, stages).stages.back()->id == StageId{"s2"});

    const Subject all = subjectOf(map, allCards(map));
    CHECK(all.cards.size() == 18);
    CHECK(all.cards.front()->id == cardId(0, 0, 0)); // as one reads
}

TEST_CASE("a cell is about its cards, and an empty one about the map", "[session][fields]") {
    const Map map = mapWith(2, 2, 2);
    const Subject cell = subjectOf(map, selectOnly(CellTarget{RowId{"r1"}, StageId{"s0"}}));
    CHECK(cell.kind == Subject::Kind::cards);
    CHECK(cell.size() == 2);
    const Map empty = mapWith(2, 2, 0);
    CHECK(subjectOf(empty, selectOnly(CellTarget{RowId{"r1"}, StageId{"s0"}})).kind == Subject::Kind::map);
    // What is gone is nothing to look at.
    CHECK(subjectOf(map, selectOnly(CardId{"gone"})).kind == Subject::Kind::map);
}

TEST_CASE("a common value is there when all have it", "[session][fields]") {
    Map map = mapWith(2, 2, 1);
    const auto both = [&] { return recordsOf(map, {cardId(0, 0, 0), cardId(1, 1, 0)}); };
    CHECK(commonValue(both(), &Card::importance) == 0);
    CHECK_FALSE(commonValue(both(), &Card::text));
    map = after(map, withField(map, recordsOf(map, {cardId(0, 0, 0)}), &Card::importance, 4));
    CHECK_FALSE(commonValue(both(), &Card::importance));
    CHECK(commonValue(recordsOf(map, {cardId(0, 0, 0)}), &Card::importance) == 4);
    CHECK_FALSE(commonValue(Records<Card>{}, &Card::importance));
}

TEST_CASE("one edit sets a field of all, says so, and is one step of undo", "[session][fields]") {
    const Map map = mapWith(3, 3, 1);
    Store store(Document{map, {}});
    const auto three = recordsOf(map, {cardId(0, 0, 0), cardId(1, 1, 0), cardId(2, 2, 0)});
    const Edit edit = withField(map, three, &Card::severity, 2);
    CHECK(labelOf(map, edit) == "3 cards: severity");
    REQUIRE(store.dispatch(edit));
    for (const auto& card : three)
        CHECK(store.map().cards.find(card->id)->severity == 2);
    CHECK(store.history().stepCount() == 1);
    CHECK(store.undo());
    CHECK(store.map() == map);
}

TEST_CASE("labels name the record or how many there are", "[session][fields]") {
    const Map map = mapWith(2, 2, 1);
    CHECK(labelOf(map, withField(map, recordsOf(map, {cardId(0, 0, 0)}), &Card::text, std::string("New"))) ==
          "card “New”: text");
    CHECK(labelOf(map, withField<Stage>(map, {map.stages.find(StageId{"s0"})}, &Stage::phase, "P")) ==
          "stage “" + map.stages.find(StageId{"s0"})->title + "”: band over the stages");
    CHECK(labelOf(map, withField<Passport>(map, {map.passport.pointer()}, &Passport::owner, "Me")) == "map: owner");
    CHECK(fieldName(&Card::momentOfTruth) == "momentOfTruth");
    CHECK(fieldName(&Card::rank).empty());
}

TEST_CASE("what is gone or stays equal is left out", "[session][fields]") {
    const Map map = mapWith(2, 2, 1);
    const auto two = recordsOf(map, {cardId(0, 0, 0), cardId(1, 1, 0)});
    const Map fewer = after(map, RemoveCards{{cardId(1, 1, 0)}});
    const Edit edit = withField(fewer, two, &Card::votes, 3);
    CHECK(std::get<Batch>(edit).edits.size() == 1);
    CHECK(after(fewer, edit).cards.find(cardId(0, 0, 0))->votes == 3);
    const Edit nothing = withField(map, two, &Card::votes, 0);
    CHECK(after(map, nothing) == map);
    Store store(Document{map, {}});
    REQUIRE(store.dispatch(nothing));
    CHECK(store.history().stepCount() == 0);
}

TEST_CASE("a refused value changes no record at all", "[session][fields]") {
    const Map map = mapWith(2, 2, 1);
    const auto two = recordsOf(map, {cardId(0, 0, 0), cardId(1, 1, 0)});
    CHECK(refusal(map, withField(map, two, &Card::severity, 7)) == "map.out-of-range");
    CHECK(refusal(map, withField(map, two, &Card::link, std::string("javascript:1"))) == "map.not-a-link");
    CHECK(refusal(map, withField(map, two, &Card::due, std::string("21.11"))) == "map.not-a-date");
    CHECK(refusal(map, withField(map, two, &Card::colour, std::string("red"))) == "map.not-a-colour");
    Store store(Document{map, {}});
    CHECK_FALSE(store.dispatch(withField(map, two, &Card::severity, 7)));
    CHECK(store.map() == map);
}

TEST_CASE("a row of another kind takes its cards along", "[session][fields]") {
    Map map = mapWith(2, 4, 1); // rows: goals, questions, touchpoints, emotions
    const RowId row{"r0"};
    Card stranger = *map.cards.find(cardId(0, 1, 0));
    stranger.kind = CardKind::barrier;
    map = after(map, PutCard{stranger, {}});
    const Map changed = after(map, withRowKind(map, {map.rows.find(row)}, RowKind::thoughts));
    CHECK(changed.rows.find(row)->kind == RowKind::thoughts);
    CHECK(changed.cards.find(cardId(0, 0, 0))->kind == CardKind::thought);
    CHECK(changed.cards.find(cardId(0, 1, 0))->kind == CardKind::barrier); // was no goal, so it is no thought
    CHECK(changed.cards.find(cardId(1, 0, 0)) == map.cards.find(cardId(1, 0, 0)));
}

TEST_CASE("a card of two personas is no emotion", "[session][fields]") {
    Map map = mapWith(2, 2, 1);
    Card shared = *map.cards.find(cardId(0, 0, 0));
    shared.personas = {PersonaId{"p0"}, PersonaId{"p1"}};
    map = after(map, PutCard{shared, {}});
    const Map changed = after(map, withRowKind(map, {map.rows.find(RowId{"r0"})}, RowKind::emotions));
    CHECK(changed.cards.find(cardId(0, 0, 0))->kind == CardKind::goal);
    CHECK(changed.cards.find(cardId(0, 0, 0))->personas.size() == 2);
    CHECK(changed.cards.find(cardId(0, 1, 0))->kind == CardKind::emotion);
    CHECK(problems(changed) == nothing);
}
