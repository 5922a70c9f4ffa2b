#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cjm::test {

/// A folder of its own that is gone with the test.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
    /// Names of what is in it, sorted.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::filesystem::path path_;
};

/// Writes a file without any of the program's code; throws when it cannot.
void put(const std::filesystem::path& path, std::string_view bytes);
/// The bytes of a file; throws when there is none.
[[nodiscard]] std::string get(const std::filesystem::path& path);

} // namespace cjm::test
