#include "gui/desk.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("the example opens and is shown", "[gui]") {
    Desk desk;
    desk.openExample();
    CHECK(desk.map().cards.size() == 63);
    CHECK(desk.board().layoutNow().stages.size() == 5);
    CHECK(desk.window().windowTitle() == "example.cjm[*] — Marshrut");
    CHECK_FALSE(desk.window().isWindowModified());
    // Not a blank picture: the chevron of the first stage is in its colour.
    const auto spot = spotOf(desk.board().layoutNow(), stage("S1"));
    const QRectF chevron = desk.board().toViewport(spot->frame);
    const QColor colour = desk.picture().pixelColor(chevron.center().toPoint().x(), qRound(chevron.top()) + 4);
    CHECK(colour == QColor("#228276"));
}

TEST_CASE("a click selects what is under it", "[gui]") {
    Desk desk;
    desk.openExample();
    for (const Target& target : {card("K1"), card("T11"), card("E3"), card("B4"), card("R9"), stage("S3"),
                                 row("row-emotions"), titleTarget(), subtitleTarget()}) {
        desk.click(target);
        CHECK(desk.board().current() == target);
        CHECK(desk.editor() == nullptr);
    }
    CHECK(desk.steps() == 0);
}

TEST_CASE("a click on nothing selects nothing", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    desk.click(desk.board().viewport()->mapTo(&desk.window(), QPoint(3, 3)));
    CHECK(desk.board().current() == Target{});
    desk.click(card("K1"));
    desk.key(Qt::Key_Escape);
    CHECK(desk.board().current() == Target{});
}

TEST_CASE("arrow keys walk over cards", "[gui]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K2"));
    desk.key(Qt::Key_Down);
    CHECK(desk.board().current() == card("K3"));
    desk.key(Qt::Key_Up);
    CHECK(desk.board().current() == card("K2"));
    desk.key(Qt::Key_Right);
    CHECK(desk.board().current() == card("K4"));
    desk.key(Qt::Key_Left);
    CHECK(desk.board().current() == card("K2"));
    // Against the edge nothing happens, however often.
    for (int i = 0; i < 40; ++i)
        desk.key(Qt::Key_Right);
    REQUIRE(std::holds_alternative<CardId>(desk.board().current()));
    for (int i = 0; i < 30; ++i)
        desk.key(Qt::Key_Up);
    CHECK(desk.board().current() == titleTarget());
}

TEST_CASE("the selected card is scrolled into view", "[gui]") {
    Desk desk(Language::russian, {900, 500});
    desk.openExample();
    desk.key(Qt::Key_Down); // nothing was selected: the first card
    CHECK(desk.board().current() == card("G1"));
    const auto isSeen = [&] {
        const auto spot = spotOf(desk.board().layoutNow(), desk.board().current());
        return spot && QRectF(desk.board().viewport()->rect()).contains(desk.board().toViewport(spot->frame).center());
    };
    for (int i = 0; i < 20; ++i) {
        desk.key(i % 3 == 2 ? Qt::Key_Right : Qt::Key_Down);
        INFO(nameOf(desk.map(), desk.board().current()) << ", kind " << desk.board().current().index());
        CHECK(isSeen());
    }
    for (int i = 0; i < 20; ++i) {
        desk.key(i % 3 == 2 ? Qt::Key_Left : Qt::Key_Up);
        INFO(nameOf(desk.map(), desk.board().current()) << ", kind " << desk.board().current().index());
        CHECK(isSeen());
    }
}

namespace {

// The first card of a cell; in a row of emotions the leftmost face.
Target firstOf(Desk& desk, const std::string& row, const char* stage) {
    const auto cards = desk.map().cards.cellList(RowId{row}, StageId{stage});
    const auto left = [&](const auto& card) { return spotOf(desk.board().layoutNow(), Target{card->id})->frame.x; };
    if (row != "row-emotions") return cards.front()->id;
    return (*std::min_element(cards.begin(), cards.end(),
                              [&](const auto& a, const auto& b) { return left(a) < left(b); }))
        ->id;
}

} // namespace

TEST_CASE("tab walks over all cells in reading order and back", "[gui]") {
    Desk desk;
    desk.openExample();
    std::vector<Target> firsts; // of each cell: its first card, in an emotions row the leftmost face; or the cell
    for (const char* row : {"row-goals", "row-questions", "row-touchpoints", "row-emotions"})
        for (const char* stage : {"S1", "S2", "S3", "S4", "S5"})
            firsts.push_back(firstOf(desk, row, stage));
    desk.click(card("G1"));
    for (std::size_t i = 1; i < firsts.size(); ++i) {
        desk.key(Qt::Key_Tab);
        REQUIRE(desk.board().current() == firsts[i]);
    }
    for (std::size_t i = firsts.size() - 1; i-- > 0;) {
        desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
        REQUIRE(desk.board().current() == firsts[i]);
    }
}

TEST_CASE("the selection shows and is drawn around its card", "[gui]") {
    Desk desk;
    desk.openExample();
    const QImage before = desk.picture();
    desk.click(card("K1"));
    CHECK(desk.picture() != before);
    desk.key(Qt::Key_Escape);
    CHECK(desk.picture() == before);
}
