#pragma once
#include <cjm/base/error.hpp>
#include <cjm/storage/limits.hpp>

#include <QString>

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <thread>
#include <utility>

class QWidget;

namespace cjm {

// The one way to wait: what may take long runs on a thread of its own, and what comes of it is taken when it is there.

/// A window that stands still for so long does not look frozen.
inline constexpr std::chrono::milliseconds aMoment{80};
/// How long one does for what runs beside it. Tests make it nothing: all is waited for then.
inline std::chrono::milliseconds unnoticed = aMoment;
/// What takes longer shows a bar. Tests say when.
inline std::chrono::milliseconds barShownAfter{300};

/// What a person can do while something runs: go on with the map until it takes so long that a bar is shown, which does
/// not come between the letters of who is typing, or nothing, where what comes of it is for what is selected now.
enum class Meanwhile { anything, nothing };

/// Runs this on a thread of its own, which nobody joins: a call to a dead share may never come back. False, and nothing
/// is run, when the system has no room for it.
[[nodiscard]] bool beganThread(std::function<void()> run);

/// Work on a thread of its own that says how much of it is done and can be told to stop. It has stopped when this is
/// gone: what uses fonts must not outlive the program.
class Effort {
public:
    Effort() = default;
    ~Effort();
    Effort(const Effort&) = delete;
    Effort& operator=(const Effort&) = delete;

    /// What the work is to tell, from its thread: see Progress.
    [[nodiscard]] std::function<bool(double done)> progress() const;
    /// False when the system has no room for it. Once only.
    [[nodiscard]] bool begin(std::function<void()> run);
    /// 0 … 1.
    [[nodiscard]] double done() const { return state_->done; }
    void giveUp() { state_->isWanted = false; }

private:
    struct State {
        std::atomic<double> done = 0;
        std::atomic<bool> isWanted = true;
    };
    std::shared_ptr<State> state_ = std::make_shared<State>(); // the thread has it, too
    std::thread thread_;
};

/// Offers to give up until `isReady`, and tells `then` whether it is. `then` is not called when the window is gone
/// before.
void awaitWithBar(QWidget* window, bool& busy, const QString& what, Meanwhile meanwhile, std::function<bool()> isReady,
                  std::function<void(bool isReady)> then, Effort* effort = nullptr);

/// Runs a task that may wait for a share on a thread of its own, and gives what came of it to `then`, on the thread of
/// the window: at once when it is quick, else later, while the window lives on and offers to give up
/// (ErrorKind::cancelled). `then` is not called when the window is gone before. `busy`, of the window, is true until
/// then. `window` may be a part of one. An `effort` lives as long as the window, or until `then`.
template <class T>
void inBackground(QWidget* window, bool& busy, const QString& what, std::function<Result<T>()> run,
                  std::function<void(Result<T>)> then, Meanwhile meanwhile = Meanwhile::anything,
                  Effort* effort = nullptr) {
    using namespace std::chrono_literals;
    const auto task = std::make_shared<std::packaged_task<Result<T>()>>(std::move(run));
    const auto result = std::make_shared<std::future<Result<T>>>(task->get_future());
    auto begun = [task] { (*task)(); };
    if (!(effort ? effort->begin(std::move(begun)) : beganThread(std::move(begun)))) return then(noRoom());
    if (unnoticed > 0ms && result->wait_for(unnoticed) == std::future_status::ready) return then(result->get());
    awaitWithBar(
        window, busy, what, meanwhile, [result] { return result->wait_for(0ms) == std::future_status::ready; },
        [result, then = std::move(then)](bool isReady) {
            then(isReady ? result->get()
                         : Result<T>(failure({"file.opening-cancelled", {}}, {}, ErrorKind::cancelled)));
        },
        effort);
}

/// What a share says within a moment, else `otherwise`.
template <class T> T soon(std::function<T()> run, T otherwise) {
    const auto task = std::make_shared<std::packaged_task<T()>>(std::move(run));
    auto result = task->get_future();
    if (!beganThread([task] { (*task)(); })) return otherwise;
    return result.wait_for(aMoment) == std::future_status::ready ? result.get() : std::move(otherwise);
}

/// "Opening “map.png”…": what is waited for.
[[nodiscard]] QString openingWords(const QString& path);

} // namespace cjm
