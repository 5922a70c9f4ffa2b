#include "app/inspector/inspector.hpp"
#include "app/inspector/inspector_questions.hpp"
#include "app/inspector/inspector_tabs.hpp"
#include "app/widgets/carrier.hpp"
#include "gui/method_desk.hpp"
#include "gui/panel.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/session/commands/answer_edit.hpp>

#include <QScrollArea>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

const QString breaksAtPaying = QStringLiteral("Что может сломаться в момент оплаты?");

struct Asked : Panel {
    using Panel::Panel;
    void open(const Target& target) {
        select(target);
        if (inspector().findChild<InspectorTabs*>()->tab(1).isVisible()) click("Вопросы");
    }
    AnswerField& field(std::string_view key) {
        auto* page = inspector().findChild<QuestionsPage*>();
        REQUIRE(page);
        AnswerField* field = page->fieldOf(key);
        REQUIRE(field);
        return *field;
    }
    [[nodiscard]] bool says(const QString& words) {
        for (const auto* label : inspector().findChildren<QLabel*>())
            if (label->isVisible() && label->text() == words) return true;
        return false;
    }
    /// A card of the map is dragged there, and not let go.
    void dragCard(const char* id, QPoint to) {
        QWindow* handle = desk.window().windowHandle();
        const QPoint from = desk.at(card(id));
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        settle();
        for (const QPoint at : {from + QPoint(8, 0), from + (to - from) / 2, to})
            moveTo(at);
    }
    void moveTo(QPoint to) {
        QTest::mouseMove(desk.window().windowHandle(), to);
        settle();
    }
    void letGo(QPoint at) {
        QTest::mouseRelease(desk.window().windowHandle(), Qt::LeftButton, {}, at);
        settle();
    }
    QPoint inWindow(QWidget& widget) { return widget.mapTo(&desk.window(), widget.rect().center()); }
    Carrier& carrier() { return *desk.window().findChild<Carrier*>(); }
    [[nodiscard]] Answered answered(std::string_view key) { return answerOf(map(), key); }
};

} // namespace

TEST_CASE("the inspector of a stage asks its questions, and others have no tabs", "[gui][questions]") {
    Asked a;
    a.select(card("B1"));
    CHECK_FALSE(a.inspector().findChild<InspectorTabs*>()->tab(1).isVisible());
    a.select(stage("S4"));
    CHECK(a.inspector().findChild<InspectorTabs*>()->tab(1).isVisible());
    CHECK(a.has("Название"));
    a.click("Вопросы");
    CHECK_FALSE(a.has("Название"));
    CHECK(a.inspector().heading() == "Этап");
    for (const char* words : {"Сделка", "2 из 3", "Группа этапа «Договор»", "Опыт", "4 из 4",
                              "Специалист на связи, Оборудование", "Не отвечено: есть замечание"})
        CHECK(a.says(words));
    CHECK_FALSE(a.has("Какой ему кажется цена?"));
    CHECK(a.box("Понятно ли без инструкции?").toPlainText() == "Один номер на все случаи");
    CHECK(a.has("В сентябре нет свободных бригад"));
    a.select(stage("S2")); // the tab stays
    CHECK(a.has("Какой ему кажется цена?"));
    a.click("Поля");
    CHECK(a.has("Название"));
}

TEST_CASE("a stage without groups asks nothing", "[gui][questions]") {
    Asked a;
    Stage bare = *a.map().stages.find(StageId{"S1"});
    bare.group = Group::none;
    REQUIRE(a.desk.window().session().apply(PutStage{bare, {}}));
    RemoveCards gone;
    for (const char* id : {"T1", "T2", "T3", "T4"})
        gone.ids.push_back(CardId{id});
    REQUIRE(a.desk.window().session().apply(gone));
    a.select(stage("S1"));
    CHECK_FALSE(a.inspector().findChild<InspectorTabs*>()->tab(1).isVisible());
}

