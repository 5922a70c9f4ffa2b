#include "app/inspector/inspector_field.hpp"
#include "app/inspector/inspector_page.hpp"
#include "gui/panel.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <QApplication>
#include <QCalendarWidget>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("the sign of what only some have is there once", "[gui][inspector]") {
    const QString sign = QChar(QChar::Nbsp) + QStringLiteral("±");
    CHECK((InspectorField::ofSome("Точность") == "Точность" + sign));
    CHECK((InspectorField::ofSome(InspectorField::ofSome("Точность")) == "Точность" + sign));
    CHECK((InspectorField::ofSome("Точность ±") == "Точность ±"));
}

TEST_CASE("a number may be written with any minus and with a plus", "[gui][inspector]") {
    for (const char* five : {"-5", "−5", "–5", "- 5"})
        CHECK(numberFrom(QString::fromUtf8(five)) == -5);
    CHECK(numberFrom("+5") == 5);
    for (const char* none : {"--5", "+-5", "±5", "5-"})
        CHECK_FALSE(numberFrom(QString::fromUtf8(none)));
}

TEST_CASE("a date may be written without its year", "[gui][inspector]") {
    const QDate today(2026, 11, 26);
    for (const char* same : {"21.11.2026", "2026-11-21", "21.11", "21.11.", "11-21", "21.11.26", " 21.11 "})
        CHECK(dateFrom(QString::fromUtf8(same), today) == "2026-11-21");
    CHECK(dateFrom("1.2", today) == "2026-02-01");
    CHECK(dateFrom("", today).value_or("none").empty());
    for (const char* none : {"31.02", "29.2", "21", "21.13", "завтра", "21.11.2", "..", "-"})
        CHECK_FALSE(dateFrom(QString::fromUtf8(none), today));
    CHECK(dateFrom("29.2", QDate(2028, 1, 1)) == "2028-02-29");
}

