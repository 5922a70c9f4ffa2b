#include "app/window/application.hpp"

#include <cjm/base/resource.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSettings>
#include <QString>
#include <QStyleFactory>
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

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Colour colour) { palette.setColor(role, qtColour(colour)); };
    set(QPalette::Window, theme.panel);
    set(QPalette::WindowText, theme.ink);
    set(QPalette::Base, theme.page);
    set(QPalette::AlternateBase, theme.canvas);
    set(QPalette::Text, theme.ink);
    set(QPalette::Button, theme.panel);
    set(QPalette::ButtonText, theme.ink);
    set(QPalette::Highlight, theme.accent);
    set(QPalette::HighlightedText, theme.accentInk);
    set(QPalette::ToolTipBase, theme.page);
    set(QPalette::ToolTipText, theme.ink);
    set(QPalette::PlaceholderText, theme.muted);
    set(QPalette::Mid, theme.line);
    set(QPalette::Dark, theme.line);
    const QColor pale = qtColour(mix(theme.panel, theme.muted, 0.6));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, pale);
    return palette;
}

QString styleSheetOf(const Theme& theme) {
    const auto name = [](Colour colour) { return QString::fromStdString(colourText(colour)); };
    QString sheet = QStringLiteral(
        "QMenuBar { background: %panel; border: none; padding: 3px 6px; }"
        "QMenuBar::item { padding: 4px 9px; border-radius: 6px; background: transparent; }"
        "QMenuBar::item:selected { background: %hover; }"
        "QMenu { background: %page; border: 1px solid %line; padding: 5px; }"
        "QMenu::item { padding: 6px 22px 6px 8px; border-radius: 5px; }"
        "QMenu::icon { left: 8px; }"
        "QMenu::indicator { left: 8px; }"
        "QMenu::item:selected { background: %hover; color: %ink; }"
        "QMenu::item:disabled { color: %pale; }"
        "QMenu::separator { height: 1px; background: %line; margin: 5px 8px; }"
        "QToolBar { background: %page; border: none; border-top: 1px solid %line; border-bottom: 1px solid %line;"
        " padding: 5px 10px; spacing: 4px; }"
        "QToolBar::separator { width: 1px; background: %line; margin: 6px 8px; }"
        "QToolButton { padding: 6px; border: none; border-radius: 7px; }"
        "QToolButton:hover { background: %hover; }"
        "QToolButton:pressed { background: %line; }"
        "QToolButton#primary { background: %accent; color: %on-accent; padding: 6px 4px 6px 14px; font-weight: 600; }"
        "QToolButton#primary:hover { background: %strong; }"
        "QToolButton#primary:disabled { background: %line; color: %pale; }"
        "QToolButton::menu-indicator { image: none; }"
        "QStatusBar { background: %panel; border-top: 1px solid %line; }"
        "QStatusBar::item { border: none; }"
        "QStatusBar QLabel { color: %muted; padding: 3px 7px; }"
        "QMainWindow::separator { width: 1px; background: %line; }"
        "QToolTip { background: %page; color: %ink; border: 1px solid %line; padding: 4px 6px; }"
        "QScrollArea { background: transparent; border: none; }"
        "QPushButton { padding: 9px 16px; border: 1px solid %line; border-radius: 9px; background: %page; color: %ink; "
        "}"
        "QPushButton:hover { background: %hover; }"
        "QPushButton:pressed { background: %line; }"
        "QPushButton:focus { border: 2px solid %accent; padding: 8px 15px; }"
        "QPushButton:default, QPushButton[primary=true] { background: %accent; border-color: %accent; color: "
        "%on-accent;"
        " font-weight: 600; }"
        "QPushButton:default:hover, QPushButton[primary=true]:hover { background: %strong; }"
        "QPushButton:default:focus, QPushButton[primary=true]:focus { border-color: %ink; }"
        "QLineEdit { padding: 7px 10px; border: 1px solid %line; border-radius: 8px; background: %page; color: %ink; }"
        "QLineEdit:focus { border: 2px solid %accent; padding: 6px 9px; }"
        "QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }"
        "QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }"
        "QAbstractScrollArea::corner { background: transparent; border: none; }"
        "QScrollBar::handle { background: %thumb; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }"
        "QScrollBar::handle:hover { background: %pale; }"
        "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }");
    const Colour hover = mix(theme.page, theme.accent, 0.09);
    sheet.replace(QLatin1String("%panel"), name(theme.panel));
    sheet.replace(QLatin1String("%page"), name(theme.page));
    sheet.replace(QLatin1String("%line"), name(theme.line));
    sheet.replace(QLatin1String("%hover"), name(hover));
    sheet.replace(QLatin1String("%ink"), name(theme.ink));
    sheet.replace(QLatin1String("%on-accent"), name(theme.accentInk));
    sheet.replace(QLatin1String("%strong"), name(mix(theme.accent, theme.ink, 0.15)));
    sheet.replace(QLatin1String("%accent"), name(theme.accent));
    sheet.replace(QLatin1String("%muted"), name(theme.muted));
    sheet.replace(QLatin1String("%thumb"), name(mix(theme.canvas, theme.muted, 0.3)));
    sheet.replace(QLatin1String("%pale"), name(mix(theme.panel, theme.muted, 0.6)));
    return sheet;
}

const QString languageKey = QStringLiteral("language");
const QString themeKey = QStringLiteral("theme");

} // namespace

void Languages::use(Language language) {
    current_ = language;
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
    const QString code = QString::fromUtf8(languageCode(language).data(), 2);
    QLocale::setDefault(QLocale(language == Language::russian ? QLocale::Russian : QLocale::English));
    if (own_.load(QStringLiteral(":/i18n/marshrut_") + code)) QCoreApplication::installTranslator(&own_);
    if (qt_.load(QStringLiteral(":/i18n/qtbase_") + code)) QCoreApplication::installTranslator(&qt_);
}

Language preferredLanguage() {
    const QString saved = QSettings().value(languageKey).toString();
    return languageFromCode((saved.isEmpty() ? QLocale::system().name() : saved).toStdString());
}

void rememberLanguage(Language language) {
    QSettings().setValue(languageKey, QString::fromUtf8(languageCode(language).data(), 2));
}

void Looks::use(const Theme& theme) {
    current_ = theme;
    QApplication::setPalette(paletteOf(theme));
    qApp->setStyleSheet(styleSheetOf(theme));
}

Theme preferredTheme() {
    return findTheme(QSettings().value(themeKey).toString().toStdString()).value_or(lightTheme());
}

void rememberTheme(const Theme& theme) { QSettings().setValue(themeKey, QString::fromStdString(theme.name)); }

void setUpApplication() {
    QCoreApplication::setOrganizationName(QStringLiteral("marshrut"));
    QCoreApplication::setApplicationName(QStringLiteral("marshrut"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Marshrut"));
    QGuiApplication::setDesktopFileName(QStringLiteral("marshrut"));
    loadBundledFonts();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(qtFont({Face::regular, 13}));
    QApplication::setWindowIcon(programIcon());
}

} // namespace cjm
