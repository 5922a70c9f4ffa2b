#include "formats/table_lines.hpp"

#include <cjm/formats/table_clip.hpp>

#include <algorithm>

namespace cjm {
namespace {

bool isLineEnd(char c) { return c == '\n' || c == '\r'; }

// Maps come from other people. What a spreadsheet would take for a formula is written with an apostrophe before it.
bool looksLikeFormula(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    if (text.empty() || std::string_view("=+-@").find(text.front()) == std::string_view::npos) return false;
    const bool isNumber = text.front() != '=' && text.front() != '@' && text.size() > 1 &&
                          text.find_first_not_of("0123456789.,", 1) == std::string_view::npos;
    return !isNumber;
}
std::string guarded(const std::string& text) { return looksLikeFormula(text) ? '\'' + text : text; }
std::string unguarded(const std::string& text) {
    const bool isGuarded = text.starts_with('\'') && looksLikeFormula(std::string_view(text).substr(1));
    return isGuarded ? text.substr(1) : text;
}

class TsvReader {
public:
    explicit TsvReader(std::string_view text) : text_(text) {}

    Result<TsvTable> read() {
        while (at_ < text_.size()) {
            row_.push_back({linesOf(unguarded(cell())), 1});
            if (++cells_ > maxTableCells || row_.size() > maxTableColumns) return failure({"edit.table-too-large", {}});
            if (at_ < text_.size() && text_[at_] == '\t') {
                ++at_;
                if (at_ == text_.size()) row_.emplace_back(); // the last cell of all is empty
                continue;
            }
            endRow();
        }
        if (!row_.empty()) table_.rows.push_back(std::move(row_));
        if (!squareUp(table_)) return failure({"edit.table-too-large", {}});
        return TsvTable{std::move(table_), hasQuoted_};
    }

private:
    std::string cell() {
        if (text_[at_] == '"')
            if (auto quoted = quotedCell()) return std::move(*quoted);
        const std::size_t from = at_;
        while (at_ < text_.size() && text_[at_] != '\t' && !isLineEnd(text_[at_]))
            ++at_;
        return std::string(text_.substr(from, at_ - from));
    }

    // A spreadsheet quotes what would fall apart: a cell with a tab, a line end or (some of them) a quote. In all
    // others a quote is a quote, as in the name of a firm.
    std::optional<std::string> quotedCell() {
        std::string text;
        bool hadToBe = false;
        for (std::size_t at = at_ + 1; at < text_.size(); ++at) {
            const char c = text_[at];
            if (c != '"') {
                hadToBe = hadToBe || c == '\t' || isLineEnd(c);
                text += c;
                continue;
            }
            if (at + 1 < text_.size() && text_[at + 1] == '"') {
                hadToBe = true;
                text += '"';
                ++at;
                continue;
            }
            const bool isClosed = at + 1 == text_.size() || text_[at + 1] == '\t' || isLineEnd(text_[at + 1]);
            if (!isClosed || !hadToBe) return std::nullopt;
            at_ = at + 1;
            hasQuoted_ = true;
            return text;
        }
        return std::nullopt;
    }

    void endRow() {
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
        table_.rows.push_back(std::move(row_));
        row_.clear();
    }

    std::string_view text_;
    std::size_t at_ = 0, cells_ = 0;
    bool hasQuoted_ = false;
    std::vector<TableCell> row_;
    TableClip table_;
};

// Tells Excel and LibreOffice that a cell is text, whatever it begins with.
constexpr std::string_view asText = " style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\"";

std::string joined(const std::vector<std::string>& lines, std::string_view between) {
    std::string text;
    for (const std::string& line : lines) {
        if (&line != &lines.front()) text += between;
        text += line;
    }
    return text;
}

std::string quoted(const std::string& text) {
    if (text.find_first_of("\t\n\"") == std::string::npos) return text;
    std::string result = "\"";
    for (const char c : text)
        result.append(c == '"' ? 2 : 1, c);
    return result + '"';
}

std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '\n': result += "<br>"; break;
        default: result += c;
        }
    }
    return result;
}

} // namespace

Result<TsvTable> readTsvTable(std::string_view text) {
    if (text.size() > maxTableBytes) return tooMuchCopied();
    return TsvReader(text).read();
}

Result<TableClip> readTsv(std::string_view text) {
    auto read = readTsvTable(text);
    if (!read) return tl::unexpected(read.error());
    return std::move(read->table);
}

std::string tsvText(const TableClip& table) {
    if (!table.isGrid()) return table.rows.empty() ? std::string() : joined(table.rows[0][0].lines, "\n");
    std::string text;
    for (const auto& row : table.rows) {
        for (const TableCell& cell : row) {
            if (&cell != &row.front()) text += '\t';
            text += quoted(guarded(joined(cell.lines, "\n")));
        }
        text += '\n';
    }
    return text;
}

std::string htmlText(const TableClip& table) {
    std::string html = "<html><head><meta charset=\"utf-8\"></head><body><table>";
    for (const auto& row : table.rows) {
        html += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) {
            const TableCell& cell = row[i];
            const std::string content = joined(cell.lines, "\n");
            html += "<td";
            if (cell.columns > 1) html += " colspan=\"" + std::to_string(cell.columns) + '"';
            if (looksLikeFormula(content)) html += asText;
            html += '>' + escaped(content) + "</td>";
            i += static_cast<std::size_t>(cell.columns - 1);
        }
        html += "</tr>";
    }
    return html + "</table></body></html>";
}

} // namespace cjm
