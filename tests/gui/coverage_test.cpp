#include "app/panels/coverage_bar.hpp"
#include "app/panels/evidence_panel.hpp"
#include "app/views/interviews_view.hpp"
#include "app/widgets/carrier.hpp"
#include "app/window/window_commands.hpp"
#include "gui/hand.hpp"
#include "gui/panel.hpp"

#include <QToolButton>

#include <catch2/catch.hpp>

// How one knows what cards say, on the grid. Its own namespace: sources are compiled together.
namespace cjm::test::coverage_tests {
namespace {

struct Shaded {
    Desk desk;
    explicit Shaded(Language language = Language::russian) : desk(language) {
        desk.openExample(language);
        toggle();
    }
    void toggle() {
        desk.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QCoreApplication::processEvents();
    }
    CoverageBar& bar() { return desk.window().coverage(); }
    [[nodiscard]] bool isOn() { return desk.window().session().filter().showsEvidence; }
    Status status(const char* id) { return desk.map().cards.find(CardId{id})->status; }
    void click(QWidget& widget) {
        desk.click(widget.mapTo(&desk.window(), widget.rect().center()));
        QCoreApplication::processEvents();
    }
    // The sign of quotes of a card, in the viewport of the board.
    QPoint signOf(const char* id) {
        Hand hand(desk);
        (void)hand.at(card(id)); // into view
        const PlacedCard* placed = placedCard(desk.board().layoutNow(), CardId{id});
        REQUIRE(placed);
        REQUIRE(placed->box->marks);
        return hand.at(placed->box->marks->list.front().rect.moved(placed->rect.x, placed->rect.y).centre());
    }
};

} // namespace

TEST_CASE("Ctrl+Shift+K shades the map and says how much is confirmed, Escape ends it", "[gui][coverage]") {
    Shaded shaded;
    Desk& desk = shaded.desk;
    CHECK(shaded.bar().isVisible());
    CHECK(shaded.bar().words() == "Подтверждено 20 из 24");
    CHECK(desk.board().layoutNow().options.evidence);
    CHECK(desk.window().windowCommands().action("evidence.on-map").isChecked());
    CHECK(desk.steps() == 0); // of the window, not of the map
    CHECK_FALSE(desk.store().dirty());
    desk.click(card("B3"));
    desk.key(Qt::Key_Escape); // first the selection
    CHECK(shaded.isOn());
    CHECK(desk.board().selection().empty());
    desk.key(Qt::Key_Escape);
    CHECK_FALSE(shaded.isOn());
    CHECK_FALSE(shaded.bar().isVisible());
    CHECK_FALSE(desk.board().layoutNow().options.evidence);
    CHECK_FALSE(desk.window().windowCommands().action("evidence.on-map").isChecked());
    shaded.toggle();
    shaded.click(*shaded.bar().findChild<QToolButton*>(QStringLiteral("closeCoverage")));
    CHECK_FALSE(shaded.isOn());
}

TEST_CASE("while the map is shaded F marks a fact, G an assumption, once more takes that away", "[gui][coverage]") {
    Shaded shaded;
    Desk& desk = shaded.desk;
    desk.click(card("B4"));
    REQUIRE(shaded.status("B4") == Status::assumption);
    desk.type("f");
    CHECK(shaded.status("B4") == Status::fact);
    CHECK(shaded.bar().words() == "Подтверждено 20 из 24"); // nobody has said it
    CHECK(shaded.bar().chip(Status::fact).accessibleName() == "факт 21");
    CHECK(desk.steps() == 1);
    desk.type("п"); // the key of G on a Russian keyboard
    CHECK(shaded.status("B4") == Status::assumption);
    desk.type("g");
    CHECK(shaded.status("B4") == Status::none);
    CHECK(shaded.bar().words() == "Подтверждено 20 из 23");
    desk.type("жэю");
    CHECK_FALSE(desk.editor());
    desk.key(Qt::Key_F2);
    REQUIRE(desk.editor());
    desk.type("g"); // a letter again
    desk.key(Qt::Key_Escape);
    CHECK(shaded.status("B4") == Status::none);
    for (int i = 0; i < 3; ++i)
        desk.undo();
    CHECK(shaded.status("B4") == Status::assumption);
    desk.click(card("R4")); // a solution takes neither
    const std::size_t steps = desk.steps();
    desk.type("f");
    CHECK(desk.steps() == steps);
    CHECK_FALSE(desk.editor());
}

TEST_CASE("a selection of many is marked in one step", "[gui][coverage]") {
    Shaded shaded;
    Desk& desk = shaded.desk;
    desk.board().select(toggled(toggled(selectOnly(card("B3")), card("B4")), card("R4")));
    desk.board().setFocus();
    desk.type("g");
    CHECK(shaded.status("B3") == Status::assumption);
    CHECK(shaded.status("B4") == Status::assumption);
    CHECK(desk.steps() == 1);
    desk.undo();
    CHECK(shaded.status("B3") == Status::fact);
}

TEST_CASE("a chip of the legend leaves its cards alone at full strength", "[gui][coverage]") {
    Shaded shaded;
    const QImage all = shaded.desk.picture();
    shaded.click(shaded.bar().chip(Status::assumption));
    CHECK(shaded.desk.window().session().filter().onlyStatus == Status::assumption);
    CHECK(shaded.bar().chip(Status::assumption).isChecked());
    CHECK(shaded.desk.picture() != all);
    shaded.click(shaded.bar().chip(Status::none));
    CHECK_FALSE(shaded.bar().chip(Status::assumption).isChecked());
    CHECK(shaded.bar().chip(Status::none).isChecked());
    shaded.click(shaded.bar().chip(Status::none));
    CHECK_FALSE(shaded.desk.window().session().filter().onlyStatus);
    CHECK(shaded.desk.picture() == all);
}

TEST_CASE("with one persona alone the numbers are of what concerns it", "[gui][coverage]") {
    Shaded shaded;
    ViewFilter filter = shaded.desk.window().session().filter();
    filter.onlyPersona = PersonaId{"P3"};
    shaded.desk.window().session().setFilter(filter);
    CHECK(shaded.bar().words() != "Подтверждено 20 из 24");
    shaded.desk.key(Qt::Key_Escape); // the persona goes first
    CHECK(shaded.isOn());
    CHECK(shaded.bar().words() == "Подтверждено 20 из 24");
}

TEST_CASE("a sign of quotes says them and leads to the first", "[gui][coverage]") {
    Shaded shaded;
    Desk& desk = shaded.desk;
    Hand hand(desk);
    const QPoint sign = shaded.signOf("B3");
    hand.moveTo(sign);
    CHECK(hand.cursor() == Qt::PointingHandCursor);
    const QString tip = desk.board().viewport()->toolTip();
    CHECK(tip.contains("«Собрал пять предложений"));
    CHECK(tip.contains("Цитата 1 · клиент, 6 октября 2026"));
    CHECK(tip.contains("Главный инженер"));
    hand.moveTo(sign + QPoint(-60, 0));
    CHECK(desk.board().viewport()->toolTip().isEmpty());
    hand.click(sign);
    CHECK(desk.window().views().currentLine().id == "interviews");
    CHECK(desk.window().session().selection().current == Target(QuoteId{"Q1"}));
    CHECK_FALSE(shaded.bar().isVisible()); // there is nothing to shade there
    CHECK(shaded.isOn());
    desk.key(Qt::Key_1, Qt::ControlModifier);
    CHECK(shaded.bar().isVisible());
}

TEST_CASE("the list of the interviews leads to the map that shows the same", "[gui][coverage]") {
    Desk desk(Language::russian, {1600, 1000});
    desk.openExample();
    desk.key(Qt::Key_4, Qt::ControlModifier);
    QCoreApplication::processEvents();
    EvidenceList& list = desk.window().panels().of<EvidencePanel>().list();
    const QRect link = list.shownAt(list.layoutNow().onMap.rect);
    desk.click(list.viewport()->mapTo(&desk.window(), link.center()));
    QCoreApplication::processEvents();
    CHECK(desk.window().views().currentLine().id == "grid");
    CHECK(desk.window().coverage().isVisible());
    CHECK(desk.window().session().filter().showsEvidence);
    CHECK(desk.board().hasFocus());
}

TEST_CASE("the map stays shaded when another one is opened, and the start screen has no bar", "[gui][coverage]") {
    Shaded shaded;
    shaded.desk.openExample();
    CHECK(shaded.isOn());
    CHECK(shaded.bar().isVisible());
    shaded.desk.window().showStart();
    QCoreApplication::processEvents();
    CHECK_FALSE(shaded.bar().isVisible());
    CHECK_FALSE(shaded.desk.window().windowCommands().action("evidence.on-map").isEnabled());
}

TEST_CASE("a map on which nothing is marked says how to mark", "[gui][coverage]") {
    Desk desk;
    desk.window().openTemplate("blank");
    desk.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.window().coverage().words() == "Пока ничего не отмечено. F: факт, G: гипотеза");
}

