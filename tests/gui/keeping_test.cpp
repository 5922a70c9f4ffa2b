#include "gui/kept.hpp"
#include "support/as_guest.hpp"
#include "support/slow_files.hpp"

#include <cjm/edit/diff.hpp>
#include <cjm/storage/files.hpp>

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

// The map that the newest journal in a folder tells of.
std::optional<Map> journaled(const TemporaryFolder& data) {
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(data / "journal", none)) {
        if (entry.path().extension() != journalEnding) continue;
        const auto replayed = replayJournal(systemFiles(), entry.path());
        if (!replayed) continue;
        if (auto loaded = decode(replayed->latest)) return loaded->document.map;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("what stands in an open editor is on the disk within a quarter of a second", "[gui][keeping]") {
    const TemporaryFolder data;
    Desk desk(Language::russian, {1440, 900}, keptIn(data));
    desk.openExample();
    typeInto(desk, "K1", "ещё не нажал Enter");
    REQUIRE(desk.editor());
    CHECK(QTest::qWaitFor([&] { return !desk.window().document().isAtRisk(); }));
    CHECK(journaled(data) == desk.map());
    CHECK(desk.text(card("K1")) == "ещё не нажал Enter");
    CHECK(desk.statusLine().contains("черновик записан на этом компьютере"));
}

TEST_CASE("a map without a file is kept too", "[gui][keeping]") {
    const TemporaryFolder data;
    std::optional<Map> typed;
    {
        Desk desk(Language::russian, {1440, 900}, keptIn(data));
        REQUIRE(desk.window().openTemplate("boiler-example"));
        typeInto(desk, "K1", "новое");
        typed = desk.map();
    } // the window is gone and nobody asked
    Desk desk(Language::russian, {1440, 900}, keptIn(data));
    REQUIRE(desk.recover({}, true));
    CHECK(desk.map() == typed);
    CHECK(desk.window().isWindowModified());
    CHECK(desk.store().path().empty());
    CHECK(desk.window().banner().words().startsWith("Восстановлено несохранённое: "));
    // What was there before is one step back.
    QPushButton* undo = buttonOf(desk.window().banner(), "Отменить");
    REQUIRE(undo);
    undo->click();
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    CHECK_FALSE(desk.window().banner().isVisible());
    desk.key(Qt::Key_Y, Qt::ControlModifier);
    CHECK(desk.map() == typed);
}

TEST_CASE("autosave writes the file without being asked", "[gui][keeping]") {
    const TemporaryFolder data;
    StoragePaths places = keptIn(data);
    places.rules.saveAfter = 100;
    Desk desk(Language::russian, {1440, 900}, places);
    desk.openExample();
    typeInto(desk, "K1", "само");
    CHECK(desk.window().isWindowModified());
    REQUIRE(QTest::qWaitFor([&] { return !desk.window().isWindowModified(); }));
    CHECK(mapIn(desk.folder / "example.cjm") == desk.map());
    CHECK(desk.editor()); // and does not disturb
    CHECK(desk.statusLine().contains("Сохранено в "));
}

TEST_CASE("a file that another program changed is not written over without a word", "[gui][keeping]") {
    const TemporaryFolder data;
    Desk desk(Language::russian, {1440, 900}, keptIn(data));
    desk.openExample();
    const fs::path path = desk.folder / "example.cjm";
    put(path, "theirs");
    const QSignalSpy lit(&desk.window().banner(), &Banner::attracted);
    typeInto(desk, "K1", "моё");
    desk.key(Qt::Key_S, Qt::ControlModifier);
    desk.settle();
    CHECK(get(path) == "theirs");
    CHECK(desk.dialogs().errors.empty()); // the strip says it, and lights up
    CHECK(desk.window().isWindowModified());
    Banner& banner = desk.window().banner();
    CHECK(lit.size() == 1);
    CHECK(banner.words().startsWith("В файле сейчас не вся карта"));
    REQUIRE(buttonOf(banner, "Сохранить копию…"));
    QPushButton* replace = buttonOf(banner, "Заменить файл");
    REQUIRE(replace);
    replace->click();
    desk.settle();
    CHECK(mapIn(path) == desk.map());
    CHECK_FALSE(desk.window().isWindowModified());
    CHECK_FALSE(banner.isVisible());
}

TEST_CASE("a share that does not answer stops neither the window nor the journal", "[gui][keeping]") {
    const TemporaryFolder data;
    const auto files = std::make_shared<SlowFiles>();
    StoragePaths places = keptIn(data);
    places.files = files;
    places.patienceMs = 500;
    Desk desk(Language::russian, {1440, 900}, places);
    desk.openExample();
    typeInto(desk, "K1", "раз");
    files->slow = desk.folder.path();
    files->hold();

    desk.key(Qt::Key_S, Qt::ControlModifier);
    CHECK(desk.statusLine().contains("Сохраняется…"));
    REQUIRE(QTest::qWaitFor([&] { return files->waiting() > 0; }, 10'000));
    // The share answers nobody, and all this goes on.
    typeInto(desk, "K2", "два");
    const Map typed = desk.map();
    REQUIRE(QTest::qWaitFor([&] { return !desk.window().document().isAtRisk(); }, 10'000));
    CHECK(journaled(data) == typed);
    CHECK(desk.window().document().isSaving());

    // Nor does closing wait for ever: the work stays here and comes back.
    desk.dialogs().stuck = {StuckAnswer::leave};
    CHECK(desk.close());
    CHECK(desk.dialogs().stuckReasons.size() == 1);
    CHECK(files->waiting() > 0);
    CHECK_FALSE(files->hasGivenUp());
    Desk next(Language::russian, {1440, 900}, keptIn(data));
    REQUIRE(next.recover({}, true));
    CHECK(next.map() == typed);
    files->letGo();
}

TEST_CASE("of a damaged file the last good version is opened, and nothing is thrown away", "[gui][keeping]") {
    const TemporaryFolder data;
    fs::path path;
    Map good;
    const auto damage = GENERATE(as<std::string>(), "zeros", "half", "text");
    INFO(damage);
    Desk desk(Language::russian, {1440, 900}, keptIn(data));
    desk.openExample();
    path = desk.folder / "example.cjm";
    typeInto(desk, "K1", "целое");
    desk.key(Qt::Key_S, Qt::ControlModifier);
    desk.settle();
    good = desk.map();
    const std::string whole = get(path);
    const std::string bad = damage == "zeros"  ? std::string(whole.size(), '\0')
                            : damage == "half" ? whole.substr(0, whole.size() / 2)
                                               : "oops";
    REQUIRE(desk.window().openTemplate("blank"));
    put(path, bad);
    REQUIRE(desk.open(path));
    CHECK(desk.map() == good);
    CHECK(desk.dialogs().errors.empty());
    CHECK(desk.window().isWindowModified()); // the file does not hold it yet
    CHECK(desk.steps() == 0);
    CHECK(desk.window().banner().words().startsWith("Файл повреждён ("));
    std::vector<std::string> asides;
    for (const std::string& name : desk.folder.names())
        if (name.find("(повреждён ") != std::string::npos) asides.push_back(get(desk.folder / name));
    CHECK(asides == std::vector<std::string>{bad});
    CHECK(get(path) == bad); // until it is saved
    desk.key(Qt::Key_S, Qt::ControlModifier);
    desk.settle();
    CHECK(desk.dialogs().errors.empty());
    CHECK(mapIn(path) == good);
}

TEST_CASE("a damaged file of which no version is known is refused and left alone", "[gui][keeping]") {
    Desk desk;
    put(desk.folder / "strange.cjm", "{\n\"format\": \"cjm\", ");
    CHECK_FALSE(desk.open(desk.folder / "strange.cjm"));
    CHECK(desk.dialogs().errors.size() == 1);
    CHECK(desk.folder.names() == std::vector<std::string>{"strange.cjm"});
}

TEST_CASE("every saving leaves a version, once", "[gui][keeping]") {
    const TemporaryFolder data;
    Desk desk(Language::russian, {1440, 900}, keptIn(data));
    desk.openExample();
    for (const char* text : {"раз", "два", "три"}) {
        typeInto(desk, "K1", text);
        desk.key(Qt::Key_S, Qt::ControlModifier);
        desk.settle();
        desk.key(Qt::Key_S, Qt::ControlModifier);
        desk.settle();
    }
    const Versions versions(systemFiles(), data / "versions", desk.store().envelope().docId);
    const auto list = versions.list();
    REQUIRE(list);
    CHECK(list->size() == 4); // what was there before the first one, too
    const auto newest = versions.newestGood();
    REQUIRE(newest);
    CHECK(newest->loaded.document.map == desk.map());
}

TEST_CASE("a map opened for reading takes no edits until it is asked to", "[gui][keeping]") {
    Desk desk;
    desk.openExample();
    const fs::path path = desk.folder / "example.cjm";
    const std::string before = get(path);
    desk.dialogs().openPaths = {desk.path("example.cjm")};
    desk.named("Открыть только для &чтения…")->trigger();
    const Map map = desk.map();
    typeInto(desk, "K1", "нет");
    desk.key(Qt::Key_Delete);
    desk.key(Qt::Key_Escape);
    typeInto(desk, "K2", "нет");
    CHECK_FALSE(desk.editor());
    CHECK(desk.map() == map);
    desk.key(Qt::Key_S, Qt::ControlModifier);
    desk.settle();
    CHECK(get(path) == before);
    QPushButton* edit = buttonOf(desk.window().banner(), "Редактировать");
    REQUIRE(edit);
    edit->click();
    typeInto(desk, "K1", "да");
    CHECK(desk.text(card("K1")) == "да");
}

TEST_CASE("a map of a newer program is shown and never written", "[gui][keeping]") {
    Desk desk;
    desk.openExample();
    const fs::path path = desk.folder / "newer.cjm";
    std::string bytes = get(desk.folder / "example.cjm");
    bytes.replace(bytes.find("\"minReader\": 2"), 14, "\"minReader\": 9");
    put(path, bytes);
    REQUIRE(desk.open(path));
    CHECK(desk.dialogs().errors.empty());
    CHECK(desk.map().cards.size() == 63);
    CHECK(desk.window().banner().words().startsWith("Карту записала более новая версия Marshrut"));
    CHECK_FALSE(buttonOf(desk.window().banner(), "Редактировать"));
    typeInto(desk, "K1", "нет");
    desk.key(Qt::Key_S, Qt::ControlModifier);
    desk.settle();
    CHECK(get(path) == bytes);
}

TEST_CASE("a file without leave to write says so at once", "[gui][keeping]") {
    const TemporaryFolder data;
    Desk desk(Language::russian, {1440, 900}, keptIn(data));
    desk.openExample();
    const fs::path path = desk.folder / "example.cjm";
    const std::string before = get(path);
    REQUIRE(desk.window().openTemplate("blank"));
    fs::permissions(path, fs::perms(0444));
    for (const fs::path& folder : {data.path(), desk.folder.path()})
        fs::permissions(folder, fs::perms::all);
    const AsGuest guest;
    const bool opened = desk.open(path);
    INFO((desk.dialogs().errors.empty() ? "" : desk.dialogs().errors.back().toStdString()));
    REQUIRE(opened);
    CHECK(desk.window().banner().words().startsWith("Файл доступен только для чтения"));
    const QSignalSpy lit(&desk.window().banner(), &Banner::attracted);
    typeInto(desk, "K1", "моё");
    desk.key(Qt::Key_S, Qt::ControlModifier);
    desk.settle();
    CHECK(desk.dialogs().errors.empty());
    CHECK(lit.size() == 1);
    CHECK(get(path) == before);
    CHECK(buttonOf(desk.window().banner(), "Сохранить копию…"));
    CHECK(desk.window().isWindowModified());
}
