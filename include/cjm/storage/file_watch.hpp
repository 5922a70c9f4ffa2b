#pragma once
#include <cjm/storage/save_file.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// What the system says of a file without reading it: a hint, never a proof. Two that differ mean that it has to be
/// read.
struct FileStamp {
    FileId id;
    std::uint64_t size = 0;
    std::int64_t modified = 0, changed = 0; ///< See FileInfo.
    bool operator==(const FileStamp&) const = default;
};

/// A look at a document's file that somebody has to take, on a thread that may be held up by a share.
struct LookJob {
    std::filesystem::path path;
    FileStamp stamp;                 ///< Of the last look …
    bool isWhole = false;            ///< … which does not count: the file is read whatever its stamp says.
    std::vector<std::string> hashes; ///< Of what is known: bytes with one of these are nothing new.
};

/// What it saw.
struct FileSight {
    enum class What {
        untouched, ///< The stamp is the same; it was not read.
        known,     ///< Its bytes are known.
        map,       ///< Another content, which is a map.
        noMap,     ///< Another content, which is none, or only the beginning of one.
        missing,   ///< There is no file of this name.
        unreadable ///< It could not be read: the share is away, the right is gone.
    } what = What::untouched;
    FileStamp stamp;
    std::string hash;
    std::shared_ptr<const OpenedFile> opened; ///< Of a map …
    std::shared_ptr<const std::string> bytes; ///< … and what it was read from.
    std::optional<Error> error;               ///< Of what is no map, is missing or could not be read.
};
[[nodiscard]] FileSight lookAt(FileSystem& files, const LookJob& job);

/// When a file is looked at (research: reliability 2.5); milliseconds.
struct WatchRules {
    std::int64_t every = 2'000;
    std::int64_t wholeEvery = 30'000; ///< Read whatever its stamp says.
    std::int64_t goneAfter = 5'000;   ///< Replacing a file may leave a gap …
    int goneLooks = 3;                ///< … of so many looks at least.
    std::int64_t halfAtMost = 60'000; ///< A file that comes in halves is waited for.
};

/// What has become of a file that somebody else may write.
enum class FileNews {
    none,
    others,  ///< Somebody wrote another map there.
    damaged, ///< What is there is no map, and has not become one.
    gone     ///< It has been away for longer than replacing it takes.
};

/// Watches the file of a document by looking at it again and again: holds no clock, no thread and no file. Its own
/// writing is known by the hashes of what was written, not by when.
class FileWatch {
public:
    explicit FileWatch(WatchRules rules = {}) : rules_(rules) {}

    /// When the next look is due, steady clock.
    [[nodiscard]] std::int64_t due() const { return due_; }
    /// Somebody says that the file has changed (a hint of the system, a saving that found it so): looks at once.
    void lookSoon() {
        due_ = 0;
        isWholeWanted_ = true;
    }
    /// A look that begins now; `known` are the hashes of what the file may hold.
    [[nodiscard]] LookJob begin(std::filesystem::path path, std::vector<std::string> known, std::int64_t now);
    /// What it saw. Each news comes once: again only after something else was seen.
    FileNews saw(const FileSight& sight, std::int64_t now);

private:
    FileNews sawHalf(const FileSight& sight, std::int64_t now);
    FileNews sawNothing(std::int64_t now);

    WatchRules rules_;
    FileStamp stamp_;
    std::int64_t due_ = 0, wholeAt_ = 0;
    bool isWholeWanted_ = true;
    std::optional<std::int64_t> missingSince_, halfSince_;
    int missingLooks_ = 0;
    std::string told_; // what of it was told last: a hash, or that it is gone
};

} // namespace cjm
