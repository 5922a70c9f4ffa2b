#include "app/document/others.hpp"
#include "app/widgets/avatars.hpp"
#include "app/widgets/motion.hpp"
#include "app/widgets/others_note.hpp"
#include "app/widgets/people.hpp"
#include "gui/hand.hpp"
#include "support/builders.hpp"

#include <cjm/render/icons.hpp>
#include <cjm/session/commands/comment_edit.hpp>

#include <QProxyStyle>
#include <QSignalSpy>
#include <QToolBar>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <set>

// What map, tool bar and status line show of others. Its own namespace: sources are compiled together.
namespace cjm::test::others_view_tests {
namespace {

const std::string olga = "Ольга", ivan = "Иван";

Map reworded(const Map& map, const CardId& id, const std::string& text) {
    Card card = *map.cards.find(id);
    card.text = text;
    return after(map, PutCard{card, {}});
}

Others::Batch batchOf(const Map& before, const Map& now, const std::string& by) {
    return {by, 1'796'000'000'000, before, now, mapChanges(before, now), 0, false};
}

Conflict twoVersionsOf(const AnyId& on) {
    Conflict conflict;
    conflict.id = ConflictId{"conflict-" + on.value};
    conflict.on = on;
    conflict.field = "text";
    conflict.kept = "за 5 рабочих дней";
    conflict.other = "за 2 дня";
    conflict.base = "за 3 дня";
    return conflict;
}

// The example map, and others who work on it.
struct SharedDesk {
    Desk desk{Language::russian, {1440, 2400}}; // all of the map in view
    SharedDesk() { desk.openExample(); }

