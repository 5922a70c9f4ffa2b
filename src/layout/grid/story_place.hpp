#pragma once
#include <cjm/layout/grid/story_layout.hpp>

namespace cjm {

// Room under the headers of the stages for the numbers of a story.
inline constexpr double storyPathHeight = 28;

// Whether there is a story to tell over the stages that are placed.
bool tellsStory(const GridLayout& layout, const Map& map);

// The story of the options, around rows and stages that are placed; the strip stands below the rows.
std::shared_ptr<const PlacedStory> placeStory(const GridLayout& layout, const Map& map, const TextMeasure& measure);

} // namespace cjm
