#include <cjm/app/board.hpp>
#include <cjm/session/faces.hpp>

#include <QKeyEvent>

#include <algorithm>

// Emotions by the keyboard, curves shown and hidden, and everything selected at once.

namespace cjm {
namespace {

constexpr double bigStep = 0.5, smallStep = 0.1;

} // namespace

bool Board::faceKey(QKeyEvent* event) {
    const auto* id = std::get_if<CardId>(&current());
    const auto card = id && store_ ? store_->map().cards.find(*id) : nullptr;
    const auto row = card ? store_->map().rows.find(card->row) : nullptr;
    if (!row || card->kind != CardKind::emotion || row->kind != RowKind::emotions) return false;
    const auto keys = event->modifiers() & ~Qt::KeypadModifier;
    const bool isPlain = keys == Qt::NoModifier;
    if (keys != Qt::NoModifier && keys != Qt::ShiftModifier) return false;
    const auto walk = [&](int step, bool toEnd) {
        const auto next = isPlain ? nextFace(layout_, card->id, step, toEnd) : std::nullopt;
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
    case Qt::Key_Up:
    case Qt::Key_Down: break;
    default: return false;
    }
    if (!view().mayEdit) return true;
    const double step = (isPlain ? bigStep : smallStep) * (event->key() == Qt::Key_Up ? 1 : -1);
    const auto edit = withEmotionsShifted(store_->map(), selectedCards(store_->map(), selection_), step);
    if (edit) change(*edit, "emotion-" + card->id.value); // steps close to each other are one step of undo
    makeVisible(current());
    return true;
}

void Board::showCurve(const PersonaId& persona, bool shown) {
    const bool changed = shown ? hiddenCurves_.erase(persona) > 0 : hiddenCurves_.insert(persona).second;
    if (changed && store_) relayout();
}

void Board::selectAll() {
    if (!store_) return;
    Selection all = selectedIn(layout_, {0, 0, layout_.size.width, layout_.size.height});
    if (all.contains(current())) all.current = all.anchor = current();
    select(std::move(all));
}

} // namespace cjm
