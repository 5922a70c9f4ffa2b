#include "app/views/grid_others.hpp"
#include "app/views/grid_view.hpp"
#include "app/widgets/people.hpp"
#include "app/widgets/style_sheet.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/layout/detail.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>

// How what others do looks on the grid.

namespace cjm {
namespace {

// Pixels of the screen at the map's own size.
constexpr double ringWidth = 2, haloSteps = 6;
constexpr int haloAlpha = 60; // of 255, where it is strongest
constexpr double lineContrast = 3;
constexpr double editingHeight = 17, labelLeft = 6, labelAir = 6, labelSign = 10, labelSignGap = 4, labelRadius = 4;
constexpr double leastLabel = 56;
constexpr double badgeHeight = 18, badgeAir = 7, badgeSign = 11, badgeSignGap = 4;

QFont noteFont(double scale) { return qtFont({Face::semiBold, 11 * scale}); }

QString editingWords(const std::vector<std::string>& by, const QString& names) {
    return (by.size() == 1 ? QCoreApplication::translate("cjm::GridOthers", "%1 is editing")
                           : QCoreApplication::translate("cjm::GridOthers", "%1 are editing"))
        .arg(names);
}

// Names give way: what is said of them stays.
QString editingWordsIn(double room, const std::vector<std::string>& by, const QFontMetricsF& metrics) {
    const QString names = calledPeople(by);
    QString words = editingWords(by, names);
    if (metrics.horizontalAdvance(words) <= room) return words;
    return editingWords(
        by, metrics.elidedText(names, Qt::ElideRight, room - metrics.horizontalAdvance(editingWords(by, QString()))));
}

QString badgeWords() { return QCoreApplication::translate("cjm::GridOthers", "two versions"); }

// Softer and softer outwards.
void paintHalo(QPainter& painter, const QRectF& ring, double radius, QColor colour) {
    painter.setBrush(Qt::NoBrush);
    for (int step = 0; ringWidth / 2 + step <= haloSteps; ++step) {
        const double off = ringWidth / 2 + step;
        const double left = 1 - off / (haloSteps + 1);
        colour.setAlpha(static_cast<int>(haloAlpha * left * left));
        painter.setPen(QPen(colour, 2));
        painter.drawRoundedRect(ring.adjusted(-off, -off, off, off), radius + off, radius + off);
    }
}

} // namespace

QSizeF GridOthers::badgeSize() const {
    const double words = QFontMetricsF(noteFont(scale())).horizontalAdvance(badgeWords());
    return {words + (2 * badgeAir + badgeSign + badgeSignGap) * scale(), badgeHeight * scale()};
}

// Below its card, or where the words of a face stand there, above.
QRectF GridOthers::labelOf(const Edited& card, const Place& place) const {
    const double most = std::max(leastLabel, place.frame.width() - 2 * labelLeft * scale());
    const double words =
        QFontMetricsF(noteFont(scale())).horizontalAdvance(editingWords(card.by, calledPeople(card.by)));
    const double width = words + (2 * labelAir + labelSign + labelSignGap) * scale() + 1;
    const QRectF ring = ringAround(card.card, place.frame);
    QRectF label(place.frame.left() + labelLeft * scale(), ring.bottom(), std::min(width, most),
                 editingHeight * scale());
    if (label.intersects(place.text)) label.moveBottom(ring.top());
    return label;
}

void GridOthers::paint(QPainter& painter, bool titles) const {
    if (isEmpty() || !areShown()) return;
    const auto isHere = [&](const Target& target) {
        const GridPart part = partOf(target);
        return titles == (part == GridPart::stages || part == GridPart::rowTitles);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!titles)
        for (const Edited& card : edited())
            paintEditing(painter, card);
    for (const auto* glows : {&fading_, &drawn_}) {
        const double strength = glows == &drawn_ ? 1 : fade_.currentValue().toDouble();
        for (const Others::Glow& glow : *glows)
            if (isHere(glow.on)) paintGlow(painter, glow, strength);
    }
    painter.setOpacity(1);
    for (const Target& target : twoVersions_)
        if (isHere(target)) paintBadge(painter, target);
    painter.restore();
}

void GridOthers::paintGlow(QPainter& painter, const Others::Glow& glow, double strength) const {
    const auto place = placeOf(glow.on);
    if (!place) return;
    const QRectF ring = ringAround(glow.on, place->frame);
    if (!ring.adjusted(-2 * haloSteps, -2 * haloSteps, 2 * haloSteps, 2 * haloSteps).intersects(place->room)) return;
    const QColor colour = qtColour(personColourOn(view_.theme().page, glow.by, lineContrast));
    const double radius = place->radius + (ring.width() - place->frame.width()) / 2;
    painter.save();
    painter.setClipRect(place->room, Qt::IntersectClip);
    painter.setOpacity(strength);
    if (view_.zoom() >= readableZoom) paintHalo(painter, ring, radius, colour);
    painter.setPen(QPen(colour, ringWidth));
    painter.drawRoundedRect(ring, radius, radius);
    if (const auto mark = markOf(glow.on)) {
        painter.setOpacity(strength * markStrength(view_.zoom()));
        paintPerson(painter, *mark, glow.by, view_.theme());
    }
    painter.restore();
}

void GridOthers::paintEditing(QPainter& painter, const Edited& card) const {
    const auto place = placeOf(card.card);
    if (!place) return;
    const QRectF ring = ringAround(card.card, place->frame);
    const double radius = place->radius + (ring.width() - place->frame.width()) / 2;
    painter.save();
    painter.setClipRect(place->room, Qt::IntersectClip);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(qtColour(personColourOn(view_.theme().page, card.by.front(), lineContrast)), ringWidth));
    painter.drawRoundedRect(ring, radius, radius);
    if (view_.zoom() >= readableZoom) paintLabel(painter, labelOf(card, *place), card);
    painter.restore();
}

