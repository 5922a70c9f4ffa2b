#include "app/widgets/drop_list.hpp"

#include <QPainter>
#include <QWheelEvent>

namespace cjm {

void DropList::paintEvent(QPaintEvent* event) {
    QComboBox::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1.5, Qt::SolidLine, Qt::RoundCap));
    const QPointF tip(width() - 14, height() / 2.0 + 2);
    const QPointF wing(4, 4);
    painter.drawPolyline(QPolygonF{tip - wing, tip, tip + QPointF(wing.x(), -wing.y())});
}

void DropList::wheelEvent(QWheelEvent* event) { event->ignore(); }

} // namespace cjm
