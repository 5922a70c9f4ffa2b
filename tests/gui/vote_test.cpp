#include "app/document/vote.hpp"
#include "app/panels/vote_bar.hpp"
#include "app/panels/votes_panel.hpp"
#include "app/widgets/drop_list.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/words_label.hpp"
#include "gui/hand.hpp"
#include "gui/kept.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <catch2/catch.hpp>

#include <map>

using namespace cjm;
using namespace cjm::test;

namespace {

// Voting on the barriers of the example.
class Ballot {
public:
    explicit Ballot(Desk& desk) : desk_(desk), hand_(desk) {
        desk.named(QStringLiteral("&Голосование…"))->trigger();
        REQUIRE(vote().state() == Vote::State::choosing);
    }
    void begin(int dots, CardKind kind = CardKind::barrier) {
        auto lists = bar().findChildren<DropList*>();
        REQUIRE(lists.size() == 2);
        lists[0]->setCurrentIndex(lists[0]->findData(static_cast<int>(kind)));
        lists[1]->setCurrentIndex(dots - 1);
        press("primary");
    }
    void press(const char* role) {
        for (auto* button : bar().findChildren<QPushButton*>())
            if (button->property("role").toString() == QLatin1String(role) && button->isVisible())
                return QTest::mouseClick(button, Qt::LeftButton);
        FAIL("no such button");
    }
    // With the mouse, on the pill of a card.
    void click(const CardId& card, Qt::KeyboardModifiers keys = {}) {
        hand_.moveTo(hand_.at(card));
        const auto pill = desk_.board().vote().pill();
        REQUIRE(pill);
        hand_.moveTo(pill->center().toPoint());
        CHECK(hand_.cursor() == Qt::PointingHandCursor);
        hand_.click(pill->center().toPoint(), keys);
    }
    [[nodiscard]] Vote& vote() { return desk_.window().session().vote(); }
    [[nodiscard]] VoteBar& bar() { return desk_.window().voteBar(); }
    [[nodiscard]] int votes(const CardId& card) { return desk_.map().cards.find(card)->votes; }
    [[nodiscard]] std::vector<CardId> barriers() {
        std::vector<CardId> list;
        for (const auto& card : cardsInOrder(desk_.map()))
            if (card->kind == CardKind::barrier) list.push_back(card->id);
        return list;
    }
    [[nodiscard]] Hand& hand() { return hand_; }

private:
    Desk& desk_;
    Hand hand_;
};

} // namespace

TEST_CASE("a round of voting goes from what is voted on to its result", "[gui][votes]") {
    Desk desk(Language::russian, {1440, 1000});
    desk.openExample();
    Ballot ballot(desk);
    CHECK(ballot.bar().isVisible());
    ballot.begin(3);
    REQUIRE(ballot.vote().state() == Vote::State::voting);
    CHECK(ballot.bar().words() == QStringLiteral("Голосование: барьеры осталось 3 из 3 голосов"));
    const CardId first = ballot.barriers()[0], second = ballot.barriers()[1];
    QStringList loud;
    for (const auto* label : ballot.bar().findChildren<QLabel*>())
        if (label->isVisible() && label->font().weight() >= QFont::DemiBold) loud << label->text();
    CHECK(loud.contains(QStringLiteral("3 из 3")));
    // A key on what is selected, in whatever language the keyboard writes.
    desk.click(first);
    desk.key(Qt::Key_V);
    QKeyEvent cyrillic(QEvent::KeyPress, 0x041C, Qt::NoModifier, QString(QChar(0x043C)));
    QCoreApplication::sendEvent(&desk.board(), &cyrillic);
    CHECK(ballot.votes(first) == 2);
    CHECK(desk.editor() == nullptr);
    ballot.click(second);
    CHECK(ballot.votes(second) == 1);
    CHECK(ballot.vote().left() == 0);
    ballot.click(second); // none is left
    CHECK(ballot.votes(second) == 1);
    CHECK(desk.steps() == 1);
    // A letter opens no text while one votes; F2 does.
    desk.click(first);
    desk.key(Qt::Key_A);
    CHECK(desk.editor() == nullptr);
    desk.key(Qt::Key_F2);
    CHECK(desk.editor() != nullptr);
    desk.key(Qt::Key_Escape);
    ballot.press("primary");
    REQUIRE(ballot.vote().state() == Vote::State::shown);
    auto& panel = desk.window().panels().of<VotesPanel>();
    REQUIRE(panel.isVisible());
    QTRY_COMPARE(panel.list().count(), 2);
    QTest::mouseClick(panel.list().viewport(), Qt::LeftButton, {},
                      panel.list().visualItemRect(panel.list().item(1)).center());
    CHECK(desk.board().current() == Target{second});
    ballot.press("primary"); // finish
    CHECK(ballot.vote().state() == Vote::State::closed);
    CHECK_FALSE(ballot.bar().isVisible());
    CHECK_FALSE(panel.isVisible());
    CHECK(ballot.votes(first) == 2);
    // All of it is one step.
    CHECK(desk.steps() == 1);
    desk.undo();
    CHECK(ballot.votes(first) + ballot.votes(second) == 0);
}

