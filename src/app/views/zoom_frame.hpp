#pragma once
#include <QPixmap>
#include <QPointF>

namespace cjm {

/// While one zooms, the frame that was drawn first is shown scaled; when the hand rests, the view is drawn sharp.
class ZoomFrame {
public:
    /// A step to another zoom: the first of a gesture is drawn sharp and kept, and so is one for which the frame that
    /// is kept would show too little.
    void step(double zoom);
    /// True once after such a step: what is drawn now is to be kept.
    [[nodiscard]] bool takeKeepsNext();
    void keep(QPixmap picture, double zoom, const QPointF& origin);
    [[nodiscard]] bool isShown() const { return !picture_.isNull(); }
    /// Ends it; true when what is on the screen is not as sharp as it could be.
    [[nodiscard]] bool end(double zoom, const QPointF& origin);

    /// How much larger it is shown than it was drawn, and where its corner is then.
    [[nodiscard]] double scaleAt(double zoom) const { return zoom / zoom_; }
    [[nodiscard]] QPointF cornerAt(double zoom, const QPointF& origin) const;
    [[nodiscard]] const QPixmap& picture() const { return picture_; }

private:
    QPixmap picture_;
    double zoom_ = 1;
    QPointF origin_;
    bool keepsNext_ = false;
};

} // namespace cjm
