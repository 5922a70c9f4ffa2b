#include "layout/word_breaks.hpp"

#include <cjm/base/utf8.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr std::size_t longestWord = 100; // letters; beyond it is no word of any language
constexpr std::size_t fewestBefore = 2, fewestAfter = 3;

bool isIn(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }
bool isDigit(char32_t c) { return isIn(c, U'0', U'9'); }
bool isLetter(char32_t c) {
    return isIn(c, U'a', U'z') || isIn(c, U'A', U'Z') || (isIn(c, 0xC0, 0x24F) && c != 0xD7 && c != 0xF7) ||
           isIn(c, 0x400, 0x481) || isIn(c, 0x48A, 0x52F);
}
bool isApostrophe(char32_t c) { return c == U'\'' || c == U'’'; }
bool leansOnTheLetterBefore(char32_t c) { return std::u32string_view(U"ьъйЬЪЙ").find(c) != std::u32string_view::npos; }

std::size_t lettersOf(std::string_view piece) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < piece.size();)
        count += isLetter(utf8::next(piece, at)) ? 1 : 0;
    return count;
}

// The letters of a piece, and where they stand; none when there are letters in two places, as in addresses.
struct LetterRun {
    std::size_t begin = 0, end = 0;
    std::vector<std::size_t> letters; // where each begins
};
LetterRun letterRunOf(std::string_view piece) {
    LetterRun word;
    bool ended = false;
    for (std::size_t at = 0; at < piece.size();) {
        const std::size_t begin = at;
        const char32_t c = utf8::next(piece, at);
        if (isDigit(c)) return {};
        if (!isLetter(c)) {
            ended = !word.letters.empty();
            continue;
        }
        if (ended || word.letters.size() == longestWord) return {};
        if (word.letters.empty()) word.begin = begin;
        word.letters.push_back(begin);
        word.end = at;
    }
    return word;
}

// Small English words that lean on the one before them, or on none: objects, verbs, adverbs.
bool closesAPhrase(std::string_view word) {
    constexpr std::string_view words[] = {"it", "us", "me", "is", "be", "do", "go", "no", "up", "ok"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// What is said before a number: "No. 4", "стр. 12". The piece is without what opens it.
bool announcesANumber(std::string_view piece) {
    constexpr std::string_view words[] = {"№",     "№№",   "#",    "§",    "§§",   "No.",  "no.",  "Nos.", "nos.",
                                          "Nr.",   "p.",   "pp.",  "Fig.", "fig.", "vol.", "Vol.", "Ch.",  "ch.",
                                          "sec.",  "Sec.", "art.", "Art.", "стр.", "Стр.", "с.",   "п.",   "П.",
                                          "пп.",   "п.п.", "ст.",  "Ст.",  "гл.",  "Гл.",  "рис.", "Рис.", "табл.",
                                          "Табл.", "т.",   "д.",   "кв.",  "оф.",  "ч.",   "вып."};
    constexpr std::string_view lastBytes = ".#\xA7\x96"; // of all these; few other pieces end so
    if (piece.empty() || lastBytes.find(piece.back()) == std::string_view::npos) return false;
    return std::find(std::begin(words), std::end(words), piece) != std::end(words);
}

std::string_view withoutOpening(std::string_view piece) {
    for (const std::string_view mark : {"(", "[", "«", "“", "„", "\""})
        if (piece.starts_with(mark)) piece.remove_prefix(mark.size());
    return piece;
}

} // namespace

std::vector<std::size_t> addressBreaks(std::string_view piece) {
    constexpr std::string_view signs = "@./-_?&=";
    std::vector<std::size_t> breaks;
    for (std::size_t at = 1; at + 1 < piece.size(); ++at) {
        if (signs.find(piece[at]) == std::string_view::npos) continue;
        std::size_t peek = at + 1;
        if (utf8::isLetterOrDigit(utf8::next(piece, peek))) breaks.push_back(at + 1);
    }
    return breaks;
}

bool isSign(std::string_view piece) {
    constexpr char32_t asPicture = 0xFE0F;
    for (std::size_t at = 0; at < piece.size();)
        if (const char32_t c = utf8::next(piece, at); c != asPicture && utf8::isLetterOrDigit(c)) return false;
    return !piece.empty();
}

std::vector<std::size_t> divisionsOf(const TextMeasure& measure, std::string_view piece) {
    const LetterRun word = letterRunOf(piece);
    std::vector<std::size_t> divisions;
    if (word.letters.size() < fewestBefore + fewestAfter) return divisions;
    for (const std::size_t inWord : measure.syllables(piece.substr(word.begin, word.end - word.begin))) {
        const std::size_t at = word.begin + inWord;
        const auto letter = std::lower_bound(word.letters.begin(), word.letters.end(), at);
        if (letter == word.letters.end() || *letter != at) continue;
        if (std::distance(word.letters.begin(), letter) < static_cast<std::ptrdiff_t>(fewestBefore) ||
            std::distance(letter, word.letters.end()) < static_cast<std::ptrdiff_t>(fewestAfter))
            continue;
        std::size_t peek = at;
        if (!leansOnTheLetterBefore(utf8::next(piece, peek))) divisions.push_back(at);
    }
    return divisions;
}

bool staysWith(std::string_view piece, std::string_view next) {
    constexpr std::size_t shortWord = 2, shortEnding = 3;
    if (next == "—" || next == "–") return true; // a dash begins no line
    constexpr std::size_t longest = 20;          // bytes of what may stay; a price of billions has as many
    if (piece.empty() || next.empty() || (piece.size() > longest && piece.back() != '-')) return false;
    if (isDigit(static_cast<unsigned char>(next.front())) && announcesANumber(withoutOpening(piece))) return true;
    std::size_t letters = 0, digits = 0;
    char32_t last = 0;
    for (std::size_t at = 0; at < piece.size();) {
        last = utf8::next(piece, at);
        if (isDigit(last)) ++digits;
        if (isLetter(last) || isApostrophe(last)) ++letters;
        if (letters > shortWord && piece.back() != '-') return false;
    }
    if (last == U'-') return letters <= shortWord || lettersOf(next) <= shortEnding; // "e-mail", "наконец-то"
    if (letters > shortWord) return false;
    std::size_t begin = 0;
    const char32_t first = utf8::next(next, begin);
    if (digits > 0) // "3 дня", "30 000 ₽"; but "№5а" is no number
        return letters == 0 && isDigit(last) &&
               (isLetter(first) || isDigit(first) || isIn(first, 0x20A0, 0x20CF) ||
                std::u32string_view(U"%‰°$£¥").find(first) != std::u32string_view::npos);
    return letters > 0 && (isLetter(last) || isApostrophe(last)) && !closesAPhrase(withoutOpening(piece));
}

} // namespace cjm
