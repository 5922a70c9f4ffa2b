#pragma once
#include <cjm/storage/document.hpp>
#include <cjm/storage/safe_write.hpp>
#include <cjm/storage/versions.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// Where a file is, whatever its name says. What could not be found out is empty.
struct FilePlace {
    std::filesystem::path real; ///< Behind symbolic links.
    FileId file, folder;
};
[[nodiscard]] FilePlace placeOf(FileSystem& files, const std::filesystem::path& path);

/// What a document's file holds, as far as this program knows: what it last read or wrote there.
struct FileState {
    Map map;
    Envelope envelope;
    std::filesystem::path path; ///< Empty for a map that has no file yet.
    std::string hash;           ///< contentHash of the bytes; empty when there is no file.
    bool inSyncFolder = false;  ///< A program sends what is written there to other computers.
    std::int64_t time = 0;      ///< When it was read or written, milliseconds since 1970.
    FilePlace place = {};       ///< As it was then.
    /// The file holds no map: it is damaged, half of it has come, git has left marks in it. Something else was opened
    /// in its place: `map` is empty then, the envelope is what was opened, and what comes into the file has not grown
    /// from this `map`.
    bool holdsNoMap = false;
};

/// Keeps bytes as a version of the document and says where; a failure is told to the log and stops only what needs it.
using KeepVersion = std::function<Result<std::filesystem::path>(std::string_view bytes, VersionWhy why)>;

/// One saving.
struct SaveJob {
    Document document;          ///< The map, and the envelope of its next revision.
    std::string bytes, hash;    ///< What is written, and its contentHash.
    FileState before;           ///< What is known of the document's file.
    std::filesystem::path path; ///< Where to; another path than before's is "Save as".
    /// Replace what another program has put there meanwhile; or make the file anew when it is gone.
    bool replaceForeign = false;
    std::int64_t wallMs = 0;
    std::vector<std::string> alsoOurs; ///< Hashes of what earlier tries that failed may have left in the file.
    bool onlyLooks = false;            ///< The file holds the map already, if it is still there: nothing is written.
};
/// A map made ready to be written, with a revision of this time. `by` is who works on it; what nobody has edited keeps
/// its author. Costs an encoding.
[[nodiscard]] SaveJob prepareSave(Map map, FileState before, std::filesystem::path path, std::int64_t wallMs,
                                  IdSource& ids, std::string by = {});

/// Writes a document to its file: reads the bytes back, looks whether another program has changed the file
/// ("file.changed-outside": nothing is written and what was found is kept as a version), keeps what is replaced,
/// replaces the file safely (see replaceFile), keeps what was written. On failure the file holds old or new content.
/// A file that was known and is gone is not made anew (ErrorKind::gone, renamed); where its folder is another one
/// (ErrorKind::away), not even when that is asked for: a stick was pulled out, and below it lies a bare folder.
[[nodiscard]] Result<FileState> saveFile(FileSystem& files, const SaveJob& job, const KeepVersion& keep);
/// The same for who has to know whether a saving that failed can be in the file all the same: the disk failed after the
/// file was replaced, or only the answer was lost.
struct SaveOutcome {
    Result<FileState> file;
    bool mayBeThere = true;
};
[[nodiscard]] SaveOutcome tryToSave(FileSystem& files, const SaveJob& job, const KeepVersion& keep);

/// Where a file that is gone from its folder lies now: in a folder of that folder, in the one above it, or in one
/// beside it. Looks at no more than 200 folders, and at files that are named like it. A folder may be a share that does
/// not answer: not for a thread that is waited for.
[[nodiscard]] std::optional<std::filesystem::path> movedTo(FileSystem& files, const FileState& file);

/// A document that was read, and what has to be known to save it again. It has an id, whatever the file says.
struct OpenedFile {
    FileState state;
    std::vector<Message> notes; ///< See Loaded.
    bool isReadOnly = false;    ///< This user may not write it.
    bool isNewer = false;       ///< It asks for a newer program: only to be looked at, never to be saved.
};
[[nodiscard]] Result<OpenedFile> openFile(FileSystem& files, const std::filesystem::path& path);
/// The same of bytes that were read from there.
[[nodiscard]] Result<OpenedFile> openedFrom(FileSystem& files, std::string_view bytes,
                                            const std::filesystem::path& path);

/// True when a path lies in a folder that Dropbox, OneDrive, Yandex.Disk, Nextcloud, Syncthing or the like keeps the
/// same on several computers: by the names of its folders and by the marks that such programs leave in them.
[[nodiscard]] bool isInSyncFolder(FileSystem& files, const std::filesystem::path& path);

} // namespace cjm
