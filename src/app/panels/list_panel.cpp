#include "app/panels/list_panel.hpp"

#include "app/document/vote.hpp"

#include <QKeyEvent>

namespace cjm {

ListPanel::ListPanel(Appearance appearance, int followAfterMs, QWidget* parent)
    : SidePanel(parent),
      appearance_(appearance) {
    following_.setSingleShot(true);
    following_.setInterval(followAfterMs);
    connect(&following_, &QTimer::timeout, this, &ListPanel::follow);
}

ListPanel::~ListPanel() = default;

void ListPanel::begin(DocumentSession& session) {
    setSession(session);
    appearance_.follow(this, [this] {
        dress();
        followNow();
    });
}

void ListPanel::setSession(DocumentSession& session) {
    if (session_) {
        session_->disconnect(this);
        session_->vote().disconnect(this);
    }
    session_ = &session;
    listen();
    followNow();
}

void ListPanel::wake() {
    if (isVisible() && !following_.isActive()) following_.start();
}

void ListPanel::wakeLater() {
    if (isVisible()) following_.start();
}

// What was to come later is done with it: a second time would take away what a hand has marked meanwhile.
void ListPanel::followNow() {
    following_.stop();
    follow();
}

void ListPanel::showEvent(QShowEvent* event) {
    SidePanel::showEvent(event);
    followNow();
}

void ListPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return emit left();
    SidePanel::keyPressEvent(event);
}

} // namespace cjm
