#include <cjm/layout/personas/personas_hit.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::personas {
namespace {

using Kind = PersonaZone::Kind;

constexpr double reach = 4; // around a text that is clicked

bool isAt(const SheetText& text, Point point) { return text.block && text.rect.inset(-reach).contains(point); }

PersonaZone zoneOf(Kind kind, const PersonaSheet& sheet) {
    PersonaZone zone;
    zone.kind = kind;
    zone.persona = sheet.persona->id;
    return zone;
}

PersonaZone fieldZone(Kind kind, const PersonaSheet& sheet, std::string_view field) {
    PersonaZone zone = zoneOf(kind, sheet);
    zone.text = PersonaFieldTarget{sheet.persona->id, std::string(field)};
    return zone;
}

PersonaZone hitHead(const PersonaSheet& sheet, Point point) {
    const Point middle = sheet.avatar.centre();
    if (std::hypot(point.x - middle.x, point.y - middle.y) <= sheet.avatar.width / 2)
        return zoneOf(Kind::avatar, sheet);
    for (const RoleChip& chip : sheet.chips)
        if (chip.rect.contains(point)) {
            PersonaZone zone = fieldZone(Kind::role, sheet, "decisionRoles");
            zone.role = chip.role;
            return zone;
        }
    // The name may be as wide as its words: right of them the head is grabbed.
    const auto isAtWords = [&](SheetText text) {
        text.rect.width = text.block->width;
        return text.rect.inset(-reach).contains(point);
    };
    if (isAtWords(sheet.segment) && point.y >= sheet.segment.rect.y) return fieldZone(Kind::text, sheet, "segment");
    if (isAtWords(sheet.name)) return fieldZone(Kind::text, sheet, "name");
    return zoneOf(Kind::head, sheet);
}

PersonaZone hitLists(const PersonaSheet& sheet, Point point) {
    for (const SheetList& list : sheet.lists) {
        const Rect whole = list.heading.rect.united(list.body);
        if (!whole.contains(point)) continue;
        if (list.items.empty()) return fieldZone(Kind::add, sheet, list.field);
        return fieldZone(Kind::text, sheet, list.field);
    }
    return zoneOf(Kind::sheet, sheet);
}

PersonaZone hitFoot(const PersonasLayout& layout, const PersonaSheet& sheet, Point point) {
    if (isAt(sheet.foot.onMap, point)) return zoneOf(Kind::onMap, sheet);
    const SheetFoot& foot = sheet.foot;
    if (layout.options.opensInterviews && foot.hasInterviews && isAt(foot.interviews, point))
        return zoneOf(Kind::interviews, sheet);
    if (layout.options.opensStories && foot.hasStories && isAt(foot.stories, point))
        return zoneOf(Kind::stories, sheet);
    return zoneOf(Kind::sheet, sheet);
}

PersonaZone hitCurve(const PersonaSheet& sheet, Point point) {
    // The face that was drawn last lies on top.
    for (auto face = sheet.curve.faces.rbegin(); face != sheet.curve.faces.rend(); ++face)
        if (std::hypot(point.x - face->at.x, point.y - face->at.y) <= sheet.curve.radius + 1) {
            PersonaZone zone = zoneOf(Kind::face, sheet);
            zone.card = face->card->id;
            return zone;
        }
    return zoneOf(Kind::sheet, sheet);
}

PersonaZone hitSheet(const PersonasLayout& layout, const PersonaSheet& sheet, Point point) {
    if (sheet.head.contains(point)) return hitHead(sheet, point);
    if (sheet.foot.rect.contains(point)) return hitFoot(layout, sheet, point);
    if (sheet.quote.link.block && isAt(sheet.quote.link, point)) return zoneOf(Kind::quoteLink, sheet);
    if (sheet.quote.rect.contains(point)) return fieldZone(Kind::text, sheet, "quote");
    for (const SheetFact& fact : sheet.facts)
        if (fact.label.rect.united(fact.value.rect).inset(-reach).contains(point))
            return fieldZone(Kind::text, sheet, fact.field);
    if (sheet.curve.rect.contains(point)) return hitCurve(sheet, point);
    return hitLists(sheet, point);
}

} // namespace
} // namespace cjm::personas

namespace cjm {

PersonaZone hit(const PersonasLayout& layout, Point point) {
    using namespace personas;
    PersonaZone zone;
    for (const PersonaSheet& sheet : layout.sheets)
        if (sheet.rect.contains(point)) return hitSheet(layout, sheet, point);
    if (layout.tile.contains(point)) {
        zone.kind = PersonaZone::Kind::tile;
        return zone;
    }
    if (layout.audience.contains(point)) {
        zone.kind = Kind::text;
        zone.text = MapFieldTarget{"audience"};
        return zone;
    }
    for (const RoleLine& role : layout.roles)
        for (const auto& [id, words] : role.players)
            if (!id.empty() && words.rect.contains(point)) {
                zone.kind = Kind::player;
                zone.persona = id;
                zone.role = role.role;
                return zone;
            }
    return zone;
}

} // namespace cjm
