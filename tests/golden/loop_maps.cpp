#include "golden/loop_maps.hpp"

#include "golden/maps.hpp"

#include <algorithm>

namespace cjm::test {
namespace {

const std::string& someWords(Rng& rng, int most) {
    static const std::string words[] = {"отзывы",
                                        "калькулятор цены",
                                        "доставка",
                                        "QR-урок",
                                        "зёрна",
                                        "письмо",
                                        "the first cup",
                                        "instalments",
                                        "сверхвысокопроизводительный",
                                        "и",
                                        "support"};
    static std::string text;
    text.clear();
    for (int n = rng.between(0, most); n > 0; --n)
        text += (text.empty() ? "" : " ") + words[static_cast<std::size_t>(rng.between(0, 10))];
    return text;
}

void addCards(MapMaker& maker, int stages, Rng& rng) {
    const int touchpoints = rng.between(0, 40);
    for (int i = 0; i < touchpoints; ++i) {
        Card& card = maker.card(0, rng.between(0, stages - 1), someWords(rng, 8));
        if (rng.chance(25)) card.group = static_cast<Group>(rng.between(1, 6));
        card.importance = rng.between(0, 5);
        card.rating = rng.between(0, 5);
        card.momentOfTruth = rng.chance(15);
        if (rng.chance(20)) card.mechanic = static_cast<Mechanic>(rng.between(1, 5));
        if (rng.chance(20)) card.triggerKind = static_cast<TriggerKind>(rng.between(1, 4));
    }
    for (int i = rng.between(0, 12); i > 0; --i)
        maker.card(1, rng.between(0, stages - 1), someWords(rng, 5)).value = rng.between(-20, 20) / 10.0;
}

// The small cycle, by a stage of loyalty or past it.
void addRing(Map& map, Rng& rng) {
    const auto order = inOrder(map.stages);
    const auto add = [&](std::size_t from, std::size_t to, TransitionKind kind) {
        Transition way;
        way.rank = static_cast<int>(map.transitions.size());
        way.id = TransitionId{"w" + std::to_string(way.rank)};
        way.from = order[from]->id;
        way.to = order[to]->id;
        way.kind = kind;
        way.label = someWords(rng, 4);
        map.transitions = map.transitions.set(way);
    };
    add(2, 3, TransitionKind::next);
    if (rng.chance(40)) return add(3, 2, TransitionKind::good);
    add(3, 4, TransitionKind::good);
    add(4, 2, TransitionKind::good);
    add(4, 5, TransitionKind::forgets);
}

} // namespace

Map randomLoop(Rng& rng, int mostWays) {
    MapMaker maker;
    maker.row("Точки", RowKind::touchpoints);
    maker.row("Эмоции", RowKind::emotions);
    if (rng.chance(50)) maker.persona("Любитель кофе", someWords(rng, 3));
    const bool isWhole = rng.chance(40); // all six, as the template has them
    const int stages = isWhole ? 6 : rng.between(1, 9);
    for (int i = 0; i < stages; ++i) {
        Stage& stage = maker.stage(someWords(rng, 4));
        stage.group = isWhole ? static_cast<Group>(i + 1) : static_cast<Group>(rng.between(0, 6));
        if (rng.chance(60)) stage.hint = someWords(rng, 10);
        if (rng.chance(50)) stage.shortName = someWords(rng, 2);
        stage.priority = rng.chance(15) ? 1 : 0;
    }
    addCards(maker, stages, rng);
    Map map = maker.map();
    const auto order = inOrder(map.stages);
    if (isWhole && rng.chance(60)) addRing(map, rng);
    const int first = static_cast<int>(map.transitions.size()), ways = first + rng.between(0, mostWays);
    for (int i = first; i < ways; ++i) {
        Transition way;
        way.id = TransitionId{"w" + std::to_string(i)};
        way.rank = i;
        way.from = order[static_cast<std::size_t>(rng.between(0, stages - 1))]->id;
        // Most go on to the next, as they do on maps.
        const bool goesOn = rng.chance(40);
        way.kind = goesOn ? TransitionKind::next : static_cast<TransitionKind>(rng.between(0, 5));
        const int from = (*map.stages.find(way.from)).rank;
        const int to = goesOn ? (from + 1) % stages : rng.between(0, stages - 1);
        if (way.kind != TransitionKind::leaves) way.to = order[static_cast<std::size_t>(to)]->id;
        way.label = someWords(rng, rng.chance(20) ? 12 : 4);
        map.transitions = map.transitions.set(way);
    }
    return map;
}

} // namespace cjm::test
