#include "golden/fixed_measure.hpp"
#include "golden/goldens.hpp"
#include "golden/maps.hpp"
#include "support/builders.hpp"

#include <cjm/base/resource.hpp>
#include <cjm/layout/channels.hpp>
#include <cjm/layout/grid/damage.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/layout_cache.hpp>
#include <cjm/layout/personas/personas_paint.hpp>

#include <catch2/catch.hpp>

using namespace cjm;
using namespace cjm::test;

namespace {

// A face that is bundled, or nothing.
std::string anyFace() {
    constexpr std::string_view folder = "icons/faces/", ending = ".svg";
    const auto paths = resourcePaths(folder);
    if (paths.empty()) return {};
    const std::string_view path = paths.front();
    return std::string(faceMark) + std::string(path.substr(folder.size(), path.size() - folder.size() - ending.size()));
}

// An icon, a picture that wins over an icon, a picture that is none, a face that there is not.
Map withAvatars() {
    MapMaker m("Портреты");
    m.stage("Один");
    m.row("Цель", RowKind::goals);
    m.persona("Значок").avatar = "wrench";
    Persona& pictured = m.persona("Картинка");
    pictured.avatar = "wrench";
    pictured.image.value = "picture";
    m.persona("Не картинка").image.value = "none";
    m.persona("Нет такого лица").avatar = "face:nobody";
    Map map = m.map();
    map.images = map.images.set(Image{{"picture"}, 0, "png", "iVBORw0KGgoAAAANSUhEUgAAACUAAAAV", {}});
    map.images = map.images.set(Image{{"none"}, 1, "png", "iVBORw0KGgo=", {}});
    return map;
}

GridLayout gridOf(const Map& map, LayoutCache& cache) {
    const FixedMeasure measure;
    return layoutGrid(map, lightTheme(), measure, {}, cache);
}

Scene headOf(const GridLayout& layout) {
    Scene scene;
    paintGrid(layout, lightTheme(), GridPart::page, scene);
    return scene;
}

template <class S> std::vector<S> shapesOf(const Scene& scene) {
    std::vector<S> found;
    for (const Shape& shape : scene.shapes)
        if (const auto* one = std::get_if<S>(&shape)) found.push_back(*one);
    return found;
}

} // namespace

TEST_CASE("the head of the grid shows pictures and faces of personas", "[golden][avatar]") {
    const Map map = withAvatars();
    LayoutCache cache;
    const GridLayout layout = gridOf(map, cache);
    const Scene scene = headOf(layout);
    const auto icons = shapesOf<IconShape>(scene);
    const auto pictures = shapesOf<ImageShape>(scene);
    REQUIRE(icons.size() == 1); // of the others nobody chose one: they have initials
    CHECK(icons[0].name == "wrench");
    CHECK(icons[0].rect.width == Approx(22));
    CHECK_FALSE(layout.personas[0].initials);
    CHECK_FALSE(layout.personas[1].initials);
    CHECK(layout.personas[2].initials);
    REQUIRE(pictures.size() == 1);
    CHECK(pictures[0].rect == layout.personas[1].avatar);
    CHECK(pictures[0].radius == Approx(layout.personas[1].avatar.width / 2));
    CHECK(differenceFromGolden("avatars", sceneText(scene)) == "");
    // The other view shows the same in a larger circle.
    const FixedMeasure measure;
    const Scene sheets = personasScene(layoutPersonas(map, lightTheme(), measure, {}), lightTheme());
    REQUIRE(shapesOf<ImageShape>(sheets).size() == 1);
    CHECK(shapesOf<ImageShape>(sheets)[0].image == pictures[0].image);
}

TEST_CASE("a face fills most of its circle at the head of the grid", "[avatar]") {
    const std::string face = anyFace();
    if (face.empty()) {
        WARN("no face is bundled");
        return;
    }
    Map map = withAvatars();
    Persona persona = *map.personas.find(PersonaId{"p0"});
    persona.avatar = face;
    map = after(map, PutPersona{persona, {}});
    LayoutCache cache;
    const GridLayout layout = gridOf(map, cache);
    const auto icons = shapesOf<IconShape>(headOf(layout));
    REQUIRE(icons.size() == 1);
    CHECK(icons[0].name == face);
    CHECK(icons[0].rect.width == Approx(layout.personas[0].avatar.width * 0.72));
    CHECK(icons[0].rect.centre().x == Approx(layout.personas[0].avatar.centre().x));
}

