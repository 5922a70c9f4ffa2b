#include "app/widgets/banner.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/application.hpp"
#include "app/window/main_window.hpp"
#include "app/window/recent_files.hpp"

#include <cjm/edit/changes.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/hash.hpp>
#include <cjm/storage/log.hpp>

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QLocale>
#include <QProgressDialog>
#include <QTimer>

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <thread>

namespace cjm {
namespace {

using namespace std::chrono_literals;

constexpr auto unnoticed = 80ms;     // a window that stands still for so long does not look frozen
constexpr int longEnoughMs = 10'000; // work that has been on the screen for so long does not end the program

// The time of today, the date and time of another day.
QString clockTime(std::int64_t wallMs) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(wallMs);
    const bool isToday = time.date() == QDate::currentDate();
    return QLocale().toString(time, isToday ? QStringLiteral("H:mm") : QStringLiteral("d MMMM, H:mm"));
}

// Runs a task that may wait for a share; the window stays alive and offers to give up.
template <class T> Result<T> inBackground(QWidget* window, const QString& what, std::function<Result<T>()> run) {
    const auto task = std::make_shared<std::packaged_task<Result<T>()>>(std::move(run));
    std::future<Result<T>> result = task->get_future();
    // Not joined: a call to a dead share may never come back.
    std::thread([task] { (*task)(); }).detach();
    if (result.wait_for(unnoticed) == std::future_status::ready) return result.get();
    QProgressDialog bar(what, MainWindow::tr("Cancel"), 0, 0, window);
    bar.setWindowModality(Qt::WindowModal);
    bar.setMinimumDuration(300);
    bar.setValue(0);
    while (result.wait_for(0ms) != std::future_status::ready) {
        QEventLoop loop;
        QTimer::singleShot(20, &loop, &QEventLoop::quit);
        loop.exec();
        if (bar.wasCanceled()) return failure({"file.opening-cancelled", {}}, {}, ErrorKind::cancelled);
    }
    return result.get();
}

} // namespace

Result<OpenedFile> MainWindow::readInBackground(const std::filesystem::path& path) {
    return inBackground<OpenedFile>(this, tr("Opening “%1”…").arg(QFileInfo(qt(path.string())).fileName()),
                                    [files = places_.files, path] { return cjm::openFile(*files, path); });
}

bool MainWindow::openFile(const std::filesystem::path& path, bool toLookAt) {
    // What is open already is shown, unless what is unsaved of it is not wanted.
    if (DocumentSession* open = sessionOf(path); open && !unwanted_) {
        leaveStart();
        if (open != session_) showSession(*open);
        if (toLookAt) lockDocument(false);
        refresh();
        return true;
    }
    QElapsedTimer timer;
    timer.start();
    auto opened = readInBackground(path);
    if (!opened) {
        logWarning(fmt::format("open refused: {}", opened.error().message.code));
        if (opened.error().kind == ErrorKind::cancelled) return false;
        if (opened.error().kind == ErrorKind::damaged && openGoodVersion(path, opened.error())) return true;
        tell(opened.error());
        return false;
    }
    logInfo(fmt::format("opened: {} cards in {} ms, {} repairs", opened->state.map.cards.size(), timer.elapsed(),
                        opened->notes.size()));
    rememberFile(opened->state);
    const bool isReadOnly = opened->isReadOnly, isNewer = opened->isNewer;
    setDocument(std::move(opened->state));
    if (toLookAt || isNewer)
        lockDocument(isNewer);
    else if (isReadOnly)
        banner_->tell(Banner::Tone::note, "lock", tr("The file is read-only: changes can be saved under another name."),
                      {{tr("Save a copy…"), [this] { saveAs(); }, true}});
    return true;
}

void MainWindow::lockDocument(bool newer) {
    session_->setReadOnly(true);
    if (newer)
        banner_->tell(Banner::Tone::warning, "lock",
                      tr("A newer version of Marshrut wrote this map: it can be looked at, but not edited here."), {},
                      false);
    else
        banner_->tell(Banner::Tone::note, "lock", tr("The map is open for reading only."),
                      {{tr("Edit"), [this] { unlockDocument(); }, true}}, false);
}

void MainWindow::unlockDocument() {
    session_->setReadOnly(false);
    banner_->hide();
    board_->setFocus();
}

