#include "session/commands/command_table.hpp"

#include <cjm/session/commands/plan_edit.hpp>

#include <algorithm>

// What is done to solutions and touchpoints, in the plan.

namespace cjm {
namespace {

std::shared_ptr<const Card> currentOf(const Map& map, const Selection& selection, bool solutionsOnly) {
    const auto* id = std::get_if<CardId>(&selection.current);
    auto card = id ? map.cards.find(*id) : nullptr;
    const bool isMeant =
        card && (card->kind == CardKind::solution || (card->kind == CardKind::touchpoint && !solutionsOnly));
    return isMeant ? card : nullptr;
}

bool isSolution(const Map& map, const Selection& selection) { return currentOf(map, selection, true) != nullptr; }
bool isRow(const Map& map, const Selection& selection) { return currentOf(map, selection, false) != nullptr; }

// Its point in the matrix goes one on; one that has no place in it begins in the middle.
template <int across, int up> MaybeEdit moved(const Map& map, const Selection& selection) {
    const auto card = currentOf(map, selection, false);
    if (!card) return std::nullopt;
    PlanValues values = valuesOf(*card);
    const bool isRated = values.across > 0 && values.up > 0;
    const auto next = [&](int value, int by) { return value == 0 ? 3 : std::clamp(value + (isRated ? by : 0), 1, 5); };
    values = {next(values.across, across), next(values.up, up)};
    return setValues(map, card->id, values);
}

class PlanTable {
public:
    std::vector<Command> run() {
        const unsigned row = selectedCard;
        Command& fresh = add("plan.add", "lightbulb", adding, selectedAnything, selectedNothing | row);
        fresh.keys = {"Ins"};
        fresh.menu = CommandMenu::insert;
        Command& copy = add("plan.copy", "copy", clipboard, row, row);
        copy.words = "command.clipboard.copy";
        copy.keys = {"Ctrl+C", "Ctrl+Ins"};
        copy.menu = CommandMenu::edit;
        copy.inText = true;
        copy.onlyReads = true;
        Command& twice = add("plan.duplicate", "copy-plus", clipboard, row, row);
        twice.keys = {"Ctrl+D"};
        twice.menu = CommandMenu::edit;
        twice.can = isRow;
        Command& all = add("plan.select-all", "", clipboard, selectedAnything, 0);
        all.keys = {"Ctrl+A"};
        all.menu = CommandMenu::edit;
        all.onlyReads = true;
        for (const auto& [id, icon] : {std::pair{"plan.barriers", "circle-alert"}, std::pair{"plan.owner", "user"},
                                       std::pair{"plan.due", "calendar"}, std::pair{"plan.state", "list-checks"}}) {
            Command& field = add(id, icon, fields, row, row);
            field.menu = CommandMenu::edit;
            field.can = isSolution;
        }
        Command& stage = add("plan.stage", "columns-2", fields, row, row);
        stage.menu = CommandMenu::edit;
        stage.can = isRow;
        addMove<0, 1>("plan.up", "arrow-up", "Alt+Up");
        addMove<0, -1>("plan.down", "arrow-down", "Alt+Down");
        addMove<-1, 0>("plan.left", "arrow-left", "Alt+Left");
        addMove<1, 0>("plan.right", "arrow-right", "Alt+Right");
        Command& show = add("plan.on-map", "table", places, row, row);
        show.keys = {"Ctrl+Return"};
        show.menu = CommandMenu::edit;
        show.onlyReads = true;
        addSwitch("plan.subject", "Ctrl+Shift+L");
        addSwitch("plan.order", "");
        addSwitch("plan.grouping", "");
        addSwitch("plan.panel", "F6");
        Command& gone = add("plan.delete", "trash-2", removal, row, row);
        gone.keys = {"Del"};
        gone.menu = CommandMenu::edit;
        return std::move(list_);
    }

private:
    // Top to bottom in menus.
    enum Section { clipboard, adding, fields, points, places, shown, removal };

    Command& add(std::string_view id, std::string_view icon, Section section, unsigned on, unsigned context) {
        return addCommand(list_, "plan", id, icon, section, on, context);
    }

    // What is shown, and where keys are.
    void addSwitch(std::string_view id, std::string_view key) {
        Command& command = add(id, "", shown, selectedAnything, 0);
        if (!key.empty()) command.keys = {key};
        command.menu = CommandMenu::view;
        command.onlyReads = true;
    }

    template <int across, int up> void addMove(std::string_view id, std::string_view icon, std::string_view key) {
        Command& command = add(id, icon, points, selectedCard, selectedCard);
        command.keys = {key};
        command.menu = CommandMenu::edit;
        command.can = [](const Map& map, const Selection& selection) {
            return moved<across, up>(map, selection).has_value();
        };
        command.run = [](const Map& map, const Selection& selection, CommandTools&) {
            auto edit = moved<across, up>(map, selection);
            if (edit) edit->selection = selection;
            return edit;
        };
    }

    std::vector<Command> list_;
};

} // namespace

std::vector<Command> planTable() { return PlanTable().run(); }

} // namespace cjm
