#include "layout/grid/grid_header.hpp"

#include "layout/avatar.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

using namespace metrics;

constexpr double personaText = 190, personaLineGap = 10, titleGap = 5, narrowestTitle = 200;

constexpr double badgeX = 12;

// What to say about a persona in one line under the name.
std::string personaNoteText(const Persona& persona) {
    for (const std::string* text : {&persona.segment, &persona.role, &persona.company})
        if (!text->empty()) return *text;
    return persona.responsibilities.empty() ? std::string() : persona.responsibilities.front();
}

void placeBadge(GridLayout& layout, const TextMeasure& measure, double right, double top) {
    const bool asIs = layout.passport->state == MapState::asIs;
    const auto block = wrap(measure, say(asIs ? "look.as-is" : "look.to-be", languageOf(layout)), state, 400);
    const HeadStyle& head = headStyle(layout.options.head);
    const double air = head.badgeAir, beside = head.personas.front().avatar;
    const double width = std::ceil(block->width) + 2 * badgeX, height = block->height() + 2 * air;
    layout.badgeRect = {right - width, top + (beside - height) / 2, width, height};
    layout.badge = {block, {layout.badgeRect.x, layout.badgeRect.y + air}, width};
}

// Where personas may stand: lines between `left` and `right`, which begin at the left or end at the right.
struct PersonaRoom {
    double top, left, right;
    bool fromLeft = false;
};

// The width of all of them in one line.
double personasWidth(const Map& map, const TextMeasure& measure, const PersonaSize& size) {
    double width = 0;
    for (const Persona& persona : map.personas) {
        const auto name = wrap(measure, persona.name, personaName, personaText);
        const auto note =
            wrap(measure, size.hasNote ? personaNoteText(persona) : std::string(), personaNote, personaText);
        width +=
            size.avatar + size.textGap + std::ceil(std::max(name->width, note->width)) + (width > 0 ? size.gap : 0);
    }
    return width;
}

// Few are as large as a picture has them, or keep at least their second lines; many stand in one line if they can.
PersonaSize personaSize(const GridLayout& layout, const Map& map, const TextMeasure& measure, double room) {
    constexpr std::size_t few = 3;
    const auto& sizes = headStyle(layout.options.head).personas;
    const bool areFew = map.personas.size() <= few;
    if (areFew && layout.options.head == HeadSize::full) return sizes[0];
    for (const PersonaSize& size : sizes)
        if ((size.hasNote || !areFew || layout.options.head == HeadSize::low) &&
            personasWidth(map, measure, size) <= room)
            return size;
    return sizes[1];
}

// One persona, as if it stood in the upper left corner.
PlacedPersona placedPersona(const Map& map, const TextMeasure& measure, const std::shared_ptr<const Persona>& persona,
                            const PersonaSize& size, double textWidth) {
    PlacedPersona p;
    p.persona = persona;
    p.image = pictureOf(map, *persona);
    if (!p.image) p.initials = avatarInitials(measure, *persona, size.avatar);
    p.name = wrap(measure, persona->name, personaName, textWidth);
    p.note = wrap(measure, size.hasNote ? personaNoteText(*persona) : std::string(), personaNote, textWidth);
    const double text = p.name->height() + p.note->height(), textY = std::max(0.0, (size.avatar - text) / 2);
    p.avatar = {0, 0, size.avatar, size.avatar};
    p.nameAt = {size.avatar + size.textGap, textY};
    p.noteAt = {p.nameAt.x, textY + p.name->height()};
    return p;
}

double widthOf(const PlacedPersona& p) { return p.nameAt.x + std::ceil(std::max(p.name->width, p.note->width)); }
double bottomOf(const PlacedPersona& p) { return std::max(p.avatar.bottom(), p.noteAt.y + p.note->height()); }

void moveBy(PlacedPersona& p, double dx, double dy) {
    p.avatar = p.avatar.moved(dx, dy);
    p.nameAt = {p.nameAt.x + dx, p.nameAt.y + dy};
    p.noteAt = {p.noteAt.x + dx, p.noteAt.y + dy};
}

