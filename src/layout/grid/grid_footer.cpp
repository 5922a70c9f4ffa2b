#include "layout/grid/grid_header.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"
#include "layout/grid/paint_known.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/layout/grid/known_scenes.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace cjm {
namespace {

using namespace metrics;

constexpr double legendLine = 32;

// Draws footer items left to right, onto further lines when they do not fit.
class FooterPen {
public:
    FooterPen(GridLayout& layout, const TextMeasure& measure, const Theme& theme, double top, double right)
        : layout_(layout),
          measure_(measure),
          theme_(theme),
          left_(layout.options.margin),
          right_(right),
          x_(left_),
          y_(top) {}

    void text(const std::string& words) {
        const auto block = wrap(measure_, words, small, right_ - left_);
        room(block->width);
        layout_.legend.emplace_back(TextShape{block, {x_, y_}, block->width, theme_.muted, Align::left});
        x_ += block->width;
        bottom_ = std::max(bottom_, y_ + block->height());
    }
    void space(double width) { x_ += width; }
    /// The badge of a stage, on paper of any colour.
    void pill(const std::string& words) {
        const auto block = wrap(measure_, words, badge, right_ - left_);
        const double width = std::ceil(block->width) + 2 * badgePaddingX;
        const Rect rect{x_, y_ + (lineHeight(small) - badgeHeight) / 2, width, badgeHeight};
        layout_.legend.emplace_back(BoxShape{rect.inset(0.5), badgeHeight / 2, noColour, {theme_.muted, 1, {}}});
        layout_.legend.emplace_back(TextShape{
            block, {rect.x, rect.y + (badgeHeight - block->height()) / 2}, width, theme_.muted, Align::centre});
        x_ += width + 6;
    }
    /// A curve of one point: what it looks like there.
    void point(Colour colour) {
        constexpr double size = 12;
        const Rect ring{x_, y_ + (lineHeight(small) - size) / 2, size, size};
        layout_.legend.emplace_back(BoxShape{ring.inset(1), size / 2 - 1, theme_.page, {colour, 2, {}}});
        x_ += size + 6;
    }
    void dots(int count) {
        for (int i = 0; i < count; ++i) {
            layout_.legend.emplace_back(
                BoxShape{{x_, y_ + (lineHeight(small) - dot) / 2, dot, dot}, dot / 2, theme_.bad, {}});
            x_ += dot + dotGap;
        }
    }
    void curve(const Pen& pen) {
        PathShape line;
        line.steps = {{PathStep::Kind::move, {x_, y_ + 8.5}, {}, {}},
                      {PathStep::Kind::line, {x_ + legendLine, y_ + 8.5}, {}, {}}};
        line.pen = pen;
        layout_.legend.emplace_back(std::move(line));
        x_ += legendLine + 6;
    }
    /// From red to green, as the first curve of a row is drawn.
    void mainCurve() {
        curve({Gradient{{x_, 0}, {x_ + legendLine, 0}, {{0, theme_.bad}, {0.5, theme_.neutral}, {1, theme_.good}}},
               3,
               {}});
    }
    void star() {
        layout_.legend.emplace_back(IconShape{"star-filled", {x_, y_ + 2, starSize, starSize}, theme_.neutral});
        x_ += starSize + 5;
    }
    /// A card of this status in small.
    void card(Status status) {
        paintSwatch({x_, y_ + (lineHeight(small) - swatchSize.height) / 2, swatchSize.width, swatchSize.height}, status,
                    theme_, scene_);
        std::move(scene_.shapes.begin(), scene_.shapes.end(), std::back_inserter(layout_.legend));
        scene_.shapes.clear();
        x_ += swatchSize.width + 6;
    }
    /// Starts a new line when an item of this width would not fit.
    void room(double width) {
        if (x_ == left_ || x_ + width <= right_) return;
        x_ = left_;
        y_ = bottom_ + 4;
    }
    [[nodiscard]] double bottom() const { return bottom_; }

private:
    GridLayout& layout_;
    const TextMeasure& measure_;
    const Theme& theme_;
    double left_, right_, x_, y_;
    double bottom_ = y_;
    Scene scene_; // of what is painted as on the map
};

std::string footerRight(const GridLayout& layout) {
    const Passport& p = *layout.passport;
    std::string text = dateInWords(p.date, languageOf(layout));
    if (!p.versionLabel.empty()) {
        if (!text.empty()) text += " · ";
        // «3» is a version, «версия 3» and "final" say so themselves.
        const bool isNumber = p.versionLabel.front() >= '0' && p.versionLabel.front() <= '9';
        text +=
            isNumber ? say(Message{"look.version", {{"label", p.versionLabel}}}, languageOf(layout)) : p.versionLabel;
    }
    return text;
}

bool anyRow(const GridLayout& layout, bool PlacedRow::*shows) {
    return std::any_of(layout.rows.begin(), layout.rows.end(), [&](const PlacedRow& row) { return row.*shows; });
}

// What its author calls a row of this kind, when there is room for that; else what the program calls it.
std::string legendTitle(const PlacedRow& row, RowKind kind, std::string_view code, Language language) {
    constexpr std::size_t longest = 30; // letters
    const std::string& title = row.row->title;
    const bool isShort = !title.empty() && utf8::length(title) <= longest;
    return row.row->kind == kind && isShort ? drawnLine(title) + ":" : say(code, language);
}

void placeCurveLegend(FooterPen& pen, const GridLayout& layout, const Theme& theme) {
    for (const PlacedRow& row : layout.rows) {
        if (!row.chart || row.chart->curves.size() < 2) continue;
        pen.text(legendTitle(row, RowKind::emotions, "look.curves", languageOf(layout)));
        for (std::size_t i = 0; i < row.chart->curves.size(); ++i) {
            const EmotionCurve& curve = row.chart->curves[i];
            if (!curve.persona) continue;
            pen.space(10);
            pen.room(170);
            if (curve.points.size() < 2)
                pen.point(i == 0 ? emotionColour(theme, curve.points.front().card->value) : curve.colour);
            else if (i == 0)
                pen.mainCurve();
            else
                pen.curve(curvePen(curve, theme));
            pen.text(curve.sign.empty() ? curve.persona->name : curve.sign + " — " + curve.persona->name);
        }
        pen.space(26);
        return;
    }
}

} // namespace

