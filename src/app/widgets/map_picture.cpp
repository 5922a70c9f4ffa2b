#include "app/widgets/map_picture.hpp"

#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/scene_painter.hpp>
#include <cjm/render/text_measure.hpp>

#include <QPainter>

namespace cjm {

QPixmap mapPicture(const Map& map, const Theme& theme, QSize size, int margin, double ratio) {
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(qtColour(theme.page));
    const QtTextMeasure measure;
    LayoutCache cache;
    const GridLayout layout = layoutGrid(map, theme, measure, {}, cache);
    const Scene scene = thumbnailScene(layout, theme);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = (size.width() - 2.0 * margin) / scene.size.width;
    painter.setClipRect(QRect(0, 0, size.width(), size.height() - margin / 4));
    painter.translate(margin, margin);
    painter.scale(scale, scale);
    painter.translate(-layout.options.margin, -layout.stagesTop());
    ScenePainter().draw(painter, scene);
    return picture;
}

} // namespace cjm
