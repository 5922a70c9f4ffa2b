#include "harness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>

namespace cjm::bench {
namespace {

constexpr int warmUp = 2;

double timeOf(const std::function<void()>& action) {
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    action();
    const std::chrono::duration<double, std::micro> took = Clock::now() - begin;
    return took.count();
}

// `times` is sorted here.
double percentile(std::vector<double>& times, double share) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(std::lround(static_cast<double>(times.size() - 1) * share))];
}

Sample sampleOf(const std::string& name, int cards, std::vector<double> times) {
    return {name, cards, percentile(times, 0.5), percentile(times, 0.9), percentile(times, 0.99)};
}

// One thing looked at closely: CJM_BENCH=undo measures only what has that in its name.
bool isWanted(const std::string& name) {
    const char* part = std::getenv("CJM_BENCH");
    return !part || name.find(part) != std::string::npos;
}

} // namespace

Sample measure(const std::string& name, int cards, int rounds, const std::function<void()>& action,
               const std::function<void()>& prepare) {
    if (!isWanted(name)) return {};
    std::vector<double> times;
    for (int i = -warmUp; i < rounds; ++i) {
        if (prepare) prepare();
        const double took = timeOf(action);
        if (i >= 0) times.push_back(took);
    }
    return sampleOf(name, cards, std::move(times));
}

Sample measureBeside(const std::string& name, int cards, int rounds, const std::function<void()>& action,
                     const std::function<void()>& floor) {
    if (!isWanted(name)) return {};
    std::vector<double> times, floorTimes;
    for (int i = -warmUp; i < rounds; ++i) {
        const double took = timeOf(action), floorTook = timeOf(floor);
        if (i < 0) continue;
        times.push_back(took);
        floorTimes.push_back(floorTook);
    }
    Sample sample = sampleOf(name, cards, std::move(times));
    sample.floor = percentile(floorTimes, 0.5);
    return sample;
}

void report(const std::string& title, const std::vector<Sample>& samples) {
    constexpr const char* line = "| {:<38} | {:>6} | {:>10} | {:>10} | {:>10} | {:>8} | {:>7} | {:>8} |\n";
    fmt::print("\n### {}\n\n", title);
    fmt::print(fmt::runtime(line), "what", "cards", "p50 ms", "p90 ms", "p99 ms", "to least", "growth", "to floor");
    fmt::print(fmt::runtime(line), ":---", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
    for (const Sample& s : samples) {
        if (s.name.empty()) continue;
        const auto smallest =
            std::find_if(samples.begin(), samples.end(), [&](const Sample& o) { return o.name == s.name; });
        const double ratio = s.p50 / smallest->p50;
        const bool isFirst = &*smallest == &s;
        const double growth = isFirst ? 0 : std::log(ratio) / std::log(static_cast<double>(s.cards) / smallest->cards);
        const auto ms = [](double microseconds) { return fmt::format("{:.4g}", microseconds / 1000); };
        fmt::print(fmt::runtime(line), s.name, s.cards, ms(s.p50), ms(s.p90), ms(s.p99),
                   isFirst ? "" : fmt::format("{:.1f}x", ratio), isFirst ? "" : fmt::format("n^{:.2f}", growth),
                   s.floor > 0 ? fmt::format("{:.2f}x", s.p50 / s.floor) : "");
    }
}

} // namespace cjm::bench
