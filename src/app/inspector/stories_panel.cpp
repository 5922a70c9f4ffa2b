#include "app/inspector/stories_panel.hpp"

#include "app/inspector/inspector_stories.hpp"
#include "app/inspector/inspector_style.hpp"
#include "app/widgets/enter_key.hpp"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cjm {

StoriesPanel::StoriesPanel(DocumentSession& session, Appearance appearance, Dialogs& dialogs, QWidget* parent)
    : ListPanel(appearance, 0, parent),
      context_(std::make_unique<InspectorContext>(*this, appearance, dialogs)),
      scroll_(new QScrollArea(this)) {
    context_->setSession(session);
    setMinimumWidth(usualWidth);
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    page_ = new StoriesPage(*context_, content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 6, 14, 20);
    column->addWidget(page_);
    column->addStretch(1);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameStyle(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(content);
    scroll_->viewport()->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll_);
    connect(page_, &StoriesPage::storyWanted, this, &StoriesPanel::storyWanted);
    connect(page_, &InspectorPage::left, this, &SidePanel::left);
    begin(session);
}

StoriesPanel::~StoriesPanel() = default;

void StoriesPanel::listen() {
    context_->setSession(*session_);
    connect(session_, &DocumentSession::mapChanged, this, [this](const Update& update) {
        if (!update.diff.stories.empty() || !update.diff.personas.empty()) wake();
    });
    connect(session_, &DocumentSession::filterChanged, this, &StoriesPanel::wake);
    connect(session_, &DocumentSession::accessChanged, this, &StoriesPanel::followNow);
}

void StoriesPanel::follow() {
    if (isVisible()) page_->show();
}

void StoriesPanel::dress() {
    scroll_->widget()->setStyleSheet(inspectorStyle(appearance_.theme()));
    page_->retranslate();
    page_->setTheme(appearance_.theme());
}

void StoriesPanel::enter() {
    followNow();
    bring(page_->enterFirst());
}

void StoriesPanel::addStory() {
    session_->finishTyping();
    followNow();
    page_->addStory();
    bring(focusWidget());
}

void StoriesPanel::bring(QWidget* field) {
    if (field) scroll_->ensureWidgetVisible(field, 0, 40);
}

void StoriesPanel::keyPressEvent(QKeyEvent* event) {
    if (auto* button = qobject_cast<QAbstractButton*>(focusWidget()); button && isEnterKey(*event))
        return button->click();
    ListPanel::keyPressEvent(event);
}

} // namespace cjm
