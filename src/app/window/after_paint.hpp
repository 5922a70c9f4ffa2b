#pragma once
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <utility>

namespace cjm {

/// Calls a function once, when a widget has been painted and the program has come back to its events. Belongs to the
/// widget.
class AfterPaint : public QObject {
public:
    AfterPaint(QWidget* of, std::function<void()> then) : QObject(of), then_(std::move(then)) {
        of->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Paint) return false;
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, [this] {
            deleteLater();
            then_();
        });
        return false;
    }

private:
    std::function<void()> then_;
};

} // namespace cjm
