#include "session/typing/words.hpp"

#include <cjm/base/utf8.hpp>

namespace cjm {
namespace {

char32_t small(char32_t c) {
    if (c >= U'A' && c <= U'Z') return c + (U'a' - U'A');
    if (c >= U'А' && c <= U'Я') return c + (U'а' - U'А');
    return c == U'Ё' ? U'ё' : c;
}

bool isPartOfWord(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c >= 0x370 || c == '-';
}

// Quotation marks, dashes and the like, which stand above the letters in Unicode.
bool isSign(char32_t c) { return (c >= 0x2000 && c <= 0x2BFF) || c == 0x3000; }

} // namespace

std::string smallLetters(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();)
        utf8::append(out, small(utf8::next(text, at)));
    return out;
}

bool anyWordBegins(std::string_view text, std::string_view start) {
    const std::string all = smallLetters(text), wanted = smallLetters(start);
    if (wanted.empty()) return false;
    bool inWord = false;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t begin = at;
        const char32_t c = utf8::next(all, at);
        const bool part = isPartOfWord(c) && !isSign(c);
        if (part && !inWord && all.compare(begin, wanted.size(), wanted) == 0) return true;
        inWord = part;
    }
    return false;
}

std::string trimmedEnd(std::string text) {
    const std::size_t end = text.find_last_not_of(" \n\r\t");
    text.erase(end == std::string::npos ? 0 : end + 1);
    return text;
}

} // namespace cjm
