#include "layout/personas/metrics.hpp"
#include "layout/personas/paint_sheet.hpp"

#include <cjm/layout/personas/personas_paint.hpp>

#include <algorithm>

namespace cjm::personas {
namespace {

void paintAudience(const PersonasLayout& layout, const Theme& theme, const Target& edited, Scene& scene) {
    scene.shapes.emplace_back(BoxShape{layout.audience.inset(0.5), sheetRadius, theme.page, {theme.line, 1, {}}});
    addWords(layout.audienceHeading, theme.ink, scene);
    addWords(layout.audienceNote, theme.muted, scene);
    if (edited == Target(MapFieldTarget{"audience"})) return;
    addWords(layout.audienceText, layout.passport->audience.empty() ? theme.muted : theme.ink, scene);
}

void paintTile(const PersonasLayout& layout, const Theme& theme, bool isHovered, Scene& scene) {
    const Colour ink = readableOn(theme.canvas, isHovered ? theme.accent : theme.muted);
    const Pen pen{isHovered ? ink : mix(theme.line, theme.muted, 0.5), 1, {4, 3}};
    scene.shapes.emplace_back(BoxShape{layout.tile.inset(0.5), sheetRadius, noColour, pen});
    const double y = layout.tileTitle.rect.y - plusSize - 10, x = layout.tile.centre().x - plusSize / 2;
    scene.shapes.emplace_back(IconShape{"plus", {x, y, plusSize, plusSize}, ink});
    addWords(layout.tileTitle, ink, scene);
    addWords(layout.tileText, readableOn(theme.canvas, theme.muted), scene);
}

void paintRoles(const PersonasLayout& layout, const Theme& theme, const PersonaZone& hovered, Scene& scene) {
    if (!layout.rolesHeading.block) return;
    const Colour muted = readableOn(theme.canvas, theme.muted), ink = readableOn(theme.canvas, theme.ink);
    addWords(layout.rolesHeading, muted, scene);
    for (const RoleLine& role : layout.roles) {
        if (!role.tick.empty()) scene.shapes.emplace_back(IconShape{"check", role.tick, theme.good});
        addWords(role.words, role.tick.empty() ? muted : ink, scene);
        for (const auto& [id, words] : role.players) {
            const bool isHovered = hovered == PersonaZone{PlayerZone{id, role.role}};
            addWords(words, isHovered ? readableOn(theme.canvas, theme.accent) : muted, scene);
        }
    }
}

} // namespace
} // namespace cjm::personas

namespace cjm {

void paintPersonas(const PersonasLayout& layout, const Theme& theme, Scene& scene, const std::optional<Rect>& clip,
                   const PersonasHands& hands) {
    using namespace personas;
    const auto visible = [&](const Rect& rect) { return !clip || clip->intersects(rect.inset(-2)); };
    if (visible(layout.title.rect)) addWords(layout.title, readableOn(theme.canvas, theme.ink), scene);
    if (visible(layout.audience)) paintAudience(layout, theme, hands.edited, scene);
    for (const PersonaSheet& sheet : layout.sheets)
        if (visible(sheet.rect)) paintSheet(sheet, layout, theme, hands, scene);
    if (visible(layout.tile)) paintTile(layout, theme, hands.hovered == PersonaZone{TileZone{}}, scene);
    paintRoles(layout, theme, hands.hovered, scene);
}

Scene personasScene(const PersonasLayout& layout, const Theme& theme, const PersonasHands& hands) {
    Scene scene;
    scene.size = layout.size;
    scene.shapes.emplace_back(BoxShape{{0, 0, layout.size.width, layout.size.height}, 0, theme.canvas, {}});
    paintPersonas(layout, theme, scene, std::nullopt, hands);
    return scene;
}

Scene liftedSheet(const PersonasLayout& layout, const Theme& theme, const PersonaId& lifted) {
    Scene scene;
    if (const PersonaSheet* sheet = layout.sheetOf(lifted)) personas::paintSheet(*sheet, layout, theme, {}, scene);
    return scene;
}

} // namespace cjm
