#pragma once

namespace cjm {

/// A file descriptor that can be read once the system, a desktop that ends or a terminal has asked the program to end
/// (SIGTERM, SIGHUP, SIGINT), so that it may do so in order; −1 where that cannot be told. Whoever asks twice ends it
/// as it stands. What was to be ignored (nohup) is. To be called once, in main.
[[nodiscard]] int endSignal();

} // namespace cjm
