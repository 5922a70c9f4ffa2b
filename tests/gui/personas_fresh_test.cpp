#include "app/widgets/toast.hpp"
#include "gui/sheets.hpp"

#include <QPushButton>
#include <QScrollBar>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("Escape at once takes a new persona back, and only then", "[gui][personas]") {
    Sheets sheets;
    Desk& desk = sheets.desk;
    sheets.click(sheets.blank(1));
    const Map before = desk.map();
    SECTION("without a word") {
        desk.key(Qt::Key_Insert);
        REQUIRE(desk.map().personas.size() == 4);
        desk.key(Qt::Key_Escape);
        CHECK(desk.map() == before);
        CHECK(desk.steps() == 0);
        CHECK(sheets.view().current() == Target(sheets.persona(1).id));
    }
    SECTION("with words, which can be brought back") {
        desk.key(Qt::Key_Insert);
        desk.type("Закупщик");
        desk.key(Qt::Key_Escape);
        CHECK(desk.map() == before);
        desk.window().toast().findChild<QPushButton*>()->click();
        CHECK(sheets.names().contains("Закупщик"));
    }
    SECTION("not one that was left without a name before") {
        desk.key(Qt::Key_Insert);
        desk.key(Qt::Key_Return);
        desk.key(Qt::Key_F2);
        desk.key(Qt::Key_Escape);
        CHECK(desk.map().personas.size() == 4);
    }
    SECTION("nor one that came back") {
        desk.key(Qt::Key_Insert);
        desk.key(Qt::Key_Return);
        desk.undo();
        desk.redo();
        desk.key(Qt::Key_F2);
        desk.key(Qt::Key_Escape);
        CHECK(desk.map().personas.size() == 4);
    }
}

TEST_CASE("all in view and back again is where one was", "[gui][personas][zoom]") {
    Sheets sheets(Language::russian, {1000, 600});
    Desk& desk = sheets.desk;
    REQUIRE(sheets.view().current().index() == 0);
    QScrollBar& bar = *sheets.view().verticalScrollBar();
    bar.setValue(bar.maximum() / 2);
    const int before = bar.value();
    REQUIRE(before > 100);
    desk.key(Qt::Key_0, Qt::ControlModifier);
    REQUIRE(sheets.view().zoom() < 1);
    desk.key(Qt::Key_0, Qt::ControlModifier);
    CHECK(sheets.view().zoom() == 1);
    CHECK(std::abs(bar.value() - before) <= 1);
}

TEST_CASE("a line that is dropped on another persona says why it stays", "[gui][personas][drag]") {
    Sheets sheets;
    Desk& desk = sheets.desk;
    const Map before = desk.map();
    const SheetList& list = sheets.sheet(0).lists[0];
    REQUIRE(list.items.size() > 1);
    const QPoint from = sheets.at(list.items[0].rect), to = sheets.at(sheets.sheet(1).quote.rect);
    sheets.drag(from, to);
    sheets.drop(to);
    CHECK(desk.map() == before);
    CHECK(desk.window().toast().words().startsWith("Строку можно переставить только в её списке"));
}

TEST_CASE("a long name on a chip of the inspector ends with dots", "[gui][personas][inspector]") {
    Sheets sheets;
    Desk& desk = sheets.desk;
    Persona persona = sheets.persona(0);
    persona.name = "Заместитель генерального директора по технико-экономическому обоснованию энергосбережения";
    REQUIRE(desk.store().dispatch(PutPersona{persona, {}}));
    desk.key(Qt::Key_1, Qt::ControlModifier);
    desk.click(card("E1"));
    const auto isCut = [&] {
        for (const auto* chip : desk.window().findChildren<QPushButton*>())
            if (chip->isVisible() && chip->property("role") == "chip" && chip->text().contains("Заместитель"))
                return chip->text().endsWith(QChar(0x2026)) && chip->width() >= chip->sizeHint().width() &&
                       chip->toolTip().contains("энергосбережения");
        return false;
    };
    CHECK(QTest::qWaitFor(isCut, 5000));
}

TEST_CASE("personas of a map that may only be read are looked at", "[gui][personas]") {
    Sheets sheets;
    sheets.desk.window().session().setReadOnly(true);
    const std::size_t steps = sheets.desk.steps();
    sheets.click(sheets.field(0, "name"));
    CHECK_FALSE(sheets.editor());
    CHECK(sheets.view().current() == Target(sheets.persona(0).id));
    sheets.click(sheets.sheet(0).chips[2].rect);
    sheets.click(sheets.layout().tile);
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Insert, Qt::Key_Return, Qt::Key_Tab})
        sheets.desk.key(key);
    sheets.drag(sheets.at(Point{sheets.sheet(2).head.right() - 20, sheets.sheet(2).head.y + 20}),
                sheets.at(sheets.sheet(0).head));
    sheets.drop(sheets.at(sheets.sheet(0).head));
    CHECK(sheets.desk.steps() == steps);
    CHECK_FALSE(sheets.editor());
}
