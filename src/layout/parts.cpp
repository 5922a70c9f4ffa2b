#include "layout/parts.hpp"

#include "layout/words.hpp"

#include <cjm/layout/severity.hpp>
#include <cjm/layout/theme.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace cjm {

void move(SheetText& text, double dx, double dy) { text.rect = text.rect.moved(dx, dy); }

TextPtr setQuote(const TextMeasure& measure, const std::string& own, const Font& font, double width, Language language,
                 double& mark) {
    const std::string text = quoted(own, language);
    mark = 0;
    if (text == own || own.empty()) return wrap(measure, text, font, width);
    const std::string open = text.substr(0, text.find(own)), close = text.substr(open.size() + own.size());
    mark = measure.width(open, font);
    TextBlock block = *wrap(measure, open + own, font, width - mark);
    TextLine& last = block.lines.back();
    last.text += close;
    last.width += measure.width(close, font);
    block.width = std::max(block.width, last.width);
    return std::make_shared<const TextBlock>(std::move(block));
}

bool isSame(const SheetText& a, const SheetText& b) {
    if (a.rect != b.rect || !a.block != !b.block) return false;
    if (!a.block || a.block == b.block) return true;
    return a.block->lines.size() == b.block->lines.size() &&
           std::equal(a.block->lines.begin(), a.block->lines.end(), b.block->lines.begin(),
                      [](const TextLine& x, const TextLine& y) { return x.text == y.text; });
}

SheetText placed(const TextPtr& block, double x, double y, double width, Align align) {
    return {block, {x, y, width, std::max(block->height(), block->lineHeight)}, align};
}

PathShape endOfCard(const Rect& r, double radius, bool isTop, Colour fill) {
    const double k = radius * 0.45;
    const double edge = isTop ? r.y : r.bottom(), cut = isTop ? r.bottom() : r.y;
    const double corner = isTop ? edge + radius : edge - radius, near = isTop ? edge + k : edge - k;
    PathShape shape;
    shape.steps = {moveTo(r.x, cut),
                   lineTo(r.x, corner),
                   {PathStep::Kind::cubic, {r.x, near}, {r.x + k, edge}, {r.x + radius, edge}},
                   lineTo(r.right() - radius, edge),
                   {PathStep::Kind::cubic, {r.right() - k, edge}, {r.right(), near}, {r.right(), corner}},
                   lineTo(r.right(), cut),
                   {PathStep::Kind::close, {}, {}, {}}};
    shape.fill = fill;
    return shape;
}

Colour severityRing(Colour ground, Colour sign) {
    constexpr double notText = 3; // the contrast of what is no text (WCAG 1.4.11)
    return readableOn(ground, mix(ground, sign, 0.6), notText);
}

void addSeverity(int severity, Point at, const SeverityLook& look, Scene& scene) {
    const Pen ring{severityRing(look.ground, look.sign), look.ring, {}};
    for (int i = 0; i < 3; ++i) {
        const Rect circle{at.x + i * (look.side + look.gap), at.y, look.side, look.side};
        if (i < severity)
            scene.shapes.emplace_back(BoxShape{circle, look.side / 2, look.sign, {}});
        else
            scene.shapes.emplace_back(
                BoxShape{circle.inset(look.ring / 2), (look.side - look.ring) / 2, noColour, ring});
    }
}

void addWords(const SheetText& text, Colour colour, Scene& scene) {
    if (text.empty()) return;
    const Rect& r = text.rect;
    scene.shapes.emplace_back(text.upward ? TextShape{text.block, {r.x, r.bottom()}, r.height, colour, text.align, true}
                                          : TextShape{text.block, {r.x, r.y}, r.width, colour, text.align});
}

namespace {

// Where a line that rises from left to right, through `end`, meets the arc around a corner; nothing where it passes by.
// Of the two places the one on the side of `inward`, which is 1 for the lower end of the line and -1 for the upper.
std::optional<Point> onCorner(const Rect& rect, double radius, Point end, double inward) {
    const Point centre{std::clamp(end.x, rect.x + radius, rect.right() - radius),
                       std::clamp(end.y, rect.y + radius, rect.bottom() - radius)};
    if (centre.x == end.x || centre.y == end.y) return end;              // on a straight edge
    const double across = ((end.x - centre.x) + (end.y - centre.y)) / 2; // half of it each way: its distance / sqrt 2
    const double square = radius * radius / 2 - across * across;
    if (square < 0) return std::nullopt;
    const double along = std::sqrt(square);
    return Point{centre.x + across - inward * along, centre.y + across + inward * along};
}

} // namespace

void paintHatch(const Rect& rect, double step, const Pen& pen, Scene& scene, double radius) {
    PathShape lines;
    const double round = std::min({radius, rect.width / 2, rect.height / 2});
    // Each line rises from left to right; `d` is where it leaves the bottom, to the left of the corner for the first.
    const int count = static_cast<int>(std::ceil((rect.width + rect.height) / step));
    for (int i = 0; i < count; ++i) {
        const double d = step / 2 - rect.height + i * step;
        const double from = std::max(d, 0.0), to = std::min(d + rect.height, rect.width);
        if (to <= from) continue;
        std::optional<Point> low = Point{rect.x + from, rect.bottom() - (from - d)};
        std::optional<Point> high = Point{rect.x + to, rect.bottom() - (to - d)};
        if (round > 0) {
            low = onCorner(rect, round, *low, 1);
            high = onCorner(rect, round, *high, -1);
        }
        if (!low || !high || high->x <= low->x) continue;
        lines.steps.push_back({PathStep::Kind::move, *low, {}, {}});
        lines.steps.push_back({PathStep::Kind::line, *high, {}, {}});
    }
    lines.pen = pen;
    if (!lines.steps.empty()) scene.shapes.emplace_back(std::move(lines));
}

namespace {

void paintUnknown(const Rect& rect, double step, Colour colour, Scene& scene) {
    paintHatch(rect.inset(1), step, {colour, 1, {}}, scene);
    scene.shapes.emplace_back(BoxShape{rect.inset(0.5), 1.5, noColour, {colour, 1, {}}});
}

} // namespace

void paintSquares(const Rect& room, int facts, int known, Colour colour, Scene& scene) {
    if (known == 0 || room.width <= 0) return;
    const double share = static_cast<double>(facts) / known;
    if (known > mostSquares) {
        const Rect done{room.x, room.y, room.width * share, room.height};
        const Rect open{done.right(), room.y, room.width - done.width, room.height};
        if (open.width > 1) paintUnknown(open, 4, colour, scene);
        if (done.width > 0) scene.shapes.emplace_back(BoxShape{done, 1.5, colour, {}});
        return;
    }
    const double pitch = room.width / known, gap = std::min(2.0, pitch * 0.2);
    for (int i = 0; i < known; ++i) {
        const Rect square{room.x + i * pitch, room.y, pitch - gap, room.height};
        if (i < facts)
            scene.shapes.emplace_back(BoxShape{square, 1.5, colour, {}});
        else
            paintUnknown(square, 4, colour, scene);
    }
}

} // namespace cjm
