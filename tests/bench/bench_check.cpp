#include "bench_map.hpp"
#include "harness.hpp"

#include <cjm/edit/edit.hpp>
#include <cjm/method/check.hpp>
#include <cjm/method/priority.hpp>
#include <cjm/method/steps.hpp>

#include <algorithm>

using namespace cjm;
using namespace cjm::bench;

namespace {

// Every barrier a guess without a solution, every solution without a barrier, and a touchpoint in three groups: what
// finds most.
Map faulty(const Map& map) {
    static constexpr CardKind kinds[] = {CardKind::touchpoint, CardKind::emotion, CardKind::barrier, CardKind::solution,
                                         CardKind::question};
    Map copy = map;
    std::vector<Cards::Ptr> cards;
    std::size_t n = 0;
    for (Card card : map.cards) {
        card.kind = kinds[n % 5];
        card.group = static_cast<Group>(1 + n % 3);
        card.status = Status::assumption;
        card.severity = 1 + static_cast<int>(n % 3);
        card.value = -1.5;
        card.solves.clear();
        cards.push_back(std::make_shared<const Card>(std::move(card)));
        ++n;
    }
    copy.cards = Cards::fromRecords(std::move(cards));
    return copy;
}

} // namespace

int main() {
    std::vector<Sample> samples;
    for (const int cards : sizes) {
        const Map usual = benchMap(cards), bad = faulty(usual);
        for (const auto& [name, map] : {std::pair("all findings after one edit", usual),
                                        std::pair("all findings after one edit, most are faulty", bad)}) {
            Card card = *map.cards.find(middleCard(map));
            Map now = map;
            int n = 0;
            samples.push_back(measure(
                name, cards, 200, [&] { keep(check(now)); },
                [&, of = &map] {
                    card.text = "Правка " + std::to_string(++n);
                    now = *applyEdit(*of, PutCard{card, {}});
                }));
        }
        samples.push_back(measure("six steps", cards, 200, [&] { keep(stepsOf(bad)); }));
        samples.push_back(measure("the stage to work on first", cards, 200, [&] { keep(firstStage(bad)); }));
    }
    std::stable_sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    report("What the method says (budget: 5 ms for all findings after one edit at 10,000 cards)", samples);
}
