#include "app/views/grid_view.hpp"
#include "app/views/view_commands.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/window_commands.hpp"
#include "gui/sheets.hpp"

#include <cjm/layout/grid/grid_hit.hpp>

#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolBar>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

std::vector<CardId> cardsOf(const Map& map, const PersonaId& persona) {
    std::vector<CardId> ids;
    for (const Card& card : map.cards)
        if (std::find(card.personas.begin(), card.personas.end(), persona) != card.personas.end())
            ids.push_back(card.id);
    return ids;
}

QStringList plainNames(const QMenu& menu) {
    QStringList list;
    for (const QAction* action : menu.actions())
        if (!action->isSeparator()) list << (action->menu() ? action->menu()->title() : action->objectName());
    return list;
}

} // namespace

TEST_CASE("views are chosen from tabs and by key, and each keeps zoom and place", "[gui][views]") {
    Desk desk(Language::russian, {1440, 700});
    desk.openExample();
    auto* tools = desk.window().findChild<QToolBar*>();
    const auto tab = [&](const char* view) {
        auto* button = qobject_cast<QToolButton*>(
            tools->widgetForAction(&desk.window().windowCommands().action("view:" + std::string(view))));
        REQUIRE(button);
        return button;
    };
    CHECK(tab("grid")->isChecked());
    CHECK(tab("personas")->text() == "Портреты");
    desk.board().setZoom(1.3, {0, 0});
    desk.board().verticalScrollBar()->setValue(120);
    CHECK(desk.window().panels().isShown("inspector"));
    QTest::mouseClick(tab("personas"), Qt::LeftButton);
    CHECK(desk.window().views().currentLine().id == "personas");
    CHECK(tab("personas")->isChecked());
    CHECK_FALSE(tab("grid")->isChecked());
    CHECK(desk.window().view().isVisible());
    CHECK_FALSE(desk.board().isVisible());
    CHECK(desk.statusLine().contains("3 портрета"));
    CHECK(desk.statusLine().contains("100 %"));
    // Tools of the grid leave the bar, and its panel the window.
    CHECK_FALSE(desk.window().commands().action("stage.add-after")->isVisible());
    CHECK_FALSE(desk.window().commands().action("card.add")->isVisible());
    CHECK_FALSE(desk.window().panels().isShown("inspector"));
    // Nor does a line stay where they stood.
    int lines = 0;
    for (const QAction* action : tools->actions())
        if (action->isSeparator() && action->isVisible()) ++lines;
    CHECK(lines == 2); // before undo, and before the export
    desk.window().view().setFocus();
    desk.key(Qt::Key_1, Qt::ControlModifier);
    CHECK(desk.board().isVisible());
    CHECK(desk.board().hasFocus());
    CHECK(desk.board().zoom() == 1.3);
    CHECK(desk.board().verticalScrollBar()->value() == 120);
    CHECK(desk.statusLine().contains("5 этапов"));
    CHECK(desk.statusLine().contains("130 %"));
    CHECK(desk.window().commands().action("stage.add-after")->isVisible());
    CHECK(desk.window().panels().isShown("inspector"));
    desk.key(Qt::Key_3, Qt::ControlModifier);
    CHECK(desk.window().view().hasFocus());
}

TEST_CASE("Ctrl+0 shows all, and pressed again 100 %", "[gui][views]") {
    Desk desk(Language::russian, {1000, 600});
    desk.openExample();
    desk.key(Qt::Key_0, Qt::ControlModifier);
    const double fitting = desk.board().zoom();
    CHECK(fitting < 0.8);
    desk.key(Qt::Key_0, Qt::ControlModifier);
    CHECK(desk.board().zoom() == 1);
    desk.key(Qt::Key_0, Qt::ControlModifier);
    CHECK(desk.board().zoom() == fitting);
}

