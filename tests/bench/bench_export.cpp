#include "bench_map.hpp"
#include "harness.hpp"
#include "texts.hpp"

#include <cjm/layout/page.hpp>
#include <cjm/render/export.hpp>
#include <cjm/render/text_measure.hpp>

#include <QGuiApplication>

#include <fmt/format.h>

#include <algorithm>

using namespace cjm;
using namespace cjm::bench;

// A map that is laid out, written in each format. Floors: the same lines of text and nothing else, with Qt's writers.
int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    loadBundledFonts();
    const QtTextMeasure measure;
    std::vector<Sample> samples;
    for (const int cards : sizes) {
        const std::vector<Page> pages = pagesOf(benchMap(cards), "grid", {}, measure);
        const Page& page = pages.front();
        const auto texts = textsOf(page.scene);
        const int rounds = cards > 1000 ? 3 : 20;
        const auto beside = [&](const char* name, auto&& ours, auto&& bare) {
            samples.push_back(measureBeside(
                name, cards, rounds, [&] { keep(ours()); }, [&] { keep(bare(texts, page.size)); }));
        };
        beside(
            "PDF", [&] { return pdfBytes(pages); }, barePdf);
        beside(
            "SVG", [&] { return svgText(page); }, bareSvg);
        beside(
            "PNG, 96 dpi", [&] { return pngBytes(page, 1); }, barePng);
        fmt::print(stderr, "{} cards: PDF {} kB, SVG {} kB\n", cards, pdfBytes(pages)->size() / 1000,
                   svgText(page).size() / 1000);
    }
    std::stable_sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    report("Export of a laid-out map (floors: QPdfWriter, QSvgGenerator, QImage::save with the same texts)", samples);
}
