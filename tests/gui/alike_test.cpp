#include "app/panels/alike_item.hpp"
#include "app/panels/alike_panel.hpp"
#include "gui/hand.hpp"

#include <QPushButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// The example with two more barriers like one that it has.
void copyBarrier(Desk& desk, const char* id) {
    Card copy;
    for (const Card& card : desk.map().cards)
        if (card.kind == CardKind::barrier && copy.id.empty()) copy = card;
    copy.id = CardId{id};
    copy.votes = 2;
    REQUIRE(desk.store().dispatch(PutCard{copy, {}}));
}

} // namespace

TEST_CASE("cards that are alike are shown side by side, joined or told apart", "[gui][alike]") {
    Desk desk;
    desk.openExample();
    copyBarrier(desk, "same1");
    desk.named(QStringLiteral("&Похожие карточки…"))->trigger();
    auto& panel = desk.window().panels().of<AlikePanel>();
    REQUIRE(panel.isVisible());
    REQUIRE(panel.items().size() == 1);
    const auto kept = panel.items().front()->pair().first->id;
    CHECK(panel.items().front()->joins().hasFocus());
    CHECK(desk.window().session().pointedAt().size() == 2);
    const auto steps = desk.steps();
    desk.key(Qt::Key_Return);
    CHECK_FALSE(desk.map().cards.find(CardId{"same1"}));
    CHECK(desk.map().cards.find(kept)->votes == 2);
    CHECK(desk.steps() == steps + 1);
    CHECK(panel.items().empty());
    desk.undo();
    CHECK(desk.map().cards.find(CardId{"same1"}));
    QTRY_COMPARE(panel.items().size(), std::size_t{1});
    QTest::mouseClick(&panel.items().front()->differs(), Qt::LeftButton);
    CHECK(panel.items().empty());
    CHECK(desk.map().mutes.size() == 1);
    CHECK(desk.window().session().pointedAt().empty());
}
