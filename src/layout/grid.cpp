#include "layout/card_box.hpp"
#include "layout/emotion_chart.hpp"
#include "layout/grid_header.hpp"
#include "layout/grid_row_head.hpp"
#include "layout/metrics.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/layout/grid.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

namespace cjm {
namespace {

using namespace metrics;

constexpr double footerGap = 14;
constexpr double emptyPageWidth = 960;

class GridPlacer {
public:
    GridPlacer(const Map& map, const Theme& theme, const TextMeasure& measure, const GridOptions& options,
               LayoutCache& cache)
        : map_(map),
          theme_(theme),
          measure_(measure),
          cache_(cache),
          personas_(inOrder(map.personas)) {
        layout_.options = options;
        layout_.passport = map.passport.pointer();
        layout_.gridX = options.margin + rowTitlesWidth(map, measure);
        layout_.cards.reserve(map.cards.size());
    }

    GridLayout place() {
        const double width = pageWidth();
        layout_.size.width = width;
        double y = placeHeader(layout_, map_, measure_, width);
        y = placePhases(layout_, map_, measure_, y);
        y = placeStages(layout_, map_, theme_, measure_, y);
        layout_.stagesBottom = y;
        const auto rows = inOrder(map_.rows);
        findCells(rows);
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (!rows[i]->hidden) y = placeRow(rows[i], cells_[i], y);
        layout_.rowsBottom = y;
        y = placeFooter(layout_, theme_, measure_, y + footerGap);
        layout_.size.height = y + layout_.options.margin;
        cache_.endRound();
        return std::move(layout_);
    }

private:
    // A cell that holds cards: its column, and the cards by rank.
    struct FilledCell {
        std::size_t column = 0;
        std::vector<std::shared_ptr<const Card>> cards;
    };
    using FilledCells = std::vector<FilledCell>; // of one row, left to right

    // One walk over the cards instead of a look-up for every cell: most of 10,000 cells may be empty.
    void findCells(const std::vector<std::shared_ptr<const Row>>& rows) {
        std::unordered_map<RowId, std::size_t> rowIndex;
        std::unordered_map<StageId, std::size_t> columnIndex;
        for (const auto& row : rows)
            rowIndex.emplace(row->id, rowIndex.size());
        for (const PlacedStage& stage : layout_.stages)
            columnIndex.emplace(stage.stage->id, columnIndex.size());
        cells_.resize(rows.size());
        const Card* last = nullptr;
        FilledCell* cell = nullptr;
        for (auto it = map_.cards.byPlace().begin(); it != map_.cards.byPlace().end(); ++it) {
            if (!last || last->stage != it->stage || last->row != it->row) {
                const auto row = rowIndex.find(it->row);
                const auto column = columnIndex.find(it->stage);
                const bool shown = row != rowIndex.end() && column != columnIndex.end();
                cell = shown ? &cells_[row->second].emplace_back(FilledCell{column->second, {}}) : nullptr;
            }
            last = &*it;
            if (cell) cell->cards.push_back(it.ptr());
        }
        for (FilledCells& row : cells_)
            std::sort(row.begin(), row.end(),
                      [](const FilledCell& a, const FilledCell& b) { return a.column < b.column; });
    }

    [[nodiscard]] double pageWidth() const {
        double columns = 0;
        for (const Stage& stage : map_.stages)
            if (!stage.hidden) columns += columnWidth(stage, layout_.options);
        if (columns == 0) columns = emptyPageWidth - layout_.rowTitles();
        return layout_.gridX + columns + layout_.options.margin;
    }

