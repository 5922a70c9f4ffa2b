#pragma once
#include <cjm/storage/limits.hpp>

#include <QProgressDialog>
#include <QTimer>

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <system_error>
#include <thread>
#include <utility>

namespace cjm {

/// Runs a task that may wait for a share on a thread of its own, and gives what came of it to `then`, on the thread of
/// the window: at once when it is quick, else later, while the window lives on and offers to give up
/// (ErrorKind::cancelled). `then` is not called when the window is gone before. `busy`, of the window, is true until
/// then.
template <class T>
void inBackground(QWidget* window, bool& busy, const QString& what, const QString& cancel,
                  std::function<Result<T>()> run, std::function<void(Result<T>)> then) {
    using namespace std::chrono_literals;
    constexpr auto unnoticed = 80ms; // a window that stands still for so long does not look frozen
    constexpr int lookEveryMs = 20, showAfterMs = 300;
    const auto task = std::make_shared<std::packaged_task<Result<T>()>>(std::move(run));
    const auto result = std::make_shared<std::future<Result<T>>>(task->get_future());
    if (!mayBegin()) return then(noRoom());
    try { // not joined: a call to a dead share may never come back
        std::thread([task] { (*task)(); }).detach();
    } catch (const std::system_error&) {
        return then(noRoom());
    }
    if (result->wait_for(unnoticed) == std::future_status::ready) return then(result->get());
    busy = true;
    auto* bar = new QProgressDialog(what, cancel, 0, 0, window);
    bar->setWindowModality(Qt::WindowModal);
    bar->setMinimumDuration(showAfterMs);
    bar->setValue(0);
    auto* look = new QTimer(bar);
    QObject::connect(look, &QTimer::timeout, window, [=, &busy] {
        const bool isReady = result->wait_for(0ms) == std::future_status::ready;
        if (!isReady && !bar->wasCanceled()) return;
        look->stop();
        bar->deleteLater();
        bar->hide();
        busy = false;
        then(isReady ? result->get() : Result<T>(failure({"file.opening-cancelled", {}}, {}, ErrorKind::cancelled)));
    });
    look->start(lookEveryMs);
}

} // namespace cjm
