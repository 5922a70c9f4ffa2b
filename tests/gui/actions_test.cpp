#include "app/document/vote.hpp"
#include "app/views/editor_hint.hpp"
#include "app/views/view_commands.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/window/window_commands.hpp"
#include "gui/desk.hpp"

#include <QAction>
#include <QLabel>

#include <catch2/catch.hpp>

#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

QList<QKeySequence> shortcutsOf(const Command& command) {
    QList<QKeySequence> keys;
    for (const std::string_view key : command.keys)
        keys << QKeySequence(qt(key), QKeySequence::PortableText);
    return keys;
}

// What a key of the board can change.
struct BoardState {
    Selection selection;
    Map map;
    QString typed; // in the open editor
    bool isTyping = false;
    Qt::CursorShape cursor = Qt::ArrowCursor;
    ViewFilter filter;
    QString hint; // below it
    bool operator==(const BoardState&) const = default;
};

BoardState stateOf(Desk& desk) {
    const auto* editor = desk.editor();
    const auto* hint = desk.board().findChild<EditorHint*>();
    return {desk.board().selection(),
            desk.map(),
            editor ? editor->toPlainText() : QString(),
            editor != nullptr,
            desk.board().viewport()->cursor().shape(),
            desk.window().session().filter(),
            hint ? hint->findChild<QLabel*>()->text() : QString()};
}

void pressKeys(Desk& desk, const QKeySequence& keys) {
    const QKeyCombination first = keys[0];
    const bool back = first.key() == Qt::Key_Tab && first.keyboardModifiers().testFlag(Qt::ShiftModifier);
    QTest::keyPress(desk.window().windowHandle(), back ? Qt::Key_Backtab : first.key(), first.keyboardModifiers());
    QCoreApplication::processEvents();
}

void selectCell(Desk& desk) {
    desk.board().select(CellTarget{RowId{"row-questions"}, StageId{"S3"}});
    desk.board().setFocus();
}

void typeInCell(Desk& desk) {
    selectCell(desk);
    desk.type("слово");
    REQUIRE(desk.editor());
}

void selectNumbered(Desk& desk) {
    desk.click(card("T4"));
    desk.key(Qt::Key_0, Qt::AltModifier);
    desk.key(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
}

void voteOnBarrier(Desk& desk) {
    Vote& vote = desk.window().session().vote();
    desk.board().commitEditor();
    vote.open();
    if (vote.state() == Vote::State::choosing) vote.begin(CardKind::barrier, VoteRound::mostDots);
    desk.click(card("B1"));
    REQUIRE(vote.isVoting());
}

// Where each of the keys that the board hears by itself means something.
const std::map<std::string, void (*)(Desk&)> keySituations{
    {"walk", selectCell},
    {"walk.extend", selectCell},
    {"walk.cell", selectCell},
    {"walk.row", selectCell},
    {"walk.line", selectCell},
    {"walk.map", selectCell},
    {"story.leave", [](Desk& desk) { desk.window().showStory(inOrder(desk.map().stories).front()->id); }},
    {"show-all",
     [](Desk& desk) {
         selectCell(desk);
         desk.window().session().setFilter({{}, PersonaId{"P1"}});
     }},
    {"deselect", selectCell},
    {"pan", selectCell},
    {"text.begin", selectCell},
    {"emotion.step", [](Desk& desk) { desk.click(card("E3")); }},
    {"emotion.fine-step", [](Desk& desk) { desk.click(card("E3")); }},
    {"number.first", selectNumbered},
    {"number.second", selectNumbered},
    {"typing.next", typeInCell},
    {"typing.line", typeInCell},
    {"typing.cell", typeInCell},
    {"typing.signs",
     [](Desk& desk) {
         selectCell(desk);
         desk.key(Qt::Key_Return);
         REQUIRE(desk.editor());
     }},
    {"typing.take-back", typeInCell},
    {"vote.give", voteOnBarrier},
    {"vote.take",
     [](Desk& desk) {
         voteOnBarrier(desk);
         desk.key(Qt::Key_Plus);
     }},
};

} // namespace

