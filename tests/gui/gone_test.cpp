#include "app/widgets/toast.hpp"
#include "gui/kept.hpp"
#include "support/builders.hpp"
#include "support/limit.hpp"
#include "support/slow_files.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/recovery.hpp>

#include <QToolButton>

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

StoragePaths quickIn(const TemporaryFolder& data) {
    StoragePaths places = keptIn(data);
    places.rules.saveAfter = 20;
    places.rules.journalRetryAfter = 50;
    return places;
}

void saveNow(Desk& desk) {
    desk.key(Qt::Key_S, Qt::ControlModifier);
    desk.settle();
}

// The example in a file and folder of this name.
fs::path openExampleAs(Desk& desk, const fs::path& path) {
    desk.openExample();
    fs::create_directories(path.parent_path());
    fs::copy(desk.folder / "example.cjm", path);
    REQUIRE(desk.open(path));
    return path;
}

// What is said of a saving stands once none goes on: a second one may already be under way when the first has failed.
bool waitForTrouble(Desk& desk) {
    const OpenDocument& document = desk.window().document();
    return QTest::qWaitFor([&] { return document.state().saveError && !document.isSaving(); }, 10'000);
}

} // namespace

TEST_CASE("a map whose file was deleted waits, and is saved again where a person says", "[gui][gone]") {
    const TemporaryFolder data;
    Desk desk(Language::russian, {1440, 900}, quickIn(data));
    desk.openExample();
    const fs::path path = desk.folder / "example.cjm";
    fs::remove(path);
    typeInto(desk, "K1", "новое");
    REQUIRE(waitForTrouble(desk)); // by autosave
    Banner& banner = desk.window().banner();
    CHECK(banner.isVisible());
    CHECK(banner.words() == "Файла больше нет на прежнем месте. Ваша работа цела.");
    CHECK(buttonOf(banner, "Сохранить как…"));
    // Said once: the status line says how it stands, and why only to who has closed what stands above.
    CHECK(QTest::qWaitFor(
        [&] { return desk.statusLine().startsWith("Не сохранено · черновик записан на этом компьютере |"); }));
    banner.findChild<QToolButton*>()->click();
    CHECK(desk.statusLine().startsWith("Файла больше нет на прежнем месте. "));
    CHECK(desk.dialogs().goneNames.empty());
    CHECK_FALSE(fs::exists(path));
    saveNow(desk); // asks, and nobody answers
    CHECK(desk.dialogs().goneNames == std::vector<QString>{"example.cjm"});
    CHECK_FALSE(fs::exists(path));
    CHECK(desk.window().isWindowModified());
    desk.dialogs().gone = GoneAnswer::saveHere;
    saveNow(desk);
    REQUIRE(QTest::qWaitFor([&] { return !desk.window().isWindowModified(); }, 10'000));
    CHECK(mapIn(path) == desk.map());
    CHECK_FALSE(banner.isVisible());
    CHECK(desk.dialogs().errors.empty());
}

TEST_CASE("a map on a stick that was pulled out is not saved below it, and goes on when it is back", "[gui][gone]") {
    const TemporaryFolder data, mounts;
    Desk desk(Language::russian, {1440, 900}, quickIn(data));
    const fs::path stick = mounts / "stick", path = openExampleAs(desk, stick / "map.cjm");
    fs::rename(stick, mounts / "pulled");
    fs::create_directory(stick); // the mount point
    typeInto(desk, "K1", "новое");
    REQUIRE(waitForTrouble(desk));
    saveNow(desk);
    CHECK(desk.window().banner().words().startsWith("Папка, где лежал файл, пропала: "));
    CHECK(fs::is_empty(stick));
    CHECK(desk.window().isWindowModified());
    fs::remove(stick);
    fs::rename(mounts / "pulled", stick);
    QPushButton* again = buttonOf(desk.window().banner(), "Проверить снова");
    REQUIRE(again);
    again->click();
    desk.settle();
    CHECK(mapIn(path) == desk.map());
    CHECK_FALSE(desk.window().banner().isVisible());
}

TEST_CASE("a map that was renamed while open goes on under its new name", "[gui][gone]") {
    const TemporaryFolder data;
    Desk desk(Language::russian, {1440, 900}, quickIn(data));
    desk.openExample();
    const fs::path path = desk.folder / "example.cjm", now = desk.folder / "план.cjm";
    fs::rename(path, now);
    typeInto(desk, "K1", "новое");
    saveNow(desk);
    Banner& banner = desk.window().banner();
    CHECK(banner.words() == "Файл теперь называется «план.cjm». Ваша работа цела.");
    QPushButton* goOn = buttonOf(banner, "Продолжить в этом файле");
    REQUIRE(goOn);
    goOn->click();
    desk.settle();
    CHECK(desk.store().path() == now);
    CHECK(mapIn(now) == desk.map());
    CHECK_FALSE(fs::exists(path));
    CHECK_FALSE(banner.isVisible());
    CHECK(desk.dialogs().errors.empty());
}

TEST_CASE("a map that was moved while open is never made anew, and goes on where it was found", "[gui][gone]") {
    const TemporaryFolder data;
    Desk desk(Language::russian, {1440, 900}, quickIn(data));
    const fs::path path = openExampleAs(desk, desk.folder / "проект" / "план.cjm");
    const char* to = GENERATE("соседняя", "проект/внутри", ".", "проект/.корзина");
    const bool isHidden = std::string_view(to).find("/.") != std::string_view::npos;
    const fs::path now = (desk.folder / to / "план.cjm").lexically_normal();
    fs::create_directories(now.parent_path());
    fs::rename(path, now);
    typeInto(desk, "K1", "новое");
    REQUIRE(waitForTrouble(desk)); // by autosave
    Banner& banner = desk.window().banner();
    CHECK(banner.isVisible());
    CHECK_FALSE(fs::exists(path));
    QPushButton* elsewhere = buttonOf(banner, "Сохранить как…");
    REQUIRE(elsewhere);
    QPushButton* goOn = buttonOf(banner, "Продолжить в этом файле");
    CHECK((goOn == nullptr) == isHidden);
    if (goOn) {
        CHECK(banner.words() ==
              QStringLiteral("Файл перенесён в папку «%1», там он называется «план.cjm». Ваша работа цела.")
                  .arg(QString::fromStdString(now.parent_path().filename().string())));
        goOn->click();
    } else {
        CHECK(banner.words() == "Файла больше нет на прежнем месте. Ваша работа цела.");
        desk.dialogs().savePaths.push_back(desk.path("новый.cjm"));
        elsewhere->click();
    }
    desk.settle();
    const fs::path after = isHidden ? desk.folder / "новый.cjm" : now;
    CHECK(desk.store().path() == after);
    CHECK(mapIn(after) == desk.map());
    CHECK_FALSE(fs::exists(path));
    CHECK_FALSE(banner.isVisible());
    CHECK(desk.dialogs().errors.empty());
}

TEST_CASE("a folder beside the map's that does not answer keeps nobody waiting when the map is gone", "[gui][gone]") {
    const TemporaryFolder data, maps;
    static auto files = std::make_shared<SlowFiles>(); // outlives the thread that was given up
    StoragePaths places = quickIn(data);
    places.files = files;
    places.rules.lookForAtMost = 1;
    Desk desk(Language::russian, {1440, 900}, places);
    const fs::path path = openExampleAs(desk, maps / "проект" / "план.cjm");
    fs::create_directories(maps / "шара");
    files->slow = maps / "шара";
    files->hold();
    fs::rename(path, maps / "шара" / "план.cjm");
    for (const char* words : {"новое", "новейшее"}) {
        typeInto(desk, "K1", words);
        saveNow(desk);
        REQUIRE(waitForTrouble(desk));
        CHECK(desk.window().banner().words() == "Файла больше нет на прежнем месте. Ваша работа цела.");
        REQUIRE(QTest::qWaitFor([&] { return files->waiting() == 1; }, 10'000)); // and nobody is sent after it
    }
    files->letGo();
    REQUIRE(QTest::qWaitFor([&] { return files->waiting() == 0; }, 10'000));
    CHECK_FALSE(files->hasGivenUp());
    CHECK_FALSE(fs::exists(path));
}

TEST_CASE("a file that is open is shown and not opened again, by whatever name", "[gui][gone]") {
    const TemporaryFolder data;
    Desk desk(Language::russian, {1440, 900}, keptIn(data));
    desk.openExample();
    const fs::path path = desk.folder / "example.cjm", other = desk.folder / "other.cjm";
    if (GENERATE(true, false))
        fs::create_symlink(path, other);
    else
        fs::create_hard_link(path, other);
    typeInto(desk, "K1", "новое");
    REQUIRE(desk.open(other));
    CHECK(desk.text(card("K1")) == "новое");
    CHECK(desk.store().path() == path);
    CHECK(desk.window().toast().words() == "Этот файл уже открыт под именем «example.cjm».");
    fs::remove(other);
    fs::copy(path, other); // the same map in another file
    REQUIRE(desk.open(other));
    CHECK(desk.store().path() == other);
}

TEST_CASE("a map that is open in another program says so, once", "[gui][gone]") {
    const TemporaryFolder data;
    Desk one(Language::russian, {1440, 900}, keptIn(data));
    one.openExample();
    const fs::path path = one.folder / "example.cjm";
    Desk two(Language::russian, {1440, 900}, keptIn(data));
    REQUIRE(two.open(path));
    CHECK_FALSE(one.window().otherBanner().isVisible());
    Banner& banner = two.window().otherBanner();
    CHECK(banner.isVisible());
    banner.hide();
    typeInto(two, "K1", "новое");
    saveNow(two);
    CHECK(mapIn(path) == two.map());
    CHECK_FALSE(banner.isVisible());
    two.openExample(); // another map
    one.openExample();
    REQUIRE(two.open(path)); // and now it is open nowhere else
    CHECK_FALSE(banner.isVisible());
}

TEST_CASE("a map that is open in another program under another name says so, once", "[gui][gone]") {
    const TemporaryFolder data;
    Desk one(Language::russian, {1440, 900}, keptIn(data));
    one.openExample();
    const fs::path path = one.folder / "example.cjm", other = one.folder / "шара" / "план.cjm";
    fs::create_directories(other.parent_path());
    const bool isHard = GENERATE(true, false);
    if (isHard)
        fs::create_hard_link(path, other);
    else
        fs::create_symlink(path, other);
    Desk two(Language::russian, {1440, 900}, keptIn(data));
    REQUIRE(two.open(other));
    Banner& banner = two.window().otherBanner();
    CHECK(banner.isVisible());
    banner.hide();
    typeInto(two, "K1", "новое");
    saveNow(two);
    CHECK(mapIn(path) == two.map());
    CHECK_FALSE(banner.isVisible());
    two.openExample();
    REQUIRE(two.open(path));
    CHECK(banner.isVisible());
}

TEST_CASE("a file that becomes another by saving is marked as that", "[gui][gone]") {
    const TemporaryFolder data;
    Desk one(Language::russian, {1440, 900}, keptIn(data));
    one.openExample();
    typeInto(one, "K1", "новое");
    saveNow(one);
    fs::create_hard_link(one.folder / "example.cjm", one.folder / "second.cjm");
    Desk two(Language::russian, {1440, 900}, keptIn(data));
    REQUIRE(two.open(one.folder / "second.cjm"));
    CHECK(two.window().otherBanner().isVisible());
    two.openExample();
    CHECK_FALSE(two.window().otherBanner().isVisible());
    one.openExample();
    REQUIRE(two.open(one.folder / "second.cjm"));
    CHECK_FALSE(two.window().otherBanner().isVisible()); // and now it is open nowhere else
}

TEST_CASE("limits of the system end nothing: they are told, and work goes on when they are lifted", "[gui][gone]") {
    const TemporaryFolder data;
    StoragePaths places = quickIn(data);
    places.rules.saveAfter = 3'600'000;
    Desk desk(Language::russian, {1440, 900}, places);
    desk.openExample();
    const bool isSize = GENERATE(true, false);
    if (!isSize && sanitizersNeedDescriptors) {
        WARN("not under sanitizers");
        return;
    }
    {
        const Limit limit = isSize ? Limit(RLIMIT_FSIZE, 2048) : Limit(RLIMIT_NOFILE, nextDescriptor() + 8);
        typeInto(desk, "K1", "тесно");
        REQUIRE(QTest::qWaitFor([&] { return desk.window().document().state().journalError.has_value(); }, 10'000));
        CHECK(desk.statusLine().contains("Черновик не записывается: "));
        saveNow(desk);
        CHECK(desk.window().isWindowModified());
        CHECK(desk.dialogs().errors.size() == 1);
    }
    REQUIRE(QTest::qWaitFor([&] { return !desk.window().document().isAtRisk(); }, 10'000));
    saveNow(desk);
    CHECK(mapIn(desk.folder / "example.cjm") == desk.map());
}

TEST_CASE("a map without edits whose file was deleted is asked about when somebody leaves", "[gui][gone]") {
    const TemporaryFolder data;
    StoragePaths places = quickIn(data);
    places.rules.watch.every = 20;
    places.rules.watch.goneAfter = 100;
    Desk desk(Language::russian, {1440, 900}, places);
    desk.openExample();
    const fs::path path = desk.folder / "example.cjm";
    const Map map = desk.map();
    CHECK_FALSE(desk.window().isWindowModified());
    fs::remove(path);
    REQUIRE(waitForTrouble(desk));
    CHECK(QTest::qWaitFor([&] { return desk.window().isWindowModified(); }, 10'000));
    desk.window().close(); // nobody answers
    REQUIRE(QTest::qWaitFor([&] { return !desk.dialogs().goneNames.empty(); }, 10'000));
    CHECK(desk.dialogs().stuckReasons.empty());
    CHECK(desk.window().isVisible());
    SECTION("it may stay open, and be saved") {
        desk.dialogs().gone = GoneAnswer::saveHere;
        saveNow(desk);
        REQUIRE(QTest::qWaitFor([&] { return !desk.window().isWindowModified(); }, 10'000));
        CHECK(mapIn(path) == map);
    }
    SECTION("it may be saved there again on the way") {
        desk.dialogs().gone = GoneAnswer::saveHere;
        desk.window().close();
        REQUIRE(QTest::qWaitFor([&] { return !desk.window().isVisible(); }, 10'000));
        CHECK(mapIn(path) == map);
    }
    SECTION("who leaves without a file has it among the versions, and in no draft") {
        desk.dialogs().gone = GoneAnswer::discard;
        desk.window().close();
        REQUIRE(QTest::qWaitFor([&] { return !desk.window().isVisible(); }, 10'000));
        CHECK(findOrphans(systemFiles(), keptIn(data).journals()).found.empty());
        const Versions versions(systemFiles(), data / "versions", desk.store().envelope().docId);
        const auto good = versions.newestGood();
        REQUIRE(good);
        CHECK(good->loaded.document.map == map);
    }
}

TEST_CASE("of a map whose file is gone the last version is offered, which has no file yet", "[gui][gone]") {
    const TemporaryFolder data;
    Desk desk(Language::russian, {1440, 900}, quickIn(data));
    desk.openExample();
    const fs::path path = desk.folder / "example.cjm";
    typeInto(desk, "K1", "последнее");
    desk.key(Qt::Key_Return);
    saveNow(desk);
    const Map map = desk.map();
    desk.openMap(mapWith(1, 1, 1)); // it is closed
    fs::remove(path);
    desk.dialogs().opensLastVersion = GENERATE(false, true);
    CHECK(desk.open(path) == desk.dialogs().opensLastVersion);
    CHECK(desk.dialogs().lastVersionNames == std::vector<QString>{"example.cjm"});
    CHECK(desk.dialogs().errors.empty());
    if (!desk.dialogs().opensLastVersion) return;
    CHECK(desk.map() == map);
    CHECK(desk.store().path().empty());
    CHECK(desk.window().isWindowModified());
    CHECK_FALSE(fs::exists(path));
    // A file that nobody here has had is told as ever.
    CHECK_FALSE(desk.open(desk.folder / "never.cjm"));
    CHECK(desk.dialogs().errors.size() == 1);
}

TEST_CASE("what is recovered of a map whose file is gone says so at once", "[gui][gone]") {
    const TemporaryFolder data, maps;
    const fs::path path = maps / "map.cjm";
    Map map;
    {
        Desk desk(Language::russian, {1440, 900}, quickIn(data));
        openExampleAs(desk, path);
        fs::remove(path);
        typeInto(desk, "K1", "новое");
        REQUIRE(waitForTrouble(desk));
        map = desk.map();
        REQUIRE(desk.window().session().document().flush());
    }
    StoragePaths places = quickIn(data);
    places.rules.watch.every = 24 * 3600 * 1000; // nobody looks
    Desk desk(Language::russian, {1440, 900}, places);
    REQUIRE(desk.recover({}, true));
    REQUIRE(waitForTrouble(desk));
    CHECK(desk.window().document().state().saveError->kind == ErrorKind::gone);
    CHECK(QTest::qWaitFor([&] { return desk.window().isWindowModified(); }, 10'000));
    CHECK(buttonOf(desk.window().banner(), "Сохранить здесь снова"));
    CHECK(desk.map() == map);
    CHECK_FALSE(fs::exists(path));
}
