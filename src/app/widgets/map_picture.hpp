#pragma once
#include <cjm/layout/theme.hpp>
#include <cjm/model/map.hpp>

#include <QPixmap>
#include <QSize>

namespace cjm {

// A map's grid, whole and in the middle; of a map of nothing but groups of touchpoints, the loop that they make.
// `ratio`: pixels of the screen for one of Qt's.
QPixmap mapPicture(const Map& map, const Theme& theme, QSize size, int margin, double ratio);

} // namespace cjm
