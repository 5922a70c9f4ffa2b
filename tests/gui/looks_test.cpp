#include "app/dialogs/export_dialog.hpp"
#include "app/widgets/style_sheet.hpp"
#include "app/window/start_screen.hpp"
#include "gui/desk.hpp"

#include <QAbstractButton>
#include <QApplication>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

QColor middleOfPage(Desk& desk) {
    const auto& layout = desk.board().layoutNow();
    const QRectF below = desk.board().toViewport({layout.options.margin, layout.rowsBottom + 2, 4, 4});
    return desk.picture().pixelColor(below.center().toPoint());
}

} // namespace

TEST_CASE("a theme changes board windows and icons at once and is remembered", "[gui][looks]") {
    Desk desk(Language::russian, {1440, 2400}); // all of the map in view
    desk.openExample();
    const auto pixels = [](const QAction* action) { return action->icon().pixmap(18).toImage(); };
    const QImage lightIcon = pixels(desk.named("&Открыть…"));
    for (const std::string_view name : themeNames()) {
        const Theme theme = *findTheme(name);
        desk.named(themeInWords(name))->trigger();
        QCoreApplication::processEvents();
        INFO(name);
        CHECK(desk.named(themeInWords(name))->isChecked());
        CHECK(desk.looks().current().name == name);
        CHECK(QApplication::palette().color(QPalette::Window).name().toUpper().toStdString() ==
              colourText(theme.panel));
        CHECK(middleOfPage(desk).name().toUpper().toStdString() == colourText(theme.page));
        CHECK(preferredTheme().name == name);
        CHECK((pixels(desk.named("&Открыть…")) == lightIcon) == (theme.ink == lightTheme().ink));
    }
    desk.named("Светлая")->trigger();
    CHECK(preferredTheme().name == "light");
}

TEST_CASE("the start screen follows theme and language", "[gui][looks]") {
    Desk desk;
    desk.window().showStart();
    const auto background = [&] {
        return desk.window().startScreen().grab().toImage().pixelColor(5, 5).name().toUpper().toStdString();
    };
    CHECK(background() == colourText(lightTheme().canvas));
    desk.named("Тёмная")->trigger();
    QCoreApplication::processEvents();
    CHECK(background() == colourText(darkTheme().canvas));
    desk.named("English")->trigger();
    QCoreApplication::processEvents();
    bool found = false;
    for (auto* each : desk.window().startScreen().findChildren<QAbstractButton*>())
        if (each->isVisible() && each->text() == "New map") found = true;
    CHECK(found);
    desk.named("Light")->trigger();
    desk.named("Русский")->trigger();
}

TEST_CASE("a style sheet has the colours of the theme in the places of their names", "[looks]") {
    const Theme& theme = darkTheme();
    CHECK(styleSheetOf(theme, "a { color: %accent-text; b: %accent; border: 1px solid %line }") ==
          QString::fromStdString(
              "a { color: " + colourText(readableOn(mix(theme.page, theme.accent, 0.12), theme.accent)) +
              "; b: " + colourText(theme.accent) + "; border: 1px solid " + colourText(theme.line) + " }"));
    CHECK(styleSheetOf(theme, "%mine%ink", {{"mine", theme.good}, {"ink", theme.bad}}) ==
          QString::fromStdString(colourText(theme.good) + colourText(theme.bad)));
    CHECK(styleSheetOf("plain", {}) == "plain");
}

TEST_CASE("whoever follows the appearance is dressed at once, and once for each change", "[gui][looks]") {
    Languages languages;
    Looks looks;
    looks.use(lightTheme());
    const Appearance appearance(looks, languages);
    int dressed = 0;
    {
        QObject who;
        appearance.follow(&who, [&] { ++dressed; });
        CHECK(dressed == 1);
        looks.use(darkTheme());
        CHECK(dressed == 2);
        CHECK(appearance.theme().name == "dark");
        languages.use(Language::russian);
        CHECK(dressed == 3);
        CHECK(appearance.language() == Language::russian);
    }
    looks.use(lightTheme());
    CHECK(dressed == 3);
}
