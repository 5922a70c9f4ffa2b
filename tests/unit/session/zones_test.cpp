#include "unit/session/board_fixture.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace cjm;
using namespace cjm::test;

namespace {

using Part = CardZone::Part;

HitZone zoneOn(const TestBoard& board, Point point) { return zoneAt(board.layout(), point, board.zoom); }

} // namespace

TEST_CASE("every part of the grid is good for something of its own", "[session][zones]") {
    TestBoard board(mapWith(3, 4, 2));
    const Rect card = board.rectOf(cardId(1, 1, 0));
    const auto partOf = [&](const CardId& id, Part part) { return HitZone{CardZone{id, part}}; };
    CHECK(zoneOn(board, card.centre()) == partOf(cardId(1, 1, 0), Part::body));
    CHECK(zoneOn(board, {card.x + 2, card.centre().y}) == partOf(cardId(1, 1, 0), Part::left));
    CHECK(zoneOn(board, {card.right() - 2, card.centre().y}) == partOf(cardId(1, 1, 0), Part::right));
    CHECK(zoneOn(board, board.centreOf(cardId(2, 0, 0))) == partOf(cardId(2, 0, 0), Part::body)); // a pill has no edges
    const Rect pill = board.rectOf(cardId(2, 0, 0));
    CHECK(zoneOn(board, {pill.right() - 1, pill.centre().y}) == partOf(cardId(2, 0, 0), Part::body));
    CHECK(zoneOn(board, board.centreOf(cardId(3, 0, 0))) == HitZone{FaceZone{cardId(3, 0, 0)}});
    CHECK(zoneOn(board, board.centreOf(StageId{"s1"})) == HitZone{StageZone{StageId{"s1"}}});
    CHECK(zoneOn(board, board.centreOf(RowId{"r1"})) == HitZone{RowZone{RowId{"r1"}}});
    CHECK(zoneOn(board, board.centreOf(titleTarget())) == HitZone{TextZone{titleTarget()}});
    CHECK(zoneOn(board, board.emptyPart("r1", "s1")) == HitZone{CellZone{{RowId{"r1"}, StageId{"s1"}}, {}}});
    CHECK(zoneOn(board, {2, 2}) == HitZone{});
    const PlacedStage& stage = board.layout().stages[1];
    const double border = stage.x + stage.width;
    CHECK(zoneOn(board, {border + 2, stage.rect.bottom() - 5}) == HitZone{BorderZone{StageId{"s1"}}});
}

TEST_CASE("a curve is found where it is drawn", "[session][zones]") {
    Map map = mapWith(3, 4, 2);
    for (int stage = 0; stage < 3; ++stage) {
        Card card = *map.cards.find(cardId(3, stage, 0));
        card.value = stage == 1 ? 2 : -1;
        map = after(map, PutCard{card, {}});
    }
    TestBoard board(map);
    const PlacedRow& row = board.layout().rows[3];
    const EmotionCurve& curve = row.chart->curves.front();
    int found = 0;
    for (double x = curve.points.front().at.x; x <= curve.points.back().at.x; x += 7) {
        const auto y = curveHeight(curve, x);
        REQUIRE(y);
        const HitZone zone = zoneOn(board, {x, *y + row.rect.y});
        const auto* cell = std::get_if<CellZone>(&zone);
        const bool isCurve = cell && cell->curve;
        CHECK((isCurve || std::holds_alternative<FaceZone>(zone)));
        if (isCurve) ++found;
    }
    CHECK(found > 20);
    // Through its points, between them no higher or lower.
    for (const EmotionPoint& point : curve.points)
        CHECK(*curveHeight(curve, point.at.x) == Approx(point.at.y));
    CHECK_FALSE(curveHeight(curve, curve.points.front().at.x - 1));
    CHECK_FALSE(curveHeight(curve, curve.points.back().at.x + 1));
}

TEST_CASE("cards and faces are hit at any zoom", "[session][zones]") {
    TestBoard board(mapWith(3, 4, 2));
    for (const double zoom : {0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0}) {
        INFO("zoom " << zoom);
        board.zoom = zoom;
        for (const auto& card : cardsInOrder(board.map())) {
            CHECK(targetOf(zoneOn(board, board.centreOf(card->id))) == Target{card->id});
        }
    }
    // Drawn small, near is near enough; at full size it is not.
    const Rect card = board.rectOf(cardId(1, 1, 1));
    const Point beside{card.centre().x, card.bottom() + 7};
    CHECK(targetOf(zoneAt(board.layout(), beside, 0.1)) == Target{cardId(1, 1, 1)});
    CHECK(std::holds_alternative<CellZone>(zoneAt(board.layout(), beside, 1)));
    // And no edge is left to be pulled by accident.
    CHECK(zoneAt(board.layout(), {card.right() - 2, card.centre().y}, 0.1) ==
          HitZone{CardZone{cardId(1, 1, 1), Part::body}});
}

