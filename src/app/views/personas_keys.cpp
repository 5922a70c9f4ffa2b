#include "app/views/personas_view.hpp"
#include "app/widgets/enter_key.hpp"

#include <cjm/session/commands/persona_edit.hpp>

#include <QKeyEvent>
#include <QScrollBar>
#include <QtMath>

#include <algorithm>
#include <utility>

// Keys that mean something on personas alone: from part to part of a sheet, and at the parts that hold no text.

namespace cjm {
namespace {

constexpr double tileReach = 8; // around the tile when it is shown

bool isOnlyHeld(const QKeyEvent& event) {
    const int key = event.key();
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta;
}

} // namespace

bool PersonasView::takesKey(const QKeyEvent& event) {
    const bool isBare = (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (isOnlyHeld(event) || !isBare) return false;
    if (takesKeyAtTile(event)) return true;
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

void PersonasView::goToTile(bool there) {
    if (atTile_ == there) return;
    atTile_ = there;
    const QRectF tile = toViewport(layout_.tile).adjusted(-tileReach, -tileReach, tileReach, tileReach);
    viewport()->update(tile.toAlignedRect());
    if (!there) return;
    select(Target{});
    const double below = tile.bottom() - viewport()->height();
    if (const double away = std::min(std::max(below, 0.0), tile.top()); away != 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qCeil(away));
}

// Tab comes to the tile behind the last text. On a map without personas it is all there is, so keys are for it anyway.
bool PersonasView::takesKeyAtTile(const QKeyEvent& event) {
    const bool wasThere = std::exchange(atTile_, false);
    if (wasThere) viewport()->update();
    if (!mayChange() || current().index() != 0) return false;
    if (isEnterKey(event) || event.key() == Qt::Key_Space) {
        const bool isMeant = wasThere || layout_.sheets.empty();
        if (isMeant) addAnother();
        return isMeant;
    }
    const bool isBackTab = event.key() == Qt::Key_Backtab;
    if (!wasThere || (event.key() != Qt::Key_Tab && !isBackTab)) return false;
    if (!isBackTab) {
        goToTile(true); // there is nothing behind it
    } else if (layout_.sheets.empty()) {
        editText(audienceTarget());
    } else {
        editText(PersonaFieldTarget{layout_.sheets.back().persona->id, "pains"});
    }
    return true;
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
    if (!to && !backwards && mayChange()) return goToTile(true);
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