    GridView& board() { return desk.board(); }
    Others& others() { return desk.window().session().others(); }
    const Map& map() { return desk.map(); }
    // A merge has made this of the map.
    void come(const Map& now, const std::string& by = olga) {
        const Map before = map();
        REQUIRE(desk.store().dispatch(PutMap{now, {"edit.voted", {}}}));
        others().add(batchOf(before, now, by));
        QCoreApplication::processEvents();
    }
    void show(const Target& target) { (void)desk.at(target); }
    QRectF textOf(const Target& target) { return board().toViewport(board().spotOf(target)->text); }
    QRectF frameOf(const Target& target) { return board().toViewport(board().spotOf(target)->frame); }
};

// How far the pixel that is most like a colour is from it, of those in a part of a picture.
int farthest(const QImage& picture, const QRectF& part, Colour colour) {
    int best = 3 * 255;
    const QRect room = part.toAlignedRect() & picture.rect();
    for (int y = room.top(); y <= room.bottom(); ++y)
        for (int x = room.left(); x <= room.right(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            best = std::min(best, std::abs(pixel.red() - colour.red) + std::abs(pixel.green() - colour.green) +
                                      std::abs(pixel.blue() - colour.blue));
        }
    return best;
}
constexpr int like = 12, unlike = 60;

QRectF leftEdge(const QRectF& ring) { return {ring.left() - 1, ring.center().y() - 1, 2, 2}; }

Card anyCard(const Map& map, CardKind kind) {
    for (const auto& card : cardsInOrder(map))
        if (card->kind == kind) return *card;
    return {};
}

} // namespace

TEST_CASE("people have a colour by their name alone, and white letters on it can be read", "[gui][others]") {
    CHECK(personColour(olga) == Colour{0x5B, 0x6B, 0x16}); // as on every machine
    CHECK(personColour(ivan) == Colour{0x0F, 0x7C, 0x93});
    std::set<std::string> colours;
    for (int i = 0; i < 200; ++i) {
        const Colour colour = personColour("Участник " + std::to_string(i));
        colours.insert(colourText(colour));
        CHECK(contrast(colour, Colour{255, 255, 255}) >= 4.5);
        for (const Theme* theme : {&lightTheme(), &darkTheme(), &printTheme(), &highContrastTheme()})
            CHECK(contrast(personColourOn(theme->page, "Участник " + std::to_string(i), 3), theme->page) >= 3);
    }
    CHECK(colours.size() == 8);
}

TEST_CASE("initials are the first letters of one or two words, and of no name a question mark", "[gui][others]") {
    CHECK(initials("Ольга") == QStringLiteral("О"));
    CHECK(initials("  анна   каренина, юрист") == QStringLiteral("АК"));
    CHECK(initials("(иван) — 2-й") == QStringLiteral("И2"));
    CHECK(initials("😀 ёж") == QStringLiteral("Ё"));
    CHECK(initials("𐐨𐐩") == QString::fromUtf8("𐐀")); // a letter of two halves
    for (const char* nobody : {"", " \n\t", "—", "😀"})
        CHECK(initials(nobody) == QStringLiteral("?"));
}

TEST_CASE("what others changed is ringed in their colour with their mark, and the ring goes", "[gui][others]") {
    SharedDesk o;
    const CardId changed{"B3"};
    o.show(changed);
    CHECK_FALSE(o.board().others().ringOf(changed));
    o.come(reworded(o.map(), changed, "После 18:00 никто не отвечает"));
    const auto ring = o.board().others().ringOf(changed);
    const auto mark = o.board().others().markOf(changed);
    REQUIRE(ring);
    REQUIRE(mark);
    const Colour line = personColourOn(o.board().theme().page, olga, 3);
    CHECK(farthest(o.desk.picture(), leftEdge(*ring), line) <= like);
    CHECK(farthest(o.desk.picture(), mark->adjusted(3, 3, -3, -3), personColour(olga)) <= like);
    CHECK(ring->contains(o.frameOf(changed)));
    CHECK(o.board().others().nameAt(mark->center()) == QStringLiteral("Ольга"));
    CHECK(o.board().others().nameAt(o.frameOf(changed).center()).isEmpty());
    CHECK_FALSE(o.board().others().ringOf(card("B4")));
    CHECK(o.desk.steps() == 1); // the edit alone: looking writes nothing
    // Beside what is selected, not in its place.
    const auto beyond = [&] { return o.board().others().ringOf(changed)->right() - o.frameOf(changed).right(); };
    const double usual = beyond();
    o.desk.click(changed);
    CHECK(beyond() >= usual + 2);
    o.desk.key(Qt::Key_Escape);
    CHECK(beyond() == Approx(usual));
    // Where nothing may move it goes at once.
    struct Still : QProxyStyle {
        int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                      QStyleHintReturn* more) const override {
            return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, more);
        }
    } still;
    o.board().setStyle(&still);
    REQUIRE(isMotionReduced(o.board()));
    o.others().fade();
    CHECK(o.others().glowing().empty());
    CHECK_FALSE(o.board().others().ringOf(changed));
    QCoreApplication::processEvents();
    CHECK(farthest(o.desk.picture(), leftEdge(o.frameOf(changed).adjusted(-1, -1, 1, 1)), line) >= unlike);
    o.board().setStyle(nullptr);
    CHECK(o.others().unseen() == 1); // it stays in the list
}

TEST_CASE("a record that is changed anew while its ring fades glows again", "[gui][others]") {
    SharedDesk o;
    const CardId changed{"B3"};
    o.show(changed);
    o.come(reworded(o.map(), changed, "Раз"));
    o.others().fade();
    if (!isMotionReduced(o.board())) CHECK(o.board().others().strengthOf(changed) > 0);
    o.come(reworded(o.map(), changed, "Два"), ivan);
    CHECK(o.board().others().strengthOf(changed) == 1);
    const auto mark = o.board().others().markOf(changed);
    REQUIRE(mark);
    CHECK(o.board().others().nameAt(mark->center()) == QStringLiteral("Иван"));
}

