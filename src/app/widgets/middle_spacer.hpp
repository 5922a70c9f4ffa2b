#pragma once
#include <QPointer>
#include <QWidget>

class QToolBar;

namespace cjm {

/// Room in a tool bar before what stands in its middle, and the room after it: whatever comes and goes beside them,
/// what is between the two stays where it is, as long as there is room.
class MiddleSpacer : public QWidget {
public:
    /// Adds the room before to a tool bar; `close` adds the room after.
    explicit MiddleSpacer(QToolBar& toolBar);
    void close();

protected:
    void moveEvent(QMoveEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void centre();
    [[nodiscard]] int roomBehind() const;

    QToolBar& toolBar_;
    QPointer<QWidget> after_;
};

} // namespace cjm