TEST_CASE("the selection is one for all views, and keys work on what a view shows", "[gui][views]") {
    Sheets sheets;
    Desk& desk = sheets.desk;
    desk.key(Qt::Key_1, Qt::ControlModifier);
    desk.click(card("K1"));
    desk.key(Qt::Key_3, Qt::ControlModifier);
    CHECK(desk.window().session().selection().current == card("K1"));
    CHECK(sheets.view().selection().empty());
    const std::size_t cards = desk.map().cards.size(), steps = desk.steps();
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_F2, Qt::Key_Return})
        desk.key(key);
    desk.key(Qt::Key_D, Qt::ControlModifier);
    desk.key(Qt::Key_X, Qt::ControlModifier);
    CHECK(desk.map().cards.size() == cards);
    CHECK(desk.steps() == steps);
    desk.key(Qt::Key_Up);
    desk.key(Qt::Key_1, Qt::ControlModifier);
    // An arrow has selected a persona meanwhile, which stands in the head of the map.
    CHECK(std::holds_alternative<PersonaId>(desk.board().current()));
    desk.click(card("K1"));
    desk.key(Qt::Key_3, Qt::ControlModifier);
    desk.key(Qt::Key_1, Qt::ControlModifier);
    CHECK(desk.board().current() == card("K1"));
}

TEST_CASE("a view that is hidden lays nothing out, and shows what has changed when it comes", "[gui][views]") {
    Sheets sheets;
    GridView& board = sheets.desk.board();
    const std::size_t stages = board.mapLayout().stages.size();
    REQUIRE(sheets.desk.store().dispatch(RemoveStage{StageId{"S3"}}));
    CHECK(board.mapLayout().stages.size() == stages);
    sheets.desk.key(Qt::Key_1, Qt::ControlModifier);
    CHECK(board.mapLayout().stages.size() == stages - 1);
    // And an editor does not stay behind.
    sheets.desk.key(Qt::Key_3, Qt::ControlModifier);
    sheets.click(sheets.field(0, "name"));
    sheets.editor()->selectAll();
    sheets.desk.type("Имя");
    sheets.desk.key(Qt::Key_1, Qt::ControlModifier);
    CHECK_FALSE(sheets.editor());
    CHECK(sheets.persona(0).name == "Имя");
}

TEST_CASE("roles in the decision are chips: a click or Space turns one on and off", "[gui][personas]") {
    Sheets sheets;
    const auto roles = [&] { return sheets.persona(0).decisionRoles; };
    REQUIRE(roles() == std::vector<std::string>{"decides"});
    sheets.click(sheets.sheet(0).chips[4].rect);
    CHECK(roles() == std::vector<std::string>{"decides", "pays"});
    sheets.desk.key(Qt::Key_Space);
    CHECK(roles() == std::vector<std::string>{"decides"});
    sheets.desk.key(Qt::Key_Left);
    sheets.desk.key(Qt::Key_Left);
    sheets.desk.key(Qt::Key_Return);
    CHECK(roles() == std::vector<std::string>{"decides", "uses"});
    sheets.click(sheets.sheet(0).chips[0].rect);
    CHECK(roles() == std::vector<std::string>{"uses"});
    // The list at the right says that nobody decides now.
    const auto decides = std::find_if(sheets.layout().roles.begin(), sheets.layout().roles.end(),
                                      [](const RoleLine& line) { return line.role == "decides"; });
    REQUIRE(decides != sheets.layout().roles.end());
    CHECK(decides->tick.empty());
    CHECK(decides->players.front().first.empty());
    sheets.desk.undo();
    CHECK(roles() == std::vector<std::string>{"decides", "uses"});
    sheets.desk.key(Qt::Key_Tab);
    CHECK(sheets.edited() == sheets.field(0, "age"));
}

