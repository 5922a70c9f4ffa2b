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
    /// `folder` is that of all journals, wherever these are.
    Orphan(FileSystem& files, std::filesystem::path folder, std::vector<std::filesystem::path> journals,
           FileHandle lock);
    ~Orphan();
    Orphan(const Orphan&) = delete;
    Orphan& operator=(const Orphan&) = delete;

    /// Who left it; of the newest of its journals.
    JournalHead head;
    std::int64_t lastChange = 0; ///< Milliseconds since 1970.

    /// What was being worked on. Counts the try first: work that ended the program twice when it was opened is set
    /// aside by the next `findOrphans`; see `recoveryWentWell`. Fails when none of the journals can be read.
    struct Work {
        Document base, latest;
        int changes = 0;
        std::vector<std::string> ours;    ///< See JournalHead.
        std::vector<NotedSaving> savings; ///< See Replayed.
    };
    [[nodiscard]] Result<Work> open();
    /// The document's file as the one who goes on with `work` has to know it: what was found there (`onDisk`), when no
    /// other program has written it. Or else what it held before somebody did, so that the next saving notices: what a
    /// saving of `work` put there, when they went on from that, or what the journal began with.
    [[nodiscard]] FileState fileOf(const Work& work, std::optional<FileState> onDisk) const;
    /// The work is on the screen and in a journal of its own: removes the files.
    void done();
    /// The work is not wanted: its files go to a folder of their own and are not offered again. Where the newest is, or
    /// nothing when they cannot be moved, and are offered again by the next start.
    [[nodiscard]] std::optional<std::filesystem::path> putAside();
    /// The work cannot be opened: its files go to "set-aside", and each start offers them until somebody decides.
    std::optional<std::filesystem::path> setAside();

private:
    std::optional<std::filesystem::path> moveAway(const std::filesystem::path& folder);

    FileSystem& files_;
    std::filesystem::path folder_;
    std::vector<std::filesystem::path> journals_; // newest generation first
    FileHandle lock_;
};

/// What a start finds in the folder of journals.
struct Orphans {
    std::vector<std::unique_ptr<Orphan>> found; ///< Newest first.
    /// Of each session that was set aside, now or before, and that nobody has decided about: its newest journal. Newest
    /// first.
    std::vector<std::filesystem::path> setAside;
};

/// A try is over: what was recovered from the journals of this session has been painted and the program has handled an
/// event, or it ends in good order. Without that the try counts as one that ended the program.
void recoveryWentWell(FileSystem& files, const std::filesystem::path& journals, const std::string& session);

/// Looks for journals that nobody writes any more. Journals of running programs are left alone; what is no journal, or
/// ended the program twice when it was opened, is moved to the folder "set-aside" below. What cannot be read at the
/// moment is left for the next start.
[[nodiscard]] Orphans findOrphans(FileSystem& files, const std::filesystem::path& journals);

/// One of `Orphans::setAside`, to be opened all the same (then `done`), or never offered again (`putAside`). Fails when
/// it has gone, or another program has it.
[[nodiscard]] Result<std::unique_ptr<Orphan>> takeSetAside(FileSystem& files, const std::filesystem::path& journals,
                                                           const std::filesystem::path& journal);

} // namespace cjm
