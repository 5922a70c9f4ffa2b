#pragma once
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace cjm::test {

// The sanitizers look at memory through pipes of their own: without descriptors they take every object for a broken
// one.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool sanitizersNeedDescriptors = true;
#else
inline constexpr bool sanitizersNeedDescriptors = false;
#endif
#else
inline constexpr bool sanitizersNeedDescriptors = false;
#endif

/// A limit of the system for this process, as long as it stands.
class Limit {
public:
    using Resource = decltype(RLIMIT_NOFILE);
    Limit(Resource resource, rlim_t most) : resource_(resource) {
        ::getrlimit(resource_, &before_);
        rlimit now = before_;
        now.rlim_cur = most;
        ::setrlimit(resource_, &now);
    }
    ~Limit() { ::setrlimit(resource_, &before_); }
    Limit(const Limit&) = delete;
    Limit& operator=(const Limit&) = delete;

private:
    Resource resource_;
    rlimit before_{};
};

/// The number that the next file to be opened gets.
[[nodiscard]] inline rlim_t nextDescriptor() {
    const int next = ::open("/", O_RDONLY | O_CLOEXEC);
    ::close(next);
    return static_cast<rlim_t>(next);
}

} // namespace cjm::test
