#pragma once
#include <cjm/layout/theme.hpp>

#include <QIcon>

#include <string_view>

namespace cjm {

// A bundled icon in the theme's ink, paler when disabled, sharp at every size and scale.
QIcon tintedIcon(std::string_view name, const Theme& theme);

// A bundled icon in one colour.
QIcon colouredIcon(std::string_view name, Colour colour);

} // namespace cjm
