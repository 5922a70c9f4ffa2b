#include "app/views/only_persona_notice.hpp"
#include "app/views/view_commands.hpp"
#include "app/widgets/toast.hpp"
#include "gui/sheets.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/session/commands/persona_edit.hpp>

#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

int scrolled(Sheets& sheets) { return sheets.view().verticalScrollBar()->value(); }

bool isInSight(Sheets& sheets, const Target& target) {
    const QRectF frame = sheets.view().toViewport(spotOf(sheets.layout(), target)->frame);
    return QRectF(sheets.view().viewport()->rect()).contains(frame);
}

QString wordsOf(const SheetText& text) {
    QStringList lines;
    for (const TextLine& line : text.block->lines)
        lines << QString::fromStdString(line.text);
    return lines.join(QLatin1Char(' '));
}

// More sheets than a row has room for.
void addSheets(Sheets& sheets, int count) {
    for (int i = 0; i < count; ++i) {
        Persona persona = sheets.persona(0);
        persona.id.value = "more" + std::to_string(i);
        REQUIRE(sheets.desk.store().dispatch(PutPersona{persona, {}}));
    }
    QCoreApplication::processEvents();
}

} // namespace

TEST_CASE("the page stays where it is when a text has been edited", "[gui][personas][rooms]") {
    Sheets sheets(Language::russian, {1200, 640});
    enum class End { enter, escape, click };
    for (const End end : {End::enter, End::escape, End::click})
        for (const char* name : {"pains", "needs", "quote"}) {
            INFO(name << ", end " << static_cast<int>(end));
            sheets.click(sheets.field(0, name));
            REQUIRE(sheets.editor());
            const int before = scrolled(sheets);
            CHECK(before > 0);
            sheets.editor()->moveCursor(QTextCursor::End);
            sheets.desk.type("а");
            if (end == End::escape) sheets.desk.key(Qt::Key_Escape);
            if (end == End::click)
                sheets.click(sheets.view().viewport()->mapTo(&sheets.desk.window(), QPoint(6, 6)), 0);
            // Of a list Enter begins an entry, and on an empty one it ends.
            for (int i = 0; i < 2 && end == End::enter && sheets.editor(); ++i)
                sheets.desk.key(Qt::Key_Return);
            CHECK_FALSE(sheets.editor());
            CHECK(scrolled(sheets) == before);
        }
}

TEST_CASE("undo and redo bring what they change into sight", "[gui][personas][rooms]") {
    Sheets sheets(Language::russian, {1200, 640});
    const Target name = sheets.field(0, "name"), pains = sheets.field(2, "pains");
    sheets.click(name);
    sheets.editor()->selectAll();
    sheets.desk.type("Имя");
    sheets.desk.key(Qt::Key_Return);
    sheets.view().makeVisible(pains);
    REQUIRE_FALSE(isInSight(sheets, name));
    sheets.desk.undo();
    CHECK(isInSight(sheets, name));
    sheets.view().makeVisible(pains);
    sheets.desk.redo();
    CHECK(sheets.persona(0).name == "Имя");
    CHECK(isInSight(sheets, name));
    // Chips, the avatar and the audience have no text of their own.
    for (const Edit& edit : {toggleDecisionRole(sheets.desk.map(), sheets.persona(0).id, "pays")->edit,
                             setPersonaColour(sheets.desk.map(), sheets.persona(0).id, "#123456")->edit,
                             *withText(sheets.desk.map(), audienceTarget(), "кто угодно")}) {
        REQUIRE(sheets.desk.store().dispatch(edit));
        sheets.view().makeVisible(pains);
        const int before = scrolled(sheets);
        REQUIRE(before > 0);
        sheets.desk.undo();
        CHECK(scrolled(sheets) < before);
    }
    CHECK(isInSight(sheets, audienceTarget()));
}

TEST_CASE("what undo or redo brings back is selected", "[gui][personas][rooms]") {
    Sheets sheets;
    const PersonaId gone = sheets.persona(1).id;
    sheets.click(sheets.blank(1));
    sheets.desk.key(Qt::Key_Delete);
    REQUIRE(sheets.view().current() != Target(gone));
    SECTION("by the key") { sheets.desk.undo(); }
    SECTION("by the toast") { sheets.desk.window().toast().findChild<QPushButton*>()->click(); }
    CHECK(sheets.view().current() == Target(gone));
    sheets.desk.key(Qt::Key_Insert);
    sheets.desk.type("Новый");
    sheets.desk.key(Qt::Key_Return);
    const Target added = sheets.view().current();
    sheets.desk.undo();
    sheets.desk.undo();
    CHECK(sheets.view().current() == Target{}); // who made room for it was not touched
    sheets.click(sheets.blank(0));
    sheets.desk.redo();
    CHECK(sheets.view().current() == added);
}

