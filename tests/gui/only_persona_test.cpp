#include "app/views/only_persona_notice.hpp"
#include "app/widgets/toast.hpp"
#include "gui/hand.hpp"

#include <QPushButton>
#include <QScrollBar>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// The example: B5 names the second persona, B3 the first, B2 both, K1 nobody.
const PersonaId engineer{"P1"}, power{"P2"};

void showOnly(Desk& desk, const PersonaId& persona) {
    ViewFilter filter = desk.window().session().filter();
    filter.onlyPersona = persona;
    desk.window().session().setFilter(filter);
    QCoreApplication::processEvents();
}

const PersonaId& only(Desk& desk) { return desk.window().session().filter().onlyPersona; }
OnlyPersonaNotice& notice(Desk& desk) { return desk.window().onlyPersona(); }

QImage partOf(Desk& desk, const char* id) {
    const QImage all = desk.picture();
    return all.copy(desk.board().toViewport(Hand(desk).rectOf(card(id))).toAlignedRect().intersected(all.rect()));
}

// How far the pixels of a picture are from the page, in the mean.
double strengthOn(const QImage& picture, Colour page) {
    double sum = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const QColor colour = picture.pixelColor(x, y);
            sum += std::abs(colour.red() - page.red) + std::abs(colour.green() - page.green) +
                   std::abs(colour.blue() - page.blue);
        }
    return sum / (static_cast<double>(picture.width()) * picture.height());
}

QPoint showAllButton(Desk& desk) {
    auto* button = notice(desk).findChild<QPushButton*>();
    return button->mapTo(&desk.window(), button->rect().center());
}

} // namespace

TEST_CASE("with one persona alone cards of others are paler on the screen, and its own as they were", "[gui][only]") {
    for (const Theme* theme : {&lightTheme(), &darkTheme()})
        for (const double zoom : {1.0, 0.3, 0.1}) {
            INFO(theme->name << " at " << zoom);
            Desk desk(Language::russian, {1440, 1400});
            desk.looks().use(*theme);
            desk.openExample();
            desk.board().setZoom(zoom, {0, 0});
            desk.board().verticalScrollBar()->setValue(desk.board().verticalScrollBar()->maximum());
            desk.sharpen();
            std::map<std::string, QImage> before;
            for (const char* id : {"B5", "B3", "B2", "R1"})
                before[id] = partOf(desk, id);
            showOnly(desk, engineer);
            for (const char* id : {"B3", "B2", "R1"})
                CHECK(partOf(desk, id) == before[id]);
            const QImage now = partOf(desk, "B5");
            const double was = strengthOn(before["B5"], theme->page), is = strengthOn(now, theme->page);
            CHECK(was > 5);
            CHECK(is == Approx(0.35 * was).epsilon(0.1));
            desk.key(Qt::Key_Escape);
            CHECK(partOf(desk, "B5") == before["B5"]);
        }
}

TEST_CASE("Escape ends one persona alone first, and only then selects nothing", "[gui][only]") {
    Desk desk;
    desk.openExample();
    desk.click(card("K1"));
    showOnly(desk, power);
    CHECK(desk.board().selection().contains(card("K1")));
    const std::size_t steps = desk.steps();
    // What is typed, and what is in the hand, comes before it.
    desk.key(Qt::Key_F2);
    REQUIRE(desk.editor());
    desk.key(Qt::Key_Escape);
    CHECK_FALSE(desk.editor());
    CHECK(only(desk) == power);
    Hand hand(desk);
    hand.press(hand.at(card("K1")));
    hand.moveTo(hand.emptyPart("row-questions", "S3"));
    REQUIRE(desk.board().isDragging());
    desk.key(Qt::Key_Escape);
    CHECK_FALSE(desk.board().isDragging());
    hand.release(hand.emptyPart("row-questions", "S3"));
    CHECK(only(desk) == power);
    desk.key(Qt::Key_Escape);
    CHECK(only(desk).empty());
    CHECK(desk.board().selection().contains(card("K1")));
    desk.key(Qt::Key_Escape);
    CHECK(desk.board().selection().empty());
    CHECK(desk.steps() == steps);
}

