#include "golden/fixed_measure.hpp"
#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/layout/plan/plan_paint.hpp>
#include <cjm/method/quadrants.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <set>

// Its own namespace: sources are compiled together.
namespace cjm::test::plan_laws {
namespace {

constexpr double tolerance = 0.5;
using Kind = PlanZone::Kind;

Map example() { return loadTemplate("boiler-example", Language::russian)->map; }

PlanLayout placedFor(const Map& map, const PlanOptions& options = {}, const PlanLayout* before = nullptr) {
    const FixedMeasure measure;
    return layoutPlan(map, lightTheme(), measure, options, before);
}

bool isWithin(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
           inner.right() <= outer.right() + tolerance && inner.bottom() <= outer.bottom() + tolerance;
}

Rect inkOf(const SheetText& text) {
    const double width = std::min(text.block->width, text.rect.width);
    const double x = text.align == Align::centre ? text.rect.x + (text.rect.width - width) / 2 : text.rect.x;
    return {x, text.rect.y, width, text.block->height()};
}

// Nothing in a row meets anything else in it.
void checkRow(const PlanLayout& layout, const PlanRow& row) {
    std::vector<Rect> pieces;
    const auto add = [&](const SheetText& text) {
        if (!text.empty()) pieces.push_back(inkOf(text));
    };
    add(row.figure);
    for (const SheetText& cell : row.cells)
        add(cell);
    add(row.tag);
    add(row.more);
    for (const PlanChip& chip : row.chips) {
        pieces.push_back(chip.rect);
        CHECK(isWithin(chip.rect, inkOf(chip.words)));
    }
    if (!row.fresh.empty()) pieces.push_back(row.fresh);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        INFO("piece " << i << " of " << row.card->text);
        CHECK(isWithin(row.rect, pieces[i]));
        for (std::size_t k = i + 1; k < pieces.size(); ++k)
            CHECK_FALSE(pieces[i].inset(tolerance).intersects(pieces[k].inset(tolerance)));
    }
    const Point middle{layout.columns[1].rect.x + 3, row.rect.y + 2};
    CHECK(hit(layout, middle).card == row.card->id);
    CHECK(spotOf(layout, row.card->id));
}

void checkAll(const Map& map, PlanOptions options) {
    const PlanLayout layout = placedFor(map, options);
    const bool ofSolutions = options.subject == PlanSubject::solutions;
    double y = layout.heads.bottom();
    std::set<CardId> seen;
    int number = 0;
    for (const PlanRow& row : layout.rows) {
        CHECK(row.rect.y >= y - tolerance);
        y = row.rect.bottom();
        CHECK(seen.insert(row.card->id).second);
        if (row.number > 0) CHECK(row.number == ++number);
        checkRow(layout, row);
    }
    CHECK(isWithin({0, 0, layout.size.width, layout.size.height}, layout.table));
    CHECK(isWithin({0, 0, layout.size.width, layout.size.height}, layout.panel));
    CHECK_FALSE(layout.table.inset(tolerance).intersects(layout.panel));
    std::set<CardId> solved, wanted;
    for (const Card& card : map.cards)
        if (card.kind == CardKind::solution) solved.insert(card.solves.begin(), card.solves.end());
    for (const Card& card : map.cards) {
        if (card.kind == (ofSolutions ? CardKind::solution : CardKind::touchpoint)) wanted.insert(card.id);
        if (ofSolutions && card.kind == CardKind::barrier && !solved.contains(card.id)) wanted.insert(card.id);
    }
    CHECK(seen == wanted);
    for (const PlanPoint& point : layout.matrix.points) {
        const PlanValues values = valuesOf(*point.card);
        CHECK(point.isUnrated == (values.across == 0 || values.up == 0));
        if (!point.isUnrated) {
            CHECK(valuesAt(layout.matrix, point.rect.centre()) == values);
            CHECK(isWithin(layout.matrix.rect, point.rect));
        }
        CHECK(isWithin(layout.panel, point.rect));
    }
}

std::vector<std::string> namesOf(const PlanLayout& layout) {
    std::vector<std::string> names;
    for (const PlanRow& row : layout.rows)
        names.push_back(row.card->id.value);
    return names;
}

std::vector<std::string> headingsOf(const PlanLayout& layout) {
    std::vector<std::string> words;
    for (const PlanHeading& heading : layout.headings)
        words.push_back(heading.words.block->lines.front().text);
    return words;
}

} // namespace

