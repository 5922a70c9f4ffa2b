#include "decode_law.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/storage/document.hpp>

namespace cjm::test {
namespace {

// Words that a person can read: one line of text, in both languages.
bool isSaid(const Message& message) {
    for (const Language language : {Language::english, Language::russian}) {
        const std::string words = say(message, language);
        if (words == message.code || words.find('\n') != std::string::npos || utf8::firstInvalid(words)) return false;
    }
    return true;
}

} // namespace

std::string brokenDecodeLaw(std::string_view bytes) {
    const auto loaded = decode(bytes);
    if (!loaded) return isSaid(loaded.error().message) ? "" : "an error without words: " + loaded.error().message.code;
    for (const Message& note : loaded->notes)
        if (!isSaid(note)) return "a note without words: " + note.code;
    if (const auto problems = validate(loaded->document.map); !problems.empty())
        return "left unmended: " + say(problems.front().message, Language::english);
    const std::string written = encode(loaded->document);
    const auto again = decode(written);
    if (!again) return "what was written is refused: " + say(again.error(), Language::english);
    if (!again->notes.empty() && loaded->document.envelope.version <= formatVersion)
        return "what was mended is mended again: " + say(again->notes.front(), Language::english);
    if (!(again->document == loaded->document)) return "what was written reads as something else";
    if (encode(again->document) != written) return "the second writing differs from the first";
    return "";
}

} // namespace cjm::test
