#include "torture/parts.hpp"
#include "torture/shared_run.hpp"
#include "torture/tally.hpp"

#include <algorithm>
#include <atomic>
#include <iostream>
#include <mutex>
#include <sstream>
#include <thread>
#include <vector>

namespace cjm::torture {
namespace {

constexpr std::size_t runsAtOnce = 4; // mostly they wait

std::string inALine(std::uint64_t seed, const SharedOutcome& run) {
    std::ostringstream line;
    line << "seed " << seed << ": " << run.people << " people, " << run.kills << " kills, " << run.rollbacks
         << " rollbacks, " << run.written << " tokens, " << run.owed << " owed, " << run.inVersions
         << " in versions only, " << run.merges << " merges, " << run.wentBack << " went back, " << run.asked
         << " questions, " << run.recovered << " recovered, " << run.undone << " undone, " << run.conflicts
         << " conflicts, " << run.ms << " ms\n";
    return line.str();
}

} // namespace

int sharedRuns(std::size_t count, std::uint64_t seed) {
    Tally tally{"2 to 5 processes edit one file"};
    std::mutex mutex;
    std::atomic<std::size_t> next = 0;
    {
        std::vector<std::jthread> threads;
        threads.reserve(runsAtOnce);
        for (std::size_t n = 0; n < std::min(runsAtOnce, count); ++n)
            threads.emplace_back([&] {
                for (std::size_t k = next++; k < count; k = next++) {
                    const SharedOutcome run = sharedRun(seed + k);
                    const std::scoped_lock lock(mutex);
                    std::cout << inALine(seed + k, run) << std::flush;
                    tally.tried();
                    for (const std::string& words : run.broken)
                        tally.broke("seed " + std::to_string(seed + k) + ": " + words);
                    tally.noted("tokens", run.owed);
                    tally.noted("in a version only", run.inVersions);
                    tally.noted("kills", run.kills);
                    tally.noted("rollbacks", run.rollbacks);
                    tally.noted("merges", run.merges);
                    tally.noted("conflicts", run.conflicts);
                    tally.noted("questions", run.asked);
                }
            });
    }
    tally.print();
    return tally.isWhole() ? whole : damaged;
}

} // namespace cjm::torture
