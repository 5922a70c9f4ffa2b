#include "bench_map.hpp"
#include "harness.hpp"

#include <cjm/edit/diff.hpp>
#include <cjm/edit/edit.hpp>
#include <cjm/edit/history.hpp>
#include <cjm/storage/document.hpp>

#include <fmt/format.h>

#include <algorithm>

using namespace cjm;
using namespace cjm::bench;

int main() {
    std::vector<Sample> samples;
    for (const int cards : sizes) {
        const Map map = benchMap(cards);
        Card card = *map.cards.find(middleCard(map));
        int n = 0;
        samples.push_back(measure("edit a text + diff", cards, 2000, [&] {
            card.text = "Правка " + std::to_string(++n);
            const auto next = applyEdit(map, PutCard{card, {}});
            keep(diff(map, *next));
        }));
        samples.push_back(measure("move a card + diff", cards, 2000, [&] {
            const auto next = applyEdit(map, MoveCards{{CardMove{{card.id}, card.row, StageId{"s0"}, 0}}});
            keep(diff(map, *next));
        }));
        samples.push_back(measure("remove a card + diff", cards, 2000, [&] {
            const auto next = applyEdit(map, RemoveCards{{card.id}});
            keep(diff(map, *next));
        }));
    }
    std::stable_sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    report("Edit and diff (budget: 50 µs at 10,000 cards)", samples);

    const Map start = benchMap(10'000);
    History history(start);
    Card card = *start.cards.find(middleCard(start));
    for (int i = 0; i < 1000; ++i) {
        card.text = "Правка " + std::to_string(i);
        history.push(*applyEdit(history.map(), PutCard{card, {}}), {}, {}, i * 10'000);
    }
    fmt::print("\n1,000 steps of undo at 10,000 cards keep {:.2f} MB alive\n",
               static_cast<double>(history.bytes()) / 1e6);
}
