#include "app/panels/dock_title.hpp"
#include "app/panels/versions_panel.hpp"
#include "app/widgets/banner.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/window/application.hpp"
#include "app/window/window_actions.hpp"

#include <cjm/storage/log.hpp>

#include <QDateTime>
#include <QDockWidget>
#include <QStackedWidget>
#include <QStatusBar>
#include <QString>

namespace cjm {
namespace {

constexpr int versionsWidth = 320, versionNoticeMs = 8000;

} // namespace

void MainWindow::makeVersions() {
    versionsDock_ = new QDockWidget(this);
    versionsDock_->setObjectName(QStringLiteral("versions"));
    versionsDock_->setFeatures(QDockWidget::NoDockWidgetFeatures);
    versionsDock_->setAllowedAreas(Qt::RightDockWidgetArea);
    auto* title = new DockTitle(*versionsDock_);
    versionsDock_->setTitleBarWidget(title);
    versionsPanel_ = new VersionsPanel(versionsDock_);
    versionsPanel_->setMinimumWidth(versionsWidth - 40);
    versionsDock_->setWidget(versionsPanel_);
    addDockWidget(Qt::RightDockWidgetArea, versionsDock_);
    resizeDocks({versionsDock_}, {versionsWidth}, Qt::Horizontal);
    versionsDock_->hide();
    versionBanner_ = &addBanner();
    versionsAction_ =
        makeAction("history", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)}, [this] { showVersions(); });
    actions_->viewMenu->insertAction(actions_->themeMenu->menuAction(), versionsAction_);
    actions_->viewMenu->insertSeparator(actions_->themeMenu->menuAction());

    connect(title, &DockTitle::closeWanted, this, [this] {
        versionsWanted_ = false;
        versionsDock_->hide();
        lookBack();
        board_->setFocus();
    });
    connect(versionsPanel_, &VersionsPanel::lookWanted, this, &MainWindow::lookAtVersion);
    connect(versionsPanel_, &VersionsPanel::restoreWanted, this, &MainWindow::restoreVersion);
    connect(versionsPanel_, &VersionsPanel::backWanted, this, [this] {
        lookBack();
        board_->setFocus();
    });
    connect(board_, &MapView::backWanted, this, &MainWindow::lookBack);
    // The start screen has the window for itself.
    connect(pages_, &QStackedWidget::currentChanged, this,
            [this] { versionsDock_->setVisible(versionsWanted_ && !isAtStart()); });
}

void MainWindow::retranslateVersions() {
    versionsDock_->setWindowTitle(tr("Versions"));
    versionsAction_->setText(tr("&Versions"));
    static_cast<DockTitle*>(versionsDock_->titleBarWidget())->setLook(looks_.current());
    versionsPanel_->setLook(looks_.current(), languages_.current());
    if (session_ && session_->previewed()) tellOfVersion();
}

void MainWindow::showVersions() {
    if (isAtStart()) return;
    versionsWanted_ = !(versionsDock_->isVisible() && versionsPanel_->isAncestorOf(focusWidget()));
    versionsDock_->setVisible(versionsWanted_);
    if (versionsWanted_) return versionsPanel_->setFocus();
    lookBack();
    board_->setFocus();
}

void MainWindow::lookAtVersion(const Version& version, const Map& map) { session_->preview(version, map); }

void MainWindow::followAccess() {
    if (session_->previewed())
        tellOfVersion();
    else
        versionBanner_->hide();
    refresh();
}

void MainWindow::tellOfVersion() {
    const Version& version = *session_->previewed();
    const Message words{"version.of", momentOf(version)};
    QString text = qt(say(words, languages_.current()));
    if (version.isPinned()) text += QStringLiteral(" · ") + qt(version.name);
    // The map that is shown, because the list may lose the version meanwhile.
    versionBanner_->tell(Banner::Tone::note, "history", text,
                         {{tr("Restore this version"),
                           [this] { restoreVersion(Version(*session_->previewed()), Map(session_->map())); }, true},
                          {tr("Back to the map"), [this] { lookBack(); }}},
                         false);
}

void MainWindow::lookBack() {
    if (!session_->previewed()) return;
    session_->endPreview();
    board_->setFocus();
}

void MainWindow::restoreVersion(const Version& version, const Map& map) {
    const Edit edit = PutMap{map, {"version.restored", momentOf(version)}};
    const bool differs = !(map == store()->map());
    lookBack();
    session_->finishTyping();
    if (!differs) return;
    if (const auto versions = session_->versions()) {
        const auto kept = versions->add(encode({store()->map(), store()->envelope()}), VersionWhy::beforeRestoring,
                                        QDateTime::currentMSecsSinceEpoch());
        if (!kept) return tell(kept.error()); // what is there now has to be kept first
    }
    if (const auto done = session_->tryToApply(edit); !done) return tell(done.error());
    logInfo("version restored");
    versionsPanel_->refresh();
    statusBar()->showMessage(tr("The version is restored. Undo brings back what was here before."), versionNoticeMs);
}

} // namespace cjm
