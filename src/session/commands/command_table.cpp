#include "session/commands/command_table.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/model/story_steps.hpp>
#include <cjm/session/commands/link_edit.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr unsigned inCells = selectedCard | selectedCell;

// Sections of menus, top to bottom.
enum Section { ofMap, text, clipboard, adding, looks, places, linking, transitionKinds, shown, removal, keysOnly };

struct LinkedKinds {
    Records<Card> barriers, solutions;
};

template <class T> std::int64_t hiddenOf(const Table<T>& table) {
    return std::count_if(table.begin(), table.end(), [](const T& record) { return record.hidden; });
}
std::int64_t hiddenStages(const Map& map) { return hiddenOf(map.stages); }
std::int64_t hiddenRows(const Map& map) { return hiddenOf(map.rows); }

bool hasHiddenStages(const Map& map, const Selection&) { return hiddenStages(map) > 0; }
bool hasHiddenRows(const Map& map, const Selection&) { return hiddenRows(map) > 0; }
bool hasCells(const Map& map, const Selection&) { return !map.stages.empty() && !map.rows.empty(); }
bool hasCards(const Map& map, const Selection&) { return !map.cards.empty(); }

bool isInEmotions(const Map& map, const Selection& selection) {
    const auto id = rowOf(map, selection.current);
    return id && map.rows.find(*id)->kind == RowKind::emotions;
}
bool cellHasCards(const Map& map, const Selection& selection) {
    return std::any_of(selection.targets.begin(), selection.targets.end(), [&](const Target& target) {
        const auto* cell = std::get_if<CellTarget>(&target);
        return cell && !map.cards.cell(cell->row, cell->stage).empty();
    });
}
bool isFirst(const Map& map, const Selection& selection) {
    const auto id = stageOf(map, selection.current);
    return id && map.stages.find(*id)->priority == 1;
}
bool isCollapsed(const Map& map, const Selection& selection) {
    const auto id = rowOf(map, selection.current);
    return id && map.rows.find(*id)->collapsed;
}
bool isBand(const Selection& selection) { return std::holds_alternative<PhaseTarget>(selection.current); }
bool areInPhase(const Map& map, const Selection& selection) {
    if (isBand(selection)) return true;
    const auto id = stageOf(map, selection.current);
    return id && !map.stages.find(*id)->phase.empty();
}

// The title of the map stands alone, but is no record that could go; of the texts only a band is. A stage that a story
// passes by has no step to remove.
bool isNoTitle(const Map& map, const Selection& selection) {
    if (const auto* step = std::get_if<StepTarget>(&selection.current)) {
        const auto story = map.stories.find(step->story);
        return story && stepAt(*story, step->stage);
    }
    return whatIsSelected(selection) != selectedTitle || isBand(selection);
}

// What is selected of barriers and of solutions, when there is some of both. Nobody means to link hundreds, and menus
// ask with every step of a selection.
std::optional<LinkedKinds> linkable(const Map& map, const Selection& selection) {
    constexpr std::size_t most = 200;
    LinkedKinds cards;
    if (selection.targets.size() > most) return std::nullopt;
    for (const CardId& id : selectedCards(map, selection)) {
        auto card = map.cards.find(id);
        if (card->kind == CardKind::barrier)
            cards.barriers.push_back(std::move(card));
        else if (card->kind == CardKind::solution)
            cards.solutions.push_back(std::move(card));
    }
    if (cards.barriers.empty() || cards.solutions.empty()) return std::nullopt;
    return cards;
}
bool areLinkable(const Map& map, const Selection& selection) { return linkable(map, selection).has_value(); }
bool areAllLinked(const Map& map, const Selection& selection) {
    const auto cards = linkable(map, selection);
    return cards && std::all_of(cards->solutions.begin(), cards->solutions.end(), [&](const auto& solution) {
               return std::all_of(cards->barriers.begin(), cards->barriers.end(),
                                  [&](const auto& barrier) { return areLinked(*solution, *barrier); });
           });
}

bool hasLink(const Map& map, const Selection& selection) {
    const auto* id = std::get_if<CardId>(&selection.current);
    const auto card = id ? map.cards.find(*id) : nullptr;
    return card && !card->link.empty();
}

bool areInNoPhase(const Map& map, const Selection& selection) { return !areInPhase(map, selection); }

class Catalogue {
public:
    std::vector<Command> run() {
        addWhole();
        addText();
        addAdding();
        addLooks();
        addMoves();
        addLinking();
        addTransitionKinds(list_, transitionKinds);
        addShown();
        addRemoval();
        Command& menu = add("menu.open", "", keysOnly, selectedAnything, 0);
        menu.keys = {"Shift+F10", "Menu"};
        menu.onlyReads = true;
        menu.view = {};
        return std::move(list_);
    }

private:
    Command& add(std::string_view id, std::string_view icon, Section section, unsigned on, unsigned context) {
        return addCommand(list_, "grid", id, icon, section, on, context);
    }

    // Of the map itself, whatever is selected.
    void addWhole() {
        for (const std::string_view id : {"title.edit", "subtitle.edit", "fields.of-map"})
            add(id, "", ofMap, selectedAnything, 0).menu = CommandMenu::map;
        list_.back().onlyReads = true;
    }

