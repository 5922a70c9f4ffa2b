#include "app/document/others.hpp"
#include "app/panels/others_panel.hpp"
#include "app/panels/side_panels.hpp"
#include "app/widgets/avatars.hpp"
#include "app/widgets/others_note.hpp"
#include "app/widgets/people.hpp"
#include "app/widgets/settings.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/window_commands.hpp"
#include "gui/kept.hpp"
#include "support/builders.hpp"

#include <cjm/storage/files.hpp>

#include <QPushButton>
#include <QSettings>
#include <QStatusBar>

#include <catch2/catch.hpp>

#include <set>
#include <string>

// A real window, and somebody else who writes its file.

using namespace cjm;
using namespace cjm::test;
namespace fs = std::filesystem;

namespace {

constexpr int mostWaited = 60'000; // what hangs is stopped
constexpr int lookMs = 20;         // a window looks every two seconds; a test has no time for that

class Shared {
public:
    explicit Shared(int everyMs = lookMs) : desk(Language::russian, {1440, 900}, places(everyMs)) {
        Document document{mapWith(3, 2, 2), {}};
        document.envelope.docId = "doc";
        document.envelope.revision = "r1";
        path = desk.folder / "map.cjm";
        put(path, encode(document));
        REQUIRE(desk.open(path));
    }
    ~Shared() {
        QSettings().remove(QStringLiteral("asked-for-name"));
        QSettings().remove(QStringLiteral("presence"));
        setAuthorName({});
    }
    Shared(const Shared&) = delete;
    Shared& operator=(const Shared&) = delete;

    static StoragePaths places(int everyMs) {
        StoragePaths paths;
        paths.rules.watch.every = everyMs;
        return paths;
    }
    [[nodiscard]] Document written() const { return loadDocument(path)->document; }
    // What somebody else's program puts there.
    void replace(const Document& document) {
        put(desk.folder / "other", encode(document));
        fs::rename(desk.folder / "other", path);
    }
    Document grown(const CardId& card, const std::string& text, const std::string& revision) const {
        Document document = written();
        Card changed = *document.map.cards.find(card);
        changed.text = text;
        document.map = after(document.map, PutCard{std::move(changed), {}});
        document.envelope.by = "Ольга";
        document.envelope.trail.push_back(document.envelope.revision);
        document.envelope.revision = revision;
        return document;
    }
    [[nodiscard]] std::string text(const CardId& card) { return desk.map().cards.find(card)->text; }
    bool comes(const CardId& card, const std::string& words) {
        return QTest::qWaitFor([&] { return text(card) == words; }, mostWaited);
    }
    [[nodiscard]] OthersNote& note() { return *desk.window().statusBar()->findChild<OthersNote*>(); }

    Desk desk;
    fs::path path;
    CardId first = cardId(0, 0, 0), second = cardId(1, 1, 1);
};

} // namespace

TEST_CASE("what somebody else saved comes into the window by itself, and is told", "[gui][shared]") {
    Shared share;
    share.replace(share.grown(share.second, "от Ольги", "r2"));
    REQUIRE(share.comes(share.second, "от Ольги"));
    CHECK_FALSE(share.desk.window().store()->dirty());
    const auto& glowing = share.desk.window().session().others().glowing();
    REQUIRE(glowing.size() == 1);
    CHECK(glowing.front().on == Target(share.second));
    CHECK(glowing.front().by == "Ольга");
    CHECK(share.note().isVisible());
    CHECK(share.note().changesInWords().contains(QStringLiteral("Ольга")));
    CHECK(share.desk.window().banner().isHidden());

    share.note().click();
    CHECK(share.desk.window().panels().isShown("others"));
    share.desk.window().session().undo();
    CHECK(share.text(share.second) == "от Ольги");
}

