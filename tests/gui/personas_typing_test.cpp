#include "app/widgets/toast.hpp"
#include "gui/sheets.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace cjm;
using namespace cjm::test;

namespace {

constexpr const char* textFields[] = {"name",  "segment",          "age",   "education", "company", "role",
                                      "quote", "responsibilities", "needs", "motives",   "pains"};

// How far what is drawn in a rectangle has gone between two pictures, pixels to the right and down.
QPoint wayOfInk(const QImage& before, const QImage& after, const QRect& rect) {
    constexpr int most = 5;
    const QRect inside = rect.adjusted(0, 0, -most, 0);
    QPoint best;
    qint64 least = std::numeric_limits<qint64>::max();
    for (int dy = -most; dy <= most; ++dy)
        for (int dx = -most; dx <= most; ++dx) {
            qint64 difference = 0;
            for (int y = inside.top(); y <= inside.bottom(); ++y)
                for (int x = inside.left(); x <= inside.right(); ++x)
                    difference += std::abs(qGray(before.pixel(x, y)) - qGray(after.pixel(x + dx, y + dy)));
            if (difference >= least) continue;
            least = difference;
            best = {dx, dy};
        }
    return best;
}

std::vector<std::string> entries(Sheets& sheets, std::size_t i) { return sheets.persona(i).responsibilities; }

} // namespace

TEST_CASE("every text of a persona is edited where it stands, one step of undo a field", "[gui][personas]") {
    Sheets sheets;
    for (const char* name : textFields) {
        INFO(name);
        const Target target = sheets.field(1, name);
        const std::string before = sheets.desk.text(target);
        sheets.click(target);
        REQUIRE(sheets.edited() == target);
        CHECK(sheets.desk.window().session().selection().current == Target(sheets.persona(1).id));
        // The field stands over its text: nothing jumps.
        const QRectF text = sheets.view().toViewport(spotOf(sheets.layout(), target)->text);
        CHECK(std::abs(sheets.editor()->x() - text.x()) <= 1);
        CHECK(std::abs(sheets.editor()->y() - text.y()) <= 1);
        CHECK(sheets.editor()->toPlainText().toStdString() == before);
        sheets.editor()->selectAll();
        sheets.desk.type("новое слово");
        CHECK(sheets.desk.text(target) == "новое слово");
        sheets.click(Point{sheets.sheet(1).foot.rect.x + 4, sheets.sheet(1).foot.rect.y + 4});
        CHECK_FALSE(sheets.editor());
        CHECK(sheets.desk.steps() == 1); // what was undone before is forgotten
        sheets.desk.undo();
        CHECK(sheets.desk.text(target) == before);
    }
    sheets.click(audienceTarget());
    REQUIRE(sheets.edited() == audienceTarget());
    sheets.editor()->selectAll();
    sheets.desk.type("кто угодно");
    sheets.desk.key(Qt::Key_Return);
    CHECK(sheets.desk.map().passport->audience == "кто угодно");
}

TEST_CASE("words of a persona stay where they are when their field is opened", "[gui][personas]") {
    Sheets sheets;
    const auto picture = [&] {
        QCoreApplication::processEvents();
        return sheets.view().viewport()->grab().toImage();
    };
    for (const char* name : textFields) {
        INFO(name);
        const Target target = sheets.field(1, name);
        sheets.click(sheets.blank(1));
        sheets.at(target); // in view
        const QImage closed = picture();
        sheets.click(target);
        REQUIRE(sheets.edited() == target);
        sheets.editor()->setCursorWidth(0);
        sheets.editor()->moveCursor(QTextCursor::Start);
        const QRect rect = sheets.view().toViewport(spotOf(sheets.layout(), target)->text).toAlignedRect();
        const QPoint way = wayOfInk(closed, picture(), rect);
        INFO(way.x() << ", " << way.y());
        CHECK(way.manhattanLength() <= 1);
    }
}

TEST_CASE("a click puts the cursor where it was made", "[gui][personas]") {
    Sheets sheets;
    const Target name = sheets.field(0, "name");
    const Rect text = spotOf(sheets.layout(), name)->text;
    sheets.click(Point{text.x + 60, text.y + text.height / 2});
    REQUIRE(sheets.edited() == name);
    CHECK_FALSE(sheets.editor()->textCursor().hasSelection());
    CHECK(sheets.editor()->textCursor().position() > 2);
    CHECK(sheets.editor()->textCursor().position() < 12);
}

