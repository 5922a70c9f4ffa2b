// cjm_torture PART [COUNT] [--seed N]: what a map has to live through. Prints rows of a table; exit status 0 when
// everything held, 1 when something was damaged, 2 for wrong usage, 77 when the machine cannot do it.
#include "torture/parts.hpp"

#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    using namespace cjm::torture;
    std::size_t count = 0;
    std::uint64_t seed = 1;
    const std::map<std::string, std::function<int()>> parts{
        {"faults", [] { return saveFaults(); }},
        {"fault-pairs", [&] { return saveFaultPairs(count == 0 ? 1 : count); }},
        {"full-disk", [] { return fullSimulatedDisk(); }},
        {"full-real-disk", [] { return fullRealDisk(); }},
        {"keeper-faults", [&] { return keeperFaults(count == 0 ? 1 : count); }},
        {"keeper-fault-pairs", [&] { return keeperFaultPairs(count == 0 ? 1 : count); }},
        {"keeper-cuts", [&] { return keeperPowerCuts(count == 0 ? 1000 : count, seed); }},
        {"versions-faults", [] { return versionsFaults(); }},
        {"cuts", [&] { return savePowerCuts(count == 0 ? 1000 : count, seed); }},
        {"block-cuts", [&] { return blockCuts(count == 0 ? 200 : count, seed); }},
        {"kills", [&] { return kills(count == 0 ? 200 : count, seed); }},
        {"shared", [&] { return sharedRuns(count == 0 ? 20 : count, seed); }},
    };
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto part = arguments.empty() ? parts.end() : parts.find(arguments[0]);
    bool understood = part != parts.end();
    for (std::size_t i = 1; i < arguments.size() && understood; ++i) {
        const bool isSeed = arguments[i] == "--seed" && i + 1 < arguments.size();
        const std::string& number = isSeed ? arguments[++i] : arguments[i];
        understood = !number.empty() && number.find_first_not_of("0123456789") == std::string::npos;
        if (understood) (isSeed ? seed : count) = std::strtoull(number.c_str(), nullptr, 10);
    }
    if (understood) return part->second();
    std::cerr << "usage: cjm_torture PART [COUNT] [--seed N]\nparts:";
    for (const auto& each : parts)
        std::cerr << " " << each.first;
    std::cerr << '\n';
    return usage;
}
