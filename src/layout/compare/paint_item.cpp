#include "layout/compare/metrics.hpp"
#include "layout/compare/shapes.hpp"
#include "layout/parts.hpp"

#include <cjm/layout/channels.hpp>

#include <string>

namespace cjm::compare {
namespace {

constexpr Colour white{255, 255, 255, 255};

struct ItemLook {
    Colour fill, ink;
    Pen pen;
};

ItemLook lookFor(const CompareItem& item, const Theme& theme) {
    const double edge = std::max(1.0, theme.outline);
    switch (item.fate) {
    case CompareFate::gone: {
        const Colour fill = mix(theme.page, theme.muted, 0.07);
        const Pen pen = theme.outline > 0 ? Pen{theme.line, theme.outline, {}} : Pen{};
        return {fill, readableOn(fill, theme.muted, theme.textContrast), pen};
    }
    case CompareFate::fresh: {
        const Colour fill = mix(theme.page, theme.good, 0.06);
        return {fill,
                readableOn(fill, theme.ink, theme.textContrast),
                {readableOn(theme.page, theme.good, 3), std::max(1.2, edge), {}}};
    }
    case CompareFate::same:
        if (item.card->kind == CardKind::barrier)
            return {theme.barrierFill, theme.barrierInk, {mix(theme.barrierFill, theme.bad, 0.4), edge, {}}};
        break;
    default: break;
    }
    return {theme.page, theme.ink, {mix(theme.line, theme.muted, 0.15), edge, {}}};
}

// As on the map: one to three.
void paintDots(const CompareItem& item, const Theme& theme, Colour ground, Scene& scene) {
    addSeverity(item.card->severity, {item.dots.x, item.dots.y}, {dot, dotGap, dotRing, theme.bad, ground}, scene);
}

void paintSign(const CompareItem::Line& line, Colour colour, Scene& scene) {
    using Sign = CompareItem::Line::Sign;
    const char* name = line.sign == Sign::tick ? "check" : line.sign == Sign::arrow ? "arrow-right" : nullptr;
    if (name) {
        scene.shapes.emplace_back(IconShape{name, line.rect, colour});
        return;
    }
    constexpr double size = 4;
    const Point at = line.rect.centre();
    scene.shapes.emplace_back(BoxShape{{at.x - size / 2, at.y - size / 2, size, size}, size / 2, colour, {}});
}

} // namespace

void paintItem(const CompareItem& item, const Theme& theme, Scene& scene) {
    const ItemLook look = lookFor(item, theme);
    const double half = look.pen.width / 2;
    const bool hasEdge = !(look.pen.paint == Paint(noColour));
    const double radius = item.isPill ? pillHeight / 2 : cardRadius;
    scene.shapes.emplace_back(BoxShape{hasEdge ? item.rect.inset(half) : item.rect, radius, look.fill, look.pen});
    if (item.isPill)
        scene.shapes.emplace_back(IconShape{std::string(channelIcon(item.card->channel)), item.sign,
                                            readableOn(look.fill, item.hue.deep, 3)});
    addStruck(item.old, readableOn(look.fill, theme.muted, theme.textContrast), scene);
    addWords(item.text, look.ink, scene);
    const Colour good = readableOn(look.fill, mix(theme.good, theme.ink, 0.25), theme.textContrast);
    const Colour quiet = readableOn(look.fill, theme.muted, theme.textContrast);
    for (const CompareItem::Line& line : item.lines) {
        const bool isRemover = line.sign == CompareItem::Line::Sign::tick;
        paintSign(line, isRemover ? readableOn(look.fill, theme.good, 3) : quiet, scene);
        addWords(line.words, isRemover ? good : quiet, scene);
    }
    if (!item.dots.empty()) paintDots(item, theme, look.fill, scene);
    if (item.chip.empty()) return;
    if (item.fate == CompareFate::fresh) {
        const Colour fill = darkenedFor(theme.good, white, 4.5);
        paintChip(item.chip, item.chipWords, fill, white, scene);
    } else {
        const Colour tone = item.isWorse ? theme.bad : item.isBetter ? theme.good : theme.muted;
        const Colour fill = mix(theme.page, tone, 0.12);
        const Colour ink = item.isWorse ? theme.badText : item.isBetter ? mix(theme.good, theme.ink, 0.3) : theme.muted;
        paintChip(item.chip, item.chipWords, fill, readableOn(fill, ink, theme.textContrast), scene);
    }
}

} // namespace cjm::compare
