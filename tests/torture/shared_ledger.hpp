#pragma once
#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace cjm::torture {

/// What one of those who share a file says, over all its starts.
struct SharedLedger {
    /// Tokens of edits that were acknowledged and not undone: whatever happens, they have to be there.
    std::set<std::string> owed;
    std::vector<std::string> complaints; ///< What may never happen.
    std::size_t written = 0;             ///< Tokens, those too that were not acknowledged when it was killed.
    std::size_t merges = 0, wentBack = 0, asked = 0, recovered = 0, undone = 0;
    bool hasBegun = false; ///< Since it was started last, it has come to its first edit.
};
/// Whole lines only; a ledger that is not there is empty.
[[nodiscard]] SharedLedger readSharedLedger(const std::filesystem::path& path);

} // namespace cjm::torture
