#pragma once
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace cjm::test {

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CJM_SANITIZED
#endif
#endif

/// The seeds that a law is tried with: a fixed list, its first third under sanitizers, which look at how the code runs
/// and not at what comes out. CJM_LAWS=500 in the environment tries so many, CJM_SEED=7 only that one.
[[nodiscard]] inline std::vector<std::uint64_t> lawSeeds(std::size_t usual = 12) {
#ifdef CJM_SANITIZED
    usual = (usual + 2) / 3;
#endif
    if (const char* one = std::getenv("CJM_SEED")) return {std::strtoull(one, nullptr, 10)};
    if (const char* count = std::getenv("CJM_LAWS")) usual = std::strtoull(count, nullptr, 10);
    std::vector<std::uint64_t> seeds;
    for (std::uint64_t seed = 1; seed <= usual; ++seed)
        seeds.push_back(seed);
    return seeds;
}

/// What a count of things met on all of a law's seeds must exceed, so that a law that met nothing fails: `usual` where
/// all its seeds are tried, nothing where only some are.
[[nodiscard]] inline int reach(int usual) {
#ifdef CJM_SANITIZED
    return 0;
#else
    return std::getenv("CJM_SEED") || std::getenv("CJM_LAWS") ? 0 : usual;
#endif
}

/// What a failing law says, so that it can be repeated alone.
[[nodiscard]] inline std::string seedNote(std::uint64_t seed) { return "repeat with CJM_SEED=" + std::to_string(seed); }

} // namespace cjm::test
