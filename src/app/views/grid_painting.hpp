#pragma once
#include "app/views/drag_ghost.hpp"
#include "app/views/grid_frame.hpp"

#include <cjm/render/scene_painter.hpp>
#include <cjm/session/selection/selection.hpp>
#include <cjm/session/tools/links.hpp>
#include <cjm/session/tools/tools.hpp>

#include <QRect>

class QPainter;

namespace cjm {

// What the grid view paints, from what it is given: nothing here knows a window.

/// The map without the titles that are pinned. `most`: draws less than the zoom would allow.
void paintMap(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const QRect& dirty,
              Detail most = Detail::full);
/// Stage and row titles that would scroll away, at the edge, over the cells.
void paintPinnedTitles(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const QRect& dirty);

/// The strip of a story that stays at the lower edge, or what of it stays at the left.
void paintPinnedStory(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const QRect& dirty);
/// What is selected of a story, and on the way of it: over the strip and the headers of the stages.
void paintSelectedStory(const GridFrame& frame, QPainter& painter, const Target& selected);

/// What is selected of all that scrolls with the map; pinned titles are drawn over it.
void paintSelected(const GridFrame& frame, QPainter& painter, const Selection& selection);
/// Selected transitions, lit along their whole length.
void paintSelectedArcs(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const Selection& selection);
/// A transition that is being drawn, and the stage where it would end.
void paintArcDrag(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const ArcDrag& arc);
/// Selected titles, where they are drawn, over what lies under them.
void paintSelectedTitles(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const Selection& selection);
/// The frame of what is typed into: it may not be on the map yet.
void paintEdited(const GridFrame& frame, QPainter& painter, const Target& target);

/// Dashed rings around what somebody is told about; no selection. Those of titles, which may be pinned, or all others.
void paintPointedAt(const GridFrame& frame, QPainter& painter, const std::vector<Target>& targets, bool titles);

/// Links between barriers and solutions, as lines over the cells; and handles to draw others from.
void paintLinks(const GridFrame& frame, QPainter& painter, const std::vector<LinkLine>& lines);
void paintLinkHandles(const GridFrame& frame, QPainter& painter, const std::vector<CardId>& cards);
/// A link that is being drawn.
void paintLinkDrag(const GridFrame& frame, QPainter& painter, const LinkDrag& link);

/// What is dragged, faded where it stands.
void paintFaded(const GridFrame& frame, QPainter& painter, const Overlay& overlay);
/// What is drawn over the map while something is dragged, with the pointer at a point.
void paintOverlay(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const Overlay& overlay,
                  const QPointF& at, DragGhost& ghost);
/// A «+» between two headers.
void paintPlus(const GridFrame& frame, QPainter& painter, const PlusSign& plus);

} // namespace cjm
