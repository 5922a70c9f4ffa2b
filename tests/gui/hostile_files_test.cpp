#include "app/avatar/picture_source.hpp"
#include "app/widgets/background.hpp"
#include "app/widgets/picture_record.hpp"
#include "app/widgets/settings.hpp"
#include "app/window/recent_files.hpp"
#include "app/window/start_screen.hpp"
#include "gui/desk.hpp"
#include "support/limit.hpp"
#include "support/pipe.hpp"
#include "support/slow_files.hpp"

#include <cjm/storage/own_templates.hpp>
#include <cjm/storage/safe_write.hpp>

#include <QProgressDialog>
#include <QUrl>

#include <catch2/catch.hpp>

// Pipes, devices and shares that do not answer, where the window reads: each of these would stand still for ever.

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

// Reads a file as a window does.
struct Reader {
    QWidget window;
    bool isBusy = false;
    std::optional<Result<std::string>> bytes;

    void read(const fs::path& path, FileSystem& files) {
        bytes.reset();
        inBackground<std::string>(
            &window, isBusy, openingWords(QString::fromStdString(path.string())),
            [&files, path] { return readFile(files, path, 1000); },
            [this](const Result<std::string>& read) { bytes = read; }, Meanwhile::nothing);
    }
    void waitForIt() {
        REQUIRE(QTest::qWaitFor([&] { return bytes.has_value(); }, 20'000));
    }
};

} // namespace

TEST_CASE("a pipe or a device on the clipboard is no picture", "[gui][hostile]") {
    Desk desk;
    desk.openExample();
    makePipe(desk.folder / "x.png");
    fs::create_symlink("/dev/kmsg", desk.folder / "y.png");
    const std::size_t steps = desk.steps();
    for (const char* name : {"x.png", "y.png"}) {
        INFO(name);
        CHECK_FALSE(pictureFromFile(desk.path(name)));
        CHECK_FALSE(pictureAt(desk.path(name)));
        for (const bool isOpen : {false, true}) {
            auto* data = new QMimeData;
            data->setUrls({QUrl::fromLocalFile(desk.path(name))});
            QGuiApplication::clipboard()->setMimeData(data);
            isOpen ? desk.doubleClick(card("K1")) : desk.click(card("K1"));
            desk.key(Qt::Key_V, Qt::ControlModifier);
            desk.key(Qt::Key_Escape);
        }
    }
    CHECK(desk.steps() == steps);
    QGuiApplication::clipboard()->clear();
}

TEST_CASE("a share that does not answer is waited for as long as somebody wants to", "[gui][hostile]") {
    const TemporaryFolder folder;
    put(folder / "a.png", "bytes");
    static SlowFiles files; // outlives the thread that was given up
    files.slow = folder.path();
    files.hold();
    Reader reader;
    reader.window.show();
    reader.read(folder / "a.png", files);
    CHECK_FALSE(reader.bytes); // it is not waited for
    CHECK(reader.isBusy);
    auto* bar = reader.window.findChild<QProgressDialog*>();
    REQUIRE(bar);
    CHECK(bar->isVisible()); // at once: it keeps hands off the window
    CHECK(bar->isModal());
    bar->cancel();
    reader.waitForIt();
    REQUIRE_FALSE(*reader.bytes);
    CHECK(reader.bytes->error().kind == ErrorKind::cancelled);
    CHECK_FALSE(reader.isBusy);
    // The call that was given up is still waiting; another one is answered when the share is.
    reader.read(folder / "a.png", files);
    CHECK(reader.isBusy);
    files.letGo();
    reader.waitForIt();
    CHECK(*reader.bytes == std::string("bytes"));
    CHECK(QTest::qWaitFor([&] { return files.waiting() == 0; }));
    CHECK_FALSE(files.hasGivenUp());
    // What is quick comes at once.
    files.slow.clear();
    CHECK(soon<int>([] { return 7; }, 1) == 7);
}

TEST_CASE("what is read for a window that is gone is told to nobody", "[gui][hostile]") {
    const TemporaryFolder folder;
    put(folder / "a.png", "bytes");
    static SlowFiles files;
    files.slow = folder.path();
    files.hold();
    bool isBusy = false, isTold = false;
    auto window = std::make_unique<QWidget>();
    inBackground<std::string>(
        window.get(), isBusy, {}, [path = folder / "a.png"] { return readFile(files, path, 1000); },
        [&](const Result<std::string>&) { isTold = true; });
    CHECK(isBusy);
    window.reset();
    files.letGo();
    REQUIRE(QTest::qWaitFor([&] { return files.waiting() == 0; }));
    QCoreApplication::processEvents();
    CHECK_FALSE(isTold);
}

TEST_CASE("where the system has no room for a thread none is begun, and that is told", "[gui][hostile][limits]") {
    if (sanitizersNeedDescriptors) {
        WARN("not under sanitizers");
        return;
    }
    const TemporaryFolder folder;
    put(folder / "a.png", "bytes");
    Reader reader;
    int answer = 0;
    bool isBegun = true;
    {
        const Limit limit(RLIMIT_NOFILE, nextDescriptor() + 8);
        isBegun = beganThread([] {});
        answer = soon<int>([] { return 7; }, 1);
        reader.read(folder / "a.png", systemFiles());
    }
    CHECK_FALSE(isBegun);
    CHECK(answer == 1);
    REQUIRE(reader.bytes);
    REQUIRE_FALSE(*reader.bytes);
    CHECK(reader.bytes->error().message.code == "file.no-room");
    CHECK_FALSE(reader.isBusy);
}

TEST_CASE("who opens a map where no file can be opened is told which, and what to do", "[gui][hostile][limits]") {
    if (sanitizersNeedDescriptors) {
        WARN("not under sanitizers");
        return;
    }
    Desk desk;
    desk.openExample();
    const fs::path path = desk.folder / "example.cjm";
    fs::copy(path, desk.folder / "other.cjm");
    {
        const Limit limit(RLIMIT_NOFILE, nextDescriptor() + 8);
        CHECK_FALSE(desk.open(desk.folder / "other.cjm"));
    }
    REQUIRE(desk.dialogs().errors.size() == 1);
    CHECK(desk.dialogs().errors[0].endsWith("other.cjm: система не даёт открыть больше файлов. Закройте другие окна "
                                            "Marshrut или другие программы и попробуйте ещё раз"));
}

TEST_CASE("a pipe in the place of the settings leaves the defaults", "[gui][hostile]") {
    openSettings().setValue(QStringLiteral("probe"), 7);
    openSettings().sync();
    const fs::path file = openSettings().fileName().toStdString();
    REQUIRE(fs::exists(file));
    const fs::path aside = file.string() + ".aside";
    for (const char* ending : {"", ".lock"}) {
        fs::rename(file, aside);
        makePipe(file.string() + ending);
        CHECK_FALSE(openSettings().contains(QStringLiteral("probe")));
        openSettings().setValue(QStringLiteral("other"), 1);
        CHECK(fs::is_fifo(file.string() + ending));
        fs::remove(file.string() + ending);
        fs::rename(aside, file);
    }
    CHECK(openSettings().value(QStringLiteral("probe")).toInt() == 7);
    openSettings().remove(QStringLiteral("probe"));
}

TEST_CASE("a pipe among own templates is none", "[gui][hostile]") {
    makePipe(ownTemplatesFolder() / "pipe.cjm");
    Desk desk;
    desk.window().showStart();
    QCoreApplication::processEvents();
    CHECK(ownTemplates(ownTemplatesFolder()).empty());
    CHECK_FALSE(desk.window().openOwnTemplate(ownTemplatesFolder() / "pipe.cjm"));
    CHECK(desk.dialogs().errors.size() == 1);
    fs::remove_all(ownTemplatesFolder());
}

TEST_CASE("a file is listed once among the recent ones, by whatever link it was opened", "[gui][hostile]") {
    openSettings().remove(QStringLiteral("recent"));
    Desk desk;
    desk.openExample();
    fs::create_symlink(desk.folder / "example.cjm", desk.folder / "link.cjm");
    fs::create_directory_symlink(desk.folder.path(), desk.folder / "folder");
    REQUIRE(desk.open(desk.folder / "link.cjm"));
    REQUIRE(desk.open(desk.folder / "folder" / "example.cjm"));
    REQUIRE(recentFiles().size() == 1);
    openSettings().remove(QStringLiteral("recent"));
}
