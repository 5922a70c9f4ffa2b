#include "session/typing/words.hpp"

#include <cjm/base/utf8.hpp>

namespace cjm {
namespace {

// Pictures may stand for a name; quotation marks, dashes and the like part words.
bool isPartOfWord(char32_t c) { return c == U'-' || c >= 0x1F000 || utf8::isLetterOrDigit(c); }

} // namespace

bool anyWordBeginsFolded(std::string_view text, std::string_view start) {
    if (start.empty()) return false;
    bool inWord = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const bool part = isPartOfWord(utf8::next(text, at));
        if (part && !inWord && text.substr(begin, start.size()) == start) return true;
        inWord = part;
    }
    return false;
}

bool anyWordBegins(std::string_view text, std::string_view start) {
    return anyWordBeginsFolded(utf8::folded(text), utf8::folded(start));
}

std::string trimmedEnd(std::string text) {
    const std::size_t end = text.find_last_not_of(" \n\r\t");
    text.erase(end == std::string::npos ? 0 : end + 1);
    return text;
}

} // namespace cjm
