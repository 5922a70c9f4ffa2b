#include "golden/damage_law.hpp"
#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"
#include "golden/layout_laws.hpp"
#include "golden/shown_cards.hpp"
#include "layout/grid/metrics.hpp"
#include "support/builders.hpp"
#include "support/random_edit.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/layout/grid/damage.hpp>
#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>

#include <catch2/catch.hpp>

// What cards show beside their text. Its own namespace: sources are compiled together.
namespace cjm::test::card_show_tests {
namespace {

using Broken = std::vector<std::string>;

} // namespace

TEST_CASE("golden scene: what cards show", "[golden][show]") {
    for (const Theme* theme : {&lightTheme(), &darkTheme(), &highContrastTheme()}) {
        LayoutCache cache;
        const Scene scene = gridScene(shown(boiler(), cache, showing(), *theme), *theme);
        CHECK(differenceFromGolden("card-show-" + theme->name, sceneText(scene)) == "");
    }
}

TEST_CASE("laws of layout hold whatever cards show", "[laws][show]") {
    const auto check = [](const Map& map, const CardShow& show) {
        for (const double width : {150.0, 240.0, 600.0}) {
            INFO("columns of " << width);
            GridOptions options = showing(show);
            options.columnWidth = width;
            options.isPage = width == 600;
            const GridLayout layout = shown(map, options);
            CHECK(brokenPlaces(layout) == Broken{});
            if (!options.isPage) CHECK(brokenHits(layout) == Broken{});
            options.isPage = true;
            options.head = HeadSize::dense;
            options.cellAir = -5;
            CHECK(brokenPlaces(shown(map, options)) == Broken{});
        }
    };
    for (const CardField field : cardFields)
        check(everything(), CardShow::pictures().with(field));
    check(everything(), CardShow::all());
    for (const auto& [name, map] : nastyMaps()) {
        INFO(name);
        check(map, CardShow::all());
    }
    for (const auto seed : lawSeeds(15)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        check(randomMap(rng), CardShow::all());
    }
}

TEST_CASE("a card that has nothing to show is measured as ever, whatever is on", "[show]") {
    LayoutCache cache;
    const Map map = boiler();
    const GridLayout none = shown(map, cache, showing(CardShow())), all = shown(map, cache);
    REQUIRE(none.cards.size() == all.cards.size());
    int plain = 0;
    for (std::size_t i = 0; i < all.cards.size(); ++i) {
        INFO(all.cards[i].card->text);
        CHECK_FALSE(none.cards[i].box->marks);
        CHECK_FALSE(none.cards[i].box->fields);
        if (all.cards[i].box->marks || all.cards[i].box->fields) continue;
        ++plain;
        CHECK(all.cards[i].box->size == none.cards[i].box->size);
    }
    CHECK(plain > reach(10));
}

TEST_CASE("what is kept while switches change is as if it were new", "[laws][show]") {
    for (const auto seed : lawSeeds(10)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Map map = randomMap(rng);
        LayoutCache kept;
        GridOptions options = showing(CardShow::atFirst());
        GridLayout before = shown(map, kept, options);
        for (int step = 0; step < 30; ++step) {
            if (step % 5 == 4)
                options.show = options.show.with(rng.pick(std::vector<CardField>(cardFields.begin(), cardFields.end())),
                                                 rng.between(0, 1) == 1);
            if (step % 9 == 8) options.voting = options.voting ? std::nullopt : std::optional(CardKind::barrier);
            if (const auto next = applyEdit(map, randomEdit(map, rng).edit)) map = *next;
            const GridLayout now = shown(map, kept, options);
            REQUIRE(sceneText(gridScene(now, lightTheme())) == sceneText(gridScene(shown(map, options), lightTheme())));
            checkDamage(drawnShapes(gridScene(before, lightTheme())), drawnShapes(gridScene(now, lightTheme())),
                        damageBetween(before, now), now.size.width);
            before = now;
        }
    }
}

TEST_CASE("words of what cards show can be read in every theme", "[show]") {
    for (const std::string_view name : themeNames()) {
        INFO(name);
        const Theme theme = *findTheme(name);
        LayoutCache cache;
        CHECK(paleTexts(gridScene(shown(everything(), cache, showing(), theme), theme)) == Broken{});
    }
}

TEST_CASE("a barrier of one line takes one more for a mark, under its dots", "[show]") {
    MapMaker m;
    m.stage("Этап");
    m.row("Барьеры", RowKind::barriers);
    Card& plain = m.card(0, 0, "Дорого");
    plain.severity = 2;
    Card& voted = m.card(0, 0, "Дорого");
    voted.severity = 2;
    voted.votes = 5;
    const GridLayout layout = shown(m.map());
    const double line = layout.cards[0].box->text->lineHeight;
    CHECK(layout.cards[1].rect.height == layout.cards[0].rect.height + line);
    const CardBox& box = *layout.cards[1].box;
    REQUIRE(box.marks);
    CHECK(box.marks->list.front().rect.y > box.dotsAt.y);
    CHECK(box.marks->list.front().rect.right() == Approx(box.dotsAt.x + 3 * metrics::dot + 2 * metrics::dotGap));
}

TEST_CASE("a barrier of one line has its mark before its dots where room is dear, if there is room", "[show]") {
    MapMaker m;
    m.stage("Этап");
    m.row("Барьеры", RowKind::barriers);
    for (const int votes : {0, 5}) {
        Card& card = m.card(0, 0, "Дорого");
        card.severity = 2;
        card.votes = votes;
    }
    GridOptions options = showing();
    options.head = HeadSize::dense;
    const GridLayout layout = shown(m.map(), options);
    CHECK(layout.cards[1].rect.height == layout.cards[0].rect.height);
    const CardBox& plain = *layout.cards[0].box;
    const CardBox& voted = *layout.cards[1].box;
    REQUIRE(voted.marks);
    CHECK(voted.dotsAt.x == plain.dotsAt.x); // below those of other cards
    CHECK(voted.marks->list.front().rect.x > voted.textAt.x + voted.text->width);
    CHECK(voted.marks->list.front().rect.right() < voted.dotsAt.x);
    options.columnWidth = 130;
    const GridLayout narrow = shown(m.map(), options);
    CHECK(narrow.cards[1].rect.height > narrow.cards[0].rect.height);
}

TEST_CASE("a touchpoint to be mended first is told by its words, its chip and its edge", "[show]") {
    MapMaker m;
    m.stage("Этап");
    m.row("Точки", RowKind::touchpoints);
    for (const int rating : {2, 4}) {
        Card& card = m.card(0, 0, "Сайт");
        card.importance = 5;
        card.rating = rating;
    }
    const GridLayout layout = shown(m.map());
    CHECK(layout.cards[0].box->text->font.face == Face::semiBold);
    CHECK(layout.cards[1].box->text->font.face == Face::regular);
    CHECK(layout.cards[0].box->fields->isFixedFirst);
    // Without importance nobody is told why it would be another.
    CHECK(shown(m.map(), showing(CardShow())).cards[0].box->text->font.face == Face::regular);
}

TEST_CASE("a day that is past has a clock, unless it is done", "[show]") {
    MapMaker m;
    m.stage("Этап");
    m.row("Решения", RowKind::solutions);
    for (const SolutionState state : {SolutionState::planned, SolutionState::done}) {
        Card& card = m.card(0, 0, "Калькулятор");
        card.due = "2026-12-15";
        card.state = state;
    }
    GridOptions options = showing();
    const auto hasClock = [&](int card) {
        return !shown(m.map(), options).cards[static_cast<std::size_t>(card)].box->fields->clock.empty();
    };
    CHECK(hasClock(0));
    CHECK_FALSE(hasClock(1));
    options.today = "2026-12-15";
    CHECK_FALSE(hasClock(0));
    options.today.clear();
    CHECK_FALSE(hasClock(0));
}

TEST_CASE("while a vote goes on nobody sees the votes of what is voted on, and its cards keep room", "[show]") {
    const Map map = boiler();
    GridOptions options = showing();
    options.voting = CardKind::barrier;
    const GridLayout layout = shown(map, options);
    for (const PlacedCard& placed : layout.cards) {
        const auto has = [&](CardMark::Kind kind) {
            const auto& marks = placed.box->marks;
            return marks && std::any_of(marks->list.begin(), marks->list.end(),
                                        [&](const CardMark& mark) { return mark.kind == kind; });
        };
        const bool isVotedOn = placed.card->kind == CardKind::barrier;
        CHECK(has(CardMark::Kind::ownVotes) == isVotedOn);
        if (isVotedOn) CHECK_FALSE(has(CardMark::Kind::votes));
    }
}

TEST_CASE("of a small map only what is told by its shape is drawn, and then severity alone", "[show]") {
    CHECK(cellDetail(0.55) == Detail::full);
    CHECK(cellDetail(0.54) == Detail::calm);
    CHECK(cellDetail(0.39) == Detail::bars);
    const GridLayout layout = shown(boiler());
    const auto draws = [&](Detail detail, const std::string& what) {
        Scene scene;
        paintGrid(layout, lightTheme(), GridPart::cells, scene, std::nullopt, detail);
        return sceneText(scene).find(what) != std::string::npos;
    };
    CHECK(draws(Detail::full, "Маркетинг"));
    CHECK_FALSE(draws(Detail::calm, "Маркетинг"));
    CHECK(draws(Detail::calm, "Калькулятор"));
    CHECK(draws(Detail::full, "icon link"));
    CHECK_FALSE(draws(Detail::calm, "icon link"));
    CHECK(draws(Detail::calm, "icon check")); // of what is done
    CHECK_FALSE(draws(Detail::bars, "icon"));
    CHECK(draws(Detail::bars, " 8.0x8.0 r4.0")); // dots of severity
}

TEST_CASE("names of what is shown are read and written", "[show]") {
    CHECK(namesOf(CardShow()) == "none");
    CHECK(namesOf(CardShow::atFirst()) == "importance,owner,assumption,link,picture,comments");
    for (const CardShow& show : {CardShow(), CardShow::all(), CardShow::atFirst(), CardShow::pictures()})
        CHECK(showFromNames(namesOf(show)) == show);
    CHECK(showFromNames("all") == CardShow::all());
    CHECK(showFromNames("link, votes") == CardShow().with(CardField::link).with(CardField::votes));
    std::string unknown;
    CHECK_FALSE(showFromNames("link,stars", &unknown));
    CHECK(unknown == "stars");
}

TEST_CASE("what cards have is counted", "[show]") {
    Map map = loadTemplate("boiler-example", Language::russian)->map;
    const auto count = [&](CardField field) { return countFields(map)[static_cast<std::size_t>(field)]; };
    CHECK(count(CardField::importance) == 19);
    CHECK(count(CardField::owner) == 9);
    CHECK(count(CardField::assumption) == 4);
    for (const CardField field : {CardField::votes, CardField::link, CardField::picture, CardField::comments})
        CHECK(count(field) == 0);
    Card card = *map.cards.find(CardId{"B1"});
    card.votes = 7;
    map = after(map, PutCard{card, {}});
    CHECK(count(CardField::votes) == 7);
}

} // namespace cjm::test::card_show_tests
