#include "table_law.hpp"

#include "support/builders.hpp"
#include "support/ids.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/formats/clip_words.hpp>
#include <cjm/formats/table_clip.hpp>

#include <algorithm>

namespace cjm::test {
namespace {

bool isClean(const std::string& line) {
    return !line.empty() && line.front() != ' ' && line.back() != ' ' && !utf8::firstInvalid(line) &&
           std::none_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

std::string brokenTable(const TableClip& table) {
    if (table.rows.size() * table.width() > maxTableCells || table.width() > maxTableColumns) return "too large";
    for (const auto& row : table.rows) {
        if (row.size() != table.width()) return "rows of several lengths";
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!std::all_of(row[i].lines.begin(), row[i].lines.end(), isClean)) return "a line that is not clean";
            if (row[i].columns < 1 || i + static_cast<std::size_t>(row[i].columns) > row.size())
                return "a cell wider than its row";
        }
    }
    return "";
}

std::string brokenPaste(const TableClip& table) {
    constexpr std::size_t quick = 400; // cells; more of them show nothing new
    if (table.rows.size() * table.width() > quick) return "";
    const Map map = mapWith(2, 3, 1);
    for (const auto& grow : {std::optional(Language::english), std::optional<Language>()}) {
        CountedIds ids("new");
        const auto pasted = pasteTable(map, table, CellTarget{RowId{"r1"}, StageId{"s1"}}, ids, grow);
        if (!pasted) return table.rows.empty() ? "" : "refused: " + say(pasted.error(), Language::english);
        const auto next = applyEdit(map, pasted->edit);
        if (next && !problems(*next).empty()) return "a map that is not valid: " + problems(*next).front();
    }
    return "";
}

std::string brokenReading(const Result<TableClip>& read) {
    if (!read) return say(read.error(), Language::english).empty() ? "an error without words" : "";
    if (auto broken = brokenTable(*read); !broken.empty()) return broken;
    if (auto broken = brokenPaste(*read); !broken.empty()) return broken;
    if (!read->isGrid()) return "";
    TableClip plain = *read;
    for (auto& row : plain.rows)
        for (TableCell& cell : row)
            cell.columns = 1;
    const auto text = readTsv(tsvText(plain));
    if (!text || !(*text == plain)) return "text that was written reads as something else";
    const auto html = readHtmlTable(htmlText(*read));
    if (!html || html->rows.size() != read->rows.size() || html->width() != read->width())
        return "HTML that was written reads as another table";
    return "";
}

std::string brokenWords(const Result<ClipWords>& read) {
    if (!read) return say(read.error(), Language::english).empty() ? "an error without words" : "";
    if (auto broken = brokenTable(read->table); !broken.empty()) return broken;
    if (read->kind == ClipWords::Kind::nothing) return read->table.rows.empty() ? "" : "nothing that has words";
    if (read->isList() && read->table.isGrid()) return "a list of several cells";
    if (read->kind == ClipWords::Kind::table && !read->table.isGrid()) return "a table of one cell";
    return "";
}

} // namespace

std::string brokenTableLaw(std::string_view bytes) {
    if (auto broken = brokenReading(readTsv(bytes)); !broken.empty()) return "text: " + broken;
    if (auto broken = brokenReading(readHtmlTable(bytes)); !broken.empty()) return "HTML: " + broken;
    if (auto broken = brokenWords(readWords({}, bytes)); !broken.empty()) return "words: " + broken;
    if (auto broken = brokenWords(readWords(bytes, bytes)); !broken.empty()) return "words of a page: " + broken;
    return "";
}

} // namespace cjm::test
