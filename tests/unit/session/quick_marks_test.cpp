#include "support/builders.hpp"

#include <cjm/session/typing/quick_marks.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

Card card(CardKind kind, const std::string& text) {
    Card made;
    made.id = CardId{"new"};
    made.row = RowId{"r0"};
    made.stage = StageId{"s0"};
    made.kind = kind;
    made.text = text;
    return made;
}

Card read(CardKind kind, const std::string& text) { return withQuickMarks(mapWith(2, 1, 0), card(kind, text)); }

Map withBarriers(const std::vector<std::pair<std::string, std::string>>& stageAndText) {
    Map map = mapWith(2, 1, 0);
    int count = 0;
    for (const auto& [stage, text] : stageAndText) {
        Card barrier = card(CardKind::barrier, text);
        barrier.id = CardId{"b" + std::to_string(count++)};
        barrier.stage = StageId{stage};
        map = after(map, PutCard{barrier, {}});
    }
    return map;
}

} // namespace

TEST_CASE("signs of severity are read after a space, two and three also without", "[marks]") {
    for (const auto& [text, words, severity] :
         {std::tuple{"Дорого !!!", "Дорого", 3}, std::tuple{"Дорого !", "Дорого", 1},
          std::tuple{"Дорого!!", "Дорого", 2}, std::tuple{"Дорого!!!  ", "Дорого", 3},
          std::tuple{"Дорого!", "Дорого!", 0}, std::tuple{"Дорого !!!!", "Дорого !!!!", 0}}) {
        INFO(text);
        const Card barrier = read(CardKind::barrier, text);
        CHECK(barrier.text == words);
        CHECK(barrier.severity == severity);
    }
    CHECK(read(CardKind::goal, "Вперёд !!!").text == "Вперёд !!!");
}

TEST_CASE("a text of marks alone stays words", "[marks]") {
    for (const char* text : {"", "!!", "!!!", " !!"})
        CHECK(read(CardKind::barrier, text).text == text);
    CHECK(read(CardKind::emotion, "+1").text == "+1");
    CHECK(read(CardKind::emotion, "+1 *").text == "+1");
}

TEST_CASE("values of emotions are read with a sign", "[marks]") {
    for (const auto& [text, value] : {std::pair{"Рад +2", 2.0}, std::pair{"Рад +1.5", 1.5}, std::pair{"Зол -0,6", -0.6},
                                      std::pair{"Зол −1", -1.0}, std::pair{"Так +0", 0.0}}) {
        INFO(text);
        const Card emotion = read(CardKind::emotion, text);
        CHECK(emotion.value == value);
        CHECK(emotion.text.find(' ') == std::string::npos);
    }
    for (const char* text : {"Минус 5", "Рад +3", "Рад +2.1", "Рад +1.55", "Рад +", "Рад 2", "в 17:-1"})
        CHECK(read(CardKind::emotion, text).text == text);
    CHECK(read(CardKind::goal, "Рост +1").text == "Рост +1");
}

TEST_CASE("signs of severity make a barrier of an emotion", "[marks]") {
    const Card made = read(CardKind::emotion, "Нет цены !!");
    CHECK(made.kind == CardKind::barrier);
    CHECK(made.severity == 2);
    CHECK(read(CardKind::emotion, "Ура!!").kind == CardKind::emotion);
}

TEST_CASE("personas are named by number or by the beginning of a word", "[marks]") {
    Map map = mapWith(1, 1, 0);
    for (const auto& [id, name] : {std::pair{"p0", "Главный инженер"}, std::pair{"p1", "Финансовый директор"}}) {
        Persona persona = *map.personas.find(PersonaId{id});
        persona.name = name;
        map = after(map, PutPersona{persona, {}});
    }
    const auto personas = [&](CardKind kind, const std::string& text) {
        return withQuickMarks(map, card(kind, text)).personas;
    };
    using Ids = std::vector<PersonaId>;
    CHECK(personas(CardKind::barrier, "Дорого @2") == Ids{PersonaId{"p1"}});
    CHECK(personas(CardKind::barrier, "Дорого @ИНЖ @фин") == Ids{PersonaId{"p0"}, PersonaId{"p1"}});
    CHECK(personas(CardKind::barrier, "Дорого @1 @1") == Ids{PersonaId{"p0"}});
    CHECK(personas(CardKind::emotion, "Дорого @1 @2").size() == 1); // a point of one curve
    CHECK(personas(CardKind::barrier, "Дорого @никто").empty());
    CHECK(withQuickMarks(map, card(CardKind::barrier, "Пишите на @никто")).text == "Пишите на @никто");
}

