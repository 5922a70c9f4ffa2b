#pragma once
#include <cjm/base/progress.hpp>

#include <chrono>

namespace cjm::cli {

// A bar on the last line of a terminal, for what takes longer than a second; elsewhere, and before that, nothing.
class ProgressBar {
public:
    using Clock = std::chrono::steady_clock::time_point (*)();
    explicit ProgressBar(Clock now = std::chrono::steady_clock::now);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    [[nodiscard]] Progress progress();

private:
    void show(double done);

    Clock now_;
    std::chrono::steady_clock::time_point start_;
    bool onTerminal_;
    int shown_ = -1; // per cent
};

} // namespace cjm::cli
