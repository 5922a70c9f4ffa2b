#include <cjm/storage/copies.hpp>

#include <algorithm>
#include <array>

// How programs and people name copies. Names are bytes in UTF-8; nothing of them is trusted beyond that.

namespace cjm {
namespace {

using Words = std::string_view;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isNumber(Words words) { return !words.empty() && std::all_of(words.begin(), words.end(), isDigit); }

// What counts further copies: nothing, " 2" or " (2)".
bool isCounter(Words words) {
    if (words.empty()) return true;
    if (!words.starts_with(' ')) return false;
    words.remove_prefix(1);
    if (words.starts_with('(') && words.ends_with(')')) words = words.substr(1, words.size() - 2);
    return isNumber(words);
}

// ".sync-conflict-20261120-140233-ABCDEFG": date, time and the beginning of a device's id, which names nobody.
bool isOfSyncthing(Words rest) {
    constexpr Words begin = ".sync-conflict-";
    constexpr std::size_t date = 8, time = 6;
    if (!rest.starts_with(begin)) return false;
    rest.remove_prefix(begin.size());
    return rest.size() > date + 1 + time && isNumber(rest.substr(0, date)) && rest[date] == '-' &&
           isNumber(rest.substr(date + 1, time)) && rest[date + 1 + time] == '-';
}

// OneDrive adds the name of a computer, which has capitals, digits and hyphens: "-IVAN-PC", not "-2026" nor "-final".
bool isOfComputer(Words rest) {
    constexpr std::size_t shortest = 3, longest = 32;
    if (!rest.starts_with('-')) return false;
    rest.remove_prefix(1);
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return rest.size() >= shortest && rest.size() <= longest && std::any_of(rest.begin(), rest.end(), isCapital) &&
           std::all_of(rest.begin(), rest.end(), [&](char c) { return isCapital(c) || isDigit(c) || c == '-'; });
}

bool isByHand(Words rest) {
    constexpr std::array<Words, 7> tails{" - Copy", " copy", " — копия", " – копия", " - копия", " — Копия", " копия"};
    return std::any_of(tails.begin(), tails.end(),
                       [&](Words tail) { return rest.starts_with(tail) && isCounter(rest.substr(tail.size())); });
}

bool isPrefixed(Words stem, Words of) {
    constexpr std::array<Words, 4> heads{"Copy of ", "copy of ", "Копия ", "копия "};
    return std::any_of(heads.begin(), heads.end(),
                       [&](Words head) { return stem.starts_with(head) && stem.substr(head.size()) == of; });
}

// A date, a time or a number: "2026-11-20", "140233", "14.02".
bool isWhen(Words word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return isDigit(c) || c == '-' || c == '.' || c == '_'; });
}

bool hasTimeOfDay(Words words) {
    constexpr std::size_t seconds = 6; // 140233
    const std::size_t at = words.rfind(' ');
    const Words last = at == Words::npos ? words : words.substr(at + 1);
    return last.size() == seconds && isNumber(last);
}

// The words that are neither dates nor times, without brackets: who it is from.
std::string whoIn(Words words) {
    std::string names;
    names.reserve(words.size());
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        Words word = words.substr(0, end);
        words.remove_prefix(std::min(end + 1, words.size()));
        while (word.starts_with('('))
            word.remove_prefix(1);
        while (word.ends_with(')') || word.ends_with(','))
            word.remove_suffix(1);
        if (isWhen(word)) continue;
        if (!names.empty()) names += ' ';
        names += word;
    }
    return names;
}

std::string withoutGenitive(std::string name) {
    for (const Words ending : {Words("'s"), Words("’s"), Words("'")})
        if (name.ends_with(ending)) {
            name.resize(name.size() - ending.size());
            break;
        }
    return name;
}

// What stands in brackets behind the name.
CopyName inBrackets(Words inside) {
    if (isNumber(inside)) return {ServiceKind::yandexDisk, {}};
    for (const Words copy : {Words("conflicted copy"), Words("Conflicted copy"), Words("Conflicted Copy")})
        if (const std::size_t at = inside.find(copy); at != Words::npos) {
            const Words after = inside.substr(at + copy.size());
            if (at > 0) return {ServiceKind::dropbox, withoutGenitive(whoIn(inside.substr(0, at)))};
            return {hasTimeOfDay(after) ? ServiceKind::nextcloud : ServiceKind::dropbox, whoIn(after)};
        }
    constexpr Words conflicting = "онфликтующая", conflictingCopy = "онфликтующая копия"; // whatever it begins with
    if (const std::size_t at = inside.find(conflictingCopy); at != Words::npos)
        return {ServiceKind::dropbox, whoIn(inside.substr(at + conflictingCopy.size()))};
    if (inside.find(conflicting) != Words::npos) return {ServiceKind::yandexDisk, {}};
    for (const Words copy : {Words("copy"), Words("Copy"), Words("копия"), Words("Копия")})
        if (inside.ends_with(copy) || (inside.starts_with(copy) && isCounter(inside.substr(copy.size()))))
            return {ServiceKind::copyOf, {}};
    return {};
}

} // namespace

CopyName copyNameOf(std::string_view stem, std::string_view of) {
    if (of.empty()) return {};
    if (isPrefixed(stem, of)) return {ServiceKind::copyOf, {}};
    if (!stem.starts_with(of)) return {};
    Words rest = stem.substr(of.size());
    if (rest.empty()) return {};
    if (isOfSyncthing(rest)) return {ServiceKind::syncthing, {}};
    if (rest.starts_with("_conflict-")) return {ServiceKind::nextcloud, {}}; // of its older clients, and ownCloud's
    if (isByHand(rest)) return {ServiceKind::copyOf, {}};
    if (isOfComputer(rest)) return {ServiceKind::oneDrive, std::string(rest.substr(1))};
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    constexpr std::size_t brackets = 2;
    if (rest.size() <= brackets || !rest.starts_with('(') || !rest.ends_with(')')) return {};
    return inBrackets(rest.substr(1, rest.size() - brackets));
}

} // namespace cjm
