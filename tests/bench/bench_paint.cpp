#include "bench_map.hpp"
#include "harness.hpp"

#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/scene_painter.hpp>
#include <cjm/render/text_measure.hpp>

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>

using namespace cjm;
using namespace cjm::bench;

namespace {

// One frame as the board paints it: a 1920×1080 view of the map from its middle.
void paintFrame(QImage& frame, const GridLayout& layout, ScenePainter& scenePainter, double zoom) {
    const Size view{frame.width() / zoom, frame.height() / zoom};
    const double x = std::max(0.0, (layout.size.width - view.width) / 2);
    const double y = std::max(0.0, (layout.size.height - view.height) / 2);
    Scene scene;
    const Rect clip{x, y, view.width, view.height};
    for (const GridPart part : {GridPart::page, GridPart::cells, GridPart::rowTitles, GridPart::stages})
        paintGrid(layout, lightTheme(), part, scene, clip,
                  part == GridPart::cells ? cellDetail(zoom) : titleDetail(zoom));
    QPainter painter(&frame);
    painter.fillRect(frame.rect(), qtColour(lightTheme().page));
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(zoom, zoom);
    painter.translate(-x, -y);
    scenePainter.draw(painter, scene);
}

} // namespace

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    loadBundledFonts();
    QImage frame(1920, 1080, QImage::Format_ARGB32_Premultiplied);
    std::vector<Sample> samples;
    const QtTextMeasure measure1;
    for (const int cards : sizes) {
        LayoutCache cache;
        ScenePainter painter;
        const GridLayout layout = layoutGrid(benchMap(cards), lightTheme(), measure1, {}, cache);
        samples.push_back(measure("first frame at 100 %", cards, 5, [&] {
            ScenePainter fresh;
            paintFrame(frame, layout, fresh, 1);
        }));
        for (const double zoom : {1.0, 0.5, 0.25})
            samples.push_back(measure("frame at " + std::to_string(static_cast<int>(zoom * 100)) + " %", cards,
                                      cards > 1000 ? 30 : 60, [&] { paintFrame(frame, layout, painter, zoom); }));
        const double fit = std::min(1920 / layout.size.width, 1080 / layout.size.height);
        samples.push_back(measure("frame, whole map in view", cards, cards > 1000 ? 10 : 60,
                                  [&] { paintFrame(frame, layout, painter, fit); }));
    }
    samples.push_back(measure("floor: fill the frame", 25, 60, [&] { frame.fill(Qt::white); }));
    std::stable_sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    report("Paint a frame, 1920×1080, raster", samples);
}