// In one line, or else in as few as they need, below each other in columns; returns the y below them.
double placePersonas(GridLayout& layout, const Map& map, const TextMeasure& measure, const PersonaRoom& room) {
    const double width = room.right - room.left;
    const PersonaSize size = personaSize(layout, map, measure, width);
    const double textWidth = std::min(personaText, width - size.avatar - size.textGap);
    std::vector<PlacedPersona> placed;
    double together = -size.gap, widest = 0;
    for (const auto& persona : inOrder(map.personas)) {
        placed.push_back(placedPersona(map, measure, persona, size, textWidth));
        together += widthOf(placed.back()) + size.gap;
        widest = std::max(widest, widthOf(placed.back()));
    }
    const bool isLine = together <= width;
    const auto fits = static_cast<std::size_t>(std::max(1.0, std::floor((width + size.gap) / (widest + size.gap))));
    const std::size_t perLine = isLine ? placed.size() : std::min(fits, placed.size());
    if (!isLine) together = static_cast<double>(perLine) * (widest + size.gap) - size.gap;
    const double left = room.fromLeft ? room.left : room.right - together;
    double x = left, y = room.top, bottom = room.top;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (i > 0 && i % perLine == 0) {
            x = left;
            y = bottom + personaLineGap;
        }
        const double step = (isLine ? widthOf(placed[i]) : widest) + size.gap;
        moveBy(placed[i], x, y);
        bottom = std::max(bottom, bottomOf(placed[i]));
        x += step;
    }
    std::move(placed.begin(), placed.end(), std::back_inserter(layout.personas));
    return bottom;
}

} // namespace

Language languageOf(const Passport& passport, const GridOptions& options) {
    return passport.language.empty() ? options.language : languageFromCode(passport.language);
}

Language languageOf(const GridLayout& layout) { return languageOf(*layout.passport, layout.options); }

const HeadStyle& headStyle(HeadSize size) {
    static const HeadStyle full{.title = {Face::bold, 29},
                                .subtitle = subtitle,
                                .personas = {{{44, 11, 24}, {32, 9, 20}, {28, 8, 12}, {28, 8, 12, false}}},
                                .badgeAir = 6,
                                .below = 26,
                                .chevronHeight = 70,
                                .chevronPadding = {18, 14},
                                .rowTitleIndent = 42,
                                .narrowestRowTitle = 150};
    static const HeadStyle paper{.title = {Face::bold, 24},
                                 .subtitle = {Face::regular, 14},
                                 .personas = {{{36, 9, 20}, {28, 8, 16}, {28, 8, 12}, {28, 8, 12, false}}},
                                 .badgeAir = 4,
                                 .below = 16,
                                 .chevronHeight = 54,
                                 .chevronPadding = {10, 8},
                                 .rowTitleIndent = 25,
                                 .narrowestRowTitle = 90};
    static const HeadStyle low{.title = {Face::bold, 22},
                               .subtitle = {Face::regular, 13.5},
                               .personas = {{{32, 9, 20}, {28, 8, 12}, {28, 8, 12, false}, {28, 8, 12, false}}},
                               .badgeAir = 4,
                               .below = 16,
                               .chevronHeight = 70,
                               .chevronPadding = {18, 14},
                               .rowTitleIndent = 42,
                               .narrowestRowTitle = 150};
    return size == HeadSize::full ? full : size == HeadSize::paper ? paper : low;
}

double placeHeader(GridLayout& layout, const Map& map, const TextMeasure& measure, double width) {
    const double margin = layout.options.margin, right = width - margin;
    const Passport& passport = *layout.passport;
    const HeadStyle& head = headStyle(layout.options.head);
    const PersonaSize& usual = head.personas.front();
    const double avatarSize = usual.avatar, avatarGap = usual.textGap, personaGap = usual.gap;
    const double halfway = margin + (width - 2 * margin) * 0.42;
    placeBadge(layout, measure, right, margin);
    // On a page too narrow for both, personas stand below the title instead of beside it.
    const double besideRight = layout.badgeRect.x - personaGap;
    const bool beside = besideRight - avatarSize - avatarGap - personaText >= margin + narrowestTitle + personaGap;
    double titleRight = layout.badgeRect.x, bottom = layout.badgeRect.bottom();
    if (beside) {
        const double left = std::min(halfway, besideRight - avatarSize - avatarGap - personaText);
        bottom = std::max(bottom, placePersonas(layout, map, measure, {margin, left, besideRight}));
        for (const PlacedPersona& p : layout.personas)
            titleRight = std::min(titleRight, p.avatar.x);
    }
    const double titleWidth = std::max(titleRight - personaGap - margin, 80.0);
    const std::string untitled = layout.options.isPage ? "" : say("look.untitled", languageOf(layout));
    layout.title = {wrap(measure, passport.title.empty() ? untitled : passport.title, head.title, titleWidth),
                    {margin, margin},
                    titleWidth};
    double y = margin + layout.title.block->height();
    layout.subtitle = {wrap(measure, passport.subtitle, head.subtitle, titleWidth), {margin, y + titleGap}, titleWidth};
    if (!layout.subtitle.block->empty()) y += titleGap + layout.subtitle.block->height();
    bottom = std::max(bottom, y);
    if (!beside && !map.personas.empty())
        bottom = placePersonas(layout, map, measure, {bottom + personaLineGap + 21, margin, right, true});
    return bottom + (head.below);
}

} // namespace cjm
