#include "app/views/board.hpp"

#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

// What is drawn over the board while something is dragged, and the «+» under the pointer.

namespace cjm {
namespace {

constexpr int tintAlpha = 26, fadedAlpha = 150;
constexpr double liftedOpacity = 0.9;
constexpr std::size_t manyLifted = 500; // cards in the hand that cannot be told from each other any more
constexpr double bubblePadding = 8, bubbleGap = 16;

QColor withAlpha(Colour colour, int alpha) {
    QColor result = qtColour(colour);
    result.setAlpha(alpha);
    return result;
}

} // namespace

Rect Board::layoutInView() const {
    const Point from = toLayout({0, 0});
    return {from.x, from.y, viewport()->width() / zoom_, viewport()->height() / zoom_};
}

GridPart Board::liftedPart() const {
    const auto& lifted = tools_.overlay().lifted;
    if (lifted.empty() || std::holds_alternative<CardId>(lifted.front())) return GridPart::cells;
    return std::holds_alternative<StageId>(lifted.front()) ? GridPart::stages : GridPart::rowTitles;
}

// The map stays as it is: it is painted once, and then only what is in the hand.
void Board::paintDrag(QPainter& painter) {
    const Overlay& overlay = tools_.overlay();
    const double ratio = viewport()->devicePixelRatioF();
    const bool isFresh = !backdrop_.picture.isNull() && backdrop_.picture.size() == viewport()->size() * ratio &&
                         backdrop_.zoom == zoom_ && backdrop_.origin == origin() && backdrop_.copies == overlay.copies;
    if (!isFresh) {
        backdrop_ = {QPixmap(viewport()->size() * ratio), zoom_, origin(), overlay.copies};
        backdrop_.picture.setDevicePixelRatio(ratio);
        QPainter inner(&backdrop_.picture);
        paintBoard(inner, viewport()->rect(), overlay.band ? Selection{} : selection());
        paintFaded(inner);
    }
    painter.drawPixmap(0, 0, backdrop_.picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (overlay.selection) {
        painter.save();
        painter.setClipRect(QRectF(viewport()->rect()).adjusted(rowTitlesBand(), stagesBand(), 0, 0));
        paintSelection(painter, *overlay.selection);
        painter.restore();
    }
    paintOverlay(painter);
}

void Board::paintOverlay(QPainter& painter) {
    const Overlay& overlay = tools_.overlay();
    const QColor accent = qtColour(theme_.accent);
    const GridPart part = liftedPart();
    painter.save();
    if (overlay.landing) painter.fillRect(toViewport(*overlay.landing), withAlpha(theme_.accent, tintAlpha));
    if (overlay.guide) {
        const double x = std::floor(origin().x() + *overlay.guide * zoom_) + 0.5;
        painter.setPen(QPen(accent, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(x, 0), QPointF(x, origin().y() + layout_.rowsBottom * zoom_));
    }
    if (!overlay.lifted.empty()) paintLifted(painter);
    if (overlay.mark) {
        QRectF mark = shownAt(*overlay.mark, part);
        // Where a stage or row would come to stand is shown down or across the whole map.
        if (part == GridPart::stages) mark.setBottom(origin().y() + layout_.rowsBottom * zoom_);
        if (part == GridPart::rowTitles)
            mark.setRight(origin().x() + (layout_.size.width - layout_.options.margin) * zoom_);
        // As thick as at 100 %, however small the map is drawn.
        const double missing = std::max(0.0, 3 - std::min(mark.width(), mark.height())) / 2;
        const bool isUpright = mark.width() < mark.height();
        mark.adjust(isUpright ? -missing : 0, isUpright ? 0 : -missing, isUpright ? missing : 0,
                    isUpright ? 0 : missing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawRoundedRect(mark, 1.5, 1.5);
    }
    if (overlay.band) {
        painter.setPen(QPen(accent, 1));
        painter.setBrush(withAlpha(theme_.accent, tintAlpha));
        painter.drawRect(toViewport(*overlay.band).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.restore();
    paintBubble(painter);
}

// What is dragged is seen twice: faded where it stands, and under the pointer.
void Board::paintFaded(QPainter& painter) {
    const Overlay& overlay = tools_.overlay();
    if (overlay.lifted.empty() || overlay.copies) return;
    const GridPart part = liftedPart();
    const QColor veil = withAlpha(theme_.page, fadedAlpha);
    for (const Rect& rect : liftedRects(layout_, overlay.lifted, layoutInView()))
        painter.fillRect(shownAt(rect, part).adjusted(-1, -1, 1, 1), veil);
}

void Board::paintLifted(QPainter& painter) {
    const Overlay& overlay = tools_.overlay();
    const GridPart part = liftedPart();
    const bool areMany = overlay.lifted.size() > manyLifted;
    const Detail detail = areMany ? Detail::blocks : part == GridPart::cells ? cellDetail(zoom_) : titleDetail(zoom_);
    const Rect clip = layoutInView().moved(-overlay.by.x, -overlay.by.y);
    const Scene scene = liftedScene(layout_, theme_, overlay.lifted, clip, detail);
    const QPointF o = originOf(part);
    painter.save();
    if (!areMany) painter.setOpacity(liftedOpacity); // nothing is seen through thousands, and it takes long
    painter.translate(o.x() + overlay.by.x * zoom_, o.y() + overlay.by.y * zoom_);
    painter.scale(zoom_, zoom_);
    scenePainter_.draw(painter, scene);
    painter.restore();
}

// A word beside the pointer: the emotion, a width, or how many cards are dragged.
void Board::paintBubble(QPainter& painter) {
    const Overlay& overlay = tools_.overlay();
    const QLocale locale;
    QString words;
    if (overlay.value) {
        words = (*overlay.value > 0 ? QStringLiteral("+") : QString()) +
                (*overlay.value < 0 ? QStringLiteral("−") : QString()) +
                locale.toString(std::abs(*overlay.value), 'f', 1);
        if (!overlay.word.empty()) words += QStringLiteral(" · ") + QString::fromStdString(overlay.word);
    } else if (overlay.width) {
        words = tr("%1 px").arg(locale.toString(*overlay.width, 'f', 0));
    } else if (overlay.lifted.size() > 1) {
        words = locale.toString(static_cast<qlonglong>(overlay.lifted.size()));
    }
    if (words.isEmpty()) return;
    painter.save();
    painter.setFont(qtFont({Face::semiBold, 12.5}));
    const QFontMetricsF metrics(painter.font());
    QRectF box(dragAt_.x() + bubbleGap, dragAt_.y() + bubbleGap, metrics.horizontalAdvance(words) + 2 * bubblePadding,
               metrics.height() + bubblePadding);
    const QRectF room = QRectF(viewport()->rect()).adjusted(4, 4, -4, -4);
    if (box.right() > room.right()) box.moveRight(dragAt_.x() - bubbleGap);
    if (box.bottom() > room.bottom()) box.moveBottom(dragAt_.y() - bubbleGap);
    painter.setPen(Qt::NoPen);
    painter.setBrush(qtColour(theme_.accent));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(qtColour(theme_.accentInk));
    painter.drawText(box, Qt::AlignCenter, words);
    painter.restore();
}

void Board::paintPlus(QPainter& painter) {
    if (!plus_) return;
    const bool isStage = plus_->zone.kind == Zone::Kind::addStage;
    const QPointF o = originOf(isStage ? GridPart::stages : GridPart::rowTitles);
    const QPointF centre = o + QPointF(plus_->centre.x, plus_->centre.y) * zoom_;
    const double radius = plus_->radius * zoom_, arm = radius * 0.45;
    painter.save();
    if (!isStage) painter.setClipRect(QRectF(viewport()->rect()).adjusted(0, stagesBand(), 0, 0), Qt::IntersectClip);
    painter.setPen(QPen(qtColour(theme_.accent), 2));
    if (isStage)
        painter.drawLine(centre, QPointF(centre.x(), origin().y() + layout_.rowsBottom * zoom_));
    else
        painter.drawLine(centre,
                         QPointF(origin().x() + (layout_.size.width - layout_.options.margin) * zoom_, centre.y()));
    painter.setPen(QPen(qtColour(theme_.page), 2));
    painter.setBrush(qtColour(theme_.accent));
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(QPen(qtColour(theme_.accentInk), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0));
    painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm));
    painter.restore();
}

} // namespace cjm
