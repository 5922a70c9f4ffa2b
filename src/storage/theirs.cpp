#include <cjm/storage/log.hpp>
#include <cjm/storage/theirs.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

// Of what our savings may have put into the file although they failed, the newest that somebody went on from.
std::shared_ptr<const Document> triedBefore(const LookOrder& order, const Envelope& found) {
    const auto at = std::find_if(order.tried.rbegin(), order.tried.rend(), [&](const auto& document) {
        return hasGrownFrom(found, document->envelope.revision);
    });
    return at == order.tried.rend() ? nullptr : *at;
}

std::shared_ptr<const Theirs> theirsOf(const LookOrder& order, const OpenedFile& found, const DocumentOf& documentOf) {
    const FileState& mine = *order.mine;
    const Ancestry ancestry = ancestryOf({mine.envelope, false, order.wroteIt}, found.state.envelope);
    Theirs theirs{found, ancestry.kinship, std::nullopt};
    if (ancestry.kinship == Kinship::otherDocument) return std::make_shared<const Theirs>(std::move(theirs));
    if (const auto tried = triedBefore(order, found.state.envelope)) {
        theirs.kinship = Kinship::grown;
        theirs.base = *tried;
    } else if (ancestry.kinship == Kinship::grown && !mine.holdsNoMap) {
        theirs.base = Document{mine.map, mine.envelope};
    } else if (isMerged(ancestry.kinship) || ancestry.kinship == Kinship::parted) { // for whoever wants both

        theirs.base = documentOf(ancestry.common);
    }
    return std::make_shared<const Theirs>(std::move(theirs));
}

} // namespace

Looked lookForOthers(FileSystem& files, const LookOrder& order, const KeepVersion& keep, const DocumentOf& documentOf) {
    Looked looked{lookAt(files, order.job), nullptr, order.number};
    if (!looked.sight.opened) return looked;
    if (const auto kept = keep(*looked.sight.bytes, VersionWhy::foundOnDisk); !kept)
        logWarning(fmt::format("version not kept: {}", kept.error().message.code));
    looked.theirs = theirsOf(order, *looked.sight.opened, documentOf);
    return looked;
}

} // namespace cjm
