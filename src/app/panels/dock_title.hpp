#pragma once
#include "app/widgets/looks.hpp"

#include <QWidget>

class QDockWidget;

namespace cjm {

// The heading of a panel at the side: its name, and a button that closes it. The panel is not torn off.
class DockTitle : public QWidget {
    Q_OBJECT
public:
    DockTitle(QDockWidget& dock, const Appearance& appearance);

signals:
    void closeWanted();
};

} // namespace cjm
