#pragma once
#include "app/widgets/notice.hpp"

#include <QTimer>

#include <functional>

namespace cjm {

/// A small message in the lower right corner of a widget, with one thing to do about it: what has just happened, and
/// Undo. It goes by itself, and waits while the mouse is on it.
class Toast : public Notice {
    Q_OBJECT
public:
    static constexpr int shownMs = 6000;

    Toast(QWidget* over, Appearance appearance);

    /// Says something in the place of what was said before. `run` is done at most once; without words for the button
    /// there is none.
    void tell(const QString& words, const QString& button = {}, std::function<void()> run = {});
    /// Milliseconds until it goes: `shownMs`, or what a test has time for.
    void setShownFor(int ms) { going_.setInterval(ms); }

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    std::function<void()> run_;
    QTimer going_;
};

} // namespace cjm