TEST_CASE("while one votes undo takes back the last dot alone", "[gui][votes]") {
    Desk desk(Language::russian, {1440, 1000});
    desk.openExample();
    Ballot ballot(desk);
    ballot.begin(5);
    const CardId first = ballot.barriers()[0], second = ballot.barriers()[1];
    ballot.click(first);
    ballot.click(second);
    desk.undo();
    CHECK(ballot.votes(second) == 0);
    CHECK(ballot.votes(first) == 1);
    // Shift+V and −, and Shift with the pill, take a dot.
    desk.click(first);
    desk.key(Qt::Key_Plus);
    desk.key(Qt::Key_Plus);
    CHECK(ballot.votes(first) == 3);
    desk.key(Qt::Key_V, Qt::ShiftModifier);
    desk.key(Qt::Key_Minus);
    CHECK(ballot.votes(first) == 1);
    // A click on one's own dot takes it.
    const auto dots = desk.board().vote().dotsOf(first);
    REQUIRE(dots);
    ballot.hand().moveTo(dots->center().toPoint());
    ballot.hand().click(dots->center().toPoint());
    CHECK(ballot.votes(first) == 0);
    // What else is done in between is undone as always.
    ballot.click(second);
    desk.editWhole(first);
    desk.type("Иначе");
    desk.key(Qt::Key_F2);
    desk.board().commitEditor();
    desk.undo();
    CHECK(ballot.votes(second) == 1);
    ballot.vote().finish();
}

TEST_CASE("faces are voted on as cards are: dots stand at their words, or beside a face without any", "[gui][votes]") {
    Desk desk(Language::russian, {1440, 1000});
    desk.openExample();
    Ballot ballot(desk);
    ballot.begin(3, CardKind::emotion);
    REQUIRE(ballot.vote().state() == Vote::State::voting);
    std::vector<CardId> faces;
    for (const auto& card : cardsInOrder(desk.map()))
        if (card->kind == CardKind::emotion) faces.push_back(card->id);
    Card mute = *desk.map().cards.find(faces[1]);
    mute.text.clear();
    REQUIRE(desk.window().session().apply(PutCard{mute, {}}));
    for (const CardId& face : {faces[0], faces[1]}) {
        CHECK_FALSE(desk.board().vote().dotsOf(face));
        ballot.click(face);
        CHECK(ballot.votes(face) == 1);
        const auto dots = desk.board().vote().dotsOf(face);
        REQUIRE(dots);
        const QImage picture = desk.picture();
        CHECK(picture.pixelColor(dots->center().toPoint()) == qtColour(desk.board().theme().accent));
        ballot.hand().moveTo(ballot.hand().at(face));
        ballot.hand().moveTo(dots->center().toPoint());
        ballot.hand().click(dots->center().toPoint());
        CHECK(ballot.votes(face) == 0);
    }
    ballot.vote().finish();
}

TEST_CASE("votes from before go when one says so, and dots are dealt anew after a question", "[gui][votes]") {
    Desk desk(Language::russian, {1440, 1000});
    desk.openExample();
    CardId first;
    for (const auto& card : cardsInOrder(desk.map()))
        if (card->kind == CardKind::barrier && first.empty()) first = card->id;
    Card voted = *desk.map().cards.find(first);
    voted.votes = 15;
    REQUIRE(desk.store().dispatch(PutCard{voted, {}}));
    Ballot ballot(desk);
    ballot.begin(3);
    REQUIRE(ballot.vote().state() == Vote::State::clearing);
    CHECK(ballot.bar().words().contains(QStringLiteral("Обнулить 15 голосов?")));
    ballot.press("primary");
    CHECK(ballot.votes(first) == 0);
    ballot.click(first);
    ballot.press("secondary");
    CHECK(ballot.bar().words().contains(QStringLiteral("раздать заново?")));
    ballot.press("secondary"); // not now
    CHECK(ballot.votes(first) == 1);
    ballot.press("secondary");
    ballot.press("primary");
    CHECK(ballot.votes(first) == 0);
    CHECK(ballot.vote().left() == 3);
    ballot.press("primary");
    ballot.press("primary");
    // The round with what it cleared is one step.
    desk.undo();
    CHECK(ballot.votes(first) == 15);
}

TEST_CASE("counts are hidden while one votes, and Escape leaves a round that can be gone on with", "[gui][votes]") {
    Desk desk(Language::russian, {1440, 1000});
    desk.openExample();
    Ballot ballot(desk);
    ballot.begin(3);
    const CardId first = ballot.barriers()[0];
    ballot.click(first);
    CHECK(ballot.vote().hidesVotesOf(CardKind::barrier));
    CHECK_FALSE(ballot.vote().hidesVotesOf(CardKind::solution));
    desk.window().panels().open("votes");
    CHECK(desk.window().panels().of<VotesPanel>().list().count() == 0);
    desk.board().setFocus();
    desk.key(Qt::Key_Escape);
    desk.key(Qt::Key_Escape);
    CHECK(ballot.vote().state() == Vote::State::closed);
    desk.named(QStringLiteral("&Голосование…"))->trigger();
    CHECK(ballot.vote().state() == Vote::State::voting);
    CHECK(ballot.vote().left() == 2);
    CHECK(ballot.vote().own(first) == 1);
    ballot.vote().finish(); // the next test opens the same map
}

