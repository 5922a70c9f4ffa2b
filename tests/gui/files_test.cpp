#include "gui/kept.hpp"
#include "support/sources.hpp"

#include <cjm/storage/files.hpp>

#include <QCloseEvent>

#include <catch2/catch.hpp>

#include <unistd.h>

using namespace cjm;
using namespace cjm::test;

namespace {

void save(Desk& desk) {
    desk.key(Qt::Key_S, Qt::ControlModifier);
    desk.settle();
}

void saveAs(Desk& desk) {
    desk.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    desk.settle();
}

void edit(Desk& desk, const char* text) {
    desk.click(card("K1"));
    desk.type(text);
    desk.key(Qt::Key_Return);
}

} // namespace

TEST_CASE("the window's title tells of what is not saved", "[gui][files]") {
    Desk desk;
    desk.openExample();
    CHECK_FALSE(desk.window().isWindowModified());
    CHECK(desk.statusLine().contains("Сохранено"));
    desk.click(card("K1"));
    desk.type("р"); // one letter in an open editor counts
    CHECK(desk.window().isWindowModified());
    CHECK(desk.statusLine().contains("Есть несохранённые изменения"));
    desk.key(Qt::Key_Escape);
    CHECK_FALSE(desk.window().isWindowModified());
    edit(desk, "раз");
    CHECK(desk.window().isWindowModified());
    save(desk);
    CHECK_FALSE(desk.window().isWindowModified());
    desk.key(Qt::Key_Z, Qt::ControlModifier); // away from what was saved
    CHECK(desk.window().isWindowModified());
    desk.key(Qt::Key_Y, Qt::ControlModifier);
    CHECK_FALSE(desk.window().isWindowModified());
}

TEST_CASE("saving a new map asks where and then knows it", "[gui][files]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("boiler-example"));
    CHECK(desk.statusLine().contains("Ещё не сохранена в файл"));
    CHECK(desk.window().windowTitle() == "Техническое обслуживание котельных[*] — Marshrut");
    save(desk); // the question is answered by walking away
    CHECK(desk.dialogs().suggestions.size() == 1);
    CHECK(desk.dialogs().suggestions[0].endsWith("/Техническое обслуживание котельных.cjm"));
    CHECK(desk.store().path().empty());

    desk.dialogs().savePaths = {desk.path("Карта.cjm")};
    save(desk);
    CHECK(desk.store().path() == desk.folder / "Карта.cjm");
    CHECK(desk.window().windowTitle() == "Карта.cjm[*] — Marshrut");
    CHECK(mapIn(desk.folder / "Карта.cjm") == desk.map());

    edit(desk, "раз");
    save(desk); // no question this time
    CHECK(desk.dialogs().suggestions.size() == 2);
    CHECK(mapIn(desk.folder / "Карта.cjm") == desk.map());
    CHECK(desk.dialogs().errors.empty());
    std::vector<std::string> names = desk.folder.names();
    std::erase_if(names, [](const std::string& name) { return name.ends_with(".who.tmp"); }); // says that it is open
    CHECK(names == std::vector<std::string>{"Карта.cjm"});

    Desk other;
    REQUIRE(other.open(desk.folder / "Карта.cjm"));
    CHECK(other.map() == desk.map());
    CHECK(other.text(card("K1")) == "раз");
}

TEST_CASE("saving keeps what is typed in an open editor", "[gui][files]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    desk.type("не закрыто");
    save(desk);
    CHECK(desk.text(card("K1")) == "не закрыто");
    CHECK(mapIn(desk.folder / "example.cjm") == desk.map());
    CHECK_FALSE(desk.window().isWindowModified());
}

TEST_CASE("saving what is saved does not touch the file", "[gui][files]") {
    Desk desk;
    desk.openExample();
    const std::string before = get(desk.folder / "example.cjm");
    save(desk);
    CHECK(get(desk.folder / "example.cjm") == before);
    edit(desk, "раз");
    save(desk);
    CHECK(get(desk.folder / "example.cjm") != before);
}

TEST_CASE("save as writes another file and goes on with it", "[gui][files]") {
    Desk desk;
    desk.openExample();
    const std::string before = get(desk.folder / "example.cjm");
    edit(desk, "раз");
    desk.dialogs().savePaths = {desk.path("other.cjm")};
    saveAs(desk);
    CHECK(get(desk.folder / "example.cjm") == before);
    CHECK(mapIn(desk.folder / "other.cjm") == desk.map());
    CHECK(desk.window().windowTitle().startsWith("other.cjm"));
}