TEST_CASE("rings are on stages and rows too, and beside marks of comments", "[gui][others]") {
    SharedDesk o;
    Stage renamed = *o.map().stages.find(StageId{"S2"});
    renamed.title = "Изучение";
    Row other = *o.map().rows.find(RowId{"row-barriers"});
    other.title = "Что мешает";
    SystemIds ids;
    Map now = after(after(o.map(), PutStage{renamed, {}}), PutRow{other, {}});
    now = after(now, withComment(AnyId{"B3"}, olga, "Проверить", "2026-11-20T10:00:00Z", ids));
    o.come(now);
    for (const Target& target : {stage("S2"), row("row-barriers"), card("B3")}) {
        o.show(target);
        CHECK(o.board().others().ringOf(target));
        const auto mark = o.board().others().markOf(target);
        REQUIRE(mark);
        if (const auto comments = o.board().comments().markOf(target)) CHECK_FALSE(comments->intersects(*mark));
    }
    REQUIRE(o.board().comments().markOf(card("B3")));
}

TEST_CASE("a card that somebody is typing at has a frame and says who, but never over its words", "[gui][others]") {
    SharedDesk o;
    const CardId typed{"B3"};
    o.show(typed);
    CHECK_FALSE(o.board().others().labelOf(typed));
    o.others().setPresent({{"s1", olga, {typed}}});
    const auto label = o.board().others().labelOf(typed);
    REQUIRE(label);
    CHECK(farthest(o.desk.picture(), label->adjusted(3, 3, -3, -3), personColour(olga)) <= like);
    const QRectF frame = o.frameOf(typed);
    CHECK(farthest(o.desk.picture(), leftEdge(frame.adjusted(-1, -1, 1, 1)),
                   personColourOn(o.board().theme().page, olga, 3)) <= like);
    CHECK(label->top() >= frame.bottom());
    // Two names take more room, on a card that has it.
    o.others().setPresent({{"s1", "Оля", {typed}}});
    const double one = o.board().others().labelOf(typed)->width();
    o.others().setPresent({{"s1", "Оля", {typed}}, {"s2", "Ян", {typed}}});
    CHECK(o.board().others().labelOf(typed)->width() > one);
    // Of all cards and faces.
    std::vector<CardId> all;
    for (const auto& each : cardsInOrder(o.map()))
        all.push_back(each->id);
    o.others().setPresent({{"s1", olga, all}});
    int looked = 0;
    for (const CardId& id : all) {
        const auto there = o.board().others().labelOf(id);
        if (!there) continue;
        INFO(id.value);
        const QRectF words = o.textOf(id), box = o.frameOf(id);
        const bool areBeside = !words.intersects(box) && words.top() < box.bottom() && words.bottom() > box.top();
        if (!areBeside) CHECK_FALSE(there->intersects(words));
        ++looked;
    }
    CHECK(looked >= 20);
    o.others().setPresent({});
    CHECK_FALSE(o.board().others().labelOf(typed));
    CHECK(farthest(o.desk.picture(), leftEdge(frame.adjusted(-1, -1, 1, 1)),
                   personColourOn(o.board().theme().page, olga, 3)) >= unlike);
}

TEST_CASE("a card with two versions has a badge whose click selects it and opens the list", "[gui][others]") {
    SharedDesk o;
    const Card conflicting = anyCard(o.map(), CardKind::solution);
    const CardId on = conflicting.id;
    Conflict note = twoVersionsOf(AnyId{"B4"}); // asks for nothing
    note.kind = ConflictKind::deletedContainerKept;
    for (std::string* words : {&note.field, &note.kept, &note.other, &note.base})
        words->clear();
    const Map now = after(after(o.map(), PutConflict{twoVersionsOf(AnyId{on.value}), {}}), PutConflict{note, {}});
    REQUIRE(o.desk.store().dispatch(PutMap{now, {"edit.voted", {}}}));
    o.show(on);
    QCoreApplication::processEvents();
    const auto badge = o.board().others().badgeOf(on);
    REQUIRE(badge);
    CHECK_FALSE(o.board().others().badgeOf(card("B4")));
    CHECK(badge->bottom() <= o.textOf(on).top() + 0.01);
    CHECK(badge->bottom() >= o.frameOf(on).top());
    CHECK(o.board().others().badgeAt(badge->center()) == Target(on));
    QSignalSpy wanted(&o.board(), &GridView::othersWanted);
    Hand hand(o.desk);
    hand.moveTo(badge->center().toPoint());
    CHECK(hand.cursor() == Qt::PointingHandCursor);
    hand.click(badge->center().toPoint());
    CHECK(wanted.size() == 1);
    CHECK(o.board().current() == Target(on));
    // Beside the mark of who changed it.
    o.come(reworded(o.map(), on, "Другое"));
    REQUIRE(o.board().others().markOf(on));
    CHECK_FALSE(o.board().others().badgeOf(on)->intersects(*o.board().others().markOf(on)));
    // Somebody has chosen.
    Map chosen = o.map();
    chosen.conflicts = {};
    REQUIRE(o.desk.store().dispatch(PutMap{chosen, {"edit.voted", {}}}));
    CHECK_FALSE(o.board().others().badgeOf(on));
}

