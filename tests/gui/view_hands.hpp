#pragma once
#include "gui/desk.hpp"

namespace cjm::test {

/// A view of the example map that a key opens, and hands on it.
template <class View> class ViewHands {
public:
    ViewHands(Qt::Key key, Language language, QSize size) : desk(language, size) {
        desk.openExample(language);
        desk.key(key, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }

    View& view() { return desk.window().views().template of<View>(); }
    const auto& layout() { return view().layoutNow(); }
    InlineEditor* editor() { return view().editor(); }
    Target edited() { return editor() ? editor()->target() : Target{}; }

    /// A point of the layout in the window.
    QPoint at(Point point) {
        const QPointF in = view().toViewport({point.x, point.y, 0, 0}).topLeft();
        const QPoint shown = view().viewport()->mapTo(&desk.window(), in.toPoint());
        REQUIRE(desk.window().rect().contains(shown));
        return shown;
    }
    QPoint at(const Rect& rect) { return at(rect.centre()); }
    QPoint at(const Target& target) {
        view().makeVisible(target);
        const auto spot = spotOf(layout(), target);
        REQUIRE(spot);
        return at(Point{spot->text.x + 6, spot->text.y + 8});
    }
    template <class Where> void click(const Where& where) { click(at(where), 0); }
    void click(QPoint point, int) {
        QTest::mouseMove(handle(), point);
        desk.click(point);
        QCoreApplication::processEvents();
    }
    void drag(QPoint from, QPoint to) {
        QTest::mousePress(handle(), Qt::LeftButton, {}, from);
        QTest::mouseMove(handle(), from + (to - from) / 2);
        QTest::mouseMove(handle(), to);
        QCoreApplication::processEvents();
    }
    void drop(QPoint to) {
        QTest::mouseRelease(handle(), Qt::LeftButton, {}, to);
        QCoreApplication::processEvents();
    }
    QWindow* handle() { return desk.window().windowHandle(); }

    Desk desk;
};

} // namespace cjm::test
