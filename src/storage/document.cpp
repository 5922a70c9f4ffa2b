#include <cjm/storage/document.hpp>
#include <cjm/storage/revision.hpp>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace cjm {
namespace {

// Later than all that it grows from, whatever clocks say.
std::int64_t timeAfter(std::initializer_list<const Envelope*> parents) {
    std::int64_t time = 0;
    for (const Envelope* parent : parents) {
        time = std::max(time, timeOfRevision(parent->revision).value_or(-1) + 1);
        for (const std::string& revision : parent->trail)
            time = std::max(time, timeOfRevision(revision).value_or(-1) + 1);
    }
    return time;
}

std::vector<std::string> withItself(const Envelope& envelope) {
    std::vector<std::string> revisions = envelope.trail;
    revisions.push_back(envelope.revision);
    return revisions;
}

const Envelope& laterOf(const Envelope& a, const Envelope& b) {
    if (a.revision == b.revision) return a.by < b.by ? b : a; // edited without a new one, by hand
    return isEarlier(a.revision, b.revision) ? b : a;
}

// The first text under this key. Within a text of JSON no such key is found: its quotes would be escaped.
std::string idInHead(std::string_view bytes, std::string_view key) {
    constexpr std::string_view spaces = " \t\r\n";
    bytes = bytes.substr(0, headBytes); // the envelope comes first
    const auto skip = [&](char sign) {
        bytes.remove_prefix(std::min(bytes.find_first_not_of(spaces), bytes.size()));
        const bool isThere = bytes.starts_with(sign);
        if (isThere) bytes.remove_prefix(1);
        return isThere;
    };
    const std::size_t at = bytes.find(key);
    if (at == std::string_view::npos) return {};
    bytes.remove_prefix(at + key.size());
    if (!skip(':') || !skip('"')) return {};
    const std::size_t end = bytes.find('"');
    const std::string id(bytes.substr(0, end));
    return end != std::string_view::npos && isWellFormedId(id) ? id : std::string();
}

} // namespace

Document newDocument(Map map, std::int64_t wallMs, IdSource& ids) {
    return {std::move(map), nextRevision({}, wallMs, ids)};
}

Envelope nextRevision(const Envelope& envelope, std::int64_t wallMs, IdSource& ids, std::string by) {
    Envelope next;
    next.minReader = std::max(envelope.minReader, formatMinReader);
    next.docId = envelope.docId.empty() ? ids.next() : envelope.docId;
    next.revision = revisionAt(std::max(wallMs, timeAfter({&envelope})), ids.next());
    next.by = std::move(by);
    next.trail = thinnedTrail(withItself(envelope));
    return next;
}

Envelope mergedEnvelope(const Envelope& ours, const Envelope& theirs, const Map& merged) {
    const std::string &first = std::min(ours.revision, theirs.revision),
                      &second = std::max(ours.revision, theirs.revision);
    Envelope made;
    made.minReader = std::max({ours.minReader, theirs.minReader, formatMinReader});
    made.docId = ours.docId;
    made.revision =
        revisionAt(timeAfter({&ours, &theirs}), first + '\n' + second + '\n' + encode(Document{merged, {}}));
    made.by = laterOf(ours, theirs).by;
    made.trail = withItself(ours);
    for (std::string& revision : withItself(theirs))
        made.trail.push_back(std::move(revision));
    made.trail = thinnedTrail(std::move(made.trail));
    return made;
}

std::string docIdIn(std::string_view bytes) { return idInHead(bytes, "\"docId\""); }
std::string revisionIn(std::string_view bytes) { return idInHead(bytes, "\"revision\""); }

MapRelation relationOf(const Document& a, const Document& b) {
    const auto names = [](const Document& one, const Document& other) {
        const std::string& wanted = one.map.passport->counterpartId;
        return !wanted.empty() && wanted == other.envelope.docId;
    };
    if (!a.envelope.docId.empty() && a.envelope.docId == b.envelope.docId) return MapRelation::versions;
    return names(a, b) || names(b, a) ? MapRelation::counterparts : MapRelation::strangers;
}

} // namespace cjm