TEST_CASE("a round of voting goes on after the program was started anew", "[gui][votes]") {
    const TemporaryFolder data, maps;
    const std::filesystem::path path = maps / "map.cjm";
    CardId first, second;
    {
        Desk desk(Language::russian, {1440, 1000}, keptIn(data));
        desk.openExample();
        std::filesystem::copy(desk.folder / "example.cjm", path);
        REQUIRE(desk.open(path));
        Ballot ballot(desk);
        ballot.begin(5);
        first = ballot.barriers()[0];
        second = ballot.barriers()[1];
        ballot.click(first);
        ballot.click(first);
        desk.key(Qt::Key_S, Qt::ControlModifier);
        desk.settle();
        ballot.click(second); // is in the journal alone
    }
    CHECK(mapIn(path).cards.find(first)->votes == 2);
    Desk desk(Language::russian, {1440, 1000}, keptIn(data));
    REQUIRE(desk.recover(path, true));
    CHECK_FALSE(desk.window().voteBar().isVisible());
    desk.named(QStringLiteral("&Голосование…"))->trigger();
    Vote& vote = desk.window().session().vote();
    REQUIRE(vote.state() == Vote::State::voting); // and nobody is asked about votes from before
    CHECK(vote.round().dots == 5);
    CHECK(vote.left() == 2);
    CHECK(vote.own(first) == 2);
    CHECK(vote.own(second) == 1);
    CHECK(vote.hidesVotesOf(CardKind::barrier));
    // One's own dots are taken back, and no one else's.
    desk.click(second);
    desk.key(Qt::Key_V, Qt::ShiftModifier);
    desk.key(Qt::Key_V, Qt::ShiftModifier);
    CHECK(desk.map().cards.find(second)->votes == 0);
    vote.showResult();
    desk.key(Qt::Key_S, Qt::ControlModifier);
    desk.settle();
    CHECK(mapIn(path) == desk.map());
    vote.finish();
}

TEST_CASE("the pill of a vote covers no words of its card, whether there are votes left or not", "[gui][votes]") {
    Desk desk(Language::russian, {1440, 1000});
    desk.openExample();
    Ballot ballot(desk);
    ballot.begin(1);
    const auto checkAll = [&] {
        for (const CardId& card : ballot.barriers()) {
            const QPoint at = ballot.hand().at(card);
            ballot.hand().moveTo({2, 2}); // off the pill of the card before
            ballot.hand().moveTo(at);
            const auto pill = desk.board().vote().pill();
            REQUIRE(pill);
            const auto spot = spotOf(desk.board().layoutNow(), card);
            CHECK(pill->top() >= desk.board().toViewport(spot->text).bottom());
            CHECK(pill->top() <= desk.board().toViewport(spot->frame).bottom()); // the mouse comes to it
        }
    };
    checkAll();
    ballot.click(ballot.barriers()[0]);
    REQUIRE(ballot.vote().left() == 0);
    checkAll();
    ballot.vote().finish();
}

TEST_CASE("a card of the result has two lines before it is cut", "[gui][votes]") {
    Desk desk(Language::russian, {1440, 1000});
    desk.openExample();
    Ballot ballot(desk);
    ballot.begin(2);
    const CardId first = ballot.barriers()[0], second = ballot.barriers()[1];
    Card brief = *desk.map().cards.find(first), endless = *desk.map().cards.find(second);
    brief.text = "Нет цен";
    endless.text = "Не знает, что обслуживание можно отдать целиком, и поэтому держит своих слесарей весь год";
    for (const Card& card : {brief, endless})
        REQUIRE(desk.window().session().apply(PutCard{card, {}}));
    ballot.click(first);
    ballot.click(second);
    ballot.press("primary");
    auto& list = desk.window().panels().of<VotesPanel>().list();
    QTRY_COMPARE(list.count(), 2);
    std::map<QString, int> heights;
    for (int i = 0; i < list.count(); ++i)
        heights[list.item(i)->text().left(3)] = list.visualItemRect(list.item(i)).height();
    const int line = QFontMetrics(qtFont({Face::regular, 13})).lineSpacing();
    CHECK(heights.at(QStringLiteral("Не ")) - heights.at(QStringLiteral("Нет")) == line);
    const QStringList lines = cutLines(qt(endless.text), qtFont({Face::regular, 13}), 200, 2);
    REQUIRE(lines.size() == 2);
    CHECK(qt(endless.text).startsWith(lines[0]));
    CHECK(lines[1].endsWith(QChar(0x2026)));
    CHECK(cutLines(QStringLiteral("Нет цен"), qtFont({Face::regular, 13}), 200, 2) == QStringList{"Нет цен"});
    ballot.press("primary");
}
