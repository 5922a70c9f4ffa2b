#pragma once
#include "gui/desk.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <QScrollBar>

namespace cjm::test {

/// A hand on the mouse of a desk. Points are of the board's viewport.
class Hand {
public:
    explicit Hand(Desk& desk) : desk_(desk) {}

    /// Where a target stands; scrolls it into view first.
    QPoint at(const Target& target) { return board().viewport()->mapFrom(&desk_.window(), desk_.at(target)); }
    /// Where a part of the layout stands.
    QPoint at(Point point) { return board().toViewport({point.x, point.y, 0, 0}).topLeft().toPoint(); }
    /// The empty bottom of a cell.
    QPoint emptyPart(const char* row, const char* stage) {
        const auto rect = cellRect(board().layoutNow(), {RowId{row}, StageId{stage}});
        REQUIRE(rect);
        return at(Point{rect->centre().x, rect->bottom() - 5});
    }
    Rect rectOf(const Target& target) {
        const auto spot = spotOf(board().layoutNow(), target);
        REQUIRE(spot);
        return spot->frame;
    }

    void press(QPoint point, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton) {
        event(QTest::MousePress, point, keys, button);
    }
    void release(QPoint point, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton) {
        event(QTest::MouseRelease, point, keys, button);
    }
    /// In a few steps, as a hand moves.
    void moveTo(QPoint point, Qt::KeyboardModifiers keys = {}) {
        constexpr int steps = 4;
        for (int i = 1; i <= steps; ++i)
            event(QTest::MouseMove, last_ + (point - last_) * i / steps, keys, Qt::NoButton, i == steps);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
        press(from, keys);
        moveTo(to, keys);
        release(to, keys);
    }
    void click(QPoint point, Qt::KeyboardModifiers keys = {}) {
        press(point, keys);
        release(point, keys);
    }
    void doubleClick(QPoint point) {
        QTest::mouseDClick(window(), Qt::LeftButton, {}, inWindow(point));
        last_ = point;
        QCoreApplication::processEvents();
    }
    [[nodiscard]] Qt::CursorShape cursor() { return board().viewport()->cursor().shape(); }

private:
    GridView& board() { return desk_.board(); }
    QWindow* window() { return desk_.window().windowHandle(); }
    QPoint inWindow(QPoint point) { return board().viewport()->mapTo(&desk_.window(), point); }
    void event(QTest::MouseAction action, QPoint point, Qt::KeyboardModifiers keys, Qt::MouseButton button,
               bool isLast = true) {
        QTest::mouseEvent(action, window(), button, keys, inWindow(point));
        if (!isLast) return;
        last_ = point;
        QCoreApplication::processEvents();
    }

    Desk& desk_;
    QPoint last_;
};

} // namespace cjm::test
