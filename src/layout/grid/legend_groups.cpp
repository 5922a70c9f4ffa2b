#include "layout/grid/card_fields.hpp"
#include "layout/grid/card_marks.hpp"
#include "layout/grid/grid_header.hpp"
#include "layout/grid/legend.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"
#include "layout/grid/paint_known.hpp"
#include "layout/value_signs.hpp"
#include "layout/way_looks.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/layout/grid/known_scenes.hpp>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

using namespace metrics;

constexpr double curveSign = 32, pointSign = 12, chipGap = 6;

class LegendMaker {
public:
    LegendMaker(const GridLayout& layout, const TextMeasure& measure, const Theme& theme)
        : layout_(layout),
          measure_(measure),
          theme_(theme),
          language_(languageOf(layout)),
          room_(layout.size.width - 2 * layout.options.margin) {}

    std::vector<LegendGroup> groups() {
        barriers();
        emotions();
        solutions();
        touchpoints();
        marks();
        if (layout_.options.evidence) known();
        if (!layout_.arcs.empty()) transitions();
        std::erase_if(groups_, [](const LegendGroup& group) { return group.empty(); });
        return std::move(groups_);
    }

private:
    // The first row of them that has such a sign.
    [[nodiscard]] const PlacedRow* rowWith(bool ShownSigns::*sign, std::optional<RowKind> kind = {}) const {
        const auto& rows = layout_.rows;
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const PlacedRow& row) {
            return row.signs.*sign && (!kind || row.row->kind == *kind);
        });
        return found == rows.end() ? nullptr : &*found;
    }

    void begin() { groups_.emplace_back(); }
    void begin(const std::string& title) {
        begin();
        groups_.back().push_back({{}, wrap(measure_, title, smallTitle, room_)});
    }
    // What its author calls a row of this kind, when there is room for that; else what the program calls it.
    void begin(const PlacedRow& row, RowKind kind, std::string_view code) {
        constexpr std::size_t longest = 30; // letters
        const std::string& title = row.row->title;
        const bool isShort = !title.empty() && utf8::length(title) <= longest;
        begin(row.row->kind == kind && isShort ? drawnLine(title) : say(code, language_));
    }
    void add(LegendSign sign, std::string_view words) {
        const double room = std::max(room_ - sign.width - legendSignGap, 1.0);
        groups_.back().push_back({std::move(sign), wrap(measure_, words, small, room)});
    }
    void tell(LegendSign sign, std::string_view code) { add(std::move(sign), say(code, language_)); }

    void barriers() {
        const PlacedRow* row = rowWith(&ShownSigns::severity);
        if (!row) return;
        begin(*row, RowKind::barriers, "look.barriers");
        for (int severity = 1; severity <= 3; ++severity) {
            const auto draw = [severity, ink = theme_.bad](const Rect& room, Scene& scene) {
                for (int i = 0; i < severity; ++i)
                    scene.shapes.emplace_back(
                        BoxShape{{room.x + i * (dot + dotGap), room.centre().y - dot / 2, dot, dot}, dot / 2, ink, {}});
            };
            tell({severity * (dot + dotGap) - dotGap, draw}, "look.severity-" + std::to_string(severity));
        }
    }

    void emotions() {
        for (const PlacedRow& row : layout_.rows) {
            if (!row.chart || row.chart->curves.size() < 2) continue;
            begin(row, RowKind::emotions, "look.curves");
            for (std::size_t i = 0; i < row.chart->curves.size(); ++i) {
                const EmotionCurve& curve = row.chart->curves[i];
                if (!curve.persona) continue;
                const std::string& name = curve.persona->name;
                add(curve.points.size() < 2 ? pointOf(curve, i == 0) : lineOf(curve, i == 0),
                    curve.sign.empty() ? name : curve.sign + " — " + name);
            }
            return;
        }
    }
    // A curve of one point: what it looks like there.
    [[nodiscard]] LegendSign pointOf(const EmotionCurve& curve, bool isFirst) const {
        const Colour colour = isFirst ? emotionColour(theme_, curve.points.front().card->value) : curve.colour;
        return {pointSign, [colour, page = theme_.page](const Rect& room, Scene& scene) {
                    const Rect ring{room.x, room.centre().y - pointSign / 2, pointSign, pointSign};
                    scene.shapes.emplace_back(BoxShape{ring.inset(1), pointSign / 2 - 1, page, {colour, 2, {}}});
                }};
    }
    // The first curve of a row is drawn from red to green.
    [[nodiscard]] LegendSign lineOf(const EmotionCurve& curve, bool isFirst) const {
        return {
            curveSign, [isFirst, pen = curvePen(curve, theme_), &theme = theme_](const Rect& room, Scene& scene) {
                const double right = room.x + curveSign, y = room.centre().y;
                PathShape line;
                line.steps = {{PathStep::Kind::move, {room.x, y}, {}, {}}, {PathStep::Kind::line, {right, y}, {}, {}}};
                line.pen = pen;
                if (isFirst)
                    line.pen = {
                        Gradient{{room.x, 0}, {right, 0}, {{0, theme.bad}, {0.5, theme.neutral}, {1, theme.good}}},
                        3,
                        {}};
                scene.shapes.emplace_back(std::move(line));
            }};
    }

    void solutions() {
        const PlacedRow* row = rowWith(&ShownSigns::state);
        if (!row) return;
        begin(*row, RowKind::solutions, "look.solutions");
        for (const SolutionState state :
             {SolutionState::idea, SolutionState::planned, SolutionState::doing, SolutionState::done})
            tell({stateSign,
                  [state, &theme = theme_](const Rect& room, Scene& scene) {
                      paintState(state, {room.x + stateSign / 2, room.centre().y}, theme, theme.page, scene);
                  }},
                 "value.solution-" + std::string(nameOf(state)));
    }

    void touchpoints() {
        const PlacedRow* first = nullptr;
        for (bool ShownSigns::*sign :
             {&ShownSigns::importance, &ShownSigns::rating, &ShownSigns::fixFirst, &ShownSigns::moment})
            if (const PlacedRow* row = rowWith(sign, RowKind::touchpoints); row && !first) first = row;
        const bool hasMoment = rowWith(&ShownSigns::moment) != nullptr;
        if (first)
            begin(*first, RowKind::touchpoints, "look.touchpoints");
        else
            begin();
        if (rowWith(&ShownSigns::importance)) {
            constexpr int shown = 4;
            tell({importanceSign.width,
                  [&theme = theme_](const Rect& room, Scene& scene) {
                      const double y = room.centre().y - importanceSign.height / 2;
                      paintImportance(shown, {room.x, y}, theme, theme.page, scene);
                  }},
                 "look.importance-means");
        }
        if (rowWith(&ShownSigns::rating)) tell(chips({{4}, {3}, {2}}), "look.rating-means");
        if (rowWith(&ShownSigns::fixFirst)) tell(chips({{2, true}}), "look.fix-first");
        if (hasMoment)
            tell({starSize,
                  [ink = theme_.neutral](const Rect& room, Scene& scene) {
                      const double y = room.centre().y - starSize / 2;
                      scene.shapes.emplace_back(IconShape{"star-filled", {room.x, y, starSize, starSize}, ink});
                  }},
                 "look.moment");
    }
    [[nodiscard]] LegendSign chips(std::vector<RatingSign> signs) const {
        for (RatingSign& sign : signs)
            sign.digit = ratingDigit(measure_, sign.rating);
        const double step = ratingChip.width + chipGap;
        return {static_cast<double>(signs.size()) * step - chipGap,
                [signs, step, &theme = theme_](const Rect& room, Scene& scene) {
                    double x = room.x;
                    for (const RatingSign& sign : signs) {
                        const double y = room.centre().y - ratingChip.height / 2;
                        paintRating(sign, {x, y, ratingChip.width, ratingChip.height}, theme, scene);
                        x += step;
                    }
                }};
    }

    void marks() {
        const auto mark = [&](CardMark::Kind kind, std::string_view code) {
            const CardMark sign = markInSmall(measure_, kind);
            tell({sign.rect.width,
                  [sign, &theme = theme_](const Rect& room, Scene& scene) {
                      paintMark(sign, {room.x, room.y, sign.rect.width, room.height}, theme, scene);
                  }},
                 code);
        };
        begin();
        if (rowWith(&ShownSigns::votes)) mark(CardMark::Kind::votes, "look.votes-mean");
        const bool onCurve = rowWith(&ShownSigns::dashedFace) && !layout_.options.evidence;
        if (rowWith(&ShownSigns::hypothesis) || onCurve)
            mark(CardMark::Kind::hypothesis, onCurve ? "look.hypothesis-on-curve" : "look.hypothesis");
        if (rowWith(&ShownSigns::link)) mark(CardMark::Kind::link, "look.link-means");
    }

    void known() {
        begin(say("look.evidence", language_));
        for (const auto& [status, code] :
             {std::pair(Status::fact, "look.status-fact"), std::pair(Status::assumption, "look.status-assumption"),
              std::pair(Status::none, "look.status-none")})
            tell({swatchSize.width,
                  [status = status, &theme = theme_](const Rect& room, Scene& scene) {
                      const double y = room.centre().y - swatchSize.height / 2;
                      paintSwatch({room.x, y, swatchSize.width, swatchSize.height}, status, theme, scene);
                  }},
                 code);
    }

    // Kinds that are in use.
    void transitions() {
        constexpr double length = 30;
        begin(say("look.arcs", language_));
        for (std::size_t i = 0; i < enumSize<TransitionKind>; ++i) {
            const auto kind = static_cast<TransitionKind>(i);
            if (std::none_of(layout_.arcs.begin(), layout_.arcs.end(),
                             [=](const PlacedArc& arc) { return arc.transition->kind == kind; }))
                continue;
            tell({length,
                  [kind, &theme = theme_](const Rect& room, Scene& scene) {
                      const double y = room.centre().y;
                      WayLook look = wayLook(kind, theme);
                      look.width -= 0.5;
                      paintWay({{room.x, y}, {room.x + length, y}}, look, scene);
                  }},
                 "value.transition-" + std::string(nameOf(kind)));
        }
    }

    const GridLayout& layout_;
    const TextMeasure& measure_;
    const Theme& theme_;
    const Language language_;
    const double room_;
    std::vector<LegendGroup> groups_;
};

} // namespace

std::vector<LegendGroup> legendOf(const GridLayout& layout, const TextMeasure& measure, const Theme& theme) {
    return LegendMaker(layout, measure, theme).groups();
}

} // namespace cjm
