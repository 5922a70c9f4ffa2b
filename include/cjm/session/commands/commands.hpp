#pragma once
#include <cjm/session/commands/structure.hpp>

#include <cstdint>
#include <span>
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
    selectedPersona = 64,
    selectedInterview = 128, ///< Or a field of one.
    selectedQuote = 256,
    selectedTransition = 512,
    selectedStep = 1024, ///< Of a story.
    selectedAnything = 2047
};
[[nodiscard]] Selected whatIsSelected(const Selection& selection);

/// What commands need beside the map: where ids come from, and the language of the words they put on it.
struct CommandTools {
    IdSource& ids;
    Language language;
};

/// Where a command works, and who does it.
enum class CommandScope {
    view,     ///< In a view, on what is selected there: an action of the view.
    document, ///< On the open map, whatever shows it: an action of the window.
    window,   ///< On the window and the program: an action of the window.
    keys      ///< In a view that hears the keys itself, since they mean it only in the midst of things: no action.
};

/// What there has to be for a command of document or window, as bits.
enum Needs : unsigned {
    needsMap = 1,         ///< A map is shown, and not the start screen.
    needsEditing = 2,     ///< It may be changed.
    needsPresent = 4,     ///< It is shown itself, and no version of it.
    needsUndo = 8,        ///< Something can be undone, …
    needsRedo = 16,       ///< … or redone.
    needsComparison = 32, ///< The map stands beside another one.
    needsReport = 64      ///< The report is open.
};

/// Where a command stands in the menu bar.
enum class CommandMenu { none, file, edit, view, insert, map, check, help };

/// One thing that can be done in the program. Menus, context menus, tool bar, palette and the page of keys all read it
/// here. Whoever shows a command of a view asks `canRun` and runs it with `runCommand`.
struct Command {
    std::string id;                     ///< "stage.add-after". Never changes: keys and palettes remember it.
    std::string words;                  ///< Its code in the catalogue.
    std::string icon;                   ///< Empty for none.
    std::vector<std::string_view> keys; ///< "Ctrl+D"; the first is the one that is shown.
    CommandScope scope = CommandScope::view;
    std::string_view view;  ///< Id of the only view that has it, or empty: all have it.
    bool onlyReads = false; ///< Of a view: it changes nothing, so it works on a map that may only be read too.
    bool inText = false;    ///< Of a view: it works in the open editor too, on its text.
    unsigned needs = 0;     ///< Bits of Needs.
    bool isSwitch = false;  ///< Can be on and off; who does it knows which it is.
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
    bool isChoice = false; ///< One of its commands is on.
};

/// All commands, each scope in the order of menus. Panels bring further ones: see SidePanels.
[[nodiscard]] std::span<const Command> allCommands();
/// Those of views.
[[nodiscard]] std::span<const Command> viewCommands();
/// Those of document and window.
[[nodiscard]] std::span<const Command> windowCommands();
/// What is done with keys alone.
[[nodiscard]] std::span<const Command> keyCommands();
[[nodiscard]] const CommandGroup& findGroup(std::string_view id);

/// True when it is for what is selected and would do something.
[[nodiscard]] bool canRun(const Command& command, const Map& map, const Selection& selection);
/// What it does; nothing when it cannot.
[[nodiscard]] MaybeEdit runCommand(const Command& command, const Map& map, const Selection& selection,
                                   CommandTools& tools);
/// What it is called at the moment: "Show 2 hidden stages".
[[nodiscard]] Message wordsOf(const Command& command, const Map& map);

} // namespace cjm
