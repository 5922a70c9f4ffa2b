#include "support/builders.hpp"
#include "support/ids.hpp"
#include "support/sources.hpp"

#include <cjm/formats/table_clip.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

std::string fixture(const char* name) { return textOf(projectFolder() / "tests/fuzz/corpus/table" / name); }

TableClip good(const Result<TableClip>& table) {
    if (!table) FAIL(say(table.error(), Language::english));
    return *table;
}

TableClip tsv(std::string_view text) { return good(readTsv(text)); }
TableClip html(std::string_view text) { return good(readHtmlTable(text)); }

// A table as text: cells between bars, lines between slashes.
std::string drawn(const TableClip& table) {
    std::string text;
    for (const auto& row : table.rows) {
        for (const TableCell& cell : row) {
            for (const std::string& line : cell.lines)
                text += (&line == &cell.lines.front() ? "" : "/") + line;
            if (cell.columns > 1) text += "(" + std::to_string(cell.columns) + ")";
            text += '|';
        }
        text += '\n';
    }
    return text;
}

const std::string wanted = "Позвонить/Спросить цену|ООО \"Тепло & Уют\"||\n"
                           "Ждёт ответа(2)||12,5|\n";
const std::string wantedFromText = "Позвонить/Спросить цену|ООО \"Тепло & Уют\"||\n"
                                   "Ждёт ответа||12,5|\n";

} // namespace

TEST_CASE("tables are read as Excel, LibreOffice and Google Sheets put them on the clipboard", "[formats][table]") {
    CHECK(drawn(html(fixture("excel.html"))) == wanted);
    CHECK(drawn(html(fixture("libreoffice.html"))) == wanted);
    CHECK(drawn(html(fixture("google-sheets.html"))) == wanted);
    CHECK(drawn(tsv(fixture("libreoffice.tsv"))) == wantedFromText);
    CHECK(drawn(tsv(fixture("excel.tsv"))) == "Позвонить/Спросить цену|ООО \"Тепло & Уют\"||\nЖдёт   ответа||12,5|\n");
}

TEST_CASE("text with tabs is read cell by cell", "[formats][table]") {
    CHECK(drawn(tsv("a\tb\nc\td")) == "a|b|\nc|d|\n");
    CHECK(drawn(tsv("a\tb\r\nc\td\r\n")) == "a|b|\nc|d|\n");
    CHECK(drawn(tsv("a\n\nb\tc\n")) == "a||\n||\nb|c|\n");
    CHECK(drawn(tsv("a\t")) == "a||\n");
    CHECK(drawn(tsv("\ta\n")) == "|a|\n");
    CHECK(drawn(tsv("")).empty());
    CHECK(drawn(tsv("\t\n\t\n")).empty());
    CHECK(drawn(tsv("  a \xC2\xA0\tb\x01\x7F"
                    "c")) == "a|bc|\n");
}

TEST_CASE("quotes are of the cell only when the cell needs them", "[formats][table]") {
    CHECK(drawn(tsv("\"a\tb\"\tc")) == "a b|c|\n");
    CHECK(drawn(tsv("\"a\n\nb\"\tc")) == "a/b|c|\n");
    CHECK(drawn(tsv("\"say \"\"hi\"\"\"\tc")) == "say \"hi\"|c|\n");
    CHECK(drawn(tsv("\"Ромашка\"\tc")) == "\"Ромашка\"|c|\n"); // as Excel writes it
    CHECK(drawn(tsv("\"open\tc")) == "\"open|c|\n");
    CHECK(drawn(tsv("\"a\n\" b\tc")) == "\"a||\n\" b|c|\n");
}

