#include "layout/page_parts.hpp"

#include <cjm/base/contract.hpp>
#include <cjm/base/plain_text.hpp>
#include <cjm/layout/compare/compare_page.hpp>
#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/layout/interviews/interviews_page.hpp>
#include <cjm/layout/loop/loop_page.hpp>
#include <cjm/layout/personas/personas_page.hpp>
#include <cjm/layout/plan/plan_page.hpp>
#include <cjm/layout/report/report_page.hpp>
#include <cjm/model/validate.hpp>

#include <algorithm>

namespace cjm {
namespace {

// The views that can be printed: one line each.
struct PrintedView {
    std::string_view name;
    std::vector<Page> (*pages)(const Map&, const PageOptions&, const TextMeasure&, const Progress&);
    bool isOfTwo = false;
};
constexpr PrintedView views[] = {
    {"grid", gridPages},        {"loop", loopPages},
    {"personas", personaPages}, {"interviews", interviewPages},
    {"plan", planPages},        {"compare", comparePages, true},
    {"report", reportPages},
};

const PrintedView* findView(std::string_view name) {
    const auto* found = std::find_if(std::begin(views), std::end(views), [&](const auto& v) { return v.name == name; });
    return found == std::end(views) ? nullptr : found;
}

// Landscape, 96 pixels to the inch.
constexpr Size millimetres(double width, double height) { return {width * 96 / 25.4, height * 96 / 25.4}; }

} // namespace

const std::vector<PageFormat>& pageFormats() {
    static const std::vector<PageFormat> formats{
        {"fit", {}},
        {"16:9", {1600, 900}},
        {"a4", millimetres(297, 210)},
        {"a3", millimetres(420, 297)},
        {"a2", millimetres(594, 420)},
        {"a1", millimetres(841, 594)},
        {"a0", millimetres(1189, 841)},
    };
    return formats;
}

std::optional<PageFormat> findPageFormat(std::string_view name) {
    for (const PageFormat& format : pageFormats())
        if (format.name == name) return format;
    return std::nullopt;
}

const std::vector<std::string_view>& pageViews() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> list;
        for (const PrintedView& view : views)
            list.push_back(view.name);
        return list;
    }();
    return names;
}

std::string_view firstPageView() { return views[0].name; }

bool isPageView(std::string_view name) { return findView(name) != nullptr; }

bool isOfTwoMaps(std::string_view view) {
    const PrintedView* printed = findView(view);
    return printed && printed->isOfTwo;
}

std::vector<Page> pagesOf(const Map& map, std::string_view view, const PageOptions& options, const TextMeasure& measure,
                          const Progress& progress) {
    const PrintedView* printed = findView(view);
    expects(printed);
    return printed->pages(map, options, measure, progress);
}

std::vector<Message> remarksOn(const std::vector<Page>& pages) {
    const Page* worst = nullptr;
    for (const Page& page : pages) {
        const bool isSmall = page.smallestType > 0 && page.smallestType <= page.leastType - 0.01;
        if (isSmall && (!worst || page.smallestType < worst->smallestType)) worst = &page;
    }
    if (!worst) return {};
    const double type = worst->smallestType;
    const auto tenths = static_cast<std::int64_t>(type * 10);
    return {{"export.small-type", {{"pt", tenths / 10}, {"tenth", tenths % 10}}}};
}

PageInfo infoOf(const Passport& passport) {
    return {drawnLine(passport.title), drawnLine(passport.owner.empty() ? passport.team : passport.owner),
            drawnLine(passport.subtitle), drawnLine(passport.language)};
}

void addAnchor(Page& page, std::string_view text, int level, Point at) {
    page.anchors.push_back({drawnLine(text), level, at});
}

void addLink(Page& page, const std::string& address, const Rect& rect) {
    if (!address.empty() && isOpenableLink(address)) page.links.push_back({address, rect});
}

} // namespace cjm