TEST_CASE("Tab goes through all parts of a sheet and on to the next one", "[gui][personas]") {
    Sheets sheets;
    sheets.click(sheets.field(0, "name"));
    std::vector<std::string> passed;
    const auto here = [&] {
        const Target target = sheets.editor() ? sheets.edited() : sheets.view().current();
        const auto* field = std::get_if<PersonaFieldTarget>(&target);
        return field ? nameOf(sheets.desk.map(), field->persona) + "." + field->field : std::string("elsewhere");
    };
    for (int i = 0; i < 12; ++i) {
        passed.push_back(here());
        sheets.desk.key(Qt::Key_Tab);
    }
    std::vector<std::string> wanted;
    for (const char* field : {"name", "segment", "decisionRoles", "age", "education", "company", "role", "quote",
                              "responsibilities", "needs", "motives", "pains"})
        wanted.push_back("Главный инженер." + std::string(field));
    CHECK(passed == wanted);
    CHECK(here() == "Энергетик.name");
    sheets.desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(here() == "Энергетик.avatar");
    sheets.desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(here() == "Главный инженер.pains");
    // From nothing it begins with the audience.
    sheets.desk.key(Qt::Key_Escape);
    sheets.desk.key(Qt::Key_Escape);
    CHECK(sheets.view().current() == Target{});
    sheets.desk.key(Qt::Key_Tab);
    CHECK(sheets.edited() == audienceTarget());
}

TEST_CASE("a list is one text: Enter begins an entry, an empty one vanishes, pasted lines become entries",
          "[gui][personas]") {
    Sheets sheets;
    const Target list = sheets.field(2, "responsibilities");
    const auto before = entries(sheets, 2);
    REQUIRE(before.size() == 2);
    const std::size_t steps = sheets.desk.steps();
    sheets.click(list);
    sheets.desk.key(Qt::Key_End, Qt::ControlModifier);
    sheets.desk.key(Qt::Key_Return);
    CHECK(entries(sheets, 2) == before);
    sheets.desk.type("Склад");
    CHECK(entries(sheets, 2) == std::vector<std::string>{before[0], before[1], "Склад"});
    SECTION("Enter on an empty last entry ends it") {
        sheets.desk.key(Qt::Key_Return);
        REQUIRE(sheets.editor());
        sheets.desk.key(Qt::Key_Return);
        CHECK_FALSE(sheets.editor());
        CHECK(entries(sheets, 2).size() == 3);
        CHECK(sheets.desk.steps() == steps + 1);
        sheets.desk.undo();
        CHECK(entries(sheets, 2) == before);
    }
    SECTION("lines of the clipboard") {
        QGuiApplication::clipboard()->setText("раз\n\n  два \r\nтри");
        sheets.desk.key(Qt::Key_Return);
        sheets.desk.key(Qt::Key_V, Qt::ControlModifier);
        sheets.desk.key(Qt::Key_Tab);
        CHECK(entries(sheets, 2) == std::vector<std::string>{before[0], before[1], "Склад", "раз", "два", "три"});
        CHECK(sheets.desk.steps() == steps + 1);
    }
    SECTION("Alt with an arrow moves the entry") {
        sheets.desk.key(Qt::Key_Up, Qt::AltModifier);
        CHECK(entries(sheets, 2) == std::vector<std::string>{before[0], "Склад", before[1]});
        sheets.desk.key(Qt::Key_Up, Qt::AltModifier);
        sheets.desk.key(Qt::Key_Up, Qt::AltModifier); // it is the first already
        CHECK(entries(sheets, 2) == std::vector<std::string>{"Склад", before[0], before[1]});
        sheets.desk.key(Qt::Key_Down, Qt::AltModifier);
        CHECK(entries(sheets, 2) == std::vector<std::string>{before[0], "Склад", before[1]});
        sheets.desk.type("а"); // the cursor has gone with it
        CHECK(entries(sheets, 2)[1] == "Склада");
    }
}

TEST_CASE("entries of a list are dragged up and down", "[gui][personas]") {
    Sheets sheets;
    const auto before = entries(sheets, 0);
    REQUIRE(before.size() == 3);
    const auto item = [&](std::size_t i) { return sheets.sheet(0).lists[0].items[i].rect; };
    const QPoint from = sheets.at(item(2)), to = sheets.at(Point{item(0).x + 20, item(0).y + 2});
    sheets.drag(from, to);
    CHECK(sheets.view().hands().isDragging());
    CHECK(entries(sheets, 0) == before); // only a preview
    sheets.drop(to);
    CHECK(entries(sheets, 0) == std::vector<std::string>{before[2], before[0], before[1]});
    CHECK_FALSE(sheets.editor());
    sheets.desk.undo();
    CHECK(entries(sheets, 0) == before);
    // Escape gives it up, and where it stood it stays.
    sheets.drag(from, to);
    sheets.desk.key(Qt::Key_Escape);
    sheets.drop(to);
    CHECK(entries(sheets, 0) == before);
    sheets.drag(from, from + QPoint(0, 8));
    sheets.drop(from + QPoint(0, 8));
    CHECK(entries(sheets, 0) == before);
}

