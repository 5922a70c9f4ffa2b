#include <cjm/layout/personas/personas_zones.hpp>

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace cjm::personas {
namespace {

constexpr double reach = 4; // around a text that is clicked

bool isAt(const SheetText& text, Point point) { return text.block && text.rect.inset(-reach).contains(point); }

PersonaFieldTarget fieldOf(const PersonaSheet& sheet, std::string_view field) {
    return {sheet.persona->id, std::string(field)};
}

PersonaZone hitHead(const PersonaSheet& sheet, Point point) {
    const Point middle = sheet.avatar.centre();
    if (std::hypot(point.x - middle.x, point.y - middle.y) <= sheet.avatar.width / 2)
        return AvatarZone{sheet.persona->id};
    for (const RoleChip& chip : sheet.chips)
        if (chip.rect.contains(point)) return ChipZone{sheet.persona->id, chip.role};
    // The name may be as wide as its words: right of them the head is grabbed.
    const auto isAtWords = [&](SheetText text) {
        text.rect.width = text.block->width;
        return text.rect.inset(-reach).contains(point);
    };
    if (isAtWords(sheet.segment) && point.y >= sheet.segment.rect.y) return FieldZone{fieldOf(sheet, "segment")};
    if (isAtWords(sheet.name)) return FieldZone{fieldOf(sheet, "name")};
    return HeadZone{sheet.persona->id};
}

PersonaZone hitLists(const PersonaSheet& sheet, Point point) {
    for (const SheetList& list : sheet.lists) {
        const Rect whole = list.heading.rect.united(list.body);
        if (!whole.contains(point)) continue;
        if (list.items.empty()) return EmptyListZone{fieldOf(sheet, list.field)};
        return FieldZone{fieldOf(sheet, list.field)};
    }
    return SheetZone{sheet.persona->id};
}

PersonaZone hitFoot(const PersonasLayout& layout, const PersonaSheet& sheet, Point point) {
    using What = ResearchZone::What;
    const SheetFoot& foot = sheet.foot;
    if (isAt(foot.onMap, point)) return OnMapZone{sheet.persona->id};
    if (layout.options.opensInterviews && foot.hasInterviews && isAt(foot.interviews, point))
        return ResearchZone{sheet.persona->id, What::interviews};
    if (layout.options.opensStories && foot.hasStories && isAt(foot.stories, point))
        return ResearchZone{sheet.persona->id, What::stories};
    return SheetZone{sheet.persona->id};
}

PersonaZone hitCurve(const PersonaSheet& sheet, Point point) {
    // The face that was drawn last lies on top.
    for (auto face = sheet.curve.faces.rbegin(); face != sheet.curve.faces.rend(); ++face)
        if (std::hypot(point.x - face->at.x, point.y - face->at.y) <= sheet.curve.radius + 1)
            return CurveFaceZone{sheet.persona->id, face->card->id};
    return SheetZone{sheet.persona->id};
}

PersonaZone hitSheet(const PersonasLayout& layout, const PersonaSheet& sheet, Point point) {
    if (sheet.head.contains(point)) return hitHead(sheet, point);
    if (sheet.foot.rect.contains(point)) return hitFoot(layout, sheet, point);
    if (sheet.quote.link.block && isAt(sheet.quote.link, point)) return QuoteLinkZone{sheet.persona->id};
    if (sheet.quote.rect.contains(point)) return FieldZone{fieldOf(sheet, "quote")};
    for (const SheetFact& fact : sheet.facts)
        if (fact.label.rect.united(fact.value.rect).inset(-reach).contains(point))
            return FieldZone{fieldOf(sheet, fact.field)};
    if (sheet.curve.rect.contains(point)) return hitCurve(sheet, point);
    return hitLists(sheet, point);
}

PersonaId personaOf(const PersonaFieldTarget* field) { return field ? field->persona : PersonaId{}; }

} // namespace
} // namespace cjm::personas

namespace cjm {

PersonaZone hit(const PersonasLayout& layout, Point point) {
    for (const PersonaSheet& sheet : layout.sheets)
        if (sheet.rect.contains(point)) return personas::hitSheet(layout, sheet, point);
    if (layout.tile.contains(point)) return TileZone{};
    if (layout.audience.contains(point)) return FieldZone{MapFieldTarget{"audience"}};
    for (const RoleLine& role : layout.roles)
        for (const auto& [id, words] : role.players)
            if (!id.empty() && words.rect.contains(point)) return PlayerZone{id, role.role};
    return {};
}

PersonaId sheetUnder(const PersonaZone& zone) {
    return std::visit(
        [](const auto& each) -> PersonaId {
            using Z = std::decay_t<decltype(each)>;
            if constexpr (std::is_same_v<Z, FieldZone>)
                return personas::personaOf(std::get_if<PersonaFieldTarget>(&each.text));
            else if constexpr (std::is_same_v<Z, EmptyListZone>)
                return each.list.persona;
            else if constexpr (std::is_same_v<Z, PlayerZone> || std::is_same_v<Z, TileZone> ||
                               std::is_same_v<Z, std::monostate>)
                return {};
            else
                return each.persona;
        },
        zone);
}

Target textUnder(const PersonaZone& zone) {
    if (const auto* field = std::get_if<FieldZone>(&zone)) return field->text;
    if (const auto* list = std::get_if<EmptyListZone>(&zone)) return list->list;
    if (const auto* chip = std::get_if<ChipZone>(&zone)) return PersonaFieldTarget{chip->persona, "decisionRoles"};
    return {};
}

} // namespace cjm
