#include "support/builders.hpp"

#include <cjm/method/report.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

// Its own namespace: sources are compiled together.
namespace cjm::test::reports {
namespace {

Map example(const char* name, Language language) { return loadTemplate(name, language)->map; }

// The example with another passport.
template <class Change> Map changed(Map map, Change&& change) {
    Passport passport = *map.passport;
    change(passport);
    map.passport = Box<Passport>(std::move(passport));
    return map;
}

std::vector<std::string> textsOf(const std::vector<ReportText>& list) {
    std::vector<std::string> texts;
    for (const ReportText& each : list)
        texts.push_back(each.text);
    return texts;
}

} // namespace

TEST_CASE("the report of the boiler example says what the map holds", "[method][report]") {
    const Report report = reportOf(example("boiler-example", Language::russian), Language::english);
    CHECK(report.language == Language::russian); // the map's own
    CHECK(report.state == "CJM, как есть");
    REQUIRE(report.figures.size() == 3);
    CHECK(report.figures[0].number == "5");
    CHECK(report.figures[0].words == "этапов, 63 карточки, 3 портрета");
    CHECK(report.figures[1].number + " " + report.figures[1].of == "20 из 24");
    CHECK(report.figures[1].words == "карточек подтверждено. Цитат: 12, интервью: 3");
    CHECK(report.figures[2].number + " " + report.figures[2].of == "9 из 10");
    CHECK(report.figures[2].words == "барьеров с решением. Решений со сроком: 7");
    REQUIRE(report.first);
    CHECK(report.first->name == "Изучение рынка, выбор подрядчика");
    CHECK(report.first->why == "Самая низкая эмоция карты (−1,5), 3 барьера (1 критичный, 1 без решения), 3 важные "
                               "точки контакта с низкой оценкой.");
    CHECK(report.heading.text == "Клиент сравнивает не цену, а того, кто приедет ночью");
    REQUIRE(report.outcomes.size() == 7);
    std::vector<std::string> fields;
    for (const ReportText& outcome : report.outcomes)
        fields.push_back(outcome.field);
    CHECK(fields == std::vector<std::string>{"outcomes.customers", "outcomes.usp", "outcomes.growth", "outcomes.tools",
                                             "outcomes.content", "outcomes.repeat", "outcomes.loyalty"});
    CHECK(report.outcomes[2].title == "Точки роста");
    CHECK(report.outcomes[2].text == "Рынок: цена и ответ вечером. Договор: бригады в сентябре");
    REQUIRE(report.personas.size() == 3);
    CHECK(report.personas[0].motives ==
          "Чтобы котельная не напоминала о себе. Спокойно пройти проверку Ростехнадзора.");
    CHECK(report.ideas.size() == 3);
    CHECK(report.barriersHeading == "Барьеров 10, с решением 9");
}

TEST_CASE("barriers stand in the order of the map, with what removes them", "[method][report]") {
    const Report report = reportOf(example("boiler-example", Language::english), Language::english);
    REQUIRE(report.barriers.size() == 10);
    const ReportBarrier& prices = report.barriers[2];
    CHECK(prices.stageName == "Market");
    CHECK(prices.severity == 3);
    REQUIRE(prices.solutions.size() == 2);
    CHECK(prices.solutions[0].text == "Price calculator on the site");
    CHECK(prices.solutions[0].due == "2026-12-15");
    CHECK(prices.solutions[1].owner == "Sales");
    CHECK(prices.solutions[1].state == SolutionState::planned);
    CHECK(report.barriers[3].isAssumption);
    CHECK(report.barriers[4].solutions.empty());
    CHECK(report.barriersHeading == "Barriers: 10, with a solution: 9");
}

TEST_CASE("notes that nobody wrote are worked out", "[method][report]") {
    const Map map = changed(example("boiler-example", Language::russian), [](Passport& p) { p.report = {}; });
    const Report report = reportOf(map, Language::russian);
    for (const ReportText& note : report.notes)
        CHECK(note.isWorkedOut);
    CHECK(textsOf(report.notes) ==
          std::vector<std::string>{"Калькулятор стоимости на сайте: эффект 5, усилия 2\n"
                                   "Три пакета: базовый, сезон, 24/7: эффект 4, усилия 2",
                                   "После 18:00 никто не отвечает",
                                   "Главный инженер: 2 гипотезы\nФинансовый директор: 3 гипотезы"});
    CHECK(report.heading.text.empty());
    CHECK(report.heading.question == "Что дала карта? Одной фразой");
    const Report own = reportOf(example("boiler-example", Language::russian), Language::russian);
    for (const ReportText& note : own.notes)
        CHECK_FALSE(note.isWorkedOut);
}

TEST_CASE("the report of the coffee example, where nobody was asked", "[method][report]") {
    const Report report = reportOf(example("loop-example", Language::english), Language::english);
    CHECK(report.figures[0].words == "stages, 50 cards, 1 persona");
    CHECK(report.figures[1].number + " " + report.figures[1].of == "0 of 17");
    CHECK(report.barriersHeading == "Barriers: 10, with a solution: 10");
    REQUIRE(report.first);
    CHECK(report.notes[1].text == "Every barrier has a solution");
    CHECK(report.appendix.questions.size() == 19);
    CHECK(report.appendix.talks.empty());
}

TEST_CASE("an empty map has a report too", "[method][report]") {
    const Report report = reportOf({}, Language::russian);
    CHECK(report.figures[1].number == "0");
    CHECK_FALSE(report.first);
    CHECK(report.barriers.empty());
    CHECK(report.barriersHeading == "Барьеров на карте нет");
    CHECK(textsOf(report.notes) == std::vector<std::string>{"Решений с большим эффектом и малыми усилиями нет",
                                                            "У каждого барьера есть решение", "Гипотез на карте нет"});
    CHECK(report.appendix.empty());
}

TEST_CASE("ideas of one participant share a line, three at most", "[method][report]") {
    std::vector<ReportIdea> ideas;
    const char* authors[] = {"Анна", "Анна", "Анна", "Анна", "Борис", "", ""};
    for (const char* author : authors)
        ideas.push_back({static_cast<int>(ideas.size()), "идея", author});
    std::vector<std::size_t> sizes;
    for (const auto& line : linesOf(ideas))
        sizes.push_back(line.size());
    CHECK(sizes == std::vector<std::size_t>{3, 1, 1, 2});
}

TEST_CASE("an appendix holds answers, talks and what is not shown", "[method][report]") {
    const ReportAppendix appendix = reportOf(example("boiler-example", Language::russian), Language::russian).appendix;
    CHECK(appendix.questions.size() == 19);
    CHECK(appendix.questions[0].group == "Осмысление"); // as the loop calls it
    CHECK(appendix.questions.back().group == "Триггеры");
    CHECK(appendix.questions[8].answer == "В сентябре нет свободных бригад"); // a card that answers it
    CHECK(appendix.questions[8].isAnswered);
    CHECK(appendix.questions[9].answer == "не отвечено");
    CHECK_FALSE(appendix.questions[9].isAnswered);
    const Report english = reportOf(example("boiler-example", Language::english), Language::english);
    CHECK(english.appendix.questions[9].answer == "not answered");
    REQUIRE(appendix.talks.size() == 3);
    CHECK(appendix.talks[1].group == "не клиент");
    CHECK(appendix.talks[1].quotes.size() == 4);
    CHECK(appendix.muted.empty());
}

} // namespace cjm::test::reports
