#pragma once
#include <cjm/base/error.hpp>
#include <cjm/storage/file_system.hpp>

#include <QString>

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <utility>

class QWidget;

namespace cjm {

/// Shows what is waited for, with a button to give up, until `isReady`. False when somebody gave up.
[[nodiscard]] bool waitWithBar(QWidget* window, const QString& what, const std::function<bool()>& isReady);

/// Runs what may wait for a share on a thread of its own and gives what comes of it: at once when it is quick, else
/// while a bar lets the user give up (ErrorKind::cancelled). The window is painted meanwhile and takes no edits.
/// For one step of a task that cannot go on without; opening a map is inBackground.
template <class T> Result<T> patiently(QWidget* window, const QString& what, std::function<Result<T>()> run) {
    using namespace std::chrono_literals;
    constexpr auto unnoticed = 80ms; // a window that stands still for so long does not look frozen
    const auto task = std::make_shared<std::packaged_task<Result<T>()>>(std::move(run));
    const auto result = std::make_shared<std::future<Result<T>>>(task->get_future());
    std::thread([task] { (*task)(); }).detach(); // not joined: a call to a dead share may never come back
    const auto isReady = [result](auto time) { return result->wait_for(time) == std::future_status::ready; };
    if (isReady(unnoticed) || waitWithBar(window, what, [&] { return isReady(0ms); })) return result->get();
    return failure({"file.opening-cancelled", {}}, {}, ErrorKind::cancelled);
}

/// What a share says within a moment, else `otherwise`.
template <class T> T soon(std::function<T()> run, T otherwise) {
    using namespace std::chrono_literals;
    const auto task = std::make_shared<std::packaged_task<T()>>(std::move(run));
    auto result = task->get_future();
    std::thread([task] { (*task)(); }).detach();
    return result.wait_for(80ms) == std::future_status::ready ? result.get() : std::move(otherwise);
}

/// "Opening “map.png”…": what is waited for.
[[nodiscard]] QString openingWords(const QString& path);

/// The bytes of a plain file that a person chose, wherever it lies.
[[nodiscard]] Result<std::string> readPatiently(const QString& path, std::size_t most,
                                                FileSystem& files = systemFiles());

} // namespace cjm
