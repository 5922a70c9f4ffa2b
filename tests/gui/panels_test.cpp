#include "app/inspector/inspector.hpp"
#include "app/panels/changes_panel.hpp"
#include "app/window/window_commands.hpp"
#include "gui/desk.hpp"
#include "support/builders.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/model/order.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/templates.hpp>

#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// The least that a panel can be: a class, and below it a line.
class Notes : public SidePanel {
public:
    explicit Notes(DocumentSession& session) : shown(&session), field(new QLineEdit) {
        (new QVBoxLayout(this))->addWidget(field);
        setFocusProxy(field);
    }
    void setSession(DocumentSession& session) override { shown = &session; }
    void closed() override { ++closings; }

    DocumentSession* shown;
    QLineEdit* field;
    int closings = 0;
};

struct Noted {
    Desk desk;
    explicit Noted(SidePanels::Manner manner) {
        desk.window().addPanel({.id = "notes",
                                .title = "&Notes",
                                .keys = {"Ctrl+Alt+N"},
                                .icon = "sticky-note",
                                .group = "notes",
                                .make = [](DocumentSession& session) { return new Notes(session); },
                                .manner = manner});
    }
    ~Noted() {
        QSettings().remove(QStringLiteral("notes"));
        QSettings().remove(QStringLiteral("inspector"));
    }
    Noted(const Noted&) = delete;
    Noted& operator=(const Noted&) = delete;

    Notes& notes() { return static_cast<Notes&>(desk.window().panels().panel("notes")); }
    QDockWidget& dock() { return *desk.window().findChild<QDockWidget*>("notes"); }
    QAction& command() { return desk.window().windowCommands().action("panel.notes"); }
    bool seesInspector() { return desk.window().panels().isShown("inspector"); }
    void press() { desk.key(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier); }
    void pressInspector() { desk.key(Qt::Key_I, Qt::ControlModifier); }
    void close() {
        auto* cross = dock().titleBarWidget()->findChild<QToolButton*>();
        desk.click(cross->mapTo(&desk.window(), cross->rect().center()));
        QCoreApplication::processEvents();
    }
};

// The strip beside a panel is drawn by a hand.
void draw(Desk& desk, const QDockWidget& dock, int by) {
    QCoreApplication::processEvents();
    const QPoint strip(dock.x() - 2, dock.y() + dock.height() / 2);
    QTest::mousePress(&desk.window(), Qt::LeftButton, {}, strip);
    for (int step = 1; step <= 4; ++step) {
        const QPoint to = strip + QPoint(by * step / 4, 0);
        QMouseEvent move(QEvent::MouseMove, to, desk.window().mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&desk.window(), &move);
        QCoreApplication::processEvents(); // the window follows a moment later
    }
    QTest::mouseRelease(&desk.window(), Qt::LeftButton, {}, strip + QPoint(by, 0));
    QCoreApplication::processEvents();
}

struct Widths {
    Widths() { forget(); }
    ~Widths() { forget(); }
    static void forget() { QSettings().remove(QStringLiteral("panel-width")); }
};

constexpr auto stays = SidePanels::Manner::stays, visits = SidePanels::Manner::visits;

} // namespace

TEST_CASE("a line makes a panel: dock, entry of the menu, key, heading", "[gui][panels]") {
    Noted n(stays);
    n.desk.openExample();
    CHECK_FALSE(n.notes().isVisible());
    CHECK(n.notes().shown == &n.desk.window().session());
    CHECK(n.dock().windowTitle() == "Notes");
    CHECK(n.desk.window().dockWidgetArea(&n.dock()) == Qt::RightDockWidgetArea);
    // In the menu of views, first of the panels.
    const QMenu* view = n.desk.window().menuBar()->actions().at(2)->menu();
    QStringList entries;
    for (const QAction* each : view->actions())
        entries << (each->isSeparator() ? QStringLiteral("-") : each->objectName());
    // The submenu of what cards show has no name of its own.
    CHECK(entries.mid(entries.indexOf("evidence.on-map"), 4) == QStringList{"evidence.on-map", "", "-", "panel.notes"});
    const QStringList panels = entries.filter("panel.");
    CHECK(entries.mid(entries.indexOf("panel.notes"), panels.size()) == panels);
    CHECK(panels.indexOf("panel.changes") < panels.indexOf("panel.inspector"));
    CHECK(panels.indexOf("panel.inspector") < panels.indexOf("panel.versions"));
    CHECK(n.command().text() == "&Notes");
    CHECK(n.command().isCheckable());
    n.press();
    CHECK(n.notes().isVisible());
    CHECK(n.command().isChecked());
    CHECK(n.notes().width() >= 280);
    n.press();
    CHECK_FALSE(n.notes().isVisible());
    CHECK_FALSE(n.command().isChecked());
    CHECK(n.notes().closings == 1);
    n.press();
    n.close();
    CHECK_FALSE(n.notes().isVisible());
    CHECK(n.notes().closings == 2);
    // And it stands in the table of all commands.
    const auto table = n.desk.window().windowCommands().table();
    CHECK(std::count_if(table.begin(), table.end(), [](const Command* c) { return c->id == "panel.notes"; }) == 1);
}