TEST_CASE("every key of the window comes from the table of commands", "[gui][actions]") {
    Desk desk;
    desk.openExample();
    std::map<QString, const Command*> table;
    for (const Command* command : desk.window().windowCommands().table())
        table[qt(command->id)] = command;
    int found = 0;
    for (const auto* action : desk.window().findChildren<QAction*>()) {
        if (action->shortcuts().isEmpty()) continue;
        INFO(action->objectName().toStdString() << " " << action->text().toStdString());
        REQUIRE(table.contains(action->objectName()));
        const Command& command = *table[action->objectName()];
        CHECK(action->shortcuts() == shortcutsOf(command));
        const bool isPanel =
            command.id == "panel.inspector" || command.id == "panel.evidence" || command.id == "panel.method";
        CHECK(action->isCheckable() == (command.isSwitch || command.isOn || isPanel));
        CHECK(action->icon().isNull() == (command.icon.empty() && command.colour.empty()));
        ++found;
    }
    CHECK(found >= 25);
}

TEST_CASE("every line of the table is an action that does something", "[gui][actions]") {
    Desk desk;
    desk.openExample();
    const auto& window = desk.window().windowCommands();
    std::set<CommandScope> scopes;
    for (const Command* command : window.table()) {
        INFO(command->id);
        scopes.insert(command->scope);
        if (command->scope == CommandScope::view) CHECK(desk.window().commands().isBound(command->id));
        if (command->scope == CommandScope::document || command->scope == CommandScope::window) {
            CHECK(window.isBound(command->id));
            const bool isOfOtherView = command->id == "panel.evidence"; // it stands beside the interviews alone
            const bool needsStep = (command->needs & (needsUndo | needsRedo | needsComparison | needsReport)) != 0;
            CHECK(window.action(command->id).isEnabled() == !(needsStep || isOfOtherView));
        }
    }
    CHECK(scopes.size() == 4);
}

TEST_CASE("the words of every action follow the language", "[gui][actions]") {
    Desk desk;
    desk.openExample();
    for (const Language language : {Language::english, Language::russian}) {
        desk.languages().use(language);
        for (const Command* command : desk.window().windowCommands().table()) {
            if (command->scope == CommandScope::keys) continue;
            INFO(command->id);
            const auto said = [&](const QAction& action) {
                return action.text() == qt(say(wordsOf(*command, desk.map()), language));
            };
            if (command->scope == CommandScope::view)
                CHECK(said(*desk.window().commands().action(command->id)));
            else
                CHECK(said(desk.window().windowCommands().action(command->id)));
        }
    }
}

TEST_CASE("what a command needs says when it can be done", "[gui][actions]") {
    Desk desk;
    desk.openExample();
    const auto can = [&](std::string_view id) { return desk.window().windowCommands().action(id).isEnabled(); };
    CHECK_FALSE(can("undo"));
    desk.click(card("K1"));
    desk.key(Qt::Key_Right, Qt::ControlModifier);
    CHECK(can("undo"));
    CHECK_FALSE(can("redo"));
    CHECK(desk.undoText() ==
          "&Отменить: карточка «Кто может помочь?» перенесена в «" +
              QString::fromStdString(desk.map().stages.find(desk.map().cards.find(CardId{"K1"})->stage)->title) + "»");
    desk.undo();
    CHECK(can("redo"));
    CHECK(desk.undoText() == "&Отменить");
    // An earlier version is looked at: it can neither be changed nor given away as the map.
    desk.window().session().preview(Version{}, Map{});
    for (const char* id : {"redo", "export", "save-as-template"}) {
        INFO(id);
        CHECK_FALSE(can(id));
    }
    CHECK(can("save"));
    desk.window().session().endPreview();
    CHECK(can("export"));
    desk.window().showStart();
    for (const char* id : {"save", "export", "undo", "redo", "zoom.in", "fields", "panel.versions"}) {
        INFO(id);
        CHECK_FALSE(can(id));
    }
    for (const char* id : {"open", "start", "quit", "theme:dark", "new:blank"}) {
        INFO(id);
        CHECK(can(id));
    }
}

TEST_CASE("the board hears every key that the table says it hears by itself", "[gui][actions]") {
    Desk desk;
    desk.openExample();
    for (const Command& command : keyCommands()) {
        INFO(command.id);
        REQUIRE(keySituations.contains(command.id));
        for (const QKeySequence& keys : shortcutsOf(command)) {
            INFO(keys.toString().toStdString());
            keySituations.at(command.id)(desk);
            const BoardState before = stateOf(desk);
            pressKeys(desk, keys);
            CHECK_FALSE(stateOf(desk) == before);
            QTest::keyRelease(desk.window().windowHandle(), keys[0].key(), keys[0].keyboardModifiers());
            if (desk.editor()) desk.key(Qt::Key_Escape);
            desk.board().commitEditor();
        }
    }
    CHECK(keySituations.size() == keyCommands().size());
    desk.window().session().vote().finish(); // the next test opens the same map
}