void GridOthers::paintLabel(QPainter& painter, const QRectF& label, const Edited& card) const {
    const double air = labelAir * scale(), side = labelSign * scale();
    painter.setPen(Qt::NoPen);
    painter.setBrush(qtColour(personColour(card.by.front())));
    painter.drawRoundedRect(label, labelRadius * scale(), labelRadius * scale());
    const QRectF sign(label.left() + air, label.center().y() - side / 2, side, side);
    constexpr Colour white{255, 255, 255};
    colouredIcon("pencil", white).paint(&painter, sign.toRect());
    QRectF words = label.adjusted(0, 0, -air / 2, 0);
    words.setLeft(sign.right() + labelSignGap * scale());
    painter.setFont(noteFont(scale()));
    painter.setPen(Qt::white);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     editingWordsIn(words.width(), card.by, QFontMetricsF(painter.font())));
}

void GridOthers::paintBadge(QPainter& painter, const Target& target) const {
    const auto badge = badgeOf(target);
    const QRectF room = view_.frame().roomOf(partOf(target));
    if (!badge || !badge->intersects(room)) return;
    const Theme& theme = view_.theme();
    const Colour ground = mix(theme.page, theme.neutral, 0.2);
    const Colour ink = readableOn(ground, warningColour(theme), 5.5);
    const double air = badgeAir * scale(), side = badgeSign * scale();
    painter.save();
    painter.setClipRect(room, Qt::IntersectClip);
    painter.setPen(QPen(qtColour(mix(ground, warningColour(theme, lineContrast), 0.8)), 1));
    painter.setBrush(qtColour(ground));
    painter.drawRoundedRect(badge->adjusted(0.5, 0.5, -0.5, -0.5), badge->height() / 2, badge->height() / 2);
    const QRectF sign(badge->left() + air, badge->center().y() - side / 2, side, side);
    colouredIcon("columns-2", ink).paint(&painter, sign.toRect());
    painter.setPen(qtColour(ink));
    painter.setFont(noteFont(scale()));
    painter.drawText(QRectF(sign.right() + badgeSignGap * scale(), badge->top(), badge->width(), badge->height()),
                     Qt::AlignVCenter | Qt::AlignLeft, badgeWords());
    painter.restore();
}

} // namespace cjm