TEST_CASE("markup in cells is text", "[formats][table]") {
    const auto cells = [](const std::string& row) { return drawn(html("<table><tr>" + row + "</tr></table>")); };
    CHECK(cells("<td><p>a</p><p>b <b>c</b></p><td>d") == "a/b c|d|\n");
    CHECK(cells("<td><ul><li>a<li>b</ul></td><th>c</th>") == "a/b|c|\n");
    CHECK(cells("<td>&lt;b&gt; &amp;nbsp; &nbsp;&#8470;</td><td>\n x\n  y </td>") == "<b> &nbsp;  №|x y|\n");
    CHECK(cells("<td>a<script>alert(1)</script><style>td{}</style></td><td><!-- no -->b</td>") == "a|b|\n");
    CHECK(cells("<td>a<table><tr><td>b</td><td>c</td></tr><tr><td>d</table></td><td>e</td>") == "a/b c/d|e|\n");
}

TEST_CASE("cells over several columns and rows keep the others in their places", "[formats][table]") {
    CHECK(drawn(html("<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr>"
                     "<tr><td>e</td></tr></table>")) == "a|b(2)||\n|c|d|\ne|||\n");
    CHECK(drawn(html("<table><tr><td>a</td><td rowspan=2 colspan=2>b</td></tr><tr><td>c</td></tr></table>")) ==
          "a|b(2)||\nc|||\n");
    CHECK(drawn(html("<table><tr><td colspan=-3 rowspan=x>a<td colspan=''>b</table>")) == "a|b|\n");
}

TEST_CASE("a page with a table in it is not a table", "[formats][table]") {
    CHECK(html("<p>Words before</p><table><tr><td>a</td><td>b</td></tr></table>").rows.empty());
    CHECK(html("<p>Words</p>").rows.empty());
    CHECK(html("").rows.empty());
    CHECK(drawn(html("<body>\n <table><tr><td>a</td></tr></table>\n<table><tr><td>b</td></tr></table></body>")) ==
          "a|\nb|\n");
}

