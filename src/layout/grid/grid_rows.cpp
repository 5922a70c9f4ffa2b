#include "layout/grid/grid_rows.hpp"

#include "layout/grid/card_box.hpp"
#include "layout/grid/cell_flow.hpp"
#include "layout/grid/density.hpp"
#include "layout/grid/emotion_chart.hpp"
#include "layout/grid/grid_header.hpp"
#include "layout/grid/grid_row_head.hpp"
#include "layout/grid/known_counts.hpp"
#include "layout/grid/metrics.hpp"

#include <algorithm>
#include <set>

namespace cjm {
namespace {

using namespace metrics;

// A cell that holds cards: its column, and the cards by rank.
struct FilledCell {
    std::size_t column = 0;
    std::vector<std::shared_ptr<const Card>> cards;
};
using FilledCells = std::vector<FilledCell>; // of one row, left to right

class RowPlacer {
public:
    explicit RowPlacer(const RowGround& ground)
        : map_(ground.map),
          theme_(ground.theme),
          measure_(ground.measure),
          cache_(ground.cache),
          personas_(ground.personas),
          columns_(ground.columns),
          layout_(ground.layout),
          look_(lookOf(languageOf(layout_), layout_.options)),
          density_(densityOf(layout_.options.head)) {}

    std::shared_ptr<const RowBlock> place(const std::shared_ptr<const Row>& row, double top) {
        const FilledCells cells = cellsOf(*row);
        const auto block = std::make_shared<RowBlock>();
        block->row.row = row;
        placeTitle(block->row, top);
        if (look_.evidence) countKnown(*block, cells);
        if (row->collapsed)
            placeCollapsed(*block, cells, top);
        else
            placeOpen(*block, cells, top);
        return block;
    }

    // How many cards of each cell are known: of those that concern whom the grid is for.
    void countKnown(RowBlock& block, const FilledCells& cells) const {
        block.known.resize(layout_.stages.size());
        for (const FilledCell& cell : cells)
            for (const auto& card : cell.cards)
                if (takesEvidence(card->kind) && !concernsOthers(*card, layout_.options.onlyPersona))
                    block.known[cell.column].add(knownOf(*card));
    }
    [[nodiscard]] static KnownCounts sumOf(const RowBlock& block) {
        KnownCounts sum;
        for (const KnownCounts& each : block.known)
            sum.add(each);
        return sum;
    }

    // Of the room above a title beside its cells: words of goals begin there too.
    [[nodiscard]] double titleAbove() const { return cellPadding + plainPaddingY - density_.cardTrim.y; }

    // Beside the cells, or in a band above them.
    void placeTitle(PlacedRow& placed, double top) {
        constexpr double bandIndent = cellPadding + rowIconBefore, bandAir = 5; // the icon stands where cards begin
        const double left = layout_.options.margin, width = layout_.size.width - 2 * left;
        placed.rect = {left, top, width, 0};
        if (layout_.options.titlesAbove) {
            placed.title = wrap(measure_, placed.row->title, rowTitle, width - bandIndent);
            placed.titleAt = {left + bandIndent, top + bandAir};
            placed.titleBand = std::max(titleBand, placed.title->height() + 2 * bandAir);
        } else {
            const HeadStyle& head = headStyle(layout_.options.head);
            const double room = layout_.rowTitles() - head.rowTitleIndent - head.rowTitleRoom;
            placed.title = wrap(measure_, placed.row->title, rowTitle, room);
            placed.titleAt = {left + head.rowTitleIndent, top + titleAbove() + layout_.options.cellAir};
        }
    }

