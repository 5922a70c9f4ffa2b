#pragma once
#include <cjm/layout/theme.hpp>

#include <QWidget>

class QDockWidget;
class QToolButton;

namespace cjm {

// The heading of a panel: its name, and buttons that fold the panel to its heading and close it.
class DockTitle : public QWidget {
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget& dock);
    void setLook(const Theme& theme);
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return folded_; }

signals:
    void closeWanted();

protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void dress();

    QDockWidget& dock_;
    QToolButton *fold_, *close_;
    Theme theme_ = lightTheme();
    bool folded_ = false;
};

} // namespace cjm
