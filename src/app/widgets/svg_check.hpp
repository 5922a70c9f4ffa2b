#pragma once
#include <cjm/base/error.hpp>

#include <QByteArray>

namespace cjm {

/// Whether these bytes are an SVG that may be drawn: it runs nothing, leads to no other file, and what it draws, copies
/// of its parts counted as often as they are drawn, has a bound.
[[nodiscard]] Result<void> checkSvg(const QByteArray& bytes);

} // namespace cjm
