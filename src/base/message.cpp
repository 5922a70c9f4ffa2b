#include "base/catalogue.hpp"

#include <cjm/base/error.hpp>
#include <cjm/base/plain_text.hpp>

#include <fmt/format.h>

#include <cmath>
#include <unordered_map>

namespace cjm {
namespace {

using Values = std::vector<std::pair<std::string, MessageValue>>;

const MessageValue* valueOf(const Values& values, std::string_view name) {
    for (const auto& [key, value] : values)
        if (key == name) return &value;
    return nullptr;
}

// CLDR plural rules for whole numbers: Russian one/few/many, English one/other.
std::size_t pluralForm(std::int64_t n, Language language) {
    const std::int64_t count = n < 0 ? -n : n;
    if (language == Language::english) return count == 1 ? 0 : 1;
    const std::int64_t tens = count % 100, ones = count % 10;
    if (ones == 1 && tens != 11) return 0;
    if (ones >= 2 && ones <= 4 && (tens < 12 || tens > 14)) return 1;
    return 2;
}

std::string_view chooseForm(std::string_view forms, std::size_t index) {
    for (; index > 0; --index) {
        const std::size_t bar = forms.find('|');
        if (bar == std::string_view::npos) break;
        forms.remove_prefix(bar + 1);
    }
    return forms.substr(0, forms.find('|'));
}

void appendHole(std::string& out, std::string_view hole, const Values& values, Language language) {
    const std::size_t colon = hole.find(':');
    const MessageValue* value = valueOf(values, hole.substr(0, colon));
    if (!value) {
        out.append("…"); // a bug (a test looks for such), and not for people to read
    } else if (colon != std::string_view::npos && std::holds_alternative<std::int64_t>(*value)) {
        out.append(chooseForm(hole.substr(colon + 1), pluralForm(std::get<std::int64_t>(*value), language)));
    } else if (const auto* number = std::get_if<std::int64_t>(value)) {
        out.append(std::to_string(*number));
    } else if (const auto* word = std::get_if<Word>(value)) {
        out.append(sayName(word->code, language));
    } else if (const auto* words = std::get_if<WordList>(value)) {
        for (std::size_t i = 0; i < words->codes.size(); ++i)
            out.append(i > 0 ? ", " : "").append(say(words->codes[i], language));
        for (std::size_t i = 0; i < words->others.size(); ++i)
            out.append(i > 0 || !words->codes.empty() ? ", " : "").append(shownLine(words->others[i]));
    } else if (const auto* day = std::get_if<Day>(value)) {
        out.append(sayDay(*day, language));
    } else if (const auto* emotion = std::get_if<Emotion>(value)) {
        out.append(sayEmotion(emotion->value, language));
    } else {
        out.append(shownLine(std::get<std::string>(*value))); // from files and other people's hands
    }
}

std::string fill(std::string_view pattern, const Values& values, Language language) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        out.append(pattern.substr(0, open));
        if (open == std::string_view::npos) break;
        const std::size_t close = pattern.find('}', open);
        if (close == std::string_view::npos) break;
        appendHole(out, pattern.substr(open + 1, close - open - 1), values, language);
        pattern.remove_prefix(close + 1);
    }
    return out;
}

const CatalogueEntry* findEntry(std::string_view code) {
    static const auto index = [] {
        std::unordered_map<std::string_view, const CatalogueEntry*> byCode;
        for (const CatalogueEntry& entry : catalogue())
            byCode.emplace(entry.code, &entry);
        return byCode;
    }();
    const auto it = index.find(code);
    return it == index.end() ? nullptr : it->second;
}

} // namespace

std::string_view languageCode(Language language) { return language == Language::russian ? "ru" : "en"; }

Language languageFromCode(std::string_view code) {
    const bool russian = code.substr(0, 2) == "ru" && (code.size() == 2 || code[2] == '_' || code[2] == '-');
    return russian ? Language::russian : Language::english;
}

const std::vector<CatalogueEntry>& catalogue() {
    static const std::vector<CatalogueEntry> all = [] {
        std::vector<CatalogueEntry> entries;
        for (const auto part :
             {fileMessages(),      keepMessages(),  conflictMessages(), editMessages(),    fieldMessages(),
              versionMessages(),   mapMessages(),   commandMessages(),  boardMessages(),   personaMessages(),
              interviewMessages(), planMessages(),  loopMessages(),     compareMessages(), mergeMessages(),
              reportMessages(),    checkMessages(), methodMessages(),   programMessages(), iconMessages()})
            entries.insert(entries.end(), part.begin(), part.end());
        return entries;
    }();
    return all;
}

std::string say(const Message& message, Language language) {
    const CatalogueEntry* entry = findEntry(message.code);
    if (!entry) return message.code;
    return fill(language == Language::russian ? entry->russian : entry->english, message.values, language);
}

std::string say(std::string_view code, Language language) { return say(Message{std::string(code), {}}, language); }

std::string sayName(std::string_view code, Language language) {
    const std::string words = say(code, language);
    return words.substr(0, words.find(';'));
}

bool isInCatalogue(std::string_view code) { return findEntry(code) != nullptr; }

std::string sayDay(const Day& day, Language language, std::string_view months) {
    const std::int64_t month = std::stoi(day.date.substr(5, 2)), number = std::stoi(day.date.substr(8));
    return say(Message{"look.date",
                       {{"day", number},
                        {"month", say(std::string(months) + std::to_string(month), language)},
                        {"year", day.date.substr(0, 4)}}},
               language);
}

std::string sayEmotion(double value, Language language) {
    const auto tenths = std::llround(std::abs(value) * 10);
    const char* sign = tenths == 0 ? "" : value < 0 ? "−" : "+";
    const char point = language == Language::russian ? ',' : '.';
    return fmt::format("{}{}{}{}", sign, tenths / 10, point, tenths % 10);
}

std::string say(const Error& error, Language language) {
    std::string place = shownLine(error.location.file);
    if (error.location.line > 0) place += fmt::format(":{}:{}", error.location.line, error.location.column);
    return place.empty() ? say(error.message, language) : fmt::format("{}: {}", place, say(error.message, language));
}

} // namespace cjm