    // What the window does itself.
    void addText() {
        constexpr unsigned any =
            selectedTitle | selectedStage | selectedRow | selectedCard | selectedPersona | selectedTransition;
        Command& type = add("text.edit", "pencil", text, any, any);
        type.view = {};
        type.keys = {"F2"};
        type.menu = CommandMenu::edit;
        constexpr unsigned copied = selectedStage | selectedRow | inCells;
        const auto window = [&](std::string_view id, std::string_view icon, std::vector<std::string_view> keys,
                                unsigned on, unsigned context) {
            Command& command = add(id, icon, clipboard, on, context);
            command.keys = std::move(keys);
            command.menu = CommandMenu::edit;
            command.onlyReads = id == "clipboard.copy" || id == "select-all";
        };
        window("clipboard.cut", "scissors", {"Ctrl+X", "Shift+Del"}, copied, copied);
        window("clipboard.copy", "copy", {"Ctrl+C", "Ctrl+Ins"}, copied | selectedTitle | selectedStep, copied);
        window("clipboard.paste", "clipboard", {"Ctrl+V", "Shift+Ins"}, selectedAnything,
               selectedAnything & ~(selectedTitle | selectedStep));
        window("clipboard.paste-text", "", {"Ctrl+Shift+V"}, selectedAnything, 0);
        window("duplicate", "copy-plus", {"Ctrl+D"}, copied & ~selectedCell, copied & ~selectedCell);
        window("select-all", "", {"Ctrl+A"}, selectedAnything, selectedNothing);
        list_.back().can = hasCards;
        for (Command& command : list_)
            command.inText = command.id.starts_with("clipboard.");
    }

    void addAdding() {
        Command& card = add("card.add", "sticky-note", adding, inCells | selectedNothing | selectedTitle, inCells);
        card.keys = {"Ins"};
        card.can = hasCells;
        card.opensEditor = true;
        card.run = [](const Map& map, const Selection& selection, CommandTools& tools) {
            return addCard(map, selection, tools.ids);
        };
        Command& emotion = add("emotion.add", "smile-plus", adding, inCells | selectedRow, inCells | selectedRow);
        emotion.can = isInEmotions;
        emotion.opensEditor = true;
        emotion.run = [](const Map& map, const Selection& selection, CommandTools& tools) {
            return addEmotion(map, selection, tools.ids);
        };
        addStages();
        addRows();
        for (Command& command : list_)
            if (command.section == adding) command.menu = CommandMenu::insert;
    }

    void addStages() {
        for (const Side side : {Side::before, Side::after}) {
            const bool after = side == Side::after;
            Command& command = add(after ? "stage.add-after" : "stage.add-before",
                                   after ? "between-vertical-start" : "between-vertical-end", adding, selectedAnything,
                                   after ? selectedStage | selectedNothing : selectedStage);
            command.opensEditor = true;
            command.run = [side](const Map& map, const Selection& selection, CommandTools& tools) {
                return addStage(map, selection, side, tools.language, tools.ids);
            };
        }
        Command& one = addOne("stage.add-one", "between-vertical-start", selectedStage);
        one.run = [](const Map& map, const Selection& selection, CommandTools& tools) {
            return addStage(map, selection, Side::after, tools.language, tools.ids);
        };
    }

    // Insert adds one more of what is selected. For keys and palettes: menus name the place.
    Command& addOne(std::string_view id, std::string_view icon, unsigned on) {
        Command& one = add(id, icon, keysOnly, on, 0);
        one.keys = {"Ins"};
        one.opensEditor = true;
        return one;
    }

    void addRows() {
        for (const Side side : {Side::before, Side::after})
            for (std::size_t i = 0; i < EnumNames<RowKind>::names.size(); ++i) {
                const auto kind = static_cast<RowKind>(i);
                const bool after = side == Side::after;
                const std::string group = after ? "row.add-after" : "row.add-before";
                Row row;
                row.kind = kind;
                Command& command = add(group + ":" + std::string(nameOf(kind)), rowIcon(row), adding, selectedAnything,
                                       after ? selectedRow | selectedNothing : selectedRow);
                command.words = "board.row-" + std::string(nameOf(kind));
                command.group = after ? "row.add-after" : "row.add-before";
                command.opensEditor = true;
                command.run = [side, kind](const Map& map, const Selection& selection, CommandTools& tools) {
                    return addRow(map, selection, side, kind, tools.language, tools.ids);
                };
            }
        Command& one = addOne("row.add-one", "between-horizontal-start", selectedRow);
        one.run = [](const Map& map, const Selection& selection, CommandTools& tools) -> MaybeEdit {
            const auto row = rowOf(map, selection.current);
            if (!row) return std::nullopt;
            return addRow(map, selection, Side::after, map.rows.find(*row)->kind, tools.language, tools.ids);
        };
    }

