#include <cjm/session/commands/answer_edit.hpp>

#include <algorithm>
#include <functional>
#include <optional>

namespace cjm {
namespace {

// The card that words stand for: an id alone, or with «см.» before it.
std::optional<CardId> namedCard(const Map& map, std::string_view words) {
    for (const std::string_view sign : {"см. ", "see "})
        if (words.starts_with(sign)) words.remove_prefix(sign.size());
    const CardId id{std::string(words)};
    return !words.empty() && map.cards.find(id) ? std::optional(id) : std::nullopt;
}

// A question without an answer is not kept.
Edit withAnswerChange(const Map& map, std::string_view key, const std::function<void(StageAnswer&)>& change) {
    Passport passport = *map.passport;
    auto& answers = passport.stageQuestions;
    auto at = std::find_if(answers.begin(), answers.end(), [&](const StageAnswer& each) { return each.key == key; });
    if (at == answers.end()) {
        answers.push_back({std::string(key), {}, {}, false, {}});
        at = std::prev(answers.end());
    }
    change(*at);
    if (at->answer.empty() && at->cards.empty() && !at->notForUs) answers.erase(at);
    return PutPassport{std::move(passport)};
}

} // namespace

StageAnswer answerIn(const Map& map, std::string_view key) {
    for (const StageAnswer& answer : map.passport->stageQuestions)
        if (answer.key == key) return answer;
    return {std::string(key), {}, {}, false, {}};
}

std::vector<CardId> cardsIn(const Map& map, const StageAnswer& answer) {
    std::vector<CardId> cards;
    for (const CardId& id : answer.cards)
        if (map.cards.find(id)) cards.push_back(id);
    const auto named = namedCard(map, answer.answer);
    if (named && std::find(cards.begin(), cards.end(), *named) == cards.end()) cards.push_back(*named);
    return cards;
}

Edit withAnswer(const Map& map, std::string_view key, const std::string& words) {
    return withAnswerChange(map, key, [&](StageAnswer& answer) { answer.answer = words; });
}

Edit withAnswerCards(const Map& map, std::string_view key, const std::vector<CardId>& cards, bool on) {
    return withAnswerChange(map, key, [&](StageAnswer& answer) {
        for (const CardId& card : cards) {
            if (namedCard(map, answer.answer) == card) answer.answer.clear();
            std::erase(answer.cards, card);
            if (on) answer.cards.push_back(card);
        }
    });
}

Edit withNotForUs(const Map& map, std::string_view key, bool on) {
    return withAnswerChange(map, key, [&](StageAnswer& answer) { answer.notForUs = on; });
}

} // namespace cjm
