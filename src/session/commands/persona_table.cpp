#include "session/commands/command_table.hpp"

#include <cjm/layout/personas/personas_layout.hpp>
#include <cjm/session/commands/persona_edit.hpp>

#include <algorithm>

// What is done to the personas of a map, in the view of them.

namespace cjm {
namespace {

std::shared_ptr<const Persona> personaOf(const Map& map, const Selection& selection) {
    const auto* id = std::get_if<PersonaId>(&selection.current);
    return id ? map.personas.find(*id) : nullptr;
}

template <int by> bool canMove(const Map& map, const Selection& selection) {
    const auto persona = personaOf(map, selection);
    return persona && persona->rank + by >= 0 && persona->rank + by < static_cast<int>(map.personas.size());
}

// Whether the selected persona plays a role in the decision: a function for each, since a table holds no more.
template <std::size_t role> bool plays(const Map& map, const Selection& selection) {
    const auto persona = personaOf(map, selection);
    if (!persona) return false;
    const auto& roles = persona->decisionRoles;
    return std::find(roles.begin(), roles.end(), decisionRoleNames()[role]) != roles.end();
}

bool hasStory(const Map& map, const Selection& selection) {
    const auto persona = personaOf(map, selection);
    return persona && std::any_of(map.stories.begin(), map.stories.end(),
                                  [&](const Story& story) { return story.persona == persona->id; });
}

class PersonaTable {
public:
    std::vector<Command> run() {
        Command& one = add("persona.add", "user", adding, selectedAnything, selectedNothing | selectedPersona);
        one.keys = {"Ins"};
        one.menu = CommandMenu::insert;
        one.opensEditor = true;
        one.run = [](const Map& map, const Selection& selection, CommandTools& tools) -> MaybeEdit {
            const auto persona = personaOf(map, selection);
            return addPersona(map, persona ? std::optional(persona->id) : std::nullopt, tools.ids);
        };
        addClipboard();
        Command& twice = addOn("persona.duplicate", "copy-plus", clipboard, "Ctrl+D");
        twice.menu = CommandMenu::edit;
        twice.run = [](const Map& map, const Selection& selection, CommandTools& tools) {
            return duplicatePersona(map, std::get<PersonaId>(selection.current), tools.ids, tools.language);
        };
        addLooks();
        addMove<-1>("persona.move-left", "arrow-left", "Ctrl+Left");
        addMove<1>("persona.move-right", "arrow-right", "Ctrl+Right");
        addOn("persona.on-map", "table", shown).menu = CommandMenu::map;
        Command& story = addOn("persona.story", "route", shown);
        story.view = {}; // on its name over the grid, too
        story.onlyReads = true;
        story.can = hasStory;
        Command& gone = addOn("persona.delete", "trash-2", removal, "Del");
        gone.menu = CommandMenu::edit;
        gone.tells = true;
        gone.run = [](const Map& map, const Selection& selection, CommandTools&) {
            return removePersona(map, std::get<PersonaId>(selection.current));
        };
        return std::move(list_);
    }

private:
    // Top to bottom in menus.
    enum Section { clipboard, adding, looks, places, shown, removal };

    Command& add(std::string_view id, std::string_view icon, Section section, unsigned on, unsigned context) {
        return addCommand(list_, "personas", id, icon, section, on, context);
    }

    Command& addOn(const std::string& id, std::string_view icon, Section section, std::string_view key = {}) {
        Command& command = add(id, icon, section, selectedPersona, selectedPersona);
        if (!key.empty()) command.keys = {key};
        return command;
    }

    template <int by> void addMove(const std::string& id, std::string_view icon, std::string_view key) {
        Command& command = addOn(id, icon, places, key);
        command.menu = CommandMenu::edit;
        command.can = canMove<by>;
        command.run = [](const Map& map, const Selection& selection, CommandTools&) -> MaybeEdit {
            const auto persona = personaOf(map, selection);
            return persona ? movePersonaTo(map, persona->id, persona->rank + by) : std::nullopt;
        };
    }

    // What the window does itself; in a text they are the text's.
    void addClipboard() {
        const auto window = [&](std::string_view what, std::string_view icon, std::vector<std::string_view> keys,
                                unsigned on, unsigned context) -> Command& {
            Command& command = add("persona." + std::string(what), icon, clipboard, on, context);
            command.words = "command.clipboard." + std::string(what);
            command.keys = std::move(keys);
            command.menu = CommandMenu::edit;
            command.inText = true;
            return command;
        };
        window("cut", "scissors", {"Ctrl+X", "Shift+Del"}, selectedPersona, selectedPersona);
        window("copy", "copy", {"Ctrl+C", "Ctrl+Ins"}, selectedPersona, selectedPersona).onlyReads = true;
        window("paste", "clipboard", {"Ctrl+V", "Shift+Ins"}, selectedAnything, selectedNothing | selectedPersona);
    }

    void addLooks() {
        addOn("persona.avatar", "circle-user", looks).menu = CommandMenu::map;
        constexpr bool (*isOn[])(const Map&, const Selection&) = {plays<0>, plays<1>, plays<2>, plays<3>, plays<4>};
        for (std::size_t i = 0; i < std::size(isOn); ++i) {
            const std::string role(decisionRoleNames()[i]);
            Command& command = addOn("persona.role:" + role, "", looks);
            command.words = "look.role-" + role;
            command.group = "persona.role";
            command.menu = CommandMenu::map;
            command.isOn = isOn[i];
            command.run = [role](const Map& map, const Selection& selection, CommandTools&) {
                return toggleDecisionRole(map, std::get<PersonaId>(selection.current), role);
            };
        }
        constexpr std::string_view names[] = {"teal", "blue", "violet", "pink", "orange", "green"};
        for (std::size_t i = 0; i < std::size(names); ++i) {
            const std::string name(names[i]), value = colourText(lightTheme().hues[i].fill);
            Command& command = addOn("persona.colour:" + name, "", looks);
            command.words = "board.colour-" + name;
            command.group = "persona.colour";
            command.menu = CommandMenu::map;
            command.colour = value;
            command.run = [value](const Map& map, const Selection& selection, CommandTools&) {
                return setPersonaColour(map, std::get<PersonaId>(selection.current), value);
            };
        }
    }

    std::vector<Command> list_;
};

} // namespace

std::vector<Command> personaTable() { return PersonaTable().run(); }

} // namespace cjm
