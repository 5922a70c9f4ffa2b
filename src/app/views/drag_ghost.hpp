#pragma once
#include "app/views/grid_frame.hpp"

#include <cjm/render/scene_painter.hpp>
#include <cjm/session/tools/tools.hpp>

#include <QPixmap>

class QPainter;

namespace cjm {

/// The part of the grid that what is dragged is drawn with.
[[nodiscard]] GridPart liftedPart(const Overlay& overlay);

/// What is in the hand, on paper with a shadow, beside the pointer. It looks the same from frame to frame, so it is
/// drawn once, as a picture, where it is no larger than the view. Forget it when map, looks or language change.
class DragGhost {
public:
    void paint(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const Overlay& overlay);

private:
    void draw(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const Rect& clip,
              const QPointF& corner) const;
    void make(const GridFrame& frame, ScenePainter& scenes, double ratio);

    std::vector<Target> lifted_;
    double zoom_ = 0;
    QRectF room_;     ///< Of all of it with its shadow, in pixels from the layout's corner.
    QPixmap picture_; ///< Null where it would be larger than the view.
};

} // namespace cjm
