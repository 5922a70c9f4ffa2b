#include "support/sources.hpp"

#include <cjm/formats/clip_words.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

using Kind = ClipWords::Kind;

std::string corpusPage(const char* name) { return textOf(projectFolder() / "tests/fuzz/corpus/table" / name); }

// Cells between bars, their lines between slashes, rows on lines of their own; what it is in front.
std::string copiedWords(std::string_view html, std::string_view text) {
    const auto read = readWords(html, text);
    if (!read) return say(read.error(), Language::english);
    static constexpr const char* names[] = {"nothing", "table", "list", "outline", "picture", "text"};
    std::string drawn = names[static_cast<int>(read->kind)];
    for (const auto& row : read->table.rows) {
        drawn += '\n';
        for (const TableCell& cell : row) {
            if (&cell != &row.front()) drawn += '|';
            for (const std::string& line : cell.lines)
                drawn += (&line == &cell.lines.front() ? "" : "/") + line;
        }
    }
    return drawn;
}
std::string copiedText(std::string_view copied) { return copiedWords({}, copied); }
std::string copiedPage(std::string_view copied) { return copiedWords(copied, "as text"); }

} // namespace

TEST_CASE("a table is a table behind whatever elements", "[formats][clip]") {
    const std::string wanted = "table\nA1/A1b|B1|\nA2|B2|C2";
    CHECK(copiedPage(corpusPage("html-meta-figure.html")) == wanted);
    CHECK(copiedPage(corpusPage("html-meta-section.html")) == wanted);
    CHECK(copiedPage(corpusPage("gs-onecol.html")) ==
          "table\nИщет в интернете/Спрашивает соседа\nСравнивает \"Тепло\" и \"Жар\"\nЗвонит");
    CHECK(copiedPage(corpusPage("notion.html")) == "table\nОдин\nДва");
    const std::string table = "<table><tr><td>a</td><td>b</td></tr></table>";
    for (const char* before :
         {"", "<meta charset='utf-8'>", "<article>", "<meta charset='utf-8'><span>", "<html><body><x-unknown><y>",
          "<!--StartFragment--><center>", "<b style='font-weight:normal'>"}) {
        INFO(before);
        CHECK(copiedPage(before + table) == "table\na|b");
    }
    CHECK(copiedPage("<p>Words</p>" + table) == "text\nas text");
    CHECK(copiedPage(table + table) == "table\na|b\na|b");
}

TEST_CASE("of a single cell its lines come, and no quotes that a spreadsheet put around it", "[formats][clip]") {
    CHECK(copiedPage(corpusPage("one-cell.html")) == "text\nИщет в сети/Спрашивает \"друга\"");
    CHECK(copiedText("\"Ищет в сети\nСпрашивает \"\"друга\"\"\"\r\n") == "text\nИщет в сети/Спрашивает \"друга\"");
    CHECK(copiedText("\"Ищет в интернете\nСпрашивает соседа\"\nСравнивает \"Тепло\" и \"Жар\"\nЗвонит") ==
          "table\nИщет в интернете/Спрашивает соседа\nСравнивает \"Тепло\" и \"Жар\"\nЗвонит");
    CHECK(copiedText("ООО \"Тепло\"") == "text\nООО \"Тепло\"");
    CHECK(copiedText("\"Почему так дорого?\"\n\"Не знаю\"") == "text\n\"Почему так дорого?\"/\"Не знаю\"");
}

TEST_CASE("lists come without their marks", "[formats][clip]") {
    const std::string three = "list\nЦена непонятна/Долго ждать ответа/Нет отзывов";
    CHECK(copiedPage(corpusPage("wordlist.html")) == three);
    CHECK(copiedText("·\tЦена непонятна\r\n·\tДолго ждать ответа\r\n·\tНет отзывов\r\n") == three);
    CHECK(copiedText("1.\tЗвонит\r\n2.\tПолучает смету\r\n10.\tПодписывает\r\n") ==
          "list\nЗвонит/Получает смету/Подписывает");
    CHECK(copiedText("- Alpha\n- Beta\n* Gamma\n1. Delta\n2) Eps\n- [ ] todo\n- [x] done\n– dash\n• bullet") ==
          "list\nAlpha/Beta/Gamma/Delta/Eps/todo/done/dash/bullet");
    CHECK(copiedText("  - a\n    - b\n\t\u25E6 c") == "list\na/b/c");
    CHECK(copiedText("а) первый\nб) второй") == "list\nпервый/второй");
    CHECK(copiedText("☐ позвонить\n☑ написать") == "list\nпозвонить/написать");
    CHECK(copiedPage("<ul><li>a<ul><li>b</li></ul></li><li>c <b>d</b></li></ul>") == "list\na/b/c d");
    CHECK(copiedPage(
              "<meta charset='utf-8'><b id='docs-internal-guid'><ol><li><p>a</p></li><li><p>b</p></li></ol></b>") ==
          "list\na/b");
    CHECK(copiedWords("<p>Минусы:</p><ul><li>a</li><li>b</li></ul>", "Минусы:\n• a\n• b") == "list\nМинусы:/a/b");
    // What could be the beginning of a sentence stays, where nothing says that it is a list.
    for (const char* sentence : {"- 5 градусов", "2024. Начало", "— Здравствуйте!", "1.5 литра воды\n2.5 литра молока",
                                 "и) не список", "100. 200"}) {
        INFO(sentence);
        CHECK(copiedText(sentence).starts_with("text"));
    }
    CHECK(copiedText("Раз\nДва\nТри - четыре\n- пять") == "text\nРаз/Два/Три - четыре/- пять");
    CHECK(copiedText("• одна") == "list\nодна");
    CHECK(copiedText("- [ ] одна") == "list\nодна");
    for (const char* alone : {"1.\tодна", "1. \tодна", "- \tодна", "\t1. \tодна"}) {
        INFO(alone);
        CHECK(copiedText(alone) == "list\nодна");
    }
}

