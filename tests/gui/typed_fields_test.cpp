#include "app/widgets/settings.hpp"
#include "gui/coauthor.hpp"

#include <cjm/storage/files.hpp>

#include <QInputMethodEvent>
#include <QSettings>
#include <QSlider>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

// What is typed in the inspector while somebody else writes to the same map. Its own namespace: sources are compiled
// together.
namespace cjm::test::typed_fields_tests {
namespace {

const std::string prices = "Цены «по запросу»: не с чем сравнить",
                  allPrices = "Все цены «по запросу»: не с чем сравнить";

} // namespace

TEST_CASE("what others write at a text that is typed in the inspector waits until it is left", "[gui][shared]") {
    TypedFields f;
    f.select(card("B3"));
    Coauthor olga(f.desk);
    f.enter("Текст");
    f.desk.type(" и ждать");
    CHECK_FALSE(olga.rewords("B3", allPrices));
    Panel::settle();
    CHECK(f.in("Текст") == prices + " и ждать");
    f.desk.type("!");
    CHECK_FALSE(olga.comes());
    CHECK(f.cardOf("B3").text == prices + " и ждать!");
    std::string joined = allPrices + " и ждать!";
    SECTION("with Tab") { f.desk.key(Qt::Key_Tab); }
    SECTION("because it has to be done with, after which typing goes on upon both") {
        f.desk.window().session().finishTyping();
        REQUIRE(olga.comes());
        f.desk.type("?");
        joined += "?";
    }
    SECTION("with Escape, which takes back what was typed") {
        f.desk.key(Qt::Key_Escape);
        joined = allPrices;
    }
    CHECK(olga.comes());
    Panel::settle();
    CHECK(f.cardOf("B3").text == joined);
    CHECK(f.in("Текст") == joined);
}

TEST_CASE("whatever else others do to the record that is typed at comes meanwhile", "[gui][shared]") {
    TypedFields f;
    f.select(card("B3"));
    Coauthor olga(f.desk);
    f.enter("Текст");
    f.desk.type(" и ждать");
    Card voted = *olga.map().cards.find(CardId{"B3"});
    voted.votes = 2;
    CHECK(olga.writes(PutCard{voted, {}}));
    Panel::settle();
    CHECK(f.box("Текст").hasFocus());
    f.desk.type("!");
    CHECK(f.cardOf("B3").text == prices + " и ждать!");
    CHECK(f.cardOf("B3").votes == 2);
    SECTION("Escape takes back the words alone") {
        f.desk.key(Qt::Key_Escape);
        CHECK(f.cardOf("B3").text == prices);
        CHECK(f.cardOf("B3").votes == 2);
    }
    SECTION("and a card that is typed at is not removed") {
        CHECK(olga.writes(RemoveCards{{CardId{"B3"}}}));
        Panel::settle();
        f.desk.type("?");
        CHECK(f.cardOf("B3").text == prices + " и ждать!?");
    }
}

TEST_CASE("two who write other words in one place wait for each other, whoever's words are shown", "[gui][shared]") {
    const bool isFirst = GENERATE(true, false);
    const std::string mine = isFirst ? "арбуз" : "яблоко", hers = isFirst ? "яблоко" : "арбуз";
    TypedFields f;
    f.select(card("B3"));
    Coauthor olga(f.desk);
    f.write("Текст", QString::fromStdString(mine));
    CHECK_FALSE(olga.rewords("B3", hers));
    CHECK(f.map().conflicts.empty());
    f.desk.window().session().finishTyping();
    CHECK(olga.comes());
    CHECK(f.map().conflicts.size() == 1);
}

TEST_CASE("a field that a card of another kind does not have stays under who is typing", "[gui][shared]") {
    TypedFields f;
    f.select(card("R3"));
    Coauthor olga(f.desk);
    f.enter("Ответственный");
    f.desk.type(" и");
    Card other = *olga.map().cards.find(CardId{"R3"});
    other.kind = CardKind::text;
    CHECK(olga.writes(PutCard{other, {}}));
    Panel::settle();
    REQUIRE(f.box("Ответственный").hasFocus());
    f.desk.type(" продажи");
    CHECK(f.cardOf("R3").owner == "Маркетинг и продажи");
}

TEST_CASE("the cursor stays at its word when others change the text around it", "[gui][shared]") {
    TypedFields f;
    f.select(card("B3"));
    Coauthor olga(f.desk);
    f.click(f.box("Текст"));
    QTextCursor cursor = f.box("Текст").textCursor();
    const int end = static_cast<int>(QString::fromStdString(prices).size());
    cursor.setPosition(end - 8);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    REQUIRE(cursor.selectedText() == "сравнить");
    f.box("Текст").setTextCursor(cursor);
    REQUIRE(olga.rewords("B3", allPrices));
    Panel::settle();
    CHECK(f.in("Текст") == allPrices);
    CHECK(f.box("Текст").textCursor().selectedText() == "сравнить");
}

TEST_CASE("what an input method composes is not broken off by others", "[gui][shared][typing]") {
    TypedFields f;
    f.select(card("B3"));
    Coauthor olga(f.desk);
    f.enter("Текст");
    QInputMethodEvent composing(QStringLiteral(" ещ"), {});
    QCoreApplication::sendEvent(QGuiApplication::focusObject(), &composing);
    CHECK_FALSE(olga.rewords("B3", allPrices));
    Panel::settle();
    QInputMethodEvent done;
    done.setCommitString(QStringLiteral(" ещё"));
    QCoreApplication::sendEvent(QGuiApplication::focusObject(), &done);
    CHECK(f.cardOf("B3").text == prices + " ещё");
    f.desk.key(Qt::Key_Tab);
    CHECK(olga.comes());
    CHECK(f.cardOf("B3").text == allPrices + " ещё");
}

TEST_CASE("what the map does not take yet is being typed all the same", "[gui][shared]") {
    TypedFields f;
    f.select(card("R3"));
    Coauthor olga(f.desk);
    f.write("Срок", "1.2");
    Card hers = *olga.map().cards.find(CardId{"R3"});
    hers.due = "2027-03-08";
    CHECK_FALSE(olga.writes(PutCard{hers, {}}));
    Panel::settle();
    CHECK(f.in("Срок") == "1.2");
    CHECK(f.cardOf("R3").due == "2026-12-15");
    f.desk.window().session().finishTyping();
    CHECK(f.cardOf("R3").due == QString::number(QDate::currentDate().year()).toStdString() + "-02-01");
    CHECK(olga.comes());
    CHECK(f.map().conflicts.size() == 1);
}

TEST_CASE("a slider is not moved by others while a hand is at it", "[gui][shared]") {
    TypedFields f;
    f.select(card("E4"));
    Coauthor olga(f.desk);
    auto& slider = f.the<QSlider>("Эмоция");
    slider.setSliderDown(true);
    Card hers = *olga.map().cards.find(CardId{"E4"});
    hers.value = 1.5;
    CHECK_FALSE(olga.writes(PutCard{hers, {}}));
    slider.setSliderDown(false);
    CHECK(olga.comes());
    Panel::settle();
    CHECK(slider.value() == 15);
}

TEST_CASE("a window closes with the words of both, though one of them is still typed", "[gui][shared]") {
    StoragePaths places;
    places.rules.watch.every = 20; // a test has no time for two seconds
    Desk desk(Language::russian, {1440, 900}, places);
    const CardId typed = cardId(0, 0, 0);
    Document document{mapWith(3, 2, 2), {}};
    document.envelope.docId = "doc";
    document.envelope.revision = "r1";
    const auto withText = [&](const std::string& text) {
        Card changed = *document.map.cards.find(typed);
        changed.text = text;
        document.map = after(document.map, PutCard{std::move(changed), {}});
        return encode(document);
    };
    const auto path = desk.folder / "map.cjm";
    put(path, withText("раз два три четыре"));
    REQUIRE(desk.open(path));
    desk.click(Target(typed));
    Panel::settle();
    QTextEdit* box = nullptr;
    for (auto* each : desk.window().panels().of<Inspector>().findChildren<QTextEdit*>())
        if (each->isVisible() && each->accessibleName() == QStringLiteral("Текст")) box = each;
    REQUIRE(box);
    box->setFocus();
    desk.key(Qt::Key_End, Qt::ControlModifier);
    desk.type(" пять");
    // Who has the file open, too, is told of it.
    const auto isTold = [&] {
        const auto names = desk.folder.names();
        return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            return name.ends_with(".who.tmp") && get(desk.folder / name).find(typed.value) != std::string::npos;
        });
    };
    CHECK(QTest::qWaitFor(isTold, 60'000));
    document.envelope.trail = {"r1"};
    document.envelope.revision = "r2";
    document.envelope.by = "Ольга";
    put(desk.folder / "other", withText("нуль раз два три четыре"));
    std::filesystem::rename(desk.folder / "other", path);
    REQUIRE(QTest::qWaitFor([&] { return desk.window().document().isTheirsWaiting(); }, 60'000));
    CHECK(box->toPlainText() == "раз два три четыре пять");
    CHECK(desk.close());
    const auto saved = loadDocument(path);
    REQUIRE(saved);
    CHECK(saved->document.map.cards.find(typed)->text == "нуль раз два три четыре пять");
    QSettings().remove(QStringLiteral("asked-for-name"));
    setAuthorName({});
}

} // namespace cjm::test::typed_fields_tests
