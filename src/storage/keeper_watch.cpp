#include <cjm/storage/keeper.hpp>
#include <cjm/storage/log.hpp>
#include <cjm/storage/revision.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

// What a keeper makes of what others write to the file.

namespace cjm {

std::optional<std::int64_t> Keeper::lookDue() const {
    const bool isKnown = !state_.file->path.empty() && !state_.file->hash.empty();
    if (!isWatching() || closed_ || isLooking_ || state_.saving || !isKnown) return std::nullopt;
    if (state_.theirs && !blocked_) return std::nullopt; // the window joins it just now
    return watch_.due();
}

void Keeper::startLook(std::int64_t now) {
    const auto due = lookDue();
    if (!due || now < *due) return;
    std::vector<std::string> known = tried_;
    known.push_back(state_.file->hash);
    isLooking_ = true;
    isLookStale_ = false;
    ports_.startLook({watch_.begin(state_.file->path, std::move(known), now), state_.file, wroteIt_});
}

void Keeper::looked(const Looked& seen, std::int64_t now) {
    isLooking_ = false;
    if (closed_) return;
    // The file was written here meanwhile.
    if (isLookStale_) return watch_.lookSoon();
    hear(watch_.saw(seen.sight, now), seen, now);
}

void Keeper::hear(FileNews news, const Looked& seen, std::int64_t now) {
    using What = FileSight::What;
    switch (seen.sight.what) {
    case What::known: return isOursAgain();
    case What::map: return hearOfTheirs(seen.theirs, now);
    case What::untouched:
        if (foreign_) watch_.lookSoon(); // it came and went between two looks
        return;
    case What::noMap:
        // Who asked is told at once; who did not, when it has not become a map.
        if (foreign_ && (foreign_->wanted || now - foreign_->since >= rules_.watch.halfAtMost))
            tellForeign(std::exchange(foreign_, std::nullopt)->error);
        return;
    case What::missing:
        if (news == FileNews::gone && !blocked_ && !state_.saving) startLooking(); // says where it is
        goOnSaving();                                                              // which says so
        return;
    case What::unreadable: return;
    }
}

// With what was wanted when the file was found changed, unless something else was asked for meanwhile.
void Keeper::goOnSaving() {
    if (!foreign_) return;
    auto wanted = std::exchange(foreign_, std::nullopt)->wanted;
    if (!wanted_) wanted_ = std::move(wanted);
}

// What is known stands there again: somebody put it back.
void Keeper::isOursAgain() {
    state_.theirs.reset();
    parted_.reset();
    goOnSaving();
    if (!blocked_ || !state_.saveError) return;
    if (state_.saveError->kind != ErrorKind::foreign && state_.saveError->kind != ErrorKind::gone) return;
    blocked_ = false;
    state_.saveError.reset();
}

void Keeper::hearOfTheirs(const std::shared_ptr<const Theirs>& theirs, std::int64_t now) {
    if (!theirs || theirs->kinship == Kinship::otherDocument || theirs->opened.isNewer) {
        if (foreign_) tellForeign(std::exchange(foreign_, std::nullopt)->error);
        return;
    }
    if (state_.theirs && state_.theirs->opened.state.hash == theirs->opened.state.hash)
        return foreign_ ? leaveToPerson() : void(); // asked already
    if (!isLeftToOthers(theirs, now)) tellTheirs(theirs, now);
}

// Two others saved beside each other, and only one of them is known here: the other one will save again what was
// written over, grown from both. Nobody is asked about that.
bool Keeper::isLeftToOthers(const std::shared_ptr<const Theirs>& theirs, std::int64_t now) {
    const Envelope& mine = state_.file->envelope;
    const std::string& found = theirs->opened.state.envelope.revision;
    const bool isEarlier = std::find(mine.trail.begin(), mine.trail.end(), found) != mine.trail.end();
    if (theirs->kinship != Kinship::wentBack || isEarlier || !isBesideOthers(now)) return false;
    if (!parted_ || parted_->theirs->opened.state.hash != theirs->opened.state.hash) parted_ = Parted{theirs, now};
    return now < parted_->since + rules_.partedFor;
}

void Keeper::passParted(std::int64_t now) {
    if (parted_ && now >= parted_->since + rules_.partedFor) tellTheirs(Parted(*parted_).theirs, now);
}

void Keeper::tellTheirs(const std::shared_ptr<const Theirs>& theirs, std::int64_t now) {
    logInfo(fmt::format("others wrote the file: kinship {}", static_cast<int>(theirs->kinship)));
    parted_.reset();
    if (isMerged(theirs->kinship)) othersUntil_ = now + rules_.othersFor;
    state_.theirs = theirs;
    blocked_ = false;
}

void Keeper::tookTheirs(FileState file, Map map, std::int64_t now) {
    // Another file was saved to in the meantime: what is here now is an edit of that one.
    if (!state_.theirs || state_.theirs->opened.state.hash != file.hash) return edited(std::move(map), now);
    state_.theirs.reset();
    parted_.reset();
    state_.saveError.reset();
    blocked_ = retrying_ = wroteIt_ = false;
    retryDelay_ = state_.nextTry = 0;
    tried_.clear();
    isLookStale_ = isLooking_;
    state_.file = std::make_shared<const FileState>(std::move(file));
    map_ = std::move(map);
    ++state_.edited;
    if (isUnsaved())
        firstEdit_ = lastEdit_ = now;
    else
        state_.saved = state_.edited;
    goOnSaving();
    rebaseJournal(now);
}

void Keeper::grewFrom(const Envelope& other) {
    if (state_.saving) return takenIn_.push_back(other); // what comes back from it does not know of this
    FileState file = *state_.file;
    std::vector<std::string> trail = file.envelope.trail;
    trail.insert(trail.end(), other.trail.begin(), other.trail.end());
    trail.push_back(other.revision);
    file.envelope.trail = thinnedTrail(std::move(trail));
    state_.file = std::make_shared<const FileState>(std::move(file));
}

void Keeper::takeIn() {
    for (const Envelope& other : std::exchange(takenIn_, {}))
        grewFrom(other);
}

void Keeper::leaveToPerson() {
    if (!state_.theirs) return;
    const bool wentBack = state_.theirs->kinship == Kinship::wentBack;
    foreign_.reset();
    tellForeign(Error{
        {wentBack ? "file.went-back" : "file.other-copy", {}}, {state_.file->path.string(), 0, 0}, ErrorKind::foreign});
}

void Keeper::tellForeign(Error error) {
    if (!state_.saveError) state_.awaySince = ports_.wall();
    state_.answered = askedSaving_;
    state_.saveError = std::move(error);
    blocked_ = true;
    retrying_ = false;
    state_.nextTry = 0;
}

} // namespace cjm
