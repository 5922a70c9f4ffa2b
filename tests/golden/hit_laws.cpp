#include "golden/layout_laws.hpp"

#include <fmt/format.h>

#include <set>

namespace cjm::test {
namespace {

std::vector<CardId> cardsOf(const GridLayout& layout) {
    std::vector<CardId> ids;
    for (const PlacedCard& p : layout.cards)
        ids.push_back(p.card->id);
    for (const PlacedRow& row : layout.rows)
        if (row.chart)
            for (const EmotionCurve& curve : row.chart->curves)
                for (const EmotionPoint& p : curve.points)
                    ids.push_back(p.card->id);
    return ids;
}

// More faces in a cell than it has room for lie on each other; then one of them is found.
bool onlyFacesThere(const GridLayout& layout, const CardId& found, const Rect& frame) {
    const auto other = spotOf(layout, found);
    return other && other->font == spotOf(layout, found)->font && other->frame.width == frame.width &&
           frame.width == frame.height && other->frame.intersects(frame);
}

// What a colour lies on: the page, or the last thing painted below a point that is not see-through.
Colour at(const Paint& paint, Point p) {
    if (const auto* colour = std::get_if<Colour>(&paint)) return *colour;
    const auto& g = std::get<Gradient>(paint);
    const double dx = g.to.x - g.from.x, dy = g.to.y - g.from.y, length = dx * dx + dy * dy;
    const double t = length == 0 ? 0 : std::clamp(((p.x - g.from.x) * dx + (p.y - g.from.y) * dy) / length, 0.0, 1.0);
    for (std::size_t i = 1; i < g.stops.size(); ++i) {
        const auto& [low, first] = g.stops[i - 1];
        const auto& [high, second] = g.stops[i];
        if (t <= high) return mix(first, second, high == low ? 1 : (t - low) / (high - low));
    }
    return g.stops.back().second;
}

// Points along a path, its curves in short straight steps.
std::vector<Point> outline(const PathShape& path) {
    std::vector<Point> points;
    for (const PathStep& s : path.steps) {
        if (s.kind == PathStep::Kind::close) continue;
        if (s.kind != PathStep::Kind::cubic) {
            points.push_back(s.a);
            continue;
        }
        const Point from = points.back();
        for (int i = 1; i <= 16; ++i) {
            const double t = i / 16.0, u = 1 - t;
            const auto along = [&](double a, double b, double c, double d) {
                return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
            };
            points.push_back({along(from.x, s.a.x, s.b.x, s.c.x), along(from.y, s.a.y, s.b.y, s.c.y)});
        }
    }
    return points;
}

bool inside(const std::vector<Point>& polygon, Point p) {
    bool in = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const Point a = polygon[i], b = polygon[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) in = !in;
    }
    return in;
}

struct Ground {
    Rect bounds;
    std::vector<Point> polygon; // none: the rectangle itself
    Paint fill;
};

bool isPainted(const Paint& paint) {
    return std::holds_alternative<Gradient>(paint) || std::get<Colour>(paint).alpha > 0;
}

Colour under(const std::vector<Ground>& grounds, Point p) {
    for (auto it = grounds.rbegin(); it != grounds.rend(); ++it)
        if (it->bounds.contains(p) && (it->polygon.empty() || inside(it->polygon, p))) return at(it->fill, p);
    return {255, 255, 255, 255};
}

} // namespace

std::vector<std::string> brokenHits(const GridLayout& layout) {
    std::vector<std::string> found;
    const auto complain = [&](const std::string& what) {
        if (found.size() < 5) found.push_back(what);
    };
    const auto ids = cardsOf(layout);
    const std::set<CardId> known(ids.begin(), ids.end());
    if (known.size() != ids.size()) complain("a card is placed twice");
    for (const CardId& id : ids) {
        const auto spot = spotOf(layout, id);
        if (!spot) {
            complain("no spot for card " + id.value);
            continue;
        }
        const Target target = hit(layout, spot->frame.centre());
        const auto* card = std::get_if<CardId>(&target);
        if (!card || (*card != id && !onlyFacesThere(layout, *card, spot->frame)))
            complain("card " + id.value + " is not found where it stands");
        if (!spot->frame.united(spot->text).intersects(spot->text))
            complain("the text of card " + id.value + " is elsewhere");
    }
    // A walk in one direction ends, and every step of it is a card of the map.
    for (std::size_t i = 0; i < ids.size(); i += 1 + ids.size() / 40)
        for (const auto& [dx, dy] : {std::pair{1, 0}, std::pair{-1, 0}, std::pair{0, 1}, std::pair{0, -1}}) {
            std::size_t steps = 0;
            for (auto next = neighbour(layout, ids[i], dx, dy); next; next = neighbour(layout, *next, dx, dy)) {
                if (!known.contains(*next)) complain("a step from " + ids[i].value + " leaves the map");
                if (++steps > ids.size()) {
                    complain("a walk from " + ids[i].value + " has no end");
                    break;
                }
            }
        }
    if (neighbour(layout, CardId{"nowhere"}, 1, 0)) complain("a card that is not there has a neighbour");
    const auto same = [&](const Target& target, const std::string& what) {
        const auto spot = spotOf(layout, target);
        if (!spot || !(hit(layout, spot->frame.centre()) == target)) complain(what + " is not found where it stands");
    };
    same(TitleTarget{}, "the title");
    same(SubtitleTarget{}, "the subtitle");
    for (const PlacedStage& stage : layout.stages)
        same(stage.stage->id, "stage " + stage.stage->id.value);
    for (const PlacedRow& row : layout.rows)
        same(row.row->id, "row " + row.row->id.value);
    return found;
}

std::vector<std::string> paleTexts(const Scene& scene) {
    std::vector<std::string> found;
    std::vector<Ground> grounds;
    for (const Shape& shape : scene.shapes) {
        if (const auto* box = std::get_if<BoxShape>(&shape); box && isPainted(box->fill))
            grounds.push_back({box->rect, {}, box->fill});
        if (const auto* path = std::get_if<PathShape>(&shape); path && isPainted(path->fill)) {
            auto points = outline(*path);
            Rect bounds{points.front().x, points.front().y, 0, 0};
            for (const Point p : points)
                bounds = bounds.united({p.x, p.y, 0, 0});
            grounds.push_back({bounds, std::move(points), path->fill});
        }
        const auto* text = std::get_if<TextShape>(&shape);
        if (!text) continue;
        double y = text->at.y, worst = 21;
        Colour ground;
        for (const TextLine& line : text->block->lines) {
            const double spare = text->width - line.width, height = text->block->lineHeight;
            const double x = text->at.x + (text->align == Align::left     ? 0
                                           : text->align == Align::centre ? spare / 2
                                                                          : spare);
            for (const double share : {0.02, 0.5, 0.98})
                for (const double part : {0.25, 0.75}) {
                    const Colour below = under(grounds, {x + line.width * share, y + height * part});
                    const double ratio = contrast(text->colour, below);
                    if (ratio < worst) worst = ratio, ground = below;
                }
            y += height;
        }
        if (worst < 4.5 && found.size() < 5)
            found.push_back(fmt::format("{:.2f}: {} on {} “{}”", worst, colourText(text->colour), colourText(ground),
                                        text->block->lines.front().text));
    }
    return found;
}

} // namespace cjm::test
