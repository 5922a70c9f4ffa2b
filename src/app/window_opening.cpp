#include "app/qt_text.hpp"

#include <cjm/app/application.hpp>
#include <cjm/app/banner.hpp>
#include <cjm/app/main_window.hpp>
#include <cjm/storage/files.hpp>
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

} // namespace

Result<OpenedFile> MainWindow::readInBackground(const std::filesystem::path& path) {
    const auto task = std::make_shared<std::packaged_task<Result<OpenedFile>()>>(
        [files = places_.files, path] { return cjm::openFile(*files, path); });
    std::future<Result<OpenedFile>> result = task->get_future();
    // Not joined: a read from a dead share may never come back.
    std::thread([task] { (*task)(); }).detach();
    if (result.wait_for(unnoticed) == std::future_status::ready) return result.get();
    QProgressDialog bar(tr("Opening “%1”…").arg(QFileInfo(qt(path.string())).fileName()), tr("Cancel"), 0, 0, this);
    bar.setWindowModality(Qt::WindowModal);
    bar.setMinimumDuration(300);
    bar.setValue(0);
    while (result.wait_for(0ms) != std::future_status::ready) {
        QEventLoop loop;
        QTimer::singleShot(20, &loop, &QEventLoop::quit);
        loop.exec();
        if (bar.wasCanceled()) return failure({"file.opening-cancelled", {}}, {path.string(), 0, 0});
    }
    return result.get();
}

bool MainWindow::openFile(const std::filesystem::path& path) {
    QElapsedTimer timer;
    timer.start();
    auto opened = readInBackground(path);
    if (!opened) {
        logWarning(fmt::format("open refused: {}", opened.error().message.code));
        if (opened.error().message.code == "file.opening-cancelled") return false;
        tell(opened.error());
        return false;
    }
    logInfo(fmt::format("opened: {} cards in {} ms, {} repairs", opened->state.map.cards.size(), timer.elapsed(),
                        opened->notes.size()));
    rememberFile(opened->state);
    const bool isReadOnly = opened->isReadOnly;
    setDocument(std::move(opened->state));
    if (isReadOnly)
        banner_->tell(Banner::Tone::note, "lock", tr("The file is read-only: changes can be saved under another name."),
                      {{tr("Save a copy…"), [this] { saveAs(); }, true}});
    return true;
}

// What a program that was killed had not saved, in a journal of our own before the old one goes.
bool MainWindow::openOrphan(std::unique_ptr<Orphan> orphan) {
    auto work = orphan->open();
    if (!work) {
        tell(work.error());
        return false;
    }
    const std::filesystem::path path = orphan->head.path;
    FileState file{work->base.map, work->base.envelope, path, orphan->head.fileHash, false, 0};
    if (!path.empty())
        if (auto opened = readInBackground(path)) {
            const bool isSaved = opened->state.map == work->latest.map; // the program ended just after saving
            if (isSaved || opened->state.hash == file.hash) file = std::move(opened->state);
        }
    logInfo(fmt::format("recovered: {} cards, {} changes", work->latest.map.cards.size(), work->changes));
    const std::string docId = file.envelope.docId;
    setDocument(std::move(file));
    if (const auto put = store()->dispatch(PutMap{work->latest.map, {"recovery.step", {}}}); !put) {
        tell(put.error());
        return false;
    }
    if (document_->flush()) {
        document_->keepVersion(KeepAs::recovered);
        orphan->done();
    }
    QTimer::singleShot(longEnoughMs, this, [files = places_.files, journals = places_.data / "journal", docId] {
        recoveryWentWell(*files, journals, docId);
    });
    if (store()->dirty())
        banner_->tell(Banner::Tone::note, "history",
                      tr("Restored what was not saved: %n change(s), the last at %1.", nullptr, work->changes)
                          .arg(clockTime(orphan->lastChange)),
                      {{tr("Undo"), [this] {
                            banner_->hide();
                            store()->undo();
                        }}});
    return true;
}

bool MainWindow::recover(const std::filesystem::path& wanted, bool mayOpen) {
    Orphans orphans = findOrphans(*places_.files, places_.data / "journal");
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

void MainWindow::offerOrphans() {
    if (orphans_.empty()) return orphanBanner_->hide();
    const QString path = qt(orphans_.front()->head.path);
    orphanBanner_->tell(Banner::Tone::note, "history",
                        tr("There is work that was not saved: “%1”, %2.")
                            .arg(path.isEmpty() ? tr("Untitled map") : QFileInfo(path).fileName(),
                                 clockTime(orphans_.front()->lastChange)),
                        {{tr("Open"), [this] {
                              if (!mayLeave()) return;
                              auto orphan = std::move(orphans_.front());
                              orphans_.erase(orphans_.begin());
                              openOrphan(std::move(orphan));
                              offerOrphans();
                          }}});
}

} // namespace cjm
