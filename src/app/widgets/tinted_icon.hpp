#pragma once
#include <cjm/layout/theme.hpp>

#include <QIcon>
#include <QSize>

#include <string_view>

namespace cjm {

// A bundled icon in the theme's ink, paler when disabled, sharp at every size and scale.
QIcon tintedIcon(std::string_view name, const Theme& theme);

// A bundled icon in one colour.
QIcon colouredIcon(std::string_view name, Colour colour);

// The size that a button is told of for an icon before its words: our icons stand at the left of what is wider, so that
// with the 2 pixels that Qt leaves there are 8 between the two.
constexpr QSize iconBesideWords(int side) { return {side + 6, side}; }

} // namespace cjm
