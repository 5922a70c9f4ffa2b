#include "layout/grid/grid_header.hpp"

#include "layout/avatar.hpp"
#include "layout/grid/known_counts.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/words.hpp"

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
    layout.badgeRect = {right, top, 0, 0};
    if (!shows(layout, MapPart::state)) return;
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
                            const std::string& sign, const PersonaSize& size, double textWidth) {
    PlacedPersona p;
    p.persona = persona;
    p.image = pictureOf(map, *persona);
    if (!p.image) p.initials = avatarInitials(measure, *persona, sign, size.avatar);
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

struct PlacedPersonas {
    std::vector<PlacedPersona> all;
    double left, bottom;
    std::size_t lines = 0;
};

// In one line, or else in as few as they need, below each other in columns.
PlacedPersonas placedPersonas(const GridLayout& layout, const Map& map, const TextMeasure& measure,
                              const PersonaRoom& room) {
    const double width = room.right - room.left;
    const PersonaSize size = personaSize(layout, map, measure, width);
    const double textWidth = std::min(personaText, width - size.avatar - size.textGap);
    const auto personas =
        shows(layout, MapPart::personas) ? inOrder(map.personas) : std::vector<std::shared_ptr<const Persona>>();
    const std::vector<std::string> signs = personaSigns(personas);
    PlacedPersonas placed{{}, room.right, room.top};
    double together = -size.gap, widest = 0;
    for (std::size_t i = 0; i < personas.size(); ++i) {
        placed.all.push_back(placedPersona(map, measure, personas[i], signs[i], size, textWidth));
        together += widthOf(placed.all.back()) + size.gap;
        widest = std::max(widest, widthOf(placed.all.back()));
    }
    const bool isLine = together <= width;
    const auto fits = static_cast<std::size_t>(std::max(1.0, std::floor((width + size.gap) / (widest + size.gap))));
    const std::size_t perLine = isLine ? placed.all.size() : std::min(fits, placed.all.size());
    if (!isLine) together = static_cast<double>(perLine) * (widest + size.gap) - size.gap;
    if (!placed.all.empty()) placed.left = room.fromLeft ? room.left : room.right - together;
    double x = placed.left, y = room.top;
    for (std::size_t i = 0; i < placed.all.size(); ++i) {
        if (i > 0 && i % perLine == 0) {
            x = placed.left;
            y = placed.bottom + personaLineGap;
        }
        const double step = (isLine ? widthOf(placed.all[i]) : widest) + size.gap;
        moveBy(placed.all[i], x, y);
        placed.bottom = std::max(placed.bottom, bottomOf(placed.all[i]));
        x += step;
    }
    placed.lines = perLine == 0 ? 0 : (placed.all.size() + perLine - 1) / perLine;
    return placed;
}

// Title and subtitle, as far to the right as that, and on a page that shows it how much is confirmed; returns the y
// below them. Beside a badge that takes nearly the whole width there is no room for a title: it stands below.
double placeTitle(GridLayout& layout, const Map& map, const TextMeasure& measure, double right) {
    constexpr double leastTitle = 80;
    const double margin = layout.options.margin;
    const bool isBelow = layout.badge.block && right - margin < leastTitle;
    const double top = isBelow ? layout.badgeRect.bottom() + titleGap : margin;
    const double width = std::max((isBelow ? layout.badgeRect.right() : right) - margin, leastTitle);
    const Passport& passport = *layout.passport;
    const HeadStyle& head = headStyle(layout.options.head);
    const std::string untitled = layout.options.isPage ? "" : say("look.untitled", languageOf(layout));
    const std::string& title = passport.title.empty() ? untitled : passport.title;
    layout.title = {wrap(measure, title, head.title, width), {margin, top}, width};
    double y = top + layout.title.block->height();
    layout.subtitle = {wrap(measure, passport.subtitle, head.subtitle, width), {margin, y + titleGap}, width};
    if (!layout.subtitle.block->empty()) y += titleGap + layout.subtitle.block->height();
    if (layout.options.evidence && layout.options.isPage) {
        const KnownCounts counts = shownCounts(map, layout.options.onlyPersona);
        const Language language = languageOf(layout);
        const std::string words =
            counts.marked() > 0 ? confirmedInWords(counts, language) : say("look.evidence-nothing", language);
        layout.confirmed = {wrap(measure, words, metrics::personaName, width), {margin, y + titleGap}, width};
        y += titleGap + layout.confirmed.block->height();
    }
    return std::max(y, layout.badgeRect.bottom());
}

} // namespace

Language languageOf(const Passport& passport, const GridOptions& options) {
    return ownLanguage(passport, options.language);
}

Language languageOf(const GridLayout& layout) { return languageOf(*layout.passport, layout.options); }

// Personas stand beside the title; below it where the page is too narrow for both, or they would take several lines
// there and more height.
double placeHeader(GridLayout& layout, const Map& map, const TextMeasure& measure, double width) {
    const double margin = layout.options.margin, right = width - margin;
    const HeadStyle& head = headStyle(layout.options.head);
    const PersonaSize& usual = head.personas.front();
    placeBadge(layout, measure, right, margin);
    const double besideRight = layout.badge.block ? layout.badgeRect.x - usual.gap : right;
    const double leastBeside = usual.avatar + usual.textGap + personaText;
    const bool isRoomBeside = besideRight - leastBeside >= margin + narrowestTitle + usual.gap;
    const auto below = [&] {
        const double bottom = placeTitle(layout, map, measure, besideRight);
        if (map.personas.empty() || !shows(layout, MapPart::personas)) return PlacedPersonas{{}, right, bottom};
        return placedPersonas(layout, map, measure, {bottom + personaLineGap + 21, margin, right, true});
    };
    PlacedPersonas placed;
    if (isRoomBeside) {
        const double halfway = margin + (width - 2 * margin) * 0.42;
        const double left = std::min(halfway, besideRight - leastBeside);
        placed = placedPersonas(layout, map, measure, {margin, left, besideRight});
        const double titleRight = placed.all.empty() ? besideRight : placed.left - usual.gap;
        placed.bottom = std::max(placed.bottom, placeTitle(layout, map, measure, titleRight));
        if (placed.lines > 1) {
            PlacedPersonas lower = below();
            if (lower.bottom < placed.bottom)
                placed = std::move(lower);
            else
                placeTitle(layout, map, measure, titleRight);
        }
    } else {
        placed = below();
    }
    layout.personas = std::move(placed.all);
    return placeNotes(layout, measure, width, placed.bottom);
}

} // namespace cjm
