#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// A text in pieces: words, and the white space between them. Joined again they are the text.
[[nodiscard]] std::vector<std::string_view> wordPieces(std::string_view text);

/// Pieces [from, to) of one text that the pieces [newFrom, newTo) of the other stand for; one of the two may be empty.
struct WordChange {
    std::size_t from = 0, to = 0, newFrom = 0, newTo = 0;
    bool operator==(const WordChange&) const = default;
};

/// What differs between two texts in pieces, in order, by the longest block that both have, and so on left and right of
/// it (Ratcliff and Obershelp; as Python's difflib without its heuristic for frequent pieces). Of very long texts with
/// many pieces alike only what is equal at both ends is found. O(n) to O(n²) pieces.
[[nodiscard]] std::vector<WordChange> wordChanges(const std::vector<std::string_view>& before,
                                                  const std::vector<std::string_view>& after);

/// Both changes of a text in one; nothing when they touch the same or adjoining words. The same whichever side is named
/// first.
[[nodiscard]] std::optional<std::string> mergedWords(std::string_view base, std::string_view ours,
                                                     std::string_view theirs);

} // namespace cjm
