#include "session/tools/tool_kinds.hpp"

#include <cjm/session/commands/structure.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

constexpr double narrowestStage = 120, widestStage = 2000;

const Table<Stage>& tableOf(const Map& map, const StageId&) { return map.stages; }
const Table<Row>& tableOf(const Map& map, const RowId&) { return map.rows; }

// Stages or rows taken to another place.
template <class Id> class HeadersTool : public Tool {
public:
    HeadersTool(std::vector<Id> ids, Point from) : ids_(std::move(ids)), from_(from) {}

    bool move(const ToolContext& view, const Pointer& pointer) override {
        std::erase_if(ids_, [&](const Id& id) { return !tableOf(view.map, id).find(id); });
        if (ids_.empty()) return false;
        overlay_.lifted.assign(ids_.begin(), ids_.end());
        std::sort(overlay_.lifted.begin(), overlay_.lifted.end());
        const auto isLifted = [&](const auto& record) {
            return std::find(ids_.begin(), ids_.end(), record.id) != ids_.end();
        };
        if constexpr (std::is_same_v<Id, StageId>) {
            overlay_.by = {pointer.at.x - from_.x, 0};
            gap_ = stageGapAt(view.map, view.layout, pointer.at.x, isLifted);
        } else {
            overlay_.by = {0, pointer.at.y - from_.y};
            gap_ = rowGapAt(view.map, view.layout, pointer.at.y, isLifted);
        }
        overlay_.dropIndicator = gap_ ? std::optional(gap_->mark) : std::nullopt;
        return true;
    }

    ToolResult release(const ToolContext& view, const Pointer&) override {
        if (!gap_) return {};
        MaybeEdit step;
        if constexpr (std::is_same_v<Id, StageId>)
            step = moveStagesTo(view.map, ids_, gap_->place);
        else
            step = moveRowsTo(view.map, ids_, gap_->place);
        if (!step) return {};
        return {std::move(step->edit), std::nullopt};
    }

private:
    std::vector<Id> ids_; // in their order
    Point from_;
    std::optional<Gap> gap_;
};

class WidthTool : public Tool {
public:
    WidthTool(std::vector<StageId> stages, StageId grabbed, double width, Point from)
        : stages_(std::move(stages)),
          grabbed_(std::move(grabbed)),
          width_(width),
          from_(from) {}

    bool move(const ToolContext& view, const Pointer& pointer) override {
        if (!view.map.stages.find(grabbed_)) return false;
        const double wanted = std::round(width_ + pointer.at.x - from_.x);
        const double width = std::clamp(wanted, narrowestStage, widestStage);
        std::vector<Edit> edits;
        for (const StageId& id : stages_) {
            const auto stage = view.map.stages.find(id);
            if (!stage) continue;
            Stage copy = *stage;
            copy.width = width;
            edits.emplace_back(PutStage{std::move(copy), {}});
        }
        const auto count = static_cast<std::int64_t>(edits.size());
        preview_ = count == 1 ? edits.front() : Edit{Batch{{"edit.stages-width", {{"n", count}}}, std::move(edits)}};
        overlay_.width = width;
        // Stages on its left that get the width too push it along.
        double pushed = 0;
        for (const PlacedStage& placed : view.layout.stages) {
            if (placed.stage->id == grabbed_) {
                overlay_.guide = placed.x + pushed + width;
                break;
            }
            if (std::find(stages_.begin(), stages_.end(), placed.stage->id) != stages_.end())
                pushed += width - placed.width;
        }
        return true;
    }
    ToolResult release(const ToolContext&, const Pointer&) override { return {preview_, std::nullopt}; }
    [[nodiscard]] bool scrolls() const override { return false; }

private:
    std::vector<StageId> stages_;
    StageId grabbed_;
    double width_;
    Point from_;
};

} // namespace

std::unique_ptr<Tool> makeStagesTool(std::vector<StageId> stages, Point from) {
    return std::make_unique<HeadersTool<StageId>>(std::move(stages), from);
}

std::unique_ptr<Tool> makeRowsTool(std::vector<RowId> rows, Point from) {
    return std::make_unique<HeadersTool<RowId>>(std::move(rows), from);
}

std::unique_ptr<Tool> makeWidthTool(const ToolContext& view, std::vector<StageId> stages, const StageId& grabbed,
                                    Point from) {
    for (const PlacedStage& placed : view.layout.stages)
        if (placed.stage->id == grabbed)
            return std::make_unique<WidthTool>(std::move(stages), grabbed, placed.width, from);
    return nullptr;
}

} // namespace cjm
