#include "edit/put_cards.hpp"

#include "edit/references.hpp"

#include <cjm/model/validate.hpp>

#include <climits>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace cjm {
namespace {

using Cell = std::pair<RowId, StageId>;

Result<void> mayCome(const Map& map, const Card& card) {
    if (!isWellFormedId(card.id.value)) return failure({"map.bad-id", {{"id", card.id.value}}});
    std::vector<Problem> problems;
    checkFields(card, card.id.value, problems);
    if (!problems.empty()) return failure(problems.front().message);
    if (auto ok = referencesHold(map, card); !ok) return ok;
    if (isTaken(map, card.id.value)) return failure({"map.id-twice", {{"id", card.id.value}, {"field", "id"}}});
    return {};
}

} // namespace

std::size_t newCardsIn(const Map& map, std::span<const Edit> edits) {
    std::unordered_set<std::string> seen;
    const auto end = std::find_if_not(edits.begin(), edits.end(), [&](const Edit& edit) {
        const auto* put = std::get_if<PutCard>(&edit);
        return put && put->card.solves.empty() && !map.cards.find(put->card.id) &&
               seen.insert(put->card.id.value).second;
    });
    return static_cast<std::size_t>(end - edits.begin());
}

Result<Map> withNewCards(const Map& map, std::span<const Edit> edits) {
    std::map<Cell, std::vector<Cards::Ptr>> cells;
    for (const Edit& edit : edits) {
        const auto& put = std::get<PutCard>(edit);
        auto card = std::make_shared<Card>(put.card);
        card->value = onEmotionScale(card->value);
        if (auto ok = mayCome(map, *card); !ok) return tl::unexpected(ok.error());
        const Cell where{card->row, card->stage};
        auto [cell, isFirst] = cells.try_emplace(where);
        if (isFirst) cell->second = map.cards.cellList(card->row, card->stage);
        auto& order = cell->second;
        const int rank = std::clamp(put.rank.value_or(INT_MAX), 0, static_cast<int>(order.size()));
        order.insert(order.begin() + rank, std::move(card));
    }
    std::vector<Cards::Ptr> changed;
    changed.reserve(edits.size());
    for (const auto& [cell, order] : cells) {
        int rank = 0;
        for (const Cards::Ptr& card : order) {
            if (card->rank != rank || !map.cards.find(card->id)) {
                auto copy = std::make_shared<Card>(*card);
                copy->rank = rank;
                changed.push_back(std::move(copy));
            }
            ++rank;
        }
    }
    Map next = map;
    next.cards = withCards(map.cards, changed);
    return next;
}

Cards withCards(Cards cards, const std::vector<Cards::Ptr>& changed) {
    constexpr std::size_t many = 8; // one in so many
    if (changed.size() * many <= cards.size()) {
        for (const Cards::Ptr& card : changed)
            cards = cards.set(card);
        return cards;
    }
    std::vector<Cards::Ptr> records; // of two with one id the last one stays
    records.reserve(cards.size() + changed.size());
    for (auto it = cards.begin(); it != cards.end(); ++it)
        records.push_back(it.ptr());
    records.insert(records.end(), changed.begin(), changed.end());
    return Cards::fromRecords(std::move(records));
}

} // namespace cjm
