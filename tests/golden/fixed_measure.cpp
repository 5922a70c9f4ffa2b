#include "golden/fixed_measure.hpp"

#include <cjm/base/utf8.hpp>

#include <cmath>
#include <utility>

namespace cjm::test {
namespace {

constexpr char32_t joiner = 0x200D;

bool isIn(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }

// What stands on the character before it: marks, joiners, variation selectors, skin tones.
bool isMark(char32_t c) {
    return isIn(c, 0x300, 0x36F) || isIn(c, 0x591, 0x5C7) || isIn(c, 0x64B, 0x65F) || isIn(c, 0x200B, joiner) ||
           isIn(c, 0xFE00, 0xFE0F) || isIn(c, 0x1F3FB, 0x1F3FF) || isIn(c, 0xE0020, 0xE007F) || c == 0x20E3;
}
bool isEmoji(char32_t c) { return isIn(c, 0x1F000, 0x1FAFF) || isIn(c, 0x2600, 0x27BF); }
bool isFlagLetter(char32_t c) { return isIn(c, 0x1F1E6, 0x1F1FF); }
bool isIdeograph(char32_t c) { return isIn(c, 0x2E80, 0x9FFF) || isIn(c, 0xAC00, 0xD7AF) || isIn(c, 0x20000, 0x3FFFF); }
bool isSpace(char32_t c) { return c == ' ' || isIn(c, 0x2000, 0x200A) || c == 0x3000; }

bool isOneOf(char32_t c, std::u32string_view list) { return list.find(c) != std::u32string_view::npos; }

// In parts of the font's size.
double advance(char32_t c) {
    if (isMark(c)) return 0;
    if (isEmoji(c)) return 1.25;
    if (isIdeograph(c)) return 1;
    if (isSpace(c) || c == 0xA0) return 0.28;
    if (isOneOf(c, U"iIjl.,:;!|'`()[]-·")) return 0.3;
    if (isOneOf(c, U"mwMW@%ЖМФШЩЫЮжмфшщыю—")) return 0.85;
    return 0.56;
}

double widthOf(std::string_view text, const Font& font) {
    double width = 0;
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (last != joiner) width += advance(c); // a family of emoji is one picture
        last = c;
    }
    const double weight = font.face == Face::semiBold || font.face == Face::bold ? 1.05 : 1;
    return width * font.size * weight;
}

} // namespace

std::vector<TextPiece> FixedMeasure::pieces(std::string_view paragraph, const Font& font) const {
    std::vector<TextPiece> list;
    std::size_t begin = 0;
    while (begin < paragraph.size()) {
        std::size_t end = begin, afterSpace = begin;
        for (std::size_t at = begin; at < paragraph.size();) {
            const char32_t c = utf8::next(paragraph, at);
            const bool space = isSpace(c);
            if (!space && afterSpace > end) break; // the next word
            afterSpace = at;
            if (!space) end = at;
            std::size_t peek = at;
            const char32_t following = at < paragraph.size() ? utf8::next(paragraph, peek) : U' ';
            const bool breaks = c == '-' || isIdeograph(c) || isIdeograph(following);
            if (!space && breaks && !isSpace(following) && !isMark(following)) break;
        }
        list.push_back({begin, end, widthOf(paragraph.substr(begin, end - begin), font),
                        widthOf(paragraph.substr(end, afterSpace - end), font)});
        begin = afterSpace;
    }
    return list;
}

std::vector<TextPiece> FixedMeasure::clusters(std::string_view piece, const Font& font) const {
    std::vector<TextPiece> list;
    char32_t last = 0;
    bool halfFlag = false;
    for (std::size_t at = 0; at < piece.size();) {
        const std::size_t begin = at;
        const char32_t c = utf8::next(piece, at);
        const bool closesFlag = halfFlag && isFlagLetter(c);
        if (!list.empty() && (isMark(c) || last == joiner || closesFlag))
            list.back().end = at;
        else
            list.push_back({begin, at, 0, 0});
        halfFlag = isFlagLetter(c) && !closesFlag;
        last = c;
    }
    for (TextPiece& cluster : list)
        cluster.width = widthOf(piece.substr(cluster.begin, cluster.end - cluster.begin), font);
    return list;
}

std::vector<std::size_t> FixedMeasure::syllables(std::string_view word) const {
    constexpr std::u32string_view vowels = U"aeiouyAEIOUYаеёиоуыэюяАЕЁИОУЫЭЮЯ";
    std::vector<std::size_t> places;
    char32_t before = 0, last = 0;
    std::size_t lastAt = 0;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t begin = at;
        const char32_t c = utf8::next(word, at);
        if (isOneOf(c, vowels) && last != 0 && !isOneOf(last, vowels) && isOneOf(before, vowels))
            places.push_back(lastAt);
        before = std::exchange(last, c);
        lastAt = begin;
    }
    return places;
}

double FixedMeasure::width(std::string_view line, const Font& font) const { return widthOf(line, font); }

double FixedMeasure::ascent(const Font& font) const { return std::round(lineHeight(font) * 0.75); }

} // namespace cjm::test
