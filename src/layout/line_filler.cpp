#include "layout/line_filler.hpp"

#include "layout/direction.hpp"
#include "layout/word_breaks.hpp"

#include <algorithm>
#include <optional>

namespace cjm {
namespace {

// Many widths are tried for a paragraph; only what comes of it in the end is copied out of the text.
struct FilledLine {
    std::size_t begin = 0, end = 0;
    double width = 0;
    bool isDivided = false; // ends in a hyphen that the text has not
};
using Filled = std::vector<FilledLine>;

double widestOf(const Filled& lines) {
    double widest = 0;
    for (const FilledLine& line : lines)
        widest = std::max(widest, line.width);
    return widest;
}

constexpr char roomIsMade = 2; // of what stays together: it counts as one word where a column or the type is fitted

constexpr double finest = 0.01; // pixels between two widths

constexpr double shortest = 1.0 / 3; // of the widest line

// The last line is a word or two below a long one.
bool endsInAWidow(const Filled& lines) { return lines.size() > 1 && lines.back().width < widestOf(lines) * shortest; }
// Nor is the line above it: words that went down have to leave some.
bool endsWell(const Filled& lines) {
    const double least = widestOf(lines) * shortest;
    return lines.back().width >= least && lines[lines.size() - 2].width >= least;
}

} // namespace

// Fills lines greedily with the pieces of one paragraph.
class LineFiller {
public:
    LineFiller(const Paragraph& paragraph, double width, double firstLess)
        : p_(paragraph),
          width_(width),
          firstLess_(firstLess) {}
    // One of the lines is narrower than the others.
    LineFiller(const Paragraph& paragraph, const LineRoom& room, std::size_t line, double narrow)
        : LineFiller(paragraph, room.width, room.firstLess) {
        narrowLine_ = line;
        narrow_ = narrow;
    }

    Filled fill(const std::vector<TextPiece>& pieces) {
        for (const TextPiece& piece : pieces) {
            if (piece.width > width_)
                breakUp(piece);
            else
                put(piece);
        }
        endLine();
        return std::move(lines_);
    }

private:
    [[nodiscard]] double room() const {
        const double width = lines_.size() == narrowLine_ ? narrow_ : width_;
        return lines_.empty() ? std::min(width, width_ - firstLess_) : width;
    }
    [[nodiscard]] bool isEmpty() const { return end_ == begin_; }
    // A new line would have more room than this one.
    [[nodiscard]] bool canBegin() const { return !isEmpty() || (lines_.empty() && firstLess_ > 0); }
    [[nodiscard]] std::string_view textOf(const TextPiece& piece) const {
        return p_.text_.substr(piece.begin, piece.end - piece.begin);
    }
    // How wide the line is with this piece after what it holds.
    [[nodiscard]] double widthWith(const TextPiece& piece) const {
        if (!p_.joins_) return isEmpty() ? piece.width : used_ + (pendingSpace_ + piece.width);
        return p_.wholeWidth(isEmpty() ? piece.begin : begin_, piece.end);
    }

    void put(const TextPiece& piece) {
        double width = widthWith(piece);
        while (width > room() && canBegin()) {
            endLine();
            width = widthWith(piece);
        }
        if (isEmpty()) begin_ = piece.begin;
        used_ = width;
        pendingSpace_ = piece.space;
        end_ = piece.end;
    }

    // A word wider than a line continues on the next one.
    void breakUp(const TextPiece& piece) {
        if (const auto breaks = addressBreaks(textOf(piece)); !breaks.empty()) return breakAddress(piece, breaks);
        const auto divisions = p_.joins_ ? std::vector<std::size_t>() : divisionsOf(*p_.measure_, textOf(piece));
        TextPiece rest = piece;
        while (widthWith(rest) > room()) {
            if (const auto part = beginning(rest, piece.begin, divisions)) {
                put(*part);
                endLine(true);
                rest = measured(part->end, piece.end, piece.space);
            } else if (canBegin()) {
                endLine();
            } else {
                return spell(rest);
            }
        }
        put(rest);
    }

