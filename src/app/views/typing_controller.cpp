#include "app/views/typing_controller.hpp"

#include "app/views/editor_hint.hpp"
#include "app/views/inline_editor.hpp"
#include "app/views/scene_view.hpp"

#include <cjm/session/typing/text_edit.hpp>

#include <QInputMethodEvent>

#include <utility>

namespace cjm {

TypingController::TypingController(SceneView& view) : view_(view) {}

TypingController::~TypingController() = default;

Map TypingController::shown(const Map& map) const {
    return editor_ ? withDraft(editor_->textEdit().shown(map), editor_->target(), editor_->typed()) : map;
}

Target TypingController::selectedInstead() const {
    if (!editor_) return {};
    return editor_->textEdit().exists() ? ownerOf(view_.shownMap(), editor_->target()) : returnTo_;
}

void TypingController::editSelection(const QString& typed) {
    if (!view_.mayChange()) return;
    commit();
    const Target at = view_.current(), text = view_.textOf(at);
    const bool goesOn = goesOnAt(at);
    const auto store = view_.session()->store();
    if (auto fresh = view_.freshAt(at))
        open(std::make_unique<TextEditSession>(store, std::move(*fresh)), at);
    else if (view_.spotOf(text) && textAt(view_.shownMap(), text))
        open(std::make_unique<TextEditSession>(store, text), at);
    if (!editor_) return;
    if (goesOn) return editor_->goOn(typed);
    if (!typed.isEmpty()) return editor_->type(typed);
    // A name is replaced, the words of a card are gone on with; what is typed over a selected card replaces them.
    if (std::holds_alternative<CardId>(at)) editor_->moveCursor(QTextCursor::End);
}

void TypingController::editText(const Target& target, const QString& typed) {
    if (!view_.mayChange()) return;
    commit();
    chosen();
    view_.select(ownerOf(view_.shownMap(), target));
    if (view_.current() == target) return editSelection(typed);
    if (view_.spotOf(target) && textAt(view_.shownMap(), target))
        open(std::make_unique<TextEditSession>(view_.session()->store(), target), view_.current());
    if (editor_ && !typed.isEmpty()) editor_->type(typed);
}

void TypingController::takeBackWith(std::shared_ptr<EditScope> begun) {
    if (editor_) begun_ = std::move(begun);
}

void TypingController::begin(NewRecord fresh) {
    if (!view_.mayChange()) return;
    commit();
    const Target home = view_.current();
    open(std::make_unique<TextEditSession>(view_.session()->store(), std::move(fresh)), home);
}

void TypingController::open(std::unique_ptr<TextEditSession> textEdit, const Target& home) {
    returnTo_ = home;
    begun_ = nullptr;
    const bool takesRoom = textEdit->isFresh() || textEdit->takesRoom();
    editor_ = std::make_unique<InlineEditor>(std::move(textEdit), view_.viewport());
    if (const QString hint = view_.hintAt(editor_->target()); !hint.isEmpty()) editor_->setPlaceholderText(hint);
    connect(editor_.get(), &InlineEditor::cutShort, this,
            [this](const QString& text) { emit cutShort(editor_->target(), text); });
    connect(editor_.get(), &InlineEditor::cardsPasted, this, &TypingController::cardsPasted);
    isDraft_ = false;
    laidOut_ = editor_->typed();
    connect(editor_.get(), &InlineEditor::grew, this, &TypingController::follow);
    connect(editor_.get(), &InlineEditor::refused, view_.session(), &DocumentSession::refuse);
    connect(editor_.get(), &InlineEditor::looksChanged, &view_, &SceneView::relayout);
    // The text that is being typed waits for nobody and is changed by nobody else.
    connect(view_.session(), &DocumentSession::theirsComing, editor_.get(),
            [editor = editor_.get(), store = view_.session()->store()](const Map& after, bool& mayCome) {
                const Target& target = editor->target();
                if (!editor->isHidden() && touchesText(store->map(), after, target)) mayCome = false;
            });
    connect(editor_.get(), &InlineEditor::left, this, &TypingController::leave);
    connect(editor_.get(), &InlineEditor::cancelled, this, [this](const std::optional<Map>& typed) {
        const Target target = editor_->target();
        const auto begun = std::exchange(begun_, nullptr);
        release();
        if (begun && begun->isLatest()) begun->takeBack();
        chosen();
        emit gaveUp(target);
        if (typed) emit takenBack(*typed);
    });
    connect(editor_.get(), &InlineEditor::pasted, this, [this](const Target& last) {
        release();
        view_.select(last);
        continueTyping(view_.placeAfter(last, CommitReason::enter), last);
    });
    if (editor_->textEdit().isFresh()) view_.session()->setBegun(editor_->target());
    view_.session()->setTypedAt(editor_->target());
    if (takesRoom) view_.relayout(); // with room for it
    view_.makeVisible(editor_->target());
    place();
    editor_->show();
    if (!composing_) editor_->setFocus();
    view_.updateSelected(view_.selection().targets);
    view_.updateSpot(editor_->target());
    emit openChanged();
}

// The editor goes, and with it what was begun and got no words.
void TypingController::release() {
    InlineEditor* editor = editor_.release();
    composing_ = false;
    hint_.reset();
    view_.session()->setBegun({});
    view_.session()->setTypedAt({});
    view_.updateSpot(editor->target());
    view_.updateSelected(view_.selection().targets);
    emit openChanged();
    const bool vanished = editor->textEdit().isFresh() && !editor->textEdit().exists();
    const bool isDraft = std::holds_alternative<PersonaFieldTarget>(editor->target()) &&
                         textAt(view_.shownMap(), editor->target()) != editor->typed();
    const bool tookRoom = isDraft || editor->textEdit().takesRoom();
    editor->disconnect(this);
    editor->disconnect(&view_);
    if (editor->hasFocus()) view_.setFocus(); // who has clicked into another field keeps that
    editor->hide();
    editor->deleteLater();
    if (vanished) view_.select(returnTo_);
    if (vanished || tookRoom) view_.relayout();
}

void TypingController::commit() {
    if (!editor_) return;
    editor_->finish();
    release();
    goOn();
}

void TypingController::goOn() { goesOn_ = view_.current(); }

void TypingController::reset() {
    editor_.reset();
    hint_.reset();
    composing_ = false;
    chosen();
}

void TypingController::leave(CommitReason reason) {
    const TextEditSession& textEdit = editor_->textEdit();
    const bool there = textEdit.exists(), empty = textEdit.text().empty();
    const Target from = there ? editor_->target() : returnTo_;
    release();
    // What was begun elsewhere is done with its text: nothing follows it.
    if (reason == CommitReason::enter && (empty || begun_)) reason = CommitReason::stay;
    if (reason == CommitReason::stay) return goOn();
    chosen();
    TypingPlace next = view_.placeAfter(from, reason);
    const bool staysThere = !next.fresh && !next.edits && next.target == ownerOf(view_.shownMap(), from);
    if (staysThere) return view_.select(next.target); // eyes are there already: nothing moves
    continueTyping(std::move(next), from);
}

void TypingController::continueTyping(TypingPlace next, const Target& home) {
    if (next.fresh)
        return open(std::make_unique<TextEditSession>(view_.session()->store(), std::move(*next.fresh)), home);
    if (next.edits) return editText(next.target);
    view_.select(next.target);
    view_.makeVisible(next.target);
}

// What the map does not take, or not so, has its room all the same.
void TypingController::follow() {
    const std::string typed = editor_->typed();
    const bool isOther = std::exchange(laidOut_, typed) != typed;
    const bool wasDraft = std::exchange(isDraft_, textAt(view_.shownMap(), editor_->target()) != typed);
    if (isOther && (isDraft_ || wasDraft)) // the map may be as before, and the room that there was is not needed
        view_.relayout();
    else
        place();
}

void TypingController::place() {
    if (!editor_) return;
    const auto spot = view_.spotOf(editor_->target());
    if (spot)
        editor_->place(view_.reachedAt(editor_->target(), spot->text), *spot, view_.zoom(),
                       view_.surfaceOf(editor_->target()));
    if (!hint_) makeHint();
    const QRect frame = spot ? view_.reachedAt(editor_->target(), spot->frame).toAlignedRect() : QRect();
    const QRect field = editor_->geometry().united(frame);
    hint_->speakOf(editor_->textEdit(), field, view_.theme());
    emit placed(hint_->isHidden() ? field : field.united(hint_->geometry()));
}

void TypingController::makeHint() {
    hint_ = std::make_unique<EditorHint>(view_.viewport());
    hint_->setFocusProxy(editor_.get());
    connect(hint_.get(), &EditorHint::faceChosen, editor_.get(), &InlineEditor::setValue);
    editor_->offerSigns([this] { return hint_ && hint_->sayAll(); });
}

bool TypingController::takesKey(QKeyEvent& event) {
    if (!editor_) return false;
    if (editor_->hasFocus()) {
        event.ignore(); // it has had this key and does not want it
    } else {
        editor_->setFocus(); // an input method has composed
        editor_->press(&event);
    }
    return true;
}

// An input method may begin to compose before there is an editor. Another focus would break off what is composed, so
// the view keeps it until that is done, and passes on what it is told (as QAbstractItemView does).
bool TypingController::compose(QInputMethodEvent& event) {
    const bool commits = !event.commitString().isEmpty(), composes = !event.preeditString().isEmpty();
    if (!composing_) {
        if (editor_ || view_.isHeld() || (!commits && !composes)) return false;
        composing_ = composes;
        const bool goesOn = goesOnAt(view_.current());
        editSelection({});
        if (!editor_) {
            composing_ = false;
            return false;
        }
        if (!goesOn) editor_->selectAll();
        editor_->compose(&event);
        return true;
    }
    editor_->compose(&event);
    if (commits || !composes) {
        composing_ = false;
        editor_->setFocus();
    }
    return true;
}

QVariant TypingController::answer(Qt::InputMethodQuery query) const {
    if (!composing_ || !editor_) return {};
    QVariant answer = editor_->inputMethodQuery(query);
    if (query != Qt::ImCursorRectangle && query != Qt::ImAnchorRectangle) return answer;
    return QRectF(answer.toRectF().translated(editor_->mapTo(&view_, QPoint())));
}

} // namespace cjm