TEST_CASE("a panel that stays takes no keyboard, waits for visitors, and gives way to another that stays",
          "[gui][panels]") {
    Noted n(stays);
    n.desk.openExample();
    CHECK(n.seesInspector());
    n.press();
    CHECK(n.notes().isVisible());
    CHECK_FALSE(n.seesInspector());
    CHECK(n.desk.board().hasFocus());
    n.desk.window().panels().toggle("changes");
    CHECK_FALSE(n.notes().isVisible());
    CHECK(n.desk.window().panels().of<ChangesPanel>().list().hasFocus());
    n.desk.window().panels().close("changes");
    CHECK(n.notes().isVisible());
    CHECK_FALSE(n.seesInspector()); // it gave way for good
    CHECK(n.desk.board().hasFocus());
    n.pressInspector();
    CHECK(n.seesInspector());
    CHECK_FALSE(n.notes().isVisible());
    CHECK(n.notes().closings == 1);
}

TEST_CASE("a panel that visits takes the keyboard, and goes when another takes its side", "[gui][panels]") {
    Noted n(visits);
    n.desk.openExample();
    CHECK_FALSE(n.command().isCheckable());
    n.press();
    CHECK(n.notes().field->hasFocus());
    CHECK_FALSE(n.seesInspector());
    n.desk.board().setFocus();
    n.press(); // from elsewhere it goes into the panel
    CHECK(n.notes().field->hasFocus());
    n.press();
    CHECK_FALSE(n.notes().isVisible());
    CHECK(n.desk.board().hasFocus());
    CHECK(n.seesInspector()); // which has waited
    CHECK(n.notes().closings == 1);
    n.press();
    n.desk.window().panels().toggle("versions");
    CHECK_FALSE(n.notes().isVisible());
    CHECK(n.notes().closings == 2);
    n.press();
    CHECK_FALSE(n.desk.window().panels().isShown("versions"));
    n.pressInspector();
    CHECK(n.seesInspector());
    CHECK(n.desk.board().hasFocus());
    n.pressInspector();
    CHECK_FALSE(n.notes().isVisible()); // it does not come back by itself
    n.desk.window().panels().toggle("versions");
    n.desk.window().panels().toggle("changes"); // of one group
    CHECK(n.desk.window().panels().isShown("versions"));
    CHECK(n.desk.window().panels().isShown("changes"));
}

TEST_CASE("the start screen has the window for itself, and another map is shown by the panels that are open",
          "[gui][panels]") {
    Noted n(stays);
    n.desk.openExample();
    n.press();
    n.desk.window().showStart();
    CHECK_FALSE(n.notes().isVisible());
    CHECK_FALSE(n.command().isEnabled());
    n.desk.key(Qt::Key_Escape);
    CHECK(n.notes().isVisible());
    CHECK(n.command().isEnabled());
    const DocumentSession* before = n.notes().shown;
    REQUIRE(n.desk.window().openTemplate("blank"));
    CHECK(n.notes().isVisible());
    CHECK(n.notes().shown == &n.desk.window().session());
    CHECK(n.notes().shown != before);
    CHECK(n.notes().closings == 0);
}

TEST_CASE("what stays is there at the next start, and a visitor is not", "[gui][panels]") {
    for (const auto manner : {stays, visits}) {
        {
            Noted first(manner);
            first.press();
            CHECK(first.notes().isVisible());
            // The settings outlive this window, and nothing else of it does.
            const bool kept = QSettings().value(QStringLiteral("notes"), false).toBool();
            CHECK(kept == (manner == stays));
            Noted next(manner);
            CHECK(next.notes().isVisible() == (manner == stays));
            CHECK(next.command().isChecked() == (manner == stays));
        }
        CHECK_FALSE(QSettings().contains(QStringLiteral("notes")));
    }
}

