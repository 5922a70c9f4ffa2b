#include "app/views/grid_painting.hpp"

#include <cjm/layout/grid/arcs.hpp>
#include <cjm/render/icons.hpp>

#include <QPainter>

// Transitions above the stages as hands see them.

namespace cjm {

void paintSelectedArcs(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const Selection& selection) {
    if (frame.layout.arcs.empty() || !std::holds_alternative<TransitionId>(selection.current)) return;
    for (const Target& target : selection.targets)
        if (const auto* id = std::get_if<TransitionId>(&target))
            if (const PlacedArc* arc = arcOf(frame.layout, *id))
                scenes.drawAt(painter, chosenArc(*arc, frame.theme), frame.origin, frame.zoom);
}

void paintArcDrag(const GridFrame& frame, QPainter& painter, ScenePainter& scenes, const ArcDrag& arc) {
    constexpr double pen = 2, off = 3;
    Scene scene;
    for (const PlacedStage& stage : frame.layout.stages)
        if (!arc.landing.empty() && stage.stage->id == arc.landing)
            scene.shapes.emplace_back(
                outlineOf(frame.layout, stage, off / frame.zoom, {frame.theme.accent, pen / frame.zoom, {}}));
    scenes.drawAt(painter, scene, frame.origin, frame.zoom);
    scenes.drawAt(painter, drawnArc(arc.from, arc.to, arc.kind, frame.theme), frame.origin, frame.zoom);
}

} // namespace cjm
