#include "app/views/board.hpp"
#include "app/views/editor_hint.hpp"
#include "app/views/inline_editor.hpp"

#include <cjm/layout/grid/grid_hit.hpp>
#include <cjm/session/selection/walk.hpp>
#include <cjm/storage/files.hpp>

#include <QInputMethodEvent>

// Typing on the board: the editor, where it opens and where it goes on.

namespace cjm {

InlineEditor* Board::editor() const { return editor_.get(); }

Map Board::drawnMap() const { return editor_ ? editor_->sitting().shown(session_->map()) : session_->map(); }

void Board::editSelection(const QString& typed) {
    if (!mayChange()) return;
    commitEditor();
    const Target at = current();
    if (const auto* cell = std::get_if<CellTarget>(&at)) {
        if (auto fresh = freshCard(session_->map(), *cell, std::nullopt, freshIds_))
            openEditor(std::make_unique<Sitting>(session_->store(), std::move(*fresh)), at);
    } else if (spotOf(layout_, at)) {
        openEditor(std::make_unique<Sitting>(session_->store(), at), at);
    }
    if (!editor_) return;
    if (!typed.isEmpty()) return editor_->type(typed);
    // A name is replaced, the words of a card are gone on with; what is typed over a selected card replaces them.
    if (std::holds_alternative<CardId>(at)) editor_->moveCursor(QTextCursor::End);
}

void Board::editText(const Target& target) {
    if (!mayChange()) return;
    commitEditor();
    select(ownerOf(session_->map(), target));
    if (current() == target) return editSelection();
    if (spotOf(layout_, target)) openEditor(std::make_unique<Sitting>(session_->store(), target), current());
}

void Board::begin(Fresh fresh) {
    if (!mayChange()) return;
    commitEditor();
    const Target home = current();
    openEditor(std::make_unique<Sitting>(session_->store(), std::move(fresh)), home);
}

void Board::openEditor(std::unique_ptr<Sitting> sitting, const Target& home) {
    home_ = home;
    const bool fresh = sitting->isFresh();
    editor_ = std::make_unique<InlineEditor>(std::move(sitting), viewport());
    connect(editor_.get(), &InlineEditor::picturePasted, this, &Board::pastePictureIntoEditor);
    connect(editor_.get(), &InlineEditor::grew, this, &Board::placeEditor);
    connect(editor_.get(), &InlineEditor::refused, session_, &DocumentSession::refuse);
    connect(editor_.get(), &InlineEditor::looksChanged, this, &Board::relayout);
    connect(editor_.get(), &InlineEditor::left, this, &Board::leaveEditor);
    connect(editor_.get(), &InlineEditor::cancelled, this, [this](const std::optional<Map>& typed) {
        releaseEditor();
        if (typed) emit takenBack(*typed);
    });
    connect(editor_.get(), &InlineEditor::pasted, this, [this](const Target& last) {
        releaseEditor();
        select(last);
        goOn(placeAfter(session_->map(), layout_, last, Leaving::enter, freshIds_), last);
    });
    if (fresh) relayout(); // with room for it
    makeVisible(editor_->target());
    placeEditor();
    editor_->show();
    if (!composing_) editor_->setFocus();
    updateSelected(selection());
    updateSpot(editor_->target());
    updateHints();
}

// The editor goes, and with it what was begun and got no words.
void Board::releaseEditor() {
    InlineEditor* editor = editor_.release();
    composing_ = false;
    hint_.reset();
    updateSpot(editor->target());
    updateSelected(selection());
    updateHints();
    const bool vanished = editor->sitting().isFresh() && !editor->sitting().isThere();
    editor->disconnect(this);
    if (editor->hasFocus()) setFocus(); // who has clicked into another field keeps that
    editor->hide();
    editor->deleteLater();
    if (vanished) {
        select(home_);
        relayout();
    }
}

void Board::commitEditor() {
    if (!editor_) return;
    editor_->finish();
    releaseEditor();
}

void Board::leaveEditor(Leaving leaving) {
    const Sitting& sitting = editor_->sitting();
    const bool there = sitting.isThere(), empty = sitting.text().empty();
    const Target from = there ? editor_->target() : home_;
    releaseEditor();
    if (leaving == Leaving::enter && empty) leaving = Leaving::stay;
    if (leaving == Leaving::stay) return;
    goOn(placeAfter(session_->map(), layout_, from, leaving, freshIds_), from);
}

void Board::goOn(TypingPlace next, const Target& home) {
    if (next.fresh) return openEditor(std::make_unique<Sitting>(session_->store(), std::move(*next.fresh)), home);
    if (next.edits) return editText(next.target);
    select(next.target);
    makeVisible(next.target);
}

void Board::tellHint() {
    if (!hint_) hint_ = std::make_unique<EditorHint>(viewport());
    const auto spot = spotOf(layout_, editor_->target());
    const QRect frame = spot ? toViewport(spot->frame).toAlignedRect() : QRect();
    hint_->speakOf(editor_->sitting(), editor_->geometry().united(frame), theme_);
}

// An input method may begin to compose before there is an editor. Another focus would break off what is composed, so
// the board keeps it until that is done, and passes on what it is told (as QAbstractItemView does).
void Board::inputMethodEvent(QInputMethodEvent* event) {
    const bool commits = !event->commitString().isEmpty(), composes = !event->preeditString().isEmpty();
    if (!composing_) {
        if (editor_ || isDragging() || (!commits && !composes)) return event->ignore();
        composing_ = composes;
        editSelection();
        if (!editor_) {
            composing_ = false;
            return event->ignore();
        }
        editor_->selectAll();
        return editor_->compose(event);
    }
    editor_->compose(event);
    if (commits || !composes) {
        composing_ = false;
        editor_->setFocus();
    }
}

QVariant Board::inputMethodQuery(Qt::InputMethodQuery query) const {
    if (composing_ && editor_) {
        QVariant answer = editor_->inputMethodQuery(query);
        if (query != Qt::ImCursorRectangle && query != Qt::ImAnchorRectangle) return answer;
        return QRectF(answer.toRectF().translated(editor_->mapTo(this, QPoint())));
    }
    if (query == Qt::ImEnabled) return mayChange() && current().index() != 0;
    return QAbstractScrollArea::inputMethodQuery(query);
}

} // namespace cjm
