#pragma once
#include "layout/personas/parts.hpp"

#include <cjm/layout/personas/personas_paint.hpp>

namespace cjm::personas {

void paintSheet(const PersonaSheet& sheet, const PersonasLayout& layout, const Theme& theme, const PersonasHands& hands,
                Scene& scene);

} // namespace cjm::personas
