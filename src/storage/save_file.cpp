#include "storage/file_io.hpp"
#include "storage/moved_file.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/storage/log.hpp>
#include <cjm/storage/save_file.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace cjm {
namespace {

namespace fs = std::filesystem;

// Of such a folder's name, in any case of letters; what follows may be anything ("OneDrive - Firma").
constexpr std::array<std::string_view, 15> syncNames{
    "dropbox",  "onedrive",    "yandex.disk", "yandexdisk", "nextcloud", "owncloud", "google drive", "googledrive",
    "my drive", "pclouddrive", "icloud",      "syncthing",  "seafile",   "mega",     "cloud mail.ru"};
constexpr std::array<std::string_view, 5> syncNamesInRussian{"Яндекс.Диск", "ЯндексДиск", "Мой диск", "Облако Mail",
                                                             "Google Диск"};
constexpr std::array<std::string_view, 6> syncMarks{".stfolder",          ".dropbox",          ".sync",
                                                    ".nextcloudsync.log", ".owncloudsync.log", ".sync_.db"};

bool isSyncName(const std::string& name) {
    std::string lower = name;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
    return std::any_of(syncNames.begin(), syncNames.end(), [&](auto n) { return lower.starts_with(n); }) ||
           std::any_of(syncNamesInRussian.begin(), syncNamesInRussian.end(),
                       [&](auto n) { return name.starts_with(n); });
}

// Versions are a net below the file; a hole in the net is told to the log and does not stop the saving.
void keepIfPossible(const KeepVersion& keep, std::string_view bytes, VersionWhy why) {
    if (const auto kept = keep(bytes, why); !kept)
        logWarning(fmt::format("version not kept: {}", kept.error().message.code));
}

FileId folderOf(FileSystem& files, const fs::path& path) {
    const auto real = files.resolve(path);
    const auto folder = real ? files.info(real->parent_path()) : tl::unexpected(real.error());
    return folder ? folder->id : FileId();
}

// The file that was known is not there. May it be made anew?
Result<void> mayMakeAnew(FileSystem& files, const SaveJob& job, FileId folder) {
    const FileId known = job.before.place.folder;
    if (known.isKnown() && folder != known)
        return failure({"file.away", {}}, {job.path.string(), 0, 0}, ErrorKind::away);
    if (job.replaceForeign) return {};
    if (const auto name = otherNameOf(files, job.before))
        return failure({"file.renamed", {{"name", name->filename().string()}}}, {name->string(), 0, 0},
                       ErrorKind::renamed);
    return failure({"file.gone", {}}, {job.path.string(), 0, 0}, ErrorKind::gone);
}

// There is nothing new to be written; but is what was written there?
Result<FileState> look(FileSystem& files, const SaveJob& job) {
    const auto there = files.info(job.path);
    if (!there && isMissing(there.error()) && !job.before.hash.empty())
        if (auto may = mayMakeAnew(files, job, folderOf(files, job.path)); !may) return tl::unexpected(may.error());
    return job.before;
}

// What is there may be written over: it is what is known of it, or a person said so.
Result<void> mayReplace(const SaveJob& job, const std::string& current, const std::string& hash, FileId folder,
                        const KeepVersion& keep) {
    const bool sameFile = job.path == job.before.path;
    const bool isForeign = !sameFile || (hash != job.before.hash && std::find(job.alsoOurs.begin(), job.alsoOurs.end(),
                                                                              hash) == job.alsoOurs.end());
    keepIfPossible(keep, current, isForeign ? VersionWhy::foundOnDisk : VersionWhy::saved);
    if (!sameFile || !isForeign) return {};
    // Another stick in the place of the one that held the map: what is on it is nobody's to give away.
    const FileId known = job.before.place.folder;
    const bool isElsewhere = known.isKnown() && folder != known && docIdIn(current) != job.before.envelope.docId;
    if (job.replaceForeign && !isElsewhere) return {};
    return failure({"file.changed-outside", {}}, {job.path.string(), 0, 0}, ErrorKind::foreign);
}

// The file may be written now. The hash of what it holds; empty where there is none.
Result<std::string> hashBeforeSaving(FileSystem& files, const SaveJob& job, bool isKnown, FileId folder,
                                     const KeepVersion& keep) {
    const auto back = decode(job.bytes);
    if (!back || !(back->document == job.document))
        return failure({"file.read-back", {}}, {job.path.string(), 0, 0}, ErrorKind::mismatch);
    const auto there = files.info(job.path);
    if (!there && !isMissing(there.error())) return systemFailure("file.cannot-write", job.path, there.error());
    if (there && there->kind == FileInfo::Kind::other) return notPlain(job.path);
    if (!there && isKnown)
        if (auto may = mayMakeAnew(files, job, folder); !may) return tl::unexpected(may.error());
    if (!there || there->kind != FileInfo::Kind::file) return std::string();
    // What cannot be read is not "unchanged".
    const auto current = readFile(files, job.path);
    if (!current) return tl::unexpected(current.error());
    std::string hash = contentHash(*current);
    if (auto may = mayReplace(job, *current, hash, folder, keep); !may) return tl::unexpected(may.error());
    return hash;
}

// The same afterwards; nothing when it cannot be told.
std::optional<std::string> hashAfterSaving(FileSystem& files, const fs::path& path) {
    const auto there = files.info(path);
    if (!there && !isMissing(there.error())) return std::nullopt;
    if (!there || there->kind != FileInfo::Kind::file) return std::string();
    const auto bytes = readFile(files, path);
    return bytes ? std::optional(contentHash(*bytes)) : std::nullopt;
}

} // namespace

