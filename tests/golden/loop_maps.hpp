#pragma once
#include "support/rng.hpp"

#include <cjm/model/map.hpp>

namespace cjm::test {

/// A map that is drawn as a loop: stages of some groups, none or several of each, touchpoints of their own groups and
/// of their stages', up to twelve a node, transitions of all kinds between whatever stages, labels from none to three
/// lines.
[[nodiscard]] Map randomLoop(Rng& rng, int mostWays = 12);

} // namespace cjm::test
