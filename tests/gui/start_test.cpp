#include "app/window/start_screen.hpp"
#include "app/window/tile.hpp"
#include "gui/desk.hpp"

#include <cjm/storage/own_templates.hpp>
#include <cjm/storage/templates.hpp>

#include <QAbstractButton>
#include <QDropEvent>
#include <QFocusFrame>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace cjm;
using namespace cjm::test;

namespace {

QAbstractButton* button(Desk& desk, const QString& text) {
    for (auto* each : desk.window().startScreen().findChildren<QAbstractButton*>())
        if (each->text() == text && each->isVisible()) return each;
    return nullptr;
}

void press(Desk& desk, const QString& text) {
    INFO(text.toStdString());
    REQUIRE(QTest::qWaitFor([&] { return button(desk, text) != nullptr; }));
    QCoreApplication::processEvents(); // everything has its place
    auto* widget = button(desk, text);
    desk.click(widget->mapTo(&desk.window(), widget->rect().center()));
    QCoreApplication::processEvents();
    desk.attend();
}

void forgetEverything() {
    QSettings().clear();
    std::filesystem::remove_all(ownTemplatesFolder());
}

// What a file manager sends when a file is dropped.
void drop(Desk& desk, const QString& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&desk.window(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent event({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&desk.window(), &event);
    QCoreApplication::processEvents();
    desk.attend();
}

} // namespace

TEST_CASE("the start screen shows every template with a picture and opens it", "[gui][start]") {
    forgetEverything();
    Desk desk;
    for (const std::string_view name : templateNames()) {
        desk.window().showStart();
        CHECK(desk.window().isAtStart());
        CHECK_FALSE(desk.window().findChild<QToolBar*>()->isVisible());
        CHECK_FALSE(desk.window().statusBar()->isVisible());
        const QString title = QString::fromStdString(say("template." + std::string(name), Language::russian));
        INFO(name);
        REQUIRE(QTest::qWaitFor([&] { return button(desk, title) != nullptr; }));
        auto* tile = button(desk, title);
        CHECK_FALSE(tile->accessibleDescription().isEmpty());
        tile->click();
        CHECK_FALSE(desk.window().isAtStart());
        CHECK(desk.map() == loadTemplate(name, Language::russian)->map);
        CHECK(desk.store().path().empty());
    }
}

TEST_CASE("the start screen makes a blank map and opens a file", "[gui][start]") {
    forgetEverything();
    Desk desk;
    desk.openExample();
    desk.window().showStart();
    press(desk, "Новая карта");
    CHECK_FALSE(desk.window().isAtStart());
    CHECK(desk.map() == loadTemplate("blank", Language::russian)->map);
    desk.key(Qt::Key_N, Qt::ControlModifier);
    CHECK(desk.window().isAtStart());
    desk.dialogs().openPaths.push_back(desk.path("example.cjm"));
    press(desk, "Открыть…");
    CHECK_FALSE(desk.window().isAtStart());
    CHECK(desk.map().cards.size() == 63);
}

TEST_CASE("from the start screen one can go back to the open map", "[gui][start]") {
    forgetEverything();
    Desk desk;
    desk.window().showStart();
    CHECK_FALSE(button(desk, "Вернуться к карте")); // there is none
    desk.key(Qt::Key_Escape);
    CHECK(desk.window().isAtStart());
    desk.openExample();
    desk.click(card("K1"));
    desk.type("правка");
    desk.key(Qt::Key_N, Qt::ControlModifier);
    press(desk, "Вернуться к карте");
    CHECK_FALSE(desk.window().isAtStart());
    CHECK(desk.text(card("K1")) == "правка");
    desk.key(Qt::Key_N, Qt::ControlModifier);
    desk.key(Qt::Key_Escape);
    CHECK_FALSE(desk.window().isAtStart());
    CHECK(desk.dialogs().unsavedNames.empty());
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.text(card("K1")) != "правка");
}

TEST_CASE("the start screen lists recent files newest first and forgets lost ones", "[gui][start]") {
    forgetEverything();
    Desk desk;
    desk.openExample();
    std::filesystem::copy(desk.folder / "example.cjm", desk.folder / "lost.cjm");
    REQUIRE(desk.open(desk.folder / "lost.cjm"));
    const QString title = QString::fromStdString(desk.map().passport->title);
    REQUIRE(desk.window().openTemplate("blank"));
    std::filesystem::remove(desk.folder / "lost.cjm");
    desk.window().showStart();
    press(desk, title); // the newest of the two
    REQUIRE(desk.dialogs().errors.size() == 1);
    CHECK(desk.window().isAtStart());
    press(desk, title);
    CHECK(desk.dialogs().errors.size() == 1);
    CHECK(desk.store().path().filename() == "example.cjm");
}

TEST_CASE("a file dropped on the window is opened", "[gui][start]") {
    forgetEverything();
    Desk desk;
    desk.openExample();
    desk.window().showStart();
    drop(desk, desk.path("example.cjm"));
    CHECK_FALSE(desk.window().isAtStart());
    CHECK(desk.store().path().filename() == "example.cjm");
    put(desk.folder / "other.cjm", "no map");
    drop(desk, desk.path("other.cjm"));
    CHECK(desk.dialogs().errors.size() == 1);
    CHECK(desk.store().path().filename() == "example.cjm");
}

TEST_CASE("templates fill the width, and only Tab draws a ring", "[gui][start]") {
    forgetEverything();
    const QSize size = GENERATE(QSize(1366, 768), QSize(1600, 900), QSize(1920, 1080));
    Desk desk(Language::russian, size);
    desk.window().showStart();
    QCoreApplication::processEvents();
    std::set<int> lefts;
    for (auto* tile : desk.window().startScreen().findChildren<TemplateTile*>()) {
        CHECK(tile->width() >= TemplateTile::narrowest);
        CHECK(tile->width() <= TemplateTile::widest);
        CHECK(tile->pictureSize() == QSize(tile->width(), tile->width() * 9 / 16));
        CHECK(tile->height() - tile->pictureSize().height() >= tile->wordsHeight(tile->width()));
        lefts.insert(tile->x());
    }
    CHECK(lefts.size() == (size.width() == 1366 ? 3U : size.width() == 1600 ? 4U : 5U));
    const auto ring = [&] {
        const auto all = desk.window().findChildren<QFocusFrame*>();
        return std::any_of(all.begin(), all.end(), [](const QFocusFrame* each) { return each->isVisible(); });
    };
    CHECK_FALSE(ring());
    desk.key(Qt::Key_Tab);
    CHECK(ring());
}

TEST_CASE("a recent file says its name and its folder", "[gui][start]") {
    forgetEverything();
    Desk desk;
    desk.openExample();
    desk.window().showStart();
    QCoreApplication::processEvents();
    const auto tiles = desk.window().startScreen().findChildren<RecentTile*>();
    REQUIRE(tiles.size() == 1);
    CHECK(tiles.front()->accessibleDescription().startsWith("example.cjm · "));
    CHECK_FALSE(tiles.front()->accessibleDescription().contains('~'));
}

TEST_CASE("the start screen can be used with the keyboard alone", "[gui][start]") {
    forgetEverything();
    Desk desk;
    desk.window().showStart();
    for (int steps = 0; steps < 20; ++steps) {
        desk.key(Qt::Key_Tab);
        auto* focused = qobject_cast<QAbstractButton*>(desk.window().focusWidget());
        if (focused && focused->text() == "Котельные: пример") break;
    }
    desk.key(Qt::Key_Return);
    CHECK_FALSE(desk.window().isAtStart());
    CHECK(desk.map().cards.size() == 63);
}

TEST_CASE("what is not saved is asked about before the start screen opens another map", "[gui][start]") {
    forgetEverything();
    Desk desk;
    desk.openExample();
    desk.named("Сохранять автоматически")->trigger();
    desk.click(card("K1"));
    desk.type("не потерять");
    desk.window().showStart();
    press(desk, "Новая карта"); // the answer is to stay
    CHECK(desk.dialogs().unsavedNames.size() == 1);
    CHECK(desk.text(card("K1")) == "не потерять");
    desk.dialogs().unsaved.push_back(UnsavedAnswer::save);
    press(desk, "Новая карта");
    desk.leave();
    CHECK(desk.map() == loadTemplate("blank", Language::russian)->map);
    REQUIRE(desk.open(desk.folder / "example.cjm"));
    CHECK(desk.text(card("K1")) == "не потерять");
}

TEST_CASE("a map becomes one's own template", "[gui][start]") {
    forgetEverything();
    Desk desk;
    desk.openExample();
    desk.dialogs().templateNames = {"Мой образец", "Мой образец", "../../злой: путь/ "};
    for (int i = 0; i < 3; ++i)
        desk.named("Сохранить как мой &шаблон…")->trigger();
    CHECK(desk.dialogs().errors.empty());
    std::vector<std::string> names;
    for (const OwnTemplate& own : ownTemplates(ownTemplatesFolder()))
        names.push_back(own.name);
    CHECK(names == std::vector<std::string>{"Мой образец", "Мой образец 2", "злой путь"});
    const Map map = desk.map();
    desk.window().openTemplate("blank");
    desk.window().showStart();
    press(desk, "Мой образец");
    CHECK_FALSE(desk.window().isAtStart());
    CHECK(desk.map() == map);
    CHECK(desk.store().path().empty()); // the template itself stays as it is
}
