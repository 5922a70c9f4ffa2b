#include "gui/kept.hpp"
#include "support/targets.hpp"

#include <cjm/storage/files.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// What stands in a cell, card by card.
std::vector<std::string> texts(Desk& desk, const char* row, const char* stage) {
    std::vector<std::string> list;
    for (const Card& card : desk.map().cards.cell(RowId{row}, StageId{stage}))
        list.push_back(card.text);
    return list;
}

std::shared_ptr<const Card> last(Desk& desk, const char* row, const char* stage) {
    const auto list = desk.map().cards.cellList(RowId{row}, StageId{stage});
    return list.empty() ? nullptr : list.back();
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("Enter begins the next card below, as often as one likes", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K2"));
    desk.type("раз");
    desk.key(Qt::Key_Return);
    REQUIRE(desk.editor());
    CHECK(desk.editor()->textEdit().isFresh());
    CHECK(desk.editor()->hasFocus());
    desk.type("два");
    desk.key(Qt::Key_Return);
    desk.type("три");
    desk.key(Qt::Key_Enter);
    desk.key(Qt::Key_Escape);
    CHECK(texts(desk, "row-questions", "S2") == Texts{"раз", "два", "три", "Какие есть отзывы?"});
    CHECK(desk.steps() == 3);
    CHECK(desk.map().cards.cellList(RowId{"row-questions"}, StageId{"S2"})[1]->kind == CardKind::question);
}

TEST_CASE("a card that gets no words leaves no trace", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    const Map before = desk.map();
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape, Qt::Key_Tab}) {
        desk.click(card("K1"));
        desk.key(Qt::Key_F2);
        desk.key(Qt::Key_Return);
        REQUIRE(desk.editor());
        CHECK(desk.map() == before);
        desk.key(key);
        CHECK(desk.editor() == nullptr);
        CHECK(desk.map() == before);
    }
    desk.click(card("K1"));
    desk.key(Qt::Key_Insert);
    desk.click(card("K4"));
    CHECK(desk.map() == before);
    CHECK(desk.steps() == 0);
    CHECK_FALSE(desk.window().isWindowModified());
    // Spaces are no words.
    desk.click(card("K1"));
    desk.key(Qt::Key_Insert);
    desk.type("  ");
    desk.key(Qt::Key_Return);
    CHECK(desk.map() == before);
    CHECK(desk.board().current() == card("K1"));
}

TEST_CASE("the first letter makes the card and rubbing it out takes it away", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    const Map before = desk.map();
    desk.click(card("K1"));
    desk.key(Qt::Key_Insert);
    desk.type("Ж");
    CHECK(texts(desk, "row-questions", "S1") == Texts{"Кто может помочь?", "Ж"});
    CHECK(desk.board().current() == desk.editor()->target());
    desk.key(Qt::Key_Backspace);
    CHECK(desk.map() == before);
    CHECK(desk.steps() == 0);
    desk.type("З");
    CHECK(texts(desk, "row-questions", "S1") == Texts{"Кто может помочь?", "З"});
    desk.key(Qt::Key_Escape);
    CHECK(desk.map() == before);
    CHECK(desk.steps() == 0);
    CHECK(desk.board().current() == card("K1"));
}

TEST_CASE("a fresh card is one step of undo that says so", "[gui][typing]") {
    SlowTypist typist;
    Desk desk(Language::russian, {1440, 900}, typist.places());
    desk.openExample();
    const Map before = desk.map();
    desk.click(card("K1"));
    desk.key(Qt::Key_Insert);
    desk.type("Где искать");
    typist.rest();
    desk.type(" дальше?");
    desk.key(Qt::Key_Tab);
    CHECK(desk.steps() == 1);
    CHECK(desk.undoText() == "&Отменить: карточка «Где искать дальше?» добавлена");
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.map() == before);
    desk.key(Qt::Key_Y, Qt::ControlModifier);
    CHECK(texts(desk, "row-questions", "S1").back() == "Где искать дальше?");
}

