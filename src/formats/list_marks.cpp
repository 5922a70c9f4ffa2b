#include "formats/list_marks.hpp"

#include <algorithm>
#include <array>

namespace cjm {
namespace {

// What is a mark wherever a space follows it. "o" and "§" are bullets in the fonts of word processors, before a tab.
constexpr std::array<std::string_view, 10> bullets{"•", "·", "◦", "▪", "▫", "‣", "●", "○", "■", "–"};
constexpr std::array<std::string_view, 4> dashes{"-", "*", "+", "—"};
constexpr std::array<std::string_view, 4> fontBullets{"o", "§", "Ø", "ü"};
constexpr std::array<std::string_view, 3> boxes{"[ ]", "[x]", "[X]"};
constexpr std::array<std::string_view, 4> drawnBoxes{"☐", "☑", "☒", "✓"};

template <std::size_t n>
std::optional<std::string_view> beginsWith(std::string_view text, const std::array<std::string_view, n>& words) {
    const auto found = std::find_if(words.begin(), words.end(), [&](auto word) { return text.starts_with(word); });
    return found == words.end() ? std::nullopt : std::optional(*found);
}

std::size_t spaceAt(std::string_view text, std::size_t from) {
    const std::size_t end = text.find_first_not_of(" \t", from);
    return (end == std::string_view::npos ? text.size() : end) - from;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// "1.", "2)", "1.2.", "a)", "б)": its length, or 0. "1.2" counts before a tab; before a space it is an amount.
std::size_t numberAt(std::string_view text) {
    std::size_t at = 0, parts = 0;
    while (at < text.size() && isDigit(text[at])) {
        const std::size_t from = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        if (at - from > 3) return 0; // a year, an amount
        ++parts;
        if (at == text.size()) return 0;
        if (text[at] == ')') return at + 1;
        if (text[at] != '.') return parts > 1 && text[at] == '\t' ? at : 0;
        ++at;
    }
    if (at > 0) return at;
    const std::size_t letter = static_cast<unsigned char>(text.empty() ? 0 : text[0]) < 0x80 ? 1 : 2;
    const bool isLetter =
        !text.empty() && (letter == 2 ? (text[0] == '\xD0' || text[0] == '\xD1') : (text[0] >= 'a' && text[0] <= 'z'));
    return isLetter && text.size() > letter && text[letter] == ')' ? letter + 1 : 0;
}

// The mark with the white space that has to follow it; nothing when none does.
std::optional<ListMark> closed(std::string_view line, std::size_t end, bool isSure, bool hasNumber) {
    const std::size_t space = spaceAt(line, end);
    if (space == 0 && end < line.size()) return std::nullopt;
    const bool isTab = line.substr(end, space).find('\t') != std::string_view::npos;
    return ListMark{end + space, isSure || isTab, hasNumber};
}

} // namespace

std::optional<ListMark> markOf(std::string_view line) {
    const std::size_t from = spaceAt(line, 0);
    const std::string_view rest = line.substr(from);
    if (const auto box = beginsWith(rest, drawnBoxes)) return closed(line, from + box->size(), true, false);
    if (const auto bullet = beginsWith(rest, bullets))
        return closed(line, from + bullet->size(), *bullet != "–", false);
    if (const auto bullet = beginsWith(rest, fontBullets)) {
        const std::size_t end = from + bullet->size();
        if (end < line.size() && line[end] == '\t') return closed(line, end, true, false);
    }
    if (const auto dash = beginsWith(rest, dashes)) {
        const auto mark = closed(line, from + dash->size(), false, false);
        if (!mark) return std::nullopt;
        if (const auto box = beginsWith(line.substr(mark->length), boxes))
            if (const auto task = closed(line, mark->length + box->size(), true, false)) return task;
        return mark;
    }
    const std::size_t number = numberAt(rest);
    return number > 0 ? closed(line, from + number, false, true) : std::nullopt;
}

} // namespace cjm