    void placeOpen(RowBlock& block, const FilledCells& cells, double top) {
        PlacedRow& placed = block.row;
        const auto& row = placed.row;
        // An emotions row draws its emotions as curves first; what else stands in it comes below them.
        double head = 0;
        if (row->kind == RowKind::emotions) {
            const CurveOwners owners = ownersOf(cells);
            placed.chart = placeEmotions(cells, owners, placed);
            const KnownCounts known = sumOf(block);
            head = placeRowHead(placed, {layout_, theme_, measure_, owners, look_.evidence ? &known : nullptr});
        } else if (look_.evidence) {
            head = placeRowHead(placed, sumOf(block), layout_, measure_);
        }
        const double air = placed.chart ? 0 : layout_.options.cellAir;
        const double above = placed.chart ? placed.chart->height : placed.titleBand;
        const double cards = placeCards(block, cells, top + above, air);
        const double title = placed.titleBand > 0 ? placed.titleBand + minimumRow / 2 + 2 * air
                                                  : placed.title->height() + 2 * (titleAbove() + air);
        placed.rect.height = std::max({minimumRow + 2 * air, title, head, above + cards});
        if (!placed.chart) placed.rect.height += layout_.options.rowAir;
        noteSigns(block, layout_.options);
    }

    // A collapsed row is its title and, in each cell, how many cards wait there.
    void placeCollapsed(RowBlock& block, const FilledCells& cells, double top) {
        PlacedRow& placed = block.row;
        const double titleHeight = std::max(placed.title->height(), lineHeight(rowTitle));
        const double band = placed.titleBand;
        double height = std::max(collapsedRow, (band > 0 ? 0 : titleHeight) + 2 * collapsedPadding);
        for (const FilledCell& cell : cells) {
            const PlacedStage& stage = layout_.stages[cell.column];
            const auto count = static_cast<std::int64_t>(cell.cards.size());
            const double width = stage.width - 2 * (cellPadding + plainPaddingX);
            const auto words =
                wrap(measure_, say(Message{"look.cards", {{"n", count}}}, languageOf(layout_)), small, width);
            placed.counts.push_back({words, {stage.x + cellPadding + plainPaddingX, 0}, width});
            height = std::max(height, words->height() + 2 * collapsedPadding);
        }
        if (band == 0) placed.titleAt.y = top + (height - titleHeight) / 2;
        for (PlacedText& text : placed.counts)
            text.at.y = top + band + (height - text.block->height()) / 2;
        placed.rect.height = band + height;
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
                                                      const PlacedRow& row) {
        EmotionCells shown(layout_.stages.size());
        bool any = false;
        for (const FilledCell& cell : filled)
            for (const auto& card : cell.cards)
                if (card->kind == CardKind::emotion && !layout_.options.hiddenCurves.contains(whose(*card))) {
                    shown[cell.column].push_back(card);
                    any = true;
                }
        if (!any) return nullptr;
        const double unit = density_.emotionUnit * layout_.options.curveStretch;
        return placeChart({measure_, theme_, cache_, layout_.stages, personas_, owners, look_, unit,
                           density_.chartPadding, roomAboveScale(row, unit), row.titleBand},
                          shown);
    }

    // Cards stack down their columns; one that spans several starts below everything in them. Returns their height,
    // with so much air more than usual above and below them.
    double placeCards(RowBlock& block, const FilledCells& cells, double top, double air) {
        const std::size_t columns = layout_.stages.size();
        std::vector<double> bottoms(columns, top + (block.row.chart ? 0 : cellPadding + air));
        std::vector<char> filled(columns, 0);
        for (const FilledCell& cell : cells) {
            pillX_ = pillLine_ = 0;
            if (layout_.options.isPage && placeFlows(block, cell, bottoms)) {
                filled[cell.column] = 1;
                continue;
            }
            for (const auto& card : cell.cards)
                if (card->kind != CardKind::emotion || block.row.row->kind != RowKind::emotions)
                    placeCard(block, card, cell.column, bottoms, filled);
        }
        double bottom = top;
        for (std::size_t column = 0; column < columns; ++column)
            if (filled[column]) bottom = std::max(bottom, bottoms[column] - density_.cardGap + cellPadding + air);
        return bottom - top;
    }

    std::shared_ptr<const CardBox> boxOf(const std::shared_ptr<const Card>& card, double width) {
        const auto picture = card->image.empty() ? nullptr : map_.images.find(card->image);
        return cache_.box(card, picture, width, [&] { return measureCard(measure_, *card, picture, width, look_); });
    }

