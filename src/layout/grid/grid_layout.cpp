#include "layout/grid/card_box.hpp"
#include "layout/grid/columns.hpp"
#include "layout/grid/emotion_chart.hpp"
#include "layout/grid/grid_header.hpp"
#include "layout/grid/grid_row_head.hpp"
#include "layout/grid/metrics.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/layout/grid/layout_cache.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
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
          personas_(inOrder(map.personas)),
          stages_(inOrder(map.stages)) {
        layout_.options = options;
        layout_.passport = map.passport.pointer();
        const bool hasTitles = !options.isPage || std::any_of(map.rows.begin(), map.rows.end(),
                                                              [](const Row& row) { return !row.hidden; });
        layout_.gridX = options.margin + (hasTitles ? rowTitlesWidth(map, measure) : 0);
        layout_.cards.reserve(map.cards.size());
    }

    GridLayout place() {
        cache_.beginLayout(map_, languageOf(layout_));
        const auto widths = columnWidths(map_, stages_, measure_, layout_.options, cache_);
        layout_.size.width = pageWidth(widths);
        double y = placeHeader(layout_, map_, measure_, layout_.size.width);
        y = placePhases(layout_, stages_, measure_, widths, y);
        y = placeStages(layout_, stages_, theme_, measure_, widths, y);
        layout_.stagesBottom = y;
        for (std::size_t i = 0; i < layout_.stages.size(); ++i)
            columns_.emplace(layout_.stages[i].stage->id, i);
        GridOptions placing = layout_.options;
        placing.onlyPersona = {}; // a matter of painting
        cache_.keepRows(
            {placing, theme_.name, languageOf(layout_), layout_.gridX, widths, stages_, personas_, map_.images});
        for (const auto& row : inOrder(map_.rows))
            if (!row->hidden) y = put(cache_.row(row, [&] { return placeRow(row, y); }), y);
        if (layout_.stages.empty() && layout_.options.isPage) y = sayThereAreNoStages(y);
        layout_.rowsBottom = y;
        giveCurveColours();
        layout_.records = map_.cards;
        y = placeFooter(layout_, theme_, measure_, y + footerGap);
        layout_.size.height = y + layout_.options.margin;
        if (layout_.stages.empty() || layout_.rows.empty()) layout_.size.height += layout_.options.stepsRoom;
        return std::move(layout_);
    }

