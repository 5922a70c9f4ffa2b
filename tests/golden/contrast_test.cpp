#include "golden/fixed_measure.hpp"
#include "golden/layout_laws.hpp"
#include "golden/maps.hpp"
#include "support/rng.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/storage/templates.hpp>

#include <catch2/catch.hpp>

#include <cmath>
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

namespace {

// Degrees around the wheel of colours.
double hueOf(Colour c) {
    const double r = c.red, g = c.green, b = c.blue;
    return std::atan2(std::sqrt(3.0) * (g - b), 2 * r - g - b) * 180 / std::acos(-1.0);
}

} // namespace

TEST_CASE("a light colour of a card keeps its hue in every theme, and words on it can be read", "[contrast]") {
    for (const char* text : {"#FFE000", "#FFD54F", "#FFF176", "#FFCC80", "#FFAB91", "#F8BBD0", "#E1BEE7", "#90CAF9",
                             "#80DEEA", "#B9F6CA", "#C5E1A5"}) {
        INFO(text);
        const Colour own = *parseColour(text);
        Stage stage;
        stage.colour = text;
        for (const std::string_view name : themeNames()) {
            INFO(name);
            const Theme theme = *findTheme(name);
            for (const Colour tint : {cardTint(theme, own), stageHue(theme, stage, 0).tint}) {
                if (tint == theme.page) continue; // of a theme that has none
                CHECK(std::abs(std::remainder(hueOf(tint) - hueOf(own), 360)) < 12);
                CHECK(contrast(theme.ink, tint) >= theme.textContrast);
            }
            CHECK_FALSE(cardTint(theme, own) == theme.page);
        }
        CHECK(paleTextsOf(allKindsIn("", text)) == List{});
    }
}

TEST_CASE("a text is edited on the ground that its card has, of every kind", "[contrast]") {
    const FixedMeasure measure;
    LayoutCache cache;
    const char* yellow = "#FFE000";
    const GridLayout layout = layoutGrid(allKindsIn("", yellow), darkTheme(), measure, {}, cache);
    REQUIRE_FALSE(layout.cards.empty());
    for (const PlacedCard& placed : layout.cards) {
        INFO(nameOf(placed.card->kind));
        CHECK(surfaceOf(layout, darkTheme(), placed.card->id).fill == cardTint(darkTheme(), *parseColour(yellow)));
    }
}

TEST_CASE("text is readable where curves and areas lie under it", "[contrast]") {
    for (const auto& [name, map] : nastyMaps()) {
        INFO(name);
        CHECK(paleTextsOf(map) == List{});
    }
    CHECK(paleTextsOf(coloured()) == List{});
}
