#include "gui/hand.hpp"
#include "support/random_edit.hpp"
#include "support/seeds.hpp"

#include <cjm/session/commands/comment_edit.hpp>

#include <QScreen>
#include <QScrollBar>

#include <catch2/catch.hpp>

#include <array>

using namespace cjm;
using namespace cjm::test;

namespace {

void settle() {
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
}

// The board as it stands on the screen, where it was painted part by part.
QImage onScreen(Desk& desk) {
    const QPixmap all = desk.window().screen()->grabWindow(desk.window().winId());
    const QPoint corner = desk.window().views().mapTo(&desk.window(), QPoint());
    return all.copy(QRect(corner, desk.window().views().size())).toImage().convertToFormat(QImage::Format_RGB32);
}

// Painted at once.
QImage anew(Desk& desk) { return desk.window().views().grab().toImage().convertToFormat(QImage::Format_RGB32); }

// Where the two differ more than a line does that is smoothed from another point on, or an empty rectangle.
QRect difference(const QImage& a, const QImage& b) {
    constexpr int tolerance = 40; // of 255
    const auto differ = [](QRgb x, QRgb y) {
        return std::abs(qRed(x) - qRed(y)) > tolerance || std::abs(qGreen(x) - qGreen(y)) > tolerance ||
               std::abs(qBlue(x) - qBlue(y)) > tolerance;
    };
    QRect where;
    if (a.size() != b.size()) return {0, 0, 1, 1};
    for (int y = 0; y < a.height(); ++y) {
        const auto *line = a.constScanLine(y), *other = b.constScanLine(y);
        if (std::equal(line, line + a.bytesPerLine(), other)) continue;
        for (int x = 0; x < a.width(); ++x)
            if (differ(a.pixel(x, y), b.pixel(x, y))) where |= QRect(x, y, 1, 1);
    }
    return where;
}

// What is on the screen looks as if it was painted at once.
void requireWhole(Desk& desk, int step) {
    settle();
    const QRect where = difference(onScreen(desk), anew(desk));
    INFO("step " << step << ": " << where.x() << ',' << where.y() << ' ' << where.width() << 'x' << where.height());
    REQUIRE(where.isEmpty());
}

void doSomething(Desk& desk, Rng& rng) {
    GridView& board = desk.board();
    Hand hand(desk);
    // One after the other: compilers differ in which argument they work out first.
    const auto somewhere = [&] {
        const int x = rng.between(5, board.viewport()->width() - 25);
        return QPoint(x, rng.between(5, board.viewport()->height() - 25));
    };
    const auto drag = [&](Qt::KeyboardModifiers keys) {
        const QPoint from = somewhere();
        hand.drag(from, somewhere(), keys);
    };
    switch (rng.below(13)) {
    case 0: desk.key(Qt::Key_Z, Qt::ControlModifier); break;
    case 1: desk.key(Qt::Key_Delete); break;
    case 2: board.verticalScrollBar()->setValue(rng.between(0, board.verticalScrollBar()->maximum())); break;
    case 3: board.horizontalScrollBar()->setValue(rng.between(0, board.horizontalScrollBar()->maximum())); break;
    case 4: desk.key(rng.pick(std::vector{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})); break;
    case 5: {
        desk.key(Qt::Key_F2);
        desk.type("Слово и ещё одно ");
        desk.key(Qt::Key_Return);
        desk.key(Qt::Key_Escape);
        break;
    }
    case 6: desk.key(Qt::Key_Right, Qt::ShiftModifier); break;
    case 7: drag({}); break;
    case 8: drag(Qt::ControlModifier); break;
    case 9: hand.click(somewhere()); break;
    default: (void)desk.store().dispatch(randomEdit(desk.map(), rng).edit);
    }
}

} // namespace

TEST_CASE("a board painted part by part looks like one painted at once", "[gui][paint]") {
    for (const auto seed : lawSeeds(4)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Desk desk;
        desk.openExample();
        desk.board().setZoom(std::array{1.0, 0.6, 1.3, 0.7}[seed % 4], {0, 0});
        desk.sharpen();
        desk.click(card("T5"));
        for (int n = 0; n < 60; ++n) {
            doSomething(desk, rng);
            desk.board().commitEditor();
            requireWhole(desk, n);
        }
    }
}

