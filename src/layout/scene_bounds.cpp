#include <cjm/layout/scene.hpp>

namespace cjm {
namespace {

Rect grown(const Rect& rect, const Pen& pen) { return rect.inset(-pen.width); }

Rect bounds(const BoxShape& s) { return grown(s.rect, s.pen); }
Rect bounds(const IconShape& s) { return s.rect; }

Rect bounds(const ImageShape& s) { return s.plate ? s.rect.united(s.plate->rect) : s.rect; }

Rect bounds(const PathShape& s) {
    if (s.steps.empty()) return {};
    Rect rect{s.steps.front().a.x, s.steps.front().a.y, 0, 0};
    for (const PathStep& step : s.steps) {
        if (step.kind == PathStep::Kind::close) continue;
        rect = rect.united({step.a.x, step.a.y, 0, 0});
        if (step.kind != PathStep::Kind::cubic) continue;
        rect = rect.united({step.b.x, step.b.y, 0, 0}).united({step.c.x, step.c.y, 0, 0});
    }
    return grown(rect, s.pen);
}

// Ink may leave its line by part of a letter.
Rect bounds(const TextShape& s) { return Rect{s.at.x, s.at.y, s.width, s.block->height()}.inset(-s.block->font.size); }

} // namespace

Rect boundsOf(const Shape& shape) {
    return std::visit([](const auto& s) { return bounds(s); }, shape);
}

} // namespace cjm