TEST_CASE("changes of others are counted until they are seen, each with who made it", "[gui][others]") {
    SharedDesk o;
    QSignalSpy changed(&o.others(), &Others::changed);
    QSignalSpy glows(&o.others(), &Others::glowChanged);
    o.others().add(batchOf(o.map(), o.map(), olga)); // nothing
    CHECK(changed.empty());
    o.come(reworded(reworded(o.map(), CardId{"B3"}, "Раз"), CardId{"B4"}, "Два"));
    o.come(reworded(o.map(), CardId{"B3"}, "Три"), ivan);
    o.come(reworded(o.map(), CardId{"B3"}, "Четыре"), "");
    CHECK(changed.size() == 3);
    CHECK(glows.size() == 3);
    CHECK(o.others().unseen() == 4);
    CHECK(o.others().unseenBy() == std::vector<std::string>{olga, ivan, ""}); // and somebody
    REQUIRE(o.others().glowing().size() == 2);                                // a record once, for who was last
    CHECK(o.others().glowing().front().by == olga);
    CHECK(o.others().glowing().back().by.empty());
    o.others().seeAll();
    CHECK(o.others().unseen() == 0);
    CHECK(o.others().unseenBy().empty());
    CHECK(changed.size() == 4);
    o.others().seeAll();
    CHECK(changed.size() == 4);
    CHECK(o.others().glowing().size() == 2); // to be seen on the map is another thing
    // What is gone glows nowhere.
    o.others().fade();
    const Map before = o.map();
    const Map now = after(before, RemoveCards{{CardId{"B4"}}});
    o.come(now);
    const auto& left = o.others().glowing();
    CHECK(std::none_of(left.begin(), left.end(), [](const auto& glow) { return glow.on == card("B4"); }));
    CHECK(o.others().batches().size() == 1); // what was seen is forgotten
}

TEST_CASE("who goes on typing does one thing, and what one did oneself meanwhile is no part of it", "[gui][others]") {
    SharedDesk desk;
    Others& others = desk.others();
    const Map begin = desk.map();
    const CardId theirs{"B3"}, own{"K1"};
    const Map one = reworded(begin, theirs, "от"), mine = reworded(one, own, "моё"),
              two = reworded(mine, theirs, "от Ольги");
    others.come(batchOf(begin, one, olga));
    others.come(batchOf(mine, two, olga));
    REQUIRE(others.batches().size() == 1);
    REQUIRE(others.batches().front().changes.size() == 1);
    CHECK(others.batches().front().changes.front().id == theirs.value);
    CHECK(others.batches().front().changes.front().after == "от Ольги");
    CHECK(others.unseen() == 1);
    others.come(batchOf(two, reworded(two, own, "от Ивана"), ivan));
    CHECK(others.batches().size() == 2);
    others.seeAll();
    others.come(batchOf(two, reworded(two, theirs, "ещё"), ivan));
    CHECK(others.unseen() == 1);
}

TEST_CASE("who is there is told once, also with the map open twice, and each without a name", "[gui][others]") {
    SharedDesk o;
    QSignalSpy told(&o.others(), &Others::presentChanged);
    const std::vector<Colleague> there{{"s1", olga, {}}, {"s2", "", {}}, {"s3", olga, {}}, {"s4", "", {}}};
    o.others().setPresent(there);
    o.others().setPresent(there);
    CHECK(told.size() == 1);
    CHECK(o.others().namesPresent() == std::vector<std::string>{olga, "", ""});
}

