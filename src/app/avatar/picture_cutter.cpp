#include "app/avatar/picture_cutter.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/picture.hpp>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr int cutterSide = 200, circleMargin = 8;
constexpr double wheelZoom = 1.1, keyZoom = 1.2, keyStep = 10; // of a notch, of a key; pixels of the screen
constexpr float dimmed = 0.72F;
constexpr int smallestHalf = 2 * cutterSide;

} // namespace

PictureCutter::PictureCutter(Appearance appearance, QWidget* parent, std::chrono::milliseconds rest)
    : QWidget(parent),
      appearance_(appearance),
      rest_(rest) {
    setFixedSize(cutterSide, cutterSide);
    setFocusPolicy(Qt::NoFocus); // there is nothing to do without a picture
    appearance_.follow(this, [this] { dress(); });
}

void PictureCutter::dress() {
    setAccessibleName(tr("Cut of the avatar"));
    setAccessibleDescription(tr("Arrow keys move the picture, + and − make it larger and smaller."));
    update();
}

void PictureCutter::setPicture(const QImage& picture) {
    rest();
    halves_.clear();
    if (!picture.isNull()) halves_.push_back(picture);
    while (hasPicture() && std::min(halves_.back().width(), halves_.back().height()) > 2 * smallestHalf)
        halves_.push_back(resized(halves_.back(), halves_.back().size() / 2));
    square_ = largestCut(picture.size());
    setFocusPolicy(hasPicture() ? Qt::StrongFocus : Qt::NoFocus);
    if (hasPicture())
        setCursor(Qt::OpenHandCursor);
    else
        unsetCursor();
    update();
}

QImage PictureCutter::cut() const { return hasPicture() ? cutOut(halves_.front(), square_) : QImage(); }

QRectF PictureCutter::circle() const {
    return QRectF(rect()).adjusted(circleMargin, circleMargin, -circleMargin, -circleMargin);
}

void PictureCutter::rest() {
    timer_.stop();
    isMoving_ = isDragged_ = false;
}

void PictureCutter::change(const PictureCut& square) {
    if (square == square_) return;
    square_ = square;
    isMoving_ = true;
    if (!isDragged_) timer_.start(static_cast<int>(rest_.count()), this);
    update();
}

void PictureCutter::give() {
    rest();
    emit cutChanged();
}

void PictureCutter::timerEvent(QTimerEvent* event) {
    if (event->timerId() != timer_.timerId()) return QWidget::timerEvent(event);
    give();
}

void PictureCutter::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !hasPicture()) return QWidget::mousePressEvent(event);
    timer_.stop(); // the release gives what was before it too
    isDragged_ = true;
    hand_ = event->position();
    setCursor(Qt::ClosedHandCursor);
}

void PictureCutter::mouseMoveEvent(QMouseEvent* event) {
    if (!isDragged_) return QWidget::mouseMoveEvent(event);
    const QPointF by = event->position() - hand_;
    hand_ = event->position();
    change(moved(square_, halves_.front().size(), -by * (square_.side / circle().width())));
}

void PictureCutter::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !isDragged_) return QWidget::mouseReleaseEvent(event);
    isDragged_ = false;
    setCursor(Qt::OpenHandCursor);
    if (isMoving_) give();
}

void PictureCutter::wheelEvent(QWheelEvent* event) {
    if (!hasPicture()) return QWidget::wheelEvent(event);
    const double notches = event->angleDelta().y() / static_cast<double>(QWheelEvent::DefaultDeltasPerStep);
    change(zoomed(square_, halves_.front().size(), std::pow(wheelZoom, notches)));
    event->accept(); // what is behind does not scroll
}

void PictureCutter::keyPressEvent(QKeyEvent* event) {
    if (!hasPicture()) return QWidget::keyPressEvent(event);
    const QSize picture = halves_.front().size();
    const double step = keyStep * square_.side / circle().width();
    switch (event->key()) { // arrows push the picture, as the hand does
    case Qt::Key_Left: return change(moved(square_, picture, {step, 0}));
    case Qt::Key_Right: return change(moved(square_, picture, {-step, 0}));
    case Qt::Key_Up: return change(moved(square_, picture, {0, step}));
    case Qt::Key_Down: return change(moved(square_, picture, {0, -step}));
    case Qt::Key_Plus:
    case Qt::Key_Equal: return change(zoomed(square_, picture, keyZoom));
    case Qt::Key_Minus: return change(zoomed(square_, picture, 1 / keyZoom));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isMoving_) return give();
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void PictureCutter::paintPicture(QPainter& painter) const {
    const double scale = circle().width() / square_.side; // pixels of the screen to one of the picture
    const QSizeF whole(halves_.front().size());
    const QRectF place(circle().center() - square_.centre * scale, whole * scale);
    std::size_t half = 0;
    while (half + 1 < halves_.size() && halves_[half + 1].width() >= place.width() * devicePixelRatioF())
        ++half;
    painter.drawImage(place, halves_[half]);
}

void PictureCutter::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = appearance_.theme();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), qtColour(theme.page));
    if (hasPicture()) {
        paintPicture(painter);
        QPainterPath outside;
        outside.addRect(rect());
        outside.addEllipse(circle()); // odd and even: the circle is left out
        QColor veil = qtColour(theme.page);
        veil.setAlphaF(dimmed);
        painter.fillPath(outside, veil);
    }
    const bool isChosen = hasFocus();
    QPen edge(qtColour(isChosen ? theme.accent : theme.muted), isChosen ? 3 : 1);
    if (!hasPicture()) edge.setStyle(Qt::DashLine);
    painter.setPen(edge);
    painter.setBrush(hasPicture() ? QBrush(Qt::NoBrush) : QBrush(qtColour(theme.canvas)));
    painter.drawEllipse(circle());
}

} // namespace cjm
