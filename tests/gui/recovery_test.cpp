#include "app/widgets/toast.hpp"
#include "gui/kept.hpp"

using namespace cjm;
using namespace cjm::test;

namespace fs = std::filesystem;

TEST_CASE("unsaved work comes back with its file and is saved there", "[gui][keeping]") {
    const TemporaryFolder data, maps;
    const fs::path path = maps / "map.cjm";
    {
        Desk desk(Language::russian, {1440, 900}, keptIn(data));
        desk.openExample();
        fs::copy(desk.folder / "example.cjm", path);
        REQUIRE(desk.open(path));
        typeInto(desk, "K1", "новое");
    }
    CHECK(mapIn(path).cards.find(CardId{"K1"})->text == "Кто может помочь?");
    Desk desk(Language::russian, {1440, 900}, keptIn(data));
    REQUIRE(desk.recover(path, true));
    CHECK(desk.store().path() == path);
    CHECK(desk.text(card("K1")) == "новое");
    desk.key(Qt::Key_S, Qt::ControlModifier);
    desk.settle();
    CHECK(mapIn(path) == desk.map());
    CHECK_FALSE(desk.window().isWindowModified());
    // And it is over.
    Desk next(Language::russian, {1440, 900}, keptIn(data));
    CHECK_FALSE(next.recover(path, true));
}

TEST_CASE("work that is thrown away does not come back", "[gui][keeping]") {
    const TemporaryFolder data;
    {
        Desk desk(Language::russian, {1440, 900}, keptIn(data));
        REQUIRE(desk.window().openTemplate("boiler-example"));
        typeInto(desk, "K1", "новое");
        desk.dialogs().unsaved = {UnsavedAnswer::discard};
        CHECK(desk.close());
    }
    Desk desk(Language::russian, {1440, 900}, keptIn(data));
    CHECK_FALSE(desk.recover({}, true));
}

TEST_CASE("work of another map is offered, not forced upon", "[gui][keeping]") {
    const TemporaryFolder data;
    {
        Desk desk(Language::russian, {1440, 900}, keptIn(data));
        REQUIRE(desk.window().openTemplate("boiler-example"));
        typeInto(desk, "K1", "новое");
    }
    Desk desk(Language::russian, {1440, 900}, keptIn(data));
    desk.openExample();
    CHECK_FALSE(desk.recover(desk.folder / "example.cjm", true));
    CHECK(desk.text(card("K1")) == "Кто может помочь?");
    QPushButton* open = nullptr;
    for (auto* banner : desk.window().findChildren<Banner*>())
        if (auto* button = buttonOf(*banner, "Открыть")) open = button;
    REQUIRE(open);
    open->click();
    CHECK(desk.text(card("K1")) == "новое");
    CHECK(desk.store().path().empty());
}

TEST_CASE("work that is put aside is not offered again, and is not lost", "[gui][keeping]") {
    const TemporaryFolder data;
    for (const char* words : {"первое", "второе"}) {
        Desk desk(Language::russian, {1440, 900}, keptIn(data));
        REQUIRE(desk.window().openTemplate("boiler-example"));
        typeInto(desk, "K1", words);
    }
    Desk desk(Language::russian, {1440, 900}, keptIn(data));
    desk.openExample();
    CHECK_FALSE(desk.recover(desk.folder / "example.cjm", true));
    const auto buttonIn = [](Desk& of, const QString& words) {
        QPushButton* found = nullptr;
        for (auto* banner : of.window().findChildren<Banner*>())
            if (auto* one = banner->isVisible() ? buttonOf(*banner, words) : nullptr) found = one;
        return found;
    };
    const auto button = [&](const QString& words) { return buttonIn(desk, words); };
    REQUIRE(button("Отложить"));
    button("Отложить")->click();
    CHECK(desk.window().toast().words().contains("set-aside"));
    REQUIRE(button("Открыть")); // the other one
    button("Открыть")->click();
    CHECK(desk.text(card("K1")) == "первое");
    CHECK_FALSE(fs::is_empty(data / "journal" / "set-aside"));
    Desk next(Language::russian, {1440, 900}, keptIn(data));
    CHECK_FALSE(next.recover({}, false));
    CHECK(button("Отложить") == nullptr);
    CHECK(buttonIn(next, "Отложить") == nullptr);
}

