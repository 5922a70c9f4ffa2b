#pragma once
#include <functional>
#include <string>
#include <vector>

namespace cjm::bench {

/// Times of one measured action, in microseconds.
struct Sample {
    std::string name;
    int cards = 0;
    double p50 = 0, p90 = 0, p99 = 0;
};

/// Runs `action` `rounds` times after a few unmeasured ones and keeps the percentiles. `prepare` runs, unmeasured,
/// before each.
Sample measure(const std::string& name, int cards, int rounds, const std::function<void()>& action,
               const std::function<void()>& prepare = {});

/// Prints a table: percentiles, the ratio to the smallest map, and the exponent with which time grows with cards.
void report(const std::string& title, const std::vector<Sample>& samples);

/// Keeps a result from being optimised away.
template <class T> void keep(const T& value) { asm volatile("" : : "g"(&value) : "memory"); }

} // namespace cjm::bench
