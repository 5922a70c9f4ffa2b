#include "cli/command.hpp"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace cjm::test {
namespace {

// What a script's environment has, and what sanitizers and coverage want to know.
std::vector<std::string> plainEnvironment(const std::filesystem::path& home) {
    std::vector<std::string> list{"HOME=" + home.string(), "LANG=C.UTF-8"};
    for (const char* name :
         {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "GCOV_PREFIX", "LLVM_PROFILE_FILE"})
        if (const char* value = std::getenv(name)) list.push_back(std::string(name) + "=" + value);
    return list;
}

std::vector<char*> pointers(std::vector<std::string>& list) {
    std::vector<char*> result;
    for (std::string& text : list)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

void redirect(int descriptor, const std::string& path, int flags) {
    const int file = ::open(path.c_str(), flags, 0600);
    if (file < 0 || ::dup2(file, descriptor) < 0) ::_exit(126);
    ::close(file);
}

} // namespace

Outcome Shell::run(std::vector<std::string> command) const {
    // Beside the folder that the command sees, so that it holds only what the command made.
    const TemporaryFolder streams;
    put(streams / "in", input);
    std::vector<std::string> variables = plainEnvironment(streams.path());
    for (const auto& [name, value] : environment) {
        std::erase_if(variables,
                      [&, start = name + "="](const std::string& v) { return v.compare(0, start.size(), start) == 0; });
        variables.push_back(name + "=" + value);
    }
    auto arguments = pointers(command), values = pointers(variables);
    const std::string in = streams / "in", out = streams / "out", err = streams / "err";
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("fork failed");
    if (child == 0) {
        if (::chdir(folder_.path().c_str()) != 0) ::_exit(126);
        redirect(STDIN_FILENO, in, O_RDONLY);
        redirect(STDOUT_FILENO, out, O_WRONLY | O_CREAT | O_TRUNC);
        redirect(STDERR_FILENO, err, O_WRONLY | O_CREAT | O_TRUNC);
        ::execvpe(arguments.front(), arguments.data(), values.data());
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), get(out), get(err)};
}

Outcome Shell::cjm(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), CJM_COMMAND);
    return run(std::move(arguments));
}

bool isInstalled(const std::string& program) {
    std::istringstream folders(std::getenv("PATH") ? std::getenv("PATH") : "");
    for (std::string folder; std::getline(folders, folder, ':');)
        if (::access((folder + "/" + program).c_str(), X_OK) == 0) return true;
    return false;
}

std::string wrongRefusal(const Outcome& outcome) {
    std::string wrong;
    if (outcome.status != 2) wrong += "status " + std::to_string(outcome.status) + "; ";
    if (!outcome.out.empty()) wrong += "standard output: " + outcome.out + "; ";
    if (outcome.err.rfind("cjm: ", 0) != 0) wrong += "does not begin with cjm: ; ";
    if (std::count(outcome.err.begin(), outcome.err.end(), '\n') != 1 || outcome.err.back() != '\n')
        wrong += "not one line; ";
    if (outcome.err.find('{') != std::string::npos) wrong += "something left to fill in; ";
    return wrong.empty() ? wrong : wrong + "said: " + outcome.err;
}

std::string normalised(const std::string& text) {
    std::istringstream words(text);
    std::string out, word;
    while (words >> word)
        out += (out.empty() ? "" : " ") + word;
    return out;
}

} // namespace cjm::test
