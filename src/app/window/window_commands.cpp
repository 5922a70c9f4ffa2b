#include "app/window/window_commands.hpp"

#include "app/widgets/action_tip.hpp"
#include "app/widgets/command_actions.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"

#include <cjm/base/contract.hpp>

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace cjm {

WindowCommands::WindowCommands(QWidget& window, Appearance appearance) : QObject(&window), appearance_(appearance) {
    for (const Command& command : windowCommands())
        add(command);
    appearance_.follow(this, [this] { dress(); });
}

WindowCommands::~WindowCommands() = default;

QAction& WindowCommands::add(Command command) {
    QAction* action = actionFor(command, this);
    action->setCheckable(command.isSwitch);
    if (!command.group.empty() && findGroup(command.group).isChoice) {
        QActionGroup*& choice = choices_[std::string(command.group)];
        if (!choice) choice = new QActionGroup(this);
        choice->addAction(action);
    }
    const Entry& entry = entries_.emplace_back(Entry{std::move(command), action, {}, false});
    action->setEnabled((entry.command.needs & ~there_) == 0);
    dress(entry);
    return *action;
}

WindowCommands::Entry& WindowCommands::find(std::string_view id) {
    return const_cast<Entry&>(std::as_const(*this).find(id));
}

const WindowCommands::Entry& WindowCommands::find(std::string_view id) const {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.command.id == id; });
    expects(found != entries_.end());
    return *found;
}

QAction& WindowCommands::action(std::string_view id) const { return *find(id).action; }

void WindowCommands::bind(std::string_view id, const std::function<void()>& run) {
    Entry& entry = find(id);
    expects(!entry.isBound);
    entry.isBound = true;
    connect(entry.action, &QAction::triggered, this, [this, run] {
        emit begins();
        run();
        emit done();
    });
}

void WindowCommands::setThere(unsigned there) {
    there_ = there;
    for (const Entry& entry : entries_)
        entry.action->setEnabled((entry.command.needs & ~there_) == 0);
}

void WindowCommands::setObject(std::string_view id, const QString& words) {
    Entry& entry = find(id);
    if (entry.object == words) return;
    entry.object = words;
    speak(entry);
}

void WindowCommands::speak(const Entry& entry) const {
    QString words = qt(say(entry.command.words, appearance_.language()));
    if (!entry.object.isEmpty()) words += QStringLiteral(": ") + forMenu(entry.object);
    entry.action->setText(words);
    setTip(*entry.action);
}

void WindowCommands::dress(const Entry& entry) const {
    speak(entry);
    if (!entry.command.icon.empty()) entry.action->setIcon(tintedIcon(entry.command.icon, appearance_.theme()));
}

void WindowCommands::dress() {
    for (const Entry& entry : entries_)
        dress(entry);
    for (const auto& [menu, group] : groups_)
        menu->setTitle(qt(say(findGroup(group).words, appearance_.language())));
}

void WindowCommands::fill(QMenu& menu, CommandMenu which) {
    MenuFiller filler(menu, [&](std::string_view group) {
        QMenu* sub = menu.addMenu(qt(say(findGroup(group).words, appearance_.language())));
        groups_.emplace_back(sub, group);
        return sub;
    });
    for (const Entry& entry : entries_)
        if (entry.command.menu == which) filler.add(entry.command, entry.action);
}

QMenu& WindowCommands::submenu(std::string_view group) const {
    const auto found =
        std::find_if(groups_.begin(), groups_.end(), [&](const auto& each) { return each.second == group; });
    expects(found != groups_.end());
    return *found->first;
}

std::vector<const Command*> WindowCommands::table() const {
    std::vector<const Command*> all;
    for (const Command& command : allCommands())
        all.push_back(&command);
    for (std::size_t i = windowCommands().size(); i < entries_.size(); ++i)
        all.push_back(&entries_[i].command);
    return all;
}

} // namespace cjm
