#include <cjm/model/story_steps.hpp>

#include <algorithm>
#include <limits>

namespace cjm {

std::optional<std::string> stepAt(const Story& story, const StageId& stage) {
    std::optional<std::string> text;
    for (const StoryStep& step : story.steps) {
        if (step.stage != stage) continue;
        if (text)
            *text += '\n' + step.text;
        else
            text = step.text;
    }
    return text;
}

Story withStep(const Map& map, Story story, const StageId& stage, const std::string& text) {
    const auto isHere = [&](const StoryStep& step) { return step.stage == stage; };
    const auto first = std::find_if(story.steps.begin(), story.steps.end(), isHere);
    const bool isNone = text.find_first_not_of(" \n\t") == std::string::npos;
    if (!isNone && stepAt(story, stage) == text) return story;
    if (isNone) {
        std::erase_if(story.steps, isHere);
    } else if (first != story.steps.end()) {
        first->text = text;
        story.steps.erase(std::remove_if(first + 1, story.steps.end(), isHere), story.steps.end());
    } else {
        const auto rank = [&](const StageId& id) {
            const auto found = map.stages.find(id);
            return found ? found->rank : std::numeric_limits<int>::max();
        };
        const auto later = std::find_if(story.steps.begin(), story.steps.end(),
                                        [&](const StoryStep& step) { return rank(step.stage) > rank(stage); });
        story.steps.insert(later, StoryStep{stage, text, {}});
    }
    return story;
}

} // namespace cjm