TEST_CASE("laws of the plan hold on the example and on random maps", "[laws][plan]") {
    const auto checkEach = [](const Map& map) {
        for (const PlanSubject subject : {PlanSubject::solutions, PlanSubject::touchpoints})
            for (const double width : {300.0, 986.0, 1286.0, 1600.0, 2400.0}) {
                INFO("in " << width);
                PlanOptions options;
                options.subject = subject;
                options.width = width;
                checkAll(map, options);
            }
    };
    checkEach({});
    checkEach(example());
    for (const auto seed : lawSeeds(15)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        checkEach(randomMap(rng));
    }
}

TEST_CASE("beside the layout of before the plan looks as if it was placed anew", "[laws][plan]") {
    int untouched = 0;
    for (const auto seed : lawSeeds(30)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        for (int step = 0; step < 25; ++step) {
            const Map earlier = map;
            if (const auto next = applyEdit(map, randomEdit(map, rng).edit)) map = *next;
            const bool isOther = changesPlan(diff(earlier, map));
            untouched += isOther ? 0 : 1;
            for (const PlanSubject subject : {PlanSubject::solutions, PlanSubject::touchpoints}) {
                PlanOptions options;
                options.subject = subject;
                const PlanLayout before = placedFor(earlier, options);
                const std::string now = sceneText(planScene(placedFor(map, options, &before), lightTheme()));
                CHECK(now == sceneText(planScene(placedFor(map, options), lightTheme())));
                // What changes nothing of it leaves it as it looks.
                if (!isOther) CHECK(now == sceneText(planScene(before, lightTheme())));
            }
        }
    }
    CHECK(untouched > reach(10));
}

TEST_CASE("beside the layout of before the same words are not set anew", "[plan]") {
    const Map map = example();
    const PlanLayout before = placedFor(map);
    Card card = *map.cards.find(CardId{"R1"});
    card.text += "!";
    const PlanLayout next = placedFor(after(map, PutCard{card, {}}), {}, &before);
    const auto name = [](const PlanLayout& layout, const char* id) {
        return layout.cellOf(*layout.rowOf(CardId{id}), PlanColumn::name)->block;
    };
    CHECK(name(next, "R2") == name(before, "R2"));
    CHECK(name(next, "R1") != name(before, "R1"));
    CHECK(sceneText(planScene(next, lightTheme())) ==
          sceneText(planScene(placedFor(after(map, PutCard{card, {}})), lightTheme())));
}

TEST_CASE("rows come by effect, effort and date, or as one asks", "[plan]") {
    PlanOptions options;
    options.grouping = PlanGrouping::none;
    const auto order = [&](PlanOrder by) {
        options.order = by;
        auto names = namesOf(placedFor(example(), options));
        CHECK(names.front().front() == 'B'); // the barrier without a solution comes before all
        names.erase(names.begin());
        return names;
    };
    const Map map = example();
    const auto check = [&](const std::vector<std::string>& names, auto comesBefore) {
        REQUIRE(names.size() == 9);
        for (std::size_t i = 1; i < names.size(); ++i) {
            const Card &a = *map.cards.find(CardId{names[i - 1]}), &b = *map.cards.find(CardId{names[i]});
            INFO(a.text << " before " << b.text);
            CHECK_FALSE(comesBefore(b, a));
        }
    };
    check(order(PlanOrder::weight), [](const Card& a, const Card& b) {
        if (a.impact != b.impact) return a.impact > b.impact;
        if (a.effort != b.effort) return a.effort < b.effort;
        return !a.due.empty() && (b.due.empty() || a.due < b.due);
    });
    check(order(PlanOrder::due),
          [](const Card& a, const Card& b) { return !a.due.empty() && (b.due.empty() || a.due < b.due); });
    check(order(PlanOrder::stage), [&](const Card& a, const Card& b) {
        return map.stages.find(a.stage)->rank < map.stages.find(b.stage)->rank;
    });
}

