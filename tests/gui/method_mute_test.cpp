#include "gui/method_desk.hpp"

#include <QScrollBar>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

TEST_CASE("a finding is hidden with a reason that the map keeps, and brought back", "[gui][method]") {
    MethodDesk m;
    m.unfold(1);
    m.click("Не показывать…");
    auto* reason = m.item(1).findChild<ReasonBox*>();
    CHECK(reason->hasFocus());
    CHECK_FALSE(m.find("Не показывать")->isEnabled());
    m.desk.key(Qt::Key_Return); // without a reason it waits
    CHECK(m.map().mutes.empty());
    m.desk.type("Спросим в декабре");
    CHECK(m.find("Не показывать")->isEnabled());
    m.desk.key(Qt::Key_Return);
    m.settle();
    REQUIRE(m.map().mutes.size() == 1);
    const Mute mute = *m.map().mutes.begin();
    CHECK(mute.check == "barrier-assumption");
    CHECK(mute.on == AnyId{"B4"});
    CHECK(mute.reason == "Спросим в декабре");
    CHECK(m.lines().size() == 2);
    CHECK(m.session().pointedAt().empty());
    m.undo();
    m.leave();
    m.follow([&] { return m.lines().size() == 3; });
    m.redo();
    m.follow([&] { return m.lines().size() == 2; });
    CHECK_FALSE(m.says("Спросим в декабре"));
    REQUIRE(m.says("Не показываем: 1"));
    m.openMuted();
    CHECK(m.says("Спросим в декабре"));
    m.click("Вернуть");
    CHECK(m.map().mutes.empty());
    CHECK(m.lines().size() == 3);
    CHECK_FALSE(m.says("Не показываем: 1"));
}

TEST_CASE("Escape and the button give up hiding, and findings wait while a reason is typed", "[gui][method]") {
    MethodDesk m;
    m.unfold(0);
    m.click("Не показывать…");
    m.desk.type("Потом");
    m.leave();
    m.forgetGuess();
    m.follow([&] { return m.panel().isWaiting(); });
    CHECK(m.lines().size() == 3);
    m.desk.key(Qt::Key_Escape);
    m.follow([&] { return m.lines().size() == 2; });
    CHECK(m.item(0).isOpen());
    CHECK(m.map().mutes.empty());
    m.click("Не показывать…");
    CHECK(m.item(0).findChild<ReasonBox*>()->text().isEmpty());
    m.click("Отмена");
    CHECK_FALSE(m.find("Отмена"));
    CHECK(m.map().mutes.empty());
}

TEST_CASE("more than three of one rule are one line, which is hidden in one step", "[gui][method]") {
    MethodDesk m(Language::russian, {1600, 900}, "loop-example");
    CHECK(m.lines() == QStringList{"Нет интервью: клиенты, не клиенты, эксперты",
                                   "Ни одна карточка не подтверждена: пока это карта гипотез",
                                   "10 барьеров пока гипотезы", "Истории не выбраны"});
    CHECK(m.says("4 предупреждения, 6 советов"));
    m.unfold(2);
    CHECK(m.session().pointedAt().size() == 10);
    CHECK(m.says("Не знает, что машина бывает и дома"));
    CHECK_FALSE(m.says("Не понял, как чистить"));
    m.click("Ещё 6");
    CHECK(m.says("Не понял, как чистить"));
    // One of them is chosen.
    for (auto* label : m.item(2).findChildren<QLabel*>())
        if (label->text() == "Не понял, как чистить" && label->isVisible()) {
            m.click(*label->parentWidget());
            break;
        }
    CHECK(m.session().selection().current == card("M8"));
    CHECK(m.session().pointedAt() == std::vector<Target>{card("M8")});
    const std::size_t steps = m.desk.steps();
    m.click("Не показывать…");
    m.desk.type("Позже");
    m.desk.key(Qt::Key_Return);
    m.settle();
    CHECK(m.map().mutes.size() == 10);
    CHECK(m.desk.steps() == steps + 1);
    CHECK(m.lines().size() == 3);
    m.undo();
    CHECK(m.map().mutes.empty());
}

TEST_CASE("on a map that may only be read nothing is offered that changes it", "[gui][method]") {
    MethodDesk m;
    m.unfold(0);
    m.session().setReadOnly(true);
    m.leave();
    m.settle();
    m.follow([&] { return !m.find("Не показывать…"); });
    CHECK(m.find("Показать"));
    CHECK_FALSE(m.find("+ Решение"));
    CHECK_FALSE(m.panel().step(6).button().isVisible());
}

TEST_CASE("after hiding a finding keys go on with the next, and after bringing one back with what is hidden",
          "[gui][method]") {
    MethodDesk m;
    const auto hide = [&](int place) {
        m.unfold(place);
        m.click("Не показывать…");
        m.desk.type("Потом");
        m.desk.key(Qt::Key_Return);
        m.settle();
    };
    const QString after = m.lines().at(2);
    hide(1);
    REQUIRE(m.lines().at(1) == after);
    CHECK(m.item(1).head().hasFocus());
    hide(1); // the last: the one before it
    CHECK(m.item(0).head().hasFocus());
    m.openMuted();
    auto* list = m.panel().findChild<MutedList*>();
    m.click("Вернуть");
    CHECK(list->head().hasFocus());
    m.click("Вернуть");
    CHECK(m.item(0).head().hasFocus());
}

TEST_CASE("a hidden finding is told from its reason, and all of them begin at one edge", "[gui][method]") {
    MethodDesk m;
    const QString words = m.lines().at(1);
    m.unfold(1);
    m.click("Не показывать…");
    m.desk.type("Спросим в декабре");
    m.desk.key(Qt::Key_Return);
    m.settle();
    m.openMuted();
    auto* list = m.panel().findChild<MutedList*>();
    auto* finding = m.find<QLabel>(words, list);
    auto* reason = m.find<QLabel>("Спросим в декабре", list);
    REQUIRE((finding && reason));
    const auto ink = [](const QLabel* label) { return label->palette().color(label->foregroundRole()); };
    CHECK(ink(finding) != ink(reason));
    const auto left = [&](QWidget* widget) { return widget->mapTo(&m.panel(), QPoint()).x(); };
    constexpr int besideInk = 1; // of words in lines, and the line that a link has with the focus
    CHECK(left(m.find<QLabel>("Не показываем: 1", list)) == left(finding) + besideInk);
    CHECK(left(reason) == left(finding));
    CHECK(left(m.find("Вернуть", list)) == left(finding));
}

TEST_CASE("what is said of the interviews has one line, with a bar to scroll beside it", "[gui][method]") {
    MethodDesk m(Language::russian, {1366, 560});
    REQUIRE(m.panel().findChild<QScrollArea*>()->verticalScrollBar()->isVisible());
    const QString words = QStringLiteral("Клиенты\u00A01, не\u00A0клиенты\u00A01, эксперты\u00A01");
    auto* label = m.find<QLabel>(words);
    REQUIRE(label);
    CHECK(label->heightForWidth(label->width()) == label->fontMetrics().lineSpacing());
}
