#include "layout/measured_text.hpp"
#include "layout/word_breaks.hpp"

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

double widestWordOf(const std::vector<Paragraph>& paragraphs) {
    double most = 0;
    for (const Paragraph& paragraph : paragraphs)
        most = std::max(most, paragraph.widestPiece());
    return most;
}

} // namespace

double lineHeight(const Font& font) { return std::round(font.size * lineFactor); }

TextPtr wrap(const TextMeasure& measure, std::string_view text, const Font& font, const LineRoom& room) {
    return MeasuredText(measure, text, font).wrapped(room);
}

MeasuredText::MeasuredText(const TextMeasure& measure, std::string_view text, const Font& font)
    : measure_(measure),
      font_(font),
      clean_(signsOf(text)) {
    if (!text.empty())
        for (const std::string_view paragraph : paragraphsOf(clean_))
            paragraphs_.emplace_back(measure, paragraph, font);
    widest_ = widestWordOf(paragraphs_);
}

// The paragraphs in type in which their widest word fits, if there is one that can be read; else none.
std::vector<Paragraph> MeasuredText::smaller(const LineRoom& room, Font& font) const {
    constexpr double muchSmaller = 0.75;
    if (widest_ <= room.width) return {};
    const double smallest = std::max(room.smallest, std::ceil(font.size * muchSmaller * 2) / 2);
    Font other = font;
    other.size = std::floor(font.size * room.width / widest_ * 2) / 2; // fonts come in halves of a pixel
    if (other.size < smallest || other.size >= font.size) return {};
    std::vector<Paragraph> small;
    small.reserve(paragraphs_.size());
    for (const Paragraph& paragraph : paragraphs_)
        small.emplace_back(measure_, paragraph.text(), other);
    if (widestWordOf(small) > room.width) return {};
    font = other;
    return small;
}

TextPtr MeasuredText::wrapped(LineRoom room) const {
    auto block = std::make_shared<TextBlock>();
    room.width = std::max(room.width, 1.0);
    block->font = font_;
    block->widestWord = widest_;
    const std::vector<Paragraph> small = smaller(room, block->font);
    block->lineHeight = lineHeight(block->font);
    block->ascent = measure_.ascent(block->font);
    for (const Paragraph& paragraph : small.empty() ? paragraphs_ : small) {
        auto lines = paragraph.lines(room);
        if (room.firstLess > 0 && lines.size() > 1 && lines.front().text.empty()) {
            block->needsFirstLine = true;
            room.firstLess = 0;
            lines = paragraph.lines(room);
        }
        for (TextLine& line : lines)
            block->lines.push_back(std::move(line));
        room.firstLess = 0;
        if (block->lines.size() > mostLines) break;
    }
    if (block->lines.size() > mostLines) {
        block->lines.resize(mostLines);
        const std::string_view more = "…";
        block->lines.back() = {std::string(more), measure_.width(more, block->font), false};
    }
    for (const TextLine& line : block->lines)
        block->width = std::max(block->width, line.width);
    return block;
}

double widestWord(const TextMeasure& measure, std::string_view text, const Font& font, double most) {
    constexpr double muchShorter = 0.6; // of the letters of the longest word: such a one is not wider
    if (text.size() > mostThatWidens) text = utf8::prefix(text, mostThatWidens);
    const auto forEachWord = [&](auto&& visit) {
        for (std::size_t begin = 0; begin < text.size();) {
            std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
            if (begin == 0 && end < text.size() && isSign(text.substr(0, end))) // it stays with the first word
                end = std::min(text.find_first_of(" \n", end + 1), text.size());
            const std::string_view word = text.substr(begin, end - begin);
            visit(word, std::count_if(word.begin(), word.end(), [](char c) { return utf8::isFirstByte(c); }));
            begin = end + 1;
        }
    };
    std::ptrdiff_t longest = 0;
    forEachWord([&](std::string_view, std::ptrdiff_t length) { longest = std::max(longest, length); });
    double widest = 0;
    forEachWord([&](std::string_view word, std::ptrdiff_t length) {
        if (static_cast<double>(length) < static_cast<double>(longest) * muchShorter) return;
        const std::string drawn = drawnLine(word);
        widest = std::max(widest, Paragraph(measure, drawn, font).widestPiece());
    });
    return std::min(widest, most);
}

} // namespace cjm