TEST_CASE("headings and commands of panels follow the language", "[gui][panels]") {
    Noted n(visits);
    n.desk.openExample();
    const auto* changes = n.desk.window().findChild<QDockWidget*>("changes");
    CHECK(changes->windowTitle() == "Изменения");
    n.desk.languages().use(Language::english);
    QCoreApplication::processEvents();
    CHECK(changes->windowTitle() == "Changes");
    CHECK(n.desk.window().windowCommands().action("panel.changes").text() == "&Changes");
    CHECK(n.desk.window().panels().of<Inspector>().accessibleName() == "Inspector");
    CHECK(n.desk.window().panels().of<Inspector>().heading() == "Map");
}

TEST_CASE("a panel is as wide at the next start as it was drawn, and no wider than half of the window",
          "[gui][panels]") {
    const Widths none;
    const auto dockOf = [](Desk& desk, const char* id) { return desk.window().findChild<QDockWidget*>(id); };
    int inspector = 0, versions = 0;
    {
        Desk desk;
        desk.openExample();
        CHECK(dockOf(desk, "inspector")->width() == 296);
        draw(desk, *dockOf(desk, "inspector"), -120);
        inspector = dockOf(desk, "inspector")->width();
        CHECK(inspector > 390);
        desk.window().panels().toggle("versions");
        QCoreApplication::processEvents();
        CHECK(dockOf(desk, "versions")->width() == 320); // its own
        draw(desk, *dockOf(desk, "versions"), -40);
        versions = dockOf(desk, "versions")->width();
        CHECK(versions > 350);
        desk.window().panels().close("versions");
        QCoreApplication::processEvents();
        CHECK(dockOf(desk, "inspector")->width() == inspector);
    }
    {
        Desk desk;
        desk.openExample();
        CHECK(dockOf(desk, "inspector")->width() == inspector);
        desk.window().panels().toggle("versions");
        QCoreApplication::processEvents();
        CHECK(dockOf(desk, "versions")->width() == versions);
    }
    {
        // On a smaller screen the map has the width of the window, and what was wished for is not forgotten.
        Desk desk(Language::russian, {700, 500});
        desk.openExample();
        desk.key(Qt::Key_I, Qt::ControlModifier);
        CHECK(desk.window().panels().isShown("inspector"));
        CHECK(dockOf(desk, "inspector")->width() <= 350);
        CHECK(desk.board().width() > 650);
        QTest::mouseClick(&desk.window(), Qt::LeftButton, {}, {desk.window().width() - 1, 0});
        CHECK(QSettings().value(QStringLiteral("panel-width/inspector")).toInt() == inspector);
    }
    Desk desk;
    desk.openExample();
    CHECK(dockOf(desk, "inspector")->width() == inspector);
    // What is remembered may be anything.
    for (const QVariant& odd : {QVariant(-5), QVariant(0), QVariant(1'000'000), QVariant(QStringLiteral("x"))}) {
        QSettings().setValue(QStringLiteral("panel-width/inspector"), odd);
        Desk next;
        next.openExample();
        CHECK(dockOf(next, "inspector")->width() >= 296);
        CHECK(dockOf(next, "inspector")->width() <= 720);
    }
}

TEST_CASE("a map that fits its window comes out from under a panel that lies over it", "[gui][panels]") {
    QSettings().remove(QStringLiteral("inspector"));
    for (const int stages : {1, 2, 3, 4, 5}) {
        Desk desk(Language::russian, {1366, 768});
        Document document = *loadTemplate("blank", Language::russian);
        std::vector<StageId> gone;
        for (const Stage& stage : document.map.stages)
            if (static_cast<int>(gone.size() + 1) + stages <= static_cast<int>(document.map.stages.size()))
                gone.push_back(stage.id);
        for (const StageId& id : gone)
            document.map = after(document.map, RemoveStage{id});
        REQUIRE(saveDocument(desk.folder / "few.cjm", document));
        REQUIRE(desk.open(desk.folder / "few.cjm"));
        const Target last = CellTarget{RowId{"row-goals"}, inOrder(desk.map().stages).back()->id};
        desk.click(last);
        REQUIRE(QTest::qWaitFor([&] { return desk.window().panels().covered() > 0; }));
        GridView& board = desk.board();
        board.horizontalScrollBar()->setValue(board.horizontalScrollBar()->maximum());
        const double right = board.origin().x() + board.layoutNow().size.width * board.zoom();
        INFO(stages << " stages");
        CHECK(right <= board.viewport()->width() - desk.window().panels().covered() + 0.5);
    }
}

