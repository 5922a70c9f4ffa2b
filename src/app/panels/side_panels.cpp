#include "app/panels/side_panels.hpp"

#include "app/panels/dock_title.hpp"
#include "app/widgets/editor_text.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/settings.hpp"

#include <cjm/base/contract.hpp>

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

constexpr int mayShrink = 40; // pixels of a panel's first width

QString widthSettingOf(const SidePanels::Line& line) { return QStringLiteral("panel-width/") + qt(line.id); }

// The words of a command as a heading.
QString withoutMark(QString words) { return words.remove(QLatin1Char('&')); }

} // namespace

SidePanels::SidePanels(QMainWindow& window, Appearance appearance)
    : QObject(&window),
      window_(window),
      appearance_(appearance) {
    coming_.setSingleShot(true);
    coming_.setInterval(QApplication::doubleClickInterval());
    connect(&coming_, &QTimer::timeout, this, &SidePanels::comeWithSelection);
    appearance_.follow(this, [this] { dress(); });
    window.installEventFilter(this);
}

SidePanels::~SidePanels() = default;

void SidePanels::add(Line line, QAction& command) {
    const bool stays = line.manner == Manner::stays;
    command.setCheckable(stays);
    entries_.push_back({std::move(line), &command, nullptr, nullptr});
    decide(entries_.back());
    if (!session_) return;
    makePanel(entries_.back());
    place();
}

void SidePanels::makePanel(Entry& entry) {
    entry.dock = new QDockWidget(&window_);
    entry.dock->setObjectName(qt(entry.line.id));
    entry.dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    entry.dock->setAllowedAreas(entry.line.area);
    entry.panel = entry.line.make(*session_);
    const std::string id = entry.line.id;
    if (entry.panel->hasHeading()) {
        entry.dock->setTitleBarWidget(new QWidget(entry.dock));
    } else {
        auto* title = new DockTitle(*entry.dock, appearance_);
        entry.dock->setTitleBarWidget(title);
        connect(title, &DockTitle::closeWanted, entry.panel, &SidePanel::closeWanted);
    }
    if (entry.panel->minimumWidth() == 0) entry.panel->setMinimumWidth(entry.line.width - mayShrink);
    entry.dock->setWidget(entry.panel);
    window_.addDockWidget(entry.line.area, entry.dock);
    const int width = openSettings().value(widthSettingOf(entry.line)).toInt();
    entry.width = width > 0 ? width : entry.line.width;
    entry.dock->hide();
    connect(entry.panel, &SidePanel::left, this, &SidePanels::left);
    connect(entry.panel, &SidePanel::closeWanted, this, [this, id] { close(id); });
    dress();
}

void SidePanels::setSession(DocumentSession& session) {
    if (session_) session_->disconnect(this);
    session_ = &session;
    hasSelection_ = !session.selection().empty();
    connect(session_, &DocumentSession::selectionChanged, this, &SidePanels::followSelection);
    for (Entry& entry : entries_) {
        if (entry.panel)
            entry.panel->setSession(session);
        else
            makePanel(entry);
    }
    place();
}

QString SidePanels::settingOf(const Line& line) const {
    return viewHasPanels_ || line.inEveryView || !line.view.empty() ? qt(line.id) : qt(view_ + "/" + line.id);
}

bool SidePanels::wasLeftOpen(const Line& line) const {
    return openSettings().value(settingOf(line), line.openAtFirst && (viewHasPanels_ || !line.view.empty())).toBool();
}

bool SidePanels::hasRoom(const Entry& entry) const { return window_.width() >= entry.line.openFrom; }

void SidePanels::decide(Entry& entry) {
    if (entry.line.manner != Manner::stays) return;
    entry.isOpen = wasLeftOpen(entry.line);
    entry.isDecided = openSettings().contains(settingOf(entry.line));
}

void SidePanels::setView(std::string_view id, bool hasPanels) {
    view_ = id;
    viewHasPanels_ = hasPanels;
    for (Entry& entry : entries_)
        decide(entry);
    place();
}

void SidePanels::setAway(bool away) {
    away_ = away;
    place();
}

SidePanels::Entry& SidePanels::find(std::string_view id) {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.line.id == id; });
    expects(found != entries_.end());
    return *found;
}

const SidePanels::Entry& SidePanels::find(std::string_view id) const { return const_cast<SidePanels*>(this)->find(id); }

SidePanel& SidePanels::panel(std::string_view id) const {
    expects(session_);
    return *find(id).panel;
}

bool SidePanels::isShown(std::string_view id) const {
    const Entry& entry = find(id);
    return entry.dock && !entry.dock->isHidden();
}

bool SidePanels::hasFocus(const Entry& entry) const { return entry.dock->isAncestorOf(window_.focusWidget()); }

void SidePanels::open(std::string_view id) { open(find(id)); }
void SidePanels::close(std::string_view id) { close(find(id)); }

void SidePanels::toggle(std::string_view id) {
    Entry& entry = find(id);
    if (away_) return;
    const bool stays = entry.line.manner == Manner::stays;
    // Who types in the view goes on there.
    const bool typesInView =
        isTypedInto(window_.focusWidget()) &&
        std::none_of(entries_.begin(), entries_.end(), [this](const Entry& e) { return hasFocus(e); });
    if (isShown(id) && (stays || typesInView || hasFocus(entry))) return close(entry);
    open(entry);
    if (!stays && !typesInView) entry.panel->enter();
}