TEST_CASE("tables from an enemy are refused or harmless", "[formats][table]") {
    const auto isRefused = [](const Result<TableClip>& table) {
        return !table && (table.error().message.code == "edit.table-too-large" ||
                          table.error().message.code == "edit.too-much-copied");
    };
    const auto repeated = [](std::string_view piece, std::size_t times) {
        std::string text;
        for (; times > 0; --times)
            text += piece;
        return text;
    };
    CHECK(isRefused(readTsv(std::string(maxTableBytes + 1, 'a'))));
    CHECK(isRefused(readHtmlTable(std::string(maxTableBytes + 1, 'a'))));
    CHECK(isRefused(readTsv(repeated("a\t", maxTableColumns + 1))));
    CHECK(isRefused(readTsv(repeated("a\n", maxTableCells + 1))));
    CHECK(isRefused(readTsv(repeated("a\n", 5000) + repeated("b\t", 900)))); // a long column beside a long row
    CHECK(isRefused(readHtmlTable("<table><tr>" + repeated("<td colspan=1000>a", 3))));
    CHECK(isRefused(readHtmlTable("<table>" + repeated("<tr><td colspan=999>a", 200))));
    CHECK(isRefused(readHtmlTable(repeated("<div>", 100'000))));
    CHECK(isRefused(readHtmlTable("<table><tr><td>" + repeated("<table><tr><td>", 100'000))));
    CHECK(drawn(html("<table><tr><td rowspan=99999999>a<td>b</table>")) == "a|b|\n");
    CHECK(drawn(html("<table><tr><td>\xFF\xFE<td>b")).ends_with("|b|\n"));
    CHECK(drawn(tsv("\xFF\tb")) == "?|b|\n");
    CHECK(readTsv(repeated("\"", 1'000'000)));
    CHECK(readTsv(repeated("\"a\t", 900)));
}

TEST_CASE("what is written is read again", "[formats][table]") {
    const TableClip table{{{{{"a", "b \"c\""}, 1}, {{"<d> & e"}, 1}, {}}, {{{"wide"}, 2}, {}, {{"f\tg"}, 1}}}};
    const std::string want = "a/b \"c\"|<d> & e||\nwide(2)||f g|\n";
    CHECK(drawn(html(htmlText(table))) == want);
    CHECK(drawn(tsv(tsvText(table))) == "a/b \"c\"|<d> & e||\nwide||f g|\n");
    CHECK(tsvText({{{{{"only", "one"}, 1}}}}) == "only\none");
    CHECK(tsvText({}).empty());
}

TEST_CASE("a piece of a map is a table, with titles when asked", "[formats][table]") {
    Map map = mapWith(3, 2, 1);
    Card wide = *map.cards.find(CardId{"c1-0-0"});
    wide.span = 2;
    wide.text = "two\nlines";
    map = after(map, PutCard{wide, {}});
    map = after(map, RemoveCards{{CardId{"c1-1-0"}}});
    Card second = *map.cards.find(CardId{"c0-0-0"});
    second.id = CardId{"more"};
    second.text = "two\nlines";
    map = after(map, PutCard{second, {}});
    CHECK(drawn(tableOf(map, {})) == "Card c0-0-0/two lines|Card c0-1-0|Card c0-2-0|\n"
                                     "two\nlines(2)||Card c1-2-0|\n");
    CHECK(drawn(tableOf(map, {true, true})) == "|Stage 0|Stage 1|Stage 2|\n"
                                               "Row 0|Card c0-0-0/two lines|Card c0-1-0|Card c0-2-0|\n"
                                               "Row 1|two\nlines(2)||Card c1-2-0|\n");
}

TEST_CASE("numbers go to emotions and metrics and come back", "[formats][table]") {
    const auto emotion = [](const char* text) {
        const Card card = cardFromText(RowKind::emotions, text);
        return std::pair(card.value, card.text);
    };
    using Emotion = std::pair<double, std::string>;
    CHECK(emotion("-1,5 Страшно ошибиться") == Emotion(-1.5, "Страшно ошибиться"));
    CHECK(emotion("+2") == Emotion(2, ""));
    CHECK(emotion("−0.5") == Emotion(-0.5, ""));
    CHECK(emotion("1") == Emotion(1, ""));
    CHECK(emotion("2 недели ждать") == Emotion(0, "2 недели ждать"));
    CHECK(emotion("-7") == Emotion(0, "-7"));
    CHECK(emotion("тревога") == Emotion(0, "тревога"));
    const Card metric = cardFromText(RowKind::metrics, "12,5 %");
    CHECK(metric.number == 12.5);
    CHECK(metric.unit == "%");
    CHECK(metric.text.empty());
    CHECK(cardFromText(RowKind::metrics, "Конверсия 3 %").text == "Конверсия 3 %");
    CHECK(cardFromText(RowKind::goals, "12").text == "12");

    Map map = mapWith(1, 4, 1); // the fourth row is of emotions
    Card point = *map.cards.find(CardId{"c3-0-0"});
    point.value = -1.5;
    point.text = "тревога";
    map = after(map, PutCard{point, {}});
    const TableClip table = tableOf(map, {});
    CHECK(table.rows[3][0].lines.front() == "тревога (-1.5)");
    CHECK(emotion("тревога (-1.5)") == Emotion(-1.5, "тревога"));
    CHECK(emotion("тревога (+2)") == Emotion(2, "тревога"));
    CHECK(emotion("тревога (дважды)") == Emotion(0, "тревога (дважды)"));
}

TEST_CASE("no text of a map becomes a formula of a spreadsheet", "[formats][table]") {
    const TableClip table{{{{{"=HYPERLINK(\"http://x\")"}, 1}, {{"@SUM(1)"}, 1}, {{"-1.5"}, 1}, {{"+7 900 000"}, 1}},
                           {{{"'=1"}, 1}, {{"- пункт"}, 1}, {{"a = b"}, 1}, {{"'-5"}, 1}}}};
    const std::string text = tsvText(table);
    CHECK(text == "\"'=HYPERLINK(\"\"http://x\"\")\"\t'@SUM(1)\t-1.5\t'+7 900 000\n"
                  "''=1\t'- пункт\ta = b\t'-5\n");
    CHECK(tsv(text) == table);
    const std::string page = htmlText(table);
    CHECK(page.find("<td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">@SUM(1)</td>") != std::string::npos);
    CHECK(page.find("<td>-1.5</td>") != std::string::npos);
    CHECK(html(page) == table);
}