TEST_CASE("a name with a dot and no ending is saved with one, and suggested names fit every system", "[gui][files]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    Passport passport = *desk.map().passport;
    passport.title = "План: «A/B» <v1.2>?";
    REQUIRE(desk.store().dispatch(PutPassport{passport}));
    desk.dialogs().savePaths.push_back(desk.path("plan v1.2"));
    CHECK(desk.window().saveAs());
    desk.settle();
    CHECK(std::filesystem::exists(desk.folder / "plan v1.2.cjm"));
    REQUIRE(desk.dialogs().suggestions.size() == 1);
    CHECK(desk.dialogs().suggestions[0].endsWith("/План «A B» v1.2.cjm"));
    // What is there under the whole name nobody was asked about yet.
    put(desk.folder / "other v2.cjm", "older");
    desk.dialogs().savePaths.push_back(desk.path("other v2"));
    CHECK_FALSE(desk.window().saveAs());
    CHECK(desk.dialogs().replacements == std::vector{QStringList{"other v2.cjm"}});
    CHECK(get(desk.folder / "other v2.cjm") == "older");
}

TEST_CASE("opening asks for a file and shows it", "[gui][files]") {
    Desk desk;
    desk.openExample();
    REQUIRE(desk.window().openTemplate("boiler-b2b"));
    desk.dialogs().openPaths = {QString(), desk.path("example.cjm")};
    desk.key(Qt::Key_O, Qt::ControlModifier); // walked away
    CHECK(desk.store().path().empty());
    desk.key(Qt::Key_O, Qt::ControlModifier);
    desk.attend();
    CHECK(desk.map().cards.size() == 63);
    CHECK(desk.dialogs().unsavedNames.empty()); // nothing was unsaved
}

TEST_CASE("each kind of broken file is one error and leaves the open map alone", "[gui][files]") {
    Desk desk;
    desk.openExample();
    edit(desk, "моё");
    const Map before = desk.map();
    std::size_t errors = 0;
    const auto refuses = [&](const std::filesystem::path& path) {
        if (path.filename() == "git-conflict.cjm") return; // opens joined out of both sides: shared_file_test
        INFO(path.filename().string());
        CHECK_FALSE(desk.open(path));
        REQUIRE(desk.dialogs().errors.size() == ++errors);
        const QString words = desk.dialogs().errors.back();
        CHECK(words.contains(QString::fromStdString(path.filename().string())));
        CHECK_FALSE(words.contains('\n'));
        CHECK_FALSE(words.contains('{'));
        CHECK(desk.map() == before);
        CHECK(desk.store().path() == desk.folder / "example.cjm");
        CHECK(desk.window().isWindowModified());
    };
    int broken = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(projectFolder() / "tests" / "fuzz" / "corpus" / "decode")) {
        if (decodeToLookAt(get(entry.path()))) continue; // one of a newer program can be looked at
        ++broken;
        refuses(entry.path());
    }
    CHECK(broken >= 20);
    refuses(desk.folder / "absent.cjm");
    refuses(desk.folder.path());
}

TEST_CASE("closing saves by itself what has a file", "[gui][files]") {
    Desk desk;
    desk.openExample();
    edit(desk, "раз");
    desk.click(card("K2"));
    desk.type("не закрыто");
    CHECK(desk.close());
    CHECK(desk.dialogs().unsavedNames.empty());
    const Map map = mapIn(desk.folder / "example.cjm");
    CHECK(map == desk.map());
    CHECK(map.cards.find(CardId{"K2"})->text == "не закрыто");
}

TEST_CASE("closing with unsaved changes asks and does what is answered", "[gui][files]") {
    Desk desk;
    desk.openExample();
    desk.named("Сохранять автоматически")->trigger();
    const std::string before = get(desk.folder / "example.cjm");
    edit(desk, "раз");
    desk.dialogs().unsaved = {UnsavedAnswer::cancel};
    CHECK_FALSE(desk.close());
    CHECK(desk.window().isVisible());
    CHECK(desk.dialogs().unsavedNames == std::vector<QString>{"example.cjm"});
    CHECK(desk.text(card("K1")) == "раз");
    SECTION("do not save") {
        desk.dialogs().unsaved = {UnsavedAnswer::discard};
        CHECK(desk.close());
        CHECK(get(desk.folder / "example.cjm") == before);
    }
    SECTION("save") {
        desk.dialogs().unsaved = {UnsavedAnswer::save};
        CHECK(desk.close());
        CHECK(mapIn(desk.folder / "example.cjm") == desk.map());
    }
}

