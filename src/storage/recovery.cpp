#include "storage/file_io.hpp"
#include "storage/tries.hpp"

#include <cjm/storage/log.hpp>
#include <cjm/storage/recovery.hpp>
#include <cjm/storage/revision.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace cjm {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t mostTries = 2;              // so often a journal may end the program
constexpr std::string_view asideName = "set-aside"; // nobody has decided yet …
constexpr std::string_view keptName = "kept";       // … and below it, somebody has

std::optional<fs::path> moveTo(FileSystem& files, const fs::path& folder, const fs::path& journal) {
    (void)files.makeFolder(folder);
    const fs::path there = folder / journal.filename();
    if (!files.rename(journal, there)) return std::nullopt;
    logWarning("a journal was set aside");
    return there;
}

std::string sessionOf(const fs::path& journal) {
    const std::string stem = journal.stem().string();
    return stem.substr(0, stem.rfind('-'));
}

// The lock of a journal that nobody writes.
std::optional<FileHandle> lockOf(FileSystem& files, const fs::path& journal) {
    const auto file = files.open(journal, OpenAs::reading);
    if (!file) return std::nullopt;
    const auto mine = files.lock(*file);
    if (mine && *mine) return *file;
    (void)files.close(*file);
    return std::nullopt;
}

// A pipe, a device, a folder or a link to nowhere that has the name of a journal: it may not hide an older one. What
// the disk does not tell now may be a journal.
bool isNoFile(FileSystem& files, const fs::path& path) {
    const auto info = files.info(path);
    if (info) return info->kind != FileInfo::Kind::file;
    return isMissing(info.error()) || info.error() == std::errc::too_many_symbolic_link_levels;
}

// Journals by session, newest generation first. What was left half-made is removed on the way.
std::map<std::string, std::vector<fs::path>> sessionsIn(FileSystem& files, const fs::path& folder) {
    std::map<std::string, std::map<int, fs::path, std::greater<>>> found;
    const auto names = files.list(folder);
    if (!names) return {}; // there is no such folder before the first edit
    for (const std::string& name : *names) {
        const fs::path path = folder / name;
        const std::string stem = path.stem().string();
        const std::size_t dash = stem.rfind('-');
        if (path.extension() == ".new") {
            if (const auto lock = lockOf(files, path)) {
                (void)files.remove(path);
                (void)files.close(*lock);
            }
        } else if (path.extension() == journalEnding && dash != std::string::npos && !isNoFile(files, path)) {
            found[stem.substr(0, dash)].emplace(std::atoi(stem.c_str() + dash + 1), path);
        }
    }
    std::map<std::string, std::vector<fs::path>> sessions;
    for (const auto& [session, generations] : found)
        for (const auto& [number, path] : generations)
            sessions[session].push_back(path);
    return sessions;
}

// The disk failed; what is in the journal may be as good as ever, and more than in the one before it.
bool cannotBeRead(const Error& error) { return error.kind == ErrorKind::unreachable; }

// What cannot be read now is judged by what reads all of it.
JournalHead headOf(FileSystem& files, const fs::path& journal) {
    auto head = readJournalHead(files, journal);
    return head ? std::move(*head) : JournalHead();
}

// Of the newest journal of each session.
using Heads = std::map<std::string, JournalHead>;

std::set<std::string> followedIn(const Heads& heads) {
    std::set<std::string> followed;
    for (const auto& [session, head] : heads)
        followed.insert(head.follows);
    return followed;
}

// A recovery that was killed before the old journal went leaves both; the newer one holds what the older one held.
void dropFollowed(std::vector<std::unique_ptr<Orphan>>& found) {
    Heads heads;
    for (const auto& orphan : found)
        heads[orphan->head.session] = orphan->head;
    const std::set<std::string> followed = followedIn(heads);
    std::erase_if(found, [&](const auto& orphan) {
        const bool isFollowed = followed.contains(orphan->head.session);
        if (isFollowed) orphan->done();
        return isFollowed;
    });
}

