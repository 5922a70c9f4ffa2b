#pragma once
#include <cjm/base/error.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

// Limits of a .cjm file, held while it is parsed.
inline constexpr std::size_t maxDepth = 64;
inline constexpr std::size_t maxValues = 2'000'000;
inline constexpr std::size_t maxKeys = 2'000;
inline constexpr std::size_t maxString = 4U * 1024U * 1024U;
inline constexpr std::size_t maxPicture = 28U * 1024U * 1024U; // a string under the key "data"
inline constexpr std::size_t maxKey = 256;

// A parsed JSON value that remembers where in the source it stood, for errors and for unknown fields.
struct JsonNode {
    enum class Kind { null, boolean, number, string, array, object };
    Kind kind = Kind::null;
    std::size_t begin = 0, end = 0; // bytes of the source
    std::string text;               // string: its value; number and boolean: as written
    std::vector<std::string> keys;  // object: names of `items`
    std::vector<JsonNode> items;    // array and object

    [[nodiscard]] const JsonNode* find(std::string_view key) const;
};

// Parses the whole text. Errors carry line and column but no file.
Result<JsonNode> parseJson(std::string_view text);

// Line and column, counted from 1, of a byte of the source.
Place placeOf(std::string_view source, std::size_t offset);

} // namespace cjm
