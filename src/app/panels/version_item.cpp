#include "app/panels/version_item.hpp"

#include "app/widgets/tinted_icon.hpp"
#include "app/widgets/words_label.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QPainter>
#include <QPainterPath>
#include <QString>

namespace cjm {
namespace {

constexpr int headingHeight = 34, wordsHeight = 20;

void line(QPainter& painter, QRect rect, const Font& font, Colour colour, const QString& text) {
    painter.setFont(qtFont(font));
    painter.setPen(qtColour(colour));
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, elidedAtWord(painter.fontMetrics(), text, rect.width()));
}

} // namespace

QSize VersionItem::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool isHeading = index.data(titleRole).isNull();
    return {option.rect.width(), isHeading ? headingHeight : pictureHeight + 2 * margin};
}

void VersionItem::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRect rect = option.rect;
    if (index.data(titleRole).isNull()) {
        line(*painter, rect.adjusted(14, 8, -margin, 0), {Face::semiBold, 12}, theme_.muted,
             index.data(headingRole).toString());
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected, focused = option.state & QStyle::State_HasFocus;
    const Colour ground = selected ? mix(theme_.panel, theme_.accent, 0.1) : theme_.panel;
    if (selected || option.state & QStyle::State_MouseOver) {
        painter->setPen(selected && focused ? QPen(qtColour(theme_.accent), 2) : QPen(Qt::NoPen));
        painter->setBrush(qtColour(selected ? ground : mix(theme_.panel, theme_.accent, 0.05)));
        painter->drawRoundedRect(QRectF(rect).adjusted(5, 1, -5, -1), 8, 8);
    }
    const QRect picture(rect.left() + 14, rect.top() + margin, pictureWidth, pictureHeight);
    paintPicture(*painter, picture, index);
    QRect words(picture.right() + 12, picture.top() + 3, rect.right() - picture.right() - 22, wordsHeight);
    QRect title = words;
    if (index.data(pinnedRole).toBool()) {
        Theme accented = theme_;
        accented.ink = readableOn(ground, theme_.accent);
        tintedIcon("star-filled", accented).paint(painter, QRect(title.left(), title.top() + 3, 14, 14));
        title.setLeft(title.left() + 19);
    }
    line(*painter, title, {Face::semiBold, 13}, theme_.ink, index.data(titleRole).toString());
    const Colour muted = readableOn(ground, theme_.muted);
    words.translate(0, wordsHeight + 1);
    line(*painter, words, {Face::regular, 12}, muted, index.data(whyRole).toString());
    words.translate(0, wordsHeight);
    line(*painter, words, {Face::regular, 12}, muted, index.data(cardsRole).toString());
    painter->restore();
}

void VersionItem::paintPicture(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.fillPath(frame, qtColour(theme_.page));
    const QPixmap picture = index.data(pictureRole).value<QPixmap>();
    if (index.data(damagedRole).toBool()) {
        Theme warning = theme_;
        warning.ink = readableOn(theme_.page, theme_.bad);
        const QPoint centre = rect.center();
        tintedIcon("triangle-alert", warning).paint(&painter, QRect(centre.x() - 12, centre.y() - 12, 24, 24));
    } else if (!picture.isNull()) {
        painter.save();
        painter.setClipPath(frame, Qt::IntersectClip);
        painter.drawPixmap(rect.topLeft(), picture);
        painter.restore();
    }
    painter.strokePath(frame, QPen(qtColour(theme_.line), 1));
}

} // namespace cjm