TEST_CASE("typing, Enter, F2 and a double click begin a card in an empty cell", "[gui][typing]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    const Target here = cell("row-questions", "S2");
    desk.click(here);
    CHECK(desk.board().current() == here);
    desk.type("Кто");
    desk.key(Qt::Key_Escape);
    CHECK(desk.map().cards.empty());
    CHECK(desk.board().current() == here);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_F2, Qt::Key_Insert}) {
        desk.key(key);
        REQUIRE(desk.editor());
        CHECK(desk.editor()->toPlainText().isEmpty());
        desk.key(Qt::Key_Escape);
        CHECK(desk.board().current() == here);
    }
    desk.doubleClick(here);
    REQUIRE(desk.editor());
    desk.type("Кто поможет?");
    desk.key(Qt::Key_Tab);
    CHECK(texts(desk, "row-questions", "S2") == Texts{"Кто поможет?"});
    CHECK(desk.board().current() == cell("row-questions", "S3"));
    desk.type("С");
    CHECK(texts(desk, "row-questions", "S3") == Texts{"С"});
}

TEST_CASE("a card is of the kind of its row", "[gui][typing]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    for (const auto& row : inOrder(desk.map().rows)) {
        desk.click(cell(row->id.value.c_str(), "S4"));
        desk.type("слово");
        desk.key(Qt::Key_Tab);
        const auto made = last(desk, row->id.value.c_str(), "S4");
        REQUIRE(made);
        CHECK(made->kind == cardKindOf(row->kind));
    }
}

TEST_CASE("the composer has room of its own and its place is the card's", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    const double rowBefore = desk.board().layoutNow().rows[2].rect.y;
    desk.key(Qt::Key_F2);
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Escape);
    CHECK(desk.board().layoutNow().rows[2].rect.y == rowBefore);
    desk.click(card("K2"));
    desk.key(Qt::Key_Insert);
    CHECK(desk.board().layoutNow().rows[2].rect.y > rowBefore);
    const QRect empty = desk.editor()->geometry();
    desk.type("Ж");
    CHECK(desk.editor()->geometry().topLeft() == empty.topLeft());
}

TEST_CASE("many lines pasted into the composer make many cards in one step", "[gui][typing]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    desk.click(cell("row-barriers", "S1"));
    desk.type("Итак: ");
    QGuiApplication::clipboard()->setText("нет цены !!!\r\n\r\n  долго ждать \nнет отзывов\n");
    desk.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(texts(desk, "row-barriers", "S1") == Texts{"Итак: нет цены", "долго ждать", "нет отзывов"});
    CHECK(desk.map().cards.cell(RowId{"row-barriers"}, StageId{"S1"}).begin()->severity == 3);
    CHECK(desk.steps() == 1);
    CHECK(desk.undoText() == "&Отменить: добавлены 3 карточки");
    REQUIRE(desk.editor()); // and it goes on
    desk.type("ещё");
    desk.key(Qt::Key_Tab);
    CHECK(texts(desk, "row-barriers", "S1").size() == 4);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.map().cards.empty());
}

TEST_CASE("one pasted line is text, and lines pasted into a title are one line", "[gui][typing]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    desk.click(cell("row-goals", "S1"));
    desk.key(Qt::Key_Return);
    QGuiApplication::clipboard()->setText("одна цель\n");
    desk.key(Qt::Key_V, Qt::ControlModifier);
    desk.type("!");
    desk.key(Qt::Key_Tab);
    CHECK(texts(desk, "row-goals", "S1").size() == 1);
    desk.click(stage("S2"));
    desk.key(Qt::Key_F2);
    QGuiApplication::clipboard()->setText("Выбор\nподрядчика");
    desk.key(Qt::Key_V, Qt::ControlModifier);
    desk.key(Qt::Key_Tab);
    CHECK(desk.text(stage("S2")) == "Выбор подрядчика");
}

TEST_CASE("marks at the end of a text set fields", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(card("B10"));
    desk.key(Qt::Key_Insert);
    desk.type("Дорого !!! @глав ~");
    desk.key(Qt::Key_Return);
    const auto barrier = last(desk, "row-barriers", "S5");
    CHECK(barrier->text == "Дорого");
    CHECK(barrier->severity == 3);
    CHECK(barrier->personas == std::vector{PersonaId{"P1"}});
    CHECK(barrier->status == Status::assumption);
    CHECK(desk.steps() == 1);
    desk.key(Qt::Key_Escape);
    desk.click(card("R9"));
    desk.key(Qt::Key_Insert);
    desk.type("Показать цену >дорого >месяц");
    desk.key(Qt::Key_Tab);
    const auto solution = last(desk, "row-solutions", "S5");
    CHECK(solution->text == "Показать цену");
    CHECK(solution->solves == std::vector{barrier->id, CardId{"B10"}});
    // What is not understood stays what it is.
    desk.click(card("K1"));
    desk.key(Qt::Key_Insert);
    desk.type("Сколько !!! >что");
    desk.key(Qt::Key_Tab);
    CHECK(last(desk, "row-questions", "S1")->text == "Сколько !!! >что");
}

