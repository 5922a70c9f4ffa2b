#include "app/views/board.hpp"
#include "app/views/inline_editor.hpp"

#include <cjm/model/kind_traits.hpp>
#include <cjm/model/validate.hpp>
#include <cjm/session/selection/walk.hpp>
#include <cjm/session/typing/quick_marks.hpp>

#include <QKeyEvent>
#include <QString>

#include <algorithm>

namespace cjm {
namespace {

// The step that a key asks for. Shift extends, so it is not looked at here.
std::optional<Step> stepFor(const QKeyEvent& event) {
    const bool ctrl = (event.modifiers() & Qt::ControlModifier) != 0;
    switch (event.key()) {
    case Qt::Key_Home: return ctrl ? Step::first : Step::lineStart;
    case Qt::Key_End: return ctrl ? Step::last : Step::lineEnd;
    default: break;
    }
    if (ctrl) return std::nullopt;
    switch (event.key()) {
    case Qt::Key_Left: return Step::left;
    case Qt::Key_Right: return Step::right;
    case Qt::Key_Up: return Step::up;
    case Qt::Key_Down: return Step::down;
    case Qt::Key_PageUp: return Step::rowAbove;
    case Qt::Key_PageDown: return Step::rowBelow;
    default: return std::nullopt;
    }
}

constexpr double wholeStep = 0.5, fineStep = 0.1;

} // namespace

void Board::keyPressEvent(QKeyEvent* event) {
    if (!session_) return;
    if (editor_) {
        if (editor_->hasFocus()) return event->ignore(); // it has had this key and does not want it
        editor_->setFocus();                             // an input method has composed
        return editor_->press(event);
    }
    // The other keys of the clipboard are commands; what may only be looked at can be copied too.
    if (event->matches(QKeySequence::Copy)) return copySelection();
    const bool shift = (event->modifiers() & Qt::ShiftModifier) != 0;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && changeEmotions(*event)) return;
    if (!(event->modifiers() & (Qt::AltModifier | Qt::MetaModifier)))
        if (const auto step = stepFor(*event)) return walk(*step, shift);
    if (const auto digit = numberKey(*event)) return setNumber(digit->number, digit->second);
    switch (event->key()) {
    case Qt::Key_Tab: return walk(Step::nextCell);
    case Qt::Key_Backtab: return walk(Step::previousCell);
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain) return editSelection();
        break;
    case Qt::Key_Escape: return isLooking() ? emit backWanted() : select(Target{});
    case Qt::Key_Space:
        spaceHeld_ = true;
        updateCursor();
        return;
    default: break;
    }
    const QString text = event->text();
    if (plain && !text.isEmpty() && text[0].isPrint()) {
        editSelection(text);
        // Words that go nowhere are not lost without a word.
        if (!editor_ && selection().empty() && mayChange()) session_->refuse(Error{{"edit.no-place", {}}, {}});
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void Board::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        spaceHeld_ = false;
        updateCursor();
        return;
    }
    QAbstractScrollArea::keyReleaseEvent(event);
}

void Board::walk(Step step, bool extends) {
    Selection next = extends && !selection().empty() ? walkedWithShift(session_->map(), layout_, selection(), step)
                                                     : selectOnly(walked(layout_, current(), step));
    const Target to = next.current;
    select(std::move(next));
    makeVisible(to);
}

bool Board::changeEmotions(const QKeyEvent& event) {
    if (event.key() != Qt::Key_Up && event.key() != Qt::Key_Down) return false;
    const auto face = [&](const Target& target) {
        const auto* id = std::get_if<CardId>(&target);
        const auto card = id ? session_->map().cards.find(*id) : nullptr;
        return card && isFace(session_->map(), *card) ? card : nullptr;
    };
    if (!mayChange() || !face(current())) return false;
    const double size = (event.modifiers() & Qt::ShiftModifier) ? fineStep : wholeStep;
    std::vector<Edit> edits;
    for (const Target& target : selection().targets) {
        const auto found = face(target);
        if (!found) continue;
        Card card = *found;
        card.value = onEmotionScale(card.value + (event.key() == Qt::Key_Up ? size : -size));
        edits.emplace_back(PutCard{std::move(card), {}});
    }
    const auto count = static_cast<std::int64_t>(edits.size());
    applyAll(std::move(edits), {"edit.cards-marked", {{"n", count}}}, "emotion-" + std::get<CardId>(current()).value);
    return true;
}

void Board::setNumber(int number, bool second) {
    if (!mayChange()) return;
    std::vector<Edit> edits;
    for (const Target& target : selection().targets) {
        const auto* id = std::get_if<CardId>(&target);
        const auto card = id ? session_->map().cards.find(*id) : nullptr;
        if (!card) continue;
        Card changed = withNumber(*card, number, second);
        if (!(changed == *card)) edits.emplace_back(PutCard{std::move(changed), {}});
    }
    const auto count = static_cast<std::int64_t>(edits.size());
    applyAll(std::move(edits), {"edit.cards-marked", {{"n", count}}}, {});
}

void Board::applyAll(std::vector<Edit> edits, Message label, const std::string& key) {
    if (edits.empty()) return;
    session_->apply(edits.size() == 1 ? edits.front() : Edit{Batch{std::move(label), std::move(edits)}}, key);
}

} // namespace cjm
