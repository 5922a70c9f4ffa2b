#pragma once
#include <cjm/base/progress.hpp>
#include <cjm/layout/page.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/scene_painter.hpp>

#include <QPainter>

namespace cjm {

// Draws a page, whole or a band at a time, under a painter that is scaled to page pixels. The page outlives it.
class PagePainter {
public:
    PagePainter(const Page& page, ScenePainter& scenes) : page_(page), scenes_(scenes) {}

    /// `band` is in page pixels.
    void paint(QPainter& painter, const Rect& band, const Progress& progress = {}) {
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.fillRect(QRectF(band.x, band.y, band.width, band.height), qtColour(page_.ground));
        painter.translate(page_.at.x, page_.at.y);
        painter.scale(page_.scale, page_.scale);
        const Rect visible{(band.x - page_.at.x) / page_.scale, (band.y - page_.at.y) / page_.scale,
                           band.width / page_.scale, band.height / page_.scale};
        scenes_.draw(painter, page_.scene, visible, progress);
    }

private:
    const Page& page_;
    ScenePainter& scenes_;
};

} // namespace cjm
