#include "app/widgets/program_style.hpp"

#include "app/widgets/menu_item.hpp"

#include <QApplication>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>

namespace cjm {
namespace {

constexpr int ringPen = 2, ringOff = 2; // pixels
constexpr int menuPadding = 5, boxMargin = 20;
constexpr int checkSide = 16;
constexpr double menuRadius = 8, checkRadius = 4;

QRegion roundedRegion(const QRect& rect) {
    QPainterPath path;
    path.addRoundedRect(rect, menuRadius, menuRadius);
    return QRegion(path.toFillPolygon().toPolygon());
}

void paintMenuGround(QPainter& painter, const QStyleOption& option) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(option.rect, option.palette.color(QPalette::Mid)); // what the mask leaves of the corners
    painter.setPen(QPen(option.palette.color(QPalette::Mid), 1));
    painter.setBrush(menuGround(option.palette));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), menuRadius, menuRadius);
    painter.restore();
}

void paintRing(QPainter& painter, const QStyleOption& option) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(option.palette.color(QPalette::Highlight), ringPen));
    painter.setBrush(Qt::NoBrush);
    const double half = ringPen / 2.0, radius = 9 + ringOff + half;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

// A tick where it is on, a dash where only some of what it stands for are.
void paintCheckBox(QPainter& painter, const QStyleOption& option) {
    const bool isOn = option.state & QStyle::State_On, isPartly = option.state & QStyle::State_NoChange;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QPalette& colours = option.palette;
    const QColor mark = colours.color(isEnabled ? QPalette::Highlight : QPalette::Mid);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isOn || isPartly ? mark : colours.color(QPalette::PlaceholderText), 1));
    painter.setBrush(isOn || isPartly ? mark : colours.color(QPalette::Base));
    painter.drawRoundedRect(box, checkRadius, checkRadius);
    painter.setPen(QPen(colours.color(QPalette::HighlightedText), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) { return QPointF(box.x() + x * box.width(), box.y() + y * box.height()); };
    if (isOn) painter.drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)});
    if (isPartly) painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
    painter.restore();
}

bool isByKey(const QFocusEvent& event) {
    return event.reason() == Qt::TabFocusReason || event.reason() == Qt::BacktabFocusReason;
}

bool isTab(const QKeyEvent& event) { return event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab; }

// Those of forms have frames of their own.
bool hasRing(const QObject* widget) {
    return qobject_cast<const QPushButton*>(widget) && !widget->property("role").isValid() &&
           !widget->property("place").isValid();
}

} // namespace

ProgramStyle::ProgramStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

ProgramStyle::~ProgramStyle() = default;

void ProgramStyle::polish(QApplication* application) {
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

int ProgramStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* more) const {
    if (hint == SH_UnderlineShortcut) return letters_ ? 1 : 0;
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
    if (hint == SH_Menu_Scrollable) return 1;
    if (hint == SH_ComboBox_Popup) return 0;         // a list opens below its field or above it, where there is room
    if (hint == SH_FocusFrame_AboveWidget) return 1; // a row of buttons would cut it
    if (hint == SH_Menu_Mask) {
        auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(more);
        if (mask && option) mask->region = roundedRegion(option->rect);
        return mask && option ? 1 : 0;
    }
    return QProxyStyle::styleHint(hint, option, widget, more);
}

int ProgramStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return ringPen + ringOff;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return menuPadding;
    case PM_SubMenuOverlap: return -1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight: return checkSide;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        if (qobject_cast<const QMessageBox*>(widget)) return boxMargin;
        return QProxyStyle::pixelMetric(metric, option, widget);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize ProgramStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                     const QWidget* widget) const {
    const auto* item = type == CT_MenuItem ? qstyleoption_cast<const QStyleOptionMenuItem*>(option) : nullptr;
    return item ? menuItemSize(*item, size, widget) : QProxyStyle::sizeFromContents(type, option, size, widget);
}

void ProgramStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
    if (element == PE_PanelMenu) return paintMenuGround(*painter, *option);
    if (element == PE_FrameMenu) return; // the ground has it
    if (element == PE_IndicatorCheckBox) return paintCheckBox(*painter, *option);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ProgramStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    const auto* item = element == CE_MenuItem ? qstyleoption_cast<const QStyleOptionMenuItem*>(option) : nullptr;
    if (item) return paintMenuItem(*item, *painter, letters_);
    if (element == CE_MenuEmptyArea) return;
    if (element == CE_FocusFrame) return paintRing(*painter, *option);
    QProxyStyle::drawControl(element, option, painter, widget);
}

// Letters stay marked in a menu that Alt has opened.
void ProgramStyle::markLetters(bool on) {
    if (letters_ == on) return;
    letters_ = on;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (qobject_cast<QMenu*>(window)) window->update();
        for (auto* bar : window->findChildren<QMenuBar*>())
            bar->update();
        for (auto* button : window->findChildren<QAbstractButton*>())
            button->update();
    }
}

void ProgramStyle::ring(QWidget* button) {
    if (!ring_) ring_ = new QFocusFrame;
    ring_->setWidget(button);
}

void ProgramStyle::unring() {
    if (!ring_) return;
    ring_->hide();
    ring_->deleteLater();
    ring_.clear();
}

bool ProgramStyle::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
        tabbed_ = isTab(*static_cast<QKeyEvent*>(event));
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt) markLetters(true);
        break;
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt && !QApplication::activePopupWidget())
            markLetters(false);
        break;
    case QEvent::Hide:
        if (letters_ && qobject_cast<QMenu*>(watched) && !QApplication::keyboardModifiers().testFlag(Qt::AltModifier))
            markLetters(false);
        break;
    case QEvent::WindowDeactivate:
        if (!QApplication::activePopupWidget()) markLetters(false);
        break;
    case QEvent::MouseButtonPress: tabbed_ = false; break;
    case QEvent::FocusIn:
        if (tabbed_ && hasRing(watched) && isByKey(*static_cast<QFocusEvent*>(event)))
            ring(static_cast<QWidget*>(watched));
        break;
    case QEvent::FocusOut:
        if (ring_ && ring_->widget() == watched) unring();
        break;
    default: break;
    }
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace cjm
