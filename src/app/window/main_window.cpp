#include "app/window/main_window.hpp"

#include "app/inspector/inspector.hpp"
#include "app/panels/changes_panel.hpp"
#include "app/panels/versions_panel.hpp"
#include "app/views/clipboard_commands.hpp"
#include "app/widgets/action_tip.hpp"
#include "app/widgets/banner.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/application.hpp"
#include "app/window/recent_files.hpp"
#include "app/window/window_actions.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/log.hpp>
#include <cjm/storage/templates.hpp>

#include <QCloseEvent>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLabel>
#include <QSettings>
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
      dialogs_(std::move(dialogs)),
      places_(completed(std::move(places))) {
    pages_ = new QStackedWidget(this);
    makeBoardPage();
    banner_ = &addBanner();
    orphanBanner_ = &addBanner();
    setCentralWidget(pages_);
    setAcceptDrops(true);
    autosave_ = QSettings().value(QStringLiteral("autosave"), true).toBool();
    makeCommands();
    makeActions();
    makeMenus();
    makeToolBar();
    makeStatusBar();
    makeStartScreen();
    makeVersions();
    makeChanges();
    makeInspector();
    retint();
    resize(1440, 900);
    openMap({});
    hasDocument_ = false;
    retranslate();
    connect(board_, &MapView::zoomChanged, this, &MainWindow::refresh);
    board_->clipboard().setGrowQuestion([this](int stages, int rows) { return dialogs_->askGrow(this, stages, rows); });
}

MainWindow::~MainWindow() {
    // The panels go with the window, after what it holds: they have nobody to tell.
    for (auto* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
        dock->disconnect(this);
}

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
    knownFile_.reset();
    askedToSave_ = false;
    auto session = std::make_unique<DocumentSession>(places_, std::move(file), std::move(now), follows);
    session->document().setAutosave(autosave_);
    hasDocument_ = true;
    banner_->hide();
    leaveStart(); // first, so that the map is fitted to the board as it will be
    showSession(*session);
    sessions_.clear(); // one at a time, as long as there are no tabs
    sessions_.push_back(std::move(session));
}

void MainWindow::showSession(DocumentSession& session) {
    if (session_) session_->disconnect(this);
    session_ = &session;
    connect(session_, &DocumentSession::documentChanged, this, [this](const Update& update) {
        versionsPanel_->setPresent(update.after);
        refresh();
    });
    connect(session_, &DocumentSession::selectionChanged, this, &MainWindow::refresh);
    connect(session_, &DocumentSession::accessChanged, this, &MainWindow::followAccess);
    connect(session_, &DocumentSession::safetyChanged, this, &MainWindow::safetyChanged);
    connect(session_, &DocumentSession::refused, this,
            [this](const Error& error) { toast_->tell(asSentence(qt(say(error, languages_.current())))); });
    board_->setSession(session);
    versionsPanel_->setPresent(store()->map());
    versionsPanel_->setVersions(session.versions());
    changesPanel_->setStore(store());
    inspector_->setSession(session);
    placeInspector();
    followAccess();
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

void MainWindow::tell(const Error& error) { dialogs_->showError(this, qt(say(error, languages_.current()))); }

bool MainWindow::openTemplate(std::string_view name) {
    auto document = loadTemplate(name, languages_.current());
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
    if (!mayLeave()) return;
    const QString folder = store()->path().empty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                                   : QFileInfo(qt(store()->path().string())).path();
    const QString path = dialogs_->askOpenPath(this, folder);
    if (!path.isEmpty()) openFile(path.toStdString(), toLookAt);
}

QString MainWindow::documentName() const {
    if (!store()->path().empty()) return QFileInfo(qt(store()->path().string())).fileName();
    const QString title = qt(store()->map().passport->title).simplified();
    return title.isEmpty() ? tr("Untitled map") : title;
}

// Brings everything that speaks of the document up to date: title, undo, status line.
void MainWindow::refresh() {
    if (!session_ || !stateLabel_) return;
    const bool atStart = isAtStart();
    for (QAction* action : {actions_->save, actions_->saveAs, actions_->saveAsTemplate, actions_->exportMap,
                            actions_->zoomIn, actions_->zoomOut, actions_->zoomFit, actions_->zoom100})
        action->setEnabled(!atStart);
    const bool dirty = store()->dirty();
    setWindowModified(dirty && !atStart);
    setWindowTitle(atStart ? QStringLiteral("Marshrut") : documentName() + QStringLiteral("[*] — Marshrut"));
    const History& history = store()->history();
    const Language language = languages_.current();
    const auto label = [&](const QString& verb, bool can, const Message& what) {
        return can ? verb + QStringLiteral(": ") + forMenu(qt(say(what, language))) : verb;
    };
    actions_->undo->setText(label(tr("&Undo"), history.canUndo(), history.canUndo() ? history.undoLabel() : Message{}));
    actions_->redo->setText(label(tr("&Redo"), history.canRedo(), history.canRedo() ? history.redoLabel() : Message{}));
    for (QAction* action : {actions_->undo, actions_->redo})
        setTip(*action);
    actions_->undo->setEnabled(!atStart && history.canUndo());
    actions_->redo->setEnabled(!atStart && history.canRedo());
    // What is looked at can only be read; and what is exported is the map, not its version.
    if (!session_->mayEdit())
        for (QAction* action : {actions_->undo, actions_->redo})
            action->setEnabled(false);
    if (session_->previewed())
        for (QAction* action : {actions_->saveAsTemplate, actions_->exportMap})
            action->setEnabled(false);
    followEditing();
    stateLabel_->setText(safetyInWords());
    stateLabel_->setToolTip(Qt::convertFromPlainText(stateLabel_->text()));
    const Map& map = store()->map();
    countsLabel_->setText(tr("%n stage(s)", nullptr, static_cast<int>(map.stages.size())) + QStringLiteral(" · ") +
                          tr("%n row(s)", nullptr, static_cast<int>(map.rows.size())) + QStringLiteral(" · ") +
                          tr("%n card(s)", nullptr, static_cast<int>(map.cards.size())));
    zoomLabel_->setText(tr("%1 %").arg(qRound(board_->zoom() * 100)));
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && actions_) retranslate();
    if (event->type() == QEvent::PaletteChange && actions_) retint();
}

} // namespace cjm
