#include "app/views/personas_view.hpp"
#include "app/widgets/words_label.hpp"
#include "gui/method_desk.hpp"

#include <QDockWidget>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr auto panelKeys = Qt::ControlModifier | Qt::ShiftModifier;

bool isShown(Desk& desk) { return desk.window().panels().isShown("method"); }

} // namespace

TEST_CASE("the panel of the method shows the steps as they stand and what the rules find", "[gui][method]") {
    MethodDesk m;
    CHECK(m.lines() == QStringList{"Барьер «После 18:00 никто не отвечает» без решения",
                                   "Барьер «Нет кейсов по отрасли» пока гипотеза: спросите клиента",
                                   "Сделка: не рассмотрена причина оттока: технический сбой"});
    CHECK(m.says("3"));
    for (const char* words : {"Портреты клиентов", "3 портрета, у всех есть мотивы", "10 барьеров, 1 без решения",
                              "Рынок · барьер", "Договор · вопросы этапа", "18 из 19"})
        CHECK(m.says(words));
    for (int number = 1; number <= 6; ++number)
        CHECK(m.panel().step(number).button().isVisible() == (number == 6));
    CHECK(m.panel().step(6).button().text() == "Показать барьер");
    CHECK(m.panel().step(5).head().accessibleName() == "Шаг 5: Выбрать истории");
    m.desk.languages().use(Language::english);
    m.settle();
    CHECK(m.lines().front() == "Barrier “После 18:00 никто не отвечает” has no solution");
    CHECK(m.says("18 of 19"));
}

TEST_CASE("words of panels keep the room around them when they are dressed while nobody sees them", "[gui][method]") {
    Desk desk;
    REQUIRE(desk.window().openTemplate("blank"));
    for (const Theme& theme : {darkTheme(), lightTheme()}) {
        desk.looks().use(theme); // the panel is not there
        desk.key(Qt::Key_M, panelKeys);
        MethodDesk::settle();
        int seen = 0;
        for (const auto* label : desk.window().panels().of<MethodPanel>().findChildren<WordsLabel*>()) {
            if (label->text() != QStringLiteral("Замечаний нет")) continue;
            CHECK(label->isVisible());
            CHECK(label->contentsRect().left() == 20);
            ++seen;
        }
        CHECK(seen == 1);
        desk.window().panels().close("method");
    }
    // Whatever dresses it.
    WordsLabel alone;
    alone.setAround({20, 4, 20, 4});
    alone.resize(0, 0);
    alone.setStyleSheet(QStringLiteral("QLabel { color: red; }"));
    alone.resize(200, 40);
    CHECK(alone.contentsRect() == QRect(20, 4, 160, 32));
    MethodDesk::forget();
}

TEST_CASE("the panel of the method is there from the first start where there is room for it", "[gui][method]") {
    MethodDesk::forget();
    {
        Desk wide(Language::russian, {1700, 900});
        wide.openExample();
        CHECK(isShown(wide));
        CHECK(wide.window().panels().isShown("inspector"));
        CHECK(wide.window().dockWidgetArea(wide.window().findChild<QDockWidget*>("method")) == Qt::LeftDockWidgetArea);
        wide.window().resize(1400, 900);
        QCoreApplication::processEvents();
        CHECK_FALSE(isShown(wide));
    }
    {
        Desk usual;
        usual.openExample();
        CHECK_FALSE(isShown(usual));
        usual.key(Qt::Key_M, panelKeys);
        CHECK(isShown(usual));
        usual.key(Qt::Key_3, Qt::ControlModifier); // and in every view
        CHECK(isShown(usual));
    }
    {
        Desk next; // it stays
        next.openExample();
        CHECK(isShown(next));
        next.key(Qt::Key_M, panelKeys);
        CHECK_FALSE(isShown(next));
    }
    MethodDesk::forget();
}

TEST_CASE("the panel of the method lies over the map in a narrow window", "[gui][method]") {
    MethodDesk m(Language::russian, {1100, 800});
    QWidget* view = m.desk.window().centralWidget();
    auto* dock = m.desk.window().findChild<QDockWidget*>("method");
    CHECK(dock->geometry().left() == view->geometry().left());
    CHECK(view->geometry().contains(dock->geometry().center()));
    CHECK(dock->width() == 288);
    m.desk.window().resize(1300, 800);
    m.settle();
    CHECK(dock->geometry().right() < view->geometry().left());
}

