#include "layout/avatar.hpp"
#include "layout/loop/looks.hpp"
#include "layout/loop/metrics.hpp"
#include "layout/parts.hpp"
#include "layout/value_signs.hpp"

#include <cjm/layout/persona_tones.hpp>

#include <algorithm>
#include <string>

namespace cjm::loop {
namespace {

void paintHead(const LoopLayout& layout, const Theme& theme, Scene& scene) {
    addWords(layout.title, theme.ink, scene);
    addWords(layout.subtitle, theme.muted, scene);
    scene.shapes.emplace_back(BoxShape{layout.stateRect.inset(0.5), 7, noColour, {theme.line, 1, {}}});
    addWords(layout.state, readableOn(theme.page, theme.muted), scene);
    if (!layout.persona) return;
    const PersonaTones tones = personaTones(theme, *layout.persona);
    paintAvatar({layout.avatar, avatarSize / 2, layout.initials, layout.portrait}, *layout.persona, tones.tint,
                tones.deep, scene);
    addWords(layout.personaName, theme.ink, scene);
    addWords(layout.personaNote, theme.muted, scene);
}

bool isAmong(const std::vector<TransitionId>& list, const TransitionId& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

void paintLabel(const LoopWay& way, const WayLook& look, const Theme& theme, const LoopHands& hands, Scene& scene) {
    if (way.label.empty()) return;
    const bool isChosen = isAmong(hands.chosen, way.transition->id);
    const Colour edge = isChosen ? theme.accent : mix(theme.page, look.line, 0.42);
    scene.shapes.emplace_back(
        BoxShape{way.label.inset(0.5), labelHeight / 2, theme.page, {edge, isChosen ? 2.0 : 1.0, {}}});
    if (!way.sign.empty()) scene.shapes.emplace_back(IconShape{std::string(look.icon), way.sign, look.words});
    if (hands.edited != Target(way.transition->id)) addWords(way.words, look.words, scene);
}

void paintRingName(const LoopRing& ring, const Theme& theme, Scene& scene) {
    if (ring.title.empty()) return;
    const Colour ground = mix(theme.page, theme.good, 0.08);
    const Colour ink = readableOn(ground, theme.solutionInk);
    scene.shapes.emplace_back(IconShape{"repeat", ring.sign, readableOn(ground, theme.good, 3)});
    addWords(ring.title, ink, scene);
    addWords(ring.note, ink, scene);
}

} // namespace

void paintLegend(const LoopLayout& layout, const Theme& theme, Scene& scene) {
    const LoopLegend& legend = layout.legend;
    const bool isEmpty = legend.captions.empty() && legend.rest.empty();
    if (isEmpty) return;
    scene.shapes.emplace_back(BoxShape{{margin, legend.top, layout.size.width - 2 * margin, 1}, 0, theme.line, {}});
    for (const SheetText& caption : legend.captions)
        addWords(caption, theme.muted, scene);
    for (const LoopLegend::First& first : legend.firsts) {
        const bool isPale = first.hue.fill == theme.page;
        const Colour disc = isPale ? first.hue.deep : first.hue.fill;
        scene.shapes.emplace_back(BoxShape{first.circle, first.circle.height / 2, disc, {}});
        addWords(first.number, readableOn(disc, isPale ? theme.page : first.hue.onFill), scene);
        paintImportance(first.card->importance, {first.bars.x, first.bars.y}, theme, theme.page, scene);
        paintRating(first.chip, first.rating, first.card->rating, true, theme, scene);
        addWords(first.words, theme.ink, scene);
    }
    for (const LoopLegend::Kind& kind : legend.kinds) {
        paintWay({kind.from, {kind.from.x + legendArrow, kind.from.y}}, wayLook(kind.kind, theme), scene);
        addWords(kind.words, theme.ink, scene);
    }
    std::size_t digit = 0;
    for (const LoopLegend::Entry& entry : legend.signs) {
        const auto chip = [&](double x, int rating, bool isFirst) {
            paintRating({x, entry.rect.y, chipWidth, chipHeight}, legend.ratings[digit++], rating, isFirst, theme,
                        scene);
        };
        constexpr int middling = 4;
        switch (entry.sign) {
        case LoopLegend::Sign::importance:
            paintImportance(middling, {entry.rect.x, entry.rect.y}, theme, theme.page, scene);
            break;
        case LoopLegend::Sign::rating:
            for (int rating = middling; rating > 1; --rating)
                chip(legend.ratings[digit].rect.x, rating, false);
            break;
        case LoopLegend::Sign::first: chip(entry.rect.x, 2, true); break;
        case LoopLegend::Sign::star:
            scene.shapes.emplace_back(IconShape{"star-filled", entry.rect, readableOn(theme.page, theme.neutral, 2)});
            break;
        }
        addWords(entry.words, theme.ink, scene);
    }
    addWords(legend.rest, theme.muted, scene);
}

} // namespace cjm::loop

namespace cjm {

Scene loopScene(const LoopLayout& layout, const Theme& theme, const LoopHands& hands, const std::optional<Rect>& clip) {
    using namespace loop;
    Scene scene;
    scene.size = layout.size;
    paintHead(layout, theme, scene);
    addWords(layout.nothing, theme.muted, scene);
    if (layout.ring) scene.shapes.emplace_back(BoxShape{layout.ring->tint, 0, mix(theme.page, theme.good, 0.08), {}});
    for (const LoopWay& way : layout.ways) {
        WayLook look = wayLook(way.transition->kind, theme);
        if (isAmong(hands.chosen, way.transition->id)) {
            constexpr double glow = 9;
            paintWay(way.line, {mix(theme.page, theme.accent, 0.28), theme.ink, "", glow}, scene);
        }
        paintWay(way.line, look, scene);
    }
    for (const LoopNode& node : layout.nodes)
        paintNode(node, theme, hands, layout.options.hasHands, clip, scene);
    for (const LoopWay& way : layout.ways) {
        const WayLook look = wayLook(way.transition->kind, theme);
        const bool isBare = way.bus == LoopBus::gutter && way.label.empty();
        if (isBare && hands.edited != Target(way.transition->id))
            addWords(way.words, look.words, scene);
        else
            paintLabel(way, look, theme, hands, scene);
    }
    if (layout.ring) paintRingName(*layout.ring, theme, scene);
    paintLegend(layout, theme, scene);
    return scene;
}

Scene carriedPill(const LoopPill& pill, const Hue& hue, const Theme& theme) {
    Scene scene;
    scene.size = {pill.rect.width, pill.rect.height};
    LoopPill copy = pill;
    const double dx = -pill.rect.x, dy = -pill.rect.y;
    for (Rect* rect : {&copy.rect, &copy.sign, &copy.star, &copy.bars, &copy.chip})
        *rect = rect->moved(dx, dy);
    for (SheetText* text : {&copy.words, &copy.note, &copy.rating})
        move(*text, dx, dy);
    loop::paintPill(copy, hue, theme, {}, scene);
    return scene;
}

Scene drawnWay(Point from, Point to, TransitionKind kind, const Theme& theme) {
    Scene scene;
    paintWay({from, to}, wayLook(kind, theme), scene);
    return scene;
}

} // namespace cjm
