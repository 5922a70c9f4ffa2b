#include "storage/file_io.hpp"
#include "storage/journal_format.hpp"

#include <cjm/storage/journal.hpp>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t alwaysShort = std::size_t{4} * 1024 * 1024;

tl::unexpected<Error> failed(const fs::path& path, std::error_code error) {
    return systemFailure("journal.cannot-write", path, error);
}

} // namespace

JournalWriter::JournalWriter(FileSystem& files, FileHandle file, fs::path path, std::string base)
    : files_(&files),
      file_(file),
      path_(std::move(path)),
      latest_(std::move(base)),
      baseBytes_(latest_.size()) {}

JournalWriter::JournalWriter(JournalWriter&& other) noexcept
    : files_(other.files_),
      file_(std::exchange(other.file_, -1)),
      path_(std::move(other.path_)),
      latest_(std::move(other.latest_)),
      baseBytes_(other.baseBytes_),
      changeBytes_(other.changeBytes_) {}

JournalWriter& JournalWriter::operator=(JournalWriter&& other) noexcept {
    std::swap(files_, other.files_);
    std::swap(file_, other.file_);
    std::swap(path_, other.path_);
    std::swap(latest_, other.latest_);
    std::swap(baseBytes_, other.baseBytes_);
    std::swap(changeBytes_, other.changeBytes_);
    return *this;
}

JournalWriter::~JournalWriter() {
    if (file_ >= 0) (void)files_->close(file_);
}

fs::path JournalWriter::pathIn(const fs::path& folder, const JournalHead& head) {
    return folder / (head.session + "-" + std::to_string(head.generation) + std::string(journalEnding));
}

Result<JournalWriter> JournalWriter::start(FileSystem& files, const fs::path& folder, const JournalHead& head,
                                           std::string base, std::string latest) {
    if (auto made = files.makeFolder(folder); !made) return failed(folder, made.error());
    const fs::path path = pathIn(folder, head), unseen = fs::path(path).replace_extension(".new");
    auto file = files.open(unseen, OpenAs::fresh);
    if (!file) return failed(unseen, file.error());
    JournalWriter writer(files, *file, unseen, std::move(base));
    const auto give = [&](std::error_code error) {
        (void)files.remove(unseen);
        (void)files.remove(path); // the rename may have been done although it was told that it was not
        return failed(path, error);
    };
    std::string begin = std::string(journalFirstLine) + journalRecord("head", headText(head));
    begin += journalRecord("base", writer.latest_);
    // Before anybody sees it: the newest journal is the one that is read.
    if (!latest.empty() && latest != writer.latest_) {
        begin += journalRecord("change", changeBetween(writer.latest_, latest, head.started));
        writer.latest_ = std::move(latest);
    }
    writer.baseBytes_ = begin.size();
    if (auto r = files.lock(*file); !r) return give(r.error());
    if (auto r = writeAll(files, *file, begin); !r) return give(r.error());
    if (auto r = files.sync(*file); !r) return give(r.error());
    if (auto r = files.rename(unseen, path); !r) return give(r.error());
    writer.path_ = path;
    if (auto r = files.syncFolder(folder); !r) return give(r.error());
    return writer;
}

Result<void> JournalWriter::append(std::string now, std::int64_t wallMs) {
    if (now == latest_) return {};
    const std::string record = journalRecord("change", changeBetween(latest_, now, wallMs));
    if (auto r = writeAll(*files_, file_, record); !r) return failed(path_, r.error());
    changeBytes_ += record.size();
    latest_ = std::move(now);
    return {};
}

Result<void> JournalWriter::noteSaving(const std::string& hash, const std::string& revision) {
    const std::string record = journalRecord("saving", hash + ' ' + revision);
    if (auto r = writeAll(*files_, file_, record); !r) return failed(path_, r.error());
    return {};
}

Result<void> JournalWriter::sync() {
    if (auto r = files_->sync(file_); !r) return failed(path_, r.error());
    return {};
}

Result<void> JournalWriter::remove() {
    const FileHandle file = std::exchange(file_, -1);
    const auto removed = files_->remove(path_); // first, so that nobody takes an unlocked journal for an orphan
    (void)files_->close(file);
    if (!removed) return failed(path_, removed.error());
    // A power cut may not bring it back: it is older than the file that was saved since.
    if (const auto synced = files_->syncFolder(path_.parent_path()); !synced) return failed(path_, synced.error());
    return {};
}

bool JournalWriter::isLong() const { return changeBytes_ > alwaysShort && changeBytes_ > 2 * baseBytes_; }

Result<JournalHead> readJournalHead(FileSystem& files, const fs::path& path) {
    constexpr std::size_t most = std::size_t{64} * 1024; // a path and sixty-four hashes
    const auto file = openFile(files, path, OpenAs::reading);
    if (!file) return systemFailure("file.cannot-open", path, file.error());
    std::string text(most, '\0');
    std::size_t size = 0;
    while (size < most) {
        const auto count = files.read(file->handle(), std::span(text).subspan(size));
        if (!count) return systemFailure("file.cannot-read", path, count.error());
        if (*count == 0) break;
        size += *count;
    }
    std::string_view rest = std::string_view(text).substr(0, size);
    if (rest.starts_with(journalFirstLine)) {
        rest.remove_prefix(journalFirstLine.size());
        const auto record = takeRecord(rest);
        if (auto head = record && record->kind == "head" ? readHead(record->payload) : std::nullopt) return *head;
    }
    return failure({"journal.damaged", {}}, {path.string(), 0, 0});
}

namespace {

// As many as may be held in memory.
constexpr std::size_t mostSavings = 8;

void takeSaving(Replayed& replayed, std::string_view payload) {
    const std::size_t blank = std::min(payload.find(' '), payload.size());
    const std::string hash(payload.substr(0, blank)), revision(payload.substr(std::min(blank + 1, payload.size())));
    replayed.head.ours.push_back(hash);
    if (revision.empty()) return;
    if (replayed.savings.size() == mostSavings) replayed.savings.erase(replayed.savings.begin());
    replayed.savings.push_back({hash, revision, replayed.latest});
}

} // namespace

Result<Replayed> replayJournal(FileSystem& files, const fs::path& path) {
    const auto text = readFile(files, path, maxJournalBytes);
    if (!text) return tl::unexpected(text.error());
    const auto damaged = [&] { return failure({"journal.damaged", {}}, {path.string(), 0, 0}); };
    std::string_view rest = *text;
    if (!rest.starts_with(journalFirstLine)) return damaged();
    rest.remove_prefix(journalFirstLine.size());
    const auto head = takeRecord(rest);
    if (!head || head->kind != "head") return damaged();
    const auto who = readHead(head->payload);
    const auto base = takeRecord(rest);
    if (!who || !base || base->kind != "base") return damaged();
    Replayed replayed{*who, std::string(base->payload), std::string(base->payload), 0, who->started, {}};
    while (const auto record = takeRecord(rest)) {
        if (record->kind == "saving") {
            takeSaving(replayed, record->payload);
            continue;
        }
        const auto time = record->kind == "change" ? applyChange(replayed.latest, record->payload) : std::nullopt;
        if (!time) break;
        ++replayed.changes;
        replayed.lastChange = *time;
    }
    return replayed;
}

} // namespace cjm
