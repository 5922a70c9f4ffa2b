#include "app/views/board.hpp"

#include <cjm/model/kind_traits.hpp>
#include <cjm/session/tools/faces.hpp>

#include <QKeyEvent>

#include <algorithm>

// Faces walked by the keyboard, curves shown and hidden, and everything selected at once.

namespace cjm {
bool Board::faceKey(QKeyEvent* event) {
    const auto* id = std::get_if<CardId>(&current());
    const auto card = id && session_ ? session_->map().cards.find(*id) : nullptr;
    if (!card || !isFace(session_->map(), *card)) return false;
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    const auto walk = [&](int step, bool toEnd) {
        const auto next = nextFace(layout_, card->id, step, toEnd);
        if (!next) return false;
        select(*next);
        makeVisible(*next);
        return true;
    };
    switch (event->key()) {
    case Qt::Key_Left: return walk(-1, false);
    case Qt::Key_Right: return walk(1, false);
    case Qt::Key_Home: return walk(-1, true);
    case Qt::Key_End: return walk(1, true);
    default: return false;
    }
}

void Board::showCurve(const PersonaId& persona, bool shown) {
    ViewFilter filter = session_->filter();
    if (shown)
        filter.hiddenCurves.erase(persona);
    else
        filter.hiddenCurves.insert(persona);
    session_->setFilter(std::move(filter));
}

void Board::selectAll() {
    if (!session_) return;
    Selection all = selectedIn(layout_, {0, 0, layout_.size.width, layout_.size.height});
    if (all.contains(current())) all.current = all.anchor = current();
    select(std::move(all));
}

} // namespace cjm
