#pragma once
#include <cjm/layout/text.hpp>

#include <string_view>
#include <vector>

namespace cjm {

// A paragraph of text, measured, ready to be broken into lines.
class Paragraph {
public:
    Paragraph(const TextMeasure& measure, std::string_view text, const Font& font);

    [[nodiscard]] std::string_view text() const { return text_; }
    // The widest part that a line break does not split; a sign alone before the words belongs to the first.
    [[nodiscard]] double widestPiece() const;
    // At least one line. With no word alone at the end, where the number of lines allows it.
    [[nodiscard]] std::vector<TextLine> lines(const LineRoom& room) const;

private:
    friend class LineFiller;

    // The pieces, those together that stay together in lines of this width.
    [[nodiscard]] std::vector<TextPiece> groups(double width) const;
    [[nodiscard]] double widthTo(const TextPiece& first, const TextPiece& last) const;
    // Letters of Arabic and its kin change beside each other and lean over their neighbours, so a line with any is
    // measured whole.
    [[nodiscard]] double wholeWidth(std::size_t begin, std::size_t end) const;

    const TextMeasure* measure_;
    std::string_view text_;
    Font font_;
    std::vector<TextPiece> pieces_;
    std::vector<char> stays_; // of each piece: with the one after it
    bool rightToLeft_, joins_;
};

} // namespace cjm
