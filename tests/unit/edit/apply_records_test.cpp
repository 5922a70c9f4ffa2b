#include "support/builders.hpp"

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using Ids = std::vector<std::string>;

template <class R> R named(const std::string& id) {
    R record;
    record.id.value = id;
    return record;
}

// How a ranked kind is put and removed, so that one test serves them all.
struct StageKind {
    using Record = Stage;
    using Remove = RemoveStage;
    static const auto& table(const Map& map) { return map.stages; }
    static constexpr const char* missing = "edit.no-stage";
    static constexpr const char* letter = "s";
};
struct RowKindOf {
    using Record = Row;
    using Remove = RemoveRow;
    static const auto& table(const Map& map) { return map.rows; }
    static constexpr const char* missing = "edit.no-row";
    static constexpr const char* letter = "r";
};
struct PersonaKind {
    using Record = Persona;
    using Remove = RemovePersona;
    static const auto& table(const Map& map) { return map.personas; }
    static constexpr const char* missing = "edit.no-persona";
    static constexpr const char* letter = "q";
};

template <class Kind> Map three() {
    Map map;
    for (int i = 0; i < 3; ++i)
        map =
            after(map, Put<typename Kind::Record>{named<typename Kind::Record>(Kind::letter + std::to_string(i)), {}});
    return map;
}

template <class Kind> Ids renamed(Ids ids) {
    for (std::string& id : ids)
        id[0] = Kind::letter[0];
    return ids;
}

} // namespace

TEMPLATE_TEST_CASE("ranked records are added moved and removed", "[apply]", StageKind, RowKindOf, PersonaKind) {
    using Kind = TestType;
    using Record = typename Kind::Record;
    const auto order = [](const Map& map) { return idsInOrder(Kind::table(map)); };
    const std::string letter = Kind::letter;
    const Map map = three<Kind>();
    CHECK(order(map) == renamed<Kind>({"x0", "x1", "x2"}));

    SECTION("a new one goes to its place or to the end") {
        const Record fresh = named<Record>(letter + "9");
        CHECK(order(after(map, Put<Record>{fresh, {}})) == renamed<Kind>({"x0", "x1", "x2", "x9"}));
        CHECK(order(after(map, Put<Record>{fresh, 0})) == renamed<Kind>({"x9", "x0", "x1", "x2"}));
        CHECK(order(after(map, Put<Record>{fresh, 2})) == renamed<Kind>({"x0", "x1", "x9", "x2"}));
        CHECK(order(after(map, Put<Record>{fresh, -4})) == renamed<Kind>({"x9", "x0", "x1", "x2"}));
        CHECK(order(after(map, Put<Record>{fresh, 400})) == renamed<Kind>({"x0", "x1", "x2", "x9"}));
    }
    SECTION("one that is there keeps its place unless another is given") {
        Record changed = named<Record>(letter + "0");
        changed.rank = 77; // ignored
        changed.unknown = {{"later", "1"}};
        const Map next = after(map, Put<Record>{changed, {}});
        CHECK(order(next) == renamed<Kind>({"x0", "x1", "x2"}));
        CHECK(Kind::table(next).find(changed.id)->unknown == changed.unknown);
        CHECK(order(after(map, Put<Record>{changed, 1})) == renamed<Kind>({"x1", "x0", "x2"}));
        CHECK(order(after(map, Put<Record>{changed, 99})) == renamed<Kind>({"x1", "x2", "x0"}));
        CHECK(order(after(map, Put<Record>{named<Record>(letter + "2"), 0})) == renamed<Kind>({"x2", "x0", "x1"}));
    }
    SECTION("removing closes the gap") {
        const Map next = after(map, typename Kind::Remove{{letter + "1"}});
        CHECK(order(next) == renamed<Kind>({"x0", "x2"}));
        CHECK(problems(next).empty());
        CHECK(refusal(next, typename Kind::Remove{{letter + "1"}}) == Kind::missing);
        CHECK(refusal(map, typename Kind::Remove{{""}}) == Kind::missing);
    }
    SECTION("a record that validate would refuse is refused") {
        CHECK(refusal(map, Put<Record>{named<Record>("not an id"), {}}) == "map.bad-id");
        CHECK(refusal(map, Put<Record>{named<Record>(""), {}}) == "map.bad-id");
    }
}

