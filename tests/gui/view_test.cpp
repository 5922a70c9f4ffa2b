#include "gui/desk.hpp"
#include "support/rng.hpp"

#include <QScreen>
#include <QScrollBar>

#include <catch2/catch.hpp>

#include <cmath>

using namespace cjm;
using namespace cjm::test;

namespace {

double distance(Point a, Point b) { return std::abs(a.x - b.x) + std::abs(a.y - b.y); }

// A point of the window, as the board's viewport has it.
QPointF inViewport(Desk& desk, QPoint point) { return desk.board().viewport()->mapFrom(&desk.window(), point); }

QPoint inWindow(Desk& desk, QPoint point) { return desk.board().viewport()->mapTo(&desk.window(), point); }

QWindow* handle(Desk& desk) { return desk.window().windowHandle(); }

} // namespace

TEST_CASE("Ctrl and wheel zoom around the point under the cursor", "[gui][view]") {
    Desk desk;
    desk.openExample();
    // Once the map is larger than the window on every side, it can keep any point.
    desk.board().zoomTo100();
    desk.wheel(inWindow(desk, {600, 400}), 6, Qt::ControlModifier);
    for (const QPoint point : {QPoint(600, 400), QPoint(900, 300), QPoint(400, 500)})
        for (const int steps : {2, -1, 1, -2}) {
            const QPoint at = inWindow(desk, point);
            const Point before = desk.board().toLayout(inViewport(desk, at));
            const double zoom = desk.board().zoom();
            desk.wheel(at, steps, Qt::ControlModifier);
            CHECK((steps > 0) == (desk.board().zoom() > zoom));
            INFO(point.x() << "," << point.y() << " " << steps << " zoom " << zoom << " to " << desk.board().zoom());
            CHECK(distance(before, desk.board().toLayout(inViewport(desk, at))) < 2.5);
        }
}

TEST_CASE("zoom has limits and cannot be lost", "[gui][view]") {
    Desk desk;
    desk.openExample();
    const QPoint at = inWindow(desk, {600, 400});
    for (int i = 0; i < 30; ++i)
        desk.wheel(at, 3, Qt::ControlModifier);
    CHECK(desk.board().zoom() == MapView::largestZoom);
    for (int i = 0; i < 60; ++i)
        desk.wheel(at, -3, Qt::ControlModifier);
    CHECK(desk.board().zoom() == MapView::smallestZoom);
    desk.board().zoomTo100();
    CHECK(desk.board().zoom() == 1);
}