TEST_CASE("work that ended the program twice is set aside and named", "[gui][keeping]") {
    const TemporaryFolder data;
    {
        Desk desk(Language::russian, {1440, 900}, keptIn(data));
        REQUIRE(desk.window().openTemplate("boiler-example"));
        typeInto(desk, "K1", "новое");
    }
    for (int i = 0; i < 2; ++i) { // opened, and the program is gone at once
        Desk desk(Language::russian, {1440, 900}, keptIn(data));
        REQUIRE(desk.recover({}, true));
    }
    Desk desk(Language::russian, {1440, 900}, keptIn(data));
    CHECK_FALSE(desk.recover({}, true));
    CHECK(desk.window().asideBanner().isVisible());
    REQUIRE(desk.window().openTemplate("blank")); // and work goes on
    CHECK_FALSE(fs::is_empty(data / "journal" / "set-aside"));
}

TEST_CASE("what was set aside is offered at every start until somebody decides, and not over every map",
          "[gui][keeping]") {
    const TemporaryFolder data;
    {
        Desk desk(Language::russian, {1440, 900}, keptIn(data));
        REQUIRE(desk.window().openTemplate("boiler-example"));
        typeInto(desk, "K1", "новое");
    }
    for (int i = 0; i < 2; ++i) {
        Desk desk(Language::russian, {1440, 900}, keptIn(data));
        REQUIRE(desk.recover({}, true));
    }
    {
        Desk desk(Language::russian, {1440, 900}, keptIn(data));
        desk.window().showStart();
        CHECK_FALSE(desk.recover({}, true));
        Banner& banner = desk.window().asideBanner();
        CHECK(banner.isVisible()); // on the start screen
        CHECK(banner.words().startsWith("Отложен черновик «Карта без названия», "));
        desk.openExample();
        CHECK_FALSE(banner.isVisible());                     // it is of another map
        CHECK(desk.window().focusWidget() == &desk.board()); // not a button of the banner
        desk.window().showStart();
        CHECK(banner.isVisible());
        buttonOf(banner, "Показать папку")->click();
        CHECK(desk.dialogs().folders == std::vector<QString>{QString::fromStdString(data / "journal" / "set-aside")});
        CHECK(banner.isVisible());
    }
    {
        Desk desk(Language::russian, {1440, 900}, keptIn(data));
        CHECK_FALSE(desk.recover({}, true));
        Banner& banner = desk.window().asideBanner();
        REQUIRE(banner.isVisible());
        buttonOf(banner, "Открыть всё же")->click();
        CHECK(desk.text(card("K1")) == "новое");
        CHECK_FALSE(banner.isVisible());
        QCoreApplication::processEvents();
    }
    Desk desk(Language::russian, {1440, 900}, keptIn(data));
    CHECK(desk.recover({}, true)); // it came back as any other work does
    CHECK(desk.text(card("K1")) == "новое");
    CHECK_FALSE(desk.window().asideBanner().isVisible());
}

// Nothing of this ends the program, so it may go on for ever.
TEST_CASE("work comes back however often the program is closed or killed in good health", "[gui][keeping]") {
    const std::string end = GENERATE(as<std::string>(), "closed, go on next time", "killed", "killed after saving");
    INFO(end);
    const TemporaryFolder data, maps;
    const fs::path path = maps / "map.cjm";
    for (int start = 0; start < 4; ++start) {
        Desk desk(Language::russian, {1440, 900}, keptIn(data));
        if (start == 0) {
            desk.openExample();
            fs::copy(desk.folder / "example.cjm", path);
            REQUIRE(desk.open(path));
            if (end == "closed, go on next time") { // it cannot be written
                fs::remove(path);
                fs::create_symlink("/dev/null", path);
            }
        } else {
            REQUIRE(desk.recover(path, true));
            CHECK(desk.text(card("K1")) == std::to_string(start - 1));
            CHECK_FALSE(desk.window().asideBanner().isVisible());
        }
        if (end != "killed after saving") QCoreApplication::processEvents(); // it is painted
        desk.dialogs().stuck = {StuckAnswer::leave};
        if (end == "killed after saving" && start > 0) {
            desk.key(Qt::Key_S, Qt::ControlModifier);
            desk.settle();
            CHECK(mapIn(path) == desk.map());
            desk.click(card("K1"));
        }
        typeInto(desk, "K1", QString::number(start));
        if (end == "closed, go on next time") CHECK(desk.close());
    }
}

TEST_CASE("copies that earlier programs left become versions at a start", "[gui][keeping]") {
    const TemporaryFolder data;
    Desk desk(Language::russian, {1440, 900}, keptIn(data));
    desk.openExample();
    const fs::path copy = data / "replaced" / "example.abc.cjm";
    fs::create_directories(copy.parent_path());
    fs::copy(desk.folder / "example.cjm", copy);
    CHECK_FALSE(desk.recover({}, false));
    REQUIRE(QTest::qWaitFor([&] { return !fs::exists(copy); }, 20'000));
    const auto kept = desk.window().session().versions()->list();
    REQUIRE(kept);
    CHECK(kept->size() == 1);
}