TEST_CASE("while the map is shaded the inspector begins with how one knows", "[gui][coverage][inspector]") {
    Panel p;
    const auto top = [&](const char* name) {
        QWidget& widget = p.the(QString::fromUtf8(name));
        return widget.mapTo(&p.inspector(), QPoint()).y();
    };
    p.select(card("B3"));
    const char* status = "Факт или гипотеза: факт";
    const char* severity = "Сила барьера: слабый";
    CHECK(top(severity) < top(status));
    CHECK(p.has("«Собрал пять предложений, и сравнить их невозможно»"));
    p.desk.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    Panel::settle();
    CHECK(top("Текст") < top(status));
    CHECK(top(status) < top("«Собрал пять предложений, и сравнить их невозможно»"));
    CHECK(top("«Собрал пять предложений, и сравнить их невозможно»") < top(severity));
    p.click("Все обещают одно и то же −1,5"); // the other card that the quote confirms
    CHECK(p.desk.board().current() == card("E2"));
    p.desk.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    p.select(card("B3"));
    CHECK(top(severity) < top(status));
}

TEST_CASE("a quote is dragged out of the inspector onto a card, which it confirms", "[gui][coverage][inspector]") {
    Panel p;
    p.desk.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    const QPoint to = p.desk.at(card("B4"));
    p.select(card("B3"));
    REQUIRE(p.desk.at(card("B4")) == to);
    QWidget& quote = p.the("«Собрал пять предложений, и сравнить их невозможно»");
    const QPoint from = quote.mapTo(&p.desk.window(), quote.rect().center());
    QWindow* handle = p.desk.window().windowHandle();
    auto& carrier = *p.desk.window().findChild<Carrier*>();
    const auto drag = [&](QPoint end) {
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        QTest::mouseMove(handle, from + QPoint(-20, 4));
        QTest::mouseMove(handle, end);
        Panel::settle();
    };
    const Map start = p.map();
    drag(to);
    REQUIRE(carrier.aim());
    CHECK(carrier.aim()->label == "❝ 0 → 1");
    CHECK(p.map() == start);
    QTest::mouseRelease(handle, Qt::LeftButton, {}, to);
    Panel::settle();
    CHECK(p.cardOf("B4").evidence == p.cardOf("B3").evidence);
    CHECK(p.cardOf("B4").status == Status::fact);
    CHECK(p.desk.board().selection().current == card("B3")); // what is looked at stays
    CHECK(p.desk.steps() == 1);
    CHECK(p.desk.window().coverage().words() == "Подтверждено 21 из 24");
    p.undo();
    CHECK(p.map() == start);
    const QPoint own = p.desk.at(card("E2")); // cites it already
    drag(own);
    CHECK_FALSE(carrier.aim());
    QTest::mouseRelease(handle, Qt::LeftButton, {}, own);
    CHECK(p.map() == start);
}

TEST_CASE("a new quote comes with the card that it confirms, in one step", "[gui][coverage][inspector]") {
    Panel p;
    p.select(card("B4"));
    p.desk.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    Panel::settle();
    p.click("Добавить цитату");
    // Those of interviews about the personas of the card stand first.
    CHECK(p.offered().front().startsWith("Собрал пять предложений"));
    p.choose("кейсов нет");
    REQUIRE(p.cardOf("B4").evidence.size() == 1);
    CHECK(nameOf(p.map(), p.cardOf("B4").evidence.front()) == "кейсов нет");
    CHECK(p.cardOf("B4").status == Status::fact);
    CHECK(p.desk.window().coverage().words() == "Подтверждено 21 из 24");
    p.undo();
    CHECK(p.cardOf("B4").evidence.empty());
    CHECK(p.desk.window().coverage().words() == "Подтверждено 20 из 24");
}

} // namespace cjm::test::coverage_tests
