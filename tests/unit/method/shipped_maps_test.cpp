#include "support/builders.hpp"
#include "unit/method/finished_map.hpp"

#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

Map shippedMap(std::string_view name, Language language) { return loadTemplate(std::string(name), language)->map; }

} // namespace

TEST_CASE("templates are found faultless", "[method][templates]") {
    for (const char* name : {"blank", "yagla", "boiler-b2b", "balakhnin-loop", "skolkovo-trip"})
        for (const Language language : {Language::english, Language::russian}) {
            INFO(name);
            CHECK(found(shippedMap(name, language), language) == nothing);
        }
}

TEST_CASE("the boiler example shows three findings", "[method][templates]") {
    CHECK(found(shippedMap("boiler-example", Language::russian), Language::russian) ==
          std::vector<std::string>{
              "warning barrier-no-solution B5 Барьер «После 18:00 никто не отвечает» без решения",
              "hint barrier-assumption B4 Барьер «Нет кейсов по отрасли» пока гипотеза: спросите клиента",
              "hint loop-deal S4 Сделка: не рассмотрена причина оттока: технический сбой"});
    CHECK(found(shippedMap("boiler-example", Language::english)) ==
          std::vector<std::string>{
              "warning barrier-no-solution B5 Barrier “Nobody answers after 6 p.m.” has no solution",
              "hint barrier-assumption B4 Barrier “No case studies from the industry” is an assumption: ask a customer",
              "hint loop-deal S4 Deal: reason for leaving not considered: technical failure"});
}

TEST_CASE("the coffee example waits for interviews", "[method][templates]") {
    for (const Language language : {Language::english, Language::russian}) {
        const Map map = shippedMap("loop-example", language);
        std::vector<std::string> told;
        for (const FindingLine& line : linesOf(check(map).shown))
            told.push_back(std::string(nameOf(line.severity)) + " " + say(line.message, language));
        const std::vector<std::string> russian{"warning Нет интервью: клиенты, не клиенты, эксперты",
                                               "warning Ни одна карточка не подтверждена: пока это карта гипотез",
                                               "warning 10 барьеров пока гипотезы", "hint Истории не выбраны"};
        const std::vector<std::string> english{"warning No interviews with: customers, non-customers, experts",
                                               "warning No card is confirmed: so far this is a map of assumptions",
                                               "warning 10 barriers are assumptions", "hint No stories are chosen"};
        CHECK(told == (language == Language::russian ? russian : english));
    }
    const auto barriers = linesOf(check(shippedMap("loop-example", Language::english)).shown)[2].findings;
    std::vector<std::string> order;
    for (const Finding& finding : barriers)
        order.push_back(std::get<CardId>(finding.where).value);
    CHECK(order == std::vector<std::string>{"M1", "M2", "M4", "M7", "M3", "M5", "M6", "M8", "M9", "M10"});
    CHECK(std::count_if(barriers.begin(), barriers.end(),
                        [](const Finding& finding) { return finding.severity == Severity::warning; }) == 4);
}
