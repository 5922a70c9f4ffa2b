#include "layout/grid/columns.hpp"

#include "layout/grid/card_box.hpp"
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
    WordMeasure(const Map& map, const TextMeasure& measure, double width, Language language, LayoutCache& cache)
        : map_(map),
          measure_(measure),
          width_(width - 2 * cellPadding),
          language_(language),
          cache_(cache) {}

    // All cells at once, in the order in which the cards lie.
    void readAll() const {
        for (const Row& row : map_.rows) {
            if (row.hidden || row.collapsed) continue;
            const Cards::Run cards = map_.cards.row(row.id);
            const StageId* stage = nullptr;
            double* widest = nullptr;
            for (auto it = cards.begin(); it != cards.end(); ++it) {
                if (!stage || *stage != it->stage) widest = &cache_.wordsIn(*(stage = &it->stage)).cells[row.id];
                *widest = std::max(*widest, ofCard(it.ptr(), row.kind));
            }
        }
    }

    [[nodiscard]] double ofStage(const Stage& stage, bool isFirst, LayoutCache::ColumnWords& words) const {
        if (!words.head) words.head = stageWordRoom(measure_, stage, isFirst);
        double widest = *words.head;
        for (const Row& row : map_.rows) {
            if (row.hidden || row.collapsed) continue;
            const auto [cell, isNew] = words.cells.try_emplace(row.id, 0);
            if (isNew) cell->second = ofCell(row, stage);
            widest = std::max(widest, cell->second);
        }
        return widest;
    }

private:
    [[nodiscard]] double ofCell(const Row& row, const Stage& stage) const {
        double widest = 0;
        const Cards::Run cards = map_.cards.cell(row.id, stage.id);
        for (auto it = cards.begin(); it != cards.end(); ++it)
            widest = std::max(widest, ofCard(it.ptr(), row.kind));
        return widest;
    }
    [[nodiscard]] double ofCard(const std::shared_ptr<const Card>& card, RowKind row) const {
        if (card->span > 1) return 0;
        return cache_.wordsOf(card, row, [&] { return measured(card, row); });
    }

    // The box is measured for the width that the column has unless a word wants more.
    [[nodiscard]] double measured(const std::shared_ptr<const Card>& card, RowKind row) const {
        if (card->kind == CardKind::emotion && row == RowKind::emotions)
            return widestWord(measure_, card->text, emotion, widestLabel) + labelAir;
        const auto picture = card->image.empty() ? nullptr : map_.images.find(card->image);
        return wordRoom(*card, *cache_.box(card, picture, width_,
                                           [&] { return measureCard(measure_, *card, picture, width_, language_); }));
    }

    const Map& map_;
    const TextMeasure& measure_;
    double width_;
    Language language_;
    LayoutCache& cache_;
};

} // namespace

std::vector<double> columnWidths(const Map& map, const StagesInOrder& stages, const TextMeasure& measure,
                                 const GridOptions& options, LayoutCache& cache) {
    std::vector<double> widths;
    const WordMeasure words(map, measure, options.columnWidth, languageOf(*map.passport, options), cache);
    if (cache.knowsNoColumn()) words.readAll();
    for (const auto& stage : stages) {
        if (stage->hidden) continue;
        if (stage->width > 0) {
            widths.push_back(std::max(stage->width, narrowestByHand));
            continue;
        }
        const bool isFirst = widths.empty();
        const double wanted = cache.wordsOf(
            stage, isFirst, [&](LayoutCache::ColumnWords& known) { return words.ofStage(*stage, isFirst, known); });
        widths.push_back(std::max(options.columnWidth, std::ceil(wanted)));
    }
    return widths;
}

} // namespace cjm
