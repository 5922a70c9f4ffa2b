#pragma once
#include <unistd.h>

namespace cjm::test {

/// While it lives, the test has no more rights than a guest: root may read and write everything, whatever a mode says.
class AsGuest {
public:
    AsGuest() : wasRoot_(::geteuid() == 0 && ::seteuid(65534) == 0) {}
    ~AsGuest() {
        if (wasRoot_) (void)!::seteuid(0);
    }
    AsGuest(const AsGuest&) = delete;
    AsGuest& operator=(const AsGuest&) = delete;

private:
    bool wasRoot_;
};

} // namespace cjm::test
