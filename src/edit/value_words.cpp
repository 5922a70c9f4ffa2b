#include "edit/value_words.hpp"

#include "edit/change_fields.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/model/validate.hpp>

#include <algorithm>

namespace cjm {
namespace {

constexpr std::string_view facePrefix = "face:"; // of an avatar that is no icon

struct Keys {
    std::string_view field, family; // of entries of the catalogue
    bool orOwn = false;             // people may write a word of their own instead
};
constexpr Keys allKeys[] = {
    {"channel", "channel.", true},
    {"decisionRoles", "look.role-", true},
    {"icon", "icon."},
    {"avatar", "icon."},
    {"theme", "look.theme-"},
    {"language", "look.language-"},
    {"stageQuestions", "question."},
};

const Keys* keysOf(std::string_view field) {
    const auto it =
        std::find_if(std::begin(allKeys), std::end(allKeys), [&](const Keys& keys) { return keys.field == field; });
    return it == std::end(allKeys) ? nullptr : &*it;
}

} // namespace

bool isForPrograms(std::string_view record, std::string_view field, TextRule rule) {
    if (rule == TextRule::base64 || rule == TextRule::colour || record == "conflict") return true;
    return field == "counterpartId" || field == "check" || (record == "comment" && field == "time") ||
           (record == "image" && field == "type");
}

bool holdsKeys(std::string_view field) { return keysOf(field) != nullptr; }

MessageValue keyInWords(std::string_view field, const std::string& key) {
    const Keys& keys = *keysOf(field);
    const bool isFace = field == "avatar" && key.starts_with(facePrefix);
    std::string code = isFace ? "face." + key.substr(facePrefix.size()) : std::string(keys.family) + key;
    if (isInCatalogue(code)) return Word{std::move(code)};
    if (keys.orOwn) return utf8::shortened(key, quotedLength);
    return Word{"change.unknown"};
}

MessageValue dayInWords(const std::string& date) {
    if (!date.empty() && isDate(date)) return Day{date};
    return utf8::shortened(date, quotedLength);
}

MessageValue listInWords(const std::vector<MessageValue>& items) {
    constexpr std::size_t most = 3;
    std::string text;
    WordList list;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto* word = std::get_if<Word>(&items[i]);
        const std::string own = word ? std::string() : std::get<std::string>(items[i]);
        if (!word) text.append(text.empty() ? "" : "; ").append(own);
        if (word && i < most) list.codes.push_back(word->code);
        if (!word && i < most) list.others.push_back(utf8::shortened(own, quotedLength));
    }
    const bool hasWords =
        std::any_of(items.begin(), items.end(), [](const auto& item) { return std::holds_alternative<Word>(item); });
    if (!hasWords) return text;
    if (items.size() > most) list.others.emplace_back("…");
    return list;
}

} // namespace cjm
