#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/map.hpp>

#include <string>
#include <vector>

namespace cjm::test {

/// The example with so many personas: the first of its own, then copies that have long words, nothing at all, a colour
/// that is nearly white, a very long quote.
[[nodiscard]] Map withPersonas(int count, Language language);

} // namespace cjm::test