    double placeRow(const std::shared_ptr<const Row>& row, const FilledCells& cells, double top) {
        if (row->collapsed) return placeCollapsed(row, cells, top);
        PlacedRow placed;
        placed.row = row;
        placed.title = wrap(measure_, row->title, rowTitle, layout_.rowTitles() - rowTitleIndent - rowTitleRoom);
        placed.titleAt = {layout_.options.margin + rowTitleIndent, top + cellPadding + plainPaddingY};
        placed.firstCard = layout_.cards.size();
        placed.rect = {layout_.options.margin, top, layout_.size.width - 2 * layout_.options.margin, 0};
        // An emotions row draws its emotions as curves first; what else stands in it comes below them.
        double head = 0;
        if (row->kind == RowKind::emotions) {
            const CurveOwners owners = ownersOf(cells);
            placed.chart = placeEmotions(*row, cells, owners);
            head = placeRowHead(placed, layout_, theme_, measure_, owners);
        }
        const double chartHeight = placed.chart ? placed.chart->height : 0;
        const double cards = placeCards(*row, cells, top + chartHeight, chartHeight > 0);
        const double title = placed.title->height() + 2 * (cellPadding + plainPaddingY);
        const double height = std::max({minimumRow, title, head, chartHeight + cards});
        placed.lastCard = layout_.cards.size();
        placed.rect.height = height;
        layout_.rows.push_back(std::move(placed));
        return top + height;
    }

    // A collapsed row is its title and, in each cell, how many cards wait there.
    double placeCollapsed(const std::shared_ptr<const Row>& row, const FilledCells& cells, double top) {
        PlacedRow placed;
        placed.row = row;
        placed.firstCard = placed.lastCard = layout_.cards.size();
        placed.title = wrap(measure_, row->title, rowTitle, layout_.rowTitles() - rowTitleIndent - rowTitleRoom);
        const double titleHeight = std::max(placed.title->height(), lineHeight(rowTitle));
        double height = std::max(collapsedRow, titleHeight + 2 * collapsedPadding);
        for (const FilledCell& cell : cells) {
            const PlacedStage& stage = layout_.stages[cell.column];
            const auto count = static_cast<std::int64_t>(cell.cards.size());
            const double width = stage.width - 2 * (cellPadding + plainPaddingX);
            const auto words =
                wrap(measure_, say(Message{"look.cards", {{"n", count}}}, languageOf(layout_)), small, width);
            placed.counts.push_back({words, {stage.x + cellPadding + plainPaddingX, 0}, width});
            height = std::max(height, words->height() + 2 * collapsedPadding);
        }
        placed.titleAt = {layout_.options.margin + rowTitleIndent, top + (height - titleHeight) / 2};
        for (PlacedText& text : placed.counts)
            text.at.y = top + (height - text.block->height()) / 2;
        placed.rect = {layout_.options.margin, top, layout_.size.width - 2 * layout_.options.margin, height};
        layout_.rows.push_back(std::move(placed));
        return top + height;
    }

    static PersonaId whose(const Card& card) { return card.personas.empty() ? PersonaId{} : card.personas.front(); }

    [[nodiscard]] CurveOwners ownersOf(const FilledCells& cells) const {
        std::set<PersonaId> found;
        for (const FilledCell& cell : cells)
            for (const auto& card : cell.cards)
                if (card->kind == CardKind::emotion) found.insert(whose(*card));
        CurveOwners owners;
        for (const auto& persona : personas_)
            if (found.erase(persona->id) > 0) owners.push_back(persona);
        if (!found.empty()) owners.push_back(nullptr);
        return owners;
    }

    std::shared_ptr<const EmotionChart> placeEmotions(const Row& row, const FilledCells& filled,
                                                      const CurveOwners& owners) {
        LayoutCache::ChartKey key;
        key.cells.resize(layout_.stages.size());
        bool any = false;
        for (const FilledCell& cell : filled)
            for (const auto& card : cell.cards)
                if (card->kind == CardKind::emotion && !layout_.options.hiddenCurves.contains(whose(*card))) {
                    key.cells[cell.column].push_back(card);
                    any = true;
                }
        for (const PlacedStage& stage : layout_.stages)
            key.columns.emplace_back(stage.x, stage.width);
        if (!any) return nullptr;
        key.personas = personas_;
        key.owners = owners;
        const EmotionCells cells = key.cells;
        return cache_.chart(row.id, std::move(key), [&] {
            return placeChart({measure_, theme_, cache_, layout_.stages, personas_, owners}, cells);
        });
    }