TEST_CASE("another avatar or another picture damages the head of the grid", "[layout][avatar]") {
    const Map map = withAvatars();
    LayoutCache cache;
    const GridLayout before = gridOf(map, cache);
    CHECK_FALSE(damageBetween(before, gridOf(map, cache)).everything);
    Persona persona = *map.personas.find(PersonaId{"p0"});
    persona.avatar = "user";
    CHECK(damageBetween(before, gridOf(after(map, PutPersona{persona, {}}), cache)).everything);
    persona.avatar = "wrench";
    persona.image.value = "picture";
    CHECK(damageBetween(before, gridOf(after(map, PutPersona{persona, {}}), cache)).everything);
    // The persona stays as it is; its picture is another, or gone.
    Image image = *map.images.find(ImageId{"picture"});
    image.data = "iVBORw0KGgoAAAANSUhEUgAAA+gAAAPo";
    Map changed = map;
    changed.images = map.images.set(image);
    CHECK(damageBetween(before, gridOf(changed, cache)).everything);
    // Of a picture that no persona has there is nothing to see.
    const GridLayout own = gridOf(changed, cache);
    changed.images = changed.images.set(Image{{"other"}, 2, "png", image.data, {}});
    CHECK_FALSE(damageBetween(own, gridOf(changed, cache)).everything);
}

TEST_CASE("personas with the same initials are told apart, in their circles as at their curves", "[avatar]") {
    MapMaker maker;
    maker.stage("Этап");
    maker.stage("Этап");
    maker.row("Эмоции", RowKind::emotions);
    for (const char* name : {"Мария", "Пенсионер", "Подрядчик", "Партнёр"}) {
        const PersonaId id = maker.persona(name).id;
        maker.card(0, 0, "Рад").personas = {id};
        if (std::string_view(name) != "Партнёр") maker.card(0, 1, "Рад").personas = {id};
    }
    LayoutCache cache;
    const GridLayout layout = gridOf(maker.map(), cache);
    std::vector<std::string> circles, curves;
    for (const PlacedPersona& persona : layout.personas) {
        REQUIRE(persona.initials);
        circles.push_back(persona.initials->lines.at(0).text);
    }
    for (const EmotionCurve& curve : layout.rows.at(0).chart->curves)
        curves.push_back(curve.sign);
    CHECK(circles == std::vector<std::string>{"М", "П", "П2", "П3"});
    CHECK(curves == std::vector<std::string>{"", "П", "П2", "П3"});
    // A curve of one face is no line, and the legend promises none.
    const auto lines = std::count_if(layout.legend.begin(), layout.legend.end(),
                                     [](const Shape& shape) { return std::holds_alternative<PathShape>(shape); });
    CHECK(lines == 3);
}

TEST_CASE("no two of nine curves have the same colour and dashes", "[avatar]") {
    MapMaker maker;
    maker.stage("Этап");
    maker.row("Эмоции", RowKind::emotions);
    for (int i = 0; i < 9; ++i)
        maker.card(0, 0, "Рад").personas = {maker.persona("Портрет " + std::to_string(i)).id};
    LayoutCache cache;
    const auto curves = gridOf(maker.map(), cache).rows.at(0).chart->curves;
    REQUIRE(curves.size() == 9);
    for (std::size_t i = 1; i < curves.size(); ++i)
        for (std::size_t j = i + 1; j < curves.size(); ++j)
            CHECK_FALSE((curves[i].colour == curves[j].colour && curves[i].dash == curves[j].dash));
}

TEST_CASE("circles of personas are tinted all or none, in every theme", "[avatar]") {
    MapMaker maker;
    maker.stage("Этап");
    maker.row("Эмоции", RowKind::emotions);
    for (const char* name : {"Мария", "Подрядчик", "Студент"})
        maker.card(0, 0, "Рад").personas = {maker.persona(name).id};
    const FixedMeasure measure;
    for (const std::string_view name : themeNames()) {
        INFO(name);
        const Theme theme = *findTheme(name);
        LayoutCache cache;
        const GridLayout layout = layoutGrid(maker.map(), theme, measure, {}, cache);
        Scene scene;
        paintGrid(layout, theme, GridPart::page, scene);
        std::size_t tinted = 0;
        for (const auto& box : shapesOf<BoxShape>(scene))
            for (const PlacedPersona& persona : layout.personas)
                tinted += box.rect == persona.avatar && box.fill != Paint(theme.page) ? 1 : 0;
        CHECK((tinted == 0 || tinted == layout.personas.size()));
        CHECK((tinted == 0) == !theme.hasAreas);
    }
}
