#include <cjm/storage/log.hpp>
#include <cjm/storage/theirs.hpp>

#include <fmt/format.h>

#include <utility>

namespace cjm {
namespace {

std::shared_ptr<const Theirs> theirsOf(const LookOrder& order, const OpenedFile& found, const DocumentOf& documentOf) {
    const FileState& mine = *order.mine;
    const Ancestry ancestry = ancestryOf({mine.envelope, false, order.wroteIt}, found.state.envelope);
    Theirs theirs{found, ancestry.kinship, std::nullopt};
    if (ancestry.kinship == Kinship::grown)
        theirs.base = Document{mine.map, mine.envelope};
    else if (ancestry.kinship == Kinship::overwritten)
        theirs.base = documentOf(ancestry.common);
    return std::make_shared<const Theirs>(std::move(theirs));
}

} // namespace

Looked lookForOthers(FileSystem& files, const LookOrder& order, const KeepVersion& keep, const DocumentOf& documentOf) {
    Looked looked{lookAt(files, order.job), nullptr};
    if (!looked.sight.opened) return looked;
    if (const auto kept = keep(*looked.sight.bytes, VersionWhy::foundOnDisk); !kept)
        logWarning(fmt::format("version not kept: {}", kept.error().message.code));
    looked.theirs = theirsOf(order, *looked.sight.opened, documentOf);
    return looked;
}

} // namespace cjm
