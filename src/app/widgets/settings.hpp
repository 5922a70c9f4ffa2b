#pragma once
#include <QSettings>

namespace cjm {

/// The one way to the settings of the program. Where their file is none that can be read at once (a pipe, a device, a
/// folder, something huge), they are the defaults, and what is set is forgotten with the program.
[[nodiscard]] QSettings openSettings();

} // namespace cjm
