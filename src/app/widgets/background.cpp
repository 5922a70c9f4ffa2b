#include "app/widgets/background.hpp"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPointer>
#include <QProgressBar>
#include <QProgressDialog>
#include <QTimer>

#include <limits>
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
        const bool quits = event->key() == Qt::Key_Q && event->modifiers() == Qt::ControlModifier;
        if (!quits) return QProgressDialog::keyPressEvent(event);
        QWidget* whole = parentWidget()->window();
        if (whole->property(toClose).toBool()) return;
        whole->setProperty(toClose, true);
        setLabelText(labelText() + QLatin1Char('\n') +
                     QCoreApplication::translate("Background", "Then the window closes."));
    }
};

// Shows the bar when it has been waited for long enough, and not while somebody types: it would take his letters.
class BarShower : public QObject {
public:
    explicit BarShower(QProgressDialog& bar) : QObject(&bar), bar_(bar) {
        waited_.start();
        qApp->installEventFilter(this);
    }
    void look() {
        constexpr int hasStoppedMs = 1500;
        if (bar_.isVisible() || waited_.elapsed() < barShownAfter.count()) return;
        if (typed_.isValid() && typed_.elapsed() < hasStoppedMs) return;
        bar_.show();
    }
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::KeyPress || event->type() == QEvent::InputMethod) typed_.start();
        return false;
    }

private:
    QProgressDialog& bar_;
    QElapsedTimer waited_, typed_;
};

// Not before the last of several steps.
void closeIfWanted(QWidget* window, bool busy) {
    QWidget* whole = window->window();
    if (busy || !whole->property(toClose).toBool()) return;
    whole->setProperty(toClose, QVariant());
    QTimer::singleShot(0, whole, [whole] { whole->close(); });
}

std::thread threadOf(std::function<void()> run) {
    if (!mayBegin()) return {};
    try {
        return std::thread(std::move(run));
    } catch (const std::system_error&) {
        return {};
    }
}

} // namespace

bool beganThread(std::function<void()> run) {
    std::thread thread = threadOf(std::move(run));
    const bool isBegun = thread.joinable();
    if (isBegun) thread.detach();
    return isBegun;
}

Effort::~Effort() {
    giveUp();
    if (thread_.joinable()) thread_.join();
}

std::function<bool(double)> Effort::progress() const {
    return [state = state_](double done) {
        state->done = done;
        return state->isWanted.load();
    };
}

bool Effort::begin(std::function<void()> run) {
    thread_ = threadOf(std::move(run));
    return thread_.joinable();
}

void awaitWithBar(QWidget* window, bool& busy, const QString& what, Meanwhile meanwhile, std::function<bool()> isReady,
                  std::function<void(bool isReady)> then, Effort* effort) {
    constexpr int lookEveryMs = 20, wholeTask = 1000;
    busy = true;
    auto* bar = new WaitingBar(what, QCoreApplication::translate("Background", "Cancel"), 0, 0, window);
    auto* gauge = new QProgressBar; // of our own: a dialog that is told of a value runs what waits for the window
    gauge->setRange(0, effort ? wholeTask : 0);
    bar->setBar(gauge);
    bar->setWindowModality(Qt::WindowModal);
    bar->setMinimumDuration(std::numeric_limits<int>::max()); // it does not know who types
    bar->setValue(0);
    if (meanwhile == Meanwhile::nothing) bar->show(); // it keeps hands off the window
    auto* shower = new BarShower(*bar);
    auto* look = new QTimer(bar);
    QObject::connect(
        look, &QTimer::timeout, window,
        [&busy, window, bar, gauge, shower, look, effort, isReady = std::move(isReady), then = std::move(then)] {
            const bool isGivenUp = bar->wasCanceled();
            const bool ready = !isGivenUp && isReady();
            if (effort) gauge->setValue(static_cast<int>(effort->done() * wholeTask));
            if (effort && isGivenUp) effort->giveUp();
            if (!ready && !isGivenUp) return shower->look();
            look->stop();
            bar->deleteLater();
            bar->reset(); // else it shows itself yet, over what `then` asks
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
