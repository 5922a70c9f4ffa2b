#include <cjm/storage/document.hpp>

namespace cjm {

Document newDocument(Map map, IdSource& ids) {
    Envelope envelope;
    envelope.docId = ids.next();
    envelope.revision = ids.next();
    return {std::move(map), std::move(envelope)};
}

Envelope nextRevision(const Envelope& envelope, IdSource& ids) {
    Envelope next = envelope;
    next.version = formatVersion;
    if (next.docId.empty()) next.docId = ids.next();
    if (!next.revision.empty()) next.trail.push_back(next.revision);
    if (next.trail.size() > trailLength)
        next.trail.erase(next.trail.begin(), next.trail.end() - static_cast<std::ptrdiff_t>(trailLength));
    next.revision = ids.next();
    return next;
}

MapRelation relationOf(const Document& a, const Document& b) {
    const auto names = [](const Document& one, const Document& other) {
        const std::string& wanted = one.map.passport->counterpartId;
        return !wanted.empty() && wanted == other.envelope.docId;
    };
    if (!a.envelope.docId.empty() && a.envelope.docId == b.envelope.docId) return MapRelation::versions;
    return names(a, b) || names(b, a) ? MapRelation::counterparts : MapRelation::strangers;
}

} // namespace cjm
