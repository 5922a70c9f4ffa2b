#pragma once
#include "layout/plan/listed.hpp"
#include "layout/shelf_request.hpp"

#include <cjm/layout/plan/plan_layout.hpp>

namespace cjm::plan {

// What every part of the plan is placed with.
struct PlanRequest : ShelfRequest<PlanLayout> {
    const Listed& listed;
    const PlanLayout* before = nullptr; // when rows may be as they were there

    [[nodiscard]] bool hasHands() const { return layout.options.hasHands; }
    [[nodiscard]] bool ofSolutions() const { return layout.options.subject == PlanSubject::solutions; }
};

// Title, switch and menus over the table, in this width.
void placeBar(const PlanRequest& request, double width);
// Columns, headings and rows.
void placeTable(const PlanRequest& request, double width);
void moveRow(PlanRow& row, double dy);
// Both parts of the panel, from its corner on; returns how high they are.
double placeFirst(const PlanRequest& request, Point corner);
double placeMatrix(const PlanRequest& request, Point corner);

// A barrier and its dots; from the corner, no wider than this.
PlanChip placeChip(const PlanRequest& request, const CardPtr& barrier, Point corner, double width, bool isBare);

} // namespace cjm::plan
