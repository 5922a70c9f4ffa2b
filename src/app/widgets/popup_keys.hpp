#pragma once
#include <QApplication>
#include <QKeyEvent>

namespace cjm {

/// While a list, a calendar or a menu is open, keys are for it: commands of the view and the window behind it, which
/// Qt would still run, wait. An event filter of the application, so that it holds for whatever opens. Keys that end a
/// list are left to it: it may hear them here already.
class PopupKeys : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride || !QApplication::activePopupWidget()) return false;
        if (ends(*static_cast<QKeyEvent*>(event))) return false;
        event->accept();
        return true;
    }

private:
    static bool ends(const QKeyEvent& key) {
        const bool isPlain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        return isPlain && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Escape);
    }
};

} // namespace cjm
