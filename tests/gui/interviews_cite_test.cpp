#include "app/views/editor_hint.hpp"
#include "app/views/view_commands.hpp"
#include "app/widgets/toast.hpp"
#include "gui/talks.hpp"

#include <QAbstractButton>

#include <catch2/catch.hpp>

// Cards are put on a quote while it is typed: «>» and the beginning of a word.

using namespace cjm;
using namespace cjm::test;

TEST_CASE("> in a quote finds cards that it confirms, and what found them goes", "[gui][interviews]") {
    Talks talks;
    talks.click(QuoteId{"Q12"});
    talks.desk.key(Qt::Key_End, Qt::ControlModifier);
    const std::string before = talks.text("Q12");
    talks.desk.type(" >нет к");
    auto* list = talks.view().viewport()->findChild<CiteList*>();
    REQUIRE(list);
    REQUIRE(list->isVisible());
    REQUIRE(list->rows().rows.size() == 1);
    CHECK(list->rows().rows[0].card->id == CardId{"B4"});
    talks.desk.key(Qt::Key_Return);
    CHECK_FALSE(list->isVisible());
    REQUIRE(talks.editor());
    CHECK(talks.text("Q12") == before);
    CHECK(talks.evidence("B4") == std::vector<QuoteId>{{"Q12"}});
    CHECK(talks.desk.map().cards.find(CardId{"B4"})->status == Status::fact);
    CHECK(talks.desk.window().toast().isVisible());
    // Another one, and Escape leaves what was typed as words.
    talks.desk.type(" >трев");
    REQUIRE(list->isVisible());
    talks.desk.key(Qt::Key_Escape);
    CHECK_FALSE(list->isVisible());
    REQUIRE(talks.editor());
    CHECK(talks.text("Q12") == before + " >трев");
    talks.desk.key(Qt::Key_Tab);
    talks.desk.undo();
    CHECK(talks.text("Q12") == before);
    talks.desk.undo();
    CHECK(talks.evidence("B4").empty());
    CHECK(talks.desk.map().cards.find(CardId{"B4"})->status == Status::assumption);
}

TEST_CASE("the list of cards shows eight and goes on, by keys, wheel and click", "[gui][interviews]") {
    Talks talks;
    talks.click(QuoteId{"Q12"});
    talks.desk.key(Qt::Key_End, Qt::ControlModifier);
    talks.desk.type(" >");
    auto* list = talks.view().viewport()->findChild<CiteList*>();
    REQUIRE(list);
    CHECK(list->cards().size() == 54); // all but solutions
    CHECK(list->rows().rows.size() == CiteList::mostInView);
    const auto* hint = talks.view().viewport()->findChild<EditorHint*>();
    REQUIRE(hint);
    CHECK(hint->isVisible());
    CHECK_FALSE(list->geometry().intersects(hint->geometry()));
    CHECK_FALSE(list->geometry().intersects(talks.editor()->geometry()));
    for (int i = 0; i < 8; ++i)
        talks.desk.key(Qt::Key_Down);
    CHECK(list->chosen() == 8);
    CHECK(list->rows().rows.back().card == list->cards()[8]);
    talks.desk.key(Qt::Key_PageUp);
    CHECK(list->rows().rows.front().card == list->cards()[0]);
    QWheelEvent wheel({20, 60}, list->mapToGlobal(QPointF(20, 60)), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(list, &wheel);
    CHECK(list->rows().rows.front().card == list->cards()[1]);
    const CardId wanted = list->rows().rows[2].card->id;
    const Rect row = list->rows().rows[2].rect;
    QTest::mouseClick(list, Qt::LeftButton, {}, QPointF(row.centre().x, row.centre().y).toPoint());
    REQUIRE_FALSE(talks.evidence(wanted.value.c_str()).empty());
    CHECK(talks.evidence(wanted.value.c_str()).back() == QuoteId{"Q12"});
    REQUIRE(talks.editor());
    CHECK(talks.editor()->hasFocus());
    CHECK(talks.text("Q12").find('>') == std::string::npos);
}

TEST_CASE("taking a link of a typed quote back leaves its words", "[gui][interviews]") {
    Talks talks;
    talks.click(talks.sheet("I3").fresh);
    REQUIRE(talks.editor());
    talks.desk.type("Кейсов мало >нет к");
    talks.desk.key(Qt::Key_Return);
    REQUIRE(talks.evidence("B4").size() == 1);
    auto* undo = talks.desk.window().toast().findChild<QAbstractButton*>();
    REQUIRE(undo);
    undo->click();
    CHECK(talks.evidence("B4").empty());
    CHECK(talks.interview("I3").quotes.back().text == "Кейсов мало");
}

TEST_CASE("cards chosen before the first word come with it", "[gui][interviews]") {
    Talks talks;
    const Map start = talks.desk.map();
    talks.click(talks.sheet("I3").fresh);
    REQUIRE(talks.editor());
    talks.desk.type(">нет к");
    talks.desk.key(Qt::Key_Return);
    talks.desk.type(">трев");
    talks.desk.key(Qt::Key_Return);
    CHECK(talks.desk.map() == start); // there is no quote yet
    CHECK(talks.layout().sheetOf(InterviewId{"I3"})->quotes.back().cards.size() == 2);
    talks.desk.type("Кейсов мало");
    CHECK(talks.evidence("B4").size() == 1);
    CHECK(talks.evidence("E1").size() == 1);
    CHECK(talks.desk.steps() == 1);
    talks.desk.key(Qt::Key_Escape);
    CHECK(talks.desk.map() == start);
}

TEST_CASE("> on a quote that is selected looks for a card at once", "[gui][interviews]") {
    Talks talks;
    talks.desk.key(Qt::Key_Down);
    talks.desk.key(Qt::Key_Down);
    QTest::keyClick(&talks.view(), Qt::Key_Greater, Qt::ShiftModifier);
    REQUIRE(talks.editor());
    auto* list = talks.view().viewport()->findChild<CiteList*>();
    REQUIRE(list);
    CHECK(list->isVisible());
    talks.desk.type("тревога");
    talks.desk.key(Qt::Key_Return);
    talks.desk.key(Qt::Key_Escape); // the whole of it
    CHECK(talks.evidence("E1").empty());
    CHECK(talks.text("Q1").find('>') == std::string::npos);
}