TEST_CASE("a persona is added by the tile and by Insert, in a hue of its own, and named at once", "[gui][personas]") {
    Sheets sheets;
    sheets.click(sheets.layout().tile);
    REQUIRE(sheets.desk.map().personas.size() == 4);
    const Persona added = sheets.persona(3);
    CHECK(sheets.edited() == Target(PersonaFieldTarget{added.id, "name"}));
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(sheets.persona(i).colour != added.colour);
    sheets.desk.type("Слесарь");
    sheets.desk.key(Qt::Key_Return);
    CHECK(sheets.names().back() == "Слесарь");
    // Insert puts one behind the selected persona.
    sheets.click(Point{sheets.sheet(0).foot.rect.x + 4, sheets.sheet(0).foot.rect.y + 4});
    sheets.desk.key(Qt::Key_Insert);
    REQUIRE(sheets.desk.map().personas.size() == 5);
    sheets.desk.type("Второй");
    sheets.desk.key(Qt::Key_Return);
    CHECK(sheets.names().at(1) == "Второй");
    CHECK(sheets.persona(1).colour != sheets.persona(4).colour);
}

TEST_CASE("an empty map has the tile alone, as wide as a sheet", "[gui][personas]") {
    Desk desk;
    desk.window().openTemplate("blank");
    for (const auto& persona : inOrder(desk.map().personas))
        REQUIRE(desk.store().dispatch(RemovePersona{persona->id}));
    desk.key(Qt::Key_3, Qt::ControlModifier);
    auto& view = desk.window().views().of<PersonasView>();
    CHECK(view.layoutNow().sheets.empty());
    CHECK(view.layoutNow().tile.width == 440);
    CHECK_FALSE(view.layoutNow().rolesHeading.block);
    desk.key(Qt::Key_Insert);
    desk.type("Первый");
    desk.key(Qt::Key_Return);
    REQUIRE(desk.map().personas.size() == 1);
    CHECK(inOrder(desk.map().personas).front()->name == "Первый");
}

TEST_CASE("Ctrl+D doubles a persona; Delete removes one, tells it, and its cards stay", "[gui][personas]") {
    Sheets sheets;
    Desk& desk = sheets.desk;
    sheets.click(Point{sheets.sheet(1).foot.rect.x + 4, sheets.sheet(1).foot.rect.y + 4});
    desk.key(Qt::Key_D, Qt::ControlModifier);
    REQUIRE(desk.map().personas.size() == 4);
    CHECK(sheets.persona(2).name == "Энергетик (копия)");
    CHECK(sheets.persona(2).needs == sheets.persona(1).needs);
    CHECK(sheets.persona(2).colour != sheets.persona(1).colour);
    CHECK(sheets.view().current() == Target(sheets.persona(2).id));
    desk.undo();

    const PersonaId gone = sheets.persona(1).id;
    const auto cards = cardsOf(desk.map(), gone);
    REQUIRE(cards.size() > 4);
    const std::size_t all = desk.map().cards.size();
    sheets.click(Point{sheets.sheet(1).foot.rect.x + 4, sheets.sheet(1).foot.rect.y + 4});
    desk.key(Qt::Key_Delete);
    CHECK(sheets.names() == QStringList{"Главный инженер", "Финансовый директор"});
    CHECK(desk.map().cards.size() == all);
    CHECK(cardsOf(desk.map(), gone).empty());
    CHECK(desk.window().toast().words() == "Портрет «Энергетик» удалён");
    CHECK(sheets.view().current() == Target(sheets.persona(1).id));
    desk.window().toast().findChild<QPushButton*>()->click();
    CHECK(sheets.names().size() == 3);
    CHECK(cardsOf(desk.map(), gone) == cards);
}

