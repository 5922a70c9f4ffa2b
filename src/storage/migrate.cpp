#include "storage/migrate.hpp"

#include <array>

namespace cjm {
namespace {

// One for each version that is not the newest: its length follows formatVersion, so that a new version without its
// step is a test that fails, not a file that is misread. Version 1 is the first and needs none.
constexpr std::array<Migration, formatVersion - 1> allSteps{};

} // namespace

std::span<const Migration> migrations() { return allSteps; }

void migrate(JsonTree& tree, int version, std::span<const Migration> steps) {
    for (const Migration& step : steps)
        if (step.from >= version) step.apply(tree);
}

} // namespace cjm
