#include "layout/grid/card_box.hpp"
#include "layout/grid/columns.hpp"
#include "layout/grid/grid_arcs.hpp"
#include "layout/grid/grid_header.hpp"
#include "layout/grid/grid_rows.hpp"
#include "layout/grid/known_counts.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/story_place.hpp"
#include "layout/line_filler.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/layout/grid/layout_cache.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cjm {
namespace {

using namespace metrics;

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
        layout_.gridX = options.margin +
                        (hasTitles && !options.titlesAbove ? rowTitlesWidth(map, measure, options.head, cache) : 0);
        layout_.cards.reserve(map.cards.size());
    }

    GridLayout place() {
        cache_.beginLayout(map_, lookOf(languageOf(layout_), layout_.options));
        const auto widths = columnWidths(map_, stages_, measure_, layout_.options, cache_);
        layout_.size.width = pageWidth(widths);
        double y = placeHeader(layout_, map_, measure_, layout_.size.width);
        y = placePhases(layout_, stages_, measure_, widths, y);
        y = placeStages(layout_, stages_, theme_, measure_, widths, y);
        if (layout_.options.transitions) y += placeArcs(layout_, map_, measure_, cache_);
        if (tellsStory(layout_, map_)) y += layout_.path = storyPathHeight;
        if (layout_.options.evidence && !layout_.stages.empty()) y += layout_.strip = knownStrip;
        layout_.stagesBottom = y;
        RowGround ground{map_, theme_, measure_, cache_, layout_, personas_, {}};
        for (std::size_t i = 0; i < layout_.stages.size(); ++i)
            ground.columns.emplace(layout_.stages[i].stage->id, i);
        GridOptions placing = layout_.options;
        if (!placing.evidence) placing.onlyPersona = {}; // a matter of painting, unless cards are counted
        placing.onlyStatus.reset();
        placing.story = {};
        placing.leastHeight = 0; // a matter of the foot
        placing.hiddenParts.clear();
        placing.transitions = placing.tight = false;
        cache_.keepRows(
            {placing, theme_.name, languageOf(layout_), layout_.gridX, widths, stages_, personas_, map_.images});
        for (const auto& row : inOrder(map_.rows))
            if (!row->hidden) y = put(cache_.row(row, [&] { return placeRow(ground, row, y); }), y);
        if (layout_.stages.empty() && layout_.options.isPage) y = sayThereAreNoStages(y);
        layout_.rowsBottom = y;
        if (layout_.path > 0) {
            layout_.story = placeStory(layout_, map_, measure_);
            y = layout_.story->strip.bottom();
        }
        if (layout_.strip > 0) placeStripKnown(layout_, measure_);
        giveCurveColours();
        layout_.records = map_.cards;
        layout_.size.height = footBelow(y) + layout_.options.margin;
        if (layout_.stages.empty() || layout_.rows.empty()) layout_.size.height += layout_.options.stepsRoom;
        return std::move(layout_);
    }

private:
    // The foot, as low as the height that is asked for lets it stand; returns the y below it.
    double footBelow(double gridBottom) {
        const std::size_t others = layout_.legend.size();
        const double bottom = placeFooter(layout_, map_, theme_, measure_, gridBottom);
        const double spare = layout_.options.leastHeight - layout_.options.margin - bottom;
        if (spare <= 0) return bottom;
        layout_.legend.erase(layout_.legend.begin() + static_cast<std::ptrdiff_t>(others), layout_.legend.end());
        return placeFooter(layout_, map_, theme_, measure_, gridBottom + spare);
    }

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

    // Copies a row to where it stands now.
    double put(std::shared_ptr<const RowBlock> block, double top) {
        const double dy = top - block->row.rect.y;
        PlacedRow& row = layout_.rows.emplace_back(block->row);
        row.firstCard = layout_.cards.size();
        layout_.cards.insert(layout_.cards.end(), block->cards.begin(), block->cards.end());
        row.lastCard = layout_.cards.size();
        layout_.blocks.push_back(std::move(block));
        if (dy != 0) moveDown(row, layout_.cards, dy);
        return row.rect.bottom();
    }

    [[nodiscard]] double pageWidth(const std::vector<double>& widths) const {
        const double columns =
            widths.empty() ? emptyPageWidth - layout_.rowTitles() : std::accumulate(widths.begin(), widths.end(), 0.0);
        return layout_.gridX + columns + layout_.options.margin;
    }

    const Map& map_;
    const Theme& theme_;
    const TextMeasure& measure_;
    LayoutCache& cache_;
    std::vector<std::shared_ptr<const Persona>> personas_;
    StagesInOrder stages_;
    GridLayout layout_;
};

} // namespace

double rowTitlesWidth(const Map& map, const TextMeasure& measure, HeadSize head, LayoutCache& cache) {
    constexpr std::size_t longest = 1'000; // characters that widen the column: one word is enough
    const double words = cache.wordsOf(map.rows, [&] {
        double widest = 0;
        for (const Row& row : map.rows)
            if (!row.hidden)
                widest = std::max(widest, Paragraph(measure, utf8::prefix(row.title, longest), rowTitle).widestPiece());
        return widest;
    });
    const HeadStyle& style = headStyle(head);
    return std::clamp(std::ceil(words) + style.rowTitleIndent + style.rowTitleRoom, style.narrowestRowTitle,
                      widestRowTitle);
}

GridLayout layoutGrid(const Map& map, const Theme& theme, const TextMeasure& measure, const GridOptions& options,
                      LayoutCache& cache) {
    return GridPlacer(map, theme, measure, options, cache).place();
}

} // namespace cjm
