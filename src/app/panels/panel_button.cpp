#include "app/panels/panel_button.hpp"

#include "app/widgets/enter_key.hpp"

#include <cjm/render/icons.hpp>

#include <QPainter>

namespace cjm {
namespace {

constexpr double groundRadius = 7, hoverShare = 0.05;

} // namespace

PanelButton::PanelButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // its words may take other lines
}

void PanelButton::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

void PanelButton::paintEvent(QPaintEvent*) {
    const bool isHovered = underMouse() && isEnabled() && !isFlat_;
    if (!isHovered && !hasFocus()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(qtColour(theme_.accent), 2) : QPen(Qt::NoPen));
    painter.setBrush(isHovered ? QBrush(qtColour(mix(theme_.panel, theme_.accent, hoverShare))) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), groundRadius, groundRadius);
}

void PanelButton::keyPressEvent(QKeyEvent* event) {
    if (isEnterKey(*event)) return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace cjm
