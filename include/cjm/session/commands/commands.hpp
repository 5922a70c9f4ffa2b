#pragma once
#include <cjm/session/commands/structure.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// What may be selected, as bits: what a command is for.
enum Selected : unsigned {
    selectedNothing = 1,
    selectedTitle = 2, ///< Or another text that stands alone.
    selectedStage = 4,
    selectedRow = 8,
    selectedCard = 16,
    selectedCell = 32,
    selectedAnything = 63
};
[[nodiscard]] Selected whatIsSelected(const Selection& selection);

/// What commands need beside the map: where ids come from, and the language of the words they put on it.
struct CommandTools {
    IdSource& ids;
    Language language;
};

/// Where a command stands in the menu bar.
enum class CommandMenu { none, edit, insert, map };

/// One thing that can be done on the board. Menus, context menus, tool bar, palette and the page of keys all read it
/// here; whoever shows a command asks `canRun` and runs it with `runCommand`.
struct Command {
    std::string id;                     ///< "stage.add-after". Never changes: keys and palettes remember it.
    std::string words;                  ///< Its code in the catalogue.
    std::string icon;                   ///< Empty for none.
    std::vector<std::string_view> keys; ///< "Ctrl+D"; the first is the one that is shown.
    CommandMenu menu = CommandMenu::none;
    int section = 0;                                      ///< A line stands between sections.
    std::string_view group;                               ///< Id of the submenu that it stands in, or empty.
    unsigned on = selectedAnything;                       ///< For what it works.
    unsigned context = 0;                                 ///< In whose context menus it stands.
    std::string colour;                                   ///< A swatch instead of an icon: "#RRGGBB".
    bool opensEditor = false;                             ///< What it made is typed into next.
    bool tells = false;                                   ///< What it did is told, with a way back.
    std::int64_t (*count)(const Map&) = nullptr;          ///< The number `n` in its words.
    bool (*can)(const Map&, const Selection&) = nullptr;  ///< Always when null.
    bool (*isOn)(const Map&, const Selection&) = nullptr; ///< For what can be on and off.
    /// Null for what only a window can do: it is shown once the window says how.
    std::function<MaybeEdit(const Map&, const Selection&, CommandTools&)> run;
};

/// A submenu.
struct CommandGroup {
    std::string_view id, words, icon;
};

/// All commands, in the order of menus.
[[nodiscard]] const std::vector<Command>& boardCommands();
[[nodiscard]] const CommandGroup& findGroup(std::string_view id);

/// True when it is for what is selected and would do something.
[[nodiscard]] bool canRun(const Command& command, const Map& map, const Selection& selection);
/// What it does; nothing when it cannot.
[[nodiscard]] MaybeEdit runCommand(const Command& command, const Map& map, const Selection& selection,
                                   CommandTools& tools);
/// What it is called at the moment: "Show 2 hidden stages".
[[nodiscard]] Message wordsOf(const Command& command, const Map& map);

} // namespace cjm
