#pragma once
#include "app/views/personas_view.hpp"
#include "gui/desk.hpp"

#include <QStringList>

namespace cjm::test {

/// The view of personas of the example map, and hands on it.
class Sheets {
public:
    explicit Sheets(Language language = Language::russian, QSize size = {1600, 1000}) : desk(language, size) {
        desk.openExample(language);
        desk.key(Qt::Key_3, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }

    PersonasView& view() { return desk.window().views().of<PersonasView>(); }
    const PersonasLayout& layout() { return view().layoutNow(); }
    const PersonaSheet& sheet(std::size_t i) { return layout().sheets.at(i); }
    const Persona& persona(std::size_t i) { return *inOrder(desk.map().personas).at(i); }
    /// A point of a sheet where nothing is but the sheet.
    Point blank(std::size_t i) { return {sheet(i).foot.rect.x + 4, sheet(i).foot.rect.y + 4}; }
    Target field(std::size_t i, const char* name) { return PersonaFieldTarget{persona(i).id, name}; }
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
    QStringList names() {
        QStringList list;
        for (const auto& each : inOrder(desk.map().personas))
            list << QString::fromStdString(each->name);
        return list;
    }
    QWindow* handle() { return desk.window().windowHandle(); }

    Desk desk;
};

} // namespace cjm::test
