#include "app/widgets/banner.hpp"
#include "gui/desk.hpp"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

std::vector<QPushButton*> shownButtons(const Banner& banner) {
    std::vector<QPushButton*> list;
    for (auto* button : banner.findChildren<QPushButton*>())
        if (button->isVisible()) list.push_back(button);
    return list;
}

} // namespace

TEST_CASE("a banner says its words above the board and leaves the focus where it is", "[gui][banner]") {
    Desk desk;
    desk.openExample();
    const int before = desk.board().height();
    Banner& banner = desk.window().addBanner();
    CHECK_FALSE(banner.isVisible());
    CHECK(desk.board().height() == before);
    int pressed = 0;
    banner.tell(Banner::Tone::note, "info", "<b>14 правок</b> восстановлено",
                {{"Показать", [&] { ++pressed; }, true}, {"Отменить", [&] { pressed += 10; }}});
    QCoreApplication::processEvents();
    CHECK(banner.isVisible());
    CHECK(desk.board().height() < before);
    CHECK(banner.mapTo(&desk.window(), QPoint(0, banner.height())).y() <=
          desk.board().mapTo(&desk.window(), QPoint()).y());
    CHECK(desk.board().hasFocus());
    CHECK(banner.words() == "<b>14 правок</b> восстановлено");
    for (const auto* label : banner.findChildren<QLabel*>())
        if (!label->text().isEmpty()) CHECK(label->textFormat() == Qt::PlainText);
    REQUIRE(shownButtons(banner).size() == 2);
    shownButtons(banner)[1]->click();
    CHECK(pressed == 10);
}

TEST_CASE("the cross closes a banner, and one without a cross stays", "[gui][banner]") {
    Desk desk;
    desk.openExample();
    Banner& banner = desk.window().addBanner();
    int closed = 0;
    QObject::connect(&banner, &Banner::closed, [&] { ++closed; });
    banner.tell(Banner::Tone::warning, "triangle-alert", "Файл только для чтения", {});
    auto* cross = banner.findChild<QToolButton*>();
    REQUIRE(cross->isVisible());
    CHECK_FALSE(cross->accessibleName().isEmpty());
    cross->click();
    CHECK(closed == 1);
    CHECK_FALSE(banner.isVisible());
    banner.tell(Banner::Tone::trouble, "circle-alert", "Файл пропал", {}, false);
    CHECK(banner.isVisible());
    CHECK_FALSE(cross->isVisible());
}

TEST_CASE("a banner that is told something new keeps the focus in the same place", "[gui][banner]") {
    Desk desk;
    desk.openExample();
    Banner& banner = desk.window().addBanner();
    int pressed = 0;
    const auto tell = [&](const QString& words) {
        banner.tell(Banner::Tone::note, "history", words,
                    {{"Один", [&] { ++pressed; }}, {"Два", [&] { pressed += 10; }}});
    };
    tell("Раз");
    shownButtons(banner)[1]->setFocus();
    tell("Два");
    QCoreApplication::processEvents();
    REQUIRE(shownButtons(banner).size() == 2);
    CHECK(shownButtons(banner)[1]->hasFocus());
    desk.key(Qt::Key_Return);
    CHECK(pressed == 10);
}

// That it is announced cannot be seen here: without a screen reader Qt sends nothing.
TEST_CASE("screen readers find the words of a banner and of its buttons", "[gui][banner]") {
    Desk desk;
    desk.openExample();
    Banner& banner = desk.window().addBanner();
    banner.tell(Banner::Tone::note, "info", "Новость", {{"Показать", [] {}}});
    const auto* whole = QAccessible::queryAccessibleInterface(&banner);
    REQUIRE(whole);
    CHECK(whole->text(QAccessible::Name) == "Новость");
    CHECK(QAccessible::queryAccessibleInterface(shownButtons(banner)[0])->text(QAccessible::Name) == "Показать");
}

TEST_CASE("a banner is readable in every theme", "[gui][banner]") {
    Desk desk;
    desk.openExample();
    Banner& banner = desk.window().addBanner();
    for (const std::string_view name : themeNames())
        for (const auto tone : {Banner::Tone::note, Banner::Tone::warning, Banner::Tone::trouble}) {
            INFO(name);
            desk.looks().use(*findTheme(name));
            banner.tell(tone, "info", "Слова", {});
            QCoreApplication::processEvents();
            const QColor ground = banner.grab().toImage().pixelColor(4, 4);
            const auto* words = banner.findChildren<QLabel*>().at(1);
            const QColor ink = words->palette().color(QPalette::WindowText);
            const auto colour = [](QColor c) { return *parseColour(c.name().toStdString()); };
            CHECK(contrast(colour(ground), colour(ink)) >= 4.5);
        }
    desk.looks().use(lightTheme());
}
