#include "app/views/scene_view.hpp"

#include "app/views/clipboard_commands.hpp"
#include "app/views/inline_editor.hpp"

#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cjm {
namespace {

constexpr std::size_t manySpots = 24; // it is quicker to paint all at once
constexpr int frameReach = 8;         // pixels of the viewport that frames of a selection leave their box by

} // namespace

class SceneView::SessionIds : public IdSource {
public:
    explicit SessionIds(SceneView& view) : view_(view) {}
    [[nodiscard]] std::string next() override { return view_.session_->ids().next(); }

private:
    SceneView& view_;
};

SceneView::SceneView(Appearance appearance, QWidget* parent)
    : MapView(parent),
      appearance_(appearance),
      ids_(std::make_unique<SessionIds>(*this)),
      typing_(std::make_unique<TypingController>(*this)),
      drag_(std::make_unique<DragController>(*this)),
      clipboard_(std::make_unique<ClipboardCommands>(*this)) {
    setFrameStyle(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_InputMethodEnabled); // what is composed begins an editor
    viewport()->grabGesture(Qt::PinchGesture);
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setSingleStep(40);
    zooming_.setSingleShot(true);
    connect(&zooming_, &QTimer::timeout, this, &SceneView::endZooming);
    connect(typing_.get(), &TypingController::gaveUp, this, [this](const Target& target) { gaveUp(target); });
    connect(typing_.get(), &TypingController::takenBack, this, &MapView::takenBack);
    connect(typing_.get(), &TypingController::cutShort, this, &MapView::cutShort);
    connect(typing_.get(), &TypingController::openChanged, this, &SceneView::editorChanged);
    connect(typing_.get(), &TypingController::placed, this, &SceneView::editorPlaced);
    connect(typing_.get(), &TypingController::cardsPasted, this,
            [this](const Copied& pasted) { clipboard_->pasteIntoEditor(pasted); });
    // The words that the program adds to a map follow its language.
    appearance_.followChanges(this, [this] {
        isStale_ = true;
        if (shown_ && session_) relayout();
        viewport()->update();
    });
}

SceneView::~SceneView() = default;

void SceneView::setSession(DocumentSession& session) {
    typing_->reset();
    hands().cancel();
    stopHovering();
    if (session_) session_->disconnect(this);
    session_ = &session;
    keepDrawn();
    connect(session_, &DocumentSession::mapChanged, this, &SceneView::follow);
    connect(session_, &DocumentSession::filterChanged, this, &SceneView::relayout);
    connect(session_, &DocumentSession::selectionChanged, this, &SceneView::showSelection);
    connect(session_, &DocumentSession::accessChanged, this, &SceneView::followAccess);
    connect(session_, &DocumentSession::finishTypingWanted, this, &SceneView::commitEditor);
    isStale_ = isUnfitted_ = true;
    if (shown_) catchUp();
}

// Lays out what has changed while nobody looked.
void SceneView::catchUp() {
    if (!session_) return;
    if (isUnfitted_) zoom_ = 1;
    if (isStale_ || isOtherWidth()) relayout();
    keepDrawn();
    if (std::exchange(isUnfitted_, false)) {
        fitWidth();
        horizontalScrollBar()->setValue(0);
        verticalScrollBar()->setValue(0);
    }
    viewport()->update();
    emit zoomChanged();
}

void SceneView::setShown(bool shown) {
    if (shown == shown_) return;
    if (!shown) {
        commitEditor();
        cancelDrag();
        stopHovering();
    }
    shown_ = shown;
    if (shown) catchUp();
}

void SceneView::follow(const Update& update) {
    if (isChangedBy(update.diff)) return relayout();
    if (shown_) followSelection();
}

void SceneView::followAccess() {
    hands().cancel();
    placeOver();
    viewport()->update();
}

void SceneView::relayout() {
    isStale_ = !shown_;
    if (!shown_) return;
    endZooming();
    stopHovering();
    hands().endPreview();
    drag_->forgetBackdrop();
    const QPointF corner = origin();
    const Damage damage = layOut(drawnMap());
    followSelection();
    updateScrollBars();
    drag_->follow();
    placeOver();
    if (origin() == corner)
        updateDamage(damage);
    else
        viewport()->update();
}

void SceneView::placeOver() {
    typing_->place();
    pageMoved();
}

// What went from the map is selected no more, and what cannot be seen is not where keys work.
void SceneView::followSelection() {
    const InlineEditor* editor = typing_->editor();
    Selection left = pruned(session_->map(), session_->selection());
    // What is begun is selected as soon as it is on the map.
    if (editor && (editor->textEdit().isFresh() || left.empty()))
        left = pruned(session_->map(), selectOnly(typing_->selectedInstead()));
    if (canSelect(left.current) && !shows(left.current)) left = {};
    session_->select(std::move(left));
}

