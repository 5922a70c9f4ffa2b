#include "app/widgets/date_popup.hpp"

#include "app/widgets/dates.hpp"
#include "app/widgets/qt_text.hpp"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace cjm {

DatePopup::DatePopup(const std::string& date, const QString& hint, const Theme& theme, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      line_(new QLineEdit(this)),
      calendar_(new QCalendarWidget(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("picker"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(line_);
    column->addWidget(calendar_);
    line_->setText(dateInWords(date));
    line_->setPlaceholderText(hint);
    line_->setAccessibleName(hint);
    line_->selectAll();
    dressCalendar(*calendar_, theme);
    if (const QDate day = QDate::fromString(qt(date), Qt::ISODate); day.isValid()) calendar_->setSelectedDate(day);
    connect(line_, &QLineEdit::returnPressed, this, &DatePopup::take);
    // What is typed is shown, as far as it is a date.
    connect(line_, &QLineEdit::textEdited, this, [this](const QString& typed) {
        const auto meant = dateFrom(typed);
        const QDate day = QDate::fromString(qt(meant.value_or(std::string())), Qt::ISODate);
        if (day.isValid()) calendar_->setSelectedDate(day);
    });
    const auto pick = [this](const QDate& day) {
        const std::string picked = day.toString(Qt::ISODate).toStdString();
        close();
        emit chosen(picked);
    };
    connect(calendar_, &QCalendarWidget::clicked, this, pick);
    connect(calendar_, &QCalendarWidget::activated, this, pick);
}

// What is no date stays there to be mended.
void DatePopup::take() {
    const auto date = dateFrom(line_->text());
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
