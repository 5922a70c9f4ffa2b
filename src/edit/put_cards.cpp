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
    Map next = map;
    for (const auto& [cell, order] : cells) {
        int rank = 0;
        for (const Cards::Ptr& card : order) {
            if (card->rank != rank || !map.cards.find(card->id)) {
                Card copy = *card;
                copy.rank = rank;
                next.cards = next.cards.set(std::move(copy));
            }
            ++rank;
        }
    }
    return next;
}

} // namespace cjm
