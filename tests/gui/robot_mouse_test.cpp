#include "gui/robot_mouse.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/places.hpp>

#include <QMenuBar>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>

using namespace cjm;
using namespace cjm::test;

namespace {

class MouseRobot {
public:
    MouseRobot(Desk& desk, const Map& wanted)
        : desk_(desk),
          wanted_(wanted),
          hand_(desk),
          lists_(hand_),
          form_(desk, hand_) {}

    void makeMap() {
        writeTitles();
        writeStages();
        fillPassport();
        for (const auto& row : inOrder(wanted_.rows))
            for (const auto& stage : inOrder(wanted_.stages))
                for (const auto& card : wanted_.cards.cellList(row->id, stage->id)) {
                    INFO(card->text);
                    makeCard(*card);
                }
    }
    void save() {
        auto* bar = desk_.window().menuBar();
        hand_.click(bar->mapTo(&desk_.window(), bar->actionGeometry(bar->actions().front()).center()));
        lists_.pick("Сохранить");
    }
    [[nodiscard]] const MouseHand::Counts& counts() const { return hand_.counts(); }

private:
    GridView& board() { return desk_.board(); }
    [[nodiscard]] const GridLayout& layout() { return desk_.board().layoutNow(); }

    // Where a point of the layout is in the window; turns the wheel until it is well in view.
    QPoint seen(Point point) {
        const auto shown = [&] { return board().toViewport({point.x, point.y, 0, 0}).topLeft().toPoint(); };
        const QRect all = board().viewport()->rect(), good = all.adjusted(0, 200, 0, -120);
        const QPoint middle = board().viewport()->mapTo(&desk_.window(), all.center());
        constexpr int mostTurns = 60;
        for (int i = 0; i < mostTurns && !(shown().y() > good.top() && shown().y() < good.bottom()); ++i) {
            const QPoint before = shown();
            hand_.turn(middle, shown().y() <= good.top() ? 1 : -1);
            if (shown() == before) break; // the end of the sheet
        }
        REQUIRE(all.contains(shown()));
        return board().viewport()->mapTo(&desk_.window(), shown());
    }
    Rect textOf(const Target& target) {
        const auto spot = spotOf(layout(), target);
        REQUIRE(spot);
        return spot->text;
    }
    Rect frameOf(const Target& target) {
        const auto spot = spotOf(layout(), target);
        REQUIRE(spot);
        return spot->frame;
    }

    void write(const Target& target, const std::string& text) {
        hand_.doubleClick(seen(textOf(target).centre()));
        REQUIRE(desk_.editor());
        REQUIRE(desk_.editor()->target() == target);
        hand_.type(text);
    }
    void writeTitles() {
        write(titleTarget(), wanted_.passport->title);
        write(subtitleTarget(), wanted_.passport->subtitle);
    }

    void writeStages() {
        for (const auto& stage : inOrder(wanted_.stages)) {
            const StageId id = sameIn(desk_.map(), *stage);
            write(id, stage->title);
            clickBeside();
            hand_.click(seen(textOf(id).centre()), stage->priority == 1 ? Qt::RightButton : Qt::LeftButton);
            if (stage->priority == 1) lists_.pick("Проработать первым");
            form_.fill(settings(*desk_.map().stages.find(id), *stage));
        }
    }

    // On the canvas: what is typed is done, and nothing is selected.
    void clickBeside() { hand_.click(board().viewport()->mapTo(&desk_.window(), QPoint(3, 3))); }

    // With nothing selected the inspector is about the map.
    void fillPassport() {
        clickBeside();
        form_.fill(settings(*desk_.map().passport, *wanted_.passport));
    }

