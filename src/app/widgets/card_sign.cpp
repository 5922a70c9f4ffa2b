#include "app/widgets/card_sign.hpp"

#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/severity.hpp>
#include <cjm/model/kind_traits.hpp>
#include <cjm/render/icons.hpp>

#include <QPainter>

namespace cjm {
namespace {

constexpr int severityDots = 3, severityDot = 6, severityStep = 8, severityTop = 5; // the middle of a first line
constexpr double severityRingPen = 1.25;

std::string_view iconOfCard(const Card& card) {
    if (card.kind == CardKind::solution) return "corner-down-right"; // as it stands on the map; the row has another
    if (card.kind == CardKind::emotion) return card.value < 0 ? "frown" : "smile";
    const KindTraits& traits = traitsOf(card.kind);
    return traits.hasChannel ? channelIcon(card.channel) : traits.icon;
}

} // namespace

Colour CardSign::ink(const Theme& theme) const {
    if (role == QLatin1String("barrier")) return theme.barrierInk;
    return role == QLatin1String("solution") ? theme.solutionInk : theme.muted;
}

QIcon CardSign::inked(const Theme& theme) const { return colouredIcon(icon.toStdString(), ink(theme)); }

CardSign cardSignOf(const Card& card) {
    const bool isBarrier = card.kind == CardKind::barrier, isSolution = card.kind == CardKind::solution;
    const char* role = isBarrier ? "barrier" : isSolution ? "solution" : "plain";
    return {QString::fromLatin1(role), qt(iconOfCard(card)), isBarrier ? card.severity : 0};
}

void paintSeverityDots(QPainter& painter, int severity, const QPointF& at, const Theme& theme, Colour ground) {
    const double half = severityRingPen / 2;
    for (int i = 0; i < severityDots; ++i) {
        const bool isFull = i < severity;
        const QRectF dot(at.x() + i * severityStep, at.y(), severityDot, severityDot);
        painter.setPen(isFull ? QPen(Qt::NoPen) : QPen(qtColour(severityRing(ground, theme.bad)), severityRingPen));
        painter.setBrush(isFull ? QBrush(qtColour(theme.bad)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(isFull ? dot : dot.adjusted(half, half, -half, -half));
    }
}

SeverityDots::SeverityDots(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(dotsWidth, severityTop + severityDot + 1);
    hide();
}

void SeverityDots::show(int severity, const Theme& theme) {
    severity_ = severity;
    theme_ = theme;
    setVisible(severity > 0);
    update();
}

void SeverityDots::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSeverityDots(painter, severity_, QPointF(0, severityTop), theme_, theme_.barrierFill);
}

} // namespace cjm
