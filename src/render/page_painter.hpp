#pragma once
#include <cjm/base/progress.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/scene_painter.hpp>

#include <QPainter>

#include <utility>

namespace cjm {

// Draws a page, whole or a band at a time, under a painter that is scaled to page pixels.
class PagePainter {
public:
    PagePainter(const PagedGrid& page, const Theme& theme) : PagePainter(page, theme, gridScene(page.layout, theme)) {}
    /// With something else than the whole grid on the page.
    PagePainter(const PagedGrid& page, const Theme& theme, Scene scene)
        : page_(page),
          background_(qtColour(theme.page)),
          scene_(std::move(scene)) {}

    /// `band` is in page pixels.
    void paint(QPainter& painter, const Rect& band, const Progress& progress = {}) {
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.fillRect(QRectF(band.x, band.y, band.width, band.height), background_);
        painter.translate(page_.at.x, page_.at.y);
        painter.scale(page_.scale, page_.scale);
        const Rect visible{(band.x - page_.at.x) / page_.scale, (band.y - page_.at.y) / page_.scale,
                           band.width / page_.scale, band.height / page_.scale};
        painter_.draw(painter, scene_, visible, progress);
    }

private:
    const PagedGrid& page_;
    QColor background_;
    Scene scene_;
    ScenePainter painter_;
};

} // namespace cjm
