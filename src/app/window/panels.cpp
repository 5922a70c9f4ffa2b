#include "app/inspector/inspector.hpp"
#include "app/panels/changes_panel.hpp"
#include "app/panels/side_panels.hpp"
#include "app/panels/versions_panel.hpp"
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
constexpr int methodFrom = 1680;    // of the window: five stages can be read between the panels

} // namespace

void MainWindow::makePanels() {
    panels_ = new SidePanels(*this, appearance_);
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
              .make =
                  [this](DocumentSession& session) {
                      auto* panel = new Inspector(session, appearance_, *dialogs_);
                      panel->setMinimumWidth(inspectorWidth);
                      return panel;
                  },
              .manner = SidePanels::Manner::stays,
              .openAtFirst = true,
              .width = inspectorWidth,
              .comesWithSelection = true});
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
    addPanel({.id = "changes",
              .title = "panel.changes",
              .keys = {"Ctrl+Shift+Y"},
              .icon = "list-restart",
              .group = "history",
              .make = [this](DocumentSession& session) { return new ChangesPanel(session, appearance_); }});
    connect(panels_, &SidePanels::left, this, [this] { view().takeFocus(); });
    connect(panels_, &SidePanels::coveredChanged, this, &MainWindow::followPanels);
    // The start screen has the window for itself.
    connect(pages_, &QStackedWidget::currentChanged, this, [this] {
        panels_->setAway(isAtStart());
        refreshAll();
    });
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
