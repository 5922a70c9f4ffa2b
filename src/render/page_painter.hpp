#pragma once
#include <cjm/layout/page.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/scene_painter.hpp>

#include <QPainter>

namespace cjm {

// Draws a whole page under a painter that is scaled to page pixels.
inline void paintPage(QPainter& painter, const PagedGrid& page, const Theme& theme) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(0, 0, page.page.width, page.page.height), qtColour(theme.page));
    painter.translate(page.at.x, page.at.y);
    painter.scale(page.scale, page.scale);
    ScenePainter().draw(painter, gridScene(page.layout, theme));
}

} // namespace cjm
