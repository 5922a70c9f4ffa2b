#include "app/views/editor_hint.hpp"
#include "app/views/view_commands.hpp"
#include "app/widgets/date_popup.hpp"
#include "app/widgets/dates.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/window_commands.hpp"
#include "gui/sheets.hpp"
#include "gui/talks.hpp"

#include <cjm/render/icons.hpp>

#include <QCalendarWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

Target fieldOf(const char* interview, const char* field) { return InterviewFieldTarget{InterviewId{interview}, field}; }

DatePopup* openCalendar(Talks& talks) { return talks.view().findChild<DatePopup*>(); }

QMenu* openPersonas(Talks& talks) { return talks.view().findChild<QMenu*>(QStringLiteral("personaMenu")); }

} // namespace

TEST_CASE("interviews are a view of their own, and what they count is said", "[gui][interviews]") {
    Talks talks;
    CHECK(talks.desk.window().views().currentLine().id == "interviews");
    CHECK(talks.desk.statusLine().contains("3 интервью · 12 цитат"));
    CHECK_FALSE(talks.desk.window().commands().action("persona.add")->isVisible());
    CHECK(talks.desk.window().commands().action("interview.add")->isVisible());
    CHECK(talks.view().zoom() == 1);
}

TEST_CASE("arrows walk over sheets and quotes, Tab over parts and cards", "[gui][interviews]") {
    Talks talks;
    talks.desk.key(Qt::Key_Down);
    CHECK(talks.view().current() == Target(InterviewId{"I1"}));
    CHECK(talks.view().accessibleDescription().startsWith("Интервью: Главный инженер"));
    talks.desk.key(Qt::Key_Down);
    CHECK(talks.view().current() == Target(QuoteId{"Q1"}));
    CHECK(talks.view().accessibleDescription() == "Цитата 1, клиент, подтверждает 2 карточки");
    talks.desk.key(Qt::Key_Right);
    CHECK(std::holds_alternative<QuoteId>(talks.view().current()));
    CHECK(talks.selected().rfind("Звонил в семь", 0) == 0);
    talks.desk.key(Qt::Key_Tab);
    REQUIRE(talks.view().focusedCard());
    CHECK(talks.view().focusedCard()->card->id == CardId{"B5"});
    talks.desk.key(Qt::Key_Tab);
    CHECK(talks.view().focusedCard()->card->id == CardId{"E8"});
    talks.desk.key(Qt::Key_Tab);
    CHECK_FALSE(talks.view().focusedCard());
    CHECK(talks.view().current() == Target(QuoteId{"Q7"}));
    talks.desk.key(Qt::Key_End);
    talks.desk.key(Qt::Key_Home);
    CHECK(talks.view().current() == Target(InterviewId{"I2"}));
    talks.desk.key(Qt::Key_Tab);
    CHECK(talks.view().current() == fieldOf("I2", "who"));
    talks.desk.key(Qt::Key_Tab);
    CHECK(talks.view().current() == fieldOf("I2", "date"));
    talks.desk.key(Qt::Key_Escape);
    CHECK(talks.view().current() == Target(InterviewId{"I2"}));
}

TEST_CASE("a quote is typed in place, Enter opens the next, an empty one leaves no trace", "[gui][interviews]") {
    Talks talks;
    const Map start = talks.desk.map();
    talks.click(QuoteId{"Q10"});
    REQUIRE(talks.editor());
    CHECK(talks.edited() == Target(QuoteId{"Q10"}));
    talks.desk.key(Qt::Key_End, Qt::ControlModifier);
    talks.desk.type("!");
    CHECK(talks.text("Q10").back() == '!');
    talks.desk.key(Qt::Key_Return);
    REQUIRE(talks.editor());
    CHECK(talks.editor()->textEdit().isFresh());
    talks.desk.type("Сравнивают не цену");
    CHECK(talks.interview("I3").quotes.size() == 4);
    CHECK(talks.interview("I3").quotes[1].text == "Сравнивают не цену");
    talks.desk.key(Qt::Key_Return);
    REQUIRE(talks.editor());
    talks.desk.key(Qt::Key_Return); // nothing was typed
    CHECK_FALSE(talks.editor());
    CHECK(talks.interview("I3").quotes.size() == 4);
    CHECK(talks.desk.steps() == 2);
    talks.desk.undo();
    CHECK(talks.interview("I3").quotes.size() == 3);
    talks.desk.undo();
    CHECK(talks.desk.map() == start);
    talks.desk.redo();
    CHECK(talks.view().current() == Target(QuoteId{"Q10"}));
}

