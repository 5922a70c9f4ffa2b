#include "app/widgets/menu_item.hpp"

#include <QIcon>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>
#include <QString>
#include <QStyleOptionMenuItem>
#include <QWidget>

#include <algorithm>

namespace cjm {
namespace {

constexpr int entryHeight = 32, lowItemHeight = 27, lowScreen = 850, separatorHeight = 11;
constexpr int signAt = 8, signSize = 16, wordsAt = 34, wordsAlone = 10; // from the left of the entry
constexpr int beforeEnd = 7, beforeKey = 32, arrowRoom = 26;
constexpr double hoverPart = 0.09, entryRadius = 6;

QColor blended(const QColor& under, const QColor& over, double part) {
    const auto each = [&](int a, int b) { return static_cast<int>(a + (b - a) * part); };
    return {each(under.red(), over.red()), each(under.green(), over.green()), each(under.blue(), over.blue())};
}

int entryWordsFrom(const QStyleOptionMenuItem& item) {
    return item.maxIconWidth > 0 || item.menuHasCheckableItems ? wordsAt : wordsAlone;
}

void paintTick(QPainter& painter, const QRectF& box, const QColor& colour) {
    QPainterPath tick;
    tick.moveTo(box.left() + 3, box.center().y());
    tick.lineTo(box.left() + 6.5, box.center().y() + 3.5);
    tick.lineTo(box.right() - 2.5, box.center().y() - 4);
    painter.strokePath(tick, QPen(colour, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void paintArrow(QPainter& painter, const QRectF& rect, const QColor& colour) {
    const QPointF tip(rect.right() - beforeEnd - 2, rect.center().y());
    QPainterPath arrow;
    arrow.moveTo(tip + QPointF(-4, -4));
    arrow.lineTo(tip);
    arrow.lineTo(tip + QPointF(-4, 4));
    painter.strokePath(arrow, QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void paintSign(const QStyleOptionMenuItem& item, QPainter& painter, const QPalette& palette) {
    const QRect box(item.rect.left() + signAt, item.rect.center().y() - signSize / 2 + 1, signSize, signSize);
    if (!item.icon.isNull()) {
        const bool isOn = item.state.testFlag(QStyle::State_Enabled);
        if (item.checked) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(blended(menuGround(palette), palette.color(QPalette::Highlight), 2 * hoverPart));
            painter.drawRoundedRect(QRectF(box).adjusted(-4, -4, 4, 4), entryRadius, entryRadius);
        }
        item.icon.paint(&painter, box, Qt::AlignCenter, isOn ? QIcon::Normal : QIcon::Disabled,
                        item.checked ? QIcon::On : QIcon::Off);
    } else if (item.checked) {
        paintTick(painter, box, palette.color(QPalette::Highlight));
    }
}

} // namespace

QColor menuGround(const QPalette& palette) {
    const QColor page = palette.color(QPalette::Active, QPalette::Base);
    return page.lightness() > 127 ? page : blended(page, palette.color(QPalette::Active, QPalette::Text), 0.05);
}

QSize menuItemSize(const QStyleOptionMenuItem& item, const QSize& words, const QWidget* menu) {
    if (item.menuItemType == QStyleOptionMenuItem::Separator) return {10, separatorHeight};
    const QScreen* screen = menu ? menu->screen() : nullptr;
    const bool isLow = screen && screen->availableSize().height() < lowScreen;
    int width = words.width() + entryWordsFrom(item) + beforeEnd + 8;
    if (item.text.contains(QLatin1Char('\t'))) width += beforeKey;
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) width += arrowRoom;
    return {width, std::max(words.height() + 8, isLow ? lowItemHeight : entryHeight)};
}

void paintMenuItem(const QStyleOptionMenuItem& item, QPainter& painter, bool marksLetters) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette& palette = item.palette;
    const QRect rect = item.rect;
    const bool isOn = item.state.testFlag(QStyle::State_Enabled);
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(rect.left() + signAt, rect.center().y(), rect.width() - 2 * signAt, 1),
                         palette.color(QPalette::Mid));
        return painter.restore();
    }
    if (isOn && item.state.testFlag(QStyle::State_Selected)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(blended(menuGround(palette), palette.color(QPalette::Highlight), hoverPart));
        painter.drawRoundedRect(rect, entryRadius, entryRadius);
    }
    paintSign(item, painter, palette);
    const QColor ink = palette.color(isOn ? QPalette::Active : QPalette::Disabled, QPalette::Text);
    const QColor muted = isOn ? palette.color(QPalette::PlaceholderText) : ink;
    const QRect words = rect.adjusted(entryWordsFrom(item), 0, -beforeEnd, 0);
    const int marks = marksLetters ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const auto tab = item.text.indexOf(QLatin1Char('\t'));
    painter.setFont(item.font);
    painter.setPen(ink);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | marks,
                     tab < 0 ? item.text : item.text.left(tab));
    painter.setPen(muted);
    if (tab >= 0)
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         item.text.mid(tab + 1).replace(QStringLiteral("Return"), QStringLiteral("Enter")));
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) paintArrow(painter, rect, muted);
    painter.restore();
}

} // namespace cjm
