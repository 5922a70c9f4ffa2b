#include "app/inspector/inspector_style.hpp"

#include <utility>

namespace cjm {
namespace {

constexpr double readable = 4.5;

QString name(Colour colour) { return QString::fromStdString(colourText(colour)); }

// Names of colours begin with "%".
constexpr char rules[] =
    "QLabel[role=caption] { color: %muted; font-size: 12px; font-weight: 600; }"
    "QLabel[role=note] { color: %muted; font-size: 12px; }"
    "QLabel[role=trouble] { color: %bad-text; font-size: 12px; }"
    "QTextEdit { background: %page; color: %ink; border: 1px solid %line; border-radius: 7px; padding: 7px 9px; }"
    "QTextEdit:focus { border: 1px solid %accent; }"
    "QTextEdit:disabled { color: %pale; }"
    "QLineEdit[role=code] { padding: 4px 7px; border-radius: 6px; font-size: 12px; }"
    "QLineEdit[role=code]:focus { padding: 3px 6px; }"
    "QPushButton { padding: 6px 8px; border: 1px solid %line; border-radius: 7px; background: %page; color: %ink; }"
    "QPushButton:hover { background: %hover; }"
    "QPushButton:focus { border: 1px solid %accent; padding: 6px 8px; }"
    "QPushButton:disabled { color: %pale; }"
    "QPushButton:checked { background: %chosen; border-color: %accent; color: %accent-text; font-weight: 600; }"
    "QPushButton[role=severity0]:checked, QPushButton[role=severity1]:checked"
    " { background: %barrier; border-color: %barrier-edge; color: %barrier-ink; }"
    "QPushButton[role=severity2]:checked { background: %critical; border-color: %critical; color: #FFFFFF; }"
    "QPushButton[role=severity0], QPushButton[role=severity1], QPushButton[role=severity2]"
    " { padding: 6px 2px; font-size: 12px; }"
    "QPushButton[role=segment] { padding: 6px 2px; font-size: 12px; }"
    "QPushButton[role=chip] { padding: 4px 9px; border-radius: 12px; }"
    "QPushButton[role=small] { padding: 5px 10px; }"
    "QPushButton[role=drop] { text-align: left; padding: 7px 9px; }"
    "QPushButton[role=link] { border: 1px solid transparent; background: transparent; color: %accent-text;"
    " padding: 3px 2px; text-align: left; }"
    "QPushButton[role=link]:hover { text-decoration: underline; }"
    "QPushButton[role=link]:focus { border: 1px solid %accent; }"
    "QToolButton { padding: 4px; }"
    "QToolButton:focus { border: 1px solid %accent; }"
    "QFrame[role=solution] { background: %solution; border: 1px solid transparent; border-radius: 7px; }"
    "QFrame[role=barrier] { background: %barrier; border: 1px solid transparent; border-radius: 7px; }"
    "QFrame[role=quote] { border: none; border-left: 3px solid %line; }"
    "QFrame[role=solution]:focus, QFrame[role=barrier]:focus { border: 1px solid %accent; }"
    "QFrame[role=solution] QLabel[role=linked] { color: %solution-ink; }"
    "QFrame[role=barrier] QLabel[role=linked] { color: %barrier-ink; }"
    "QFrame[role=quote] QLabel[role=linked] { color: %muted; font-style: italic; }"
    "QFrame[role=solution] QToolButton, QFrame[role=barrier] QToolButton, QFrame[role=quote] QToolButton"
    " { padding: 2px; }"
    "QComboBox { background: %page; color: %ink; border: 1px solid %line; border-radius: 7px; padding: 6px 9px; }"
    "QComboBox:focus { border: 1px solid %accent; }"
    "QComboBox:disabled { color: %pale; }"
    "QComboBox::drop-down { border: none; width: 22px; }"
    "QComboBox QAbstractItemView { background: %page; color: %ink; border: 1px solid %line; padding: 4px;"
    " selection-background-color: %hover; selection-color: %ink; outline: none; }"
    "QCheckBox { color: %ink; spacing: 8px; padding: 2px 0; }"
    "QCheckBox:disabled { color: %pale; }"
    "QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid %muted; border-radius: 4px;"
    " background: %page; }"
    "QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate { background: %accent;"
    " border-color: %accent; }"
    "QCheckBox:focus { color: %accent-text; }"
    "QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: %line; }"
    "QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;"
    " background: %accent; }"
    "QSlider::handle:horizontal:focus { background: %accent-text; }"
    "#picker { background: %page; border: 1px solid %line; }"
    "#picker QListWidget { background: %page; color: %ink; outline: none; }"
    "#picker QListWidget::item { border-radius: 5px; padding: 2px 6px; }"
    "#picker QListWidget::item:selected { background: %hover; color: %ink; }";

} // namespace

QString inspectorStyle(const Theme& theme) {
    QString sheet = QString::fromLatin1(rules);
    const Colour white{255, 255, 255};
    // Longer names first: one may begin another.
    const std::pair<const char*, Colour> colours[] = {
        {"%barrier-edge", mix(theme.barrierFill, theme.bad, 0.6)},
        {"%barrier-ink", theme.barrierInk},
        {"%barrier", theme.barrierFill},
        {"%solution-ink", theme.solutionInk},
        {"%solution", theme.solutionFill},
        {"%critical", darkenedFor(theme.bad, white, readable)},
        {"%bad-text", theme.badText},
        {"%accent-text", readableOn(mix(theme.page, theme.accent, 0.12), theme.accent)},
        {"%accent", theme.accent},
        {"%chosen", mix(theme.page, theme.accent, 0.12)},
        {"%hover", mix(theme.page, theme.accent, 0.09)},
        {"%pale", mix(theme.panel, theme.muted, 0.6)},
        {"%page", theme.page},
        {"%ink", theme.ink},
        {"%muted", theme.muted},
        {"%line", theme.line},
    };
    for (const auto& [place, colour] : colours)
        sheet.replace(QLatin1String(place), name(colour));
    return sheet;
}

} // namespace cjm
