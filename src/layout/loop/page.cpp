#include "layout/loop/groups.hpp"
#include "layout/loop/metrics.hpp"
#include "layout/page_parts.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/loop/loop_page.hpp>
#include <cjm/layout/loop/loop_paint.hpp>

#include <algorithm>

namespace cjm::loop {
namespace {

// Of a scene: from what holds four columns at their narrowest to what they grow to.
constexpr double designWidth = 1600, narrowestPage = 1344, widestPage = 2400, stepOfWidth = 1.045;

double scaleOn(Size page, Size scene) { return std::min(page.width / scene.width, page.height / scene.height); }

Page pageOf(const LoopLayout& layout, const PageOptions& options) {
    const Size size = options.format.size;
    Page page;
    page.ground = options.theme.page;
    page.scene = loopScene(layout, options.theme);
    page.size = size.empty() ? layout.size : size;
    page.scale = size.empty() ? 1 : scaleOn(size, layout.size);
    page.at = {(page.size.width - layout.size.width * page.scale) / 2, 0};
    addAnchor(page, layout.title.empty() ? std::string() : layout.title.block->lines.front().text, 0, {margin, 0});
    for (const LoopNode& node : layout.nodes)
        addAnchor(page, node.title.empty() ? std::string() : node.title.block->lines.front().text, 1,
                  {node.rect.x, node.rect.y});
    for (const LoopNode& node : layout.nodes)
        for (const LoopPill& pill : node.pills)
            addLink(page, pill.card->link, pill.rect);
    if (!size.empty()) page.smallestType = smallestFont * pointsToPixel * page.scale;
    // A loop hangs on a wall: on A3 it is read from further away than a page in the hand.
    constexpr double onTheWall = 9;
    if (options.format.name == "a3") page.leastType = onTheWall;
    return page;
}

} // namespace
} // namespace cjm::loop

namespace cjm {

std::vector<Page> loopPages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                            const Progress& progress) {
    using namespace loop;
    const Size size = options.format.size;
    LoopOptions view;
    view.language = options.language;
    if (const auto personas = inOrder(map.personas); options.persona > 0)
        if (const auto place = static_cast<std::size_t>(options.persona); place <= personas.size())
            view.persona = personas[place - 1]->id;
    std::optional<LoopLayout> best;
    double width = size.empty() ? designWidth : narrowestPage;
    while (width < widestPage) {
        if (progress && !progress(0)) return {};
        view.width = width;
        LoopLayout layout = layoutLoop(map, options.theme, measure, view, best ? &*best : nullptr);
        if (layout.nodes.empty()) return {};
        const bool isBetter = !best || scaleOn(size, layout.size) > scaleOn(size, best->size);
        if (isBetter) best = std::move(layout);
        if (size.empty()) break;
        width *= stepOfWidth;
    }
    std::vector<Page> pages{pageOf(*best, options)};
    pages.back().info = infoOf(*map.passport);
    return pages;
}

} // namespace cjm
