#include <cjm/storage/keeper.hpp>
#include <cjm/storage/log.hpp>
#include <cjm/storage/revision.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

// What a keeper makes of what others write to the file.

namespace cjm {
namespace {

Message whyAsked(Kinship kinship) {
    if (kinship == Kinship::wentBack) return {"file.went-back", {}};
    if (kinship == Kinship::parted) return {"file.parted", {}};
    return {"file.other-copy", {}};
}

} // namespace

std::optional<std::int64_t> Keeper::lookDue() const {
    if (!isWatched() || closed_ || isLooking_ || state_.saving) return std::nullopt;
    if (state_.theirs && !blocked_) return std::nullopt; // the window joins it just now
    return watch_.due();
}

void Keeper::startLook(std::int64_t now) {
    const auto due = lookDue();
    if (!due || now < *due) return;
    std::vector<std::string> known = triedHashes();
    known.push_back(state_.file->hash);
    LookOrder order{watch_.begin(state_.file->path, std::move(known), now), state_.file, wroteIt_};
    for (const Try& each : tried_)
        order.tried.push_back(each.document);
    order.number = ++lookNumber_;
    isLooking_ = true;
    isLookStale_ = false;
    ports_.startLook(std::move(order));
}

// Another one is the document's file from now on. A look at this one may never end, where its share is away: nobody
// waits for it, and what it says is not heard.
void Keeper::leaveFile() {
    isLooking_ = false;
    watch_ = FileWatch(rules_.watch);
}

void Keeper::looked(const Looked& seen, std::int64_t now) {
    if (!isLooking_ || seen.number != lookNumber_) return;
    isLooking_ = false;
    if (closed_) return;
    // The file was written here meanwhile.
    if (isLookStale_) return watch_.lookSoon();
    hear(watch_.saw(seen.sight, now), seen, now);
}

void Keeper::hear(FileNews news, const Looked& seen, std::int64_t now) {
    using What = FileSight::What;
    if (seen.sight.what != What::untouched && seen.sight.what != What::unreadable)
        state_.isHalf = seen.sight.what == What::noMap && !isForeignTold();
    switch (seen.sight.what) {
    case What::known: return isOursAgain(seen.sight.hash, now);
    case What::map: return hearOfTheirs(seen.theirs, now);
    case What::untouched:
        if (foreign_) watch_.lookSoon(); // it came and went between two looks
        return;
    case What::noMap: return hearOfNoMap(news, now);
    case What::missing:
        if (news == FileNews::gone && !blocked_ && !state_.saving) { // says where it is
            saving_.reset();
            startLooking();
        }
        goOnSaving(); // which says so
        return;
    case What::unreadable:
        // Nobody knows when it can be: who waits for it is told, and it is tried again.
        if (std::exchange(foreign_, std::nullopt) && seen.sight.error) notSaved(*seen.sight.error, now);
        return;
    }
}

// Who asked is told at once; who did not, when it has not become a map.
void Keeper::hearOfNoMap(FileNews news, std::int64_t now) {
    const bool isAskedFor = foreign_ && (foreign_->wanted || (wanted_ && wanted_->path == state_.file->path));
    const bool isLate = foreign_ && now - foreign_->since >= rules_.watch.halfAtMost;
    if (news != FileNews::damaged && !isAskedFor && !isLate) return;
    if (isAskedFor && !foreign_->wanted) { // asked since: this is the answer
        askedSaving_ = asked_;
        wanted_.reset();
    }
    tellNoneOfOurs(news == FileNews::damaged || isLate ? "file.holds-no-map" : "file.holds-half");
}

// With what was wanted when the file was found changed, unless something else was asked for meanwhile.
void Keeper::goOnSaving() {
    if (!foreign_) return;
    auto wanted = std::exchange(foreign_, std::nullopt)->wanted;
    if (!wanted_) wanted_ = std::move(wanted);
}

// What is known stands there again: somebody put it back, gave it its name again, put the stick back. Of what a saving
// tried, none says that a stick is back: a try may lie below one that was pulled out meanwhile.
void Keeper::isOursAgain(const std::string& hash, std::int64_t now) {
    state_.theirs.reset();
    parted_.reset();
    goOnSaving();
    if (std::exchange(state_.isLost, false) && !isUnsaved()) {
        state_.saved = state_.edited;
        rebaseJournal(now);
    }
    if (!blocked_ || !state_.saveError) return;
    const ErrorKind kind = state_.saveError->kind;
    const bool isBack = kind == ErrorKind::foreign || kind == ErrorKind::gone || kind == ErrorKind::renamed ||
                        (kind == ErrorKind::away && hash == state_.file->hash);
    if (!isBack) return;
    blocked_ = false;
    state_.saveError.reset();
}

void Keeper::hearOfTheirs(const std::shared_ptr<const Theirs>& theirs, std::int64_t now) {
    // What a newer program writes is nobody's trouble as long as nothing is to be saved.
    if (theirs && theirs->opened.isNewer && !foreign_ && !isUnsaved()) return;
    if (theirs && theirs->opened.isNewer) return tellNoneOfOurs("file.holds-newer");
    if (!theirs || theirs->kinship == Kinship::otherDocument) return tellNoneOfOurs("file.holds-other-map");
    if (state_.theirs && state_.theirs->opened.state.hash == theirs->opened.state.hash) { // asked already
        if (foreign_) leaveToPerson(isForeignTold() ? std::optional(state_.saveError->message) : std::nullopt);
        return;
    }
    if (!isLeftToOthers(theirs, now)) tellTheirs(theirs, now);
}

// Two others saved beside each other, and only one of them is known here: the other one will save again what was
// written over, grown from both. Nobody is asked about that.
bool Keeper::isLeftToOthers(const std::shared_ptr<const Theirs>& theirs, std::int64_t now) {
    if (theirs->kinship != Kinship::parted || !isBesideOthers(now)) return false;
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
    blocked_ = state_.isLost = false;
}

void Keeper::tookTheirs(FileState file, Map map, std::int64_t now) {
    // Another file was saved to in the meantime: what is here now is an edit of that one.
    if (!state_.theirs || state_.theirs->opened.state.hash != file.hash) return edited(std::move(map), now);
    state_.theirs.reset();
    parted_.reset();
    state_.saveError.reset();
    blocked_ = retrying_ = wroteIt_ = state_.isLost = false;
    retryDelay_ = state_.nextTry = 0;
    isLookStale_ = isLooking_;
    state_.file = std::make_shared<const FileState>(std::move(file));
    forgetTries();
    map_ = std::move(map);
    ++state_.edited;
    if (isUnsaved())
        firstEdit_ = lastEdit_ = now;
    else
        state_.saved = state_.edited;
    goOnSaving();
    rebaseJournal(now);
}

// What others wrote takes the place of what savings left in the file, of which somebody else may know all the same.
void Keeper::forgetTries() {
    std::vector<Try> past = std::exchange(tried_, {});
    if (isWriting_) { // elsewhere
        tried_.push_back(std::move(past.back()));
        past.pop_back();
    }
    std::vector<std::string> revisions;
    revisions.reserve(past.size());
    for (const Try& each : past)
        if (each.mayBeThere) revisions.push_back(each.document->envelope.revision);
    addToTrail(revisions);
}

void Keeper::grewFrom(const Envelope& other) {
    if (state_.saving) return takenIn_.push_back(other); // what comes back from it does not know of this
    std::vector<std::string> revisions = other.trail;
    revisions.push_back(other.revision);
    addToTrail(revisions);
}

void Keeper::addToTrail(const std::vector<std::string>& revisions) {
    if (revisions.empty()) return;
    FileState file = *state_.file;
    std::vector<std::string> trail = file.envelope.trail;
    trail.insert(trail.end(), revisions.begin(), revisions.end());
    file.envelope.trail = thinnedTrail(std::move(trail));
    state_.file = std::make_shared<const FileState>(std::move(file));
}

void Keeper::takeIn() {
    for (const Envelope& other : std::exchange(takenIn_, {}))
        grewFrom(other);
}

void Keeper::leaveToPerson(std::optional<Message> why) {
    if (!state_.theirs) return;
    foreign_.reset();
    state_.isLost = true;
    tellForeign(Error{why ? std::move(*why) : whyAsked(state_.theirs->kinship),
                      {state_.file->path.string(), 0, 0},
                      ErrorKind::foreign});
}

// What is there is no map, or none of this document: it can be joined with nothing, whether there are edits or not.
void Keeper::tellNoneOfOurs(const char* what) {
    state_.isLost = true;
    state_.isHalf = false;
    const bool wasHalf = isForeignTold() && state_.saveError->message.code == "file.holds-half";
    if (foreign_ || !isForeignTold() || wasHalf)
        tellForeign(Error{{what, {}}, {state_.file->path.string(), 0, 0}, ErrorKind::foreign});
    foreign_.reset();
}

bool Keeper::isForeignTold() const {
    return blocked_ && state_.saveError && state_.saveError->kind == ErrorKind::foreign;
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
