#include "gui/monkey.hpp"

#include <cjm/model/validate.hpp>

#include <QApplication>
#include <QSettings>

#include <catch2/catch.hpp>

#include <cstdio>
#include <cstdlib>

using namespace cjm;
using namespace cjm::test;

namespace {

// CJM_MONKEY=20000 in the environment sends so many events, CJM_SEED=7 sends them with that seed alone.
int eventsWanted() {
    const char* wanted = std::getenv("CJM_MONKEY");
    return wanted ? std::atoi(wanted) : 2'000;
}
std::vector<std::uint64_t> seedsWanted() {
    if (const char* one = std::getenv("CJM_SEED")) return {std::strtoull(one, nullptr, 10)};
    return {1, 2, 3, 4};
}

// What is wrong after an event, in words; empty when nothing is.
std::string complaint(Desk& desk) {
    const auto problems = validate(desk.map());
    if (!problems.empty())
        return "the map is not valid: " + say(problems.front().message, Language::english) + " " +
               problems.front().record + "." + problems.front().field;
    if (QApplication::activeModalWidget()) return "a dialog is open";
    if (desk.editor() && desk.editor()->textCursor().position() >= desk.editor()->document()->characterCount())
        return "the cursor of the field is past its text";
    const Selection& selected = desk.window().session().selection();
    if (!(pruned(desk.map(), selected) == selected)) return "what is selected is not on the map";
    if (!desk.dialogs().errors.empty()) return "an error was told: " + desk.dialogs().errors.front().toStdString();
    return {};
}

void goWild(std::uint64_t seed, int events) {
    Desk desk;
    desk.openExample();
    const Map start = desk.map();
    Monkey monkey(desk, seed);
    const std::string again = "repeat with CJM_SEED=" + std::to_string(seed) + " CJM_MONKEY=" + std::to_string(events) +
                              "; the last events:\n";
    for (int i = 0; i < events; ++i) {
        monkey.act();
        INFO(again << monkey.trail()); // also told when the program crashes
        if (const std::string wrong = complaint(desk); !wrong.empty()) FAIL(wrong);
    }
    INFO(again << monkey.trail());
    monkey.rest();
    const Map end = desk.map();
    while (desk.store().undo()) {}
    CHECK(desk.map() == start);
    while (desk.store().redo()) {}
    CHECK(validate(desk.map()).empty());
    QCoreApplication::processEvents();
    std::printf("monkey %d: %d events, %d steps\n", static_cast<int>(seed), events, static_cast<int>(desk.steps()));
    QSettings().clear(); // which panels it left open is not for other tests
}

} // namespace

TEST_CASE("a monkey does no harm", "[gui][monkey]") {
    const auto seeds = seedsWanted();
    for (const std::uint64_t seed : seeds)
        goWild(seed, eventsWanted() / static_cast<int>(seeds.size()));
}
