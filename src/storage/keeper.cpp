#include <cjm/edit/diff.hpp>
#include <cjm/storage/keeper.hpp>
#include <cjm/storage/log.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t reserveBytes = std::uint64_t{2} * 1024 * 1024;
constexpr std::string_view reserveName = "reserve";

// An edit that takes away so much may be a slip of the hand that is noticed only tomorrow.
constexpr std::size_t manyCards = 20, everyNth = 4;

bool tookMuchAway(const Map& before, const Map& after) {
    if (before.cards.size() <= after.cards.size()) return false;
    const Diff difference = diff(before, after);
    const auto removed = static_cast<std::size_t>(std::count_if(
        difference.cards.begin(), difference.cards.end(), [](const Change<Card>& change) { return !change.after; }));
    return removed > manyCards || removed * everyNth > before.cards.size();
}

// Trying again by itself would end the same way: somebody has to decide.
bool needsPerson(const Error& error) {
    return error.kind == ErrorKind::foreign || error.kind == ErrorKind::denied || error.kind == ErrorKind::mismatch ||
           error.kind == ErrorKind::tooLarge || error.kind == ErrorKind::gone || error.kind == ErrorKind::renamed ||
           error.kind == ErrorKind::away;
}

// Room on the disk that is given free when it is full, so that the journal goes on. Failing that, it goes without.
void takeReserve(FileSystem& files, const fs::path& folder) {
    const auto file = files.open(folder / reserveName, OpenAs::fresh);
    if (!file) return;
    (void)files.reserve(*file, reserveBytes);
    (void)files.close(*file);
}

} // namespace

Keeper::Keeper(Ports ports, Opening opening, FileState file, KeepRules rules)
    : ports_(std::move(ports)),
      opening_(std::move(opening)),
      session_(ports_.ids.next()),
      rules_(rules),
      watch_(rules.watch) {
    map_ = journaledMap_ = file.map;
    state_.file = std::make_shared<const FileState>(std::move(file));
}

void Keeper::edited(Map map, std::int64_t now) {
    if (!isUnsaved()) firstEdit_ = now;
    if (heldUntil_ == 0) heldUntil_ = now + rules_.watch.halfAtMost;
    map_ = std::move(map);
    lastEdit_ = now;
    ++state_.edited;
}

void Keeper::save(fs::path path, bool replaceForeign) {
    wanted_ = Wanted{std::move(path), replaceForeign};
    ++asked_;
    if (foreign_) watch_.lookSoon(); // whose the file is must be known first
}

std::optional<std::int64_t> Keeper::step(std::int64_t now) {
    if (closed_) return std::nullopt;
    writeJournal(now);
    if (firstUnsynced_ && now >= *firstUnsynced_ + rules_.syncAfter) syncNow(now);
    startSaving(now);
    startLook(now);
    passParted(now);
    std::optional<std::int64_t> next;
    const auto at = [&](std::int64_t time) { next = next ? std::min(*next, time) : time; };
    if (state_.journaled < state_.edited || (keepsLost_ && state_.isLost && !journal_)) at(journalRetry_);
    if (firstUnsynced_) at(*firstUnsynced_ + rules_.syncAfter);
    if (const auto due = saveDue(now)) at(*due);
    if (const auto due = lookDue()) at(*due);
    if (parted_) at(parted_->since + rules_.partedFor);
    return next;
}

void Keeper::writeJournal(std::int64_t now) {
    const bool isLossKept = !keepsLost_ || !state_.isLost || journal_;
    if ((state_.journaled == state_.edited && isLossKept) || now < journalRetry_) return;
    if (tookMuchAway(journaledMap_, map_)) ports_.keepBeforeBigDeletion(encode({journaledMap_, state_.file->envelope}));
    journaledMap_ = map_;
    if (!journal_ && !isUnsaved()) { // nothing that a file does not hold
        state_.journaled = state_.synced = state_.edited;
        return;
    }
    const bool fresh = !journal_ || journalBroken_ || journal_->isLong();
    const auto written =
        fresh ? startJournal() : journal_->append(encode({map_, state_.file->envelope}), ports_.wall());
    if (!written) return journalFailed(written.error(), now);
    state_.journaled = state_.edited;
    keepsLost_ = false;
    if (fresh)
        isSynced();
    else if (!firstUnsynced_)
        firstUnsynced_ = now;
}

void Keeper::isSynced() {
    state_.synced = state_.journaled;
    state_.journalError.reset();
    firstUnsynced_.reset();
}

