#pragma once
#include <cjm/storage/save_file.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace cjm {

/// Says to other programs of this user that a file is open here: by its name, and as the file that it is, since a file
/// may have names in several folders (hard links). On the local disk, in a folder of its own: nothing of the file
/// itself is held, so what it is on can be taken away.
class OpenMark {
public:
    OpenMark(std::shared_ptr<FileSystem> files, std::filesystem::path folder);
    ~OpenMark();
    OpenMark(const OpenMark&) = delete;
    OpenMark& operator=(const OpenMark&) = delete;

    /// This file is open now, and none before it; after a saving it is mostly another one under the same name. A map
    /// that has no file is open nowhere.
    void follow(const FileState& file);
    /// The file behind symbolic links.
    [[nodiscard]] const std::filesystem::path& real() const { return real_; }
    /// True when the file was open elsewhere already.
    [[nodiscard]] bool isElsewhere() const;

private:
    struct Held;
    void hold(std::unique_ptr<Held>& held, const std::string& what);

    std::shared_ptr<FileSystem> files_;
    std::filesystem::path folder_, real_;
    std::unique_ptr<Held> name_, file_;
};

/// Removes marks of programs that were killed.
void dropOldMarks(FileSystem& files, const std::filesystem::path& folder);

} // namespace cjm
