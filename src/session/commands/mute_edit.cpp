#include <cjm/base/contract.hpp>
#include <cjm/session/commands/mute_edit.hpp>

namespace cjm {

Edit withMutes(const std::vector<Finding>& findings, const std::string& reason, IdSource& ids) {
    expects(!findings.empty());
    Batch batch{{"edit.mutes-added", {{"n", static_cast<std::int64_t>(findings.size())}}}, {}};
    for (const Finding& finding : findings) {
        Mute mute = muteOf(finding, reason);
        mute.id.value = ids.next();
        batch.edits.push_back(PutMute{std::move(mute), {}});
    }
    if (batch.edits.size() == 1) return batch.edits.front();
    return batch;
}

} // namespace cjm