TEST_CASE("an id belongs to one record of one kind", "[apply]") {
    const Map map = mapWith(2, 2, 1);
    for (const std::string id : {"r0", "c0-0-0", "p0"})
        CHECK(refusal(map, PutStage{named<Stage>(id), {}}) == "map.id-twice");
    for (const std::string id : {"s0", "c0-0-0", "p0"})
        CHECK(refusal(map, PutRow{named<Row>(id), {}}) == "map.id-twice");
    for (const std::string id : {"s0", "r0", "c0-0-0"})
        CHECK(refusal(map, PutPersona{named<Persona>(id), {}}) == "map.id-twice");
    for (const std::string id : {"s0", "r0", "p0"}) {
        Card card = *map.cards.find(cardId(0, 0, 0));
        card.id.value = id;
        CHECK(refusal(map, PutCard{card, {}}) == "map.id-twice");
    }
}

TEST_CASE("fields out of range are refused with the words of validate", "[apply]") {
    const Map map = mapWith(1, 1, 0);
    Stage stage = *map.stages.find(StageId{"s0"});
    stage.colour = "red";
    CHECK(refusal(map, PutStage{stage, {}}) == "map.not-a-colour");
    Persona persona;
    persona.id.value = "q0";
    persona.needs = {"\xFF"};
    CHECK(refusal(map, PutPersona{persona, {}}) == "map.text-not-text");
    Passport passport;
    passport.date = "tomorrow";
    CHECK(refusal(map, PutPassport{passport}) == "map.not-a-date");
}

TEST_CASE("the passport is replaced whole", "[apply]") {
    const Map map = mapWith(1, 1, 1);
    Passport passport;
    passport.title = "New";
    passport.ideas = {{"an idea", "somebody", {}}};
    const Map next = after(map, PutPassport{passport});
    CHECK(*next.passport == passport);
    CHECK(next.cards == map.cards);
}

TEST_CASE("removing a row removes its cards and what points at them", "[apply]") {
    Map map = mapWith(2, 3, 2);
    Card solution = *map.cards.find(cardId(0, 0, 0));
    solution.solves = {cardId(1, 0, 0), cardId(2, 1, 1)};
    map = after(map, PutCard{solution, {}});
    const Map next = after(map, RemoveRow{{"r1"}});
    CHECK(next.cards.size() == 8);
    CHECK(next.cards.find(cardId(1, 0, 0)) == nullptr);
    CHECK(next.cards.find(cardId(0, 0, 0))->solves == std::vector{cardId(2, 1, 1)});
    CHECK(idsInOrder(next.rows) == Ids{"r0", "r2"});
    CHECK(problems(next).empty());
}

TEST_CASE("removing a stage removes its cards and shortens those that span it", "[apply]") {
    Map map = mapWith(4, 1, 1);
    const auto spanning = [&map](int stage, int span) {
        Card card = *map.cards.find(cardId(0, stage, 0));
        card.span = span;
        map = after(map, PutCard{card, {}});
    };
    spanning(0, 3); // s0 … s2
    spanning(1, 1); // s1 alone
    spanning(3, 1);
    const Map next = after(map, RemoveStage{{"s2"}});
    CHECK(idsInOrder(next.stages) == Ids{"s0", "s1", "s3"});
    CHECK(next.cards.size() == 3);
    CHECK(next.cards.find(cardId(0, 0, 0))->span == 2);
    CHECK(next.cards.find(cardId(0, 1, 0))->span == 1);
    CHECK(next.cards.find(cardId(0, 3, 0))->span == 1);
    CHECK(problems(next).empty());
    // A card that reaches up to the stage, but not over it, keeps its length.
    const Map other = after(map, RemoveStage{{"s3"}});
    CHECK(other.cards.find(cardId(0, 0, 0))->span == 3);
    // One that reaches beyond the last stage loses the one that goes.
    spanning(0, 1000);
    CHECK(after(map, RemoveStage{{"s3"}}).cards.find(cardId(0, 0, 0))->span == 999);
}

TEST_CASE("removing a persona frees the cards that concerned it", "[apply]") {
    Map map = mapWith(1, 1, 3);
    const auto concerning = [&map](int place, std::vector<PersonaId> personas) {
        Card card = *map.cards.find(cardId(0, 0, place));
        card.personas = std::move(personas);
        map = after(map, PutCard{card, {}});
    };
    concerning(0, {{"p0"}, {"p1"}});
    concerning(1, {{"p0"}});
    const Map next = after(map, RemovePersona{{"p0"}});
    CHECK(next.cards.find(cardId(0, 0, 0))->personas == std::vector<PersonaId>{{"p1"}});
    CHECK(next.cards.find(cardId(0, 0, 1))->personas.empty());
    CHECK(next.cards.find(cardId(0, 0, 2)) == map.cards.find(cardId(0, 0, 2))); // untouched, not copied
    CHECK(next.personas.find(PersonaId{"p1"})->rank == 0);
    CHECK(problems(next).empty());
}

