#include "edit/change_fields.hpp"
#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/record_names.hpp"
#include "support/seeds.hpp"

#include <cjm/edit/changes.hpp>
#include <cjm/edit/diff.hpp>

#include <catch2/catch.hpp>

#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

using Lines = std::vector<std::string>;

Lines said(const Map& before, const Map& after, Language language = Language::russian) {
    Lines lines;
    for (const Message& message : changesInWords(before, after))
        lines.push_back(say(message, language));
    return lines;
}

// "moved card c0-0-0 cell: r0, s0 -> r0, s1"
Lines precisely(const Map& before, const Map& after) {
    static const char* const how[] = {"added", "removed", "moved", "changed"};
    Lines lines;
    for (const MapChange& c : mapChanges(before, after))
        lines.push_back(std::string(how[static_cast<int>(c.how)]) + " " + c.what + " " + c.id + " " + c.field + ": " +
                        c.before.value_or("-") + " -> " + c.after.value_or("-"));
    return lines;
}

template <class F> Map withChange(const Map& map, const char* id, F&& change) {
    Card card = *map.cards.find(CardId{id});
    change(card);
    return after(map, PutCard{card, {}});
}

Map mapNamed(const char* text) {
    Map map = mapWith(2, 2, 1);
    return withChange(map, "c0-0-0", [&](Card& card) { card.text = text; });
}

std::set<std::string_view> knownCodes() {
    std::set<std::string_view> known;
    for (const CatalogueEntry& entry : catalogue())
        known.insert(entry.code);
    return known;
}

// Records that are added, gone, or differ in more than their rank.
std::set<std::string> touched(const Map& a, const Map& b) {
    std::set<std::string> ids;
    const Diff d = diff(a, b);
    const auto take = [&](const auto& list) {
        for (const auto& change : list) {
            if (change.before && change.after) {
                auto copy = *change.before;
                copy.rank = change.after->rank;
                if (copy == *change.after) continue;
            }
            ids.insert((change.before ? change.before : change.after)->id.value);
        }
    };
    forEachChangedTable([&](auto, auto list) { take(d.*list); });
    take(d.cards);
    return ids;
}

} // namespace

TEST_CASE("what is the same needs no words", "[changes]") {
    CHECK(said(mapWith(2, 2, 2), mapWith(2, 2, 2)) == Lines{});
}

TEST_CASE("cards that come go and move are told in words", "[changes]") {
    const Map map = mapNamed("Кейсы");
    Card fresh;
    fresh.id.value = "new";
    fresh.row.value = "r1";
    fresh.stage.value = "s0";
    fresh.text = "Отзывы";
    CHECK(said(map, after(map, PutCard{fresh, 0})) == Lines{"карточка «Отзывы» добавлена"});
    CHECK(precisely(map, after(map, PutCard{fresh, 0})) == Lines{"added card new : - -> Отзывы"});
    const Map gone = after(map, RemoveCards{{cardId(0, 0, 0)}});
    CHECK(said(map, gone) == Lines{"карточка «Кейсы» удалена"});
    CHECK(precisely(map, gone) == Lines{"removed card c0-0-0 : Кейсы -> -"});
    const Map moved = after(map, MoveCards{{CardMove{{cardId(0, 0, 0)}, {"r0"}, {"s1"}, 0}}});
    CHECK(said(map, moved) == Lines{"карточка «Кейсы» перенесена в «Stage 1»"});
    CHECK(precisely(map, moved) == Lines{"moved card c0-0-0 cell: r0, s0 -> r0, s1"});
    CHECK(said(map, after(map, MoveCards{{CardMove{{cardId(0, 0, 0)}, {"r1"}, {"s0"}, 0}}})) ==
          Lines{"карточка «Кейсы» перенесена в строку «Row 1»", "карточка «Кейсы», вид: цель → вопрос"});
    CHECK(said(map, after(map, MoveCards{{CardMove{{cardId(0, 0, 0)}, {"r1"}, {"s1"}, 0}}}), Language::english) ==
          Lines{"card “Кейсы” moved to “Stage 1”, row “Row 1”", "card “Кейсы”, kind: goal → question"});
}

TEST_CASE("only the card that was moved within its cell is named", "[changes]") {
    const Map map = mapWith(1, 1, 5);
    CHECK(precisely(map, after(map, MoveCards{{CardMove{{cardId(0, 0, 4)}, {"r0"}, {"s0"}, 0}}})) ==
          Lines{"moved card c0-0-4 rank: 4 -> 0"});
    CHECK(said(map, after(map, MoveCards{{CardMove{{cardId(0, 0, 0)}, {"r0"}, {"s0"}, 4}}})) ==
          Lines{"карточка «Card c0-0-0» переставлена внутри ячейки"});
    CHECK(said(map, after(map, RemoveCards{{cardId(0, 0, 0)}})) == Lines{"карточка «Card c0-0-0» удалена"});
}