TEST_CASE("its cross closes the panel", "[gui][method]") {
    MethodDesk m;
    m.click(*m.panel().findChild<QToolButton*>());
    CHECK_FALSE(isShown(m.desk));
    CHECK(m.desk.board().hasFocus());
}

TEST_CASE("a step leads to its view, by a click and by Enter, and Space says how", "[gui][method]") {
    MethodDesk m;
    m.click(m.panel().step(2).head());
    CHECK(m.desk.window().views().currentLine().id == "personas");
    m.click(m.panel().step(4).head());
    CHECK(m.desk.window().views().currentLine().id == "grid");
    m.panel().step(1).head().setFocus(Qt::TabFocusReason);
    m.desk.key(Qt::Key_Space);
    CHECK(m.desk.window().views().currentLine().id == "grid");
    m.desk.key(Qt::Key_Return);
    CHECK(m.desk.window().views().currentLine().id == "personas");
    m.panel().step(1).head().setFocus(Qt::TabFocusReason);
    m.desk.key(Qt::Key_Escape);
    CHECK(m.desk.window().view().hasFocus());
}

TEST_CASE("the first step that is not done has a button to where the work is", "[gui][method]") {
    MethodDesk m;
    m.click(m.panel().step(6).button());
    CHECK(m.session().selection().current == card("B5"));
    CHECK(m.desk.board().hasFocus());
}

TEST_CASE("the button of a step writes what lacks", "[gui][method]") {
    MethodDesk m(Language::russian, {1600, 900}, "blank");
    CHECK(m.panel().step(1).button().text() == "Записать");
    m.click(m.panel().step(1).button());
    REQUIRE(m.desk.window().view().isTyping());
    m.desk.type("Инженеры");
    m.desk.window().view().commitEditor();
    CHECK(m.map().passport->audience == "Инженеры");
    m.leave();
    m.follow([&] { return m.panel().step(2).button().isVisible(); });
    CHECK(m.panel().step(2).button().text() == "+ Портрет");
    m.click(m.panel().step(2).button());
    CHECK(m.desk.window().view().isTyping());
    CHECK(m.map().personas.size() == 1);
}

TEST_CASE("a story that is begun is gone on with, and no second one comes", "[gui][method]") {
    MethodDesk m;
    for (const auto& story : inOrder(m.map().stories))
        REQUIRE(m.session().apply(RemoveStory{story->id}));
    auto& button = m.panel().step(5).button();
    const auto offers = [&](const QString& words) { return button.isVisible() && button.text() == words; };
    const auto rests = [&](const QString& words) {
        m.leave();
        m.follow([&] { return offers(words); });
    };
    rests("+ История");
    m.click(button);
    REQUIRE(m.map().stories.size() == 1);
    const StoryId story = m.map().stories.begin()->id;
    for (const char* stage : {"S1", "S2"}) { // on the map it stays there when one goes on
        rests("Дописать");
        m.click(button);
        CHECK(m.map().stories.size() == 1);
        CHECK(m.session().filter().story == story);
        CHECK(m.session().selection().current == Target(StepTarget{story, StageId{stage}}));
        CHECK(m.desk.board().hasFocus());
        m.desk.type("Звонит");
        m.desk.key(Qt::Key_Return);
        m.desk.key(Qt::Key_Escape); // the next, of which nothing is typed
    }
    m.leave();
    m.follow([&] { return m.panel().step(6).button().isVisible(); });
    CHECK(m.map().stories.find(story)->steps.size() == 2);
}

TEST_CASE("an interview begins with whom nobody has asked yet", "[gui][method]") {
    MethodDesk m;
    for (const auto& each : inOrder(m.map().interviews))
        if (each->group != InterviewGroup::customer) REQUIRE(m.session().apply(RemoveInterview{each->id}));
    for (const auto group : {InterviewGroup::nonCustomer, InterviewGroup::expert}) {
        const std::size_t before = m.map().interviews.size();
        m.leave();
        m.follow([&] { return m.panel().step(3).button().isVisible(); });
        m.click(m.panel().step(3).button());
        REQUIRE(m.desk.window().view().isTyping());
        m.desk.type("Завхоз");
        m.desk.window().view().commitEditor();
        REQUIRE(m.map().interviews.size() == before + 1);
        const auto isOf = [&](const Interview& each) { return each.group == group && each.who == "Завхоз"; };
        CHECK(std::any_of(m.map().interviews.begin(), m.map().interviews.end(), isOf));
    }
    m.leave();
    m.follow([&] { return !m.panel().step(3).button().isVisible(); });
}

