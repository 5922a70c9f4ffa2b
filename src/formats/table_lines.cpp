#include "formats/table_lines.hpp"

#include <cjm/base/utf8.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr std::string_view hardSpace = "\xC2\xA0";

// What a line end, a hard space or a control character may begin with: of most letters the first byte says that they
// are none of these.
constexpr bool mayBeSpace(unsigned char c) { return c < 0x20 || c == 0x7F || c == 0xC2 || c == 0xE2; }

// Line ends of all systems are "\n"; hard spaces and tabs are spaces, a zero byte is the sign for what cannot be shown,
// as in files, and other control characters are gone.
std::string plain(std::string_view text, Tabs tabs) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (mayBeSpace(c) && text.substr(i, hardSpace.size()) == hardSpace) {
            result += ' ';
            ++i;
        } else if (const std::size_t end = lineEndAt(text, i); end > 0) {
            result += '\n';
            i += end - 1;
        } else if (c == 0) {
            result += "\xEF\xBF\xBD";
        } else if (c == '\t') {
            result += tabs == Tabs::kept ? '\t' : ' ';
        } else if (c >= 0x20 && c != 0x7F) {
            result += text[i];
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

std::size_t lineEndAt(std::string_view text, std::size_t at) {
    if (at >= text.size() || !mayBeSpace(static_cast<unsigned char>(text[at]))) return 0;
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("\r\n")) return 2;
    if (std::string_view("\n\r\v\f").find(rest.front()) != std::string_view::npos) return 1;
    if (rest.starts_with("\xC2\x85")) return 2;                                          // next line
    return rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9") ? 3 : 0; // line, paragraph separator
}

std::vector<std::string> linesOf(std::string_view text, Tabs tabs) {
    const std::string clean = plain(validated(text), tabs);
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < clean.size();) {
        const std::size_t end = std::min(clean.find('\n', from), clean.size());
        const std::string_view line = std::string_view(clean).substr(from, end - from);
        const std::size_t first = line.find_first_not_of(" \t");
        if (first != std::string_view::npos)
            lines.emplace_back(line.substr(first, line.find_last_not_of(" \t") - first + 1));
        from = end + 1;
    }
    return lines;
}

std::size_t lineCount(const TableClip& table) {
    std::size_t count = 0;
    for (const auto& row : table.rows)
        for (const TableCell& cell : row)
            count += cell.lines.size();
    return count;
}

TableClip firstLines(TableClip table, std::size_t count) {
    for (auto& row : table.rows)
        for (TableCell& cell : row) {
            cell.lines.resize(std::min(cell.lines.size(), count));
            count -= cell.lines.size();
        }
    return table;
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

tl::unexpected<Error> tooMuchCopied() {
    constexpr std::int64_t megabyte = 1024 * 1024;
    return failure({"edit.too-much-copied", {{"limit", static_cast<std::int64_t>(maxTableBytes) / megabyte}}}, {},
                   ErrorKind::tooLarge);
}

} // namespace cjm
