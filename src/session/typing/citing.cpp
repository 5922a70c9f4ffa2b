#include "session/typing/words.hpp"

#include <cjm/base/utf8.hpp>
#include <cjm/method/evidence.hpp>
#include <cjm/session/typing/citing.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace cjm {
namespace {

constexpr std::size_t longestStart = 80; // bytes; more is no beginning of a word

bool isCapital(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x400 && c <= 0x42F);
}
bool isSmall(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7) || (c >= 0x430 && c <= 0x45F);
}

} // namespace

std::optional<CitingMark> citingMarkAt(std::string_view text, std::size_t cursor) {
    const std::string_view before = text.substr(0, cursor);
    const std::size_t sign = before.rfind('>');
    if (sign == std::string_view::npos) return std::nullopt;
    const bool isApart = sign == 0 || before[sign - 1] == ' ' || before[sign - 1] == '\n' || before[sign - 1] == '>';
    const std::string_view start = before.substr(sign + 1);
    if (!isApart || start.size() > longestStart || start.find('\n') != std::string_view::npos || start.starts_with(' '))
        return std::nullopt;
    return CitingMark{sign, std::string(start)};
}

std::vector<std::shared_ptr<const Card>> cardsBeginning(const Map& map, std::string_view start) {
    std::map<StageId, int> stages;
    for (const Stage& stage : map.stages)
        stages.emplace(stage.id, stage.rank);
    std::vector<std::pair<int, std::shared_ptr<const Card>>> found; // with the place of the stage
    const std::string wanted = utf8::folded(start);
    for (auto& card : cardsInOrder(map))
        if (takesEvidence(card->kind) && !card->text.empty() &&
            (wanted.empty() || anyWordBeginsFolded(utf8::folded(card->text), wanted)))
            found.emplace_back(stages[card->stage], std::move(card));
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::shared_ptr<const Card>> cards;
    cards.reserve(found.size());
    for (auto& each : found)
        cards.push_back(std::move(each.second));
    return cards;
}

bool looksLikeName(std::string_view text) {
    int words = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        if (!isCapital(utf8::next(text, at))) return false;
        int small = 0;
        while (at < text.size() && text[at] != ' ') {
            if (!isSmall(utf8::next(text, at))) return false;
            ++small;
        }
        if (small == 0) return false;
        ++words;
    }
    return words == 2 || words == 3;
}

} // namespace cjm