TEST_CASE("a sheet has an outline all around in themes whose heads are white", "[gui][personas][rooms]") {
    for (const char* name : {"print", "high-contrast"}) {
        INFO(name);
        Sheets sheets;
        const Theme theme = *findTheme(name);
        sheets.desk.looks().use(theme);
        QCoreApplication::processEvents();
        const QImage picture = sheets.view().viewport()->grab().toImage();
        const auto colourAt = [&](double x, double y) {
            const QPointF at = sheets.view().toViewport({x, y, 0, 0}).topLeft();
            return picture.pixelColor(at.toPoint());
        };
        const QColor line(theme.line.red, theme.line.green, theme.line.blue);
        const PersonaSheet& sheet = sheets.sheet(0);
        for (const Rect& part : {sheet.head, sheet.quote.rect})
            CHECK(colourAt(sheet.rect.x, part.centre().y) == line);
        CHECK(colourAt(sheet.rect.right() - 1, sheet.head.centre().y) == line);
        CHECK(colourAt(sheet.head.centre().x, sheet.head.y) == line);
    }
}

TEST_CASE("an entry that is let go outside its list stays where it was", "[gui][personas][rooms]") {
    Sheets sheets;
    const auto before = sheets.persona(0).responsibilities;
    REQUIRE(before.size() == 3);
    const std::size_t steps = sheets.desk.steps();
    const QPoint from = sheets.at(sheets.sheet(0).lists[0].items[2].rect);
    for (const Point& outside : {sheets.sheet(0).avatar.centre(), sheets.sheet(0).lists[2].body.centre(),
                                 sheets.sheet(1).lists[0].body.centre(), sheets.sheet(0).foot.rect.centre()}) {
        sheets.drag(from, sheets.at(outside));
        CHECK(sheets.view().hands().isDragging());
        CHECK_FALSE(sheets.view().hands().overlay().dropIndicator);
        sheets.drop(sheets.at(outside));
        CHECK(sheets.persona(0).responsibilities == before);
    }
    CHECK(sheets.desk.steps() == steps);
    CHECK_FALSE(sheets.editor());
}

TEST_CASE("what «На карте» leads to is seen above the notice", "[gui][personas][rooms][only]") {
    Sheets sheets(Language::russian, {1200, 600});
    GridView& board = sheets.desk.board();
    const auto bottomOf = [&](const CardId& id) {
        return board.toViewport(spotOf(board.layoutNow(), id)->frame).bottom();
    };
    const PersonaId who = sheets.persona(1).id;
    QScrollBar* bar = sheets.view().verticalScrollBar();
    bar->setValue(static_cast<int>(sheets.sheet(1).rect.bottom()) - sheets.view().viewport()->height() + 20);
    sheets.click(sheets.sheet(1).foot.onMap.rect);
    REQUIRE(sheets.desk.window().views().currentLine().id == "grid");
    OnlyPersonaNotice& notice = sheets.desk.window().onlyPersona();
    REQUIRE(notice.isVisible());
    std::vector<std::shared_ptr<const Card>> own;
    for (const auto& card : cardsInOrder(sheets.desk.map()))
        if (std::find(card->personas.begin(), card->personas.end(), who) != card->personas.end()) own.push_back(card);
    REQUIRE(own.size() > 4);
    for (const auto& card : own) { // the first row of them, when one comes
        if (card->row != own.front()->row) continue;
        CHECK(bottomOf(card->id) <= notice.y());
        CHECK(board.toViewport(spotOf(board.layoutNow(), card->id)->frame).top() >= 0);
    }
    for (const auto& card : own) { // and the others as soon as they are asked for
        board.makeVisible(card->id);
        CHECK(bottomOf(card->id) <= notice.y());
    }
    // The last row can be scrolled to above it, and the room goes with it.
    const int most = board.verticalScrollBar()->maximum();
    board.verticalScrollBar()->setValue(most);
    CHECK(board.toViewport({0, 0, 1, board.mapLayout().size.height}).bottom() <= notice.y() + 1);
    sheets.desk.key(Qt::Key_Escape);
    CHECK_FALSE(notice.isVisible());
    CHECK(board.verticalScrollBar()->maximum() < most);
}

