#pragma once
#include "app/widgets/words_label.hpp"

namespace cjm {

/// Words of a panel that take as many lines as they need, dressed by the style sheet's rule for a `role`. What they
/// stand on hears the mouse.
[[nodiscard]] WordsLabel* panelWords(const char* role, QWidget* parent);

/// A sign of a panel, or words in one line, likewise.
[[nodiscard]] QLabel* panelSign(QWidget* parent);

/// A thin line over the width of a panel.
[[nodiscard]] QWidget* panelRule(QWidget* parent);

} // namespace cjm