TEST_CASE("in a row of emotions one types feelings and barriers alike", "[gui][typing]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    desk.click(cell("row-emotions", "S2"));
    desk.type("Никто не отвечает -1,5");
    desk.key(Qt::Key_Return);
    const auto face = last(desk, "row-emotions", "S2");
    CHECK(face->kind == CardKind::emotion);
    CHECK(face->text == "Никто не отвечает");
    CHECK(face->value == -1.5);
    desk.type("Нет цены !!");
    desk.key(Qt::Key_Return);
    const auto barrier = last(desk, "row-emotions", "S2");
    CHECK(barrier->kind == CardKind::barrier);
    CHECK(barrier->severity == 2);
    desk.type("Долго"); // below a barrier comes a barrier
    desk.key(Qt::Key_Tab);
    CHECK(last(desk, "row-emotions", "S2")->kind == CardKind::barrier);
}

TEST_CASE("digits with Alt set numbers, of what is typed and of what is selected", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(card("T1"));
    desk.key(Qt::Key_Insert);
    desk.key(Qt::Key_4, Qt::AltModifier); // before the first word
    desk.type("Чат-бот");
    desk.key(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    desk.key(Qt::Key_Tab);
    const auto made = desk.map().cards.cellList(RowId{"row-touchpoints"}, StageId{"S1"})[1];
    CHECK(made->text == "Чат-бот");
    CHECK(made->importance == 4);
    CHECK(made->rating == 2);
    CHECK(desk.steps() == 1);
    desk.click(card("B10"));
    desk.key(Qt::Key_3, Qt::AltModifier);
    CHECK(desk.map().cards.find(CardId{"B10"})->severity == 3);
    desk.key(Qt::Key_5, Qt::AltModifier); // no barrier is that strong
    CHECK(desk.map().cards.find(CardId{"B10"})->severity == 3);
    desk.key(Qt::Key_0, Qt::AltModifier);
    CHECK(desk.map().cards.find(CardId{"B10"})->severity == 0);
    CHECK(desk.editor() == nullptr);
}

TEST_CASE("a touchpoint gets the channel that its words speak of", "[gui][typing]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    desk.click(cell("row-touchpoints", "S1"));
    for (const char* words : {"Email-рассылка", "Менеджер #phone *", "Что-то своё"}) {
        desk.type(words);
        desk.key(Qt::Key_Return);
    }
    const auto cards = desk.map().cards.cellList(RowId{"row-touchpoints"}, StageId{"S1"});
    REQUIRE(cards.size() == 3);
    CHECK(cards[0]->channel == "email");
    CHECK(cards[1]->channel == "phone");
    CHECK(cards[1]->text == "Менеджер");
    CHECK(cards[1]->momentOfTruth);
    CHECK(cards[2]->channel.empty());
}

TEST_CASE("every letter of a fresh card is in the journal, and the file has no empty ones", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    desk.key(Qt::Key_Insert);
    desk.key(Qt::Key_S, Qt::ControlModifier);
    desk.settle();
    const auto saved = loadDocument(desk.folder / "example.cjm");
    REQUIRE(saved);
    CHECK(saved->document.map.cards.size() == 63);
    desk.key(Qt::Key_Insert);
    REQUIRE(desk.editor());
    desk.type("Ж");
    CHECK(QTest::qWaitFor([&] { return !desk.window().document().isAtRisk(); }, 5'000));
}

TEST_CASE("F2 goes on with the words of a card, letters replace them, names are replaced", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    const std::string before = desk.map().cards.find(CardId{"B1"})->text;
    desk.click(card("B1"));
    SECTION("F2") {
        desk.key(Qt::Key_F2);
        desk.type("!");
        CHECK(desk.map().cards.find(CardId{"B1"})->text == before + "!");
    }
    SECTION("double click") {
        desk.doubleClick(card("B1"));
        desk.type("!");
        CHECK(desk.map().cards.find(CardId{"B1"})->text == before + "!");
    }
    SECTION("letters") {
        desk.type("Дорого");
        CHECK(desk.map().cards.find(CardId{"B1"})->text == "Дорого");
    }
    SECTION("a name") {
        desk.click(stage("S2"));
        desk.key(Qt::Key_F2);
        desk.type("Рынок");
        CHECK(desk.map().stages.find(StageId{"S2"})->title == "Рынок");
    }
}
