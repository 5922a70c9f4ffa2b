#include "gui/desk.hpp"

#include <QMenuBar>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

QStringList menuTitles(Desk& desk) {
    QStringList titles;
    for (auto* action : desk.window().menuBar()->actions())
        titles << action->text();
    return titles;
}

} // namespace

TEST_CASE("switching the language changes menus status and template names", "[gui][language]") {
    Desk desk(Language::russian);
    desk.openExample();
    CHECK(menuTitles(desk) == QStringList{"&Файл", "&Правка", "&Вид", "Вст&авка", "&Карта", "&Проверка", "&Справка"});
    CHECK(desk.statusLine().contains("5 этапов · 6 строк · 63 карточки"));
    CHECK(desk.named("Котельные: пример"));

    desk.named("English")->trigger();
    QCoreApplication::processEvents();
    CHECK(desk.languages().current() == Language::english);
    CHECK(menuTitles(desk) == QStringList{"&File", "&Edit", "&View", "&Insert", "&Map", "&Check", "&Help"});
    CHECK(desk.statusLine().contains("5 stages · 6 rows · 63 cards"));
    CHECK(desk.named("Boiler houses: example"));
    CHECK(desk.named("English")->isChecked());
    CHECK_FALSE(desk.named("Русский")->isChecked());

    desk.named("Русский")->trigger();
    QCoreApplication::processEvents();
    CHECK(menuTitles(desk).first() == "&Файл");
    CHECK(desk.statusLine().contains("63 карточки"));
    CHECK(desk.map().passport->language == "ru"); // the map's own language is the map's
}

TEST_CASE("the language that was chosen is remembered", "[gui][language]") {
    Desk desk(Language::russian);
    desk.named("English")->trigger();
    CHECK(preferredLanguage() == Language::english);
    desk.named("Русский")->trigger();
    CHECK(preferredLanguage() == Language::russian);
}

TEST_CASE("plurals agree with their numbers", "[gui][language]") {
    const auto line = [](Language language, int stages) {
        Desk desk(language);
        std::string text = "{\"format\": \"cjm\", \"stages\": [";
        for (int i = 0; i < stages; ++i)
            text += (i ? "," : "") + std::string("{\"id\": \"s") + std::to_string(i) + "\"}";
        put(desk.folder / "map.cjm", text + "]}");
        REQUIRE(desk.open(desk.folder / "map.cjm"));
        return desk.statusLine();
    };
    CHECK(line(Language::russian, 1).contains("1 этап ·"));
    CHECK(line(Language::russian, 2).contains("2 этапа ·"));
    CHECK(line(Language::russian, 11).contains("11 этапов ·"));
    CHECK(line(Language::russian, 21).contains("21 этап ·"));
    CHECK(line(Language::russian, 0).contains("0 этапов · 0 строк · 0 карточек"));
    CHECK(line(Language::english, 1).contains("1 stage ·"));
    CHECK(line(Language::english, 21).contains("21 stages · 0 rows · 0 cards"));
}

TEST_CASE("switching the language in the middle of editing loses nothing", "[gui][language]") {
    Desk desk(Language::russian);
    desk.openExample();
    desk.click(card("K1"));
    desk.type("на полусло");
    desk.languages().use(Language::english);
    QCoreApplication::processEvents();
    CHECK(desk.text(card("K1")) == "на полусло");
    REQUIRE(desk.editor());
    desk.type("ве");
    desk.key(Qt::Key_Return);
    CHECK(desk.text(card("K1")) == "на полуслове");
    CHECK(desk.undoText().startsWith("&Undo: card"));
    CHECK(desk.board().current() == card("K1"));
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
}

TEST_CASE("a template comes in the language of the program", "[gui][language]") {
    Desk desk(Language::english);
    REQUIRE(desk.window().openTemplate("boiler-example"));
    CHECK(desk.map().passport->title == "Boiler-house maintenance");
    desk.languages().use(Language::russian);
    REQUIRE(desk.window().openTemplate("boiler-example"));
    CHECK(desk.map().passport->title == "Техническое обслуживание котельных");
}

TEST_CASE("words that the program adds to a map without a language are in its own", "[gui][language]") {
    Desk desk(Language::english);
    put(desk.folder / "map.cjm", "{\"format\": \"cjm\", \"stages\": [{\"id\": \"s\"}]}");
    REQUIRE(desk.open(desk.folder / "map.cjm"));
    CHECK(desk.board().layoutNow().badge.block->lines.front().text == "AS IS");
    desk.languages().use(Language::russian);
    QCoreApplication::processEvents();
    CHECK(desk.board().layoutNow().badge.block->lines.front().text == "КАК ЕСТЬ");
}

TEST_CASE("errors are told in the language of the program", "[gui][language]") {
    Desk desk(Language::english);
    CHECK_FALSE(desk.open(desk.folder / "absent.cjm"));
    desk.languages().use(Language::russian);
    CHECK_FALSE(desk.open(desk.folder / "absent.cjm"));
    REQUIRE(desk.dialogs().errors.size() == 2);
    CHECK(desk.dialogs().errors[0].contains("cannot open the file"));
    CHECK(desk.dialogs().errors[1].contains("не удалось открыть файл"));
}
