#include "app/widgets/command_actions.hpp"

#include "app/widgets/qt_text.hpp"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace cjm {

bool hasVisible(const QMenu& menu) {
    const auto actions = menu.actions();
    return std::any_of(actions.begin(), actions.end(),
                       [](const QAction* action) { return action->isVisible() && !action->isSeparator(); });
}

bool hasEnabled(const QMenu& menu) {
    const auto actions = menu.actions();
    return std::any_of(actions.begin(), actions.end(), [](const QAction* action) { return action->isEnabled(); });
}

QAction* actionFor(const Command& command, QObject* owner) {
    auto* action = new QAction(owner);
    QList<QKeySequence> keys;
    for (const std::string_view key : command.keys)
        keys << QKeySequence(qt(key), QKeySequence::PortableText);
    action->setShortcuts(keys);
    action->setObjectName(qt(command.id));
    return action;
}

MenuFiller::MenuFiller(QMenu& menu, MakeSubMenu makeSubMenu) : menu_(menu), makeSubMenu_(std::move(makeSubMenu)) {}

void MenuFiller::add(const Command& command, QAction* action) {
    if (section_ >= 0 && section_ != command.section) menu_.addSeparator();
    section_ = command.section;
    if (command.group.empty()) {
        menu_.addAction(action);
    } else {
        if (!sub_ || command.group != group_) sub_ = makeSubMenu_(command.group);
        sub_->addAction(action);
    }
    group_ = command.group;
}

} // namespace cjm