TEST_CASE("a plus shows near each gap between headers and adds there", "[session][zones]") {
    Map map = mapWith(3, 3, 1);
    Stage hidden = *map.stages.find(StageId{"s1"});
    hidden.hidden = true;
    TestBoard board(after(map, PutStage{hidden, {}}));
    const auto& stages = board.layout().stages;
    REQUIRE(stages.size() == 2);
    const double y = stages[0].rect.y + 5;
    const auto plus = [&](double x) { return plusNear(board.layout(), {x, y}, 1); };
    REQUIRE(plus(stages[0].x + 6));
    CHECK(plus(stages[0].x)->zone.rank == 0);
    CHECK(plus(stages[1].x)->zone.rank == 2); // behind the hidden one
    CHECK(plus(stages[1].x + stages[1].width)->zone.rank == 3);
    CHECK_FALSE(plus(stages[0].x + stages[0].width / 2));
    CHECK(plus(stages[1].x)->zone.adds == PlusZone::Adds::stage);
    CHECK(zoneOn(board, plus(stages[1].x)->centre) == HitZone{plus(stages[1].x)->zone});
    CHECK(std::holds_alternative<BorderZone>(zoneOn(board, {stages[1].x, stages[1].rect.bottom() - 8})));
    const auto& rows = board.layout().rows;
    for (std::size_t i = 0; i <= rows.size(); ++i) {
        const double gap = i < rows.size() ? rows[i].rect.y : rows.back().rect.bottom();
        const auto sign = plusNear(board.layout(), {rows[0].rect.x + 60, gap + 3}, 1);
        REQUIRE(sign);
        CHECK(sign->zone.rank == static_cast<int>(i));
        CHECK(sign->zone.adds == PlusZone::Adds::row);
        CHECK(zoneOn(board, sign->centre) == HitZone{sign->zone});
    }
    // As large on the screen at any zoom.
    CHECK(plusNear(board.layout(), {stages[0].x, y}, 2)->radius * 2 == Approx(plus(stages[0].x)->radius));
}

TEST_CASE("the switches of several curves are hit and hide them", "[session][zones]") {
    Map map = mapWith(2, 4, 2);
    for (int stage = 0; stage < 2; ++stage) {
        Card card = *map.cards.find(cardId(3, stage, 0));
        card.personas = {PersonaId{"p1"}};
        map = after(map, PutCard{card, {}});
    }
    TestBoard board(map);
    CHECK(board.layout().rows[3].switches.empty()); // an export has none
    board.options.curveSwitches = true;
    board.layOut();
    const auto& switches = board.layout().rows[3].switches;
    REQUIRE(switches.size() == 2);
    CHECK(board.layout().rows[3].chart->curves.size() == 2);
    const HitZone zone = zoneOn(board, switches[0].rect.centre());
    CHECK(zone == HitZone{CurveSwitchZone{RowId{"r3"}, PersonaId{"p1"}}});
    CHECK(targetOf(zone) == Target{RowId{"r3"}});
    const Colour second = board.layout().rows[3].chart->curves[1].colour;
    board.options.hiddenCurves = {PersonaId{"p1"}};
    board.layOut();
    CHECK(board.layout().rows[3].chart->curves.size() == 1);
    CHECK_FALSE(board.layout().rows[3].switches[0].shown);
    CHECK(board.layout().rows[3].switches[1].colour == second);
    board.options.hiddenCurves.insert(PersonaId{});
    board.layOut();
    CHECK_FALSE(board.layout().rows[3].chart);
    CHECK(board.layout().rows[3].switches.size() == 2); // there is a way back
}

TEST_CASE("a row's own words stand at the heights they mean", "[session][zones]") {
    Map map = mapWith(2, 4, 1);
    Row row = *map.rows.find(RowId{"r3"});
    row.scaleWords = {"awful", "", "so so", "", "great"};
    TestBoard board(after(map, PutRow{row, {}}));
    const PlacedRow& placed = board.layout().rows[3];
    REQUIRE(placed.scale.size() == 3);
    for (std::size_t i = 1; i < 3; ++i)
        CHECK(placed.scale[i].text.at.y >= placed.scale[i - 1].text.at.y + placed.scale[i - 1].text.block->height());
    CHECK(placed.scale[0].text.at.y >= placed.titleAt.y + placed.title->height());
    CHECK(placed.scale[2].text.at.y + placed.scale[2].text.block->height() <= placed.rect.bottom());
    CHECK(placed.scale[0].text.block->lines[0].text == "great");
    CHECK(placed.scale[2].text.block->lines[0].text == "awful");
}
