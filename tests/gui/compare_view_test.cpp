#include "app/views/compare_view.hpp"
#include "app/widgets/banner.hpp"
#include "app/window/window_commands.hpp"
#include "gui/desk.hpp"
#include "support/builders.hpp"

#include <cjm/layout/page.hpp>
#include <cjm/storage/files.hpp>

#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

#include <catch2/catch.hpp>

// Its own namespace: sources are compiled together.
namespace cjm::test::compare_view {
namespace {

// The boiler example, open, and another file beside it with two edits.
struct Pair {
    Desk desk;

    explicit Pair(QSize size = {1440, 900}) : desk(Language::russian, size) {
        desk.openExample();
        Map other = after(desk.map(), RemoveCards{{CardId{"B4"}}});
        Card card = *other.cards.find(CardId{"T5"});
        card.rating = 4;
        other = after(other, PutCard{card, {}});
        SystemIds ids;
        Document document{other, desk.store().envelope()};
        REQUIRE(saveDocument(desk.folder / "other.cjm", document));
    }
    QAction& action(const char* id) { return desk.window().windowCommands().action(id); }
    void compare(const char* file = "other.cjm") {
        desk.dialogs().openPaths.push_back(desk.path(file));
        action("compare").trigger();
        desk.attend();
    }
    CompareView& view() { return desk.window().views().of<CompareView>(); }
    std::string shown() { return desk.window().views().currentLine().id; }
    QStringList lines() {
        QStringList lines;
        for (int row = 0; row < view().list().count(); ++row)
            lines << view().list().item(row)->text().replace(QChar::Nbsp, ' ');
        return lines;
    }
};

} // namespace

TEST_CASE("a map is compared with any file in a tab that closes", "[gui][compare]") {
    Pair pair;
    CHECK_FALSE(pair.action("view:compare").isVisible());
    CHECK_FALSE(pair.action("compare.close").isEnabled());
    pair.compare();
    CHECK(pair.shown() == "compare");
    CHECK(pair.action("view:compare").isVisible());
    CHECK(pair.action("view:compare").isChecked());
    CHECK(pair.lines() ==
          QStringList{"~  Карточка «Менеджер», оценка клиента: 2 → 4", "−  Карточка «Нет кейсов по отрасли» удалена"});
    CHECK(pair.desk.statusLine().contains("2 отличия"));
    CHECK(pair.view().layoutNow().rows.size() == 2);
    pair.desk.key(Qt::Key_1, Qt::ControlModifier);
    CHECK(pair.shown() == "grid");
    pair.action("view:compare").trigger();
    CHECK(pair.shown() == "compare");
    pair.action("compare.close").trigger();
    CHECK(pair.shown() == "grid");
    CHECK_FALSE(pair.action("view:compare").isVisible());
    CHECK(pair.desk.steps() == 0);
}

TEST_CASE("up and down lead through the differences, O lays both maps over each other", "[gui][compare]") {
    Pair pair;
    pair.compare();
    QListWidget& list = pair.view().list();
    CHECK(pair.view().isLaidOver());
    pair.desk.key(Qt::Key_Down);
    CHECK(list.currentRow() == 0);
    pair.desk.key(Qt::Key_Down);
    pair.desk.key(Qt::Key_Down); // there is no third one
    CHECK(list.currentRow() == 1);
    pair.desk.key(Qt::Key_Up);
    CHECK(list.currentRow() == 0);
    pair.desk.key(Qt::Key_O);
    CHECK_FALSE(pair.view().isLaidOver());
    CHECK_FALSE(pair.view().viewport()->grab().isNull());
    CHECK(list.currentRow() == 0);
    pair.desk.key(Qt::Key_O);
    CHECK(pair.view().isLaidOver());
    pair.desk.type("слово"); // nothing is edited here
    CHECK(pair.desk.steps() == 0);
}

TEST_CASE("a click on what differs leads to its line", "[gui][compare]") {
    Pair pair;
    pair.compare();
    const auto place = pair.view().layoutNow().placeOf("T5");
    REQUIRE(place);
    pair.desk.click(
        pair.view().viewport()->mapTo(&pair.desk.window(), pair.view().toViewport(*place).center().toPoint()));
    CHECK(pair.view().list().currentRow() == 0);
}

TEST_CASE("what is done to the open map is seen in its comparison", "[gui][compare]") {
    Pair pair;
    pair.compare();
    REQUIRE(pair.desk.window().session().apply(RemoveCards{{CardId{"B4"}}}));
    CHECK(pair.lines() == QStringList{"~  Карточка «Менеджер», оценка клиента: 2 → 4"});
    pair.desk.undo();
    CHECK(pair.lines().size() == 2);
}

TEST_CASE("another map ends the comparison", "[gui][compare]") {
    Pair pair;
    pair.compare();
    REQUIRE(pair.desk.open(pair.desk.folder / "other.cjm"));
    CHECK_FALSE(pair.view().hasComparison());
    CHECK_FALSE(pair.action("view:compare").isVisible());
}

TEST_CASE("a comparison is exported as it is shown", "[gui][compare]") {
    Pair pair;
    pair.compare();
    ExportChoice choice;
    choice.format = "svg";
    choice.view = "compare";
    pair.desk.dialogs().exportChoice = choice;
    pair.desk.dialogs().exportPaths.push_back(pair.desk.path("both.svg"));
    pair.action("export").trigger();
    pair.desk.attend();
    REQUIRE_FALSE(pair.desk.dialogs().exportStarts.empty());
    CHECK(pair.desk.dialogs().exportStarts.back().view == "compare");
    CHECK(get(pair.desk.folder / "both.svg").find("<svg") != std::string::npos);
}

TEST_CASE("a version that is looked at is compared with the map", "[gui][compare]") {
    Pair pair;
    Desk& desk = pair.desk;
    const Map before = after(desk.map(), RemoveStage{StageId{"S5"}});
    Version version;
    desk.window().session().preview(version, before);
    const auto buttons = desk.window().findChildren<QPushButton*>();
    const auto button = std::find_if(buttons.begin(), buttons.end(),
                                     [](const QPushButton* each) { return each->text() == "Сравнить с картой"; });
    REQUIRE(button != buttons.end());
    (*button)->click();
    CHECK(pair.shown() == "compare");
    CHECK_FALSE(desk.window().session().previewed());
    CHECK(pair.lines().first().startsWith("+  Этап «Сопровождение» добавлен"));
}

TEST_CASE("a compared page lies whole beside its list in a small window", "[gui][compare]") {
    for (const QSize size : {QSize(1366, 768), QSize(1440, 900), QSize(1600, 900)}) {
        Pair pair(size);
        pair.compare();
        CompareView& view = pair.view();
        const QRect list(view.list().mapTo(&view, QPoint()), view.list().size());
        view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum()); // where it is too wide to be read
        const double right = view.origin().x() + view.layoutNow().size.width * view.zoom();
        CHECK(right <= view.viewport()->width() + 0.5);
        CHECK(view.viewport()->geometry().right() < list.left());
        CHECK(view.verticalScrollBar()->mapTo(&view, QPoint()).x() < list.left());
        const bool isReadable = view.maximumViewportSize().width() - view.verticalScrollBar()->sizeHint().width() >=
                                view.layoutNow().size.width * 0.6;
        CHECK((view.horizontalScrollBar()->maximum() == 0) == isReadable);
        for (int row = 0; row < view.list().count(); ++row) { // each as high as its words, and no higher
            const QRect line = view.list().visualItemRect(view.list().item(row));
            const int lines = (line.height() - 12) / view.list().fontMetrics().lineSpacing();
            CHECK((lines <= 1 ||
                   view.list().fontMetrics().horizontalAdvance(view.list().item(row)->text()) > line.width() - 40));
        }
    }
}

