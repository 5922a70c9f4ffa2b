#pragma once
#include <cjm/edit/merge.hpp>
#include <cjm/storage/document.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cjm {

/// Two copies of a document in one.
struct MergedDocument {
    Document document;
    std::vector<ConflictId> notes; ///< Those that this merge made.
    bool asksForChoice = false;    ///< One of them does.
};

/// mergeMaps of two documents with one id, and the envelope that goes with it. `base` is null when it is not known; one
/// with another document id is no base. The same document whichever side is named first.
/// A copy without edits of its own gives way: then the other one comes out as it is, revision too.
/// Fails for copies of two documents ("merge.other-document"), and as mergeMaps does.
[[nodiscard]] Result<MergedDocument> mergeDocuments(const Document* base, const Document& ours, const Document& theirs);

/// What was read from a file.
struct NamedBytes {
    std::string_view bytes;
    const std::string& file; ///< See decode.
};
/// decode of each, in this order, all at once where the system has room for that: they are the most of what merging
/// large maps takes.
[[nodiscard]] std::vector<Result<Loaded>> decodeAll(std::span<const NamedBytes> all);

} // namespace cjm
