#include "app/widgets/toast.hpp"
#include "gui/sheets.hpp"

#include <QScrollBar>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("what is told of a new persona does not stand over its foot", "[gui][personas][toast]") {
    for (const QSize size : {QSize(1600, 1000), QSize(1440, 900), QSize(1366, 768), QSize(1100, 700)}) {
        INFO(size.width() << "x" << size.height());
        Sheets sheets(Language::russian, size);
        Desk& desk = sheets.desk;
        for (int i = 0; i < 4; ++i) {
            sheets.view().select(sheets.persona(sheets.layout().sheets.size() - 1).id);
            desk.key(Qt::Key_C, Qt::ControlModifier);
            desk.key(Qt::Key_V, Qt::ControlModifier);
            QCoreApplication::processEvents();
            const Toast& toast = desk.window().toast();
            REQUIRE(toast.isVisible());
            const PersonaSheet* sheet = sheets.layout().sheetOf(std::get<PersonaId>(sheets.view().current()));
            REQUIRE(sheet);
            // A sheet that is higher than the window shows its beginning; its foot can be scrolled out from under.
            const double height = sheets.view().toViewport(sheet->rect).height();
            if (height > sheets.view().viewport()->height() - toast.covered())
                sheets.view().verticalScrollBar()->setValue(sheets.view().verticalScrollBar()->maximum());
            const QRect foot = sheets.view().toViewport(sheet->foot.onMap.rect).toAlignedRect();
            const QPoint at = sheets.view().viewport()->mapTo(toast.parentWidget(), foot.topLeft());
            INFO(i << ": toast from " << toast.y() << ", foot to " << at.y() + foot.height());
            CHECK_FALSE(toast.geometry().intersects(QRect(at, foot.size())));
        }
    }
}

TEST_CASE("a persona goes through the clipboard, with what it shows", "[gui][personas][rooms]") {
    Sheets sheets;
    Desk& desk = sheets.desk;
    const Persona copied = sheets.persona(0);
    const Map before = desk.map();
    sheets.click(sheets.blank(0));
    desk.key(Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().startsWith("Главный инженер\nЗавод, 400 человек\nВозраст: 46\n"));
    SECTION("into the same map, behind the one that is selected") {
        const std::size_t steps = desk.steps();
        desk.key(Qt::Key_V, Qt::ControlModifier);
        REQUIRE(desk.map().personas.size() == 4);
        const Persona& pasted = sheets.persona(1);
        CHECK(pasted.id != copied.id);
        CHECK(pasted.name == copied.name);
        CHECK(pasted.avatar == copied.avatar);
        CHECK(pasted.quote == copied.quote);
        REQUIRE_FALSE(copied.quoteFrom.empty());
        CHECK(pasted.quoteFrom.empty()); // somebody else has said it, as when it is duplicated
        CHECK(desk.map().interviews == before.interviews);
        CHECK(pasted.colour != copied.colour);
        CHECK(sheets.view().current() == Target(pasted.id));
        CHECK(desk.window().toast().words() == "Вставлен 1 портрет");
        CHECK(desk.steps() == steps + 1);
        desk.undo();
        CHECK(desk.map().personas.size() == 3);
    }
    SECTION("into another map") {
        desk.window().openTemplate("blank");
        REQUIRE(desk.map().interviews.empty());
        const std::size_t there = desk.map().personas.size();
        desk.key(Qt::Key_3, Qt::ControlModifier);
        desk.key(Qt::Key_V, Qt::ControlModifier);
        REQUIRE(desk.map().personas.size() == there + 1);
        const Persona& pasted = *inOrder(desk.map().personas).back();
        CHECK(pasted.name == copied.name);
        CHECK(pasted.avatar == copied.avatar);
        CHECK(pasted.needs == copied.needs);
        CHECK(nameOf(desk.map(), pasted.quoteFrom) == copied.quote);
        desk.undo();
        CHECK(desk.map().personas.size() == there);
        CHECK(desk.map().interviews.empty());
    }
    SECTION("cut, and back") {
        const std::size_t steps = desk.steps();
        desk.key(Qt::Key_X, Qt::ControlModifier);
        CHECK(sheets.names() == QStringList{"Энергетик", "Финансовый директор"});
        CHECK(sheets.view().current() == Target(sheets.persona(0).id));
        CHECK(desk.steps() == steps + 1);
        CHECK(desk.window().toast().words() == "Вырезан 1 портрет");
        CHECK(desk.map().interviews != before.interviews);
        desk.key(Qt::Key_V, Qt::ControlModifier);
        CHECK(sheets.names() == QStringList{"Энергетик", "Главный инженер", "Финансовый директор"});
        CHECK(sheets.persona(1).colour == copied.colour);
        CHECK(sheets.persona(1).quoteFrom == copied.quoteFrom);
        CHECK(sheets.persona(1).id == copied.id); // and is again what cards, interviews and stories name
        CHECK(desk.map().cards == before.cards);
        CHECK(desk.map().interviews == before.interviews);
        CHECK(desk.map().stories == before.stories);
        desk.key(Qt::Key_V, Qt::ControlModifier); // the second is another
        CHECK(desk.map().cards == before.cards);
        desk.undo();
        desk.undo();
        desk.undo();
        CHECK(sheets.names().front() == "Главный инженер");
    }
    SECTION("cards have no place among personas") {
        desk.key(Qt::Key_1, Qt::ControlModifier);
        desk.click(card("K1"));
        desk.key(Qt::Key_C, Qt::ControlModifier);
        desk.key(Qt::Key_3, Qt::ControlModifier);
        desk.key(Qt::Key_V, Qt::ControlModifier);
        CHECK(desk.map() == before);
        CHECK(desk.window().toast().words() == "Сюда можно вставить только портрет");
    }
    SECTION("and on the grid it comes onto the map all the same") {
        desk.key(Qt::Key_1, Qt::ControlModifier);
        const std::size_t cards = desk.map().cards.size();
        desk.key(Qt::Key_V, Qt::ControlModifier);
        CHECK(desk.map().personas.size() == 4);
        CHECK(desk.map().cards.size() == cards);
    }
}
