#pragma once
#include "app/widgets/background.hpp"

#include <utility>

namespace cjm::test {

/// As long as it stands, a time that is waited for is nothing.
class AtOnce {
public:
    explicit AtOnce(std::chrono::milliseconds& time)
        : time_(time),
          before_(std::exchange(time, std::chrono::milliseconds(0))) {}
    ~AtOnce() { time_ = before_; }
    AtOnce(const AtOnce&) = delete;
    AtOnce& operator=(const AtOnce&) = delete;

private:
    std::chrono::milliseconds& time_;
    const std::chrono::milliseconds before_;
};

/// Windows stand still for nothing: what runs beside one is always waited for.
struct Impatience : AtOnce {
    Impatience() : AtOnce(unnoticed) {}
};

/// The bar of what is waited for may be shown, and is so at once.
struct BarAtOnce : AtOnce {
    BarAtOnce() : AtOnce(barShownAfter) {}
};

} // namespace cjm::test
