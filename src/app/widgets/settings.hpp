#pragma once
#include <QSettings>

#include <string>

namespace cjm {

/// The one way to the settings of the program. Where their file is none that can be read at once (a pipe, a device, a
/// folder, something huge), they are the defaults, and what is set is forgotten with the program.
[[nodiscard]] QSettings openSettings();

/// How who works with the program signs comments and edits, as it was asked once: a role or initials. Empty while
/// nobody has. May be asked on any thread.
[[nodiscard]] std::string authorName();
void setAuthorName(const QString& name);

} // namespace cjm