    // After its signs; nothing is drawn there, for it would be read as a part of the address.
    void breakAddress(const TextPiece& piece, const std::vector<std::size_t>& breaks) {
        std::size_t begin = piece.begin;
        for (std::size_t i = 0; i <= breaks.size(); ++i) {
            const bool isLast = i == breaks.size();
            const std::size_t end = isLast ? piece.end : piece.begin + breaks[i];
            const TextPiece part = measured(begin, end, isLast ? piece.space : 0);
            if (part.width > width_)
                spell(part);
            else
                put(part);
            begin = end;
        }
    }

    [[nodiscard]] TextPiece measured(std::size_t begin, std::size_t end, double space,
                                     std::string_view sign = {}) const {
        TextPiece part{begin, end, 0, space};
        for (const TextPiece& piece : p_.measure_->pieces(std::string(textOf(part)).append(sign), p_.font_))
            part.width += piece.width;
        return part;
    }

    // As many syllables as fit into the line with a hyphen.
    [[nodiscard]] std::optional<TextPiece> beginning(const TextPiece& rest, std::size_t wordBegin,
                                                     const std::vector<std::size_t>& divisions) const {
        std::optional<TextPiece> longest;
        for (const std::size_t division : divisions) {
            if (wordBegin + division <= rest.begin) continue;
            const TextPiece part = measured(rest.begin, wordBegin + division, 0, "-");
            if (widthWith(part) > room()) break;
            longest = part;
        }
        return longest;
    }

    // Character by character: what no syllable of fits.
    void spell(const TextPiece& word) {
        for (TextPiece cluster : p_.measure_->clusters(textOf(word), p_.font_)) {
            cluster.begin += word.begin;
            cluster.end += word.begin;
            cluster.space = 0;
            put(cluster);
        }
        pendingSpace_ = word.space;
    }

    void endLine(bool isDivided = false) {
        lines_.push_back({begin_, end_, used_, isDivided});
        begin_ = end_ = 0;
        used_ = pendingSpace_ = 0;
    }

    const Paragraph& p_;
    double width_, firstLess_;
    std::size_t narrowLine_ = static_cast<std::size_t>(-1);
    double narrow_ = 0;
    Filled lines_;
    std::size_t begin_ = 0, end_ = 0; // of the line being filled; equal while it is empty
    double used_ = 0, pendingSpace_ = 0;
};

Paragraph::Paragraph(const TextMeasure& measure, std::string_view text, const Font& font)
    : measure_(&measure),
      text_(text),
      font_(font),
      pieces_(measure.pieces(text, font)),
      stays_(pieces_.size(), 0),
      rightToLeft_(isRightToLeft(text)),
      joins_(hasRightToLeft(text)) {
    const auto textOf = [&](const TextPiece& piece) { return text.substr(piece.begin, piece.end - piece.begin); };
    std::size_t word = 0; // where the word of this piece begins: one with hyphens has several pieces
    for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
        if (i == 0 || pieces_[i - 1].end != pieces_[i].begin) word = pieces_[i].begin;
        stays_[i] = staysWith(text.substr(word, pieces_[i].end - word), textOf(pieces_[i + 1])) ? 1 : 0;
    }
    // A sign alone at one of the ends.
    const std::size_t count = pieces_.size();
    if (count < 2) return;
    const TextPiece& before = pieces_[count - 2];
    if (before.end > before.begin && before.space > 0 && isSign(textOf(pieces_.back()))) stays_[count - 2] = 1;
    if (pieces_.front().space > 0 && isSign(textOf(pieces_.front()))) stays_.front() = roomIsMade;
}

