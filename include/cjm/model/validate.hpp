#pragma once
#include <cjm/base/message.hpp>
#include <cjm/model/map.hpp>

#include <string>
#include <vector>

namespace cjm {

/// One thing that a map must not be. `record` is the id of the record (empty for the passport), `field` its field.
struct Problem {
    Message message;
    std::string record, field;
    bool operator==(const Problem&) const = default;
};

/// Limits of a map (research: hostile input).
inline constexpr std::size_t maxTextLength = 100'000;                ///< Code points in one field.
inline constexpr std::size_t maxPictureLength = 28U * 1024U * 1024U; ///< Base64 of one picture: 20 MB of bytes.
inline constexpr std::size_t maxPictures = 80U * 1024U * 1024U;      ///< Base64 of all pictures together.

inline constexpr std::size_t maxRecords = 50'000; ///< With those within others.

/// How many records a map has, those within others (quotes, steps of stories, ideas) included. O(interviews + stories).
[[nodiscard]] std::size_t recordCount(const Map& map);

/// Everything that is wrong with a map; empty means valid: ids well formed and unique in the document, ranks
/// 0 … n−1, every card in a row and a stage, references that lead somewhere, numbers in range, texts within limits.
/// `decode` mends what it reads until this is empty.
/// O(n log n).
[[nodiscard]] std::vector<Problem> validate(const Map& map);

/// The problems of one record by itself, without looking at others.
template <class R> void checkFields(const R& record, const std::string& id, std::vector<Problem>& out);

/// The code of the rule that a text breaks by itself (`map.…`); empty when it breaks none.
[[nodiscard]] std::string_view brokenRule(std::string_view text, TextRule rule);

/// What a picture is by its first bytes, whatever it is called: "png", "jpeg", "webp", "gif"; empty for all else.
[[nodiscard]] std::string_view pictureType(std::string_view base64);

/// `value` in words that fit the emotion scale: clamped to −2 … +2 and rounded to 0.1.
[[nodiscard]] double onEmotionScale(double value);

/// True for an empty text or a calendar date YYYY-MM-DD.
[[nodiscard]] bool isDate(std::string_view text);
/// True for an empty text or an address that may be opened: http, https or mailto, no control characters.
[[nodiscard]] bool isOpenableLink(std::string_view text);

} // namespace cjm
