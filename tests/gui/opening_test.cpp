#include "gui/impatience.hpp"
#include "gui/kept.hpp"
#include "support/slow_files.hpp"

#include <cjm/storage/templates.hpp>

#include <QProgressDialog>

// Opening from a share that takes its time: nothing waits for it on the stack, so anything may come in between. The
// share answers when it is let go, not after a while: how long typing takes differs from machine to machine.

using namespace cjm;
using namespace cjm::test;

namespace {

struct SlowShare {
    TemporaryFolder data, share;
    std::shared_ptr<SlowFiles> files = std::make_shared<SlowFiles>();
    std::unique_ptr<Desk> desk;
    std::optional<bool> opened;

    SlowShare() {
        StoragePaths paths = keptIn(data);
        paths.files = files;
        desk = std::make_unique<Desk>(Language::russian, QSize{1440, 900}, paths);
        desk->openExample();
        const auto document = loadTemplate("boiler-example", Language::english);
        REQUIRE(document);
        REQUIRE(saveDocument(share / "far.cjm", *document));
        files->slow = share.path();
        files->hold();
    }
    ~SlowShare() { files->letGo(); }
    void open() {
        desk->window().openFile(share / "far.cjm", false, [this](bool done) { opened = done; });
        REQUIRE(QTest::qWaitFor([&] { return files->waiting() > 0; }, 20'000));
    }
    void waitForIt() {
        files->letGo();
        REQUIRE(QTest::qWaitFor([&] { return opened.has_value(); }, 20'000));
    }
};

} // namespace

TEST_CASE("a slow file is opened while the window lives on", "[gui][opening]") {
    SlowShare slow;
    Desk& desk = *slow.desk;
    slow.open();
    CHECK_FALSE(slow.opened); // it is not waited for
    CHECK(desk.window().isOpening());
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    // Whoever asks for another one meanwhile is not answered by two.
    std::optional<bool> second;
    desk.window().openFile(desk.folder / "example.cjm", false, [&](bool done) { second = done; });
    CHECK(second == false);
    slow.waitForIt();
    CHECK(slow.opened == true);
    CHECK_FALSE(desk.window().isOpening());
    CHECK(desk.text(card("K1")) != "Кто может помочь?");
    CHECK(desk.dialogs().errors.empty());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(desk.window().findChild<QProgressDialog*>() == nullptr);
}

TEST_CASE("what is done while a slow file is read is asked about before it goes", "[gui][opening]") {
    SlowShare slow;
    Desk& desk = *slow.desk;
    desk.named("Сохранять автоматически")->trigger();
    slow.open();
    REQUIRE(desk.window().isOpening());
    typeInto(desk, "K1", "вот это");
    desk.dialogs().unsaved = {UnsavedAnswer::cancel};
    slow.waitForIt();
    CHECK(slow.opened == false);
    CHECK(desk.dialogs().unsavedNames.size() == 1);
    CHECK(desk.text(card("K1")) == "вот это");
}

TEST_CASE("a bar does not come between the letters of who types, but after them", "[gui][opening]") {
    SlowShare slow;
    Desk& desk = *slow.desk;
    slow.open();
    auto* bar = desk.window().findChild<QProgressDialog*>();
    REQUIRE(bar);
    typeInto(desk, "K1", "вот");
    const BarAtOnce shown;
    for (const QChar letter : QString(" это"))
        desk.type(letter);
    CHECK_FALSE(bar->isVisible());
    CHECK(QTest::qWaitFor([&] { return bar->isVisible(); }, 20'000));
    desk.board().commitEditor();
    CHECK(desk.text(card("K1")) == "вот это");
    slow.waitForIt();
}

TEST_CASE("what is done while a slow file is read is saved before it goes", "[gui][opening]") {
    SlowShare slow;
    Desk& desk = *slow.desk;
    slow.open();
    REQUIRE(desk.window().isOpening());
    typeInto(desk, "K1", "вот это");
    const Map typed = desk.map();
    slow.waitForIt();
    CHECK(slow.opened == true);
    CHECK(mapIn(desk.folder / "example.cjm") == typed);
    CHECK(desk.store().path().filename() == "far.cjm");
}

TEST_CASE("who gives up waiting keeps what was open", "[gui][opening]") {
    SlowShare slow;
    Desk& desk = *slow.desk;
    slow.open();
    auto* bar = desk.window().findChild<QProgressDialog*>();
    REQUIRE(bar);
    bar->cancel();
    CHECK(slow.files->waiting() > 0); // given up before it has answered
    slow.waitForIt();
    CHECK(slow.opened == false);
    CHECK_FALSE(desk.window().isOpening());
    CHECK(desk.dialogs().errors.empty());
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
}

TEST_CASE("a window that closes while a file is read is told of it no more", "[gui][opening]") {
    SlowShare slow;
    slow.open();
    REQUIRE(slow.desk->window().isOpening());
    slow.desk.reset();
    slow.files->letGo();
    REQUIRE(QTest::qWaitFor([&] { return slow.files.use_count() == 1; }, 20'000)); // it was read to the end
    QCoreApplication::processEvents();
    CHECK_FALSE(slow.opened);
}
