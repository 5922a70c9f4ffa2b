#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"
#include "golden/maps.hpp"
#include "layout/grid/metrics.hpp"

#include <cjm/layout/grid/grid_page.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

// Ring 1: scenes as text, compared exactly. Widths are FixedMeasure's, so they are the same on every machine.

namespace {

std::string sceneOf(const Map& map, const Theme& theme = lightTheme()) {
    const FixedMeasure measure;
    LayoutCache cache;
    return sceneText(gridScene(layoutGrid(map, theme, measure, {}, cache), theme));
}

void checkGolden(const std::string& name, const std::string& scene) { CHECK(differenceFromGolden(name, scene) == ""); }

Map templateMap(const std::string& name, Language language) {
    const auto document = loadTemplate(name, language);
    REQUIRE(document);
    return document->map;
}

} // namespace

TEST_CASE("golden scene: templates", "[golden]") {
    for (const std::string_view name : templateNames())
        for (const Language language : {Language::russian, Language::english})
            checkGolden(std::string(name) + "-" + std::string(languageCode(language)),
                        sceneOf(templateMap(std::string(name), language)));
}

TEST_CASE("golden scene: every kind of card in every theme", "[golden]") {
    for (const std::string_view name : themeNames())
        if (name != "light") checkGolden("every-kind-" + std::string(name), sceneOf(everyKind(), *findTheme(name)));
}

TEST_CASE("golden scene: an example on a sheet of paper", "[golden]") {
    const FixedMeasure measure;
    const PagedGrid page = layoutForPage(templateMap("boiler-example", Language::russian),
                                         {*findPageFormat("a4"), lightTheme(), Language::russian}, measure);
    checkGolden("boiler-example-ru-a4", sceneText(gridScene(page.layout, lightTheme())));
}

TEST_CASE("golden scene: an empty map", "[golden]") { checkGolden("empty", sceneOf({})); }
TEST_CASE("golden scene: one stage", "[golden]") { checkGolden("one-stage", sceneOf(wide(1))); }
TEST_CASE("golden scene: forty stages", "[golden]") { checkGolden("forty-stages", sceneOf(wide(40))); }
TEST_CASE("golden scene: rows without cards", "[golden]") { checkGolden("without-cards", sceneOf(withoutCards())); }
TEST_CASE("golden scene: every kind of card", "[golden]") { checkGolden("every-kind", sceneOf(everyKind())); }
TEST_CASE("golden scene: cards over several stages", "[golden]") { checkGolden("spans", sceneOf(spanning())); }
TEST_CASE("golden scene: hidden stage and row", "[golden]") { checkGolden("hidden", sceneOf(withHidden())); }
TEST_CASE("golden scene: phases and collapsed rows", "[golden]") { checkGolden("phases", sceneOf(withPhases())); }
TEST_CASE("golden scene: own colours", "[golden]") { checkGolden("colours", sceneOf(coloured())); }
TEST_CASE("golden scene: several curves", "[golden]") { checkGolden("curves", sceneOf(withCurves())); }

// Of a file manager, or of the start screen.
TEST_CASE("golden scene: small pictures of a map", "[golden]") {
    const FixedMeasure measure;
    LayoutCache cache;
    for (const char* name : {"boiler-example", "balakhnin-loop"}) {
        const GridLayout layout = layoutGrid(templateMap(name, Language::russian), lightTheme(), measure, {}, cache);
        checkGolden(std::string(name) + "-128", sceneText(thumbnailScene(layout, lightTheme(), 128)));
    }
}

// Those with more than a point.
static std::size_t curvesOf(const GridLayout& layout) {
    std::size_t count = 0;
    for (const PlacedRow& row : layout.rows)
        for (const EmotionCurve& curve : row.chart ? row.chart->curves : std::vector<EmotionCurve>())
            count += curve.points.size() > 1 ? 1 : 0;
    return count;
}

TEST_CASE("a small picture has heads with points, blocks and curves, and no lines", "[golden]") {
    const FixedMeasure measure;
    LayoutCache cache;
    for (const Map& map : {withCurves(), everyKind(), templateMap("boiler-example", Language::russian)})
        for (const std::string_view theme : themeNames())
            for (const double side : {48.0, 128.0, 255.0}) {
                INFO(theme << ", " << side);
                const GridLayout layout = layoutGrid(map, *findTheme(theme), measure, {}, cache);
                const Scene scene = thumbnailScene(layout, *findTheme(theme), side);
                const double scale = side / std::max(scene.size.width, scene.size.height);
                std::size_t heads = 0, curves = 0;
                for (const Shape& shape : scene.shapes) {
                    if (const auto* box = std::get_if<BoxShape>(&shape)) {
                        CHECK(box->rect.height > 1); // no rule
                        CHECK(box->rect.width > 1);
                        continue;
                    }
                    const auto* path = std::get_if<PathShape>(&shape);
                    REQUIRE(path);
                    const bool isHead = path->steps.back().kind == PathStep::Kind::close;
                    ++(isHead ? heads : curves);
                    if (isHead)
                        CHECK(path->steps[2].a.x - path->steps[1].a.x > 1.5 * metrics::chevronPoint);
                    else
                        CHECK(path->pen.width * scale == Approx(2));
                }
                CHECK(heads == layout.stages.size());
                CHECK(curves >= curvesOf(layout));
                const Scene larger = thumbnailScene(layout, *findTheme(theme), 256);
                CHECK(larger.shapes.size() > scene.shapes.size());
            }
}

TEST_CASE("the fixed measure breaks where it says", "[golden]") {
    const FixedMeasure measure;
    const Font font{Face::regular, 10};
    const auto words = [&](std::string_view text) {
        std::vector<std::string> list;
        for (const TextPiece& p : measure.pieces(text, font))
            list.emplace_back(text.substr(p.begin, p.end - p.begin));
        return list;
    };
    using List = std::vector<std::string>;
    CHECK(words("") == List{});
    CHECK(words("один два  три ") == List{"один", "два", "три"});
    CHECK(words(" по-русски") == List{"", "по-", "русски"});
    CHECK(words("客户x") == List{"客", "户", "x"});
    CHECK(measure.clusters("👨‍👩‍👧‍👦e\xCC\x81🇷🇺🇧🇪", font).size() == 4);
    CHECK(measure.pieces("xx  ", font).front().width == Approx(11.2));
    CHECK(measure.pieces("xx  ", font).front().space == Approx(5.6));
}
