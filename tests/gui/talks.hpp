#pragma once
#include "app/views/interviews_view.hpp"
#include "gui/desk.hpp"

namespace cjm::test {

/// The view of interviews of the example map, and hands on it.
class Talks {
public:
    explicit Talks(Language language = Language::russian, QSize size = {1600, 1000}) : desk(language, size) {
        desk.openExample(language);
        desk.key(Qt::Key_4, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }

    InterviewsView& view() { return desk.window().views().of<InterviewsView>(); }
    const InterviewsLayout& layout() { return view().layoutNow(); }
    const InterviewSheet& sheet(const char* id) { return *layout().sheetOf(InterviewId{id}); }
    const QuoteBox& quote(const char* id) { return *layout().quoteOf(QuoteId{id}); }
    Interview interview(const char* id) { return *desk.map().interviews.find(InterviewId{id}); }
    std::vector<QuoteId> evidence(const char* card) { return desk.map().cards.find(CardId{card})->evidence; }
    std::string text(const char* quote) { return nameOf(desk.map(), QuoteId{quote}); }
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
    /// What is selected in the view, by its words.
    std::string selected() { return nameOf(desk.map(), view().current()); }
    QWindow* handle() { return desk.window().windowHandle(); }

    Desk desk;
};

} // namespace cjm::test