private:
    void giveCurveColours() {
        for (const PlacedRow& row : layout_.rows)
            for (std::size_t i = 1; row.chart && i < row.chart->curves.size(); ++i)
                for (PlacedPersona& placed : layout_.personas)
                    if (row.chart->curves[i].persona == placed.persona && !placed.curve)
                        placed.curve = row.chart->curves[i].colour;
    }

    // A page that is empty tells why.
    double sayThereAreNoStages(double y) {
        constexpr double air = 40;
        const double width = layout_.size.width - 2 * layout_.options.margin;
        const auto words = wrap(measure_, say("look.no-stages", languageOf(layout_)), subtitle, width);
        layout_.legend.emplace_back(
            TextShape{words, {layout_.options.margin, y + air}, width, theme_.muted, Align::centre});
        return y + words->height() + 2 * air;
    }

    // A cell that holds cards: its column, and the cards by rank.
    struct FilledCell {
        std::size_t column = 0;
        std::vector<std::shared_ptr<const Card>> cards;
    };
    using FilledCells = std::vector<FilledCell>; // of one row, left to right

    [[nodiscard]] FilledCells cellsOf(const Row& row) const {
        FilledCells cells;
        const Cards::Run cards = map_.cards.row(row.id);
        const Card* last = nullptr;
        FilledCell* cell = nullptr;
        for (auto it = cards.begin(); it != cards.end(); ++it) {
            if (!last || last->stage != it->stage) {
                const auto column = columns_.find(it->stage);
                cell = column == columns_.end() ? nullptr : &cells.emplace_back(FilledCell{column->second, {}});
            }
            last = &*it;
            if (cell) cell->cards.push_back(it.ptr());
        }
        std::sort(cells.begin(), cells.end(),
                  [](const FilledCell& a, const FilledCell& b) { return a.column < b.column; });
        return cells;
    }

    // Copies a row to where it stands now.
    double put(std::shared_ptr<const RowBlock> block, double top) {
        const double dy = top - block->row.rect.y;
        PlacedRow& row = layout_.rows.emplace_back(block->row);
        row.firstCard = layout_.cards.size();
        layout_.cards.insert(layout_.cards.end(), block->cards.begin(), block->cards.end());
        row.lastCard = layout_.cards.size();
        layout_.blocks.push_back(std::move(block));
        if (dy != 0) moveDown(row, dy);
        return row.rect.bottom();
    }

    void moveDown(PlacedRow& row, double dy) {
        row.rect.y += dy;
        row.titleAt.y += dy;
        for (PlacedText& count : row.counts)
            count.at.y += dy;
        for (CurveSwitch& chip : row.switches) {
            chip.rect.y += dy;
            chip.nameAt.y += dy;
        }
        for (ScaleWord& word : row.scale)
            word.text.at.y += dy;
        for (ScaleFace& face : row.scaleFaces)
            face.at.y += dy;
        for (std::size_t i = row.firstCard; i < row.lastCard; ++i)
            layout_.cards[i].rect.y += dy;
    }

    [[nodiscard]] double pageWidth(const std::vector<double>& widths) const {
        const double columns =
            widths.empty() ? emptyPageWidth - layout_.rowTitles() : std::accumulate(widths.begin(), widths.end(), 0.0);
        return layout_.gridX + columns + layout_.options.margin;
    }

    std::shared_ptr<const RowBlock> placeRow(const std::shared_ptr<const Row>& row, double top) {
        const FilledCells cells = cellsOf(*row);
        const auto block = std::make_shared<RowBlock>();
        block->row.row = row;
        block->row.title = wrap(measure_, row->title, rowTitle, layout_.rowTitles() - rowTitleIndent - rowTitleRoom);
        if (row->collapsed)
            placeCollapsed(*block, cells, top);
        else
            placeOpen(*block, cells, top);
        return block;
    }

    void placeOpen(RowBlock& block, const FilledCells& cells, double top) {
        PlacedRow& placed = block.row;
        const auto& row = placed.row;
        placed.titleAt = {layout_.options.margin + rowTitleIndent, top + cellPadding + plainPaddingY};
        placed.rect = {layout_.options.margin, top, layout_.size.width - 2 * layout_.options.margin, 0};
        // An emotions row draws its emotions as curves first; what else stands in it comes below them.
        double head = 0;
        if (row->kind == RowKind::emotions) {
            const CurveOwners owners = ownersOf(cells);
            placed.chart = placeEmotions(cells, owners, roomAboveScale(placed));
            head = placeRowHead(placed, layout_, theme_, measure_, owners);
        }
        const double chartHeight = placed.chart ? placed.chart->height : 0;
        const double cards = placeCards(block, cells, top + chartHeight, chartHeight > 0);
        const double title = placed.title->height() + 2 * (cellPadding + plainPaddingY);
        placed.rect.height = std::max({minimumRow, title, head, chartHeight + cards});
        if (placed.chart)
            for (const EmotionCurve& curve : placed.chart->curves)
                for (const EmotionPoint& point : curve.points)
                    placed.showsMoment = placed.showsMoment || point.card->momentOfTruth;
        for (const PlacedCard& card : block.cards) {
            placed.showsSeverity =
                placed.showsSeverity || (card.card->kind == CardKind::barrier && card.card->severity > 0);
            placed.showsMoment = placed.showsMoment || card.card->momentOfTruth;
            placed.hasSpans = placed.hasSpans || card.card->span > 1;
        }
    }

    // A collapsed row is its title and, in each cell, how many cards wait there.
    void placeCollapsed(RowBlock& block, const FilledCells& cells, double top) {
        PlacedRow& placed = block.row;
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

    std::shared_ptr<const EmotionChart> placeEmotions(const FilledCells& filled, const CurveOwners& owners,
                                                      double above) {
        EmotionCells shown(layout_.stages.size());
        bool any = false;
        for (const FilledCell& cell : filled)
            for (const auto& card : cell.cards)
                if (card->kind == CardKind::emotion && !layout_.options.hiddenCurves.contains(whose(*card))) {
                    shown[cell.column].push_back(card);
                    any = true;
                }
        if (!any) return nullptr;
        return placeChart({measure_, theme_, cache_, layout_.stages, personas_, owners, above}, shown);
    }

    // Cards stack down their columns; one that spans several starts below everything in them.
    double placeCards(RowBlock& block, const FilledCells& cells, double top, bool belowChart) {
        const std::size_t columns = layout_.stages.size();
        std::vector<double> bottoms(columns, top + (belowChart ? 0 : cellPadding));
        std::vector<char> filled(columns, 0);
        for (const FilledCell& cell : cells) {
            pillX_ = pillLine_ = 0;
            for (const auto& card : cell.cards)
                if (card->kind != CardKind::emotion || block.row.row->kind != RowKind::emotions)
                    placeCard(block, card, cell.column, bottoms, filled);
        }
        double bottom = top;
        for (std::size_t column = 0; column < columns; ++column)
            if (filled[column]) bottom = std::max(bottom, bottoms[column] - cardGap + cellPadding);
        return bottom - top;
    }

    void placeCard(RowBlock& block, const std::shared_ptr<const Card>& card, std::size_t column,
                   std::vector<double>& bottoms, std::vector<char>& filled) {
        const PlacedStage& from = layout_.stages[column];
        // Hidden stages are covered too, without taking room.
        std::size_t last = column + 1;
        while (last < layout_.stages.size() && layout_.stages[last].stage->rank - from.stage->rank < card->span)
            ++last;
        const PlacedStage& to = layout_.stages[last - 1];
        const double x = from.x + cellPadding, width = to.x + to.width - cellPadding - x;
        const auto picture = card->image.empty() ? nullptr : map_.images.find(card->image);
        const auto box = cache_.box(card, picture, width,
                                    [&] { return measureCard(measure_, *card, picture, width, languageOf(layout_)); });
        double y = bottoms[column];
        for (std::size_t i = column + 1; i < last; ++i)
            y = std::max(y, bottoms[i]);
        Rect rect{x, y, box->size.width, box->size.height};
        if (!box->pill) rect.x += (width - rect.width) / 2; // one that is as wide as its picture
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
        block.cards.push_back({card.get(), box.get(), rect, static_cast<int>(column)});
        block.records.push_back(card);
        block.boxes.push_back(box);
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
    StagesInOrder stages_;
    GridLayout layout_;
    std::unordered_map<StageId, std::size_t> columns_;
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

} // namespace cjm
