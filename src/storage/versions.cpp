#include "storage/file_io.hpp"
#include "storage/packed.hpp"
#include "storage/versions_index.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/log.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <span>
#include <thread>

namespace cjm {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view contentEnding = ".z";
constexpr std::size_t longestVersionName = 200; // letters

// Ids from files made by others may be anything; folders are not.
std::string folderName(std::string_view docId) {
    return isWellFormedId(docId) ? std::string(docId) : contentHash(docId);
}

// On one line: the list of versions has a line each.
std::string cleanName(const std::string& text) {
    std::string name;
    for (const char c : utf8::firstInvalid(text) ? std::string_view() : utf8::prefix(text, longestVersionName))
        name.push_back(static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c);
    const auto first = name.find_first_not_of(' '), last = name.find_last_not_of(' ');
    return first == std::string::npos ? std::string() : name.substr(first, last - first + 1);
}

// A pipe or a device where a file should be, a file where a folder should be: it gets another name and is told to the
// log, and what should be there is made. What is right is left alone, and so is what the disk does not tell; a folder
// that is a link may be on a disk that is away.
void setAsideOther(FileSystem& files, const fs::path& path, FileInfo::Kind wanted) {
    const auto there = files.info(path);
    if (there && there->kind == wanted) return;
    const bool isLoop = !there && there.error() == std::errc::too_many_symbolic_link_levels;
    const bool leadsNowhere =
        !there && wanted == FileInfo::Kind::file && isMissing(there.error()) && !files.resolve(path);
    if (!there && !isLoop && !leadsNowhere) return;
    SystemIds ids;
    if (files.rename(path, path.string() + ".aside-" + ids.next()))
        logWarning(fmt::format("versions: {} was set aside, it is not what should be there", path.filename().string()));
}

// What lies in this folder is always replaced by a rename: the content that is written over would be another version.
Result<fs::path> neverOver(std::string_view) { return failure({"file.read-only", {}}); }

} // namespace

// In the order in which the versions were added.
struct Versions::Index {
    std::vector<Version> versions;
    [[nodiscard]] auto find(const std::string& id) {
        return std::find_if(versions.begin(), versions.end(), [&](const Version& v) { return v.id == id; });
    }
};

// Held while it lives. A file system without locks is used without.
class Versions::Lock {
public:
    Lock(FileSystem& files, const fs::path& path) {
        using namespace std::chrono;
        auto file = openFile(files, path, OpenAs::lock);
        if (!file) return;
        const auto end = steady_clock::now() + milliseconds(lockPatience);
        for (;;) {
            const auto locked = files.lock(file->handle());
            held_ = !locked || *locked;
            if (held_ || steady_clock::now() >= end) break;
            std::this_thread::sleep_for(milliseconds(10));
        }
        if (held_) file_.emplace(std::move(*file));
    }
    [[nodiscard]] bool isHeld() const { return held_; }

private:
    std::optional<OpenFile> file_;
    bool held_ = false;
};

Versions::Versions(FileSystem& files, const fs::path& folder, std::string_view docId, ThinningRules rules)
    : files_(files),
      folder_(folder / folderName(docId)),
      rules_(rules) {}

fs::path Versions::contentPath(const std::string& hash) const {
    return folder_ / "contents" / (hash + std::string(contentEnding));
}
fs::path Versions::pathOf(const Version& version) const { return contentPath(version.hash); }

void Versions::makeRoom() const {
    for (const fs::path& folder : {folder_.parent_path(), folder_, folder_ / "contents"})
        setAsideOther(files_, folder, FileInfo::Kind::folder);
    for (const fs::path& file : {folder_ / "lock", folder_ / "index"})
        setAsideOther(files_, file, FileInfo::Kind::file);
}

Result<Version> Versions::add(std::string_view bytes, VersionWhy why, std::int64_t wallMs) {
    SystemIds ids;
    Version version{ids.next(), wallMs, why, {}, contentHash(bytes), 0};
    makeRoom();
    if (auto made = files_.makeFolder(folder_ / "contents"); !made)
        return systemFailure("file.cannot-write", folder_, made.error());
    const Lock lock(files_, folder_ / "lock");
    // Before the content is written, or it would be taken for one that was left over.
    Result<Index> index = failure({"version.busy", {}});
    if (lock.isHeld()) index = load();
    if (index) adopt(*index);
    if (auto kept = keepContent(version.hash, bytes); !kept) return tl::unexpected(kept.error());
    const auto info = files_.info(pathOf(version));
    version.size = info ? info->size : bytes.size();
    if (!lock.isHeld()) {
        logWarning("versions: the list is locked; the content was kept without");
        return version;
    }
    if (!index) return tl::unexpected(index.error());
    if (!index->versions.empty()) {
        const Version& newest = index->versions.back();
        if (newest.hash == version.hash && (stoodInFile(newest.why) || !stoodInFile(why))) return newest;
    }
    index->versions.push_back(version);
    const auto forgotten = versionsToForget(index->versions, wallMs, rules_);
    const std::set<std::string> gone(forgotten.begin(), forgotten.end());
    std::erase_if(index->versions, [&](const Version& v) { return gone.contains(v.id); });
    if (auto written = write(*index); !written) return tl::unexpected(written.error());
    if (!gone.empty()) sweep(*index);
    return version;
}

