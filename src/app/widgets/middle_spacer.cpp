#include "app/widgets/middle_spacer.hpp"

#include <QAction>
#include <QEvent>
#include <QLayout>
#include <QToolBar>

#include <algorithm>

namespace cjm {

MiddleSpacer::MiddleSpacer(QToolBar& toolBar) : toolBar_(toolBar) {
    toolBar_.addWidget(this)->setObjectName(QStringLiteral("spacer"));
    toolBar_.installEventFilter(this);
}

void MiddleSpacer::close() {
    after_ = new QWidget;
    after_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolBar_.addWidget(after_)->setObjectName(QStringLiteral("spacer"));
    after_->installEventFilter(this);
}

void MiddleSpacer::moveEvent(QMoveEvent* event) {
    QWidget::moveEvent(event);
    centre();
}

bool MiddleSpacer::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move || event->type() == QEvent::Show) centre();
    return QWidget::eventFilter(watched, event);
}

// What stands behind the middle.
int MiddleSpacer::roomBehind() const {
    int room = 0;
    bool isBehind = false;
    for (QAction* action : toolBar_.actions()) {
        QWidget* widget = toolBar_.widgetForAction(action);
        if (isBehind && action->isVisible()) room += widget->sizeHint().width() + toolBar_.layout()->spacing();
        isBehind = isBehind || widget == after_;
    }
    return room + toolBar_.layout()->contentsMargins().right();
}

// Where this room begins and how wide the middle is does not depend on its own width, so one layout settles it. What
// the tool bar has put out of sight for want of room stands nowhere: it comes back first.
void MiddleSpacer::centre() {
    if (!after_) return;
    if (!after_->isVisible()) return setFixedWidth(0);
    const int middle = after_->x() - geometry().right();
    const int spare = toolBar_.width() - x() - middle - roomBehind();
    setFixedWidth(std::max(0, std::min((toolBar_.width() - middle) / 2 - x(), spare)));
}

} // namespace cjm
