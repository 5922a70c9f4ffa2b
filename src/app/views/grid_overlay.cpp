#include "app/views/grid_painting.hpp"
#include "app/widgets/qt_text.hpp"

#include <cjm/layout/grid/places.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

// What is drawn over the grid while something is dragged, and the «+» under the pointer.

namespace cjm {
namespace {

constexpr int tintAlpha = 26, fadedAlpha = 150;
constexpr double bubblePadding = 8, bubbleGap = 16;

QColor withAlpha(Colour colour, int alpha) {
    QColor result = qtColour(colour);
    result.setAlpha(alpha);
    return result;
}

// Where things would come to stand: a line with a dot at each end.
void paintInsertion(QPainter& painter, const QRectF& mark, const QColor& accent) {
    constexpr double line = 2, end = 4;
    const bool isUpright = mark.width() < mark.height();
    const QPointF from = isUpright ? QPointF(mark.center().x(), mark.top()) : QPointF(mark.left(), mark.center().y());
    const QPointF to = isUpright ? QPointF(mark.center().x(), mark.bottom()) : QPointF(mark.right(), mark.center().y());
    painter.setPen(QPen(accent, line, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(from, to);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    for (const QPointF& tip : {from, to})
        painter.drawEllipse(tip, end, end);
}

// A word beside the pointer: the emotion, a width, or how many cards are dragged.
void paintBubble(const GridFrame& frame, QPainter& painter, const Overlay& overlay, const QPointF& at) {
    const QLocale locale;
    QString words;
    if (overlay.value) {
        words = qt(sayEmotion(*overlay.value, frame.layout.options.language));
        if (!overlay.word.empty()) words += QStringLiteral(" · ") + QString::fromStdString(overlay.word);
    } else if (overlay.width) {
        words = QCoreApplication::translate("cjm::GridView", "%1 px").arg(locale.toString(*overlay.width, 'f', 0));
    } else if (overlay.link && overlay.link->landing) {
        words = overlay.link->unlinks ? QCoreApplication::translate("cjm::GridView", "unlink")
                                      : QCoreApplication::translate("cjm::GridView", "removes the barrier");
    } else if (overlay.arc && (overlay.arc->leaves || !overlay.arc->landing.empty())) {
        words = QString::fromStdString(
            say("value.transition-" + std::string(nameOf(overlay.arc->kind)), frame.layout.options.language));
    } else if (overlay.lifted.size() > 1) {
        words = locale.toString(static_cast<qlonglong>(overlay.lifted.size()));
    }
    if (words.isEmpty()) return;
    painter.save();
    painter.setFont(qtFont({Face::semiBold, 12.5}));
    const QFontMetricsF metrics(painter.font());
    QRectF box(at.x() + bubbleGap, at.y() + bubbleGap, metrics.horizontalAdvance(words) + 2 * bubblePadding,
               metrics.height() + bubblePadding);
    const QRectF room = QRectF(QPointF(), frame.room).adjusted(4, 4, -4, -4);
    if (box.right() > room.right()) box.moveRight(at.x() - bubbleGap);
    if (box.bottom() > room.bottom()) box.moveBottom(at.y() - bubbleGap);
    painter.setPen(Qt::NoPen);
    painter.setBrush(qtColour(frame.theme.accent));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(qtColour(frame.theme.accentInk));
    painter.drawText(box, Qt::AlignCenter, words);
    painter.restore();
}

} // namespace

void paintOverlay(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const Overlay& overlay,
                  const QPointF& at, DragGhost& ghost) {
    const QColor accent = qtColour(frame.theme.accent);
    const GridPart part = liftedPart(overlay);
    painter.save();
    if (overlay.landing) painter.fillRect(frame.toView(*overlay.landing), withAlpha(frame.theme.accent, tintAlpha));
    if (overlay.guide) {
        const double x = std::floor(frame.origin.x() + *overlay.guide * frame.zoom) + 0.5;
        painter.setPen(QPen(accent, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(x, 0), QPointF(x, frame.bottom()));
    }
    if (!overlay.lifted.empty()) ghost.paint(frame, painter, scenes, overlay);
    if (overlay.dropIndicator) {
        QRectF mark = frame.shownAt(*overlay.dropIndicator, part);
        // Where a stage or row would come to stand is shown down or across the whole map.
        if (part == GridPart::stages) mark.setBottom(frame.bottom());
        if (part == GridPart::rowTitles) mark.setRight(frame.right());
        paintInsertion(painter, mark, accent);
    }
    if (overlay.arc) paintArcDrag(frame, painter, scenes, *overlay.arc);
    if (overlay.link) paintLinkDrag(frame, painter, *overlay.link);
    if (overlay.band) {
        painter.setPen(QPen(accent, 1));
        painter.setBrush(withAlpha(frame.theme.accent, tintAlpha));
        painter.drawRect(frame.toView(*overlay.band).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.restore();
    paintBubble(frame, painter, overlay, at);
}

// What is dragged is seen twice: faded where it stands, and under the pointer.
void paintFaded(const GridFrame& frame, QPainter& painter, const Overlay& overlay) {
    if (overlay.lifted.empty() || overlay.copies) return;
    const GridPart part = liftedPart(overlay);
    const QColor veil = withAlpha(frame.theme.page, fadedAlpha);
    for (const Rect& rect : liftedRects(frame.layout, overlay.lifted, frame.inView()))
        painter.fillRect(frame.shownAt(rect, part).adjusted(-1, -1, 1, 1), veil);
}

void paintPlus(const GridFrame& frame, QPainter& painter, const PlusSign& plus) {
    const bool isStage = plus.zone.adds == PlusZone::Adds::stage;
    const QPointF o = frame.originOf(isStage ? GridPart::stages : GridPart::rowTitles);
    const QPointF centre = o + QPointF(plus.centre.x, plus.centre.y) * frame.zoom;
    const double radius = plus.radius * frame.zoom, arm = radius * 0.45;
    painter.save();
    if (!isStage)
        painter.setClipRect(QRectF(QPointF(), frame.room).adjusted(0, frame.pinnedTop(), 0, 0), Qt::IntersectClip);
    painter.setPen(QPen(qtColour(frame.theme.accent), 2));
    if (isStage)
        painter.drawLine(centre, QPointF(centre.x(), frame.bottom()));
    else
        painter.drawLine(centre, QPointF(frame.right(), centre.y()));
    painter.setPen(QPen(qtColour(frame.theme.page), 2));
    painter.setBrush(qtColour(frame.theme.accent));
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(QPen(qtColour(frame.theme.accentInk), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0));
    painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm));
    painter.restore();
}

} // namespace cjm
