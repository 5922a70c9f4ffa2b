#include "app/window/main_window.hpp"

#include "app/document/card_switches.hpp"
#include "app/document/others.hpp"
#include "app/document/vote.hpp"
#include "app/panels/coverage_bar.hpp"
#include "app/panels/vote_bar.hpp"
#include "app/views/only_persona_notice.hpp"
#include "app/views/view_commands.hpp"
#include "app/widgets/background.hpp"
#include "app/widgets/banner.hpp"
#include "app/widgets/notice.hpp"
#include "app/widgets/others_note.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/settings.hpp"
#include "app/widgets/toast.hpp"
#include "app/widgets/zoom_control.hpp"
#include "app/window/recent_files.hpp"
#include "app/window/window_commands.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/log.hpp>
#include <cjm/storage/templates.hpp>

#include <QCloseEvent>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTextDocument>
#include <QToolBar>
#include <QVBoxLayout>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cjm {
namespace {

constexpr QSize likedSize{1440, 900};
constexpr QSize frameSize{16, 56}; // what decorations may take, which nobody knows before the window is shown
const QString placeKey = QStringLiteral("window");

} // namespace

QSize firstWindowSize(const QSize& room) { return likedSize.boundedTo(room - frameSize); }

QRect fittedPlace(const QRect& place, const QList<QRect>& rooms) {
    if (rooms.isEmpty()) return place;
    const auto seen = [&](const QRect& room) {
        const QRect part = room.intersected(place);
        return part.isEmpty() ? 0 : part.width() * part.height();
    };
    const QRect room = *std::max_element(rooms.begin(), rooms.end(),
                                         [&](const QRect& a, const QRect& b) { return seen(a) < seen(b); });
    if (room.contains(place)) return place;
    const QSize size = place.size().boundedTo(room.size() - frameSize);
    const QPoint corner = room.topLeft() + QPoint(frameSize.width() / 2, frameSize.height() - frameSize.width() / 2);
    const QPoint most = room.bottomRight() + QPoint(1, 1) - QPoint(size.width(), size.height()) -
                        QPoint(frameSize.width() / 2, frameSize.width() / 2);
    return {{std::clamp(place.x(), corner.x(), std::max(corner.x(), most.x())),
             std::clamp(place.y(), corner.y(), std::max(corner.y(), most.y()))},
            size};
}

MainWindow::MainWindow(Languages& languages, Looks& looks, std::unique_ptr<Dialogs> dialogs, StoragePaths places)
    : languages_(languages),
      looks_(looks),
      appearance_(looks, languages),
      dialogs_(std::move(dialogs)),
      places_(completed(std::move(places))) {
    makePages();
    banner_ = &addBanner();
    connect(banner_, &Banner::closed, this, &MainWindow::refreshSafety); // who has closed it finds why below
    otherBanner_ = &addBanner();
    nameBanner_ = &addBanner();
    wentBackBanner_ = &addBanner();
    versionBanner_ = &addBanner();
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
    resize(likedSize);
    openMap({});
    hasDocument_ = false;
    view().setFocus(); // before strips come whose buttons would take the keyboard
}

// Notices are hidden with the window, when it is no MainWindow any more.
MainWindow::~MainWindow() {
    for (const Notice* notice : findChildren<Notice*>())
        disconnect(notice, nullptr, this, nullptr);
}

void MainWindow::takePlace() {
    if (!restoreGeometry(openSettings().value(placeKey).toByteArray()))
        return resize(firstWindowSize(screen()->availableSize()));
    if (isMaximized()) return;
    QList<QRect> rooms;
    for (const QScreen* each : QGuiApplication::screens())
        rooms.push_back(each->availableGeometry());
    if (const QRect place = fittedPlace(geometry(), rooms); place != geometry()) setGeometry(place);
}

void MainWindow::rememberPlace() const { openSettings().setValue(placeKey, saveGeometry()); }

void MainWindow::makeStatusBar() {
    stateLabel_ = new QLabel;
    countsLabel_ = new QLabel;
    zoom_ = new ZoomControl({windowCommands_->action("zoom.out"), windowCommands_->action("zoom.actual"),
                             windowCommands_->action("zoom.in"), windowCommands_->action("zoom.fit")},
                            appearance_);
    for (QLabel* label : {stateLabel_, countsLabel_})
        label->setTextFormat(Qt::PlainText);
    statusBar()->setSizeGripEnabled(false);
    othersNote_ = new OthersNote(appearance_);
    statusBar()->addWidget(stateLabel_);
    statusBar()->addWidget(othersNote_);
    connect(othersNote_, &OthersNote::clicked, this, &MainWindow::openOthers);
    statusBar()->addPermanentWidget(countsLabel_);
    statusBar()->addPermanentWidget(zoom_);
}

