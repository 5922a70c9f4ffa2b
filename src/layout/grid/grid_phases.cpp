#include "layout/grid/grid_header.hpp"
#include "layout/grid/metrics.hpp"

#include <algorithm>

namespace cjm {

using namespace metrics;

double placePhases(GridLayout& layout, const StagesInOrder& stages, const TextMeasure& measure,
                   const std::vector<double>& columns, double top) {
    double x = layout.gridX;
    auto column = columns.begin();
    const std::string none;
    const std::string* before = &none;      // the phase of the stage on the left
    std::vector<const std::string*> phases; // of each band
    for (const auto& stage : stages) {
        if (stage->hidden) continue;
        const double width = *column++;
        if (!stage->phase.empty()) {
            if (*before == stage->phase) {
                layout.phases.back().rect.width += width;
            } else {
                layout.phases.push_back({{x + chevronGap - 1, top, width - chevronGap, 0}, {}, {}});
                phases.push_back(&stage->phase);
            }
        }
        before = &stage->phase;
        x += width;
    }
    if (phases.empty()) return top;
    double height = 0;
    for (std::size_t i = 0; i < phases.size(); ++i) {
        PlacedPhase& band = layout.phases[i];
        band.title = wrap(measure, *phases[i], phase, band.rect.width - 2 * cellPadding);
        height = std::max(height, band.title->height() + 2 * phasePaddingY);
    }
    for (PlacedPhase& band : layout.phases) {
        band.rect.height = height;
        band.titleAt = {band.rect.x + cellPadding, top + (height - band.title->height()) / 2};
    }
    return top + height + phaseBelow;
}

} // namespace cjm
