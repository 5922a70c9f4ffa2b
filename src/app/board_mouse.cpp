#include <cjm/app/board.hpp>

#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace cjm {
namespace {

constexpr double wheelStep = 120;
constexpr double zoomPerStep = 1.18;

} // namespace

void Board::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        const double steps = event->angleDelta().y() / wheelStep;
        setZoom(zoom_ * std::pow(zoomPerStep, steps), event->position());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

Target Board::targetAt(const QPointF& point) const { return hit(layout_, whereDrawn(point)); }

Target Board::textAt(const QPointF& point) const { return hitText(layout_, whereDrawn(point)); }

Point Board::whereDrawn(const QPointF& point) const {
    Point p = toLayout(point);
    // Titles that stay in view are hit where they are drawn.
    if (stagesAreStuck() && point.y() < stagesBand()) p.y = layout_.stages.front().rect.y + point.y() / zoom_;
    if (rowTitlesAreStuck() && point.x() < rowTitlesBand()) p.x = layout_.options.margin + point.x() / zoom_;
    return p;
}

void Board::mousePressEvent(QMouseEvent* event) {
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && spaceHeld_);
    if (pans) {
        panFrom_ = event->pos();
        setPanCursor();
        return;
    }
    if (event->button() != Qt::LeftButton || !store_) return;
    commitEditor();
    select(targetAt(event->position()));
}

void Board::mouseMoveEvent(QMouseEvent* event) {
    if (!panFrom_) return;
    const QPoint moved = event->pos() - *panFrom_;
    panFrom_ = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
}

void Board::mouseReleaseEvent(QMouseEvent*) {
    panFrom_.reset();
    setPanCursor();
}

void Board::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || spaceHeld_ || !store_) return;
    editText(textAt(event->position()));
}

} // namespace cjm
