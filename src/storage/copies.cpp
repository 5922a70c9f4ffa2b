#include "storage/file_io.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/edit/changes.hpp>
#include <cjm/edit/take_back.hpp>
#include <cjm/storage/ancestry.hpp>
#include <cjm/storage/copies.hpp>
#include <cjm/storage/document_merge.hpp>

#include <algorithm>
#include <span>
#include <utility>

namespace cjm {
namespace {

namespace fs = std::filesystem;

// Of more than these it is not worth the time.
constexpr std::size_t mostHeadsOfCopies = 200, mostCopiesRead = 20;

struct CopyCandidate {
    std::string name;
    CopyName says;
};

// Hidden files are of programs, and so are those that begin with "~$": what is being written, who is there.
bool isNameOfMap(std::string_view name) {
    constexpr std::string_view ending = ".cjm";
    if (name.starts_with('.') || name.starts_with("~$") || name.size() <= ending.size()) return false;
    std::string last(name.substr(name.size() - ending.size()));
    std::transform(last.begin(), last.end(), last.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return last == ending;
}

std::string stemOfMap(const std::string& name) { return fs::path(name).stem().string(); }

// Those that are named as copies come first.
std::vector<CopyCandidate> mapsBeside(FileSystem& files, const fs::path& own) {
    std::vector<CopyCandidate> found;
    auto names = files.list(own.parent_path());
    if (!names) return found;
    std::erase_if(*names, [&](const std::string& name) { return !isNameOfMap(name) || name == own.filename(); });
    const std::string stem = own.stem().string();
    found.reserve(names->size());
    for (std::string& name : *names) {
        CopyName says = copyNameOf(stemOfMap(name), stem);
        found.push_back({std::move(name), std::move(says)});
    }
    std::sort(found.begin(), found.end(), [](const CopyCandidate& a, const CopyCandidate& b) {
        const bool isCopyA = a.says.service != ServiceKind::none, isCopyB = b.says.service != ServiceKind::none;
        return isCopyA != isCopyB ? isCopyA : a.name < b.name;
    });
    if (found.size() > mostHeadsOfCopies) found.resize(mostHeadsOfCopies);
    return found;
}

std::string docIdInHeadOf(FileSystem& files, const fs::path& path) {
    const auto file = openFile(files, path, OpenAs::reading);
    if (!file) return {};
    std::string bytes(headBytes, '\0');
    std::size_t size = 0;
    while (size < bytes.size()) {
        const auto count = files.read(file->handle(), std::span(bytes).subspan(size));
        if (!count || *count == 0) break;
        size += *count;
    }
    return docIdIn(std::string_view(bytes).substr(0, size));
}

// What both grew from. Of two files with one revision, one was changed by hand, and only a version can tell which.
std::optional<Document> baseOfCopy(const Versions& versions, const FileState& file, const Document& copy,
                                   const std::vector<std::string>& common, bool isCanonical) {
    if (common.empty()) return std::nullopt;
    auto kept = documentOfRevision(versions, common);
    const std::string &newest = common.front(), &mine = file.envelope.revision, &theirs = copy.envelope.revision;
    if ((kept && kept->envelope.revision == newest) || mine == theirs) return kept;
    if (newest == mine && !file.holdsNoMap) return Document{file.map, file.envelope};
    if (newest == theirs && isCanonical) return copy; // and nobody changed it by hand
    return kept;
}

bool holdsNothingNew(const FileState& file, const FileState& copy, const std::optional<Document>& base,
                     const std::vector<std::string>& common) {
    if (copy.hash == file.hash || copy.map == file.map) return true;
    return base && !common.empty() && base->envelope.revision == common.front() && base->map == copy.map;
}

// What merging would bring: what the map has already is no change any more.
int changesBrought(const FileState& file, const CopyToMerge& copy) {
    const Document mine{file.map, file.envelope}, theirs{copy.opened.state.map, copy.opened.state.envelope};
    const auto merged = mergeDocuments(copy.base ? &*copy.base : nullptr, mine, theirs);
    if (!merged) return static_cast<int>(changesInWords(copy.base ? copy.base->map : file.map, theirs.map).size());
    const auto& notes = merged->document.map.conflicts;
    const auto choices = std::count_if(merged->notes.begin(), merged->notes.end(), [&](const ConflictId& id) {
        const auto note = notes.find(id);
        return note && asksForChoice(note->kind);
    });
    return static_cast<int>(theirChanges(file.map, merged->document.map).size()) + static_cast<int>(choices);
}

// What went a way of its own may be of use whatever its name is.
bool isToBeOffered(const FoundCopy& copy) { return !copy.addsNothing || copy.mayGo(); }

std::optional<FoundCopy> foundAt(FileSystem& files, const Versions& versions, const FileState& file,
                                 const fs::path& path, const CopyName& says) {
    const auto info = files.info(path);
    const auto read = readCopy(files, versions, file, path);
    if (!info || !read) return std::nullopt; // half of it has come yet, perhaps: another time
    const FileState& copy = read->opened.state;
    FoundCopy found;
    found.path = path;
    found.service = says.service;
    found.by = copy.envelope.by.empty() ? says.by : copy.envelope.by;
    found.time = info->modified / 1'000'000;
    found.hash = copy.hash;
    found.isIdentical = copy.hash == file.hash;
    found.addsNothing = read->addsNothing;
    if (!found.addsNothing) found.changes = changesBrought(file, *read);
    return found;
}

tl::unexpected<Error> changedSince(const fs::path& path) {
    return failure({"file.changed-outside", {}}, {path.string(), 0, 0}, ErrorKind::foreign);
}

} // namespace

std::vector<FoundCopy> copiesBeside(FileSystem& files, const Versions& versions, const FileState& file) {
    std::vector<FoundCopy> copies;
    if (file.path.empty() || file.envelope.docId.empty()) return copies;
    const auto own = files.resolve(file.path);
    if (!own) return copies;
    const auto ownInfo = files.info(*own);
    // A link to a file is no copy of it, and neither is another name of the same one.
    const auto isFileOfItsOwn = [&](const fs::path& path) {
        const auto info = files.info(path);
        if (!info || info->kind != FileInfo::Kind::file) return false;
        if (ownInfo && info->id.isKnown() && info->id == ownInfo->id) return false;
        const auto real = files.resolve(path);
        return real && *real == path;
    };
    std::size_t read = 0;
    for (const CopyCandidate& candidate : mapsBeside(files, *own)) {
        const fs::path path = own->parent_path() / candidate.name;
        if (!isFileOfItsOwn(path) || docIdInHeadOf(files, path) != file.envelope.docId) continue;
        if (++read > mostCopiesRead) break;
        auto found = foundAt(files, versions, file, path, candidate.says);
        if (!found) continue;
        found->isOriginal = copyNameOf(own->stem().string(), stemOfMap(candidate.name)).service != ServiceKind::none;
        if (isToBeOffered(*found)) copies.push_back(std::move(*found));
    }
    return copies;
}

Result<CopyToMerge> readCopy(FileSystem& files, const Versions& versions, const FileState& file, const fs::path& path) {
    const auto bytes = readFile(files, path);
    if (!bytes) return tl::unexpected(bytes.error());
    auto opened = openedFrom(files, *bytes, path);
    if (!opened) return tl::unexpected(opened.error());
    if (opened->isNewer) return tl::unexpected(decode(*bytes, path.string()).error());
    const Document copy{opened->state.map, opened->state.envelope};
    if (copy.envelope.docId != file.envelope.docId) return failure({"merge.other-document", {}}, {path.string(), 0, 0});
    const bool isSame = opened->state.hash == file.hash;
    // As if this program had written what it knows: then "went back" means that the copy stands in the document's past.
    const std::vector<std::string> common = ancestryOf({file.envelope, isSame, true}, copy.envelope).common;
    CopyToMerge read;
    read.base = baseOfCopy(versions, file, copy, common, encode(copy) == *bytes);
    read.addsNothing = holdsNothingNew(file, opened->state, read.base, common);
    read.opened = std::move(*opened);
    return read;
}

Result<FileState> makeSeparate(FileSystem& files, const FoundCopy& copy, std::int64_t wallMs, IdSource& ids,
                               const KeepVersion& keep) {
    auto opened = openFile(files, copy.path);
    if (!opened) return tl::unexpected(opened.error());
    FileState& before = opened->state;
    if (before.hash != copy.hash || opened->isNewer) return changedSince(copy.path);
    Document document = newDocument(before.map, wallMs, ids);
    document.envelope.by = before.envelope.by;
    document.envelope.minReader = std::max(document.envelope.minReader, before.envelope.minReader);
    std::string bytes = encode(document), hash = contentHash(bytes);
    const SaveJob job{
        std::move(document), std::move(bytes), std::move(hash), std::move(before), copy.path, false, wallMs, {}};
    return saveFile(files, job, keep);
}

Result<void> keepCopy(FileSystem& files, Versions& versions, const FoundCopy& copy, std::int64_t wallMs) {
    const auto bytes = readFile(files, copy.path);
    if (!bytes) return tl::unexpected(bytes.error());
    if (contentHash(*bytes) != copy.hash) return changedSince(copy.path);
    const auto kept = versions.add(*bytes, VersionWhy::foundOnDisk, wallMs);
    if (!kept) return tl::unexpected(kept.error());
    const auto back = versions.read(*kept);
    if (!back) return tl::unexpected(back.error());
    return {};
}

} // namespace cjm