double Paragraph::widestPiece() const {
    double widest = 0;
    for (const TextPiece& piece : pieces_)
        widest = std::max(widest, piece.width);
    if (!stays_.empty() && stays_.front() == roomIsMade) widest = std::max(widest, widthTo(pieces_[0], pieces_[1]));
    return widest;
}

double Paragraph::wholeWidth(std::size_t begin, std::size_t end) const {
    return measure_->width(text_.substr(begin, end - begin), font_);
}

double Paragraph::widthTo(const TextPiece& first, const TextPiece& last) const {
    return joins_ ? wholeWidth(first.begin, last.end) : first.width + first.space + last.width;
}

std::vector<TextPiece> Paragraph::groups(double width) const {
    std::vector<TextPiece> list;
    list.reserve(pieces_.size());
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const TextPiece& piece = pieces_[i];
        const bool stays = i > 0 && stays_[i - 1];
        if (const double together = stays ? widthTo(list.back(), piece) : 0; stays && together <= width)
            list.back() = {list.back().begin, piece.end, together, piece.space};
        else
            list.push_back(piece);
    }
    return list;
}

// How the lines are filled that a room asks for.
class LineArranger {
public:
    LineArranger(const Paragraph& paragraph, const LineRoom& room, const std::vector<TextPiece>& pieces)
        : paragraph_(paragraph),
          room_(room),
          pieces_(pieces),
          narrowest_(room.width / 2) {
        for (const TextPiece& piece : pieces)
            narrowest_ = std::max(narrowest_, piece.width);
    }

    [[nodiscard]] Filled arranged() const {
        Filled lines = filled(room_.width);
        if (lines.size() < 2) return lines;
        if (room_.even) makeEven(lines);
        if (endsInAWidow(lines)) fillTheLast(lines);
        return lines;
    }

private:
    [[nodiscard]] Filled filled(double width) const {
        return LineFiller(paragraph_, width, room_.firstLess).fill(pieces_);
    }

    void makeEven(Filled& lines) const {
        double low = narrowest_, high = room_.width;
        for (int step = 0; step < 5 && low < high; ++step) {
            const double width = (low + high) / 2;
            if (Filled tried = filled(width); tried.size() == lines.size()) {
                lines = std::move(tried);
                high = width;
            } else {
                low = width;
            }
        }
    }

    void fillTheLast(Filled& lines) const {
        const std::size_t count = lines.size();
        // Words of the last line but one go down to the last, one after the other.
        for (double narrow = lines[count - 2].width - finest; narrow > 0;) {
            Filled tried = LineFiller(paragraph_, room_, count - 2, narrow).fill(pieces_);
            if (tried.size() != count || tried[count - 2].width > narrow) break;
            if (endsWell(tried)) return lines.swap(tried);
            narrow = tried[count - 2].width - finest;
        }
        // Each width just below the widest line arranges the words anew, until they need one line more.
        Filled tried = filled(room_.width);
        for (double width = room_.width; tried.size() == count && width >= narrowest_;
             width = widestOf(tried) - finest, tried = filled(width))
            if (endsWell(tried)) return lines.swap(tried);
    }

    const Paragraph& paragraph_;
    const LineRoom& room_;
    const std::vector<TextPiece>& pieces_;
    double narrowest_; // and never narrower than a word: that would be broken
};

std::vector<TextLine> Paragraph::lines(const LineRoom& room) const {
    const bool areTogether = std::any_of(stays_.begin(), stays_.end(), [](char stays) { return stays != 0; });
    const std::vector<TextPiece> together = areTogether ? groups(room.width) : std::vector<TextPiece>();
    std::vector<TextLine> lines;
    for (const FilledLine& line : LineArranger(*this, room, areTogether ? together : pieces_).arranged()) {
        lines.push_back({std::string(text_.substr(line.begin, line.end - line.begin)), line.width, rightToLeft_});
        if (line.isDivided) lines.back().text += '-';
    }
    return lines;
}
} // namespace cjm
