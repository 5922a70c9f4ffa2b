#include "golden/fixed_measure.hpp"
#include "golden/layout_laws.hpp"
#include "golden/maps.hpp"
#include "support/rng.hpp"

#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <cstdio>

using namespace cjm;
using namespace cjm::test;

// Every text of every scene has a contrast of at least 4.5 with what lies under it (WCAG 2.2, AA).

namespace {

using List = std::vector<std::string>;

// In every theme; what is found begins with the theme's name.
List paleTextsOf(const Map& map) {
    const FixedMeasure measure;
    List all;
    for (const std::string_view name : themeNames()) {
        const Theme theme = *findTheme(name);
        LayoutCache cache;
        for (const std::string& found : paleTexts(gridScene(layoutGrid(map, theme, measure, {}, cache), theme)))
            all.push_back(std::string(name) + ": " + found);
    }
    return all;
}

// Each kind of card under six stages; `colour` for stages, cards and personas, each with the marks that bring text.
Map allKindsIn(const std::string& stageColour, const std::string& cardColour) {
    MapMaker m("Карта");
    m.passport.subtitle = "Подзаголовок";
    for (int stage = 0; stage < 6; ++stage) {
        Stage& made = m.stage("Этап", "Подзаголовок");
        made.colour = stageColour;
        made.priority = 1;
    }
    m.persona("Один", "сегмент").colour = cardColour;
    m.persona("Другой", "сегмент").colour = cardColour;
    for (std::size_t kind = 0; kind < EnumNames<RowKind>::names.size(); ++kind) {
        m.row("Строка", static_cast<RowKind>(kind));
        for (int stage = 0; stage < 6; ++stage) {
            Card& card = m.card(static_cast<int>(kind), stage, "Карточка");
            card.colour = cardColour;
            card.severity = 2;
            card.value = onEmotionScale(stage * 0.8 - 2);
            if (card.kind == CardKind::emotion) card.personas = {PersonaId{"p" + std::to_string(stage % 2)}};
        }
    }
    return m.map();
}

std::string colourOf(Rng& rng) {
    char text[8];
    (void)std::snprintf(text, sizeof text, "#%02X%02X%02X", rng.between(0, 255), rng.between(0, 255),
                        rng.between(0, 255));
    return text;
}

} // namespace

TEST_CASE("the law of contrast finds pale text", "[contrast]") {
    Scene scene;
    const FixedMeasure measure;
    scene.shapes.emplace_back(BoxShape{{0, 0, 100, 40}, 0, Colour{0, 0, 0, 255}, {}});
    scene.shapes.emplace_back(
        TextShape{wrap(measure, "white", {}, 90), {5, 5}, 90, Colour{255, 255, 255, 255}, Align::left});
    CHECK(paleTexts(scene) == List{});
    scene.shapes.emplace_back(
        TextShape{wrap(measure, "grey", {}, 90), {5, 5}, 90, Colour{90, 90, 90, 255}, Align::left});
    CHECK_FALSE(paleTexts(scene).empty());
}

TEST_CASE("text is readable in all hues and kinds of card", "[contrast]") {
    CHECK(paleTextsOf(allKindsIn("", "")) == List{});
    for (const std::string_view name : templateNames())
        CHECK(paleTextsOf(loadTemplate(name, Language::russian)->map) == List{});
}

TEST_CASE("text is readable on two hundred colours of the user's own", "[contrast]") {
    Rng rng(2026);
    for (const char* extreme :
         {"#000000", "#FFFFFF", "#FF0000", "#00FF00", "#0000FF", "#FFFF00", "#00FFFF", "#FF00FF"}) {
        INFO(extreme);
        CHECK(paleTextsOf(allKindsIn(extreme, extreme)) == List{});
    }
    for (int i = 0; i < 200; ++i) {
        const std::string stage = colourOf(rng), card = colourOf(rng);
        INFO("stage " << stage << ", card " << card);
        CHECK(paleTextsOf(allKindsIn(stage, card)) == List{});
    }
}

TEST_CASE("text is readable where curves and areas lie under it", "[contrast]") {
    for (const auto& [name, map] : nastyMaps()) {
        INFO(name);
        CHECK(paleTextsOf(map) == List{});
    }
    CHECK(paleTextsOf(coloured()) == List{});
}
