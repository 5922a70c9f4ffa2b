#include "app/views/editor_hint.hpp"
#include "gui/desk.hpp"

#include <QLabel>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

std::shared_ptr<const Card> newest(Desk& desk) {
    const auto list = desk.map().cards.cellList(RowId{"row-emotions"}, StageId{"S1"});
    REQUIRE_FALSE(list.empty());
    return list.back();
}

// Its last words, which offer all signs.
QPoint endOf(Desk& desk, const EditorHint& hint) {
    return hint.mapTo(&desk.window(), QPoint(hint.width() - 20, hint.height() / 2));
}

} // namespace

TEST_CASE("what can be typed is told under an empty composer and goes with the first letter", "[gui][typing]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    desk.click(CellTarget{RowId{"row-barriers"}, StageId{"S1"}});
    desk.key(Qt::Key_Return);
    auto* hint = desk.board().findChild<EditorHint*>();
    REQUIRE(hint);
    CHECK(hint->isVisible());
    const auto* words = hint->findChild<QLabel*>();
    CHECK(words->text() == "Enter — ещё · Tab — дальше · ? — все знаки");
    CHECK_FALSE(hint->geometry().intersects(desk.editor()->geometry()));
    CHECK(hint->findChildren<QToolButton*>().front()->isVisible() == false); // faces are for what is felt
    desk.type("?");
    CHECK(words->text().contains("!!!"));
    CHECK(desk.editor()->toPlainText().isEmpty());
    desk.type("?"); // once they are told it is a letter as any other
    CHECK(desk.editor()->toPlainText() == "?");
    CHECK_FALSE(hint->isVisible());
    desk.key(Qt::Key_Escape);
    // A press on the words that offer them tells them as well, and one types on.
    desk.key(Qt::Key_Return);
    hint = desk.board().findChild<EditorHint*>();
    REQUIRE(hint);
    desk.click(endOf(desk, *hint));
    CHECK(hint->findChild<QLabel*>()->text().contains("!!!"));
    CHECK(desk.editor()->hasFocus());
    desk.type("Ж");
    CHECK_FALSE(hint->isVisible());
}

TEST_CASE("a press on the hint beside the words that offer all signs means what lies below", "[gui][typing]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    for (const bool twice : {false, true}) {
        const CellTarget barriers{RowId{"row-barriers"}, StageId{twice ? "S2" : "S1"}};
        desk.click(barriers);
        desk.type("Молчат");
        desk.key(Qt::Key_Return);
        const auto* hint = desk.board().findChild<EditorHint*>();
        REQUIRE(hint);
        REQUIRE(hint->isVisible());
        const QPoint start(12, hint->height() / 2), inWindow = hint->mapTo(&desk.window(), start);
        const CellTarget below{RowId{"row-solutions"}, barriers.stage};
        REQUIRE(desk.board().targetAt(hint->mapTo(desk.board().viewport(), start)) == Target(below));
        if (twice)
            QTest::mouseDClick(desk.window().windowHandle(), Qt::LeftButton, {}, inWindow);
        else
            desk.click(inWindow);
        QCoreApplication::processEvents();
        CHECK((desk.editor() != nullptr) == twice);
        desk.type("Дежурный");
        desk.key(Qt::Key_Return);
        desk.key(Qt::Key_Escape);
        CHECK(desk.map().cards.cellList(barriers.row, barriers.stage).size() == 1);
        CHECK(desk.map().cards.cellList(below.row, below.stage).size() == 1);
    }
}

TEST_CASE("what is felt is chosen from five faces beside the field", "[gui][typing]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    desk.click(CellTarget{RowId{"row-emotions"}, StageId{"S1"}});
    desk.key(Qt::Key_Return);
    auto* hint = desk.board().findChild<EditorHint*>();
    REQUIRE(hint);
    CHECK(hint->findChild<QLabel*>()->text().count('\n') == 0);
    const auto faces = hint->findChildren<QToolButton*>();
    REQUIRE(faces.size() == 5);
    CHECK(faces[0]->toolTip().contains(QString::fromUtf8("−2"))); // no hyphen
    const auto press = [&](int place) {
        desk.click(faces[place]->mapTo(&desk.window(), faces[place]->rect().center()));
        QCoreApplication::processEvents();
    };
    press(4); // before the first word
    CHECK(faces[4]->isChecked());
    CHECK(desk.map().cards.empty());
    CHECK(desk.editor()->hasFocus());
    desk.type("Рад");
    CHECK(hint->isVisible()); // the faces stay
    CHECK_FALSE(hint->findChild<QLabel*>()->isVisible());
    CHECK(newest(desk)->value == 2);
    press(1);
    CHECK(newest(desk)->value == -1);
    CHECK(faces[1]->isChecked());
    desk.key(Qt::Key_Tab);
    CHECK(newest(desk)->text == "Рад");
    CHECK(newest(desk)->value == -1);
    CHECK(desk.steps() == 1); // all of it
}
