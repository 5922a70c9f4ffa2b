#include "gui/others_desk.hpp"

#include <QDockWidget>
#include <QLabel>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// Words that need more room than they have: labels, and buttons of one line.
QStringList clippedIn(const QWidget& panel) {
    QStringList clipped;
    for (const auto* words : panel.findChildren<MarkedWords*>())
        if (words->isVisible() && words->height() < words->heightForWidth(words->width()))
            clipped << wholeOf(words->runs());
    for (const auto* label : panel.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty()) continue;
        const bool isHigh = label->hasHeightForWidth() && label->height() < label->heightForWidth(label->width());
        const bool isWide = !label->hasHeightForWidth() && label->width() < label->sizeHint().width();
        if (isHigh || isWide) clipped << label->text();
    }
    for (const auto* button : panel.findChildren<QPushButton*>())
        if (button->isVisible() && button->width() < button->sizeHint().width()) clipped << button->text();
    for (const auto* item : panel.findChildren<QWidget*>())
        if (item->isVisible() && item->mapTo(&panel, QPoint(item->width(), 0)).x() > panel.width())
            clipped << QString::fromLatin1(item->metaObject()->className());
    return clipped;
}

} // namespace

TEST_CASE("two versions stand side by side, one's own first, and one of them is taken", "[gui][others]") {
    Map map = withOtherText(mapForOthers(), reportCard, "подпись за 5 рабочих дней");
    map = after(map, PutConflict{conflictOn(reportCard, "подпись за 5 рабочих дней", "подпись за 2 дня"), {}});
    OthersDesk o(map);
    o.open();
    REQUIRE(o.panel().conflicts().size() == 1);
    CHECK(o.panel().conflictCount() == "1 расхождение");
    ConflictItem& item = *o.panel().conflicts().front();
    CHECK(item.head().hasFocus());
    CHECK(item.head().accessibleName() == "Решение · Договор, две версии");
    CHECK(item.baseInWords() == "Было: «подпись за 3 дня»");
    VersionBox &kept = item.box(ConflictChoice::kept), &other = item.box(ConflictChoice::other);
    CHECK(other.x() < kept.x());
    CHECK(other.version().who == "Вы");
    CHECK(kept.version().who == "Ольга");
    CHECK(kept.version().isOnMap);
    CHECK_FALSE(other.version().isOnMap);
    CHECK(markedPart(kept.words().runs(), WordRun::Mark::added).trimmed() == "5 рабочих дней");
    CHECK(markedPart(other.words().runs(), WordRun::Mark::added).trimmed() == "2 дня");
    const auto steps = o.desk.steps();
    SECTION("the other one") {
        o.click(item.button(ConflictChoice::other));
        CHECK(o.map().cards.find(CardId{reportCard})->text == "подпись за 2 дня");
    }
    SECTION("the one on the map") {
        o.click(item.button(ConflictChoice::kept));
        CHECK(o.map().cards.find(CardId{reportCard})->text == "подпись за 5 рабочих дней");
    }
    SECTION("both") {
        const auto cards = o.map().cards.size();
        o.click(item.button(ConflictChoice::both));
        CHECK(o.map().cards.size() == cards + 1);
    }
    SECTION("neither: both are written into the text, whose editor opens") {
        int wanted = 0;
        QObject::connect(&o.panel(), &OthersPanel::ownWanted, &o.panel(), [&] { ++wanted; });
        o.click(item.own());
        CHECK(o.map().cards.find(CardId{reportCard})->text == "подпись за 5 рабочих дней\nподпись за 2 дня");
        CHECK(wanted == 1);
        CHECK(o.desk.editor());
        o.desk.window().view().commitEditor();
    }
    CHECK(o.map().conflicts.size() == 0);
    CHECK(o.desk.steps() == steps + 1);
    o.waitForConflicts(0);
    CHECK(o.panel().conflictCount().isEmpty());
    o.session().undo();
    CHECK(o.map().conflicts.size() == 1);
    CHECK(o.map().cards.find(CardId{reportCard})->text == "подпись за 5 рабочих дней");
    o.waitForConflicts(1);
}

