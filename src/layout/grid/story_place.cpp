#include "layout/grid/story_place.hpp"

#include "layout/grid/grid_header.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/words.hpp"

#include <cjm/model/story_steps.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace cjm {
namespace {

using namespace metrics;

constexpr double lowestStrip = 120, stripAbove = 14, stripGap = 10;  // around the strip, and between its parts
constexpr double narrowestHead = 130;                                // narrower it stands above the steps
constexpr double signRadius = 9, signGap = 8, narrowestBeside = 150; // the number beside words, or above them
constexpr double textPaddingX = 10, textEnd = 16, textPaddingY = 9, storyWhyGap = 7, closeSide = 18;
constexpr double besideGap = 8, mostForTitle = 0.6; // of the width, where others stand beside it
constexpr Font storyTitle{Face::semiBold, 13.5}, whyFont{Face::regular, 12.5}, passedFont{Face::italic, 12.5};

double bottomOf(const PlacedText& text) { return text.at.y + (text.block ? text.block->height() : 0); }

class StoryPlacer {
public:
    StoryPlacer(const GridLayout& layout, const Map& map, const TextMeasure& measure)
        : layout_(layout),
          measure_(measure),
          language_(languageOf(layout)) {
        placed_.story = map.stories.find(layout.options.story);
        placed_.persona = map.personas.find(placed_.story->persona);
    }

    PlacedStory place() {
        const PlacedStage &first = layout_.stages.front(), &last = layout_.stages.back();
        const double margin = layout_.options.margin, top = layout_.rowsBottom + stripAbove;
        placed_.path = {first.x, layout_.stagesBottom - layout_.strip - storyPathHeight, last.x + last.width - first.x,
                        storyPathHeight};
        placed_.strip = {margin, top, layout_.size.width - 2 * margin, layout_.options.isPage ? 0 : lowestStrip};
        const bool isBeside = layout_.rowTitles() >= narrowestHead;
        const double headBottom = isBeside ? placeHeadBeside(top) : placeHeadAbove(top);
        const double stepsTop = isBeside ? top : headBottom + stripGap;
        const double stepsBottom = std::max(placeSteps(stepsTop), placed_.strip.bottom());
        const double bottom = std::max(stepsBottom, headBottom);
        for (PlacedStep& step : placed_.steps)
            step.box.height = stepsBottom - stepsTop;
        placed_.head = {margin, top, isBeside ? layout_.rowTitles() : placed_.strip.width,
                        (isBeside ? bottom : headBottom) - top};
        placed_.strip.height = bottom - top;
        return std::move(placed_);
    }

private:
    // What there is to say of it, in a room at `at`.
    [[nodiscard]] PlacedText set(const std::string& words, const Font& font, Point at, double width) const {
        return {wrap(measure_, words, font, width), at, width};
    }
    [[nodiscard]] std::string titleWords() const {
        const std::string& title = placed_.story->title;
        return title.empty() ? say("look.story", language_) : title;
    }
    // In a window there is a place to write it, too.
    [[nodiscard]] bool hasWhy() const { return !placed_.story->why.empty() || !layout_.options.isPage; }

    // Where titles of rows stand: title, whose it is and why it was chosen, one below the other; returns the y below.
    double placeHeadBeside(double top) {
        const double indent = headStyle(layout_.options.head).rowTitleIndent - rowIconBefore;
        const double left = placed_.strip.x + indent, width = layout_.rowTitles() - indent - rowTitleEnd;
        double y = top + textPaddingY - 4;
        const bool closes = !layout_.options.isPage;
        if (closes) placed_.close = {left + width - closeSide, y, closeSide, closeSide};
        placed_.title = set(titleWords(), storyTitle, {left, y}, width - (closes ? closeSide + 4 : 0));
        y = bottomOf(placed_.title) + 1;
        if (placed_.persona && !placed_.persona->name.empty()) {
            placed_.whose = set(placed_.persona->name, small, {left, y}, width);
            y = bottomOf(placed_.whose);
        }
        if (hasWhy()) {
            placed_.whyName = set(say("look.story-why", language_), smallTitle, {left, y + storyWhyGap}, width);
            placed_.why = set(placed_.story->why, whyFont, {left, bottomOf(placed_.whyName) + 1}, width);
            y = std::max(bottomOf(placed_.why), placed_.why.at.y + lineHeight(whyFont));
        }
        return y + textPaddingY;
    }

