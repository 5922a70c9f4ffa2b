#pragma once
#include <QApplication>
#include <QEvent>

namespace cjm {

/// While a list, a calendar or a menu is open, keys are for it: commands of the view and the window behind it, which
/// Qt would still run, wait. An event filter of the application, so that it holds for whatever opens.
class PopupKeys : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride || !QApplication::activePopupWidget()) return false;
        event->accept();
        return true;
    }
};

} // namespace cjm
