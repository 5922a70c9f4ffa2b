#include "app/inspector/inspector_context.hpp"

#include "app/document/vote.hpp"
#include "app/inspector/inspector_text.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/settings.hpp"

#include <QWidget>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

const QString moreSetting = QStringLiteral("inspector-more");

// What others wrote there could not be joined with this text, which is what both would see.
bool isAtOdds(const QString& text, const Map& now, const Map& after) {
    return std::any_of(after.conflicts.begin(), after.conflicts.end(), [&](const Conflict& conflict) {
        const bool isOfText = conflict.kind == ConflictKind::bothEdited && qt(conflict.kept) == text;
        return isOfText && !now.conflicts.find(conflict.id);
    });
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
    ear_ = std::make_unique<QObject>();
    QObject::connect(session_, &DocumentSession::theirsComing, ear_.get(), [this](const Map& after, bool& mayCome) {
        if (isTypedAt(after)) mayCome = false;
    });
    QObject::connect(session_, &DocumentSession::finishTypingWanted, ear_.get(), [this] { endTyping(); });
}

InspectorContext::~InspectorContext() = default;

void InspectorContext::guard(InspectorField& field, Reading reading) {
    std::erase_if(guarded_, [](const Guarded& each) { return each.field.isNull(); });
    guarded_.push_back({&field, std::move(reading)});
}

void InspectorContext::bindText(TextField& field, const Reading& reading) {
    guard(field, reading);
    // Pages follow the map a moment later, and a letter that comes before them would put the text of before back.
    QObject::connect(&field.box(), &TextBox::aboutToChange, &field,
                     [this, &field, reading] { field.show(reading(map())); });
    QObject::connect(&field, &TextField::takenBack, &field, [this, &field] { takeBack(&field); });
    QObject::connect(&field.box(), &TextBox::refused, &field, [this](const Error& error) { refuse(error); });
}

// What might have gone on is taken as it stands.
void InspectorContext::endTyping() {
    std::vector<QPointer<InspectorField>> shown; // what is typed may bring other fields
    for (const Guarded& each : guarded_)
        if (each.field && each.field->isVisible()) shown.push_back(each.field);
    for (const auto& field : shown)
        if (field) field->endUse();
    finish();
}

QString InspectorContext::words(std::string_view code) const { return qt(say(code, language())); }

bool InspectorContext::put(const Edit& edit) {
    session_->finishTyping();
    const auto done = session_->tryToApply(edit);
    if (!done) tell(qt(say(done.error(), language())), &panel_);
    return done.has_value();
}

Result<void> InspectorContext::type(const QObject* field, const Edit& edit) {
    if (field_ != field) {
        finish();
        field_ = field;
        if (tellsWhere_ && isInUse(field)) session_->setTypedAt(session_->selection().current);
        scope_.emplace(session_->store(), Folding::untilPause);
    }
    return scope_->apply(edit);
}

bool InspectorContext::isInUse(const QObject* field) const {
    return std::any_of(guarded_.begin(), guarded_.end(), [&](const Guarded& each) {
        return each.field && each.field.data() == field && each.field->isInUse();
    });
}

bool InspectorContext::takeBack(const QObject* field) {
    if (field_ != field) return false;
    const bool isOurs = scope_ && scope_->isLatest();
    auto scope = scope_;
    finish();
    return isOurs && scope->takeBack();
}

bool InspectorContext::isTypedAt(const Map& after) const {
    const Map& now = session_->store()->map();
    return std::any_of(guarded_.begin(), guarded_.end(), [&](const Guarded& each) {
        if (!each.field || !each.field->isInUse()) return false;
        const auto shown = each.reading(now);
        return shown != each.reading(after) || (shown && isAtOdds(*shown, now, after));
    });
}

void InspectorContext::finish() {
    // What is typed on the board is a step of its own, that only the board ends.
    if (scope_) scope_->end();
    scope_.reset();
    if (std::exchange(field_, nullptr) && tellsWhere_) session_->setTypedAt({});
}

void InspectorContext::tell(const QString& words, QWidget* parent) const {
    dialogs_.showError(parent->window(), words);
}

} // namespace cjm
