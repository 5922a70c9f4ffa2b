#include "app/views/clipboard_commands.hpp"
#include "app/views/view_commands.hpp"
#include "app/widgets/toast.hpp"
#include "gui/desk.hpp"
#include "gui/impatience.hpp"
#include "support/builders.hpp"
#include "support/targets.hpp"

#include <QProgressDialog>
#include <QSignalSpy>

#include <catch2/catch.hpp>

// Many cards are put on a copy of the map beside the window, which may give it up or go on meanwhile.

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr int tableRows = 200, tableColumns = 20;
constexpr std::size_t ofExample = 63;

// A table as a spreadsheet copies it.
QString wideTable() {
    QString text;
    for (int r = 0; r < tableRows; ++r) {
        QStringList cells;
        for (int c = 0; c < tableColumns; ++c)
            cells << QStringLiteral("ячейка %1-%2").arg(r).arg(c);
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

// A desk where what runs beside the window is always waited for.
struct ManyPasted : Desk {
    ManyPasted() {
        openExample();
        board().setZoom(0.1, {0, 0}); // drawn small they cost less here
        dialogs().growthAnswer = true;
        board().select(CellTarget{RowId{"row-questions"}, StageId{"S5"}});
        board().setFocus();
        impatience.emplace();
    }

    // Begins, and leaves it running.
    void begin() { window().view().clipboard().paste(); }
    void beginTable() {
        QGuiApplication::clipboard()->setText(wideTable());
        begin();
        REQUIRE(isPasting());
    }
    [[nodiscard]] bool isPasting() { return board().clipboard().isReading(); }
    void waitForIt() {
        REQUIRE(QTest::qWaitFor([&] { return !isPasting(); }, 20'000));
        attend();
    }
    [[nodiscard]] QString toast() { return window().findChild<Toast*>()->words(); }

    std::optional<Impatience> impatience;
};

} // namespace

TEST_CASE("a large table comes from beside the window as one edit and one layout", "[gui][clipboard]") {
    ManyPasted desk;
    QSignalSpy changed(&desk.window().session(), &DocumentSession::mapChanged);
    desk.beginTable();
    CHECK(desk.map().cards.size() == ofExample); // it is not waited for
    desk.begin();                                // nor begun twice
    desk.waitForIt();
    CHECK(changed.count() == 1);
    CHECK(desk.steps() == 1);
    CHECK(desk.map().cards.size() == ofExample + tableRows * tableColumns);
    CHECK(problems(desk.map()) == nothing);
    CHECK(desk.toast() == QStringLiteral("Вставлена таблица: 4000 карточек"));
    CHECK(desk.board().selection().targets.size() == tableRows * tableColumns);
    desk.undo();
    CHECK(desk.map().cards.size() == ofExample);
}

TEST_CASE("pasting many cards that is given up leaves the map as it was", "[gui][clipboard]") {
    ManyPasted desk;
    const Map before = desk.map();
    QSignalSpy changed(&desk.window().session(), &DocumentSession::mapChanged);
    desk.beginTable();
    auto* bar = desk.window().findChild<QProgressDialog*>();
    REQUIRE(bar);
    CHECK(bar->windowModality() == Qt::WindowModal);
    bar->cancel();
    desk.waitForIt();
    CHECK(desk.map() == before);
    CHECK(desk.steps() == 0);
    CHECK(changed.count() == 0);
    CHECK(desk.toast().isEmpty());
    CHECK_FALSE(desk.window().isWindowModified());
}

TEST_CASE("what is done on a map while cards come beside it stays", "[gui][clipboard]") {
    ManyPasted desk;
    desk.beginTable();
    desk.board().editText(card("K1"), QStringLiteral("вот это"));
    REQUIRE(desk.editor());
    desk.waitForIt();
    CHECK_FALSE(desk.editor()); // its text is kept before others are selected
    CHECK(desk.text(card("K1")) == "вот это");
    CHECK(desk.map().cards.size() == ofExample + tableRows * tableColumns);
    desk.undo();
    CHECK(desk.text(card("K1")) == "вот это");
    CHECK(desk.map().cards.size() == ofExample);
}

TEST_CASE("cards that come for another map, or for one that may only be looked at, come to none", "[gui][clipboard]") {
    ManyPasted desk;
    desk.beginTable();
    SECTION("another") { REQUIRE(desk.window().openTemplate("blank")); }
    SECTION("to look at") { desk.window().session().setReadOnly(true); }
    const Map before = desk.map();
    desk.waitForIt();
    CHECK(desk.map() == before);
    CHECK(desk.steps() == 0);
}

TEST_CASE("a piece of a map of many cards comes from beside the window", "[gui][clipboard]") {
    ManyPasted desk;
    desk.beginTable();
    desk.waitForIt();
    desk.window().view().clipboard().copy();
    QSignalSpy changed(&desk.window().session(), &DocumentSession::mapChanged);
    desk.begin();
    CHECK(desk.isPasting());
    desk.waitForIt();
    CHECK(changed.count() == 1);
    CHECK(desk.steps() == 2);
    CHECK(desk.map().cards.size() == ofExample + 2 * tableRows * tableColumns);
    CHECK(problems(desk.map()) == nothing);
}

TEST_CASE("very many cards are duplicated beside the window, in one step", "[gui][clipboard]") {
    ManyPasted desk;
    desk.beginTable();
    desk.waitForIt();
    const Map before = desk.map();
    QSignalSpy changed(&desk.window().session(), &DocumentSession::mapChanged);
    desk.window().commands().run("duplicate");
    CHECK(desk.isPasting());
    CHECK(desk.map() == before);
    SECTION("waited for") {
        desk.waitForIt();
        CHECK(changed.count() == 1);
        CHECK(desk.steps() == 2);
        CHECK(desk.map().cards.size() == ofExample + 2 * tableRows * tableColumns);
        CHECK(problems(desk.map()) == nothing);
        CHECK(desk.board().selection().targets.size() == tableRows * tableColumns);
    }
    SECTION("given up") {
        desk.window().findChild<QProgressDialog*>()->cancel();
        desk.waitForIt();
        CHECK(desk.map() == before);
    }
}
