#include "session/commands/command_table.hpp"

#include <cjm/layout/card_show.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/storage/templates.hpp>

#include <utility>

// What is done to the open document or to the window, whatever shows the map.

namespace cjm {
namespace {

class WindowTable {
public:
    std::vector<Command> run() {
        addFile();
        addEdit();
        addView();
        addMap();
        addCheck();
        add(CommandScope::window, CommandMenu::help, 0, "about");
        return std::move(list_);
    }

private:
    Command& add(CommandScope scope, CommandMenu menu, int section, const std::string& id,
                 std::vector<std::string_view> keys = {}) {
        Command& command = list_.emplace_back();
        command.id = id;
        command.words = "command." + id;
        command.scope = scope;
        command.menu = menu;
        command.section = section;
        command.keys = std::move(keys);
        if (scope == CommandScope::document) command.needs = needsMap;
        return command;
    }

    void addFile() {
        constexpr auto file = CommandMenu::file;
        constexpr auto window = CommandScope::window, document = CommandScope::document;
        enum Section { begins, keeps, gives, ends };
        add(window, file, begins, "start", {"Ctrl+N"});
        for (const std::string_view name : templateNames()) {
            Command& made = add(window, file, begins, "new:" + std::string(name));
            made.group = "new";
            made.words = "template." + std::string(name);
        }
        add(window, file, begins, "open", {"Ctrl+O"}).icon = "folder-open";
        add(window, file, begins, "open-to-read");
        add(document, file, keeps, "save", {"Ctrl+S"}).icon = "save";
        add(document, file, keeps, "save-as", {"Ctrl+Shift+S"});
        add(document, file, keeps, "save-as-template").needs |= needsPresent;
        add(document, file, keeps, "to-be").needs |= needsEditing | needsPresent;
        add(window, file, keeps, "autosave").isSwitch = true;
        add(window, file, keeps, "presence").isSwitch = true;
        add(window, file, keeps, "sign");
        Command& exporting = add(document, file, gives, "export", {"Ctrl+Shift+E"});
        exporting.icon = "share";
        exporting.needs |= needsPresent;
        add(window, file, ends, "quit", {"Ctrl+Q"});
    }

    void addEdit() {
        Command& undo = add(CommandScope::document, CommandMenu::edit, 0, "undo", {"Ctrl+Z"});
        undo.icon = "undo-2";
        undo.needs |= needsEditing | needsUndo;
        Command& redo = add(CommandScope::document, CommandMenu::edit, 0, "redo", {"Ctrl+Shift+Z", "Ctrl+Y"});
        redo.icon = "redo-2";
        redo.needs |= needsEditing | needsRedo;
        // Last in the menu of editing, after what views do there. Only on the map: elsewhere its keys begin a new line.
        add(CommandScope::document, CommandMenu::none, 0, "fields", {"Alt+Return", "Alt+Enter"});
    }

    // The panel of the six steps stands before these.
    void addCheck() {
        add(CommandScope::document, CommandMenu::check, 0, "findings");
        add(CommandScope::document, CommandMenu::check, 0, "stage-questions").icon = "list-checks";
    }

    // Lines that switch to another view stand before these, and panels between these and the looks.
    void addView() {
        constexpr auto view = CommandMenu::view;
        enum Section { zooms, marks, looks };
        add(CommandScope::document, view, zooms, "zoom.in", {"Ctrl++", "Ctrl+="}).icon = "zoom-in";
        add(CommandScope::document, view, zooms, "zoom.out", {"Ctrl+-"}).icon = "zoom-out";
        add(CommandScope::document, view, zooms, "zoom.fit", {"Ctrl+0"}).icon = "maximize";
        add(CommandScope::document, view, zooms, "zoom.actual");
        Command& transitions = add(CommandScope::document, view, marks, "transitions.on-map", {"Ctrl+Shift+T"});
        transitions.icon = "route";
        transitions.isSwitch = true;
        Command& evidence = add(CommandScope::document, view, marks, "evidence.on-map", {"Ctrl+Shift+K"});
        evidence.icon = "message-square-quote";
        evidence.isSwitch = true;
        const auto shows = [&](const std::string& name) -> Command& {
            Command& command = add(CommandScope::document, view, marks, "show:" + name);
            command.group = "show";
            command.words = "show." + name;
            return command;
        };
        for (const CardField field : cardFields)
            shows(std::string(nameOf(field))).isSwitch = true;
        shows("none");
        shows("all");
        // It stands with the panels.
        add(CommandScope::document, CommandMenu::none, looks, "comments.all");
        const auto choice = [&](const std::string& group, const std::string& name) {
            Command& command = add(CommandScope::window, view, looks, group + ":" + name);
            command.group = group == "theme" ? "theme" : "language";
            command.words = "look." + group + "-" + name;
            command.isSwitch = true;
        };
        for (const std::string_view name : themeNames())
            choice("theme", std::string(name));
        for (const Language language : {Language::russian, Language::english})
            choice("language", std::string(languageCode(language)));
    }

