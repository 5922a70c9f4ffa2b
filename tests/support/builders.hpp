#pragma once
#include <cjm/base/message.hpp>
#include <cjm/edit/edit.hpp>
#include <cjm/model/map.hpp>
#include <cjm/model/validate.hpp>

#include <string>
#include <vector>

namespace cjm::test {

/// A plain valid map. Stages are "s0" …, rows "r0" … (their kinds go through all kinds), the cards of row r and
/// stage s "c<r>-<s>-0" …, two personas "p0" and "p1".
[[nodiscard]] Map mapWith(int stages, int rows, int cardsPerCell);

[[nodiscard]] CardId cardId(int row, int stage, int place);

/// The map after an edit that has to succeed; throws with the error's words when it does not.
[[nodiscard]] Map after(const Map& map, const Edit& edit);

/// The code of the error that the edit fails with; "" when it does not fail.
[[nodiscard]] std::string refusal(const Map& map, const Edit& edit);

/// The codes of what `validate` finds, with record and field: "map.out-of-range c0-0-0 votes".
[[nodiscard]] std::vector<std::string> problems(const Map& map);

/// What `problems`, `codes` and the like give when there is nothing to say; unlike `empty()` a test that compares with
/// it shows what there was.
inline const std::vector<std::string> nothing;

/// The codes of messages.
[[nodiscard]] std::vector<std::string> codes(const std::vector<Message>& messages);

/// Ids of a cell's cards by rank.
[[nodiscard]] std::vector<std::string> idsOfCell(const Map& map, const std::string& row, const std::string& stage);

/// Ids of a ranked table by rank.
template <class T> [[nodiscard]] std::vector<std::string> idsInOrder(const Table<T>& table) {
    std::vector<std::string> ids;
    for (const auto& record : inOrder(table))
        ids.push_back(record->id.value);
    return ids;
}

} // namespace cjm::test
