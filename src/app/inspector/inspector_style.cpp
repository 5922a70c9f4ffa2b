#include "app/inspector/inspector_style.hpp"

#include "app/widgets/style_sheet.hpp"

namespace cjm {
namespace {

constexpr char inspectorRules[] =
    "QLabel[role=caption] { color: %muted; font-size: 12px; font-weight: 600; }"
    "QLabel[role=value] { color: %ink; }"
    "QLabel[role=note] { color: %muted; font-size: 12px; }"
    "QLabel[role=trouble] { color: %bad-text; font-size: 12px; }"
    "QLabel[role=warning] { color: %warning; font-size: 12px; }"
    "QLabel[role=question] { color: %ink; font-weight: 500; }"
    "QLabel[role=question]:disabled { color: %quiet; }"
    "QLabel[role=group] { color: %ink; font-size: 14px; font-weight: 600; }"
    "QPushButton[role=aside] { border: none; background: transparent; color: %accent-text; padding: 0;"
    " font-size: 12px; }"
    "QPushButton[role=aside]:hover, QPushButton[role=aside]:focus { text-decoration: underline; }"
    "QFrame[role=plain] { background: %page; border: 1px solid %line; border-radius: 7px; }"
    "QFrame[role=plain]:focus { border: 1px solid %accent; }"
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
    "QPushButton[role=step] { padding: 6px 0; min-width: 28px; max-width: 28px; }"
    "QPushButton[role=more] { border: 1px solid transparent; background: transparent; color: %muted;"
    " padding: 4px 2px; font-weight: 600; }"
    "QPushButton[role=more]:hover { color: %ink; }"
    "QPushButton[role=more]:focus { border: 1px solid %accent; }"
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
    "QFrame[role=quote] QLabel[role=linked] { color: %ink; font-size: 13px; }"
    "QFrame[role=solution] QToolButton, QFrame[role=barrier] QToolButton, QFrame[role=quote] QToolButton"
    " { padding: 2px; }"
    "QCheckBox { color: %ink; spacing: 8px; padding: 2px 0; }"
    "QCheckBox:disabled { color: %pale; }"
    "QCheckBox:focus { color: %accent-text; }"
    "QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: %line; }"
    "QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;"
    " background: %accent; }"
    "QSlider::handle:horizontal:focus { background: %accent-text; }";

} // namespace

QString inspectorTabsStyle(const Theme& theme) {
    return styleSheetOf(
        theme, "QPushButton[role=tab] { padding: 6px 4px; border: 1px solid %line; border-radius: 0;"
               " border-right-width: 0; background: %page; color: %ink; }"
               "QPushButton[end=first] { border-top-left-radius: 7px; border-bottom-left-radius: 7px; }"
               "QPushButton[end=last] { border-right-width: 1px; border-top-right-radius: 7px;"
               " border-bottom-right-radius: 7px; }"
               "QPushButton[role=tab]:hover { background: %hover; }"
               "QPushButton[role=tab]:focus { color: %accent-text; text-decoration: underline; }"
               "QPushButton[role=tab]:checked { background: %chosen; color: %accent-text; font-weight: 600; }");
}

QString inspectorStyle(const Theme& theme) { return styleSheetOf(theme, inspectorRules); }

} // namespace cjm
