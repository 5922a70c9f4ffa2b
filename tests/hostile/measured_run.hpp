#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace cjm::test {

/// How a program ended and what it took.
struct Measured {
    int status = -1; ///< Exit status; −n when signal n ended it.
    std::string out, err;
    double seconds = 0;   ///< Of the processor: what a quiet machine takes, however busy this one is.
    double waited = 0;    ///< Seconds on the clock.
    double megabytes = 0; ///< The most memory it held at once.
};

/// Runs a program with its arguments; what it prints goes through two files in `folder`.
[[nodiscard]] Measured measuredRun(std::vector<std::string> command, const std::filesystem::path& folder);

} // namespace cjm::test
