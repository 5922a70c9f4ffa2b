#pragma once
#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace cjm::test {

constexpr std::size_t mega = 1024U * 1024U;

/// Writes a file piece by piece: the largest would not be in memory at once, and the memory of a process that is
/// started counts what its parent held.
class FileWriter {
public:
    explicit FileWriter(const std::filesystem::path& path) : out_(path, std::ios::binary) {}

    FileWriter& add(std::string_view bytes) {
        out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return *this;
    }
    FileWriter& add(std::string_view bytes, std::size_t count);
    /// `item(i)` for i from 0 to count − 1, with commas between them.
    template <class F> FileWriter& list(std::size_t count, F&& item) {
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) add(",");
            item(i);
        }
        return *this;
    }

private:
    std::ofstream out_;
};

/// What a command has to say of a class of files.
enum class Verdict { refused, read, either };

/// One way in which a file can be hostile, in eight sizes. What a size counts is the class's own business.
struct HostileClass {
    std::string name;
    Verdict verdict;
    std::array<std::size_t, 8> sizes;
    void (*write)(FileWriter& file, std::size_t size);
};

/// Up to the limits and beyond them: bytes, values, keys, records, depth, pictures.
[[nodiscard]] std::vector<HostileClass> largeFiles();
/// Bytes that are no map: damage, other formats, other encodings.
[[nodiscard]] std::vector<HostileClass> damagedFiles();
/// Maps that nobody would draw: references that lead nowhere, ids that are taken, numbers and words that are not known.
[[nodiscard]] std::vector<HostileClass> oddFiles();

} // namespace cjm::test
