#include "app/window/window_commands.hpp"
#include "gui/desk.hpp"

#include <QLabel>
#include <QSignalSpy>
#include <QStatusBar>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// Counts how often a widget's tip is set: Qt tells of each time.
class TipCounter : public QObject {
public:
    explicit TipCounter(QWidget& widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::ToolTipChange ? 1 : 0;
        return false;
    }
    int count = 0;
};

StoragePaths lazyDisk() {
    StoragePaths places;
    places.rules.syncAfter = 3'600'000; // nothing is put on the disk before it is asked for
    places.rules.saveAfter = 3'600'000;
    return places;
}

// What was typed until now is on the disk, and the window has heard of it.
void beOnDisk(Desk& desk) {
    REQUIRE(QTest::qWaitFor([&] { return !desk.window().document().isAtRisk(); }, 10'000));
    REQUIRE(desk.window().session().document().flush());
    QCoreApplication::processEvents();
}

} // namespace

TEST_CASE("the steps of the journal wake nobody in the window", "[gui][refresh]") {
    Desk desk(Language::russian, {1440, 900}, lazyDisk());
    desk.openExample();
    desk.click(card("K1"));
    desk.key(Qt::Key_F2);
    desk.type("а"); // with the first edit the journal begins, whole and on the disk
    beOnDisk(desk);
    QSignalSpy told(&desk.window().session(), &DocumentSession::safetyChanged);
    constexpr int letters = 30;
    for (int i = 0; i < letters; ++i) {
        desk.type("а");
        QCoreApplication::processEvents();
    }
    CHECK(told.count() == 0);
    CHECK(desk.statusLine().startsWith("Есть несохранённые изменения |"));
    REQUIRE(desk.window().session().document().flush());
    CHECK(QTest::qWaitFor([&] { return told.count() == 1; }, 10'000));
    CHECK(desk.statusLine().startsWith("Есть несохранённые изменения · черновик записан на этом компьютере |"));
}

TEST_CASE("each part of the window is brought up to date by what it speaks of alone", "[gui][refresh]") {
    Desk desk(Language::russian, {1440, 900}, lazyDisk());
    desk.openExample();
    desk.click(card("K1"));
    desk.key(Qt::Key_Right, Qt::ControlModifier); // with the first edit the journal begins, whole and on the disk
    beOnDisk(desk);
    TipCounter safety(*desk.window().statusBar()->findChild<QLabel*>());
    QSignalSpy undo(&desk.window().windowCommands().action("undo"), &QAction::changed);
    QSignalSpy title(&desk.window(), &QWidget::windowTitleChanged);
    for (int i = 0; i < 5; ++i) {
        desk.board().zoomBy(1.1);
        desk.click(card(i % 2 ? "K1" : "K2"));
    }
    CHECK(safety.count == 0);
    CHECK(undo.count() == 0);
    CHECK(title.count() == 0);
    desk.key(Qt::Key_Right, Qt::ControlModifier);
    CHECK(safety.count == 1);
    CHECK(undo.count() > 0);
    // Saving changes how safe it is, and nothing of the history.
    undo.clear();
    desk.window().save();
    desk.settle();
    CHECK(QTest::qWaitFor([&] { return desk.statusLine().startsWith("Сохранено"); }, 10'000));
    CHECK(safety.count > 1);
    CHECK(undo.count() == 0);
}