    // What a team does with the map, after what is done on the grid.
    void addMap() {
        for (const std::string_view id : {"vote", "cards.alike"})
            add(CommandScope::document, CommandMenu::map, 0, std::string(id)).needs |= needsEditing | needsPresent;
        add(CommandScope::document, CommandMenu::map, 1, "compare").icon = "columns-2";
        add(CommandScope::document, CommandMenu::map, 1, "report").icon = "file-text";
        for (const auto& [id, needs] :
             {std::pair{"compare.close", needsComparison}, std::pair{"report.close", needsReport}}) {
            Command& closing = add(CommandScope::document, CommandMenu::map, 1, id);
            closing.icon = "x";
            closing.needs |= needs;
        }
    }

    std::vector<Command> list_;
};

} // namespace

std::vector<Command> windowTable() { return WindowTable().run(); }

// Keys that mean something only in the midst of things, so that the view itself hears them. They are here for who
// shows keys.
std::vector<Command> keyTable() {
    std::vector<Command> list;
    const auto add = [&](int section, std::string_view id, unsigned on, std::vector<std::string_view> keys) {
        Command& command = list.emplace_back();
        command.id = id;
        command.words = "command." + command.id;
        command.scope = CommandScope::keys;
        command.section = section;
        command.on = on;
        command.keys = std::move(keys);
    };
    enum Section { walking, marking, typing, voting };
    add(walking, "walk", selectedAnything, {"Left", "Right", "Up", "Down"});
    add(walking, "walk.extend", selectedAnything, {"Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"});
    add(walking, "walk.cell", selectedAnything, {"Tab", "Shift+Tab"});
    add(walking, "walk.row", selectedAnything, {"PgUp", "PgDown"});
    add(walking, "walk.line", selectedAnything, {"Home", "End"});
    add(walking, "walk.map", selectedAnything, {"Ctrl+Home", "Ctrl+End"});
    add(walking, "story.leave", selectedAnything, {"Esc"});
    add(walking, "show-all", selectedAnything, {"Esc"});
    add(walking, "deselect", selectedAnything, {"Esc"});
    add(walking, "pan", selectedAnything, {"Space"});
    add(marking, "emotion.step", selectedCard, {"Up", "Down"});
    add(marking, "emotion.fine-step", selectedCard, {"Shift+Up", "Shift+Down"});
    add(marking, "number.first", selectedCard, {"Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5"});
    add(marking, "number.second", selectedCard, {"Ctrl+Alt+1", "Ctrl+Alt+2", "Ctrl+Alt+3", "Ctrl+Alt+4", "Ctrl+Alt+5"});
    add(typing, "text.begin", selectedAnything, {"Return", "Enter"});
    add(typing, "typing.next", selectedAnything, {"Return", "Enter"});
    add(typing, "typing.line", selectedAnything, {"Shift+Return", "Alt+Return"});
    add(typing, "typing.cell", selectedAnything, {"Tab", "Shift+Tab"});
    add(typing, "typing.signs", selectedAnything, {"?"});
    add(typing, "typing.take-back", selectedAnything, {"Esc"});
    add(voting, "vote.give", selectedCard, {"V", "+"});
    add(voting, "vote.take", selectedCard, {"Shift+V", "-"});
    return list;
}

} // namespace cjm
