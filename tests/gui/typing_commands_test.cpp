#include "app/document/vote.hpp"
#include "app/inspector/inspector.hpp"
#include "app/inspector/inspector_text.hpp"
#include "app/views/personas_view.hpp"
#include "app/views/view_commands.hpp"
#include "app/widgets/editor_text.hpp"
#include "app/window/window_commands.hpp"
#include "gui/desk.hpp"
#include "support/builders.hpp"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QSettings>
#include <QTextEdit>
#include <QTimer>

#include <catch2/catch.hpp>

#include <map>

using namespace cjm;
using namespace cjm::test;

namespace {

const QString letter = QStringLiteral("ѣ"); // stands nowhere on the example

std::map<std::string, std::string> textsOf(const Map& map) {
    std::map<std::string, std::string> texts{{"title", map.passport->title}, {"subtitle", map.passport->subtitle}};
    for (const Stage& stage : map.stages) {
        texts["stage " + stage.id.value] = stage.title;
        texts["line " + stage.id.value] = stage.subtitle;
    }
    for (const Row& row : map.rows)
        texts["row " + row.id.value] = row.title;
    for (const Card& card : map.cards)
        texts["card " + card.id.value] = card.text;
    for (const Persona& persona : map.personas)
        texts["persona " + persona.id.value] = persona.name;
    return texts;
}

// The letter has come into some text or nowhere, and every text is there still.
void checkNothingIsReplaced(const std::map<std::string, std::string>& before,
                            const std::map<std::string, std::string>& after) {
    for (const auto& [name, text] : before) {
        INFO(name);
        REQUIRE(after.contains(name));
        std::string now = after.at(name);
        if (const auto at = now.find(letter.toStdString()); at != std::string::npos)
            now.erase(at, letter.toStdString().size());
        CHECK(now == text);
    }
}

// One window for many commands: what a command has done to it is put back before the next.
class TypingDesk : public Desk {
public:
    TypingDesk() : Desk(Language::russian, {900, 600}) {}
    ~TypingDesk() {
        for (const char* opened : {"inspector", "personas/inspector", "autosave", "theme", "language"})
            QSettings().remove(QString::fromLatin1(opened));
    }
    void again() {
        if (auto* popup = QApplication::activePopupWidget()) popup->close();
        if (languages().current() != Language::russian) languages().use(Language::russian);
        if (looks().current().name != lightTheme().name) looks().use(lightTheme());
        if (QAction& autosave = window().windowCommands().action("autosave"); autosave.isChecked()) autosave.trigger();
        dialogs().unsaved = {UnsavedAnswer::discard};
        if (window().isAtStart() || &store() != open_.lock().get()) {
            const auto file = folder / ("map-" + std::to_string(++files_) + ".cjm");
            SystemIds ids;
            REQUIRE(saveDocument(file, newDocument(mapWith(3, 5, 1), 0, ids)));
            REQUIRE(open(file));
            open_ = window().store();
            map_ = map();
        }
        DocumentSession& session = window().session();
        session.finishTyping();
        session.setFilter({});
        if (!(map() == map_)) REQUIRE(session.tryToApply(PutMap{map_, {"recovery.step", {}}}));
        window().views().show("grid");
        session.vote().close();
        for (const char* panel : {"versions", "changes", "alike", "votes"})
            window().panels().close(panel);
        window().panels().open("inspector");
        window().panels().of<Inspector>().enterField({}); // its fields, and not the comments
        board().setFocus();
        dialogs().unsaved = {UnsavedAnswer::discard};
        dialogs().exportChoice.reset();
    }

    void trigger(const Command& command) {
        QAction* action = command.scope == CommandScope::view ? window().commands().action(command.id)
                                                              : &window().windowCommands().action(command.id);
        if (!action->isEnabled()) return;
        if (command.id == "about")
            QTimer::singleShot(0, &window(), [] {
                if (auto* box = QApplication::activeModalWidget()) box->close();
            });
        if (command.id == "quit") {
            // A command before may have saved the same words: then there is nothing to ask about.
            Passport passport = *map().passport;
            passport.team = "не сохранено";
            REQUIRE(store().dispatch(PutPassport{passport}));
            dialogs().unsaved = {UnsavedAnswer::cancel};
        }
        action->trigger();
        leave();
        if (auto* popup = QApplication::activePopupWidget()) popup->close();
        QCoreApplication::processEvents();
        REQUIRE(window().isVisible());
    }

