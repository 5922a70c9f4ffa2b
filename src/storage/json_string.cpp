#include "storage/json_string.hpp"

#include <cjm/base/utf8.hpp>

namespace cjm {
namespace {

using Fault = JsonString::Fault;

// Where the plain characters from `at` on end: at a quote, a backslash, a control character, or the end.
std::size_t plainEnd(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != '"' && text[at] != '\\' && static_cast<unsigned char>(text[at]) >= 0x20)
        ++at;
    return at;
}

// The four digits of \uXXXX; `at` is moved past them.
Fault hex(std::string_view text, std::size_t& at, char32_t& value) {
    value = 0;
    for (int i = 0; i < 4; ++i, ++at) {
        if (at == text.size()) return Fault::truncated;
        const char c = text[at];
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) return Fault::syntax;
        value = value * 16 + static_cast<char32_t>(digit);
    }
    return Fault::none;
}

// \uXXXX, and its second half when the first is one of a pair. Half a character is none.
Fault unicode(std::string_view text, std::size_t& at, std::string& out) {
    char32_t c = 0, low = 0;
    if (const Fault fault = hex(text, at, c); fault != Fault::none) return fault;
    if (c >= 0xDC00 && c <= 0xDFFF) return Fault::syntax;
    if (c >= 0xD800 && c <= 0xDBFF) {
        for (const char wanted : {'\\', 'u'}) {
            if (at == text.size()) return Fault::truncated;
            if (text[at++] != wanted) return Fault::syntax;
        }
        if (const Fault fault = hex(text, at, low); fault != Fault::none) return fault;
        if (low < 0xDC00 || low > 0xDFFF) return Fault::syntax;
        c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
    }
    utf8::append(out, c);
    return Fault::none;
}

// What follows a backslash; `at` is moved past it.
Fault escape(std::string_view text, std::size_t& at, std::string& out) {
    if (at == text.size()) return Fault::truncated;
    constexpr std::string_view letters = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
    const char c = text[at++];
    if (c == 'u') return unicode(text, at, out);
    const std::size_t known = letters.find(c);
    if (known == std::string_view::npos) return Fault::syntax;
    out.push_back(meant[known]);
    return Fault::none;
}

} // namespace

JsonString readJsonString(std::string_view text, std::size_t most) {
    JsonString result;
    const auto failed = [&result](Fault fault) {
        result.fault = fault;
        return result;
    };
    std::size_t size = 0;
    for (std::size_t at = 1;;) {
        const std::size_t end = plainEnd(text, at);
        size += end - at;
        if (size > most) return failed(Fault::tooLong);
        if (end == text.size()) return failed(Fault::truncated);
        if (static_cast<unsigned char>(text[end]) < 0x20) return failed(Fault::syntax);
        const bool isEscape = text[end] == '\\';
        if (isEscape && !result.decoded) result.decoded.emplace();
        if (result.decoded) result.decoded->append(text.substr(at, end - at));
        at = end + 1;
        if (!isEscape) {
            result.length = at;
            return result;
        }
        if (const Fault fault = escape(text, at, *result.decoded); fault != Fault::none) return failed(fault);
        size = result.decoded->size();
    }
}

} // namespace cjm
