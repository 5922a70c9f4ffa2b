#include <cjm/layout/map_parts.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr std::array<std::string_view, mapParts.size()> partNames{
    "personas", "state", "audience", "scenario", "legend", "logo", "owner", "team", "date", "version", "details"};

} // namespace

std::string_view nameOf(MapPart part) { return partNames[static_cast<std::size_t>(part)]; }

std::string namesOf(const HiddenParts& parts) {
    std::string names;
    for (const MapPart part : parts)
        names.append(names.empty() ? "" : ",").append(nameOf(part));
    return names;
}

HiddenParts partsFromNames(std::string_view names) {
    HiddenParts parts;
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find(','));
        names.remove_prefix(std::min(name.size() + 1, names.size()));
        for (const MapPart part : mapParts)
            if (nameOf(part) == name) parts.insert(part);
    }
    return parts;
}

bool hasPart(const Map& map, MapPart part) {
    const Passport& passport = *map.passport;
    switch (part) {
    case MapPart::personas: return !map.personas.empty();
    case MapPart::state: return true;
    case MapPart::audience: return !passport.audience.empty();
    case MapPart::scenario: return !passport.scenario.empty();
    case MapPart::legend: return !map.cards.empty();
    case MapPart::logo: return !passport.logo.empty();
    case MapPart::owner: return !passport.owner.empty();
    case MapPart::team: return !passport.team.empty();
    case MapPart::date: return !passport.date.empty();
    case MapPart::version: return !passport.versionLabel.empty();
    case MapPart::details: return !passport.details.empty();
    }
    return false;
}

} // namespace cjm
