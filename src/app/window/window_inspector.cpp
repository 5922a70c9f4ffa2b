#include "app/inspector/inspector.hpp"
#include "app/window/application.hpp"
#include "app/window/window_actions.hpp"

#include <QDockWidget>
#include <QSettings>
#include <QStackedWidget>

namespace cjm {
namespace {

constexpr int inspectorWidth = 296;
const QString shownKey = QStringLiteral("inspector");

} // namespace

void MainWindow::makeInspector() {
    inspectorWanted_ = QSettings().value(shownKey, true).toBool();
    inspectorDock_ = new QDockWidget(this);
    inspectorDock_->setObjectName(QStringLiteral("inspectorDock"));
    inspectorDock_->setFeatures(QDockWidget::NoDockWidgetFeatures);
    inspectorDock_->setAllowedAreas(Qt::RightDockWidgetArea);
    inspectorDock_->setTitleBarWidget(new QWidget(inspectorDock_)); // the panel has a heading of its own
    inspector_ = new Inspector(inspectorDock_);
    inspector_->setDialogs(dialogs_.get());
    inspector_->setFixedWidth(inspectorWidth);
    inspectorDock_->setWidget(inspector_);
    addDockWidget(Qt::RightDockWidgetArea, inspectorDock_);
    inspectorDock_->hide();

    inspectorAction_ = makeAction(nullptr, {QKeySequence(Qt::CTRL | Qt::Key_I)},
                                  [this] { wantInspector(!inspectorDock_->isVisible()); });
    inspectorAction_->setCheckable(true);
    actions_->viewMenu->insertAction(versionsAction_, inspectorAction_);
    // From the board into the fields. Only there: elsewhere Alt+Enter begins a new line.
    inspectAction_ =
        makeAction(nullptr, {QKeySequence(Qt::ALT | Qt::Key_Return), QKeySequence(Qt::ALT | Qt::Key_Enter)},
                   [this] { inspect(); });
    inspectAction_->setShortcutContext(Qt::WidgetShortcut);
    board_->addAction(inspectAction_);
    actions_->editMenu->addAction(inspectAction_);

    connect(inspector_, &Inspector::left, this, [this] { board_->setFocus(); });
    connect(inspector_, &Inspector::closeWanted, this, [this] { wantInspector(false); });
    connect(pages_, &QStackedWidget::currentChanged, this, &MainWindow::placeInspector);
    // One panel at a time: versions and changes have the side while they are open.
    for (QDockWidget* dock : {versionsDock_, changesDock_})
        connect(dock, &QDockWidget::visibilityChanged, this, &MainWindow::placeInspector);
}

void MainWindow::retranslateInspector() {
    inspectorDock_->setWindowTitle(tr("Inspector"));
    inspectorAction_->setText(tr("&Inspector"));
    inspectAction_->setText(tr("All &fields"));
    inspector_->setAccessibleName(tr("Inspector"));
    inspector_->setLook(looks_.current(), languages_.current());
}

void MainWindow::placeInspector() {
    const bool atStart = isAtStart();
    inspectorAction_->setEnabled(!atStart);
    inspectAction_->setEnabled(!atStart);
    const bool shown = inspectorWanted_ && !atStart && versionsDock_->isHidden() && changesDock_->isHidden();
    inspectorDock_->setVisible(shown);
    inspectorAction_->setChecked(shown);
}

void MainWindow::wantInspector(bool wanted) {
    inspectorWanted_ = wanted;
    if (wanted) {
        versionsWanted_ = changesWanted_ = false;
        versionsDock_->hide();
        changesDock_->hide();
        lookBack();
    }
    QSettings().setValue(shownKey, wanted);
    const bool hadFocus = inspector_->isAncestorOf(focusWidget());
    placeInspector();
    if (!wanted && hadFocus) board_->setFocus();
}

void MainWindow::inspect() {
    if (isAtStart()) return;
    board_->commitEditor();
    wantInspector(true);
    inspector_->enter();
}

} // namespace cjm
