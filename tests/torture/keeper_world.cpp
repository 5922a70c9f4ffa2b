#include "torture/keeper_world.hpp"

#include <cjm/base/hash.hpp>

#include <algorithm>
#include <cstdlib>

namespace cjm::torture {

namespace fs = std::filesystem;

const Map& MapLedger::write(Map map, std::int64_t time) {
    Passport passport = *map.passport;
    passport.title = std::to_string(lines_.size());
    map.passport = Box<Passport>(std::move(passport));
    lines_.push_back({std::move(map), time});
    return lines_.back().map;
}

std::optional<std::size_t> MapLedger::find(const Map& map) const {
    const std::size_t edit = std::strtoull(map.passport->title.c_str(), nullptr, 10);
    if (edit >= lines_.size() || !(lines_[edit].map == map)) return std::nullopt;
    return edit;
}

std::size_t MapLedger::lastAt(std::int64_t time) const {
    const auto after = std::upper_bound(lines_.begin(), lines_.end(), time,
                                        [](std::int64_t t, const Line& line) { return t < line.time; });
    return after == lines_.begin() ? 0 : static_cast<std::size_t>(after - lines_.begin()) - 1;
}

void KeeperWorld::begin(const Map& map, bool hasFile, std::int64_t now) {
    now_ = now;
    FileState file;
    file.map = ledger_.write(map, now);
    file.envelope = newDocument({}, 0, ids_).envelope;
    if (hasFile) {
        const std::string bytes = encode({file.map, file.envelope});
        disk_.put(keptFile, bytes);
        file.path = keptFile;
        file.hash = contentHash(bytes);
        promises_.saved[keptFile] = 0;
    } else {
        disk_.put(keptFile.parent_path() / "neighbour.cjm", "of somebody else");
    }
    start(std::move(file));
}

void KeeperWorld::start(FileState file, const std::string& follows) {
    const std::string docId = docId_ = file.envelope.docId;
    const auto keep = [this, docId](std::string_view bytes, VersionWhy why) -> Result<fs::path> {
        Versions versions(files_, versionFolder, docId);
        const auto kept = versions.add(bytes, why, now_);
        if (!kept) return tl::unexpected(kept.error());
        return versions.pathOf(*kept);
    };
    due_.reset();
    job_.reset();
    keeper_.emplace(
        Keeper::Ports{files_, ids_, [this] { return now_; },
                      [this](SaveJob job) {
                          if (defers_)
                              job_ = std::move(job);
                          else
                              finish(std::move(job));
                      },
                      [keep](const std::string& bytes) { (void)keep(bytes, VersionWhy::beforeBigDeletion); }},
        Keeper::Opening{journalFolder, "0.1", follows}, std::move(file));
}

void KeeperWorld::edit(Map map) {
    keeper_->edited(ledger_.write(std::move(map), now_), now_);
    step();
}

void KeeperWorld::save(const fs::path& path) {
    keeper_->save(path, false);
    step();
}

void KeeperWorld::finish(SaveJob job) {
    Versions versions(files_, versionFolder, job.before.envelope.docId);
    const KeepVersion keep = [&](std::string_view bytes, VersionWhy why) -> Result<fs::path> {
        const auto kept = versions.add(bytes, why, now_);
        if (!kept) return tl::unexpected(kept.error());
        return versions.pathOf(*kept);
    };
    auto result = saveFile(files_, job, keep);
    if (result && !isDead_())
        if (const auto edit = ledger_.find(result->map)) {
            promises_.saved[result->path] = *edit;
            promises_.current = result->path;
        }
    keeper_->saved(std::move(result), now_);
}

void KeeperWorld::finishSaving() {
    if (job_) finish(*std::exchange(job_, std::nullopt));
    step();
}

void KeeperWorld::step() {
    due_ = keeper_->step(now_);
    noteWhatIsTold();
}

void KeeperWorld::noteWhatIsTold() {
    if (isDead_()) return; // nobody is there any more to be told
    const KeepState& state = keeper_->state();
    promises_.journaled = std::max(promises_.journaled, offset_ + state.journaled);
    promises_.synced = std::max(promises_.synced, offset_ + state.synced);
    if (state.saveError && state.saveError->kind == ErrorKind::foreign) promises_.toldForeign = true;
}

void KeeperWorld::run(std::int64_t ms) {
    const std::int64_t end = now_ + ms;
    while (due_ && *due_ <= end && !isDead_()) {
        const std::int64_t next = std::max(now_ + 1, *due_);
        disk_.advance((next - now_) * 1'000'000);
        now_ = next;
        step();
    }
    if (isDead_()) return; // in the midst of it
    if (end > now_) disk_.advance((end - now_) * 1'000'000);
    now_ = std::max(now_, end);
}

KeeperWorld::Found KeeperWorld::seenInFile() {
    const fs::path path = promises_.current.empty() ? keptFile : promises_.current;
    const auto bytes = disk_.content(path);
    if (!bytes) return {0, false, {}}; // an empty window: as at the start
    const auto loaded = decode(*bytes);
    if (!loaded) return {std::nullopt, false, "the file cannot be read"};
    const auto edit = ledger_.find(loaded->document.map);
    return {edit, false, edit ? "" : "the file holds what nobody edited"};
}

// As MainWindow does.
KeeperWorld::Found KeeperWorld::recover() {
    now_ += 1'000; // it takes a while to start again
    Orphans orphans = findOrphans(files_, journalFolder);
    if (!orphans.setAside.empty()) return {std::nullopt, false, "a journal was set aside"};
    if (orphans.found.empty()) return seenInFile();
    const auto orphan = std::move(orphans.found.front());
    auto work = orphan->open();
    if (!work) return {std::nullopt, true, "the journal cannot be opened: " + work.error().message.code};
    const Map latest = work->latest.map;
    const auto edit = ledger_.find(latest);
    if (!edit) return {std::nullopt, true, "the journal holds what nobody edited"};
    start({work->base.map, work->base.envelope, orphan->head.path, orphan->head.fileHash, false, 0},
          orphan->head.session);
    keeper_->edited(latest, now_);
    offset_ = *edit - 1;
    keeper_->syncNow(now_);
    if (keeper_->state().synced == keeper_->state().edited) {
        noteWhatIsTold();
        orphan->done();
    }
    recoveryWentWell(files_, journalFolder, orphan->head.session);
    return {edit, true, {}};
}

std::string KeeperWorld::wrongInFiles(bool mustHaveFirst) {
    for (const fs::path& path : {keptFile, otherFile}) {
        const auto told = promises_.saved.find(path);
        const auto bytes = disk_.content(path);
        const std::string name = path.filename().string();
        if (!bytes) {
            if (told != promises_.saved.end() && (mustHaveFirst || told->second > 0)) return name + " is gone";
            continue;
        }
        const auto loaded = decode(*bytes);
        if (!loaded) {
            if (!isKept(told == promises_.saved.end() ? 0 : told->second)) return name + " is damaged";
            inPieces_ = true;
            continue;
        }
        const auto edit = ledger_.find(loaded->document.map);
        if (!edit) return name + " holds what nobody edited";
        if (told != promises_.saved.end() && *edit < told->second) return name + " is older than told";
    }
    return {};
}

// A file that has to be written over, because renaming was refused, may be cut in the midst of it; what was in it is a
// version by then, and that is what opening the file shows.
bool KeeperWorld::isKept(std::size_t told) {
    const auto good = Versions(disk_, versionFolder, docId_).newestGood();
    if (!good) return false;
    const auto edit = ledger_.find(good->loaded.document.map);
    return edit && *edit >= told;
}

std::size_t KeeperWorld::journals() {
    const auto names = disk_.names(journalFolder);
    return static_cast<std::size_t>(std::count_if(
        names.begin(), names.end(), [](const std::string& name) { return name.ends_with(journalEnding); }));
}

} // namespace cjm::torture
