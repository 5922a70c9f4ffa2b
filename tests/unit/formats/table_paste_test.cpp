#include "support/builders.hpp"
#include "support/ids.hpp"
#include "support/targets.hpp"

#include <cjm/formats/table_clip.hpp>

#include <catch2/catch.hpp>

#include <tuple>

using namespace cjm;
using namespace cjm::test;

namespace {

TableClip table(const char* text) { return readTsv(text).value(); }

Map pasteText(const Map& map, const char* text, const Target& where, bool grow = true) {
    static int times = 0;
    CountedIds ids("new" + std::to_string(++times) + "-");
    const auto pasted =
        pasteTable(map, table(text), where, ids, grow ? std::optional(Language::russian) : std::nullopt);
    if (!pasted) FAIL(say(pasted.error(), Language::english));
    const Map now = after(map, pasted->edit);
    CHECK(problems(now) == nothing);
    for (const CardId& id : pasted->cards)
        CHECK(now.cards.find(id));
    return now;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("cells become cards of their rows, each line one", "[formats][table]") {
    const Map map = mapWith(3, 3, 1);
    const Map now = pasteText(map, "a\tb\n\"c\nd\"\t\n", cell("r1", "s1"));
    CHECK(textsOf(now, "r1", "s1") == Texts{"Card c1-1-0", "a"});
    CHECK(textsOf(now, "r1", "s2") == Texts{"Card c1-2-0", "b"});
    CHECK(textsOf(now, "r2", "s1") == Texts{"Card c2-1-0", "c", "d"});
    CHECK(textsOf(now, "r2", "s2") == Texts{"Card c2-2-0"});
    CHECK(now.cards.cellList(RowId{"r2"}, StageId{"s1"})[1]->kind == CardKind::touchpoint);
    CHECK(now.stages == map.stages);
}

TEST_CASE("the first cell of a table stands behind the card it is pasted at", "[formats][table]") {
    const Map now = pasteText(mapWith(2, 2, 2), "\"a\nb\"\tc", CardId{"c0-0-0"});
    CHECK(textsOf(now, "r0", "s0") == Texts{"Card c0-0-0", "a", "b", "Card c0-0-1"});
    CHECK(textsOf(now, "r0", "s1") == Texts{"Card c0-1-0", "Card c0-1-1", "c"});
}

TEST_CASE("a table larger than the map makes it grow, when asked", "[formats][table]") {
    const Map map = mapWith(2, 2, 0);
    const char* text = "a\tb\tc\nd\te\tf\ng\th\ti\n";
    const TableGrowth growth = growthFor(map, table(text), cell("r1", "s1"));
    CHECK(growth.stages == 2);
    CHECK(growth.rows == 2);
    CHECK_FALSE(growthFor(map, table("a\tb\nc\td"), cell("r0", "s0")).isNeeded());

    const Map now = pasteText(map, text, cell("r1", "s1"));
    REQUIRE(now.stages.size() == 4);
    REQUIRE(now.rows.size() == 4);
    const auto lastRow = inOrder(now.rows).back();
    CHECK(lastRow->kind == map.rows.find(RowId{"r1"})->kind);
    CHECK(lastRow->title == say("board.row-" + std::string(nameOf(lastRow->kind)), Language::russian));
    CHECK(inOrder(now.stages).back()->title == "Новый этап");
    CHECK(textsOf(now, lastRow->id.value, inOrder(now.stages).back()->id.value) == Texts{"i"});

    const Map small = pasteText(map, text, cell("r1", "s1"), false);
    CHECK(small.stages == map.stages);
    CHECK(small.rows == map.rows);
    CHECK(small.cards.size() == 1);
}

TEST_CASE("at a stage the first row of a table names stages, at a row the first column names rows",
          "[formats][table]") {
    const Map map = mapWith(2, 2, 0);
    const Map stages = pasteText(map, "Выбор\tСделка\tОпыт\nx\ty\tz", StageId{"s1"});
    CHECK(stages.stages.find(StageId{"s0"})->title == "Stage 0");
    CHECK(stages.stages.find(StageId{"s1"})->title == "Выбор");
    REQUIRE(stages.stages.size() == 4);
    CHECK(inOrder(stages.stages).back()->title == "Опыт");
    CHECK(textsOf(stages, "r0", "s1") == Texts{"x"});

    const Map rows = pasteText(map, "Цель\tx\n\ty\nИтог\tz", RowId{"r0"});
    CHECK(rows.rows.find(RowId{"r0"})->title == "Цель");
    CHECK(rows.rows.find(RowId{"r1"})->title == "Row 1");
    REQUIRE(rows.rows.size() == 3);
    CHECK(inOrder(rows.rows).back()->title == "Итог");
    CHECK(textsOf(rows, "r1", "s0") == Texts{"y"});
}

TEST_CASE("a row or stage with cards keeps its name, and takes no foreign ones", "[formats][table]") {
    const Map map = mapWith(2, 2, 1);
    const Map rows = pasteText(map, "Итог\tx\nRow 1\ty", RowId{"r0"});
    CHECK(rows.rows.find(RowId{"r0"})->title == "Row 0");
    CHECK(textsOf(rows, "r0", "s0") == Texts{"Card c0-0-0"});
    CHECK(textsOf(rows, "r1", "s0") == Texts{"Card c1-0-0", "y"}); // found by its name
    REQUIRE(rows.rows.size() == 3);
    CHECK(inOrder(rows.rows).back()->title == "Итог");
    CHECK(textsOf(rows, inOrder(rows.rows).back()->id.value, "s0") == Texts{"x"});
    const Map stages = pasteText(map, "Итог\tSTAGE 0\nx\ty", StageId{"s0"});
    CHECK(stages.stages.find(StageId{"s0"})->title == "Stage 0");
    CHECK(textsOf(stages, "r0", "s0") == Texts{"Card c0-0-0", "y"});
    REQUIRE(stages.stages.size() == 3);
    CHECK(inOrder(stages.stages).back()->title == "Итог");
    // Without leave to grow, what has no place is left out.
    CHECK(pasteText(map, "Итог\tx\nRow 1\ty", RowId{"r0"}, false).cards.size() == map.cards.size() + 1);
}

TEST_CASE("a whole table finds stages and rows by its titles, wherever it is pasted", "[formats][table]") {
    Map map = mapWith(2, 3, 0);
    for (const auto& [id, kind, title] :
         {std::tuple{"r0", RowKind::goals, "Цели"}, std::tuple{"r1", RowKind::questions, "Вопросы"},
          std::tuple{"r2", RowKind::barriers, "Что мешает"}}) {
        Row row = *map.rows.find(RowId{id});
        row.kind = kind;
        row.title = title;
        map = after(map, PutRow{row, {}});
    }
    const char* whole = "\tПоиск\tДоговор\nBarriers\tдорого\tдолго\nВопросы\tкто?\tкогда?\nПогода\tсолнце\tдождь";
    for (const Target& where :
         {Target{}, cell("r0", "s0"), cell("r2", "s1"), Target{StageId{"s1"}}, Target{RowId{"r1"}}}) {
        const Map now = pasteText(map, whole, where);
        REQUIRE(now.stages.size() == 2);
        CHECK(now.stages.find(StageId{"s0"})->title == "Поиск");
        CHECK(now.stages.find(StageId{"s1"})->title == "Договор");
        CHECK(textsOf(now, "r0", "s0").empty());
        CHECK(textsOf(now, "r1", "s0") == Texts{"кто?"});
        CHECK(textsOf(now, "r2", "s1") == Texts{"долго"});
        CHECK(now.rows.find(RowId{"r2"})->title == "Что мешает");
        REQUIRE(now.rows.size() == 4);
        CHECK(inOrder(now.rows).back()->title == "Погода");
        CHECK(inOrder(now.rows).back()->kind == RowKind::text);
        // The same again finds all of it.
        const Map again = pasteText(now, whole, where);
        CHECK(again.rows.size() == 4);
        CHECK(textsOf(again, "r1", "s0") == Texts{"кто?", "кто?"});
        // Other stages than those that have cards come beside them.
        const Map more = pasteText(now, "\tОплата\nВопросы\tсколько?", where);
        REQUIRE(more.stages.size() == 3);
        CHECK(inOrder(more.stages).back()->title == "Оплата");
        CHECK(textsOf(more, "r1", inOrder(more.stages).back()->id.value) == Texts{"сколько?"});
    }
    CHECK(growthFor(map, table(whole), {}).rows == 1);
    CHECK(growthFor(map, table(whole), {}).stages == 0);
}

TEST_CASE("a merged cell becomes a card over several stages", "[formats][table]") {
    CountedIds ids("new");
    const Map map = mapWith(3, 1, 0);
    const auto wide = readHtmlTable("<table><tr><td colspan=2>wide</td><td>c</td></tr></table>");
    const Map now = after(map, pasteTable(map, *wide, cell("r0", "s0"), ids, std::nullopt)->edit);
    CHECK(now.cards.find(CardId{"new1"})->span == 2);
    CHECK(textsOf(now, "r0", "s2") == Texts{"c"});
}

TEST_CASE("a table needs a place", "[formats][table]") {
    CountedIds ids;
    const Map map = mapWith(2, 2, 0);
    CHECK(pasteTable(map, table("a\tb"), {}, ids, Language::russian).error().message.code == "edit.no-place");
    CHECK(pasteTable(map, table("a\tb"), titleTarget(), ids, Language::russian).error().message.code ==
          "edit.no-place");
    CHECK(pasteTable(map, {}, cell("r0", "s0"), ids, Language::russian).error().message.code ==
          "edit.nothing-to-paste");
}
