#include "cli/run_git.hpp"

#include <array>
#include <cerrno>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cjm::cli {
namespace {

// Both ends of a pipe, closed with it.
struct GitPipe {
    GitPipe() { isOpen = ::pipe(ends.data()) == 0; }
    ~GitPipe() {
        closeEnd(0);
        closeEnd(1);
    }
    GitPipe(const GitPipe&) = delete;
    GitPipe& operator=(const GitPipe&) = delete;
    void closeEnd(std::size_t end) {
        if (ends[end] >= 0) ::close(ends[end]);
        ends[end] = -1;
    }
    std::array<int, 2> ends{-1, -1};
    bool isOpen = false;
};

// 0, or why it could not be begun. Streams that are closed git opens on nothing by itself.
int startGit(pid_t& child, GitPipe& pipe, std::vector<std::string>& words) {
    constexpr int input = 0, output = 1, errors = 2;
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addclose(&actions, input);
    posix_spawn_file_actions_addclose(&actions, errors);
    posix_spawn_file_actions_adddup2(&actions, pipe.ends[1], output);
    posix_spawn_file_actions_addclose(&actions, pipe.ends[0]);
    if (pipe.ends[1] != output) posix_spawn_file_actions_addclose(&actions, pipe.ends[1]);
    const int failed = ::posix_spawnp(&child, pointers.front(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed;
}

} // namespace

Result<GitOutcome> runGit(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "git");
    GitPipe pipe;
    pid_t child = -1;
    if (!pipe.isOpen || startGit(child, pipe, arguments) != 0) return failure({"cli.no-git", {}});
    pipe.closeEnd(1);
    GitOutcome outcome;
    std::array<char, 4096> buffer{};
    for (;;) {
        const ssize_t got = ::read(pipe.ends[0], buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        outcome.out.append(buffer.data(), static_cast<std::size_t>(got));
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    if (WIFEXITED(status)) outcome.status = WEXITSTATUS(status);
    return outcome;
}

} // namespace cjm::cli
