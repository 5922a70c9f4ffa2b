#pragma once
#include <cjm/layout/text.hpp>

namespace cjm::test {

/// Text measured with a fixed advance for each class of character, the same on every machine: for golden scenes.
/// Breaks lines after spaces, after hyphens and between ideographs.
class FixedMeasure : public TextMeasure {
public:
    [[nodiscard]] std::vector<TextPiece> pieces(std::string_view paragraph, const Font& font) const override;
    [[nodiscard]] std::vector<TextPiece> clusters(std::string_view piece, const Font& font) const override;
    /// Before each consonant between two vowels: no language's rule, but near to many.
    [[nodiscard]] std::vector<std::size_t> syllables(std::string_view word) const override;
    [[nodiscard]] double width(std::string_view line, const Font& font) const override;
    [[nodiscard]] double ascent(const Font& font) const override;
};

} // namespace cjm::test
