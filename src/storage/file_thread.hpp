#pragma once
#include <cjm/storage/save_file.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace cjm {

// Begins a thread, unless the system has no room for it.
[[nodiscard]] bool begun(const std::function<void()>& start);

// One thread that runs what it is given, in order. It is never waited for: the call it is in may not return as long
// as a share does not answer. What it runs holds whatever it needs.
class FileThread {
public:
    FileThread();
    ~FileThread();
    FileThread(const FileThread&) = delete;
    FileThread& operator=(const FileThread&) = delete;
    // False when the system gives no thread; nothing will be done then.
    [[nodiscard]] bool run(std::function<void()> task);

private:
    struct Queue;
    static void work(Queue& queue);
    std::shared_ptr<Queue> queue_;
    bool started_ = false;
};

// A file that is gone, looked for near its folder. A folder there may be a share that does not answer: whoever asks it
// is not waited for longer than this, and nobody else is sent after it. Nothing when it is not found.
class FileSearch {
public:
    [[nodiscard]] std::optional<std::filesystem::path> find(const std::shared_ptr<FileSystem>& files,
                                                            const FileState& file, std::int64_t most);

private:
    std::shared_ptr<std::atomic<bool>> isBusy_ = std::make_shared<std::atomic<bool>>(false);
};

} // namespace cjm
