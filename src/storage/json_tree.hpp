#pragma once
#include <cjm/base/error.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

// Limits of a .cjm file, held while it is parsed.
inline constexpr std::size_t maxDepth = 64;
inline constexpr std::size_t maxValues = 2'000'000;
inline constexpr std::size_t maxKeys = 2'000;
inline constexpr std::size_t maxString = 4U * 1024U * 1024U;   // a number as it is written, too
inline constexpr std::size_t maxPicture = 28U * 1024U * 1024U; // a string under the key "data" or "kept-data"
inline constexpr std::size_t maxKey = 256;

// A parsed JSON value that remembers where in the source it stood, for errors and for unknown fields. Its texts are
// views of the source where they can be: a file of the largest size has to be read in less than half a gigabyte.
struct JsonNode {
    enum class Kind : std::uint8_t { null, boolean, number, string, array, object };
    Kind kind = Kind::null;
    std::uint32_t begin = 0, end = 0; // bytes of the source
    std::string_view key;             // its name in the object that holds it
    std::string_view text;            // string: its value; number and boolean: as written
    std::vector<JsonNode> items;      // array and object

    [[nodiscard]] const JsonNode* find(std::string_view name) const;
};

// Texts by the million in few pieces of memory: a string of its own costs each of them sixty bytes more.
class KeptTexts {
public:
    std::string_view keep(std::string_view text);
    [[nodiscard]] std::size_t size() const { return count_; }

private:
    std::deque<std::string> blocks_; // none ever grows beyond the room that it was given
    std::size_t count_ = 0;
};

// A parsed text and the strings that are not in the source as they are. Lives no longer than the source.
struct JsonTree {
    JsonTree() = default;
    JsonTree(JsonTree&&) = default;
    JsonTree(const JsonTree&) = delete; // its views would be of the other's strings

    JsonNode root;
    KeptTexts made;

    std::string_view keep(std::string_view text) { return made.keep(text); }
};

// Parses the whole text as RFC 8259 has it: valid UTF-8 without zero bytes, of less than 4 GB (see detect.hpp). Errors
// carry line and column but no file. A number that a double cannot hold is one of them.
Result<JsonTree> parseJson(std::string_view text);

// Line and column, counted from 1, of a byte of the source.
SourceLocation locationOf(std::string_view source, std::size_t offset);

} // namespace cjm