TEST_CASE("sheets are put in another order by their heads and by keys", "[gui][personas]") {
    Sheets sheets;
    const QStringList before = sheets.names();
    const Rect head = sheets.sheet(2).head;
    const QPoint from = sheets.at(Point{head.right() - 20, head.y + 20});
    const QPoint to = sheets.at(Point{sheets.sheet(0).rect.x + 60, head.y + 40});
    sheets.drag(from, to);
    CHECK(sheets.view().hands().isDragging());
    CHECK(sheets.names() == before);
    sheets.drop(to);
    CHECK(sheets.names() == QStringList{before[2], before[0], before[1]});
    sheets.desk.key(Qt::Key_Right, Qt::ControlModifier);
    CHECK(sheets.names() == QStringList{before[0], before[2], before[1]});
    sheets.desk.key(Qt::Key_Left, Qt::ControlModifier);
    sheets.desk.key(Qt::Key_Left, Qt::ControlModifier); // it is the first already
    CHECK(sheets.names() == QStringList{before[2], before[0], before[1]});
    sheets.desk.undo();
    sheets.desk.undo();
    sheets.desk.undo();
    CHECK(sheets.names() == before);
    sheets.drag(from, to);
    sheets.desk.key(Qt::Key_Escape);
    sheets.drop(to);
    CHECK(sheets.names() == before);
    // Arrows go from sheet to sheet.
    sheets.click(Point{sheets.sheet(0).foot.rect.x + 4, sheets.sheet(0).foot.rect.y + 4});
    sheets.desk.key(Qt::Key_Right);
    CHECK(sheets.view().current() == Target(sheets.persona(1).id));
    sheets.desk.key(Qt::Key_End);
    CHECK(sheets.view().current() == Target(sheets.persona(2).id));
}

TEST_CASE("a face leads to its card on the map, and «На карте» to the persona's alone", "[gui][personas]") {
    Sheets sheets;
    Desk& desk = sheets.desk;
    const CurveFace face = sheets.sheet(0).curve.faces.at(1);
    const CardId card = face.card->id;
    sheets.click(face.at);
    CHECK(desk.window().views().currentLine().id == "grid");
    CHECK(desk.board().current() == Target(card));
    CHECK(desk.board().hasFocus());
    const QRectF frame = desk.board().toViewport(spotOf(desk.board().layoutNow(), card)->frame);
    CHECK(QRectF(desk.board().viewport()->rect()).intersects(frame));
    desk.key(Qt::Key_3, Qt::ControlModifier);
    sheets.click(sheets.sheet(1).foot.onMap.rect);
    CHECK(desk.window().views().currentLine().id == "grid");
    CHECK(desk.window().session().filter().onlyPersona == sheets.persona(1).id);
    desk.key(Qt::Key_Escape);
    CHECK(desk.window().session().filter().onlyPersona.empty());
}

TEST_CASE("a name in the list of roles leads to its sheet", "[gui][personas]") {
    Sheets sheets;
    const auto& players = sheets.layout().roles.at(1).players;
    REQUIRE(players.size() == 1);
    const PersonaId who = players.front().first;
    sheets.click(players.front().second.rect);
    CHECK(sheets.view().current() == Target(who));
}

TEST_CASE("the menu of a persona holds what can be done to it", "[gui][personas]") {
    Sheets sheets;
    const QPoint point = sheets.at(Point{sheets.sheet(1).foot.rect.x + 4, sheets.sheet(1).foot.rect.y + 4});
    QTest::mouseClick(sheets.handle(), Qt::RightButton, {}, point);
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, sheets.handle()->mapToGlobal(point));
    if (!sheets.desk.window().commands().contextMenu()) QCoreApplication::sendEvent(sheets.view().viewport(), &event);
    const QMenu* menu = sheets.desk.window().commands().contextMenu();
    REQUIRE(menu);
    const QStringList wanted{"persona.cut",       "persona.copy",       "text.edit",      "persona.duplicate",
                             "persona.add",       "persona.avatar",     "Роль в решении", "Цвет портрета",
                             "persona.move-left", "persona.move-right", "persona.on-map", "persona.story",
                             "persona.delete"};
    QStringList found = plainNames(*menu);
    for (QString& each : found)
        each.remove(QLatin1Char('&'));
    for (const QString& each : wanted) {
        INFO(each.toStdString());
        CHECK(found.contains(each));
    }
    CHECK(found.size() == wanted.size());
    sheets.desk.window().commands().run("persona.colour:green");
    CHECK(sheets.persona(1).colour == colourText(lightTheme().hues[5].fill));
    sheets.desk.window().commands().run("persona.role:pays");
    CHECK(sheets.persona(1).decisionRoles.back() == "pays");
}

