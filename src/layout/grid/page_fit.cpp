#include "layout/grid/page_fit.hpp"

#include "layout/grid/columns.hpp"
#include "layout/grid/metrics.hpp"

#include <cjm/layout/grid/layout_cache.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace cjm {
namespace {

using namespace metrics;

// Columns between these are never too narrow to look at; narrower ones are for maps whose type would be small.
constexpr double usualNarrowest = 200, narrowest = 90, widest = 900;
constexpr double largeType = 18,
                 usualSheet = 297 * 96 / 25.4; // card type on a sheet of that width that is large enough
constexpr double closeEnough = 0.002;          // of the height or width of the sheet
constexpr int mostSteps = 8;
constexpr double narrowForTitles = 180, worthIt = 1.03; // gain for which titles of rows move above their cells
constexpr double mostStretch = 2.2, mostStretchAlone = 4, mostAir = 12, leastSpare = 4; // alone: charts and no cards

class SheetFit {
public:
    SheetFit(const Map& map, const Theme& theme, const TextMeasure& measure, const PageFormat& format,
             const GridOptions& options, const Progress& progress)
        : map_(map),
          theme_(theme),
          measure_(measure),
          sheet_(format.size),
          options_(options),
          progress_(progress) {}

    PagedGrid fit() {
        search();
        if (bestOptions_.columnWidth < narrowForTitles && titlesMayMove()) tryTitlesAbove();
        giveSpareHeight();
        PagedGrid result;
        result.page = sheet_;
        result.scale = best_->scale;
        result.layout = std::move(best_->layout);
        const auto aside = [&](double sheet, double map) { return std::max(0.0, (sheet - map * result.scale) / 2); };
        result.at = {aside(sheet_.width, result.layout.size.width), aside(sheet_.height, held(result.scale).height)};
        return result;
    }

private:
    struct Tried {
        GridLayout layout;
        double scale = 0;
    };

    [[nodiscard]] bool goesOn() { return !progress_ || progress_(std::min(++steps_ / (mostSteps + 3.0), 1.0)); }

    [[nodiscard]] SheetScales scalesOf(const Size& map) const { return sheetScales(sheet_, map, options_.margin); }

    // What a sheet holds of a map at this scale, its margins included.
    [[nodiscard]] Size held(double scale) const {
        const double missing = 2 * std::max(0.0, leastMargin(sheet_) / scale - options_.margin);
        return {sheet_.width / scale - missing, sheet_.height / scale - missing};
    }

    Tried tryOut(const GridOptions& options) {
        Tried tried{layoutGrid(map_, theme_, measure_, options, cache_), 0};
        tried.scale = scalesOf(tried.layout.size).both();
        return tried;
    }

    // How much wider than right the columns are, as the logarithm of what the map's height could still grow by:
    // narrower columns make a higher map.
    [[nodiscard]] double tooWide(double column, const Size& size) const {
        auto [across, down] = scalesOf(size);
        if (column < usualNarrowest) down = std::min(down, largeType / metrics::card.size * sheet_.width / usualSheet);
        return std::log(down / across);
    }

    // Narrows down where the columns are neither too wide nor too narrow, and keeps the largest map on the way.
    void search() {
        const double least = std::clamp(widestWordRoom(map_, measure_, options_, cache_), narrowest, usualNarrowest);
        double low = least, high = widest, column = std::clamp(options_.columnWidth, low, high);
        std::optional<double> atLow, atHigh; // where these have been tried
        for (int step = 0; step == 0 || (step < mostSteps && goesOn()); ++step) {
            GridOptions options = options_;
            options.columnWidth = column;
            Tried tried = tryOut(options);
            const double wide = tooWide(column, tried.layout.size);
            keepIfBetter(std::move(tried), options);
            (wide > 0 ? high : low) = column;
            (wide > 0 ? atHigh : atLow) = wide;
            if (std::abs(wide) < closeEnough || high - low < 1) return;
            column = std::floor(between(low, high, atLow, atHigh));
            if ((atLow && column <= low) || (atHigh && column >= high)) return;
        }
    }

    // Where `tooWide` is about nought, by what is known of both ends.
    static double between(double low, double high, std::optional<double> atLow, std::optional<double> atHigh) {
        constexpr double steepness = 1.6; // how it goes with the logarithm of the width, as a first guess
        if (atLow && atHigh) return low * std::pow(high / low, std::clamp(*atLow / (*atLow - *atHigh), 0.1, 0.9));
        return atLow ? std::min(low * std::exp(-*atLow / steepness), high)
                     : std::max(high * std::exp(-*atHigh / steepness), low);
    }

