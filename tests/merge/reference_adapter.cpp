#include "reference_adapter.hpp"

#include <algorithm>

namespace cjm::test {
namespace {

using nlohmann::json;

void put(json& record, const char* name, const std::string& text) {
    if (!text.empty()) record[name] = text;
}

// A whole number as one, so that both sides write it alike.
json number(double value) {
    const auto whole = static_cast<std::int64_t>(value);
    return static_cast<double>(whole) == value ? json(whole) : json(value);
}

json cardForReference(const Card& card) {
    json out{{"id", card.id.value}};
    put(out, "text", card.text);
    if (card.value != 0) out["value"] = number(card.value);
    std::vector<std::string> personas;
    for (const PersonaId& id : card.personas)
        personas.push_back(id.value);
    std::sort(personas.begin(), personas.end());
    if (!personas.empty()) out["personas"] = personas;
    return out;
}

json noteForReference(const Conflict& note) {
    return {{"kind", nameOf(note.kind)}, {"id", note.on.value}, {"field", note.field},
            {"kept", note.kept},         {"other", note.other}, {"base", note.base}};
}

std::string text(const json& value) {
    if (value.is_null()) return {};
    std::string words = value.is_string() ? value.get<std::string>() : value.dump();
    return words.starts_with("cell:") ? words.substr(5) : words;
}

} // namespace

json forReference(const Map& map) {
    json out{{"meta", json::object()}, {"cells", json::object()}, {"conflicts", json::array()}};
    put(out["meta"], "title", map.passport->title);
    put(out["meta"], "subtitle", map.passport->subtitle);
    const auto list = [&](const char* name, const auto& table, auto words) {
        out[name] = json::array();
        for (const auto& record : inOrder(table)) {
            json each{{"id", record->id.value}};
            put(each, "name", (*record).*words);
            out[name].push_back(std::move(each));
        }
    };
    list("stages", map.stages, &Stage::title);
    list("rows", map.rows, &Row::title);
    list("personas", map.personas, &Persona::name);
    for (const auto& card : cardsInOrder(map))
        out["cells"][card->row.value + "|" + card->stage.value].push_back(cardForReference(*card));
    for (const Conflict& note : map.conflicts)
        out["conflicts"].push_back(noteForReference(note));
    std::sort(out["conflicts"].begin(), out["conflicts"].end());
    return out;
}

json asOurs(json merged) {
    const json& personas = merged["personas"];
    const auto isPersona = [&](const json& id) {
        return std::any_of(personas.begin(), personas.end(), [&](const json& persona) { return persona["id"] == id; });
    };
    for (json& cell : merged["cells"])
        for (json& card : cell)
            if (card.contains("personas") && card["personas"].empty()) card.erase("personas");
    for (json& note : merged["conflicts"]) {
        const bool isField = note["field"].is_string();
        // A persona has a name, a stage and a row a title.
        note["field"] = text(note["field"]) == "name" && !isPersona(note["id"]) ? "title" : text(note["field"]);
        for (const char* value : {"kept", "other", "base"})
            note[value] = isField ? text(note[value]) : "";
        if (note["id"] == "meta") note["id"] = "";
    }
    std::sort(merged["conflicts"].begin(), merged["conflicts"].end());
    merged["conflicts"].erase(std::unique(merged["conflicts"].begin(), merged["conflicts"].end()),
                              merged["conflicts"].end());
    return merged;
}

} // namespace cjm::test
