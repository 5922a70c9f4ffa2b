#include "app/views/zoom_frame.hpp"

#include <utility>

namespace cjm {
namespace {

constexpr double mostShrunk = 0.35, mostGrown = 1.5; // of a scaled frame, before a new one is drawn

} // namespace

void ZoomFrame::step(double zoom) {
    const double scale = isShown() ? scaleAt(zoom) : 0;
    if (scale >= mostShrunk && scale <= mostGrown) return;
    picture_ = {};
    keepsNext_ = true;
}

bool ZoomFrame::takeKeepsNext() { return std::exchange(keepsNext_, false); }

void ZoomFrame::keep(QPixmap picture, double zoom, const QPointF& origin) {
    picture_ = std::move(picture);
    zoom_ = zoom;
    origin_ = origin;
}

bool ZoomFrame::end(double zoom, const QPointF& origin) {
    keepsNext_ = false;
    if (!isShown()) return false;
    picture_ = {};
    return zoom != zoom_ || origin != origin_;
}

QPointF ZoomFrame::cornerAt(double zoom, const QPointF& origin) const { return origin - origin_ * scaleAt(zoom); }

} // namespace cjm
