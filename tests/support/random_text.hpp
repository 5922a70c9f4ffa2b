#pragma once
#include "support/rng.hpp"

#include <cjm/model/fields.hpp>

#include <string>

namespace cjm::test {

/// Text as people and paste buffers make it: Cyrillic, emoji, lines, quotes, right-to-left, marks that JSON escapes.
[[nodiscard]] std::string randomText(Rng& rng);
/// A text that keeps the rule, or none at all.
[[nodiscard]] std::string randomText(Rng& rng, TextRule rule);
/// A well-formed id that is hardly ever given twice.
[[nodiscard]] std::string randomId(Rng& rng);
/// Fields that this version does not know, as JSON on one line.
[[nodiscard]] UnknownFields randomUnknown(Rng& rng);

} // namespace cjm::test
