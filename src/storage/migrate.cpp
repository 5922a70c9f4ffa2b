#include "storage/migrate.hpp"

#include <cjm/storage/revision.hpp>

#include <algorithm>
#include <array>

namespace cjm {
namespace {

// Version 1 wrote its trail in the order of saving, which its revisions do not tell; the later ones write it in the
// order of the revisions. A trail that is none is told of when it is decoded.
void sortTrail(JsonTree& tree) {
    const auto isText = [](const JsonNode& node) { return node.kind == JsonNode::Kind::string; };
    for (JsonNode& section : tree.root.items)
        if (section.key == "trail" && std::all_of(section.items.begin(), section.items.end(), isText))
            std::sort(section.items.begin(), section.items.end(),
                      [](const JsonNode& a, const JsonNode& b) { return isEarlier(a.text, b.text); });
}

// One for each version that is not the newest: its length follows formatVersion, so that a new version without its
// step is a test that fails, not a file that is misread.
constexpr std::array<Migration, formatVersion - 1> allSteps{{{1, sortTrail}}};

} // namespace

std::span<const Migration> migrations() { return allSteps; }

void migrate(JsonTree& tree, int version, std::span<const Migration> steps) {
    for (const Migration& step : steps)
        if (step.from >= version) step.apply(tree);
}

} // namespace cjm
