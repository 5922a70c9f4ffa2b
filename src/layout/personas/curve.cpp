#include "layout/emotion_shapes.hpp"
#include "layout/personas/parts.hpp"
#include "layout/stage_name.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>

namespace cjm::personas {
namespace {

constexpr double barHeight = 3, barInset = 2, nameGap = 6, wordsGap = 1, wordsBelow = 3, noneBelow = 5;
constexpr const char* noBreak = "\xC2\xA0";

class CurvePlacer {
public:
    CurvePlacer(const MapKnowledge& map, const Known& known, const Theme& theme, const TextMeasure& measure,
                Language language, const CurveScale& scale)
        : map_(map),
          known_(known),
          theme_(theme),
          measure_(measure),
          language_(language),
          scale_(scale) {}

    PersonaCurve place() {
        curve_.neutralY = scale_.neutral;
        curve_.unit = scale_.unit;
        curve_.radius = scale_.radius;
        placeFaces();
        placeWords();
        const double lowered = std::max(0.0, wordsBottom() + wordsBelow - scale_.bars);
        placeStages(scale_.bars + lowered, scale_.names + lowered);
        curve_.rect = {0, 0, scale_.width, scale_.names + lowered + lineHeight(scale_.stage)};
        return std::move(curve_);
    }

private:
    void placeFaces() {
        for (const KnownEmotion& emotion : known_.emotions)
            curve_.faces.push_back(
                {emotion.card, {emotion.place * scale_.width, scale_.neutral - emotion.card->value * scale_.unit}});
    }

    // The words of a face in two lines at most; its value is always seen.
    [[nodiscard]] TextPtr wordsOf(const Card& card) const {
        const std::string value = sayEmotion(card.value, language_), text = drawnLine(card.text);
        if (text.empty()) return wrap(measure_, value, scale_.words, scale_.width);
        TextPtr all = wrap(measure_, text + noBreak + value, scale_.words, {scale_.width, 0, true});
        if (all->lines.size() <= 2) return all;
        const std::string first = wrap(measure_, text, scale_.words, scale_.width)->lines.front().text;
        const std::size_t rest = std::min(text.find_first_not_of(' ', first.size()), text.size());
        const double room = scale_.width - measure_.width(noBreak + value, scale_.words);
        const TextPtr second = cutLine(measure_, text.substr(rest), scale_.words, room);
        const std::string ending = second->empty() ? std::string() : second->lines.front().text;
        return wrap(measure_, first + "\n" + ending + noBreak + value, scale_.words, scale_.width + 1);
    }

    void placeWords() {
        if (curve_.faces.empty()) {
            const TextPtr none = wrap(measure_, say("look.no-emotions", language_), scale_.words, scale_.width);
            const double x = (scale_.width - none->width) / 2;
            curve_.words = placed(none, x, scale_.neutral + noneBelow, none->width, Align::centre);
            return;
        }
        const auto lowest =
            std::min_element(curve_.faces.begin(), curve_.faces.end(),
                             [](const CurveFace& a, const CurveFace& b) { return a.card->value < b.card->value; });
        const TextPtr block = wordsOf(*lowest->card);
        const double x = std::clamp(lowest->at.x - block->width / 2, 0.0, std::max(0.0, scale_.width - block->width));
        const double y = std::max(lowest->at.y + scale_.radius + wordsGap, scale_.neutral + 2);
        curve_.words = placed(block, x, y, block->width, Align::centre);
    }

    [[nodiscard]] double wordsBottom() const {
        double bottom = curve_.words.rect.bottom();
        for (const CurveFace& face : curve_.faces)
            bottom = std::max(bottom, face.at.y + scale_.radius);
        return bottom;
    }

    void placeStages(double bars, double names) {
        const auto& stages = map_.stages();
        const double cell = scale_.width / static_cast<double>(std::max<std::size_t>(stages.size(), 1));
        std::vector<double> widths;
        widths.reserve(stages.size());
        for (const auto& stage : stages)
            widths.push_back(measure_.width(drawnLine(nameOf(*stage)), scale_.stage));
        for (std::size_t i = 0; i < stages.size(); ++i) {
            CurveStage placedStage;
            const double x = static_cast<double>(i) * cell, inset = std::min(barInset, cell / 8);
            placedStage.colour = colourOf(*stages[i]);
            placedStage.cell = {x, 0, cell, bars};
            placedStage.bar = {x + inset, bars, cell - 2 * inset, barHeight};
            // A long name may use what its neighbours leave of their cells.
            const double left = i == 0 ? 0 : x - spareOf(widths[i - 1], cell);
            const double right = i + 1 == stages.size() ? scale_.width : x + cell + spareOf(widths[i + 1], cell);
            const TextPtr name = cutLine(measure_, nameOf(*stages[i]), scale_.stage, right - left);
            const double wanted = x + (cell - name->width) / 2;
            placedStage.name = placed(name, std::clamp(wanted, left, std::max(left, right - name->width)), names,
                                      name->width, Align::centre);
            curve_.stages.push_back(std::move(placedStage));
        }
    }

