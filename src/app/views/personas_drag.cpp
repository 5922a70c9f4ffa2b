#include "app/views/personas_drag.hpp"

#include "app/views/personas_view.hpp"

#include <cjm/session/commands/persona_edit.hpp>

namespace cjm {

Selection PersonasDrag::take(const QPointF& at, const Pointer&) {
    const PersonaZone zone = view_.zoneAt(at);
    if (view_.mayChange()) {
        const auto* text = std::get_if<FieldZone>(&zone);
        const auto* field = text ? std::get_if<PersonaFieldTarget>(&text->text) : nullptr;
        const bool isInHead = std::holds_alternative<HeadZone>(zone) || std::holds_alternative<AvatarZone>(zone) ||
                              (field && (field->field == "name" || field->field == "segment"));
        if (isInHead) sheet_ = sheetUnder(zone);
        entry_ = listEntryAt(view_.layoutNow(), view_.toLayout(at));
    }
    return selectOnly(view_.targetAt(at));
}

bool PersonasDrag::isStillThere() const {
    const Map& map = view_.shownMap();
    return entry_ ? exists(map, entry_->list) : exists(map, sheet_);
}

void PersonasDrag::carry(const Pointer& pointer) {
    if (!isStillThere()) return cancel();
    const PersonasLayout& layout = view_.layoutNow();
    overlay_ = {};
    place_ = -1;
    overlay_.by = by();
    if (entry_) {
        const auto gap = listGapAt(layout, *entry_, pointer.at);
        if (!gap) return;
        place_ = gap->place;
        overlay_.dropIndicator = gap->mark;
        return;
    }
    overlay_.lifted = {sheet_};
    if (const auto gap = personaGapAt(layout, pointer.at, sheet_)) {
        place_ = gap->place;
        overlay_.dropIndicator = gap->mark;
    }
}

ToolResult PersonasDrag::drop(const Pointer& pointer) {
    if (place_ >= 0) {
        const Map& map = view_.shownMap();
        const auto edit =
            entry_ ? movePersonaEntry(map, entry_->list, entry_->index, place_) : movePersonaTo(map, sheet_, place_);
        return edit ? ToolResult{edit->edit, edit->selection} : ToolResult{};
    }
    if (entry_) {
        const PersonaId under = sheetUnder(hit(view_.layoutNow(), pointer.at));
        const auto& own = std::get<PersonaFieldTarget>(entry_->list).persona;
        if (!under.empty() && under != own) view_.session()->refuse(Error{{"edit.line-stays", {}}, {}});
    }
    return {};
}

void PersonasDrag::forget() {
    sheet_ = {};
    entry_.reset();
    overlay_ = {};
    place_ = -1;
}

} // namespace cjm
