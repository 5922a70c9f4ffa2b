#pragma once
#include "app/panels/method_panel.hpp"

#include <memory>

namespace cjm {

class MainWindow;

/// What the panel of the method does in a window: it leads to where the work is, or begins it.
[[nodiscard]] std::unique_ptr<MethodHands> methodHands(MainWindow& window);

} // namespace cjm
