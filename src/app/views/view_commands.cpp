#include "app/views/view_commands.hpp"

#include "app/widgets/action_tip.hpp"
#include "app/widgets/command_actions.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/tinted_icon.hpp"
#include "app/widgets/toast.hpp"

#include <cjm/base/contract.hpp>
#include <cjm/session/document/edit_scope.hpp>
#include <cjm/storage/files.hpp>

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QString>
#include <QTextDocument>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace cjm {
namespace {

QIcon swatch(const std::string& colour) {
    constexpr int size = 32; // drawn at half of it
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(qt(colour)));
    painter.drawEllipse(pixmap.rect().adjusted(4, 4, -4, -4));
    return pixmap;
}

QIcon iconOf(const Command& command, const Theme& theme) {
    if (!command.colour.empty()) return swatch(command.colour);
    return command.icon.empty() ? QIcon() : tintedIcon(command.icon, theme);
}

} // namespace

ViewCommands::ViewCommands(ViewStack& views, Toast& toast, Appearance appearance)
    : QObject(&views),
      views_(views),
      toast_(toast),
      appearance_(appearance) {
    entries_.reserve(viewCommands().size()); // actions keep the places of their entries
    for (const Command& command : viewCommands()) {
        QAction* action = actionFor(command, this);
        // Delete and the arrows mean the map only while one works on it.
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setCheckable(command.isOn != nullptr);
        views_.addAction(action);
        entries_.push_back({&command, action, {}, {}});
        const std::size_t place = entries_.size() - 1;
        connect(action, &QAction::triggered, this, [this, place] { run(entries_[place]); });
    }
    connect(&views_, &ViewStack::changed, this, &ViewCommands::refresh);
    connect(&views_, &ViewStack::menuWanted, this, &ViewCommands::popUp);
    connect(&views_, &ViewStack::takenBack, this, [this](const Map& typed) {
        if (!session_) return;
        offer(tr("What was typed is taken back"), tr("Bring back"), [typed](DocumentSession& session) {
            session.apply(PutMap{typed, {"edit.typed-back", {}}});
        });
    });
    connect(&views_, &ViewStack::cutShort, this, [this](const Target& target, const QString& text) {
        if (!session_) return;
        offer(tr("The end of the text did not fit"), tr("Bring back"),
              [this, target, text](DocumentSession&) { views_.current().editText(target, text); });
    });
    appearance_.follow(this, [this] { dress(); });
}

ViewCommands::~ViewCommands() = default;

void ViewCommands::setSession(DocumentSession* session) {
    if (session == session_) return;
    if (session_) session_->disconnect(this);
    session_ = session;
    if (session_) {
        connect(session_, &DocumentSession::mapChanged, this, &ViewCommands::refresh);
        connect(session_, &DocumentSession::wentTo, this, &ViewCommands::showStep);
        connect(session_, &DocumentSession::selectionChanged, this, &ViewCommands::refresh);
        connect(session_, &DocumentSession::accessChanged, this, &ViewCommands::refresh);
    }
    refresh();
}

void ViewCommands::dress() {
    const Theme& theme = appearance_.theme();
    for (const Entry& entry : entries_)
        entry.action->setIcon(iconOf(*entry.command, theme));
    const auto dressed = [&](auto* shown, std::string_view group) {
        const CommandGroup& words = findGroup(group);
        shown->setIcon(tintedIcon(words.icon, theme));
        return qt(say(words.words, appearance_.language()));
    };
    for (const auto& [group, menu] : groups_)
        menu->setTitle(forMenu(dressed(menu, group)));
    for (const GroupButton& each : buttons_) {
        const QString words = dressed(each.button, each.group);
        each.button->setToolTip(Qt::convertFromPlainText(words, Qt::WhiteSpaceNormal));
        each.button->setAccessibleName(words);
    }
    refresh();
}

ViewCommands::Entry* ViewCommands::find(std::string_view id) {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.command->id == id; });
    expects(found != entries_.end());
    return &*found;
}

QAction* ViewCommands::action(std::string_view id) const { return const_cast<ViewCommands*>(this)->find(id)->action; }

void ViewCommands::bind(std::string_view id, std::function<void()> run, std::function<bool()> can) {
    Entry* entry = find(id);
    entry->run = std::move(run);
    entry->can = std::move(can);
    refresh();
}

bool ViewCommands::belongsHere(const Command& command) const {
    return command.view.empty() || command.view == views_.currentLine().id;
}

const Selection& ViewCommands::selection() const { return views_.current().selectionOf(session_); }

bool ViewCommands::can(const Entry& entry) const {
    const Command& command = *entry.command;
    if (!session_ || !entry.works() || !belongsHere(command)) return false;
    if (!session_->mayEdit() && !command.onlyReads) return false;
    return canRun(command, session_->map(), selection()) && (!entry.can || entry.can());
}