TEST_CASE("what lies over the map reaches to its edge, or to the scroll bar that is there", "[gui][panels]") {
    QSettings().remove(QStringLiteral("inspector"));
    Desk desk(Language::russian, {1366, 768});
    desk.openExample();
    desk.click(card("K1"));
    REQUIRE(QTest::qWaitFor([&] { return desk.window().panels().covered() > 0; }));
    const auto* dock = desk.window().findChild<QDockWidget*>("inspector");
    const QScrollBar* bar = desk.board().verticalScrollBar();
    const auto beside = [&] { return desk.window().centralWidget()->geometry().right() - dock->geometry().right(); };
    for (const double zoom : {0.3, 1.3, 0.3}) {
        desk.board().setZoom(zoom, {});
        QCoreApplication::processEvents();
        REQUIRE((bar->maximum() > 0) == (zoom > 1));
        INFO(bar->parentWidget()->x());
        CHECK(bar->isVisible() == (zoom > 1));
        CHECK(beside() == (zoom > 1 ? bar->sizeHint().width() : 0));
        CHECK(desk.window().panels().reach() == desk.window().panels().covered() + 1 + beside());
    }
}

TEST_CASE("what a strip above the map asks can be answered beside a panel that lies over it", "[gui][panels]") {
    QSettings().remove(QStringLiteral("inspector"));
    Desk desk(Language::russian, {1366, 768});
    desk.openExample();
    Banner& strip = desk.window().addBanner();
    strip.tell(Banner::Tone::note, "info", QStringLiteral("Somebody asks."), {{QStringLiteral("Answer"), [] {}, true}});
    desk.click(card("K1"));
    REQUIRE(QTest::qWaitFor([&] { return desk.window().panels().covered() > 0; }));
    const int free = desk.window().centralWidget()->width() - desk.window().panels().reach();
    const auto isFree = [&] {
        for (const QAbstractButton* button : strip.findChildren<QAbstractButton*>())
            if (button->isVisible() &&
                button->mapTo(desk.window().centralWidget(), button->rect().bottomRight()).x() > free)
                return false;
        return true;
    };
    CHECK(QTest::qWaitFor(isFree));
}

TEST_CASE("in a narrow window the inspector lies over the map, once something is selected", "[gui][panels]") {
    QSettings().remove(QStringLiteral("inspector"));
    Desk desk(Language::russian, {1366, 768});
    desk.openExample();
    SidePanels& panels = desk.window().panels();
    const auto isShown = [&] { return panels.isShown("inspector"); };
    CHECK_FALSE(isShown());
    const int width = desk.board().width();
    CHECK(width > 1300);
    const Target last = CellTarget{RowId{"row-goals"}, inOrder(desk.map().stages).back()->id};
    desk.click(last);
    REQUIRE(QTest::qWaitFor(isShown));
    CHECK(desk.board().width() == width);
    // What is selected is not under it.
    const auto* dock = desk.window().findChild<QDockWidget*>("inspector");
    const QRect spot = desk.board().toViewport(spotOf(desk.board().layoutNow(), last)->frame).toRect();
    const QPoint corner = desk.board().viewport()->mapTo(&desk.window(), spot.topLeft());
    CHECK_FALSE(dock->geometry().intersects(QRect(corner, spot.size())));
    // Nothing of the map looks out between it and the scroll bar.
    const QScrollBar& bar = *desk.board().verticalScrollBar();
    REQUIRE(bar.isVisible());
    CHECK(dock->geometry().right() + 1 == bar.mapTo(&desk.window(), QPoint()).x());
    desk.key(Qt::Key_Escape);
    CHECK_FALSE(isShown());
    desk.key(Qt::Key_I, Qt::ControlModifier); // and when it is asked for
    CHECK(isShown());
    desk.key(Qt::Key_I, Qt::ControlModifier);
    CHECK_FALSE(isShown());
    desk.key(Qt::Key_I, Qt::ControlModifier);
    desk.window().resize(1600, 900);
    QCoreApplication::processEvents();
    CHECK(isShown());
    CHECK(desk.board().width() < 1600 - 250);
    QSettings().remove(QStringLiteral("inspector"));
}
