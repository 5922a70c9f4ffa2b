#pragma once
#include <cjm/edit/edit.hpp>
#include <cjm/layout/grid/places.hpp>
#include <cjm/session/selection/selection.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// The word of a row's own scale for a value; empty when it has none.
[[nodiscard]] std::string scaleWord(const Row& row, double value);

/// The next face of the same curve to the right (step 1) or left (−1); the first or last one with a step to the end
/// (`toEnd`). Nothing when there is none.
[[nodiscard]] std::optional<CardId> nextFace(const GridLayout& layout, const CardId& face, int step,
                                             bool toEnd = false);

/// A new point of a curve where somebody points on an emotions row: it takes the height of the pointer, and the curve
/// that is nearest to it, or `persona`'s. Nothing when there is no chart.
struct NewFace {
    Edit edit;
    CardId card;
};
[[nodiscard]] std::optional<NewFace> addFaceAt(const Map& map, const GridLayout& layout, Point point,
                                               const std::optional<PersonaId>& persona, IdSource& ids);

} // namespace cjm
