#include "cli/commands.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/formats/info_json.hpp>
#include <cjm/storage/files.hpp>

#include <fmt/format.h>

#include <map>

namespace cjm::cli {
namespace {

void printInfo(const Map& map) {
    const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    fmt::print("{}\n", shownLine(map.passport->title));
    if (!map.passport->subtitle.empty()) fmt::print("{}\n", shownLine(map.passport->subtitle));
    fmt::print("{}\n", say(Message{"cli.counts",
                                   {{"stages", count(map.stages.size())},
                                    {"rows", count(map.rows.size())},
                                    {"cards", count(map.cards.size())},
                                    {"personas", count(map.personas.size())}}},
                           speech()));
    std::map<StageId, std::size_t> cards;
    for (const Card& card : map.cards)
        ++cards[card.stage];
    for (const auto& stage : inOrder(map.stages))
        fmt::print("  {} ({})\n", shownLine(stage->title), cards[stage->id]);
}

} // namespace

int showInfo(const std::string& file, bool json) {
    const auto loaded = loadDocument(file);
    if (!loaded) return refuse(loaded.error());
    const auto& [map, envelope] = loaded->document;
    if (json)
        fmt::print("{}\n", infoJson(map, envelope.version));
    else
        printInfo(map);
    return fine;
}

} // namespace cjm::cli
