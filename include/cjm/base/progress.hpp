#pragma once
#include <functional>

namespace cjm {

/// Told how much of a long task is done, 0 … 1, rising. False says that nobody wants it any more: the task ends as soon
/// as it can, and what comes of it is of no use. May be empty. Called from the thread that works, often: keep it cheap.
using Progress = std::function<bool(double done)>;

/// The part of a task from `from` to `to` as a task of its own.
[[nodiscard]] inline Progress partOf(const Progress& whole, double from, double to) {
    if (!whole) return {};
    return [whole, from, to](double done) { return whole(from + (to - from) * done); };
}

} // namespace cjm
