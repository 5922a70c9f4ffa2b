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
    double floor = 0; ///< p50 of the bare program that does the least of the same, measured in turns; 0 for none.
};

/// Runs `action` `rounds` times after a few unmeasured ones and keeps the percentiles. `prepare` runs, unmeasured,
/// before each.
Sample measure(const std::string& name, int cards, int rounds, const std::function<void()>& action,
               const std::function<void()>& prepare = {});

/// The same beside a floor: action, floor, action, floor, so that both see the same machine.
Sample measureBeside(const std::string& name, int cards, int rounds, const std::function<void()>& action,
                     const std::function<void()>& floor);

/// Prints a table in Markdown: percentiles, the ratio to the smallest map, the exponent with which time grows with
/// cards, and the ratio to the floor.
void report(const std::string& title, const std::vector<Sample>& samples);

/// Keeps a result from being optimised away.
template <class T> void keep(const T& value) { asm volatile("" : : "g"(&value) : "memory"); }

} // namespace cjm::bench
