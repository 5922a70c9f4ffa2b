#include "app/views/grid_links.hpp"

#include "app/views/grid_painting.hpp"
#include "app/views/grid_view.hpp"

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

constexpr std::size_t mostWithLinks = 24; // the lines of more cards are a tangle that says nothing
constexpr double lineReach = 8;           // pixels that a line and its arrow leave the way from end to end by

} // namespace

void GridLinks::setHovered(const CardId& card) {
    if (card == hovered_) return;
    const CardId before = std::exchange(hovered_, card);
    follow();
    for (const CardId& id : {before, hovered_})
        if (!id.empty()) view_.updateSpot(id); // handles
}

std::vector<CardId> GridLinks::meant() const {
    std::vector<CardId> cards;
    if (!view_.session()) return cards;
    const Selection& selection = view_.selection();
    if (selection.targets.size() <= mostWithLinks)
        for (const Target& target : selection.targets)
            if (const auto* id = std::get_if<CardId>(&target)) cards.push_back(*id);
    if (!hovered_.empty() && std::find(cards.begin(), cards.end(), hovered_) == cards.end()) cards.push_back(hovered_);
    return cards;
}

void GridLinks::follow() {
    cards_ = meant();
    std::vector<LinkLine> lines;
    if (view_.session()) lines = linkLinesOf(view_.shownMap(), view_.mapLayout(), cards_);
    if (lines == lines_) return;
    update(lines_);
    lines_ = std::move(lines);
    update(lines_);
}

void GridLinks::update(const std::vector<LinkLine>& lines) const {
    for (const LinkLine& line : lines) {
        Rect way{line.way.front().x, line.way.front().y, 0, 0};
        for (const Point& point : line.way)
            way = way.united({point.x, point.y, 0, 0});
        view_.viewport()->update(
            view_.toViewport(way).adjusted(-lineReach, -lineReach, lineReach, lineReach).toAlignedRect());
    }
}

void GridLinks::paint(QPainter& painter) const {
    if (view_.hands().isPreviewing()) return; // cards stand elsewhere for as long as that
    const GridFrame frame = view_.frame();
    paintLinks(frame, painter, lines_);
    if (!view_.editor() && view_.mayChange() && !view_.isLooking()) paintLinkHandles(frame, painter, cards_);
}

} // namespace cjm