TEST_CASE("a toast covers nothing that is brought into sight", "[gui][personas][rooms]") {
    Sheets sheets(Language::russian, {1200, 640});
    Toast& toast = sheets.desk.window().toast();
    toast.tell(QStringLiteral("Что-то случилось"));
    const Target pains = sheets.field(0, "pains");
    sheets.view().makeVisible(pains);
    const int top = toast.mapTo(&sheets.desk.window(), QPoint()).y();
    const QRectF frame = sheets.view().toViewport(spotOf(sheets.layout(), pains)->frame);
    CHECK(sheets.view().viewport()->mapTo(&sheets.desk.window(), frame.bottomLeft().toPoint()).y() <= top);
}

TEST_CASE("invitations are in the language of the window, what is printed in the map's", "[gui][personas][rooms]") {
    Sheets sheets;
    sheets.desk.languages().use(Language::english);
    QCoreApplication::processEvents();
    const PersonaSheet& sheet = sheets.sheet(0);
    CHECK(wordsOf(sheets.layout().tileTitle) == "Persona");
    CHECK(wordsOf(sheet.foot.onMap) == "On the map");
    CHECK(sheet.facts[2].isEmpty);
    CHECK(wordsOf(sheet.facts[2].value) == "not given");
    CHECK(wordsOf(sheet.facts[2].label) == "Компания");
    CHECK(wordsOf(sheet.lists[0].heading) == "Отвечает за");
    CHECK(wordsOf(sheet.chips[0].words) == "решает");
    sheets.click(sheets.field(0, "company"));
    CHECK(sheets.editor()->placeholderText() == "not given");
    sheets.desk.key(Qt::Key_Escape);
    sheets.desk.languages().use(Language::russian);
    QCoreApplication::processEvents();
    CHECK(wordsOf(sheets.layout().tileTitle) == "Портрет");
}

TEST_CASE("a quote opens as it stands: the same lines at the same place", "[gui][personas][rooms]") {
    Sheets sheets;
    const SheetQuote quote = sheets.sheet(0).quote;
    REQUIRE(quote.words.block->lines.size() == 2);
    REQUIRE(quote.mark > 0);
    sheets.click(sheets.field(0, "quote"));
    REQUIRE(sheets.editor());
    const QTextBlock block = sheets.editor()->document()->begin();
    CHECK(block.layout()->lineCount() == 2);
    CHECK(sheets.sheet(0).quote.words.rect == quote.words.rect);
    QTextCursor cursor = sheets.editor()->textCursor();
    cursor.setPosition(0);
    const QPointF first = sheets.editor()->cursorRect(cursor).topLeft() + sheets.editor()->pos();
    const QRectF words = sheets.view().toViewport(quote.words.rect);
    CHECK(std::abs(first.x() - words.x() - quote.mark) <= 2);
    cursor.setPosition(block.layout()->lineAt(1).textStart());
    const QPointF second = sheets.editor()->cursorRect(cursor).topLeft() + sheets.editor()->pos();
    CHECK(std::abs(second.x() - words.x()) <= 2);
}

TEST_CASE("a quote typed in the words of an interview is from there again", "[gui][personas][rooms]") {
    Sheets sheets;
    const QuoteId from = sheets.persona(0).quoteFrom;
    REQUIRE_FALSE(from.empty());
    const std::string words = nameOf(sheets.desk.map(), from);
    const auto typeQuote = [&](const QString& text) {
        sheets.click(sheets.field(0, "quote"));
        sheets.editor()->selectAll();
        QGuiApplication::clipboard()->setText(text);
        sheets.desk.key(Qt::Key_V, Qt::ControlModifier);
        sheets.desk.key(Qt::Key_Return);
    };
    for (const char* form : {"%1", "«%1»", "“%1.”", "  %1. "}) {
        INFO(form);
        typeQuote("совсем другое");
        CHECK(sheets.persona(0).quoteFrom.empty());
        typeQuote(QString::fromUtf8(form).arg(QString::fromStdString(words)));
        CHECK(sheets.persona(0).quoteFrom == from);
        CHECK_FALSE(sheets.sheet(0).quote.isAssumption);
    }
    typeQuote("совсем другое");
    typeQuote(QString::fromStdString(words) + " и ещё");
    CHECK(sheets.persona(0).quoteFrom.empty());
}

TEST_CASE("Ctrl+0 fills the window with sheets, and 100 % has again as many a row as fit", "[gui][personas][rooms]") {
    Sheets sheets(Language::russian, {1400, 860});
    addSheets(sheets, 6);
    const auto perRow = [&] {
        const double y = sheets.sheet(0).rect.y;
        return std::count_if(sheets.layout().sheets.begin(), sheets.layout().sheets.end(),
                             [&](const PersonaSheet& sheet) { return sheet.rect.y == y; });
    };
    const auto usual = perRow();
    sheets.desk.key(Qt::Key_0, Qt::ControlModifier);
    CHECK(perRow() > usual);
    CHECK(sheets.view().zoom() > 0.42);
    const QRectF view(sheets.view().viewport()->rect());
    for (const PersonaSheet& sheet : sheets.layout().sheets)
        CHECK(view.contains(sheets.view().toViewport(sheet.rect)));
    sheets.desk.key(Qt::Key_0, Qt::ControlModifier);
    CHECK(sheets.view().zoom() == 1);
    CHECK(perRow() == usual);
}

