#pragma once
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/model/target.hpp>
#include <cjm/session/tools/zones.hpp>

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace cjm {

/// How a grid stands in a window at one moment: where it is drawn, and which titles stay in view while the rest
/// scrolls. Made for as long as one looks; what it points at outlives it. Points and rectangles are of the viewport,
/// but `Rect` and `Point` are of the layout.
struct GridFrame {
    const GridLayout& layout;
    const Theme& theme;
    const TextMeasure& measure;
    QPointF origin; ///< Of the layout's corner.
    double zoom = 1;
    QSizeF room; ///< Of the viewport.

    [[nodiscard]] QRectF toView(const Rect& rect) const { return at(rect, origin); }
    [[nodiscard]] Point toLayout(const QPointF& point) const;
    /// What of the layout is in view.
    [[nodiscard]] Rect inView() const;

    [[nodiscard]] bool stagesArePinned() const;
    [[nodiscard]] bool rowTitlesArePinned() const;
    /// The strip of a story stays at the lower edge until its place comes into view.
    [[nodiscard]] bool storyIsPinned() const;
    /// Room that pinned titles take at the top and on the left; 0 when they scroll with the map.
    [[nodiscard]] double pinnedTop() const { return stagesArePinned() ? bandHeight() : 0; }
    [[nodiscard]] double pinnedLeft() const { return rowTitlesArePinned() ? bandWidth() : 0; }
    /// True over a story that is pinned, and over nothing that it covers.
    [[nodiscard]] bool isOverStory(const QPointF& point) const {
        return pinnedBottom() > 0 && point.y() >= room.height() - pinnedBottom();
    }
    /// Room that a pinned story takes at the bottom, likewise.
    [[nodiscard]] double pinnedBottom() const { return storyIsPinned() ? stripHeight() : 0; }
    /// Where the layout's corner is for a part that may be pinned.
    [[nodiscard]] QPointF originOf(GridPart part) const;
    [[nodiscard]] QRectF shownAt(const Rect& rect, GridPart part) const { return at(rect, originOf(part)); }
    /// The part of the viewport where a part is seen: pinned titles and what scrolls do not reach into each other.
    [[nodiscard]] QRectF roomOf(GridPart part) const;
    /// The point of the layout that is drawn at a point, pinned titles counted in.
    [[nodiscard]] Point toLayoutShown(const QPointF& point) const;
    /// True in the corner between pinned titles, which belongs to neither.
    [[nodiscard]] bool isCorner(const QPointF& point) const;
    /// What stands there.
    [[nodiscard]] HitZone zoneUnder(const QPointF& point) const;

    /// Where rows end, and where the map does on the right.
    [[nodiscard]] double bottom() const { return origin.y() + layout.rowsBottom * zoom; }
    [[nodiscard]] double right() const { return origin.x() + (layout.size.width - layout.options.margin) * zoom; }

private:
    [[nodiscard]] QRectF at(const Rect& rect, const QPointF& corner) const;
    // Whole pixels: what is pinned stands still and the pixels beside it are moved.
    [[nodiscard]] double bandHeight() const;
    [[nodiscard]] double bandWidth() const;
    [[nodiscard]] double stripHeight() const;
    [[nodiscard]] GridPart storyPartAt(double x) const;
};

/// The part of the grid that a target is drawn with.
[[nodiscard]] GridPart partOf(const Target& target);

} // namespace cjm
