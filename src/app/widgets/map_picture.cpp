#include "app/widgets/map_picture.hpp"

#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/scene_painter.hpp>
#include <cjm/render/text_measure.hpp>

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace cjm {
namespace {

// Stages that stand for groups of touchpoints, each for another one, and nothing in them yet.
bool isBareLoop(const GridLayout& layout) {
    if (layout.records.size() > 0 || layout.stages.size() < 3) return false;
    std::array<int, EnumNames<Group>::names.size()> found{};
    for (const PlacedStage& stage : layout.stages)
        ++found[static_cast<std::size_t>(stage.stage->group)];
    return found[0] == 0 && std::all_of(found.begin(), found.end(), [](int each) { return each <= 1; });
}

// Groups on the way stand in the upper row, what brings the customer back below them.
void paintLoop(QPainter& painter, const GridLayout& layout, const Theme& theme, const QSizeF& size) {
    std::vector<const PlacedStage*> way, back;
    for (const PlacedStage& stage : layout.stages)
        (stage.stage->group >= Group::loyalty ? back : way).push_back(&stage);
    const double radius = size.height() * 0.108;
    const auto centre = [&](const std::vector<const PlacedStage*>& row, std::size_t place, double y) {
        const double step = size.width() * 0.195;
        const double shift = static_cast<double>(place) - static_cast<double>(row.size() - 1) / 2;
        return QPointF(size.width() / 2 + step * shift * (&row == &back ? 1.1 : 1), size.height() * y);
    };
    const auto circles = [&](const std::vector<const PlacedStage*>& row, double y) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            painter.setPen(QPen(qtColour(row[i]->hue.fill), 2));
            painter.setBrush(qtColour(row[i]->hue.tint));
            painter.drawEllipse(centre(row, i, y), radius, radius);
        }
    };
    constexpr double upper = 0.42, lower = 0.76;
    if (way.size() > 1) {
        const QPointF from = centre(way, 0, upper) + QPointF(radius / 2, -radius - 4);
        const QPointF to = centre(way, way.size() - 1, upper) + QPointF(-radius / 2, -radius - 4);
        QPainterPath arc(from);
        const double peak = size.height() * 0.07;
        arc.cubicTo(QPointF(from.x() + size.width() * 0.12, peak), QPointF(to.x() - size.width() * 0.12, peak), to);
        painter.strokePath(arc, QPen(qtColour(theme.bad), 2, Qt::DotLine, Qt::RoundCap));
    }
    circles(way, upper);
    circles(back, lower);
}

} // namespace

QPixmap mapPicture(const Map& map, const Theme& theme, QSize size, int margin, double ratio) {
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(qtColour(theme.page));
    const QtTextMeasure measure;
    LayoutCache cache;
    const GridLayout layout = layoutGrid(map, theme, measure, {}, cache);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isBareLoop(layout)) {
        paintLoop(painter, layout, theme, size);
        return picture;
    }
    const QSizeF room(size.width() - 2.0 * margin, size.height() - 2.0 * margin);
    const Scene scene = thumbnailScene(layout, theme, std::max(room.width(), room.height()));
    const double scale = std::min(room.width() / scene.size.width, room.height() / std::max(scene.size.height, 1.0));
    painter.translate((size.width() - scene.size.width * scale) / 2, (size.height() - scene.size.height * scale) / 2);
    painter.scale(scale, scale);
    painter.translate(-layout.options.margin, -layout.stagesTop());
    ScenePainter().draw(painter, scene);
    return picture;
}

} // namespace cjm
