#pragma once
#include <cjm/base/error.hpp>
#include <cjm/storage/file_system.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// Whose journal it is.
struct JournalHead {
    std::string docId;
    std::string session; ///< One opening of the document; its journals follow one another by generation.
    int generation = 0;
    std::string path;         ///< The document's file; empty for a map that has none yet.
    std::string fileHash;     ///< contentHash of that file as it was last read or written; empty when there is none.
    std::int64_t started = 0; ///< Milliseconds since 1970.
    std::string program;      ///< Version of the program that wrote it.
    std::string follows;      ///< The session of the journal that was recovered into this one; empty: none.
    /// Hashes of what savings that have not come to an end may have put into the file: no other program's work.
    std::vector<std::string> ours;
    FileId file = {}, folder = {}; ///< Of that file as it was then.
    bool holdsNoMap = false;       ///< See FileState.
    bool operator==(const JournalHead&) const = default;
};

/// Names of journal files end so.
inline constexpr std::string_view journalEnding = ".journal";

/// Writes what becomes of one document into a file of its own on the local disk: the document as it was opened, then
/// each change as the bytes that differ. Every record carries its length and a CRC, so a record that a power cut tore
/// is known. After a failure the writer is of no more use: what follows a torn record could not be read. Start another.
class JournalWriter {
public:
    /// Makes the file in `folder`, under a name that others see only when it is whole, on the disk and locked. `latest`
    /// is what the document has become since it was opened; empty when nothing has changed.
    [[nodiscard]] static Result<JournalWriter> start(FileSystem& files, const std::filesystem::path& folder,
                                                     const JournalHead& head, std::string base,
                                                     std::string latest = {});
    /// The file that `start` makes.
    [[nodiscard]] static std::filesystem::path pathIn(const std::filesystem::path& folder, const JournalHead& head);
    ~JournalWriter();
    JournalWriter(JournalWriter&& other) noexcept;
    JournalWriter& operator=(JournalWriter&& other) noexcept;
    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;

    /// Writes how `now` (the document's bytes) differs from what was written last; nothing when it does not.
    [[nodiscard]] Result<void> append(std::string now, std::int64_t wallMs);
    /// Notes that a saving begins that puts what was written last into the file, as this revision, in bytes of this
    /// contentHash.
    [[nodiscard]] Result<void> noteSaving(const std::string& hash, const std::string& revision);
    /// What was appended is on the disk when it returns.
    [[nodiscard]] Result<void> sync();
    /// The journal is of no more use: closes and removes it. A power cut does not bring it back.
    [[nodiscard]] Result<void> remove();

    [[nodiscard]] const std::string& latest() const { return latest_; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// True when it has grown so much that another one, begun with the latest bytes, should take its place.
    [[nodiscard]] bool isLong() const;

private:
    JournalWriter(FileSystem& files, FileHandle file, std::filesystem::path path, std::string base);
    [[nodiscard]] Result<void> write(std::string_view kind, std::string_view payload);

    FileSystem* files_;
    FileHandle file_;
    std::filesystem::path path_;
    std::string latest_;
    std::size_t baseBytes_, changeBytes_ = 0;
};

/// A saving that was noted.
struct NotedSaving {
    std::string hash, revision;
    std::string bytes; ///< Of the document then, with the envelope that it had before.
};

/// What a journal holds.
struct Replayed {
    JournalHead head;                 ///< `ours` with the savings that began later.
    std::string base, latest;         ///< Bytes of the document when the journal began, and at its end.
    int changes = 0;                  ///< Records of changes that were whole.
    std::int64_t lastChange = 0;      ///< When the last of them was written, milliseconds since 1970.
    std::vector<NotedSaving> savings; ///< The last eight that say their revision, oldest first.
};

/// Reads a journal up to its end or to the first record that is not whole. Fails when not even the document it began
/// with can be read.
[[nodiscard]] Result<Replayed> replayJournal(FileSystem& files, const std::filesystem::path& path);
/// Whose a journal is; reads no more of it than that.
[[nodiscard]] Result<JournalHead> readJournalHead(FileSystem& files, const std::filesystem::path& path);

} // namespace cjm