TEST_CASE("a board that tells a story is painted part by part, too", "[gui][paint][stories]") {
    for (const auto seed : lawSeeds(2)) {
        INFO(seedNote(seed));
        Rng rng(seed);
        Desk desk(Language::russian, seed % 2 == 0 ? QSize(1440, 900) : QSize(1440, 700));
        desk.openExample();
        desk.board().setZoom(seed % 2 == 0 ? 0.6 : 1, {0, 0});
        desk.sharpen();
        for (int n = 0; n < 50; ++n) {
            if (desk.window().session().filter().story.empty() && !desk.map().stories.empty())
                desk.window().showStory(inOrder(desk.map().stories).front()->id);
            doSomething(desk, rng);
            desk.board().commitEditor();
            requireWhole(desk, n);
        }
    }
}

TEST_CASE("nothing of what was in the hand stays on the board", "[gui][paint]") {
    Desk desk;
    desk.openExample();
    Hand hand(desk);
    hand.drag(hand.at(card("K1")), hand.emptyPart("row-questions", "S3"));
    requireWhole(desk, 0);
    hand.drag(hand.emptyPart("row-questions", "S1"), hand.emptyPart("row-touchpoints", "S4")); // a rubber band
    requireWhole(desk, 0);
}

TEST_CASE("a click that lets many cards go takes no hint away", "[gui][paint]") {
    Desk desk;
    desk.openExample();
    const RowId emptied{"row-questions"};
    RemoveCards gone;
    const auto cards = desk.map().cards.row(emptied);
    for (auto card = cards.begin(); card != cards.end(); ++card)
        gone.ids.push_back(card->id);
    REQUIRE(desk.store().dispatch(gone));
    desk.board().selectAll();
    settle();
    Hand hand(desk);
    const QPoint free = hand.emptyPart("row-questions", "S3");
    hand.press(free);
    requireWhole(desk, 0);
    hand.release(free);
    requireWhole(desk, 0);
}

TEST_CASE("a view that is scrolled keeps its pinned titles and their marks whole", "[gui][paint]") {
    Desk desk(Language::russian, {900, 640});
    desk.openExample();
    SystemIds ids;
    for (const char* on : {"S2", "S3", "row-questions", "row-touchpoints", "row-barriers"})
        REQUIRE(desk.store().dispatch(withComment(AnyId{on}, "Продажи", "Проверить", "2026-11-20T10:00:00Z", ids)));
    for (const double zoom : {1.0, 1.13, 1.27, 1.41}) {
        desk.board().setZoom(zoom, {0, 0});
        desk.sharpen();
        for (const int step : {190, 7, 13, 41, -23, 5}) {
            desk.board().horizontalScrollBar()->setValue(desk.board().horizontalScrollBar()->value() + step);
            desk.board().verticalScrollBar()->setValue(desk.board().verticalScrollBar()->value() + step);
            INFO("zoom " << zoom);
            requireWhole(desk, step);
        }
        const GridFrame frame = desk.board().frame();
        CHECK(frame.stagesArePinned());
        CHECK(frame.rowTitlesArePinned());
        CHECK(desk.board().comments().markOf(stage("S2"))->top() >= 0);
        CHECK(desk.board().comments().markOf(row("row-touchpoints"))->right() <= frame.pinnedLeft());
    }
}

TEST_CASE("what to do next is said again when a field is closed", "[gui][paint]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    desk.click(titleTarget());
    for (const Qt::Key key : {Qt::Key_F2, Qt::Key_Escape}) {
        requireWhole(desk, 0);
        desk.key(key);
    }
    requireWhole(desk, 0);
}

TEST_CASE("a letter typed into a card paints that card and not the board", "[gui][paint]") {
    struct Areas : QObject {
        qint64 most = 0;
        bool eventFilter(QObject*, QEvent* event) override {
            if (event->type() == QEvent::Paint) {
                const QRect rect = static_cast<QPaintEvent*>(event)->region().boundingRect();
                most = std::max(most, qint64{rect.width()} * rect.height());
            }
            return false;
        }
    };
    Desk desk;
    desk.openExample();
    desk.click(card("T5"));
    desk.key(Qt::Key_F2);
    desk.key(Qt::Key_End, Qt::ControlModifier);
    settle();
    Areas areas;
    desk.board().viewport()->installEventFilter(&areas);
    desk.type("и");
    settle();
    const QSize all = desk.board().viewport()->size();
    CHECK(areas.most > 0);
    CHECK(areas.most < qint64{all.width()} * all.height() / 4);
}
