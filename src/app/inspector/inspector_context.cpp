#include "app/inspector/inspector_context.hpp"

#include "app/widgets/qt_text.hpp"

namespace cjm {

void InspectorContext::setStore(std::shared_ptr<Store> store) {
    store_ = std::move(store);
    sitting_ = {};
}

QString InspectorContext::words(std::string_view code) const { return qt(say(code, language_)); }

bool InspectorContext::put(const Edit& edit) {
    board_.commitEditor();
    finish();
    const auto done = store_->dispatch(edit);
    if (!done) tell(qt(say(done.error(), language_)), &board_);
    return done.has_value();
}

Result<void> InspectorContext::type(const QObject* field, const Edit& edit) {
    if (sitting_.field != field) {
        finish();
        sitting_ = {field, store_->mark(), store_->mark()};
        ++sittings_;
    }
    auto done = store_->dispatch(edit, "inspector-" + std::to_string(sittings_));
    sitting_.last = store_->mark();
    return done;
}

void InspectorContext::takeBack(const QObject* field) {
    const Sitting sitting = sitting_;
    const bool isOurs = sitting.field == field && sitting.last != sitting.from && store_->mark() == sitting.last;
    finish();
    if (isOurs) store_->rollBack(sitting.from);
}

void InspectorContext::finish() {
    // What is typed on the board is a step of its own, that only the board ends.
    if (store_ && sitting_.field) store_->seal();
    sitting_ = {};
}

void InspectorContext::tell(const QString& words, QWidget* parent) const {
    if (dialogs_) dialogs_->showError(parent->window(), words);
}

} // namespace cjm