// The new journal is whole and on the disk before the one it follows goes.
Result<void> Keeper::startJournal() {
    const FileState& file = *state_.file;
    const JournalHead head{file.envelope.docId, session_,        ++generation_,     file.path.string(),
                           file.hash,           ports_.wall(),   opening_.program,  opening_.follows,
                           triedHashes(),       file.place.file, file.place.folder, file.holdsNoMap};
    auto next = JournalWriter::start(ports_.files, opening_.journals, head, encode({file.map, file.envelope}),
                                     encode({map_, file.envelope}));
    if (!next) {
        leftovers_.push_back(JournalWriter::pathIn(opening_.journals, head)); // it could be there all the same
        return tl::unexpected(next.error());
    }
    dropJournal();
    journal_ = std::move(*next);
    journalBroken_ = false;
    takeReserve(ports_.files, opening_.journals);
    return {};
}

// A journal that stayed would be taken for unsaved work at the next start. Older ones first, and on the disk: a power
// cut may undo what was removed, and an old one that came back alone would be taken for the newest.
void Keeper::dropJournal() {
    std::erase_if(leftovers_,
                  [&](const fs::path& path) { return ports_.files.remove(path) || !ports_.files.info(path); });
    if (journal_) {
        (void)ports_.files.syncFolder(opening_.journals);
        if (!journal_->remove()) leftovers_.push_back(journal_->path());
    }
    journal_.reset();
    journalBroken_ = false;
}

void Keeper::journalFailed(Error error, std::int64_t now) {
    logError(fmt::format("journal: {}", error.message.code));
    journalBroken_ = true;
    firstUnsynced_.reset();
    state_.journaled = state_.synced; // what was not synced is written again
    const bool first = !state_.journalError.has_value();
    state_.journalError = std::move(error);
    const bool madeRoom = first && ports_.files.remove(opening_.journals / reserveName).has_value();
    journalRetry_ = madeRoom ? now : now + rules_.journalRetryAfter;
}

void Keeper::syncNow(std::int64_t now) {
    writeJournal(now);
    if (!firstUnsynced_ || !journal_) return;
    if (const auto synced = journal_->sync(); !synced) return journalFailed(synced.error(), now);
    isSynced();
}

std::optional<std::int64_t> Keeper::saveDue(std::int64_t now) const {
    if (state_.saving)
        return wanted_ && wanted_->path != savesTo() ? std::optional(savingSince_ + rules_.hangsAfter) : std::nullopt;
    const bool isElsewhere = wanted_ && wanted_->path != state_.file->path;
    if ((foreign_ || (state_.theirs && !blocked_)) && !isElsewhere) return std::nullopt;
    if (wanted_) return 0;
    if (blocked_ || state_.file->path.empty() || !isUnsaved()) return std::nullopt;
    if (!autosave_ && !retrying_) return std::nullopt;
    const bool isSentAround = state_.file->inSyncFolder;
    std::int64_t due = lastEdit_ + (isSentAround ? rules_.saveAfterInSync : rules_.saveAfter);
    if (isBesideOthers(now) && !isSentAround)
        due = std::min(lastEdit_ + rules_.saveAfterBesideOthers, firstEdit_ + rules_.saveAtMostBesideOthers);
    if (state_.file->holdsNoMap && !retrying_) due = std::max(due, heldUntil_); // the rest of it may come yet
    return std::max(autosave_ ? due : 0, state_.nextTry);
}

void Keeper::startSaving(std::int64_t now) {
    const auto due = saveDue(now);
    if (!due || now < *due) return;
    if (state_.saving) leaveSaving();
    savingSince_ = now;
    const Wanted want = wanted_.value_or(Wanted{state_.file->path, false});
    if (wanted_) askedSaving_ = asked_;
    saving_ = std::exchange(wanted_, std::nullopt);
    // The same content is not written again; where the file holds somebody else's, that has to come out.
    const bool isElsewhere = want.path != state_.file->path;
    if (!isElsewhere && !isUnsaved() && !want.replaceForeign && !isForeignTold() && !state_.isHalf)
        return startLooking();
    SaveJob job = prepareSave(map_, *state_.file, want.path, ports_.wall(), ports_.ids,
                              ports_.author ? ports_.author() : std::string());
    job.replaceForeign = want.replaceForeign;
    job.alsoOurs = triedHashes();
    constexpr std::size_t mostTried = 64;
    if (tried_.size() == mostTried) tried_.erase(tried_.begin());
    tried_.push_back({job.hash, std::make_shared<const Document>(job.document)});
    noteSaving(now);
    state_.saving = isLookStale_ = isWriting_ = true;
    savingSerial_ = state_.edited;
    ports_.startSave(std::move(job));
}

// A share that does not answer holds up nobody who wants the map elsewhere. What was written there may come to be.
void Keeper::leaveSaving() {
    logWarning("a saving that does not end was left alone");
    state_.saving = false;
    if (std::exchange(isWriting_, false)) noteTry(true);
    takeIn();
}