TEST_CASE("a map without faults says so, and six steps that are done too", "[gui][method]") {
    MethodDesk m;
    for (const char* id : {"B5", "B4"}) {
        m.desk.board().select(card(id));
        m.desk.key(Qt::Key_Delete);
    }
    REQUIRE(m.session().apply(RemoveStage{StageId{"S4"}}));
    m.leave();
    m.follow([&] { return m.says("Шесть шагов пройдены"); });
}

TEST_CASE("a line unfolds in place, one at a time, and rings what it is about", "[gui][method]") {
    MethodDesk m;
    m.unfold(0);
    CHECK(m.item(0).isOpen());
    CHECK(m.says("Карта ценна решениями. Запишите хоть одну идею: оценить её можно позже"));
    CHECK(m.session().pointedAt() == std::vector<Target>{card("B5")});
    CHECK(m.session().selection().empty());
    const QImage ringed = m.desk.picture();
    m.unfold(1);
    CHECK_FALSE(m.item(0).isOpen());
    CHECK(m.session().pointedAt() == std::vector<Target>{card("B4")});
    CHECK(m.desk.picture() != ringed);
    m.click("Показать");
    CHECK(m.session().selection().current == card("B4"));
    m.unfold(1);
    CHECK(m.session().pointedAt().empty());
    m.unfold(1);
    m.desk.key(Qt::Key_M, panelKeys);
    CHECK(m.session().pointedAt().empty());
}

TEST_CASE("findings follow the map when it rests, and never move under the pointer", "[gui][method]") {
    MethodDesk m;
    m.answerQuestion();
    CHECK(m.lines().size() == 3); // not at once
    m.follow([&] { return m.lines().size() == 2; });
    m.unfold(1); // the pointer is there now
    CHECK(m.session().pointedAt().size() == 1);
    m.forgetGuess();
    m.follow([&] { return m.panel().isWaiting(); });
    CHECK(m.lines().size() == 2);
    m.leave();
    m.follow([&] { return m.lines().size() == 1; });
    CHECK(m.session().pointedAt().empty());
}

TEST_CASE("nothing is worked out while nobody looks", "[gui][method]") {
    MethodDesk m;
    m.desk.key(Qt::Key_M, panelKeys);
    const auto before = m.session().check().lastSaid().findings.shown.size();
    m.answerQuestion();
    QSignalSpy rests(&m.session().check(), &MapCheck::due);
    REQUIRE(rests.wait(10'000));
    CHECK(m.session().check().lastSaid().findings.shown.size() == before);
    m.desk.key(Qt::Key_M, panelKeys);
    CHECK(m.lines().size() == 2);
}

TEST_CASE("another map is shown by the panel that is open", "[gui][method]") {
    MethodDesk m;
    m.unfold(0);
    REQUIRE(m.desk.window().openTemplate("blank"));
    m.settle();
    CHECK(m.lines().isEmpty());
    CHECK(m.says("Замечаний нет"));
    CHECK(m.session().pointedAt().empty());
    CHECK_FALSE(m.says("Вопросы этапов"));
}

TEST_CASE("what unfolds at the foot of the panel is scrolled into sight", "[gui][method]") {
    MethodDesk m(Language::russian, {1300, 640});
    auto* scroll = m.panel().findChild<QScrollArea*>();
    const auto isSeen = [&](QWidget* widget) {
        const QPoint foot = widget->mapTo(scroll->viewport(), QPoint(0, widget->height() - 1));
        return foot.y() < scroll->viewport()->height();
    };
    m.unfold(2);
    QCoreApplication::processEvents();
    CHECK(isSeen(&m.item(2)));
    m.click("Не показывать…");
    CHECK(isSeen(m.find("Не показывать")));
}