    // The largest, and of equals the one with the wider columns.
    void keepIfBetter(Tried tried, const GridOptions& options) {
        constexpr double equal = 1.0005;
        if (best_) {
            const bool isWider = options.columnWidth > bestOptions_.columnWidth;
            if (isWider ? tried.scale * equal < best_->scale : tried.scale < best_->scale * equal) return;
        }
        best_ = std::move(tried);
        bestOptions_ = options;
    }

    // Words of a scale stand in the column of titles alone.
    [[nodiscard]] bool titlesMayMove() const {
        return std::none_of(map_.rows.begin(), map_.rows.end(),
                            [](const Row& row) { return !row.hidden && row.scaleWords.size() > 1; });
    }

    void tryTitlesAbove() {
        std::optional<Tried> beside = std::move(best_);
        const GridOptions options = bestOptions_;
        best_.reset();
        options_ = options;
        options_.titlesAbove = true;
        search();
        if (best_ && best_->scale > beside->scale * worthIt) return;
        best_ = std::move(beside);
        bestOptions_ = options;
    }

    // What is left of the sheet below the map, in its pixels.
    [[nodiscard]] double spare() const { return held(best_->scale).height - best_->layout.size.height; }

    void giveSpareHeight() {
        stretchCharts();
        if (rowsToGrow() == 0) stretchCharts(); // nothing else takes what the first time gave back
        bestOptions_ = withHigherRows(spare());
        bestOptions_.leastHeight = held(best_->scale).height; // the foot stands at the bottom
        best_->layout = tryOut(bestOptions_).layout;
    }

    // Charts do not grow quite as their scale does: what they take too much of is given back.
    void stretchCharts() {
        for (double share = 1; share > 0.3 && spare() > leastSpare && goesOn(); share *= 0.6) {
            const GridOptions options = withHigherCharts(spare() * share);
            if (options == bestOptions_) return;
            Tried tried = tryOut(options);
            if (tried.scale < best_->scale) continue;
            best_->layout = std::move(tried.layout);
            bestOptions_ = options;
            return;
        }
    }

    [[nodiscard]] double rowsToGrow() const {
        const auto& rows = best_->layout.rows;
        return static_cast<double>(std::count_if(
            rows.begin(), rows.end(), [](const PlacedRow& row) { return !row.chart && !row.row->collapsed; }));
    }

    [[nodiscard]] GridOptions withHigherCharts(double spare) const {
        double charts = 0;
        for (const PlacedRow& row : best_->layout.rows)
            if (row.chart) charts += row.chart->height - row.titleBand;
        const bool areAlone = rowsToGrow() == 0;
        GridOptions options = bestOptions_;
        if (charts > 0)
            options.curveStretch =
                std::min(areAlone ? mostStretchAlone : mostStretch, bestOptions_.curveStretch * (1 + spare / charts));
        return options;
    }

    // First above and below the cards, then at the ends of rows: room to write in by hand.
    [[nodiscard]] GridOptions withHigherRows(double spare) const {
        const double count = rowsToGrow();
        GridOptions options = bestOptions_;
        if (count == 0 || spare < leastSpare) return options;
        const double air = std::min(mostAir, spare / (2 * count));
        options.cellAir += air;
        options.rowAir = spare / count - 2 * air;
        return options;
    }

    const Map& map_;
    const Theme& theme_;
    const TextMeasure& measure_;
    Size sheet_;
    GridOptions options_;
    const Progress& progress_;
    LayoutCache cache_;
    int steps_ = 0;
    std::optional<Tried> best_;
    GridOptions bestOptions_;
};

} // namespace

double leastMargin(const Size& sheet) { return sheet.width * 5 / 297; }

SheetScales sheetScales(const Size& sheet, const Size& map, double margin) {
    const SheetScales own{sheet.width / map.width, sheet.height / map.height};
    const double least = leastMargin(sheet);
    if (own.both() * margin >= least) return own;
    const auto within = [&](double side, double length) { return (side - 2 * least) / (length - 2 * margin); };
    return {within(sheet.width, map.width), within(sheet.height, map.height)};
}

PagedGrid fitToSheet(const Map& map, const Theme& theme, const TextMeasure& measure, const PageFormat& format,
                     const GridOptions& options, const Progress& progress) {
    return SheetFit(map, theme, measure, format, options, progress).fit();
}

} // namespace cjm