TEST_CASE("Escape takes back that one would write a text of one's own, and there are two versions again",
          "[gui][others]") {
    Map map = withOtherText(mapForOthers(), reportCard, "подпись за 5 рабочих дней");
    map = after(map, PutConflict{conflictOn(reportCard, "подпись за 5 рабочих дней", "подпись за 2 дня"), {}});
    OthersDesk o(map);
    o.open();
    const auto steps = o.desk.steps();
    o.click(o.panel().conflicts().front()->own());
    REQUIRE(o.desk.editor());
    CHECK(o.map().conflicts.size() == 0);
    const bool hasTyped = GENERATE(false, true);
    if (hasTyped) o.desk.type(" и ещё");
    o.desk.key(Qt::Key_Escape);
    CHECK_FALSE(o.desk.editor());
    CHECK(o.map() == map);
    CHECK(o.desk.steps() == steps);
    // What was kept stays: Escape elsewhere takes nothing more back.
    o.waitForConflicts(1);
    o.click(o.panel().conflicts().front()->own());
    REQUIRE(o.desk.editor());
    const bool isEntered = GENERATE(false, true); // and Enter begins no other card behind it
    if (isEntered)
        o.desk.key(Qt::Key_Return);
    else
        o.desk.window().view().commitEditor();
    CHECK_FALSE(o.desk.editor());
    const Map kept = o.map();
    CHECK(kept.conflicts.size() == 0);
    o.desk.board().editText(CardId{phoneCard});
    o.desk.key(Qt::Key_Escape);
    CHECK(o.map() == kept);
}

TEST_CASE("what somebody deleted and somebody else changed is kept, or deleted after all", "[gui][others]") {
    Conflict note = conflictOn(phoneCard, "", "");
    note.kind = ConflictKind::deletedVsEdited;
    note.field.clear();
    note.base.clear();
    OthersDesk o(after(mapForOthers(), PutConflict{note, {}}));
    o.open();
    REQUIRE(o.panel().conflicts().size() == 1);
    CHECK(o.panel().conflictCount() == "1 пометка");
    ConflictItem& item = *o.panel().conflicts().front();
    CHECK(item.shown().isNote);
    CHECK(item.button(ConflictChoice::dismissed).text() == "Оставить");
    SECTION("kept") {
        o.click(item.button(ConflictChoice::dismissed));
        CHECK(o.map().cards.find(CardId{phoneCard}));
    }
    SECTION("deleted") {
        o.click(item.button(ConflictChoice::dropped));
        CHECK_FALSE(o.map().cards.find(CardId{phoneCard}));
    }
    CHECK(o.map().conflicts.size() == 0);
    o.session().undo();
    CHECK(o.map().conflicts.size() == 1);
    CHECK(o.map().cards.find(CardId{phoneCard}));
}

TEST_CASE("keys go through conflicts and changes, and Enter shows one on the map", "[gui][others]") {
    Map map = after(mapForOthers(), PutConflict{conflictOn("c0-0-0", "Card c0-0-0", "Цель"), {}});
    map = after(map, PutConflict{conflictOn("c0-1-0", "Card c0-1-0", "Цель"), {}});
    OthersDesk o(map);
    o.open();
    o.come(withOtherText(o.map(), reportCard, "Другое"));
    o.waitFor(1);
    CHECK(o.panel().conflictCount() == "2 расхождения");
    ConflictItem &first = *o.panel().conflicts()[0], &second = *o.panel().conflicts()[1];
    TheirChangeItem& change = *o.panel().changes().front();
    CHECK(first.head().hasFocus());
    CHECK(o.session().pointedAt() == std::vector<Target>{CardId{"c0-0-0"}});
    o.desk.key(Qt::Key_Up); // there is nothing above it
    CHECK(first.head().hasFocus());
    o.desk.key(Qt::Key_Down);
    CHECK(second.head().hasFocus());
    o.desk.key(Qt::Key_Tab); // into it: a button has the keys, and arrows still go from one to the next
    CHECK_FALSE(second.head().hasFocus());
    CHECK(second.isAncestorOf(o.desk.window().focusWidget()));
    o.desk.key(Qt::Key_Down);
    CHECK(change.hasFocus());
    CHECK(o.session().selection().current != Target(CardId{reportCard}));
    o.desk.key(Qt::Key_Return);
    CHECK(o.session().selection().current == Target(CardId{reportCard}));
    CHECK(change.hasFocus()); // for the next one
    o.desk.key(Qt::Key_Delete);
    CHECK(o.map().cards.find(CardId{reportCard}));
    o.desk.key(Qt::Key_Tab);
    CHECK(change.back().hasFocus());
    o.desk.key(Qt::Key_Return);
    CHECK(o.map().cards.find(CardId{reportCard})->text == "Отчёт на одну страницу каждый месяц");
    o.desk.key(Qt::Key_Up);
    CHECK(second.head().hasFocus());
    o.desk.key(Qt::Key_Escape);
    CHECK(o.desk.board().hasFocus());
    CHECK(o.session().pointedAt().empty());
}

