#include <cjm/storage/ancestry.hpp>
#include <cjm/storage/document_merge.hpp>
#include <cjm/storage/revision.hpp>

#include <fmt/format.h>

#include <chrono>
#include <utility>

namespace cjm {
namespace {

// Files written by hand have no id until a program saves them.
bool isSameDocument(const Envelope& a, const Envelope& b) {
    return a.docId.empty() || b.docId.empty() || a.docId == b.docId;
}

// Saved by nobody since the base, and not changed by hand either.
bool isWithoutEdits(const Document& base, const Document& side) {
    return side.envelope.revision == base.envelope.revision && side.map == base.map;
}

// Whether both sides went on together after the base, or do not know it.
bool isOlderThanCommon(const Document& base, const Document& ours, const Document& theirs) {
    if (base.envelope.revision.empty()) return false; // a file of a hand: whoever names it as the base is believed
    const auto common = ancestryOf({ours.envelope}, theirs.envelope).common;
    return common.empty() || common.front() != base.envelope.revision;
}

// Of two maps without a base the one with the longer past says the order.
bool isTheirPastLonger(const Envelope& ours, const Envelope& theirs) {
    if (ours.trail.size() != theirs.trail.size()) return ours.trail.size() < theirs.trail.size();
    return isEarlier(ours.revision, theirs.revision);
}

// The time of its revision: 2026-11-21T09:30:00Z.
std::string timeOf(const Document& document) {
    const auto ms = timeOfRevision(document.envelope.revision);
    if (!ms) return {};
    const std::chrono::sys_time<std::chrono::seconds> time{std::chrono::seconds(*ms / 1000)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

MergeSide sideOf(const Document& document) { return {document.map, document.envelope.by, timeOf(document)}; }

} // namespace

Result<MergedDocument> mergeDocuments(const Document* base, const Document& ours, const Document& theirs) {
    if (!isSameDocument(ours.envelope, theirs.envelope)) return failure({"merge.other-document", {}});
    const std::string& docId = (ours.envelope.docId.empty() ? theirs : ours).envelope.docId;
    if (base && !docId.empty() && !base->envelope.docId.empty() && base->envelope.docId != docId) base = nullptr;
    if (ours == theirs || (base && isWithoutEdits(*base, theirs))) return MergedDocument{ours, {}, false};
    if (base && isWithoutEdits(*base, ours)) return MergedDocument{theirs, {}, false};

    MergeBase from;
    from.map = base ? &base->map : nullptr;
    from.isDistant = !base || isOlderThanCommon(*base, ours, theirs);
    from.isTheirOrder = isTheirPastLonger(ours.envelope, theirs.envelope);
    auto merged = mergeMaps(from, sideOf(ours), sideOf(theirs));
    if (!merged) return tl::unexpected(std::move(merged.error()));
    Envelope envelope = mergedEnvelope(ours.envelope, theirs.envelope, merged->map);
    envelope.docId = docId;
    return MergedDocument{
        {std::move(merged->map), std::move(envelope)}, std::move(merged->notes), merged->asksForChoice};
}

} // namespace cjm
