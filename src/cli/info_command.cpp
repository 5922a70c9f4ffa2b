#include "cli/commands.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/formats/info_json.hpp>
#include <cjm/storage/files.hpp>

#include <fmt/format.h>

#include <map>

namespace cjm::cli {
namespace {

std::string infoInWords(const Map& map) {
    const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    std::string words = shownLine(map.passport->title) + "\n";
    if (!map.passport->subtitle.empty()) words += shownLine(map.passport->subtitle) + "\n";
    words += say(Message{"cli.counts",
                         {{"stages", count(map.stages.size())},
                          {"rows", count(map.rows.size())},
                          {"cards", count(map.cards.size())},
                          {"personas", count(map.personas.size())}}},
                 speech()) +
             "\n";
    std::map<StageId, std::size_t> cards;
    for (const Card& card : map.cards)
        ++cards[card.stage];
    for (const auto& stage : inOrder(map.stages))
        words += fmt::format("  {} ({})\n", shownLine(stage->title), cards[stage->id]);
    return words;
}

} // namespace

int showInfo(const std::string& file, bool json) {
    const auto loaded = loadDocument(file);
    if (!loaded) return refuse(loaded.error());
    const auto& [map, envelope] = loaded->document;
    return answer(json ? infoJson(map, envelope.version) + "\n" : infoInWords(map));
}

} // namespace cjm::cli