TEST_CASE("keys reach the tile, also on a map without personas", "[gui][personas][rooms]") {
    Sheets sheets;
    SECTION("behind the last text") {
        sheets.click(sheets.field(2, "pains"));
        sheets.desk.key(Qt::Key_Tab);
        CHECK_FALSE(sheets.editor());
        sheets.desk.key(Qt::Key_Return);
        CHECK(sheets.desk.map().personas.size() == 4);
    }
    SECTION("of an empty map") {
        for (const auto& persona : inOrder(sheets.desk.map().personas))
            REQUIRE(sheets.desk.store().dispatch(RemovePersona{persona->id}));
        sheets.desk.key(Qt::Key_Tab);
        CHECK(sheets.edited() == audienceTarget());
        sheets.desk.key(Qt::Key_Tab);
        CHECK_FALSE(sheets.editor());
        sheets.desk.key(Qt::Key_Return);
        CHECK(sheets.desk.map().personas.size() == 1);
    }
    CHECK(sheets.edited() == Target(PersonaFieldTarget{inOrder(sheets.desk.map().personas).back()->id, "name"}));
}

TEST_CASE("Home and End go to the first and the last sheet, the menu opens at the name", "[gui][personas][rooms]") {
    Sheets sheets;
    sheets.desk.key(Qt::Key_End);
    CHECK(sheets.view().current() == Target(sheets.persona(2).id));
    sheets.desk.key(Qt::Key_Escape);
    sheets.desk.key(Qt::Key_Home);
    CHECK(sheets.view().current() == Target(sheets.persona(0).id));
    sheets.desk.window().commands().run("menu.open");
    const QMenu* menu = sheets.desk.window().commands().contextMenu();
    REQUIRE(menu);
    const QRectF name = sheets.view().toViewport(sheets.sheet(0).name.rect);
    const QPointF at = sheets.view().viewport()->mapFromGlobal(menu->pos());
    CHECK(std::abs(at.x() - name.x()) < 40);
    CHECK(std::abs(at.y() - name.bottom()) < 40);
    QStringList words;
    for (const QAction* action : menu->actions())
        words << action->text();
    CHECK(words.filter("Добавить портрет").size() == 1);
}

TEST_CASE("a list without entries leaves no hole, and has its room while it is edited", "[gui][personas][rooms]") {
    Sheets sheets;
    const auto list = [&](std::size_t i) { return sheets.sheet(2).lists.at(i); }; // responsibilities, needs, motives …
    const double top = list(0).heading.rect.y, below = list(1).heading.rect.y;
    REQUIRE(below > top);
    sheets.click(sheets.field(2, "responsibilities"));
    sheets.editor()->selectAll();
    sheets.desk.key(Qt::Key_Delete);
    CHECK(sheets.persona(2).responsibilities.empty());
    CHECK(list(0).heading.rect.y == top); // as long as one is at it
    CHECK(list(1).heading.rect.y > top + 30);
    sheets.desk.key(Qt::Key_Tab);
    sheets.desk.key(Qt::Key_Escape);
    CHECK(list(1).heading.rect.y == top);
    CHECK(list(0).heading.rect.y >= list(1).body.bottom());
    // «+» opens it where it belongs, and without a word it goes again.
    sheets.click(list(0).plus);
    REQUIRE(sheets.edited() == sheets.field(2, "responsibilities"));
    CHECK(list(0).heading.rect.y == top);
    CHECK(std::abs(sheets.editor()->y() - sheets.view().toViewport(list(0).body).y()) <= 1);
    sheets.desk.key(Qt::Key_Escape);
    CHECK(list(1).heading.rect.y == top);
    sheets.click(list(0).plus);
    sheets.desk.type("Склад");
    sheets.desk.key(Qt::Key_Tab);
    sheets.desk.key(Qt::Key_Escape);
    CHECK(list(0).heading.rect.y == top);
    CHECK(list(1).heading.rect.y > top);
    sheets.desk.undo();
    CHECK(list(1).heading.rect.y == top);
    sheets.desk.undo();
    CHECK(list(0).heading.rect.y == top);
    CHECK(list(1).heading.rect.y == below);
}
