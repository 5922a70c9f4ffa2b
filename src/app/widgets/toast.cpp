#include "app/widgets/toast.hpp"

#include <QString>

#include <utility>

namespace cjm {

Toast::Toast(QWidget* over, Appearance appearance) : Notice(over, Place::corner, appearance) {
    going_.setSingleShot(true);
    going_.setInterval(shownMs);
    connect(&going_, &QTimer::timeout, this, &QWidget::hide);
    connect(this, &Notice::pressed, this, [this] {
        const auto run = std::exchange(run_, {});
        hide();
        if (run) run();
    });
}

void Toast::tell(const QString& words, const QString& button, std::function<void()> run) {
    run_ = std::move(run);
    display(words, button);
    going_.start();
}

void Toast::enterEvent(QEnterEvent* event) {
    Notice::enterEvent(event);
    going_.stop();
}

void Toast::leaveEvent(QEvent* event) {
    Notice::leaveEvent(event);
    if (isVisible()) going_.start();
}

} // namespace cjm
