#pragma once
#include <cjm/base/error.hpp>

namespace cjm {

/// File descriptors that stay free for what the libraries below open by themselves: some of them end the program when
/// they get none.
inline constexpr int reservedDescriptors = 16;

/// What every program of ours does first: a file that grows beyond a limit of the system is an error and no signal, and
/// as many files may be open as the system lets it have.
void prepareForLimits();

/// Whether a file, a thread or a process may be begun: more descriptors than the reserve are free.
[[nodiscard]] bool mayBegin();

/// The system has no room for another file, thread or process.
[[nodiscard]] tl::unexpected<Error> noRoom();

} // namespace cjm
