#include "render/syllables.hpp"

#include <cjm/base/contract.hpp>
#include <cjm/base/resource.hpp>
#include <cjm/base/utf8.hpp>

#include <QString>

#include <cstdio>
#include <hyphen.h>
#include <string>

namespace cjm {
namespace {

// The library reads from files only: here one that is the embedded bytes. They are kept as long as the program lives;
// hnj_hyphen_free would not free all of them.
HyphenDict* patternsIn(std::string_view path) {
    const std::string_view bytes = resource(path);
    expects(!bytes.empty());
    std::FILE* file = fmemopen(const_cast<char*>(bytes.data()), bytes.size(), "r"); // NOLINT: only read
    if (!file) return nullptr; // then words are divided between characters
    HyphenDict* patterns = hnj_hyphen_load_file(file);
    std::fclose(file);
    return patterns;
}

HyphenDict* patternsFor(char32_t letter) {
    if (letter >= 0x400 && letter < 0x530) {
        static HyphenDict* const russian = patternsIn("hyphenation/ru.dic");
        return russian;
    }
    static HyphenDict* const english = patternsIn("hyphenation/en.dic");
    return letter < 0x250 ? english : nullptr;
}

// Small letters, of which patterns are made; nothing when they take other bytes than the word's.
std::string smallLetters(std::string_view word) {
    const std::string small =
        QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())).toLower().toStdString();
    return small.size() == word.size() ? small : std::string();
}

} // namespace

std::vector<std::size_t> syllablesOf(std::string_view word) {
    std::vector<std::size_t> places;
    const std::string small = smallLetters(word);
    if (small.empty()) return places;
    std::size_t at = 0;
    HyphenDict* patterns = patternsFor(utf8::next(small, at));
    if (!patterns) return places;
    // The library wants five bytes more than there are in the word. Its marks are one for each character.
    std::string marks(small.size() + 5, '\0');
    char** replacements = nullptr;
    int *positions = nullptr, *cuts = nullptr;
    if (hnj_hyphen_hyphenate2(patterns, small.c_str(), static_cast<int>(small.size()), marks.data(), nullptr,
                              &replacements, &positions, &cuts) != 0)
        return places;
    at = 0;
    for (std::size_t letter = 0; at < small.size(); ++letter) {
        (void)utf8::next(small, at);
        if ((marks[letter] & 1) != 0 && at < small.size()) places.push_back(at);
    }
    return places;
}

} // namespace cjm
