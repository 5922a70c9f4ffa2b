#pragma once
#include "layout/compare/facts.hpp"

#include <cjm/layout/compare/compare_figures.hpp>

#include <string>
#include <vector>

namespace cjm::compare {

// As compareFigures and comparedInALine, of facts that are known already.
std::vector<CompareFigure> figuresOf(const Facts& facts, Language language);
std::string inALine(const Facts& facts, Language language, const PersonaId& persona);

} // namespace cjm::compare
