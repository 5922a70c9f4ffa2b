#include "app/widgets/background.hpp"
#include "app/widgets/banner.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/main_window.hpp"
#include "app/window/recent_files.hpp"

#include <cjm/base/hash.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/log.hpp>
#include <cjm/storage/marked_document.hpp>

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QTimer>

#include <fmt/format.h>

#include <algorithm>

namespace cjm {
namespace {

QString openingWords(const std::filesystem::path& path) { return cjm::openingWords(qt(path.string())); }

// What was opened in the place of a file that is damaged, and what the file held.
struct GoodVersion {
    Versions::Good good;
    std::filesystem::path keptAs;
};

// Of a map that was open here lately; else empty.
std::string docIdOfRecent(const std::filesystem::path& path) {
    const QString absolute = QFileInfo(qt(path.string())).absoluteFilePath();
    for (const RecentFile& recent : recentFiles())
        if (recent.path == absolute) return recent.docId.toStdString();
    return {};
}

} // namespace

// A file that is no map, or not yet.
struct MainWindow::NoMap {
    std::string bytes;
    bool inSyncFolder = false;
    FilePlace place;
    std::optional<MergedDocument> joined; // of what git could not merge

    // What is opened in its place came from elsewhere.
    [[nodiscard]] FileState stateOf(const Document& document, const std::filesystem::path& path) const {
        return {{}, document.envelope, path, contentHash(bytes), inSyncFolder, 0, place, true};
    }
};

Result<MainWindow::NoMap> MainWindow::readNoMap(const std::shared_ptr<FileSystem>& files,
                                                const std::filesystem::path& versions,
                                                const std::filesystem::path& path) {
    auto bytes = readFile(*files, path);
    if (!bytes) return tl::unexpected(std::move(bytes.error()));
    NoMap found{std::move(*bytes), isInSyncFolder(*files, path), placeOf(*files, path), std::nullopt};
    auto joined = mergedFromMarkers(found.bytes, path.string(), [&](const std::vector<std::string>& newestFirst) {
        return documentOfRevision(Versions(*files, versions, docIdIn(found.bytes)), newestFirst);
    });
    if (joined && *joined) found.joined = std::move(**joined);
    return found;
}

void MainWindow::readInBackground(const std::filesystem::path& path, std::function<void(Result<OpenedFile>)> then) {
    inBackground<OpenedFile>(
        this, opening_, openingWords(path), [files = places_.files, path] { return cjm::openFile(*files, path); },
        [path, then = std::move(then)](Result<OpenedFile> opened) {
            // What the system refused says no name by itself.
            if (!opened && opened.error().location.file.empty()) opened.error().location.file = path.string();
            then(std::move(opened));
        });
}

void MainWindow::openFile(const std::filesystem::path& path, bool toLookAt, Then then) {
    if (!then) then = [](bool) {};
    if (opening_) return then(false);
    // What is open already is shown, unless what is unsaved of it is not wanted.
    if (DocumentSession* open = sessionOf(path); open && !unwanted_) {
        showOpen(*open, toLookAt);
        return then(true);
    }
    QElapsedTimer timer;
    timer.start();
    readInBackground(path, [=, this, asked = store()->mark(), of = store()](Result<OpenedFile> opened) {
        if (!opened) {
            logWarning(fmt::format("open refused: {}", opened.error().message.code));
            const ErrorKind kind = opened.error().kind;
            if (kind == ErrorKind::damaged || kind == ErrorKind::conflict)
                return openGoodVersion(path, opened.error(), then);
            return offerLastVersion(path, opened.error(), then);
        }
        if (DocumentSession* open = sessionOf(opened->state); open && !unwanted_) {
            showOpen(*open, toLookAt);
            toast_->tell(tr("The file is open already, as “%1”.").arg(documentName()));
            return then(true);
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

void MainWindow::showOpen(DocumentSession& session, bool toLookAt) {
    leaveStart();
    if (&session != session_) showSession(session);
    if (toLookAt) lockDocument(false);
}

// Once for a file, however often it is saved.
void MainWindow::markOpen() {
    const bool wasElsewhere = openMark_.isElsewhere();
    const std::filesystem::path before = openMark_.real();
    openMark_.follow(*session_->document().state().file);
    if (!openMark_.isElsewhere())
        otherBanner_->hide();
    else if (!wasElsewhere || before != openMark_.real())
        tellOfOther();
}

void MainWindow::tellOfOther() {
    otherBanner_->tell(Banner::Tone::note, "info",
                       tr("This map is open in another window, too. What is done in both is joined by itself."), {});
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
    isLockedAsNewer_ = newer;
    tellOfLock();
}

void MainWindow::tellOfLock() {
    if (isLockedAsNewer_)
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
    inBackground<NoMap>(
        this, opening_, openingWords(path),
        [files = places_.files, versions = places_.versions(), path] { return readNoMap(files, versions, path); },
        [=, this](const Result<NoMap>& found) {
            if (found && found->joined) {
                openMarked(path, *found);
                return then(true);
            }
            if (found && damage.kind == ErrorKind::damaged) return openGoodVersionOf(path, damage, *found, then);
            tell(damage);
            then(false);
        });
}

// Of a map whose file is not there any more this computer may hold a version. It gets no file before somebody says
// which: the old one may only have another name.
void MainWindow::offerLastVersion(const std::filesystem::path& path, const Error& error, const Then& then) {
    const std::string docId = docIdOfRecent(path);
    const auto refuse = [=, this] {
        tell(error);
        then(false);
    };
    if (docId.empty()) return refuse();
    inBackground<Versions::Good>(
        this, opening_, openingWords(path),
        [files = places_.files, versions = places_.versions(), docId, path, error]() -> Result<Versions::Good> {
            const auto there = files->info(path);
            const bool isMissing = !there && there.error() == std::errc::no_such_file_or_directory;
            if (!isMissing) return tl::unexpected(error);
            auto good = Versions(*files, versions, docId).newestGood();
            return good ? std::move(good) : tl::unexpected(error);
        },
        [=, this](const Result<Versions::Good>& good) {
            if (!good) return refuse();
            const QString name = QFileInfo(qt(path.string())).fileName();
            if (!dialogs_->askLastVersion(this, name, timeInWords(good->version.time))) return then(false);
            const Document& document = good->loaded.document;
            leave(
                [=, this] {
                    logWarning("a version was opened in the place of a file that is gone");
                    FileState none;
                    none.envelope = document.envelope;
                    setDocument(std::move(none), document.map);
                    then(true);
                },
                [then] { then(false); });
        });
}

// Git could not merge the file and has left marks in it: both sides are joined here, and the file gets them with the
// next saving.
void MainWindow::openMarked(const std::filesystem::path& path, const NoMap& found) {
    const Document& document = found.joined->document;
    logInfo("a file with git's conflict markers was opened");
    setDocument(found.stateOf(document, path), document.map);
    toldOfMarks_ = true;
    tellOfMarks();
}

// Told again when something was chosen.
void MainWindow::tellOfMarks() {
    if (!toldOfMarks_) return;
    const auto& notes = store()->map().conflicts;
    const bool asks =
        std::any_of(notes.begin(), notes.end(), [](const Conflict& each) { return asksForChoice(each.kind); });
    const QString words = tr("Git could not merge this file: both sides are joined here. Saving removes the marks.");
    std::vector<Banner::Button> buttons;
    if (asks) buttons.push_back({tr("Look at the conflicts"), [this] { openOthers(); }, true});
    buttons.push_back({tr("Save"), [this] { save(); }, !asks});
    banner_->tell(Banner::Tone::note, "info", words, buttons);
}

void MainWindow::openGoodVersionOf(const std::filesystem::path& path, const Error& damage, const NoMap& found,
                                   const Then& then) {
    std::string docId = docIdIn(found.bytes);
    if (docId.empty()) docId = docIdOfRecent(path);
    const QString absolute = QFileInfo(qt(path.string())).absoluteFilePath();
    const QString date = QDate::currentDate().toString(Qt::ISODate);
    const std::filesystem::path aside =
        path.parent_path() / tr("%1 (damaged %2).cjm").arg(QFileInfo(absolute).completeBaseName(), date).toStdString();
    inBackground<GoodVersion>(
        this, opening_, openingWords(path),
        [files = places_.files, versions = places_.versions(), data = places_.data, docId, aside, found,
         damage]() -> Result<GoodVersion> {
            if (docId.empty()) return tl::unexpected(damage);
            auto good = Versions(*files, versions, docId).newestGood();
            if (!good) return tl::unexpected(std::move(good.error()));
            if (replaceFile(*files, aside, found.bytes, {})) return GoodVersion{std::move(*good), aside};
            const auto kept = keepIn(*files, data / "damaged", aside.stem().string())(found.bytes);
            if (!kept) return tl::unexpected(kept.error());
            return GoodVersion{std::move(*good), *kept};
        },
        [=, this](const Result<GoodVersion>& version) {
            if (!version) {
                tell(damage);
                return then(false);
            }
            logWarning(fmt::format("a damaged file was replaced by a version: {}", damage.message.code));
            const Document& document = version->good.loaded.document;
            // What the file holds is nothing that could be called a map, so the version is unsaved work.
            setDocument(found.stateOf(document, path), document.map);
            banner_->tell(
                Banner::Tone::warning, "triangle-alert",
                tr("The file is damaged (%1). The last good version is open, from %2; what the file held is in “%3”.")
                    .arg(qt(say(damage.message, appearance_.language())), timeInWords(version->good.version.time),
                         qt(version->keptAs.filename().string())),
                {});
            then(true);
        });
}

} // namespace cjm
