#include "layout/parts.hpp"
#include "layout/plan/metrics.hpp"
#include "layout/plan/paint_signs.hpp"
#include "layout/value_signs.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/plan/plan_paint.hpp>
#include <cjm/method/quadrants.hpp>

#include <algorithm>

namespace cjm::plan {
namespace {

using Kind = PlanZone::Kind;
using Column = PlanColumn;

Colour readableBad(const Theme& theme, Colour ground) { return readableOn(ground, theme.badText); }

class TablePainter {
public:
    TablePainter(const PlanLayout& layout, const Theme& theme, const PlanHands& hands, const std::optional<Rect>& clip,
                 Scene& scene)
        : layout_(layout),
          theme_(theme),
          hands_(hands),
          clip_(clip),
          scene_(scene) {}

    void paint() {
        paintBar();
        scene_.shapes.emplace_back(BoxShape{layout_.table.inset(0.5), tableRadius, theme_.page, {theme_.line, 1, {}}});
        for (const PlanHeading& heading : layout_.headings)
            if (isSeen(heading.rect)) paintHeading(heading);
        const auto first = std::partition_point(layout_.rows.begin(), layout_.rows.end(), [&](const PlanRow& row) {
            return clip_ && row.rect.bottom() < clip_->y;
        });
        for (auto row = first; row != layout_.rows.end() && (!clip_ || row->rect.y <= clip_->bottom()); ++row)
            paintRow(*row);
        addWords(layout_.nothing, theme_.muted, scene_);
    }

private:
    [[nodiscard]] bool isSeen(const Rect& rect) const { return !clip_ || clip_->intersects(rect.inset(-2)); }
    [[nodiscard]] bool isHovered(Kind kind, const PlanRow& row) const {
        return hands_.hovered.kind == kind && hands_.hovered.card == row.card->id;
    }
    void box(const Rect& rect, double radius, Colour fill, Colour pen = noColour) {
        scene_.shapes.emplace_back(BoxShape{pen.alpha == 0 ? rect : rect.inset(0.5), radius, fill, {pen, 1, {}}});
    }
    void icon(std::string_view name, const Rect& rect, Colour ink) {
        scene_.shapes.emplace_back(IconShape{std::string(name), rect, ink});
    }

    void paintBar() {
        const Colour ink = readableOn(theme_.canvas, theme_.ink);
        addWords(layout_.title, ink, scene_);
        const Colour chosen = mix(theme_.page, theme_.accent, 0.12);
        if (!layout_.subjects.empty() && layout_.options.hasHands) {
            const Rect whole = layout_.subjects.front().rect.united(layout_.subjects.back().rect);
            box(whole, 8, theme_.page, theme_.line);
        }
        for (const PlanLayout::Switch& each : layout_.subjects) {
            const bool isChosen = each.subject == layout_.options.subject && layout_.options.hasHands;
            if (isChosen) box(each.rect.inset(1), 7, chosen);
            const Colour ground = isChosen ? chosen : layout_.options.hasHands ? theme_.page : theme_.canvas;
            const bool isPointedAt =
                hands_.hovered.kind == Kind::subject && hands_.hovered.index == static_cast<int>(each.subject);
            addWords(each.words, readableOn(ground, isChosen || isPointedAt ? theme_.accent : theme_.ink), scene_);
            addWords(each.count, readableOn(ground, isChosen ? theme_.accent : theme_.muted), scene_);
        }
        paintMenu(layout_.orderChip, layout_.orderCaption, layout_.orderWords, Kind::order);
        paintMenu(layout_.groupingChip, layout_.groupingCaption, layout_.groupingWords, Kind::grouping);
    }

    void paintMenu(const Rect& chip, const SheetText& caption, const SheetText& words, Kind kind) {
        if (chip.empty()) return;
        const bool isPointedAt = hands_.hovered.kind == kind;
        box(chip, 8, theme_.page, isPointedAt ? theme_.accent : theme_.line);
        addWords(caption, readableOn(theme_.page, theme_.muted), scene_);
        addWords(words, theme_.ink, scene_);
        const double y = chip.y + (chip.height - arrowSize) / 2;
        icon("chevron-down", {chip.right() - chipPadding - arrowSize, y, arrowSize, arrowSize}, theme_.muted);
    }

    void rule(double y) { box({layout_.table.x + 1, y, layout_.table.width - 2, 1}, 0, theme_.line); }

    // What stands at the foot of the table keeps inside of its corners.
    void ground(const Rect& rect, Colour fill) {
        const Rect inside{rect.x + 1, rect.y, rect.width - 2, rect.height};
        if (rect.bottom() < layout_.table.bottom() - 0.5)
            box(inside, 0, fill);
        else
            scene_.shapes.emplace_back(
                endOfCard({inside.x, inside.y, inside.width, inside.height - 1}, tableRadius - 1, false, fill));
    }