    void addLooks() {
        const auto colour = [&](const std::string& id, const std::string& words, const std::string& value) {
            Command& command = add("stage.colour:" + id, "", looks, selectedStage, selectedStage);
            command.words = words;
            command.group = "stage.colour";
            command.colour = value;
            command.run = [value](const Map& map, const Selection& selection, CommandTools&) {
                return setStageColour(map, selection, value);
            };
        };
        constexpr std::string_view names[] = {"teal", "blue", "violet", "pink", "orange", "green"};
        colour("usual", "command.stage.colour-usual", "");
        for (std::size_t i = 0; i < std::size(names); ++i)
            colour(std::string(names[i]), "board.colour-" + std::string(names[i]),
                   colourText(lightTheme().hues[i].fill));
        Command& phase = add("stage.phase", "rows-2", looks, selectedStage, selectedStage);
        phase.can = areInNoPhase;
        Command& none = add("stage.no-phase", "", looks, selectedStage | selectedTitle, selectedStage | selectedTitle);
        none.can = areInPhase;
        none.run = [](const Map& map, const Selection& selection, CommandTools&) {
            return setStagePhase(map, selection, "");
        };
        Command& first = add("stage.first", "flag", looks, selectedStage, selectedStage);
        first.isOn = isFirst;
        first.run = [](const Map& map, const Selection& selection, CommandTools&) {
            return toggleWorkOnFirst(map, selection);
        };
        for (Command& command : list_)
            if (command.section == looks) command.menu = CommandMenu::map;
    }

    void addMoves() {
        const auto move = [&](std::string_view id, std::string_view icon, std::string_view key, int dx, int dy) {
            const unsigned on = selectedCard | (dx != 0 ? selectedStage : selectedRow);
            Command& command = add(id, icon, places, on, on);
            command.keys = {key};
            command.group = "move";
            command.menu = CommandMenu::edit;
            command.run = [dx, dy](const Map& map, const Selection& selection, CommandTools&) {
                return moveSelected(map, selection, dx, dy);
            };
        };
        move("move.left", "arrow-left", "Ctrl+Left", -1, 0);
        move("move.right", "arrow-right", "Ctrl+Right", 1, 0);
        move("move.up", "arrow-up", "Ctrl+Up", 0, -1);
        move("move.down", "arrow-down", "Ctrl+Down", 0, 1);
    }

    void addLinking() {
        Command& comment = add("comments.open", "message-circle", linking, selectedAnything,
                               selectedCard | selectedStage | selectedRow);
        comment.keys = {"Ctrl+Alt+C"};
        comment.onlyReads = true;

        Command& address = add("link.open", "globe", linking, selectedCard, selectedCard);
        address.can = hasLink;
        address.onlyReads = true;

        Command& link = add("cards.link", "link", linking, selectedCard, selectedCard);
        link.keys = {"Ctrl+L"};
        link.menu = CommandMenu::map;
        link.can = areLinkable;
        link.isOn = areAllLinked;
        link.run = [](const Map& map, const Selection& selection, CommandTools&) -> MaybeEdit {
            const auto cards = linkable(map, selection);
            if (!cards) return std::nullopt;
            const bool on = !areAllLinked(map, selection);
            return EditAndSelection{withLinks(map, cards->solutions, cards->barriers, on), selection};
        };
    }

    void addShown() {
        Command& collapse = add("row.collapse", "", shown, selectedRow, selectedRow);
        collapse.isOn = isCollapsed;
        collapse.run = [](const Map& map, const Selection& selection, CommandTools&) {
            return toggleCollapsed(map, selection);
        };
        Command& hide = add("hide", "eye-off", shown, selectedStage | selectedRow, selectedStage | selectedRow);
        hide.tells = true;
        hide.run = [](const Map& map, const Selection& selection, CommandTools&) {
            return hideSelected(map, selection);
        };
        Command& stages = add("stage.show-hidden", "eye", shown, selectedAnything, selectedNothing | selectedStage);
        stages.count = hiddenStages;
        stages.can = hasHiddenStages;
        stages.run = [](const Map& map, const Selection&, CommandTools&) { return showHiddenStages(map); };
        Command& rows = add("row.show-hidden", "eye", shown, selectedAnything, selectedNothing | selectedRow);
        rows.count = hiddenRows;
        rows.can = hasHiddenRows;
        rows.run = [](const Map& map, const Selection&, CommandTools&) { return showHiddenRows(map); };
        for (Command& command : list_)
            if (command.section == shown) command.menu = CommandMenu::map;
    }

    void addRemoval() {
        const auto remove = [&](std::string_view id, unsigned on) -> Command& {
            Command& command = add(id, "trash-2", removal, on, on);
            command.keys = {"Del"};
            command.menu = CommandMenu::edit;
            command.tells = true;
            command.run = [](const Map& map, const Selection& selection, CommandTools&) {
                return removeSelected(map, selection);
            };
            return command;
        };
        constexpr unsigned removed =
            selectedCard | selectedStage | selectedRow | selectedStep | selectedTransition | selectedTitle;
        remove("delete", removed).can = isNoTitle;
        remove("cell.clear", selectedCell).can = cellHasCards;
    }

    std::vector<Command> list_;
};

} // namespace

std::vector<Command> commandTable() { return Catalogue().run(); }

} // namespace cjm
