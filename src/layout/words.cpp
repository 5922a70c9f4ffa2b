#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/model/validate.hpp>

#include <cmath>

namespace cjm {
namespace {

constexpr double anyWidth = 1e7;
constexpr std::size_t mostOfALine = 400; // bytes that are looked at to cut a line: more than fits any

// As many characters as fit beside «…», without white space before it.
std::string beginningOf(const TextMeasure& measure, const std::string& line, const Font& font, double width) {
    double room = width - measure.width("…", font);
    std::size_t end = 0;
    for (const TextPiece& cluster : measure.clusters(line, font)) {
        room -= cluster.width;
        if (room < 0) break;
        end = cluster.end;
    }
    while (end > 0 && line[end - 1] == ' ')
        --end;
    return line.substr(0, end);
}

} // namespace

std::string dateInWords(const std::string& date, Language language) {
    if (date.empty() || !isDate(date)) return date;
    const int month = std::stoi(date.substr(5, 2));
    return say(Message{"look.date",
                       {{"day", static_cast<std::int64_t>(std::stoi(date.substr(8)))},
                        {"month", say("look.month-" + std::to_string(month), language)},
                        {"year", date.substr(0, 4)}}},
               language);
}

std::string valueInWords(double value, Language language) {
    const long tenths = std::lround(std::abs(value) * 10);
    if (tenths == 0) return "0";
    std::string text = value < 0 ? "−" : "+";
    text += std::to_string(tenths / 10);
    if (tenths % 10 != 0) text += (language == Language::russian ? "," : ".") + std::to_string(tenths % 10);
    return text;
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

} // namespace cjm
