#include "formats/table_lines.hpp"

#include <cjm/base/utf8.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr std::string_view hardSpace = "\xC2\xA0";

// Line ends of all systems are "\n"; hard spaces and tabs are spaces, other control characters are gone.
std::string plain(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (text.substr(i, hardSpace.size()) == hardSpace) {
            result += ' ';
            ++i;
        } else if (c == '\r' || c == '\n' || c == '\v' || c == '\f') {
            result += '\n';
        } else if (c == '\t') {
            result += ' ';
        } else if (c >= 0x20 && c != 0x7F) {
            result += static_cast<char>(c);
        }
    }
    return result;
}

std::string validated(std::string_view text) {
    std::string result(text);
    for (auto bad = utf8::firstInvalid(result); bad; bad = utf8::firstInvalid(result)) {
        for (std::size_t i = *bad; i < result.size(); ++i)
            if (static_cast<unsigned char>(result[i]) >= 0x80) result[i] = '?';
    }
    return result;
}

} // namespace

std::vector<std::string> linesOf(std::string_view text) {
    const std::string clean = plain(validated(text));
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < clean.size();) {
        const std::size_t end = std::min(clean.find('\n', from), clean.size());
        const std::string_view line = std::string_view(clean).substr(from, end - from);
        const std::size_t first = line.find_first_not_of(' ');
        if (first != std::string_view::npos)
            lines.emplace_back(line.substr(first, line.find_last_not_of(' ') - first + 1));
        from = end + 1;
    }
    return lines;
}

bool squareUp(TableClip& table) {
    const auto isBlank = [](const std::vector<TableCell>& row) {
        return std::all_of(row.begin(), row.end(), [](const TableCell& cell) { return cell.lines.empty(); });
    };
    while (!table.rows.empty() && isBlank(table.rows.back()))
        table.rows.pop_back();
    std::size_t width = 0;
    for (const auto& row : table.rows)
        width = std::max(width, row.size());
    if (width > maxTableColumns || width * table.rows.size() > maxTableCells) return false;
    for (auto& row : table.rows)
        row.resize(width);
    return true;
}

} // namespace cjm
