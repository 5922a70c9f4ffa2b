#pragma once
#include "app/views/view_stack.hpp"

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
class QToolBar;
class QToolButton;

namespace cjm {

class Toast;

/// The commands of views as actions with words, icons and keys: what menus, context menus and tool bar show. Those of
/// another view than the one that is shown are hidden.
class ViewCommands : public QObject {
    Q_OBJECT
public:
    ViewCommands(ViewStack& views, Toast& toast, Appearance appearance);
    ~ViewCommands() override;

    /// The open document; null while none is shown.
    void setSession(DocumentSession* session);

    /// Says how a command is done that only a window can do, or does one otherwise. `can` null: whenever the table
    /// says so.
    void bind(std::string_view id, std::function<void()> run, std::function<bool()> can = {});
    /// What can be done at the moment may have changed.
    void refresh();
    void run(std::string_view id);

    [[nodiscard]] QAction* action(std::string_view id) const;
    /// True when somebody says how it is done.
    [[nodiscard]] bool isBound(std::string_view id) const { return const_cast<ViewCommands*>(this)->find(id)->works(); }
    /// Adds the commands that stand in this menu, submenus and all.
    void fill(QMenu& menu, CommandMenu which);
    /// Adds a button that opens one of the submenus, such as the kinds of a new row.
    void addGroupButton(QToolBar& toolBar, std::string_view group);
    /// The menu of what is selected, at a point of the screen.
    void popUp(const QPoint& at);
    /// The open context menu, or null.
    [[nodiscard]] QMenu* contextMenu() const { return context_.get(); }

    /// Goes a step back, or forth again.
    void undo();
    void redo();

    /// Says on the toast what an edit did, with a way back.
    void tell(const Message& label);
signals:
    /// A command begins, and is done.
    void begins();
    void done();

private:
    struct Entry {
        const Command* command = nullptr;
        QAction* action = nullptr;
        std::function<void()> run; ///< In the place of the command's own.
        std::function<bool()> can;
        [[nodiscard]] bool works() const { return run || command->run; }
    };
    [[nodiscard]] bool belongsHere(const Command& command) const;
    [[nodiscard]] bool can(const Entry& entry) const;
    /// What commands work on: what is selected, when that can be selected in the view that is shown.
    [[nodiscard]] const Selection& selection() const;
    void dress();
    void run(const Entry& entry);
    void act(const Entry& entry);
    /// Brings into sight what a step back or forth has changed, or says it.
    void showStep(const Update& update, HistoryWay way, const Message& label);
    /// Does an edit; with a way back on the toast when the command wants it told.
    void apply(const Command& command, const EditAndSelection& edit);
    /// Says something on the toast, with something to do about it until something else happens to the map.
    void offer(const QString& words, const QString& button, std::function<void(DocumentSession&)> act);
    QMenu* subMenu(QMenu& menu, std::string_view group);
    [[nodiscard]] Entry* find(std::string_view id);

    ViewStack& views_;
    Toast& toast_;
    Appearance appearance_;
    QPointer<DocumentSession> session_;
    QMetaObject::Connection told_;
    std::vector<Entry> entries_;
    std::multimap<std::string, QMenu*, std::less<>> groups_; ///< Submenus, by the id of their group.
    std::vector<QMenu*> menus_;                              ///< Of the menu bar, in which some of them stand.
    struct GroupButton {
        std::string_view group;
        QToolButton* button;
        QAction* place; ///< In its tool bar.
    };
    std::vector<GroupButton> buttons_;
    std::unique_ptr<QMenu> context_;
};

} // namespace cjm
