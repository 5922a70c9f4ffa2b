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
    /// Where a word of letters can be divided between syllables: bytes inside it, in order. By the rules of the word's
    /// own alphabet, which is its language on a map: Russian for Cyrillic, English for Latin, none for others.
    [[nodiscard]] virtual std::vector<std::size_t> syllables(std::string_view word) const = 0;
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
    double width = 0;      ///< Of the widest line.
    double widestWord = 0; ///< Of the widest part that a line break does not split, in the type that was asked for.
    double lineHeight = 0, ascent = 0;
    bool needsFirstLine = false; ///< Its first word takes the room that was to be left on the first line.

    [[nodiscard]] double height() const { return lineHeight * static_cast<double>(lines.size()); }
    [[nodiscard]] bool empty() const { return lines.empty(); }
};
using TextPtr = std::shared_ptr<const TextBlock>;

/// Height of a line of this size, pixels.
[[nodiscard]] double lineHeight(const Font& font);

/// The room that lines have.
struct LineRoom {
    double width = 0;
    double firstLess = 0; ///< What stands at the end of the first line and takes so much of it: dots, a star.
    bool even = false;    ///< Lines of about the same length, as narrow as their number allows. For labels.
    double smallest = 12; ///< Type goes down to so many pixels, and to three quarters of its size, to save a word.
    LineRoom(double room) : width(room) {} // NOLINT(google-explicit-constructor): most rooms are a width
    LineRoom(double room, double less, bool evenly = false) : width(room), firstLess(less), even(evenly) {}
};

/// Breaks text into lines no wider than the room. A short word stays with the next one, a number with what it counts
/// and with the "No." before it, a dash with the word before, a sign alone with the words beside it; the last line of a
/// paragraph has a third of the widest where the same number of lines allows it. A word wider than a line is set
/// smaller when that saves it (then all of the text is); else it is divided between syllables with a hyphen, an address
/// after its signs, and last between characters, so nothing is ever wider than the line unless a single character is.
/// Empty text has no lines. Where a whole word needs the room of `firstLess`, no room is left and `needsFirstLine`
/// tells so. Control characters are shown as a sign; what is invisible and what turns directions is left out
/// (`drawnText`). Of more than 10,000 characters or 1,000 lines the rest is "…". O(characters).
[[nodiscard]] TextPtr wrap(const TextMeasure& measure, std::string_view text, const Font& font, const LineRoom& room);

/// How wide the widest part of a text is that a line break does not split, of its first thousand characters; parts
/// wider than `most` count as that. For columns that grow with their words.
[[nodiscard]] double widestWord(const TextMeasure& measure, std::string_view text, const Font& font, double most);

} // namespace cjm
