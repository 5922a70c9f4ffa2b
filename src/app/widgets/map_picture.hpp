#pragma once
#include <cjm/layout/theme.hpp>
#include <cjm/model/map.hpp>

#include <QPixmap>
#include <QSize>

namespace cjm {

// The top of a map's grid, as wide as the picture without its margins. `ratio`: pixels of the screen for one of Qt's.
QPixmap mapPicture(const Map& map, const Theme& theme, QSize size, int margin, double ratio);

} // namespace cjm