TEST_CASE("what is being typed is left alone, and what is elsewhere comes meanwhile", "[gui][shared]") {
    Shared share;
    Desk& desk = share.desk;
    desk.click(Target(share.first));
    desk.key(Qt::Key_F2);
    desk.type("раз");
    const auto words = [&] { return QString::fromStdString(desk.editor()->typed()); };
    const QString before = words();
    share.replace(share.grown(share.second, "от Ольги", "r2"));
    REQUIRE(share.comes(share.second, "от Ольги"));
    REQUIRE(desk.editor());
    CHECK(words() == before);
    desk.type("два");
    CHECK(words() == before + QStringLiteral("два"));

    // At the same text: it waits.
    share.replace(share.grown(share.first, "её слова", "r3"));
    REQUIRE(QTest::qWaitFor([&] { return desk.window().document().isTheirsWaiting(); }, mostWaited));
    desk.type("три");
    CHECK(words() == before + QStringLiteral("дватри"));
    desk.key(Qt::Key_Escape); // takes back what was typed: nothing is at odds any more
    CHECK(share.comes(share.first, "её слова"));
}

TEST_CASE("two who wrote at one place both stand in the panel, and the badge leads there", "[gui][shared]") {
    Shared share;
    Desk& desk = share.desk;
    desk.window().windowCommands().action("autosave").setChecked(false);
    const Document theirs = share.grown(share.first, "её слова", "r2");
    Card mine = *desk.map().cards.find(share.first);
    mine.text = "мои слова";
    REQUIRE(desk.window().session().apply(PutCard{mine, {}}));
    share.replace(theirs);
    REQUIRE(QTest::qWaitFor([&] { return desk.map().conflicts.size() == 1; }, mostWaited));
    CHECK(share.note().conflictsInWords().contains(QLatin1Char('1')));
    share.note().click();
    REQUIRE(desk.window().panels().isShown("others"));
    desk.window().windowCommands().action("autosave").setChecked(true);
}

TEST_CASE("a name is asked for once, when somebody else is at the file", "[gui][shared]") {
    QSettings().remove(QStringLiteral("asked-for-name"));
    setAuthorName({});
    Shared share;
    const auto asking = [&]() -> QPushButton* {
        for (Banner* banner : share.desk.window().findChildren<Banner*>())
            for (QPushButton* button : banner->findChildren<QPushButton*>())
                if (banner->isVisible() && button->text() == QStringLiteral("Подписать правки…")) return button;
        return nullptr;
    };
    CHECK(asking() == nullptr);
    share.replace(share.grown(share.second, "от Ольги", "r2"));
    REQUIRE(share.comes(share.second, "от Ольги"));
    REQUIRE(asking());
    share.desk.dialogs().authorNames.push_back(QStringLiteral("Анна"));
    asking()->click();
    CHECK(authorName() == "Анна");
    CHECK(asking() == nullptr);
    setAuthorName({});
    share.replace(share.grown(share.second, "ещё", "r3"));
    REQUIRE(share.comes(share.second, "ещё"));
    CHECK(asking() == nullptr);
}

TEST_CASE("who else has the file open is seen at the top, unless that is switched off", "[gui][shared]") {
    Shared share;
    QAction& presence = share.desk.window().windowCommands().action("presence");
    CHECK(presence.isChecked());
    const auto ours = [&] {
        const auto names = share.desk.folder.names();
        return std::any_of(names.begin(), names.end(),
                           [](const std::string& name) { return name.ends_with(".who.tmp"); });
    };
    CHECK(QTest::qWaitFor(ours, mostWaited));
    share.desk.window().session().others().setPresent({{"s1", "Ольга", {share.first}}, {"s2", "Иван", {}}});
    const auto* avatars = share.desk.window().findChild<Avatars*>();
    REQUIRE(avatars);
    CHECK(avatars->people() == std::vector<std::string>{"Ольга", "Иван"});
    presence.trigger();
    CHECK(QTest::qWaitFor([&] { return !ours(); }, mostWaited));
    presence.trigger();
    CHECK(QTest::qWaitFor(ours, mostWaited));
}

