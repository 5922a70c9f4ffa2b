#include "session/commands/structure.hpp"

#include <cjm/base/colour.hpp>
#include <cjm/layout/personas/personas_layout.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/model/target.hpp>
#include <cjm/session/commands/field_edit.hpp>
#include <cjm/session/commands/persona_edit.hpp>

#include <algorithm>
#include <type_traits>

namespace cjm {
namespace {

// The edit of one field; nothing when the persona is not there or stays what it is.
MaybeEdit changedPersona(const Map& map, const PersonaId& id, std::string_view field,
                         const std::function<void(Persona&)>& change) {
    const auto persona = map.personas.find(id);
    if (!persona) return std::nullopt;
    Edit edit = withChange<Persona>(map, {persona}, field, change);
    if (std::get<Batch>(edit).edits.empty()) return std::nullopt;
    return EditAndSelection{std::move(edit), selectOnly(id)};
}

// Whether nobody but this persona shows a picture.
bool isShownByOneAlone(const Map& map, const ImageId& image, const PersonaId& id) {
    const auto shows = [&](const auto& record) { return record.image == image; };
    return !image.empty() && map.passport->logo != image && std::none_of(map.cards.begin(), map.cards.end(), shows) &&
           std::none_of(map.personas.begin(), map.personas.end(),
                        [&](const Persona& persona) { return persona.id != id && shows(persona); });
}

// Takes the picture that the persona had off the map, when nobody else shows it.
MaybeEdit withOldPictureGone(const Map& map, const PersonaId& id, MaybeEdit edit) {
    const auto persona = map.personas.find(id);
    if (edit && persona && isShownByOneAlone(map, persona->image, id))
        std::get<Batch>(edit->edit).edits.emplace_back(RemoveImage{persona->image});
    return edit;
}

// «Инженер (копия)», «Инженер (копия 2)»; one without a name has none.
std::string nameOfCopy(const Map& map, const std::string& name, Language language) {
    if (name.empty()) return name;
    const auto isTaken = [&](const std::string& wanted) {
        return std::any_of(map.personas.begin(), map.personas.end(),
                           [&](const Persona& persona) { return persona.name == wanted; });
    };
    std::string called = say(Message{"edit.copy-named", {{"name", name}}}, language);
    for (std::int64_t n = 2; isTaken(called); ++n)
        called = say(Message{"edit.copy-named-again", {{"name", name}, {"n", n}}}, language);
    return called;
}

} // namespace

std::string unusedPersonaColour(const Map& map) {
    const auto& hues = lightTheme().hues;
    for (const Hue& hue : hues)
        if (std::none_of(map.personas.begin(), map.personas.end(), [&](const Persona& persona) {
                return parseColour(persona.colour) == std::optional(hue.fill);
            }))
            return colourText(hue.fill);
    return colourText(hues[map.personas.size() % hues.size()].fill);
}

EditAndSelection addPersona(const Map& map, const std::optional<PersonaId>& after, IdSource& ids) {
    Persona persona;
    persona.id.value = ids.next();
    persona.colour = unusedPersonaColour(map);
    const auto before = after ? map.personas.find(*after) : nullptr;
    const PersonaId id = persona.id;
    return {PutPersona{std::move(persona), before ? std::optional(before->rank + 1) : std::nullopt}, selectOnly(id)};
}

MaybeEdit duplicatePersona(const Map& map, const PersonaId& id, IdSource& ids, Language language) {
    const auto persona = map.personas.find(id);
    if (!persona) return std::nullopt;
    Persona copy = *persona;
    copy.id.value = ids.next();
    copy.name = nameOfCopy(map, persona->name, language);
    copy.quoteFrom = {}; // somebody else has said it
    copy.colour = unusedPersonaColour(map);
    const PersonaId fresh = copy.id;
    return EditAndSelection{PutPersona{std::move(copy), persona->rank + 1}, selectOnly(fresh)};
}

MaybeEdit removePersona(const Map& map, const PersonaId& id) {
    const auto persona = map.personas.find(id);
    if (!persona) return std::nullopt;
    Target next;
    for (const auto& other : inOrder(map.personas)) {
        if (other->id == id) continue;
        next = other->id;
        if (other->rank > persona->rank) break;
    }
    Edit edit = RemovePersona{id};
    if (isShownByOneAlone(map, persona->image, id))
        edit = Batch{describe(map, edit), {RemovePersona{id}, RemoveImage{persona->image}}};
    return EditAndSelection{std::move(edit), selectOnly(next)};
}

MaybeEdit movePersonaTo(const Map& map, const PersonaId& id, int rank) {
    const auto persona = map.personas.find(id);
    const int last = static_cast<int>(map.personas.size()) - 1;
    if (!persona || std::clamp(rank, 0, last) == persona->rank) return std::nullopt;
    return EditAndSelection{PutPersona{*persona, std::clamp(rank, 0, last)}, selectOnly(id)};
}

MaybeEdit toggleDecisionRole(const Map& map, const PersonaId& id, const std::string& role) {
    return changedPersona(map, id, "decisionRoles", [&](Persona& persona) {
        auto& roles = persona.decisionRoles;
        if (std::erase(roles, role) > 0) return;
        roles.push_back(role);
        const auto& order = decisionRoleNames();
        const auto placeOf = [&](const std::string& name) { return std::find(order.begin(), order.end(), name); };
        std::stable_sort(roles.begin(), roles.end(),
                         [&](const auto& a, const auto& b) { return placeOf(a) < placeOf(b); });
    });
}

MaybeEdit movePersonaEntry(const Map& map, const Target& list, int from, int place) {
    const auto* field = std::get_if<PersonaFieldTarget>(&list);
    if (!field) return std::nullopt;
    return changedPersona(map, field->persona, field->field, [&](Persona& persona) {
        forEachField<Persona>([&](const auto& each) {
            using M = std::decay_t<decltype(persona.*each.member)>;
            if constexpr (std::is_same_v<M, std::vector<std::string>>) {
                auto& entries = persona.*each.member;
                const int count = static_cast<int>(entries.size());
                if (each.name != field->field || from < 0 || from >= count || place < 0 || place >= count) return;
                std::string moved = std::move(entries[static_cast<std::size_t>(from)]);
                entries.erase(entries.begin() + from);
                entries.insert(entries.begin() + place, std::move(moved));
            }
        });
    });
}

MaybeEdit quoteInterview(const Map& map, const PersonaId& id, const QuoteId& quote) {
    if (!exists(map, quote)) return std::nullopt;
    return changedPersona(map, id, "quote", [&](Persona& persona) {
        persona.quote = nameOf(map, quote);
        persona.quoteFrom = quote;
    });
}

MaybeEdit setAvatar(const Map& map, const PersonaId& id, const std::string& avatar) {
    return withOldPictureGone(map, id, changedPersona(map, id, "avatar", [&](Persona& persona) {
                                  persona.avatar = avatar;
                                  persona.image = {};
                              }));
}

MaybeEdit setPersonaPicture(const Map& map, const PersonaId& id, const Image& picture) {
    auto edit = changedPersona(map, id, "image", [&](Persona& persona) { persona.image = picture.id; });
    edit = withOldPictureGone(map, id, std::move(edit));
    if (edit && !map.images.find(picture.id)) {
        auto& edits = std::get<Batch>(edit->edit).edits;
        edits.insert(edits.begin(), PutImage{picture, {}});
    }
    return edit;
}

MaybeEdit setPersonaColour(const Map& map, const PersonaId& id, const std::string& colour) {
    return changedPersona(map, id, "colour", [&](Persona& persona) { persona.colour = colour; });
}

} // namespace cjm
