#include "storage/file_io.hpp"

#include <cjm/storage/log.hpp>
#include <cjm/storage/recovery.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace cjm {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view triesEnding = ".tries";
constexpr std::uint64_t mostTries = 2; // so often a journal may end the program

// One for a document, not for a journal: work that was opened goes on in a journal of its own.
fs::path triesOf(const fs::path& journals, const std::string& docId) {
    return journals / ("doc-" + docId + std::string(triesEnding));
}

// One byte for each try, on the disk before the try is made. Failing that, the guard is weaker, not the recovery.
void countTry(FileSystem& files, const fs::path& tries) {
    auto file = openFile(files, tries, OpenAs::appending);
    if (!file) file = openFile(files, tries, OpenAs::fresh);
    if (!file) return;
    (void)writeAll(files, file->handle(), ".");
    (void)files.sync(file->handle());
}

std::optional<fs::path> setAside(FileSystem& files, const fs::path& journal) {
    const fs::path folder = journal.parent_path() / "set-aside";
    (void)files.makeFolder(folder);
    const fs::path there = folder / journal.filename();
    if (!files.rename(journal, there)) return std::nullopt;
    logWarning("a journal was set aside");
    return there;
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
        } else if (path.extension() == journalEnding && dash != std::string::npos) {
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

bool endedTheProgram(FileSystem& files, const fs::path& journals, const std::string& docId) {
    const auto tries = files.info(triesOf(journals, docId));
    return tries && tries->size >= mostTries;
}

// A recovery that was killed before the old journal went leaves both; the newer one holds what the older one held.
void dropFollowed(std::vector<std::unique_ptr<Orphan>>& found) {
    std::set<std::string> followed;
    for (const auto& orphan : found)
        followed.insert(orphan->head.follows);
    std::erase_if(found, [&](const auto& orphan) {
        const bool isFollowed = followed.contains(orphan->head.session);
        if (isFollowed) orphan->done();
        return isFollowed;
    });
}

} // namespace

Orphan::Orphan(FileSystem& files, std::vector<fs::path> journals, FileHandle lock)
    : files_(files),
      journals_(std::move(journals)),
      lock_(lock) {}

Orphan::~Orphan() { (void)files_.close(lock_); }

Result<Orphan::Work> Orphan::open() {
    countTry(files_, triesOf(journals_.front().parent_path(), head.docId));
    Result<Work> work = failure({"journal.damaged", {}}, {journals_.front().string(), 0, 0});
    for (const fs::path& journal : journals_) {
        const auto content = replayJournal(files_, journal);
        if (!content && cannotBeRead(content.error())) return tl::unexpected(content.error());
        if (!content) continue;
        auto base = decode(content->base), latest = decode(content->latest);
        if (latest)
            work = Work{base ? std::move(base->document) : latest->document, latest->document, content->changes,
                        content->head.ours};
        if (latest) break;
    }
    return work;
}

FileState Orphan::fileOf(const Work& work, std::optional<FileState> onDisk) const {
    FileState known{work.base.map, work.base.envelope, head.path, head.fileHash, false, 0};
    if (!onDisk || known.path.empty()) return known;
    const bool isSaved = onDisk->map == work.latest.map; // the program ended just after saving
    const bool isOurs =
        onDisk->hash == known.hash || std::find(work.ours.begin(), work.ours.end(), onDisk->hash) != work.ours.end();
    return isSaved || isOurs ? std::move(*onDisk) : known;
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

std::optional<fs::path> Orphan::putAside() {
    std::optional<fs::path> newest;
    while (!journals_.empty()) { // oldest first, as in done()
        newest = setAside(files_, journals_.back());
        if (!newest) return std::nullopt;
        journals_.pop_back();
    }
    return newest;
}

void recoveryWentWell(FileSystem& files, const fs::path& journals, const std::string& docId) {
    (void)files.remove(triesOf(journals, docId)); // mostly there is none
}

Orphans findOrphans(FileSystem& files, const fs::path& journals) {
    Orphans orphans;
    std::vector<std::string> dangerous;
    for (auto& [session, paths] : sessionsIn(files, journals)) {
        // Who writes a session holds the lock of its newest journal.
        auto lock = lockOf(files, paths.front());
        while (lock) {
            const auto content = replayJournal(files, paths.front());
            const bool isDangerous = content && endedTheProgram(files, journals, content->head.docId);
            if (content && !isDangerous) {
                auto orphan = std::make_unique<Orphan>(files, paths, *lock);
                orphan->head = content->head;
                orphan->lastChange = content->lastChange;
                orphans.found.push_back(std::move(orphan));
                break;
            }
            if (!content && cannotBeRead(content.error())) { // at the next start, perhaps
                (void)files.close(*lock);
                break;
            }
            if (isDangerous) dangerous.push_back(content->head.docId);
            (void)files.close(*lock);
            if (auto there = setAside(files, paths.front())) orphans.setAside.push_back(std::move(*there));
            paths.erase(paths.begin());
            lock = paths.empty() ? std::nullopt : lockOf(files, paths.front());
        }
    }
    dropFollowed(orphans.found);
    for (const std::string& docId : dangerous)
        recoveryWentWell(files, journals, docId); // set aside: what is made from now on is not to blame
    std::sort(orphans.found.begin(), orphans.found.end(),
              [](const auto& a, const auto& b) { return a->lastChange > b->lastChange; });
    return orphans;
}

} // namespace cjm
