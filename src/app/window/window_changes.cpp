#include "app/panels/changes_panel.hpp"
#include "app/panels/dock_title.hpp"
#include "app/widgets/tinted_icon.hpp"
#include "app/window/application.hpp"
#include "app/window/window_actions.hpp"

#include <QDockWidget>
#include <QStackedWidget>
#include <QString>
#include <QToolButton>

namespace cjm {
namespace {

constexpr int changesWidth = 320;

} // namespace

void MainWindow::makeChanges() {
    changesDock_ = new QDockWidget(this);
    changesDock_->setObjectName(QStringLiteral("changes"));
    changesDock_->setFeatures(QDockWidget::NoDockWidgetFeatures);
    changesDock_->setAllowedAreas(Qt::RightDockWidgetArea);
    auto* title = new DockTitle(*changesDock_);
    changesDock_->setTitleBarWidget(title);
    changesPanel_ = new ChangesPanel(changesDock_);
    changesPanel_->setMinimumWidth(changesWidth - 40);
    changesDock_->setWidget(changesPanel_);
    addDockWidget(Qt::RightDockWidgetArea, changesDock_);
    resizeDocks({changesDock_}, {changesWidth}, Qt::Horizontal);
    changesDock_->hide();
    changesAction_ =
        makeAction("list-restart", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y)}, [this] { showChanges(); });
    actions_->viewMenu->insertAction(versionsAction_, changesAction_);
    connect(title, &DockTitle::closeWanted, this, [this] {
        changesWanted_ = false;
        changesDock_->hide();
        board_->setFocus();
    });
    connect(changesPanel_, &ChangesPanel::leaving, board_, &MapView::commitEditor);
    connect(changesPanel_, &ChangesPanel::backWanted, this, [this] { board_->setFocus(); });
    // The start screen has the window for itself.
    connect(pages_, &QStackedWidget::currentChanged, this,
            [this] { changesDock_->setVisible(changesWanted_ && !isAtStart()); });
}

void MainWindow::retranslateChanges() {
    changesDock_->setWindowTitle(tr("Changes"));
    changesAction_->setText(tr("&Changes"));
    static_cast<DockTitle*>(changesDock_->titleBarWidget())->setLook(looks_.current());
    changesPanel_->setLook(looks_.current(), languages_.current());
}

void MainWindow::showChanges() {
    if (isAtStart()) return;
    changesWanted_ = !(changesDock_->isVisible() && changesPanel_->isAncestorOf(focusWidget()));
    changesDock_->setVisible(changesWanted_);
    if (changesWanted_) return changesPanel_->setFocus();
    board_->setFocus();
}

} // namespace cjm
