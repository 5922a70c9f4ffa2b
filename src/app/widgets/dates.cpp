#include "app/widgets/dates.hpp"

#include "app/widgets/qt_text.hpp"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

const QString fileDate = QStringLiteral("yyyy-MM-dd");

QString dateFormat() { return QLocale().language() == QLocale::Russian ? QStringLiteral("dd.MM.yyyy") : fileDate; }

std::optional<std::string> namedDate(const QString& date, const QString& format) {
    const QDate day = QDate::fromString(date, format);
    return day.isValid() && day.year() >= 1000 ? std::optional(day.toString(fileDate).toStdString()) : std::nullopt;
}

std::optional<std::string> inFile(const QDate& date) {
    return date.isValid() ? std::optional(date.toString(fileDate).toStdString()) : std::nullopt;
}

// 1 to 12 for the name of a month, of which three letters are enough; 0 for other words.
int monthOf(const QString& name) {
    static const char* const months[][2] = {{"янв", "jan"}, {"фев", "feb"}, {"мар", "mar"}, {"апр", "apr"},
                                            {"ма", "may"},  {"июн", "jun"}, {"июл", "jul"}, {"авг", "aug"},
                                            {"сен", "sep"}, {"окт", "oct"}, {"ноя", "nov"}, {"дек", "dec"}};
    if (name.size() < 3) return 0;
    for (int month = 1; month <= 12; ++month)
        for (const char* begin : months[month - 1])
            if (name.startsWith(QString::fromUtf8(begin))) return month;
    return 0;
}

// The next such day, today too.
QDate nextDay(int month, int day, const QDate& today) {
    constexpr int untilLeapYear = 8;
    for (int year = today.year(); year <= today.year() + untilLeapYear; ++year)
        if (const QDate date(year, month, day); date.isValid() && date >= today) return date;
    return {};
}

// "6 окт", "6 октября 2026", "Oct 6, 2026".
std::optional<std::string> withMonth(const QString& text, const QDate& today, DateSense sense) {
    static const QRegularExpression shape(QStringLiteral(
        "^(?:(\\d{1,2})\\s+([\\p{L}]+)|([\\p{L}]+)\\s+(\\d{1,2}))\\.?,?(?:\\s+(\\d{4}))?(?:\\s*г\\.?)?$"));
    const auto found = shape.match(text.toLower());
    if (!found.hasMatch()) return std::nullopt;
    const int month = monthOf(found.captured(2) + found.captured(3));
    const int day = (found.captured(1) + found.captured(4)).toInt();
    if (month == 0) return std::nullopt;
    int year = found.captured(5).toInt();
    if (year == 0 && sense == DateSense::coming) return inFile(nextDay(month, day, today));
    if (year == 0) year = QDate(today.year(), month, 1) > today ? today.year() - 1 : today.year();
    return inFile(QDate(year, month, day));
}

// «через неделю», «через 3 дня», "in 2 weeks", «конец марта», "end of March".
std::optional<std::string> comingIn(const QString& text, const QDate& today) {
    static const QRegularExpression after(QStringLiteral("^(?:через|in)\\s+(?:(\\d{1,3}|a)\\s+)?(\\p{L}+)$"));
    static const QRegularExpression end(QStringLiteral("^(?:конец|к концу|end of)\\s+(\\p{L}+)$"));
    if (const auto found = after.match(text); found.hasMatch()) {
        const QString unit = found.captured(2);
        const int count = std::max(1, found.captured(1).toInt());
        const auto is = [&unit](const char* russian, const char* english) {
            return unit.startsWith(QString::fromUtf8(russian)) || unit.startsWith(QLatin1String(english));
        };
        if (is("день", "day") || is("дн", "day")) return inFile(today.addDays(count));
        if (is("недел", "week")) return inFile(today.addDays(7 * count));
        if (is("месяц", "month")) return inFile(today.addMonths(count));
        if (is("год", "year")) return inFile(today.addYears(count));
        return std::nullopt;
    }
    const auto found = end.match(text);
    if (!found.hasMatch()) return std::nullopt;
    if (found.captured(1).startsWith(QString::fromUtf8("год")) || found.captured(1) == QLatin1String("year"))
        return inFile(QDate(today.year(), 12, 31));
    const int month = monthOf(found.captured(1));
    if (month == 0) return std::nullopt;
    const QDate first = nextDay(month, 1, today);
    const QDate own(today.year(), month, 1);
    const QDate of = own.month() == today.month() ? own : first;
    return inFile(QDate(of.year(), month, of.daysInMonth()));
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

std::optional<std::string> dateFrom(const QString& words, const QDate& today, DateSense sense) {
    if (auto whole = wholeDateFrom(words)) return whole;
    QString text = words.trimmed();
    for (const auto& [days, names] :
         {std::pair(0, QStringList{QStringLiteral("сегодня"), QStringLiteral("today")}),
          std::pair(-1, QStringList{QStringLiteral("вчера"), QStringLiteral("yesterday")}),
          std::pair(1, QStringList{QStringLiteral("завтра"), QStringLiteral("tomorrow")}),
          std::pair(2, QStringList{QStringLiteral("послезавтра"), QStringLiteral("day after tomorrow")})}) {
        const bool isSaid = days == 0 || (days > 0) == (sense == DateSense::coming);
        if (isSaid && names.contains(text.toLower())) return inFile(today.addDays(days));
    }
    if (sense == DateSense::coming)
        if (auto date = comingIn(text.toLower(), today)) return date;
    if (auto date = withMonth(text, today, sense)) return date;
    while (text.endsWith(QLatin1Char('.'))) // "21.11."
        text.chop(1);
    const auto inYear = [&text](int year) {
        const QString said = QString::number(year);
        auto date = namedDate(text + QLatin1Char('.') + said, QStringLiteral("d.M.yyyy"));
        return date ? date : namedDate(said + QLatin1Char('-') + text, QStringLiteral("yyyy-M-d"));
    };
    constexpr int leapYear = 2000; // it has every day
    const bool isComing = sense == DateSense::coming;
    if (auto date = inYear(isComing ? leapYear : today.year())) {
        const QDate day = QDate::fromString(qt(*date), fileDate);
        return isComing ? inFile(nextDay(day.month(), day.day(), today)) : date;
    }
    // "21.11.26"
    const QString year = QString::number(today.year());
    const qsizetype dot = text.lastIndexOf(QLatin1Char('.'));
    if (dot > 0 && text.size() - dot == 3)
        return namedDate(text.left(dot + 1) + year.left(2) + text.mid(dot + 1), QStringLiteral("d.M.yyyy"));
    return std::nullopt;
}

} // namespace cjm
