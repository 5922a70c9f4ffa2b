#include <cjm/base/utf8.hpp>

#include <cstdint>
#include <cstring>

namespace cjm::utf8 {
namespace {

// Bytes of the sequence that starts with `lead`, 0 when no valid sequence can.
std::size_t sequenceLength(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

bool isContinuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

// The second byte has a narrower range after some leads: overlong forms, surrogates, beyond U+10FFFF.
bool isGoodSecond(unsigned char lead, unsigned char second) {
    if (lead == 0xE0) return second >= 0xA0;
    if (lead == 0xED) return second <= 0x9F;
    if (lead == 0xF0) return second >= 0x90;
    if (lead == 0xF4) return second <= 0x8F;
    return true;
}

} // namespace

char32_t next(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = sequenceLength(lead);
    if (length <= 1) {
        ++at;
        return lead;
    }
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length && at + i < text.size(); ++i)
        value = (value << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    at = at + length < text.size() ? at + length : text.size();
    return value;
}

std::optional<std::size_t> firstInvalid(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80) {
            ++at;
            for (std::uint64_t eight = 0; at + 8 <= text.size(); at += 8) {
                std::memcpy(&eight, text.data() + at, 8);
                if ((eight & 0x8080808080808080U) != 0) break;
            }
            continue;
        }
        const std::size_t length = sequenceLength(lead);
        if (length == 0 || at + length > text.size()) return at;
        if (!isGoodSecond(lead, static_cast<unsigned char>(text[at + 1]))) return at;
        for (std::size_t i = 1; i < length; ++i)
            if (!isContinuation(static_cast<unsigned char>(text[at + i]))) return at;
        at += length;
    }
    return std::nullopt;
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        if (!isContinuation(static_cast<unsigned char>(c))) ++count;
    return count;
}

std::string_view prefix(std::string_view text, std::size_t count) {
    if (text.size() <= count) return text; // no code point is less than a byte
    std::size_t at = 0;
    for (; at < text.size() && count > 0; --count)
        (void)next(text, at);
    return text.substr(0, at);
}

std::string shortened(std::string_view text, std::size_t count) {
    const std::string_view start = prefix(text.substr(0, text.find('\n')), count);
    return start.size() == text.size() ? std::string(text) : std::string(start) + "…";
}

void append(std::string& out, char32_t c) {
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

} // namespace cjm::utf8
