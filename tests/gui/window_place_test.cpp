#include "app/window/window_commands.hpp"
#include "gui/desk.hpp"

#include <QDockWidget>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QStyle>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace cjm;
using namespace cjm::test;

namespace {

struct Remembered {
    Remembered() { forget(); }
    ~Remembered() { forget(); }
    static void forget() { QSettings().remove(QStringLiteral("window")); }
};

} // namespace

TEST_CASE("the first window fits the screen that there is", "[gui][window]") {
    const Remembered none;
    CHECK(firstWindowSize({1920, 1040}) == QSize(1440, 900));
    for (const QSize room : {QSize(1366, 728), QSize(911, 485), QSize(1280, 800), QSize(1440, 900), QSize(1024, 560)}) {
        const QSize size = firstWindowSize(room);
        CHECK(size.width() < room.width());
        CHECK(size.height() < room.height());
    }
    Desk desk;
    desk.window().takePlace();
    CHECK(desk.window().size() == firstWindowSize(desk.window().screen()->availableSize()));
}

TEST_CASE("size and place come back, on the screens that there are now", "[gui][window]") {
    const Remembered none;
    const auto closedWith = [](const QRect& place) {
        Desk desk;
        desk.openExample();
        desk.window().setGeometry(place);
        QCoreApplication::processEvents();
        REQUIRE(desk.close());
    };
    closedWith({40, 30, 700, 600});
    {
        Desk desk;
        desk.window().takePlace();
        CHECK(desk.window().geometry() == QRect(40, 30, 700, 600));
    }
    // Of a screen that is gone.
    closedWith({5'000, 4'000, 2'500, 1'600});
    Desk desk;
    desk.window().takePlace();
    const QRect room = desk.window().screen()->availableGeometry();
    CHECK(room.contains(desk.window().geometry()));
    // What is remembered may be anything.
    QSettings().setValue(QStringLiteral("window"), QByteArray("x"));
    desk.window().takePlace();
    CHECK(desk.window().size() == firstWindowSize(room.size()));
}

