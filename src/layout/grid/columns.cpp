#include "layout/grid/columns.hpp"

#include "layout/grid/card_box.hpp"
#include "layout/grid/grid_header.hpp"
#include "layout/grid/metrics.hpp"

#include <cjm/layout/grid/layout_cache.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

using namespace metrics;

constexpr double narrowestByHand = 90;

class WordMeasure {
public:
    WordMeasure(const Map& map, const TextMeasure& measure, double width, LayoutCache& cache)
        : map_(map),
          measure_(measure),
          width_(width - 2 * cellPadding),
          cache_(cache) {}

    [[nodiscard]] double ofStage(const Stage& stage, bool isFirst) const {
        double widest = stageWordRoom(measure_, stage, isFirst);
        for (const Row& row : map_.rows) {
            if (row.hidden || row.collapsed) continue;
            const Cards::Run cards = map_.cards.cell(row.id, stage.id);
            for (auto it = cards.begin(); it != cards.end(); ++it)
                if (it->span < 2)
                    widest = std::max(widest,
                                      cache_.wordsOf(it.ptr(), row.kind, [&] { return ofCard(it.ptr(), row.kind); }));
        }
        return widest;
    }

private:
    // The box is measured for the width that the column has unless a word wants more.
    [[nodiscard]] double ofCard(const std::shared_ptr<const Card>& card, RowKind row) const {
        if (card->kind == CardKind::emotion && row == RowKind::emotions)
            return widestWord(measure_, card->text, emotion, widestLabel) + labelAir;
        const auto picture = card->image.empty() ? nullptr : map_.images.find(card->image);
        return wordRoom(
            *card, *cache_.box(card, picture, width_, [&] { return measureCard(measure_, *card, picture, width_); }));
    }

    const Map& map_;
    const TextMeasure& measure_;
    double width_;
    LayoutCache& cache_;
};

} // namespace

std::vector<double> columnWidths(const Map& map, const TextMeasure& measure, const GridOptions& options,
                                 LayoutCache& cache) {
    std::vector<double> widths;
    const WordMeasure words(map, measure, options.columnWidth, cache);
    for (const auto& stage : inOrder(map.stages)) {
        if (stage->hidden) continue;
        if (stage->width > 0) {
            widths.push_back(std::max(stage->width, narrowestByHand));
            continue;
        }
        const bool isFirst = widths.empty();
        const double wanted = cache.wordsOf(stage, isFirst, [&] { return words.ofStage(*stage, isFirst); });
        widths.push_back(std::max(options.columnWidth, std::ceil(wanted)));
    }
    return widths;
}

} // namespace cjm
