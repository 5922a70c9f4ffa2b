#include "app/views/board_commands.hpp"

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

BoardCommands::BoardCommands(MapView& view, Toast& toast) : QObject(&view), view_(view), toast_(toast) {
    entries_.reserve(boardCommands().size()); // actions keep the places of their entries
    for (const Command& command : boardCommands()) {
        QAction* action = actionFor(command, this);
        // Delete and the arrows mean the board only while one works on it.
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setCheckable(command.isOn != nullptr);
        view_.addAction(action);
        entries_.push_back({&command, action, {}, {}});
        const std::size_t place = entries_.size() - 1;
        connect(action, &QAction::triggered, this, [this, place] { run(entries_[place]); });
    }
    connect(&view_, &MapView::takenBack, this, [this](const Map& typed) {
        if (!session_) return;
        offer(tr("What was typed is taken back"), tr("Bring back"), [typed](DocumentSession& session) {
            session.apply(PutMap{typed, {"edit.typed-back", {}}});
        });
    });
}

BoardCommands::~BoardCommands() = default;

void BoardCommands::setSession(DocumentSession* session) {
    if (session == session_) return;
    if (session_) session_->disconnect(this);
    session_ = session;
    if (session_) {
        connect(session_, &DocumentSession::mapChanged, this, &BoardCommands::refresh);
        connect(session_, &DocumentSession::selectionChanged, this, &BoardCommands::refresh);
    }
    refresh();
}

void BoardCommands::setLook(const Theme& theme, Language language) {
    theme_ = theme;
    language_ = language;
    for (const Entry& entry : entries_)
        entry.action->setIcon(iconOf(*entry.command, theme_));
    const auto dress = [&](auto* shown, std::string_view group) {
        const CommandGroup& words = findGroup(group);
        shown->setIcon(tintedIcon(words.icon, theme_));
        return qt(say(words.words, language_));
    };
    for (const auto& [group, menu] : groups_)
        menu->setTitle(forMenu(dress(menu, group)));
    for (const auto& [button, group] : buttons_) {
        const QString words = dress(button, group);
        button->setToolTip(Qt::convertFromPlainText(words, Qt::WhiteSpaceNormal));
        button->setAccessibleName(words);
    }
    refresh();
}

BoardCommands::Entry* BoardCommands::find(std::string_view id) {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.command->id == id; });
    expects(found != entries_.end());
    return &*found;
}

QAction* BoardCommands::action(std::string_view id) const { return const_cast<BoardCommands*>(this)->find(id)->action; }

void BoardCommands::bind(std::string_view id, std::function<void()> run, std::function<bool()> can) {
    Entry* entry = find(id);
    entry->run = std::move(run);
    entry->can = std::move(can);
    refresh();
}

bool BoardCommands::can(const Entry& entry) const {
    if (!session_ || !entry.works() || !canRun(*entry.command, session_->map(), session_->selection())) return false;
    return !entry.can || entry.can();
}

void BoardCommands::refresh() {
    for (const Entry& entry : entries_) {
        // What does not work yet is hidden, and so is "show 0 hidden stages".
        const bool isOfNone = session_ && entry.command->count && entry.command->count(session_->map()) == 0;
        entry.action->setVisible(entry.works() && !isOfNone);
        entry.action->setEnabled(can(entry));
        if (!session_) continue;
        entry.action->setText(forMenu(qt(say(wordsOf(*entry.command, session_->map()), language_))));
        setTip(*entry.action);
        if (entry.command->isOn) entry.action->setChecked(entry.command->isOn(session_->map(), session_->selection()));
    }
}

void BoardCommands::run(std::string_view id) { run(*find(id)); }

void BoardCommands::run(const Entry& entry) {
    view_.commitEditor();
    refresh(); // what was typed may have made it impossible, and a click has changed a mark already
    if (!can(entry)) return;
    if (entry.run) return entry.run();
    CommandTools tools{session_->ids(), view_.mapLanguage()}; // of the map: what it names stays in the file
    if (const auto edit = runCommand(*entry.command, session_->map(), session_->selection(), tools))
        apply(*entry.command, *edit);
}

void BoardCommands::apply(const Command& command, const BoardEdit& edit) {
    // A card comes onto the map with its first word, and without one leaves no trace.
    if (const auto* card = std::get_if<PutCard>(&edit.edit); card && command.opensEditor) return view_.begin(*card);
    const Message label = describe(session_->map(), edit.edit);
    if (!session_->apply(edit.edit)) return;
    session_->select(edit.selection);
    view_.makeVisible(session_->selection().current);
    if (command.opensEditor) view_.editSelection();
    if (command.tells) tell(label);
}

void BoardCommands::tell(const Message& label) {
    offer(asSentence(qt(say(label, language_))), tr("Undo"), [](DocumentSession& session) { session.store()->undo(); });
}

// When something else has happened to the map, what was offered would do something else.
void BoardCommands::offer(const QString& words, const QString& button, std::function<void(DocumentSession&)> act) {
    toast_.tell(words, button, [session = session_, since = EditScope(session_->store()), act = std::move(act)] {
        if (!session || since.touched()) return;
        session->finishTyping();
        act(*session);
    });
    disconnect(told_);
    told_ = connect(session_, &DocumentSession::documentChanged, &toast_, &QWidget::hide);
}

QMenu* BoardCommands::subMenu(QMenu& menu, std::string_view group) {
    const CommandGroup& words = findGroup(group);
    auto* sub = new QMenu(&menu);
    sub->setTitle(forMenu(qt(say(words.words, language_))));
    sub->setIcon(tintedIcon(words.icon, theme_));
    menu.addMenu(sub);
    return sub;
}

void BoardCommands::fill(QMenu& menu, CommandMenu which) {
    MenuFiller filler(menu, [&](std::string_view group) {
        QMenu* sub = subMenu(menu, group);
        groups_.emplace(group, sub);
        return sub;
    });
    for (const Entry& entry : entries_)
        if (entry.command->menu == which) filler.add(*entry.command, entry.action);
}

QToolButton* BoardCommands::groupButton(std::string_view group, QWidget* parent) {
    auto* button = new QToolButton(parent);
    auto* menu = new QMenu(button);
    for (const Entry& entry : entries_)
        if (entry.command->group == group) menu->addAction(entry.action);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::NoFocus);
    buttons_.emplace_back(button, findGroup(group).id);
    return button;
}

void BoardCommands::popUp(const QPoint& at) {
    if (!session_ || (context_ && context_->isVisible())) return;
    view_.commitEditor();
    refresh();
    const unsigned what = whatIsSelected(session_->selection());
    context_ = std::make_unique<QMenu>(&view_);
    MenuFiller filler(*context_, [&](std::string_view group) { return subMenu(*context_, group); });
    for (const Entry& entry : entries_)
        if ((entry.command->context & what) && entry.action->isEnabled()) filler.add(*entry.command, entry.action);
    if (!context_->isEmpty()) context_->popup(at);
}

} // namespace cjm
