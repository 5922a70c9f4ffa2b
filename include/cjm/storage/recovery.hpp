#pragma once
#include <cjm/storage/document.hpp>
#include <cjm/storage/journal.hpp>
#include <cjm/storage/save_file.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// The journal of a program that ended without saving. While it lives no other program takes it.
class Orphan {
public:
    Orphan(FileSystem& files, std::vector<std::filesystem::path> journals, FileHandle lock);
    ~Orphan();
    Orphan(const Orphan&) = delete;
    Orphan& operator=(const Orphan&) = delete;

    /// Who left it; of the newest of its journals.
    JournalHead head;
    std::int64_t lastChange = 0; ///< Milliseconds since 1970.

    /// What was being worked on. Counts the try first: work that ended the program twice after it was opened is set
    /// aside by the next `findOrphans`, unless `recoveryWentWell`. Fails when none of the journals can be read.
    struct Work {
        Document base, latest;
        int changes = 0;
        std::vector<std::string> ours; ///< See JournalHead.
    };
    [[nodiscard]] Result<Work> open();
    /// The document's file as the one who goes on with `work` has to know it: what was found there (`onDisk`), when no
    /// other program has written it, or else what the journal began with, so that the next saving notices.
    [[nodiscard]] FileState fileOf(const Work& work, std::optional<FileState> onDisk) const;
    /// The work is on the screen and in a journal of its own: removes the files.
    void done();
    /// The work is not wanted now: its files go to the folder "set-aside" and are not offered again. Where the newest
    /// is, or nothing when they cannot be moved, and are offered again by the next start.
    [[nodiscard]] std::optional<std::filesystem::path> putAside();

private:
    FileSystem& files_;
    std::vector<std::filesystem::path> journals_; // newest generation first
    FileHandle lock_;
};

/// What a start finds in the folder of journals.
struct Orphans {
    std::vector<std::unique_ptr<Orphan>> found;  ///< Newest first.
    std::vector<std::filesystem::path> setAside; ///< Journals that could not be opened, where they are now.
};

/// Work that was recovered has been on the screen for a while and the program still runs.
void recoveryWentWell(FileSystem& files, const std::filesystem::path& journals, const std::string& docId);

/// Looks for journals that nobody writes any more. Journals of running programs are left alone; what is no journal,
/// or ended the program when it was opened, is moved to the folder "set-aside" below and never looked at again. What
/// cannot be read at the moment is left for the next start.
[[nodiscard]] Orphans findOrphans(FileSystem& files, const std::filesystem::path& journals);

} // namespace cjm
