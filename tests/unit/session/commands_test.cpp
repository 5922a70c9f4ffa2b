#include "support/builders.hpp"
#include "support/ids.hpp"

#include <cjm/base/resource.hpp>
#include <cjm/session/commands/commands.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

std::vector<Selection> examples() {
    return {{},
            selectOnly(titleTarget()),
            selectOnly(subtitleTarget()),
            selectOnly(StageId{"s0"}),
            selectOnly(RowId{"r0"}),
            selectOnly(cardId(0, 0, 0)),
            selectOnly(CellTarget{{"r1"}, {"s1"}})};
}

bool hasIcon(const std::string& name) { return name.empty() || !resource("icons/ui/" + name + ".svg").empty(); }

const Command& commandCalled(std::string_view id) {
    const auto& all = viewCommands();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command& command) { return command.id == id; });
    REQUIRE(found != all.end());
    return *found;
}

} // namespace

TEST_CASE("every command has an id of its own, words and an icon that is there", "[commands]") {
    std::set<std::string> ids, said;
    for (const Command& command : allCommands()) {
        INFO(command.id);
        CHECK(ids.insert(command.id).second);
        CHECK(say(command.words, Language::english) != command.words);
        CHECK(hasIcon(command.icon));
        CHECK((command.context & ~command.on) == 0);
        said.insert(command.words);
        if (command.group.empty()) continue;
        CHECK(hasIcon(std::string(findGroup(command.group).icon)));
        said.insert(std::string(findGroup(command.group).words));
    }
    // And nothing is called that is not there.
    for (const CatalogueEntry& entry : catalogue())
        if (entry.code.substr(0, 8) == "command.") {
            INFO(entry.code);
            CHECK(said.contains(std::string(entry.code)));
        }
}

TEST_CASE("a key means one thing, whatever is selected", "[commands]") {
    std::set<std::string_view> views;
    for (const Command& command : viewCommands())
        views.insert(command.view); // "" too: what a view has that brings no commands of its own
    REQUIRE(views.size() >= 3);
    for (const std::string_view view : views)
        for (const Selection& selection : examples()) {
            std::set<std::string_view> keys;
            for (const Command& command : allCommands())
                if ((command.on & whatIsSelected(selection)) && command.scope != CommandScope::keys &&
                    (command.view.empty() || command.view == view))
                    for (const std::string_view key : command.keys) {
                        INFO(view << " " << command.id << " " << key);
                        CHECK(keys.insert(key).second);
                    }
        }
}

TEST_CASE("each scope is one part of the table", "[commands]") {
    const auto are = [](std::span<const Command> part, std::initializer_list<CommandScope> scopes) {
        return !part.empty() && std::all_of(part.begin(), part.end(), [&](const Command& command) {
            return std::find(scopes.begin(), scopes.end(), command.scope) != scopes.end();
        });
    };
    CHECK(are(viewCommands(), {CommandScope::view}));
    CHECK(are(windowCommands(), {CommandScope::document, CommandScope::window}));
    CHECK(are(keyCommands(), {CommandScope::keys}));
    CHECK(viewCommands().size() + windowCommands().size() + keyCommands().size() == allCommands().size());
    // What is done to the open map needs one, and what the window does is in no context menu.
    for (const Command& command : windowCommands()) {
        INFO(command.id);
        CHECK((command.scope == CommandScope::document) == ((command.needs & needsMap) != 0));
        CHECK(command.context == 0);
        CHECK_FALSE(command.run);
    }
    for (const Command& command : keyCommands()) {
        INFO(command.id);
        CHECK_FALSE(command.keys.empty());
        CHECK(command.menu == CommandMenu::none);
    }
}

TEST_CASE("what can be run does something, and leaves a valid map", "[commands]") {
    Map map = mapWith(3, 3, 2);
    map = after(map, hideSelected(map, selectOnly(StageId{"s2"}))->edit);
    std::set<std::string> done;
    CountedIds ids;
    CommandTools tools{ids, Language::english};
    for (const Selection& selection : examples())
        for (const Command& command : viewCommands()) {
            INFO(command.id);
            const auto edit = runCommand(command, map, selection, tools);
            if (!edit) continue;
            CHECK(canRun(command, map, selection));
            const Map next = after(map, edit->edit);
            CHECK_FALSE(next == map);
            CHECK(problems(next) == nothing);
            CHECK(pruned(next, edit->selection) == edit->selection);
            done.insert(command.id);
        }
    for (const char* id : {"card.add", "stage.add-after", "stage.add-one", "row.add-before:quotes", "row.add-one",
                           "stage.colour:teal", "stage.first", "move.right", "move.down", "row.collapse", "hide",
                           "stage.show-hidden", "delete", "cell.clear"}) {
        INFO(id);
        CHECK(done.contains(id));
    }
}

TEST_CASE("what is shown again is counted", "[commands]") {
    Map map = mapWith(3, 3, 0);
    const Command& show = commandCalled("stage.show-hidden");
    CHECK_FALSE(canRun(show, map, {}));
    map = after(map, hideSelected(map, selectOnly(StageId{"s2"}))->edit);
    map = after(map, hideSelected(map, selectOnly(StageId{"s1"}))->edit);
    CHECK(canRun(show, map, {}));
    CHECK(say(wordsOf(show, map), Language::english) == "Show 2 hidden stages");
    CHECK(say(wordsOf(show, map), Language::russian) == "Показать 2 скрытых этапа");
}

TEST_CASE("what is on and off says so", "[commands]") {
    Map map = mapWith(2, 2, 0);
    const Command& first = commandCalled("stage.first");
    const Selection stage = selectOnly(StageId{"s1"});
    CHECK_FALSE(first.isOn(map, stage));
    map = after(map, toggleWorkOnFirst(map, stage)->edit);
    CHECK(first.isOn(map, stage));
    CHECK_FALSE(first.isOn(map, selectOnly(StageId{"s0"})));
}
