#include "cli/command.hpp"
#include "cli/progress_bar.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <pty.h>
#include <unistd.h>

using namespace cjm;
using namespace cjm::test;

namespace {

// What is written to standard error while it is a terminal.
std::string onTerminal(const std::function<void()>& action) {
    int terminal = -1, program = -1;
    REQUIRE(openpty(&terminal, &program, nullptr, nullptr, nullptr) == 0);
    std::fflush(stderr);
    const int kept = dup(STDERR_FILENO);
    dup2(program, STDERR_FILENO);
    action();
    std::fflush(stderr);
    dup2(kept, STDERR_FILENO);
    close(kept);
    close(program);
    std::string seen;
    char buffer[4096];
    for (ssize_t n = read(terminal, buffer, sizeof buffer); n > 0; n = read(terminal, buffer, sizeof buffer))
        seen.append(buffer, static_cast<std::size_t>(n));
    close(terminal);
    return seen;
}

} // namespace

TEST_CASE("a bar appears on a terminal after a second and is taken away", "[cli][progress]") {
    const std::string seen = onTerminal([] {
        static std::chrono::steady_clock::time_point now;
        cli::ProgressBar bar([] { return now; });
        const Progress progress = bar.progress();
        REQUIRE(progress);
        progress(0.1); // too early
        now += std::chrono::milliseconds(1050);
        progress(0.5);
        progress(0.5); // nothing new
        progress(1.0);
    });
    CHECK(seen.find(" 10 %") == std::string::npos);
    CHECK(seen.find("[####################....................]  50 %") != std::string::npos);
    CHECK(seen.find("100 %") != std::string::npos);
    CHECK(seen.find(" 50 %") == seen.rfind(" 50 %"));
    CHECK(seen.substr(seen.size() - 4) == "\r\x1B[K"); // the line is empty again
}

TEST_CASE("what is quick shows no bar, and a file gets none", "[cli][progress]") {
    CHECK(onTerminal([] { cli::ProgressBar().progress()(0.9); }).empty());
    Shell shell;
    REQUIRE(shell.cjm({"new", "boiler-example", "-o", "map.cjm"}).status == 0);
    const Outcome slow = shell.cjm({"export", "map.cjm", "-o", "map.png", "--page", "a0", "--scale", "2"});
    CHECK(slow.status == 0);
    CHECK(slow.err.empty());
}