TEST_CASE("an earlier map that somebody put into the file is shown, or asked about", "[gui][shared]") {
    Shared share;
    Desk& desk = share.desk;
    const Document begin = share.written();
    Card mine = *desk.map().cards.find(share.first);
    mine.text = "мои слова";
    REQUIRE(desk.window().session().apply(PutCard{mine, {}}));
    desk.window().save();
    REQUIRE(QTest::qWaitFor([&] { return !desk.window().store()->dirty(); }, mostWaited));
    Banner& asked = desk.window().banner();
    SECTION("shown where nothing is unsaved") {
        share.replace(begin);
        REQUIRE(share.comes(share.first, begin.map.cards.find(share.first)->text));
        Banner& banner = desk.window().wentBackBanner();
        CHECK(banner.isVisible());
        CHECK(desk.window().session().others().batches().empty()); // nobody's edits
        REQUIRE(buttonOf(banner, QStringLiteral("Отменить")));
        buttonOf(banner, QStringLiteral("Отменить"))->click();
        CHECK(share.text(share.first) == "мои слова");
        CHECK(banner.isHidden());
    }
    SECTION("shown, and nothing written, where the map is only looked at") {
        desk.window().session().setReadOnly(true);
        share.replace(begin);
        REQUIRE(share.comes(share.first, begin.map.cards.find(share.first)->text));
        CHECK_FALSE(desk.window().store()->dirty());
        CHECK(desk.window().banner().isHidden());
        CHECK_FALSE(buttonOf(desk.window().wentBackBanner(), QStringLiteral("Отменить")));
        CHECK(share.written() == begin);
    }
    SECTION("asked about where something is") {
        desk.window().windowCommands().action("autosave").trigger();
        mine.text = "ещё";
        REQUIRE(desk.window().session().apply(PutCard{mine, {}}));
        share.replace(begin);
        REQUIRE(QTest::qWaitFor([&] { return buttonOf(asked, QStringLiteral("Оставить мою карту")) != nullptr; },
                                mostWaited));
        buttonOf(asked, QStringLiteral("Оставить мою карту"))->click();
        CHECK(QTest::qWaitFor([&] { return !desk.window().store()->dirty(); }, mostWaited));
        CHECK(share.written().map.cards.find(share.first)->text == "ещё");
        CHECK(QTest::qWaitFor([&] { return desk.window().banner().isHidden(); }, mostWaited));
        desk.window().windowCommands().action("autosave").trigger();
    }
}

TEST_CASE("a file that git could not merge opens joined out of both sides", "[gui][shared]") {
    Shared share;
    Document ours = share.grown(share.first, "наше", "r2"), theirs = share.grown(share.second, "их", "r3");
    const std::string a = encode(ours), b = encode(theirs);
    put(share.desk.folder / "marked.cjm", "<<<<<<< HEAD\n" + a + "=======\n" + b + ">>>>>>> branch\n");
    REQUIRE(share.desk.open(share.desk.folder / "marked.cjm"));
    CHECK(share.text(share.first) == "наше");
    CHECK(share.text(share.second) == "их");
    CHECK(share.desk.window().store()->dirty());
    Banner& banner = share.desk.window().banner();
    CHECK(banner.words().contains(QStringLiteral("Git")));
    REQUIRE(buttonOf(banner, QStringLiteral("Сохранить")));
    buttonOf(banner, QStringLiteral("Сохранить"))->click();
    REQUIRE(QTest::qWaitFor([&] { return !share.desk.window().store()->dirty(); }, mostWaited));
    CHECK(banner.isHidden());
    CHECK(loadDocument(share.desk.folder / "marked.cjm"));
}