TEST_CASE("the map as it will be is a copy of its own, and the two name each other", "[gui][compare]") {
    Pair pair;
    Desk& desk = pair.desk;
    const Map asIs = desk.map();
    const std::string id = desk.store().envelope().docId;
    Card voted = *asIs.cards.find(CardId{"B1"});
    voted.votes = 3;
    REQUIRE(desk.window().session().apply(PutCard{voted, {}}));
    desk.dialogs().savePaths.push_back(desk.path("to-be.cjm"));
    pair.action("to-be").trigger();
    REQUIRE(QTest::qWaitFor([&] { return desk.store().path() == desk.folder / "to-be.cjm"; }, 20'000));
    CHECK(desk.dialogs().suggestions.back() == desk.path("example (как будет).cjm"));
    const Map& toBe = desk.map();
    CHECK(toBe.passport->state == MapState::toBe);
    CHECK(toBe.passport->counterpart == "example.cjm");
    CHECK(toBe.passport->counterpartId == id);
    CHECK(desk.store().envelope().docId != id);
    CHECK(desk.store().envelope().trail.empty());
    CHECK(toBe.cards.find(CardId{"B1"})->votes == 0);
    const auto first = loadDocument(desk.folder / "example.cjm");
    REQUIRE(first);
    CHECK(first->document.map.passport->counterpart == "to-be.cjm");
    CHECK(first->document.map.passport->counterpartId == desk.store().envelope().docId);
    CHECK(first->document.map.passport->state == MapState::asIs);
    CHECK(first->document.map.cards.find(CardId{"B1"})->votes == 3);
    // Nothing differs yet: what makes them two is no difference, and R1, which is done, removed B1 before.
    pair.action("compare").trigger();
    desk.attend();
    CHECK(pair.shown() == "compare");
    CHECK(pair.lines().isEmpty());
    CHECK(pair.view().layoutNow().figures.empty());
    CHECK(desk.statusLine().contains("0 отличий"));
}

TEST_CASE("a map is compared with its counterpart, which its id names, or which is asked for", "[gui][compare]") {
    Pair pair;
    Desk& desk = pair.desk;
    desk.dialogs().savePaths.push_back(desk.path("to-be.cjm"));
    pair.action("to-be").trigger();
    REQUIRE(QTest::qWaitFor([&] { return desk.store().path() == desk.folder / "to-be.cjm"; }, 20'000));
    const auto compare = [&] {
        pair.action("compare").trigger();
        desk.attend();
    };
    // Its file has another name now, and another map has its name.
    std::filesystem::remove(desk.folder / "other.cjm"); // another file of the same document
    std::filesystem::rename(desk.folder / "example.cjm", desk.folder / "moved.cjm");
    Document stranger;
    stranger.envelope.docId = "stranger";
    REQUIRE(saveDocument(desk.folder / "example.cjm", stranger));
    compare();
    CHECK(desk.dialogs().openTitles.empty());
    REQUIRE(pair.view().hasComparison());
    CHECK(pair.view().comparison().relation == MapRelation::counterparts);
    CHECK(pair.view().comparison().before.passport->state == MapState::asIs);
    CHECK(pair.lines().isEmpty());
    // Once it stands there, it is asked for another one.
    compare();
    CHECK(desk.dialogs().openTitles == std::vector<QString>{"С какой картой сравнить"});
    CHECK(pair.view().comparison().relation == MapRelation::counterparts); // nobody answered
    // One that is lost is asked for.
    pair.action("compare.close").trigger();
    std::filesystem::create_directory(desk.folder / "away");
    std::filesystem::rename(desk.folder / "moved.cjm", desk.folder / "away" / "moved.cjm");
    desk.dialogs().openPaths.push_back(desk.path("away/moved.cjm"));
    compare();
    CHECK(desk.dialogs().openTitles.back() == "Где парная карта?");
    REQUIRE(pair.view().hasComparison());
    CHECK(pair.view().comparison().relation == MapRelation::counterparts);
}

TEST_CASE("rows without differences are shown when they are asked for", "[gui][compare]") {
    Pair pair;
    pair.compare();
    const std::size_t all = pair.desk.map().rows.size();
    const auto shown = [&] { return pair.view().layoutNow().rows.size(); };
    CHECK(shown() == 2);
    pair.desk.key(Qt::Key_A);
    CHECK(shown() == all);
    CHECK(pair.view().allRowsBox().isChecked());
    CHECK(pair.view().pair().second->allRows); // so it is exported
    pair.view().allRowsBox().click();
    CHECK(shown() == 2);
    pair.desk.key(Qt::Key_O); // both boards are whole
    CHECK_FALSE(pair.view().allRowsBox().isVisible());
    pair.desk.key(Qt::Key_A);
    CHECK_FALSE(pair.view().hasAllRows());
    pair.desk.key(Qt::Key_O);
    CHECK(pair.view().allRowsBox().isVisible());
}

TEST_CASE("a map that is there is not replaced by the map as it will be", "[gui][compare]") {
    Pair pair;
    const std::string bytes = get(pair.desk.folder / "other.cjm");
    pair.desk.dialogs().savePaths.push_back(pair.desk.path("other.cjm"));
    pair.action("to-be").trigger();
    REQUIRE(QTest::qWaitFor([&] { return !pair.desk.dialogs().errors.empty(); }, 20'000));
    CHECK(get(pair.desk.folder / "other.cjm") == bytes);
    CHECK(pair.desk.dialogs().errors.size() == 1);
    CHECK(pair.desk.steps() == 0);
}

} // namespace cjm::test::compare_view