    static double spareOf(double width, double cell) {
        return width < cell ? std::max(0.0, (cell - width) / 2 - nameGap) : -nameGap / 2;
    }

    static const std::string& nameOf(const Stage& stage) { return calledBriefly(stage); }

    [[nodiscard]] Colour colourOf(const Stage& stage) const {
        const Hue hue = stageHue(theme_, stage, stage.rank);
        return hue.fill == theme_.page ? hue.deep : hue.fill;
    }

    const MapKnowledge& map_;
    const Known& known_;
    const Theme& theme_;
    const TextMeasure& measure_;
    Language language_;
    const CurveScale& scale_;
    PersonaCurve curve_;
};

std::vector<Point> pointsOf(const PersonaCurve& curve) {
    std::vector<Point> points;
    for (const CurveFace& face : curve.faces)
        points.push_back(face.at);
    return points;
}

void paintLine(const PersonaCurve& curve, const Theme& theme, Scene& scene) {
    const std::vector<Point> points = pointsOf(curve);
    if (points.size() < 2) return;
    PathShape stroke, area;
    stroke.steps = area.steps = curveSteps(points, curveSlopes(points), 0, points.size() - 1);
    closeArea(area.steps, {points.front(), points.back(), true, true}, curve.neutralY);
    area.fill = areaTint(theme, curve.neutralY, 1.6 * curve.unit);
    const double from = points.front().x, to = points.back().x;
    Gradient along{{from, 0}, {to, 0}, {}};
    for (const CurveFace& face : curve.faces)
        along.stops.emplace_back((face.at.x - from) / std::max(to - from, 1e-6),
                                 emotionColour(theme, face.card->value));
    stroke.pen = {std::move(along), 2.4, {}};
    if (theme.hasAreas) scene.shapes.emplace_back(std::move(area));
    scene.shapes.emplace_back(std::move(stroke));
}

} // namespace

PersonaCurve placeCurve(const MapKnowledge& map, const Known& known, const Theme& theme, const TextMeasure& measure,
                        Language language, const CurveScale& scale) {
    return CurvePlacer(map, known, theme, measure, language, scale).place();
}

void move(PersonaCurve& curve, double dx, double dy) {
    curve.rect = curve.rect.moved(dx, dy);
    curve.neutralY += dy;
    for (CurveFace& face : curve.faces)
        face.at = {face.at.x + dx, face.at.y + dy};
    move(curve.words, dx, dy);
    for (CurveStage& stage : curve.stages) {
        stage.cell = stage.cell.moved(dx, dy);
        stage.bar = stage.bar.moved(dx, dy);
        move(stage.name, dx, dy);
    }
}

void paintCurve(const PersonaCurve& curve, const Theme& theme, Colour ground, Scene& scene) {
    for (std::size_t i = 1; i < curve.stages.size(); ++i) {
        const Rect& cell = curve.stages[i].cell;
        scene.shapes.emplace_back(BoxShape{{cell.x - 0.5, cell.y, 1, cell.height}, 0, theme.line, {}});
    }
    PathShape neutral;
    neutral.steps = {{PathStep::Kind::move, {curve.rect.x, curve.neutralY}, {}, {}},
                     {PathStep::Kind::line, {curve.rect.right(), curve.neutralY}, {}, {}}};
    neutral.pen = {mix(theme.line, theme.muted, 0.2), 1, {2, 4}};
    scene.shapes.emplace_back(std::move(neutral));
    paintLine(curve, theme, scene);
    for (const CurveFace& face : curve.faces)
        addFace(face.at,
                {face.card->value, emotionColour(theme, face.card->value), curve.radius,
                 face.card->status == Status::assumption},
                theme, scene);
    const Colour muted = readableOn(ground, theme.muted);
    // The lines between stages do not run through words.
    if (!curve.words.empty()) scene.shapes.emplace_back(BoxShape{curve.words.rect, 0, ground, {}});
    addWords(curve.words, muted, scene);
    for (const CurveStage& stage : curve.stages) {
        scene.shapes.emplace_back(BoxShape{stage.bar, stage.bar.height / 2, stage.colour, {}});
        addWords(stage.name, muted, scene);
    }
}

} // namespace cjm::personas
