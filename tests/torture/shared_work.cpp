#include "torture/shared_work.hpp"

#include "torture/tokens.hpp"

#include <algorithm>
#include <memory>
#include <vector>

namespace cjm::torture {
namespace {

using CardPtr = std::shared_ptr<const Card>;

// What stands on a card that was removed goes with it; a note keeps words of others.
bool mayGo(const Map& map, const Card& card) {
    const bool isNoted = std::any_of(map.conflicts.begin(), map.conflicts.end(),
                                     [&](const Conflict& note) { return note.on.value == card.id.value; });
    return !isNoted && tokensIn(card.text).empty();
}

} // namespace

SharedWork::Step SharedWork::next(const Map& map) {
    for (;;)
        if (auto made = make(map, rng_.between(0, 99))) return std::move(*made);
}

SharedWork::Made SharedWork::make(const Map& map, int kind) {
    if (kind < 40) return writeInCard(map);
    if (kind < 60) return addCard(map);
    if (kind < 66) return writeInStage(map);
    if (kind < 78) return moveCard(map);
    if (kind < 86) return removeCard(map);
    if (kind < 94) return judgeCard(map);
    return moveStage(map);
}

std::string SharedWork::newToken() { return token(seed_, ++tokens_); }

// At the beginning, at the end, or after one of the words.
std::string SharedWork::withWord(std::string text, const std::string& word) {
    if (text.empty()) return word;
    if (rng_.chance(50)) return text + " " + word;
    std::vector<std::size_t> begins{0};
    for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 1))
        begins.push_back(at + 1);
    return text.insert(rng_.pick(begins), word + " ");
}

SharedWork::Made SharedWork::writeInCard(const Map& map) {
    if (map.cards.empty()) return std::nullopt;
    Card card = *rng_.pick(cardsInOrder(map));
    const std::string word = newToken();
    card.text = withWord(std::move(card.text), word);
    return Step{PutCard{std::move(card), {}}, word};
}

SharedWork::Made SharedWork::writeInStage(const Map& map) {
    Stage stage = *rng_.pick(inOrder(map.stages));
    const std::string word = newToken();
    stage.title = withWord(std::move(stage.title), word);
    return Step{PutStage{std::move(stage), {}}, word};
}

SharedWork::Made SharedWork::addCard(const Map& map) {
    const auto row = rng_.pick(inOrder(map.rows));
    const auto stage = rng_.pick(inOrder(map.stages));
    Card card;
    card.text = newToken();
    card.id.value = card.text;
    card.kind = cardKindOf(row->kind);
    card.row = row->id;
    card.stage = stage->id;
    const int places = static_cast<int>(map.cards.cellList(card.row, card.stage).size());
    const std::string word = card.text;
    return Step{PutCard{std::move(card), rng_.between(0, places)}, word};
}

SharedWork::Made SharedWork::moveCard(const Map& map) {
    if (map.cards.empty()) return std::nullopt;
    const CardPtr card = rng_.pick(cardsInOrder(map));
    CardMove move{{card->id}, card->row, card->stage, 0};
    if (rng_.chance(60)) { // else it is the order of its cell that changes
        move.row = rng_.pick(inOrder(map.rows))->id;
        move.stage = rng_.pick(inOrder(map.stages))->id;
    }
    const bool isInCell = move.row == card->row && move.stage == card->stage;
    const int places = static_cast<int>(map.cards.cellList(move.row, move.stage).size()) - (isInCell ? 1 : 0);
    move.rank = rng_.between(0, places);
    return Step{MoveCards{{std::move(move)}}, {}};
}

SharedWork::Made SharedWork::removeCard(const Map& map) {
    std::vector<CardPtr> cards = cardsInOrder(map);
    std::erase_if(cards, [&](const CardPtr& card) { return !mayGo(map, *card); });
    if (cards.empty()) return std::nullopt;
    return Step{RemoveCards{{rng_.pick(cards)->id}}, {}};
}

SharedWork::Made SharedWork::judgeCard(const Map& map) {
    if (map.cards.empty()) return std::nullopt;
    Card card = *rng_.pick(cardsInOrder(map));
    card.severity = (card.severity + 1) % 4;
    if (rng_.chance(50)) card.votes = std::min(card.votes + 1, 1'000'000);
    return Step{PutCard{std::move(card), {}}, {}};
}

SharedWork::Made SharedWork::moveStage(const Map& map) {
    const auto stages = inOrder(map.stages);
    return Step{PutStage{*rng_.pick(stages), rng_.between(0, static_cast<int>(stages.size()) - 1)}, {}};
}

} // namespace cjm::torture
