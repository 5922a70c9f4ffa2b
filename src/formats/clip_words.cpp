#include "formats/html_words.hpp"
#include "formats/list_marks.hpp"
#include "formats/piped_table.hpp"
#include "formats/table_lines.hpp"

#include <cjm/formats/clip_words.hpp>
#include <cjm/model/validate.hpp>

#include <algorithm>
#include <optional>

namespace cjm {
namespace {

using Kind = ClipWords::Kind;

// Lines as they stand, with the white space before them; none is blank.
std::vector<std::string_view> rawLines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t from = 0, at = 0; from < text.size();) {
        while (at < text.size() && lineEndAt(text, at) == 0)
            ++at;
        const std::string_view line = text.substr(from, at - from);
        if (line.find_first_not_of(" \t\xC2\xA0") != std::string_view::npos) lines.push_back(line);
        from = at += std::max<std::size_t>(lineEndAt(text, at), 1);
    }
    return lines;
}

ClipWords oneCell(Kind kind, std::vector<std::string> lines) {
    ClipWords words{kind, {}, {}};
    words.table.rows.resize(1);
    words.table.rows.front().push_back({std::move(lines), 1});
    return words;
}

ClipWords entries(Kind kind, const std::vector<std::string_view>& lines, Tabs tabs = Tabs::spaces) {
    std::vector<std::string> all;
    for (const std::string_view line : lines)
        for (std::string& clean : linesOf(line, tabs))
            all.push_back(std::move(clean));
    return all.empty() ? ClipWords{} : oneCell(kind, std::move(all));
}

// Without the mark, where there is one with words behind it.
std::string_view unmarked(std::string_view line) {
    const auto mark = markOf(line);
    return mark && mark->length < line.size() ? line.substr(mark->length) : line;
}

// A list is what has marks on most of its lines; a single line only when its mark can be nothing else.
std::optional<ClipWords> asList(std::vector<std::string_view> lines) {
    std::size_t marked = 0;
    bool isSure = false;
    for (const std::string_view line : lines)
        if (const auto mark = markOf(line)) {
            ++marked;
            isSure = isSure || mark->isSure;
        }
    const bool isList = marked >= 2 ? 2 * marked >= lines.size() : marked == 1 && lines.size() == 1 && isSure;
    if (!isList) return std::nullopt;
    for (std::string_view& line : lines)
        line = unmarked(line);
    return entries(Kind::list, lines);
}

std::size_t leadingTabs(std::string_view line) { return std::min(line.find_first_not_of('\t'), line.size()); }

// Tabs before words alone, on some lines more than on others. A spreadsheet gives every row as many.
bool isOutline(const std::vector<std::string_view>& lines) {
    if (lines.size() < 2 || leadingTabs(lines.front()) != 0) return false;
    return std::all_of(lines.begin(), lines.end(), [](std::string_view line) {
        return line.find('\t', leadingTabs(line)) == std::string_view::npos;
    });
}

// Each line a mark and a tab, and no other tab behind it.
bool isTabbedList(const std::vector<std::string_view>& lines) {
    return std::all_of(lines.begin(), lines.end(), [](std::string_view line) {
        const auto mark = markOf(line);
        return mark && line.substr(0, mark->length).ends_with('\t') &&
               line.find('\t', mark->length) == std::string_view::npos;
    });
}

Result<ClipWords> readText(std::string_view text) {
    if (text.size() > maxTableBytes) return tooMuchCopied();
    auto lines = rawLines(text);
    if (lines.empty()) return ClipWords{};
    if (auto table = asPipedTable(lines)) return std::move(*table);
    const bool hasTabs = text.find('\t') != std::string_view::npos;
    if (hasTabs && isTabbedList(lines))
        if (auto list = asList(lines)) return std::move(*list);
    if (hasTabs && isOutline(lines)) {
        const bool isMarked = std::all_of(lines.begin(), lines.end(), markOf);
        for (std::string_view& line : lines)
            line = unmarked(line);
        return entries(isMarked ? Kind::list : Kind::outline, lines);
    }
    if (hasTabs || text.find('"') != std::string_view::npos) {
        auto read = readTsvTable(text);
        if (!read && hasTabs) return tl::unexpected(read.error());
        if (hasTabs && read->table.isGrid()) return ClipWords{Kind::table, std::move(read->table), {}};
        if (read && read->hasQuoted && !read->table.rows.empty()) {
            const Kind kind = read->table.isGrid() ? Kind::table : Kind::text;
            return ClipWords{kind, std::move(read->table), {}};
        }
    }
    if (auto list = asList(lines)) return std::move(*list);
    return entries(Kind::text, lines);
}

} // namespace

Result<ClipWords> readLines(std::string_view text) {
    if (text.size() > maxTableBytes) return tooMuchCopied();
    return entries(Kind::text, rawLines(text), Tabs::kept);
}

Result<ClipWords> readWords(std::string_view html, std::string_view text) {
    if (!html.empty()) {
        auto page = readHtml(html);
        if (!page) return tl::unexpected(page.error());
        if (page->isTable()) {
            if (page->table.isGrid()) return ClipWords{Kind::table, std::move(page->table), {}};
            if (!page->table.rows[0][0].lines.empty()) return ClipWords{Kind::text, std::move(page->table), {}};
        }
        if (page->isList()) return oneCell(Kind::list, std::move(page->entries));
        if (page->isLink() && isOpenableLink(page->address) && page->caption != page->address) {
            ClipWords words = oneCell(Kind::text, {std::move(page->caption)});
            words.link = std::move(page->address);
            return words;
        }
        if (page->isPicture()) {
            auto words = readText(text);
            if (words) words->kind = Kind::picture;
            return words;
        }
    }
    return readText(text);
}

} // namespace cjm
