#pragma once
#include <cjm/session/commands/field_edit.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// The edit after which these cards concern a persona, or do not. An emotion concerns one at most, so it changes over.
[[nodiscard]] Edit withPersona(const Map& map, const Records<Card>& cards, const PersonaId& persona, bool on);
/// The edit after which these cards cite a quote as what they are known from, or do not. Who cites one is a fact by
/// that; who does no longer stays what it is. Solutions cite none.
[[nodiscard]] Edit withEvidence(const Map& map, const Records<Card>& cards, const QuoteId& quote, bool on);
/// The edit that adds a quote which these cards cite: to the first interview about one of their personas, else to the
/// first of all, or to a new one. One step of undo. There has to be a card.
[[nodiscard]] Edit withNewQuote(const Map& map, const Records<Card>& cards, const std::string& text, IdSource& ids);
/// The edit after which these solutions remove these barriers, or do not.
[[nodiscard]] Edit withLinks(const Map& map, const Records<Card>& solutions, const Records<Card>& barriers, bool on);
/// True when one of the two is a barrier and the other a solution.
[[nodiscard]] bool canLink(const Card& one, const Card& other);
/// True when one of the two removes the other.
[[nodiscard]] bool areLinked(const Card& one, const Card& other);
/// The edit that links a barrier and a solution, or unlinks them when they are; nothing for other pairs.
[[nodiscard]] std::optional<Edit> linkToggled(const Map& map, const CardId& one, const CardId& other);

/// The edit that adds a solution which removes these barriers, in the stage of the first of them: to the first row of
/// solutions, or to a new one of this title below the barriers' row. One step of undo. There has to be a barrier.
[[nodiscard]] Edit withNewSolution(const Map& map, const Records<Card>& barriers, const std::string& text,
                                   const std::string& rowTitle, IdSource& ids);

/// The edit that gives cards a picture, and the map the picture when it has not got it.
[[nodiscard]] Edit withPicture(const Map& map, const Records<Card>& cards, const Image& picture);
/// The edit that takes the picture off cards, and off the map when nobody else shows it.
[[nodiscard]] Edit withoutPicture(const Map& map, const Records<Card>& cards);
/// The same for the map's logo.
[[nodiscard]] Edit withLogo(const Map& map, const Image& picture);
[[nodiscard]] Edit withoutLogo(const Map& map);

/// Cards that are linked with others that are looked at, and with how many of these.
using LinkCounts = std::vector<std::pair<std::shared_ptr<const Card>, std::size_t>>;
/// The solutions that remove some of these barriers, in reading order. O(n log n).
[[nodiscard]] LinkCounts solutionsOf(const Map& map, const Records<Card>& barriers);
/// The barriers that some of these solutions remove, in reading order.
[[nodiscard]] LinkCounts barriersOf(const Map& map, const Records<Card>& solutions);
/// All cards of one kind, in reading order.
[[nodiscard]] Records<Card> cardsOfKind(const Map& map, CardKind kind);

} // namespace cjm
