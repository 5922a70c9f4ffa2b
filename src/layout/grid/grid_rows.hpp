#pragma once
#include <cjm/layout/grid/layout_cache.hpp>

#include <unordered_map>
#include <vector>

namespace cjm {

// What the rows of a layout stand on: its columns and stages are placed already.
struct RowGround {
    const Map& map;
    const Theme& theme;
    const TextMeasure& measure;
    LayoutCache& cache;
    const GridLayout& layout;
    const std::vector<std::shared_ptr<const Persona>>& personas; // by rank
    std::unordered_map<StageId, std::size_t> columns;            // of the shown stages
};

// Places a row with its cards from `top`.
std::shared_ptr<const RowBlock> placeRow(const RowGround& ground, const std::shared_ptr<const Row>& row, double top);

// Notes which signs its cards and faces have, and whether a card of it reaches over several stages.
void noteSigns(RowBlock& block, const GridOptions& options);

// Everything of a placed row, but for its cards, and those of `cards` that are its own.
void moveDown(PlacedRow& row, std::vector<PlacedCard>& cards, double dy);

} // namespace cjm
