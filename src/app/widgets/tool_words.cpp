#include "app/widgets/tool_words.hpp"

#include <QAction>
#include <QEvent>
#include <QLayout>
#include <QString>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>

#include <utility>

namespace cjm {

ToolWords::ToolWords(QToolBar& toolBar, std::vector<QToolButton*> buttons)
    : QObject(&toolBar),
      toolBar_(toolBar),
      buttons_(std::move(buttons)) {
    toolBar_.installEventFilter(this);
    for (QToolButton* button : buttons_)
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

bool ToolWords::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        fit();
    return QObject::eventFilter(watched, event);
}

// Of all that is to be seen, as it is now.
int ToolWords::roomWanted() const {
    const QMargins margins = toolBar_.layout()->contentsMargins();
    int room = margins.left() + margins.right();
    for (QAction* action : toolBar_.actions()) {
        if (!action->isVisible() || action->objectName() == QLatin1String("spacer")) continue;
        room += toolBar_.widgetForAction(action)->sizeHint().width() + toolBar_.layout()->spacing();
    }
    return room;
}

// A little more than a style takes for them. A tab that is closed has none.
int ToolWords::roomOfWords() const {
    int room = 0;
    for (const QToolButton* button : buttons_) {
        if (button->defaultAction() && !button->defaultAction()->isVisible()) continue;
        const QFontMetrics metrics = button->fontMetrics();
        room += metrics.size(Qt::TextShowMnemonic, button->text()).width() + 3 * metrics.horizontalAdvance(' ') + 4;
    }
    return room;
}

void ToolWords::fit() {
    const bool areShown = roomWanted() + (areShown_ ? 0 : roomOfWords()) <= toolBar_.width();
    if (areShown == areShown_) return;
    areShown_ = areShown;
    for (QToolButton* button : buttons_) {
        button->setProperty("bare", !areShown); // it is narrower then
        button->style()->polish(button);
        button->setToolButtonStyle(areShown ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    }
}

} // namespace cjm