// A content that is there and whole is not written again.
Result<void> Versions::keepContent(const std::string& hash, std::string_view bytes) const {
    const fs::path path = contentPath(hash);
    setAsideOther(files_, path, FileInfo::Kind::file);
    if (files_.info(path) && content(hash)) return {};
    return replaceFile(files_, path, packed(bytes), neverOver);
}

Result<std::string> Versions::content(const std::string& hash) const {
    const fs::path path = contentPath(hash);
    auto bytes = readFile(files_, path);
    if (!bytes) return bytes;
    auto whole = unpacked(*bytes, maxFileBytes);
    if (!whole || contentHash(*whole) != hash) return failure({"version.damaged", {}}, {path.string(), 0, 0});
    return std::move(*whole);
}

Result<Versions::Index> Versions::load() const {
    Index index;
    const fs::path path = folder_ / "index";
    bool isWhole = false;
    const auto info = files_.info(path);
    if (info && info->kind == FileInfo::Kind::file) {
        auto text = readFile(files_, path);
        if (!text) return tl::unexpected(text.error());
        ReadIndex read = readIndex(*text);
        index.versions = std::move(read.versions);
        isWhole = read.isWhole;
    } else if (!info && !isMissing(info.error()) && info.error() != std::errc::too_many_symbolic_link_levels) {
        return systemFailure("file.cannot-open", path, info.error());
    }
    if (isWhole) return index;
    // Lines that are not quite what was written may name contents that never were.
    std::erase_if(index.versions, [&](const Version& v) { return !files_.info(contentPath(v.hash)); });
    adopt(index);
    return index;
}

// Contents that are in no line of the list, because it was lost or somebody was killed before it was written, get one.
void Versions::adopt(Index& index) const {
    const auto names = files_.list(folder_ / "contents");
    if (!names) return;
    std::set<std::string> known, ids;
    for (const Version& v : index.versions) {
        known.insert(v.hash);
        ids.insert(v.id);
    }
    const std::size_t before = index.versions.size();
    for (const std::string& name : *names) {
        if (!name.ends_with(contentEnding)) continue;
        const std::string hash = name.substr(0, name.size() - contentEnding.size());
        const auto info = files_.info(contentPath(hash));
        if (!isHash(hash) || known.contains(hash) || !info) continue;
        index.versions.push_back(
            {hash.substr(0, 32), info->modified / 1'000'000, VersionWhy::found, {}, hash, info->size});
        if (ids.contains(index.versions.back().id)) index.versions.back().id = hash;
    }
    if (index.versions.size() == before) return;
    logWarning(fmt::format("versions: {} found that were in no list", index.versions.size() - before));
    std::stable_sort(index.versions.begin(), index.versions.end(),
                     [](const Version& a, const Version& b) { return a.time < b.time; });
}

Result<void> Versions::write(const Index& index) const {
    return replaceFile(files_, folder_ / "index", indexText(index.versions), neverOver);
}

// Contents that no version has any more. What cannot be removed now is found again later, and thinned out again.
void Versions::sweep(const Index& index) const {
    const auto names = files_.list(folder_ / "contents");
    if (!names) return;
    std::set<std::string> wanted;
    for (const Version& v : index.versions)
        wanted.insert(v.hash + std::string(contentEnding));
    for (const std::string& name : *names)
        if (name.ends_with(contentEnding) && !wanted.contains(name)) (void)files_.remove(folder_ / "contents" / name);
}

Result<std::vector<Version>> Versions::list() const {
    auto index = load();
    if (!index) return tl::unexpected(index.error());
    std::reverse(index->versions.begin(), index->versions.end());
    std::stable_sort(index->versions.begin(), index->versions.end(),
                     [](const Version& a, const Version& b) { return a.time > b.time; });
    return std::move(index->versions);
}

Result<std::string> Versions::read(const Version& version) const {
    if (!files_.info(pathOf(version))) return failure({"version.gone", {}}, {pathOf(version).string(), 0, 0});
    return content(version.hash);
}

std::string Versions::head(const Version& version) const {
    const auto file = openFile(files_, pathOf(version), OpenAs::reading);
    if (!file) return {};
    std::string bytes(headBytes, '\0'); // packed they are fewer, or hardly more than there are
    std::size_t size = 0;
    while (size < bytes.size()) {
        const auto count = files_.read(file->handle(), std::span(bytes).subspan(size));
        if (!count || *count == 0) break;
        size += *count;
    }
    return unpackedHead(std::string_view(bytes).substr(0, size), headBytes);
}

Result<void> Versions::name(const std::string& id, const std::string& text) {
    makeRoom();
    const Lock lock(files_, folder_ / "lock");
    if (!lock.isHeld()) return failure({"version.busy", {}});
    auto index = load();
    if (!index) return tl::unexpected(index.error());
    const auto version = index->find(id);
    if (version == index->versions.end()) return failure({"version.gone", {}});
    version->name = cleanName(text);
    return write(*index);
}

Result<Versions::Good> Versions::newestGood() const {
    const auto all = list();
    if (!all) return tl::unexpected(all.error());
    for (const Version& version : *all) {
        const auto bytes = read(version);
        if (!bytes) continue;
        if (auto loaded = decode(*bytes)) return Good{version, std::move(*loaded)};
    }
    return failure({"version.none", {}});
}

} // namespace cjm
