#include <cjm/base/utf8.hpp>
#include <cjm/method/alike.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace cjm {
namespace {

constexpr std::size_t stemLetters = 5, shortestWord = 3, fewestCommon = 2;
constexpr std::size_t commonShare = 60; // per cent of the longer one's words

struct ComparedCard {
    std::shared_ptr<const Card> card;
    std::vector<std::string> stems;
};
using AlikeGroup = std::vector<ComparedCard>;

using IdPair = std::pair<std::string, std::string>;
IdPair unordered(const std::string& a, const std::string& b) { return a < b ? IdPair{a, b} : IdPair{b, a}; }

std::set<IdPair> saidDifferent(const Map& map) {
    std::set<IdPair> pairs;
    for (const Mute& mute : map.mutes)
        if (mute.check == equalCardsCheck) pairs.insert(unordered(mute.on.value, mute.with.value));
    return pairs;
}

bool areAlike(const ComparedCard& a, const ComparedCard& b, std::size_t common) {
    const std::size_t longer = std::max(a.stems.size(), b.stems.size());
    if (common < fewestCommon || common * 100 < longer * commonShare) return false;
    return a.card->kind != CardKind::emotion || a.card->personas == b.card->personas;
}

// How many stems each earlier card of a group has in common with each later one, by their places in it. Stems that very
// many have tell nothing apart, and would make every pair of them one to look at.
std::map<std::pair<std::size_t, std::size_t>, std::size_t> commonStems(const AlikeGroup& group) {
    constexpr std::size_t tooMany = 200;
    std::map<std::string_view, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < group.size(); ++i)
        for (const std::string& stem : group[i].stems)
            places[stem].push_back(i);
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> common;
    for (const auto& [stem, cards] : places) {
        if (cards.size() > tooMany) continue;
        for (std::size_t i = 0; i < cards.size(); ++i)
            for (std::size_t j = i + 1; j < cards.size(); ++j)
                ++common[{cards[i], cards[j]}];
    }
    return common;
}

} // namespace

std::vector<std::string> wordStems(std::string_view text) {
    const std::string folded = utf8::folded(text);
    std::vector<std::string> stems;
    std::string stem;
    std::size_t letters = 0;
    const auto end = [&] {
        if (letters >= shortestWord) stems.push_back(stem);
        stem.clear();
        letters = 0;
    };
    for (std::size_t at = 0; at < folded.size();) {
        char32_t letter = utf8::next(folded, at);
        if (!utf8::isLetterOrDigit(letter)) {
            end();
            continue;
        }
        if (letter == U'ё') letter = U'е';
        if (letters++ < stemLetters) utf8::append(stem, letter);
    }
    end();
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
}

std::vector<AlikePair> alikeCards(const Map& map) {
    std::map<std::pair<CardKind, StageId>, AlikeGroup> groups;
    std::map<CardId, std::size_t> order;
    for (auto& card : cardsInOrder(map)) {
        auto stems = wordStems(card->text);
        order.emplace(card->id, order.size());
        if (stems.size() >= fewestCommon) groups[{card->kind, card->stage}].push_back({card, std::move(stems)});
    }
    const std::set<IdPair> different = saidDifferent(map);
    std::vector<AlikePair> pairs;
    for (const auto& [of, group] : groups)
        for (const auto& [places, common] : commonStems(group)) {
            const ComparedCard &a = group[places.first], &b = group[places.second];
            if (areAlike(a, b, common) && !different.contains(unordered(a.card->id.value, b.card->id.value)))
                pairs.push_back({a.card, b.card});
        }
    const auto place = [&](const AlikePair& pair) {
        return std::pair(order.at(pair.first->id), order.at(pair.second->id));
    };
    std::sort(pairs.begin(), pairs.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    return pairs;
}

} // namespace cjm
