#include "torture/judge.hpp"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace cjm::torture {

namespace fs = std::filesystem;

Verdict judge(const Found& found, const Ledger& ledger, const Due& due, States& states,
              const std::optional<Map>& fileBefore) {
    Verdict verdict;
    const auto broke = [&](const std::string& words) { verdict.broken.push_back(words); };
    const auto number = [](auto n) { return std::to_string(n); };
    for (const std::string& words : found.broken)
        broke(words);
    for (const std::string& words : ledger.complaints)
        broke("the writer: " + words);
    if (!found.broken.empty()) return verdict;

    if (found.inFile) {
        const std::ptrdiff_t k = states.find(*found.inFile, due.made);
        const bool isOld = fileBefore && *found.inFile == *fileBefore;
        if (k < 0 && !isOld) broke("the file holds what it never was told to hold");
        if (due.saved > 0 && k < static_cast<std::ptrdiff_t>(due.saved))
            broke("edit " + number(due.saved) + " was saved, the file holds " + number(k));
    } else if (fileBefore || due.saved > 0) {
        broke("the file is gone");
    }

    const std::ptrdiff_t k = states.find(found.map(), due.made);
    if (k < 0) {
        broke("what was recovered never was the map");
        return verdict;
    }
    const auto kept = static_cast<std::size_t>(k);
    if (kept < due.kept) broke("edit " + number(due.kept) + " was acknowledged, " + number(k) + " came back");
    if (kept >= ledger.edits.size()) return verdict;
    const std::int64_t made = ledger.edits[kept]; // the first that is gone
    if (made < due.stopped) verdict.lostMs = due.stopped - made;
    if (verdict.lostMs > hangsMs) broke("edits of " + number(verdict.lostMs) + " ms are gone");
    return verdict;
}

WriterProcess::WriterProcess(const fs::path& data, const fs::path& map, std::uint64_t seed, const fs::path& ledger) {
    const std::string program = (fs::read_symlink("/proc/self/exe").parent_path() / "cjm_torture_writer").string();
    std::vector<std::string> words{program, data.string(), map.string(), std::to_string(seed), ledger.string()};
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    if (::posix_spawn(&process_, program.c_str(), nullptr, nullptr, arguments.data(), environ) != 0)
        throw std::runtime_error("the writer does not start: " + program);
}

WriterProcess::~WriterProcess() {
    if (process_ > 0) (void)kill();
}

bool WriterProcess::kill() {
    int status = 0;
    ::kill(process_, SIGKILL);
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {}
    process_ = -1;
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

std::int64_t steadyNow() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace cjm::torture