// What was set aside and waits for somebody to decide, newest first; but for what goes on in a journal that is there.
std::vector<fs::path> waitingAside(FileSystem& files, const fs::path& journals, const std::set<std::string>& followed) {
    std::vector<std::pair<std::int64_t, fs::path>> waiting;
    for (const auto& [session, paths] : sessionsIn(files, journals / asideName)) {
        const auto info = files.info(paths.front());
        if (info && !followed.contains(session)) waiting.emplace_back(info->modified, paths.front());
    }
    std::sort(waiting.begin(), waiting.end(), std::greater<>());
    std::vector<fs::path> paths;
    paths.reserve(waiting.size());
    for (auto& [time, path] : waiting)
        paths.push_back(std::move(path));
    return paths;
}

// Marks of tries belong to journals that are there, and to those that these were recovered from.
void dropOldTries(FileSystem& files, const fs::path& journals, const Heads& heads) {
    std::set<std::string> known = followedIn(heads);
    for (const auto& [session, head] : heads) {
        if (head.session.empty()) return; // not to be read now: whom it follows is not known
        known.insert(session);
    }
    dropTries(files, journals, known);
}

// The file as one of these savings left it, when what was found there has grown from that.
std::optional<FileState> savedBefore(FileState known, const std::vector<NotedSaving>& savings, const Envelope& found) {
    const auto saving = std::find_if(savings.rbegin(), savings.rend(), [&](const NotedSaving& each) {
        return each.revision == found.revision ||
               std::find(found.trail.begin(), found.trail.end(), each.revision) != found.trail.end();
    });
    if (saving == savings.rend()) return std::nullopt;
    auto then = decode(saving->bytes);
    if (!then) return std::nullopt;
    known.map = std::move(then->document.map);
    known.envelope.trail.push_back(std::exchange(known.envelope.revision, saving->revision));
    known.envelope.trail = thinnedTrail(std::move(known.envelope.trail));
    known.hash = saving->hash;
    known.holdsNoMap = false;
    return known;
}

} // namespace

Orphan::Orphan(FileSystem& files, fs::path folder, std::vector<fs::path> journals, FileHandle lock)
    : files_(files),
      folder_(std::move(folder)),
      journals_(std::move(journals)),
      lock_(lock) {}

Orphan::~Orphan() { (void)files_.close(lock_); }

Result<Orphan::Work> Orphan::open() {
    countTry(files_, folder_, head.session, head.follows);
    Result<Work> work = failure({"journal.damaged", {}}, {journals_.front().string(), 0, 0});
    for (const fs::path& journal : journals_) {
        const auto content = replayJournal(files_, journal);
        if (!content && cannotBeRead(content.error())) return tl::unexpected(content.error());
        if (!content) continue;
        auto base = decode(content->base), latest = decode(content->latest);
        if (latest)
            work = Work{base ? std::move(base->document) : latest->document, latest->document, content->changes,
                        content->head.ours, content->savings};
        if (latest) break;
    }
    return work;
}

FileState Orphan::fileOf(const Work& work, std::optional<FileState> onDisk) const {
    FileState known{work.base.map, work.base.envelope, head.path, head.fileHash, false, 0};
    known.place = {head.path, head.file, head.folder};
    known.holdsNoMap = head.holdsNoMap;
    for (const NotedSaving& saving : work.savings)
        known.envelope.trail.push_back(saving.revision); // others may have it
    known.envelope.trail = thinnedTrail(std::move(known.envelope.trail));
    if (!onDisk || known.path.empty()) return known;
    const bool isSaved = onDisk->map == work.latest.map; // the program ended just after saving
    const bool isOurs =
        onDisk->hash == known.hash || std::find(work.ours.begin(), work.ours.end(), onDisk->hash) != work.ours.end();
    if (isSaved || isOurs) return std::move(*onDisk);
    return savedBefore(known, work.savings, onDisk->envelope).value_or(known);
}

