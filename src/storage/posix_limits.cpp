#include <cjm/storage/limits.hpp>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace cjm {

void prepareForLimits() {
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit descriptors{};
    if (::getrlimit(RLIMIT_NOFILE, &descriptors) != 0) return;
    descriptors.rlim_cur = descriptors.rlim_max;
    (void)::setrlimit(RLIMIT_NOFILE, &descriptors); // what was allowed before is allowed still
}

// The system gives the lowest number that is free, so all below it are taken.
bool mayBegin() {
    const int lowest = ::open("/", O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (lowest < 0) return errno != EMFILE && errno != ENFILE;
    ::close(lowest);
    rlimit descriptors{};
    if (::getrlimit(RLIMIT_NOFILE, &descriptors) != 0) return true;
    return descriptors.rlim_cur == RLIM_INFINITY ||
           static_cast<rlim_t>(lowest) + reservedDescriptors < descriptors.rlim_cur;
}

tl::unexpected<Error> noRoom() { return failure({"file.no-room", {}}, {}, ErrorKind::unreachable); }

} // namespace cjm
