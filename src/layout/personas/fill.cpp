#include "layout/personas/metrics.hpp"
#include "layout/personas/sheet.hpp"

#include <cjm/layout/personas/personas_layout.hpp>

#include <algorithm>

namespace cjm::personas {
namespace {

constexpr double worthIt = 1.05; // sheets that get larger by less stay where they are

// What a layout with other rows would take, told from one that is there.
class Arrangements {
public:
    explicit Arrangements(const PersonasLayout& layout)
        : count_(layout.sheets.size()),
          margin_(layout.options.margin),
          top_(layout.sheets.front().rect.y),
          side_(layout.tile.height) {
        for (const PersonaSheet& sheet : layout.sheets)
            sheet_ = std::max(sheet_, sheet.rect.height);
        if (!layout.roles.empty()) {
            const double roles = layout.roles.back().players.back().second.rect.bottom() - layout.rolesHeading.rect.y;
            side_ = std::max(side_, roles);
        }
    }

    [[nodiscard]] double widthOf(std::size_t perRow) const {
        return 2 * margin_ + static_cast<double>(perRow) * (sheetWidth + sheetGap) - sheetGap;
    }
    [[nodiscard]] std::size_t perRow(double width) const { return rowFor(width - 2 * margin_, count_).count; }
    [[nodiscard]] double zoomFor(double width, Size window) const {
        const SheetRow row = rowFor(width - 2 * margin_, count_);
        const std::size_t columns = row.count, rows = (count_ + columns - 1) / columns;
        const std::size_t inLast = count_ - (rows - 1) * columns;
        const bool hasSide =
            width - margin_ - margin_ - static_cast<double>(inLast) * (row.width + sheetGap) >= tileWidth;
        double height = top_ + static_cast<double>(rows) * (sheet_ + sheetGap);
        if (!hasSide) height += side_;
        return std::min({window.width / width, window.height / height, 1.0});
    }

private:
    std::size_t count_;
    double margin_, top_, side_;
    double sheet_ = 0; // of the highest
};

} // namespace
} // namespace cjm::personas

namespace cjm {

double widthToFill(const PersonasLayout& layout, Size window) {
    using namespace personas;
    if (layout.sheets.empty()) return window.width;
    const Arrangements all(layout);
    double best = window.width, zoom = all.zoomFor(window.width, window) * worthIt;
    for (std::size_t perRow = all.perRow(window.width); perRow <= layout.sheets.size(); ++perRow)
        for (const double side : {0.0, sheetGap + tileWidth}) {
            const double width = all.widthOf(perRow) + side, tried = all.zoomFor(width, window);
            if (width <= window.width || tried <= zoom) continue;
            best = width;
            zoom = tried;
        }
    return best;
}

} // namespace cjm
