#include "app/views/inline_editor.hpp"
#include "app/views/personas_view.hpp"

#include <cjm/render/icons.hpp>

#include <QPainter>

// How personas are drawn in their window, and what is drawn over them.

namespace cjm {
namespace {

constexpr double sheetCorner = 12, fieldCorner = 5;
constexpr double sheetPen = 2, fieldPen = 1.5;
constexpr int veilAlpha = 150;
constexpr double carriedOpacity = 0.9;

// For a line of this width that lies outside of what it frames.
QRectF outside(const QRectF& frame, double width) {
    return frame.adjusted(-width / 2, -width / 2, width / 2, width / 2);
}

void addEntry(const PersonasLayout& layout, const Theme& theme, const ListEntry& entry, Scene& scene) {
    const auto& field = std::get<PersonaFieldTarget>(entry.list);
    const PersonaSheet* sheet = layout.sheetOf(field.persona);
    if (!sheet) return;
    for (const SheetList& list : sheet->lists) {
        if (list.field != field.field || entry.index >= static_cast<int>(list.items.size())) continue;
        const SheetText& item = list.items[static_cast<std::size_t>(entry.index)];
        scene.shapes.emplace_back(BoxShape{item.rect.inset(-4), fieldCorner, theme.page, {theme.line, 1, {}}});
        scene.shapes.emplace_back(
            TextShape{item.block, {item.rect.x, item.rect.y}, item.rect.width, theme.ink, item.align});
    }
}

} // namespace

Scene PersonasView::sceneOf(const QRect& dirty, const PersonasHands& hands) const {
    const Point from = toLayout(dirty.topLeft()), to = toLayout(dirty.bottomRight() + QPoint(1, 1));
    Scene scene;
    paintPersonas(layout_, theme(), scene, Rect{from.x, from.y, to.x - from.x, to.y - from.y}, hands);
    return scene;
}

void PersonasView::paintPage(QPainter& painter, const QRect& dirty, const Selection& selection) {
    PersonasHands hands{hovered_, std::nullopt, {}};
    if (mayChange() && selection.current.index() != 0) hands.focused = selection.current;
    if (editor()) hands.edited = editor()->target();
    scenePainter().drawAt(painter, sceneOf(dirty, hands), origin(), zoom());
    paintSelection(painter, selection);
}

void PersonasView::paintQuickly(QPainter& painter, const QRect& dirty) {
    scenePainter().drawAt(painter, sceneOf(dirty, {}), origin(), zoom());
}

// What keys are for: a sheet, its avatar, one of its chips, or the text that is open.
void PersonasView::paintSelection(QPainter& painter, const Selection& selection) {
    const Target target = editor() ? editor()->target() : selection.current;
    if (atTile_ && target.index() == 0)
        return paintFrame(painter, outside(toViewport(layout_.tile), sheetPen), sheetCorner, sheetPen);
    const auto spot = spotOf(target);
    if (!spot) return;
    const auto* field = std::get_if<PersonaFieldTarget>(&target);
    const bool isSheet = std::holds_alternative<PersonaId>(target);
    QRectF frame = toViewport(spot->frame);
    double radius = isSheet ? sheetCorner : fieldCorner;
    if (field && field->field == "avatar") radius = spot->frame.width / 2;
    if (field && field->field == "decisionRoles") {
        const PersonaSheet& sheet = *layout_.sheetOf(field->persona);
        frame = toViewport(sheet.chips[std::min(chip_, sheet.chips.size() - 1)].rect.inset(-2));
        radius = frame.height() / zoom() / 2;
    }
    if (target == audienceTarget() && !editor()) {
        frame = toViewport(layout_.audience);
        radius = sheetCorner;
    }
    const double width = editor() ? fieldPen : sheetPen;
    paintFrame(painter, outside(frame, width), radius, width);
}

// The frame of the audience is around its card, whose text is only a part of it.
QRectF PersonasView::shownAt(const Target& target, const Rect& rect) const {
    return toViewport(target == audienceTarget() ? rect.united(layout_.audience) : rect);
}

void PersonasView::paintFaded(QPainter& painter) { veilLifted(painter, drag_.overlay(), veilAlpha); }

void PersonasView::paintOverlay(QPainter& painter) {
    const Overlay& overlay = drag_.overlay();
    if (overlay.dropIndicator) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(qtColour(theme().accent));
        const QRectF bar = toViewport(*overlay.dropIndicator);
        const double radius = std::min(bar.width(), bar.height()) / 2;
        painter.drawRoundedRect(bar, radius, radius);
    }
    Scene scene;
    if (const ListEntry* entry = drag_.entry()) addEntry(layout_, theme(), *entry, scene);
    for (const Target& target : overlay.lifted)
        if (const auto* id = std::get_if<PersonaId>(&target)) scene = liftedSheet(layout_, theme(), *id);
    painter.save();
    painter.setOpacity(carriedOpacity);
    scenePainter().drawAt(painter, scene, origin() + QPointF(overlay.by.x, overlay.by.y) * zoom(), zoom());
    painter.restore();
}

} // namespace cjm
