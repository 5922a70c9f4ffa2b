#include "golden/fixed_measure.hpp"
#include "golden/maps.hpp"
#include "layout/report/map_picture.hpp"
#include "layout/report/metrics.hpp"
#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/edit/diff.hpp>
#include <cjm/layout/report/report_layout.hpp>
#include <cjm/method/report.hpp>

#include <catch2/catch.hpp>

#include <set>

// Its own namespace: sources are compiled together.
namespace cjm::test::report_laws {
namespace {

constexpr double tolerance = 0.6;

ReportLayout placed(const Map& map, bool hasHands, const ReportLayout* before = nullptr) {
    const FixedMeasure measure;
    ReportOptions options;
    options.hasHands = hasHands;
    options.appendix = !hasHands;
    return layoutReport(map, lightTheme(), measure, options, before);
}

// What is drawn in the picture of the map: it has laws of its own.
std::set<const TextBlock*> pictured(const ReportLayout& layout) {
    std::set<const TextBlock*> blocks;
    if (layout.picture)
        for (const Shape& shape : layout.picture->scene.shapes)
            if (const auto* text = std::get_if<TextShape>(&shape)) blocks.insert(text->block.get());
    return blocks;
}

struct Word {
    Rect ink;
    std::string text;
};

// A line each: signs may stand behind a short last one.
void addLines(const TextShape& shape, std::vector<Word>& words) {
    double y = shape.at.y;
    for (const TextLine& line : shape.block->lines) {
        const double x = shape.align == Align::right ? shape.at.x + shape.width - line.width : shape.at.x;
        if (!line.text.empty()) words.push_back({{x, y, line.width, shape.block->lineHeight}, line.text});
        y += shape.block->lineHeight;
    }
}

std::vector<Word> wordsOn(const ReportLayout& layout, std::size_t page) {
    const auto inPicture = pictured(layout);
    std::vector<Word> words;
    for (const Shape& shape : reportScene(layout, page).shapes)
        if (const auto* text = std::get_if<TextShape>(&shape); text && !inPicture.contains(text->block.get()))
            addLines(*text, words);
    return words;
}

// Letters alone: where lines are divided is no matter.
std::string letters(const std::string& text) {
    std::string out;
    for (const char c : drawnText(text))
        if (c != ' ' && c != '\n' && c != '-') out += c;
    std::string plain;
    for (std::size_t at = 0; at < out.size(); ++at) {
        if (out.compare(at, 2, "\xC2\xA0") == 0) {
            ++at;
            continue;
        }
        plain += out[at];
    }
    return plain;
}

void checkPages(const ReportLayout& layout) {
    for (std::size_t page = 0; page < layout.pages.size(); ++page) {
        INFO("page " << page + 1 << " of " << layout.pages.size());
        const std::vector<Word> words = wordsOn(layout, page);
        for (std::size_t i = 0; i < words.size(); ++i) {
            INFO(words[i].text);
            const Rect& ink = words[i].ink;
            CHECK(ink.x >= report::margin - tolerance);
            CHECK(ink.right() <= report::margin + report::pageRoom + tolerance);
            CHECK(ink.y >= report::pageTop - 10);
            const bool isFoot = ink.y >= report::footTop - tolerance;
            CHECK((isFoot ? ink.bottom() <= reportPage.height : ink.bottom() <= report::pageBottom + tolerance));
            for (std::size_t k = i + 1; k < words.size(); ++k) {
                INFO(words[k].text);
                CHECK_FALSE(ink.inset(tolerance).intersects(words[k].ink.inset(tolerance)));
            }
        }
        for (const Shape& shape : reportScene(layout, page).shapes) {
            const Rect bounds = boundsOf(shape);
            CHECK(bounds.y >= 0);
            CHECK(bounds.bottom() <= reportPage.height);
        }
    }
}

void checkNothingLost(const Map& map, const ReportLayout& layout) {
    std::string all;
    for (std::size_t page = 0; page < layout.pages.size(); ++page)
        for (const Word& word : wordsOn(layout, page))
            all += letters(word.text);
    const auto isThere = [&](const std::string& text) {
        INFO(text);
        CHECK(all.find(letters(drawnLine(text))) != std::string::npos);
    };
    const Report report = reportOf(map, Language::russian);
    for (const ReportBarrier& barrier : report.barriers) {
        isThere(barrier.text);
        for (const ReportSolution& solution : barrier.solutions) {
            isThere(solution.text);
            isThere(solution.owner);
        }
    }
    for (const ReportText& outcome : report.outcomes)
        isThere(outcome.text);
    for (const ReportIdea& idea : report.ideas)
        isThere(idea.text);
    for (const ReportPersona& persona : report.personas)
        isThere(persona.persona->name);
}

// Every text of the report is as long as that.
Map withLongTexts(Map map, std::size_t signs) {
    std::string text;
    for (std::size_t i = 0; text.size() < signs; ++i)
        text += "слово" + std::to_string(i) + " ";
    Passport passport = *map.passport;
    passport.title = passport.subtitle = passport.owner = text;
    passport.outcomes = {text, text, text, text, text, text, text, {}};
    passport.report = {text, text, text, text, {}};
    passport.ideas = {{text, "Анна", {}}, {text, "", {}}};
    map.passport = Box<Passport>(std::move(passport));
    for (const auto& card : cardsInOrder(map))
        if (card->kind == CardKind::barrier || card->kind == CardKind::solution) {
            Card copy = *card;
            copy.text = text;
            map.cards = map.cards.set(std::move(copy));
        }
    return map;
}

} // namespace

TEST_CASE("laws: on pages of a report nothing meets, nothing is lost, nothing runs over", "[laws][report]") {
    for (const std::uint64_t seed : lawSeeds(10)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        const Map map = randomMap(rng);
        for (const bool hasHands : {false, true}) {
            const ReportLayout layout = placed(map, hasHands);
            checkPages(layout);
            checkNothingLost(map, layout);
        }
    }
}

TEST_CASE("laws: a report of maps that break layouts", "[laws][report]") {
    for (const auto& [name, map] : nastyMaps()) {
        INFO(name);
        checkPages(placed(map, false));
    }
    Rng rng(7);
    checkPages(placed(withLongTexts(randomMap(rng), 9'000), false));
    checkPages(placed(withLongTexts(everyKind(), 3'000), true));
}

TEST_CASE("laws: a report placed after an edit is one placed anew", "[laws][report]") {
    for (const std::uint64_t seed : lawSeeds(8)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        ReportLayout kept = placed(map, true);
        for (int i = 0; i < 6; ++i) {
            const auto edited = applyEdit(map, randomEdit(map, rng).edit);
            const Map next = edited ? *edited : map;
            const bool isChanged = changesReport(diff(map, next));
            ReportLayout after = placed(next, true, &kept);
            const ReportLayout fresh = placed(next, true);
            REQUIRE(after.pages.size() == fresh.pages.size());
            for (std::size_t page = 0; page < fresh.pages.size(); ++page) {
                CHECK(sceneText(reportScene(after, page)) == sceneText(reportScene(fresh, page)));
                if (!isChanged) CHECK(sceneText(reportScene(fresh, page)) == sceneText(reportScene(kept, page)));
            }
            map = next;
            kept = std::move(after);
        }
    }
}

} // namespace cjm::test::report_laws
