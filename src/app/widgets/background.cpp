#include "app/widgets/background.hpp"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProgressDialog>
#include <QTimer>

#include <system_error>
#include <thread>

namespace cjm {

bool beganThread(std::function<void()> run) {
    if (!mayBegin()) return false;
    try {
        std::thread(std::move(run)).detach();
    } catch (const std::system_error&) {
        return false;
    }
    return true;
}

void awaitWithBar(QWidget* window, bool& busy, const QString& what, Meanwhile meanwhile, std::function<bool()> isReady,
                  std::function<void(bool isReady)> then) {
    constexpr int lookEveryMs = 20, showAfterMs = 300;
    busy = true;
    auto* bar = new QProgressDialog(what, QCoreApplication::translate("Background", "Cancel"), 0, 0, window);
    bar->setWindowModality(Qt::WindowModal);
    bar->setMinimumDuration(showAfterMs);
    bar->setValue(0);
    if (meanwhile == Meanwhile::nothing) bar->show(); // it keeps hands off the window
    auto* look = new QTimer(bar);
    QObject::connect(look, &QTimer::timeout, window,
                     [&busy, bar, look, isReady = std::move(isReady), then = std::move(then)] {
                         const bool isGivenUp = bar->wasCanceled();
                         const bool ready = !isGivenUp && isReady();
                         if (!ready && !isGivenUp) return;
                         look->stop();
                         bar->deleteLater();
                         bar->hide();
                         busy = false;
                         then(ready);
                     });
    look->start(lookEveryMs);
}

QString openingWords(const QString& path) {
    return QCoreApplication::translate("Background", "Opening “%1”…").arg(QFileInfo(path).fileName());
}

} // namespace cjm
