#include "torture/process.hpp"

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace cjm::torture {
namespace {

int exitStatus(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

} // namespace

Process::Process(const std::string& name, std::vector<std::string> arguments) {
    const std::string program = (std::filesystem::read_symlink("/proc/self/exe").parent_path() / name).string();
    arguments.insert(arguments.begin(), program);
    std::vector<char*> words;
    words.reserve(arguments.size() + 1);
    for (std::string& argument : arguments)
        words.push_back(argument.data());
    words.push_back(nullptr);
    if (::posix_spawn(&id_, program.c_str(), nullptr, nullptr, words.data(), environ) != 0)
        throw std::runtime_error("it does not start: " + program);
}

Process::~Process() {
    if (id_ > 0) (void)kill();
}

Process::Process(Process&& other) noexcept : id_(std::exchange(other.id_, -1)) {}

int Process::kill() {
    int status = 0;
    ::kill(id_, SIGKILL);
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {}
    id_ = -1;
    return exitStatus(status);
}

std::optional<int> Process::ended() {
    int status = 0;
    if (::waitpid(id_, &status, WNOHANG) != id_) return std::nullopt;
    id_ = -1;
    return exitStatus(status);
}

} // namespace cjm::torture
