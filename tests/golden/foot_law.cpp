#include "golden/layout_laws.hpp"

#include <fmt/format.h>

namespace cjm::test {

std::vector<std::string> brokenFoot(const GridLayout& layout) {
    constexpr double tolerance = 0.5;
    std::vector<std::string> found;
    std::vector<Rect> taken;
    for (const Shape& shape : layout.legend) {
        const auto* text = std::get_if<TextShape>(&shape);
        const auto* image = std::get_if<ImageShape>(&shape);
        if (!text && !image) continue;
        const Rect rect = text ? Rect{text->at.x, text->at.y, text->block->width, text->block->height()} : image->rect;
        const std::string where = fmt::format("{:.1f},{:.1f} {:.1f}x{:.1f}", rect.x, rect.y, rect.width, rect.height);
        const Rect inner = rect.inset(tolerance);
        if (inner.x < 0 || inner.right() > layout.size.width || inner.bottom() > layout.size.height)
            found.push_back("foot: off the page: " + where);
        for (const Rect& other : taken)
            if (inner.width > 0 && inner.height > 0 && inner.intersects(other.inset(tolerance)))
                found.push_back("foot: lies on something: " + where);
        taken.push_back(rect);
    }
    return found;
}

} // namespace cjm::test
