#include <cjm/formats/check_json.hpp>
#include <cjm/formats/diff_json.hpp>
#include <cjm/formats/info_json.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

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

// Where a finding stands, by what people call it; null for the whole map.
Json whereJson(const Map& map, const Finding& finding) {
    const std::string id = std::visit(
        [](const auto& target) {
            if constexpr (requires { target.value; })
                return std::string(target.value);
            else
                return std::string();
        },
        finding.where);
    if (id.empty()) return nullptr;
    Json stage = nullptr, row = nullptr;
    if (const auto found = stageOf(map, finding.where)) stage = nameOf(map, *found);
    if (const auto found = rowOf(map, finding.where)) row = nameOf(map, *found);
    return {{"id", id}, {"stage", stage}, {"row", row}, {"text", nameOf(map, finding.where)}};
}

} // namespace

std::string checkJson(const Map& map, const std::vector<Finding>& findings, Language language) {
    Json json = Json::array();
    for (const Finding& finding : findings) {
        const auto rule =
            std::find_if(rules().begin(), rules().end(), [&](const Rule& each) { return each.code == finding.rule; });
        json.push_back({{"code", finding.rule},
                        {"severity", nameOf(finding.severity)},
                        {"where", whereJson(map, finding)},
                        {"message", say(finding.message, language)},
                        {"source", rule->source}});
    }
    return json.dump(2);
}

std::string diffJson(const MapComparison& comparison, Language language) {
    const auto orNull = [](const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); };
    Json json = Json::array();
    for (const MapChange& change : comparison.changes)
        json.push_back({{"what", change.what},
                        {"id", change.id.empty() ? Json(nullptr) : Json(ownId(comparison, change.id))},
                        {"field", change.field.empty() ? Json(nullptr) : Json(change.field)},
                        {"before", orNull(change.before)},
                        {"after", orNull(change.after)},
                        {"text", say(change.text, language)}});
    return json.dump(2);
}

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
