#include "session/tools/tool_kinds.hpp"

#include <cjm/layout/grid/arcs.hpp>
#include <cjm/session/commands/loop_edit.hpp>

namespace cjm {
namespace {

class ArcTool : public Tool {
public:
    ArcTool(StageId stage, double x, IdSource& ids) : from_(std::move(stage)), x_(x), ids_(ids) {}

    bool move(const ToolContext& view, const Pointer& pointer) override {
        if (!view.map.stages.find(from_) || view.layout.stages.empty()) return false;
        ArcDrag arc{{x_, view.layout.stagesTop()}, pointer.at, TransitionKind::next, {}, false};
        const ArcLanding landing = pointer.away ? ArcLanding{} : arcLandingAt(view.layout, pointer.at);
        arc.leaves = landing.leaves;
        if (landing.stage && landing.stage->stage->id != from_) arc.landing = landing.stage->stage->id;
        if (arc.leaves || !arc.landing.empty()) arc.kind = usualKind(view.map, from_, arc.landing);
        overlay_.arc = arc;
        return true;
    }
    ToolResult release(const ToolContext& view, const Pointer&) override {
        const ArcDrag& arc = *overlay_.arc;
        if (!arc.leaves && arc.landing.empty()) return {};
        auto drawn = drawTransition(view.map, from_, arc.landing, ids_);
        if (!drawn) return {};
        return {std::move(drawn->edit), std::move(drawn->selection)};
    }

private:
    StageId from_;
    double x_;
    IdSource& ids_;
};

} // namespace

std::unique_ptr<Tool> makeArcTool(const StageId& stage, Point from, IdSource& ids) {
    return std::make_unique<ArcTool>(stage, from.x, ids);
}

} // namespace cjm
