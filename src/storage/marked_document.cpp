#include <cjm/storage/conflict_markers.hpp>
#include <cjm/storage/marked_document.hpp>

#include <utility>

namespace cjm {
namespace {

Result<Document> documentIn(std::string_view bytes, const std::string& file) {
    auto loaded = decode(bytes, file);
    if (loaded) return std::move(loaded->document);
    loaded.error().location = {file, 0, 0}; // its lines are those of a side, and not of the file
    return tl::unexpected(std::move(loaded.error()));
}

// Markers within it, as git leaves them where the base was a merge itself: then the file says nothing of it.
std::optional<Document> baseOf(const MarkedSides& sides, const Document& ours, const Document& theirs,
                               const DocumentOf& documentOf) {
    if (sides.base)
        if (auto base = documentIn(*sides.base, {})) return std::move(*base);
    return documentOf ? documentOf(ancestryOf({ours.envelope}, theirs.envelope).common) : std::nullopt;
}

// Whoever has to choose must be able to tell them apart: by their authors or else by their branches.
void nameSides(const MarkedSides& sides, Document& ours, Document& theirs) {
    std::string &mine = ours.envelope.by, &other = theirs.envelope.by;
    const bool isOneAuthor = mine == other;
    const auto name = [&](std::string& by, const std::string& branch) {
        if (by.empty())
            by = branch;
        else if (isOneAuthor && !branch.empty())
            by += " (" + branch + ")";
    };
    name(mine, sides.oursName);
    name(other, sides.theirsName);
}

} // namespace

std::optional<Result<MergedDocument>> mergedFromMarkers(std::string_view bytes, const std::string& file,
                                                        const DocumentOf& documentOf) {
    const auto sides = sidesOf(bytes);
    if (!sides) return std::nullopt;
    auto ours = documentIn(sides->ours, file), theirs = documentIn(sides->theirs, file);
    if (!ours) return Result<MergedDocument>(tl::unexpected(ours.error()));
    if (!theirs) return Result<MergedDocument>(tl::unexpected(theirs.error()));
    const auto base = baseOf(*sides, *ours, *theirs, documentOf);
    nameSides(*sides, *ours, *theirs);
    return mergeDocuments(base ? &*base : nullptr, *ours, *theirs);
}

} // namespace cjm