TEST_CASE("a choice by keys goes on with the next one", "[gui][others]") {
    Map map = after(mapForOthers(), PutConflict{conflictOn("c0-0-0", "Card c0-0-0", "Цель"), {}});
    map = after(map, PutConflict{conflictOn("c0-1-0", "Card c0-1-0", "Цель"), {}});
    OthersDesk o(map);
    o.open();
    auto& takes = o.panel().conflicts().front()->button(ConflictChoice::other);
    takes.setFocus();
    o.desk.key(Qt::Key_Return);
    REQUIRE(o.panel().conflicts().size() == 1);
    CHECK(o.panel().conflicts().front()->head().hasFocus());
    CHECK(o.panel().conflictCount() == "1 расхождение");
}

TEST_CASE("no words of the panel are cut off, however narrow it is", "[gui][others][words]") {
    const std::string longWord = "Превысокомногорассмотрительствующийпереосвидетельствователь";
    Map map = withOtherText(mapForOthers(), reportCard, longWord + " за 5 рабочих дней");
    map = after(map, PutConflict{conflictOn(reportCard, (longWord + " за 5 рабочих дней").c_str(),
                                            (longWord + longWord + " за 2 дня").c_str()),
                                 {}});
    for (const Language language : {Language::russian, Language::english})
        for (const int width : {296, 380}) {
            INFO(width << " " << languageCode(language));
            OthersDesk o(map);
            if (language == Language::english) o.desk.languages().use(language);
            o.desk.window().panels().open("others");
            auto* dock = o.desk.window().findChild<QDockWidget*>(QStringLiteral("others"));
            o.desk.window().resizeDocks({dock}, {width}, Qt::Horizontal);
            o.come(withOtherText(o.map(), phoneCard, longWord + longWord + " " + longWord), longWord);
            o.waitFor(1);
            REQUIRE(o.panel().width() == width);
            CHECK(clippedIn(o.panel()) == QStringList());
        }
}

TEST_CASE("numbers of conflicts and changes have their forms in both languages", "[gui][others]") {
    Map map = mapForOthers();
    for (int i = 0; i < 3; ++i)
        for (int row = 0; row < 2; ++row) {
            const std::string id = cardId(row, i, 0).value;
            map = after(map, PutConflict{conflictOn(id.c_str(), ("Card " + id).c_str(), "Иначе"), {}});
            const int count = i * 2 + row + 1;
            if (count != 1 && count != 2 && count != 5) continue;
            INFO(count);
            OthersDesk o(map);
            o.open();
            const QString form = count == 1 ? "расхождение" : count == 2 ? "расхождения" : "расхождений";
            CHECK(o.panel().conflictCount() == QString::number(count) + " " + form);
            o.desk.languages().use(Language::english);
            OthersDesk::settle();
            CHECK(o.panel().conflictCount() == QString::number(count) + (count == 1 ? " conflict" : " conflicts"));
        }
}
