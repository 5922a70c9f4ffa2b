#include "app/inspector/inspector_context.hpp"

#include "app/document/vote.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/settings.hpp"

#include <cjm/model/target.hpp>

#include <QWidget>

#include <algorithm>

namespace cjm {
namespace {

const QString moreSetting = QStringLiteral("inspector-more");

template <class Table, class RecordId> bool differsIn(const Table& a, const Table& b, const RecordId& id) {
    const auto before = a.find(id), after = b.find(id);
    return before && after ? !(*before == *after) : before != after;
}

// Whether the record that holds the target is another on the other map.
bool differsAt(const Map& a, const Map& b, const Target& target) {
    const Target owner = ownerOf(a, target);
    if (const auto* card = std::get_if<CardId>(&owner)) return differsIn(a.cards, b.cards, *card);
    if (const auto* stage = std::get_if<StageId>(&owner)) return differsIn(a.stages, b.stages, *stage);
    if (const auto* row = std::get_if<RowId>(&owner)) return differsIn(a.rows, b.rows, *row);
    if (const auto* persona = std::get_if<PersonaId>(&owner)) return differsIn(a.personas, b.personas, *persona);
    if (const auto* interview = std::get_if<InterviewId>(&owner))
        return differsIn(a.interviews, b.interviews, *interview);
    if (const auto* story = std::get_if<StoryId>(&owner)) return differsIn(a.stories, b.stories, *story);
    if (const auto* way = std::get_if<TransitionId>(&owner)) return differsIn(a.transitions, b.transitions, *way);
    return !(*a.passport == *b.passport);
}

} // namespace

InspectorContext::InspectorContext(QWidget& panel, Appearance appearance, Dialogs& dialogs)
    : panel_(panel),
      appearance_(appearance),
      dialogs_(dialogs),
      showsMore_(openSettings().value(moreSetting).toBool()) {}

bool InspectorContext::hidesVotesOf(CardKind kind) const { return session_->vote().hidesVotesOf(kind); }

void InspectorContext::showMore(bool on) {
    showsMore_ = on;
    openSettings().setValue(moreSetting, on);
}

void InspectorContext::setSession(DocumentSession& session) {
    session_ = &session;
    scope_.reset();
    field_ = nullptr;
}

QString InspectorContext::words(std::string_view code) const { return qt(say(code, language())); }

bool InspectorContext::put(const Edit& edit) {
    session_->finishTyping();
    finish();
    const auto done = session_->tryToApply(edit);
    if (!done) tell(qt(say(done.error(), language())), &panel_);
    return done.has_value();
}

Result<void> InspectorContext::type(const QObject* field, const Edit& edit) {
    if (field_ != field) {
        finish();
        field_ = field;
        scope_.emplace(session_->store(), Folding::untilPause);
    }
    return scope_->apply(edit);
}

bool InspectorContext::takeBack(const QObject* field) {
    if (field_ != field) return false;
    const bool isOurs = scope_ && scope_->isLatest();
    auto scope = scope_;
    finish();
    return isOurs && scope->takeBack();
}

bool InspectorContext::isTypedAt(const Map& after) const {
    const QWidget* focused = panel_.isVisible() ? panel_.window()->focusWidget() : nullptr;
    if (!field_ || !focused || !panel_.isAncestorOf(focused)) return false;
    const std::vector<Target>& targets = session_->selection().targets;
    if (targets.empty()) return differsAt(map(), after, {});
    return std::any_of(targets.begin(), targets.end(),
                       [&](const Target& target) { return differsAt(map(), after, target); });
}

void InspectorContext::finish() {
    // What is typed on the board is a step of its own, that only the board ends.
    if (scope_) scope_->end();
    scope_.reset();
    field_ = nullptr;
}

void InspectorContext::tell(const QString& words, QWidget* parent) const {
    dialogs_.showError(parent->window(), words);
}

} // namespace cjm
