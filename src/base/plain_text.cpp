#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>

#include <algorithm>
#include <array>

namespace cjm {
namespace {

constexpr std::string_view sign = "□"; // in the bundled faces, unlike U+FFFD

bool turns(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool isObeyed(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F) || turns(c) || c == 0xFFFE || c == 0xFFFF; }

// Has neither a sign nor a meaning for how the signs around it look.
bool isInvisible(char32_t c) {
    return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x180E || (c >= 0x2060 && c <= 0x2064) ||
           (c >= 0x206A && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
}

bool isSpaceLike(char32_t c) { return c == '\t' || c == 0x2028 || c == 0x2029; }

// Whether a byte begins, or goes on with, a code point that is shown as it is whatever follows: all but controls and
// the first bytes of what is looked at one by one above (U+80 to U+9F and U+AD, U+34F, U+61C, U+180E, U+20xx, U+Fxxx).
constexpr auto plainBytes = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte < plain.size(); ++byte)
        plain[byte] = byte != 0x7F && byte != 0xC2 && byte != 0xCD && byte != 0xD8 && byte != 0xE1 && byte != 0xE2 &&
                      byte != 0xEF;
    return plain;
}();

bool isPlainByte(char c) { return plainBytes[static_cast<unsigned char>(c)]; }

enum class Unseen { kept, left };

std::string shown(std::string_view text, char lineEnd, Unseen unseen = Unseen::kept) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto plain = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), isPlainByte);
        const auto begin = static_cast<std::size_t>(plain - text.begin());
        out.append(text.substr(at, begin - at));
        if (begin == text.size()) break;
        at = begin;
        const char32_t c = utf8::next(text, at);
        if (c == '\n' || c == '\r') {
            if (c == '\r' && at < text.size() && text[at] == '\n') ++at;
            out.push_back(lineEnd);
        } else if (isSpaceLike(c)) {
            out.push_back(' ');
        } else if (unseen == Unseen::left && (turns(c) || isInvisible(c))) {
            continue;
        } else if (isObeyed(c)) {
            out.append(sign);
        } else {
            out.append(text.substr(begin, at - begin));
        }
    }
    return out;
}

constexpr std::size_t longestName = 200; // bytes; file systems end at 255, with an ending and a number

bool isSeenInName(char32_t c) {
    const bool isBlank =
        c == ' ' || c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0x25A1 || c == 0xFEFF;
    return !isBlank &&
           (c >= 0x80 || std::string_view("/\\:*?\"<>|").find(static_cast<char>(c)) == std::string_view::npos);
}

// Names that Windows does not give to files, whatever ending follows.
bool isDevice(std::string_view name) {
    const std::string stem = utf8::folded(name.substr(0, name.find('.')));
    for (const std::string_view device : {"con", "prn", "aux", "nul"})
        if (stem == device) return true;
    const bool isNumbered = stem.starts_with("com") || stem.starts_with("lpt");
    return isNumbered && stem.size() == 4 && stem[3] >= '1' && stem[3] <= '9';
}

} // namespace

std::string shownText(std::string_view text) { return shown(text, '\n'); }

std::string drawnText(std::string_view text) { return shown(text, '\n', Unseen::left); }

std::string drawnLine(std::string_view text) { return shown(text, ' ', Unseen::left); }

std::string shownLine(std::string_view text) {
    std::string out;
    while (const auto invalid = utf8::firstInvalid(text)) {
        out.append(shown(text.substr(0, *invalid), ' ')).append(sign);
        text.remove_prefix(*invalid + 1);
    }
    return out.append(shown(text, ' '));
}

std::string asFileName(std::string_view text, std::size_t most, std::string_view otherwise) {
    std::string clean;
    const std::string line = shownLine(text);
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = at;
        const char32_t c = utf8::next(line, at);
        if (isSeenInName(c))
            clean.append(line, begin, at - begin);
        else if (!clean.empty() && clean.back() != ' ')
            clean.push_back(' ');
    }
    std::string_view name = utf8::prefix(clean, most);
    while (name.size() > longestName)
        name = utf8::prefix(name, utf8::length(name) - 1);
    const auto first = name.find_first_not_of(" ."), last = name.find_last_not_of(" .");
    if (first == std::string_view::npos) return std::string(otherwise);
    std::string kept(name.substr(first, last - first + 1));
    return isDevice(kept) ? kept + "_" : kept;
}

} // namespace cjm
