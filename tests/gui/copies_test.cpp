#include "app/document/others.hpp"
#include "app/widgets/toast.hpp"
#include "gui/kept.hpp"
#include "support/builders.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/open_mark.hpp>
#include <cjm/storage/templates.hpp>
#include <cjm/storage/versions.hpp>

#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <atomic>
#include <set>
#include <string>

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t copiesNoon = 1'795'953'600'000; // of 29 November 2026

// A map with copies beside it, a clock that goes on by hand, and a trash that is a folder.
struct CopiesDesk {
    TemporaryFolder data, maps, trash;
    std::shared_ptr<std::int64_t> passed = std::make_shared<std::int64_t>(0);
    std::shared_ptr<std::atomic<bool>> hasTrash = std::make_shared<std::atomic<bool>>(true);
    Document mine = example();
    Desk desk{Language::russian, {1440, 900}, places()};

    CopiesDesk() {
        put(maps / "map.cjm", encode(mine));
        desk.window().setTrash([folder = trash.path(), is = hasTrash](const fs::path& path) {
            if (*is) fs::rename(path, folder / path.filename());
            return is->load();
        });
    }
    static Document example() {
        SystemIds ids;
        const auto document = loadTemplate("boiler-example", Language::russian);
        REQUIRE(document);
        return newDocument(document->map, copiesNoon, ids);
    }
    StoragePaths places() {
        StoragePaths places = keptIn(data);
        places.rules.saveAfter = places.rules.saveAfterInSync = 3'600'000; // saves when it is told to
        places.steady = [passed = passed] { return steadyMs() + *passed; };
        return places;
    }
    // What somebody made of the map.
    [[nodiscard]] Document changed(const std::string& text, const std::string& by = "Борис") const {
        SystemIds ids;
        Document document = mine;
        Card card = *document.map.cards.find(CardId{"K1"});
        card.text = text;
        document.map.cards = document.map.cards.set(std::move(card));
        document.envelope = nextRevision(mine.envelope, copiesNoon + 1000, ids, by);
        return document;
    }
    fs::path write(const std::string& name, const Document& document) {
        put(maps / name, encode(document));
        return maps / name;
    }
    void open(bool toLookAt = false) {
        REQUIRE(desk.open(maps / "map.cjm", toLookAt));
        awaitLook();
    }
    void awaitLook() {
        REQUIRE(QTest::qWaitFor([&] { return !desk.window().isLookingForCopies(); }, 20'000));
    }
    void lookAgain() {
        *passed += 30'000;
        desk.window().lookForCopies();
        awaitLook();
    }
    Banner& banner() { return desk.window().copyBanner(); }
    void press(const QString& words) {
        QPushButton* button = buttonOf(banner(), words);
        REQUIRE(button);
        button->click();
    }
    void merge(const std::string& text) {
        press("Объединить");
        REQUIRE(QTest::qWaitFor([&] { return desk.text(card("K1")) == text; }, 20'000));
    }
    void save() {
        desk.key(Qt::Key_S, Qt::ControlModifier);
        desk.settle();
    }
    bool awaitToast(const char* words) {
        return QTest::qWaitFor([&] { return desk.window().toast().words().contains(words); }, 20'000);
    }
    [[nodiscard]] bool isVersion(const std::string& bytes) const {
        const Versions versions(systemFiles(), data / "versions", mine.envelope.docId);
        const auto list = versions.list();
        return list && std::any_of(list->begin(), list->end(),
                                   [&](const Version& version) { return versions.read(version) == bytes; });
    }
};

} // namespace

TEST_CASE("a copy beside the map is offered with its name, its time and whose it is", "[gui][copies]") {
    CopiesDesk here;
    here.write("map (2).cjm", here.changed("их слова"));
    here.open();
    REQUIRE(here.banner().isVisible());
    const QString words = here.banner().words();
    CHECK(words.startsWith("Рядом есть копия этой карты: «map (2).cjm» ("));
    CHECK(words.endsWith(", Борис). В ней 1 изменение."));
    for (const char* button : {"Объединить", "Сравнить", "Оставить отдельной картой"})
        CHECK(buttonOf(here.banner(), button));
    CHECK_FALSE(buttonOf(here.banner(), "Убрать копию"));
    here.desk.languages().use(Language::english);
    CHECK(here.banner().words().endsWith("It has 1 change."));
    here.desk.languages().use(Language::russian);
    here.desk.openExample(); // another map, elsewhere
    here.awaitLook();
    CHECK_FALSE(here.banner().isVisible());
}

TEST_CASE("a merged copy goes to the trash once the map is saved, and is a version", "[gui][copies]") {
    CopiesDesk here;
    const fs::path copy = here.write("map (2).cjm", here.changed("их слова"));
    const std::string bytes = get(copy);
    here.open();
    here.merge("их слова");
    CHECK_FALSE(here.banner().isVisible());
    CHECK(here.desk.window().toast().words() ==
          "Объединено: 1 изменение. Копия уйдёт в корзину, когда карта сохранится.");
    CHECK(here.desk.window().isWindowModified());
    // As what comes from others: it glows and is listed, with a way back.
    const Others& others = here.desk.window().session().others();
    REQUIRE(others.batches().size() == 1);
    CHECK(others.batches().front().by == "Борис");
    CHECK(others.unseen() == 1);
    REQUIRE(others.glowing().size() == 1);
    CHECK(others.glowing().front().on == card("K1"));
    here.lookAgain();
    CHECK_FALSE(here.banner().isVisible()); // nor is it offered meanwhile
    CHECK(get(copy) == bytes);
    here.save();
    REQUIRE(here.awaitToast("Копия объединена и убрана в корзину: «map (2).cjm»."));
    CHECK_FALSE(fs::exists(copy));
    CHECK(get(here.trash / "map (2).cjm") == bytes);
    CHECK(here.isVersion(bytes));
    CHECK(mapIn(here.maps / "map.cjm") == here.desk.map());
    CHECK(here.desk.text(card("K1")) == "их слова");
}

TEST_CASE("a copy whose merge was undone stays", "[gui][copies]") {
    CopiesDesk here;
    const fs::path copy = here.write("map (2).cjm", here.changed("их слова"));
    here.open();
    here.merge("их слова");
    here.desk.undo();
    CHECK(here.desk.text(card("K1")) == "Кто может помочь?");
    typeInto(here.desk, "K1", "свои");
    here.desk.key(Qt::Key_Return);
    here.save();
    here.lookAgain();
    CHECK(fs::exists(copy));
    CHECK(here.trash.names().empty());
    CHECK_FALSE(here.banner().isVisible()); // it was answered
}

TEST_CASE("a copy whose merge was undone and done again goes all the same", "[gui][copies]") {
    CopiesDesk here;
    const fs::path copy = here.write("map (2).cjm", here.changed("их слова"));
    here.open();
    here.merge("их слова");
    here.desk.undo();
    here.save();
    CHECK(fs::exists(copy));
    here.desk.window().session().redo();
    CHECK(here.desk.text(card("K1")) == "их слова");
    here.save();
    CHECK(QTest::qWaitFor([&] { return !fs::exists(copy); }, 20'000));
}

TEST_CASE("what a copy and the map have by now is no change, and two versions can be told apart", "[gui][copies]") {
    CopiesDesk here;
    // The same base, and both have been changed at the same card; one of the copy's other changes is in the map, too.
    Document copy = here.changed("их слова", {});
    Card other = *copy.map.cards.find(CardId{"K2"});
    other.text = "у обоих";
    copy.map = after(copy.map, PutCard{other, {}});
    here.write("map (2).cjm", copy);
    here.open();
    typeInto(here.desk, "K2", "у обоих");
    here.desk.key(Qt::Key_Return);
    typeInto(here.desk, "K1", "свои слова");
    here.desk.key(Qt::Key_Return);
    here.save();
    here.lookAgain();
    INFO(here.banner().words().toStdString());
    CHECK(here.banner().words().contains("1 изменение"));
    here.press("Объединить");
    REQUIRE(here.awaitToast("Объединено. Осталось выбрать в 1 месте."));
    const auto& conflicts = here.desk.map().conflicts;
    REQUIRE(conflicts.size() == 1);
    CHECK(std::set<std::string>{conflicts.begin()->keptBy, conflicts.begin()->otherBy}.contains("map (2)"));
}

TEST_CASE("a copy that cannot be thrown away stays, and that is said", "[gui][copies]") {
    CopiesDesk here;
    const fs::path copy = here.write("map (2).cjm", here.changed("их слова"));
    *here.hasTrash = false;
    here.open();
    here.merge("их слова");
    here.save();
    CHECK(here.awaitToast("Копию «map (2).cjm» не удалось убрать в корзину, она осталась на месте."));
    CHECK(fs::exists(copy));
    here.lookAgain();
    CHECK_FALSE(here.banner().isVisible());
}

TEST_CASE("a copy that was changed after it was merged, or is open elsewhere, stays", "[gui][copies]") {
    CopiesDesk here;
    const fs::path copy = here.write("map (2).cjm", here.changed("их слова"));
    here.open();
    here.merge("их слова");
    SECTION("changed") {
        here.write("map (2).cjm", here.changed("ещё слова"));
        here.save();
        CHECK(here.awaitToast("Копия «map (2).cjm» осталась: её только что изменили."));
        here.lookAgain();
        CHECK(here.banner().isVisible()); // it is another one now
    }
    SECTION("open elsewhere") {
        OpenMark other(std::shared_ptr<FileSystem>(&systemFiles(), [](FileSystem*) {}), here.data / "open");
        const auto opened = openFile(systemFiles(), copy);
        REQUIRE(opened);
        other.follow(opened->state);
        here.save();
        CHECK(here.awaitToast("Копия «map (2).cjm» осталась: она открыта в другом окне."));
    }
    CHECK(fs::exists(copy));
    CHECK(here.trash.names().empty());
}

TEST_CASE("a file with a name of its own is merged and stays", "[gui][copies]") {
    CopiesDesk here;
    const fs::path copy = here.write("план Бориса.cjm", here.changed("их слова"));
    here.open();
    here.merge("их слова");
    CHECK(here.desk.window().toast().words() == "Объединено: 1 изменение. Копия остаётся на месте.");
    here.save();
    here.lookAgain();
    CHECK_FALSE(here.banner().isVisible()); // all of it is in the map
    CHECK(fs::exists(copy));
}

TEST_CASE("of a copy with nothing new only its removal is offered", "[gui][copies]") {
    CopiesDesk here;
    const fs::path copy = here.write("map — копия.cjm", here.mine);
    const std::string bytes = get(copy);
    here.open();
    REQUIRE(here.banner().isVisible());
    CHECK(here.banner().words().endsWith("Всё, что в ней есть, в этой карте уже было."));
    CHECK_FALSE(buttonOf(here.banner(), "Объединить"));
    here.press("Убрать копию");
    CHECK_FALSE(here.banner().isVisible());
    REQUIRE(here.awaitToast("Копия убрана в корзину: «map — копия.cjm»."));
    CHECK(here.trash.names() == std::vector<std::string>{"map — копия.cjm"});
    CHECK(here.isVersion(bytes));
}

TEST_CASE("the last file that holds a map is not thrown away", "[gui][copies]") {
    CopiesDesk here;
    const fs::path copy = here.write("map (2).cjm", here.mine);
    here.open();
    fs::remove(here.maps / "map.cjm");
    here.press("Убрать копию");
    REQUIRE(here.awaitToast("Копию «map (2).cjm» не удалось убрать в корзину, она осталась на месте."));
    CHECK(fs::exists(copy));
    CHECK(here.trash.names().empty());
}

TEST_CASE("a copy that is kept as a separate map gets an id of its own", "[gui][copies]") {
    CopiesDesk here;
    const fs::path copy = here.write("map (2).cjm", here.changed("их слова"));
    here.open();
    SECTION("as it was found") {
        here.press("Оставить отдельной картой");
        REQUIRE(here.awaitToast("Теперь «map (2).cjm» — отдельная карта."));
        const auto written = loadDocument(copy);
        REQUIRE(written);
        CHECK(written->document.envelope.docId != here.mine.envelope.docId);
        CHECK(written->document.map == here.changed("их слова").map);
    }
    SECTION("not when it was changed since") {
        const fs::path later = here.write("map (2).cjm", here.changed("ещё слова"));
        here.press("Оставить отдельной картой");
        REQUIRE(here.awaitToast("Копия «map (2).cjm» осталась: её только что изменили."));
        CHECK(mapIn(later) == here.changed("ещё слова").map);
    }
    CHECK_FALSE(here.banner().isVisible());
}

TEST_CASE("what was said to be separate, and could not be written, is not offered again", "[gui][copies]") {
    CopiesDesk here;
    here.write("map (2).cjm", here.changed("их слова"));
    here.write("map (3).cjm", here.changed("слова"));
    QSettings().setValue("separate-copies/" + QString::fromStdString(here.mine.envelope.docId),
                         QStringList{"map (2).cjm"});
    here.open();
    CHECK(here.banner().words().contains("«map (3).cjm»"));
}

TEST_CASE("a strip that was closed says no more of this copy", "[gui][copies]") {
    CopiesDesk here;
    here.write("map (2).cjm", here.changed("их слова"));
    here.write("map (3).cjm", here.changed("слова"));
    here.open();
    const auto close = [&] { here.banner().findChild<QToolButton*>()->click(); };
    CHECK(here.banner().words().contains("«map (2).cjm»"));
    close();
    CHECK(here.banner().words().contains("«map (3).cjm»"));
    close();
    CHECK_FALSE(here.banner().isVisible());
    here.lookAgain();
    CHECK_FALSE(here.banner().isVisible());
    here.write("map (2).cjm", here.changed("совсем другие слова"));
    here.lookAgain();
    CHECK(here.banner().words().contains("«map (2).cjm»"));
}

TEST_CASE("a copy that appears while the map is open is found by itself", "[gui][copies]") {
    CopiesDesk here;
    here.open();
    here.write("map (2).cjm", here.changed("их слова"));
    auto* looking = here.desk.window().findChild<QTimer*>(QStringLiteral("looks for copies"));
    REQUIRE(looking);
    CHECK(looking->isActive());
    CHECK(looking->interval() <= 15'000);
    *here.passed += looking->interval();
    looking->setInterval(0); // it is due
    CHECK(QTest::qWaitFor([&] { return here.banner().isVisible(); }, 20'000));
}

TEST_CASE("a folder is looked at once in ten seconds", "[gui][copies]") {
    CopiesDesk here;
    here.open();
    CHECK_FALSE(here.banner().isVisible());
    here.write("map (2).cjm", here.changed("их слова"));
    here.desk.window().lookForCopies();
    CHECK_FALSE(here.desk.window().isLookingForCopies());
    here.lookAgain();
    CHECK(here.banner().isVisible());
    fs::remove(here.maps / "map (2).cjm");
    here.lookAgain();
    CHECK_FALSE(here.banner().isVisible());
}

TEST_CASE("a copy can be compared with the map", "[gui][copies]") {
    CopiesDesk here;
    here.write("map (2).cjm", here.changed("их слова"));
    here.open();
    here.press("Сравнить");
    CHECK(QTest::qWaitFor([&] { return here.desk.window().views().currentLine().id == "compare"; }, 20'000));
    CHECK(here.banner().isVisible());
}

TEST_CASE("a map that is only looked at is not asked about its copies", "[gui][copies]") {
    CopiesDesk here;
    here.write("map (2).cjm", here.changed("их слова"));
    here.open(true);
    CHECK_FALSE(here.banner().isVisible());
}

TEST_CASE("the name of a copy is plain, short and goes one way", "[gui][copies]") {
    CopiesDesk here;
    const QString turn(QChar(0x202E));
    const std::string hostile = ("map (<b>" + turn + "Boris's conflicted copy)").toStdString();
    here.write(hostile + ".cjm", here.changed("их слова", std::string(60, 'B')));
    here.open();
    REQUIRE(here.banner().isVisible());
    CHECK_FALSE(here.banner().words().contains(turn));
    CHECK(here.banner().words().contains("map (<b>□Boris's"));
    CHECK(here.banner().words().contains(QString(40, 'B') + "…"));
    CHECK_FALSE(here.banner().words().contains(QString(41, 'B')));
    for (const auto* label : here.banner().findChildren<QLabel*>())
        if (!label->text().isEmpty()) CHECK(label->textFormat() == Qt::PlainText);
    fs::remove(here.maps / (hostile + ".cjm"));
    here.write("map-" + std::string(32, 'A') + " " + std::string(150, 'b') + ".cjm", here.changed("слова"));
    here.lookAgain();
    REQUIRE(here.banner().words().contains("map-AAA"));
    CHECK(here.banner().words().contains("…» ("));
    CHECK(here.banner().words().size() < 250);
}