void Orphan::done() {
    // Oldest first, and on the disk: what is left after a power cut in the midst of it is still the newest.
    for (auto it = journals_.rbegin(); it != journals_.rend(); ++it) {
        if (it != journals_.rbegin()) (void)files_.syncFolder(it->parent_path());
        if (const auto removed = files_.remove(*it); !removed)
            logWarning(fmt::format("a journal could not be removed: {}", removed.error().value()));
    }
    journals_.clear();
}

std::optional<fs::path> Orphan::putAside() { return moveAway(folder_ / asideName / keptName); }
std::optional<fs::path> Orphan::setAside() { return moveAway(folder_ / asideName); }

std::optional<fs::path> Orphan::moveAway(const fs::path& folder) {
    recoveryWentWell(files_, folder_, head.session); // what is made from now on is not to blame
    std::optional<fs::path> newest;
    while (!journals_.empty()) { // oldest first, as in done()
        newest = moveTo(files_, folder, journals_.back());
        if (!newest) return std::nullopt;
        journals_.pop_back();
    }
    return newest;
}

void recoveryWentWell(FileSystem& files, const fs::path& journals, const std::string& session) {
    (void)files.remove(triesOf(journals, session)); // mostly there is none
}

Result<std::unique_ptr<Orphan>> takeSetAside(FileSystem& files, const fs::path& journals, const fs::path& journal) {
    const std::string session = sessionOf(journal);
    auto found = sessionsIn(files, journals / asideName);
    const auto paths = found.find(session);
    const auto lock = paths == found.end() ? std::nullopt : lockOf(files, paths->second.front());
    if (!lock) return failure({"journal.taken", {}}, {journal.string(), 0, 0});
    auto orphan = std::make_unique<Orphan>(files, journals, paths->second, *lock);
    orphan->head = headOf(files, paths->second.front());
    orphan->head.session = session; // of one that cannot be read, too
    const auto info = files.info(paths->second.front());
    orphan->lastChange = info ? info->modified / 1'000'000 : 0;
    return orphan;
}

Orphans findOrphans(FileSystem& files, const fs::path& journals) {
    Orphans orphans;
    Heads heads;
    auto sessions = sessionsIn(files, journals);
    for (auto& [session, paths] : sessions)
        heads.emplace(session, headOf(files, paths.front()));
    for (auto& [session, paths] : sessions) {
        // Before anything of it is read that may be to blame.
        const bool isDangerous = triesMade(files, journals, session, heads[session].follows) >= mostTries;
        // Who writes a session holds the lock of its newest journal.
        auto lock = lockOf(files, paths.front());
        while (lock) {
            if (!isDangerous) {
                const auto content = replayJournal(files, paths.front());
                if (content) {
                    auto orphan = std::make_unique<Orphan>(files, journals, paths, *lock);
                    orphan->head = content->head;
                    orphan->lastChange = content->lastChange;
                    orphans.found.push_back(std::move(orphan));
                    break;
                }
                if (cannotBeRead(content.error())) { // at the next start, perhaps
                    (void)files.close(*lock);
                    break;
                }
            }
            (void)files.close(*lock);
            if (!moveTo(files, journals / asideName, paths.front())) break;
            paths.erase(paths.begin());
            lock = paths.empty() ? std::nullopt : lockOf(files, paths.front());
        }
        if (paths.empty()) { // set aside: what is made from now on is not to blame
            recoveryWentWell(files, journals, session);
            heads.erase(session);
        }
    }
    dropFollowed(orphans.found);
    dropOldTries(files, journals, heads);
    orphans.setAside = waitingAside(files, journals, followedIn(heads));
    std::sort(orphans.found.begin(), orphans.found.end(),
              [](const auto& a, const auto& b) { return a->lastChange > b->lastChange; });
    return orphans;
}

} // namespace cjm
