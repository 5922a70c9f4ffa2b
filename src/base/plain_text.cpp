#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>

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

enum class Unseen { kept, left };

std::string shown(std::string_view text, char lineEnd, Unseen unseen = Unseen::kept) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
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

} // namespace

std::string shownText(std::string_view text) { return shown(text, '\n'); }

std::string drawnText(std::string_view text) { return shown(text, '\n', Unseen::left); }

std::string drawnLine(std::string_view text) { return shown(text, ' ', Unseen::left); }

std::string shownLine(std::string_view text) {
    if (!utf8::firstInvalid(text)) return shown(text, ' ');
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        out.push_back(byte < 0x20 || byte == 0x7F ? ' ' : c);
    }
    return out;
}

} // namespace cjm
