#include "layout/parts.hpp"
#include "layout/plan/metrics.hpp"
#include "layout/plan/placing.hpp"

#include <cjm/layout/plan/plan_hit.hpp>
#include <cjm/method/quadrants.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace cjm::plan {
namespace {

constexpr std::size_t mostOnSpot = 9, mostUnrated = 10;

// How points on one spot stand: so many in a line, of this size.
struct Spot {
    std::size_t inLine;
    double size, pitchAcross, pitchUp;
};
Spot spotFor(std::size_t count) {
    if (count <= 4) return {2, pointSize, pointSize + 3, pointSize + 2};
    if (count <= 6) return {2, 17, 19, 18};
    return {3, smallPoint, smallPoint + 2, smallPoint + 2};
}

class MatrixPlacer {
public:
    MatrixPlacer(const PlanRequest& request, Point corner)
        : request_(request),
          matrix_(request.layout.matrix),
          x_(corner.x + panelPadding),
          top_(corner.y) {}

    double place() {
        matrix_.rect = {x_ - panelPadding + matrixLeft, top_ + matrixTop, matrixWidth, matrixHeight};
        collect();
        placeWords();
        placeBorders();
        for (auto& [values, rows] : rated_)
            placeSpot(values, rows);
        double y = matrix_.rect.bottom() + 48;
        if (!unrated_.empty()) y = placeUnrated(y);
        return placeLegend(y) - top_;
    }

private:
    using Rows = std::vector<const PlanRow*>;

    void collect() {
        std::array<Rows, 25> spots;
        for (const PlanRow& row : request_.layout.rows) {
            if (row.number == 0) continue;
            const PlanValues values = valuesOf(*row.card);
            if (values.across == 0 || values.up == 0)
                unrated_.push_back(&row);
            else
                spots[static_cast<std::size_t>((values.up - 1) * 5 + values.across - 1)].push_back(&row);
        }
        for (std::size_t i = 0; i < spots.size(); ++i)
            if (!spots[i].empty())
                rated_.emplace_back(PlanValues{static_cast<int>(i % 5) + 1, static_cast<int>(i / 5) + 1},
                                    std::move(spots[i]));
    }

    SheetText text(const std::string& words, const Font& font, double x, double y, Align align) {
        const TextPtr block = request_.set(words, font, matrixWidth);
        const double width = std::ceil(block->width);
        const double left = align == Align::right ? x - width : align == Align::centre ? x - width / 2 : x;
        return placed(block, left, y, width);
    }

    void placeWords() {
        const Rect& field = matrix_.rect;
        const bool ofSolutions = request_.ofSolutions();
        const std::string end = ofSolutions ? "solutions" : "touchpoints";
        matrix_.title = text(request_.words("look.matrix-" + end), headingFont, x_, top_ + 11, Align::left);
        const double room = panelWidth - 2 * panelPadding;
        const SheetText summary = text(summaryInWords(), smallFont, x_ + room, top_ + 12, Align::right);
        if (summary.rect.x >= matrix_.title.rect.right() + 8) matrix_.summary = summary;
        const auto corner = [&](const char* code, double x, double y, Align align) {
            matrix_.corners.push_back(text(request_.words(code), quadrantFont, x, y, align));
        };
        const double left = field.x + 8, right = field.right() - 8, top = field.y + 6, low = field.bottom() - 22;
        corner(ofSolutions ? "look.plan-quick-win" : "look.plan-quadrant-fix", left, top, Align::left);
        corner(ofSolutions ? "look.plan-big-project" : "look.plan-quadrant-keep", right, top, Align::right);
        corner(ofSolutions ? "look.plan-fill-in" : "look.plan-quadrant-let-be", left, low, Align::left);
        corner(ofSolutions ? "look.plan-not-now" : "look.plan-quadrant-watch", right, low, Align::right);
        for (int i = 1; i <= 5; ++i) {
            const std::string number = std::to_string(i);
            const Point at = centreOf({i, i});
            matrix_.scale.push_back(text(number, scaleFont, at.x, field.bottom() + 4, Align::centre));
            matrix_.scale.push_back(text(number, scaleFont, field.x - 8, at.y - 8, Align::right));
        }
        matrix_.across = text(request_.words("look.axis-x-" + end), headingFont, field.centre().x, field.bottom() + 21,
                              Align::centre);
        const TextPtr up = request_.set(request_.words("look.axis-y-" + end), headingFont, matrixHeight);
        const double length = std::ceil(up->width);
        matrix_.up = {up, {x_ - 2, field.centre().y - length / 2, up->height(), length}, Align::left, true};
    }

    // Fewest words that fit beside the title.
    [[nodiscard]] std::string summaryInWords() const {
        if (!request_.ofSolutions()) {
            const auto count = countOf([](const Card& card) { return worthOf(card) == TouchpointWorth::fixFirst; });
            return request_.words(Message{"look.plan-summary-fix", {{"n", count}}});
        }
        std::string words;
        const std::pair<SolutionTurn, const char*> turns[] = {{SolutionTurn::quickWin, "look.plan-summary-quick"},
                                                              {SolutionTurn::bigProject, "look.plan-summary-big"},
                                                              {SolutionTurn::fillIn, "look.plan-summary-fill"}};
        for (const auto& each : turns) {
            const auto count = countOf([&](const Card& card) { return turnOf(card) == each.first; });
            if (count > 0) words += (words.empty() ? "" : " · ") + request_.words(Message{each.second, {{"n", count}}});
        }
        return words;
    }
    template <class Is> [[nodiscard]] std::int64_t countOf(Is is) const {
        const auto& rows = request_.layout.rows;
        return std::count_if(rows.begin(), rows.end(),
                             [&](const PlanRow& row) { return row.number > 0 && is(*row.card); });
    }

