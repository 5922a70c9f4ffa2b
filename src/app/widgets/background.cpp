#include "app/widgets/background.hpp"

#include <QCoreApplication>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPointer>
#include <QProgressDialog>
#include <QTimer>

#include <system_error>
#include <thread>

namespace cjm {
namespace {

constexpr const char* toClose = "closesWhenReady"; // of the window

// What is waited for keeps the keys of the window away from it: who wants to quit meanwhile has said so, and is not
// asked to say it again.
class WaitingBar : public QProgressDialog {
public:
    using QProgressDialog::QProgressDialog;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (!event->matches(QKeySequence::Quit)) return QProgressDialog::keyPressEvent(event);
        QWidget* whole = parentWidget()->window();
        if (whole->property(toClose).toBool()) return;
        whole->setProperty(toClose, true);
        setLabelText(labelText() + QLatin1Char('\n') +
                     QCoreApplication::translate("Background", "Then the window closes."));
    }
};

// Not before the last of several steps.
void closeIfWanted(QWidget* window, bool busy) {
    QWidget* whole = window->window();
    if (busy || !whole->property(toClose).toBool()) return;
    whole->setProperty(toClose, QVariant());
    QTimer::singleShot(0, whole, [whole] { whole->close(); });
}

} // namespace

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
    auto* bar = new WaitingBar(what, QCoreApplication::translate("Background", "Cancel"), 0, 0, window);
    bar->setWindowModality(Qt::WindowModal);
    bar->setMinimumDuration(showAfterMs);
    bar->setValue(0);
    if (meanwhile == Meanwhile::nothing) bar->show(); // it keeps hands off the window
    auto* look = new QTimer(bar);
    QObject::connect(look, &QTimer::timeout, window,
                     [&busy, window, bar, look, isReady = std::move(isReady), then = std::move(then)] {
                         const bool isGivenUp = bar->wasCanceled();
                         const bool ready = !isGivenUp && isReady();
                         if (!ready && !isGivenUp) return;
                         look->stop();
                         bar->deleteLater();
                         bar->hide();
                         busy = false;
                         const QPointer<QWidget> alive(window);
                         then(ready);
                         if (alive) closeIfWanted(window, busy);
                     });
    look->start(lookEveryMs);
}

QString openingWords(const QString& path) {
    return QCoreApplication::translate("Background", "Opening “%1”…").arg(QFileInfo(path).fileName());
}

} // namespace cjm
