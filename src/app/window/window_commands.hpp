#pragma once
#include "app/widgets/looks.hpp"

#include <cjm/session/commands/commands.hpp>

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

class QAction;
class QActionGroup;
class QMenu;
class QWidget;

namespace cjm {

/// The commands of document and window as actions with words, icons and keys. What is done is said by `bind`; when it
/// can be done follows from what the table says that it needs.
class WindowCommands : public QObject {
    Q_OBJECT
public:
    WindowCommands(QWidget& window, Appearance appearance);
    ~WindowCommands() override;

    /// One more line for the table: that of a panel.
    QAction& add(Command command);
    void bind(std::string_view id, const std::function<void()>& run);
    /// What there is at the moment, as bits of Needs.
    void setThere(unsigned there);
    /// Names what a command would work on: "Undo: card added". Empty for nothing.
    void setObject(std::string_view id, const QString& words);

    [[nodiscard]] QAction& action(std::string_view id) const;
    /// A submenu of a menu that is filled.
    [[nodiscard]] QMenu& submenu(std::string_view group) const;
    /// Adds the commands that stand in this menu, submenus and all.
    void fill(QMenu& menu, CommandMenu which);
    /// Every command of the program, whoever does it: the table, and the lines that panels brought.
    [[nodiscard]] std::vector<const Command*> table() const;
    [[nodiscard]] bool isBound(std::string_view id) const { return find(id).isBound; }

signals:
    /// A command begins, and is done.
    void begins();
    void done();

private:
    struct Entry {
        Command command;
        QAction* action = nullptr;
        QString object;
        bool isBound = false;
    };
    [[nodiscard]] Entry& find(std::string_view id);
    [[nodiscard]] const Entry& find(std::string_view id) const;
    void speak(const Entry& entry) const;
    void dress(const Entry& entry) const;
    void dress();

    Appearance appearance_;
    std::deque<Entry> entries_;
    std::map<std::string, QActionGroup*, std::less<>> choices_; ///< Of which one is on, by the id of their group.
    std::vector<std::pair<QMenu*, std::string_view>> groups_;   ///< Submenus.
    unsigned there_ = 0;
};

} // namespace cjm
