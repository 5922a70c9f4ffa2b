#include "layout/parts.hpp"
#include "layout/report/pager.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/report/report_page.hpp>

#include <algorithm>
#include <cmath>
#include <map>

// The barriers in the order of the map, and what removes each: a line a solution.

namespace cjm::report {
namespace {

// Where the columns begin and how wide they are.
struct Column {
    double x, width;
};
constexpr Column stageColumn{margin, 140}, barrierColumn{margin + 154, 316}, solutionColumn{margin + 484, 257},
    ownerColumn{margin + 755, 93}, dueColumn{margin + 858, 94}, stateColumn{margin + 962, 86};
constexpr double stageWords = 19; // behind the square
constexpr Type chipType{{Face::semiBold, 13}, 18}, markType{{Face::regular, 13}, 18};
constexpr double chipPadding = 10, chipHeight = 24;
constexpr const char* noBreak = "\xC2\xA0";
constexpr double dotsWidth = 3 * dot + 2 * dotGap;

struct ChipLook {
    Colour fill, ink;
};
ChipLook stateLook(SolutionState state, const Theme& theme) {
    switch (state) {
    case SolutionState::done: return {mix(theme.page, theme.good, 0.13), theme.good};
    case SolutionState::doing: return {mix(theme.page, theme.accent, 0.12), theme.accent};
    case SolutionState::planned: return {mix(theme.page, theme.ink, 0.1), theme.ink};
    default: return {mix(theme.page, theme.muted, 0.1), theme.muted};
    }
}

// Text with room for signs behind its last word, which stays with them.
struct Tailed {
    TextPtr block;
    double tailAt = 0; // on the last line, from its left end
};

class BarrierPlacer {
public:
    BarrierPlacer(const Request& request, Pager& pager)
        : request_(request),
          pager_(pager),
          theme_(request.theme),
          letter_(request.measure.width("m", cellType.font)),
          mark_(request.set(request.words("look.report-assumption"), markType, barrierColumn.width)),
          none_(request.set("–", cellType, dueColumn.width)),
          unsolved_{request.set(request.words("look.report-unsolved"), strongCell, solutionColumn.width),
                    solutionColumn.x, solutionColumn.width, readableOn(theme_.page, theme_.badText)} {}

    void place() {
        pager_.anchor(request_.words("look.report-barriers"), 0);
        pager_.caps(request_.words("look.report-barriers"));
        pager_.down(capsBelow);
        pager_.heading(request_.report.barriersHeading);
        if (request_.report.barriers.empty()) return;
        pager_.down(headingBelow - 6);
        const auto heads = [this] { placeHeads(); };
        pager_.table(heads);
        for (const ReportBarrier& barrier : request_.report.barriers)
            placeRow(barrier);
        pager_.endTable();
    }

private:
    void placeHeads() {
        std::vector<Flowing> heads;
        const auto add = [&](std::string_view code, const Column& column) {
            heads.push_back(
                {request_.set(request_.words(code), columnType, column.width), column.x, column.width, theme_.muted});
        };
        add("look.report-column-stage", stageColumn);
        add("look.report-column-barrier", barrierColumn);
        add("look.report-column-solution", solutionColumn);
        add("look.report-column-owner", ownerColumn);
        add("look.report-column-due", dueColumn);
        pager_.row(std::move(heads));
        pager_.down(rowPadding);
        pager_.rule();
    }

    void placeRow(const ReportBarrier& barrier) {
        std::vector<Flowing> cells{stageCell(barrier), barrierCell(barrier)};
        double top = 0;
        for (const ReportSolution& solution : barrier.solutions)
            top += addSolution(solution, top, cells) + rowGap;
        if (barrier.solutions.empty()) cells.push_back(unsolved_);
        pager_.keep(Pager::heightOf(cells) + 2 * rowPadding + 1);
        pager_.down(rowPadding);
        pager_.row(std::move(cells));
        pager_.down(rowPadding);
        pager_.rule();
    }

    Flowing stageCell(const ReportBarrier& barrier) const {
        const double width = stageColumn.width - stageWords;
        Flowing cell{request_.set(drawnLine(barrier.stageName), cellType, width), stageColumn.x + stageWords, width,
                     theme_.ink};
        const Hue hue = stageHue(theme_, *barrier.stage, barrier.stage->rank);
        const Colour fill = hue.fill == theme_.page ? hue.deep : hue.fill;
        cell.decorate = [fill](Scene& scene, const TextBlock& lines, Point at, bool begins, bool) {
            const double y = at.y + (lines.lineHeight - square) / 2;
            if (begins) scene.shapes.emplace_back(BoxShape{{at.x - stageWords, y, square, square}, 3, fill, {}});
        };
        return cell;
    }

    // The last word and signs of this width stay together: they are set with letters that are taken away again.
    [[nodiscard]] Tailed withTail(const std::string& text, double tail) const {
        std::string hold = noBreak;
        hold.append(static_cast<std::size_t>(std::ceil(tail / letter_)), 'm');
        const TextPtr whole = request_.set(text + hold, cellType, barrierColumn.width);
        TextBlock block = *whole;
        TextLine& last = block.lines.back();
        double at = 0;
        if (last.text.ends_with(hold) && !last.rightToLeft) {
            last.text.resize(last.text.size() - hold.size());
            last.width = block.font == cellType.font ? last.width - widthOf(hold)
                                                     : request_.measure.width(last.text, block.font);
            at = last.text.empty() ? 0 : last.width + dotsBefore;
        }
        // A word of a whole line, set smaller perhaps, or one from right to left: the signs stand below it.
        if (at == 0 || at - dotsBefore + tail > barrierColumn.width) {
            block = *request_.set(text, cellType, barrierColumn.width);
            block.lines.push_back({});
            at = 0;
        }
        block.width = 0;
        for (const TextLine& line : block.lines)
            block.width = std::max(block.width, line.width);
        return {std::make_shared<const TextBlock>(std::move(block)), at};
    }

