#include <cjm/session/document/edit_scope.hpp>

namespace cjm {

EditScope::EditScope(const std::shared_ptr<Store>& store, Folding folding)
    : store_(store),
      folding_(folding),
      key_("scope-" + std::to_string(store->nextScope())),
      begin_(store->mark()),
      last_(begin_) {
    store->seal();
}

Result<void> EditScope::apply(const Edit& edit) {
    const auto store = store_.lock();
    if (!store) return failure({"map.only-to-look-at", {}});
    auto done = store->dispatch(edit, key_, folding_);
    last_ = store->mark();
    return done;
}

bool EditScope::touched() const {
    const auto store = store_.lock();
    return store && store->mark() != begin_;
}

bool EditScope::isLatest() const {
    const auto store = store_.lock();
    return store && store->mark() == last_;
}

std::optional<Map> EditScope::takeBack() {
    const auto store = store_.lock();
    // Where nothing was done there is nothing to take back, and what was undone before may still be redone.
    if (!store || store->mark() == begin_) return std::nullopt;
    Map until = store->map();
    store->rollBack(begin_);
    last_ = store->mark();
    return until == store->map() ? std::nullopt : std::optional(std::move(until));
}

void EditScope::end() {
    if (const auto store = store_.lock()) store->seal();
}

} // namespace cjm
