#include "golden/fixed_measure.hpp"
#include "golden/maps.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>

#include <catch2/catch.hpp>

#include <chrono>

using namespace cjm;
using namespace cjm::test;

namespace {

const FixedMeasure measure; // NOLINT: has no state
constexpr double width = 240;

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    const TextPtr block = wrap(measure, text, Font{}, width);
    for (const TextLine& line : block->lines)
        lines.push_back(line.text);
    return lines;
}

std::string repeated(std::string_view part, std::size_t count) {
    std::string text;
    while (count-- > 0)
        text += part;
    return text;
}

} // namespace

TEST_CASE("control characters are set as signs, directions are not obeyed", "[layout][hostile]") {
    CHECK(linesOf("a\x01\x1B[31m\x7F\xC2\x85z") == std::vector<std::string>{"a□□[31m□□z"});
    CHECK(linesOf("\xE2\x80\xAEgpj.exe\xE2\x80\xAC \xE2\x81\xA6x\xE2\x81\xA9") ==
          std::vector<std::string>{"gpj.exe x"});
    CHECK(linesOf("a\tb\r\nc\rd\ne") == std::vector<std::string>{"a b", "c", "d", "e"});
    // None of them in a scene, so none in what is exported.
    Map map = everyKind();
    const std::string evil = "\xE2\x80\xAE\x1B[2J\x07 words";
    for (const Card& card : Cards(map.cards)) {
        Card copy = card;
        copy.text = copy.unit = copy.link = evil;
        map.cards = map.cards.set(copy);
    }
    map.passport = map.passport.with([&](Passport& p) { p.title = p.subtitle = p.versionLabel = p.team = evil; });
    LayoutCache cache;
    const std::string scene = sceneText(gridScene(layoutGrid(map, lightTheme(), measure, {}, cache), lightTheme()));
    CHECK(scene.find("□[2J□") != std::string::npos);
    for (const char* command : {"\x1B", "\x07", "\xE2\x80\xAE"})
        CHECK(scene.find(command) == std::string::npos);
}

TEST_CASE("of a very long text the beginning is set", "[layout][hostile]") {
    const auto words = wrap(measure, repeated("слово ", 20'000), Font{}, width);
    CHECK(words->lines.size() < 1'000);
    CHECK(words->lines.back().text.substr(words->lines.back().text.size() - 3) == "…");
    std::size_t characters = 0;
    for (const TextLine& line : words->lines) {
        characters += utf8::length(line.text) + 1; // the space that the line's end swallows
        CHECK(line.width <= width);
    }
    CHECK(characters > 9'900);
    CHECK(characters < 10'100);
    // Nothing is left out of what fits.
    CHECK(utf8::length(wrap(measure, repeated("ж", 10'000), Font{}, 1e9)->lines.at(0).text) == 10'000);
    CHECK(utf8::length(wrap(measure, repeated("ж", 10'001), Font{}, 1e9)->lines.at(0).text) == 10'001); // and "…"
}

TEST_CASE("of very many lines the first are set", "[layout][hostile]") {
    const auto all = wrap(measure, repeated("a\n", 999) + "b", Font{}, width);
    CHECK(all->lines.size() == 1'000);
    CHECK(all->lines.back().text == "b");
    const auto more = wrap(measure, repeated("a\n", 3'000), Font{}, width);
    CHECK(more->lines.size() == 1'000);
    CHECK(more->lines.back().text == "…");
    const auto narrow = wrap(measure, repeated("ж", 10'000), Font{}, 1); // a character a line
    CHECK(narrow->lines.size() == 1'000);
}

TEST_CASE("a map of very long texts is laid out at once", "[layout][hostile]") {
    Map map = everyKind();
    const std::string text = repeated("сто тысяч знаков ", 5'882);
    for (const Card& card : Cards(map.cards)) {
        Card copy = card;
        copy.text = text;
        map.cards = map.cards.set(copy);
    }
    const auto start = std::chrono::steady_clock::now();
    LayoutCache cache;
    const GridLayout layout = layoutGrid(map, lightTheme(), measure, {}, cache);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    CHECK(layout.size.height < 400'000);
    CHECK(took.count() < 5); // a machine that hangs, not a slow one
}