double placeFooter(GridLayout& layout, const Theme& theme, const TextMeasure& measure, double top) {
    const double right = layout.size.width - layout.options.margin;
    const std::string words = footerRight(layout);
    double legendRight = right, bottom = top;
    if (!words.empty()) {
        const auto block = wrap(measure, words, small, (right - layout.options.margin) / 2);
        layout.legend.emplace_back(
            TextShape{block, {right - block->width, top}, block->width, theme.muted, Align::right});
        legendRight = right - block->width - 30;
        bottom = top + block->height();
    }
    FooterPen pen(layout, measure, theme, top, legendRight);
    const Language language = languageOf(layout);
    const auto severe =
        std::find_if(layout.rows.begin(), layout.rows.end(), [](const PlacedRow& row) { return row.showsSeverity; });
    if (severe != layout.rows.end()) {
        pen.text(legendTitle(*severe, RowKind::barriers, "look.barriers", language));
        for (int severity = 1; severity <= 3; ++severity) {
            pen.space(8);
            pen.room(90);
            pen.dots(severity);
            pen.space(2);
            pen.text(say("look.severity-" + std::to_string(severity), language));
        }
        pen.space(26);
    }
    placeCurveLegend(pen, layout, theme);
    if (layout.options.evidence) {
        pen.text(say("look.evidence", language) + ":");
        for (const auto& [status, name] :
             {std::pair(Status::fact, "look.status-fact"), std::pair(Status::assumption, "look.status-assumption"),
              std::pair(Status::none, "look.status-none")}) {
            pen.space(10);
            pen.room(120);
            pen.card(status);
            pen.text(say(name, language));
        }
        pen.space(26);
    }
    if (anyRow(layout, &PlacedRow::showsMoment)) {
        pen.room(130);
        pen.star();
        pen.text(say("look.moment", language));
        pen.space(26);
    }
    if (std::any_of(layout.stages.begin(), layout.stages.end(),
                    [](const PlacedStage& stage) { return !!stage.badge; })) {
        pen.room(240);
        pen.pill(say("look.first", language));
        pen.text(say("look.first-means", language));
    }
    return std::max(bottom, pen.bottom());
}

} // namespace cjm
