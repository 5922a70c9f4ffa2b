#include "app/views/grid_view.hpp"
#include "app/views/view_stack.hpp"
#include "app/window/main_window.hpp"

#include <cjm/layout/grid/story_layout.hpp>

#include <algorithm>

// A story that is told on the map.

namespace cjm {

// From its first step on; of one that tells nothing yet, from the first stage.
void MainWindow::showStory(const StoryId& story) {
    session_->finishTyping();
    if (session_->filter().story == story) return session_->showStory({});
    showGrid();
    session_->showStory(story);
    view().setFocus();
    const auto placed = views_->of<GridView>().mapLayout().story;
    if (!placed) return;
    const auto told =
        std::find_if(placed->steps.begin(), placed->steps.end(), [](const PlacedStep& step) { return step.isTold(); });
    const PlacedStep& first = told == placed->steps.end() ? placed->steps.front() : *told;
    session_->select(StepTarget{story, first.stage});
    view().makeVisible(StepTarget{story, first.stage});
}

// The first of a persona; asked again the next one, and after the last none.
void MainWindow::showStoryOf(const PersonaId& persona) {
    const auto stories = inOrder(session_->map().stories);
    const auto isIts = [&](const auto& story) { return story->persona == persona; };
    const StoryId now = session_->filter().story;
    auto from = std::find_if(stories.begin(), stories.end(), [&](const auto& story) { return story->id == now; });
    const bool goesOn = from != stories.end() && isIts(*from);
    const auto next = std::find_if(goesOn ? from + 1 : stories.begin(), stories.end(), isIts);
    if (next != stories.end()) return showStory((*next)->id);
    if (goesOn) showStory(now);
}

} // namespace cjm