    // There are two tails, and thousands of barriers.
    [[nodiscard]] double widthOf(const std::string& hold) const {
        double& width = holds_[hold];
        if (width == 0) width = request_.measure.width(hold, cellType.font);
        return width;
    }

    Flowing barrierCell(const ReportBarrier& barrier) const {
        const std::string text = drawnLine(barrier.text);
        const bool hasDots = barrier.severity > 0;
        const double tail =
            (hasDots ? dotsBefore + dotsWidth : 0) + (barrier.isAssumption ? dotsBefore + 2 + mark_->width : 0);
        if (tail == 0)
            return {request_.set(text, cellType, barrierColumn.width), barrierColumn.x, barrierColumn.width,
                    theme_.ink};
        const Tailed tailed = withTail(text, tail);
        Flowing cell{tailed.block, barrierColumn.x, barrierColumn.width, theme_.ink};
        cell.decorate = [this, tailAt = tailed.tailAt, severity = barrier.severity, hasMark = barrier.isAssumption](
                            Scene& scene, const TextBlock& lines, Point at, bool, bool ends) {
            if (!ends) return;
            const double top = at.y + lines.height() - lines.lineHeight;
            double x = at.x + tailAt;
            if (severity > 0) {
                paintDots(severity, {x, top + (lines.lineHeight - dot) / 2 + 1}, scene);
                x += dotsWidth + dotsBefore + 2;
            }
            if (hasMark)
                addWords(placed(mark_, x, top + lines.ascent - mark_->ascent, mark_->width), theme_.muted, scene);
        };
        return cell;
    }

    void paintDots(int severity, Point at, Scene& scene) const {
        addSeverity(severity, at, {dot, dotGap, dotRing, theme_.bad, theme_.page}, scene);
    }

    // Returns how high its line is.
    double addSolution(const ReportSolution& solution, double top, std::vector<Flowing>& cells) const {
        std::vector<Flowing> line;
        const auto add = [&](const TextPtr& block, const Column& column, Colour colour) {
            line.push_back({block, column.x, column.width, colour, Align::left, top});
        };
        add(request_.set(drawnLine(solution.text), strongCell, solutionColumn.width), solutionColumn, theme_.ink);
        const TextPtr owner = request_.set(drawnLine(solution.owner), cellType, ownerColumn.width);
        add(owner->empty() ? none_ : owner, ownerColumn, owner->empty() ? theme_.muted : theme_.ink);
        const std::string day = reportDay(solution.due, request_.layout.language);
        const TextPtr due = request_.set(day, cellType, dueColumn.width);
        add(due->empty() ? none_ : due, dueColumn, due->empty() ? theme_.muted : theme_.ink);
        line.push_back(stateCell(solution.state));
        line.back().top = top;
        double height = 0;
        for (const Flowing& cell : line)
            height = std::max(height, cell.block->height());
        cells.insert(cells.end(), line.begin(), line.end());
        return height;
    }

    // There are five states, and thousands of solutions.
    [[nodiscard]] const Flowing& stateCell(SolutionState state) const {
        const auto [cell, isNew] = states_.try_emplace(state);
        if (isNew) cell->second = madeStateCell(state);
        return cell->second;
    }

    [[nodiscard]] Flowing madeStateCell(SolutionState state) const {
        const std::string words = request_.words("value.solution-" + std::string(nameOf(state)));
        const TextPtr block = request_.set(words, {chipType.font, cellType.line}, stateColumn.width - 2 * chipPadding);
        const ChipLook look = stateLook(state, theme_);
        const bool isPlain = !theme_.hasAreas;
        const Colour ground = isPlain ? theme_.page : look.fill;
        Flowing cell{block, stateColumn.x + chipPadding, stateColumn.width - 2 * chipPadding,
                     readableOn(ground, look.ink)};
        const Pen pen{isPlain ? theme_.line : noColour, 1, {}};
        cell.decorate = [width = block->width, ground, pen, isPlain](Scene& scene, const TextBlock& lines, Point at,
                                                                     bool, bool) {
            const Rect chip{at.x - chipPadding, at.y + (lines.lineHeight - chipHeight) / 2, width + 2 * chipPadding,
                            lines.height() + chipHeight - lines.lineHeight};
            scene.shapes.emplace_back(BoxShape{chip.inset(isPlain ? 0.5 : 0), chipHeight / 2, ground, pen});
        };
        return cell;
    }

    const Request& request_;
    Pager& pager_;
    const Theme& theme_;
    const double letter_;
    const TextPtr mark_, none_;
    const Flowing unsolved_;
    mutable std::map<std::string, double> holds_; // measured already
    mutable std::map<SolutionState, Flowing> states_;
};

} // namespace

void placeBarriers(const Request& request, Pager& pager) { BarrierPlacer(request, pager).place(); }

} // namespace cjm::report
