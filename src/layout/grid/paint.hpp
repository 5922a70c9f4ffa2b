#pragma once
#include "layout/emotion_shapes.hpp"

#include <cjm/layout/grid/grid_paint.hpp>

namespace cjm {

// What a card is painted in.
struct CardColours {
    Colour fill, ink, sign;
};
// The dashes of its line: a pattern of its own for each of four, in turn.
std::vector<double> curveDash(std::size_t place);
// How the line of a curve is drawn in small: in a legend.
Pen curvePen(const EmotionCurve& curve, const Theme& theme);

CardColours coloursOf(const Card& card, const Hue& hue, const Theme& theme);

// One card with its background, marks and text; too small to read, its colour and a bar for each line, or one block.
void paintCard(const PlacedCard& placed, const GridLayout& layout, const Theme& theme, Scene& scene, Detail detail);

// A bar for each line of a text that starts at a point.
void paintBars(const TextBlock& text, Point at, Colour colour, Scene& scene);

// The header of a stage: a block arrow whose point is so long. The first starts straight. Its edge, where it has one,
// is `leastEdge` wide at least.
struct ChevronLook {
    bool isFirst = false;
    double point = 0, leastEdge = 0;
};
void paintChevron(const PlacedStage& stage, const ChevronLook& look, const Theme& theme, Scene& scene);

// Whether some of the header of a stage is in what is to be drawn.
bool isWithin(const PlacedStage& stage, const std::optional<Rect>& clip);

// The curves of a chart and nothing else, as lines of one width.
void paintBareCurves(const PlacedRow& row, double width, const Theme& theme, Scene& scene);

// The tint under the first curve, which lies below the grid's lines; of what `clip` shows, when it is given.
void paintChartArea(const PlacedRow& row, const GridLayout& layout, const Theme& theme, Scene& scene,
                    const std::optional<Rect>& clip);

// An emotion chart: neutral line, curves, faces, words; of what `clip` shows, when it is given.
void paintChart(const PlacedRow& row, const GridLayout& layout, const Theme& theme, Scene& scene,
                const std::optional<Rect>& clip, Detail detail);

// Whether a card, or a curve with its faces and words, concerns only others than the one persona that counts.
bool isFaded(const GridLayout& layout, const Card& card);
bool isFaded(const GridLayout& layout, const EmotionCurve& curve);
// Whether cards of one status alone count, and this is of another.
bool isOfOtherStatus(const GridLayout& layout, const Card& card);
// Fades what stands in a scene from the shape with this number on.
void fadeFrom(std::size_t first, const Theme& theme, Scene& scene);

// Whether faces that are assumptions are dashed.
bool showsGuesses(const GridOptions& options);

// A face of the first curve (or of another, in its colour) with its words. Where cards show how one knows them, an
// assumption is hatched, and one without a status is muted.
void paintFaceOf(const EmotionPoint& point, const EmotionCurve& curve, bool isFirst, const GridLayout& layout,
                 const Theme& theme, Scene& scene, Detail detail);

} // namespace cjm
