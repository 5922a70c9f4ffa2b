#pragma once
#include <catch2/catch.hpp>

#include <filesystem>
#include <sys/stat.h>

namespace cjm::test {

/// A pipe that nobody writes into, with the folders it lies in; fails the test when it cannot be made.
inline void makePipe(const std::filesystem::path& path) {
    std::filesystem::create_directories(path.parent_path());
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
}

} // namespace cjm::test
