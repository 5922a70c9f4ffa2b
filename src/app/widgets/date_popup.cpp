#include "app/widgets/date_popup.hpp"

#include "app/widgets/calendar.hpp"
#include "app/widgets/dates.hpp"
#include "app/widgets/qt_text.hpp"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {

DatePopup::DatePopup(const std::string& date, const QString& hint, const Theme& theme, QWidget* parent, DateSense sense)
    : QFrame(parent, Qt::Popup),
      sense_(sense),
      line_(new QLineEdit(this)),
      day_(new QLabel(this)),
      calendar_(new Calendar(theme, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("picker"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(line_);
    column->addWidget(day_);
    day_->setTextFormat(Qt::PlainText);
    column->addWidget(calendar_);
    line_->setText(dateInWords(date));
    line_->setPlaceholderText(hint);
    line_->setAccessibleName(hint);
    line_->selectAll();
    if (const QDate day = QDate::fromString(qt(date), Qt::ISODate); day.isValid()) calendar_->setSelectedDate(day);
    connect(line_, &QLineEdit::returnPressed, this, &DatePopup::take);
    connect(line_, &QLineEdit::textEdited, this, &DatePopup::showDay);
    line_->installEventFilter(this);
    connect(calendar_, &QCalendarWidget::selectionChanged, this, [this] {
        day_->setText(QLocale().toString(calendar_->selectedDate(), QStringLiteral("d MMMM yyyy, dddd")));
    });
    showDay(line_->text());
    const auto pick = [this](const QDate& day) {
        const std::string picked = day.toString(Qt::ISODate).toStdString();
        close();
        emit chosen(picked);
    };
    connect(calendar_, &QCalendarWidget::clicked, this, pick);
    connect(calendar_, &QCalendarWidget::activated, this, pick);
}

// What is typed is shown, as far as it is a date.
void DatePopup::showDay(const QString& typed) {
    const auto date = dateFrom(typed, QDate::currentDate(), sense_);
    const QDate day = QDate::fromString(qt(date.value_or(std::string())), Qt::ISODate);
    if (day.isValid()) calendar_->setSelectedDate(day);
    day_->setText(day.isValid() ? QLocale().toString(day, QStringLiteral("d MMMM yyyy, dddd")) : QString());
    day_->setVisible(day.isValid());
}

QString DatePopup::understood() const { return day_->text(); }

void DatePopup::type(const QString& words) {
    line_->setText(words);
    showDay(words);
}

// Alt+Down goes into the calendar, where arrows choose.
bool DatePopup::eventFilter(QObject* watched, QEvent* event) {
    const auto* key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
    if (watched != line_ || !key || key->key() != Qt::Key_Down || !key->modifiers().testFlag(Qt::AltModifier))
        return QFrame::eventFilter(watched, event);
    auto* days = calendar_->findChild<QWidget*>(QStringLiteral("qt_calendar_calendarview"));
    (days ? days : calendar_)->setFocus();
    return true;
}

// What is no date stays there to be mended.
void DatePopup::take() {
    const auto date = dateFrom(line_->text(), QDate::currentDate(), sense_);
    if (!date) return line_->selectAll();
    close();
    emit chosen(*date);
}

void DatePopup::openAt(const QRect& at) {
    adjustSize();
    const QRect room = screen()->availableGeometry();
    QPoint corner(at.left(), at.bottom() + 4);
    if (corner.y() + height() > room.bottom()) corner.setY(at.top() - 4 - height());
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    move(corner);
    show();
    line_->setFocus(Qt::PopupFocusReason);
}

} // namespace cjm
