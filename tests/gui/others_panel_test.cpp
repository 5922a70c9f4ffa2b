#include "gui/others_desk.hpp"

#include <cjm/edit/take_back.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

std::size_t runsMarked(const WordRuns& runs, WordRun::Mark mark) {
    return static_cast<std::size_t>(
        std::count_if(runs.begin(), runs.end(), [&](const WordRun& run) { return run.mark == mark; }));
}

Others::Batch batchOfOlga(const Map& before, const Map& now) {
    return {"Ольга", 1'796'000'000'000, before, now, theirChanges(before, now), 0, false};
}

} // namespace

TEST_CASE("the panel is empty in a friendly way until somebody changes something", "[gui][others]") {
    OthersDesk o;
    o.open();
    CHECK(o.panel().emptyWords().startsWith("Пока никто ничего не менял"));
    CHECK(o.panel().conflictCount().isEmpty());
    CHECK(o.panel().changeCount().isEmpty());
    CHECK(o.panel().footWords() == "Ctrl+Z отменяет только ваши правки.");
    CHECK_FALSE(o.panel().seen().isEnabled());
    CHECK_FALSE(o.panel().versionLink().isVisible());
    // The inspector waits for as long as it is open.
    CHECK_FALSE(o.desk.window().panels().isShown("inspector"));
    o.desk.key(Qt::Key_Escape);
    CHECK(o.desk.board().hasFocus());
    auto* close = o.panel().findChildren<QToolButton*>().at(1);
    o.desk.click(close->mapTo(&o.desk.window(), close->rect().center()));
    CHECK_FALSE(o.desk.window().panels().isShown("others"));
    CHECK(o.desk.window().panels().isShown("inspector"));
}

TEST_CASE("changes stand by person and time in words, with what is gone and what is new", "[gui][others]") {
    OthersDesk o;
    o.open();
    Map now = withOtherText(o.map(), reportCard, "Отчёт на одну страницу до 5-го числа");
    Card blocks = *now.cards.find(CardId{phoneCard});
    blocks.severity = 3;
    now = after(now, PutCard{blocks, {}});
    Card fresh = *now.cards.find(CardId{reportCard});
    fresh.id = CardId{"fresh"};
    fresh.text = "Дежурный менеджер до 22:00";
    now = after(now, PutCard{fresh, {}});
    o.come(now);
    o.waitFor(3);
    CHECK(o.panel().changeCount() == "3 изменения");
    CHECK(o.panel().emptyWords().isEmpty());
    REQUIRE(o.panel().people().size() == 1);
    CHECK(o.panel().people().front().startsWith("Ольга"));
    // In the order of the map.
    CHECK(o.wordsOf(0) == "После 18:00 никто не отвечает");
    CHECK(o.placeOf(0) == "Договор · сила барьера: заметный → критичный");
    const QString words = o.placeOf(1) + o.placeOf(2);
    CHECK(words.contains("Договор · новое решение"));
    CHECK(words.contains("Договор · текст решения"));
    const std::size_t text = o.placeOf(1) == "Договор · текст решения" ? 1 : 2;
    const WordRuns& runs = o.panel().changes()[text]->words().runs();
    CHECK(markedPart(runs, WordRun::Mark::removed) == "каждый месяц");
    CHECK(markedPart(runs, WordRun::Mark::added) == "до 5-го числа");
    CHECK(runsMarked(runs, WordRun::Mark::removed) == 1);
    CHECK(o.panel().changes()[text]->accessibleName().startsWith("Карточка"));
    // The newest stand first; who signed nothing has a place, too.
    o.come(withOtherText(o.map(), "c0-0-0", "Цель"), "", 1'796'000'900'000);
    o.waitFor(4);
    REQUIRE(o.panel().people().size() == 2);
    CHECK(o.panel().people().front().startsWith("Кто-то"));
    CHECK(o.placeOf(0) == "Stage 0 · текст цели");
    CHECK(o.panel().changeCount() == "4 изменения");
}

