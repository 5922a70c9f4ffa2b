#include "app/panels/evidence_panel.hpp"
#include "app/widgets/carrier.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/window_commands.hpp"
#include "gui/talks.hpp"

#include <QScrollBar>
#include <QToolBar>
#include <QToolButton>

#include <catch2/catch.hpp>

// A quote is carried to a card and a card to a quote; the list of what is known stands beside the interviews.
namespace cjm::test::carrying {
namespace {

class Carrying : public Talks {
public:
    using Talks::Talks;

    EvidenceList& list() { return desk.window().panels().of<EvidencePanel>().list(); }
    bool isShown() { return desk.window().panels().isShown("evidence"); }
    const EvidenceStage& stage(std::size_t i) { return list().layoutNow().stages.at(i); }
    /// A place of the list, in the window.
    QPoint inList(const Rect& rect) { return list().viewport()->mapTo(&desk.window(), list().shownAt(rect).center()); }
    void open(std::size_t place) {
        click(inList(stage(place).rect), 0);
        REQUIRE(stage(place).isOpen);
    }
    QPoint grip(const char* id) { return at(quote(id).figure.rect); }
    Carrier& carrier() { return *desk.window().findChild<Carrier*>(); }
    QPoint tabOf(const char* view) {
        auto* tools = desk.window().findChild<QToolBar*>();
        auto* button = tools->widgetForAction(&desk.window().windowCommands().action("view:" + std::string(view)));
        return button->mapTo(&desk.window(), button->rect().center());
    }
    void move(QPoint to) {
        QTest::mouseMove(handle(), to);
        QCoreApplication::processEvents();
    }
};

} // namespace

TEST_CASE("a quote is dropped on a card of the list, which becomes a fact in one step", "[gui][interviews][carry]") {
    Carrying talks;
    REQUIRE(talks.isShown());
    const Map start = talks.desk.map();
    talks.open(1);
    REQUIRE(talks.evidence("B4").empty());
    const auto& rows = talks.stage(1).rows;
    const auto row = std::find_if(rows.begin(), rows.end(), [](const auto& r) { return r.card->id == CardId{"B4"}; });
    REQUIRE(row != rows.end());
    const QPoint to = talks.inList(row->rect);
    talks.drag(talks.grip("Q6"), to);
    REQUIRE(talks.carrier().aim());
    CHECK(talks.carrier().aim()->label == "❝ 0 → 1");
    CHECK(talks.desk.map() == start); // a drag is a preview
    // What is aimed at is seen beside what is carried.
    const QPoint pointer = talks.desk.window().mapToGlobal(to);
    CHECK(talks.carrier().shownAt().width() == 322);
    CHECK(talks.carrier().shownAt().right() < pointer.x());
    CHECK_FALSE(talks.carrier().shownAt().intersects(talks.carrier().aim()->mark.adjusted(200, 0, 0, 0)));
    talks.drop(to);
    CHECK(talks.evidence("B4") == std::vector<QuoteId>{{"Q6"}});
    CHECK(talks.desk.map().cards.find(CardId{"B4"})->status == Status::fact);
    CHECK(talks.quote("Q6").cards.size() == 3);
    CHECK(talks.desk.window().toast().isVisible());
    CHECK(talks.desk.steps() == 1);
    CHECK(talks.list().layoutNow().counts.assumptions == 3);
    talks.desk.undo();
    CHECK(talks.desk.map() == start);
}

TEST_CASE("a guess that a quote is dropped on is none any more", "[gui][interviews][carry]") {
    Carrying talks;
    const QPoint to = talks.inList(talks.list().layoutNow().guesses.front().rect);
    talks.drag(talks.grip("Q10"), to);
    talks.drop(to);
    CHECK(talks.evidence("E1") == std::vector<QuoteId>{{"Q10"}});
    CHECK(talks.list().layoutNow().guesses.size() == 3);
}

TEST_CASE("Escape, another button and nothing under the hand drop nowhere", "[gui][interviews][carry]") {
    Carrying talks;
    const Map start = talks.desk.map();
    const QPoint to = talks.inList(talks.list().layoutNow().guesses.front().rect);
    talks.drag(talks.grip("Q10"), to);
    REQUIRE(talks.carrier().aim());
    QTest::keyClick(talks.handle(), Qt::Key_Escape);
    CHECK(talks.carrier().carried().index() == 0);
    talks.drop(to);
    talks.drag(talks.grip("Q10"), talks.tabOf("grid") + QPoint(0, 400));
    talks.drop(talks.inList(talks.list().layoutNow().title.rect));
    CHECK(talks.desk.map() == start);
    // A card that cites it already is no place for it.
    const QPoint own = talks.at(talks.quote("Q1").figure.rect);
    talks.open(1);
    talks.drag(own, talks.inList(talks.stage(1).rows.front().rect));
    CHECK(talks.evidence("B3") == std::vector<QuoteId>{{"Q1"}});
    CHECK_FALSE(talks.carrier().aim());
    talks.drop(talks.inList(talks.stage(1).rows.front().rect));
    CHECK(talks.desk.map() == start);
}

TEST_CASE("a quote is dragged up and down, and into another interview", "[gui][interviews][carry]") {
    Carrying talks;
    const QPoint to = talks.at(Point{talks.quote("Q3").rect.x + 60, talks.quote("Q3").rect.bottom() - 3});
    talks.drag(talks.grip("Q1"), to);
    REQUIRE(talks.carrier().aim());
    CHECK(talks.carrier().aim()->isBar);
    talks.drop(to);
    CHECK(talks.interview("I1").quotes[2].id == QuoteId{"Q1"});
    CHECK(talks.desk.steps() == 1);
    const QPoint other = talks.at(Point{talks.sheet("I3").rect.x + 60, talks.sheet("I3").quotes[0].rect.y + 3});
    talks.drag(talks.grip("Q1"), other);
    talks.drop(other);
    CHECK(talks.interview("I3").quotes[0].id == QuoteId{"Q1"});
    CHECK(talks.evidence("B3") == std::vector<QuoteId>{{"Q1"}});
    CHECK(talks.view().current() == Target(QuoteId{"Q1"}));
}

TEST_CASE("a card is dragged from the list onto a quote", "[gui][interviews][carry]") {
    Carrying talks;
    const QPoint from = talks.inList(talks.list().layoutNow().guesses[1].rect);
    const QPoint to = talks.at(Point{talks.quote("Q2").rect.x + 200, talks.quote("Q2").rect.y + 6});
    talks.drag(from, to);
    REQUIRE(talks.carrier().aim());
    talks.drop(to);
    CHECK(talks.evidence("B4") == std::vector<QuoteId>{{"Q2"}});
}

TEST_CASE("resting on a tab opens it, and a quote is dropped on a card of the map", "[gui][interviews][carry]") {
    Carrying talks;
    talks.drag(talks.grip("Q12"), talks.tabOf("grid"));
    QTRY_VERIFY(talks.desk.window().views().currentLine().id == "grid");
    const QPoint to = talks.desk.at(card("B7"));
    talks.move(to);
    REQUIRE(talks.carrier().aim());
    CHECK(talks.carrier().aim()->label == "❝ 1 → 2");
    const QPoint solution = talks.desk.at(card("R1"));
    talks.move(solution);
    CHECK_FALSE(talks.carrier().aim()); // solutions take no quotes
    talks.move(talks.desk.at(card("B7")));
    talks.drop(talks.desk.at(card("B7")));
    CHECK(talks.evidence("B7") == std::vector<QuoteId>{{"Q3"}, {"Q12"}});
}

TEST_CASE("a stage that a quote rests on unfolds", "[gui][interviews][carry]") {
    Carrying talks;
    talks.drag(talks.grip("Q12"), talks.inList(talks.stage(2).rect));
    QTRY_VERIFY(talks.stage(2).isOpen);
    QTest::keyClick(talks.handle(), Qt::Key_Escape);
    talks.drop(talks.inList(talks.stage(2).rect));
    CHECK(talks.stage(2).isOpen);
}

TEST_CASE("the list is gone over by keyboard", "[gui][interviews][carry]") {
    Carrying talks;
    talks.list().setFocus();
    CHECK(talks.list().focused().kind == EvidenceZone::Kind::onMap);
    CHECK(talks.list().accessibleDescription() == "Показать на карте");
    talks.desk.key(Qt::Key_Down);
    CHECK(talks.list().focused().card == CardId{"E1"});
    talks.desk.key(Qt::Key_Down);
    CHECK(talks.list().focused().card == CardId{"B4"});
    CHECK(talks.list().accessibleDescription() == "Нет кейсов по отрасли");
    for (int i = 0; i < 3; ++i)
        talks.desk.key(Qt::Key_Down);
    CHECK(talks.list().focused().kind == EvidenceZone::Kind::addInterview);
    talks.desk.key(Qt::Key_Down);
    CHECK(talks.list().focused().stage == StageId{"S1"});
    talks.desk.key(Qt::Key_Right);
    CHECK(talks.stage(0).isOpen);
    talks.desk.key(Qt::Key_Left);
    CHECK_FALSE(talks.stage(0).isOpen);
    talks.desk.key(Qt::Key_Up);
    talks.desk.key(Qt::Key_Return);
    REQUIRE(talks.editor());
    talks.desk.type("Финансовый директор, завод");
    CHECK(inOrder(talks.desk.map().interviews).back()->persona == PersonaId{"P3"});
    CHECK(talks.list().layoutNow().note.empty());
    talks.desk.key(Qt::Key_Escape);
    talks.list().setFocus();
    talks.desk.key(Qt::Key_Home);
    talks.desk.key(Qt::Key_Down);
    talks.desk.key(Qt::Key_Return);
    CHECK(talks.desk.window().views().currentLine().id == "grid");
    CHECK(talks.desk.window().session().selection().current == card("E1"));
}

TEST_CASE("the list stands beside the interviews alone, and folds in a narrow window", "[gui][interviews][carry]") {
    {
        Carrying talks(Language::russian, {1366, 768});
        CHECK(talks.isShown());
        CHECK(talks.desk.window().panels().covered() == 0); // beside the view, not over it
        CHECK(talks.view().layoutNow().columns[0].rect.width == 296);
        talks.desk.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK_FALSE(talks.isShown());
        talks.desk.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(talks.isShown());
        talks.desk.key(Qt::Key_1, Qt::ControlModifier);
        CHECK_FALSE(talks.isShown());
        talks.desk.key(Qt::Key_4, Qt::ControlModifier);
        CHECK(talks.isShown());
    }
    Carrying narrow(Language::russian, {1100, 700});
    CHECK_FALSE(narrow.isShown());
    narrow.desk.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(narrow.isShown());
}

TEST_CASE("nothing is carried on a map that may only be read", "[gui][interviews][carry]") {
    Carrying talks;
    talks.desk.window().session().setReadOnly(true);
    const Map start = talks.desk.map();
    const QPoint to = talks.inList(talks.list().layoutNow().guesses.front().rect);
    talks.drag(talks.grip("Q10"), to);
    CHECK(talks.carrier().carried().index() == 0);
    talks.drop(to);
    CHECK(talks.desk.map() == start);
}

} // namespace cjm::test::carrying
