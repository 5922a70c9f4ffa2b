#pragma once
#include "app/widgets/looks.hpp"

#include <QWidget>

class QAction;
class QToolButton;

namespace cjm {

/// The one place for zooming with the mouse, at the right of the status bar: − 97 % + and the whole map. Its buttons
/// do actions of the window and take no keyboard.
class ZoomControl : public QWidget {
    Q_OBJECT
public:
    struct Actions {
        QAction &out, &actual, &in, &fit;
    };
    ZoomControl(const Actions& actions, Appearance appearance, QWidget* parent = nullptr);

    /// How far one has zoomed: "97 %". Pressing it shows the map in its own size.
    void setWords(const QString& words);
    [[nodiscard]] QString words() const;

private:
    QToolButton* add(QAction& action, const char* icon);
    void dress();

    Appearance appearance_;
    QToolButton* percent_ = nullptr;
};

} // namespace cjm
