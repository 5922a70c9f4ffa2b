#include "layout/grid/columns.hpp"

#include "layout/grid/card_box.hpp"
#include "layout/grid/grid_header.hpp"
#include "layout/grid/metrics.hpp"

#include <cjm/layout/grid/layout_cache.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr double narrowestByHand = 90;

double wordsOfCards(const Map& map, const TextMeasure& measure, const Stage& stage, LayoutCache& cache) {
    return cache.wordsOf(stage.id, [&] {
        double widest = 0;
        for (const Row& row : map.rows) {
            if (row.hidden || row.collapsed) continue;
            const Cards::Run cards = map.cards.cell(row.id, stage.id);
            for (auto it = cards.begin(); it != cards.end(); ++it)
                if (it->span < 2)
                    widest = std::max(
                        widest, cache.wordsOf(it.ptr(), row.kind, [&] { return wordRoom(measure, *it, row.kind); }));
        }
        return widest;
    });
}

} // namespace

std::vector<double> columnWidths(const Map& map, const TextMeasure& measure, const GridOptions& options,
                                 LayoutCache& cache) {
    std::vector<double> widths;
    for (const auto& stage : inOrder(map.stages)) {
        if (stage->hidden) continue;
        if (stage->width > 0) {
            widths.push_back(std::max(stage->width, narrowestByHand));
            continue;
        }
        const double words =
            std::max(wordsOfCards(map, measure, *stage, cache), stageWordRoom(measure, *stage, widths.empty()));
        widths.push_back(std::max(options.columnWidth, std::ceil(words)));
    }
    return widths;
}

} // namespace cjm
