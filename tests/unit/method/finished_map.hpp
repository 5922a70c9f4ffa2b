#pragma once
#include <cjm/method/check.hpp>

#include <string>
#include <vector>

namespace cjm::test {

/// The boiler example in English, its three findings mended: no rule finds anything.
[[nodiscard]] Map finishedMap();

/// The map with a record changed, or without it.
template <class R, class Change>
[[nodiscard]] Map with(Map map, Table<R> Map::*table, const std::string& id, Change&& change) {
    R record = *(map.*table).find(decltype(R::id){id});
    change(record);
    map.*table = (map.*table).set(std::move(record));
    return map;
}
template <class R> [[nodiscard]] Map without(Map map, Table<R> Map::*table, const std::string& id) {
    map.*table = (map.*table).erase(decltype(R::id){id});
    return map;
}
template <class Change> [[nodiscard]] Map withCard(Map map, const std::string& id, Change&& change) {
    Card card = *map.cards.find(CardId{id});
    change(card);
    map.cards = map.cards.set(std::move(card));
    return map;
}
[[nodiscard]] Map withoutCards(const Map& map, const std::vector<std::string>& ids);
[[nodiscard]] Map withoutKind(const Map& map, CardKind kind);
/// With one more card, at the end of its cell.
[[nodiscard]] Map withNewCard(const Map& map, Card card);
/// With the answer to a stage question taken out.
[[nodiscard]] Map withoutAnswer(const Map& map, const std::string& key);

/// What is found: "hint loop-deal S4 Deal: …", nothing in the place of an id for the whole map.
[[nodiscard]] std::vector<std::string> found(const Map& map, Language language = Language::english);
/// The same of one rule only.
[[nodiscard]] std::vector<std::string> foundBy(const std::string& rule, const Map& map);

} // namespace cjm::test