TEST_CASE("Enter goes through a sheet that is begun: who, date, persona, notes, quote", "[gui][interviews]") {
    Talks talks;
    talks.desk.key(Qt::Key_Down);
    talks.desk.key(Qt::Key_Right);
    talks.desk.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(talks.editor());
    talks.desk.type("Энергетик, ферма");
    talks.desk.key(Qt::Key_Return);
    QTRY_VERIFY(openCalendar(talks));
    QTest::keyClicks(&openCalendar(talks)->line(), QStringLiteral("6.10.2026"));
    QTest::keyClick(&openCalendar(talks)->line(), Qt::Key_Return);
    QTRY_VERIFY(openPersonas(talks));
    QTest::keyClick(openPersonas(talks), Qt::Key_Down);
    QTest::keyClick(openPersonas(talks), Qt::Key_Return);
    QTRY_VERIFY(talks.editor());
    talks.desk.type("Узнал от соседа");
    talks.desk.key(Qt::Key_Return);
    REQUIRE(talks.editor());
    talks.desk.type("Дорого");
    talks.desk.key(Qt::Key_Escape); // takes the quote back, and the sheet stays
    CHECK_FALSE(talks.editor());
    REQUIRE(talks.desk.map().interviews.size() == 4);
    const Interview fresh = *inOrder(talks.desk.map().interviews).back();
    CHECK(fresh.group == InterviewGroup::nonCustomer);
    CHECK(fresh.who == "Энергетик, ферма");
    CHECK(fresh.date == "2026-10-06");
    CHECK_FALSE(fresh.persona.empty());
    CHECK(fresh.notes == "Узнал от соседа");
    CHECK(fresh.quotes.empty());
    // It stands by its date, before the one of the 13th.
    CHECK(talks.layout().columns[1].sheets.front().interview->id == fresh.id);
}

TEST_CASE("texts of interviews open with the lines that they stand in", "[gui][interviews]") {
    Talks talks(Language::russian, {1366, 768});
    const auto linesAt = [&](const Target& target) {
        talks.view().makeVisible(target);
        talks.desk.window().session().select(target);
        talks.view().editSelection();
        REQUIRE(talks.editor());
        const int lines = talks.editor()->document()->begin().layout()->lineCount();
        talks.desk.key(Qt::Key_Escape);
        return lines;
    };
    for (const char* id : {"I1", "I2", "I3"}) {
        INFO(id);
        CHECK(linesAt(fieldOf(id, "who")) == static_cast<int>(talks.sheet(id).who.block->lines.size()));
        CHECK(linesAt(fieldOf(id, "notes")) == static_cast<int>(talks.sheet(id).notes.block->lines.size()));
    }
    for (const char* id : {"Q1", "Q4", "Q7", "Q10", "Q12"}) {
        INFO(id);
        CHECK(linesAt(QuoteId{id}) == static_cast<int>(talks.quote(id).words.block->lines.size()));
    }
}

TEST_CASE("a sheet that is begun comes into view as a whole", "[gui][interviews]") {
    Talks talks(Language::russian, {1366, 768});
    talks.desk.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(talks.editor());
    const auto& sheets = talks.layout().columns[0].sheets;
    REQUIRE(sheets.size() == 2);
    CHECK(QRectF(talks.view().viewport()->rect()).contains(talks.view().toViewport(sheets[1].rect)));
}

TEST_CASE("a click on a tile begins an interview, which goes when nothing is typed", "[gui][interviews]") {
    Talks talks;
    talks.click(talks.layout().columns[2].tile);
    REQUIRE(talks.editor());
    CHECK(talks.layout().columns[2].sheets.size() == 2);
    CHECK(talks.desk.map().interviews.size() == 3);
    talks.desk.key(Qt::Key_Escape);
    CHECK(talks.layout().columns[2].sheets.size() == 1);
    talks.click(talks.layout().columns[2].plus);
    REQUIRE(talks.editor());
    talks.desk.type("Иван Петров");
    const auto* hint = talks.view().viewport()->findChild<EditorHint*>();
    REQUIRE(hint);
    CHECK(hint->isVisible());
    CHECK(hint->findChild<QLabel*>()->text() == "Роль вместо имени?");
    talks.click(talks.sheet("I3").fresh);
    REQUIRE(talks.editor());
    talks.desk.type("Цитата");
    CHECK(talks.interview("I3").quotes.size() == 4);
}

TEST_CASE("Insert begins a quote behind the one that is selected, or at the end of an interview", "[gui][interviews]") {
    Talks talks;
    talks.desk.window().session().select(QuoteId{"Q10"});
    talks.desk.key(Qt::Key_Insert);
    talks.desk.type("Первая");
    talks.desk.key(Qt::Key_Tab);
    talks.desk.window().session().select(InterviewId{"I3"});
    talks.desk.key(Qt::Key_Insert);
    talks.desk.type("Последняя");
    talks.desk.key(Qt::Key_Tab);
    const auto quotes = talks.interview("I3").quotes;
    REQUIRE(quotes.size() == 5);
    CHECK(quotes[1].text == "Первая");
    CHECK(quotes[4].text == "Последняя");
}