void MainWindow::setDocument(FileState file, std::optional<Map> now, const std::string& follows) {
    if (session_) (void)session_->document().close(!std::exchange(unwanted_, false));
    endTry();
    stay();
    knownFile_.reset();
    askedToSave_ = toldOfFile_ = toldOfMarks_ = false;
    auto session = std::make_unique<DocumentSession>(places_, std::move(file), std::move(now), follows);
    session->document().setAutosave(autosave_);
    session->document().setPresence(isPresenceOn(), authorName());
    if (std::exchange(hasDocument_, true)) stopOffering();
    for (Banner* of : {banner_, nameBanner_, wentBackBanner_})
        of->hide();
    views_->show(views_->lines().front()->id);
    leaveStart(); // first, so that the map is fitted to the window as it will be
    showSession(*session);
    sessions_.clear(); // one at a time, as long as there are no tabs
    sessions_.push_back(std::move(session));
    markOpen();
    lookForCopies();
}

void MainWindow::showSession(DocumentSession& session) {
    if (session_) {
        session_->disconnect(this);
        session_->vote().disconnect(this);
        session_->others().disconnect(this);
    }
    session_ = &session;
    connect(session_, &DocumentSession::documentChanged, this, [this](const Update& update) {
        refreshTitle();
        refreshHistory();
        refreshSafety();
        if (view().isChangedBy(update.diff)) refreshCounts();
        if (!update.diff.conflicts.empty()) {
            followOthers();
            tellOfMarks();
        }
        wentBackBanner_->hide(); // what it takes back would no longer be that alone
    });
    connect(session_, &DocumentSession::fileWentBack, this, &MainWindow::tellOfWayBack);
    connect(session_, &DocumentSession::keptDeleted, this, &MainWindow::tellOfKept);
    connect(session_, &DocumentSession::accessChanged, this, &MainWindow::followAccess);
    connect(session_, &DocumentSession::safetyChanged, this, &MainWindow::safetyChanged);
    connect(session_, &DocumentSession::refused, this,
            [this](const Error& error) { toast_->tell(asSentence(qt(say(error, appearance_.language())))); });
    carrier_->cancel();
    views_->setSession(session);
    if (compare_) closeComparison();
    if (reportIsOpen_) closeReport();
    onlyPersona_->setSession(session);
    coverage_->setSession(session);
    connect(session_, &DocumentSession::filterChanged, this, &MainWindow::followGridBars);
    connect(&session_->cardSwitches(), &CardSwitches::changed, this, &MainWindow::followGridBars);
    voteBar_->setSession(session);
    connect(&session.vote(), &Vote::changed, this, &MainWindow::followVote);
    panels_->setSession(session);
    followVote();
    followSessionOfOthers();
    followGridBars();
    followAccess();
    refreshAll();
}

DocumentSession* MainWindow::sessionOf(const std::filesystem::path& path) const {
    // By their words: a share that is asked may not answer.
    const auto named = [](const std::filesystem::path& file) { return wholePath(file).lexically_normal(); };
    for (const auto& session : sessions_)
        if (const auto& own = session->store()->path(); !own.empty() && named(own) == named(path)) return session.get();
    return nullptr;
}

DocumentSession* MainWindow::sessionOf(const FileState& file) const {
    // The number of a file that is gone may be another's now.
    for (const auto& session : sessions_)
        if (const FileState& own = *session->document().state().file;
            own.place.file.isKnown() && own.place.file == file.place.file && own.envelope.docId == file.envelope.docId)
            return session.get();
    return nullptr;
}

// What begins with the name of a file begins as that does.
void MainWindow::tell(const Error& error) {
    if (error.kind == ErrorKind::cancelled) return; // who gave something up knows it
    const QString words = qt(say(error, appearance_.language()));
    dialogs_->showError(this, error.location.file.empty() ? asSentence(words) : words);
}

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
    Document document = newDocument(std::move(map), wallMs(), ids);
    setDocument({std::move(document.map), std::move(document.envelope), {}, {}, false, 0});
}

void MainWindow::open() { askAndOpen(false); }
void MainWindow::openToLookAt() { askAndOpen(true); }

void MainWindow::askAndOpen(bool toLookAt) {
    takeTyping();
    const QString folder = store()->path().empty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                                   : QFileInfo(qt(store()->path().string())).path();
    const QString path = dialogs_->askOpenPath(this, tr("Open a map"), folder);
    if (!path.isEmpty()) leave([=, this] { openFile(path.toStdString(), toLookAt); });
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
        if (isComparing()) there |= needsComparison;
        if (reportIsOpen_) there |= needsReport;
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

void MainWindow::refreshZoom() { zoom_->setWords(tr("%1 %").arg(qRound(view().zoom() * 100))); }

} // namespace cjm
