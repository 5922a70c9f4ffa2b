#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// The bundled faces. Every map is set in these, so it looks the same on every machine.
enum class Face { regular, medium, semiBold, bold, italic };

struct Font {
    Face face = Face::regular;
    double size = 13; ///< Pixels.
    bool operator==(const Font&) const = default;
};

/// A part of a paragraph that a line break does not split: bytes [begin, end), their width, and the width of the
/// white space after them (which a line end swallows).
struct TextPiece {
    std::size_t begin = 0, end = 0;
    double width = 0, space = 0;
};

/// How wide text is: a port. Qt's is in `render`; tests use a table of fixed widths.
/// Implementations are called from one thread at a time and may cache.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    TextMeasure() = default;
    TextMeasure(const TextMeasure&) = delete;
    TextMeasure& operator=(const TextMeasure&) = delete;

    /// The pieces of one paragraph (no line breaks in it), in order.
    [[nodiscard]] virtual std::vector<TextPiece> pieces(std::string_view paragraph, const Font& font) const = 0;
    /// The characters of a piece as a reader sees them (grapheme clusters), for words wider than a line.
    [[nodiscard]] virtual std::vector<TextPiece> clusters(std::string_view piece, const Font& font) const = 0;
    /// The width of a whole line with all its ink, shaped in its context. Slower than a sum of pieces: for scripts
    /// whose letters change beside each other.
    [[nodiscard]] virtual double width(std::string_view line, const Font& font) const = 0;
    /// Distance from the top of a line box to the baseline.
    [[nodiscard]] virtual double ascent(const Font& font) const = 0;
};

struct TextLine {
    std::string text;
    double width = 0;
    bool rightToLeft = false;
};

/// Text broken into lines: measured once, placed and drawn many times. Shaped glyphs are kept with it.
struct TextBlock {
    Font font;
    std::vector<TextLine> lines;
    double width = 0; ///< Of the widest line.
    double lineHeight = 0, ascent = 0;

    [[nodiscard]] double height() const { return lineHeight * static_cast<double>(lines.size()); }
    [[nodiscard]] bool empty() const { return lines.empty(); }
};
using TextPtr = std::shared_ptr<const TextBlock>;

/// Height of a line of this size, pixels.
[[nodiscard]] double lineHeight(const Font& font);

/// Breaks text into lines no wider than `maxWidth`. Words wider than a line are broken between characters, so
/// nothing is ever wider than the line unless a single character is. Empty text has no lines. Control characters
/// are shown as a sign; what is invisible and what turns directions is left out (`drawnText`). Of more than 10,000
/// characters or 1,000 lines the rest is "…". O(characters).
[[nodiscard]] TextPtr wrap(const TextMeasure& measure, std::string_view text, const Font& font, double maxWidth);

/// As wrap, with lines of about the same length: as narrow as the same number of lines allows. For labels.
[[nodiscard]] TextPtr wrapBalanced(const TextMeasure& measure, std::string_view text, const Font& font,
                                   double maxWidth);

} // namespace cjm
