#include "session/tools/tool_kinds.hpp"

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

class BandTool : public Tool {
public:
    BandTool(Point from, Selection base) : from_(from), base_(std::move(base)) {}

    bool move(const ToolContext& view, const Pointer& pointer) override {
        const Point to = pointer.at;
        const Rect band{std::min(from_.x, to.x), std::min(from_.y, to.y), std::abs(to.x - from_.x),
                        std::abs(to.y - from_.y)};
        overlay_.band = band;
        overlay_.selection = selectedIn(view.layout, band, pruned(view.map, base_));
        return true;
    }
    ToolResult release(const ToolContext&, const Pointer&) override { return {std::nullopt, overlay_.selection}; }

private:
    Point from_;
    Selection base_;
};

} // namespace

std::unique_ptr<Tool> makeBandTool(Point from, Selection base) {
    return std::make_unique<BandTool>(from, std::move(base));
}

} // namespace cjm
