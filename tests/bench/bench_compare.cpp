#include "bench_map.hpp"
#include "harness.hpp"

#include <cjm/edit/compare.hpp>
#include <cjm/layout/compare/compare_layout.hpp>
#include <cjm/render/text_measure.hpp>

#include <QGuiApplication>

#include <algorithm>

using namespace cjm;
using namespace cjm::bench;

namespace {

// One card in so many says something else.
Map changedIn(const Map& map, int every) {
    Map other = map;
    int n = 0;
    for (const Card& card : map.cards) {
        if (n++ % every != 0) continue;
        Card copy = card;
        copy.text += " иначе";
        other.cards = other.cards.set(std::move(copy));
    }
    return other;
}

} // namespace

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    loadBundledFonts();
    std::vector<Sample> samples;
    for (const int cards : sizes) {
        const Map map = benchMap(cards);
        for (const auto& [name, every] :
             {std::pair("comparison, one card in 20 differs", 20), std::pair("comparison, all cards differ", 1)}) {
            const Map other = changedIn(map, every);
            samples.push_back(measure(name, cards, cards > 1000 ? 15 : 100, [&] {
                const QtTextMeasure measure;
                const MapComparison comparison = compareMaps(map, other, MapRelation::versions);
                keep(layoutCompare(comparison, lightTheme(), measure, {}));
            }));
        }
    }
    std::stable_sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    report("Two maps compared and laid out (budget: 200 ms at 10,000 cards)", samples);
}