TEST_CASE("closing a new map whose saving is given up does not close", "[gui][files]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("boiler-example"));
    edit(desk, "раз");
    desk.dialogs().unsaved = {UnsavedAnswer::save}; // and no path
    CHECK_FALSE(desk.close());
    CHECK(desk.window().isVisible());
    CHECK(desk.text(card("K1")) == "раз");
}

TEST_CASE("opening another map over unsaved changes asks first", "[gui][files]") {
    Desk desk;
    desk.openExample();
    desk.named("Сохранять автоматически")->trigger();
    edit(desk, "раз");
    desk.dialogs().unsaved = {UnsavedAnswer::cancel};
    desk.dialogs().openPaths = {desk.path("example.cjm")};
    desk.key(Qt::Key_O, Qt::ControlModifier);
    CHECK(desk.text(card("K1")) == "раз");
    desk.dialogs().openPaths = {desk.path("example.cjm")};
    desk.dialogs().unsaved = {UnsavedAnswer::discard};
    desk.key(Qt::Key_O, Qt::ControlModifier);
    desk.attend();
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
}

TEST_CASE("a file that is open is shown and not opened again", "[gui][files]") {
    Desk desk;
    desk.openExample();
    edit(desk, "раз");
    const Store* store = &desk.store();
    const std::size_t steps = desk.steps();
    desk.window().showStart();
    REQUIRE(desk.open(desk.folder / "example.cjm"));
    CHECK_FALSE(desk.window().isAtStart());
    CHECK(&desk.store() == store);
    CHECK(desk.text(card("K1")) == "раз");
    CHECK(desk.steps() == steps);
    // By another name of the same place, too; for reading only when that is asked for.
    REQUIRE(desk.open(desk.folder / "." / "example.cjm", true));
    CHECK(&desk.store() == store);
    CHECK(desk.board().isLooking());
}

TEST_CASE("a save that fails says why and keeps the map unsaved", "[gui][files]") {
    Desk desk;
    desk.openExample();
    const auto gone = desk.folder / "gone";
    std::filesystem::create_directory(gone);
    desk.dialogs().savePaths = {QString::fromStdString((gone / "map.cjm").string())};
    saveAs(desk);
    REQUIRE(desk.store().path() == gone / "map.cjm");
    std::filesystem::remove_all(gone);
    edit(desk, "раз");
    save(desk);
    CHECK(desk.window().banner().isVisible());
    CHECK(desk.window().banner().words().startsWith("Папка, где лежал файл, пропала"));
    CHECK(desk.dialogs().errors.empty()); // it is told once
    CHECK(desk.window().isWindowModified());
    CHECK(desk.text(card("K1")) == "раз");
    // Nor does the window close over it.
    desk.dialogs().stuck = {StuckAnswer::tryAgain, StuckAnswer::cancel};
    CHECK_FALSE(desk.close());
    CHECK(desk.dialogs().stuckReasons.size() == 2);
    CHECK(desk.dialogs().errors.empty());
    desk.dialogs().stuck = {StuckAnswer::saveElsewhere};
    desk.dialogs().savePaths = {desk.path("rescued.cjm")};
    CHECK(desk.close());
    CHECK_FALSE(desk.window().isWindowModified());
    CHECK(mapIn(desk.folder / "rescued.cjm") == desk.map());
}

TEST_CASE("a template comes from the menu as a map without a file", "[gui][files]") {
    Desk desk;
    desk.openExample();
    QAction* found = nullptr;
    for (auto* action : desk.window().findChildren<QAction*>())
        if (action->text() == "Котельные, B2B") found = action;
    REQUIRE(found);
    found->trigger();
    CHECK(desk.store().path().empty());
    CHECK(desk.map().passport->language == "ru");
    CHECK_FALSE(desk.window().isWindowModified());
    CHECK(desk.steps() == 0);
}
