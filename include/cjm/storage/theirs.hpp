#pragma once
#include <cjm/storage/ancestry.hpp>
#include <cjm/storage/file_watch.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// What somebody else wrote to a document's file, and what it has in common with what is known of the document.
struct Theirs {
    OpenedFile opened;
    Kinship kinship = Kinship::strangers;
    /// What both grew from, or the newest of it that could be had; nothing when it is not known.
    std::optional<Document> base;
};

/// True when it can be joined with what is here without asking anybody.
[[nodiscard]] constexpr bool isMerged(Kinship kinship) {
    return kinship == Kinship::grown || kinship == Kinship::overwritten;
}

/// The content of the first of these revisions that can be had, see documentOfRevision.
using DocumentOf = std::function<std::optional<Document>(const std::vector<std::string>& newestFirst)>;

/// A look at a document's file, and what was known of the document when it began.
struct LookOrder {
    LookJob job;
    std::shared_ptr<const FileState> mine; ///< Never null.
    bool wroteIt = false;                  ///< See KnownPast.
    /// What savings that failed may have put into the file all the same, oldest first: others may have gone on from it.
    std::vector<std::shared_ptr<const Document>> tried = {};
    std::uint64_t number = 0; ///< Of the look.
};
struct Looked {
    FileSight sight;
    std::shared_ptr<const Theirs> theirs; ///< Of a map; null when it saw none.
    std::uint64_t number = 0;             ///< Of the order.
};

/// Looks at the file and, where somebody else wrote another map there, keeps it as a version and finds what both have
/// in common. On a thread that may be held up by a share.
[[nodiscard]] Looked lookForOthers(FileSystem& files, const LookOrder& order, const KeepVersion& keep,
                                   const DocumentOf& documentOf);

} // namespace cjm
