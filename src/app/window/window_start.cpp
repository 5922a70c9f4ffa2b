#include "app/widgets/background.hpp"
#include "app/widgets/banner.hpp"
#include "app/window/main_window.hpp"
#include "app/window/recent_files.hpp"
#include "app/window/start_screen.hpp"

#include <cjm/storage/files.hpp>

#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QString>
#include <QTimer>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

namespace cjm {
namespace {

// The file that is being dropped: the first that is on this computer.
QString droppedFile(const QMimeData* data) {
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) return url.toLocalFile();
    return {};
}

} // namespace

void MainWindow::makePages() {
    auto* all = new QWidget(this);
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (Banner** banner : {&orphanBanner_, &asideBanner_})
        column->addWidget(*banner = new Banner(appearance_, all));
    pages_ = new QStackedWidget(all);
    column->addWidget(pages_, 1);
    makeMapPage();
    setCentralWidget(all);
}

void MainWindow::makeMapPage() {
    mapPage_ = new QWidget(pages_);
    auto* column = new QVBoxLayout(mapPage_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    banners_ = new QVBoxLayout;
    banners_->setSpacing(0);
    column->addLayout(banners_);
    makeViews();
    column->addWidget(views_, 1);
    pages_->addWidget(mapPage_);
}

Banner& MainWindow::addBanner() {
    auto* banner = new Banner(appearance_, mapPage_);
    banners_->addWidget(banner);
    return *banner;
}

void MainWindow::makeStartScreen() {
    start_ = new StartScreen(appearance_, pages_);
    pages_->addWidget(start_);
    connect(start_, &StartScreen::blankWanted, this, [this] { leave([this] { openTemplate("blank"); }); });
    connect(start_, &StartScreen::openWanted, this, &MainWindow::open);
    connect(start_, &StartScreen::backWanted, this, &MainWindow::leaveStart);
    connect(start_, &StartScreen::templateWanted, this,
            [this](const QString& name) { leave([this, name] { openTemplate(name.toStdString()); }); });
    connect(start_, &StartScreen::ownTemplateWanted, this,
            [this](const QString& path) { leave([this, path] { openOwnTemplate(path.toStdString()); }); });
    connect(start_, &StartScreen::ownTemplateUnwanted, this, [this](const QString& path) {
        if (!QFile::moveToTrash(path)) dialogs_->showError(this, tr("The template could not be moved to the trash."));
        fillStart();
    });
    connect(start_, &StartScreen::recentWanted, this, [this](const QString& path) {
        const auto forgetLost = [this, path](bool opened) {
            if (opened || soon<bool>([path] { return QFileInfo::exists(path); }, true)) return;
            forgetRecent(path);
            fillStart();
        };
        leave([=, this] { openFile(path.toStdString(), false, forgetLost); });
    });
    connect(start_, &StartScreen::recentUnwanted, this, [this](const QString& path) {
        forgetRecent(path);
        fillStart();
    });
}

void MainWindow::fillStart() { start_->fill(hasDocument_); }

bool MainWindow::isAtStart() const { return pages_->currentWidget() == start_; }

void MainWindow::showStart() {
    view().commitEditor();
    fillStart();
    pages_->setCurrentWidget(start_);
    offerOrphans();
    offerAside();
    toolBar_->hide();
    statusBar()->hide();
    start_->setFocus();
}

void MainWindow::leaveStart() {
    if (!start_ || !isAtStart()) return;
    stopOffering();
    pages_->setCurrentWidget(mapPage_);
    toolBar_->show();
    statusBar()->show();
    view().setFocus();
}

bool MainWindow::openOwnTemplate(const std::filesystem::path& path) {
    auto loaded = loadDocument(systemFiles(), path);
    if (!loaded) {
        tell(loaded.error());
        return false;
    }
    openMap(std::move(loaded->document.map));
    return true;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFile(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = droppedFile(event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    // Whoever dropped it waits for the answer: questions come after it.
    QTimer::singleShot(0, this, [this, path] { leave([this, path] { openFile(path.toStdString()); }); });
}

} // namespace cjm