TEST_CASE("a changed card says which field from what to what", "[changes]") {
    const Map map = mapNamed("Кейсы");
    const auto change = [&](auto&& edit, Language language = Language::russian) {
        return said(map, withChange(map, "c0-0-0", edit), language);
    };
    CHECK(change([](Card& c) { c.text = "Три кейса"; }) == Lines{"карточка: «Кейсы» → «Три кейса»"});
    CHECK(change([](Card& c) { c.text.clear(); }) == Lines{"карточка «без названия», текст: убрано «Кейсы»"});
    CHECK(change([](Card& c) { c.severity = 3; }) == Lines{"карточка «Кейсы», сила барьера: теперь критичный"});
    CHECK(change([](Card& c) { c.reason = Reason::price; }, Language::english) ==
          Lines{"card “Кейсы”, reason: now price"});
    CHECK(change([](Card& c) { c.value = -1.5; }) == Lines{"карточка «Кейсы», эмоция: 0,0 → −1,5"});
    CHECK(change([](Card& c) { c.value = 0.5; }, Language::english) == Lines{"card “Кейсы”, emotion: 0.0 → +0.5"});
    CHECK(change([](Card& c) { c.value = -1; }) == Lines{"карточка «Кейсы», эмоция: 0,0 → −1,0"});
    CHECK(change([](Card& c) { c.votes = 3; }) == Lines{"карточка «Кейсы», голоса: 0 → 3"});
    CHECK(change([](Card& c) { c.momentOfTruth = true; }) == Lines{"карточка «Кейсы», момент истины: нет → да"});
    CHECK(change([](Card& c) { c.personas = {{"p1"}}; }) ==
          Lines{"карточка «Кейсы», кого касается: добавлено «Persona 1»"});
    CHECK(change([](Card& c) {
              c.owner = "Ольга";
              c.due = "2026-12-01";
          }) ==
          Lines{"карточка «Кейсы», ответственный: добавлено «Ольга»", "карточка «Кейсы», срок: теперь 1 декабря 2026"});
    CHECK(precisely(map, withChange(map, "c0-0-0", [](Card& c) { c.severity = 2; })) ==
          Lines{"changed card c0-0-0 severity: 0 -> 2"});
}

TEST_CASE("what files keep as keys, dates and ids is told in the words that people know it by", "[changes]") {
    const Map map = withChange(mapNamed("Кейсы"), "c0-0-0", [](Card& card) {
        card.channel = "meeting";
        card.due = "2026-11-21";
    });
    const auto change = [&](auto&& edit, Language language = Language::russian) {
        return said(map, withChange(map, "c0-0-0", edit), language);
    };
    CHECK(change([](Card& c) { c.channel = "video"; }) == Lines{"карточка «Кейсы», канал: встреча → видео"});
    CHECK(change([](Card& c) { c.channel = "video"; }, Language::english) ==
          Lines{"card “Кейсы”, channel: meeting → video"});
    CHECK(change([](Card& c) { c.channel = "Дрон"; }) == Lines{"карточка «Кейсы», канал: встреча → Дрон"});
    CHECK(change([](Card& c) { c.due.clear(); }) == Lines{"карточка «Кейсы», срок: убрано, раньше 21 ноября 2026"});
    CHECK(change([](Card& c) { c.thirdParty = true; }) == Lines{"карточка «Кейсы», чья точка: своя → партнёра"});
    CHECK(change([](Card& c) { c.thirdParty = true; }, Language::english) ==
          Lines{"card “Кейсы”, whose touchpoint: owned → third-party"});
    CHECK(change([](Card& c) { c.colour = "#2B6DEF"; }) == Lines{"карточка «Кейсы», цвет: добавлено"});
    CHECK(change([](Card& c) { c.solves = {CardId{"c1-1-0"}}; }) ==
          Lines{"карточка «Кейсы», какие барьеры снимает: добавлено «Card c1-1-0»"});
    Persona persona = *map.personas.find(PersonaId{"p1"});
    persona.decisionRoles = {"decides", "pays"};
    CHECK(said(map, after(map, PutPersona{persona, {}})) ==
          Lines{"портрет «Persona 1», роль в решении: добавлено «решает, платит»"});
    // Nothing is called by its id: what has no name says so.
    const Map nameless = withChange(map, "c1-1-0", [](Card& card) { card.text.clear(); });
    CHECK(said(nameless, withChange(nameless, "c0-0-0", [](Card& c) { c.solves = {CardId{"c1-1-0"}}; })) ==
          Lines{"карточка «Кейсы», какие барьеры снимает: добавлено «без названия»"});
}

