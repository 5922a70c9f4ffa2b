#include "gui/kept.hpp"
#include "support/slow_files.hpp"

#include <QDialog>
#include <QTimer>

// Closing, or opening something else, while a share does not answer: nothing waits for it on the stack.

using namespace cjm;
using namespace cjm::test;

namespace {

// An edited map whose file is on a share that answers nobody until it is let go.
struct DeadShare {
    TemporaryFolder data;
    std::shared_ptr<SlowFiles> files = std::make_shared<SlowFiles>();
    std::unique_ptr<Desk> desk;

    explicit DeadShare(int patienceMs = 3'600'000) {
        StoragePaths paths = keptIn(data);
        paths.files = files;
        paths.patienceMs = patienceMs;
        paths.rules.saveAfter = 3'600'000; // not before it is asked for
        desk = std::make_unique<Desk>(Language::russian, QSize{1440, 900}, paths);
        desk->openExample();
        typeInto(*desk, "K1", "раз");
        files->slow = desk->folder.path();
        files->hold();
    }
    ~DeadShare() { files->letGo(); }
    [[nodiscard]] Map onDisk() const { return mapIn(desk->folder / "example.cjm"); }
};

// Counts how often a widget is painted.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget& widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

} // namespace

TEST_CASE("a window that is closed while a share does not answer lives on and closes once saved", "[gui][leaving]") {
    DeadShare share;
    Desk& desk = *share.desk;
    CHECK_FALSE(desk.window().close());
    CHECK(desk.window().isVisible());
    CHECK(desk.window().isLeaving());
    CHECK(desk.statusLine().contains("Сохраняется…"));
    REQUIRE(QTest::qWaitFor([&] { return share.files->waiting() > 0; }, 10'000));
    // Time goes on, it is painted, and what is typed is taken.
    int ticks = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&] { ++ticks; });
    timer.start(1);
    PaintCounter painted(*desk.board().viewport());
    desk.board().viewport()->update();
    CHECK(QTest::qWaitFor([&] { return ticks >= 3 && painted.count > 0; }, 10'000));
    typeInto(desk, "K2", "два");
    CHECK(desk.text(card("K2")) == "два");
    CHECK(desk.window().isVisible());
    CHECK(share.files->waiting() > 0);

    share.files->letGo();
    CHECK(QTest::qWaitFor([&] { return !desk.window().isVisible(); }, 20'000));
    CHECK(share.onDisk() == desk.map()); // what was typed meanwhile, too
    CHECK(desk.dialogs().unsavedNames.empty());
    CHECK(desk.dialogs().stuckReasons.empty());
    CHECK_FALSE(share.files->hasGivenUp());
}

TEST_CASE("who closes once more while the window waits is asked what to do", "[gui][leaving]") {
    DeadShare share;
    Desk& desk = *share.desk;
    CHECK_FALSE(desk.window().close());
    CHECK(desk.dialogs().stuckReasons.empty());
    SECTION("to go on editing") {
        desk.dialogs().stuck = {StuckAnswer::cancel};
        CHECK_FALSE(desk.window().close());
        CHECK_FALSE(desk.window().isLeaving());
        share.files->letGo();
        desk.settle();
        QCoreApplication::processEvents();
        CHECK(desk.window().isVisible());
        CHECK_FALSE(desk.window().isWindowModified());
    }
    SECTION("to wait longer") {
        desk.dialogs().stuck = {StuckAnswer::tryAgain};
        CHECK_FALSE(desk.window().close());
        CHECK(desk.window().isLeaving());
        share.files->letGo();
        CHECK(QTest::qWaitFor([&] { return !desk.window().isVisible(); }, 20'000));
        CHECK(share.onDisk() == desk.map());
    }
    SECTION("to go on next time") {
        desk.dialogs().stuck = {StuckAnswer::leave};
        CHECK(desk.window().close());
        Desk next(Language::russian, {1440, 900}, keptIn(share.data));
        REQUIRE(next.recover({}, true));
        CHECK(next.map() == desk.map());
    }
    CHECK(desk.dialogs().stuckReasons == std::vector<QString>{"Папка ещё не ответила."});
}

TEST_CASE("another map is opened once what was open is saved", "[gui][leaving]") {
    DeadShare share;
    Desk& desk = *share.desk;
    const Map typed = desk.map();
    desk.named("Котельные, B2B")->trigger();
    CHECK(desk.window().isLeaving());
    CHECK(desk.map() == typed);
    SECTION("and not before") {
        share.files->letGo();
        desk.leave();
        CHECK(desk.store().path().empty());
        CHECK_FALSE(desk.map() == typed);
        CHECK(desk.window().isVisible());
    }
    SECTION("unless something else was wanted meanwhile") {
        desk.dialogs().stuck = {StuckAnswer::tryAgain};
        CHECK_FALSE(desk.window().close());
        share.files->letGo();
        CHECK(QTest::qWaitFor([&] { return !desk.window().isVisible(); }, 20'000));
        CHECK(desk.map() == typed);
    }
    CHECK(share.onDisk() == typed);
}

TEST_CASE("a window does not close from under a question that is open", "[gui][leaving]") {
    const bool isSaved = GENERATE(true, false); // or it has waited long enough
    DeadShare share(isSaved ? 3'600'000 : 1);
    Desk& desk = *share.desk;
    QDialog question(&desk.window());
    question.setWindowModality(Qt::WindowModal);
    question.show();
    desk.dialogs().stuck = {StuckAnswer::leave};
    CHECK_FALSE(desk.window().close());
    if (isSaved) {
        share.files->letGo();
        desk.settle();
    } else {
        bool isOver = false; // a timer that is due later goes off later
        QTimer::singleShot(20, &question, [&] { isOver = true; });
        REQUIRE(QTest::qWaitFor([&] { return isOver; }, 10'000));
    }
    QCoreApplication::processEvents();
    CHECK(desk.window().isVisible());
    CHECK(desk.dialogs().stuckReasons.empty());
    question.close();
    CHECK(QTest::qWaitFor([&] { return !desk.window().isVisible(); }, 20'000));
    CHECK(desk.dialogs().stuckReasons.size() == (isSaved ? 0 : 1));
}
