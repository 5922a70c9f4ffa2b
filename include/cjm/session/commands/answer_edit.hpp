#pragma once
#include <cjm/edit/edit.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// What the map has in answer to a stage question, by its key; without words or cards when it has nothing.
[[nodiscard]] StageAnswer answerIn(const Map& map, std::string_view key);
/// The cards that answer it: those that are named by their id, and the one that its words name, «M4» or «см. B8».
[[nodiscard]] std::vector<CardId> cardsIn(const Map& map, const StageAnswer& answer);

/// The edit that answers a question in words; empty ones leave it to its cards, or open.
[[nodiscard]] Edit withAnswer(const Map& map, std::string_view key, const std::string& words);
/// The edit after which cards answer it, or do not. Words that only name a card go with the card that they name.
[[nodiscard]] Edit withAnswerCards(const Map& map, std::string_view key, const std::vector<CardId>& cards, bool on);
/// The edit that says that it is none of our business, or that it is after all: what was answered is there again.
[[nodiscard]] Edit withNotForUs(const Map& map, std::string_view key, bool on);

} // namespace cjm