void SceneView::select(Selection selection) { session_->select(std::move(selection)); }

void SceneView::showSelection() {
    if (!shown_) return;
    updateSelected(drawn_);
    keepDrawn();
    updateSelected(drawn_);
    drag_->forgetBackdrop();
    endZooming();
}

QRectF SceneView::shownAt(const Target&, const Rect& rect) const { return toViewport(rect); }

void SceneView::updateDamage(const Damage& damage) {
    if (damage.everything || damage.rects.size() > manySpots) return viewport()->update();
    for (const Rect& rect : damage.rects)
        viewport()->update(damagedAt(rect).toAlignedRect().adjusted(-frameReach, -frameReach, frameReach, frameReach));
}

void SceneView::updateSpot(const Target& target) {
    const auto spot = spotOf(target);
    if (!spot) return;
    viewport()->update(markedAt(target, spot->frame.united(spot->text))
                           .toAlignedRect()
                           .adjusted(-frameReach, -frameReach, frameReach, frameReach));
}

void SceneView::editAt(const Target& text, const QPointF& point) {
    editText(text);
    if (!editor()) return;
    editor()->setTextCursor(editor()->cursorForPosition(editor()->mapFrom(viewport(), point.toPoint())));
}

// Of very many all is painted anyway: some of them stand for all.
void SceneView::keepDrawn() {
    const auto& targets = selection().targets;
    const std::size_t kept = std::min(targets.size(), manySpots + 1);
    drawn_.assign(targets.begin(), targets.begin() + static_cast<std::ptrdiff_t>(kept));
}

void SceneView::updateSelected(const std::vector<Target>& targets) {
    if (targets.size() > manySpots) return viewport()->update();
    for (const Target& target : targets)
        updateSpot(target);
}

void SceneView::takeFocus() {
    QWidget* editor = typing_->editor();
    (editor ? editor : this)->setFocus();
}

void SceneView::makeVisible(const Target& target) {
    const auto spot = spotOf(target);
    if (!spot) return;
    const QRectF rect = reachedAt(target, spot->frame);
    const Pinned over = covered(target);
    const auto shift = [](QScrollBar* bar, double low, double high, double from, double to) {
        if (low < from)
            bar->setValue(bar->value() - static_cast<int>(std::ceil(from - low)));
        else if (high > to)
            bar->setValue(bar->value() + static_cast<int>(std::ceil(std::min(high - to, low - from))));
    };
    shift(horizontalScrollBar(), rect.left() - 8, rect.right() + 8, over.left, viewport()->width() - aside_);
    shift(verticalScrollBar(), rect.top() - 8, rect.bottom() + 8, over.top,
          viewport()->height() - std::max<double>(foot_, over.bottom));
}

// What is selected, and was in view, comes out from under a notice.
void SceneView::setFoot(int covered, int stays) {
    const int before = std::exchange(foot_, covered);
    const bool isOther = std::exchange(keptFoot_, stays) != stays;
    if (isOther && session_) updateScrollBars();
    if (!session_ || !shown_) return;
    const auto spot = covered > before ? spotOf(current()) : std::nullopt;
    if (!spot) return;
    const double bottom = reachedAt(current(), spot->frame).bottom();
    if (bottom > viewport()->height() - covered && bottom <= viewport()->height() - before) makeVisible(current());
}

// What is selected comes out from under a panel that came with it.
void SceneView::setAside(int covered) {
    if (std::exchange(aside_, covered) == covered || !session_ || !shown_) return;
    updateScrollBars();
    if (covered > 0 && !selection().empty()) makeVisible(current());
}

QRectF SceneView::menuSpot(const Target& target) const {
    const auto spot = spotOf(target);
    return spot ? reachedAt(target, spot->frame) : QRectF();
}

// At what is selected, where the eyes are.
void SceneView::askForMenu() {
    if (!session_) return;
    makeVisible(current());
    QPoint at = viewport()->rect().center();
    if (const QRectF frame = menuSpot(current()); !frame.isNull()) {
        at = {qRound(frame.left()) + 12, qRound(frame.bottom()) - 4};
    }
    at.setX(std::clamp(at.x(), 0, viewport()->width()));
    at.setY(std::clamp(at.y(), 0, viewport()->height()));
    emit menuWanted(viewport()->mapToGlobal(at));
}

} // namespace cjm
