#pragma once
#include <cjm/storage/file_system.hpp>

#include <filesystem>
#include <memory>
#include <optional>

namespace cjm {

/// Says to other programs of this user that a file is open here. On the local disk, in a folder of its own: nothing of
/// the file itself is held, so what it is on can be taken away.
class OpenMark {
public:
    /// `real` is the file behind symbolic links.
    OpenMark(std::shared_ptr<FileSystem> files, const std::filesystem::path& folder, std::filesystem::path real);
    ~OpenMark();
    OpenMark(const OpenMark&) = delete;
    OpenMark& operator=(const OpenMark&) = delete;

    [[nodiscard]] const std::filesystem::path& real() const { return real_; }
    /// False when the file was open elsewhere already.
    [[nodiscard]] bool isFirst() const { return !isElsewhere_; }

private:
    std::shared_ptr<FileSystem> files_;
    std::filesystem::path real_, mark_;
    std::optional<FileHandle> lock_;
    bool isElsewhere_ = false;
};

/// Removes marks of programs that were killed.
void dropOldMarks(FileSystem& files, const std::filesystem::path& folder);

} // namespace cjm
