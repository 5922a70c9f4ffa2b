#pragma once
#include "support/simulated_inode.hpp"

#include <cjm/storage/file_system.hpp>

#include <limits>
#include <mutex>
#include <optional>

namespace cjm::test {

/// What a call of the disk answers that could not be done; `error` is an errno.
inline tl::unexpected<std::error_code> failed(int error) {
    return tl::unexpected(std::error_code(error, std::generic_category()));
}

/// A disk in memory that keeps no more than a disk has to: what was not synced may be lost in any part by a power
/// cut. Bytes are written in blocks of 512, each of which may arrive or not, the last one torn, apart from the size of
/// the file; new, renamed and removed names may arrive or not until their folder is synced. (Which of two writes to a
/// block, or of two changes of a name, comes last is covered by losing the other.) A rename is one change within a
/// folder, and two between folders. No rights for root: the test says which user the program is.
class SimulatedDisk : public FileSystem {
public:
    /// How disks differ.
    struct Nature {
        bool reserves = true; ///< Takes room when asked; otherwise the call does nothing.
        /// When it says that there is no room. Later than when writing, it takes all writing first; what did not fit is
        /// lost then, as on shares with a quota.
        enum class TellsFull { writing, syncing, closing } full = TellsFull::writing;
        int failingSyncs = 0; ///< Percent; what such a sync should have written never will be.
    };
    explicit SimulatedDisk(std::uint64_t seed = 0);
    SimulatedDisk(std::uint64_t seed, Nature nature) : SimulatedDisk(seed) { nature_ = nature; }

    // What the test does. All of it is on the platter at once.
    void put(const Path& path, std::string_view bytes);
    void link(const Path& from, const Path& to);
    void linkTo(const Path& target, const Path& name);
    void setMode(const Path& path, std::uint32_t mode) { at(path).mode = mode; }
    void setOwner(const Path& path, std::uint32_t owner) { at(path).owner = owner; }
    void setUser(std::uint32_t user) { user_ = user; }
    void setCapacity(std::uint64_t bytes) { capacity_ = bytes; }
    void advance(std::int64_t nanoseconds) { clock_ += nanoseconds; }
    void settle();

    // What there is; no faults.
    [[nodiscard]] std::optional<std::string> content(const Path& path);
    [[nodiscard]] std::vector<std::string> names(const Path& folder);
    [[nodiscard]] std::uint64_t used();
    [[nodiscard]] std::int64_t now() const { return clock_; }
    [[nodiscard]] int calls() const { return calls_; }

    /// The power goes in the `call`th call from now: it and all after it fail and do nothing.
    void cutAt(int call) { cut_ = calls_ + call; }
    [[nodiscard]] bool isDark() const { return calls_ >= cut_; }
    /// The program dies: its handles and locks are gone, the disk keeps what it was given.
    void kill();
    /// The power comes back: the program is dead and some of the unsynced is lost.
    void crash(Rng& rng);

    IoResult<FileHandle> open(const Path& path, OpenAs how) override;
    IoResult<std::size_t> read(FileHandle file, std::span<char> into) override;
    IoResult<std::size_t> write(FileHandle file, std::string_view bytes) override;
    IoResult<void> reserve(FileHandle file, std::uint64_t size) override;
    IoResult<void> truncate(FileHandle file, std::uint64_t size) override;
    IoResult<void> sync(FileHandle file) override;
    IoResult<void> close(FileHandle file) override;
    IoResult<bool> lock(FileHandle file) override;
    IoResult<void> copyAttributes(const Path& from, FileHandle to) override;
    IoResult<void> touch(const Path& path, std::int64_t than) override;
    IoResult<FileInfo> info(const Path& path) override;
    IoResult<Path> resolve(const Path& path) override;
    bool mayWrite(const Path& path) override;
    std::uint32_t user() override { return user_; }
    IoResult<void> rename(const Path& from, const Path& to) override;
    IoResult<void> remove(const Path& path) override;
    IoResult<void> makeFolder(const Path& path) override;
    IoResult<void> syncFolder(const Path& path) override;
    IoResult<std::vector<std::string>> list(const Path& folder) override;

private:
    struct Handle {
        Inode::Pointer inode;
        OpenAs how = OpenAs::reading;
        std::size_t offset = 0;
    };
    // Where a path leads: the folder, and what is there under the name, if anything.
    struct Spot {
        Inode::Pointer folder;
        std::string name;
        Inode::Pointer inode;
        Path real;
    };
    [[nodiscard]] bool begin(); // false: the power is off
    [[nodiscard]] IoResult<Spot> find(const Path& path, bool followLast = true, int links = 0) const;
    [[nodiscard]] IoResult<Inode::Pointer> get(const Path& path) const;
    [[nodiscard]] Inode& at(const Path& path) const;
    [[nodiscard]] bool writable(const Inode& inode) const;
    [[nodiscard]] std::uint64_t usedNow() const;
    [[nodiscard]] std::uint64_t roomFor(const Inode& inode) const; // to which size it could grow
    [[nodiscard]] std::vector<Inode::Pointer> everything() const;
    [[nodiscard]] IoResult<Handle*> openHandle(FileHandle file);
    Inode::Pointer make(Inode::Kind kind);

    mutable std::mutex mutex_;
    Inode::Pointer root_;
    std::map<FileHandle, Handle> handles_;
    Nature nature_;
    Rng syncLuck_;
    std::uint64_t capacity_ = std::numeric_limits<std::uint64_t>::max();
    std::uint32_t user_ = 1000;
    std::int64_t clock_;
    int calls_ = 0, cut_ = std::numeric_limits<int>::max();
    FileHandle next_ = 3;
};

} // namespace cjm::test