FilePlace placeOf(FileSystem& files, const fs::path& path) {
    const auto real = files.resolve(path);
    if (!real) return {};
    const auto file = files.info(*real), folder = files.info(real->parent_path());
    return {*real, file ? file->id : FileId(), folder ? folder->id : FileId()};
}

SaveJob prepareSave(Map map, FileState before, fs::path path, std::int64_t wallMs, IdSource& ids, std::string by) {
    if (map == before.map) by = before.envelope.by;
    Document document{std::move(map), nextRevision(before.envelope, wallMs, ids, std::move(by))};
    std::string bytes = encode(document), hash = contentHash(bytes);
    return {
        std::move(document), std::move(bytes), std::move(hash), std::move(before), std::move(path), false, wallMs, {}};
}

SaveOutcome tryToSave(FileSystem& files, const SaveJob& job, const KeepVersion& keep) {
    if (job.onlyLooks) return {look(files, job), false};
    const bool isKnown = job.path == job.before.path && !job.before.hash.empty();
    const FileId folder = isKnown ? folderOf(files, job.path) : FileId();
    const auto before = hashBeforeSaving(files, job, isKnown, folder, keep);
    if (!before) return {tl::unexpected(before.error()), false};
    const KeepOld keepOld = [&](std::string_view old) { return keep(old, VersionWhy::foundOnDisk); };
    if (auto written = replaceFile(files, job.path, job.bytes, keepOld); !written)
        return {tl::unexpected(written.error()), hashAfterSaving(files, job.path) != *before};
    FilePlace place = placeOf(files, job.path);
    // It went away while it was written to: what was written lies below it.
    if (folder.isKnown() && place.folder.isKnown() && place.folder.device != folder.device)
        return {failure({"file.away", {}}, {job.path.string(), 0, 0}, ErrorKind::away), true};
    keepIfPossible(keep, job.bytes, VersionWhy::saved);
    return {FileState{job.document.map, job.document.envelope, job.path, job.hash, isInSyncFolder(files, job.path),
                      job.wallMs, std::move(place)},
            true};
}

Result<FileState> saveFile(FileSystem& files, const SaveJob& job, const KeepVersion& keep) {
    return tryToSave(files, job, keep).file;
}

Result<OpenedFile> openFile(FileSystem& files, const fs::path& path) {
    const auto bytes = readFile(files, path);
    if (!bytes) return tl::unexpected(bytes.error());
    return openedFrom(files, *bytes, path);
}

Result<OpenedFile> openedFrom(FileSystem& files, std::string_view bytes, const fs::path& path) {
    auto loaded = decode(bytes, path.string());
    const bool isNewer = !loaded && loaded.error().kind == ErrorKind::newer;
    if (isNewer) loaded = decodeToLookAt(bytes, path.string());
    if (!loaded) return tl::unexpected(loaded.error());
    const std::string hash = contentHash(bytes);
    Envelope& envelope = loaded->document.envelope;
    // A file written by hand has no id of its own; its content gives it one that is the same on every computer.
    if (envelope.docId.empty()) envelope.docId = hash.substr(0, 32);
    FileState state{std::move(loaded->document.map),
                    std::move(envelope),
                    path,
                    hash,
                    isInSyncFolder(files, path),
                    0,
                    placeOf(files, path)};
    return OpenedFile{std::move(state), std::move(loaded->notes), !files.mayWrite(path), isNewer};
}

bool isInSyncFolder(FileSystem& files, const fs::path& path) {
    const auto real = files.resolve(path);
    for (fs::path folder = (real ? *real : path).parent_path();; folder = folder.parent_path()) {
        if (isSyncName(folder.filename().string())) return true;
        for (const std::string_view mark : syncMarks)
            if (files.info(folder / mark)) return true;
        if (folder == folder.parent_path()) return false;
    }
}

} // namespace cjm
