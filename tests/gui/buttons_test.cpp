#include "app/inspector/inspector_pick.hpp"
#include "app/widgets/zoom_control.hpp"
#include "app/window/window_commands.hpp"
#include "gui/panel.hpp"

#include <QPushButton>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace cjm;
using namespace cjm::test;

namespace {

// Pixels between the ink of a button's icon, which stands first, and that of its words.
int roomAfterIcon(QAbstractButton& button) {
    const QImage picture = button.grab().toImage();
    const QColor ground = picture.pixelColor(5, picture.height() / 2);
    const auto isInk = [&](int x) {
        for (int y = 4; y < picture.height() - 4; ++y) {
            const QColor pixel = picture.pixelColor(x, y);
            if (std::abs(pixel.lightness() - ground.lightness()) > 24) return true;
        }
        return false;
    };
    const int side = button.iconSize().height();
    int first = 4;
    while (first < picture.width() && !isInk(first))
        ++first;
    int last = first + side / 2; // an icon may have a gap of its own
    for (int x = last; x < first + side && x < picture.width(); ++x)
        if (isInk(x)) last = x;
    int words = first + side;
    while (words < picture.width() && !isInk(words))
        ++words;
    return words - last - 1;
}

} // namespace

TEST_CASE("words stand clear of their icon on every button", "[gui][buttons]") {
    Panel panel;
    panel.select(card("T1"));
    int found = 0;
    std::vector<QAbstractButton*> buttons;
    for (auto* each : panel.desk.window().findChildren<QAbstractButton*>())
        if (each->isVisible() && !each->icon().isNull() && !each->text().isEmpty()) buttons.push_back(each);
    for (QAbstractButton* each : buttons) {
        const auto* tool = qobject_cast<QToolButton*>(each);
        if (tool && tool->toolButtonStyle() != Qt::ToolButtonTextBesideIcon) continue;
        INFO(each->text().toStdString());
        const int room = roomAfterIcon(*each);
        CHECK(room >= 8);
        CHECK(room <= 12); // icons have air of their own
        ++found;
    }
    CHECK(found >= 7); // tabs, export, channel, three personas, "more"
}

TEST_CASE("zooming has one place: the right of the status bar", "[gui][buttons]") {
    Desk desk;
    desk.openExample();
    desk.board().zoomTo100();
    auto* control = desk.window().statusBar()->findChild<ZoomControl*>();
    REQUIRE(control);
    const auto buttons = control->findChildren<QToolButton*>();
    REQUIRE(buttons.size() == 4); // − 100 % + all
    const auto press = [&](int place) {
        desk.click(buttons[place]->mapTo(&desk.window(), buttons[place]->rect().center()));
        QCoreApplication::processEvents();
        return desk.board().zoom();
    };
    CHECK(control->words() == "100 %");
    CHECK(press(2) == Approx(1.2));
    CHECK(control->words() == "120 %");
    CHECK(press(0) == Approx(1));
    CHECK(press(0) < 1);
    CHECK(press(1) == 1);
    CHECK(press(3) < 1);
    CHECK(desk.board().verticalScrollBar()->maximum() == 0);
    CHECK(desk.board().hasFocus()); // the keyboard stays where it is
    for (const QToolButton* button : buttons) {
        CHECK_FALSE(button->toolTip().isEmpty());
        CHECK_FALSE((button->text().isEmpty() && button->accessibleName().isEmpty()));
    }
    // And no other.
    const auto* tools = desk.window().findChild<QToolBar*>("toolBar");
    for (const char* id : {"zoom.in", "zoom.out", "zoom.fit"})
        CHECK_FALSE(tools->actions().contains(&desk.window().windowCommands().action(id)));
    const int right = control->mapTo(&desk.window(), QPoint(control->width(), 0)).x();
    CHECK(desk.window().width() - right < 12);
}
