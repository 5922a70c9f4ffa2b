#pragma once
#include <cjm/model/map.hpp>

namespace cjm::test {

/// The same map with ids that only say where each record stands, so that maps made in different ways can be compared.
[[nodiscard]] Map withPlainIds(const Map& map);

/// What differs between two maps, in words; one sentence a line.
[[nodiscard]] std::string difference(const Map& a, const Map& b);

} // namespace cjm::test
