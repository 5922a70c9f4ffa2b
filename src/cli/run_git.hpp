#pragma once
#include <cjm/base/error.hpp>

#include <string>
#include <vector>

namespace cjm::cli {

// How git ended, and what it printed.
struct GitOutcome {
    int status = -1;
    std::string out;
};

// Runs git in the working folder with these arguments, as they are: no shell reads them. What it says on standard error
// is dropped: ours is one line. Refuses where there is no git.
Result<GitOutcome> runGit(std::vector<std::string> arguments);

} // namespace cjm::cli
