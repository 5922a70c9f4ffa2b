#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/map.hpp>

#include <vector>

namespace cjm {

// What a version brought, in a few words: "+2 cards", "stage “Deal” added", "3 cards changed". Empty for equal maps.
[[nodiscard]] std::vector<Message> broughtBy(const Map& before, const Map& after);

} // namespace cjm
