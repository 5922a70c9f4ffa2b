#include "storage/file_thread.hpp"

#include <cjm/storage/limits.hpp>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace cjm {

bool begun(const std::function<void()>& start) {
    if (!mayBegin()) return false;
    try {
        start();
    } catch (const std::system_error&) {
        return false;
    }
    return true;
}

struct FileThread::Queue {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> tasks;
    bool ended = false; // what is in the queue is still done
};

FileThread::FileThread() : queue_(std::make_shared<Queue>()) {}

FileThread::~FileThread() {
    const std::scoped_lock lock(queue_->mutex);
    queue_->ended = true;
    queue_->changed.notify_one();
}

bool FileThread::run(std::function<void()> task) {
    const std::scoped_lock lock(queue_->mutex);
    if (!started_) started_ = begun([this] { std::thread([queue = queue_] { work(*queue); }).detach(); });
    if (!started_) return false;
    queue_->tasks.push_back(std::move(task));
    queue_->changed.notify_one();
    return true;
}

void FileThread::work(Queue& queue) {
    std::unique_lock lock(queue.mutex);
    for (;;) {
        queue.changed.wait(lock, [&] { return queue.ended || !queue.tasks.empty(); });
        if (queue.tasks.empty()) return;
        const auto task = std::move(queue.tasks.front());
        queue.tasks.pop_front();
        lock.unlock();
        task();
        lock.lock();
    }
}

std::optional<std::filesystem::path> FileSearch::find(const std::shared_ptr<FileSystem>& files, const FileState& file,
                                                      std::int64_t most) {
    if (isBusy_->exchange(true)) return std::nullopt;
    const auto task =
        std::make_shared<std::packaged_task<std::optional<std::filesystem::path>()>>([files, file, isBusy = isBusy_] {
            auto found = movedTo(*files, file);
            *isBusy = false;
            return found;
        });
    auto found = task->get_future();
    if (!begun([task] { std::thread([task] { (*task)(); }).detach(); })) {
        *isBusy_ = false;
        return std::nullopt;
    }
    return found.wait_for(std::chrono::milliseconds(most)) == std::future_status::ready ? found.get() : std::nullopt;
}

} // namespace cjm
