#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace cjm {

/// The two languages of the program.
enum class Language { english, russian };

/// "ru" or "en".
[[nodiscard]] std::string_view languageCode(Language language);
/// Reads "ru", "ru_RU.UTF-8", "en-GB" and the like; anything that is not Russian is English.
[[nodiscard]] Language languageFromCode(std::string_view code);

/// A value that is itself an entry of the catalogue: its name is said in the language of the message it stands in.
struct Word {
    std::string code;
    bool operator==(const Word&) const = default;
};

/// Several of them, and behind them what is no entry and stays as it is; said with commas between them.
struct WordList {
    std::vector<std::string> codes;
    std::vector<std::string> others = {};
    bool operator==(const WordList&) const = default;
};

/// A date, YYYY-MM-DD, said with the name of its month in the language of the message it stands in.
struct Day {
    std::string date;
    bool operator==(const Day&) const = default;
};

/// How somebody feels, or by how much it rose: said as `sayEmotion` does.
struct Emotion {
    double value = 0;
    bool operator==(const Emotion&) const = default;
};

/// One value that a message names. Numbers choose the plural form.
using MessageValue = std::variant<std::string, std::int64_t, Word, WordList, Day, Emotion>;

/// Something to tell a person, before a language is chosen: a code of the catalogue and its values.
struct Message {
    std::string code;
    std::vector<std::pair<std::string, MessageValue>> values;
    bool operator==(const Message&) const = default;
};

/// The words of a message. Patterns hold `{name}` for a value and `{name:one|few|many}` (Russian) or
/// `{name:one|other}` (English) for the form that goes with the number `name`.
/// A code that the catalogue lacks is a bug; its own name is returned so that nothing is swallowed.
[[nodiscard]] std::string say(const Message& message, Language language);

/// The words of a message without values.
[[nodiscard]] std::string say(std::string_view code, Language language);

/// The name that an entry gives to a thing: what stands before its first ";"; the rest are words to find it by.
[[nodiscard]] std::string sayName(std::string_view code, Language language);
[[nodiscard]] bool isInCatalogue(std::string_view code);

/// «21 ноября 2026», with the months of this family of entries.
[[nodiscard]] std::string sayDay(const Day& day, Language language, std::string_view months = "look.month-");

/// An emotion wherever it is put into words: with its sign and one decimal, «−1,5», «+1,0», «0,0».
[[nodiscard]] std::string sayEmotion(double value, Language language);

/// One line of the catalogue; tests walk them all.
struct CatalogueEntry {
    std::string_view code, russian, english;
};
[[nodiscard]] const std::vector<CatalogueEntry>& catalogue();

} // namespace cjm
