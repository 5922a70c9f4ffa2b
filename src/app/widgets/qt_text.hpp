#pragma once
#include <cjm/base/message.hpp>

#include <QLocale>
#include <QString>

#include <string_view>

namespace cjm {

// UTF-8 of the other floors as Qt's text.
inline QString qt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

// The language in which widgets speak: `Appearance` sets it.
inline Language spokenLanguage() { return languageFromCode(QLocale().name().toStdString()); }

// Words of the catalogue begin small: as a heading or a sentence of their own they begin large.
inline QString asSentence(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

// "&" would make a mnemonic of what a person has typed.
inline QString forMenu(QString words) { return words.replace(QLatin1Char('&'), QLatin1String("&&")); }

} // namespace cjm
