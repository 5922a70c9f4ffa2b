#include "app/window/application.hpp"

#include "app/widgets/popup_keys.hpp"
#include "app/widgets/program_style.hpp"
#include "app/widgets/settings.hpp"

#include <cjm/base/resource.hpp>
#include <cjm/render/text_measure.hpp>

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QPainter>
#include <QPixmap>
#include <QString>
#include <QSvgRenderer>

namespace cjm {
namespace {

QIcon programIcon() {
    const std::string_view svg = resource("app/marshrut.svg");
    QSvgRenderer renderer(QByteArray::fromRawData(svg.data(), static_cast<qsizetype>(svg.size())));
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        icon.addPixmap(pixmap);
    }
    return icon;
}

const QString languageKey = QStringLiteral("language");
const QString themeKey = QStringLiteral("theme");

} // namespace

Language preferredLanguage() {
    const QString saved = openSettings().value(languageKey).toString();
    return languageFromCode((saved.isEmpty() ? QLocale::system().name() : saved).toStdString());
}

void rememberLanguage(Language language) {
    openSettings().setValue(languageKey, QString::fromUtf8(languageCode(language).data(), 2));
}

Theme preferredTheme() {
    return findTheme(openSettings().value(themeKey).toString().toStdString()).value_or(lightTheme());
}

void rememberTheme(const Theme& theme) { openSettings().setValue(themeKey, QString::fromStdString(theme.name)); }

void setUpApplication() {
    QCoreApplication::setOrganizationName(QStringLiteral("marshrut"));
    QCoreApplication::setApplicationName(QStringLiteral("marshrut"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Marshrut"));
    QGuiApplication::setDesktopFileName(QStringLiteral("marshrut"));
    loadBundledFonts();
    QApplication::setStyle(new ProgramStyle);
    QApplication::setFont(qtFont({Face::regular, 13}));
    QApplication::setWindowIcon(programIcon());
    qApp->installEventFilter(new PopupKeys(qApp));
}

} // namespace cjm