TEST_CASE("a date is typed or chosen from a calendar, and stands with its year", "[gui][inspector]") {
    Panel p;
    p.select(card("R3"));
    auto* field = qobject_cast<DateField*>(p.the<TextBox>("Срок").parentWidget()->parentWidget());
    REQUIRE(field);
    auto* button = field->findChild<QToolButton*>("openCalendar");
    REQUIRE(button);
    REQUIRE(field->isVisible());
    const auto due = [&] { return p.desk.map().cards.find(CardId{"R3"})->due; };
    field->box().setFocus();
    field->box().selectAll();
    p.desk.type("21.11");
    const std::string year = QString::number(QDate::currentDate().year()).toStdString();
    p.desk.key(Qt::Key_Tab);
    CHECK(due() == year + "-11-21");
    CHECK(field->box().text().toStdString() == "21.11." + year);
    field->box().setFocus();
    p.desk.key(Qt::Key_Down, Qt::AltModifier);
    auto* calendar = p.inspector().findChild<QCalendarWidget*>();
    REQUIRE(calendar);
    REQUIRE(calendar->isVisible());
    CHECK(calendar->selectedDate().toString("MM-dd").toStdString() == "11-21");
    calendar->setSelectedDate(calendar->selectedDate().addDays(3));
    emit calendar->activated(calendar->selectedDate());
    QCoreApplication::processEvents();
    CHECK(due() == year + "-11-24");
    CHECK(QApplication::activePopupWidget() == nullptr);
    button->click();
    REQUIRE(QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
    CHECK(due() == year + "-11-24");
}

TEST_CASE("a date without its year is taken when no more is typed", "[gui][inspector]") {
    Panel p;
    p.select(card("R3"));
    const auto due = [&] { return p.cardOf("R3").due; };
    p.write("Срок", "21.11.2025");
    CHECK(due() == "2025-11-21");
    p.desk.key(Qt::Key_Tab);
    const std::size_t steps = p.desk.steps();
    SECTION("so what it may become is not taken on the way") {
        p.click(p.box("Срок"));
        p.desk.key(Qt::Key_A, Qt::ControlModifier);
        for (const QChar letter : QStringLiteral("12.12.2027")) {
            p.desk.type(letter);
            CHECK((due() == "2025-11-21" || due() == "2027-12-12"));
        }
        CHECK(due() == "2027-12-12");
    }
    SECTION("nor is what is refused at last") {
        p.click(p.box("Срок"));
        p.desk.key(Qt::Key_A, Qt::ControlModifier);
        for (const QChar letter : QStringLiteral("12.2027")) {
            p.desk.type(letter);
            CHECK(due() == "2025-11-21");
        }
        CHECK(p.desk.steps() == steps);
    }
    SECTION("by whoever leaves the field, saves or undoes") {
        p.write("Срок", "1.2");
        CHECK(due() == "2025-11-21");
        p.desk.window().session().finishTyping();
        CHECK(due() == QString::number(QDate::currentDate().year()).toStdString() + "-02-01");
        CHECK((p.box("Срок").toPlainText() == "1.2"));
        p.desk.key(Qt::Key_Tab);
        CHECK((p.box("Срок").toPlainText() == "01.02." + QString::number(QDate::currentDate().year())));
        CHECK(p.desk.steps() == steps + 1);
        p.undo();
        CHECK(due() == "2025-11-21");
    }
}

TEST_CASE("what is refused leaves the value from before the typing", "[gui][inspector]") {
    Panel p;
    const auto leavesAlone = [&](const Target& target, const QString& name, const char* good,
                                 std::initializer_list<const char*> bad) {
        INFO(name.toStdString());
        p.desk.board().select(target);
        Panel::settle();
        p.write(name, good);
        p.desk.key(Qt::Key_Tab);
        Panel::settle();
        const Map before = p.map();
        const QString shown = p.box(name).toPlainText();
        for (const char* words : bad) {
            INFO(words);
            p.write(name, words);
            p.desk.key(Qt::Key_Tab);
            Panel::settle();
            CHECK((p.map() == before));
            CHECK((p.box(name).toPlainText() == words));
            p.click(p.box(name));
            p.desk.key(Qt::Key_Escape);
            CHECK((p.box(name).toPlainText() == shown));
        }
    };
    leavesAlone({}, "Дата", "21.11.2025", {"12.2027", "3.1x", "12.2.20277"});
    leavesAlone(card("R3"), "Срок", "21.11.2025", {"12.2027"});
    leavesAlone(card("R3"), "Ссылка", "https://a.example/1", {"mailto:x y", "ftp://b", "https:// x"});
    leavesAlone(card("R3"), "Голоса", "5", {"12x"});
}

TEST_CASE("a colour is taken when it is whole", "[gui][inspector]") {
    Panel p;
    p.select(card("R3"));
    auto& code = p.the<QLineEdit>("Цвет");
    const auto colour = [&] { return p.cardOf("R3").colour; };
    const auto write = [&](const char* words) {
        p.click(code);
        p.desk.key(Qt::Key_A, Qt::ControlModifier);
        p.desk.key(Qt::Key_Backspace);
        p.desk.type(words);
    };
    write("#2b6def");
    CHECK(colour() == "#2B6DEF");
    write("#12");
    p.desk.key(Qt::Key_Tab);
    CHECK(colour() == "#2B6DEF");
    CHECK((code.text() == "#2B6DEF"));
    write("");
    p.desk.key(Qt::Key_Tab);
    CHECK(colour().empty());
}

TEST_CASE("a refused date is forgotten with Escape, and its calendar opens on the map's", "[gui][inspector]") {
    Panel p;
    p.desk.board().select(Target{});
    Panel::settle();
    p.write("Дата", "21.11.2025");
    p.desk.key(Qt::Key_Tab);
    p.write("Дата", "12.2027");
    p.desk.key(Qt::Key_Down, Qt::AltModifier);
    auto* calendar = p.inspector().findChild<QCalendarWidget*>();
    REQUIRE(calendar);
    CHECK((calendar->selectedDate() == QDate(2025, 11, 21)));
    QApplication::activePopupWidget()->close();
    Panel::settle();
    p.click("Номер версии");
    CHECK((p.box("Дата").toPlainText() == "12.2027"));
    p.desk.key(Qt::Key_Escape);
    CHECK((p.box("Дата").toPlainText() == "21.11.2025"));
}

TEST_CASE("a press on the sheet forgets what was refused, also where nothing was selected", "[gui][inspector]") {
    Panel p;
    p.desk.board().select(Target{});
    Panel::settle();
    p.write("Дата", "21.11.2025");
    p.desk.key(Qt::Key_Tab);
    p.write("Дата", "12.2027");
    p.desk.key(Qt::Key_Tab);
    Panel::settle();
    const auto isRed = [&] {
        const auto labels = p.inspector().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->property("role") == "trouble" && !label->text().isEmpty();
        });
    };
    REQUIRE(isRed());
    const auto viewport = p.desk.board().viewport();
    p.desk.click(viewport->mapTo(&p.desk.window(), QPoint(4, viewport->height() - 4)));
    Panel::settle();
    CHECK(p.desk.window().session().selection().empty());
    CHECK_FALSE(isRed());
    CHECK((p.box("Дата").toPlainText() == "21.11.2025"));
}

