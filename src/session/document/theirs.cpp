#include <cjm/edit/take_back.hpp>
#include <cjm/session/document/open_document.hpp>
#include <cjm/storage/log.hpp>

#include <fmt/format.h>

#include <utility>
#include <vector>

// What others write to the file of an open document.

namespace cjm {
namespace {

constexpr std::int64_t keptWithinMs = 3000; // on a local disk
constexpr std::int64_t joinAgainMs = 2000;  // while somebody types where it waits

VersionWhy whyKept(const MergedDocument& merged) {
    return merged.asksForChoice ? VersionWhy::beforeConflict : VersionWhy::beforeMerging;
}

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
    const bool isPast = theirs->kinship == Kinship::wentBack || theirs->kinship == Kinship::parted;
    if (isPast && !store_->dirty()) return goBack(*theirs);
    leaveToPerson();
}

void OpenDocument::leaveToPerson(std::optional<Message> why) {
    handled_ = state_.theirs;
    keeper_.leaveToPerson(std::move(why));
}

// Asked with the map as it would have been when it was last joined: joining is not for every letter.
bool OpenDocument::isHeld() {
    if (!held_ || held_->theirs != state_.theirs || !mayTake_ || mayTake_(held_->after)) return false;
    const std::int64_t now = steady_ ? steady_() : 0;
    // Something else may be typed by now.
    if (held_->edited != edited_) return now - held_->since < joinAgainMs;
    if (!endTyping_ || now - held_->since < typingRestMs) return true;
    endTyping_();
    return false;
}

bool OpenDocument::mayCome(const Map& after) {
    held_.reset();
    if (!mayTake_ || mayTake_(after)) return true;
    held_ = Held{state_.theirs, after, edited_, steady_ ? steady_() : 0};
    return false;
}

void OpenDocument::merge(const Theirs& theirs) {
    if (isHeld()) return;
    const auto merged = mergedWith(theirs.opened, theirs.base);
    if (!merged) {
        logError(fmt::format("not merged: {}", merged.error().message.code));
        return leaveToPerson(merged.error().message);
    }
    if (!mayCome(merged->document.map)) return;
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
    if (!(before == written)) keeper_.keepVersion(before, whyKept(merged));
    // Without what both grew from, theirs is what has changed here by it.
    const bool hasBase = theirs.base.has_value();
    store_->takeTheirs(hasBase ? theirs.base->map : before, hasBase ? written : after, file.envelope, after);
    store_->markSaved(written, file.envelope, store_->path());
    ++edited_;
    keeper_.tookTheirs(file, after);
    if (taken_) taken_({theirs.opened.state.envelope.by, before, after, merged.notes, false});
}

// Whichever of the two it holds.
FileState OpenDocument::fileGrownFromBoth(const OpenedFile& theirs, const Map& map) {
    return fileOf(theirs, mergedEnvelope(present().envelope, theirs.state.envelope, map));
}

// An earlier state of a map that has no edits: it is shown as it is, and undo brings back what was here.
void OpenDocument::goBack(const Theirs& theirs) {
    if (isHeld() || !mayCome(theirs.opened.state.map)) return;
    if (store_->dirty()) return leaveToPerson(); // by what was being typed
    const Map before = store_->map();
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
    const FileState file = fileGrownFromBoth(theirs->opened, store_->map());
    store_->markSaved(file.map, file.envelope, store_->path());
    ++edited_;
    keeper_.tookTheirs(file, store_->map());
    save(store_->path());
}

Result<void> OpenDocument::putFile(const Map& written, const Envelope& envelope) {
    if (store_->isReadOnly()) {
        store_->takeTheirs(store_->map(), written, envelope, written);
        return {};
    }
    store_->seal();
    return store_->dispatch(PutMap{written, {"file.went-back-step", {}}});
}

Result<void> OpenDocument::takeFile() {
    const auto theirs = state_.theirs;
    if (!theirs) return {};
    const Map& written = theirs->opened.state.map;
    const FileState file = fileGrownFromBoth(theirs->opened, written);
    // The journal goes with it: what is given up is a version before.
    if (!keeper_.keepUnsaved(VersionWhy::beforeMerging, keptWithinMs)) return failure({"file.cannot-keep-mine", {}});
    if (!store_->dirty()) keeper_.keepVersion(store_->map(), VersionWhy::beforeMerging);
    if (auto put = putFile(written, file.envelope); !put) return put;
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

Result<OpenDocument::Brought> OpenDocument::mergeIn(const OpenedFile& copy, const std::optional<Document>& base) {
    const auto merged = mergedWith(copy, base);
    if (!merged) return tl::unexpected(merged.error());
    const Map before = store_->map();
    keeper_.keepVersion(before, whyKept(*merged));
    store_->seal();
    if (auto put = store_->dispatch(PutMap{merged->document.map, {"copies.merged-step", {}}}); !put)
        return tl::unexpected(put.error());
    keeper_.grewFrom(copy.state.envelope);
    if (taken_) taken_({copy.state.envelope.by, before, store_->map(), merged->notes, false});
    Brought brought;
    brought.changes = static_cast<int>(theirChanges(before, store_->map()).size());
    for (const ConflictId& id : merged->notes)
        if (const auto note = store_->map().conflicts.find(id); note && asksForChoice(note->kind)) ++brought.choices;
    return brought;
}

} // namespace cjm
