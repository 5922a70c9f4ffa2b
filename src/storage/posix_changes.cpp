#include <cjm/storage/change_signal.hpp>
#include <cjm/storage/file_system.hpp>

#include <array>
#include <cstring>
#include <sys/inotify.h>
#include <unistd.h>

namespace cjm {

ChangeSignal::ChangeSignal() : descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

ChangeSignal::~ChangeSignal() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void ChangeSignal::follow(const std::filesystem::path& file) {
    if (descriptor_ < 0) return;
    std::filesystem::path real = file;
    if (const auto resolved = systemFiles().resolve(file)) real = *resolved;
    const std::string folder = file.empty() ? std::string() : real.parent_path().string();
    // Where it stands by now, and not where it was asked for: asking may take long.
    const int next = folder.empty() ? -1
                                    : ::inotify_add_watch(descriptor_, folder.c_str(),
                                                          IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE);
    const std::scoped_lock lock(mutex_);
    if (folder_ >= 0 && folder_ != next) ::inotify_rm_watch(descriptor_, folder_);
    folder_ = next;
    name_ = real.filename().string();
}

bool ChangeSignal::heard() {
    constexpr std::size_t room = 16 * 1024;
    alignas(inotify_event) std::array<char, room> buffer{};
    bool isOurs = false;
    const std::scoped_lock lock(mutex_);
    for (;;) {
        const ssize_t count = ::read(descriptor_, buffer.data(), buffer.size());
        if (count <= 0) return isOurs;
        for (const char* at = buffer.data(); at < buffer.data() + count;) {
            inotify_event event{};
            std::memcpy(&event, at, sizeof event);
            const char* name = at + sizeof event;
            const bool isOverflow = (event.mask & IN_Q_OVERFLOW) != 0; // more happened than was kept
            isOurs =
                isOurs || isOverflow ||
                (event.wd == folder_ && event.len > 0 && name_ == std::string_view(name, ::strnlen(name, event.len)));
            at += sizeof event + event.len;
        }
    }
}

} // namespace cjm
