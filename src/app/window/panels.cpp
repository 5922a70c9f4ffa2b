#include "app/inspector/inspector.hpp"
#include "app/inspector/stories_panel.hpp"
#include "app/panels/alike_panel.hpp"
#include "app/panels/changes_panel.hpp"
#include "app/panels/evidence_panel.hpp"
#include "app/panels/others_panel.hpp"
#include "app/panels/side_panels.hpp"
#include "app/panels/versions_panel.hpp"
#include "app/panels/votes_panel.hpp"
#include "app/views/interviews_view.hpp"
#include "app/views/view_stack.hpp"
#include "app/window/main_window.hpp"
#include "app/window/method_hands.hpp"
#include "app/window/window_commands.hpp"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>

#include <utility>

// The panels of the program: a line each.

namespace cjm {
namespace {

constexpr int inspectorWidth = 296; // pixels; all its fields have room
constexpr int evidenceWidth = 380;
constexpr int methodFrom = 1680; // of the window: five stages can be read between the panels

// The view that shows what a change is about.
const char* viewOf(const Target& target) {
    if (std::holds_alternative<PersonaId>(target) || std::holds_alternative<PersonaFieldTarget>(target))
        return "personas";
    if (std::holds_alternative<InterviewId>(target) || std::holds_alternative<QuoteId>(target)) return "interviews";
    return std::holds_alternative<TransitionId>(target) ? "loop" : "grid";
}

} // namespace

void MainWindow::makePanels() {
    panels_ = new SidePanels(*this, appearance_);
    QAction& comments = windowCommands_->action("comments.all");
    viewMenu_->insertAction(panelsPlace_, &comments);
    panelsPlace_ = &comments;
    addPanel({.id = "versions",
              .title = "panel.versions",
              .keys = {"Ctrl+Shift+H"},
              .icon = "history",
              .group = "history",
              .make = [this](DocumentSession& session) {
                  auto* panel = new VersionsPanel(session, appearance_);
                  connect(panel, &VersionsPanel::restoreWanted, this, &MainWindow::restoreVersion);
                  return panel;
              }});
    addPanel({.id = "inspector",
              .title = "panel.inspector",
              .keys = {"Ctrl+I"},
              .group = "fields",
              .make = [this](DocumentSession& session) { return makeInspector(session); },
              .manner = SidePanels::Manner::stays,
              .openAtFirst = true,
              .width = inspectorWidth,
              .comesWithSelection = true});
    addPanel({.id = "evidence",
              .title = "panel.evidence",
              .keys = {"Ctrl+Shift+I"},
              .icon = "quote",
              .group = "evidence",
              .make = [this](DocumentSession& session) { return makeEvidence(session); },
              .manner = SidePanels::Manner::stays,
              .openAtFirst = true,
              .width = evidenceWidth,
              .view = "interviews",
              .besideFrom = 1200});
    addPanel(
        {.id = "method",
         .title = "panel.method",
         .keys = {"Ctrl+Shift+M"},
         .icon = "list-checks",
         .group = "method",
         .make = [this](DocumentSession& session) { return new MethodPanel(session, appearance_, methodHands(*this)); },
         .manner = SidePanels::Manner::stays,
         .openAtFirst = true,
         .area = Qt::LeftDockWidgetArea,
         .width = MethodPanel::usualWidth,
         .besideFrom = 1180,
         .inEveryView = true,
         .openFrom = methodFrom});
    checkMenu_->insertAction(checkMenu_->actions().front(), &windowCommands_->action("panel.method"));
    addPanelsOfWork();
    connect(panels_, &SidePanels::left, this, [this] { view().takeFocus(); });
    connect(panels_, &SidePanels::coveredChanged, this, &MainWindow::followPanels);
    // The start screen has the window for itself.
    connect(pages_, &QStackedWidget::currentChanged, this, [this] {
        panels_->setAway(isAtStart());
        if (session_) followGridBars();
        refreshAll();
    });
}

// What was changed, and what a room decides together.
void MainWindow::addPanelsOfWork() {
    addPanel({.id = "changes",
              .title = "panel.changes",
              .keys = {"Ctrl+Shift+Y"},
              .icon = "list-restart",
              .group = "history",
              .make = [this](DocumentSession& session) { return new ChangesPanel(session, appearance_); }});
    addPanel({.id = "others",
              .title = "panel.others",
              .keys = {"Ctrl+Shift+O"},
              .icon = "users-round",
              .group = "others", // a visitor: the inspector waits
              .make =
                  [this](DocumentSession& session) {
                      auto* panel = new OthersPanel(session, appearance_);
                      connect(panel, &OthersPanel::recordWanted, this, [this](const Target& target) {
                          if (!view().canSelect(target)) views_->show(viewOf(target));
                          if (view().canSelect(target)) view().makeVisible(target);
                      });
                      connect(panel, &OthersPanel::versionWanted, this, &MainWindow::showVersionOf);
                      connect(panel, &OthersPanel::ownWanted, this,
                              [this](const Target& target, const std::shared_ptr<EditScope>& begun) {
                                  showInView(QString::fromLatin1(viewOf(target)), target);
                                  view().editText(target);
                                  view().takeBackWith(begun);
                              });
                      return panel;
                  },
              .width = OthersPanel::usualWidth});
    addPanel({.id = "stories",
              .title = "panel.stories",
              .keys = {"Ctrl+Shift+J"},
              .icon = "route",
              .group = "stories",
              .make =
                  [this](DocumentSession& session) {
                      auto* panel = new StoriesPanel(session, appearance_, *dialogs_);
                      connect(panel, &StoriesPanel::storyWanted, this, &MainWindow::showStory);
                      return panel;
                  },
              .width = StoriesPanel::usualWidth});
    addPanel({.id = "alike",
              .title = "panel.alike",
              .group = "alike",
              .make =
                  [this](DocumentSession& session) {
                      auto* panel = new AlikePanel(session, appearance_);
                      connect(panel, &AlikePanel::cardWanted, this,
                              [this](const CardId& card) { showInView(QStringLiteral("grid"), card); });
                      return panel;
                  },
              .width = AlikePanel::usualWidth});
    addPanel({.id = "votes", .title = "panel.votes", .group = "votes", .make = [this](DocumentSession& session) {
                  auto* panel = new VotesPanel(session, appearance_);
                  connect(panel, &VotesPanel::cardWanted, this,
                          [this](const CardId& card) { showInView(QStringLiteral("grid"), card); });
                  return panel;
              }});
}

SidePanel* MainWindow::makeInspector(DocumentSession& session) {
    auto* panel = new Inspector(session, appearance_, *dialogs_);
    panel->setMinimumWidth(inspectorWidth);
    connect(panel, &Inspector::ledTo, this,
            [this](const Target& target) { showInView(QStringLiteral("grid"), target); });
    connect(panel, &Inspector::lifted, this, [this](const Target& target, const QPoint& at) {
        if (const auto* quote = std::get_if<QuoteId>(&target)) liftQuote(*quote, at);
    });
    carrier_->addLanding([panel](const Target& carried, const QPoint& at) { return panel->aimAt(carried, at); });
    return panel;
}

SidePanel* MainWindow::makeEvidence(DocumentSession& session) {
    auto* panel = new EvidencePanel(session, appearance_);
    panel->setMinimumWidth(evidenceWidth);
    EvidenceList* list = &panel->list();
    connect(list, &EvidenceList::cardWanted, this,
            [this](const CardId& card) { showInView(QStringLiteral("grid"), card); });
    connect(list, &EvidenceList::mapWanted, this, [this] {
        showCoverage(true);
        view().setFocus();
    });
    connect(list, &EvidenceList::interviewWanted, this, [this](const PersonaId& persona) {
        view().setFocus();
        views_->of<InterviewsView>().addInterview(InterviewGroup::customer, persona);
    });
    connect(list, &EvidenceList::cited, this, [this](const CardId& card, const QuoteId& quote) {
        views_->of<InterviewsView>().setCited(card, quote, true);
    });
    connect(list, &EvidenceList::lifted, this, [this](const CardId& card, const QPoint& at) {
        const QtTextMeasure measure;
        carrier_->lift(card, carriedCard(session_->map(), card, appearance_.theme(), measure, appearance_.language()),
                       at);
    });
    carrier_->addLanding([list](const Target& carried, const QPoint& at) { return list->aimAt(carried, at); });
    return panel;
}

void MainWindow::showStageQuestions() {
    session_->finishTyping();
    panels_->open("inspector");
    panels_->of<Inspector>().showAllQuestions();
}

// The newest stands first in the menu.
void MainWindow::addPanel(SidePanels::Line line) {
    Command command;
    command.id = "panel." + line.id;
    command.words = line.title;
    command.icon = line.icon;
    command.keys = line.keys;
    command.scope = CommandScope::document;
    command.needs = needsMap;
    command.menu = CommandMenu::view;
    QAction& action = windowCommands_->add(command);
    windowCommands_->bind(command.id, [this, id = line.id] { panels_->toggle(id); });
    viewMenu_->insertAction(panelsPlace_, &action);
    panelsPlace_ = &action;
    panels_->add(std::move(line), action);
}

} // namespace cjm