TEST_CASE("of more than may be typed the beginning stays, and the rest can be brought back", "[gui][personas]") {
    Sheets sheets;
    Toast* toast = &sheets.desk.window().toast();
    sheets.click(sheets.field(0, "name"));
    sheets.editor()->selectAll();
    const QString longName(QString(79, QLatin1Char('x')) + QStringLiteral("yz and more"));
    QGuiApplication::clipboard()->setText(longName);
    sheets.desk.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(toast->words().contains("80"));
    CHECK(sheets.persona(0).name == std::string(79, 'x') + "y");
    sheets.desk.key(Qt::Key_Tab);
    CHECK(toast->words() == "Конец текста не поместился");
    CHECK(sheets.persona(0).name == std::string(79, 'x') + "y");
    emit toast->pressed();
    REQUIRE(sheets.editor());
    CHECK(sheets.edited() == sheets.field(0, "name"));
    CHECK(sheets.editor()->toPlainText() == longName);
    // Made short enough it is a text like any other.
    sheets.editor()->selectAll();
    sheets.desk.type("Ivan");
    sheets.desk.key(Qt::Key_Return);
    CHECK(sheets.persona(0).name == "Ivan");
    CHECK(toast->words() != "Конец текста не поместился");
    // Of a list it is each line.
    sheets.click(sheets.field(0, "needs"));
    sheets.editor()->selectAll();
    QGuiApplication::clipboard()->setText(QString(300, QLatin1Char('a')) + QStringLiteral("\nshort"));
    sheets.desk.key(Qt::Key_V, Qt::ControlModifier);
    const auto needs = sheets.persona(0).needs;
    REQUIRE(needs.size() == 2);
    CHECK(needs[0].size() < 300);
    CHECK(needs[0].size() > 50);
    CHECK(needs[1] == "short");
}

TEST_CASE("what stands in a field has its room, also what the map does not take", "[gui][personas]") {
    Sheets sheets;
    const auto below = [&] { return spotOf(sheets.layout(), sheets.field(0, "needs"))->frame.y; };
    const double before = below();
    sheets.click(sheets.field(0, "responsibilities"));
    sheets.editor()->moveCursor(QTextCursor::End);
    const auto entries = sheets.persona(0).responsibilities.size();
    QGuiApplication::clipboard()->setText("\n\n\n\n\n\n\nпоследнее");
    sheets.desk.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(sheets.persona(0).responsibilities.size() == entries + 1); // empty lines are no entries
    CHECK(below() >= before + 120);
    CHECK(sheets.view().toViewport(spotOf(sheets.layout(), sheets.field(0, "needs"))->frame).top() >=
          sheets.editor()->geometry().bottom() - 4);
    sheets.desk.key(Qt::Key_Tab);
    CHECK(below() < before + 40);
    // More of a name than there may be.
    const double head = sheets.sheet(0).head.height;
    sheets.click(sheets.field(0, "name"));
    sheets.editor()->selectAll();
    QGuiApplication::clipboard()->setText(QStringLiteral("слово ").repeated(60));
    sheets.desk.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(sheets.sheet(0).head.height > head + 60);
}

TEST_CASE("a quote stays the interview's as long as its words are", "[gui][personas]") {
    Sheets sheets;
    REQUIRE_FALSE(sheets.persona(0).quoteFrom.empty());
    const QuoteId from = sheets.persona(0).quoteFrom;
    sheets.click(sheets.field(0, "quote"));
    sheets.editor()->selectAll();
    sheets.desk.type("собрал пять предложений");
    CHECK(sheets.persona(0).quoteFrom == from);
    sheets.desk.type(" и забыл");
    CHECK(sheets.persona(0).quoteFrom.empty());
    CHECK(sheets.sheet(0).quote.isAssumption);
    sheets.desk.key(Qt::Key_Escape); // takes all of it back
    CHECK(sheets.persona(0).quoteFrom == from);
}

TEST_CASE("an empty field says what is missing, and so does its editor", "[gui][personas]") {
    Sheets sheets;
    sheets.click(sheets.field(0, "company"));
    REQUIRE(sheets.editor());
    CHECK(sheets.editor()->toPlainText().isEmpty());
    CHECK(sheets.editor()->placeholderText() == "не указана");
    sheets.desk.type("Завод");
    sheets.desk.key(Qt::Key_Return);
    CHECK_FALSE(sheets.editor());
    CHECK(sheets.persona(0).company == "Завод");
    CHECK(sheets.view().current() == Target(sheets.persona(0).id));
    // With nothing selected, words go nowhere, and that is said.
    sheets.desk.key(Qt::Key_Escape);
    sheets.desk.type("х");
    CHECK(sheets.desk.window().toast().words() == "Сначала выберите портрет");
}