    void paintHeading(const PlanHeading& heading) {
        using Sign = PlanHeading::Sign;
        const bool isBad = heading.sign == Sign::unsolved || heading.sign == Sign::fixFirst;
        const Colour fill = isBad ? mix(theme_.page, theme_.bad, 0.09) : theme_.canvas;
        ground(heading.rect, fill);
        rule(heading.rect.y);
        const Colour ink = isBad ? readableBad(theme_, fill) : readableOn(fill, theme_.ink);
        const Point sign{layout_.table.x + headingLeft + signSize / 2, heading.rect.centre().y};
        switch (heading.sign) {
        case Sign::idea: paintState(SolutionState::idea, sign, theme_, fill, scene_); break;
        case Sign::planned: paintState(SolutionState::planned, sign, theme_, fill, scene_); break;
        case Sign::doing: paintState(SolutionState::doing, sign, theme_, fill, scene_); break;
        case Sign::done: paintState(SolutionState::done, sign, theme_, fill, scene_); break;
        case Sign::stage: paintSquare(heading.hue, sign.x - squareSize / 2, sign.y, scene_); break;
        default: break;
        }
        addWords(heading.words, ink, scene_);
        addWords(heading.count, isBad ? ink : readableOn(fill, theme_.muted), scene_);
    }

    void paintRow(const PlanRow& row) {
        const bool isLit = isAmong(hands_.lit, row.card->id);
        const Colour fill = isLit ? mix(theme_.page, theme_.accent, 0.09) : theme_.page;
        if (isLit) ground(row.rect, fill);
        rule(row.rect.y);
        const double middle = row.rect.centre().y;
        if (row.number == 0)
            icon("circle-alert", {layout_.table.x + 12, middle - 8, 16, 16}, readableOn(fill, theme_.bad, 3));
        addWords(row.figure, readableOn(fill, theme_.ink), scene_);
        for (std::size_t i = 1; i < row.cells.size(); ++i)
            paintCell(row, layout_.columns[i], row.cells[i], fill);
        for (const PlanChip& chip : row.chips)
            paintChip(row, chip, fill);
        paintMore(row, fill);
        if (!row.fresh.empty()) paintFresh(row);
    }

    void paintCell(const PlanRow& row, const PlanHead& head, const SheetText& cell, Colour fill) {
        if (!cell.block) return;
        const Card& card = *row.card;
        const double x = head.rect.x, middle = row.rect.centre().y;
        const Colour ink = readableOn(fill, theme_.ink), quiet = readableOn(fill, theme_.muted);
        switch (head.column) {
        case Column::name:
            if (card.kind == CardKind::touchpoint) paintTouchpoint(row, cell, fill);
            if (hands_.edited != Target(card.id)) addWords(cell, ink, scene_);
            return;
        case Column::stage:
            paintSquare(row.hue.fill == theme_.page ? row.hue.deep : row.hue.fill, x, middle, scene_);
            return addWords(cell, ink, scene_);
        case Column::state: {
            const SolutionState state = card.state;
            paintState(state, {x + signSize / 2, middle}, theme_, fill, scene_);
            return addWords(cell, ink, scene_);
        }
        case Column::due: {
            const Colour bad = readableBad(theme_, fill);
            if (row.isOverdue) icon("history", {x, middle - 7, 14, 14}, bad);
            return addWords(cell, row.isOverdue ? bad : card.due.empty() ? quiet : ink, scene_);
        }
        case Column::importance: paintBars(card, x, middle, fill); return addWords(cell, ink, scene_);
        case Column::rating: return paintRating(card, cell, middle);
        case Column::channel: return addWords(cell, quiet, scene_);
        default: return addWords(cell, ink, scene_);
        }
    }

    void paintTouchpoint(const PlanRow& row, const SheetText& name, Colour fill) {
        const double line = name.rect.y + lineHeight(cellFont) / 2;
        icon(channelIcon(row.card->channel), {name.rect.x - iconGap, line - iconSize / 2, iconSize, iconSize},
             readableOn(fill, row.hue.deep));
        double x = name.rect.x + name.block->width + 8;
        if (!row.tag.empty()) {
            const Rect tag{row.tag.rect.x - tagPadding, row.tag.rect.y - 1, row.tag.rect.width + 2 * tagPadding,
                           row.tag.block->height() + 2};
            box(tag, 5, noColour, theme_.line);
            addWords(row.tag, readableOn(fill, theme_.muted), scene_);
            x = tag.right() + 6;
        }
        if (row.card->momentOfTruth) icon("star-filled", {x, line - starSize / 2, starSize, starSize}, theme_.neutral);
    }

