#include "layout/value_signs.hpp"
#include "layout/way_looks.hpp"

#include <cjm/render/scene_painter.hpp>

#include <QImage>
#include <QPainter>

#include <catch2/catch.hpp>

#include <cmath>
#include <set>
#include <utility>

// Its own namespace: sources are compiled together. How small signs stand on pixels, at whatever zoom.
namespace cjm::test::pixels {
namespace {

constexpr int side = 160;
constexpr QRect whole(0, 0, side, side);

// The scene, moved and made so large, as far as it lies in these parts of the picture.
QImage drawnIn(const std::vector<QRect>& parts, const Scene& scene, double zoom, QPointF moved) {
    QImage canvas(side, side, QImage::Format_RGB32);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    ScenePainter scenes;
    for (const QRect& part : parts) {
        painter.setClipRect(part);
        scenes.drawAt(painter, scene, moved, zoom);
    }
    return canvas;
}

// How wide each run of pixels with ink is, from left to right.
std::vector<int> runsIn(const QImage& picture, int y) {
    std::vector<int> runs;
    bool isInk = false;
    for (int x = 0; x < picture.width(); ++x) {
        const bool was = std::exchange(isInk, picture.pixelColor(x, y) != QColor(Qt::white));
        if (isInk && !was) runs.push_back(0);
        if (isInk) ++runs.back();
    }
    return runs;
}

Scene barsAt(Point corner) {
    Scene scene;
    paintImportance(5, corner, lightTheme(), lightTheme().page, scene);
    return scene;
}

// The dots of a way that leads down.
Scene dotsAt(double x) {
    Scene scene;
    paintWay({{x, 10}, {x, 110}}, wayLook(TransitionKind::forgets, lightTheme()), scene);
    scene.shapes.pop_back(); // without its head
    return scene;
}

} // namespace

TEST_CASE("the bars of a sign stay apart and are equally wide at every zoom", "[pixels]") {
    for (int percent = 50; percent <= 120; ++percent)
        for (const double fraction : {0.0, 0.2, 0.4, 0.6, 0.8}) {
            INFO(percent << " %, " << fraction);
            constexpr double top = 20.3; // its foot lies between two pixels at no zoom
            const double zoom = percent / 100.0;
            const QImage picture = drawnIn({whole}, barsAt({20 + fraction, top}), zoom, {0, 0});
            const int foot = static_cast<int>(std::floor((top + importanceSign.height) * zoom + 0.5)) - 1;
            const std::vector<int> runs = runsIn(picture, foot);
            REQUIRE(runs.size() == 5);
            CHECK(std::set<int>(runs.begin(), runs.end()).size() == 1);
        }
}

TEST_CASE("the dots of a line that leads down stand in one column, all alike", "[pixels]") {
    for (int percent = 50; percent <= 100; ++percent)
        for (const double fraction : {0.0, 0.2, 0.4, 0.5, 0.7}) {
            INFO(percent << " %, " << fraction);
            const double zoom = percent / 100.0;
            const QImage picture = drawnIn({whole}, dotsAt(40 + fraction), zoom, {0, 0});
            const auto width = static_cast<std::size_t>(std::lround(3 * zoom));
            std::set<int> columns;
            for (int y = 0; y < side; ++y)
                for (int x = 0; x < side; ++x)
                    if (picture.pixelColor(x, y) != QColor(Qt::white)) columns.insert(x);
            CHECK(columns.size() == width);
        }
}

TEST_CASE("where a small sign stands depends neither on scrolling nor on the part that is painted", "[pixels]") {
    for (const double zoom : {0.61, 0.76, 0.87, 0.95, 1.13})
        for (const Scene& scene : {barsAt({20.3, 20.7}), dotsAt(40.4)}) {
            INFO(zoom);
            const QImage picture = drawnIn({whole}, scene, zoom, {0, 0});
            const std::vector<QRect> strips{{0, 0, 30, side}, {30, 0, side, 23}, {30, 23, side, side}};
            CHECK((drawnIn(strips, scene, zoom, {0, 0}) == picture));
            CHECK((drawnIn({whole}, scene, zoom, {-7, 5}).copy(0, 5, side - 7, side - 5) ==
                   picture.copy(7, 0, side - 7, side - 5)));
        }
}

} // namespace cjm::test::pixels
