#include "gui/desk.hpp"
#include "support/builders.hpp"

#include <cjm/storage/files.hpp>

#include <QElapsedTimer>
#include <QLabel>
#include <QScrollBar>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// A file of its own each time: what is open already is shown and not opened again.
void openBytes(Desk& desk, const std::string& json) {
    const std::string name = "map-" + std::to_string(desk.folder.names().size()) + ".cjm";
    put(desk.folder / name, json);
    REQUIRE(desk.open(desk.folder / name));
    QCoreApplication::processEvents();
}

std::string oneCard(const std::string& text) {
    return "{\"format\": \"cjm\", \"map\": {\"title\": \"" + text + "\"}, \"stages\": [{\"id\": \"s\", \"title\": \"" +
           text + "\"}], \"rows\": [{\"id\": \"r\", \"title\": \"" + text +
           "\"}], \"cards\": [{\"id\": \"c\", \"row\": \"r\", \"stage\": \"s\", \"text\": \"" + text + "\"}]}";
}

} // namespace

TEST_CASE("texts are shown as they are wherever they stand", "[gui][hostile]") {
    Desk desk;
    const std::string text = "<img src=x onerror=alert(1)> <b>&amp;</b>";
    openBytes(desk, oneCard(text));
    const auto& layout = desk.board().layoutNow();
    std::string shown;
    for (const TextLine& line : layout.cards.front().box->text->lines)
        shown += line.text;
    CHECK(shown.find("<img src=x") != std::string::npos);
    CHECK(shown.find("<b>&amp;</b>") != std::string::npos);
    desk.editWhole(card("c"));
    REQUIRE(desk.editor());
    CHECK(desk.editor()->toPlainText().toStdString() == text);
    desk.key(Qt::Key_End);
    desk.type("!");
    desk.key(Qt::Key_Return);
    CHECK(desk.text(card("c")) == text + "!");
    // Labels and menus quote it literally too.
    CHECK(desk.undoText().contains("<b>&&amp;</b>"));
    for (auto* label : desk.window().findChildren<QLabel*>())
        CHECK(label->textFormat() == Qt::PlainText);
    for (auto* action : desk.window().findChildren<QAction*>())
        CHECK_FALSE(action->toolTip().contains("<img"));
}

TEST_CASE("control characters and directions are kept by the editor and drawn harmlessly", "[gui][hostile]") {
    Desk desk;
    const std::string text =
        "a\\u0001\\tb \\u202Eобратно\\u202C שלום مرحبا 👨‍👩‍👧‍👦 e\\u0301";
    openBytes(desk, oneCard(text));
    const std::string before = desk.text(card("c"));
    CHECK_FALSE(desk.picture().isNull());
    desk.editWhole(card("c"));
    desk.key(Qt::Key_Return);
    CHECK(desk.text(card("c")) == before); // looking is not editing
    CHECK(desk.steps() == 0);
    CHECK_FALSE(desk.window().isWindowModified());
}

TEST_CASE("an editor that was only opened changes no text of any kind", "[gui][hostile]") {
    Desk desk;
    for (const char* text : {"", " ", "  два  пробела  ", "строка\\nещё\\n", "\\r\\nс возвратом", "\\u00a0неразрывный",
                             "\\u2028разделитель", "\\u2029абзац"}) {
        openBytes(desk, oneCard(text));
        const Map before = desk.map();
        for (const Target& target : {card("c"), stage("s"), row("r"), titleTarget()})
            for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
                desk.editWhole(target);
                REQUIRE(desk.editor());
                desk.key(key);
                INFO(text);
                CHECK(desk.map() == before);
            }
        CHECK_FALSE(desk.window().isWindowModified());
    }
}

TEST_CASE("an empty map is shown and can be named", "[gui][hostile]") {
    Desk desk;
    openBytes(desk, "{\"format\": \"cjm\"}");
    CHECK_FALSE(desk.picture().isNull());
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Tab, Qt::Key_Return, Qt::Key_F2, Qt::Key_Escape})
        desk.key(key);
    desk.key(Qt::Key_0, Qt::ControlModifier);
    desk.wheel(desk.at(titleTarget()), -1, Qt::ControlModifier);
    CHECK(desk.steps() == 0);
    desk.editWhole(titleTarget());
    REQUIRE(desk.editor());
    desk.type("Первая карта");
    desk.key(Qt::Key_Return);
    CHECK(desk.map().passport->title == "Первая карта");
    desk.editWhole(subtitleTarget());
    REQUIRE(desk.editor());
    desk.type("и что она показывает");
    desk.key(Qt::Key_Return);
    CHECK(desk.map().passport->subtitle == "и что она показывает");
}

TEST_CASE("a window that has opened nothing yet takes every key", "[gui][hostile]") {
    Desk desk;
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Tab, Qt::Key_Return, Qt::Key_F2, Qt::Key_Escape, Qt::Key_Space})
        desk.key(key);
    desk.type("ж");
    for (const Qt::Key key : {Qt::Key_Z, Qt::Key_Y, Qt::Key_0, Qt::Key_1, Qt::Key_Plus, Qt::Key_Minus})
        desk.key(key, Qt::ControlModifier);
    desk.key(Qt::Key_Escape); // out of the subtitle, which the arrow went to
    CHECK_FALSE(desk.window().isWindowModified());
    CHECK(desk.dialogs().errors.empty());
}

TEST_CASE("a map of ten thousand cards opens and is edited", "[gui][hostile]") {
    Desk desk;
    const Map map = mapWith(40, 25, 10);
    REQUIRE(map.cards.size() == 10'000);
    REQUIRE(saveDocument(desk.folder / "large.cjm", {map, {}}));
    QElapsedTimer timer;
    timer.start();
    REQUIRE(desk.open(desk.folder / "large.cjm"));
    // A slow machine shows progress meanwhile; no window manager gives the keys back to the window afterwards.
    desk.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&desk.window()));
    CHECK_FALSE(desk.picture().isNull());
    const auto opened = timer.restart();
    const Target middle = cardId(12, 20, 5);
    desk.editWhole(middle);
    REQUIRE(desk.editor());
    timer.restart();
    desk.type("новые слова");
    const double perKey = static_cast<double>(timer.elapsed()) / 11;
    desk.key(Qt::Key_Return);
    CHECK(desk.text(middle) == "новые слова");
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.store().map() == map);
    desk.key(Qt::Key_Right);
    desk.key(Qt::Key_Tab);
    desk.key(Qt::Key_0, Qt::ControlModifier);
    CHECK_FALSE(desk.picture().isNull());
    std::printf("ten thousand cards: opened in %d ms, %.0f ms a key\n", static_cast<int>(opened), perKey);
    CHECK(opened < 20'000); // a machine that hangs, not a slow one
    CHECK(perKey < 2'000);
}