    // Cards stack down their columns; one that spans several starts below everything in them.
    double placeCards(const Row& row, const FilledCells& cells, double top, bool belowChart) {
        const std::size_t columns = layout_.stages.size();
        std::vector<double> bottoms(columns, top + (belowChart ? 0 : cellPadding));
        std::vector<char> filled(columns, 0);
        for (const FilledCell& cell : cells) {
            pillX_ = pillLine_ = 0;
            for (const auto& card : cell.cards)
                if (card->kind != CardKind::emotion || row.kind != RowKind::emotions)
                    placeCard(card, cell.column, bottoms, filled);
        }
        double bottom = top;
        for (std::size_t column = 0; column < columns; ++column)
            if (filled[column]) bottom = std::max(bottom, bottoms[column] - cardGap + cellPadding);
        return bottom - top;
    }

    void placeCard(const std::shared_ptr<const Card>& card, std::size_t column, std::vector<double>& bottoms,
                   std::vector<char>& filled) {
        const PlacedStage& from = layout_.stages[column];
        // Hidden stages are covered too, without taking room.
        std::size_t last = column + 1;
        while (last < layout_.stages.size() && layout_.stages[last].stage->rank - from.stage->rank < card->span)
            ++last;
        const PlacedStage& to = layout_.stages[last - 1];
        const double x = from.x + cellPadding, width = to.x + to.width - cellPadding - x;
        const auto box = cache_.box(card, width, [&] {
            const auto picture = card->image.empty() ? nullptr : map_.images.find(card->image);
            return measureCard(measure_, *card, picture, width);
        });
        double y = bottoms[column];
        for (std::size_t i = column + 1; i < last; ++i)
            y = std::max(y, bottoms[i]);
        Rect rect{x, y, box->size.width, box->size.height};
        if (box->pill) {
            rect = pillRect(rect, width);
        } else {
            pillX_ = 0;
        }
        for (std::size_t i = column; i < last; ++i) {
            const double gap = box->pill ? pillGapY : cardGap;
            bottoms[i] = std::max(bottoms[i], rect.bottom() + gap);
            filled[i] = 1;
        }
        layout_.cards.push_back({card, box, rect, static_cast<int>(column)});
    }

    // Pills flow in lines: beside the last one while there is room.
    Rect pillRect(Rect rect, double width) {
        if (pillX_ > 0 && pillX_ + rect.width <= width) {
            rect.x += pillX_;
            rect.y = pillLine_;
        } else {
            pillX_ = 0;
            pillLine_ = rect.y;
        }
        pillX_ += rect.width + pillGapX;
        return rect;
    }

    const Map& map_;
    const Theme& theme_;
    const TextMeasure& measure_;
    LayoutCache& cache_;
    std::vector<std::shared_ptr<const Persona>> personas_;
    GridLayout layout_;
    std::vector<FilledCells> cells_;  // by row
    double pillX_ = 0, pillLine_ = 0; // where the next pill of the current cell may stand
};

} // namespace

constexpr std::size_t longestRowTitle = 1'000; // characters of it that widen the column: one word is enough

double rowTitlesWidth(const Map& map, const TextMeasure& measure) {
    double widest = 0;
    for (const Row& row : map.rows)
        if (!row.hidden)
            for (const TextPiece& piece : measure.pieces(utf8::prefix(row.title, longestRowTitle), rowTitle))
                widest = std::max(widest, piece.width);
    return std::clamp(std::ceil(widest) + rowTitleIndent + rowTitleRoom, rowTitleWidth, widestRowTitle);
}

GridLayout layoutGrid(const Map& map, const Theme& theme, const TextMeasure& measure, const GridOptions& options,
                      LayoutCache& cache) {
    return GridPlacer(map, theme, measure, options, cache).place();
}

void LayoutCache::endRound() {
    // Once in a while is enough: an entry costs a few hundred bytes.
    if (++round_ % 64 != 0) return;
    const auto isOld = [&](const auto& item) { return item.second.round + 64 < round_; };
    std::erase_if(entries_, isOld);
    std::erase_if(charts_, isOld);
}

} // namespace cjm
