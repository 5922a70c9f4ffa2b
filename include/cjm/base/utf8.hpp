#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cjm::utf8 {

/// The code point that starts at byte `at`, and `at` moved past it. `text` must be valid UTF-8 and `at` inside it.
[[nodiscard]] char32_t next(std::string_view text, std::size_t& at);

/// Byte offset of the first byte that is not valid UTF-8 (overlong forms and surrogates are not), if any. Linear.
[[nodiscard]] std::optional<std::size_t> firstInvalid(std::string_view text);

/// Whether a character begins with this byte; the others continue one.
[[nodiscard]] constexpr bool isFirstByte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// Number of code points of valid UTF-8. Linear.
[[nodiscard]] std::size_t length(std::string_view text);

/// The longest prefix of at most `count` code points.
[[nodiscard]] std::string_view prefix(std::string_view text, std::size_t count);

/// The first line of a text, at most `count` code points of it, with "…" where something was left out.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t count);

/// The text as it is searched: texts that differ only in capital and small letters, in whatever script, or in how an
/// accent is written (é as one code point or two) fold to the same. Accents and the two dots of ё stay. What is not
/// valid UTF-8 comes back as it is.
[[nodiscard]] std::string folded(std::string_view text);

/// True for letters and digits of all scripts, and for marks that stand on them.
[[nodiscard]] bool isLetterOrDigit(char32_t codePoint);

/// The UTF-8 bytes of one code point, appended to `out`.
void append(std::string& out, char32_t codePoint);

} // namespace cjm::utf8
