#pragma once
#include <cjm/base/error.hpp>

#include <QByteArray>
#include <QImage>

namespace cjm {

/// An SVG as a picture of `longestSide` pixels on its longer side, transparent where it draws nothing. A drawing comes
/// from anywhere: it is looked through before it is drawn, and one that leads out of itself or unfolds to more than a
/// drawing needs is refused.
[[nodiscard]] Result<QImage> svgPicture(const QByteArray& bytes, int longestSide);

} // namespace cjm
