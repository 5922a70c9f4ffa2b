#include <cjm/edit/changes.hpp>
#include <cjm/session/document/open_document.hpp>
#include <cjm/storage/log.hpp>

#include <fmt/format.h>

#include <utility>
#include <vector>

// What others write to the file of an open document.

namespace cjm {
namespace {

constexpr std::int64_t keptWithinMs = 3000; // on a local disk

Document documentIn(const OpenedFile& file) { return {file.state.map, file.state.envelope}; }

} // namespace

// With a revision of its own as soon as there are edits, so that the merge knows whose they are and since when.
Document OpenDocument::present() {
    const Envelope& known = store_->envelope();
    if (!store_->dirty()) return {store_->map(), known};
    return {store_->map(), nextRevision(known, wall_ ? wall_() : 0, ids_, author_ ? author_() : std::string())};
}

Result<MergedDocument> OpenDocument::mergedWith(const OpenedFile& theirs, const std::optional<Document>& base) {
    return mergeDocuments(base ? &*base : nullptr, present(), documentIn(theirs));
}

void OpenDocument::takeTheirs() {
    if (closed_ || !isTheirsWaiting()) return;
    const std::shared_ptr<const Theirs> theirs = state_.theirs;
    if (isMerged(theirs->kinship)) return merge(*theirs);
    if (theirs->kinship == Kinship::wentBack && !store_->dirty()) return goBack(*theirs);
    leaveToPerson();
}

void OpenDocument::leaveToPerson() {
    handled_ = state_.theirs;
    keeper_.leaveToPerson();
}

void OpenDocument::merge(const Theirs& theirs) {
    const auto merged = mergedWith(theirs.opened, theirs.base);
    if (!merged) {
        logError(fmt::format("not merged: {}", merged.error().message.code));
        return leaveToPerson();
    }
    if (mayTake_ && !mayTake_(merged->document.map)) return;
    take(theirs, *merged);
}

// The file holds what they wrote; the next saving grows from both.
FileState OpenDocument::fileOf(const OpenedFile& theirs, const Envelope& merged) const {
    FileState file = theirs.state;
    if (merged.revision != file.envelope.revision) {
        file.envelope.trail = merged.trail;
        std::erase(file.envelope.trail, file.envelope.revision);
    }
    file.time = wall_ ? wall_() : 0;
    return file;
}

void OpenDocument::take(const Theirs& theirs, const MergedDocument& merged) {
    handled_ = state_.theirs;
    const Map before = store_->map(), &after = merged.document.map, &written = theirs.opened.state.map;
    const FileState file = fileOf(theirs.opened, merged.document.envelope);
    if (!(before == written)) keeper_.keepVersion(before, VersionWhy::beforeMerging);
    // Without what both grew from, theirs is what has changed here by it.
    const bool hasBase = theirs.base.has_value();
    store_->takeTheirs(hasBase ? theirs.base->map : before, hasBase ? written : after, file.envelope, after);
    store_->markSaved(written, file.envelope, store_->path());
    ++edited_;
    keeper_.tookTheirs(file, after);
    if (taken_) taken_({theirs.opened.state.envelope.by, before, after, merged.notes, false});
}

// An earlier state of a map that has no edits: it is shown as it is, and undo brings back what was here.
void OpenDocument::goBack(const Theirs& theirs) {
    const Map before = store_->map();
    if (mayTake_ && !mayTake_(theirs.opened.state.map)) return;
    const auto done = takeFile();
    if (!done) return leaveToPerson();
    if (taken_) taken_({theirs.opened.state.envelope.by, before, store_->map(), {}, true});
}

std::shared_ptr<const Theirs> OpenDocument::question() const {
    const bool isAsked = state_.theirs && state_.theirs == handled_ && state_.saveError;
    return isAsked && state_.saveError->kind == ErrorKind::foreign ? state_.theirs : nullptr;
}

void OpenDocument::keepMine() {
    const auto theirs = state_.theirs;
    if (!theirs) return;
    const FileState file =
        fileOf(theirs->opened, mergedEnvelope(present().envelope, theirs->opened.state.envelope, store_->map()));
    store_->markSaved(file.map, file.envelope, store_->path());
    ++edited_;
    keeper_.tookTheirs(file, store_->map());
    save(store_->path());
}

Result<void> OpenDocument::takeFile() {
    const auto theirs = state_.theirs;
    if (!theirs) return {};
    const Map& written = theirs->opened.state.map;
    const FileState file =
        fileOf(theirs->opened, mergedEnvelope(present().envelope, theirs->opened.state.envelope, written));
    // The journal goes with it: what is given up is a version before.
    if (!keeper_.keepUnsaved(VersionWhy::beforeMerging, keptWithinMs)) return failure({"file.cannot-keep-mine", {}});
    keeper_.keepVersion(store_->map(), VersionWhy::beforeMerging);
    store_->seal();
    if (auto put = store_->dispatch(PutMap{written, {"file.went-back-step", {}}}); !put) return put;
    handled_ = theirs;
    store_->markSaved(written, file.envelope, store_->path());
    ++edited_;
    keeper_.tookTheirs(file, written);
    return {};
}

Result<void> OpenDocument::mergeAnyway() {
    const auto theirs = state_.theirs;
    if (!theirs) return {};
    const auto merged = mergedWith(theirs->opened, theirs->base);
    if (!merged) return tl::unexpected(merged.error());
    take(*theirs, *merged);
    return {};
}

Result<int> OpenDocument::mergeIn(const OpenedFile& copy, const std::optional<Document>& base) {
    const auto merged = mergedWith(copy, base);
    if (!merged) return tl::unexpected(merged.error());
    const Map before = store_->map();
    keeper_.keepVersion(before, VersionWhy::beforeMerging);
    store_->seal();
    if (auto put = store_->dispatch(PutMap{merged->document.map, {"copies.merged-step", {}}}); !put)
        return tl::unexpected(put.error());
    keeper_.grewFrom(copy.state.envelope);
    return static_cast<int>(mapChanges(before, store_->map()).size());
}

} // namespace cjm
