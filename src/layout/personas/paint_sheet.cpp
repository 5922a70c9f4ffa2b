#include "layout/personas/paint_sheet.hpp"

#include "layout/avatar.hpp"
#include "layout/personas/metrics.hpp"

#include <algorithm>

namespace cjm::personas {
namespace {

class SheetPainter {
public:
    SheetPainter(const PersonaSheet& sheet, const PersonasLayout& layout, const Theme& theme,
                 const PersonasHands& hands, Scene& scene)
        : sheet_(sheet),
          layout_(layout),
          theme_(theme),
          hands_(hands),
          scene_(scene) {}

    void paint() {
        scene_.shapes.emplace_back(BoxShape{sheet_.rect.inset(0.5), sheetRadius, theme_.page, {theme_.line, 1, {}}});
        paintHead();
        paintFacts();
        paintQuote();
        for (const SheetList& list : sheet_.lists)
            paintList(list);
        paintCurve(sheet_.curve, theme_, theme_.page, scene_);
        paintFoot();
    }

private:
    [[nodiscard]] bool isHovered(const PersonaZone& zone) const { return hands_.hovered == zone; }
    [[nodiscard]] const PersonaId& id() const { return sheet_.persona->id; }
    [[nodiscard]] bool isEdited(std::string_view field) const {
        const auto* target = std::get_if<PersonaFieldTarget>(&hands_.edited);
        return target && target->persona == sheet_.persona->id && target->field == field;
    }
    // Hands are at this sheet: its empty lists show themselves.
    [[nodiscard]] bool isUnderHands() const {
        const bool isOver = sheetUnder(hands_.hovered) == id();
        const auto* field = hands_.focused ? std::get_if<PersonaFieldTarget>(&*hands_.focused) : nullptr;
        const auto* one = field ? &field->persona : hands_.focused ? std::get_if<PersonaId>(&*hands_.focused) : nullptr;
        const auto* edited = std::get_if<PersonaFieldTarget>(&hands_.edited);
        return isOver || (one && *one == id()) || (edited && edited->persona == id());
    }
    void words(const SheetText& text, Colour colour, std::string_view field) {
        if (!isEdited(field)) addWords(text, colour, scene_);
    }
    [[nodiscard]] Colour mutedOn(Colour ground) const { return readableOn(ground, theme_.muted); }
    [[nodiscard]] Colour linkOn(Colour ground) const { return readableOn(ground, theme_.accent); }

    void paintHead() {
        const PersonaTones& tones = sheet_.tones;
        if (tones.tint != theme_.page)
            scene_.shapes.emplace_back(endOfCard(sheet_.head, sheetRadius, true, tones.tint));
        else // as white as the page, which has an outline there
            scene_.shapes.emplace_back(
                BoxShape{{sheet_.head.x, sheet_.head.bottom() - 1, sheet_.head.width, 1}, 0, theme_.line, {}});
        paintAvatar({sheet_.avatar, avatarIcon, sheet_.initials, sheet_.image}, *sheet_.persona, theme_.page,
                    tones.deep, scene_);
        const bool isPointedAt = isHovered(AvatarZone{id()});
        if (isPointedAt || tones.tint == theme_.page)
            scene_.shapes.emplace_back(BoxShape{sheet_.avatar.inset(0.75),
                                                avatarSize / 2 - 0.75,
                                                noColour,
                                                {isPointedAt ? theme_.accent : theme_.line, 1.5, {}}});
        const Colour none = mutedOn(tones.tint);
        words(sheet_.name, sheet_.persona->name.empty() ? none : tones.deep, "name");
        words(sheet_.segment, sheet_.persona->segment.empty() ? none : tones.deep, "segment");
        for (const RoleChip& chip : sheet_.chips)
            paintChip(chip);
    }

    void paintChip(const RoleChip& chip) {
        const PersonaTones& tones = sheet_.tones;
        const bool isPointedAt = isHovered(ChipZone{id(), chip.role});
        const double radius = chipHeight / 2;
        if (chip.on) {
            scene_.shapes.emplace_back(BoxShape{chip.rect, radius, tones.strong, {}});
            scene_.shapes.emplace_back(IconShape{"check", chip.tick, tones.onStrong});
            addWords(chip.words, tones.onStrong, scene_);
            return;
        }
        const Pen edge{isPointedAt ? tones.deep : tones.edge, 1, {}};
        scene_.shapes.emplace_back(BoxShape{chip.rect.inset(0.5), radius - 0.5, noColour, edge});
        addWords(chip.words, tones.deep, scene_);
    }

    void paintFacts() {
        for (const SheetFact& fact : sheet_.facts) {
            addWords(fact.label, theme_.muted, scene_);
            words(fact.value, fact.isEmpty ? theme_.muted : theme_.ink, fact.field);
        }
    }

