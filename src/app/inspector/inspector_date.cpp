#include "app/inspector/inspector_date.hpp"

#include "app/inspector/inspector_page.hpp"
#include "app/widgets/calendar.hpp"
#include "app/widgets/dates.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {

DateField::DateField(QWidget* parent) : TextField(TextBox::Lines::one, parent), button_(new QToolButton(this)) {
    auto* row = new QHBoxLayout;
    row->setSpacing(5);
    const int place = column()->indexOf(&box());
    column()->removeWidget(&box());
    row->addWidget(&box(), 1);
    row->addWidget(button_);
    column()->insertLayout(place, row);
    button_->setIconSize({16, 16});
    button_->setAutoRaise(true);
    button_->setFocusPolicy(Qt::TabFocus);
    button_->setObjectName(QStringLiteral("openCalendar"));
    box().installEventFilter(this);
    connect(button_, &QToolButton::clicked, this, &DateField::openCalendar);
}

void DateField::setTheme(const Theme& theme) {
    theme_ = theme;
    button_->setIcon(tintedIcon("calendar", theme));
}

void DateField::retranslate() {
    button_->setToolTip(tr("Calendar"));
    button_->setAccessibleName(captionText() + QStringLiteral(": ") + tr("Calendar"));
}

bool DateField::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &box() || event->type() != QEvent::KeyPress) return TextField::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Down || !(key->modifiers() & Qt::AltModifier)) return false;
    openCalendar();
    return true;
}

void DateField::openCalendar() {
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName(QStringLiteral("picker"));
    auto* calendar = new Calendar(theme_, popup);
    auto* column = new QVBoxLayout(popup);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(calendar);
    auto now = dateFrom(box().text());
    if (!now) now = dateFrom(shown()); // what is typed is none
    if (const QDate day = QDate::fromString(qt(now.value_or(std::string())), Qt::ISODate); day.isValid())
        calendar->setSelectedDate(day);
    const auto take = [this, popup](const QDate& day) {
        popup->close();
        box().setText(dateInWords(day.toString(Qt::ISODate).toStdString())); // as if it was typed
        box().setFocus(Qt::OtherFocusReason);
        emit finished();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    popup->adjustSize();
    const QRect screen = this->screen()->availableGeometry();
    QPoint at = mapToGlobal(QPoint(0, height() + 2));
    if (at.y() + popup->height() > screen.bottom()) at = mapToGlobal(QPoint(0, -popup->height() - 2));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - popup->width())));
    popup->move(at);
    popup->show();
    calendar->setFocus(Qt::PopupFocusReason);
}

} // namespace cjm
