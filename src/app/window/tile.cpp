#include "app/window/tile.hpp"

#include "app/widgets/enter_key.hpp"
#include "app/widgets/tinted_icon.hpp"
#include "app/widgets/words_label.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QString>

#include <algorithm>

namespace cjm {
namespace {

constexpr double radius = 12;
constexpr int usualWords = 79, nameHeight = 31, belowWords = 12, wordsMargin = 16; // pixels

QFont aboutType() { return qtFont({Face::regular, 12.5}); }
constexpr int shadowBlur = 24, shadowDown = 8, shadowAlpha = 31;

void elided(QPainter& painter, const QRect& rect, const QString& text) {
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, elidedAtWord(painter.fontMetrics(), text, rect.width()));
}

} // namespace

Tile::Tile(const Theme& theme, const QString& name, const QString& about, QWidget* parent)
    : QAbstractButton(parent),
      theme_(theme),
      about_(about) {
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(about);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

// Enter presses a tile as Space does.
void Tile::keyPressEvent(QKeyEvent* event) {
    if (isEnterKey(*event)) return click();
    QAbstractButton::keyPressEvent(event);
}
void Tile::focusInEvent(QFocusEvent* event) {
    ringed_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QAbstractButton::focusInEvent(event);
}
void Tile::enterEvent(QEnterEvent*) { update(); }
void Tile::leaveEvent(QEvent*) { update(); }

TemplateTile::TemplateTile(const Theme& theme, const QString& name, const QString& about, QWidget* parent)
    : Tile(theme, name, about, parent) {
    setWidth(narrowest, usualWords);
}

QSize TemplateTile::pictureSize() const { return {width(), width() * 9 / 16}; }

void TemplateTile::setWidth(int width, int wordsHeight) { setFixedSize(width, width * 9 / 16 + wordsHeight); }

int TemplateTile::wordsHeight(int width) const {
    return std::max(usualWords, nameHeight + wrappedHeight(about_, aboutType(), width - 2 * wordsMargin) + belowWords);
}

// It rises under the mouse; a ring means the keyboard.
void TemplateTile::enterEvent(QEnterEvent* event) {
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(shadowBlur);
    shadow->setOffset(0, shadowDown);
    shadow->setColor(QColor(0, 0, 0, shadowAlpha));
    setGraphicsEffect(shadow);
    Tile::enterEvent(event);
}

void TemplateTile::leaveEvent(QEvent* event) {
    setGraphicsEffect(nullptr);
    Tile::leaveEvent(event);
}

void TemplateTile::setPicture(const QPixmap& picture) {
    picture_ = picture;
    update();
}

void TemplateTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const bool strong = isRinged();
    const double pen = strong ? 2 : 1;
    const int pictureHeight = pictureSize().height(), words = width() - 34;
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), radius, radius);
    painter.fillPath(frame, qtColour(theme_.page));
    painter.setClipPath(frame);
    if (picture_.isNull())
        tintedIcon("plus", theme_).paint(&painter, QRect(width() / 2 - 16, pictureHeight / 2 - 16, 32, 32));
    else
        painter.drawPixmap(QRect({0, 0}, pictureSize()), picture_);
    painter.setPen(QPen(qtColour(theme_.line), 1));
    painter.drawLine(QPointF(0, pictureHeight + 0.5), QPointF(width(), pictureHeight + 0.5));
    painter.setClipping(false);
    painter.strokePath(frame, QPen(qtColour(strong ? theme_.accent : theme_.line), pen));
    painter.setPen(qtColour(theme_.ink));
    painter.setFont(qtFont({Face::semiBold, 14}));
    elided(painter, {17, pictureHeight + 9, words, 22}, text());
    painter.setPen(qtColour(theme_.muted));
    painter.setFont(aboutType());
    const QRect below{wordsMargin, pictureHeight + nameHeight, width() - 2 * wordsMargin, height()};
    drawWrapped(painter, below, about_);
}

RecentTile::RecentTile(const Theme& theme, const QString& title, const QString& folder, const QString& when,
                       QWidget* parent)
    : Tile(theme, title, folder, parent),
      when_(when) {
    setFixedHeight(height);
}

void RecentTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isRinged()) {
        painter.setPen(isRinged() ? QPen(qtColour(theme_.accent), 2) : QPen(Qt::NoPen));
        painter.setBrush(qtColour(mix(theme_.canvas, theme_.accent, 0.08)));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
    Theme accented = theme_;
    accented.ink = theme_.accent;
    tintedIcon("map", accented).paint(&painter, QRect(13, height / 2 - 9, 18, 18));
    painter.setFont(qtFont({Face::regular, 12.5}));
    const int whenWidth = painter.fontMetrics().horizontalAdvance(when_);
    painter.setPen(qtColour(theme_.muted));
    painter.drawText(QRect(width() - whenWidth - 12, 0, whenWidth + 2, height), Qt::AlignVCenter, when_);
    const int room = width() - 52 - whenWidth - 24;
    painter.drawText(QRect(52, 24, room, 18), Qt::AlignVCenter, elidedAtWord(painter.fontMetrics(), about_, room));
    painter.setPen(qtColour(theme_.ink));
    painter.setFont(qtFont({Face::semiBold, 13.5}));
    elided(painter, {52, 5, room, 20}, text());
}

} // namespace cjm
