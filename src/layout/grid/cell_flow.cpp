#include "layout/grid/cell_flow.hpp"

#include "layout/grid/card_box.hpp"
#include "layout/grid/metrics.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cjm {

using namespace metrics;

bool isFullCell(const std::vector<std::shared_ptr<const Card>>& cards) {
    return cards.size() > fullCell && std::none_of(cards.begin(), cards.end(), [](const auto& card) {
               return isPill(*card) || card->span > 1 || card->kind == CardKind::emotion;
           });
}

std::size_t flowsIn(double width) {
    const double fit = std::floor((width + cardGap) / (narrowestFlow + cardGap));
    return static_cast<std::size_t>(std::clamp(fit, 1.0, static_cast<double>(mostFlows)));
}

double flowWidth(double width, std::size_t flows) {
    const auto count = static_cast<double>(flows);
    return (width - (count - 1) * cardGap) / count;
}

namespace {

// Fills one flow after the other up to a height.
std::vector<std::size_t> filledUpTo(double height, const std::vector<double>& heights, double gap) {
    std::vector<std::size_t> starts{0};
    double y = 0;
    for (std::size_t i = 0; i < heights.size(); ++i) {
        if (y > 0 && y + heights[i] > height) {
            starts.push_back(i);
            y = 0;
        }
        y += heights[i] + gap;
    }
    return starts;
}

} // namespace

std::vector<std::size_t> flowStarts(const std::vector<double>& heights, std::size_t flows, double gap) {
    const double all = std::accumulate(heights.begin(), heights.end(), 0.0) +
                       gap * static_cast<double>(heights.empty() ? 0 : heights.size() - 1);
    double low = all / static_cast<double>(flows) - gap, high = all;
    constexpr double precise = 0.5; // pixels
    while (high - low > precise) {
        const double middle = (low + high) / 2;
        (filledUpTo(middle, heights, gap).size() <= flows ? high : low) = middle;
    }
    return filledUpTo(high, heights, gap);
}

} // namespace cjm
