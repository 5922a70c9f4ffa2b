#pragma once
#include "app/views/plan_view.hpp"
#include "app/widgets/date_popup.hpp"
#include "gui/view_hands.hpp"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace cjm::test {

/// The plan of the example map, and hands on it.
class PlanDesk : public ViewHands<PlanView> {
public:
    explicit PlanDesk(Language language = Language::russian, QSize size = {1600, 1000})
        : ViewHands(Qt::Key_5, language, size) {}

    Card card(const char* id) { return *desk.map().cards.find(CardId{id}); }
    const PlanRow& row(const char* id) {
        const PlanRow* found = layout().rowOf(CardId{id});
        REQUIRE(found);
        return *found;
    }
    /// The middle of a cell in the window.
    QPoint cell(const char* id, PlanColumn column) {
        view().makeVisible(CardId{id});
        const auto box = cellBox(layout(), CardId{id}, column);
        REQUIRE(box);
        return at(Point{box->x + 12, box->centre().y});
    }
    void clickCell(const char* id, PlanColumn column) { click(cell(id, column), 0); }
    /// A point of the panel in the window.
    QPoint inPanel(Point point) {
        const QPointF in = view().panelToViewport({point.x, point.y, 0, 0}).topLeft();
        return view().viewport()->mapTo(&desk.window(), in.toPoint());
    }
    QPoint inPanel(const Rect& rect) { return inPanel(rect.centre()); }
    const PlanPoint& point(const char* id) {
        for (const PlanPoint& each : layout().matrix.points)
            if (each.card->id == CardId{id}) return each;
        FAIL("no such point");
        throw 0;
    }
    QPoint square(PlanValues values) { return inPanel(squareOf(layout().matrix, values)); }
    /// What is open over a cell.
    QMenu* openMenu() { return view().findChild<QMenu*>(QStringLiteral("fieldMenu")); }
    PickerPopup* openList() { return view().findChild<PickerPopup*>(); }
    DatePopup* openDates() { return view().findChild<DatePopup*>(); }
    /// Takes a line of the open menu.
    void choose(int line) {
        QTRY_VERIFY(openMenu());
        openMenu()->setActiveAction(openMenu()->actions().at(line));
        QTest::keyClick(openMenu(), Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    /// Letters of any alphabet in a line, as a keyboard types them.
    static void typeInto(QLineEdit& line, const QString& text) {
        for (const QChar letter : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
            QCoreApplication::sendEvent(&line, &press);
        }
    }
    /// Selects a row, with keys for one of its cells.
    void select(const char* id, PlanColumn column) {
        view().setFocus();
        view().makeVisible(CardId{id});
        desk.window().session().select(Target(CardId{id}));
        while (view().column() != PlanColumn::name)
            desk.key(Qt::Key_Left);
        for (int i = 0; view().column() != column && i < 12; ++i)
            desk.key(Qt::Key_Right);
        REQUIRE(view().column() == column);
    }
};

} // namespace cjm::test