TEST_CASE("groups are those that have rows, in their order", "[plan]") {
    PlanOptions options;
    const auto words = [&](PlanGrouping grouping) {
        options.grouping = grouping;
        return headingsOf(placedFor(example(), options));
    };
    using Words = std::vector<std::string>;
    CHECK(words(PlanGrouping::turn) == Words{"Пока без решения", "Делаем", "В плане", "Идея", "Готово"});
    CHECK(words(PlanGrouping::stage) ==
          Words{"Пока без решения", "Потребность", "Рынок", "Услуга", "Договор", "Сопровождение"});
    CHECK(words(PlanGrouping::owner) == Words{"Пока без решения", "Маркетинг", "Продажи", "Сервис", "Юрист"});
    CHECK(words(PlanGrouping::none) == Words{"Пока без решения"});
    options.subject = PlanSubject::touchpoints;
    CHECK(words(PlanGrouping::turn) == Words{"Исправить первым", "Держать", "Следить", "Не тратить силы"});
    Card card = *example().cards.find(CardId{"T1"});
    card.rating = 0;
    options.grouping = PlanGrouping::turn;
    const PlanLayout unrated = placedFor(after(example(), PutCard{card, {}}), options);
    CHECK(headingsOf(unrated).back() == "Не оценены");
    CHECK(unrated.rows.back().card->id == card.id);
    CHECK(unrated.matrix.points.back().isUnrated);
}

TEST_CASE("on one spot of the matrix there are nine points at most", "[plan]") {
    Map map = example();
    const Card model = *map.cards.find(CardId{"R1"});
    for (int i = 0; i < 40; ++i) {
        Card card = model;
        card.id = CardId{"more" + std::to_string(i)};
        map = after(map, PutCard{card, {}});
    }
    const PlanLayout layout = placedFor(map);
    int there = 0;
    for (const PlanPoint& point : layout.matrix.points)
        if (valuesOf(*point.card) == valuesOf(model)) ++there;
    CHECK(there == 8);
    REQUIRE(layout.matrix.others.size() == 1);
    CHECK(layout.matrix.others.front().block->lines.front().text == "+33");
    checkAll(map, {});
}

TEST_CASE("what a drag would change is said", "[plan]") {
    Card touchpoint;
    touchpoint.kind = CardKind::touchpoint;
    touchpoint.importance = 3;
    touchpoint.rating = 4;
    CHECK(changeInWords(touchpoint, {5, 3}, Language::russian) == "оценка 4 → 5");
    CHECK(changeInWords(touchpoint, {3, 4}, Language::russian) == "важность 3 → 4, оценка 4 → 3");
    CHECK(changeInWords(touchpoint, {4, 3}, Language::russian).empty());
    Card solution;
    solution.kind = CardKind::solution;
    CHECK(changeInWords(solution, {2, 5}, Language::english) == "impact – → 5, effort – → 2");
}

TEST_CASE("the stage to work on first is shown, and the one chosen by hand with the way back", "[plan]") {
    const Map map = example();
    const PlanLayout worked = placedFor(map);
    CHECK(worked.first.name.block->lines.front().text == "Изучение рынка");
    CHECK_FALSE(worked.first.canReturn);
    REQUIRE(worked.first.stages.size() == 5);
    CHECK(worked.first.stages.front().isChosen);
    Map other = map;
    for (const Stage& stage : map.stages) {
        Stage copy = stage;
        copy.priority = stage.id == worked.first.stages.back().stage->id ? 1 : 0;
        other = after(other, PutStage{copy, {}});
    }
    const PlanLayout chosen = placedFor(other);
    CHECK(chosen.first.canReturn);
    CHECK(chosen.first.workedOut == worked.first.stages.front().stage->id);
    CHECK(chosen.first.stages.back().isChosen);
    const PlanZone back = hitPanel(chosen, chosen.first.corner.rect.centre());
    CHECK(back.kind == Kind::back);
    CHECK(back.stage == chosen.first.workedOut);
    CHECK(hitPanel(chosen, chosen.first.stages[1].rect.centre()).stage == chosen.first.stages[1].stage->id);
}

} // namespace cjm::test::plan_laws
