#include "cli/commands.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/formats/info_json.hpp>
#include <cjm/storage/files.hpp>

#include <fmt/format.h>

namespace cjm::cli {
namespace {

// A title as one line that a terminal shows and does not obey.
std::string shown(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = utf8::next(text, at);
        if (c < 0x20 || (c >= 0x7F && c < 0xA0))
            out.push_back(' ');
        else
            out.append(text, begin, at - begin);
    }
    return out;
}

void printInfo(const Map& map) {
    const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    fmt::print("{}\n", shown(map.passport->title));
    if (!map.passport->subtitle.empty()) fmt::print("{}\n", shown(map.passport->subtitle));
    fmt::print("{}\n", say(Message{"cli.counts",
                                   {{"stages", count(map.stages.size())},
                                    {"rows", count(map.rows.size())},
                                    {"cards", count(map.cards.size())},
                                    {"personas", count(map.personas.size())}}},
                           speech()));
    const auto rows = inOrder(map.rows);
    for (const auto& stage : inOrder(map.stages)) {
        std::size_t cards = 0;
        for (const auto& row : rows)
            cards += map.cards.cellList(row->id, stage->id).size();
        fmt::print("  {} ({})\n", shown(stage->title), cards);
    }
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
