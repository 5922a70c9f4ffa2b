#include "app/avatar/picture_source.hpp"
#include "app/widgets/patience.hpp"
#include "app/widgets/picture_record.hpp"
#include "app/widgets/settings.hpp"
#include "app/window/recent_files.hpp"
#include "app/window/start_screen.hpp"
#include "gui/desk.hpp"
#include "support/pipe.hpp"
#include "support/slow_files.hpp"

#include <cjm/storage/own_templates.hpp>
#include <cjm/storage/safe_write.hpp>

#include <QProgressDialog>
#include <QTimer>
#include <QUrl>

#include <catch2/catch.hpp>

// Pipes, devices and shares that do not answer, where the window reads: each of these would stand still for ever.

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

// Presses Cancel as soon as a bar is there.
void giveUpSoon() {
    auto* look = new QTimer(qApp);
    QObject::connect(look, &QTimer::timeout, look, [look] {
        auto* bar = qobject_cast<QProgressDialog*>(QApplication::activeModalWidget());
        if (!bar) return;
        look->deleteLater();
        bar->cancel();
    });
    look->start(10);
}

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
    const QString path = QString::fromStdString((folder / "a.png").string());
    files.hold();
    giveUpSoon();
    const auto givenUp = readPatiently(path, 1000, files);
    REQUIRE_FALSE(givenUp);
    CHECK(givenUp.error().kind == ErrorKind::cancelled);
    // The call that was given up is still waiting; another one is answered when the share is.
    QTimer::singleShot(0, qApp, [&] { files.letGo(); });
    CHECK(readPatiently(path, 1000, files) == std::string("bytes"));
    CHECK(QTest::qWaitFor([&] { return files.waiting() == 0; }));
    CHECK_FALSE(files.hasGivenUp());
    CHECK(soon<int>([] { return 7; }, 1) == 7);
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
