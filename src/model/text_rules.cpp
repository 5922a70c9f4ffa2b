#include <cjm/base/colour.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/model/validate.hpp>

#include <algorithm>

namespace cjm {
namespace {

bool allDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int digits(std::string_view text) {
    int value = 0;
    for (const char c : text)
        value = value * 10 + (c - '0');
    return value;
}

int base64Value(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

// Letters of RFC 4648, padded; at most what a picture may take.
bool isBase64(std::string_view text) {
    const auto isLetter = [](char c) { return base64Value(c) >= 0; };
    const std::size_t padding = text.size() - std::min(text.find('='), text.size());
    return text.size() <= maxPictureLength && text.size() % 4 == 0 && padding <= 2 &&
           std::all_of(text.begin(), text.end() - static_cast<std::ptrdiff_t>(padding), isLetter) &&
           text.substr(text.size() - padding) == std::string_view("==").substr(0, padding);
}

} // namespace

std::string_view brokenRule(std::string_view text, TextRule rule) {
    if (rule == TextRule::base64) return isBase64(text) ? "" : "map.not-a-picture";
    if (text.size() > maxTextLength && utf8::length(text) > maxTextLength) return "map.text-too-long";
    if (utf8::firstInvalid(text) || text.find('\0') != std::string_view::npos) return "map.text-not-text";
    if (rule == TextRule::colour && !text.empty() && !parseColour(text)) return "map.not-a-colour";
    if (rule == TextRule::date && !isDate(text)) return "map.not-a-date";
    if (rule == TextRule::link && !isOpenableLink(text)) return "map.not-a-link";
    return {};
}

std::string_view pictureType(std::string_view base64) {
    std::string bytes; // the first twelve
    unsigned held = 0;
    int bits = 0;
    for (const char c : base64.substr(0, 16)) {
        const int value = base64Value(c);
        if (value < 0) break;
        held = (held << 6U) | static_cast<unsigned>(value);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes.push_back(static_cast<char>((held >> static_cast<unsigned>(bits)) & 0xFFU));
    }
    const auto begins = [&bytes](std::string_view magic, std::size_t at = 0) {
        return bytes.size() >= at + magic.size() && bytes.compare(at, magic.size(), magic) == 0;
    };
    if (begins("\x89PNG\r\n\x1A\n")) return "png";
    if (begins("\xFF\xD8\xFF")) return "jpeg";
    if (begins("GIF87a") || begins("GIF89a")) return "gif";
    if (begins("RIFF") && begins("WEBP", 8)) return "webp";
    return {};
}

bool isDate(std::string_view text) {
    if (text.empty()) return true;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    if (!allDigits(text.substr(0, 4)) || !allDigits(text.substr(5, 2)) || !allDigits(text.substr(8))) return false;
    const int year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8));
    if (month < 1 || month > 12) return false;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    const int days[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return day >= 1 && day <= days[month - 1];
}

bool isOpenableLink(std::string_view text) {
    if (text.empty()) return true;
    const bool printable =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7F; });
    if (!printable) return false;
    for (const std::string_view scheme : {"http://", "https://", "mailto:"}) {
        if (text.size() <= scheme.size()) continue;
        const bool same = std::equal(scheme.begin(), scheme.end(), text.begin(), [](char a, char b) {
            return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
        });
        if (same) return true;
    }
    return false;
}

} // namespace cjm
