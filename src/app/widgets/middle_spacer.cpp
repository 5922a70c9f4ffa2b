#include "app/widgets/middle_spacer.hpp"

#include <QEvent>
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
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move) centre();
    return QWidget::eventFilter(watched, event);
}

// Where this room begins and how wide the middle is does not depend on its own width, so one layout settles it.
void MiddleSpacer::centre() {
    if (!after_) return;
    const int middle = after_->x() - geometry().right();
    setFixedWidth(std::max(0, (toolBar_.width() - middle) / 2 - x()));
}

} // namespace cjm
