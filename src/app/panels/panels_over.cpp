#include "app/panels/side_panels.hpp"
#include "app/widgets/editor_text.hpp"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QScrollBar>

#include <algorithm>

// Panels that lie over the view, in windows that have no room beside it.

namespace cjm {
namespace {

constexpr int overWidth = 280, edgeWidth = 1;

// That scrolls what is shown up and down; null where nothing does.
QScrollBar* barBeside(const QWidget& view) {
    for (const auto* area : view.findChildren<QAbstractScrollArea*>())
        if (area->isVisibleTo(&view)) return area->verticalScrollBar();
    return nullptr;
}

// How much of the view's right it takes, nothing when it is not needed. Style sheets make bars narrower than a style
// does.
int barOf(const QWidget& view) {
    const QScrollBar* bar = barBeside(view);
    return bar && bar->maximum() > bar->minimum() ? bar->sizeHint().width() : 0;
}

// A story that is told step by step stays in view.
bool bringsPanels(const Selection& selection) {
    return !selection.empty() && !std::holds_alternative<StepTarget>(selection.current);
}

} // namespace

bool SidePanels::isNarrow(const Entry& entry) const { return window_.width() < entry.line.besideFrom; }

bool SidePanels::isNarrowForSome() const {
    return std::any_of(entries_.begin(), entries_.end(),
                       [this](const Entry& entry) { return entry.line.comesWithSelection && isNarrow(entry); });
}

// Into the window's layout, or out of it: there it is a child of the window like any other.
void SidePanels::seat(Entry& entry) {
    if (entry.isOver == isNarrow(entry)) return;
    entry.isOver = isNarrow(entry);
    if (entry.isOver) {
        window_.removeDockWidget(entry.dock);
        entry.dock->setAutoFillBackground(true);
    } else {
        window_.addDockWidget(entry.line.area, entry.dock);
    }
}

// The right is told: the view can be scrolled out from under what covers it there.
void SidePanels::layOver() {
    (void)layOver(Qt::LeftDockWidgetArea, leftEdge_);
    const int width = layOver(Qt::RightDockWidgetArea, edge_);
    const QWidget& view = *window_.centralWidget();
    bar_ = barOf(view);
    if (const QScrollBar* bar = barBeside(view); bar && width > 0)
        connect(bar, &QScrollBar::rangeChanged, this, &SidePanels::followBar, Qt::UniqueConnection);
    const int reach = width > 0 ? bar_ + width + edgeWidth : 0;
    const bool reachesElsewhere = std::exchange(reach_, reach) != reach;
    if (std::exchange(covered_, width) != width || reachesElsewhere) emit coveredChanged();
}

// It has come, or is needed no more.
void SidePanels::followBar() {
    if (reach_ > 0 && barOf(*window_.centralWidget()) != bar_) layOver();
}

// One below the other at a side of the view, at the right beside its scroll bar. How wide they are.
int SidePanels::layOver(Qt::DockWidgetArea area, QWidget*& edge) {
    QWidget* view = window_.centralWidget();
    std::vector<Entry*> over;
    for (Entry& entry : entries_)
        if (entry.dock && entry.isOver && !entry.dock->isHidden() && entry.line.area == area) over.push_back(&entry);
    int width = 0;
    for (const Entry* entry : over)
        width = std::max({width, overWidth, entry->panel->minimumWidth()});
    if (!edge && !over.empty()) {
        edge = new QWidget(&window_);
        edge->setAutoFillBackground(true);
        edge->setBackgroundRole(QPalette::Mid);
        view->installEventFilter(this);
    }
    if (edge) edge->setVisible(!over.empty());
    if (over.empty()) return 0;
    const bool isRight = area == Qt::RightDockWidgetArea;
    QRect room = view->geometry();
    if (isRight) room.setLeft(room.right() + 1 - barOf(*view) - width);
    room.setWidth(width);
    const int count = static_cast<int>(over.size()), height = room.height() / count;
    for (int i = 0; i < count; ++i) {
        QDockWidget* dock = over[static_cast<std::size_t>(i)]->dock;
        const int top = room.top() + i * height;
        dock->setGeometry(room.left(), top, width, i + 1 == count ? room.bottom() + 1 - top : height);
        dock->raise();
    }
    edge->setGeometry(isRight ? room.left() - edgeWidth : room.right() + 1, room.top(), edgeWidth, room.height());
    edge->raise();
    return width;
}

// A double click goes on where it began; nothing comes in its way, nor in that of who types or drags.
void SidePanels::followSelection() {
    if (bringsPanels(session_->selection())) {
        if (!hasSelection_) coming_.start();
        return;
    }
    coming_.stop();
    if (!std::exchange(hasSelection_, false) || !isNarrowForSome()) return;
    const bool isUsed = std::any_of(entries_.begin(), entries_.end(),
                                    [this](const Entry& entry) { return entry.isOver && hasFocus(entry); });
    if (isUsed) return;
    for (Entry& entry : entries_)
        if (entry.line.comesWithSelection) entry.isCalled = false;
    place();
}

void SidePanels::comeWithSelection() {
    if (!session_ || !bringsPanels(session_->selection())) return;
    if (QApplication::mouseButtons() != Qt::NoButton || isTypedInto(window_.focusWidget())) return coming_.start();
    hasSelection_ = true;
    if (isNarrowForSome()) place();
}

} // namespace cjm
