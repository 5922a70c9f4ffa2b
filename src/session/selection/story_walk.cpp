#include "session/selection/story_walk.hpp"

#include <cjm/layout/grid/story_layout.hpp>
#include <cjm/session/selection/cell_grid.hpp>

#include <algorithm>

namespace cjm {
namespace {

class StoryWalker {
public:
    explicit StoryWalker(const GridLayout& layout)
        : layout_(layout),
          story_(*layout.story),
          hasTold_(std::any_of(story_.steps.begin(), story_.steps.end(),
                               [](const PlacedStep& step) { return step.isTold(); })) {}

    [[nodiscard]] Target fromStep(const StageId& stage, Move move) const {
        const int count = static_cast<int>(story_.steps.size());
        const int here = CellGrid(layout_).columnOf(stage);
        if (here < 0) return step(0);
        switch (move) {
        case Move::left: return told(here, -1, here);
        case Move::right: return told(here, 1, here);
        case Move::nextCell: return step(std::min(here + 1, count - 1));
        case Move::previousCell: return here > 0 ? step(here - 1) : Target(StoryWhyTarget{story_.story->id});
        case Move::lineStart: return told(-1, 1, here);
        case Move::lineEnd: return told(count, -1, here);
        case Move::up:
        case Move::rowAbove: return aboveStrip(here);
        default: return step(here);
        }
    }

    [[nodiscard]] Target fromHead(const Target& from, Move move) const {
        const StoryId& id = story_.story->id;
        const bool isWhy = std::holds_alternative<StoryWhyTarget>(from);
        switch (move) {
        case Move::right: return told(-1, 1, 0);
        case Move::down:
        case Move::rowBelow: return StoryWhyTarget{id};
        case Move::nextCell: return isWhy ? step(0) : Target(StoryWhyTarget{id});
        case Move::previousCell: return id;
        case Move::up:
        case Move::rowAbove:
            if (isWhy || layout_.rows.empty()) return id;
            return layout_.rows.back().row->id;
        default: return from;
        }
    }

    [[nodiscard]] Target step(int column) const {
        return StepTarget{story_.story->id, story_.steps[static_cast<std::size_t>(column)].stage};
    }

private:
    // The next column of the way; of a story that tells nothing yet any is.
    [[nodiscard]] Target told(int from, int by, int otherwise) const {
        const int count = static_cast<int>(story_.steps.size());
        for (int at = from + by; at >= 0 && at < count; at += by)
            if (!hasTold_ || story_.steps[static_cast<std::size_t>(at)].isTold()) return step(at);
        return step(otherwise);
    }

    [[nodiscard]] Target aboveStrip(int column) const {
        const CellGrid grid(layout_);
        return grid.rows() > 0 ? grid.entryOf({grid.rows() - 1, column})
                               : Target(layout_.stages[static_cast<std::size_t>(column)].stage->id);
    }

    const GridLayout& layout_;
    const PlacedStory& story_;
    bool hasTold_;
};

StoryId storyOf(const Target& target) {
    if (const auto* step = std::get_if<StepTarget>(&target)) return step->story;
    if (const auto* why = std::get_if<StoryWhyTarget>(&target)) return why->story;
    const auto* id = std::get_if<StoryId>(&target);
    return id ? *id : StoryId{};
}

} // namespace

std::optional<Target> walkedInStory(const GridLayout& layout, const Target& from, Move move) {
    if (!layout.story || storyOf(from) != layout.story->story->id) return std::nullopt;
    if (move == Move::first) return CellGrid(layout).firstCell();
    if (move == Move::last) return CellGrid(layout).lastCell();
    const StoryWalker walker(layout);
    const auto* step = std::get_if<StepTarget>(&from);
    return step ? walker.fromStep(step->stage, move) : walker.fromHead(from, move);
}

std::optional<Target> stepBelow(const GridLayout& layout, const Target& from) {
    if (!layout.story) return std::nullopt;
    if (std::holds_alternative<RowId>(from)) return layout.story->story->id;
    const auto* cell = std::get_if<CellTarget>(&from);
    const auto* card = std::get_if<CardId>(&from);
    const auto record = card ? layout.records.find(*card) : nullptr;
    if (!cell && !record) return std::nullopt;
    const int column = CellGrid(layout).columnOf(cell ? cell->stage : record->stage);
    return column < 0 ? std::nullopt : std::optional(StoryWalker(layout).step(column));
}

} // namespace cjm