TEST_CASE("an answer is typed, is one step, and the finding goes", "[gui][questions]") {
    Asked a;
    a.open(stage("S4"));
    const std::size_t steps = a.desk.steps();
    a.write(breaksAtPaying, "Страница банка");
    CHECK(answerIn(a.map(), "deal.technical").answer == "Страница банка");
    CHECK(a.desk.steps() == steps + 1);
    CHECK(a.says("3 из 3"));
    REQUIRE(QTest::qWaitFor([&] { return !a.says("Не отвечено: есть замечание"); }, 10'000));
    a.undo();
    CHECK(a.answered("deal.technical") == Answered::open);
    a.write(breaksAtPaying, "Касса");
    a.desk.key(Qt::Key_Escape);
    CHECK(a.answered("deal.technical") == Answered::open);
}

TEST_CASE("> puts a card in, a click goes there, and it can be taken out", "[gui][questions]") {
    Asked a;
    a.open(stage("S4"));
    a.click(a.box(breaksAtPaying));
    a.desk.type(">");
    a.settle();
    CHECK(a.answered("deal.technical") == Answered::open);
    REQUIRE(a.popup());
    CHECK(a.offered().contains("Договор согласуют три недели"));
    a.choose("договор согл");
    CHECK(answerIn(a.map(), "deal.technical").cards == std::vector<CardId>{CardId{"B7"}});
    CHECK_FALSE(a.has(breaksAtPaying)); // its field has made room
    auto& drawn = a.the("Договор согласуют три недели");
    drawn.setFocus(Qt::TabFocusReason);
    a.desk.key(Qt::Key_Delete);
    CHECK(a.answered("deal.technical") == Answered::open);
    a.undo();
    CHECK(a.answered("deal.technical") == Answered::answered);
    a.click("Договор согласуют три недели");
    CHECK(a.desk.board().selection().current == card("B7"));
    // A removed card leaves the question open.
    a.desk.board().setFocus();
    a.desk.key(Qt::Key_Delete);
    CHECK(a.answered("deal.technical") == Answered::open);
}

TEST_CASE("a card is dragged into an answer, and the questions stay meanwhile", "[gui][questions]") {
    Asked a;
    a.open(stage("S4"));
    const QPoint to = a.inWindow(a.box(breaksAtPaying));
    const Map start = a.map();
    a.dragCard("B7", to);
    REQUIRE(a.has(breaksAtPaying));
    REQUIRE(a.carrier().aim());
    CHECK(a.map() == start); // a drag is a preview
    a.letGo(to);
    CHECK(answerIn(a.map(), "deal.technical").cards == std::vector<CardId>{CardId{"B7"}});
    CHECK(a.has("Договор согласуют три недели"));
    CHECK(a.desk.board().selection().current == stage("S4")); // what is asked stays
    CHECK_FALSE(a.desk.board().isDragging());
    CHECK(a.desk.steps() == 1);
    a.undo();
    CHECK(a.map() == start);
}

TEST_CASE("several cards are dragged into an answer at once", "[gui][questions]") {
    Asked a;
    a.select({card("B7"), card("B9")});
    a.inspector().showAllQuestions();
    a.settle();
    auto& box = a.box(breaksAtPaying);
    a.inspector().findChild<QScrollArea*>()->ensureWidgetVisible(&box, 0, 40);
    a.settle();
    const QPoint to = a.inWindow(box);
    const Map start = a.map();
    a.dragCard("B7", to);
    REQUIRE(a.carrier().aim());
    CHECK(a.carrier().aim()->label == "2 карточки");
    CHECK(a.map() == start);
    a.letGo(to);
    CHECK(answerIn(a.map(), "deal.technical").cards == std::vector{CardId{"B7"}, CardId{"B9"}});
    CHECK(a.desk.board().selection().targets == std::vector{card("B7"), card("B9")});
    CHECK(a.desk.steps() == 1);
    a.undo();
    CHECK(a.map() == start);
}

TEST_CASE("a face is dragged into an answer, and its emotion stays what it is", "[gui][questions]") {
    Asked a;
    a.open(stage("S4"));
    const QPoint to = a.inWindow(a.box(breaksAtPaying));
    const Map start = a.map();
    a.dragCard("E4", to);
    REQUIRE(a.carrier().aim());
    const Rect there = spotOf(a.desk.board().layoutNow(), card("E4"))->frame;
    CHECK(there == spotOf(a.desk.board().mapLayout(), card("E4"))->frame); // nothing is previewed there any more
    a.letGo(to);
    CHECK(answerIn(a.map(), "deal.technical").cards == std::vector{CardId{"E4"}});
    CHECK(a.map().cards == start.cards);
    CHECK(a.desk.board().selection().current == stage("S4"));
    a.undo();
    // Back over the map it is an emotion that goes up and down.
    a.dragCard("E4", to);
    const QPoint back = a.desk.at(card("E4")) + QPoint(0, -30);
    a.moveTo(back);
    CHECK(a.carrier().carried().index() == 0);
    a.letGo(back);
    CHECK(a.map().cards.find(CardId{"E4"})->value > start.cards.find(CardId{"E4"})->value);
    CHECK(a.map().cards.find(CardId{"E4"})->stage == StageId{"S4"});
}

TEST_CASE("a card that is dragged over the questions and back goes on over the map", "[gui][questions]") {
    Asked a;
    a.open(stage("S4"));
    a.dragCard("B7", a.inWindow(a.box(breaksAtPaying)));
    REQUIRE(a.carrier().aim());
    const QPoint back = a.desk.at(card("B10"));
    a.moveTo(back);
    CHECK(a.carrier().carried().index() == 0);
    CHECK(a.desk.board().isDragging());
    a.letGo(back);
    CHECK(a.map().cards.find(CardId{"B7"})->stage == StageId{"S5"});
    CHECK(a.desk.board().selection().current == card("B7"));
    CHECK(a.inspector().heading() == "Барьер");
}

TEST_CASE("answers in words, and those that hold the card, take none; Escape drops nowhere", "[gui][questions]") {
    Asked a;
    a.open(stage("S4"));
    const Map start = a.map();
    const QPoint typed = a.inWindow(a.field("experience.think")), open = a.inWindow(a.box(breaksAtPaying));
    const QPoint own = a.inWindow(a.field("deal.stock"));
    for (const QPoint to : {typed, own}) {
        a.dragCard("B8", to);
        REQUIRE(a.carrier().aim());
        CHECK_FALSE(a.carrier().aim()->drop);
        a.letGo(to);
        CHECK(a.map() == start);
        CHECK(a.has(breaksAtPaying)); // what is asked stays
    }
    a.dragCard("B7", open);
    REQUIRE(a.carrier().aim());
    CHECK(a.carrier().aim()->drop);
    a.desk.key(Qt::Key_Escape);
    CHECK_FALSE(a.desk.board().isDragging());
    a.letGo(open);
    CHECK(a.map() == start);
}

TEST_CASE("a question that is not for us is grey, counts, and can be brought back", "[gui][questions]") {
    Asked a;
    a.open(stage("S4"));
    a.click(a.field("deal.technical").notForUs());
    CHECK(a.answered("deal.technical") == Answered::notForUs);
    CHECK(a.says("3 из 3"));
    CHECK_FALSE(a.has(breaksAtPaying));
    CHECK(a.field("deal.technical").notForUs().text() == "Вернуть");
    a.click(a.field("deal.technical").notForUs());
    CHECK(a.answered("deal.technical") == Answered::open);
}

TEST_CASE("the same answer stands in every stage that asks", "[gui][questions]") {
    Asked a;
    a.open(stage("S4"));
    a.write("Понятно ли без инструкции?", "Да");
    a.select(stage("S5"));
    CHECK(a.box("Понятно ли без инструкции?").toPlainText() == "Да");
}

TEST_CASE("a map that may only be read shows answers and takes none", "[gui][questions]") {
    Asked a;
    a.open(stage("S4"));
    a.desk.window().session().setReadOnly(true);
    a.settle();
    CHECK(a.box("Понятно ли без инструкции?").isReadOnly());
    CHECK_FALSE(a.has(breaksAtPaying));
    CHECK_FALSE(a.field("deal.technical").notForUs().isVisible());
    a.click("В сентябре нет свободных бригад");
    CHECK(a.desk.board().selection().current == card("B8"));
}

TEST_CASE("a finding of open questions leads to the first of them", "[gui][questions]") {
    MethodDesk m;
    m.unfold(2);
    CHECK(m.session().pointedAt() == std::vector<Target>{stage("S4")});
    m.click("Ответить");
    CHECK(m.session().selection().current == stage("S4"));
    CHECK(m.desk.window().focusWidget()->accessibleName() == breaksAtPaying);
    m.desk.type("Страница банка");
    m.leave();
    m.follow([&] { return m.lines().size() == 2; });
    CHECK(m.says("19 из 19"));
}

TEST_CASE("the line at the foot lists all questions by group, until something else is selected", "[gui][questions]") {
    MethodDesk m;
    m.desk.board().select(stage("S4"));
    for (auto* button : m.panel().findChildren<PanelButton*>())
        if (button->accessibleName() == "Вопросы этапов: 18 из 19") {
            m.desk.click(button->mapTo(&m.desk.window(), button->rect().center()));
            break;
        }
    m.settle();
    auto& inspector = m.desk.window().panels().of<Inspector>();
    CHECK(inspector.heading() == "Вопросы этапов");
    int seen = 0;
    for (const auto* field : inspector.findChildren<AnswerField*>())
        seen += field->isVisible() ? 1 : 0;
    CHECK(seen == 19);
    CHECK_FALSE(inspector.findChild<InspectorTabs*>()->isVisible());
    m.desk.board().select(card("B1"));
    m.settle();
    CHECK(inspector.heading() == "Барьер");
}

TEST_CASE("a click on what is selected already leaves the list of all questions, carrying a card there does not",
          "[gui][questions]") {
    Asked a;
    a.select(stage("S4"));
    a.inspector().showAllQuestions();
    a.settle();
    auto& box = a.box(breaksAtPaying);
    a.inspector().findChild<QScrollArea*>()->ensureWidgetVisible(&box, 0, 40);
    a.settle();
    const QPoint to = a.inWindow(box);
    a.dragCard("B7", to);
    a.letGo(to);
    CHECK(answerIn(a.map(), "deal.technical").cards == std::vector<CardId>{CardId{"B7"}});
    CHECK(a.inspector().heading() == "Вопросы этапов");
    a.select(stage("S4"));
    CHECK(a.inspector().heading() == "Этап");
}