TEST_CASE("both sides of a file that git could not merge have a name", "[gui][shared]") {
    Shared share;
    Document ours = share.grown(share.first, "наше", "r2"), theirs = share.grown(share.first, "их", "r3");
    const bool isSigned = GENERATE(true, false);
    if (!isSigned) ours.envelope.by = theirs.envelope.by = {};
    put(share.desk.folder / "marked.cjm",
        "<<<<<<< HEAD\n" + encode(ours) + "=======\n" + encode(theirs) + ">>>>>>> колл-центр\r\n");
    REQUIRE(share.desk.open(share.desk.folder / "marked.cjm"));
    Banner& banner = share.desk.window().banner();
    CHECK(buttonOf(banner, QStringLiteral("Разобрать расхождения")));
    const auto& conflicts = share.desk.map().conflicts;
    REQUIRE(conflicts.size() == 1);
    const std::set<std::string> names{conflicts.begin()->keptBy, conflicts.begin()->otherBy};
    CHECK(names == (isSigned ? std::set<std::string>{"Ольга (HEAD)", "Ольга (колл-центр)"}
                             : std::set<std::string>{"HEAD", "колл-центр"}));
    // When there is nothing to be chosen any more, there is still to be saved.
    REQUIRE(share.desk.store().dispatch(RemoveConflict{conflicts.begin()->id}));
    CHECK_FALSE(buttonOf(banner, QStringLiteral("Разобрать расхождения")));
    CHECK(buttonOf(banner, QStringLiteral("Сохранить")));
}

TEST_CASE("whoever deleted what somebody else changed is told that it stayed", "[gui][shared]") {
    Shared share;
    share.desk.window().windowCommands().action("autosave").trigger();
    const Document theirs = share.grown(share.second, "от Ольги", "r2");
    REQUIRE(share.desk.store().dispatch(RemoveCards{{share.second}}));
    share.replace(theirs);
    REQUIRE(QTest::qWaitFor([&] { return share.desk.map().cards.find(share.second) != nullptr; }, mostWaited));
    const QString words = share.desk.window().toast().words();
    INFO(words.toStdString());
    CHECK(words.contains(QStringLiteral("от Ольги")));
    CHECK(words.contains(QStringLiteral("остаётся на карте")));
    share.desk.window().windowCommands().action("autosave").trigger();
}

TEST_CASE("a name is signed from the menu, and is the same for everybody", "[gui][shared]") {
    Shared share;
    const QString longName = QString(98, QLatin1Char('x'));
    share.desk.dialogs().authorNames.push_back(longName);
    share.desk.window().windowCommands().action("sign").trigger();
    CHECK(authorName() == std::string(60, 'x'));
    CHECK(personColour(longName.toStdString()) == personColour(authorName()));
    CHECK(personColour(" " + authorName()) == personColour(authorName()));
}

TEST_CASE("while half of a file is there the status line says so", "[gui][shared]") {
    Shared share;
    Desk& desk = share.desk;
    const std::string whole = get(share.path);
    put(share.path, whole.substr(0, whole.size() / 2));
    REQUIRE(QTest::qWaitFor([&] { return desk.statusLine().startsWith("В файле сейчас не вся карта"); }, mostWaited));
    // Who saves is told what can be done, in a strip and not in a box.
    desk.window().save();
    Banner& banner = desk.window().banner();
    REQUIRE(QTest::qWaitFor([&] { return banner.isVisible(); }, mostWaited));
    CHECK(banner.words().startsWith("В файле сейчас не вся карта"));
    QSignalSpy lit(&banner, &Banner::attracted);
    desk.window().save();
    CHECK((!lit.empty() || lit.wait(mostWaited)));
    CHECK(QTest::qWaitFor([&] { return !banner.isLit(); }, mostWaited));
    CHECK(desk.dialogs().errors.empty());
    CHECK(desk.window().isWindowModified());
    put(share.path, whole);
    CHECK(QTest::qWaitFor([&] { return !desk.window().isWindowModified() && banner.isHidden(); }, mostWaited));
}

TEST_CASE("what the system says of the file is heard before the next look is due", "[gui][shared]") {
    Shared share(24 * 3600 * 1000); // never
    share.replace(share.grown(share.second, "от Ольги", "r2"));
    CHECK(share.comes(share.second, "от Ольги"));
    share.desk.window().session().document().save(share.desk.folder / "other-name.cjm");
    REQUIRE(
        QTest::qWaitFor([&] { return share.desk.store().path() == share.desk.folder / "other-name.cjm"; }, mostWaited));
    share.path = share.desk.store().path();
    share.replace(share.grown(share.first, "ещё от Ольги", "r4"));
    CHECK(share.comes(share.first, "ещё от Ольги"));
}
