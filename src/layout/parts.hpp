#pragma once
#include <cjm/base/message.hpp>
#include <cjm/layout/sheet_text.hpp>

#include <string>

namespace cjm {

// What views of sheets (personas, interviews) are put together from. Parts are placed from the origin and moved to
// where they stand.

// Words at a place, as wide as their room and at least a line high.
SheetText placed(const TextPtr& block, double x, double y, double width, Align align = Align::left);
void move(SheetText& text, double dx, double dy);
// What somebody said, between marks, with lines that break as they do in an editor, which has none: there is room for
// the last mark in any case. `mark` is set to how wide one is; 0 for a text that has its own.
TextPtr setQuote(const TextMeasure& measure, const std::string& own, const Font& font, double width, Language language,
                 double& mark);
// True when they look the same in one colour.
bool isSame(const SheetText& a, const SheetText& b);
void addWords(const SheetText& text, Colour colour, Scene& scene);

inline PathStep moveTo(double x, double y) { return {PathStep::Kind::move, {x, y}, {}, {}}; }
inline PathStep lineTo(double x, double y) { return {PathStep::Kind::line, {x, y}, {}, {}}; }
// The part of a card with rounded corners that lies along its top, or its bottom.
PathShape endOfCard(const Rect& r, double radius, bool isTop, Colour fill);

// How severe a barrier is: three dots from a corner on, so many of them full and the others rings.
struct SeverityLook {
    double side, gap, ring; // how wide a dot, what is between two, and the line of a ring are
    Colour sign, ground;
};
void addSeverity(int severity, Point at, const SeverityLook& look, Scene& scene);

inline constexpr int mostSquares = 24; // more are one bar
// One square a card that has a status, lines that mark what is an assumption.
void paintSquares(const Rect& room, int facts, int known, Colour colour, Scene& scene);
// Lines that rise from left to right, cut by the corners of the rectangle.
void paintHatch(const Rect& rect, double step, const Pen& pen, Scene& scene, double radius = 0);

} // namespace cjm
