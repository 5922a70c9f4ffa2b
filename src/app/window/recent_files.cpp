#include "app/window/recent_files.hpp"

#include "app/widgets/background.hpp"
#include "app/widgets/settings.hpp"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace cjm {
namespace {

constexpr qsizetype kept = 12;
const QString recentSection = QStringLiteral("recent");

void write(const QList<RecentFile>& files) {
    QSettings settings = openSettings();
    settings.beginWriteArray(recentSection, static_cast<int>(files.size()));
    for (int i = 0; i < files.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("path"), files[i].path);
        settings.setValue(QStringLiteral("title"), files[i].title);
        settings.setValue(QStringLiteral("when"), files[i].when);
        settings.setValue(QStringLiteral("docId"), files[i].docId);
        settings.setValue(QStringLiteral("real"), files[i].real);
    }
    settings.endArray();
}

} // namespace

QList<RecentFile> recentFiles() {
    QSettings settings = openSettings();
    QList<RecentFile> files;
    const int count = settings.beginReadArray(recentSection);
    for (int i = 0; i < count && i < kept; ++i) {
        settings.setArrayIndex(i);
        files.push_back(
            {settings.value(QStringLiteral("path")).toString(), settings.value(QStringLiteral("title")).toString(),
             settings.value(QStringLiteral("when")).toDateTime(), settings.value(QStringLiteral("docId")).toString(),
             settings.value(QStringLiteral("real")).toString()});
    }
    settings.endArray();
    files.removeIf([](const RecentFile& file) { return file.path.isEmpty(); });
    return files;
}

void rememberRecent(const QString& path, const QString& title, const QDateTime& when, const QString& docId) {
    QList<RecentFile> files = recentFiles();
    const QString real = soon<QString>([path] { return QFileInfo(path).canonicalFilePath(); }, QString());
    files.removeIf([&](const RecentFile& file) {
        return file.path == path || (!real.isEmpty() && (file.real == real || file.path == real));
    });
    files.push_front({path, title, when, docId, real});
    write(files.first(std::min(files.size(), kept)));
}

void forgetRecent(const QString& path) {
    QList<RecentFile> files = recentFiles();
    files.removeIf([&](const RecentFile& file) { return file.path == path; });
    write(files);
}

QString timeInWords(std::int64_t wallMs) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(wallMs);
    const bool isToday = time.date() == QDate::currentDate();
    return QLocale().toString(time, isToday ? QStringLiteral("H:mm") : QStringLiteral("d MMMM, H:mm"));
}

QString whenInWords(const QDateTime& when, const QDateTime& now) {
    const QLocale locale;
    const qint64 days = when.date().daysTo(now.date());
    if (days <= 0) return locale.toString(when.time(), QStringLiteral("H:mm"));
    if (days == 1) return QCoreApplication::translate("RecentFiles", "yesterday");
    if (days < 300) return locale.toString(when.date(), QStringLiteral("d MMM")).remove(QLatin1Char('.'));
    return locale.toString(when.date(), QStringLiteral("dd.MM.yyyy"));
}

} // namespace cjm