TEST_CASE("a persona loses the quote and the picture that go from the map", "[apply]") {
    Map map = mapWith(1, 1, 1);
    Interview interview = named<Interview>("i0");
    interview.quotes = {{QuoteId{"q0"}, "Nobody answers", {}}, {QuoteId{"q1"}, "Calm", {}}};
    map = after(map, PutInterview{interview, {}});
    Image image = named<Image>("face");
    map = after(map, PutImage{image, {}});
    Persona persona = *map.personas.find(PersonaId{"p0"});
    persona.quoteFrom.value = "q0";
    persona.image.value = "face";
    const Map shown = after(map, PutPersona{persona, {}});
    const auto of = [](const Map& m) { return m.personas.find(PersonaId{"p0"}); };
    CHECK(of(after(shown, RemoveImage{{"face"}}))->image.empty());
    CHECK(of(after(shown, RemoveImage{{"face"}}))->quoteFrom == QuoteId{"q0"});
    CHECK(of(after(shown, RemoveInterview{{"i0"}}))->quoteFrom.empty());
    interview.quotes.erase(interview.quotes.begin());
    CHECK(of(after(shown, PutInterview{interview, {}}))->quoteFrom.empty());
    CHECK(problems(after(shown, RemoveInterview{{"i0"}})) == nothing);
    persona.quoteFrom.value = "q7";
    CHECK(refusal(map, PutPersona{persona, {}}) == "edit.no-quote");
    persona.quoteFrom = {};
    persona.image.value = "nowhere";
    CHECK(refusal(map, PutPersona{persona, {}}) == "edit.no-image");
}

TEST_CASE("a question that a removed card answered is open again", "[apply]") {
    Map map = mapWith(2, 2, 1);
    Passport passport = *map.passport;
    const CardId card = cardId(0, 0, 0), other = cardId(1, 1, 0);
    passport.stageQuestions = {{"deal.stock", "", {card}, false, {}},
                               {"deal.policy", "", {card, other}, false, {}},
                               {"deal.technical", "By hand", {card}, false, {}},
                               {"deal.price", "", {}, true, {}}};
    map = after(map, PutPassport{passport});
    const Map now = after(map, RemoveCards{{card}});
    CHECK(problems(now) == nothing);
    const auto& answers = now.passport->stageQuestions;
    REQUIRE(answers.size() == 3);
    CHECK(answers[0].cards == std::vector<CardId>{other});
    CHECK(answers[1].answer == "By hand");
    CHECK(answers[1].cards.empty());
    CHECK(answers[2].notForUs);
    CHECK(after(map, RemoveStage{StageId{"s0"}}).passport == now.passport);
    passport.stageQuestions[0].cards = {CardId{"gone"}};
    CHECK(refusal(map, PutPassport{passport}) == "edit.no-card");
}

TEST_CASE("a finding that is not shown is forgotten with its record", "[apply]") {
    Map map = mapWith(2, 2, 1);
    const auto mute = [](const char* id, const std::string& on, const std::string& with) {
        return PutMute{{MuteId{id}, 0, "equal-cards", AnyId{on}, AnyId{with}, "Two shops", {}}, {}};
    };
    for (const auto& edit :
         {mute("m1", "c0-0-0", "c1-1-0"), mute("m2", "c1-1-0", ""), mute("m3", "p1", ""), mute("m4", "", "")})
        map = after(map, edit);
    CHECK(idsInOrder(after(map, RemoveCards{{cardId(0, 0, 0)}}).mutes) == Ids{"m2", "m3", "m4"});
    CHECK(idsInOrder(after(map, RemoveCards{{cardId(1, 1, 0)}}).mutes) == Ids{"m3", "m4"});
    CHECK(idsInOrder(after(map, RemovePersona{PersonaId{"p1"}}).mutes) == Ids{"m1", "m2", "m4"});
}

TEST_CASE("a batch is all or nothing", "[apply]") {
    const Map map = mapWith(2, 2, 1);
    Batch batch{{"edit.cards-moved", {{"n", std::int64_t{1}}}}, {}};
    CHECK(after(map, batch) == map);
    batch.edits = {PutStage{named<Stage>("s9"), {}}, MoveCards{{CardMove{{cardId(0, 0, 0)}, {"r1"}, {"s9"}, 0}}}};
    const Map next = after(map, batch);
    CHECK(idsOfCell(next, "r1", "s9") == Ids{"c0-0-0"});
    batch.edits.push_back(RemoveRow{{"nowhere"}});
    CHECK(refusal(map, batch) == "edit.no-row");
    CHECK(refusal(map, Batch{{}, {Batch{{}, {RemoveStage{{"nowhere"}}}}}}) == "edit.no-stage");
    CHECK(map == mapWith(2, 2, 1)); // as it was made
}