    // What nobody has said yet is hatched.
    void paintQuote() {
        const SheetQuote& quote = sheet_.quote;
        const Rect bar{quote.rect.x, quote.rect.y, quoteBar, quote.rect.height};
        if (quote.isAssumption) {
            const Rect rest{bar.right(), bar.y, quote.rect.right() - bar.right(), bar.height};
            paintHatch(rest, 13, {mix(theme_.page, theme_.neutral, 0.28), 1.2, {}}, scene_);
            PathShape dashes;
            dashes.steps = {moveTo(bar.centre().x, bar.y), lineTo(bar.centre().x, bar.bottom())};
            dashes.pen = {mix(theme_.neutral, theme_.muted, 0.25), quoteBar, {6, 3}};
            scene_.shapes.emplace_back(std::move(dashes));
        } else {
            scene_.shapes.emplace_back(BoxShape{bar, 0, quote.isEmpty ? theme_.line : sheet_.tones.strong, {}});
        }
        words(quote.words, quote.isEmpty ? theme_.muted : theme_.ink, "quote");
        addWords(quote.note, theme_.muted, scene_);
        addWords(quote.link, linkOn(theme_.page), scene_);
    }

    void paintList(const SheetList& list) {
        if (list.items.empty() && !isUnderHands()) return;
        addWords(list.heading, theme_.muted, scene_);
        for (const SheetText& item : list.items) {
            paintSign(list.field, {item.rect.x - listIndent, item.rect.y, listIndent, item.block->lineHeight});
            if (!isEdited(list.field)) addWords(item, theme_.ink, scene_);
        }
        if (!list.items.empty() || isEdited(list.field)) return;
        const bool isPointedAt = isHovered(EmptyListZone{{id(), std::string(list.field)}});
        const Rect icon = list.plus.inset((list.plus.height - 14) / 2);
        if (isPointedAt) scene_.shapes.emplace_back(BoxShape{list.plus, 4, mix(theme_.page, theme_.accent, 0.12), {}});
        scene_.shapes.emplace_back(IconShape{"plus", icon, isPointedAt ? linkOn(theme_.page) : theme_.muted});
    }

    // A dot; an arrow for a motive, a stroke for a pain.
    void paintSign(std::string_view list, const Rect& room) {
        const Point c{room.x + 6.5, room.centre().y};
        PathShape sign;
        if (list == "motives") {
            sign.steps = {moveTo(c.x - 3.5, c.y + 3.5), lineTo(c.x + 3, c.y - 3), moveTo(c.x - 2, c.y - 3.2),
                          lineTo(c.x + 3.2, c.y - 3.2), lineTo(c.x + 3.2, c.y + 2)};
            sign.pen = {theme_.good, 1.4, {}};
        } else if (list == "pains") {
            sign.steps = {moveTo(c.x - 4.5, c.y), lineTo(c.x + 4.5, c.y)};
            sign.pen = {theme_.bad, 1.4, {}};
        } else {
            const Colour colour = mix(theme_.page, theme_.muted, 0.7);
            scene_.shapes.emplace_back(BoxShape{{c.x - 2, c.y - 2, 4, 4}, 2, colour, {}});
            return;
        }
        scene_.shapes.emplace_back(std::move(sign));
    }

    void paintFoot() {
        const SheetFoot& foot = sheet_.foot;
        scene_.shapes.emplace_back(endOfCard(foot.rect.inset(1), sheetRadius - 1, false, theme_.panel));
        scene_.shapes.emplace_back(BoxShape{{foot.rect.x, foot.rect.y, foot.rect.width, 1}, 0, theme_.line, {}});
        const Colour muted = mutedOn(theme_.panel), link = linkOn(theme_.panel);
        addWords(foot.cards, readableOn(theme_.panel, theme_.ink), scene_);
        addWords(foot.interviews, layout_.options.opensInterviews && foot.hasInterviews ? link : muted, scene_);
        addWords(foot.dot, muted, scene_);
        addWords(foot.stories, layout_.options.opensStories && foot.hasStories ? link : muted, scene_);
        addWords(foot.confirmed, muted, scene_);
        paintSquares(foot.squares, foot.facts, foot.known, sheet_.tones.strong, scene_);
        addWords(foot.onMap, link, scene_);
        if (isHovered(OnMapZone{id()})) {
            const Rect& r = foot.onMap.rect;
            scene_.shapes.emplace_back(BoxShape{{r.x, r.bottom() - 1, r.width, 1}, 0, link, {}});
        }
    }

    const PersonaSheet& sheet_;
    const PersonasLayout& layout_;
    const Theme& theme_;
    const PersonasHands& hands_;
    Scene& scene_;
};

} // namespace

void paintSheet(const PersonaSheet& sheet, const PersonasLayout& layout, const Theme& theme, const PersonasHands& hands,
                Scene& scene) {
    SheetPainter(sheet, layout, theme, hands, scene).paint();
}

} // namespace cjm::personas
