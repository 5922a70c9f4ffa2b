#pragma once
#include <cjm/storage/document.hpp>

#include <catch2/catch.hpp>

namespace cjm::test {

/// An error as a test states it: the code and where it is, "file.syntax 3:14"; only the code when it has no place.
inline std::string told(const Error& error) {
    std::string text = error.message.code;
    if (error.location.line > 0)
        text += " " + std::to_string(error.location.line) + ":" + std::to_string(error.location.column);
    return text;
}

/// Both languages say one line, and nothing in it is left to fill in.
inline void checkWords(const Error& error) {
    for (const Language language : {Language::english, Language::russian}) {
        const std::string words = say(error, language);
        INFO(words);
        CHECK(words.size() > error.message.code.size());
        CHECK(words.find(error.message.code) == std::string::npos); // the code itself: not in the catalogue
        CHECK(words.find('\n') == std::string::npos);
        CHECK(words.find('{') == std::string::npos);
        CHECK(words.size() < 700);
    }
}

/// What decoding `bytes` is refused with; "accepted" when it is not.
inline std::string refusalOf(std::string_view bytes) {
    const auto loaded = decode(bytes, "map.cjm");
    if (loaded) return "accepted";
    CHECK(loaded.error().location.file == "map.cjm");
    checkWords(loaded.error());
    return told(loaded.error());
}

/// The document of bytes that have to be readable.
inline Loaded accepted(std::string_view bytes) {
    auto loaded = decode(bytes);
    if (!loaded) FAIL(say(loaded.error(), Language::english) << " in " << bytes.substr(0, 300));
    return std::move(*loaded);
}

} // namespace cjm::test
