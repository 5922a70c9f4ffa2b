#include "app/widgets/swatch.hpp"

#include <cjm/render/icons.hpp>

#include <QPainter>

namespace cjm {
namespace {

constexpr int swatchSide = 24;

} // namespace

Swatch::Swatch(Colour colour, QWidget* parent) : QAbstractButton(parent), colour_(colour) {
    setFixedSize(swatchSide, swatchSide);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(code());
}

QString Swatch::code() const { return QString::fromStdString(colourText(colour_)); }

void Swatch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(qtColour(colour_));
    painter.drawEllipse(whole.adjusted(2, 2, -2, -2));
    painter.setBrush(Qt::NoBrush);
    if (isChecked()) {
        painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
        painter.drawEllipse(whole);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5, Qt::DotLine));
        painter.drawEllipse(whole);
    }
}

} // namespace cjm
