#pragma once
#include "app/widgets/looks.hpp"

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace cjm {

/// A small message at the bottom of a widget, with one thing to do about it: what has just happened, and Undo. It goes
/// by itself, waits while the mouse is on it, and never takes the focus.
class Toast : public QFrame {
    Q_OBJECT
public:
    static constexpr int shownMs = 6000;

    Toast(QWidget* over, Appearance appearance);

    /// Says something in the place of what was said before. `run` is done at most once; without words for the button
    /// there is none.
    void tell(const QString& words, const QString& button = {}, std::function<void()> run = {});
    [[nodiscard]] QString words() const;
    /// Milliseconds until it goes: `shownMs`, or what a test has time for.
    void setShownFor(int ms) { going_.setInterval(ms); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void dress();
    void place();

    Appearance appearance_;
    QLabel* words_;
    QPushButton* button_;
    std::function<void()> run_;
    QTimer going_;
};

} // namespace cjm
