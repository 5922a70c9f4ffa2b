#include "layout/avatar.hpp"
#include "layout/loop/metrics.hpp"
#include "layout/loop/placing.hpp"
#include "layout/parts.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::loop {
namespace {

// Who it is, or else what it does about the decision.
std::string noteOf(const Persona& persona, Language language) {
    for (const std::string* text : {&persona.segment, &persona.role, &persona.company})
        if (!text->empty()) return drawnLine(*text);
    std::string roles;
    for (const char* role : {"decides", "influences", "approves", "pays", "uses"})
        if (std::find(persona.decisionRoles.begin(), persona.decisionRoles.end(), role) != persona.decisionRoles.end())
            roles += (roles.empty() ? "" : ", ") + say("look.role-" + std::string(role), language);
    return roles;
}

} // namespace

double placeHead(const LoopRequest& request, double width) {
    constexpr double beside = 24, textGap = 11, widestPersona = 320, titleTop = 33, titleGap = 2;
    LoopLayout& layout = request.layout;
    const Passport& passport = *request.map.passport;
    const double middle = headTop + avatarSize / 2;
    double right = width - margin;
    const TextPtr state =
        request.set(request.words(passport.state == MapState::asIs ? "look.as-is" : "look.to-be"), stateFont, 400);
    const double stateWidth = std::ceil(state->width) + 2 * statePadding;
    layout.stateRect = {right - stateWidth, middle - stateHeight / 2, stateWidth, stateHeight};
    layout.state = placed(state, layout.stateRect.x, middle - state->height() / 2, stateWidth, Align::centre);
    right = layout.stateRect.x - beside;
    double bottom = headTop + avatarSize;
    if (const Persona* persona = request.grouped.persona.get()) {
        layout.persona = request.grouped.persona;
        layout.portrait = pictureOf(request.map, *persona);
        const TextPtr name = request.set(drawnLine(persona->name), personaFont, widestPersona);
        const TextPtr note = request.set(noteOf(*persona, layout.language), personaNoteFont, widestPersona);
        const double text = std::ceil(std::max(name->width, note->width)), height = name->height() + note->height();
        const double left = right - text, top = std::max(middle - height / 2, 12.0);
        layout.avatar = {left - textGap - avatarSize, headTop, avatarSize, avatarSize};
        const auto personas = inOrder(request.map.personas);
        const auto signs = personaSigns(personas);
        for (std::size_t i = 0; i < personas.size(); ++i)
            if (personas[i]->id == persona->id)
                layout.initials = avatarInitials(request.measure, *persona, signs[i], avatarSize);
        layout.personaName = placed(name, left, top, text);
        layout.personaNote = placed(note, left, top + name->height(), text);
        right = layout.avatar.x - beside;
        bottom = std::max(bottom, top + height);
    }
    const double room = right - margin;
    layout.title = placed(request.set(drawnText(passport.title), titleFont, room), margin, titleTop, room);
    double y = layout.title.rect.bottom() + titleGap;
    layout.subtitle = placed(request.set(drawnText(passport.subtitle), subtitleFont, room), margin, y, room);
    if (!layout.subtitle.empty()) y = layout.subtitle.rect.bottom();
    return std::max({loopTop, bottom + 8, y + 8});
}

} // namespace cjm::loop