TEST_CASE("answers to stage questions are told by their questions", "[changes]") {
    const auto answered = [](std::vector<StageAnswer> answers) {
        Passport passport = *mapWith(1, 1, 0).passport;
        passport.stageQuestions = std::move(answers);
        return after(mapWith(1, 1, 0), PutPassport{passport});
    };
    const StageAnswer stock{"deal.stock", "Склад", {}, false, {}}, policy{"deal.policy", "", {}, true, {}};
    StageAnswer other = stock;
    other.answer = "Запас на месяц";
    CHECK(said(answered({}), answered({stock, policy})) ==
          Lines{"карта «Map», вопросы этапа: добавлено «Всегда ли есть что купить: товар, места, очередь?, "
                "Кому мы отказываем и стоит ли того риск?»"});
    CHECK(said(answered({stock}), answered({other})) ==
          Lines{"карта «Map», вопросы этапа: «Склад» → «Запас на месяц»"});
    CHECK(said(answered({stock}), answered({other, policy})) ==
          Lines{"карта «Map», вопросы этапа: добавлено «Кому мы отказываем и стоит ли того риск?»"});
}

TEST_CASE("what differs at the end of long texts is in view", "[changes]") {
    const std::string start = "Очень длинный текст, у которого одинаковое начало и только конец: ";
    const Map map = mapNamed((start + "старый").c_str());
    const auto lines = said(map, withChange(map, "c0-0-0", [&](Card& card) { card.text = start + "новый"; }));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0] == "карточка: «…лько конец: старый» → «…лько конец: новый»");
}

TEST_CASE("a stage or row that goes takes its cards along in one sentence", "[changes]") {
    const Map map = mapWith(2, 2, 2);
    const Map gone = after(map, RemoveStage{{"s0"}});
    CHECK(said(map, gone) == Lines{"этап «Stage 0» удалён, с ним 4 карточки"});
    CHECK(mapChanges(map, gone).size() == 5); // programs hear of each card
    CHECK(said(gone, map) == Lines{"этап «Stage 0» добавлен, на нём 4 карточки"});
    CHECK(said(map, after(map, RemoveRow{{"r1"}}), Language::english) == Lines{"row “Row 1” removed with 4 cards"});
}

TEST_CASE("moved stages and rows are told without those that made room", "[changes]") {
    const Map map = mapWith(4, 1, 0);
    CHECK(said(map, after(map, PutStage{*map.stages.find(StageId{"s3"}), 0})) == Lines{"этап «Stage 3» перенесён"});
}

TEST_CASE("the passport and what is in it are told", "[changes]") {
    const Map map = mapWith(1, 1, 0);
    Passport passport = *map.passport;
    passport.title = "Другая";
    passport.outcomes.usp = "Тепло без забот";
    passport.ideas = {{"Идея", "", {}}};
    CHECK(said(map, after(map, PutPassport{passport})) ==
          Lines{"карта: «Map» → «Другая»", "карта «Другая», полезные идеи: добавлено «Идея»",
                "карта «Другая», итоги: уникальное предложение: добавлено «Тепло без забот»"});
    CHECK(precisely(map, after(map, PutPassport{passport}))[2] == "changed map  outcomes.usp:  -> Тепло без забот");
}

TEST_CASE("every field of every record has words", "[changes]") {
    const auto known = knownCodes();
    const auto check = [&](const auto& record) {
        using R = std::decay_t<decltype(record)>;
        const std::string what(whatOf<R>());
        CHECK(known.contains("record." + what));
        forEachField<R>([&](const auto& f) {
            const std::string code = "field." + what + "." + std::string(f.name);
            using M = std::decay_t<decltype(std::declval<R>().*f.member)>;
            INFO(code);
            const bool isMove = code == "field.card.row" || code == "field.card.stage";
            if constexpr (requires { M::fields(); })
                forEachField<M>(
                    [&](const auto& inner) { CHECK(known.contains(code + "." + std::string(inner.name))); });
            else
                CHECK(known.contains(code) != isMove);
        });
    };
    forEachSection([&](std::string_view, const auto& record) { check(record); });
    check(Passport{});
}

TEST_CASE("changes name every record that differs and have words for all of it", "[changes][laws]") {
    const auto known = knownCodes();
    for (const auto seed : lawSeeds()) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map start = randomMap(rng);
        Map map = start;
        const auto check = [&](const Map& a, const Map& b) {
            const auto changes = mapChanges(a, b);
            REQUIRE(changes.empty() == (a == b));
            std::set<std::string> ids;
            for (const MapChange& change : changes) {
                if (change.how != MapChange::How::moved || change.field == "cell") ids.insert(change.id);
                REQUIRE(known.contains(change.text.code));
                for (const auto& value : change.text.values)
                    if (const auto* word = std::get_if<Word>(&value.second)) {
                        INFO(word->code);
                        REQUIRE(known.contains(word->code));
                    }
            }
            ids.erase("");
            REQUIRE(ids == touched(a, b));
        };
        for (int n = 0; n < 20; ++n) {
            const auto next = applyEdit(map, randomEdit(map, rng).edit);
            if (!next) continue;
            check(map, *next);
            check(*next, map);
            map = *next;
        }
        check(start, map);
        check(randomMap(rng), map);
    }
}
