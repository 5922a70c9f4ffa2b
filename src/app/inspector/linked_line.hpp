#pragma once
#include "app/widgets/enter_key.hpp"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolButton>

#include <functional>

namespace cjm {

// A record that a field names: a click, Enter or Space goes there, Delete and the cross take it out of the field.
class LinkedLine : public QFrame {
public:
    LinkedLine(const QString& words, QWidget* parent) : QFrame(parent), remove(new QToolButton(this)) {
        remove->setAutoRaise(true);
        remove->setIconSize({12, 12});
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(words);
    }

    QToolButton* remove;
    std::function<void()> visit;
    std::function<void(const QPoint& at)> lift; // of what may be carried elsewhere; a point of the screen

protected:
    [[nodiscard]] virtual bool mayRemove() const { return true; }
    void mousePressEvent(QMouseEvent* event) override {
        event->accept();
        pressedAt_ = event->pos();
    }
    void mouseMoveEvent(QMouseEvent* event) override {
        const bool isFar = (event->pos() - pressedAt_).manhattanLength() >= QApplication::startDragDistance();
        if (lift && isFar && (event->buttons() & Qt::LeftButton)) lift(event->globalPosition().toPoint());
    }
    void mouseReleaseEvent(QMouseEvent* event) override {
        if (event->button() == Qt::LeftButton && rect().contains(event->pos()) && visit) visit();
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (isEnterKey(*event) || event->key() == Qt::Key_Space) return visit ? visit() : void();
        if (event->key() == Qt::Key_Delete && mayRemove()) return remove->click();
        QFrame::keyPressEvent(event);
    }

private:
    QPoint pressedAt_;
};

} // namespace cjm
