#include "app/views/grid_comments.hpp"

#include "app/document/card_switches.hpp"
#include "app/views/grid_painting.hpp"
#include "app/views/grid_view.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/render/icons.hpp>
#include <cjm/render/text_measure.hpp>
#include <cjm/session/commands/comment_edit.hpp>

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace cjm {
namespace {

// Pixels of the screen at the map's own size; a map that is drawn smaller has smaller ones.
constexpr double markWidth = 26, markHeight = 15, tailHeight = 4, tailWidth = 7, beyondEdge = 8, smallestMark = 0.6;
constexpr double fromPoint = 14, aboveStage = 6; // of a chevron

// A bubble with a tail that points at what it is on.
QPainterPath bubble(const QRectF& room, double scale) {
    const QRectF box(room.left(), room.top(), room.width(), markHeight * scale);
    QPainterPath path;
    path.addRoundedRect(box, 4 * scale, 4 * scale);
    QPainterPath tail;
    const double x = box.left() + 7 * scale;
    tail.addPolygon(QPolygonF{QPointF(x, box.bottom() - 1), QPointF(x, box.bottom() + tailHeight * scale),
                              QPointF(x + tailWidth * scale, box.bottom() - 1)});
    return path.united(tail);
}

} // namespace

void GridComments::setSession(DocumentSession& session) {
    QObject::connect(&session, &DocumentSession::mapChanged, &view_, [this](const Update& update) {
        if (update.diff.comments.empty()) return;
        count();
        view_.viewport()->update();
    });
    QObject::connect(&session, &DocumentSession::threadChanged, &view_, [this] {
        if (!open_.empty()) view_.viewport()->update();
    });
    count();
}

void GridComments::count() {
    open_.clear();
    const Map& map = view_.session()->map();
    for (const auto& [on, count] : openComments(map))
        if (const Target target = commentedTarget(map, on); target.index() != 0) open_[target] = count;
}

int GridComments::openOn(const Target& target) const {
    const auto found = open_.find(target);
    return found == open_.end() ? 0 : found->second;
}

bool GridComments::areShown() const {
    return view_.zoom() >= calmZoom && view_.session()->cardSwitches().show().has(CardField::comments);
}

std::optional<QRectF> GridComments::markOf(const Target& target) const {
    const GridFrame frame = view_.frame();
    const auto spot = openOn(target) > 0 ? spotOf(frame.layout, target) : std::nullopt;
    if (!spot || !areShown()) return std::nullopt;
    const double scale = std::clamp(frame.zoom, smallestMark, 1.0);
    const QRectF on = frame.shownAt(spot->frame, partOf(target));
    const double width = markWidth * scale, height = (markHeight + tailHeight) * scale;
    // A stage has words above it, and may stand along the edge of the window.
    if (partOf(target) == GridPart::stages) {
        const double top = std::max(on.top() - aboveStage * scale, std::min(on.top(), 1.0));
        return QRectF(on.right() - fromPoint * frame.zoom - width, top, width, height);
    }
    QRectF mark(on.right() - width + beyondEdge * scale, on.top() - height * 0.7, width, height);
    // The title of a row that stays in view keeps its mark beside it.
    if (partOf(target) == GridPart::rowTitles && frame.rowTitlesArePinned())
        mark.moveRight(std::min(mark.right(), frame.pinnedLeft() - 1));
    return mark;
}

Target GridComments::at(const QPointF& point) const {
    const GridFrame frame = view_.frame();
    for (const auto& [target, count] : open_) {
        const auto mark = markOf(target);
        if (mark && mark->contains(point) && frame.roomOf(partOf(target)).contains(point)) return target;
    }
    return {};
}

void GridComments::paint(QPainter& painter, bool titles) const {
    if (open_.empty() || !areShown()) return;
    const Theme& theme = view_.theme();
    const double scale = std::clamp(view_.zoom(), smallestMark, 1.0);
    painter.save();
    painter.setOpacity(markStrength(view_.zoom()));
    painter.setFont(qtFont({Face::semiBold, 11.5 * scale}));
    for (const auto& [target, count] : open_) {
        if (titles != (partOf(target) != GridPart::cells)) continue;
        const auto mark = markOf(target);
        const QRectF room = view_.frame().roomOf(partOf(target));
        if (!mark || !mark->intersects(room)) continue;
        painter.save();
        painter.setClipRect(room, Qt::IntersectClip);
        const bool isRead = view_.session()->thread() == target;
        painter.setPen(QPen(qtColour(isRead ? theme.accent : theme.muted), 1));
        painter.setBrush(qtColour(isRead ? theme.accent : theme.page));
        painter.drawPath(bubble(*mark, scale));
        painter.setPen(qtColour(isRead ? theme.accentInk : theme.ink));
        const QString number = count > 99 ? QStringLiteral("99+") : QString::number(count);
        painter.drawText(QRectF(mark->left(), mark->top(), mark->width(), markHeight * scale), Qt::AlignCenter, number);
        painter.restore();
    }
    painter.restore();
}

} // namespace cjm
