#pragma once
#include "app/widgets/background.hpp"

namespace cjm::test {

/// As long as it stands, windows stand still for nothing: what runs beside one is always waited for.
struct Impatience {
    Impatience() { unnoticed = std::chrono::milliseconds(0); }
    ~Impatience() { unnoticed = before; }
    Impatience(const Impatience&) = delete;
    Impatience& operator=(const Impatience&) = delete;
    const std::chrono::milliseconds before = unnoticed;
};

/// As long as it stands, the bar of what is waited for may be shown, and is so at once.
struct BarAtOnce {
    BarAtOnce() { barShownAfter = std::chrono::milliseconds(0); }
    ~BarAtOnce() { barShownAfter = before; }
    BarAtOnce(const BarAtOnce&) = delete;
    BarAtOnce& operator=(const BarAtOnce&) = delete;
    const std::chrono::milliseconds before = barShownAfter;
};

} // namespace cjm::test
