#include "layout/page_parts.hpp"
#include "layout/parts.hpp"
#include "layout/plan/metrics.hpp"
#include "layout/plan/placing.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/plan/plan_page.hpp>
#include <cjm/layout/plan/plan_paint.hpp>

#include <algorithm>

namespace cjm::plan {
namespace {

constexpr double designWidth = 1600;
constexpr double smallestFont = 12; // of what is to be read on a page, pixels; marks in the matrix are smaller

void moveHeading(PlanHeading& heading, double dy) {
    heading.rect = heading.rect.moved(0, dy);
    move(heading.words, 0, dy);
    move(heading.count, 0, dy);
}

// Cuts a table between rows: on each page its heads, and the heading that the first row belongs to.
std::vector<PlanLayout> cut(const PlanLayout& whole, double height) {
    std::vector<PlanLayout> pages;
    const double top = whole.heads.bottom(), bottom = height - tableEnd;
    PlanLayout empty = whole;
    empty.rows.clear();
    empty.headings.clear();
    double y = top;
    const auto turn = [&] {
        if (!pages.empty()) pages.back().table.height = y - pages.back().table.y;
        pages.push_back(empty);
        y = top;
    };
    turn();
    std::size_t next = 0;
    const PlanHeading* heading = nullptr;
    const auto head = [&] {
        PlanHeading copy = *heading;
        moveHeading(copy, y - copy.rect.y);
        y = copy.rect.bottom();
        pages.back().headings.push_back(std::move(copy));
    };
    for (const PlanRow& row : whole.rows) {
        const bool begins = next < whole.headings.size() && whole.headings[next].rect.y < row.rect.y;
        if (begins) heading = &whole.headings[next++];
        const double needed = row.rect.height + (begins ? heading->rect.height : 0);
        const bool turns = y > top && y + needed > bottom;
        if (turns) turn();
        if (heading && (begins || turns)) head();
        PlanRow copy = row;
        moveRow(copy, y - copy.rect.y);
        y = copy.rect.bottom();
        pages.back().rows.push_back(std::move(copy));
    }
    pages.back().table.height = y - pages.back().table.y;
    return pages;
}

double tallest(const PlanLayout& layout) {
    double height = 0;
    for (const PlanRow& row : layout.rows)
        height = std::max(height, row.rect.height);
    return layout.heads.bottom() + headingHeight + height + tableEnd;
}

Page pageOf(PlanLayout layout, const PageOptions& options, double height) {
    const Size size = options.format.size;
    layout.size.height = std::max({height, layout.table.bottom() + tableEnd, layout.panel.bottom()});
    layout.panel.height = layout.size.height - layout.panel.y;
    Page page;
    page.ground = options.theme.canvas;
    page.scene = planScene(layout, options.theme);
    page.size = size.empty() ? layout.size : size;
    page.scale = size.empty() ? 1 : std::min(size.width / layout.size.width, size.height / layout.size.height);
    page.at = {(page.size.width - layout.size.width * page.scale) / 2, 0};
    addAnchor(page, layout.subjects.empty() ? std::string() : layout.subjects.front().words.block->lines.front().text,
              0, {layout.table.x, layout.title.rect.y});
    for (const PlanHeading& heading : layout.headings)
        if (!heading.words.empty())
            addAnchor(page, heading.words.block->lines.front().text, 1, {heading.rect.x, heading.rect.y});
    if (!size.empty()) page.smallestType = smallestFont * pointsToPixel * page.scale;
    return page;
}

bool hasAny(const Map& map, std::initializer_list<CardKind> kinds) {
    return std::any_of(map.cards.begin(), map.cards.end(), [&](const Card& card) {
        return std::find(kinds.begin(), kinds.end(), card.kind) != kinds.end();
    });
}

} // namespace
} // namespace cjm::plan

namespace cjm {

std::vector<Page> planPages(const Map& map, const PageOptions& options, const TextMeasure& measure,
                            const Progress& progress) {
    using namespace plan;
    std::vector<Page> pages;
    const Size size = options.format.size;
    for (const PlanSubject subject : {PlanSubject::solutions, PlanSubject::touchpoints}) {
        if (progress && !progress(0)) return {};
        const bool ofSolutions = subject == PlanSubject::solutions;
        if (!(ofSolutions ? hasAny(map, {CardKind::solution, CardKind::barrier}) : hasAny(map, {CardKind::touchpoint})))
            continue;
        PlanOptions view;
        view.subject = subject;
        view.width = designWidth;
        view.language = options.language;
        view.hasHands = false;
        view.today = options.today;
        PlanLayout whole = layoutPlan(map, options.theme, measure, view);
        // As wide as the design where that can be read; else narrower, as far as the panel stands beside the table.
        const double readable = leastType / (smallestFont * pointsToPixel);
        if (!size.empty() && size.width / designWidth < readable) {
            view.width = std::max(narrow, size.width / readable);
            whole = layoutPlan(map, options.theme, measure, view, &whole);
        }
        double height = 0;
        if (!size.empty())
            height = std::max({size.height * whole.size.width / size.width, whole.panel.bottom(), tallest(whole)});
        const auto cuts = size.empty() ? std::vector<PlanLayout>{whole} : cut(whole, height);
        for (const PlanLayout& each : cuts) {
            pages.push_back(pageOf(each, options, height));
            pages.back().info = infoOf(*map.passport);
        }
    }
    return pages;
}

} // namespace cjm
