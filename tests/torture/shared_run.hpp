#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cjm::torture {

/// What became of people who edited one file at once.
struct SharedOutcome {
    std::size_t people = 0, kills = 0, rollbacks = 0;
    std::size_t written = 0;    ///< Tokens …
    std::size_t owed = 0;       ///< … those of acknowledged edits …
    std::size_t inVersions = 0; ///< … and of these, those that are in a version only: the file was put back, or a kill
                                ///< took away the knowledge of who wrote it.
    std::size_t merges = 0, wentBack = 0, asked = 0, recovered = 0, undone = 0, conflicts = 0;
    std::int64_t ms = 0;
    std::vector<std::string> broken;
};

/// One run: 2 to 5 processes edit one file for a moment; in most runs some of them are killed and start again, and
/// somebody puts back what the file held before. In the end every token of an acknowledged edit is in the file or in a
/// version, in runs without kills and rollbacks in the file.
[[nodiscard]] SharedOutcome sharedRun(std::uint64_t seed);

} // namespace cjm::torture
