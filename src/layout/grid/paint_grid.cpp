#include "layout/avatar.hpp"
#include "layout/grid/grid_arcs.hpp"
#include "layout/grid/grid_header.hpp"
#include "layout/grid/grid_row_head.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/grid/paint.hpp"
#include "layout/grid/paint_known.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/grid/grid_paint.hpp>
#include <cjm/layout/grid/story_layout.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

using namespace metrics;

void addText(const PlacedText& text, Colour colour, Scene& scene, Align align = Align::left) {
    if (text.block && !text.block->empty())
        scene.shapes.emplace_back(TextShape{text.block, text.at, text.width, colour, align});
}

void addLine(Point from, Point to, Colour colour, Scene& scene) {
    // Lines lie on whole pixels, so that they stay thin at 100 %.
    const Rect rect = from.y == to.y ? Rect{from.x, std::floor(from.y), to.x - from.x, 1}
                                     : Rect{std::floor(from.x), from.y, 1, to.y - from.y};
    scene.shapes.emplace_back(BoxShape{rect, 0, colour, {}});
}

// A persona's own colour, else that of its curve; the first curve has the colours of its emotions.
Hue personaHue(const PlacedPersona& placed, const Theme& theme) {
    auto colour = parseColour(placed.persona->colour);
    if (!colour) colour = placed.curve;
    const Hue& usual = theme.hues[1];
    if (!colour && (usual.tint != theme.page || !theme.hasAreas)) return usual;
    if (!colour) colour = usual.deep; // stages are not tinted on paper, personas are
    const Colour tint = theme.hasAreas ? mix(theme.page, *colour, 0.13) : theme.page;
    return {*colour, tint, readableOn(tint, *colour, theme.textContrast), theme.page};
}

void paintPersona(const PlacedPersona& p, const Hue& hue, const Theme& theme, Scene& scene) {
    constexpr double icon = 22;
    paintAvatar({p.avatar, icon, p.initials, p.image}, *p.persona, hue.tint, hue.deep, scene);
    scene.shapes.emplace_back(TextShape{p.name, p.nameAt, p.name->width, theme.ink, Align::left});
    if (!p.note->empty())
        scene.shapes.emplace_back(TextShape{p.note, p.noteAt, p.note->width, theme.muted, Align::left});
}

void paintPage(const GridLayout& layout, const Theme& theme, Scene& scene) {
    addText(layout.title, layout.passport->title.empty() ? theme.muted : theme.ink, scene);
    addText(layout.subtitle, theme.muted, scene);
    addText(layout.confirmed, theme.ink, scene);
    for (const PlacedPersona& persona : layout.personas)
        paintPersona(persona, personaHue(persona, theme), theme, scene);
    if (layout.badge.block)
        scene.shapes.emplace_back(BoxShape{layout.badgeRect.inset(0.5), 7, noColour, {theme.line, 1, {}}});
    addText(layout.badge, theme.muted, scene, Align::centre);
    for (const PlacedNote& note : layout.notes) {
        addText(note.name, theme.muted, scene);
        addText(note.text, theme.ink, scene);
    }
    for (const PlacedPhase& phase : layout.phases) {
        const Pen pen = theme.outline > 0 ? Pen{theme.outlineInk, theme.outline, {}} : Pen{};
        scene.shapes.emplace_back(BoxShape{phase.rect.inset(theme.outline / 2), phaseRadius, theme.plainFill, pen});
        scene.shapes.emplace_back(TextShape{phase.title, phase.titleAt, phase.rect.width - 2 * cellPadding,
                                            readableOn(theme.plainFill, theme.muted), Align::centre});
    }
    if (layout.options.transitions) paintArcs(layout, theme, scene);
    for (const Shape& shape : layout.legend)
        scene.shapes.push_back(shape);
}

void paintStages(const GridLayout& layout, const Theme& theme, Scene& scene, const std::optional<Rect>& clip,
                 Detail detail) {
    for (const PlacedStage& p : layout.stages) {
        if (!isWithin(p, clip)) continue;
        paintChevron(p, {&p == &layout.stages.front(), chevronPoint}, theme, scene);
        if (!hasWords(detail)) {
            paintBars(*p.title, p.titleAt, mix(p.hue.fill, p.hue.onFill, 0.6), scene);
            continue;
        }
        const double width = p.rect.right() - chevronPoint - 6 - p.titleAt.x;
        if (!p.title->empty())
            scene.shapes.emplace_back(TextShape{p.title, p.titleAt, width, p.hue.onFill, Align::left});
        if (!p.subtitle->empty())
            scene.shapes.emplace_back(TextShape{p.subtitle, p.subtitleAt, width, p.hue.onFill, Align::left});
        if (p.badge) {
            scene.shapes.emplace_back(BoxShape{p.badgeRect, badgeHeight / 2, p.hue.onFill, {}});
            const double y = p.badgeRect.y + (badgeHeight - p.badge->height()) / 2;
            scene.shapes.emplace_back(TextShape{
                p.badge, {p.badgeRect.x, y}, p.badgeRect.width, readableOn(p.hue.onFill, p.hue.deep), Align::centre});
        }
    }
}

