#include "cli/commands.hpp"

#include <cjm/storage/files.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cjm::cli {
namespace {

using Json = nlohmann::ordered_json;

Json cardJson(const Card& card) {
    Json value = nullptr;
    if (card.kind == CardKind::emotion) value = card.value;
    if (card.kind == CardKind::barrier && card.severity > 0) value = card.severity;
    if (card.kind == CardKind::metric) value = card.number;
    Json personas = Json::array();
    for (const PersonaId& id : card.personas)
        personas.push_back(id.value);
    return {{"kind", nameOf(card.kind)}, {"text", card.text}, {"value", value}, {"personas", personas}};
}

Json infoJson(const Map& map, int version) {
    Json json;
    json["title"] = map.passport->title;
    json["language"] = map.passport->language;
    json["version"] = version;
    json["counts"] = {{"stages", map.stages.size()},
                      {"rows", map.rows.size()},
                      {"cards", map.cards.size()},
                      {"personas", map.personas.size()}};
    json["stages"] = Json::array();
    json["rows"] = Json::array();
    json["cells"] = Json::array();
    const auto stages = inOrder(map.stages);
    for (const auto& stage : stages)
        json["stages"].push_back(stage->title);
    for (const auto& row : inOrder(map.rows)) {
        json["rows"].push_back({{"title", row->title}, {"kind", nameOf(row->kind)}});
        Json line = Json::array();
        for (const auto& stage : stages) {
            Json cell = Json::array();
            for (const Card& card : map.cards.cell(row->id, stage->id))
                cell.push_back(cardJson(card));
            line.push_back(std::move(cell));
        }
        json["cells"].push_back(std::move(line));
    }
    return json;
}

void printInfo(const Map& map) {
    const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    fmt::print("{}\n", map.passport->title);
    if (!map.passport->subtitle.empty()) fmt::print("{}\n", map.passport->subtitle);
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
        fmt::print("  {} ({})\n", stage->title, cards);
    }
}

} // namespace

int showInfo(const std::string& file, bool json) {
    const auto loaded = loadDocument(file);
    if (!loaded) return refuse(loaded.error());
    const auto& [map, envelope] = loaded->document;
    if (json)
        fmt::print("{}\n", infoJson(map, envelope.version).dump(2));
    else
        printInfo(map);
    return fine;
}

} // namespace cjm::cli