void Keeper::startLooking() {
    SaveJob job;
    job.before = *state_.file;
    job.path = state_.file->path;
    job.onlyLooks = true;
    state_.saving = isLookStale_ = true;
    savingSerial_ = state_.edited;
    ports_.startSave(std::move(job));
}

// Before the file changes: a journal whose removal a power cut undoes must not be older than the file, and what is
// found there after a kill is known as our own.
void Keeper::noteSaving(std::int64_t now) {
    writeJournal(now);
    if (journal_ && !journalBroken_) {
        const Try& last = tried_.back();
        if (const auto noted = journal_->noteSaving(last.hash, last.document->envelope.revision); !noted)
            return journalFailed(noted.error(), now);
        if (!firstUnsynced_) firstUnsynced_ = now;
    }
    syncNow(now);
}

void Keeper::saved(Result<FileState> result, std::int64_t now, bool mayBeThere) {
    state_.saving = false;
    const bool hasWritten = std::exchange(isWriting_, false);
    watch_.lookSoon();
    if (!result) {
        takeIn();
        if (hasWritten) noteTry(mayBeThere);
        return notSaved(std::move(result.error()), now);
    }
    state_.answered = askedSaving_;
    blocked_ = retrying_ = false;
    retryDelay_ = state_.nextTry = 0;
    state_.saveError.reset();
    const bool isWritten = result->hash != state_.file->hash;
    state_.isLost = false;
    if (isWritten) {
        tried_.clear();
        wroteIt_ = true;
    }
    if (result->path != state_.file->path) leaveFile();
    if (isWritten || result->path != state_.file->path) {
        state_.theirs.reset();
        parted_.reset();
        foreign_.reset();
    }
    firstEdit_ = lastEdit_;
    state_.saved = savingSerial_;
    state_.file = std::make_shared<const FileState>(std::move(*result));
    takeIn();
    rebaseJournal(now);
}

// What may have stood in the file, others may have read: all that is saved from now on has grown from it. What did not
// reach it is nobody's business; a share that is away for a day would fill the trail with it.
void Keeper::noteTry(bool mayBeThere) {
    tried_.back().mayBeThere = mayBeThere; // what a share said of it may be old all the same
    if (mayBeThere) addToTrail({tried_.back().document->envelope.revision});
}

std::vector<std::string> Keeper::triedHashes() const {
    std::vector<std::string> hashes;
    hashes.reserve(tried_.size() + 1);
    for (const Try& each : tried_)
        hashes.push_back(each.hash);
    return hashes;
}

void Keeper::notSaved(Error error, std::int64_t now) {
    logError(fmt::format("save failed: {}", error.message.code));
    const bool isElsewhere = saving_ && saving_->path != state_.file->path;
    if (error.kind == ErrorKind::foreign && isWatched() && !isElsewhere) {
        foreign_ = Foreign{std::move(error), std::exchange(saving_, std::nullopt), now};
        return; // a look tells whose it is
    }
    state_.answered = askedSaving_;
    if (!state_.saveError) state_.awaySince = ports_.wall();
    // What somebody was asked about is found again when it can be seen again; until then it holds up nothing.
    if (blocked_ && state_.theirs && error.kind != ErrorKind::foreign) {
        state_.theirs.reset();
        parted_.reset();
        watch_.lookSoon();
    }
    if (error.kind == ErrorKind::gone && !isElsewhere) state_.isLost = true;
    blocked_ = needsPerson(error);
    retrying_ = !blocked_;
    state_.saveError = std::move(error);
    retryDelay_ = std::clamp(retryDelay_ * 2, rules_.retryAfter, rules_.retryAtMost);
    state_.nextTry = blocked_ ? 0 : now + retryDelay_;
}

// The journal tells what the file does not hold: after saving that is nothing, or what was typed meanwhile.
void Keeper::rebaseJournal(std::int64_t now) {
    if (!isUnsaved() && !closed_)
        dropJournal();
    else if (!journal_)
        return; // it is begun with the next step
    else if (const auto started = startJournal(); !started)
        return journalFailed(started.error(), now);
    journaledMap_ = map_;
    state_.journaled = state_.edited;
    isSynced();
}

std::string Keeper::unsavedBytes() const { return isUnsaved() ? encode({map_, state_.file->envelope}) : std::string(); }

void Keeper::close(bool wanted, std::int64_t now) {
    journalRetry_ = 0;
    if (wanted && isUnsaved()) {
        syncNow(now);
        journal_.reset(); // lets go of the lock; the file stays
    } else {
        dropJournal();
    }
    closed_ = true;
}

} // namespace cjm