    static void add(RowBlock& block, const std::shared_ptr<const Card>& card, const std::shared_ptr<const CardBox>& box,
                    const Rect& rect, std::size_t column) {
        block.cards.push_back({card.get(), box.get(), rect, static_cast<int>(column)});
        block.records.push_back(card);
        block.boxes.push_back(box);
    }

    // The cards of a cell in so many columns.
    struct Flows {
        std::size_t count = 1;
        std::vector<std::shared_ptr<const CardBox>> boxes;
    };

    // As many as the words of the cards let stand side by side; one is none.
    Flows flowsOf(const FilledCell& cell, double room) {
        for (std::size_t flows = isFullCell(cell.cards) ? flowsIn(room) : 1; flows > 1; --flows) {
            const double width = flowWidth(room, flows);
            std::vector<std::shared_ptr<const CardBox>> boxes;
            double word = 0;
            for (const auto& card : cell.cards) {
                boxes.push_back(boxOf(card, width));
                word = std::max(word, wordRoom(*card, *boxes.back()) - 2 * cellPadding);
            }
            if (word <= width) return {flows, boxes};
        }
        return {};
    }

    // False when a cell is not full, or its column too narrow.
    bool placeFlows(RowBlock& block, const FilledCell& cell, std::vector<double>& bottoms) {
        const PlacedStage& stage = layout_.stages[cell.column];
        const double room = stage.width - 2 * cellPadding;
        const auto [flows, boxes] = flowsOf(cell, room);
        if (flows == 1) return false;
        std::vector<double> heights;
        heights.reserve(boxes.size());
        for (const auto& box : boxes)
            heights.push_back(box->size.height);
        const double width = flowWidth(room, flows), top = bottoms[cell.column];
        const std::vector<std::size_t> starts = flowStarts(heights, flows, density_.cardGap);
        double x = stage.x + cellPadding, y = top;
        for (std::size_t i = 0, flow = 1; i < boxes.size(); ++i) {
            if (flow < starts.size() && i == starts[flow]) {
                x += width + cardGap;
                y = top;
                ++flow;
            }
            const double aside = (width - boxes[i]->size.width) / 2; // of one that is as wide as its picture
            add(block, cell.cards[i], boxes[i], {x + aside, y, boxes[i]->size.width, heights[i]}, cell.column);
            y += heights[i] + density_.cardGap;
            bottoms[cell.column] = std::max(bottoms[cell.column], y);
        }
        return true;
    }

    void placeCard(RowBlock& block, const std::shared_ptr<const Card>& card, std::size_t column,
                   std::vector<double>& bottoms, std::vector<char>& filled) {
        const PlacedStage& from = layout_.stages[column];
        // Hidden stages are covered too, without taking room.
        std::size_t last = column + 1;
        while (last < layout_.stages.size() && layout_.stages[last].stage->rank - from.stage->rank < card->span)
            ++last;
        const PlacedStage& to = layout_.stages[last - 1];
        // Of one column to the last bit as wide as its words were measured for.
        const double x = from.x + cellPadding, width = to.x - from.x + to.width - 2 * cellPadding;
        const auto box = boxOf(card, width);
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
            bottoms[i] = std::max(bottoms[i], rect.bottom() + density_.cardGap);
            filled[i] = 1;
        }
        add(block, card, box, rect, column);
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

private:
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

    const Map& map_;
    const Theme& theme_;
    const TextMeasure& measure_;
    LayoutCache& cache_;
    const std::vector<std::shared_ptr<const Persona>>& personas_;
    const std::unordered_map<StageId, std::size_t>& columns_;
    const GridLayout& layout_;
    const CardLook look_;
    const Density& density_;
    double pillX_ = 0, pillLine_ = 0; // where the next pill of the current cell may stand
};

} // namespace

std::shared_ptr<const RowBlock> placeRow(const RowGround& ground, const std::shared_ptr<const Row>& row, double top) {
    return RowPlacer(ground).place(row, top);
}

void moveDown(PlacedRow& row, std::vector<PlacedCard>& cards, double dy) {
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
        cards[i].rect.y += dy;
}

} // namespace cjm
