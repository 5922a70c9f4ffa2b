#pragma once
#include <cjm/edit/merge.hpp>

#include <nlohmann/json.hpp>

namespace cjm::test {

/// A map as merge_ref.py reads one: titles of stages and rows, names of personas, words, values and personas of cards.
[[nodiscard]] nlohmann::json forReference(const Map& map);

/// What merge_ref.py gave, in the same shape: its notes are told as ours are, sorted.
[[nodiscard]] nlohmann::json asOurs(nlohmann::json merged);

} // namespace cjm::test
