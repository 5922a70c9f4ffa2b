#include "cli/progress_bar.hpp"

#include <cjm/storage/files.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unistd.h>

namespace cjm::cli {

ProgressBar::ProgressBar(Clock now) : now_(now), start_(now()), onTerminal_(isatty(STDERR_FILENO) != 0) {}

ProgressBar::~ProgressBar() {
    if (shown_ >= 0) writeStandardError("\r\x1B[K"); // leaves the line as it was
}

Progress ProgressBar::progress() {
    if (!onTerminal_) return {};
    return [this](double done) {
        show(done);
        return true;
    };
}

void ProgressBar::show(double done) {
    using namespace std::chrono_literals;
    constexpr int width = 40;
    const int percent = static_cast<int>(std::clamp(done, 0.0, 1.0) * 100);
    if (percent == shown_ || now_() - start_ < 1s) return;
    shown_ = percent;
    const int full = percent * width / 100;
    writeStandardError(fmt::format("\r[{}{}] {:3} %", std::string(static_cast<std::size_t>(full), '#'),
                                   std::string(static_cast<std::size_t>(width - full), '.'), percent));
}

} // namespace cjm::cli