TEST_CASE("a notice at the bottom of the grid says that one persona counts, and its button ends it", "[gui][only]") {
    Desk desk;
    desk.openExample();
    CHECK_FALSE(notice(desk).isVisible());
    showOnly(desk, power);
    REQUIRE(notice(desk).isVisible());
    CHECK(notice(desk).parentWidget() == &desk.board());
    CHECK(notice(desk).words() == "Только «Энергетик»");
    CHECK(notice(desk).findChild<QPushButton*>()->text() == "Показать всё");
    CHECK(desk.board().rect().contains(notice(desk).geometry()));
    CHECK(notice(desk).geometry().bottom() > desk.board().height() - 60);
    CHECK(desk.board().hasFocus());
    desk.languages().use(Language::english);
    CHECK(notice(desk).words() == "Only “Энергетик”");
    CHECK(notice(desk).findChild<QPushButton*>()->text() == "Show all");
    desk.languages().use(Language::russian);
    // It follows the map.
    Persona persona = *desk.map().personas.find(power);
    persona.name = "Главный\nэнергетик";
    REQUIRE(desk.window().session().apply(PutPersona{persona, {}}));
    CHECK(notice(desk).words() == "Только «Главный энергетик»");
    persona.name.clear();
    REQUIRE(desk.window().session().apply(PutPersona{persona, {}}));
    CHECK(notice(desk).words() == "Только портрет без имени");
    desk.click(showAllButton(desk));
    CHECK(only(desk).empty());
    CHECK_FALSE(notice(desk).isVisible());
    CHECK(desk.board().hasFocus());
}

TEST_CASE("what has just happened is told above the notice of one persona", "[gui][only]") {
    Desk desk;
    desk.openExample();
    Toast& toast = desk.window().toast();
    showOnly(desk, power);
    desk.click(stage("S5"));
    desk.key(Qt::Key_Delete);
    REQUIRE(toast.isVisible());
    CHECK(toast.geometry().bottom() < notice(desk).geometry().top());
    desk.window().resize(900, 600);
    QCoreApplication::processEvents();
    CHECK(toast.geometry().bottom() < notice(desk).geometry().top());
    CHECK(desk.board().rect().contains(notice(desk).geometry()));
    showOnly(desk, {});
    REQUIRE(toast.isVisible());
    CHECK(toast.geometry().bottom() > desk.board().height() - 60);
    showOnly(desk, power);
    CHECK(toast.geometry().bottom() < notice(desk).geometry().top());
}

TEST_CASE("one persona alone ends when the persona goes, and another map begins without", "[gui][only]") {
    Desk desk;
    desk.openExample();
    showOnly(desk, power);
    // Undo and redo of anything else leave it.
    desk.click(card("K1"));
    desk.key(Qt::Key_Right, Qt::ControlModifier);
    desk.undo();
    desk.redo();
    CHECK(only(desk) == power);
    REQUIRE(desk.window().session().apply(RemovePersona{power}));
    CHECK(only(desk).empty());
    CHECK_FALSE(notice(desk).isVisible());
    desk.undo();
    CHECK(desk.map().personas.find(power));
    CHECK(only(desk).empty());
    // One that was added goes with its undo.
    Persona added;
    added.id.value = "new";
    added.name = "Новый";
    REQUIRE(desk.window().session().apply(PutPersona{added, {}}));
    showOnly(desk, added.id);
    CHECK(notice(desk).isVisible());
    desk.undo();
    CHECK(only(desk).empty());
    CHECK_FALSE(notice(desk).isVisible());
    // One that is not there is nobody.
    showOnly(desk, PersonaId{"nobody"});
    CHECK(only(desk).empty());
    showOnly(desk, engineer);
    CHECK(notice(desk).isVisible());
    desk.openExample();
    CHECK(only(desk).empty());
    CHECK_FALSE(notice(desk).isVisible());
}

TEST_CASE("hands do the same with one persona alone", "[gui][only]") {
    Desk desk;
    desk.openExample();
    showOnly(desk, engineer);
    Hand hand(desk);
    // A faded card is selected, typed into and dragged; a curve is switched off and on.
    desk.click(card("B5"));
    CHECK(desk.board().selection().contains(card("B5")));
    desk.key(Qt::Key_F2);
    REQUIRE(desk.editor());
    desk.type("!");
    desk.board().commitEditor();
    CHECK(desk.text(card("B5")).back() == '!');
    hand.drag(hand.at(card("B5")), hand.emptyPart("row-barriers", "S4"));
    CHECK(desk.map().cards.find(CardId{"B5"})->stage == StageId{"S4"});
    const auto& rows = desk.board().layoutNow().rows;
    const auto emotions =
        std::find_if(rows.begin(), rows.end(), [](const PlacedRow& row) { return row.switches.size() > 1; });
    REQUIRE(emotions != rows.end());
    hand.click(hand.at(emotions->switches[1].rect.centre()));
    CHECK(desk.window().session().filter().hiddenCurves == std::set<PersonaId>{power});
    CHECK(only(desk) == engineer);
    desk.key(Qt::Key_Escape);
    CHECK(desk.window().session().filter().hiddenCurves == std::set<PersonaId>{power});
    CHECK(only(desk).empty());
}
