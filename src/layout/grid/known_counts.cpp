#include "layout/grid/known_counts.hpp"

#include "layout/grid/grid_header.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/words.hpp"

#include <algorithm>
#include <cmath>

// How many cards are confirmed, counted by stage and by row where they stand.

namespace cjm {
namespace {

using namespace metrics;

constexpr double stageSide = 9, rowSide = 7, barOfRow = 8, rowKnownGap = 4, besideTitle = 14, endOfStrip = 12;
constexpr Font knownType{Face::regular, 12.5}, unsetType{Face::regular, 12};

std::string ofInWords(const KnownCounts& counts, Language language) {
    return say(Message{"look.evidence-of", {{"n", std::int64_t{counts.facts}}, {"of", std::int64_t{counts.marked()}}}},
               language);
}

double squaresWidth(int count, double side) { return count * (side + knownGap) - knownGap; }

// A square each in a line where there is room for them, else one bar as wide as the room.
void placeSquares(PlacedKnown& known, Point at, double room, double side) {
    const double width = squaresWidth(known.counts.marked(), side);
    if (known.counts.marked() == 0 || room <= 0) return;
    const bool fits = width <= room;
    known.side = fits ? side : 0;
    known.squares = {at.x, at.y, fits ? width : room, fits ? side : barOfRow};
}

PlacedText textAt(const TextMeasure& measure, const std::string& words, const Font& font, Point at, double room) {
    const TextPtr block = wrap(measure, words, font, std::max(room, 1.0));
    return {block, at, block->width};
}

// What is said of cards without a status: how many, or that these never have one.
std::string unsetInWords(const PlacedRow& row, const KnownCounts& counts, Language language) {
    if (counts.marked() + counts.notSet == 0)
        return row.row->kind == RowKind::solutions ? say("look.evidence-never", language) : std::string();
    if (counts.notSet == 0) return {};
    return say(Message{"look.evidence-unset-row", {{"n", std::int64_t{counts.notSet}}}}, language);
}

} // namespace

std::string confirmedInWords(const KnownCounts& counts, Language language) {
    return say("look.evidence-confirmed", language) + " " + ofInWords(counts, language);
}

double placeRowKnown(PlacedRow& row, const KnownCounts& counts, const GridLayout& layout, const TextMeasure& measure,
                     double top) {
    const Language language = languageOf(layout);
    auto known = std::make_shared<PlacedKnown>();
    known->counts = counts;
    const std::string unset = unsetInWords(row, counts, language);
    const bool isBeside = row.titleBand > 0;
    double x = row.titleAt.x - rowIconBefore - row.rect.x, y = top - row.rect.y;
    double room = layout.gridX - row.titleAt.x + rowIconBefore - rowTitleEnd;
    if (isBeside) {
        x = row.titleAt.x - row.rect.x + row.title->width + besideTitle;
        y = row.titleAt.y - row.rect.y + (lineHeight(rowTitle) - lineHeight(knownType)) / 2;
        room = row.rect.width - x;
    }
    const double middle = (lineHeight(knownType) - rowSide) / 2;
    if (counts.marked() > 0) {
        placeSquares(*known, {x, isBeside ? y + middle : y}, isBeside ? room / 3 : room, rowSide);
        if (isBeside)
            x = known->squares.right() + rowKnownGap * 2;
        else
            y = known->squares.bottom() + rowKnownGap;
        known->words = textAt(measure, ofInWords(counts, language), knownType, {x, y}, room);
        (isBeside ? x : y) += isBeside ? known->words.width + besideTitle : known->words.block->height();
    }
    if (!unset.empty()) {
        known->unset = textAt(measure, unset, unsetType, {x, y}, isBeside ? row.rect.width - x : room);
        if (!isBeside) y += known->unset.block->height();
    }
    const bool isEmpty = counts.marked() == 0 && unset.empty();
    if (!isEmpty) row.known = std::move(known);
    return isEmpty || isBeside ? top : y + row.rect.y + rowKnownGap;
}

void placeStripKnown(GridLayout& layout, const TextMeasure& measure) {
    const Language language = languageOf(layout);
    std::vector<KnownCounts> columns(layout.stages.size());
    for (const auto& block : layout.blocks)
        for (std::size_t i = 0; i < block->known.size(); ++i)
            columns[i].add(block->known[i]);
    const double top = layout.stagesBottom - layout.strip, line = lineHeight(knownType);
    const double left = layout.options.margin + headStyle(layout.options.head).rowTitleIndent - rowIconBefore;
    if (layout.gridX > left + rowIconBefore)
        layout.stripTitle = textAt(measure, say("look.evidence-by-stage", language), knownType,
                                   {left, top + (layout.strip - line) / 2}, layout.gridX - left - rowTitleEnd);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        layout.knownInAll.add(columns[i]);
        PlacedKnown known;
        known.counts = columns[i];
        const PlacedStage& stage = layout.stages[i];
        const double x = stage.x + cellPadding, end = stage.x + stage.width - endOfStrip;
        if (columns[i].marked() > 0) {
            known.words = textAt(measure, ofInWords(columns[i], language), knownType, {0, 0}, end - x);
            known.words.at = {end - known.words.width, top + (layout.strip - line) / 2};
            placeSquares(known, {x, 0}, known.words.at.x - besideTitle - x, stageSide);
            known.squares.y = top + (layout.strip - known.squares.height) / 2;
        }
        layout.known.push_back(std::move(known));
    }
}

} // namespace cjm