TEST_CASE("the tool bar has marks of at most three, then how many more, and nothing of nobody", "[gui][others]") {
    Desk desk;
    QToolBar bar;
    auto* avatars = new Avatars(bar, Appearance(desk.looks(), desk.languages()));
    const auto isThere = [&] { return bar.actions().front()->isVisible(); };
    CHECK_FALSE(isThere());
    CHECK(avatars->sizeHint().width() == 0);
    avatars->setPeople({olga, ivan});
    CHECK(isThere());
    CHECK(avatars->markCount() == 2);
    CHECK(avatars->moreWords().isEmpty());
    CHECK(avatars->accessibleName() == QStringLiteral("Здесь ещё: Ольга, Иван"));
    const int two = avatars->sizeHint().width();
    avatars->setPeople({olga, ivan, "", "Пётр", "<b>Анна", "Яна", "Ян"});
    CHECK(avatars->markCount() == 4);
    CHECK(avatars->moreWords() == QStringLiteral("+4"));
    CHECK(avatars->sizeHint().width() > two);
    CHECK(avatars->accessibleName().endsWith(QStringLiteral("Иван, Кто-то, Пётр, <b>Анна, Яна, Ян")));
    CHECK(avatars->toolTip().contains(QStringLiteral("&lt;b&gt;Анна")));
    avatars->resize(avatars->sizeHint());
    const QImage picture = avatars->grab().toImage();
    for (const std::string& name : {olga, ivan})
        CHECK(farthest(picture, QRectF(picture.rect()), personColour(name)) <= like);
    avatars->setPeople({});
    CHECK_FALSE(isThere());
    CHECK(avatars->toolTip().isEmpty());
}

TEST_CASE("the status line says what others changed and what is to be chosen, with right plurals", "[gui][others]") {
    Desk desk;
    OthersNote note(Appearance(desk.looks(), desk.languages()));
    CHECK(note.isHidden());
    note.tell(3, {olga}, 1);
    CHECK_FALSE(note.isHidden());
    CHECK(note.changesInWords() == QStringLiteral("Объединены 3 изменения: Ольга"));
    CHECK(note.conflictsInWords() == QStringLiteral("1 расхождение"));
    CHECK(note.accessibleName() == QStringLiteral("Объединены 3 изменения: Ольга, 1 расхождение"));
    QSignalSpy clicked(&note, &QAbstractButton::clicked);
    QTest::mouseClick(&note, Qt::LeftButton);
    CHECK(clicked.size() == 1);
    note.tell(5, {olga, ivan}, 2);
    CHECK(note.changesInWords() == QStringLiteral("Объединено 5 изменений: Ольга, Иван"));
    CHECK(note.conflictsInWords() == QStringLiteral("2 расхождения"));
    note.tell(21, {}, 11);
    CHECK(note.changesInWords() == QStringLiteral("Объединено 21 изменение"));
    CHECK(note.conflictsInWords() == QStringLiteral("11 расхождений"));
    note.tell(1, {olga, ivan, "Анна", "Пётр"}, 0);
    CHECK(note.changesInWords() == QStringLiteral("Объединено 1 изменение: Ольга, Иван, Анна …"));
    CHECK(note.conflictsInWords().isEmpty());
    const int wide = note.sizeHint().width();
    CHECK(note.minimumSizeHint().width() < wide);
    note.tell(0, {}, 3);
    CHECK(note.changesInWords().isEmpty());
    CHECK(note.sizeHint().width() < wide);
    desk.languages().use(Language::english);
    CHECK(note.conflictsInWords() == QStringLiteral("3 conflicts"));
    note.tell(1, {"Olga"}, 1);
    CHECK(note.changesInWords() == QStringLiteral("1 change merged: Olga"));
    CHECK(note.conflictsInWords() == QStringLiteral("1 conflict"));
    note.tell(2, {"Olga", "Ivan"}, 0);
    CHECK(note.changesInWords() == QStringLiteral("2 changes merged: Olga, Ivan"));
    note.tell(0, {}, 0);
    CHECK(note.isHidden());
}

} // namespace cjm::test::others_view_tests