TEST_CASE("the avatar asks for its picker by click and by Enter", "[gui][personas]") {
    Sheets sheets;
    std::vector<PersonaId> asked;
    QObject::connect(&sheets.view(), &PersonasView::avatarWanted, &sheets.desk.window(),
                     [&](const PersonaId& persona, const QRect& at) {
                         asked.push_back(persona);
                         CHECK(std::abs(at.width() - 58) <= 1);
                     });
    sheets.click(sheets.sheet(0).avatar);
    CHECK(asked == std::vector<PersonaId>{sheets.persona(0).id});
}

TEST_CASE("personas painted part by part look like those painted at once", "[gui][personas][paint]") {
    Sheets sheets;
    PersonasView& view = sheets.view();
    const auto same = [&](const char* after) {
        INFO(after);
        QCoreApplication::processEvents(); // what is asked to be painted is painted
        const QImage all = sheets.desk.window().screen()->grabWindow(sheets.desk.window().winId()).toImage();
        const QRect where(view.mapTo(&sheets.desk.window(), QPoint()), view.size());
        QImage shown = all.copy(where).convertToFormat(QImage::Format_RGB32);
        QImage anew = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
        // Qt begins the dashes of a line anew where it comes into a clip.
        const QRect tile = view.toViewport(sheets.layout().tile).toAlignedRect();
        for (QImage* image : {&shown, &anew}) {
            QPainter painter(image);
            painter.setPen(QPen(Qt::white, 6));
            painter.drawRoundedRect(tile, 12, 12);
        }
        QRect different;
        for (int y = 0; y < shown.height(); ++y)
            for (int x = 0; x < shown.width(); ++x) {
                const QRgb a = shown.pixel(x, y), b = anew.pixel(x, y);
                if (std::abs(qRed(a) - qRed(b)) > 40 || std::abs(qGreen(a) - qGreen(b)) > 40)
                    different |= QRect(x, y, 1, 1);
            }
        INFO(different.x() << ',' << different.y() << ' ' << different.width() << 'x' << different.height());
        CHECK(different.isEmpty());
    };
    sheets.click(sheets.sheet(0).chips[1].rect);
    same("a role");
    sheets.click(sheets.field(1, "needs"));
    sheets.desk.key(Qt::Key_End, Qt::ControlModifier);
    sheets.desk.key(Qt::Key_Return);
    sheets.desk.type("ещё одна очень длинная потребность на несколько строк");
    sheets.desk.key(Qt::Key_Tab);
    sheets.desk.key(Qt::Key_Escape);
    same("a longer list");
    QTest::mouseMove(sheets.handle(), sheets.at(sheets.sheet(2).avatar));
    same("hovering");
    QTest::mouseMove(sheets.handle(), sheets.at(sheets.layout().tile));
    same("the tile");
    sheets.click(sheets.layout().tile);
    sheets.desk.type("Слесарь");
    sheets.desk.key(Qt::Key_Return);
    same("one more");
    sheets.desk.key(Qt::Key_Delete);
    sheets.desk.window().toast().hide();
    same("one fewer");
    sheets.desk.undo();
    sheets.desk.undo();
    same("undone");
    sheets.click(audienceTarget());
    sheets.desk.key(Qt::Key_Return);
    same("the audience");
    sheets.click(sheets.blank(1));
    same("another sheet");
    sheets.click(audienceTarget()); // its frame is around the text while that is open
    sheets.desk.key(Qt::Key_1, Qt::ControlModifier);
    sheets.desk.key(Qt::Key_3, Qt::ControlModifier);
    sheets.click(sheets.blank(0));
    same("another view and back");
}
