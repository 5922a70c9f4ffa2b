#pragma once
#include <cjm/layout/plan/plan_layout.hpp>

#include <vector>

namespace cjm::plan {

struct ColumnWidth {
    PlanColumn column;
    double width;
    bool isFlexible = false;
};

// As the design has them in 1172 pixels; what is less goes off the flexible ones, and then some leave in turn.
std::vector<ColumnWidth> columnsFor(PlanSubject subject, double width);
// The words of its head; null for none.
const char* headCode(PlanColumn column, PlanSubject subject);
bool isCentred(PlanColumn column);

} // namespace cjm::plan
