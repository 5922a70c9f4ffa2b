#include "cli/commands.hpp"

#include <cjm/edit/conflict_words.hpp>
#include <cjm/storage/conflict_markers.hpp>
#include <cjm/storage/document_merge.hpp>
#include <cjm/storage/files.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace cjm::cli {
namespace {

// What is to be merged: two copies and, where it is known, what they grew from.
struct Copies {
    std::optional<Document> base;
    Document ours, theirs;
};

Result<Document> documentIn(std::string_view bytes, const std::string& file) {
    auto loaded = decode(bytes, file);
    if (!loaded) return tl::unexpected(std::move(loaded.error()));
    return std::move(loaded->document);
}

Result<Document> documentOf(const std::string& file) {
    const auto bytes = readFile(file);
    if (!bytes) return tl::unexpected(bytes.error());
    return documentIn(*bytes, file);
}

// An empty file says that there is none: what git gives where both sides have added the file.
Result<std::optional<Document>> baseOf(const std::string& file) {
    const auto bytes = readFile(file);
    if (!bytes) return tl::unexpected(bytes.error());
    if (bytes->empty()) return std::nullopt;
    auto base = documentIn(*bytes, file);
    if (!base) return tl::unexpected(std::move(base.error()));
    return std::move(*base);
}

Result<Copies> namedCopies(const MergeRequest& request) {
    const auto files = {request.base, request.ours, request.theirs};
    if (std::count(files.begin(), files.end(), "-") > 1) return failure({"cli.two-inputs", {}});
    Copies copies;
    auto base = baseOf(request.base);
    if (!base) return tl::unexpected(std::move(base.error()));
    copies.base = std::move(*base);
    for (auto [side, file] : {std::pair(&copies.ours, &request.ours), std::pair(&copies.theirs, &request.theirs)}) {
        auto document = documentOf(*file);
        if (!document) return tl::unexpected(std::move(document.error()));
        *side = std::move(*document);
    }
    return copies;
}

Result<Copies> markedCopies(const std::string& file) {
    const auto bytes = readFile(file);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto sides = sidesOf(*bytes);
    if (!sides) return failure({"cli.no-markers", {}}, {file, 0, 0});
    Copies copies;
    for (auto [side, text] : {std::pair(&copies.ours, &sides->ours), std::pair(&copies.theirs, &sides->theirs)}) {
        auto document = documentIn(*text, file);
        if (!document) {
            document.error().location = {file, 0, 0}; // its lines are those of a side, and not of the file
            return tl::unexpected(std::move(document.error()));
        }
        *side = std::move(*document);
    }
    // Markers within it, as git leaves them where the base was a merge itself: then there is none.
    if (sides->base)
        if (auto base = documentIn(*sides->base, file)) copies.base = std::move(*base);
    return copies;
}

// What somebody has to choose, a line each, in the language of the map.
std::string choicesInWords(const MergedDocument& merged) {
    const Map& map = merged.document.map;
    const std::string& code = map.passport->language;
    const Language language = code.empty() ? speech() : languageFromCode(code);
    std::string words;
    for (const ConflictId& id : merged.notes)
        if (const auto conflict = map.conflicts.find(id); conflict && asksForChoice(conflict->kind))
            words += fmt::format("cjm: {}\n", say(conflictInWords(map, *conflict), language));
    return words;
}

Result<void> writeMerged(const MergeRequest& request, const Document& document) {
    if (request.isForGit) return saveDocument(request.ours, document);
    for (const std::string& input : {request.base, request.ours, request.theirs, request.markers})
        if (auto may = mayHoldOutput(request.output, input); !may) return may;
    return makeDocument(request.output, document);
}

} // namespace

int mergeFiles(const MergeRequest& request) {
    const bool isMarked = !request.markers.empty(), hasOutput = request.output != "-";
    const auto usage = [](std::string_view code) {
        return refuse({{"cli.usage", {{"words", say(code, speech())}}}, {}});
    };
    if (request.isForGit && (isMarked || hasOutput)) return usage("cli.merge-git-alone");
    if (isMarked ? !request.base.empty() : request.theirs.empty()) return usage("cli.merge-three");
    const auto copies = isMarked ? markedCopies(request.markers) : namedCopies(request);
    if (!copies) return refuse(copies.error());
    auto merged = mergeDocuments(copies->base ? &*copies->base : nullptr, copies->ours, copies->theirs);
    if (!merged) {
        merged.error().location.file = isMarked ? request.markers : request.theirs;
        return refuse(merged.error());
    }
    if (const auto written = writeMerged(request, merged->document); !written) return refuse(written.error());
    writeStandardError(choicesInWords(*merged));
    return merged->asksForChoice ? findings : fine;
}

} // namespace cjm::cli
