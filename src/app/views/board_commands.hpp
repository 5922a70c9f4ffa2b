#pragma once
#include "app/views/map_view.hpp"

#include <cjm/session/commands/commands.hpp>

#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

class QAction;
class QMenu;
class QToolButton;

namespace cjm {

class Toast;

/// The commands of the board as actions with words, icons and keys: what menus, context menus and tool bar show.
class BoardCommands : public QObject {
    Q_OBJECT
public:
    BoardCommands(MapView& view, Toast& toast);
    ~BoardCommands() override;

    /// The open document; null while it may not be edited.
    void setSession(DocumentSession* session);
    void setLook(const Theme& theme, Language language);

    /// Says how a command is done that only a window can do, or does one otherwise. `can` null: whenever the table
    /// says so.
    void bind(std::string_view id, std::function<void()> run, std::function<bool()> can = {});
    /// What can be done at the moment may have changed.
    void refresh();
    void run(std::string_view id);

    [[nodiscard]] QAction* action(std::string_view id) const;
    /// True when somebody says how it is done.
    [[nodiscard]] bool isBound(std::string_view id) const {
        return const_cast<BoardCommands*>(this)->find(id)->works();
    }
    /// Adds the commands that stand in this menu, submenus and all.
    void fill(QMenu& menu, CommandMenu which);
    /// A button that opens one of the submenus, such as the kinds of a new row.
    [[nodiscard]] QToolButton* groupButton(std::string_view group, QWidget* parent);
    /// The menu of what is selected, at a point of the screen.
    void popUp(const QPoint& at);
    /// The open context menu, or null.
    [[nodiscard]] QMenu* contextMenu() const { return context_.get(); }

private:
    struct Entry {
        const Command* command = nullptr;
        QAction* action = nullptr;
        std::function<void()> run; ///< In the place of the command's own.
        std::function<bool()> can;
        [[nodiscard]] bool works() const { return run || command->run; }
    };
    [[nodiscard]] bool can(const Entry& entry) const;
    void run(const Entry& entry);
    /// Does an edit; with a way back on the toast when the command wants it told.
    void apply(const Command& command, const BoardEdit& edit);
    void tell(const Message& label);
    /// Says something on the toast, with something to do about it until something else happens to the map.
    void offer(const QString& words, const QString& button, std::function<void(DocumentSession&)> act);
    QMenu* subMenu(QMenu& menu, std::string_view group);
    [[nodiscard]] Entry* find(std::string_view id);

    MapView& view_;
    Toast& toast_;
    QPointer<DocumentSession> session_;
    QMetaObject::Connection told_;
    Theme theme_ = lightTheme();
    Language language_ = Language::english;
    std::vector<Entry> entries_;
    std::multimap<std::string, QMenu*, std::less<>> groups_; ///< Submenus, by the id of their group.
    std::vector<std::pair<QToolButton*, std::string_view>> buttons_;
    std::unique_ptr<QMenu> context_;
};

} // namespace cjm
