#include "app/views/personas_view.hpp"
#include "app/widgets/enter_key.hpp"

#include <cjm/session/commands/persona_edit.hpp>

#include <QKeyEvent>

// Keys that mean something on personas alone: from part to part of a sheet, and at the parts that hold no text.

namespace cjm {
bool PersonasView::takesKey(const QKeyEvent& event) {
    const bool isBare = (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (!isBare) return false;
    const bool isTab = event.key() == Qt::Key_Tab, isBackTab = event.key() == Qt::Key_Backtab;
    if (isTab || isBackTab) {
        goTo(current(), isBackTab);
        return true;
    }
    const auto* field = std::get_if<PersonaFieldTarget>(&current());
    if (!field) return false;
    const PersonaId persona = field->persona;
    if (field->field == "decisionRoles") return takesKeyAtRoles(persona, event);
    return field->field == "avatar" && takesKeyAtAvatar(persona, event);
}

// From one part of a sheet to the next, as Tab goes through its texts; without editing, from sheet to sheet.
void PersonasView::goTo(const Target& from, bool backwards) {
    const auto* field = std::get_if<PersonaFieldTarget>(&from);
    std::optional<Target> to;
    if (field && field->field == "avatar")
        to = backwards ? nextField(layout_, PersonaFieldTarget{field->persona, "name"}, true)
                       : PersonaFieldTarget{field->persona, "name"};
    else if (from.index() == 0)
        to = audienceTarget();
    else
        to = nextField(layout_, from, backwards);
    if (!to) return;
    if (!mayChange()) {
        select(ownerOf(shownMap(), *to));
        return makeVisible(current());
    }
    const auto* next = std::get_if<PersonaFieldTarget>(&*to);
    if (!next || next->field != "decisionRoles") return editText(*to);
    chip_ = 0;
    select(*to);
    makeVisible(*to);
}

bool PersonasView::takesKeyAtRoles(const PersonaId& persona, const QKeyEvent& event) {
    const std::size_t last = decisionRoleNames().size() - 1;
    switch (event.key()) {
    case Qt::Key_Left: setChip(chip_ == 0 ? 0 : chip_ - 1); return true;
    case Qt::Key_Right: setChip(std::min(chip_ + 1, last)); return true;
    case Qt::Key_Home: setChip(0); return true;
    case Qt::Key_End: setChip(last); return true;
    case Qt::Key_Escape: select(persona); return true;
    default: break;
    }
    if (!mayChange() || (event.key() != Qt::Key_Space && !isEnterKey(event))) return false;
    const auto edit = toggleDecisionRole(shownMap(), persona, std::string(decisionRoleNames()[chip_]));
    if (edit) session()->apply(edit->edit);
    return true;
}

bool PersonasView::takesKeyAtAvatar(const PersonaId& persona, const QKeyEvent& event) {
    if (event.key() == Qt::Key_Escape) {
        select(persona);
        return true;
    }
    if (event.key() != Qt::Key_Space && !isEnterKey(event)) return false;
    askForAvatar(persona);
    return true;
}

} // namespace cjm