    void paintBars(const Card& card, double x, double middle, Colour fill) {
        for (int i = 0; i < 5; ++i) {
            const double height = 4 + 2.0 * i, width = barsWidth / 5 - 1;
            const Rect bar{x + i * barsWidth / 5, middle + 6 - height, width, height};
            const bool isOn = i < card.importance;
            box(bar, 1, isOn ? readableOn(fill, theme_.ink) : mix(fill, theme_.muted, 0.3));
        }
    }

    void paintRating(const Card& card, const SheetText& cell, double middle) {
        const Rect chip{cell.rect.x, middle - ratingHeight / 2, ratingWidth, ratingHeight};
        if (card.rating == 0) {
            if (layout_.options.hasHands)
                scene_.shapes.emplace_back(BoxShape{chip.inset(0.5), 5, noColour, {theme_.line, 1, {3, 3}}});
            return;
        }
        const RatingLook look = ratingLook(card.rating, worthOf(card) == TouchpointWorth::fixFirst, theme_);
        box(chip, 5, look.fill);
        addWords(cell, look.ink, scene_);
    }

    void paintChip(const PlanRow& row, const PlanChip& chip, Colour ground) {
        const bool isBare = row.card->kind == CardKind::touchpoint;
        const Colour fill = isBare ? ground : theme_.barrierFill;
        if (!isBare) box(chip.rect, 6, fill, fill == theme_.page ? theme_.line : noColour);
        addWords(chip.words, readableOn(fill, theme_.barrierInk), scene_);
        const double line = chip.words.rect.y + lineHeight(isBare ? cellFont : barrierFont) / 2;
        if (chip.barrier->severity > 0)
            paintSeverity(*chip.barrier, chip.words.rect.right() + dotsGap, line, theme_, fill, scene_);
        const bool isUnder = hands_.hovered.card == row.card->id && hands_.hovered.barrier == chip.barrier->id;
        const bool mayCut = row.card->kind == CardKind::solution && layout_.options.hasHands;
        if (!isUnder || !mayCut) return;
        const Rect cross = crossOf(chip);
        const Colour disc = hands_.hovered.kind == Kind::cut ? theme_.accent : theme_.muted;
        box(cross, crossSize / 2, disc, theme_.page);
        icon("x", cross.inset(3), readableOn(disc, theme_.page, 3));
    }

    void paintMore(const PlanRow& row, Colour fill) {
        if (row.more.empty()) return;
        const bool isMissed = row.card->kind == CardKind::touchpoint && row.chips.empty();
        const Colour amber = readableOn(fill, mix(theme_.neutral, theme_.ink, theme_.name == "dark" ? 0 : 0.3));
        addWords(row.more, isMissed ? amber : readableOn(fill, theme_.muted), scene_);
    }

    void paintFresh(const PlanRow& row) {
        const bool isPointedAt = isHovered(Kind::fresh, row);
        const Colour ink = readableOn(theme_.page, theme_.accent);
        box(row.fresh, 8, theme_.page, isPointedAt ? ink : theme_.line);
        const double y = row.fresh.centre().y;
        icon("plus", {row.fresh.x + freshPadding, y - 7, 14, 14}, ink);
        addWords(row.freshWords, ink, scene_);
    }

    const PlanLayout& layout_;
    const Theme& theme_;
    const PlanHands& hands_;
    const std::optional<Rect>& clip_;
    Scene& scene_;
};

} // namespace
} // namespace cjm::plan

namespace cjm {

void paintPlanTable(const PlanLayout& layout, const Theme& theme, Scene& scene, const std::optional<Rect>& clip,
                    const PlanHands& hands) {
    plan::TablePainter(layout, theme, hands, clip, scene).paint();
}

void paintPlanHeads(const PlanLayout& layout, const Theme& theme, Scene& scene) {
    using namespace plan;
    const Rect& heads = layout.heads;
    const Rect inside{heads.x + 1, heads.y + 1, heads.width - 2, heads.height - 1};
    scene.shapes.emplace_back(endOfCard(inside, tableRadius - 1, true, theme.page));
    scene.shapes.emplace_back(BoxShape{{inside.x, heads.bottom() - 1, inside.width, 1}, 0, theme.line, {}});
    for (const PlanHead& head : layout.columns)
        addWords(head.words, readableOn(theme.page, theme.muted), scene);
}

Scene planScene(const PlanLayout& layout, const Theme& theme, const PlanHands& hands) {
    Scene scene;
    scene.size = layout.size;
    scene.shapes.emplace_back(BoxShape{{0, 0, layout.size.width, layout.size.height}, 0, theme.canvas, {}});
    paintPlanTable(layout, theme, scene, std::nullopt, hands);
    paintPlanHeads(layout, theme, scene);
    paintPlanPanel(layout, theme, scene, hands);
    return scene;
}

} // namespace cjm