    [[nodiscard]] QTextEdit* typedInto() {
        auto* focus = qobject_cast<QTextEdit*>(window().focusWidget());
        return isTypedInto(focus) ? focus : nullptr;
    }

private:
    std::weak_ptr<Store> open_;
    Map map_;
    int files_ = 0;
};

// What takes nothing away from who types.
bool leavesOpen(const Command& command) {
    const auto begins = [&](std::string_view start) { return command.id.starts_with(start); };
    return begins("save") || begins("zoom.") || begins("theme:") || begins("language:") || begins("panel.") ||
           command.id == "autosave" || command.id == "export" || command.id == "open" || command.id == "open-to-read" ||
           command.id == "about" || command.id == "quit" || command.id == "clipboard.copy";
}

struct Place {
    const char* name;
    void (*type)(TypingDesk&);
    bool onBoard = true;
};
const Place places[] = {
    {"a card",
     [](TypingDesk& desk) {
         desk.click(cardId(1, 1, 0));
         desk.type("раз два");
     }},
    {"the inspector",
     [](TypingDesk& desk) {
         desk.click(stage("s1")); // what the inspector shows instead of a card goes with it
         desk.click(cardId(1, 1, 0));
         desk.window().panels().panel("inspector").enter();
         desk.typedInto()->selectAll();
         desk.type("раз два");
     },
     false},
    {"a name",
     [](TypingDesk& desk) {
         desk.click(stage("s1"));
         desk.type("раз два");
     }},
    {"a card that is begun",
     [](TypingDesk& desk) {
         desk.board().select(CellTarget{RowId{"r2"}, StageId{"s1"}});
         desk.type("раз два");
     }},
    {"a persona",
     [](TypingDesk& desk) {
         desk.window().views().show("personas");
         const PersonaId first = desk.map().personas.begin()->id;
         desk.window().view().editText(PersonaFieldTarget{first, "name"});
         desk.type("раз два");
     }},
};

// One of those that differ in a word or a colour alone; the last, since the first is often what is so already.
std::vector<const Command*> kindsOfCommands(const WindowCommands& window) {
    std::vector<const Command*> kinds;
    for (const Command* command : window.table()) {
        if (command->scope == CommandScope::keys) continue;
        if (!kinds.empty() && !command->group.empty() && command->group != "view" &&
            kinds.back()->group == command->group)
            kinds.back() = command;
        else
            kinds.push_back(command);
    }
    return kinds;
}

} // namespace

TEST_CASE("a command leaves typing as it is, or letters that follow it replace nothing", "[gui][typing][unsanitized]") {
    TypingDesk desk;
    desk.again();
    std::size_t open = 0, ended = 0;
    std::size_t turn = 0;
    for (const Command* command : kindsOfCommands(desk.window().windowCommands())) {
        // A card and the inspector with each, of the others one in turn.
        const std::size_t other = 2 + turn++ % 3;
        for (const std::size_t which : {std::size_t{0}, std::size_t{1}, other}) {
            const Place& place = places[which];
            INFO(command->id << " while typing in " << place.name);
            desk.again();
            place.type(desk);
            desk.key(Qt::Key_Left); // the cursor stands in the midst
            QTextEdit* box = desk.typedInto();
            REQUIRE(box);
            const int at = box->textCursor().position();
            const QPointer<QTextEdit> same = box;
            const auto first = textsOf(desk.map());
            desk.trigger(*command);
            // What the command has made may have a name that the first letter replaces.
            auto before = textsOf(desk.map());
            std::erase_if(before, [&](const auto& text) { return !first.contains(text.first); });
            if (leavesOpen(*command) && (place.onBoard || !command->id.starts_with("panel."))) {
                REQUIRE(same);
                REQUIRE(desk.typedInto() == same);
                CHECK(same->textCursor().position() == at);
                desk.type(letter);
                REQUIRE(same);
                CHECK((same->toPlainText() == QStringLiteral("раз дв") + letter + QStringLiteral("а")));
                ++open;
            } else {
                desk.type(letter);
                ++ended;
            }
            checkNothingIsReplaced(before, textsOf(desk.map()));
        }
    }
    CHECK(open >= 50);
    CHECK(ended >= 80);
}

TEST_CASE("saving keeps what is selected in the editor, and Escape gives back the text of opening", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    desk.type("раз два");
    desk.key(Qt::Key_Left, Qt::ShiftModifier);
    desk.key(Qt::Key_S, Qt::ControlModifier);
    desk.settle();
    REQUIRE(desk.editor());
    CHECK(desk.editor()->textCursor().selectedText() == "а");
    CHECK_FALSE(desk.window().isWindowModified());
    CHECK(loadDocument(desk.folder / "example.cjm")->document.map.cards.find(CardId{"K1"})->text == "раз два");
    desk.type("ое");
    CHECK(desk.text(card("K1")) == "раз двое");
    desk.key(Qt::Key_Escape);
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    CHECK(desk.window().isWindowModified()); // the file holds another text
    desk.type("я");                          // who has pressed Escape chooses the card
    CHECK(desk.text(card("K1")) == "я");
}

TEST_CASE("a text whose editor was closed by something else goes on until it is chosen anew", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(stage("S1"));
    desk.type("Звон");
    desk.board().commitEditor();
    REQUIRE_FALSE(desk.editor());
    desk.type("ок");
    CHECK(desk.text(stage("S1")) == "Звонок");
    desk.board().commitEditor();
    desk.compose("и");
    CHECK(desk.text(stage("S1")) == "Звоноки");
    desk.board().commitEditor();
    desk.click(stage("S1"));
    desk.type("Заново");
    CHECK(desk.text(stage("S1")) == "Заново");
}

TEST_CASE("a map that is dropped while one types is opened, and letters go nowhere or on", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    std::filesystem::copy_file(desk.folder / "example.cjm", desk.folder / "other.cjm");
    desk.click(card("K1"));
    desk.type("раз");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(desk.path("other.cjm"))});
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&desk.window(), &enter);
    QDropEvent drop({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&desk.window(), &drop);
    desk.type("два");
    REQUIRE(QTest::qWaitFor([&] { return desk.store().path() == desk.folder / "other.cjm"; }, 20'000));
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    CHECK(loadDocument(desk.folder / "example.cjm")->document.map.cards.find(CardId{"K1"})->text.starts_with("раз"));
}
