#pragma once
#include <QDateTime>
#include <QList>
#include <QString>

#include <cstdint>

namespace cjm {

// A map that was opened or saved lately.
struct RecentFile {
    QString path, title;
    QDateTime when;
    QString docId; // finds its versions when the file is damaged
    QString real;  // behind links: one file is listed once
};

// Newest first, at most twelve; kept in the settings.
QList<RecentFile> recentFiles();
void rememberRecent(const QString& path, const QString& title, const QDateTime& when, const QString& docId = {});
void forgetRecent(const QString& path);

// The time of today, the date and time of another day.
QString timeInWords(std::int64_t wallMs);
// "11:40", "yesterday", "18 Nov" or "18.11.2025".
QString whenInWords(const QDateTime& when, const QDateTime& now);

} // namespace cjm
