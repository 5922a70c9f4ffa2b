#include "app/panels/changes_panel.hpp"
#include "app/views/grid_view.hpp"
#include "app/widgets/toast.hpp"
#include "gui/sheets.hpp"

#include <QListView>
#include <QPushButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

void replaceWords(Desk& desk, const Target& target, const char* text) {
    desk.click(target);
    desk.type(text);
    desk.key(Qt::Key_Return);
}

} // namespace

TEST_CASE("what another view shows is told when it is taken back and brought back", "[gui][undo]") {
    Sheets sheets;
    Desk& desk = sheets.desk;
    Toast& toast = desk.window().toast();
    desk.key(Qt::Key_1, Qt::ControlModifier);
    const std::string before = desk.text(card("K1"));
    replaceWords(desk, card("K1"), "новое");
    desk.undo();
    CHECK_FALSE(toast.isVisible()); // it is seen
    desk.redo();
    desk.key(Qt::Key_3, Qt::ControlModifier);
    desk.undo();
    CHECK(desk.text(card("K1")) == before);
    REQUIRE(toast.isVisible());
    CHECK(toast.words().startsWith("Отменено: "));
    toast.findChild<QPushButton*>()->click(); // «Вернуть»
    CHECK(desk.text(card("K1")) == "новое");
    CHECK(toast.words().startsWith("Возвращено: "));
    toast.findChild<QPushButton*>()->click();
    CHECK(desk.text(card("K1")) == before);
}

TEST_CASE("what the personas show is told on the grid", "[gui][undo]") {
    Sheets sheets;
    Desk& desk = sheets.desk;
    Toast& toast = desk.window().toast();
    sheets.click(sheets.at(sheets.field(0, "quote")), 0);
    desk.type("другие слова");
    desk.key(Qt::Key_Return);
    desk.undo();
    CHECK_FALSE(toast.isVisible());
    desk.redo();
    desk.key(Qt::Key_1, Qt::ControlModifier);
    desk.undo();
    CHECK(toast.isVisible());
    CHECK(toast.words() == "Отменено: портрет «Главный инженер»: цитата");
}

TEST_CASE("a step that is chosen among the changes is brought into sight among personas, too", "[gui][undo]") {
    Sheets sheets(Language::russian, {1100, 560});
    Desk& desk = sheets.desk;
    const Target pains = sheets.field(2, "pains");
    sheets.click(sheets.at(pains), 0);
    desk.type("нет времени ");
    desk.key(Qt::Key_Tab); // Escape would give back the text from before
    desk.key(Qt::Key_Escape);
    REQUIRE(desk.store().history().place() == 1);
    sheets.view().makeVisible(audienceTarget());
    const auto isSeen = [&] {
        const QRectF frame = sheets.view().toViewport(spotOf(sheets.layout(), pains)->frame);
        return QRectF(sheets.view().viewport()->rect()).intersects(frame);
    };
    REQUIRE_FALSE(isSeen());
    desk.key(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    QListView& list = desk.window().panels().of<ChangesPanel>().list();
    const QRect row = list.visualRect(list.model()->index(list.model()->rowCount() - 1, 0));
    desk.click(list.viewport()->mapTo(&desk.window(), row.center()));
    CHECK(desk.store().history().place() == 0);
    CHECK(isSeen());
}
