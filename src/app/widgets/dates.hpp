#pragma once
#include <QDate>
#include <QString>

#include <optional>
#include <string>

namespace cjm {

/// A date of a map as one types it in the language of now.
QString dateInWords(const std::string& date);
/// One with its year in four figures: no more has to come.
std::optional<std::string> wholeDateFrom(const QString& words);
/// Whether a day that is said without its year has been, or is to come.
enum class DateSense { past, coming };
/// What one has typed as a date of a map, empty for no words; nothing when it is none. Of what has been, a day without
/// a year is in this one, but of a month by its name the last one that there was; «вчера» and "yesterday" are days too.
/// Of what is to come it is the next such day; «завтра», «через неделю», «через 3 дня», «конец марта» and the like are,
/// too.
std::optional<std::string> dateFrom(const QString& words, const QDate& today = QDate::currentDate(),
                                    DateSense sense = DateSense::past);

} // namespace cjm
