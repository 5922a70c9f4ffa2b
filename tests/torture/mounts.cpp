#include "torture/mounts.hpp"

#include <fcntl.h>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <unistd.h>

namespace cjm::torture {
namespace {

bool writeLine(const char* file, const std::string& line) {
    const int handle = ::open(file, O_WRONLY | O_CLOEXEC);
    if (handle < 0) return false;
    const bool done = ::write(handle, line.data(), line.size()) == static_cast<ssize_t>(line.size());
    ::close(handle);
    return done;
}

} // namespace

bool enterOwnMounts() {
    if (::unshare(CLONE_NEWNS) == 0) return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    const std::string user = "0 " + std::to_string(::geteuid()) + " 1",
                      group = "0 " + std::to_string(::getegid()) + " 1";
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    if (!writeLine("/proc/self/setgroups", "deny") || !writeLine("/proc/self/uid_map", user) ||
        !writeLine("/proc/self/gid_map", group))
        return false;
    return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

} // namespace cjm::torture
