#include "layout/line_filler.hpp"

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
constexpr std::size_t mostThatWidens = 1'000; // characters of a text that widen a column: one word is enough

// The signs that are set of a text, and "…" where there is more of it.
std::string signsOf(std::string_view text) {
    const std::string_view start = utf8::prefix(text, mostShown);
    return drawnText(start) + (start.size() < text.size() ? "…" : "");
}

std::vector<std::string_view> paragraphsOf(std::string_view text) {
    std::vector<std::string_view> list;
    while (list.size() <= mostLines) {
        const std::size_t end = text.find('\n');
        list.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return list;
}

double widestOf(const std::vector<TextPiece>& pieces) {
    double widest = 0;
    for (const TextPiece& piece : pieces)
        widest = std::max(widest, piece.width);
    return widest;
}

// The type in which the widest word fits, if there is one that can be read; else the type that was asked for.
Font fittingFont(const TextMeasure& measure, const std::vector<std::string_view>& paragraphs, const Font& font,
                 const LineRoom& room) {
    constexpr double muchSmaller = 0.75;
    double widest = 0;
    std::string_view where;
    for (const std::string_view paragraph : paragraphs)
        for (const TextPiece& piece : measure.pieces(paragraph, font))
            if (piece.width > widest) {
                widest = piece.width;
                where = paragraph.substr(piece.begin, piece.end - piece.begin);
            }
    if (widest <= room.width) return font;
    const double smallest = std::max(room.smallest, std::ceil(font.size * muchSmaller * 2) / 2);
    Font smaller = font;
    smaller.size = std::floor(font.size * room.width / widest * 2) / 2; // fonts come in halves of a pixel
    if (smaller.size < smallest || smaller.size >= font.size) return font;
    return widestOf(measure.pieces(where, smaller)) <= room.width ? smaller : font;
}

} // namespace

double lineHeight(const Font& font) { return std::round(font.size * lineFactor); }

TextPtr wrap(const TextMeasure& measure, std::string_view text, const Font& font, const LineRoom& asked) {
    auto block = std::make_shared<TextBlock>();
    LineRoom room = asked;
    room.width = std::max(room.width, 1.0);
    const std::string clean = signsOf(text);
    const auto paragraphs = text.empty() ? std::vector<std::string_view>() : paragraphsOf(clean);
    block->font = fittingFont(measure, paragraphs, font, room);
    block->lineHeight = lineHeight(block->font);
    block->ascent = measure.ascent(block->font);
    for (const std::string_view paragraph : paragraphs) {
        for (TextLine& line : Paragraph(measure, paragraph, block->font).lines(room))
            block->lines.push_back(std::move(line));
        room.firstLess = 0;
        if (block->lines.size() > mostLines) break;
    }
    if (block->lines.size() > mostLines) {
        block->lines.resize(mostLines);
        const std::string_view more = "…";
        block->lines.back() = {std::string(more), measure.width(more, block->font), false};
    }
    for (const TextLine& line : block->lines)
        block->width = std::max(block->width, line.width);
    return block;
}

double widestWord(const TextMeasure& measure, std::string_view text, const Font& font, double most) {
    double widest = 0;
    const std::string start = drawnText(utf8::prefix(text, mostThatWidens));
    for (const std::string_view paragraph : paragraphsOf(start))
        widest = std::max(widest, widestOf(measure.pieces(paragraph, font)));
    return std::min(widest, most);
}

} // namespace cjm
