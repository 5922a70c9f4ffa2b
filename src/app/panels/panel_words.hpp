#pragma once
class QLabel;
class QWidget;

namespace cjm {

/// Words of a panel that take as many lines as they need, dressed by the style sheet's rule for a `role`. What they
/// stand on hears the mouse.
[[nodiscard]] QLabel* panelWords(const char* role, QWidget* parent);

/// A sign of a panel, or words in one line, likewise.
[[nodiscard]] QLabel* panelSign(QWidget* parent);

} // namespace cjm
