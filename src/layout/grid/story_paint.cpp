#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"
#include "layout/parts.hpp"

#include <cjm/layout/grid/story_layout.hpp>

#include <algorithm>

// A story over the map: the numbers of its way, and what happens at each stage.

namespace cjm {
namespace {

constexpr double wayWidth = 2.5, passedDot = 4, boxSignRadius = 9;
constexpr double lineContrast = 3; // of a line, and no words

// From the middle of the first column to that of the last; dashed where the story passes a stage by.
void paintWay(const PlacedStory& story, Colour colour, const Theme& theme, Scene& scene) {
    PathShape told, passed;
    told.pen = {colour, wayWidth, {}};
    passed.pen = {mix(theme.page, colour, 0.75), wayWidth - 0.5, {4, 4}};
    for (std::size_t i = 0; i < story.steps.size(); ++i) {
        const PlacedStep& step = story.steps[i];
        const double from = i == 0 ? step.at.x : step.x;
        const double to = i + 1 == story.steps.size() ? step.at.x : step.x + step.width;
        PathShape& path = step.isTold() ? told : passed;
        path.steps.push_back(moveTo(from, step.at.y));
        path.steps.push_back(lineTo(to, step.at.y));
    }
    for (PathShape* path : {&passed, &told})
        if (!path->steps.empty()) scene.shapes.emplace_back(std::move(*path));
}

void paintNumberAt(Point at, double radius, const TextPtr& number, const PersonaTones& tones, Scene& scene) {
    scene.shapes.emplace_back(
        BoxShape{{at.x - radius, at.y - radius, 2 * radius, 2 * radius}, radius, tones.strong, {}});
    if (number)
        scene.shapes.emplace_back(
            TextShape{number, {at.x - radius, at.y - number->height() / 2}, 2 * radius, tones.onStrong, Align::centre});
}

void paintStep(const PlacedStep& step, const PersonaTones& tones, const Theme& theme, Detail detail, Scene& scene) {
    const bool hasBox = tones.tint != theme.page;
    if (!step.isTold())
        scene.shapes.emplace_back(
            BoxShape{step.box.inset(0.5), metrics::cardRadius, noColour, {theme.line, 1, {4, 3}}});
    else
        scene.shapes.emplace_back(
            BoxShape{hasBox ? step.box : step.box.inset(0.5), metrics::cardRadius, tones.tint,
                     hasBox ? Pen{} : Pen{readableOn(theme.page, tones.edge, lineContrast), 1, {}}});
    if (step.isTold())
        paintNumberAt(step.signAt, boxSignRadius, hasWords(detail) ? step.number : nullptr, tones, scene);
    const Colour ink = step.isTold() ? readableOn(tones.tint, theme.ink) : theme.muted;
    if (!hasWords(detail)) return paintBars(*step.words.block, step.words.at, mix(tones.tint, ink, 0.4), scene);
    if (!step.words.block->empty())
        scene.shapes.emplace_back(TextShape{step.words.block, step.words.at, step.words.width, ink, Align::left});
}

} // namespace

PersonaTones storyTones(const PlacedStory& story, const Theme& theme) {
    if (story.persona) return personaTones(theme, *story.persona);
    const Colour tint = theme.hasAreas ? mix(theme.page, theme.accent, 0.1) : theme.page;
    return {theme.accent, theme.accentInk, tint, theme.accent, mix(theme.page, theme.accent, 0.4)};
}

void paintStoryPath(const GridLayout& layout, const Theme& theme, Scene& scene, Detail detail) {
    if (!layout.story) return;
    const PlacedStory& story = *layout.story;
    const PersonaTones tones = storyTones(story, theme);
    const Colour line = readableOn(theme.page, tones.strong, lineContrast);
    paintWay(story, line, theme, scene);
    for (const PlacedStep& step : story.steps) {
        if (step.isTold()) {
            paintNumberAt(step.at, storyNumberRadius, hasWords(detail) ? step.number : nullptr, tones, scene);
            continue;
        }
        const Rect dot{step.at.x - passedDot, step.at.y - passedDot, 2 * passedDot, 2 * passedDot};
        scene.shapes.emplace_back(BoxShape{dot, passedDot, theme.page, {mix(theme.page, line, 0.75), 1.5, {}}});
    }
}

void paintStorySteps(const GridLayout& layout, const Theme& theme, Scene& scene, const std::optional<Rect>& clip,
                     Detail detail) {
    if (!layout.story) return;
    const PersonaTones tones = storyTones(*layout.story, theme);
    for (const PlacedStep& step : layout.story->steps)
        if (!clip || clip->intersects(step.box)) paintStep(step, tones, theme, detail, scene);
}

void paintStoryHead(const GridLayout& layout, const Theme& theme, Scene& scene, Detail detail) {
    if (!layout.story) return;
    const PlacedStory& story = *layout.story;
    const auto add = [&](const PlacedText& text, Colour colour) {
        if (!text.block || text.block->empty()) return;
        if (hasWords(detail))
            scene.shapes.emplace_back(TextShape{text.block, text.at, text.width, colour, Align::left});
        else
            paintBars(*text.block, text.at, mix(theme.page, colour, 0.4), scene);
    };
    add(story.title, theme.ink);
    add(story.whose, readableOn(theme.page, storyTones(story, theme).deep));
    add(story.whyName, theme.muted);
    add(story.why, theme.ink);
    if (story.close.width > 0) scene.shapes.emplace_back(IconShape{"x", story.close.inset(1), theme.muted});
}

} // namespace cjm
