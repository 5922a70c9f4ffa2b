#include "app/window/main_window.hpp"

#include "app/views/only_persona_notice.hpp"
#include "app/views/view_commands.hpp"
#include "app/widgets/banner.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/settings.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/recent_files.hpp"
#include "app/window/window_commands.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/log.hpp>
#include <cjm/storage/templates.hpp>

#include <QCloseEvent>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTextDocument>
#include <QToolBar>
#include <QVBoxLayout>

#include <fmt/format.h>

#include <utility>

namespace cjm {

MainWindow::MainWindow(Languages& languages, Looks& looks, std::unique_ptr<Dialogs> dialogs, StoragePaths places)
    : languages_(languages),
      looks_(looks),
      appearance_(looks, languages),
      dialogs_(std::move(dialogs)),
      places_(completed(std::move(places))) {
    pages_ = new QStackedWidget(this);
    makeMapPage();
    banner_ = &addBanner();
    orphanBanner_ = &addBanner();
    versionBanner_ = &addBanner();
    setCentralWidget(pages_);
    setAcceptDrops(true);
    autosave_ = openSettings().value(QStringLiteral("autosave"), true).toBool();
    makeViewCommands();
    makeWindowCommands();
    makeMenus();
    makeToolBar();
    makeStatusBar();
    makeStartScreen();
    makePanels();
    appearance_.follow(this, [this] { dress(); });
    patience_.setSingleShot(true);
    connect(&patience_, &QTimer::timeout, this, &MainWindow::savingTakesLong);
    resize(1440, 900);
    openMap({});
    hasDocument_ = false;
}

MainWindow::~MainWindow() = default;

void MainWindow::makeStatusBar() {
    stateLabel_ = new QLabel;
    countsLabel_ = new QLabel;
    zoomLabel_ = new QLabel;
    for (QLabel* label : {stateLabel_, countsLabel_, zoomLabel_})
        label->setTextFormat(Qt::PlainText);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(stateLabel_, 1);
    statusBar()->addPermanentWidget(countsLabel_);
    statusBar()->addPermanentWidget(zoomLabel_);
}

void MainWindow::setDocument(FileState file, std::optional<Map> now, const std::string& follows) {
    if (session_) (void)session_->document().close(!std::exchange(unwanted_, false));
    stay();
    knownFile_.reset();
    askedToSave_ = false;
    auto session = std::make_unique<DocumentSession>(places_, std::move(file), std::move(now), follows);
    session->document().setAutosave(autosave_);
    hasDocument_ = true;
    banner_->hide();
    views_->show(views_->lines().front()->id);
    leaveStart(); // first, so that the map is fitted to the window as it will be
    showSession(*session);
    sessions_.clear(); // one at a time, as long as there are no tabs
    sessions_.push_back(std::move(session));
}

void MainWindow::showSession(DocumentSession& session) {
    if (session_) session_->disconnect(this);
    session_ = &session;
    connect(session_, &DocumentSession::documentChanged, this, [this](const Update& update) {
        refreshTitle();
        refreshHistory();
        refreshSafety();
        if (view().isChangedBy(update.diff)) refreshCounts();
    });
    connect(session_, &DocumentSession::accessChanged, this, &MainWindow::followAccess);
    connect(session_, &DocumentSession::safetyChanged, this, &MainWindow::safetyChanged);
    connect(session_, &DocumentSession::refused, this,
            [this](const Error& error) { toast_->tell(asSentence(qt(say(error, appearance_.language())))); });
    views_->setSession(session);
    onlyPersona_->setSession(session);
    panels_->setSession(session);
    followAccess();
    refreshAll();
}

DocumentSession* MainWindow::sessionOf(const std::filesystem::path& path) const {
    // By their words: a share that is asked may not answer.
    const auto named = [](const std::filesystem::path& file) {
        return std::filesystem::path(QFileInfo(qt(file.string())).absoluteFilePath().toStdString()).lexically_normal();
    };
    for (const auto& session : sessions_)
        if (const auto& own = session->store()->path(); !own.empty() && named(own) == named(path)) return session.get();
    return nullptr;
}

void MainWindow::tell(const Error& error) { dialogs_->showError(this, qt(say(error, appearance_.language()))); }

bool MainWindow::openTemplate(std::string_view name) {
    auto document = loadTemplate(name, appearance_.language());
    if (!document) {
        tell(document.error());
        return false;
    }
    openMap(std::move(document->map));
    return true;
}

// As a map that has no file yet.
void MainWindow::openMap(Map map) {
    SystemIds ids;
    Document document = newDocument(std::move(map), ids);
    setDocument({std::move(document.map), std::move(document.envelope), {}, {}, false, 0});
}

void MainWindow::open() { askAndOpen(false); }
void MainWindow::openToLookAt() { askAndOpen(true); }

void MainWindow::askAndOpen(bool toLookAt) {
    leave([this, toLookAt] {
        const QString folder = store()->path().empty()
                                   ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                   : QFileInfo(qt(store()->path().string())).path();
        const QString path = dialogs_->askOpenPath(this, folder);
        if (!path.isEmpty()) openFile(path.toStdString(), toLookAt);
    });
}

QString MainWindow::documentName() const {
    if (!store()->path().empty()) return QFileInfo(qt(store()->path().string())).fileName();
    const QString title = qt(store()->map().passport->title).simplified();
    return title.isEmpty() ? tr("Untitled map") : title;
}

void MainWindow::refreshAll() {
    refreshCommands();
    refreshTitle();
    refreshHistory();
    refreshSafety();
    refreshCounts();
    refreshZoom();
}

// What is looked at can only be read; and what is exported is the map, not its version.
void MainWindow::refreshCommands() {
    if (!session_) return;
    const History& history = store()->history();
    unsigned there = 0;
    if (!isAtStart()) {
        there = needsMap;
        if (session_->mayEdit()) there |= needsEditing;
        if (!session_->previewed()) there |= needsPresent;
        if (history.canUndo()) there |= needsUndo;
        if (history.canRedo()) there |= needsRedo;
    }
    windowCommands_->setThere(there);
    commands_->setSession(there & needsMap ? session_ : nullptr);
}

void MainWindow::refreshTitle() {
    if (!session_) return;
    const bool atStart = isAtStart();
    setWindowModified(store()->dirty() && !atStart);
    setWindowTitle(atStart ? QStringLiteral("Marshrut") : documentName() + QStringLiteral("[*] — Marshrut"));
}

void MainWindow::refreshHistory() {
    if (!session_) return;
    const History& history = store()->history();
    const auto words = [this](const Message& label) { return qt(say(label, appearance_.language())); };
    windowCommands_->setObject("undo", history.canUndo() ? words(history.undoLabel()) : QString());
    windowCommands_->setObject("redo", history.canRedo() ? words(history.redoLabel()) : QString());
    refreshCommands();
}

void MainWindow::refreshSafety() {
    if (!session_) return;
    stateLabel_->setText(safetyInWords());
    stateLabel_->setToolTip(Qt::convertFromPlainText(stateLabel_->text()));
}

void MainWindow::refreshCounts() {
    if (!session_) return;
    countsLabel_->setText(view().countsInWords());
}

void MainWindow::refreshZoom() { zoomLabel_->setText(tr("%1 %").arg(qRound(view().zoom() * 100))); }

} // namespace cjm
