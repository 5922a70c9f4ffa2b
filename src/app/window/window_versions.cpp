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
    connect(board_, &Board::backWanted, this, &MainWindow::lookBack);
    connect(board_, &Board::storeChanged, this, &MainWindow::followDocument);
    // The start screen has the window for itself.
    connect(pages_, &QStackedWidget::currentChanged, this,
            [this] { versionsDock_->setVisible(versionsWanted_ && !isAtStart()); });
}

void MainWindow::retranslateVersions() {
    versionsDock_->setWindowTitle(tr("Versions"));
    versionsAction_->setText(tr("&Versions"));
    static_cast<DockTitle*>(versionsDock_->titleBarWidget())->setLook(looks_.current());
    versionsPanel_->setLook(looks_.current(), languages_.current());
    if (lookedAt_) tellOfVersion();
}

void MainWindow::showVersions() {
    if (isAtStart()) return;
    versionsWanted_ = !(versionsDock_->isVisible() && versionsPanel_->isAncestorOf(focusWidget()));
    versionsDock_->setVisible(versionsWanted_);
    if (versionsWanted_) return versionsPanel_->setFocus();
    lookBack();
    board_->setFocus();
}

std::shared_ptr<Versions> MainWindow::openVersions() const {
    const std::string& id = store()->envelope().docId;
    return id.empty() ? nullptr : std::make_shared<Versions>(*places_.files, places_.versions(), id);
}

void MainWindow::followDocument() {
    lookedAt_.reset();
    versionBanner_->hide();
    versionsPanel_->setPresent(store()->map());
    versionsPanel_->setVersions(openVersions());
    versionsObservation_ = store()->observe([this](const Update& update) { versionsPanel_->setPresent(update.after); });
}

void MainWindow::lookAtVersion(const Version& version, const Map& map) {
    lookedAt_ = std::make_shared<Version>(version);
    board_->lookAt(std::make_shared<Store>(Document{map, {}}));
    tellOfVersion();
    refresh();
}

void MainWindow::tellOfVersion() {
    const Message words{"version.of", momentOf(*lookedAt_)};
    QString text = qt(say(words, languages_.current()));
    if (lookedAt_->isPinned()) text += QStringLiteral(" · ") + qt(lookedAt_->name);
    // The map that the board shows, because the list may lose the version meanwhile.
    versionBanner_->tell(Banner::Tone::note, "history", text,
                         {{tr("Restore this version"),
                           [this] {
                               const Version version = *lookedAt_;
                               restoreVersion(version, board_->shownMap());
                           },
                           true},
                          {tr("Back to the map"), [this] { lookBack(); }}},
                         false);
}

void MainWindow::lookBack() {
    if (!lookedAt_) return;
    lookedAt_.reset();
    versionBanner_->hide();
    if (store()->isOnlyToLookAt())
        board_->lookAt(std::make_shared<Store>(Document{store()->map(), store()->envelope()}));
    else
        board_->lookAt(nullptr);
    board_->setFocus();
    refresh();
}

void MainWindow::restoreVersion(const Version& version, const Map& map) {
    const Edit edit = PutMap{map, {"version.restored", momentOf(version)}}; // the board lets go of the map
    const bool differs = !(map == store()->map());
    lookBack();
    board_->commitEditor();
    if (!differs) return;
    if (const auto versions = openVersions()) {
        const auto kept = versions->add(encode({store()->map(), store()->envelope()}), VersionWhy::beforeRestoring,
                                        QDateTime::currentMSecsSinceEpoch());
        if (!kept) return tell(kept.error()); // what is there now has to be kept first
    }
    const auto done = store()->dispatch(edit);
    if (!done) return tell(done.error());
    logInfo("version restored");
    versionsPanel_->refresh();
    statusBar()->showMessage(tr("The version is restored. Undo brings back what was here before."), versionNoticeMs);
}

} // namespace cjm