TEST_CASE("an outline comes in the order of reading, and a table with empty cells stays one", "[formats][clip]") {
    CHECK(copiedText("Покупка котла\n\tПоиск\n\t\tЯндекс\n\t\tАвито\n\tЗвонок менеджеру\n") ==
          "outline\nПокупка котла/Поиск/Яндекс/Авито/Звонок менеджеру");
    CHECK(copiedText("a\tb\n\tc") == "table\na|b\n|c");
    CHECK(copiedText("a\t\n\tb") == "table\na|\n|b");
    CHECK(copiedText("1.\ta\tb\n2.\tc\td") == "table\n1.|a|b\n2.|c|d");
    CHECK(copiedText("1\ta\n2\tb") == "table\n1|a\n2|b");
}

TEST_CASE("tables of Markdown are tables", "[formats][clip]") {
    CHECK(copiedText("| Этап | Цель |\n|---|:-:|\n| Поиск | Найти<br>Выбрать |\n| a \\| b | |") ==
          "table\nЭтап|Цель\nПоиск|Найти/Выбрать\na | b|");
    CHECK(copiedText("a | b\n--|--\nc | d") == "table\na|b\nc|d");
    CHECK(copiedText("a | b\nc | d") == "text\na | b/c | d");
    CHECK(copiedText("a\n---\nb") == "text\na/---/b");
}

TEST_CASE("tables of a wiki are tables", "[formats][clip]") {
    CHECK(copiedText("||Этап||Цель||\n|Поиск|Найти|\n|Звонок| |\n") == "table\nЭтап|Цель\nПоиск|Найти\nЗвонок|");
    CHECK(copiedText("|| ||Поиск||Звонок||\n||Цель|найти|узнать|") == "table\n|Поиск|Звонок\nЦель|найти|узнать");
    CHECK(copiedText("||a||b||") == "table\na|b");
    CHECK(copiedText("||a||b||\n|один\nдва|три\\\\четыре|\n|c|d|") == "table\na|b\nодин/два|три/четыре\nc|d");
    CHECK(copiedText("||a||b||\n|[Яндекс|https://ya.ru]|x \\| y|\n|[c]|\\[d\\]|") == "table\na|b\nЯндекс|x | y\nc|[d]");
    // Without titles it takes two rows that are alike.
    CHECK(copiedText("|a|b|\n| c ||") == "table\na|b\nc|");
    CHECK(copiedText("|a|b|").starts_with("text"));
    CHECK(copiedText("|a|b|\n|c|").starts_with("text"));
    CHECK(copiedText("|a|\n|b|").starts_with("text"));
    for (const char* text : {"||a||b||\n|c|d", "||a||b||\nслова", "слова\n||a||b||", "|", "||", "|||", "|\n|", "||\n||",
                             "||||", "|a\n|b|\nc|"}) {
        INFO(text);
        CHECK(copiedText(text).starts_with("text"));
    }
}

TEST_CASE("every system's line ends end a line", "[formats][clip]") {
    for (const char* end : {"\n", "\r", "\r\n", "\v", "\f", "\u2028", "\u2029", "\u0085"}) {
        INFO(static_cast<int>(end[0]));
        CHECK(copiedText("Первая" + std::string(end) + "Вторая" + end + end + "Третья" + end) ==
              "text\nПервая/Вторая/Третья");
        CHECK(copiedText("a" + std::string(end) + "b\tc").find('\v') == std::string::npos);
    }
    CHECK(copiedText("a\u2028b\tc") == "table\na/b|c");
}

TEST_CASE("what a map refuses does not come in", "[formats][clip]") {
    CHECK(copiedText(std::string_view("one\0two", 7)) == "text\none\uFFFDtwo");
    CHECK(copiedText("\x01\x02 \n") == "nothing");
    CHECK(copiedText("") == "nothing");
    CHECK(copiedText(" \n\t\n\u00A0") == "nothing");
    CHECK(copiedWords("<p></p>", "") == "nothing");
    CHECK(copiedWords("<meta charset='utf-8'><img src='https://example.org/a.png' alt='A'>",
                      "https://example.org/a.png") == "picture\nhttps://example.org/a.png");
    CHECK(copiedWords("<p>Words</p><img src='a.png'>", "Words") == "text\nWords");
    const std::string tooMuch = "more than 16 MB were copied: so much cannot be pasted. Copy a part of it"; // no table
    CHECK(copiedText(std::string(maxTableBytes + 1, 'a')) == tooMuch);
    CHECK(copiedPage(std::string(maxTableBytes + 1, 'a')) == tooMuch);
    std::string lines = "\"";
    for (std::size_t i = 0; i <= maxTableCells; ++i)
        lines += "a\n"; // a quote makes no table of it
    CHECK(copiedText(lines).starts_with("text"));
}
