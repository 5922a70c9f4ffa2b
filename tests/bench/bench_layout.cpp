#include "bench_map.hpp"
#include "harness.hpp"

#include <cjm/edit/edit.hpp>
#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/render/text_measure.hpp>

#include <QGuiApplication>

#include <algorithm>

using namespace cjm;
using namespace cjm::bench;

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    loadBundledFonts();
    std::vector<Sample> samples;
    for (const int cards : sizes) {
        const Map map = benchMap(cards);
        samples.push_back(measure("layout, cold", cards, cards > 1000 ? 15 : 100, [&] {
            const QtTextMeasure measure;
            LayoutCache cache;
            keep(layoutGrid(map, lightTheme(), measure, {}, cache));
        }));
        const QtTextMeasure measure1;
        LayoutCache cache;
        Map current = map;
        Card card = *map.cards.find(middleCard(map));
        int n = 0;
        keep(layoutGrid(map, lightTheme(), measure1, {}, cache));
        samples.push_back(measure(
            "layout after one edit", cards, 200, [&] { keep(layoutGrid(current, lightTheme(), measure1, {}, cache)); },
            [&] {
                card.text = "Правка номер " + std::to_string(++n);
                current = *applyEdit(current, PutCard{card, {}});
            }));
        const GridLayout layout = layoutGrid(current, lightTheme(), measure1, {}, cache);
        samples.push_back(measure("hit test", cards, 2000, [&] {
            keep(hit(layout, {layout.size.width * 0.61, layout.size.height * 0.57}));
        }));
    }
    std::stable_sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    report("Layout (budget: 8 ms after one edit at 10,000 cards)", samples);
}