void paintRowTitles(const GridLayout& layout, const Theme& theme, Scene& scene, const std::optional<Rect>& clip,
                    Detail detail) {
    for (const PlacedRow& p : layout.rows) {
        if (clip && !(p.rect.y < clip->bottom() && clip->y < p.rect.bottom())) continue;
        if (!hasWords(detail)) {
            paintBars(*p.title, p.titleAt, mix(theme.page, theme.muted, 0.4), scene);
            continue;
        }
        constexpr double iconSize = 16;
        const bool isAbove = p.titleBand > 0;
        const double line = lineHeight(rowTitle);
        const Point iconAt{p.titleAt.x - rowIconBefore, p.titleAt.y + (line - iconSize) / 2};
        const bool opens = p.row->collapsed && !layout.options.isPage;
        const std::string icon(opens ? std::string_view("chevron-right") : rowIcon(*p.row));
        scene.shapes.emplace_back(IconShape{icon, {iconAt.x, iconAt.y, iconSize, iconSize}, theme.muted});
        const double width =
            isAbove ? p.title->width : layout.rowTitles() - headStyle(layout.options.head).rowTitleIndent - rowTitleEnd;
        if (!p.title->empty())
            scene.shapes.emplace_back(TextShape{p.title, p.titleAt, width, theme.muted, Align::left});
        paintRowHead(p, theme, scene);
    }
}

// A column's rule, which stops where a card lies over it.
void paintColumnRule(double x, const GridLayout& layout, const std::vector<Rect>& spans, const Theme& theme,
                     Scene& scene) {
    double from = layout.stagesBottom;
    for (const Rect& span : spans) {
        if (span.x >= x || span.right() <= x) continue;
        if (span.y > from) addLine({x, from}, {x, span.y}, theme.line, scene);
        from = std::max(from, span.bottom());
    }
    if (layout.rowsBottom > from) addLine({x, from}, {x, layout.rowsBottom}, theme.line, scene);
}

// What reaches over several stages, from top to bottom: cards, and titles above their cells.
std::vector<Rect> spansOf(const GridLayout& layout) {
    std::vector<Rect> spans;
    for (const PlacedRow& row : layout.rows) {
        if (row.titleBand > 0) spans.push_back({row.rect.x, row.rect.y, row.rect.width, row.titleBand});
        for (std::size_t i = row.firstCard; row.hasSpans && i < row.lastCard; ++i)
            if (layout.cards[i].card->span > 1) spans.push_back(layout.cards[i].rect);
    }
    std::sort(spans.begin(), spans.end(), [](const Rect& a, const Rect& b) { return a.y < b.y; });
    return spans;
}

void paintCells(const GridLayout& layout, const Theme& theme, Scene& scene, const std::optional<Rect>& clip,
                const CellLook& look) {
    const auto visible = [&](const Rect& rect) { return !clip || clip->intersects(rect); };
    const double left = layout.options.margin, right = layout.size.width - layout.options.margin;
    for (const PlacedRow& row : layout.rows)
        if (row.chart && visible(row.rect)) paintChartArea(row, layout, theme, scene, clip);
    for (const PlacedRow& row : layout.rows)
        if (visible({left, row.rect.y - 1, right - left, 2}))
            addLine({left, row.rect.y}, {right, row.rect.y}, theme.line, scene);
    if (!layout.rows.empty()) {
        addLine({left, layout.rowsBottom}, {right, layout.rowsBottom}, theme.line, scene);
        const std::vector<Rect> spans = spansOf(layout);
        for (const PlacedStage& stage : layout.stages)
            if (visible({stage.x - 1, layout.stagesBottom, 2, layout.rowsBottom - layout.stagesBottom}))
                paintColumnRule(stage.x, layout, spans, theme, scene);
    }
    for (const PlacedRow& row : layout.rows) {
        if (!visible(row.rect)) continue;
        if (row.chart) paintChart(row, layout, theme, scene, clip, look);
        if (hasWords(look.detail))
            for (const PlacedText& count : row.counts)
                addText(count, theme.muted, scene);
        for (std::size_t i = row.firstCard; i < row.lastCard; ++i)
            if (visible(layout.cards[i].rect)) paintCard(layout.cards[i], layout, theme, scene, look);
    }
}

} // namespace

void paintGrid(const GridLayout& layout, const Theme& theme, GridPart part, Scene& scene,
               const std::optional<Rect>& clip, Detail detail, double marks) {
    switch (part) {
    case GridPart::page: paintPage(layout, theme, scene); break;
    case GridPart::cells: paintCells(layout, theme, scene, clip, {detail, marks}); break;
    case GridPart::rowTitles: paintRowTitles(layout, theme, scene, clip, detail); break;
    case GridPart::stages:
        paintStages(layout, theme, scene, clip, detail);
        paintStoryPath(layout, theme, scene, detail);
        if (hasWords(detail)) paintStrip(layout, theme, scene, clip);
        break;
    case GridPart::story: paintStorySteps(layout, theme, scene, clip, detail); break;
    case GridPart::storyHead: paintStoryHead(layout, theme, scene, detail); break;
    }
}

Scene gridScene(const GridLayout& layout, const Theme& theme) {
    Scene scene;
    scene.size = layout.size;
    scene.shapes.emplace_back(BoxShape{{0, 0, layout.size.width, layout.size.height}, 0, theme.page, {}});
    for (const GridPart part :
         {GridPart::page, GridPart::stages, GridPart::cells, GridPart::rowTitles, GridPart::story, GridPart::storyHead})
        paintGrid(layout, theme, part, scene);
    return scene;
}

} // namespace cjm
