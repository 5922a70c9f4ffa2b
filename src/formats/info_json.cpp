#include <cjm/formats/info_json.hpp>

#include <nlohmann/json.hpp>

namespace cjm {
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

} // namespace

std::string infoJson(const Map& map, int version) {
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
    return json.dump(2);
}

} // namespace cjm
