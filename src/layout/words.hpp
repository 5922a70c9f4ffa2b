#pragma once
#include <cjm/base/message.hpp>
#include <cjm/layout/text.hpp>

#include <string>
#include <string_view>

namespace cjm {

struct Passport;

// The language in which a map is printed: its own, or this one when it has none.
Language ownLanguage(const Passport& map, Language otherwise);

// A date of a map as people say it; what is no date stays as it is.
std::string dateInWords(const std::string& date, Language language);
// The same with its month in three letters: «1 мар 2027».
std::string shortDateInWords(const std::string& date, Language language);
// A number with the signs of the language: «1 234 567,5», "1,234,567.5".
std::string numberInWords(double value, Language language);
// The marks around what was said, in the language.
struct QuoteMarks {
    std::string_view open, close;
};
QuoteMarks quoteMarks(Language language);
// A quote in them, unless it has its own.
std::string quoted(const std::string& text, Language language);

// The first letters of the first two words of a name, as they are in signs: «Главный инженер» is «ГИ».
std::string initialsOf(std::string_view name);

// With a capital at its beginning, where it is a Latin or a Cyrillic letter.
std::string capitalised(const std::string& text);

// One line of text, cut with «…» when it is wider than `width`.
TextPtr cutLine(const TextMeasure& measure, std::string_view text, const Font& font, double width);

// The first lines of a text that was set for this width, with «…» at their end where there are more.
TextPtr cutLines(const TextMeasure& measure, const TextPtr& whole, double width, std::size_t most);

} // namespace cjm
