#pragma once
#include <cjm/layout/detail.hpp>
#include <cjm/layout/grid/grid_layout.hpp>

namespace cjm {

/// Parts of the grid, so that a window can keep headers in view while the rest scrolls.
/// What is told of a story below the rows scrolls under its name, as cells do under the titles of rows.
enum class GridPart { page, cells, rowTitles, stages, story, storyHead };

/// Adds one part of the grid to a scene; of the cells only what `clip` touches, when it is given. `marks`: how strong
/// the small marks of cards are.
void paintGrid(const GridLayout& layout, const Theme& theme, GridPart part, Scene& scene,
               const std::optional<Rect>& clip = std::nullopt, Detail detail = Detail::full, double marks = 1);

/// The headers of stages without a word.
void paintChevrons(const GridLayout& layout, const Theme& theme, Scene& scene,
                   const std::optional<Rect>& clip = std::nullopt);
/// The titles of stages for a map too small to read: in type of 11 pixels whatever the zoom, so in pixels of the screen
/// from where the layout's corner is drawn. What has no room is cut, and left out where not even that can be read.
/// `clip` is of the layout.
void paintHeads(const GridLayout& layout, const TextMeasure& measure, double zoom, Scene& scene,
                const std::optional<Rect>& clip = std::nullopt);

/// Stages and rows without a text, for pictures too small to read, `side` pixels at their longer side: lines of text
/// are bars, and below `smallPicture` pixels only headers, blocks and curves are left. Its shapes stand where they
/// stand in the grid; the size is that of the part from `margin`, `stagesTop()` to the last row.
[[nodiscard]] Scene thumbnailScene(const GridLayout& layout, const Theme& theme, double side);
inline constexpr double smallPicture = 256;

/// A line around the header of a stage, in its shape, so far from it.
[[nodiscard]] PathShape outlineOf(const GridLayout& layout, const PlacedStage& stage, double distance, const Pen& pen);

/// The whole grid as one scene.
[[nodiscard]] Scene gridScene(const GridLayout& layout, const Theme& theme);

} // namespace cjm
