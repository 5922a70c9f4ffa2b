#include "layout/grid/metrics.hpp"

#include <cjm/layout/grid/hints.hpp>

#include <algorithm>

namespace cjm {
namespace {

using namespace metrics;

constexpr Font words{Face::regular, 12.5};

bool hasCards(const PlacedRow& row) { return row.firstCard < row.lastCard || row.chart || !row.counts.empty(); }

class HintPainter {
public:
    HintPainter(const GridLayout& layout, const Theme& theme, const TextMeasure& measure, Scene& scene)
        : layout_(layout),
          theme_(theme),
          measure_(measure),
          scene_(scene) {}

    // What each empty row is for, in the first column, unless that cell has a hint of its own.
    void paintRows(const HintCells& cells) {
        const StageId& stage = layout_.stages.front().stage->id;
        for (const PlacedRow& row : layout_.rows) {
            const CellTarget cell{row.row->id, stage};
            if (!hasCards(row) && !row.row->collapsed && cells.selected != cell && cells.hovered != cell)
                paintIn(row, layout_.stages.front(), "hint.row-" + std::string(nameOf(row.row->kind)));
        }
    }

    void paintCell(const CellTarget& cell, std::string_view code) {
        for (const PlacedRow& row : layout_.rows)
            if (row.row->id == cell.row)
                for (const PlacedStage& stage : layout_.stages)
                    if (stage.stage->id == cell.stage) paintIn(row, stage, code);
    }

private:
    void paintIn(const PlacedRow& row, const PlacedStage& stage, std::string_view code) {
        const double inset = cellPadding + plainPaddingX, width = stage.width - 2 * inset;
        const TextPtr block = wrap(measure_, say(code, layout_.options.language), words, width);
        if (block->height() > row.rect.height) return; // it would run into the next row
        const Colour pale = readableOn(theme_.page, theme_.muted);
        // Where a card's words would begin, or in the middle of a row that has no room for that.
        const double y =
            row.rect.y + std::clamp((row.rect.height - block->height()) / 2, 2.0, cellPadding + cardPaddingY);
        scene_.shapes.emplace_back(TextShape{block, {stage.x + inset, y}, width, pale, Align::left});
    }

    const GridLayout& layout_;
    const Theme& theme_;
    const TextMeasure& measure_;
    Scene& scene_;
};

// A collapsed row says how many cards it holds.
bool isEmptyCell(const GridLayout& layout, const CellTarget& cell) {
    const auto isIn = [&](const Card& card) { return card.row == cell.row && card.stage == cell.stage; };
    for (const PlacedRow& row : layout.rows) {
        if (row.row->id != cell.row) continue;
        if (row.row->collapsed) return false;
        for (std::size_t i = row.firstCard; i < row.lastCard; ++i)
            if (isIn(*layout.cards[i].card)) return false;
        if (!row.chart) return true;
        for (const EmotionCurve& curve : row.chart->curves)
            for (const EmotionPoint& point : curve.points)
                if (isIn(*point.card)) return false;
        return true;
    }
    return false;
}

} // namespace

void paintHints(const GridLayout& layout, const Theme& theme, const TextMeasure& measure, const HintCells& cells,
                Scene& scene) {
    if (layout.stages.empty() || layout.rows.empty()) return;
    HintPainter painter(layout, theme, measure, scene);
    painter.paintRows(cells);
    const auto& [selected, hovered] = cells;
    if (selected && isEmptyCell(layout, *selected)) painter.paintCell(*selected, "hint.cell");
    if (hovered && hovered != selected && isEmptyCell(layout, *hovered)) painter.paintCell(*hovered, "hint.cell-mouse");
}

} // namespace cjm
