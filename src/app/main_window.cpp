#include "app/qt_text.hpp"
#include "app/recent_files.hpp"
#include "app/window_actions.hpp"

#include <cjm/app/application.hpp>
#include <cjm/app/main_window.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/log.hpp>
#include <cjm/storage/templates.hpp>

#include <QCloseEvent>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLabel>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTextDocument>
#include <QToolBar>

#include <fmt/format.h>

#include <chrono>

namespace cjm {
namespace {

std::int64_t steadyMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

// "&" would make a mnemonic of a card's text.
QString forMenu(QString text) { return text.replace(QLatin1Char('&'), QLatin1String("&&")); }

} // namespace

MainWindow::MainWindow(Languages& languages, Looks& looks, std::unique_ptr<Dialogs> dialogs)
    : languages_(languages),
      looks_(looks),
      dialogs_(std::move(dialogs)) {
    pages_ = new QStackedWidget(this);
    makeBoardPage();
    setCentralWidget(pages_);
    setAcceptDrops(true);
    makeActions();
    makeMenus();
    makeToolBar();
    makeStatusBar();
    makeStartScreen();
    makeVersions();
    retint();
    resize(1440, 900);
    openMap({});
    hasDocument_ = false;
    retranslate();
    connect(board_, &Board::zoomChanged, this, &MainWindow::refresh);
    connect(board_, &Board::selectionChanged, this, &MainWindow::refresh);
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

void MainWindow::setDocument(std::shared_ptr<Store> store) {
    store_ = std::move(store);
    hasDocument_ = true;
    leaveStart(); // first, so that the map is fitted to the board as it will be
    board_->setStore(store_);
    observation_ = store_->observe([this](const Update&) { refresh(); });
    refresh();
}

void MainWindow::tell(const Error& error) { dialogs_->showError(this, qt(say(error, languages_.current()))); }

bool MainWindow::openFile(const std::filesystem::path& path) {
    QElapsedTimer timer;
    timer.start();
    auto loaded = loadDocument(path);
    if (!loaded) {
        logWarning(fmt::format("open refused: {}", loaded.error().message.code));
        tell(loaded.error());
        return false;
    }
    logInfo(fmt::format("opened: {} cards in {} ms, {} repairs", loaded->document.map.cards.size(), timer.elapsed(),
                        loaded->notes.size()));
    rememberRecent(QFileInfo(qt(path.string())).absoluteFilePath(),
                   qt(loaded->document.map.passport->title).simplified(), QDateTime::currentDateTime());
    setDocument(std::make_shared<Store>(std::move(loaded->document), path, steadyMs));
    return true;
}

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
    setDocument(std::make_shared<Store>(newDocument(std::move(map), ids), std::filesystem::path{}, steadyMs));
}

void MainWindow::open() {
    if (!mayLeave()) return;
    const QString folder = store_->path().empty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                                  : QFileInfo(qt(store_->path().string())).path();
    const QString path = dialogs_->askOpenPath(this, folder);
    if (!path.isEmpty()) openFile(path.toStdString());
}

bool MainWindow::save() { return store_->path().empty() ? saveAs() : saveTo(store_->path()); }

bool MainWindow::saveAs() {
    board_->commitEditor();
    const QString own = qt(store_->path().string());
    const QString path = dialogs_->askSavePath(this, own.isEmpty() ? suggestedPath(QStringLiteral(".cjm")) : own);
    return !path.isEmpty() && saveTo(path.toStdString());
}

// Beside the map's file and named like it, or in the documents and named after the map.
QString MainWindow::suggestedPath(const QString& ending) const {
    if (!store_->path().empty()) {
        const QFileInfo file(qt(store_->path().string()));
        return file.path() + QLatin1Char('/') + file.completeBaseName() + ending;
    }
    QString title = qt(store_->map().passport->title).simplified();
    title.remove(QLatin1Char('/'));
    if (title.isEmpty()) title = tr("Map");
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QLatin1Char('/') + title.left(80) +
           ending;
}

bool MainWindow::saveTo(const std::filesystem::path& path) {
    board_->commitEditor();
    SystemIds ids;
    const auto saved = store_->save(path, ids);
    if (!saved) {
        logError(fmt::format("save failed: {}", saved.error().message.code));
        tell(saved.error());
    } else {
        logInfo(fmt::format("saved: {} cards", store_->map().cards.size()));
        rememberRecent(QFileInfo(qt(path.string())).absoluteFilePath(), qt(store_->map().passport->title).simplified(),
                       QDateTime::currentDateTime());
    }
    refresh();
    return saved.has_value();
}

bool MainWindow::mayLeave() {
    board_->commitEditor();
    if (!store_->dirty()) return true;
    switch (dialogs_->askUnsaved(this, documentName())) {
    case UnsavedAnswer::save: return save();
    case UnsavedAnswer::discard: return true;
    case UnsavedAnswer::cancel: return false;
    }
    return false;
}

QString MainWindow::documentName() const {
    if (!store_->path().empty()) return QFileInfo(qt(store_->path().string())).fileName();
    const QString title = qt(store_->map().passport->title).simplified();
    return title.isEmpty() ? tr("Untitled map") : title;
}

// Brings everything that speaks of the document up to date: title, undo, status line.
void MainWindow::refresh() {
    if (!actions_ || !stateLabel_) return;
    const bool atStart = isAtStart();
    for (QAction* action : {actions_->save, actions_->saveAs, actions_->saveAsTemplate, actions_->exportMap,
                            actions_->zoomIn, actions_->zoomOut, actions_->zoomFit, actions_->zoom100})
        action->setEnabled(!atStart);
    const bool dirty = store_->dirty();
    setWindowModified(dirty && !atStart);
    setWindowTitle(atStart ? QStringLiteral("Marshrut") : documentName() + QStringLiteral("[*] — Marshrut"));
    const History& history = store_->history();
    const Language language = languages_.current();
    const auto label = [&](const QString& verb, bool can, const Message& what) {
        return can ? verb + QStringLiteral(": ") + forMenu(qt(say(what, language))) : verb;
    };
    actions_->undo->setText(label(tr("&Undo"), history.canUndo(), history.canUndo() ? history.undoLabel() : Message{}));
    actions_->redo->setText(label(tr("&Redo"), history.canRedo(), history.canRedo() ? history.redoLabel() : Message{}));
    // A tool tip would take a card's text for HTML when it looks like it.
    for (QAction* action : {actions_->undo, actions_->redo})
        action->setToolTip(Qt::convertFromPlainText(action->text().remove(QRegularExpression(QStringLiteral("&(?!&)"))),
                                                    Qt::WhiteSpaceNormal));
    actions_->undo->setEnabled(!atStart && history.canUndo());
    actions_->redo->setEnabled(!atStart && history.canRedo());
    actions_->editText->setEnabled(!atStart && spotOf(board_->layoutNow(), board_->selection()).has_value());
    // A version that is looked at can only be read.
    if (lookedAt_)
        for (QAction* action :
             {actions_->undo, actions_->redo, actions_->editText, actions_->saveAsTemplate, actions_->exportMap})
            action->setEnabled(false);
    if (store_->path().empty())
        stateLabel_->setText(tr("Not saved to a file yet"));
    else
        stateLabel_->setText(dirty ? tr("Unsaved changes") : tr("Saved"));
    const Map& map = store_->map();
    countsLabel_->setText(tr("%n stage(s)", nullptr, static_cast<int>(map.stages.size())) + QStringLiteral(" · ") +
                          tr("%n row(s)", nullptr, static_cast<int>(map.rows.size())) + QStringLiteral(" · ") +
                          tr("%n card(s)", nullptr, static_cast<int>(map.cards.size())));
    zoomLabel_->setText(tr("%1 %").arg(qRound(board_->zoom() * 100)));
}

void MainWindow::closeEvent(QCloseEvent* event) { event->setAccepted(mayLeave()); }

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && actions_) retranslate();
    if (event->type() == QEvent::PaletteChange && actions_) retint();
}

} // namespace cjm