TEST_CASE("what came, went and moved is told with its gender and its place", "[gui][others]") {
    OthersDesk o;
    o.open();
    Map now = after(o.map(), RemoveCards{{CardId{"c0-0-0"}}});
    now = after(now, RemoveStage{StageId{"s2"}});
    now = after(now, MoveCards{{{{CardId{phoneCard}}, RowId{"r4"}, StageId{"s0"}, 0}}});
    o.come(now);
    o.waitFor(3);
    QStringList places;
    for (std::size_t i = 0; i < 3; ++i)
        places << o.placeOf(i);
    CHECK(places.contains("этап удалён · 6 карточек"));
    CHECK(places.contains("Stage 0 · цель удалена"));
    CHECK(places.contains("место: Договор → Stage 0"));
    for (const TheirChangeItem* item : o.panel().changes()) {
        const bool isGone = item->placeInWords().contains("удал");
        CHECK((runsMarked(item->words().runs(), WordRun::Mark::removed) == 1) == isGone);
        CHECK((item->change().target.index() == 0) == isGone);
    }
}

TEST_CASE("a change is taken back by an edit of one's own", "[gui][others]") {
    OthersDesk o;
    o.open();
    const std::string before = o.map().cards.find(CardId{reportCard})->text;
    o.come(withOtherText(o.map(), reportCard, "Отчёт на одну страницу до 5-го числа"));
    o.waitFor(1);
    auto& item = *o.panel().changes().front();
    CHECK(item.back().text() == "Вернуть");
    const auto steps = o.desk.steps();
    o.click(item.back());
    CHECK(o.map().cards.find(CardId{reportCard})->text == before);
    CHECK(o.desk.steps() == steps + 1);
    CHECK(o.desk.undoText().contains("правка коллеги отменена"));
    CHECK(item.back().text() == "Возвращено");
    CHECK_FALSE(item.back().isEnabled());
    o.desk.undo();
    CHECK(o.map().cards.find(CardId{reportCard})->text == "Отчёт на одну страницу до 5-го числа");
    CHECK(QTest::qWaitFor([&] { return item.back().isEnabled(); }, 10'000));
    // What may only be read cannot be taken back.
    o.session().setReadOnly(true);
    CHECK(QTest::qWaitFor([&] { return !item.back().isEnabled(); }, 10'000));
}

TEST_CASE("what has been looked at is listed no more", "[gui][others]") {
    OthersDesk o;
    o.open();
    o.come(withOtherText(o.map(), reportCard, "Другое"));
    o.waitFor(1);
    CHECK(o.session().others().unseen() == 1);
    o.click(o.panel().seen());
    CHECK(o.panel().changes().empty());
    CHECK(o.session().others().unseen() == 0);
    CHECK(o.panel().emptyWords().startsWith("Вы всё посмотрели"));
    CHECK_FALSE(o.panel().seen().isEnabled());
}

TEST_CASE("of many changes the first ones are listed, and a button brings the others", "[gui][others]") {
    OthersDesk o(mapWith(6, 6, 2));
    o.open();
    Map now = o.map();
    for (const auto& card : cardsInOrder(now))
        now = withOtherText(now, card->id.value.c_str(), "Иначе " + card->id.value);
    o.come(now);
    o.waitFor(OthersPanel::listedAtOnce);
    CHECK(o.panel().changeCount() == "72 изменения");
    CHECK(o.panel().more().text() == "и ещё 12…");
    o.click(o.panel().more());
    CHECK(o.panel().changes().size() == 72);
    CHECK_FALSE(o.panel().more().isVisible());
    CHECK(o.panel().changes()[60]->hasFocus());
}

TEST_CASE("the foot leads to the version from before the merge", "[gui][others]") {
    OthersDesk o;
    o.open();
    const auto versions = o.session().versions();
    REQUIRE(versions);
    constexpr std::int64_t merged = 1'796'000'000'000;
    REQUIRE(versions->add("{}", VersionWhy::beforeMerging, merged - 60'000));
    o.come(withOtherText(o.map(), reportCard, "Другое"), "Ольга", merged);
    o.waitFor(1);
    REQUIRE(o.panel().versionLink().isVisible());
    CHECK(o.panel().versionLink().text().startsWith("версия "));
    std::int64_t wanted = 0;
    QObject::connect(&o.panel(), &OthersPanel::versionWanted, &o.panel(), [&](std::int64_t time) { wanted = time; });
    o.panel().versionLink().click();
    CHECK(wanted == merged - 60'000);
}

TEST_CASE("words that changed stand as one part each, and what is far from them is left out", "[others]") {
    const WordRuns runs = changedRuns("раз два три четыре", "раз пять шесть четыре");
    REQUIRE(runs.size() == 5);
    CHECK(runs[0] == WordRun{"раз ", WordRun::Mark::none});
    CHECK(runs[1] == WordRun{"два три", WordRun::Mark::removed});
    CHECK(runs[2] == WordRun{" ", WordRun::Mark::none});
    CHECK(runs[3] == WordRun{"пять шесть", WordRun::Mark::added});
    CHECK(runs[4] == WordRun{" четыре", WordRun::Mark::none});
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += "слово" + std::to_string(i) + " ";
    const WordRuns near = nearMarks(changedRuns(text + "раз " + text, text + "два " + text));
    CHECK(wholeOf(near).size() < 160);
    CHECK(near.front().text.startsWith(QChar(0x2026)));
    CHECK(near.back().text.endsWith(QChar(0x2026)));
    const auto [one, other] = contrastedRuns("подпись за 2 дня", "подпись за 5 дней");
    CHECK(wholeOf(one) == "подпись за 2 дня");
    CHECK(markedPart(one, WordRun::Mark::added) == "2 дня");
    CHECK(markedPart(other, WordRun::Mark::added) == "5 дней");
    CHECK(changedRuns("", "новое") == WordRuns{{"новое", WordRun::Mark::added}});
    CHECK(changedRuns("то же", "то же") == WordRuns{{"то же", WordRun::Mark::none}});
}

TEST_CASE("what somebody edited and then deleted comes back with the words that it had last", "[gui][others]") {
    OthersDesk desk;
    Others& others = desk.session().others();
    const CardId theirs{reportCard};
    const Map begin = desk.map(), edited = withOtherText(begin, reportCard, "от Ольги"),
              gone = after(edited, RemoveCards{{theirs}});
    others.come(batchOfOlga(begin, edited));
    others.come(batchOfOlga(edited, gone));
    REQUIRE(others.batches().size() == 1);
    const Others::Batch& batch = others.batches().front();
    REQUIRE(batch.changes.size() == 1);
    CHECK(batch.changes.front().how == MapChange::How::removed);
    const auto back = takenBack(batch.before, batch.after, batch.changes.front(), gone);
    REQUIRE(back);
    CHECK(back->cards.find(theirs)->text == "от Ольги");
    // What came and went in between is nothing.
    others.seeAll();
    Card fresh = *begin.cards.find(theirs);
    fresh.id = CardId{"fresh"};
    const Map with = after(begin, PutCard{fresh, {}});
    others.come(batchOfOlga(begin, with));
    others.come(batchOfOlga(with, begin));
    CHECK(others.unseen() == 0);
}

TEST_CASE("what two wrote at one place is a conflict, and no change besides", "[gui][others]") {
    OthersDesk desk;
    const CardId both{reportCard}, other{phoneCard};
    Map now = withOtherText(withOtherText(desk.map(), reportCard, "от Ольги"), phoneCard, "ещё");
    Conflict conflict;
    conflict.id = ConflictId{"x"};
    conflict.on = AnyId{both.value};
    conflict.field = "text";
    conflict.kept = "от Ольги";
    conflict.other = "моё";
    now = after(now, PutConflict{conflict, {}});
    const auto changes = theirChanges(desk.map(), now);
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().id == other.value);
    // What is said of it later is told again.
    CHECK(theirChanges(now, withOtherText(now, reportCard, "от Ивана")).size() == 1);
}
