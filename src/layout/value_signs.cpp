#include "layout/value_signs.hpp"

#include "layout/known_look.hpp"
#include "layout/parts.hpp"

namespace cjm {
namespace {

constexpr Colour inkOfChip{255, 255, 255, 255}, barOn{0x3D, 0x4A, 0x66, 255}, barOff{0xD5, 0xD9, 0xE2, 255};

// The right half of a disc.
PathShape halfDisc(Point centre, double radius, Colour fill) {
    const double k = radius * 0.5523;
    PathShape half;
    half.steps = {moveTo(centre.x, centre.y - radius),
                  {PathStep::Kind::cubic,
                   {centre.x + k, centre.y - radius},
                   {centre.x + radius, centre.y - k},
                   {centre.x + radius, centre.y}},
                  {PathStep::Kind::cubic,
                   {centre.x + radius, centre.y + k},
                   {centre.x + k, centre.y + radius},
                   {centre.x, centre.y + radius}},
                  {PathStep::Kind::close, {}, {}, {}}};
    half.fill = fill;
    return half;
}

} // namespace

bool isOverdue(const Card& solution, const std::string& today) {
    return !today.empty() && !solution.due.empty() && solution.due < today && solution.state != SolutionState::done;
}

void paintState(SolutionState state, Point centre, const Theme& theme, Colour ground, Scene& scene) {
    const double radius = stateSign / 2;
    const Rect ring = Rect{centre.x - radius, centre.y - radius, stateSign, stateSign}.inset(0.75);
    const Colour quiet = readableOn(ground, theme.muted), active = readableOn(ground, theme.accent, 3);
    switch (state) {
    case SolutionState::done:
        scene.shapes.emplace_back(BoxShape{ring.inset(-0.75), radius, theme.good, {}});
        scene.shapes.emplace_back(IconShape{"check", ring.inset(1.5), readableOn(theme.good, inkOfChip, 3)});
        return;
    case SolutionState::doing:
        scene.shapes.emplace_back(BoxShape{ring, ring.width / 2, noColour, {active, 1.5, {}}});
        scene.shapes.emplace_back(halfDisc(centre, radius - 3, active));
        return;
    case SolutionState::planned:
        scene.shapes.emplace_back(BoxShape{ring, ring.width / 2, noColour, {quiet, 1.5, {}}});
        return;
    default: scene.shapes.emplace_back(BoxShape{ring, ring.width / 2, noColour, {quiet, 1.5, {2, 2.3}}}); return;
    }
}

void paintImportance(int importance, Point corner, const Theme& theme, Colour ground, Scene& scene) {
    constexpr int bars = 5;
    constexpr double lowest = 4, width = 3, step = 4;
    const bool isPlain = !isDark(theme) && !hasStrongLines(theme);
    const Colour on = readableOn(ground, isPlain ? barOn : theme.muted, 3);
    const Colour off = isPlain && ground == theme.page ? barOff : mix(ground, theme.muted, 0.22);
    for (int i = 0; i < bars; ++i) {
        const double height = lowest + (importanceSign.height - lowest) * i / (bars - 1);
        scene.shapes.emplace_back(
            BoxShape{{corner.x + i * step, corner.y + importanceSign.height - height, width, height},
                     1,
                     i < importance ? on : off,
                     {}});
    }
}

bool hasStrongLines(const Theme& theme) {
    constexpr double strong = 7; // the contrast of its words
    return theme.textContrast >= strong;
}

RatingLook ratingLook(int rating, bool isFirst, const Theme& theme) {
    constexpr double tint = 0.15, tintInTheDark = 0.13;
    const Colour base = rating >= 4 ? theme.good : rating == 3 ? theme.neutral : theme.bad;
    if (isFirst) return {darkenedFor(theme.bad, inkOfChip, 4.5), inkOfChip, noColour};
    const Colour fill = mix(theme.pillFill, base, isDark(theme) ? tintInTheDark : tint);
    return {fill, readableOn(fill, mix(base, theme.ink, 0.35), theme.textContrast),
            hasStrongLines(theme) ? theme.ink : noColour};
}

} // namespace cjm
