#include "app/widgets/settings.hpp"

#include "app/widgets/qt_text.hpp"

#include <cjm/storage/file_system.hpp>
#include <cjm/storage/presence.hpp>

#include <QCoreApplication>
#include <QStandardPaths>

namespace cjm {
namespace {

const QString authorSetting = QStringLiteral("author");
constexpr std::uint64_t most = std::uint64_t{4} * 1024 * 1024; // bytes; ours are a few thousand

// Qt opens it by itself, and would wait for the other end of a pipe for ever.
bool mayBeOpened(const QString& path) {
    const auto there = systemFiles().info(path.toStdString());
    return !there || (there->kind == FileInfo::Kind::file && there->size <= most);
}

// The file itself, the one that Qt falls back on, and what it locks.
bool mayBeOpened() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QString all = folder + QLatin1Char('/') + QCoreApplication::organizationName();
    const QString own = all + QLatin1Char('/') + QCoreApplication::applicationName();
    for (const QString& name : {own, all})
        for (const char* ending : {".conf", ".conf.lock"})
            if (!mayBeOpened(name + QLatin1String(ending))) return false;
    return true;
}

} // namespace

QSettings openSettings() {
    if (mayBeOpened()) return QSettings();
    return QSettings(QStringLiteral(":/no/settings.conf"), QSettings::IniFormat);
}

std::string authorName() { return plainName(openSettings().value(authorSetting).toString().toStdString()); }
void setAuthorName(const QString& name) { openSettings().setValue(authorSetting, qt(plainName(name.toStdString()))); }

} // namespace cjm
