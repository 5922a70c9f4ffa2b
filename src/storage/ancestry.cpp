#include <cjm/storage/ancestry.hpp>
#include <cjm/storage/revision.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace cjm {
namespace {

bool hasInTrail(const Envelope& envelope, const std::string& revision) {
    return !revision.empty() &&
           std::find(envelope.trail.begin(), envelope.trail.end(), revision) != envelope.trail.end();
}

// Trails of files that others wrote may be in any order.
std::vector<std::string> sortedPast(const Envelope& envelope) {
    std::vector<std::string> past = envelope.trail;
    past.push_back(envelope.revision);
    std::erase_if(past, [](const std::string& revision) { return revision.empty(); });
    std::sort(past.begin(), past.end(), isEarlier);
    past.erase(std::unique(past.begin(), past.end()), past.end());
    return past;
}

// Newest first. Ids of the old form do not say which of them is newer: the revision that is known to be the base, where
// there is one, is moved to the front.
std::vector<std::string> commonPast(const Envelope& a, const Envelope& b, const std::string& base) {
    const std::vector<std::string> pastOfA = sortedPast(a), pastOfB = sortedPast(b);
    std::vector<std::string> common;
    std::set_intersection(pastOfA.begin(), pastOfA.end(), pastOfB.begin(), pastOfB.end(), std::back_inserter(common),
                          isEarlier);
    std::reverse(common.begin(), common.end());
    if (const auto at = std::find(common.begin(), common.end(), base); at != common.end())
        std::rotate(common.begin(), at, std::next(at));
    return common;
}

// By the revision that its bytes say, oldest first, those that this program wrote before those that it found.
std::map<std::string, std::vector<Version>> versionsByRevision(const Versions& versions) {
    std::map<std::string, std::vector<Version>> found;
    auto all = versions.list();
    if (!all) return found;
    std::reverse(all->begin(), all->end());
    for (const VersionWhy why : {VersionWhy::saved, VersionWhy::foundOnDisk})
        for (const Version& version : *all)
            if (version.why == why) found[revisionIn(versions.head(version))].push_back(version);
    found.erase(std::string());
    return found;
}

} // namespace

bool hasGrownFrom(const Envelope& envelope, const std::string& revision) {
    return !revision.empty() && (envelope.revision == revision || hasInTrail(envelope, revision));
}

Ancestry ancestryOf(const KnownPast& known, const Envelope& found) {
    const Envelope& mine = known.envelope;
    if (known.isSameBytes) return {Kinship::same, commonPast(mine, found, mine.revision)};
    if (!mine.docId.empty() && !found.docId.empty() && mine.docId != found.docId) return {Kinship::otherDocument, {}};
    if (hasGrownFrom(found, mine.revision)) return {Kinship::grown, commonPast(mine, found, mine.revision)};
    if (hasInTrail(mine, found.revision)) return {Kinship::wentBack, commonPast(mine, found, found.revision)};
    std::vector<std::string> common = commonPast(mine, found, {});
    if (common.empty()) return {Kinship::strangers, {}};
    return {known.wroteIt ? Kinship::overwritten : Kinship::parted, std::move(common)};
}

std::optional<Document> documentOfRevision(const Versions& versions, const std::vector<std::string>& newestFirst) {
    if (newestFirst.empty()) return std::nullopt;
    const auto byRevision = versionsByRevision(versions);
    for (const std::string& revision : newestFirst) {
        const auto candidates = byRevision.find(revision);
        if (candidates == byRevision.end()) continue;
        for (const Version& version : candidates->second) {
            const auto bytes = versions.read(version);
            if (!bytes) continue;
            auto loaded = decode(*bytes);
            if (loaded && loaded->document.envelope.revision == revision) return std::move(loaded->document);
        }
    }
    return std::nullopt;
}

} // namespace cjm
