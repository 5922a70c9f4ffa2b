#pragma once
#include <cjm/layout/theme.hpp>

#include <QWidget>

class QDockWidget;
class QToolButton;

namespace cjm {

// The heading of a panel at the side: its name, and a button that closes it. The panel is not torn off.
class DockTitle : public QWidget {
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget& dock);
    void setLook(const Theme& theme);

signals:
    void closeWanted();

private:
    QToolButton* close_;
};

} // namespace cjm
