#pragma once
#include "support/builders.hpp"

#include <cjm/model/validate.hpp>
#include <cjm/session/commands/commands.hpp>

#include <catch2/catch.hpp>

namespace cjm::test {

// The map after a command, which has to leave it valid and to select what is there.
inline Map afterCommand(const Map& map, const MaybeEdit& edit) {
    REQUIRE(edit);
    Map next = after(map, edit->edit);
    CHECK(problems(next).empty());
    CHECK(pruned(next, edit->selection) == edit->selection);
    return next;
}

} // namespace cjm::test
