#include "layout/grid/metrics.hpp"

#include <cjm/layout/grid/story_layout.hpp>

#include <algorithm>

namespace cjm {
namespace {

const PlacedStep* stepOf(const PlacedStory& story, const StageId& stage) {
    const auto found = std::find_if(story.steps.begin(), story.steps.end(),
                                    [&](const PlacedStep& step) { return step.stage == stage; });
    return found == story.steps.end() ? nullptr : &*found;
}

// Of words that there may be none of yet: a line of them.
Rect roomOf(const PlacedText& text) {
    return {text.at.x, text.at.y, text.width, std::max(text.block->height(), lineHeight(text.block->font))};
}

} // namespace

Target hitStory(const GridLayout& layout, Point point) {
    if (!layout.story) return {};
    const PlacedStory& story = *layout.story;
    const StoryId& id = story.story->id;
    if (story.path.contains(point) || (story.strip.contains(point) && !story.head.contains(point)))
        for (const PlacedStep& step : story.steps)
            if (point.x >= step.x && point.x < step.x + step.width) return StepTarget{id, step.stage};
    if (!story.head.contains(point)) return {};
    if (story.whyName.block && point.y >= story.whyName.at.y) return StoryWhyTarget{id};
    return id;
}

std::optional<TextSpot> storySpot(const GridLayout& layout, const Target& target) {
    if (!layout.story) return std::nullopt;
    const PlacedStory& story = *layout.story;
    const StoryId& id = story.story->id;
    const auto spot = [](const Rect& frame, const PlacedText& text, const Font& font) {
        return TextSpot{frame, roomOf(text), font, Align::left, 0, text.block};
    };
    if (const auto* at = std::get_if<StepTarget>(&target); at && at->story == id) {
        const PlacedStep* step = stepOf(story, at->stage);
        if (!step) return std::nullopt;
        TextSpot found = spot(step->box, step->words, metrics::card);
        if (!step->isTold()) found.lines = nullptr; // what stands there is no text of its own
        return found;
    }
    if (const auto* why = std::get_if<StoryWhyTarget>(&target); why && why->story == id && story.why.block) {
        const Rect room = roomOf(story.why);
        const Rect name{story.whyName.at.x, story.whyName.at.y, room.width, story.whyName.block->height()};
        return spot(name.united(room), story.why, story.why.block->font);
    }
    if (target == Target(id)) return spot(roomOf(story.title), story.title, story.title.block->font);
    return std::nullopt;
}

Surface storySurface(const PlacedStory& story, const Theme& theme, const Target& target) {
    Surface surface{theme.page, theme.ink, theme.accent, theme.accentInk};
    const auto* at = std::get_if<StepTarget>(&target);
    const PlacedStep* step = at ? stepOf(story, at->stage) : nullptr;
    if (step && step->isTold()) {
        surface.fill = storyTones(story, theme).tint;
        surface.ink = readableOn(surface.fill, theme.ink);
    }
    return surface;
}

} // namespace cjm
