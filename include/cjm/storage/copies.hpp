#pragma once
#include <cjm/storage/save_file.hpp>
#include <cjm/storage/versions.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

// Copies of a document beside its file, which programs that keep folders the same on several computers leave when two
// people wrote at once, and people themselves (research: reliability 2.7). That one is a copy, its document id says;
// its name only says who made it.

/// Whose way of naming copies it is.
enum class ServiceKind {
    none,       ///< A name of its own: somebody saved it there on purpose.
    dropbox,    ///< "map (Ivan's conflicted copy 2026-11-20)"
    syncthing,  ///< "map.sync-conflict-20261120-140233-ABCDEFG"
    oneDrive,   ///< "map-IVAN-PC"
    yandexDisk, ///< "map (2)", as browsers name a second download too
    nextcloud,  ///< "map (conflicted copy 2026-11-20 140233)"
    copyOf,     ///< "copy of map", "map - Copy": made by hand.
};

/// What the name of a copy says.
struct CopyName {
    ServiceKind service = ServiceKind::none;
    std::string by; ///< The person or computer that it names, or empty.
    bool operator==(const CopyName&) const = default;
};
/// What `stem` says as the name of a copy of `of`; both are names of files without ".cjm". Takes any bytes.
[[nodiscard]] CopyName copyNameOf(std::string_view stem, std::string_view of);

/// A copy that somebody is to be asked about.
struct FoundCopy {
    std::filesystem::path path;
    ServiceKind service = ServiceKind::none;
    std::string by;           ///< Who edited it last, or whom its name names; may be empty.
    std::int64_t time = 0;    ///< When the file was changed, milliseconds since 1970.
    std::string hash;         ///< contentHash of its bytes.
    int changes = 0;          ///< That it has against what both grew from; against the file, when that is not known.
    bool isIdentical = false; ///< The very bytes of the document's file.
    /// Nothing in it is new to the document: the same map, or a state that the document grew from.
    bool addsNothing = false;
    /// The document's file is itself named as a copy of this one, which therefore is not to be cleared away.
    bool isOriginal = false;

    /// A file that has a name of its own is nobody's to throw away.
    [[nodiscard]] bool mayGo() const { return service != ServiceKind::none && !isOriginal; }
};

/// The copies beside a document's file that somebody is to be asked about: those that went a way of their own, and
/// those that add nothing and have the name of a copy. Links, pipes, hidden and temporary files are none. Looks at the
/// heads of 200 maps at most, those that are named as copies first, and reads 20 copies at most. The folder may be a
/// share that does not answer: not for a thread that is waited for.
[[nodiscard]] std::vector<FoundCopy> copiesBeside(FileSystem& files, const Versions& versions, const FileState& file);

/// A copy, ready to be merged with the document.
struct CopyToMerge {
    OpenedFile opened;
    std::optional<Document> base; ///< What both grew from, or the newest of it that could be had.
    bool addsNothing = false;     ///< See FoundCopy.
};
/// Fails when it cannot be read, asks for a newer program, or is another document ("merge.other-document").
[[nodiscard]] Result<CopyToMerge> readCopy(FileSystem& files, const Versions& versions, const FileState& file,
                                           const std::filesystem::path& path);

/// Makes a copy a document of its own: the same map under a new id, written as safely as any (saveFile).
/// ErrorKind::foreign when it is not what was found.
[[nodiscard]] Result<FileState> makeSeparate(FileSystem& files, const FoundCopy& copy, std::int64_t wallMs,
                                             IdSource& ids, const KeepVersion& keep);

/// Keeps what a copy holds among the versions of its document, read back: then its file may go. ErrorKind::foreign when
/// it is not what was found.
[[nodiscard]] Result<void> keepCopy(FileSystem& files, Versions& versions, const FoundCopy& copy, std::int64_t wallMs);

} // namespace cjm
