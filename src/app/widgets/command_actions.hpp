#pragma once
#include <cjm/session/commands/commands.hpp>

#include <functional>
#include <string_view>

class QAction;
class QMenu;
class QObject;

namespace cjm {

// Lines of the table of commands as actions, and as menus of them.

/// True when a menu has something to show.
[[nodiscard]] bool hasVisible(const QMenu& menu);
/// True when something in it can be done.
[[nodiscard]] bool hasEnabled(const QMenu& menu);

/// An action with the name and keys of a command. What it says, and whether it can be done, is for `owner` to tell.
[[nodiscard]] QAction* actionFor(const Command& command, QObject* owner);

/// Fills a menu in the order of the table: a line between sections, a submenu for commands of one group.
class MenuFiller {
public:
    using MakeSubMenu = std::function<QMenu*(std::string_view group)>;
    MenuFiller(QMenu& menu, MakeSubMenu makeSubMenu);

    void add(const Command& command, QAction* action);

private:
    QMenu& menu_;
    MakeSubMenu makeSubMenu_;
    int section_ = -1;
    QMenu* sub_ = nullptr;
    std::string_view group_; ///< Of the last command.
};

} // namespace cjm
