#pragma once
#include <cjm/layout/scene.hpp>

class QImage;

namespace cjm {

// Whether a picture is so hard to tell from its ground that its plate is wanted: by the mean of its colours, what can
// be seen through counting less. Never where it shows nothing.
bool wantsPlate(const PicturePlate& plate, const QImage& picture);

} // namespace cjm
