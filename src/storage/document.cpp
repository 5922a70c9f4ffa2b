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

} // namespace cjm