// What is in the way is closed; only what stays waits for visitors.
void SidePanels::open(Entry& entry) {
    std::vector<SidePanel*> gone;
    bool hadFocus = false;
    for (Entry& other : entries_) {
        const bool isElsewhere = other.line.area != entry.line.area || other.line.group == entry.line.group;
        const bool waits = other.line.manner == Manner::stays && entry.line.manner == Manner::visits;
        if (isElsewhere || waits || !other.isOpen || !isHere(other)) continue;
        hadFocus = hadFocus || hasFocus(other);
        gone.push_back(other.panel);
        setOpen(other, false);
    }
    setOpen(entry, true);
    entry.isCalled = true;
    place();
    for (SidePanel* panel : gone)
        panel->closed();
    if (hadFocus) emit left();
}

void SidePanels::close(Entry& entry) {
    if (!entry.isOpen) return;
    const bool returns = entry.line.manner == Manner::visits || hasFocus(entry);
    setOpen(entry, false);
    entry.isCalled = false;
    place();
    entry.panel->closed();
    if (returns) emit left();
}

void SidePanels::setOpen(Entry& entry, bool open) {
    entry.isOpen = open;
    entry.isDecided = true;
    if (entry.line.manner == Manner::stays) openSettings().setValue(settingOf(entry.line), open);
}

bool SidePanels::isHiddenByVisitors(const Entry& entry) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& other) {
        return other.isOpen && isHere(other) && other.line.manner == Manner::visits &&
               other.line.area == entry.line.area && other.line.group != entry.line.group;
    });
}

bool SidePanels::isShownNow(const Entry& entry) const {
    if (!entry.isOpen || away_ || !isHere(entry) || isHiddenByVisitors(entry)) return false;
    if (!entry.isDecided && !hasRoom(entry)) return false;
    if (!isNarrow(entry) || entry.isCalled) return true;
    if (entry.line.comesWithSelection) return hasSelection_;
    return entry.line.view.empty(); // one of a view folds where there is no room beside it
}

// What goes makes room first.
void SidePanels::place() {
    if (!session_) return;
    for (Entry& entry : entries_) { // in their order
        entry.wasNarrow = isNarrow(entry);
        entry.hadRoom = hasRoom(entry);
        if (entry.dock) seat(entry);
        if (!entry.line.view.empty()) entry.command->setVisible(isHere(entry));
    }
    for (const bool showing : {false, true})
        for (const Entry& entry : entries_) {
            const bool shown = isShownNow(entry);
            if (shown != showing || !entry.dock) continue;
            entry.dock->setVisible(shown);
            if (entry.command->isCheckable()) entry.command->setChecked(shown);
        }
    fitWidths();
    layOver();
}

// Half of the window is the map's: what was wished for on a larger screen waits.
int SidePanels::fittedWidth(const Entry& entry) const {
    const int least = entry.panel->minimumWidth();
    return std::clamp(entry.width, least, std::max({least, entry.line.width, window_.width() / 2}));
}

void SidePanels::fitWidths() {
    for (const Entry& entry : entries_)
        if (entry.dock && !entry.dock->isHidden() && !entry.isOver)
            window_.resizeDocks({entry.dock}, {fittedWidth(entry)}, Qt::Horizontal);
}

// What a hand has drawn a panel to; what the window has pressed together is no wish.
void SidePanels::takeWidths() {
    for (Entry& entry : entries_) {
        if (!entry.dock || entry.isOver || entry.dock->isHidden() || entry.dock->width() == entry.before) continue;
        entry.width = entry.dock->width();
        openSettings().setValue(widthSettingOf(entry.line), entry.width);
    }
}

// The strip between map and panel, by which panels are drawn, belongs to the window.
bool SidePanels::eventFilter(QObject* window, QEvent* event) {
    if (window != &window_) {
        // The view, which strips above it move.
        if (event->type() == QEvent::Resize || event->type() == QEvent::Move) layOver();
        return QObject::eventFilter(window, event);
    }
    if (event->type() == QEvent::MouseButtonPress)
        for (Entry& entry : entries_)
            entry.before = entry.dock ? entry.dock->width() : 0;
    const auto isOtherWidth = [this](const Entry& entry) {
        return isNarrow(entry) != entry.wasNarrow || hasRoom(entry) != entry.hadRoom;
    };
    if (event->type() == QEvent::Resize && std::any_of(entries_.begin(), entries_.end(), isOtherWidth)) place();
    if (event->type() == QEvent::MouseButtonRelease)
        QMetaObject::invokeMethod(this, &SidePanels::takeWidths, Qt::QueuedConnection);
    return QObject::eventFilter(window, event);
}

void SidePanels::dress() {
    for (const Entry& entry : entries_) {
        if (!entry.dock) continue;
        const QString title = withoutMark(qt(say(entry.line.title, appearance_.language())));
        entry.dock->setWindowTitle(title);
        entry.panel->setAccessibleName(title);
    }
}

} // namespace cjm
