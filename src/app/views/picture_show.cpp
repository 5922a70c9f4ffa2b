#include "app/views/picture_show.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/picture.hpp>
#include <cjm/render/text_measure.hpp>

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace cjm {
namespace {

constexpr int largestSide = 4096;                                      // pixels that are unpacked
constexpr double aroundPicture = 32, captionRoom = 34, mostLarger = 3; // a small picture becomes so much larger
constexpr int ground = 224;                                            // of 255

} // namespace

PictureShow::PictureShow(const Image& image, const QString& caption, const Theme& theme, QWidget& over)
    : QWidget(&over),
      picture_(unpacked(image, {largestSide, largestSide})),
      caption_(caption.simplified()),
      theme_(theme) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(caption_.isEmpty() ? tr("Picture") : caption_);
    setAccessibleDescription(tr("Esc or a click takes it back"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    over.installEventFilter(this);
    setGeometry(over.rect());
    show();
    setFocus();
}

QRectF PictureShow::place() const {
    const double below = caption_.isEmpty() ? 0 : captionRoom;
    const QRectF room = QRectF(rect()).adjusted(aroundPicture, aroundPicture, -aroundPicture, -aroundPicture - below);
    if (picture_.isNull() || room.isEmpty()) return {};
    const QSizeF size = picture_.size();
    const double scale = std::min({room.width() / size.width(), room.height() / size.height(), mostLarger});
    QRectF place(QPointF(), size * scale);
    place.moveCenter(room.center());
    return place;
}

// It stands over all that there is to see, and is seen alone.
void PictureShow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform | QPainter::TextAntialiasing);
    QColor veil = qtColour(theme_.canvas);
    veil.setAlpha(ground);
    painter.fillRect(rect(), veil);
    const QRectF at = place();
    if (at.isEmpty()) return;
    painter.fillRect(at, qtColour(theme_.page)); // behind what can be seen through
    // Made smaller once and well, for the pixels of the screen.
    const QSize pixels = (at.size() * devicePixelRatioF()).toSize();
    painter.drawImage(at, pixels.width() < picture_.width() ? resized(picture_, pixels) : picture_);
    painter.setPen(QPen(qtColour(theme_.line), 1));
    painter.drawRect(at);
    if (caption_.isEmpty()) return;
    painter.setPen(qtColour(readableOn(theme_.canvas, theme_.ink)));
    painter.setFont(qtFont({Face::medium, 13.5}));
    const QRectF line(aroundPicture, at.bottom() + 8, width() - 2 * aroundPicture, captionRoom - 8);
    painter.drawText(line, Qt::AlignHCenter | Qt::AlignTop,
                     painter.fontMetrics().elidedText(caption_, Qt::ElideRight, static_cast<int>(line.width())));
}

void PictureShow::leave() {
    if (parentWidget() && hasFocus()) parentWidget()->setFocus();
    close();
}

// Keys, wheel and menus mean nothing of what lies below.
bool PictureShow::event(QEvent* event) {
    const QEvent::Type type = event->type();
    if (type != QEvent::ShortcutOverride && type != QEvent::Wheel && type != QEvent::ContextMenu)
        return QWidget::event(event);
    event->accept();
    return true;
}

bool PictureShow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && watched == parentWidget()) setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void PictureShow::keyPressEvent(QKeyEvent* event) {
    constexpr int leaving[] = {Qt::Key_Escape, Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter};
    if (std::find(std::begin(leaving), std::end(leaving), event->key()) != std::end(leaving)) leave();
}

void PictureShow::mousePressEvent(QMouseEvent*) { leave(); }

void PictureShow::mouseDoubleClickEvent(QMouseEvent*) {
    leave();
    emit meantTwice();
}

void PictureShow::focusOutEvent(QFocusEvent* event) {
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) close();
}

} // namespace cjm
