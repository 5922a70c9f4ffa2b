#include "support/random_text.hpp"

#include <cstdio>

namespace cjm::test {
namespace {

const std::vector<std::string>& pieces() {
    static const std::vector<std::string> list{"котельная",
                                               "Ёж, «ёлки» — и №5",
                                               "price",
                                               "цена/качество",
                                               " ",
                                               "  ",
                                               "\n",
                                               "\n\n",
                                               "\t",
                                               "\r\n",
                                               "\"quoted\"",
                                               "back\\slash",
                                               "{name}",
                                               "{n:one|other}",
                                               "😀",
                                               "👨‍👩‍👧‍👦",
                                               "🇷🇺",
                                               "e\xCC\x81",
                                               "שלום",
                                               "مرحبا",
                                               "\xE2\x80\xAEtfel\xE2\x80\xAC",
                                               "\xE2\x80\x8B",
                                               "\xC2\xA0",
                                               "\xE2\x80\xA8",
                                               "\x01",
                                               "\x7F",
                                               "<b>bold</b>",
                                               "</script>",
                                               "=1+1",
                                               "#2B6DEF",
                                               "https://example.org/",
                                               "漢字",
                                               "100 000 ₽",
                                               "\\u0041"};
    return list;
}

std::string formatted(const char* pattern, int a, int b, int c) {
    char buffer[32];
    (void)std::snprintf(buffer, sizeof buffer, pattern, a, b, c);
    return buffer;
}

} // namespace

std::string randomText(Rng& rng) {
    std::string text;
    for (int n = rng.between(0, 6); n > 0; --n)
        text += rng.pick(pieces());
    return text;
}

std::string randomText(Rng& rng, TextRule rule) {
    if (rng.chance(25)) return {};
    switch (rule) {
    case TextRule::free: return randomText(rng);
    case TextRule::colour:
        return formatted("#%02X%02X%02X", rng.between(0, 255), rng.between(0, 255), rng.between(0, 255));
    case TextRule::date:
        return formatted("%04d-%02d-%02d", rng.between(0, 9999), rng.between(1, 12), rng.between(1, 28));
    case TextRule::base64: return rng.pick(std::vector<std::string>{"AAAA", "iVBORw0KGgo=", "Zg=="});
    case TextRule::link: break;
    }
    return rng.pick(
        std::vector<std::string>{"https://example.org/путь?q=1#part", "HTTP://EXAMPLE.ORG", "mailto:a@example.org"});
}

std::string randomId(Rng& rng) {
    static const std::string letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    std::string id;
    for (int n = rng.chance(10) ? 64 : rng.between(10, 14); n > 0; --n)
        id.push_back(letters[rng.below(letters.size())]);
    return id;
}

UnknownFields randomUnknown(Rng& rng) {
    static const std::vector<std::string> values{"1.10",
                                                 "12345678901234567890123",
                                                 "-0",
                                                 "1E5",
                                                 "null",
                                                 "true",
                                                 "\"\\u0416 \\n\"",
                                                 "[]",
                                                 "{}",
                                                 "[1, [2, {\"a\": 3}]]",
                                                 "{\"deep\": {\"er\": [\"x\", \"y: z, w\"]}, \"b\": \"}\"}"};
    UnknownFields fields;
    for (int n = rng.chance(30) ? rng.between(1, 3) : 0; n > 0; --n)
        fields.push_back({"later " + std::to_string(n) + (rng.chance(20) ? " \"имя\"" : ""), rng.pick(values)});
    return fields;
}

} // namespace cjm::test
