#include <cjm/edit/file_size.hpp>
#include <cjm/session/document/store.hpp>

#include <utility>
#include <variant>

namespace cjm {

Store::Store(Document document, std::filesystem::path path, Clock clock)
    : history_(std::move(document.map)),
      envelope_(std::move(document.envelope)),
      path_(std::move(path)),
      saved_(history_.map()),
      clock_(std::move(clock)) {}

Result<void> Store::dispatch(const Edit& edit, const std::string& key, Folding folding) {
    if (readOnly_) return failure({"map.only-to-look-at", {}});
    auto done = applied(map(), edit);
    if (!done) return tl::unexpected(done.error());
    return take(std::move(*done), edit, key, folding);
}

Result<void> Store::take(AppliedEdit done, const Edit& edit, const std::string& key, Folding folding) {
    if (readOnly_) return failure({"map.only-to-look-at", {}});
    if (!(done.before == map())) return dispatch(edit, key, folding);
    // What a map has been once, it may be again, however large it is.
    if (!std::holds_alternative<PutMap>(edit))
        if (auto ok = fits(done.growth); !ok) return ok;
    const std::int64_t now = clock_ ? clock_() : 0;
    // What folds into a step is named as what the whole step does: a card whose text still grows is one that is new.
    Message label = describe(history_.mapBefore(key, now, folding), edit);
    history_.push(std::move(done.after), std::move(label), key, now, folding);
    tell(done.before, std::move(done.changes), done.growth);
    return {};
}

Result<void> Store::fits(std::int64_t growth) {
    if (!fileBytes_) fileBytes_ = static_cast<std::int64_t>(fileBytes(map()));
    constexpr auto most = static_cast<std::int64_t>(mostFileBytes);
    if (growth <= 0 || *fileBytes_ + growth <= most) return {};
    return failure({"edit.file-too-large", {{"limit", most / (1024 * 1024)}}});
}

bool Store::undo() {
    const Map before = map();
    if (!history_.undo()) return false;
    tell(before);
    return true;
}

bool Store::redo() {
    const Map before = map();
    if (!history_.redo()) return false;
    tell(before);
    return true;
}

bool Store::goTo(std::size_t step) {
    const Map before = map();
    if (!history_.goTo(step)) return false;
    tell(before);
    return true;
}

std::int64_t Store::ageOf(std::size_t step) const { return clock_ ? clock_() - history_.timeOf(step) : 0; }

bool Store::rollBack(std::uint64_t mark) {
    const Map before = map();
    if (!history_.rollBack(mark)) return false;
    tell(before);
    return true;
}

void Store::takeTheirs(Map base, Map theirs, Envelope envelope, Map merged) {
    const Map before = map();
    saved_ = theirs;
    envelope_ = std::move(envelope);
    history_.rebase(std::move(base), std::move(theirs), std::move(merged));
    tell(before, true);
}

void Store::markSaved(Map map, Envelope envelope, std::filesystem::path path) {
    saved_ = std::move(map);
    envelope_ = std::move(envelope);
    path_ = std::move(path);
    isLost_ = false;
}

std::shared_ptr<void> Store::observe(Observer observer) {
    auto shared = std::make_shared<Observer>(std::move(observer));
    observers_.push_back(shared);
    return shared;
}

void Store::tell(const Map& before, bool isFromOthers) {
    Diff changes = diff(before, map());
    const std::int64_t growth = fileBytes_ ? fileGrowth(before, map(), changes) : 0;
    tell(before, std::move(changes), growth, isFromOthers);
}

void Store::tell(const Map& before, Diff changes, std::int64_t growth, bool isFromOthers) {
    const Update update{before, map(), std::move(changes), isFromOthers};
    if (update.diff.empty()) return;
    if (fileBytes_) *fileBytes_ += growth;
    std::erase_if(observers_, [](const auto& weak) { return weak.expired(); });
    const auto current = observers_; // an observer may add others
    for (const auto& weak : current)
        if (const auto observer = weak.lock()) (*observer)(update);
}

} // namespace cjm
