#pragma once
#include <cjm/base/colour.hpp>

#include <QByteArray>
#include <QColor>

#include <string_view>

namespace cjm {

[[nodiscard]] inline QColor qtColour(Colour c) { return {c.red, c.green, c.blue, c.alpha}; }

/// The SVG of a bundled icon in one colour; an unknown name gives a plain tag.
[[nodiscard]] QByteArray iconSvg(std::string_view name, Colour colour);

} // namespace cjm
