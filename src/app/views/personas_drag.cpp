#include "app/views/personas_drag.hpp"

#include "app/views/personas_view.hpp"

#include <cjm/session/commands/persona_edit.hpp>

#include <cmath>

namespace cjm {

Selection PersonasDrag::press(const QPointF& at, const Pointer& pointer) {
    const PersonaZone zone = view_.zoneAt(at);
    pressed_ = Pressed{{}, std::nullopt, pointer, false};
    last_ = pointer;
    overlay_ = {};
    place_ = -1;
    if (view_.mayChange()) {
        const auto* text = std::get_if<FieldZone>(&zone);
        const auto* field = text ? std::get_if<PersonaFieldTarget>(&text->text) : nullptr;
        const bool isInHead = std::holds_alternative<HeadZone>(zone) || std::holds_alternative<AvatarZone>(zone) ||
                              (field && (field->field == "name" || field->field == "segment"));
        if (isInHead) pressed_->sheet = sheetUnder(zone);
        pressed_->entry = listEntryAt(view_.layoutNow(), view_.toLayout(at));
    }
    return selectOnly(view_.targetAt(at));
}

bool PersonasDrag::isStillThere() const {
    const Map& map = view_.shownMap();
    return pressed_->entry ? exists(map, pressed_->entry->list) : exists(map, pressed_->sheet);
}

void PersonasDrag::move(const Pointer& pointer) {
    if (!pressed_) return;
    last_ = pointer;
    const Point by{pointer.at.x - pressed_->from.at.x, pointer.at.y - pressed_->from.at.y};
    if (!pressed_->isDragging) {
        const bool isNear = std::hypot(by.x, by.y) * pointer.zoom <= Tools::clickRadius;
        if (isNear || (pressed_->sheet.empty() && !pressed_->entry)) return;
        pressed_->isDragging = true;
    }
    if (!isStillThere()) return cancel();
    show(pointer);
}

void PersonasDrag::show(const Pointer& pointer) {
    const PersonasLayout& layout = view_.layoutNow();
    overlay_ = {};
    place_ = -1;
    overlay_.by = {pointer.at.x - pressed_->from.at.x, pointer.at.y - pressed_->from.at.y};
    if (pressed_->entry) {
        const auto gap = listGapAt(layout, *pressed_->entry, pointer.at);
        if (!gap) return;
        place_ = gap->place;
        overlay_.dropIndicator = gap->mark;
        return;
    }
    overlay_.lifted = {pressed_->sheet};
    if (const auto gap = personaGapAt(layout, pointer.at, pressed_->sheet)) {
        place_ = gap->place;
        overlay_.dropIndicator = gap->mark;
    }
}

ToolResult PersonasDrag::release(const Pointer& pointer) {
    ToolResult outcome;
    if (isDragging()) move(pointer);
    if (isDragging() && place_ >= 0) {
        const Map& map = view_.shownMap();
        const auto edit = pressed_->entry ? movePersonaEntry(map, pressed_->entry->list, pressed_->entry->index, place_)
                                          : movePersonaTo(map, pressed_->sheet, place_);
        if (edit) outcome = {edit->edit, edit->selection};
    } else if (isDragging() && pressed_->entry) {
        const PersonaId under = sheetUnder(hit(view_.layoutNow(), pointer.at));
        const auto& own = std::get<PersonaFieldTarget>(pressed_->entry->list).persona;
        if (!under.empty() && under != own) view_.session()->refuse(Error{{"edit.line-stays", {}}, {}});
    }
    cancel();
    return outcome;
}

void PersonasDrag::viewChanged() {
    if (isDragging()) move(last_);
}

void PersonasDrag::cancel() {
    pressed_.reset();
    overlay_ = {};
    place_ = -1;
}

} // namespace cjm
