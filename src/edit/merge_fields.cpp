#include "edit/merge_fields.hpp"

namespace cjm {

// As scalars, each field's whole value by its name.
UnknownFields FieldMerger::unknown(const UnknownFields& b, const UnknownFields& l, const UnknownFields& r,
                                   const std::string& path) {
    if (l == r || r == b) return l;
    if (l == b) return r;
    const auto jsonOf = [](const UnknownFields& fields, const std::string& name) {
        const auto it = std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.name == name; });
        return it == fields.end() ? std::string() : it->json;
    };
    std::vector<std::string> names; // those of the base, then what is new
    for (const UnknownField& field : b)
        names.push_back(field.name);
    std::set<std::string> added;
    for (const auto* side : {&l, &r})
        for (const UnknownField& field : *side)
            if (std::find(names.begin(), names.end(), field.name) == names.end()) added.insert(field.name);
    names.insert(names.end(), added.begin(), added.end());
    UnknownFields out;
    for (const std::string& name : names) {
        const std::string was = jsonOf(b, name), mine = jsonOf(l, name), other = jsonOf(r, name);
        std::string full = path;
        full.append(path.empty() ? "" : ".").append(name);
        std::string json = mine == other || other == was ? mine : other;
        if (mine != other && mine != was && other != was) {
            const bool isCleared = mine.empty() || other.empty(), isOurs = !notes_.theirsHolds() && other < mine;
            json = isOurs ? mine : other;
            notes_.add(isCleared ? ConflictKind::removedVsEdited : ConflictKind::bothEdited, on_, full, isOurs, json,
                       isOurs ? other : mine, was);
        }
        if (!json.empty()) out.push_back({name, std::move(json)});
    }
    return out;
}

} // namespace cjm