TEST_CASE("the name of a field leads to it", "[gui][inspector]") {
    Panel p;
    int names = 0;
    for (const Target& target : {card("R1"), stage("S1"), row("row-goals"), Target{}}) {
        p.desk.board().select(target);
        Panel::settle();
        for (auto* field : p.inspector().findChildren<InspectorField*>()) {
            if (!field->isVisible()) continue;
            auto* caption = field->findChild<QLabel*>();
            REQUIRE(caption);
            if (!caption->isVisible()) continue;
            INFO(caption->text().toStdString());
            REQUIRE(caption->buddy());
            p.desk.board().setFocus();
            QTest::mouseClick(caption, Qt::LeftButton);
            QWidget* focus = p.desk.window().focusWidget();
            CHECK((focus == field || field->isAncestorOf(focus)));
            ++names;
        }
    }
    CHECK(names >= 30);
}

TEST_CASE("the inspector says nothing of the stage before while a new one is named", "[gui][inspector]") {
    Panel p;
    const auto last = inOrder(p.desk.map().stages).back()->id;
    p.desk.click(last);
    p.desk.key(Qt::Key_F2);
    p.desk.key(Qt::Key_Return);
    REQUIRE(p.desk.editor());
    QCoreApplication::processEvents();
    const QWidget* fields = p.inspector().findChild<QScrollArea*>()->widget();
    CHECK_FALSE(fields->isVisible());
    CHECK(p.inspector().heading() == "Этап");
    p.desk.type("Новый");
    QCoreApplication::processEvents();
    CHECK(fields->isVisible());
    CHECK(p.inspector().subject().stages.front()->title == "Новый");
    p.desk.key(Qt::Key_Escape);
    QCoreApplication::processEvents();
    CHECK(fields->isVisible());
    CHECK(p.inspector().subject().stages.front()->id == last);
}

TEST_CASE("an open editor takes the room that its text will take", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    Passport passport = *desk.map().passport;
    passport.subtitle.clear();
    REQUIRE(desk.store().dispatch(PutPassport{passport}));
    for (const Stage& stage : Table<Stage>(desk.map().stages)) {
        Stage plain = stage;
        plain.subtitle.clear();
        plain.phase.clear();
        REQUIRE(desk.store().dispatch(PutStage{plain, {}}));
    }
    const auto goals = [&] { return spotOf(desk.board().layoutNow(), row("row-goals"))->frame.y; };
    const double before = goals();
    for (const Target& target : {Target{StageSubtitleTarget{StageId{"S2"}}}, subtitleTarget(),
                                 Target{PhaseTarget{StageId{"S1"}, StageId{"S2"}}}}) {
        desk.board().editText(target);
        REQUIRE(desk.editor());
        const double open = goals();
        CHECK(open >= before);
        desk.type("сл");
        CHECK(goals() == open);
        desk.key(Qt::Key_Backspace);
        desk.key(Qt::Key_Backspace);
        CHECK(goals() == open);
        desk.key(Qt::Key_Escape);
        CHECK(goals() == before);
        CHECK(desk.store().history().stepCount() >= 1);
    }
}

TEST_CASE("keys go over what cannot be seen together with what stands before it", "[gui][typing]") {
    Desk desk;
    desk.openExample();
    desk.click(card("R3"));
    for (const char16_t unseen : {u'\u00AD', u'\u200B', u'\u200F'}) {
        INFO(static_cast<int>(unseen));
        desk.key(Qt::Key_F2);
        auto* editor = desk.editor();
        REQUIRE(editor);
        editor->type(QStringLiteral("ab") + QChar(unseen) + QStringLiteral("c"));
        const auto at = [&] { return editor->textCursor().position(); };
        desk.key(Qt::Key_Left);
        CHECK(at() == 3);
        desk.key(Qt::Key_Left);
        CHECK(at() == 1);
        desk.key(Qt::Key_Right);
        CHECK(at() == 3);
        desk.key(Qt::Key_Backspace);
        CHECK((editor->toPlainText() == "ac"));
        desk.key(Qt::Key_Escape);
    }
}

TEST_CASE("the scroll bar at the side brings no other one", "[gui][view]") {
    Desk desk;
    desk.openExample();
    desk.window().panels().close("inspector");
    desk.board().zoomTo100();
    int tall = 0;
    for (int width = 1'300; width < 1'420; width += 3) {
        desk.window().resize(width, 500);
        QCoreApplication::processEvents();
        desk.board().zoomTo100();
        const auto& board = desk.board();
        const bool fits = board.layoutNow().size.width * board.zoom() <= board.viewport()->width();
        INFO(width);
        tall += board.verticalScrollBar()->maximum() > 0 ? 1 : 0;
        CHECK((board.horizontalScrollBar()->maximum() == 0) == fits);
        const QRectF page = board.toViewport({0, 0, board.layoutNow().size.width, 10});
        if (fits) CHECK((page.left() >= 0 && page.right() <= board.viewport()->width() + 1));
    }
    CHECK(tall > 10);
    desk.window().panels().open("inspector");
}
