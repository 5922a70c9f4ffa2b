#pragma once
#include <cjm/layout/plan/plan_layout.hpp>

#include <algorithm>
#include <vector>

namespace cjm::plan {

inline bool isAmong(const std::vector<CardId>& cards, const CardId& card) {
    return std::find(cards.begin(), cards.end(), card) != cards.end();
}

// How grave a barrier is.
void paintSeverity(const Card& barrier, double x, double middle, const Theme& theme, Colour ground, Scene& scene);
void paintSquare(Colour hue, double x, double middle, Scene& scene);
// The corner of the matrix that one begins with, and the ground of what it means in a table.
Colour zoneColour(const Theme& theme, PlanSubject subject);

} // namespace cjm::plan
