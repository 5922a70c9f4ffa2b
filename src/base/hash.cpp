#include <cjm/base/contract.hpp>
#include <cjm/base/hash.hpp>

#include <array>
#include <blake2.h>
#include <cstdint>

namespace cjm {

std::string contentHash(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<std::uint8_t, 32> hash{};
    const int failed = blake2b(hash.data(), bytes.data(), nullptr, hash.size(), bytes.size(), 0);
    expects(failed == 0); // it refuses bad lengths only
    std::string hex;
    hex.reserve(2 * hash.size());
    for (const std::uint8_t byte : hash) {
        hex.push_back(digits[byte >> 4]);
        hex.push_back(digits[byte & 15]);
    }
    return hex;
}

} // namespace cjm
