#include "layout/emotion_shapes.hpp"
#include "layout/loop/groups.hpp"
#include "layout/loop/looks.hpp"
#include "layout/loop/metrics.hpp"
#include "layout/parts.hpp"
#include "layout/value_signs.hpp"

#include <cjm/layout/channels.hpp>

#include <algorithm>
#include <string>

namespace cjm::loop {
namespace {

void icon(std::string_view name, const Rect& rect, Colour ink, Scene& scene) {
    scene.shapes.emplace_back(IconShape{std::string(name), rect, ink});
}

// The colour of the edge of a node: its own where it is as white as the page.
Pen edgeOf(const LoopNode& node, const Theme& theme) {
    return theme.outline > 0 ? Pen{node.hue.deep, theme.outline, {}} : Pen{};
}

void paintHeadOf(const LoopNode& node, const Theme& theme, Scene& scene) {
    const Hue& hue = node.hue;
    PathShape head =
        endOfCard({node.rect.x, node.rect.y, node.rect.width, node.headHeight}, nodeRadius, true, hue.fill);
    head.pen = edgeOf(node, theme);
    scene.shapes.emplace_back(std::move(head));
    const double middle = node.rect.y + node.headHeight / 2;
    const Rect circle{node.rect.x + circleLeft, middle - circleSize / 2, circleSize, circleSize};
    const bool isPale = hue.fill == theme.page;
    const Colour disc = isPale ? hue.deep : hue.onFill, figure = isPale ? theme.page : hue.fill;
    scene.shapes.emplace_back(BoxShape{circle, circleSize / 2, disc, {}});
    addWords(node.number, readableOn(disc, figure), scene);
    addWords(node.title, hue.onFill, scene);
    if (node.badge.empty()) return;
    scene.shapes.emplace_back(BoxShape{node.badge, badgeHeight / 2, disc, {}});
    addWords(node.badgeWords, readableOn(disc, figure), scene);
}

void paintEmotion(const LoopEmotion& emotion, const LoopNode& node, const Theme& theme, const LoopHands& hands,
                  Scene& scene) {
    constexpr double around = 0.2; // of nought: neither good nor bad
    const bool isLowest = !emotion.mark.empty();
    const Colour ground = isLowest ? theme.barrierFill : node.hue.tint;
    if (isLowest) scene.shapes.emplace_back(BoxShape{emotion.rect, 8, ground, {}});
    const double value = emotion.card->value;
    addFace(emotion.face, {value, readableOn(theme.page, emotionColour(theme, value), 2), faceRadius, false}, theme,
            scene);
    const Colour tone = value < -around ? theme.badText : value > around ? theme.good : theme.neutral;
    addWords(emotion.value, readableOn(ground, tone, theme.textContrast), scene);
    if (hands.edited != Target(emotion.card->id))
        addWords(emotion.words, readableOn(ground, isLowest ? theme.barrierInk : theme.ink), scene);
    addWords(emotion.mark, readableOn(ground, theme.badText), scene);
}

} // namespace

void paintPill(const LoopPill& pill, const Hue& hue, const Theme& theme, const LoopHands& hands, Scene& scene) {
    const bool isPointedAt =
        hands.hovered.kind == LoopZone::Kind::pill && hands.hovered.target == Target(pill.card->id);
    const Colour edge = isPointedAt    ? theme.accent
                        : pill.isFirst ? mix(theme.page, theme.bad, 0.45)
                                       : mix(theme.page, hue.deep, 0.22);
    const double width = std::max(1.0, theme.outline);
    scene.shapes.emplace_back(BoxShape{pill.rect.inset(width / 2), pillRadius, theme.page, {edge, width, {}}});
    const Colour sign = readableOn(theme.page, hue.deep);
    icon(channelIcon(pill.card->channel), pill.sign, sign, scene);
    if (hands.edited != Target(pill.card->id)) addWords(pill.words, theme.ink, scene);
    addWords(pill.note, sign, scene);
    if (!pill.star.empty()) icon("star-filled", pill.star, readableOn(theme.page, theme.neutral, 2), scene);
    if (!pill.bars.empty())
        paintImportance(pill.card->importance, {pill.bars.x, pill.bars.y}, theme, theme.page, scene);
    if (!pill.chip.empty()) paintRating(pill.chip, pill.rating, pill.card->rating, pill.isFirst, theme, scene);
}

void paintNode(const LoopNode& node, const Theme& theme, const LoopHands& hands, bool hasHands,
               const std::optional<Rect>& clip, Scene& scene) {
    scene.shapes.emplace_back(BoxShape{node.rect, nodeRadius, node.hue.tint, edgeOf(node, theme)});
    paintHeadOf(node, theme, scene);
    const Colour quiet = readableOn(node.hue.tint, mix(theme.muted, theme.ink, 0.25));
    addWords(node.what, quiet, scene);
    for (const LoopPill& pill : node.pills)
        if (pill.card->id != hands.lifted && (!clip || clip->intersects(pill.rect)))
            paintPill(pill, node.hue, theme, hands, scene);
    if (!node.none.empty()) {
        const Colour dashes = mix(node.hue.tint, node.hue.deep, 0.4);
        scene.shapes.emplace_back(BoxShape{node.none.inset(0.5), pillRadius, noColour, {dashes, 1, {4, 4}}});
        addWords(node.noneWords, quiet, scene);
        const double middle = node.none.centre().y - iconSize / 2;
        if (hasHands) icon("plus", {node.none.x + pillInset, middle, iconSize, iconSize}, quiet, scene);
    }
    const bool isFresh = hasHands && hands.hovered.group == node.group &&
                         hands.hovered.kind != LoopZone::Kind::ground && hands.hovered.kind != LoopZone::Kind::above;
    if (isFresh) icon("plus", freshSignOf(node), readableOn(node.hue.fill, node.hue.onFill), scene);
    if (node.emotions.empty()) return;
    const Rect rule{node.rect.x + padding, node.footY, node.rect.width - 2 * padding, 1};
    scene.shapes.emplace_back(BoxShape{rule, 0, mix(node.hue.tint, node.hue.deep, 0.22), {}});
    for (const LoopEmotion& emotion : node.emotions)
        paintEmotion(emotion, node, theme, hands, scene);
}

} // namespace cjm::loop
