#include "golden/shown_cards.hpp"
#include "support/random_map.hpp"
#include "support/seeds.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/grid_paint.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

// What a hand finds on a card beside its text.
namespace cjm::test::card_show_tests {
namespace {

// Where each stands, and where it is drawn so large that a hand finds it.
void checkParts(const GridLayout& layout, const Card& card, const Rect& room, std::set<CardPart>& seen) {
    for (const PlacedPart& part : partsOf(layout, card.id)) {
        INFO("part " << static_cast<int>(part.part) << " of " << card.text);
        seen.insert(part.part);
        const Rect both = room.united(part.rect);
        CHECK(both.width + both.height <= room.width + room.height + 1);
        for (const Detail detail : {Detail::full, Detail::calm, Detail::bars, Detail::blocks}) {
            const auto found = partAt(layout, part.rect.centre(), detail);
            CHECK(found == (isDrawn(part.part, detail) ? std::optional(part) : std::nullopt));
        }
    }
}
void checkParts(const GridLayout& layout, std::set<CardPart>& seen) {
    for (const PlacedCard& placed : layout.cards)
        checkParts(layout, *placed.card, placed.rect, seen);
    for (const PlacedRow& row : layout.rows)
        for (const EmotionCurve& curve : row.chart ? row.placedChart().curves : std::vector<EmotionCurve>{})
            for (const EmotionPoint& point : curve.points)
                checkParts(layout, *point.card, point.labelRect, seen);
}

// Of the cells of a map drawn so.
std::string cellsText(const GridLayout& layout, Detail detail, double marks) {
    Scene scene;
    paintGrid(layout, lightTheme(), GridPart::cells, scene, std::nullopt, detail, marks);
    return sceneText(scene);
}

} // namespace

TEST_CASE("what stands on a card beside its text is found where it stands, while it is drawn", "[laws][show]") {
    std::set<CardPart> seen;
    for (const double width : {150.0, 240.0, 600.0}) {
        GridOptions options = showing();
        options.columnWidth = width;
        options.evidence = width == 240;
        checkParts(shown(everything(), options), seen);
        checkParts(shown(boiler(), options), seen);
    }
    checkParts(shown(pictured()), seen);
    for (const auto seed : lawSeeds(10)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        checkParts(shown(randomMap(rng)), seen);
    }
    for (const CardPart part : {CardPart::bars, CardPart::rating, CardPart::state, CardPart::owner, CardPart::due,
                                CardPart::quotes, CardPart::link, CardPart::details, CardPart::picture})
        CHECK(seen.contains(part));
    // The words of a card mean the card.
    const GridLayout layout = shown(boiler());
    for (const PlacedCard& placed : layout.cards)
        CHECK_FALSE(
            partAt(layout, {placed.rect.x + placed.box->textAt.x + 1, placed.rect.y + placed.box->textAt.y + 6}));
}

TEST_CASE("votes, links and details of an emotion stand at the end of its words", "[show]") {
    MapMaker m;
    for (const char* stage : {"один", "два"})
        m.stage(stage);
    m.row("Эмоции", RowKind::emotions);
    m.card(0, 0, "Тревога").value = -1;
    Card& marked = m.card(0, 1, "Тревога");
    marked.value = 1;
    marked.votes = 3;
    marked.link = "https://example.org";
    marked.details = "Подробно";
    const GridLayout layout = shown(m.map());
    const auto& points = layout.rows.front().chart->curves.front().points;
    CHECK_FALSE(points[0].marks);
    CHECK(wordsRect(points[0]) == points[0].labelRect);
    REQUIRE(points[1].marks);
    CHECK(points[1].marks->list.size() == 3);
    CHECK(points[1].labelRect.width > points[0].labelRect.width);
    CHECK(wordsRect(points[1]).width == wordsRect(points[0]).width);
    CHECK(cellsText(layout, Detail::full, 1).find("icon link") != std::string::npos);
    GridOptions options = showing();
    options.voting = CardKind::emotion; // nobody is to see them yet, and all keep room for one's own
    const GridLayout voting = shown(m.map(), options);
    for (const EmotionPoint& point : voting.rows.front().chart->curves.front().points) {
        REQUIRE(point.marks);
        CHECK(point.marks->list.front().kind == CardMark::Kind::ownVotes);
        const auto room = markRect(voting, point.card->id, CardMark::Kind::ownVotes);
        REQUIRE(room);
        const Rect label = point.labelRect.moved(0, voting.rows.front().rect.y);
        const Rect both = label.united(*room);
        CHECK(both.width == Approx(label.width));
        CHECK(both.height == Approx(label.height));
        CHECK_FALSE(markRect(voting, point.card->id, CardMark::Kind::votes));
    }
    CHECK_FALSE(shown(m.map(), showing(CardShow())).rows.front().chart->curves.front().points[1].marks);
}

TEST_CASE("small marks fade out calmly while a map gets smaller", "[show]") {
    CHECK(markStrength(0.65) == 1);
    CHECK(markStrength(0.6) == Approx(0.5));
    CHECK(markStrength(0.55) == 0);
    const GridLayout layout = shown(everything());
    const std::string strong = cellsText(layout, Detail::full, 1), half = cellsText(layout, Detail::full, 0.5);
    CHECK(half != strong);
    CHECK(std::count(half.begin(), half.end(), '\n') == std::count(strong.begin(), strong.end(), '\n'));
    CHECK(cellsText(layout, Detail::full, 0) == cellsText(layout, Detail::calm, 1));
    CHECK(cellsText(layout, Detail::bars, 0.5) == cellsText(layout, Detail::bars, 1));
}

} // namespace cjm::test::card_show_tests
