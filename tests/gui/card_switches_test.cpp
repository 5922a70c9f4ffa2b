#include "app/document/card_switches.hpp"
#include "app/document/vote.hpp"
#include "app/inspector/inspector.hpp"
#include "app/inspector/inspector_looks.hpp"
#include "app/inspector/inspector_tabs.hpp"
#include "gui/hand.hpp"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

CardSwitches& switchesOf(Desk& desk) { return desk.window().session().cardSwitches(); }

// The example is one document for all tests.
struct UsualCards {
    explicit UsualCards(Desk& desk) : desk_(desk) { switchesOf(desk_).set(CardShow::atFirst()); }
    ~UsualCards() { switchesOf(desk_).set(CardShow::atFirst()); }
    UsualCards(const UsualCards&) = delete;
    UsualCards& operator=(const UsualCards&) = delete;

private:
    Desk& desk_;
};

bool showsMark(Desk& desk, const CardId& id, CardMark::Kind kind) {
    const PlacedCard* placed = placedCard(desk.board().mapLayout(), id);
    REQUIRE(placed);
    if (!placed->box->marks) return false;
    for (const CardMark& mark : placed->box->marks->list)
        if (mark.kind == kind) return true;
    return false;
}

// On is told by a sign, not by a colour alone: what is filled has the mark in it.
bool hasTick(QCheckBox& box) {
    const QImage image = box.grab().toImage();
    const QColor mark = box.palette().color(QPalette::HighlightedText),
                 ground = box.palette().color(QPalette::Highlight);
    int marked = 0, filled = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < std::min(18, image.width()); ++x) {
            marked += image.pixelColor(x, y).rgb() == mark.rgb() ? 1 : 0;
            filled += image.pixelColor(x, y).rgb() == ground.rgb() ? 1 : 0;
        }
    return filled > 60 && marked > 4;
}

} // namespace

TEST_CASE("what cards show is switched in the menu, kept by document and exported as shown", "[gui][show]") {
    Desk desk(Language::russian, {1440, 1000});
    desk.openExample();
    const UsualCards usual(desk);
    const double before = placedCard(desk.board().mapLayout(), CardId{"R1"})->rect.height;
    auto* owner = desk.window().findChild<QAction*>(QStringLiteral("show:owner"));
    auto* links = desk.window().findChild<QAction*>(QStringLiteral("show:link"));
    REQUIRE(owner);
    REQUIRE(links);
    owner->trigger();
    CHECK_FALSE(switchesOf(desk).show().has(CardField::owner));
    CHECK_FALSE(owner->isChecked());
    CHECK(owner->text().endsWith(QStringLiteral(": 9")));
    CHECK_FALSE(links->isVisible()); // no card has one
    CHECK(placedCard(desk.board().mapLayout(), CardId{"R1"})->rect.height < before);
    CHECK(desk.steps() == 0); // it is no edit
    // Whoever opens the document later finds it so.
    desk.openExample();
    CHECK_FALSE(switchesOf(desk).show().has(CardField::owner));
    desk.dialogs().exportChoice.reset();
    desk.window().findChild<QAction*>(QStringLiteral("export"))->trigger();
    REQUIRE_FALSE(desk.dialogs().exportStarts.empty());
    CHECK(desk.dialogs().exportStarts.back().show == switchesOf(desk).show());
}

TEST_CASE("with nothing selected the inspector has the switches, and says how many cards have what", "[gui][show]") {
    Desk desk(Language::russian, {1440, 1000});
    desk.openExample();
    const UsualCards usual(desk);
    desk.window().panels().open("inspector");
    auto& inspector = desk.window().panels().of<Inspector>();
    desk.board().select(Target{});
    for (auto* tab : inspector.findChild<InspectorTabs*>()->findChildren<QAbstractButton*>())
        if (tab->text() == QStringLiteral("Вид")) tab->click();
    auto* page = inspector.findChild<LooksPage*>();
    REQUIRE(page);
    REQUIRE(page->isVisible());
    CHECK(page->box(CardField::importance).isVisible());
    CHECK(page->box(CardField::importance).isChecked());
    CHECK(hasTick(page->box(CardField::importance)));
    CHECK_FALSE(page->box(CardField::votes).isVisible());
    QTest::keyClick(&page->box(CardField::importance), Qt::Key_Space);
    CHECK_FALSE(hasTick(page->box(CardField::importance)));
    CHECK_FALSE(switchesOf(desk).show().has(CardField::importance));
    CHECK_FALSE(placedCard(desk.board().mapLayout(), CardId{"T1"})->box->fields);
    desk.click(CardId{"B1"}); // a card has no such tab
    QTRY_VERIFY(!page->isVisible());
}

TEST_CASE("a round keeps room for one's own votes, and after it the sums are shown", "[gui][show][votes]") {
    Desk desk(Language::russian, {1440, 1000});
    desk.openExample();
    const UsualCards usual(desk);
    const CardId barrier = CardId{"B1"};
    Vote& vote = desk.window().session().vote();
    CHECK_FALSE(showsMark(desk, barrier, CardMark::Kind::ownVotes));
    vote.open();
    vote.begin(CardKind::barrier, 3);
    REQUIRE(vote.isVoting());
    CHECK(showsMark(desk, barrier, CardMark::Kind::ownVotes));
    REQUIRE(vote.give(barrier));
    CHECK(desk.board().vote().dotsOf(barrier));
    vote.showResult();
    CHECK(switchesOf(desk).show().has(CardField::votes));
    CHECK(showsMark(desk, barrier, CardMark::Kind::votes));
    CHECK_FALSE(desk.board().vote().dotsOf(barrier));
    vote.finish();
    CHECK(showsMark(desk, barrier, CardMark::Kind::votes));
    desk.undo();
}