bool MainWindow::openGoodVersion(const std::filesystem::path& path, const Error& damage) {
    const auto bytes = inBackground<std::string>(this, tr("Opening “%1”…").arg(QFileInfo(qt(path.string())).fileName()),
                                                 [files = places_.files, path] { return readFile(*files, path); });
    if (!bytes) return false;
    std::string docId = docIdIn(*bytes);
    const QString absolute = QFileInfo(qt(path.string())).absoluteFilePath();
    for (const RecentFile& recent : recentFiles())
        if (docId.empty() && recent.path == absolute) docId = recent.docId.toStdString();
    if (docId.empty()) return false;
    auto good = Versions(*places_.files, places_.versions(), docId).newestGood();
    if (!good) return false;
    const QString date = QDate::currentDate().toString(Qt::ISODate);
    const std::filesystem::path aside =
        path.parent_path() / tr("%1 (damaged %2).cjm").arg(QFileInfo(absolute).completeBaseName(), date).toStdString();
    const auto kept = inBackground<std::filesystem::path>(
        this, tr("Opening “%1”…").arg(QFileInfo(absolute).fileName()),
        [files = places_.files, aside, bytes = *bytes, data = places_.data]() -> Result<std::filesystem::path> {
            if (replaceFile(*files, aside, bytes, {})) return aside;
            return keepIn(*files, data / "damaged", aside.stem().string())(bytes);
        });
    if (!kept) return false;
    logWarning(fmt::format("a damaged file was replaced by a version: {}", damage.message.code));
    Document& document = good->loaded.document;
    // What the file holds is nothing that could be called a map, so the version is unsaved work.
    setDocument({{}, document.envelope, path, contentHash(*bytes), false, 0}, document.map);
    banner_->tell(Banner::Tone::warning, "triangle-alert",
                  tr("The file is damaged (%1). The last good version is open, from %2; what the file held is in “%3”.")
                      .arg(qt(say(damage.message, languages_.current())), clockTime(good->version.time),
                           qt(kept->filename().string())),
                  {});
    return true;
}

// What a program that was killed had not saved, in a journal of our own before the old one goes.
bool MainWindow::openOrphan(std::unique_ptr<Orphan> orphan) {
    auto work = orphan->open();
    if (!work) {
        tell(work.error());
        return false;
    }
    std::optional<FileState> onDisk;
    if (!orphan->head.path.empty())
        if (auto opened = readInBackground(orphan->head.path)) onDisk = std::move(opened->state);
    FileState file = orphan->fileOf(*work, std::move(onDisk));
    logInfo(fmt::format("recovered: {} cards, {} changes", work->latest.map.cards.size(), work->changes));
    const std::string docId = file.envelope.docId;
    setDocument(std::move(file), {}, orphan->head.session);
    if (const auto put = store()->dispatch(PutMap{work->latest.map, {"recovery.step", {}}}); !put) {
        tell(put.error());
        return false;
    }
    if (session_->document().flush()) {
        session_->document().keepVersion(VersionWhy::recovered);
        orphan->done();
    }
    QTimer::singleShot(longEnoughMs, this, [files = places_.files, journals = places_.journals(), docId] {
        recoveryWentWell(*files, journals, docId);
    });
    if (store()->dirty())
        banner_->tell(Banner::Tone::note, "history",
                      tr("Restored what was not saved: %n change(s), the last at %1.", nullptr,
                         static_cast<int>(changesInWords(work->base.map, work->latest.map).size()))
                          .arg(clockTime(orphan->lastChange)),
                      {{tr("Undo"), [this] {
                            banner_->hide();
                            store()->undo();
                        }}});
    return true;
}

bool MainWindow::recover(const std::filesystem::path& wanted, bool mayOpen) {
    Orphans orphans = findOrphans(*places_.files, places_.journals());
    orphans_ = std::move(orphans.found);
    const auto chosen = std::find_if(orphans_.begin(), orphans_.end(), [&](const auto& orphan) {
        return wanted.empty() ? mayOpen : orphan->head.path == wanted.string();
    });
    bool opened = false;
    if (chosen != orphans_.end()) {
        auto orphan = std::move(*chosen);
        orphans_.erase(chosen);
        opened = openOrphan(std::move(orphan));
    }
    if (!orphans.setAside.empty())
        banner_->tell(Banner::Tone::warning, "triangle-alert",
                      tr("A draft of the last session could not be opened and was set aside: %1")
                          .arg(qt(orphans.setAside.front().string())),
                      {});
    offerOrphans();
    return opened;
}

void MainWindow::putOrphanAside() {
    const auto there = orphans_.front()->putAside();
    orphans_.erase(orphans_.begin());
    offerOrphans();
    if (there) toast_->tell(tr("The draft is kept in %1").arg(qt(there->string())));
}

void MainWindow::offerOrphans() {
    if (orphans_.empty()) return orphanBanner_->hide();
    const QString path = qt(orphans_.front()->head.path);
    orphanBanner_->tell(Banner::Tone::note, "history",
                        tr("There is work that was not saved: “%1”, %2.")
                            .arg(path.isEmpty() ? tr("Untitled map") : QFileInfo(path).fileName(),
                                 clockTime(orphans_.front()->lastChange)),
                        {{tr("Open"),
                          [this] {
                              if (!mayLeave()) return;
                              auto orphan = std::move(orphans_.front());
                              orphans_.erase(orphans_.begin());
                              openOrphan(std::move(orphan));
                              offerOrphans();
                          }},
                         {tr("Put aside"), [this] { putOrphanAside(); }}});
}

} // namespace cjm