    // Over the steps, where titles of rows have no room beside them: whose it is after the title, the reason after its
    // name.
    double placeHeadAbove(double top) {
        const double left = placed_.strip.x, width = placed_.strip.width;
        const auto beside = [&](const PlacedText& before, const std::string& words, const Font& font) {
            const double x = before.at.x + std::ceil(before.block->width) + besideGap;
            const double down = (before.block->lineHeight - lineHeight(font)) / 2; // in the middle of the first line
            return set(words, font, {x, before.at.y + down}, std::max(left + width - x, 1.0));
        };
        const bool closes = !layout_.options.isPage;
        if (closes) placed_.close = {left + width - closeSide, top, closeSide, closeSide};
        placed_.title = set(titleWords(), storyTitle, {left, top}, width * mostForTitle);
        double y = bottomOf(placed_.title);
        if (placed_.persona && !placed_.persona->name.empty()) {
            placed_.whose = beside(placed_.title, placed_.persona->name, small);
            placed_.whose.width -= closes ? closeSide + besideGap : 0;
            placed_.whose.block = wrap(measure_, placed_.persona->name, small, placed_.whose.width);
            y = std::max(y, bottomOf(placed_.whose));
        }
        if (!hasWhy()) return y;
        placed_.whyName = set(say("look.story-why", language_), smallTitle, {left, y + 2}, width * mostForTitle);
        placed_.why = beside(placed_.whyName, placed_.story->why, whyFont);
        return std::max(bottomOf(placed_.whyName),
                        std::max(bottomOf(placed_.why), placed_.why.at.y + lineHeight(whyFont)));
    }

    // One for each column; returns the y below the longest text.
    double placeSteps(double top) {
        double bottom = top;
        int told = 0;
        for (const PlacedStage& stage : layout_.stages) {
            const auto text = stepAt(*placed_.story, stage.stage->id);
            PlacedStep step;
            step.stage = stage.stage->id;
            step.x = stage.x;
            step.width = stage.width;
            step.at = {stage.rect.centre().x, placed_.path.centre().y};
            if (text) step.number = wrap(measure_, std::to_string(++told), smallTitle, 2 * storyNumberRadius);
            step.box = {stage.x + cellPadding, top, stage.width - 2 * cellPadding, 0};
            const bool isBeside = step.box.width >= narrowestBeside;
            const double indent = isBeside ? 2 * signRadius + signGap : 0;
            const double down = isBeside ? 0 : 2 * signRadius + 4;
            const double x = step.box.x + textPaddingX, y = top + textPaddingY;
            const double width = step.box.width - textPaddingX - textEnd - indent;
            step.signAt = {x + signRadius, y + lineHeight(card) / 2};
            const std::string words = text ? *text : say("look.story-passed", language_);
            step.words = {wrap(measure_, words, text ? card : passedFont, width), {x + indent, y + down}, width};
            bottom = std::max(bottom, bottomOf(step.words) + textPaddingY);
            placed_.steps.push_back(std::move(step));
        }
        return bottom;
    }

    const GridLayout& layout_;
    const TextMeasure& measure_;
    Language language_;
    PlacedStory placed_;
};

} // namespace

bool tellsStory(const GridLayout& layout, const Map& map) {
    return !layout.stages.empty() && map.stories.find(layout.options.story) != nullptr;
}

std::shared_ptr<const PlacedStory> placeStory(const GridLayout& layout, const Map& map, const TextMeasure& measure) {
    return std::make_shared<const PlacedStory>(StoryPlacer(layout, map, measure).place());
}

const PersonaId& countedPersona(const GridLayout& layout) {
    const bool isTold = layout.story && layout.story->persona;
    return isTold ? layout.story->persona->id : layout.options.onlyPersona;
}

} // namespace cjm