TEST_CASE("a cross takes a card off its quote, by mouse and by key, and the card stays a fact", "[gui][interviews]") {
    Talks talks;
    const CitedCard card = talks.quote("Q1").cards[0];
    talks.click(crossOf(card));
    CHECK(talks.evidence("B3").empty());
    CHECK(talks.desk.map().cards.find(CardId{"B3"})->status == Status::fact);
    CHECK(talks.desk.window().toast().isVisible());
    talks.desk.undo();
    CHECK(talks.evidence("B3").size() == 1);
    talks.view().setFocus();
    talks.desk.window().session().select(QuoteId{"Q1"});
    talks.desk.key(Qt::Key_Tab);
    REQUIRE(talks.view().focusedCard());
    talks.desk.key(Qt::Key_Delete);
    CHECK(talks.evidence("B3").empty());
    CHECK(talks.text("Q1") != ""); // the quote itself is there
}

TEST_CASE("Delete takes a quote or an interview with its links, in one step", "[gui][interviews]") {
    Talks talks;
    const Map start = talks.desk.map();
    talks.desk.window().session().select(QuoteId{"Q4"});
    talks.desk.key(Qt::Key_Delete);
    CHECK(talks.evidence("E5").empty());
    CHECK(talks.view().current() == Target(QuoteId{"Q5"}));
    CHECK(talks.desk.window().toast().isVisible());
    CHECK(talks.desk.steps() == 1);
    talks.desk.undo();
    CHECK(talks.desk.map() == start);
    talks.desk.window().session().select(InterviewId{"I1"});
    talks.desk.key(Qt::Key_Delete);
    CHECK(talks.desk.map().interviews.size() == 2);
    CHECK(talks.evidence("B3").empty());
    talks.desk.undo();
    CHECK(talks.desk.map() == start);
    CHECK(talks.view().current() == Target(InterviewId{"I1"}));
}

TEST_CASE("Alt and arrows reorder quotes and move an interview to another column", "[gui][interviews]") {
    Talks talks;
    const Map start = talks.desk.map();
    talks.desk.window().session().select(QuoteId{"Q1"});
    talks.desk.key(Qt::Key_Down, Qt::AltModifier);
    CHECK(talks.interview("I1").quotes[1].id == QuoteId{"Q1"});
    CHECK(talks.quote("Q1").number == 2);
    talks.desk.key(Qt::Key_Up, Qt::AltModifier);
    CHECK(talks.desk.map() == start);
    talks.desk.window().session().select(InterviewId{"I2"});
    talks.desk.key(Qt::Key_Right, Qt::AltModifier);
    CHECK(talks.interview("I2").group == InterviewGroup::expert);
    CHECK(talks.layout().columns[2].sheets.front().interview->id == InterviewId{"I2"});
}

TEST_CASE("a sheet is dragged into another column by its head", "[gui][interviews]") {
    Talks talks;
    const QPoint from = talks.at(Point{talks.sheet("I3").rect.x + 6, talks.sheet("I3").rect.y + 6});
    const QPoint to = talks.at(Point{talks.layout().columns[0].rect.x + 40, talks.layout().columns[0].rect.y + 300});
    talks.drag(from, to);
    talks.drop(to);
    CHECK(talks.interview("I3").group == InterviewGroup::customer);
    CHECK(talks.desk.steps() == 1);
}

TEST_CASE("the date is chosen from a calendar or typed as people say it", "[gui][interviews]") {
    Talks talks;
    talks.click(talks.sheet("I1").date.rect);
    REQUIRE(openCalendar(talks));
    emit openCalendar(talks)->calendar().clicked(QDate(2026, 10, 9));
    CHECK(talks.interview("I1").date == "2026-10-09");
    talks.click(talks.sheet("I1").date.rect);
    QTRY_VERIFY(openCalendar(talks) && openCalendar(talks)->isVisible());
    openCalendar(talks)->line().selectAll();
    QTest::keyClicks(&openCalendar(talks)->line(), QStringLiteral("never"));
    QTest::keyClick(&openCalendar(talks)->line(), Qt::Key_Return);
    CHECK(openCalendar(talks)->isVisible()); // it is no date
    openCalendar(talks)->close();
    const QDate today(2026, 11, 26);
    CHECK(dateFrom(QStringLiteral("вчера"), today) == "2026-11-25");
    CHECK(dateFrom(QStringLiteral("today"), today) == "2026-11-26");
    for (const char* same : {"6 окт", "6 октября 2026", "6 октября 2026 г.", "Oct 6", "october 6, 2026", "6 oct"})
        CHECK(dateFrom(QString::fromUtf8(same), today) == "2026-10-06");
    CHECK(dateFrom(QStringLiteral("6 дек"), today) == "2025-12-06"); // the last one that has been
    CHECK(dateFrom(QStringLiteral("3 мая"), today) == "2026-05-03");
    CHECK_FALSE(dateFrom(QStringLiteral("31 июня"), today));
    CHECK_FALSE(dateFrom(QStringLiteral("6 эта"), today));
}

