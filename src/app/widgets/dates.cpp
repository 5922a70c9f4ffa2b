#include "app/widgets/dates.hpp"

#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/render/icons.hpp>

#include <QCalendarWidget>
#include <QLocale>
#include <QRegularExpression>
#include <QTextCharFormat>
#include <QToolButton>

#include <utility>

namespace cjm {
namespace {

const QString fileDate = QStringLiteral("yyyy-MM-dd");

QString dateFormat() { return QLocale().language() == QLocale::Russian ? QStringLiteral("dd.MM.yyyy") : fileDate; }

std::optional<std::string> namedDate(const QString& date, const QString& format) {
    const QDate day = QDate::fromString(date, format);
    return day.isValid() && day.year() >= 1000 ? std::optional(day.toString(fileDate).toStdString()) : std::nullopt;
}

// "6 окт", "6 октября 2026", "Oct 6, 2026": three letters are enough of a month. Of those to come the one a year before
// is meant by who says none.
std::optional<std::string> withMonth(const QString& text, const QDate& today) {
    static const char* const months[][2] = {{"янв", "jan"}, {"фев", "feb"}, {"мар", "mar"}, {"апр", "apr"},
                                            {"ма", "may"},  {"июн", "jun"}, {"июл", "jul"}, {"авг", "aug"},
                                            {"сен", "sep"}, {"окт", "oct"}, {"ноя", "nov"}, {"дек", "dec"}};
    static const QRegularExpression shape(QStringLiteral(
        "^(?:(\\d{1,2})\\s+([\\p{L}]+)|([\\p{L}]+)\\s+(\\d{1,2}))\\.?,?(?:\\s+(\\d{4}))?(?:\\s*г\\.?)?$"));
    const auto found = shape.match(text.toLower());
    if (!found.hasMatch()) return std::nullopt;
    const QString name = found.captured(2) + found.captured(3);
    const int day = (found.captured(1) + found.captured(4)).toInt();
    if (name.size() < 3) return std::nullopt;
    for (int month = 1; month <= 12; ++month)
        for (const char* begin : months[month - 1]) {
            if (!name.startsWith(QString::fromUtf8(begin))) continue;
            int year = found.captured(5).toInt();
            if (year == 0) year = QDate(today.year(), month, 1) > today ? today.year() - 1 : today.year();
            const QDate date(year, month, day);
            return date.isValid() ? std::optional(date.toString(fileDate).toStdString()) : std::nullopt;
        }
    return std::nullopt;
}

} // namespace

QString dateInWords(const std::string& date) {
    const QDate day = QDate::fromString(qt(date), fileDate);
    return day.isValid() ? day.toString(dateFormat()) : qt(date);
}

std::optional<std::string> wholeDateFrom(const QString& words) {
    const QString text = words.trimmed();
    if (text.isEmpty()) return std::string();
    for (const QString& format : {fileDate, QStringLiteral("dd.MM.yyyy"), QStringLiteral("d.M.yyyy")})
        if (auto date = namedDate(text, format)) return date;
    return std::nullopt;
}

std::optional<std::string> dateFrom(const QString& words, const QDate& today) {
    if (auto whole = wholeDateFrom(words)) return whole;
    QString text = words.trimmed();
    for (const auto& [days, names] : {std::pair(0, QStringList{QStringLiteral("сегодня"), QStringLiteral("today")}),
                                      std::pair(1, QStringList{QStringLiteral("вчера"), QStringLiteral("yesterday")})})
        if (names.contains(text.toLower())) return today.addDays(-days).toString(fileDate).toStdString();
    if (auto date = withMonth(text, today)) return date;
    while (text.endsWith(QLatin1Char('.'))) // "21.11."
        text.chop(1);
    const QString year = QString::number(today.year());
    if (auto date = namedDate(text + QLatin1Char('.') + year, QStringLiteral("d.M.yyyy"))) return date;
    if (auto date = namedDate(year + QLatin1Char('-') + text, QStringLiteral("yyyy-M-d"))) return date;
    // "21.11.26"
    const qsizetype dot = text.lastIndexOf(QLatin1Char('.'));
    if (dot > 0 && text.size() - dot == 3)
        return namedDate(text.left(dot + 1) + year.left(2) + text.mid(dot + 1), QStringLiteral("d.M.yyyy"));
    return std::nullopt;
}

// Qt brings green arrows, and weekends in red.
void dressCalendar(QCalendarWidget& calendar, const Theme& theme) {
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    QTextCharFormat plain;
    plain.setForeground(qtColour(theme.ink));
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, plain);
    const auto arrow = [&](const char* name, std::string_view icon) {
        if (auto* button = calendar.findChild<QToolButton*>(QString::fromLatin1(name)))
            button->setIcon(colouredIcon(icon, theme.accentInk));
    };
    arrow("qt_calendar_prevmonth", "chevron-left");
    arrow("qt_calendar_nextmonth", "chevron-right");
}

} // namespace cjm