    void makeCard(const Card& wanted) {
        const auto before = desk_.map().cards.size();
        if (wanted.kind == CardKind::emotion)
            makeFace(wanted);
        else
            hand_.doubleClick(seen(emptyPart(wanted)));
        REQUIRE(desk_.editor());
        hand_.type(wanted.text);
        REQUIRE(desk_.map().cards.size() == before + 1);
        const CardId id = sameIn(desk_.map(), wanted_, wanted);
        if (wanted.kind == CardKind::emotion) pullFace(id, wanted.value);
        const auto list = settings(desk_.map(), *desk_.map().cards.find(id), wanted_, wanted);
        if (list.empty()) return;
        if (desk_.editor()) clickBeside();
        if (board().current() != Target{id}) hand_.click(seen(frameOf(id).centre()));
        REQUIRE(board().current() == Target{id});
        form_.fill(list);
    }

    // Below what the cell holds already.
    Point emptyPart(const Card& wanted) {
        const RowId row = sameIn(desk_.map(), *wanted_.rows.find(wanted.row));
        const auto rect = cellRect(layout(), {row, sameIn(desk_.map(), *wanted_.stages.find(wanted.stage))});
        REQUIRE(rect);
        const auto cards = desk_.map().cards.cellList(row, sameIn(desk_.map(), *wanted_.stages.find(wanted.stage)));
        if (cards.empty()) return rect->centre();
        double lowest = rect->y;
        for (const auto& card : cards)
            lowest = std::max(lowest, frameOf(card->id).bottom());
        return {rect->centre().x, (lowest + rect->bottom()) / 2};
    }

    // A double click makes a point of the curve, another one opens its words.
    void makeFace(const Card& wanted) {
        hand_.doubleClick(seen(facePlace(wanted)));
        const auto* made = std::get_if<CardId>(&board().current());
        REQUIRE(made);
        hand_.doubleClick(seen(frameOf(*made).centre()));
    }
    Point facePlace(const Card& wanted) {
        const RowId row = sameIn(desk_.map(), *wanted_.rows.find(wanted.row));
        const StageId stage = sameIn(desk_.map(), *wanted_.stages.find(wanted.stage));
        const auto cell = cellRect(layout(), {row, stage});
        REQUIRE(cell);
        const PlacedRow* placed = rowAt(layout(), cell->centre().y);
        if (!placed->chart) return cell->centre();
        Point at{cell->right() - 8, cell->y + placed->chart->neutralY};
        // Where faces and words leave room; it is pulled to its height afterwards.
        const double step = placed->chart->unit / 4;
        const auto isFree = [&](const Point& point) {
            return std::holds_alternative<CellTarget>(hitNear(layout(), point, 4));
        };
        for (int i = 1; !isFree(at) && i < 12; ++i)
            at.y += (i % 2 ? 1 : -1) * i * step;
        REQUIRE(isFree(at));
        return at;
    }

    // By its face to where it belongs. What the hand cannot hit exactly is left to the inspector.
    void pullFace(const CardId& id, double value) {
        const double now = desk_.map().cards.find(id)->value;
        const PlacedRow* row = rowAt(layout(), frameOf(id).centre().y);
        REQUIRE(row->chart);
        const int pixels = qRound((now - value) * row->chart->unit * board().zoom());
        if (pixels == 0) return;
        const QPoint from = seen(frameOf(id).centre());
        hand_.drag(from, from + QPoint(0, pixels));
    }

    Desk& desk_;
    const Map& wanted_;
    MouseHand hand_;
    Lists lists_;
    FormClicker form_;
};

} // namespace

TEST_CASE("a robot makes the boiler example from blank with the mouse and letters alone", "[gui][robot][unsanitized]") {
    const Map wanted = wantedMap();
    const Unfolded fields;
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    MouseRobot robot(desk, wanted);
    robot.makeMap();
    desk.dialogs().savePaths.push_back(desk.path("made.cjm"));
    robot.save();
    checkSaved(desk, "made.cjm", wanted);
    const auto& n = robot.counts();
    std::printf("boiler example by mouse: %d clicks, %d double clicks, %d drags, %d turns of the wheel, %d letters\n",
                n.clicks, n.doubleClicks, n.drags, n.turns, n.letters);
}
