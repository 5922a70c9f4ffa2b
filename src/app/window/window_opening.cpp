#include "app/widgets/background.hpp"
#include "app/widgets/banner.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/main_window.hpp"
#include "app/window/recent_files.hpp"

#include <cjm/edit/changes.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/hash.hpp>
#include <cjm/storage/log.hpp>

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QTimer>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace cjm {
namespace {

constexpr int longEnoughMs = 10'000; // work that has been on the screen for so long does not end the program

// The time of today, the date and time of another day.
QString clockTime(std::int64_t wallMs) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(wallMs);
    const bool isToday = time.date() == QDate::currentDate();
    return QLocale().toString(time, isToday ? QStringLiteral("H:mm") : QStringLiteral("d MMMM, H:mm"));
}

// What the user is told when it takes long.
QString openingWords(const std::filesystem::path& path) {
    return MainWindow::tr("Opening “%1”…").arg(QFileInfo(qt(path.string())).fileName());
}

} // namespace

void MainWindow::readInBackground(const std::filesystem::path& path, std::function<void(Result<OpenedFile>)> then) {
    inBackground<OpenedFile>(
        this, opening_, openingWords(path), tr("Cancel"),
        [files = places_.files, path] { return cjm::openFile(*files, path); }, std::move(then));
}

void MainWindow::openFile(const std::filesystem::path& path, bool toLookAt, Then then) {
    if (!then) then = [](bool) {};
    if (opening_) return then(false);
    // What is open already is shown, unless what is unsaved of it is not wanted.
    if (DocumentSession* open = sessionOf(path); open && !unwanted_) {
        leaveStart();
        if (open != session_) showSession(*open);
        if (toLookAt) lockDocument(false);
        return then(true);
    }
    QElapsedTimer timer;
    timer.start();
    readInBackground(path, [=, this, asked = store()->mark(), of = store()](Result<OpenedFile> opened) {
        if (!opened) {
            logWarning(fmt::format("open refused: {}", opened.error().message.code));
            if (opened.error().kind == ErrorKind::damaged) return openGoodVersion(path, opened.error(), then);
            if (opened.error().kind != ErrorKind::cancelled) tell(opened.error());
            return then(false);
        }
        const auto show = [=, this, ms = timer.elapsed(), opened = std::move(*opened)] {
            logInfo(fmt::format("opened: {} cards in {} ms, {} repairs", opened.state.map.cards.size(), ms,
                                opened.notes.size()));
            showOpened(opened, toLookAt);
            then(true);
        };
        if (of == store() && of->mark() == asked) return show();
        // What was done while the file was read is asked about like all else.
        leave(show, [then] { then(false); });
    });
}

void MainWindow::showOpened(OpenedFile opened, bool toLookAt) {
    rememberFile(opened.state);
    setDocument(std::move(opened.state));
    if (toLookAt || opened.isNewer)
        lockDocument(opened.isNewer);
    else if (opened.isReadOnly)
        banner_->tell(Banner::Tone::note, "lock", tr("The file is read-only: changes can be saved under another name."),
                      {{tr("Save a copy…"), [this] { saveAs(); }, true}});
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
    view().setFocus();
}

// The file cannot be read as a map: the newest version of it that can be is opened in its place, if there is one.
void MainWindow::openGoodVersion(const std::filesystem::path& path, const Error& damage, const Then& then) {
    inBackground<std::string>(
        this, opening_, openingWords(path), tr("Cancel"),
        [files = places_.files, path] { return readFile(*files, path); },
        [=, this](const Result<std::string>& bytes) {
            if (bytes) return openGoodVersionOf(path, damage, *bytes, then);
            tell(damage);
            then(false);
        });
}

void MainWindow::openGoodVersionOf(const std::filesystem::path& path, const Error& damage, const std::string& bytes,
                                   const Then& then) {
    std::string docId = docIdIn(bytes);
    const QString absolute = QFileInfo(qt(path.string())).absoluteFilePath();
    for (const RecentFile& recent : recentFiles())
        if (docId.empty() && recent.path == absolute) docId = recent.docId.toStdString();
    const auto good = std::make_shared<Result<Versions::Good>>(
        docId.empty() ? Result<Versions::Good>(tl::unexpected(damage))
                      : Versions(*places_.files, places_.versions(), docId).newestGood());
    if (!*good) {
        tell(damage);
        return then(false);
    }
    const QString date = QDate::currentDate().toString(Qt::ISODate);
    const std::filesystem::path aside =
        path.parent_path() / tr("%1 (damaged %2).cjm").arg(QFileInfo(absolute).completeBaseName(), date).toStdString();
    inBackground<std::filesystem::path>(
        this, opening_, openingWords(path), tr("Cancel"),
        [files = places_.files, aside, bytes, data = places_.data]() -> Result<std::filesystem::path> {
            if (replaceFile(*files, aside, bytes, {})) return aside;
            return keepIn(*files, data / "damaged", aside.stem().string())(bytes);
        },
        [=, this](const Result<std::filesystem::path>& kept) {
            if (!kept) {
                tell(damage);
                return then(false);
            }
            logWarning(fmt::format("a damaged file was replaced by a version: {}", damage.message.code));
            Document& document = (*good)->loaded.document;
            // What the file holds is nothing that could be called a map, so the version is unsaved work.
            setDocument({{}, document.envelope, path, contentHash(bytes), false, 0}, document.map);
            banner_->tell(
                Banner::Tone::warning, "triangle-alert",
                tr("The file is damaged (%1). The last good version is open, from %2; what the file held is in “%3”.")
                    .arg(qt(say(damage.message, appearance_.language())), clockTime((*good)->version.time),
                         qt(kept->filename().string())),
                {});
            then(true);
        });
}

