#pragma once
#include <cjm/storage/file_system.hpp>

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>

namespace cjm::test {

/// Passes calls on to the files of this computer. What is held below `slow` answers not before it is let go, as on a
/// share whose server is away. It knows no delays: a test that outruns one on a fast machine is late on a slow one.
class SlowFiles : public FileSystem {
public:
    std::filesystem::path slow;

    /// From now on nothing below `slow` is answered until `letGo`: whoever goes on meanwhile does not wait for it.
    void hold() {
        const std::scoped_lock lock(mutex_);
        held_ = true;
    }
    void letGo() {
        const std::scoped_lock lock(mutex_);
        held_ = false;
        changed_.notify_all();
    }
    /// Calls that are waiting to be let go.
    [[nodiscard]] int waiting() const {
        const std::scoped_lock lock(mutex_);
        return waiting_;
    }
    /// True when a call was held for so long that the thread that lets go must have been the one that waits.
    [[nodiscard]] bool hasGivenUp() const {
        const std::scoped_lock lock(mutex_);
        return gaveUp_;
    }

    IoResult<FileHandle> open(const Path& path, OpenAs how) override { return wait(path), real_.open(path, how); }
    IoResult<std::size_t> read(FileHandle file, std::span<char> into) override { return real_.read(file, into); }
    IoResult<std::size_t> write(FileHandle file, std::string_view bytes) override { return real_.write(file, bytes); }
    IoResult<void> reserve(FileHandle file, std::uint64_t size) override { return real_.reserve(file, size); }
    IoResult<void> truncate(FileHandle file, std::uint64_t size) override { return real_.truncate(file, size); }
    IoResult<void> sync(FileHandle file) override { return real_.sync(file); }
    IoResult<void> close(FileHandle file) override { return real_.close(file); }
    IoResult<bool> lock(FileHandle file) override { return real_.lock(file); }
    IoResult<void> copyAttributes(const Path& from, FileHandle to) override {
        return wait(from), real_.copyAttributes(from, to);
    }
    IoResult<void> touch(const Path& path, std::int64_t than) override { return wait(path), real_.touch(path, than); }
    IoResult<FileInfo> info(const Path& path) override { return wait(path), real_.info(path); }
    IoResult<Path> resolve(const Path& path) override { return wait(path), real_.resolve(path); }
    bool mayWrite(const Path& path) override { return wait(path), real_.mayWrite(path); }
    std::uint32_t user() override { return real_.user(); }
    IoResult<void> rename(const Path& from, const Path& to) override { return wait(from), real_.rename(from, to); }
    IoResult<void> remove(const Path& path) override { return wait(path), real_.remove(path); }
    IoResult<void> makeFolder(const Path& path) override { return wait(path), real_.makeFolder(path); }
    IoResult<void> syncFolder(const Path& path) override { return wait(path), real_.syncFolder(path); }
    IoResult<std::vector<std::string>> list(const Path& folder) override { return wait(folder), real_.list(folder); }

private:
    void wait(const Path& path) {
        if (slow.empty() || path.string().rfind(slow.string(), 0) != 0) return;
        std::unique_lock lock(mutex_);
        ++waiting_;
        constexpr auto longEnough = std::chrono::seconds(30);
        gaveUp_ = !changed_.wait_for(lock, longEnough, [&] { return !held_; }) || gaveUp_;
        --waiting_;
    }
    FileSystem& real_ = systemFiles();
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool held_ = false, gaveUp_ = false;
    int waiting_ = 0;
};

} // namespace cjm::test