TEST_CASE("names are found by letters of any alphabet, small or capital", "[marks]") {
    Map map = mapWith(1, 1, 0);
    const auto finds = [&](const std::string& name, const std::string& typed) {
        Persona persona = *map.personas.find(PersonaId{"p0"});
        persona.name = name;
        const Map with = after(map, PutPersona{persona, {}});
        return withQuickMarks(with, card(CardKind::barrier, "Дорого @" + typed)).personas == std::vector{persona.id};
    };
    CHECK(finds("Власник Їдальні", "їд"));
    CHECK(finds("ЄВГЕН", "євг"));
    CHECK(finds("Ґазда", "ґАЗ"));
    CHECK(finds("Іван", "ІВ"));
    CHECK(finds("Әсем Қожа", "қОЖ"));
    CHECK(finds("Әсем Қожа", "әс"));
    CHECK(finds("Mme Élise", "él"));
    CHECK(finds("Mme Élise", "e\u0301l")); // the accent as a letter of its own
    CHECK(finds("Семён", "СЕМЁ"));
    CHECK_FALSE(finds("Семён", "семе"));   // ё and е are two letters here
    CHECK_FALSE(finds("Mme Élise", "li")); // within a word
    CHECK(finds("«Ірина»", "ір"));
}

TEST_CASE("a barrier is found by its first letters in any alphabet", "[marks]") {
    const Map map = withBarriers({{"s0", "Ціна"}, {"s0", "Ғылым"}});
    CHECK(withQuickMarks(map, card(CardKind::solution, "Знижка >ЦІ")).solves == std::vector{CardId{"b0"}});
    CHECK(withQuickMarks(map, card(CardKind::solution, "Знижка >ғы")).solves == std::vector{CardId{"b1"}});
}

TEST_CASE("a solution names the barriers it removes", "[marks]") {
    const Map map = withBarriers({{"s0", "Цены «по запросу»"}, {"s0", "Нет отзывов"}, {"s1", "Нет цены в договоре"}});
    const auto solves = [&](const std::string& text) {
        return withQuickMarks(map, card(CardKind::solution, text)).solves;
    };
    using Ids = std::vector<CardId>;
    CHECK(solves("Калькулятор >запросу") == Ids{CardId{"b0"}});
    CHECK(solves("Калькулятор >цен") == Ids{CardId{"b0"}}); // that of its own stage
    CHECK(solves("Калькулятор >договор >отзыв") == Ids{CardId{"b2"}, CardId{"b1"}});
    CHECK(solves("Калькулятор >нет") == Ids{CardId{"b1"}});
    CHECK(solves("Калькулятор >никакой").empty());
    CHECK(solves("a > b").empty());
}

TEST_CASE("stars, channels and states", "[marks]") {
    CHECK(read(CardKind::touchpoint, "Выезд *").momentOfTruth);
    CHECK(read(CardKind::goal, "Выезд *").text == "Выезд *");
    CHECK(read(CardKind::touchpoint, "Менеджер #phone").channel == "phone");
    CHECK(read(CardKind::touchpoint, "Менеджер #телефон").channel == "phone");
    CHECK(read(CardKind::touchpoint, "Менеджер #offer").channel == "offer");
    CHECK(read(CardKind::touchpoint, "Менеджер #голубь").channel == "голубь");
    CHECK(read(CardKind::barrier, "Дорого ~").status == Status::assumption);
    CHECK(read(CardKind::barrier, "Дорого =").status == Status::fact);
    CHECK(read(CardKind::question, "Сколько =").text == "Сколько =");
}

TEST_CASE("words speak of channels and kinds of rows", "[marks]") {
    CHECK(guessedChannel("Email-рассылка") == "email");
    CHECK(guessedChannel("Статьи на сайте") == "site");
    CHECK(guessedChannel("ВИДЕО") == "video");
    CHECK(guessedChannel("Что-то своё").empty());
    CHECK(guessedChannel("").empty());
    CHECK(guessedRowKind("Барьеры клиента") == RowKind::barriers);
    CHECK(guessedRowKind("Customer goals") == RowKind::goals);
    CHECK(guessedRowKind("Разное") == RowKind::text);
}

TEST_CASE("numbers go to the cards that have them", "[marks]") {
    CHECK(withNumber(card(CardKind::barrier, "x"), 3, false).severity == 3);
    CHECK(withNumber(card(CardKind::barrier, "x"), 4, false).severity == 0);
    CHECK(withNumber(card(CardKind::touchpoint, "x"), 4, false).importance == 4);
    CHECK(withNumber(card(CardKind::touchpoint, "x"), 4, true).rating == 4);
    CHECK(withNumber(card(CardKind::solution, "x"), 5, false).impact == 5);
    CHECK(withNumber(card(CardKind::solution, "x"), 5, true).effort == 5);
    const Card goal = card(CardKind::goal, "x");
    CHECK(withNumber(goal, 3, false) == goal);
    CHECK(withNumber(card(CardKind::touchpoint, "x"), 9, false).importance == 0);
}
