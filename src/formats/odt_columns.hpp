#pragma once
#include "formats/report_parts.hpp"

#include <vector>

namespace cjm {

// How wide each column of a table is where the whole is `room` wide, centimetres: its share, or what its longest word
// takes in a bold letter of 9 points, at most a third; others give way by what they have more than their own word.
// Which font a reader has nobody knows here, so words count by their letters, in the widest that is common.
std::vector<double> odtColumns(const DocumentTable& table, double room);

} // namespace cjm
