#pragma once
#include <cjm/model/map.hpp>
#include <cjm/model/target.hpp>

#include <string>
#include <vector>

namespace cjm::test {

inline Target cell(const char* row, const char* stage) { return CellTarget{RowId{row}, StageId{stage}}; }

// The texts of the cards of a cell, in their order.
inline std::vector<std::string> textsOf(const Map& map, const std::string& row, const std::string& stage) {
    std::vector<std::string> texts;
    for (const auto& card : map.cards.cellList(RowId{row}, StageId{stage}))
        texts.push_back(card->text);
    return texts;
}

} // namespace cjm::test
