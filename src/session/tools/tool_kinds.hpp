#pragma once
#include <cjm/session/tools/tools.hpp>

// The tools, one for each thing that can be dragged.
namespace cjm {

// Selects what a rectangle touches, beside `base`.
std::unique_ptr<Tool> makeBandTool(Point from, Selection base);
// Moves cards into other cells or places, or copies them with Ctrl.
std::unique_ptr<Tool> makeCardsTool(const ToolContext& view, std::vector<CardId> cards, CardId grabbed, Point from,
                                    IdSource& ids);
// Pulls an edge of a card over stages.
std::unique_ptr<Tool> makeSpanTool(CardId card, bool isLeftEdge);
// Draws a link from the handle of a barrier or solution to a card of the other kind.
std::unique_ptr<Tool> makeLinkTool(const CardId& card);
// Draws a transition from the upper edge of a stage to another, or to the sheet above them: it leaves.
std::unique_ptr<Tool> makeArcTool(const StageId& stage, Point from, IdSource& ids);
// Sets the width of stages; `grabbed` is the one whose border is pulled.
std::unique_ptr<Tool> makeWidthTool(const ToolContext& view, std::vector<StageId> stages, const StageId& grabbed,
                                    Point from);
std::unique_ptr<Tool> makeStagesTool(std::vector<StageId> stages, Point from);
std::unique_ptr<Tool> makeRowsTool(std::vector<RowId> rows, Point from);
// Moves faces up and down by the same step, and one of them to another place on its curve.
std::unique_ptr<Tool> makeFacesTool(const ToolContext& view, std::vector<CardId> faces, const CardId& grabbed,
                                    Point from);

} // namespace cjm
