#include "formats/piped_table.hpp"

#include "formats/table_lines.hpp"

#include <algorithm>
#include <string>

namespace cjm {
namespace {

std::string_view inner(std::string_view text) {
    const std::size_t from = std::min(text.find_first_not_of(" \t"), text.size());
    return text.substr(from, text.find_last_not_of(" \t") + 1 - from);
}

// The cells of a line of a Markdown table.
std::vector<std::string> markdownCells(std::string_view line) {
    line = inner(line);
    if (line.starts_with('|')) line.remove_prefix(1);
    if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
    std::vector<std::string> cells(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line.substr(i).starts_with("\\|"))
            cells.back() += line[++i];
        else if (line.substr(i).starts_with("<br>"))
            cells.back() += '\n', i += 3;
        else if (line[i] == '|')
            cells.emplace_back();
        else
            cells.back() += line[i];
    }
    return cells;
}

// "|---|:-:|", the line below the titles.
bool isRule(std::string_view line) {
    if (line.find('|') == std::string_view::npos) return false;
    const auto cells = markdownCells(line);
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
        std::string_view dashes = inner(cell);
        if (dashes.starts_with(':')) dashes.remove_prefix(1);
        if (dashes.ends_with(':')) dashes.remove_suffix(1);
        return !dashes.empty() && dashes.find_first_not_of('-') == std::string_view::npos;
    });
}

bool isMarkdown(const std::vector<std::string_view>& lines) {
    return lines.size() >= 2 && isRule(lines[1]) && std::all_of(lines.begin(), lines.end(), [](std::string_view line) {
               return line.find('|') != std::string_view::npos;
           });
}

bool begins(std::string_view line) { return line.starts_with('|'); }
bool ends(std::string_view line) { return line.size() > 1 && line.ends_with('|') && !line.ends_with("\\|"); }

// Rows of a wiki, each from its first bar to its last; empty when there is something else.
std::vector<std::string> wikiRows(const std::vector<std::string_view>& lines) {
    std::vector<std::string> rows;
    bool isOpen = false;
    for (const std::string_view raw : lines) {
        const std::string_view line = inner(raw);
        if (isOpen == begins(line)) return {};
        if (isOpen)
            rows.back().append(1, '\n').append(line);
        else
            rows.emplace_back(line);
        isOpen = !ends(line);
    }
    return isOpen ? std::vector<std::string>() : rows;
}

// "[words|address]" is a link, of which the words count: its length, or 0 where there is none.
std::size_t linkAt(std::string_view text, std::size_t at) {
    const std::size_t end = text.find_first_of("]\n", at);
    return text[at] == '[' && end != std::string_view::npos && text[end] == ']' ? end + 1 - at : 0;
}

// Two bars are one where titles have two; where they have none there is nothing between them.
std::vector<std::string> wikiCells(std::string_view row, bool hasTitles) {
    row.remove_prefix(hasTitles && row.starts_with("||") ? 2 : 1);
    if (row.empty()) return {};
    row.remove_suffix(hasTitles && row.size() > 1 && row.ends_with("||") ? 2 : 1);
    std::vector<std::string> cells(1);
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string_view rest = row.substr(i);
        if (rest.starts_with("\\\\")) {
            cells.back() += '\n';
            ++i;
        } else if (rest.size() > 1 && rest[0] == '\\' && std::string_view("|[]{}").find(rest[1]) != rest.npos) {
            cells.back() += row[++i];
        } else if (const std::size_t length = linkAt(row, i); length > 0) {
            const std::string_view link = rest.substr(1, length - 2);
            cells.back() += link.substr(0, link.find('|'));
            i += length - 1;
        } else if (rest[0] == '|') {
            cells.emplace_back();
            if (hasTitles && rest.starts_with("||")) ++i;
        } else {
            cells.back() += rest[0];
        }
    }
    return cells;
}

// Rows without titles could be anything when there is but one, or when they are not alike.
std::vector<std::vector<std::string>> wikiTable(const std::vector<std::string_view>& lines) {
    const std::vector<std::string> rows = wikiRows(lines);
    const bool hasTitles =
        std::any_of(rows.begin(), rows.end(), [](const std::string& row) { return row.starts_with("||"); });
    std::vector<std::vector<std::string>> table;
    for (const std::string& row : rows) {
        if (!hasTitles && (rows.size() < 2 || row.size() < 3)) return {};
        table.push_back(wikiCells(row, hasTitles));
        if (!hasTitles && (table.back().size() < 2 || table.back().size() != table.front().size())) return {};
    }
    return table;
}

std::vector<std::vector<std::string>> markdownTable(const std::vector<std::string_view>& lines) {
    std::vector<std::vector<std::string>> table;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (i != 1) table.push_back(markdownCells(lines[i]));
    return table;
}

} // namespace

std::optional<Result<ClipWords>> asPipedTable(const std::vector<std::string_view>& lines) {
    const auto rows = isMarkdown(lines) ? markdownTable(lines) : wikiTable(lines);
    if (rows.empty()) return std::nullopt;
    TableClip table;
    std::size_t count = 0;
    for (const auto& cells : rows) {
        auto& row = table.rows.emplace_back();
        for (const std::string& cell : cells)
            row.push_back({linesOf(cell), 1});
        if (row.size() > maxTableColumns || (count += row.size()) > maxTableCells)
            return failure({"edit.table-too-large", {}});
    }
    if (!squareUp(table)) return failure({"edit.table-too-large", {}});
    if (!table.isGrid()) return std::nullopt;
    return ClipWords{ClipWords::Kind::table, std::move(table), {}};
}

} // namespace cjm
