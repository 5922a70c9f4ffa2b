#include "app/inspector/inspector_context.hpp"

#include "app/document/vote.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/settings.hpp"

#include <QWidget>

namespace cjm {
namespace {

const QString moreSetting = QStringLiteral("inspector-more");

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
