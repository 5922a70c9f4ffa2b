#pragma once
#include <cjm/model/map.hpp>

namespace cjm::test {

/// The boiler example when its plan is carried out, as on the design picture: barriers removed but one, ratings and
/// emotions higher, three touchpoints new.
[[nodiscard]] Map boilerToBe(const Map& asIs);

} // namespace cjm::test
