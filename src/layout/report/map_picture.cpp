#include "layout/report/map_picture.hpp"

#include "layout/report/metrics.hpp"
#include "layout/report/scaled.hpp"

#include <cjm/layout/detail.hpp>
#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/layout/grid/grid_paint.hpp>

#include <algorithm>

namespace cjm::report {
namespace {

constexpr std::size_t legible = 1500; // cards: of more nothing beside their text could be seen

// Words that cannot be read are not drawn: what stands there are blocks of the same colour.
Scene sceneAt(const GridLayout& layout, const Theme& theme, double scale) {
    if (hasWords(cellDetail(scale)) && hasWords(titleDetail(scale))) return gridScene(layout, theme);
    Scene scene;
    scene.size = layout.size;
    paintGrid(layout, theme, GridPart::page, scene);
    paintGrid(layout, theme, GridPart::stages, scene, std::nullopt, titleDetail(scale));
    paintGrid(layout, theme, GridPart::cells, scene, std::nullopt, cellDetail(scale));
    paintGrid(layout, theme, GridPart::rowTitles, scene, std::nullopt, titleDetail(scale));
    return scene;
}

// The passport without what is in the report alone.
Passport pictured(const Passport& passport) {
    Passport other = passport;
    other.ideas.clear();
    other.outcomes = {};
    other.report = {};
    other.stageQuestions.clear();
    return other;
}

} // namespace

std::shared_ptr<const ReportPicture> pictureOf(const Map& map, const Theme& theme, const TextMeasure& measure,
                                               Language language) {
    const bool hasStage = std::any_of(map.stages.begin(), map.stages.end(), [](const Stage& s) { return !s.hidden; });
    if (!hasStage) return nullptr;
    PageOptions options;
    options.theme = theme;
    options.language = language;
    // What the page says itself.
    options.hiddenParts = {MapPart::logo, MapPart::owner, MapPart::team, MapPart::date};
    if (map.cards.size() > legible) options.show = CardShow::pictures();
    const PagedGrid grid = layoutForPage(map, options, measure);
    const double scale = std::min(pageRoom / grid.page.width, tallestPicture / grid.page.height);
    return std::make_shared<const ReportPicture>(ReportPicture{scaled(sceneAt(grid.layout, theme, scale), scale)});
}

bool hasSamePicture(const Map& a, const Map& b) {
    return a.stages == b.stages && a.rows == b.rows && a.cards == b.cards && a.personas == b.personas &&
           a.images == b.images && a.interviews == b.interviews &&
           (a.passport == b.passport || pictured(*a.passport) == pictured(*b.passport));
}

} // namespace cjm::report
