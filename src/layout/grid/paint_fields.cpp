#include "layout/grid/card_fields.hpp"
#include "layout/grid/paint.hpp"
#include "layout/known_look.hpp"
#include "layout/parts.hpp"
#include "layout/value_signs.hpp"

namespace cjm {
namespace {

constexpr Colour ownerInk{0x2C, 0x6A, 0x4B, 255}, ownerInkInTheDark{0x8F, 0xCB, 0xAA, 255};
constexpr double chipRadius = 5;

void paintOwner(const CardFields& fields, Point corner, const CardColours& colours, const Theme& theme, Scene& scene) {
    const Colour ground = colours.fill.alpha > 0 ? colours.fill : theme.page;
    const Colour ink = readableOn(ground, isDark(theme) ? ownerInkInTheDark : ownerInk, theme.textContrast);
    const bool isLate = !fields.clock.empty();
    const Colour day = isLate ? readableOn(ground, theme.badText, theme.textContrast) : ink;
    const auto add = [&](SheetText text, Colour colour) {
        move(text, corner.x, corner.y);
        addWords(text, colour, scene);
    };
    add(fields.owner, ink);
    add(fields.due, day);
    if (isLate) scene.shapes.emplace_back(IconShape{"history", fields.clock.moved(corner.x, corner.y), day});
}

} // namespace

void paintRating(const RatingSign& sign, const Rect& chip, const Theme& theme, Scene& scene) {
    const RatingLook look = ratingLook(sign.rating, sign.isFirst, theme);
    const bool hasEdge = look.edge.alpha > 0;
    scene.shapes.emplace_back(
        BoxShape{hasEdge ? chip.inset(0.5) : chip, chipRadius, look.fill, hasEdge ? Pen{look.edge, 1, {}} : Pen{}});
    const double y = chip.centre().y - sign.digit->height() / 2;
    scene.shapes.emplace_back(TextShape{sign.digit, {chip.x, y}, chip.width, look.ink, Align::centre});
}

Colour fixFirstEdge(const Theme& theme) { return mix(theme.page, ratingLook(1, true, theme).fill, 0.4); }

void paintFields(const PlacedCard& placed, const CardColours& colours, const Theme& theme, Scene& scene,
                 Detail detail) {
    const CardFields& fields = *placed.box->fields;
    const Point corner{placed.rect.x, placed.rect.y};
    const bool isPill = placed.box->pill;
    const Colour ground = isPill || colours.fill.alpha == 0 ? theme.page : colours.fill;
    if (!fields.bars.empty() && detail == Detail::full) {
        const Rect bars = fields.bars.moved(corner.x, corner.y);
        paintImportance(placed.card->importance, {bars.x, bars.y}, theme, ground, scene);
    }
    if (!fields.rating.empty())
        paintRating({placed.card->rating, fields.isFixedFirst, fields.digit}, fields.rating.moved(corner.x, corner.y),
                    theme, scene);
    if (!fields.state.empty())
        paintState(placed.card->state, fields.state.moved(corner.x, corner.y).centre(), theme, ground, scene);
    if (detail == Detail::full) paintOwner(fields, corner, colours, theme, scene);
}

} // namespace cjm
