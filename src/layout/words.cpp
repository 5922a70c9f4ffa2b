#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/model/passport.hpp>
#include <cjm/model/validate.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace cjm {
namespace {

constexpr double anyWidth = 1e7;
constexpr std::size_t mostOfALine = 400; // bytes that are looked at to cut a line: more than fits any

// Of Latin and Cyrillic letters; others stay.
char32_t capital(char32_t c) {
    if ((c >= U'a' && c <= U'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7) || (c >= 0x430 && c <= 0x44F))
        return c - 0x20;
    return c >= 0x450 && c <= 0x45F ? c - 0x50 : c;
}

// As much as fits beside «…», without white space, a comma or a hyphen at its end: a last word that has only begun goes
// where it is a quarter of it or less.
std::string beginningOf(const TextMeasure& measure, const std::string& line, const Font& font, double width) {
    double room = width - measure.width("…", font);
    std::size_t end = 0;
    for (const TextPiece& cluster : measure.clusters(line, font)) {
        room -= cluster.width;
        if (room < 0) break;
        end = cluster.end;
    }
    const std::size_t space = end > 0 ? line.rfind(' ', end) : std::string::npos;
    if (space != std::string::npos && space >= end - end / 4) end = space;
    while (end > 0 && (line[end - 1] == ' ' || line[end - 1] == ',' || line[end - 1] == '-'))
        --end;
    return line.substr(0, end);
}

std::string dateWith(std::string_view months, const std::string& date, Language language) {
    return date.empty() || !isDate(date) ? date : sayDay({date}, language, months);
}

} // namespace

Language ownLanguage(const Passport& map, Language otherwise) {
    return map.language.empty() ? otherwise : languageFromCode(map.language);
}

std::string dateInWords(const std::string& date, Language language) { return dateWith("look.month-", date, language); }

std::string shortDateInWords(const std::string& date, Language language) {
    return dateWith("look.mon-", date, language);
}

std::string numberInWords(double value, Language language) {
    std::string text = fmt::format("{}", std::abs(value));
    if (text.find_first_not_of("0123456789.") != std::string::npos) return fmt::format("{}", value); // 1e+20
    constexpr std::size_t group = 3, fewest = 5; // digits; a year stays whole
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string whole = text.substr(0, point);
    if (whole.size() >= fewest)
        for (std::size_t at = whole.size() - group; at > 0 && at<whole.size(); at = at> group ? at - group : 0)
            whole.insert(at, language == Language::russian ? "\u00A0" : ",");
    if (point < text.size()) whole += (language == Language::russian ? "," : ".") + text.substr(point + 1);
    return (value < 0 ? "−" : "") + whole;
}

QuoteMarks quoteMarks(Language language) {
    return language == Language::russian ? QuoteMarks{"«", "»"} : QuoteMarks{"“", "”"};
}

std::string quoted(const std::string& text, Language language) {
    for (const std::string_view mark : {"«", "“", "„", "\""})
        if (text.compare(0, mark.size(), mark) == 0) return text;
    const QuoteMarks marks = quoteMarks(language);
    return std::string(marks.open) + text + std::string(marks.close);
}

std::string initialsOf(std::string_view name) {
    constexpr int most = 2;
    const std::string line = drawnLine(utf8::prefix(name, mostOfALine));
    std::string initials;
    bool begins = true;
    int count = 0;
    for (std::size_t at = 0; at < line.size() && count < most;) {
        const char32_t c = utf8::next(line, at);
        const bool isSpace = c == ' ' || c == '-' || c == 0xA0;
        const bool isSign = c < 0x80 && !std::isalpha(static_cast<unsigned char>(c)); // an age is no name
        if (begins && !isSpace && !isSign && c != U'«' && c != U'„' && c != U'“') {
            utf8::append(initials, capital(c));
            begins = false;
            ++count;
        }
        if (isSpace) begins = true;
    }
    return initials;
}

std::string capitalised(const std::string& text) {
    std::size_t rest = 0;
    if (text.empty()) return text;
    std::string out;
    utf8::append(out, capital(utf8::next(text, rest)));
    return out + text.substr(rest);
}

TextPtr cutLine(const TextMeasure& measure, std::string_view text, const Font& font, double width) {
    std::size_t end = std::min(text.size(), mostOfALine);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        ++end;
    const std::string line = drawnLine(text.substr(0, end));
    if (end == text.size() && measure.width(line, font) <= width) return wrap(measure, line, font, anyWidth);
    const std::string beginning = beginningOf(measure, line, font, width);
    return wrap(measure, beginning.empty() ? beginning : beginning + "…", font, anyWidth);
}

TextPtr cutLines(const TextMeasure& measure, const TextPtr& whole, double width, std::size_t most) {
    if (whole->lines.size() <= most || most == 0) return whole;
    TextBlock cut = *whole;
    cut.lines.resize(most);
    const std::string last = cut.lines.back().text + " " + whole->lines[most].text + "…";
    const TextPtr line = cutLine(measure, last, whole->font, width);
    cut.lines.back() = line->empty() ? TextLine{"…", measure.width("…", whole->font), false} : line->lines.front();
    cut.width = 0;
    for (const TextLine& each : cut.lines)
        cut.width = std::max(cut.width, each.width);
    return std::make_shared<const TextBlock>(std::move(cut));
}

} // namespace cjm
