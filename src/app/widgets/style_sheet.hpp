#pragma once
#include <cjm/layout/theme.hpp>

#include <QString>

#include <initializer_list>
#include <string_view>
#include <utility>

namespace cjm {

/// A colour that only one style sheet knows by this name.
using NamedColour = std::pair<std::string_view, Colour>;

/// A style sheet with the colours of a theme in the places of their names: "QLabel { color: %muted; }". What a name
/// means is in style_sheet.cpp; `own` are further ones, and come before those.
[[nodiscard]] QString styleSheetOf(const Theme& theme, std::string_view pattern,
                                   std::initializer_list<NamedColour> own = {});
/// The same with no other names than `own`.
[[nodiscard]] QString styleSheetOf(std::string_view pattern, std::initializer_list<NamedColour> own);

/// The colour of warnings: of words and signs on a panel, and with a lower `ratio` of contrast of the ring around what
/// a finding is about.
[[nodiscard]] Colour warningColour(const Theme& theme, double ratio = 5.5);

} // namespace cjm
