#include "cli/commands.hpp"
#include "cli/run_git.hpp"

#include <cjm/edit/conflict_words.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/marked_document.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

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

Result<Copies> namedCopies(const MergeRequest& request) {
    const auto files = {request.base, request.ours, request.theirs};
    if (std::count(files.begin(), files.end(), "-") > 1) return failure({"cli.two-inputs", {}});
    const auto base = readFile(request.base), ours = readFile(request.ours), theirs = readFile(request.theirs);
    for (const auto* bytes : {&base, &ours, &theirs})
        if (!*bytes) return tl::unexpected(bytes->error());
    std::vector<NamedBytes> copies;
    // An empty file says that there is none: what git gives where both sides have added the file.
    if (!base->empty()) copies.push_back({*base, request.base});
    copies.push_back({*ours, request.ours});
    copies.push_back({*theirs, request.theirs});
    auto decoded = decodeAll(copies);
    for (auto& each : decoded)
        if (!each) return tl::unexpected(std::move(each.error()));
    Copies result;
    result.theirs = std::move(decoded.back()->document);
    result.ours = std::move(decoded[decoded.size() - 2]->document);
    if (!base->empty()) result.base = std::move(decoded.front()->document);
    return result;
}

Result<MergedDocument> mergedCopies(const MergeRequest& request) {
    const auto copies = namedCopies(request);
    if (!copies) return tl::unexpected(copies.error());
    auto merged = mergeDocuments(copies->base ? &*copies->base : nullptr, copies->ours, copies->theirs);
    if (!merged) merged.error().location.file = request.theirs;
    return merged;
}

// What git holds for the base of a file that it could not merge.
std::optional<Document> baseInGit(const std::string& file) {
    const std::filesystem::path path = wholePath(file);
    const auto shown = runGit({"-C", path.parent_path().string(), "show", ":1:./" + path.filename().string()});
    if (!shown || shown->status != 0) return std::nullopt;
    auto base = documentIn(shown->out, file);
    return base ? std::optional(std::move(*base)) : std::nullopt;
}

// What both grew from git may know, or it is among the versions that this user's editor has kept.
Result<MergedDocument> mergedMarkers(const std::string& file) {
    const auto bytes = readFile(file);
    if (!bytes) return tl::unexpected(bytes.error());
    auto merged = mergedFromMarkers(*bytes, file, [&](const std::vector<std::string>& newestFirst) {
        if (auto base = baseInGit(file)) return base;
        return documentOfRevision(Versions(systemFiles(), dataFolder() / "versions", docIdIn(*bytes)), newestFirst);
    });
    if (!merged) return failure({"cli.no-markers", {}}, {file, 0, 0});
    if (!*merged) merged->error().location.file = file;
    return std::move(*merged);
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
    const auto merged = isMarked ? mergedMarkers(request.markers) : mergedCopies(request);
    if (!merged) return refuse(merged.error());
    if (const auto written = writeMerged(request, merged->document); !written) return refuse(written.error());
    writeStandardError(choicesInWords(*merged));
    return merged->asksForChoice ? findings : fine;
}

} // namespace cjm::cli
