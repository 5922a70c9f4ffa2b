#include "harness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace cjm::bench {

Sample measure(const std::string& name, int cards, int rounds, const std::function<void()>& action,
               const std::function<void()>& prepare) {
    using Clock = std::chrono::steady_clock;
    std::vector<double> times;
    for (int i = -3; i < rounds; ++i) {
        if (prepare) prepare();
        const auto begin = Clock::now();
        action();
        const std::chrono::duration<double, std::micro> took = Clock::now() - begin;
        if (i >= 0) times.push_back(took.count());
    }
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) {
        const auto last = static_cast<double>(times.size() - 1);
        return times[static_cast<std::size_t>(std::lround(last * share))];
    };
    return {name, cards, at(0.5), at(0.9), at(0.99)};
}

void report(const std::string& title, const std::vector<Sample>& samples) {
    fmt::print("\n{}\n{:<34} {:>8} {:>11} {:>11} {:>11} {:>9} {:>8}\n", title, "what", "cards", "p50 µs", "p90 µs",
               "p99 µs", "ratio", "growth");
    for (const Sample& s : samples) {
        const auto smallest =
            std::find_if(samples.begin(), samples.end(), [&](const Sample& o) { return o.name == s.name; });
        const double ratio = s.p50 / smallest->p50;
        const bool isFirst = &*smallest == &s;
        const double growth = isFirst ? 0 : std::log(ratio) / std::log(static_cast<double>(s.cards) / smallest->cards);
        fmt::print("{:<34} {:>8} {:>11.1f} {:>11.1f} {:>11.1f} {:>8.1f}x {:>8}\n", s.name, s.cards, s.p50, s.p90, s.p99,
                   ratio, isFirst ? "-" : fmt::format("n^{:.2f}", growth));
    }
}

} // namespace cjm::bench
