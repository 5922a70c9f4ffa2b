#pragma once
#include <cjm/storage/file_system.hpp>

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

namespace cjm::test {

/// What one call of a file system is made to do wrong.
struct Fault {
    enum class Kind {
        refused,   ///< Not done, and told.
        late,      ///< Done, and told that it was not: a share whose answer was lost.
        shortened, ///< Reading and writing: half of it. Other calls are not touched.
        silent,    ///< Renaming: not done, and told that it was. Other calls are not touched.
        lost,      ///< Writing: half done, and told that it was all. Other calls are not touched.
    } kind = Kind::refused;
    int error = 0;        ///< errno of `refused` and `late`.
    bool forever = false; ///< All calls from this one on.
    bool writing = false; ///< Only calls that change something; a disk that has become full or read-only.
};

/// Words for a failing test: "EIO late".
[[nodiscard]] std::string wordsFor(const Fault& fault);

/// Passes every call to another file system, and makes chosen ones go wrong. Calls count from 1.
class FaultyFiles : public FileSystem {
public:
    explicit FaultyFiles(FileSystem& real) : real_(real) {}

    void failAt(int call, Fault fault) { faults_[call] = fault; }
    void forgetFaults() { faults_.clear(); }
    [[nodiscard]] int calls() const { return calls_; }
    /// Faults that really changed a call.
    [[nodiscard]] int hits() const { return hits_; }
    /// True when a fault hit a removal, so that something may be left over.
    [[nodiscard]] bool hitRemoval() const { return hitRemoval_; }
    /// The name of the call that was hit last, "rename"; "close written" for a file that was open for writing.
    [[nodiscard]] const std::string& lastHit() const { return lastHit_; }

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
    std::uint32_t user() override { return real_.user(); }
    IoResult<void> rename(const Path& from, const Path& to) override;
    IoResult<void> remove(const Path& path) override;
    IoResult<void> makeFolder(const Path& path) override;
    IoResult<void> syncFolder(const Path& path) override;
    IoResult<std::vector<std::string>> list(const Path& folder) override;

private:
    enum class Does { reading, writing };
    /// The fault of the call that begins now, none when there is none or it does not change such a call.
    const Fault* begin(std::string_view name, Does does);
    template <class T, class Call> IoResult<T> pass(std::string_view name, Does does, Call&& call);

    FileSystem& real_;
    std::map<int, Fault> faults_;
    std::mutex mutex_;
    int calls_ = 0, hits_ = 0;
    bool hitRemoval_ = false;
    std::string lastHit_;
    std::set<FileHandle> written_; // open for writing
};

} // namespace cjm::test
