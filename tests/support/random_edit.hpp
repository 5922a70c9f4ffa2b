#pragma once
#include "support/rng.hpp"

#include <cjm/edit/edit.hpp>

namespace cjm::test {

/// A random edit, and whether it has to be refused because it names something that is not there or may not be.
struct RandomEdit {
    Edit edit;
    bool mustFail = false;
};

/// An edit of any kind, small or large; about one in eight has to be refused.
[[nodiscard]] RandomEdit randomEdit(const Map& map, Rng& rng);

/// Number of kinds of edit that randomEdit draws from.
inline constexpr std::size_t editKinds = std::variant_size_v<EditKinds>;

} // namespace cjm::test
