#include "app/widgets/calendar.hpp"

#include "app/widgets/style_sheet.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QPainter>
#include <QTextCharFormat>
#include <QToolButton>

#include <algorithm>

namespace cjm {
namespace {

// Qt brings a bar in the colour of what is selected, a grey line of days, and weekends in red.
constexpr char calendarRules[] =
    "#qt_calendar_navigationbar { background: %page; }"
    "#qt_calendar_navigationbar QToolButton { background: transparent; color: %ink; border: 1px solid transparent;"
    " border-radius: 6px; padding: 4px 6px; font-weight: 600; }"
    "#qt_calendar_navigationbar QToolButton:hover { background: %hover; }"
    "#qt_calendar_navigationbar QToolButton:focus { border: 1px solid %accent; }"
    "#qt_calendar_navigationbar QToolButton::menu-indicator { image: none; width: 0; }"
    "#qt_calendar_navigationbar QSpinBox { background: %page; color: %ink; border: 1px solid %accent;"
    " border-radius: 6px; selection-background-color: %accent; selection-color: %on-accent; }"
    "#qt_calendar_calendarview { background: %page; color: %ink; border: none; outline: none;"
    " selection-background-color: %page; }";

constexpr double dayType = 13, dayNameType = 12, roundDay = 26;

bool isWeekend(QDate date) { return date.dayOfWeek() >= Qt::Saturday; }

} // namespace

Calendar::Calendar(const Theme& theme, QWidget* parent) : QCalendarWidget(parent), theme_(theme) {
    setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    setStyleSheet(styleSheetOf(theme, calendarRules));
    QTextCharFormat names;
    names.setBackground(qtColour(theme.page));
    names.setForeground(qtColour(readableOn(theme.page, theme.muted)));
    names.setFont(qtFont({Face::regular, dayNameType}));
    setHeaderTextFormat(names);
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        setWeekdayTextFormat(day, names);
    const auto arrow = [&](const char* name, std::string_view icon) {
        if (auto* button = findChild<QToolButton*>(QString::fromLatin1(name)))
            button->setIcon(colouredIcon(icon, theme_.ink));
    };
    arrow("qt_calendar_prevmonth", "chevron-left");
    arrow("qt_calendar_nextmonth", "chevron-right");
}

void Calendar::paintCell(QPainter* painter, const QRect& rect, QDate date) const {
    const bool isChosen = date == selectedDate();
    const bool isOfMonth = date.month() == monthShown() && date.year() == yearShown();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, qtColour(theme_.page));
    Colour ink = readableOn(theme_.page, isWeekend(date) ? theme_.muted : theme_.ink);
    if (!isOfMonth) ink = mix(theme_.page, theme_.muted, 0.55);
    if (isChosen) {
        const double side = std::min({roundDay, double(rect.width()), double(rect.height())});
        QRectF circle(0, 0, side, side);
        circle.moveCenter(QRectF(rect).center());
        painter->setPen(Qt::NoPen);
        painter->setBrush(qtColour(theme_.accent));
        painter->drawEllipse(circle);
        ink = theme_.accentInk;
    } else if (date == QDate::currentDate()) {
        ink = readableOn(theme_.page, theme_.accent);
    }
    const bool isStrong = isChosen || date == QDate::currentDate();
    painter->setFont(qtFont({isStrong ? Face::semiBold : Face::regular, dayType}));
    painter->setPen(qtColour(ink));
    painter->drawText(rect, Qt::AlignCenter, QString::number(date.day()));
    painter->restore();
}

} // namespace cjm