TEST_CASE("heads of columns stay when the columns scroll under them", "[gui][interviews]") {
    Talks talks(Language::russian, {1366, 768});
    CHECK(talks.view().zoom() == 1);
    talks.view().verticalScrollBar()->setValue(300);
    CHECK(talks.view().pinned().top == 67); // one note has two lines
    const Rect plus = talks.layout().columns[1].plus;
    const QPointF at(talks.view().toViewport(plus).center().x(), plus.centre().y - talks.layout().heads.y);
    CHECK(talks.view().zoneAt(at).kind == InterviewZone::Kind::freshSheet);
    CHECK(talks.view().zoneAt(at).group == InterviewGroup::nonCustomer);
    talks.view().verticalScrollBar()->setValue(0);
    CHECK(talks.view().pinned().top == 0);
}

TEST_CASE("interviews of a map that may only be read are read", "[gui][interviews]") {
    Talks talks;
    talks.desk.window().session().setReadOnly(true);
    const Map start = talks.desk.map();
    talks.click(QuoteId{"Q1"});
    CHECK_FALSE(talks.editor());
    talks.click(talks.layout().columns[2].tile);
    talks.click(talks.sheet("I1").date.rect);
    CHECK_FALSE(openCalendar(talks));
    talks.click(crossOf(talks.quote("Q1").cards[0]));
    talks.desk.key(Qt::Key_Delete);
    talks.desk.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(talks.editor());
    CHECK(talks.desk.map() == start);
    talks.desk.window().session().select(QuoteId{"Q1"});
    talks.desk.key(Qt::Key_Down);
    CHECK(talks.view().current() == Target(QuoteId{"Q2"}));
}

TEST_CASE("a persona leads to its interviews, and to a new one", "[gui][interviews][personas]") {
    Sheets sheets;
    sheets.click(sheets.sheet(0).foot.interviews.rect);
    CHECK(sheets.desk.window().views().currentLine().id == "interviews");
    CHECK(sheets.desk.window().session().selection().current == Target(InterviewId{"I1"}));
    sheets.desk.key(Qt::Key_3, Qt::ControlModifier);
    sheets.view().makeVisible(sheets.field(2, "quote"));
    REQUIRE(sheets.sheet(2).quote.link.block);
    sheets.click(sheets.sheet(2).quote.link.rect);
    CHECK(sheets.desk.window().views().currentLine().id == "interviews");
    auto& view = sheets.desk.window().views().of<InterviewsView>();
    REQUIRE(view.editor());
    sheets.desk.type("Финансовый директор, завод");
    CHECK(inOrder(sheets.desk.map().interviews).back()->persona == sheets.persona(2).id);
}

TEST_CASE("the words of a quote are copied", "[gui][interviews]") {
    Talks talks;
    talks.desk.window().session().select(QuoteId{"Q6"});
    talks.desk.key(Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().toStdString() == talks.text("Q6"));
}

TEST_CASE("a double click on a card of a quote shows it on the map", "[gui][interviews]") {
    Talks talks;
    const QPoint at =
        talks.at(Point{talks.quote("Q1").cards[0].rect.x + 20, talks.quote("Q1").cards[0].rect.centre().y});
    QTest::mouseDClick(talks.handle(), Qt::LeftButton, {}, at);
    CHECK(talks.desk.window().views().currentLine().id == "grid");
    CHECK(talks.desk.window().session().selection().current == card("B3"));
}

TEST_CASE("the calendar of an interview has an edge that tells it from the sheets", "[gui][interviews]") {
    Talks talks;
    talks.click(InterviewFieldTarget{InterviewId{"I1"}, "date"});
    QTRY_VERIFY(openCalendar(talks));
    const QImage picture = openCalendar(talks)->grab().toImage();
    const Theme& theme = talks.view().theme();
    for (const int x : {0, picture.width() - 1})
        CHECK(picture.pixelColor(x, picture.height() / 2) == qtColour(theme.line));
    CHECK(picture.pixelColor(picture.width() / 2, 0) == qtColour(theme.line));
    CHECK(picture.pixelColor(4, 4) == qtColour(theme.page));
}
