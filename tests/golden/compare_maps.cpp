#include "golden/compare_maps.hpp"

#include "support/builders.hpp"

#include <cjm/edit/compare.hpp>

#include <map>

namespace cjm::test {
namespace {

template <class F> void change(Map& map, const std::string& id, F&& make) {
    Card card = *map.cards.find(CardId{id});
    make(card);
    map = after(map, PutCard{card, {}});
}

void addTouchpoint(Map& map, const char* id, const char* stage, const char* channel, const std::string& text,
                   int rank) {
    Card card;
    card.id = CardId{id};
    card.row = RowId{"row-touchpoints"};
    card.stage = StageId{stage};
    card.kind = CardKind::touchpoint;
    card.channel = channel;
    card.text = text;
    map = after(map, PutCard{card, rank});
}

} // namespace

Map boilerToBe(const Map& asIs) {
    Map map = asToBe(asIs);
    const bool isRussian = map.passport->language == "ru";
    const auto words = [&](const char* russian, const char* english) { return isRussian ? russian : english; };
    for (const Card& card : asIs.cards) {
        if (card.kind == CardKind::solution)
            change(map, card.id.value, [](Card& solution) { solution.state = SolutionState::done; });
        if (card.kind == CardKind::emotion)
            change(map, card.id.value, [](Card& face) { face.value = std::max(face.value, 0.0); });
    }
    const std::map<std::string, double> values{{"E1", -0.1}, {"E2", 0.3}, {"E3", 0.6},
                                               {"E4", 0.4},  {"E5", 1.0}, {"E6", 1.6}};
    for (const auto& value : values)
        change(map, value.first, [&](Card& face) { face.value = value.second; });
    change(map, "E2", [&](Card& face) { face.text = words("Сравнил за вечер", "Compared in an evening"); });
    const std::map<std::string, int> ratings{{"T3", 4},  {"T5", 4},  {"T7", 4}, {"T8", 4},
                                             {"T13", 4}, {"T16", 3}, {"T19", 4}};
    for (const auto& rating : ratings)
        change(map, rating.first, [&](Card& touchpoint) { touchpoint.rating = rating.second; });
    addTouchpoint(map, "N1", "S2", "site", words("Калькулятор на сайте", "Calculator on the site"), 0);
    addTouchpoint(map, "N2", "S2", "phone", words("Ночной дежурный", "Engineer on duty at night"), 99);
    addTouchpoint(map, "N3", "S3", "product", words("Три пакета", "Three packages"), 0);
    return map;
}

} // namespace cjm::test
