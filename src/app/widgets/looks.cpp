#include "app/widgets/looks.hpp"

#include "app/widgets/style_sheet.hpp"

#include <cjm/render/icons.hpp>

#include <QApplication>
#include <QLocale>
#include <QPalette>
#include <QString>

namespace cjm {
namespace {

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

// Of all windows.
constexpr char programRules[] =
    "QMenuBar { background: %panel; border: none; padding: 3px 6px; }"
    "QMenuBar::item { padding: 4px 9px; border-radius: 6px; background: transparent; }"
    "QMenuBar::item:selected { background: %hover; }"
    "QToolBar { background: %page; border: none; border-top: 1px solid %line; border-bottom: 1px solid %line;"
    " padding: 5px 10px; spacing: 4px; }"
    "QToolBar::separator { width: 1px; background: %line; margin: 6px 8px; }"
    "QToolButton { padding: 6px; border: none; border-radius: 7px; }"
    "QToolButton:hover { background: %hover; }"
    "QToolButton:pressed { background: %line; }"
    "QToolBar QToolButton { padding: 6px 0 6px 6px; }" // an icon has room behind it
    "QToolBar QToolButton:checked { background: %chosen; padding: 6px 3px; }"
    "QToolButton#primary { background: %accent; color: %on-accent; padding: 6px 6px 6px 12px; font-weight: 600; }"
    "QToolButton#primary:hover { background: %strong; }"
    "QToolButton#primary:disabled { background: %line; color: %pale; }"
    "QToolButton#tab { color: %muted; padding: 6px 6px 6px 12px; margin: 0 2px; font-weight: 600; }"
    "QToolButton#tab[bare=true], QToolButton#primary[bare=true] { padding: 6px; }"
    "QToolButton#tab:hover { color: %ink; }"
    "QToolButton#tab:checked { background: %chosen; color: %accent-text; }"
    "QToolButton#qt_toolbar_ext_button { padding: 0; }"
    "QToolButton::menu-indicator { image: none; }"
    "QStatusBar { background: %panel; border-top: 1px solid %line; }"
    "QStatusBar::item { border: none; }"
    "QStatusBar QLabel { color: %muted; padding: 3px 7px; }"
    "QStatusBar QToolButton { color: %muted; padding: 3px 4px; border-radius: 5px; }"
    "QMainWindow::separator { width: 5px; height: 5px; background: %panel; }"
    "QMainWindow::separator:horizontal { border-top: 1px solid %line; }"
    "QMainWindow::separator:vertical { border-left: 1px solid %line; }"
    "QMainWindow::separator:hover { background: %line; }"
    "QToolTip { background: %page; color: %ink; border: 1px solid %line; padding: 4px 6px; }"
    "QScrollArea { background: transparent; border: none; }"
    "QPushButton { padding: 9px 16px; outline: none; border: 1px solid %line; border-radius: 9px; background: %page;"
    " color: %ink; }"
    "QPushButton:hover { background: %hover; }"
    "QPushButton:pressed { background: %line; }"
    "QDialog QPushButton:default, QPushButton[primary=true] { background: %accent; border-color: %accent;"
    " color: %on-accent; font-weight: 600; }"
    "QDialog QPushButton:default:hover, QPushButton[primary=true]:hover { background: %strong; }"
    "QMessageBox { background: %page; }"
    "QMessageBox QLabel#qt_msgbox_label { font-size: 14px; font-weight: 600; }"
    "QMessageBox QLabel#qt_msgbox_informativelabel { color: %muted; }"
    "QFileDialog QTreeView, QFileDialog QListView { background: %page; border: 1px solid %line; border-radius: 8px; }"
    "QFileDialog QTreeView::item, QFileDialog QListView::item { padding: 5px 4px; }"
    "QFileDialog QTreeView::item:selected, QFileDialog QListView::item:selected { background: %chosen; color: %ink; }"
    "QFileDialog QHeaderView::section { background: %panel; color: %muted; border: none; padding: 6px; }"
    "QLineEdit { padding: 7px 10px; border: 1px solid %line; border-radius: 8px; background: %page; color: %ink; }"
    "QLineEdit:focus { border: 2px solid %accent; padding: 6px 9px; }"
    "cjm--DropList { background: %page; color: %ink; border: 1px solid %line; border-radius: 7px; padding: 6px 9px; }"
    "cjm--DropList:focus { border: 1px solid %accent; }"
    "cjm--DropList:disabled { color: %pale; }"
    "cjm--DropList::drop-down { border: none; width: 22px; }"
    "cjm--DropList QAbstractItemView { background: %page; color: %ink; border: 1px solid %line; padding: 4px;"
    " selection-background-color: %hover; selection-color: %ink; outline: none; }"
    "#picker { background: %page; border: 1px solid %line; }" // what opens beside a field: lists, calendars
    "#picker QLineEdit { padding: 5px 7px; border-radius: 6px; }"
    "#picker QLineEdit:focus { padding: 4px 6px; }"
    "#picker QListWidget { background: %page; color: %ink; outline: none; }"
    "#picker QListWidget::item { border-radius: 5px; padding: 2px 6px; }"
    "#picker QListWidget::item:selected { background: %hover; color: %ink; }"
    "QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }"
    "QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }"
    "QAbstractScrollArea::corner { background: transparent; border: none; }"
    "QScrollBar::handle { background: %thumb; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }"
    "QScrollBar::handle:hover { background: %pale; }"
    "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
    "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }";

} // namespace

void Languages::use(Language language) {
    current_ = language;
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
    const QString code = QString::fromUtf8(languageCode(language).data(), 2);
    QLocale::setDefault(QLocale(language == Language::russian ? QLocale::Russian : QLocale::English));
    if (own_.load(QStringLiteral(":/i18n/marshrut_") + code)) QCoreApplication::installTranslator(&own_);
    if (qt_.load(QStringLiteral(":/i18n/qtbase_") + code)) QCoreApplication::installTranslator(&qt_);
    emit changed();
}

void Looks::use(const Theme& theme) {
    current_ = theme;
    QApplication::setPalette(paletteOf(theme));
    qApp->setStyleSheet(styleSheetOf(theme, programRules));
    emit changed();
}

void Appearance::follow(QObject* who, const std::function<void()>& dress) const {
    dress();
    followChanges(who, dress);
}

void Appearance::followChanges(QObject* who, const std::function<void()>& dress) const {
    QObject::connect(looks_, &Looks::changed, who, dress);
    QObject::connect(languages_, &Languages::changed, who, dress);
}

} // namespace cjm
