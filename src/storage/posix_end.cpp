#include <cjm/storage/end_signal.hpp>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace cjm {
namespace {

int toldEnd = -1; // all that a handler may know

void tellOfEnd(int) {
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(toldEnd, &byte, 1); // full: it is told already
    errno = before;
}

} // namespace

int endSignal() {
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    toldEnd = ends[1];
    for (const int signal : {SIGTERM, SIGHUP, SIGINT}) {
        struct sigaction now {};
        if (::sigaction(signal, nullptr, &now) != 0 || now.sa_handler == SIG_IGN) continue;
        struct sigaction told {};
        told.sa_handler = tellOfEnd;
        told.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
        sigemptyset(&told.sa_mask);
        (void)::sigaction(signal, &told, nullptr); // unheard it ends the program, as ever
    }
    return ends[0];
}

} // namespace cjm
