#include "hostile/measured_run.hpp"

#include "support/files.hpp"

#include <chrono>
#include <fcntl.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cjm::test {

Measured measuredRun(std::vector<std::string> command, const std::filesystem::path& folder) {
    std::vector<char*> arguments;
    for (std::string& text : command)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    const std::string out = folder / "stdout", err = folder / "stderr";
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("fork failed");
    if (child == 0) {
        constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC;
        if (::dup2(::open(out.c_str(), flags, 0600), STDOUT_FILENO) < 0) ::_exit(126);
        if (::dup2(::open(err.c_str(), flags, 0600), STDERR_FILENO) < 0) ::_exit(126);
        ::setenv("LC_ALL", "C.UTF-8", 1);
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
    };
    Measured run;
    run.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    run.out = get(out);
    run.err = get(err);
    run.seconds = seconds(used.ru_utime) + seconds(used.ru_stime);
    run.waited = took.count();
    run.megabytes = static_cast<double>(used.ru_maxrss) / 1024;
    return run;
}

} // namespace cjm::test
