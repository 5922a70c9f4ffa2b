#pragma once
#include "support/files.hpp"

#include <string>
#include <utility>
#include <vector>

namespace cjm::test {

/// What a command printed and how it ended.
struct Outcome {
    int status = -1; ///< Exit status; −n when signal n ended it.
    std::string out, err;
};

/// A folder of its own in which `cjm` is run, as a script would run it: with almost nothing in the environment.
class Shell {
public:
    /// Runs the built cjm with these arguments.
    Outcome cjm(std::vector<std::string> arguments) const;
    /// Runs any other program of the system by its name.
    Outcome run(std::vector<std::string> command) const;

    [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }
    [[nodiscard]] std::string text(const std::string& name) const { return get(folder_ / name); }
    void write(const std::string& name, const std::string& bytes) const { put(folder_ / name, bytes); }
    [[nodiscard]] bool has(const std::string& name) const { return std::filesystem::exists(folder_ / name); }

    /// Added to the environment of what runs; the speech is English unless LANG is given here.
    std::vector<std::pair<std::string, std::string>> environment;
    std::string input; ///< Standard input.

private:
    TemporaryFolder folder_;
};

/// True when there is a program of this name.
[[nodiscard]] bool isInstalled(const std::string& program);

/// What is wrong with a refusal: it says one line on standard error that begins "cjm: ", nothing on standard output,
/// and ends with status 2. Empty when nothing is.
[[nodiscard]] std::string wrongRefusal(const Outcome& outcome);

/// All white space as single blanks.
[[nodiscard]] std::string normalised(const std::string& text);

} // namespace cjm::test
