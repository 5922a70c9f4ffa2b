#pragma once
#include <cjm/base/error.hpp>
#include <cjm/storage/document.hpp>
#include <cjm/storage/file_system.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// Why a version was kept.
enum class VersionWhy {
    saved,
    foundOnDisk, ///< Another program had written it to the file.
    beforeBigDeletion,
    beforeRestoring, ///< An older version was put in its place.
    recovered,       ///< From the journal, after a crash.
    discarded,       ///< Changes that somebody did not want to save.
    named,           ///< Kept because somebody gave it a name.
    found,           ///< The list of versions was lost; this one was still there.
    beforeMerging,   ///< What others wrote to the file was joined with it.
    beforeConflict   ///< The same, and it left something to choose.
};

/// The bytes stood in the document's file as they are, so they are the content of the revision that they say. All
/// others have the revision that the edits in them grew from.
[[nodiscard]] constexpr bool stoodInFile(VersionWhy why) {
    return why == VersionWhy::saved || why == VersionWhy::foundOnDisk;
}

/// In words for the timeline: "saved", "before a big deletion".
[[nodiscard]] Message inWords(VersionWhy why);

/// One entry of the timeline.
struct Version {
    std::string id;
    std::int64_t time = 0; ///< Milliseconds since 1970.
    VersionWhy why = VersionWhy::saved;
    std::string name;       ///< Given by a person, or empty.
    std::string hash;       ///< contentHash of its bytes; entries of the same content share them on the disk.
    std::uint64_t size = 0; ///< Bytes that its content takes on the disk.

    /// Kept for ever: it has a name, or a choice hangs on it.
    [[nodiscard]] bool isPinned() const { return !name.empty() || why == VersionWhy::beforeConflict; }
    bool operator==(const Version&) const = default;
};

/// How long versions are kept (research: reliability 2.8). Milliseconds, bytes.
struct ThinningRules {
    static constexpr std::int64_t hour = 3'600'000, day = 24 * hour;
    std::int64_t all = 2 * day;       ///< Every one.
    std::int64_t hourly = 14 * day;   ///< The last of each hour.
    std::int64_t daily = 180 * day;   ///< The last of each day.
    std::uint64_t most = 200'000'000; ///< Of one document, on the disk: then the oldest go first.
};

/// The versions of a document that are to go, by id: what the rules do not keep and is neither named nor the newest.
/// `oldestFirst` is in the order in which they were added. O(n log n).
[[nodiscard]] std::vector<std::string> versionsToForget(const std::vector<Version>& oldestFirst, std::int64_t nowMs,
                                                        const ThinningRules& rules = {});

/// The versions of one document, in a folder of its own on this computer: contents, packed and named by their hash
/// and never there twice, and a list of when and why. Holds nothing but the folder's name, so it may be used from
/// several threads and programs at a time; who writes takes a lock.
/// A list that is missing or damaged is made anew from the contents; a pipe, device or folder in its place gets another
/// name first.
class Versions {
public:
    /// `folder` is that of all documents.
    Versions(FileSystem& files, const std::filesystem::path& folder, std::string_view docId, ThinningRules rules = {});

    /// Keeps the bytes of a document and thins out. The same content as the newest version's makes no new one; that
    /// one is returned, unless it is only now that the content is known to have stood in the file. When the list cannot
    /// be locked for `lockPatience` the content is kept all the same, and gets its place in the list with the next
    /// version.
    Result<Version> add(std::string_view bytes, VersionWhy why, std::int64_t wallMs);

    /// Newest first.
    [[nodiscard]] Result<std::vector<Version>> list() const;
    /// The bytes of a version, compared with their hash. "version.damaged" when the disk did not keep them.
    [[nodiscard]] Result<std::string> read(const Version& version) const;
    /// The first `headBytes` of a version, without reading the rest: not compared with anything, and empty when they
    /// cannot be read. For looking among many; see docIdIn and revisionIn.
    [[nodiscard]] std::string head(const Version& version) const;
    /// Names a version, which then is kept for ever; an empty name lets it go its way.
    Result<void> name(const std::string& id, const std::string& text);

    /// The newest version that is whole and can be opened.
    struct Good {
        Version version;
        Loaded loaded;
    };
    [[nodiscard]] Result<Good> newestGood() const;

    /// Where the packed content of a version lies.
    [[nodiscard]] std::filesystem::path pathOf(const Version& version) const;

    static constexpr std::int64_t lockPatience = 3'000;

private:
    struct Index;
    class Lock;
    [[nodiscard]] Result<Index> load() const;
    void makeRoom() const;
    void adopt(Index& index) const;
    [[nodiscard]] Result<void> keepContent(const std::string& hash, std::string_view bytes) const;
    [[nodiscard]] Result<void> write(const Index& index) const;
    void sweep(const Index& index) const;
    [[nodiscard]] std::filesystem::path contentPath(const std::string& hash) const;
    [[nodiscard]] Result<std::string> content(const std::string& hash) const;

    FileSystem& files_;
    std::filesystem::path folder_;
    ThinningRules rules_;
};

} // namespace cjm