void ViewCommands::refresh() {
    for (const Entry& entry : entries_) {
        // What does not work yet is hidden, and so is "show 0 hidden stages".
        const bool isOfNone = session_ && entry.command->count && entry.command->count(session_->map()) == 0;
        entry.action->setVisible(entry.works() && belongsHere(*entry.command) && !isOfNone);
        entry.action->setEnabled(can(entry));
        if (!session_) continue;
        const QString words = forMenu(qt(say(wordsOf(*entry.command, session_->map()), appearance_.language())));
        if (words != entry.action->text()) {
            entry.action->setText(words);
            setTip(*entry.action);
        }
        if (entry.command->isOn) entry.action->setChecked(entry.command->isOn(session_->map(), selection()));
    }
    for (const auto& [group, menu] : groups_) {
        menu->menuAction()->setVisible(hasVisible(*menu));
        menu->menuAction()->setEnabled(hasEnabled(*menu));
    }
    for (const QMenu* menu : menus_)
        menu->menuAction()->setVisible(hasVisible(*menu));
    for (const GroupButton& each : buttons_)
        each.place->setVisible(hasVisible(*each.button->menu()));
}

void ViewCommands::run(std::string_view id) { run(*find(id)); }

void ViewCommands::run(const Entry& entry) {
    emit begins();
    act(entry);
    emit done();
}

void ViewCommands::act(const Entry& entry) {
    if (entry.command->inText && views_.current().isTyping()) return entry.run();
    views_.current().commitEditor();
    refresh(); // what was typed may have made it impossible, and a click has changed a mark already
    if (!can(entry)) return;
    if (entry.run) return entry.run();
    CommandTools tools{session_->ids(), views_.current().mapLanguage()}; // of the map: what it names stays in the file
    if (const auto edit = runCommand(*entry.command, session_->map(), selection(), tools)) apply(*entry.command, *edit);
}

void ViewCommands::apply(const Command& command, const EditAndSelection& edit) {
    // A card comes onto the map with its first word, and without one leaves no trace.
    if (const auto* card = std::get_if<PutCard>(&edit.edit); card && command.opensEditor)
        return views_.current().begin(*card);
    const Message label = describe(session_->map(), edit.edit);
    if (!session_->apply(edit.edit)) return;
    session_->select(edit.selection);
    views_.current().makeVisible(session_->selection().current);
    if (command.opensEditor) views_.current().editSelection();
    if (command.tells) tell(label);
}

void ViewCommands::tell(const Message& label) {
    offer(asSentence(qt(say(label, appearance_.language()))), tr("Undo"), [this](DocumentSession&) { undo(); });
}

void ViewCommands::undo() {
    if (session_) session_->undo();
}
void ViewCommands::redo() {
    if (session_) session_->redo();
}

// What another view shows is told, so that nothing changes unseen.
void ViewCommands::showStep(const Update& update, HistoryWay way, const Message& label) {
    if (views_.current().showChange(update) || way == HistoryWay::jump) return;
    const QString what = qt(say(label, appearance_.language()));
    if (way == HistoryWay::back)
        offer(tr("Undone: %1").arg(what), tr("Redo"), [this](DocumentSession&) { redo(); });
    else
        offer(tr("Redone: %1").arg(what), tr("Undo"), [this](DocumentSession&) { undo(); });
}

// When something else has happened to the map, what was offered would do something else.
void ViewCommands::offer(const QString& words, const QString& button, std::function<void(DocumentSession&)> act) {
    toast_.tell(words, button, [session = session_, since = EditScope(session_->store()), act = std::move(act)] {
        if (!session || since.touched()) return;
        session->finishTyping();
        act(*session);
    });
    disconnect(told_);
    told_ = connect(session_, &DocumentSession::documentChanged, &toast_, &QWidget::hide);
}

QMenu* ViewCommands::subMenu(QMenu& menu, std::string_view group) {
    const CommandGroup& words = findGroup(group);
    auto* sub = new QMenu(&menu);
    sub->setTitle(forMenu(qt(say(words.words, appearance_.language()))));
    sub->setIcon(tintedIcon(words.icon, appearance_.theme()));
    menu.addMenu(sub);
    return sub;
}

void ViewCommands::fill(QMenu& menu, CommandMenu which) {
    MenuFiller filler(menu, [&](std::string_view group) {
        QMenu* sub = subMenu(menu, group);
        groups_.emplace(group, sub);
        return sub;
    });
    for (const Entry& entry : entries_)
        if (entry.command->menu == which) filler.add(*entry.command, entry.action);
    menus_.push_back(&menu);
}

void ViewCommands::addGroupButton(QToolBar& toolBar, std::string_view group) {
    auto* button = new QToolButton(&toolBar);
    auto* menu = new QMenu(button);
    for (const Entry& entry : entries_)
        if (entry.command->group == group) menu->addAction(entry.action);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::NoFocus);
    buttons_.push_back({findGroup(group).id, button, toolBar.addWidget(button)});
    dress();
}

void ViewCommands::popUp(const QPoint& at) {
    if (!session_ || (context_ && context_->isVisible())) return;
    views_.current().commitEditor();
    refresh();
    const unsigned what = whatIsSelected(selection());
    context_ = std::make_unique<QMenu>(&views_);
    MenuFiller filler(*context_, [&](std::string_view group) { return subMenu(*context_, group); });
    for (const Entry& entry : entries_)
        if ((entry.command->context & what) && entry.action->isEnabled()) filler.add(*entry.command, entry.action);
    if (!context_->isEmpty()) context_->popup(at);
}

} // namespace cjm
