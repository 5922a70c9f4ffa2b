#include "layout/grid/columns.hpp"

#include "layout/grid/card_box.hpp"
#include "layout/grid/cell_flow.hpp"
#include "layout/grid/metrics.hpp"

#include <cjm/layout/grid/layout_cache.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace cjm {
namespace {

using namespace metrics;

constexpr double narrowestByHand = 90;
constexpr double wider = 1.6; // so much a column is whose cards stand side by side

// The full cells of a page, whose cards stand side by side, and the stages that have any.
struct Crowd {
    std::set<StageId> stages;
    std::set<std::pair<RowId, StageId>> cells;
};

Crowd crowdOf(const Map& map, const GridOptions& options) {
    Crowd crowd;
    if (!options.isPage) return crowd;
    std::vector<std::shared_ptr<const Card>> cell;
    const auto endCell = [&](const RowId& row) {
        if (isFullCell(cell)) {
            crowd.stages.insert(cell.front()->stage);
            crowd.cells.emplace(row, cell.front()->stage);
        }
        cell.clear();
    };
    for (const Row& row : map.rows) {
        if (row.hidden || row.collapsed) continue;
        const Cards::Run cards = map.cards.row(row.id);
        for (auto it = cards.begin(); it != cards.end(); ++it) {
            if (!cell.empty() && cell.front()->stage != it->stage) endCell(row.id);
            cell.push_back(it.ptr());
        }
        endCell(row.id);
    }
    return crowd;
}

class WordMeasure {
public:
    WordMeasure(const Map& map, const TextMeasure& measure, const GridOptions& options, const Crowd& crowd,
                LayoutCache& cache)
        : map_(map),
          measure_(measure),
          column_(options.columnWidth),
          crowd_(crowd),
          head_(options.head),
          look_(lookOf(languageOf(*map.passport, options), options)),
          cache_(cache) {}

    // All cells at once, in the order in which the cards lie.
    void readAll() const {
        for (const Row& row : map_.rows) {
            if (row.hidden || row.collapsed) continue;
            const Cards::Run cards = map_.cards.row(row.id);
            const StageId* stage = nullptr;
            double *widest = nullptr, width = 0;
            for (auto it = cards.begin(); it != cards.end(); ++it) {
                if (!stage || *stage != it->stage) {
                    widest = &cache_.wordsIn(*(stage = &it->stage)).cells[row.id];
                    width = widthIn(row.id, *stage);
                }
                *widest = std::max(*widest, ofCard(it.ptr(), row.kind, width));
            }
        }
    }

    [[nodiscard]] double ofStage(const Stage& stage, bool isFirst, LayoutCache::ColumnWords& words) const {
        if (!words.head) words.head = stageWordRoom(measure_, stage, head_, isFirst);
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
        const double width = widthIn(row.id, stage.id);
        for (auto it = cards.begin(); it != cards.end(); ++it)
            widest = std::max(widest, ofCard(it.ptr(), row.kind, width));
        return widest;
    }
    [[nodiscard]] double ofCard(const std::shared_ptr<const Card>& card, RowKind row, double width) const {
        if (card->span > 1) return 0;
        return cache_.wordsOf(card, row, [&](auto& entry) { return measured(card, row, width, entry); });
    }

    // How wide the cards of a cell stand unless a word wants more room. What a word wants is the same in any width; a
    // box that is measured for the right one need not be measured again.
    [[nodiscard]] double widthIn(const RowId& row, const StageId& stage) const {
        if (!crowd_.stages.contains(stage)) return column_ - 2 * cellPadding;
        const double room = column_ * wider - 2 * cellPadding;
        return crowd_.cells.contains({row, stage}) ? flowWidth(room, flowsIn(room)) : room;
    }

    [[nodiscard]] double measured(const std::shared_ptr<const Card>& card, RowKind row, double width,
                                  LayoutCache::Entry& entry) const {
        if (card->kind == CardKind::emotion && row == RowKind::emotions)
            return widestWord(measure_, card->text, emotion, widestLabel) + labelAir;
        const auto picture = card->image.empty() ? nullptr : map_.images.find(card->image);
        return wordRoom(*card, *cache_.boxOf(entry, picture, width,
                                             [&] { return measureCard(measure_, *card, picture, width, look_); }));
    }

    const Map& map_;
    const TextMeasure& measure_;
    double column_;
    const Crowd& crowd_;
    HeadSize head_;
    CardLook look_;
    LayoutCache& cache_;
};

// How wide the words of each shown stage want its column to be, left to right.
std::vector<double> wantedWidths(const Map& map, const StagesInOrder& stages, const TextMeasure& measure,
                                 const GridOptions& options, const Crowd& crowd, LayoutCache& cache) {
    std::vector<double> widths;
    const WordMeasure words(map, measure, options, crowd, cache);
    if (cache.knowsFewCells(map.rows.size() * map.stages.size())) words.readAll();
    for (const auto& stage : stages) {
        if (stage->hidden) continue;
        const bool isFirst = widths.empty();
        widths.push_back(stage->width > 0 ? 0 : std::ceil(cache.wordsOf(stage, isFirst, [&](auto& known) {
            return words.ofStage(*stage, isFirst, known);
        })));
    }
    return widths;
}

} // namespace

std::vector<double> columnWidths(const Map& map, const StagesInOrder& stages, const TextMeasure& measure,
                                 const GridOptions& options, LayoutCache& cache) {
    const Crowd crowd = crowdOf(map, options);
    std::vector<double> widths = wantedWidths(map, stages, measure, options, crowd, cache);
    auto width = widths.begin();
    for (const auto& stage : stages) {
        if (stage->hidden) continue;
        if (stage->width > 0)
            *width = std::max(stage->width, narrowestByHand);
        else
            *width = std::max(options.columnWidth * (crowd.stages.contains(stage->id) ? wider : 1), *width);
        ++width;
    }
    return widths;
}

double widestWordRoom(const Map& map, const TextMeasure& measure, const GridOptions& options, LayoutCache& cache) {
    cache.beginLayout(map, lookOf(languageOf(*map.passport, options), options));
    const std::vector<double> wanted =
        wantedWidths(map, inOrder(map.stages), measure, options, crowdOf(map, options), cache);
    return wanted.empty() ? 0 : *std::max_element(wanted.begin(), wanted.end());
}

} // namespace cjm
