#pragma once
#include "app/widgets/looks.hpp"

namespace cjm {

/// The saved choice, or the system's language.
[[nodiscard]] Language preferredLanguage();
void rememberLanguage(Language language);

/// The saved choice, or the light theme.
[[nodiscard]] Theme preferredTheme();
void rememberTheme(const Theme& theme);

/// Style, font, icon and name of the program. Call once, before a look is used.
void setUpApplication();

} // namespace cjm