// What a program that was killed had not saved, in a journal of our own before the old one goes.
void MainWindow::openOrphan(const std::shared_ptr<Orphan>& orphan, const Then& then) {
    auto work = orphan->open();
    if (!work) {
        tell(work.error());
        return then(false);
    }
    if (orphan->head.path.empty()) return then(showOrphan(*orphan, *work, std::nullopt));
    readInBackground(orphan->head.path, [=, this, work = std::move(*work)](Result<OpenedFile> opened) {
        then(showOrphan(*orphan, work, opened ? std::optional(std::move(opened->state)) : std::nullopt));
    });
}

bool MainWindow::showOrphan(Orphan& orphan, const Orphan::Work& work, std::optional<FileState> onDisk) {
    FileState file = orphan.fileOf(work, std::move(onDisk));
    logInfo(fmt::format("recovered: {} cards, {} changes", work.latest.map.cards.size(), work.changes));
    const std::string docId = file.envelope.docId;
    setDocument(std::move(file), {}, orphan.head.session);
    if (const auto put = session_->tryToApply(PutMap{work.latest.map, {"recovery.step", {}}}); !put) {
        tell(put.error());
        return false;
    }
    if (session_->document().flush()) {
        session_->document().keepVersion(VersionWhy::recovered);
        orphan.done();
    }
    QTimer::singleShot(longEnoughMs, this, [files = places_.files, journals = places_.journals(), docId] {
        recoveryWentWell(*files, journals, docId);
    });
    if (store()->dirty())
        banner_->tell(Banner::Tone::note, "history",
                      tr("Restored what was not saved: %n change(s), the last at %1.", nullptr,
                         static_cast<int>(changesInWords(work.base.map, work.latest.map).size()))
                          .arg(clockTime(orphan.lastChange)),
                      {{tr("Undo"), [this] {
                            banner_->hide();
                            store()->undo();
                        }}});
    return true;
}

void MainWindow::recover(const std::filesystem::path& wanted, bool mayOpen, Then then) {
    if (!then) then = [](bool) {};
    Orphans orphans = findOrphans(*places_.files, places_.journals());
    orphans_.assign(std::make_move_iterator(orphans.found.begin()), std::make_move_iterator(orphans.found.end()));
    const auto chosen = std::find_if(orphans_.begin(), orphans_.end(), [&](const auto& orphan) {
        return wanted.empty() ? mayOpen : orphan->head.path == wanted.string();
    });
    const auto offerRest = [=, this, setAside = std::move(orphans.setAside)](bool opened) {
        if (!setAside.empty())
            banner_->tell(Banner::Tone::warning, "triangle-alert",
                          tr("A draft of the last session could not be opened and was set aside: %1")
                              .arg(qt(setAside.front().string())),
                          {});
        offerOrphans();
        then(opened);
    };
    if (chosen == orphans_.end()) return offerRest(false);
    const std::shared_ptr<Orphan> orphan = *chosen;
    orphans_.erase(chosen);
    openOrphan(orphan, offerRest);
}

void MainWindow::putOrphanAside() {
    const auto there = orphans_.front()->putAside();
    orphans_.erase(orphans_.begin());
    offerOrphans();
    if (there) toast_->tell(tr("The draft is kept in %1").arg(qt(there->string())));
}

// Unless it was put aside while the map that was open was being saved.
void MainWindow::openOffered(const std::shared_ptr<Orphan>& orphan) {
    if (std::erase(orphans_, orphan) > 0) openOrphan(orphan, [this](bool) { offerOrphans(); });
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
                              if (!opening_) leave([this, orphan = orphans_.front()] { openOffered(orphan); });
                          }},
                         {tr("Put aside"), [this] { putOrphanAside(); }}});
}

} // namespace cjm