    void placeBorders() {
        const Rect& field = matrix_.rect;
        const double upper = request_.ofSolutions() ? 2.5 : 3.5; // effect from 3 on, importance from 4 on
        matrix_.borderX = field.x + firstAcross + 1.5 * stepAcross;
        matrix_.borderY = field.y + firstUp + (5 - upper) * stepUp;
        matrix_.zone = {field.x, field.y, matrix_.borderX - field.x, matrix_.borderY - field.y};
    }

    [[nodiscard]] Point centreOf(const PlanValues& values) const { return squareOf(matrix_, values).centre(); }

    PlanPoint pointOf(const PlanRow& row, Point centre, double size) {
        PlanPoint point;
        point.card = row.card;
        point.number = row.number;
        point.hue = row.hue;
        point.rect = {centre.x - size / 2, centre.y - size / 2, size, size};
        point.isHollow = request_.ofSolutions() ? row.card->state == SolutionState::done
                                                : worthOf(*row.card) != TouchpointWorth::fixFirst;
        const std::string number = std::to_string(row.number);
        const double type = std::min(size * 0.56, size * 1.5 / static_cast<double>(number.size()));
        const TextPtr figure = request_.set(number, {Face::semiBold, type}, 100);
        point.figure = placed(figure, point.rect.x, centre.y - figure->height() / 2, size, Align::centre);
        return point;
    }

    void placeSpot(const PlanValues& values, const Rows& rows) {
        const std::size_t shown = rows.size() > mostOnSpot ? mostOnSpot - 1 : rows.size();
        const std::size_t count = std::min(rows.size(), mostOnSpot);
        const Spot spot = spotFor(count);
        const Point centre = centreOf(values);
        const std::size_t lines = (count + spot.inLine - 1) / spot.inLine;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t line = i / spot.inLine;
            const std::size_t inThis = line + 1 == lines ? count - line * spot.inLine : spot.inLine;
            const Point at{centre.x + (static_cast<double>(i % spot.inLine) - static_cast<double>(inThis - 1) / 2) *
                                          spot.pitchAcross,
                           centre.y + (static_cast<double>(line) - static_cast<double>(lines - 1) / 2) * spot.pitchUp};
            if (i < shown)
                matrix_.points.push_back(pointOf(*rows[i], at, spot.size));
            else
                matrix_.others.push_back(text("+" + std::to_string(rows.size() - shown), {Face::regular, 9}, at.x + 2,
                                              at.y - 6, Align::centre));
        }
    }

    double placeUnrated(double y) {
        const Message message{"look.plan-unrated", {{"n", static_cast<std::int64_t>(unrated_.size())}}};
        matrix_.unratedWords = text(request_.words(message), smallFont, matrix_.rect.x, y + 5, Align::left);
        double x = std::max(matrix_.unratedWords.rect.right() + 10, matrix_.rect.x + 10);
        for (std::size_t i = 0; i < unrated_.size() && x + pointSize <= matrix_.rect.right() && i < mostUnrated; ++i) {
            matrix_.points.push_back(pointOf(*unrated_[i], {x + pointSize / 2, y + pointSize / 2 + 2}, pointSize));
            matrix_.points.back().isUnrated = true;
            x += pointSize + 3;
        }
        matrix_.unrated = {matrix_.rect.x, y, matrix_.rect.width, pointSize + 4};
        return matrix_.unrated.bottom() + 6;
    }

    double placeLegend(double y) {
        double x = x_ + 20, bottom = y;
        const char* sign = request_.ofSolutions() ? "look.plan-legend-done" : "look.plan-legend-fix";
        matrix_.legendSign = {x_, y + 2, 13, 13};
        for (const char* code : {sign, "look.plan-legend-hue", "look.plan-legend-drag"}) {
            const bool isForHands = code == std::string_view("look.plan-legend-drag");
            if (isForHands && !(request_.hasHands() && request_.ofSolutions())) continue;
            SheetText words = text(request_.words(code), smallFont, x, y, Align::left);
            if (words.rect.right() > x_ + panelWidth - 2 * panelPadding) {
                y += 18;
                words = text(request_.words(code), smallFont, x_ + 20, y, Align::left);
            }
            x = words.rect.right() + 16;
            bottom = words.rect.bottom();
            matrix_.legend.push_back(std::move(words));
        }
        return bottom + 18;
    }

    const PlanRequest& request_;
    PlanMatrix& matrix_;
    double x_, top_;
    std::vector<std::pair<PlanValues, Rows>> rated_;
    Rows unrated_;
};

} // namespace

double placeMatrix(const PlanRequest& request, Point corner) { return MatrixPlacer(request, corner).place(); }

} // namespace cjm::plan
