#include "app/views/view_stack.hpp"

#include <cjm/base/contract.hpp>

#include <algorithm>
#include <utility>

namespace cjm {

ViewStack::ViewStack(Appearance appearance, QWidget* parent) : QStackedWidget(parent), appearance_(appearance) {}

void ViewStack::add(Line line) {
    entries_.push_back({std::move(line), nullptr});
    if (entries_.size() > 1) return;
    makeView(entries_.front());
    entries_.front().view->setShown(true);
}

std::vector<const ViewStack::Line*> ViewStack::lines() const {
    std::vector<const Line*> lines;
    for (const Entry& entry : entries_)
        lines.push_back(&entry.line);
    return lines;
}

void ViewStack::makeView(Entry& entry) {
    entry.view = entry.line.make(appearance_, this);
    MapView* view = entry.view;
    connect(view, &MapView::zoomChanged, this, &ViewStack::zoomChanged);
    connect(view, &MapView::menuWanted, this, &ViewStack::menuWanted);
    connect(view, &MapView::backWanted, this, &ViewStack::backWanted);
    connect(view, &MapView::takenBack, this, &ViewStack::takenBack);
    connect(view, &MapView::cutShort, this, &ViewStack::cutShort);
    connect(view, &MapView::templateWanted, this, &ViewStack::templateWanted);
    connect(view, &MapView::viewWanted, this, &ViewStack::viewWanted);
    addWidget(view);
    if (session_) view->setSession(*session_);
    emit made(*view);
}

void ViewStack::show(std::string_view id) {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.line.id == id; });
    expects(found != entries_.end());
    const auto next = static_cast<std::size_t>(found - entries_.begin());
    if (next == shown_) return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    current().setShown(false);
    if (!found->view) makeView(*found);
    shown_ = next;
    setCurrentWidget(found->view);
    found->view->setShown(true); // it has its size now
    if (hadFocus) found->view->setFocus();
    emit changed();
    emit zoomChanged();
}

MapView& ViewStack::current() const {
    expects(shown_ < entries_.size());
    return *entries_[shown_].view;
}

void ViewStack::setSession(DocumentSession& session) {
    session_ = &session;
    for (const Entry& entry : entries_)
        if (entry.view) entry.view->setSession(session);
}

} // namespace cjm
