#pragma once
#include <cjm/layout/grid/grid_layout.hpp>

#include <functional>
#include <string>
#include <vector>

namespace cjm::test {

/// How wide a line comes out when it is drawn, where that can be asked; else what the line says of itself.
using ShownWidth = std::function<double(const TextLine&, const Font&)>;

/// What is wrong with a layout, in words; nothing when every law holds:
/// lines are as wide as their room at most and stand inside their card, chevron or row, cards of a row do not
/// overlap, emotion words cover neither faces nor each other and stay in their column, rows follow each other,
/// everything is on the page.
[[nodiscard]] std::vector<std::string> brokenPlaces(const GridLayout& layout, const ShownWidth& shownWidth = {});

/// The same of what stands below the grid, by itself: nothing of it lies on anything else or off the page.
[[nodiscard]] std::vector<std::string> brokenFoot(const GridLayout& layout);

/// What is wrong with finding things by a point and walking by arrow keys.
[[nodiscard]] std::vector<std::string> brokenHits(const GridLayout& layout);

/// Texts of the scene whose colour is too near to what lies under them (contrast below 4.5).
[[nodiscard]] std::vector<std::string> paleTexts(const Scene& scene);

} // namespace cjm::test
