#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cjm::test {

/// Repeatable random numbers: the same seed gives the same numbers with every library and compiler (splitmix64).
class Rng {
public:
    explicit Rng(std::uint64_t seed) : state_(seed) {}

    [[nodiscard]] std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    /// 0 … n−1; 0 when n is 0.
    [[nodiscard]] std::size_t below(std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(next() % n); }
    /// low … high, both included.
    [[nodiscard]] int between(int low, int high) {
        return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1));
    }
    [[nodiscard]] bool chance(int percent) { return between(0, 99) < percent; }
    template <class T> [[nodiscard]] const T& pick(const std::vector<T>& list) { return list[below(list.size())]; }

private:
    std::uint64_t state_;
};

} // namespace cjm::test
