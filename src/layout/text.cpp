#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/layout/text.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr double lineFactor = 1.385;

// What is laid out of one text at most: far more than anybody reads on a map, and quick whatever a file holds.
constexpr std::size_t mostShown = 10'000; // characters
constexpr std::size_t mostLines = 1'000;

// The signs that are set of a text, and "…" where there is more of it.
std::string signsOf(std::string_view text) {
    const std::string_view start = utf8::prefix(text, mostShown);
    return drawnText(start) + (start.size() < text.size() ? "…" : "");
}

bool isRightToLeftLetter(char32_t c) {
    return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

// The direction of a paragraph is that of its first letter (Unicode bidirectional algorithm, rules P2 and P3).
bool isRightToLeft(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (isRightToLeftLetter(c)) return true;
        if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x590)) return false;
    }
    return false;
}

bool hasRightToLeft(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (isRightToLeftLetter(utf8::next(text, at))) return true;
    return false;
}

// Fills lines greedily with the pieces of one paragraph.
class LineFiller {
public:
    LineFiller(const TextMeasure& measure, TextBlock& block, std::string_view paragraph, double maxWidth)
        : measure_(measure),
          block_(block),
          paragraph_(paragraph),
          maxWidth_(maxWidth),
          rightToLeft_(isRightToLeft(paragraph)),
          joins_(hasRightToLeft(paragraph)) {}

    void fill() {
        for (const TextPiece& piece : measure_.pieces(paragraph_, block_.font)) {
            if (piece.width > maxWidth_)
                breakUp(piece);
            else
                put(piece);
        }
        endLine();
    }

private:
    void put(const TextPiece& piece) {
        double width = widthWith(piece);
        if (end_ > begin_ && width > maxWidth_) {
            endLine();
            width = widthWith(piece);
        }
        if (end_ == begin_) begin_ = piece.begin;
        width_ = width;
        pendingSpace_ = piece.space;
        end_ = piece.end;
    }

    // How wide the line is with this piece after what it holds. Letters of Arabic and its kin change beside each
    // other and lean over their neighbours, so a line with any is measured whole.
    [[nodiscard]] double widthWith(const TextPiece& piece) const {
        const bool isFirst = end_ == begin_;
        if (!joins_) return isFirst ? piece.width : width_ + (pendingSpace_ + piece.width);
        const std::size_t begin = isFirst ? piece.begin : begin_;
        return measure_.width(paragraph_.substr(begin, piece.end - begin), block_.font);
    }

    // A word wider than a line continues on the next one.
    void breakUp(const TextPiece& piece) {
        const auto word = paragraph_.substr(piece.begin, piece.end - piece.begin);
        for (TextPiece cluster : measure_.clusters(word, block_.font)) {
            cluster.begin += piece.begin;
            cluster.end += piece.begin;
            cluster.space = 0;
            put(cluster);
        }
        pendingSpace_ = piece.space;
    }

    void endLine() {
        block_.lines.push_back({std::string(paragraph_.substr(begin_, end_ - begin_)), width_, rightToLeft_});
        block_.width = std::max(block_.width, width_);
        begin_ = end_ = 0;
        width_ = pendingSpace_ = 0;
    }

    const TextMeasure& measure_;
    TextBlock& block_;
    std::string_view paragraph_;
    double maxWidth_;
    bool rightToLeft_, joins_;
    std::size_t begin_ = 0, end_ = 0; // of the line being filled; equal while it is empty
    double width_ = 0, pendingSpace_ = 0;
};

} // namespace

double lineHeight(const Font& font) { return std::round(font.size * lineFactor); }

TextPtr wrap(const TextMeasure& measure, std::string_view text, const Font& font, double maxWidth) {
    auto block = std::make_shared<TextBlock>();
    block->font = font;
    block->lineHeight = lineHeight(font);
    block->ascent = measure.ascent(font);
    if (text.empty()) return block;
    const std::string clean = signsOf(text);
    std::string_view rest = clean;
    while (block->lines.size() <= mostLines) {
        const std::size_t end = rest.find('\n');
        LineFiller(measure, *block, rest.substr(0, end), std::max(maxWidth, 1.0)).fill();
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    if (block->lines.size() > mostLines) {
        block->lines.resize(mostLines);
        const std::string_view more = "…";
        block->lines.back() = {std::string(more), measure.width(more, font), false};
    }
    return block;
}

TextPtr wrapBalanced(const TextMeasure& measure, std::string_view text, const Font& font, double maxWidth) {
    TextPtr best = wrap(measure, text, font, maxWidth);
    if (best->lines.size() < 2) return best;
    double low = maxWidth / 2, high = maxWidth;
    for (int step = 0; step < 5; ++step) {
        const double width = (low + high) / 2;
        const TextPtr tried = wrap(measure, text, font, width);
        if (tried->lines.size() == best->lines.size()) {
            best = tried;
            high = width;
        } else {
            low = width;
        }
    }
    return best;
}

} // namespace cjm