TEST_CASE("a window fits the screens whatever it was remembered on", "[gui][window]") {
    const QList<QRect> rooms{{0, 0, 1366, 728}, {1366, 0, 2560, 1400}};
    for (const QRect& place : {QRect(100, 100, 800, 600), QRect(-3'000, 50, 900, 700), QRect(1'300, 0, 2'560, 1'600),
                               QRect(0, 0, 5'000, 5'000), QRect(1'400, 700, 1'440, 900), QRect(0, -400, 700, 500),
                               QRect(1'366, 0, 2'560, 1'400)}) {
        INFO(place.x() << " " << place.y() << " " << place.width() << " × " << place.height());
        const QRect fitted = fittedPlace(place, rooms);
        CHECK((rooms[0].contains(fitted) || rooms[1].contains(fitted)));
        CHECK(fittedPlace(fitted, rooms) == fitted);
        const bool wasSeen = rooms[0].contains(place) || rooms[1].contains(place);
        CHECK((fitted == place) == wasSeen);
    }
    CHECK(fittedPlace({0, 0, 900, 700}, {}) == QRect(0, 0, 900, 700));
}

TEST_CASE("a panel is as wide as it was made, and leaves the map half of the window", "[gui][window][panels]") {
    const Remembered none;
    const auto forget = [] { QSettings().remove(QStringLiteral("panel-width")); };
    forget();
    const auto panelOf = [](Desk& desk) {
        desk.openExample();
        desk.window().panels().open("changes");
        QCoreApplication::processEvents();
        auto* dock = desk.window().findChild<QDockWidget*>(QStringLiteral("changes"));
        REQUIRE(dock);
        REQUIRE(dock->isVisible());
        return dock;
    };
    int width = 0;
    {
        Desk desk;
        QDockWidget* dock = panelOf(desk);
        const int before = dock->width();
        const int extent =
            desk.window().style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, &desk.window());
        const QPoint border(dock->x() - (extent + 1) / 2, dock->y() + dock->height() / 2);
        QTest::mousePress(&desk.window(), Qt::LeftButton, {}, border);
        for (const int step : {20, 40, 60}) {
            QTest::mouseMove(&desk.window(), border - QPoint(step, 0));
            QCoreApplication::processEvents();
        }
        QTest::mouseRelease(&desk.window(), Qt::LeftButton, {}, border - QPoint(60, 0));
        QCoreApplication::processEvents();
        width = dock->width();
        CHECK(width > before);
        REQUIRE(desk.close());
    }
    {
        Desk desk;
        CHECK(panelOf(desk)->width() == width);
    }
    QSettings().setValue(QStringLiteral("panel-width/changes"), 5'000);
    Desk desk;
    CHECK(panelOf(desk)->width() <= desk.window().width() / 2);
    forget();
}

TEST_CASE("a window that was closed maximised opens so", "[gui][window]") {
    const Remembered none;
    {
        Desk desk;
        desk.window().showMaximized();
        REQUIRE(desk.close());
    }
    Desk desk;
    CHECK_FALSE(desk.window().isMaximized());
    desk.window().takePlace();
    CHECK(desk.window().isMaximized());
}

TEST_CASE("export and the status line are in sight on a small screen", "[gui][window]") {
    const Remembered none;
    // 1366 × 768 at one and a half, with a bar of the desktop.
    const QSize small = firstWindowSize({911, 485});
    Desk desk(Language::russian, small);
    desk.openExample();
    QCoreApplication::processEvents();
    CHECK(desk.window().size() == small);
    const auto* exporting = desk.window().findChild<QToolButton*>("primary");
    CHECK(QTest::qWaitFor([&] { return exporting->isVisible(); })); // tools without their words
    CHECK(desk.window().rect().contains(QRect(exporting->mapTo(&desk.window(), QPoint()), exporting->size())));
    const auto* status = desk.window().statusBar();
    CHECK(desk.window().rect().contains(QRect(status->mapTo(&desk.window(), QPoint()), status->size())));
}

TEST_CASE("a narrow window keeps every tool in reach", "[gui][window]") {
    const Remembered none;
    const Language language = GENERATE(Language::russian, Language::english);
    Desk desk(language, {1440, 700});
    desk.openExample(language);
    auto* tools = desk.window().findChild<QToolBar*>("toolBar");
    auto* more = tools->findChild<QToolButton*>("qt_toolbar_ext_button");
    REQUIRE(more);
    const auto exporting = [&] {
        return qobject_cast<QToolButton*>(tools->widgetForAction(&desk.window().windowCommands().action("export")));
    };
    const auto outside = [&] {
        QStringList names;
        for (QAction* action : tools->actions()) {
            QWidget* tool = tools->widgetForAction(action);
            const bool isTool = action->isVisible() && qobject_cast<QToolButton*>(tool);
            if (isTool && !(tool->isVisible() && tools->rect().contains(tool->geometry()))) names << action->text();
        }
        return names.join(QLatin1Char(' ')).toStdString();
    };
    for (const char* view : {"view:grid", "view:personas"}) {
        desk.window().windowCommands().action(view).trigger();
        for (const int width : {683, 760, 900, 1000, 1100, 1440}) {
            INFO(view << " " << width);
            desk.window().resize(width, 384);
            CHECK(QTest::qWaitFor([&] { return desk.window().width() == width && outside().empty(); }));
            CHECK(outside() == "");
            if (width >= 1100) CHECK(exporting()->toolButtonStyle() == Qt::ToolButtonTextBesideIcon);
        }
    }
    desk.window().windowCommands().action("view:grid").trigger();
    desk.window().resize(540, 384);
    CHECK(QTest::qWaitFor([&] { return exporting()->toolButtonStyle() == Qt::ToolButtonIconOnly; }));
    // Where not even that has room, the rest is behind the arrow, which can be seen.
    desk.window().resize(360, 384);
    CHECK(QTest::qWaitFor([&] { return more->isVisible(); }));
    CHECK(tools->rect().contains(more->geometry()));
    CHECK(outside() != "");
    QTest::mouseClick(more, Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return outside().empty(); }));
}