TEST_CASE("keys zoom in and out to fit and to actual size", "[gui][view]") {
    Desk desk;
    desk.openExample();
    desk.board().zoomTo100();
    CHECK(desk.board().zoom() == 1);
    CHECK(desk.statusLine().contains("100 %"));
    desk.key(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(desk.board().zoom() == Approx(1.2));
    CHECK(desk.statusLine().contains("120 %"));
    desk.key(Qt::Key_Equal, Qt::ControlModifier); // the same key without Shift
    CHECK(desk.board().zoom() == Approx(1.44));
    desk.key(Qt::Key_Minus, Qt::ControlModifier);
    desk.key(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(desk.board().zoom() == Approx(1));
    desk.key(Qt::Key_0, Qt::ControlModifier);
    const Size size = desk.board().layoutNow().size;
    const QRectF whole = desk.board().toViewport({0, 0, size.width, size.height});
    CHECK(QRectF(desk.board().viewport()->rect()).contains(whole));
    CHECK(desk.board().zoom() <= 1);
    CHECK_FALSE(desk.board().verticalScrollBar()->maximum() > 0);
}

TEST_CASE("the wheel alone scrolls", "[gui][view]") {
    Desk desk(Language::russian, {1000, 500});
    desk.openExample();
    const double zoom = desk.board().zoom();
    const int before = desk.board().verticalScrollBar()->value();
    desk.wheel(inWindow(desk, {500, 200}), -2);
    CHECK(desk.board().verticalScrollBar()->value() > before);
    CHECK(desk.board().zoom() == zoom);
}

TEST_CASE("Space with drag and middle drag pan", "[gui][view]") {
    Desk desk(Language::russian, {1000, 500});
    desk.openExample();
    desk.board().zoomTo100();
    desk.click(card("K1"));
    const Target selected = desk.board().current();
    const auto drag = [&](Qt::MouseButton button, QPoint from, QPoint to) {
        QTest::mousePress(handle(desk), button, {}, inWindow(desk, from));
        QTest::mouseMove(handle(desk), inWindow(desk, (from + to) / 2));
        QTest::mouseMove(handle(desk), inWindow(desk, to));
        QTest::mouseRelease(handle(desk), button, {}, inWindow(desk, to));
    };
    const auto grabbed = [&](QPoint point) { return desk.board().toLayout(point); };

    Point before = grabbed({600, 300});
    drag(Qt::MiddleButton, {600, 300}, {450, 200});
    CHECK(distance(before, grabbed({450, 200})) < 2);

    before = grabbed({450, 200});
    QTest::keyPress(handle(desk), Qt::Key_Space);
    CHECK(desk.board().viewport()->cursor().shape() == Qt::OpenHandCursor);
    drag(Qt::LeftButton, {450, 200}, {500, 260});
    QTest::keyRelease(handle(desk), Qt::Key_Space);
    CHECK(distance(before, grabbed({500, 260})) < 2);
    CHECK(desk.board().viewport()->cursor().shape() == Qt::ArrowCursor);
    CHECK(desk.board().current() == selected); // panning selects nothing
    CHECK(desk.editor() == nullptr);

    const Point still = grabbed({500, 260});
    drag(Qt::LeftButton, {450, 200}, {500, 260}); // without Space nothing moves
    CHECK(distance(still, grabbed({500, 260})) == 0);
}

TEST_CASE("a window that loses the focus lets go of Space", "[gui][view]") {
    Desk desk(Language::russian, {1000, 500});
    desk.openExample();
    QTest::keyPress(handle(desk), Qt::Key_Space);
    QFocusEvent away(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
    QCoreApplication::sendEvent(&desk.board(), &away);
    CHECK(desk.board().viewport()->cursor().shape() == Qt::ArrowCursor);
    desk.click(card("K1"));
    CHECK(desk.board().current() == card("K1"));
    QTest::keyRelease(handle(desk), Qt::Key_Space);
}

TEST_CASE("titles that would fill the window scroll away with the rest", "[gui][view]") {
    Desk desk(Language::russian, {1000, 500});
    desk.openExample();
    const auto& board = desk.board();
    const QPointF right(board.viewport()->width() - 1.0, board.viewport()->height() - 1.0);
    desk.board().setZoom(4, {0, 0});
    desk.board().horizontalScrollBar()->setValue(2000);
    desk.board().verticalScrollBar()->setValue(1500);
    desk.sharpen();
    const QImage far = desk.picture();
    desk.board().verticalScrollBar()->setValue(1600);
    QCoreApplication::processEvents();
    // What moved by a hundred pixels moved from edge to edge.
    const qreal ratio = far.devicePixelRatio();
    const QRect top(0, 0, static_cast<int>(right.x() * ratio), static_cast<int>(40 * ratio));
    CHECK(desk.picture().copy(top) == far.copy(top.translated(0, static_cast<int>(100 * ratio))));
}

TEST_CASE("what is fitted to the width brings no bar to scroll sideways", "[gui][view]") {
    Desk desk(Language::russian, {1366, 768});
    REQUIRE(desk.window().openTemplate("blank"));
    QCoreApplication::processEvents();
    CHECK(desk.board().verticalScrollBar()->maximum() == 0);
    CHECK(desk.board().horizontalScrollBar()->maximum() == 0);
    desk.click(CellTarget{RowId{"row-questions"}, StageId{"S1"}});
    for (int i = 0; i < 12; ++i) {
        desk.type("Вопрос");
        desk.key(Qt::Key_Return);
    }
    desk.key(Qt::Key_Escape);
    CHECK(desk.board().verticalScrollBar()->maximum() > 0);
    CHECK(desk.board().horizontalScrollBar()->maximum() == 0);
}

TEST_CASE("stage titles stay at the top and row titles at the left", "[gui][view]") {
    Desk desk(Language::russian, {1000, 640});
    desk.openExample();
    desk.board().zoomTo100();
    desk.board().verticalScrollBar()->setValue(desk.board().verticalScrollBar()->maximum() - 120); // above the foot
    desk.board().horizontalScrollBar()->setValue(150);
    QCoreApplication::processEvents();
    const auto& layout = desk.board().layoutNow();
    REQUIRE(desk.board().toViewport(layout.stages[2].rect).bottom() < 0); // scrolled away
    const QImage picture = desk.picture();
    // The band of chevrons at the top: its upper edge in the stage's colour.
    for (const std::size_t i : {1U, 2U}) {
        const QRectF rect = desk.board().toViewport(layout.stages[i].rect);
        CHECK(picture.pixelColor(qRound(rect.left()) + 30, 8) ==
              QColor(QString::fromStdString(colourText(layout.stages[i].hue.fill))));
    }
    // The band of row titles at the left: its page colour covers the cells.
    const QRectF row = desk.board().toViewport(layout.rows.back().rect);
    int dark = 0, coloured = 0;
    for (int y = qRound(row.top()) + 8; y < qRound(row.top()) + 40; ++y)
        for (int x = 2; x < 148; ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            if (pixel.lightness() < 150) ++dark;
            if (pixel.saturation() > 120 && pixel.lightness() < 240) ++coloured;
        }
    CHECK(dark > 50); // the words
    CHECK(coloured < 20);
    // They can be clicked where they are seen.
    const QRectF second = desk.board().toViewport(layout.stages[2].rect);
    desk.click(inWindow(desk, QPoint(qRound(second.left()) + 40, 30)));
    CHECK(desk.board().current() == Target{layout.stages[2].stage->id});
    desk.click(inWindow(desk, QPoint(60, qRound(row.top()) + 20)));
    CHECK(desk.board().current() == Target{layout.rows.back().row->id});
}

TEST_CASE("what is scrolled looks like what is painted anew", "[gui][view]") {
    Desk desk(Language::russian, {1000, 500});
    desk.openExample();
    const auto difference = [&] {
        // What lies in the window's buffer now, moved pixels and all, against a fresh picture.
        QCoreApplication::processEvents();
        const QPoint corner = desk.board().viewport()->mapTo(&desk.window(), QPoint());
        const QImage shown = desk.window()
                                 .windowHandle()
                                 ->screen()
                                 ->grabWindow(desk.window().winId())
                                 .toImage()
                                 .copy(QRect(corner, desk.board().viewport()->size()));
        const QImage fresh = desk.picture().convertToFormat(shown.format());
        int different = 0;
        constexpr int shade = 40; // smooth edges come out a little different in the outermost line of a strip
        for (int y = 0; y < fresh.height(); ++y)
            for (int x = 0; x < fresh.width(); ++x)
                for (const int shift : {0, 8, 16})
                    if (std::abs(int(shown.pixel(x, y) >> shift & 255U) - int(fresh.pixel(x, y) >> shift & 255U)) >
                        shade)
                        ++different;
        return different;
    };
    // At broken zooms a letter may fall on the next pixel; a strip that is missing or left over is ten times as much.
    constexpr int fewPixels = 1500;
    for (const double zoom : {1.0, 0.37, 1.7}) {
        desk.board().setZoom(zoom, {0, 0});
        desk.sharpen();
        CHECK(difference() < fewPixels);
        Rng rng(1);
        for (int i = 0; i < 60; ++i) {
            QScrollBar* bar = i % 3 == 0 ? desk.board().horizontalScrollBar() : desk.board().verticalScrollBar();
            bar->setValue(bar->value() + static_cast<int>(rng.below(161)) - 80);
            if (i % 5 == 0) desk.board().horizontalScrollBar()->setValue(bar->value() / 2);
            INFO("step " << i << " at " << zoom);
            CHECK(difference() < (zoom == 1.0 ? 1 : fewPixels));
        }
    }
}

TEST_CASE("a zoom gesture shows the map at every step and ends sharp", "[gui][view]") {
    Desk desk(Language::russian, {1000, 700});
    desk.openExample();
    const std::string fill = colourText(desk.board().layoutNow().stages[1].hue.fill);
    int seen = 0;
    const auto checkChevron = [&] {
        const QRectF rect = desk.board().toViewport(desk.board().layoutNow().stages[1].rect);
        const QPoint at(qRound(rect.center().x()), qRound(rect.top() + rect.height() * 0.1));
        if (!desk.board().viewport()->rect().contains(at)) return;
        ++seen;
        CHECK(desk.picture().pixelColor(at).name().toUpper().toStdString() == fill);
    };
    const QPoint middle(500, 200);
    for (int step = 0; step < 12; ++step) {
        desk.wheel(inWindow(desk, middle), step < 6 ? -1 : 1, Qt::ControlModifier);
        checkChevron();
    }
    CHECK(seen >= 6);
    desk.sharpen();
    const QImage rested = desk.picture();
    desk.board().viewport()->update();
    CHECK(rested == desk.picture());
}

TEST_CASE("editing a title that stays in view scrolls to it", "[gui][view]") {
    Desk desk(Language::russian, {1000, 500});
    desk.openExample();
    desk.board().zoomTo100();
    desk.board().verticalScrollBar()->setValue(desk.board().verticalScrollBar()->maximum());
    const QRectF second = desk.board().toViewport(desk.board().layoutNow().stages[2].rect);
    QTest::mouseDClick(handle(desk), Qt::LeftButton, {}, inWindow(desk, QPoint(qRound(second.left()) + 40, 30)));
    REQUIRE(desk.editor());
    CHECK(desk.editor()->target() == stage("S3"));
    CHECK(desk.board().viewport()->rect().intersects(desk.editor()->geometry()));
}

TEST_CASE("a window of any size shows the map", "[gui][view]") {
    Desk desk;
    desk.openExample();
    for (const QSize size : {QSize(400, 300), QSize(1900, 1000), QSize(300, 900), QSize(1440, 900)}) {
        desk.window().resize(size);
        QCoreApplication::processEvents();
        const QImage picture = desk.picture();
        CHECK_FALSE(picture.isNull());
        CHECK(std::isfinite(desk.board().toLayout({1, 1}).x));
    }
}
