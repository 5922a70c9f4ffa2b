#include "layout/parts.hpp"

#include "layout/words.hpp"

#include <algorithm>
#include <cmath>

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

void addWords(const SheetText& text, Colour colour, Scene& scene) {
    if (!text.empty())
        scene.shapes.emplace_back(
            TextShape{text.block, {text.rect.x, text.rect.y}, text.rect.width, colour, text.align});
}

void paintHatch(const Rect& rect, double step, const Pen& pen, Scene& scene) {
    PathShape lines;
    // Each line rises from left to right; `d` is where it leaves the bottom, to the left of the corner for the first.
    const int count = static_cast<int>(std::ceil((rect.width + rect.height) / step));
    for (int i = 0; i < count; ++i) {
        const double d = step / 2 - rect.height + i * step;
        const double from = std::max(d, 0.0), to = std::min(d + rect.height, rect.width);
        if (to <= from) continue;
        lines.steps.push_back({PathStep::Kind::move, {rect.x + from, rect.bottom() - (from - d)}, {}, {}});
        lines.steps.push_back({PathStep::Kind::line, {rect.x + to, rect.bottom() - (to - d)}, {}, {}});
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
