#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"

#include <algorithm>

namespace cjm {
namespace {

using namespace metrics;

// What is told apart where a line of text is thinner than a pixel: headers with their points, the names of rows and the
// cards as blocks, the curves.
class SmallPicture {
public:
    SmallPicture(const GridLayout& layout, const Theme& theme, double scale, Scene& scene)
        : layout_(layout),
          theme_(theme),
          scale_(scale),
          scene_(scene) {}

    void paint() {
        for (const PlacedStage& stage : layout_.stages)
            paintHead(stage);
        for (const PlacedRow& row : layout_.rows) {
            paintTitle(row);
            for (std::size_t i = row.firstCard; i < row.lastCard; ++i)
                paintCard(layout_.cards[i], layout_, theme_, scene_, {Detail::blocks});
            constexpr double curveLine = 2; // pixels of the picture
            if (row.chart) paintBareCurves(row, curveLine / scale_, theme_, scene_);
        }
    }

private:
    void paintHead(const PlacedStage& stage) {
        constexpr double sharp = 0.4, most = 0.3; // of its height and its width
        const double point = std::max(chevronPoint, std::min(stage.rect.height * sharp, stage.rect.width * most));
        paintChevron(stage, {&stage == &layout_.stages.front(), point, 1 / scale_}, theme_, scene_);
    }

    void paintTitle(const PlacedRow& row) {
        if (row.title->empty()) return;
        const Rect words{row.titleAt.x, row.titleAt.y, row.title->width, row.title->height()};
        scene_.shapes.emplace_back(BoxShape{words, cardRadius, mix(theme_.page, theme_.muted, 0.3), {}});
    }

    const GridLayout& layout_;
    const Theme& theme_;
    double scale_;
    Scene& scene_;
};

} // namespace

Scene thumbnailScene(const GridLayout& layout, const Theme& theme, double side) {
    Scene scene;
    scene.size = {layout.size.width - 2 * layout.options.margin, layout.rowsBottom - layout.stagesTop()};
    if (side < smallPicture) {
        const double scale = side / std::max({scene.size.width, scene.size.height, 1.0});
        SmallPicture(layout, theme, scale, scene).paint();
        return scene;
    }
    for (const GridPart part : {GridPart::stages, GridPart::cells, GridPart::rowTitles})
        paintGrid(layout, theme, part, scene, std::nullopt, Detail::bars);
    return scene;
}

} // namespace cjm
