#include "app/widgets/background.hpp"
#include "app/widgets/banner.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/settings.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/main_window.hpp"
#include "app/window/recent_files.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/base/utf8.hpp>
#include <cjm/storage/ancestry.hpp>
#include <cjm/storage/copies.hpp>
#include <cjm/storage/log.hpp>

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <set>
#include <utility>

// Copies of the map beside its file: what sync programs leave when two people wrote at once, and people themselves.

namespace cjm {
namespace {

constexpr std::int64_t lookForCopiesEveryMs = 10'000; // at most
constexpr int lookAgainForCopiesMs = 15'000;          // without anybody's coming back to the window
constexpr std::size_t nameLetters = 60, personLetters = 40;
constexpr const char* separateSetting = "separate-copies";

QString inOneLine(const std::string& text, std::size_t letters) {
    return qt(utf8::shortened(shownLine(text), letters));
}

QString nameOfCopy(const FoundCopy& copy) { return inOneLine(copy.path.filename().string(), nameLetters); }

// "14:02, Ivan"
QString whenAndWho(const FoundCopy& copy) {
    const QString when = timeInWords(copy.time), who = inOneLine(copy.by, personLetters);
    return who.isEmpty() ? when : when + QStringLiteral(", ") + who;
}

// This content under this name: with another one it is another copy.
std::string keyOfCopy(const FoundCopy& copy) { return copy.path.string() + '\n' + copy.hash; }

// As inBackground, but nobody waits for it: there is no bar, and nothing to be given up. False when the system has no
// room for it.
template <class T> bool besideTheWork(QObject* window, std::function<T()> run, std::function<void(T)> then) {
    using namespace std::chrono_literals;
    constexpr auto lookEvery = 50ms;
    const auto task = std::make_shared<std::packaged_task<T()>>(std::move(run));
    const auto result = std::make_shared<std::future<T>>(task->get_future());
    if (!beganThread([task] { (*task)(); })) return false;
    auto* look = new QTimer(window);
    QObject::connect(look, &QTimer::timeout, window, [look, result, then = std::move(then)] {
        if (result->wait_for(0ms) != std::future_status::ready) return;
        look->stop();
        look->deleteLater();
        then(result->get());
    });
    look->start(lookEvery);
    return true;
}

// Qt knows names as text: what is called by other bytes would be another file.
bool moveToTrash(const std::filesystem::path& path) {
    const QString name = qt(path.string());
    return name.toStdString() == path.string() && QFile::moveToTrash(name);
}

enum class Clearing { done, isOpen, isChanged, failed };

// Nothing goes that is not a version first, read back, nor while the map's own file is not there.
Clearing cleared(const std::shared_ptr<FileSystem>& files, Versions& versions, const std::filesystem::path& openMarks,
                 const MainWindow::Trash& trash, const FoundCopy& copy, const FileState& file) {
    const auto own = readFile(*files, file.path);
    if (!own || docIdIn(*own) != file.envelope.docId) return Clearing::failed;
    const auto opened = openFile(*files, copy.path);
    if (!opened) return Clearing::failed;
    OpenMark mark(files, openMarks);
    mark.follow(opened->state);
    if (mark.isElsewhere()) return Clearing::isOpen;
    if (const auto kept = keepCopy(*files, versions, copy, wallMs()); !kept)
        return kept.error().kind == ErrorKind::foreign ? Clearing::isChanged : Clearing::failed;
    return trash(copy.path) ? Clearing::done : Clearing::failed;
}

} // namespace

struct MainWindow::Copies {
    // A copy that goes when the file holds what it said.
    struct Merged {
        FoundCopy copy;
        std::string revision, fileBefore; // of the copy; the hash of what the file held then
        std::size_t place = 0;            // in the history: before it the merge is undone …
        std::uint64_t mark = 0;           // … and done again where the history has this one
        bool broughtNothing = false, isUndone = false;
    };
    Banner* banner = nullptr;
    Trash trash = moveToTrash;
    QTimer looking;
    std::weak_ptr<Store> of; // the document that was looked beside last …
    std::filesystem::path beside;
    std::int64_t lookedAt = 0;
    std::uint64_t looks = 0;
    bool isLooking = false;
    std::vector<FoundCopy> offered; // the first is on the strip
    std::vector<Merged> merged;
    std::set<std::string> answered; // keyOfCopy, until the program ends

    [[nodiscard]] bool isSame(const std::shared_ptr<Store>& store) const {
        return of.lock() == store && beside == store->path();
    }
    [[nodiscard]] bool isWaiting(const FoundCopy& copy) const {
        return std::any_of(merged.begin(), merged.end(), [&](const Merged& m) {
            return m.copy.path == copy.path && (!m.isUndone || m.copy.hash == copy.hash);
        });
    }
};

MainWindow::Copies& MainWindow::copies() {
    if (copies_) return *copies_;
    copies_ = std::make_shared<Copies>();
    copies_->banner = &addBanner();
    copies_->looking.setObjectName(QStringLiteral("looks for copies"));
    copies_->looking.setParent(this);
    connect(&copies_->looking, &QTimer::timeout, this, &MainWindow::lookForCopies);
    copies_->looking.start(lookAgainForCopiesMs);
    connect(copies_->banner, &Banner::closed, this, [this] {
        if (copies_->offered.empty()) return;
        const FoundCopy copy = copies_->offered.front();
        copies_->answered.insert(keyOfCopy(copy));
        forgetCopy(copy);
    });
    return *copies_;
}

bool MainWindow::isLookingForCopies() { return copies().isLooking; }
Banner& MainWindow::copyBanner() { return *copies().banner; }
void MainWindow::setTrash(Trash trash) { copies().trash = std::move(trash); }

void MainWindow::lookForCopies() {
    if (!session_) return;
    Copies& own = copies();
    const std::int64_t now = places_.steady();
    const bool isSame = own.isSame(store());
    if (isSame && (own.isLooking || now - own.lookedAt < lookForCopiesEveryMs)) return;
    if (!isSame) {
        own.of = store();
        own.beside = store()->path();
        own.merged.clear();
        own.offered.clear();
        tellOfCopies();
    }
    own.lookedAt = now;
    own.isLooking = false; // what an earlier look finds is of no use any more
    ++own.looks;
    const auto versions = session_->versions();
    if (store()->path().empty() || !versions || store()->isReadOnly()) return;
    own.isLooking = besideTheWork<std::vector<FoundCopy>>(
        this,
        [files = places_.files, versions, file = session_->document().state().file] {
            return copiesBeside(*files, *versions, *file);
        },
        [this, look = own.looks](std::vector<FoundCopy> found) {
            if (look != copies_->looks) return;
            copies_->isLooking = false;
            const QStringList separate = openSettings().value(session_->settingsKey(separateSetting)).toStringList();
            std::erase_if(found, [&](const FoundCopy& copy) {
                return store()->isReadOnly() || copies_->answered.contains(keyOfCopy(copy)) ||
                       copies_->isWaiting(copy) || separate.contains(qt(copy.path.filename().string()));
            });
            copies_->offered = std::move(found);
            tellOfCopies();
        });
}

void MainWindow::tellOfCopies() {
    const Copies& own = copies();
    if (own.offered.empty()) return own.banner->hide();
    const FoundCopy copy = own.offered.front();
    if (copy.addsNothing)
        return own.banner->tell(
            Banner::Tone::note, "copy",
            tr("There is a copy of this map beside it: “%1” (%2). All that it holds has been in this map.")
                .arg(nameOfCopy(copy), whenAndWho(copy)),
            {{tr("Remove the copy"), [this, copy] {
                  forgetCopy(copy);
                  clearCopyAway(copy, false);
              }}});
    own.banner->tell(Banner::Tone::note, "copy",
                     tr("There is a copy of this map beside it: “%1” (%2). It has %n change(s).", nullptr, copy.changes)
                         .arg(nameOfCopy(copy), whenAndWho(copy)),
                     {{tr("Merge"), [this, copy] { mergeCopy(copy); }, true},
                      {tr("Compare"),
                       [this, copy] {
                           if (!opening_) compareWithFile(copy.path);
                       }},
                      {tr("Keep as a separate map"), [this, copy] { separateCopy(copy); }}});
}

// The answer has been given, or there is no question any more.
void MainWindow::forgetCopy(const FoundCopy& copy) {
    std::erase_if(copies().offered, [&](const FoundCopy& each) { return each.path == copy.path; });
    tellOfCopies();
}

// Read anew: it may have been changed since it was found.
void MainWindow::mergeCopy(const FoundCopy& copy) {
    const auto versions = session_->versions();
    if (opening_ || !versions) return;
    lookBack();
    takeTyping();
    inBackground<CopyToMerge>(
        this, opening_, cjm::openingWords(qt(copy.path.string())),
        [files = places_.files, versions, file = session_->document().state().file, path = copy.path] {
            return readCopy(*files, *versions, *file, path);
        },
        [this, copy, of = store()](const Result<CopyToMerge>& read) {
            if (of != store()) return; // another map is open by now
            if (read) return takeCopy(copy, *read);
            tell(read.error());
            if (read.error().kind != ErrorKind::cancelled) forgetCopy(copy);
        });
}

void MainWindow::takeCopy(const FoundCopy& copy, const CopyToMerge& read) {
    session_->finishTyping();
    const std::string fileBefore = session_->document().state().file->hash;
    OpenedFile opened = read.opened;
    std::string& by = opened.state.envelope.by; // so that two versions can be told apart
    if (by.empty()) by = copy.by.empty() ? copy.path.stem().string() : copy.by;
    const auto merged = session_->document().mergeIn(opened, read.base);
    if (!merged) return tell(merged.error());
    logInfo("a copy was merged");
    if (copy.mayGo()) {
        FoundCopy taken = copy;
        taken.hash = read.opened.state.hash;
        copies().merged.push_back({std::move(taken), read.opened.state.envelope.revision, fileBefore,
                                   store()->history().place(), store()->mark(),
                                   merged->changes == 0 && merged->choices == 0});
        connect(session_, &DocumentSession::wentTo, this, &MainWindow::followCopies, Qt::UniqueConnection);
    }
    if (merged->choices > 0)
        toast_->tell(tr("Merged. %n place(s) ask for a choice.", nullptr, merged->choices), tr("Show"),
                     [this] { openOthers(); });
    else if (copy.mayGo())
        toast_->tell(
            tr("Merged: %n change(s). The copy goes to the trash once the map is saved.", nullptr, merged->changes));
    else
        toast_->tell(tr("Merged: %n change(s). The copy stays where it is.", nullptr, merged->changes));
    forgetCopy(copy);
    followCopies();
}

// A copy goes when the file was written since, holds the map as it is, and says that it grew from the copy. Whoever
// undoes the merge keeps it, unless it is done again.
void MainWindow::followCopies() {
    if (!session_ || !copies_ || copies_->merged.empty() || !copies_->isSame(store())) return;
    for (Copies::Merged& each : copies_->merged) {
        if (store()->history().place() < each.place) each.isUndone = true;
        if (each.isUndone && store()->mark() == each.mark) each.isUndone = false;
    }
    if (store()->dirty() || session_->document().isSaving()) return;
    const FileState& file = *session_->document().state().file;
    const auto isInFile = [&](const Copies::Merged& each) {
        const bool hasTaken = each.revision.empty() || hasGrownFrom(file.envelope, each.revision);
        if (each.isUndone) return false;
        return each.broughtNothing || (file.hash != each.fileBefore && hasTaken);
    };
    std::vector<FoundCopy> toGo;
    toGo.reserve(copies_->merged.size());
    for (const Copies::Merged& each : copies_->merged)
        if (isInFile(each)) toGo.push_back(each.copy);
    std::erase_if(copies_->merged, isInFile);
    for (const FoundCopy& copy : toGo)
        clearCopyAway(copy, true);
}

void MainWindow::clearCopyAway(const FoundCopy& copy, bool isMerged) {
    const auto versions = session_->versions();
    if (!versions) return;
    // Offered no more, whatever comes of it.
    copies().answered.insert(keyOfCopy(copy));
    (void)besideTheWork<Clearing>(
        this,
        [files = places_.files, versions, marks = places_.openMarks(), trash = copies().trash, copy,
         file = session_->document().state().file] { return cleared(files, *versions, marks, trash, copy, *file); },
        [this, name = nameOfCopy(copy), isMerged](Clearing clearing) {
            switch (clearing) {
            case Clearing::done:
                logInfo("a copy went to the trash");
                return toast_->tell(isMerged ? tr("The copy is merged and in the trash: “%1”.").arg(name)
                                             : tr("The copy is in the trash: “%1”.").arg(name));
            case Clearing::isOpen: return toast_->tell(tr("“%1” stays: it is open in another window.").arg(name));
            case Clearing::isChanged: return toast_->tell(tr("“%1” stays: it has just been changed.").arg(name));
            case Clearing::failed:
                return toast_->tell(tr("“%1” could not be moved to the trash and stays where it is.").arg(name));
            }
        });
}

// What cannot be written stays a copy, and is remembered as one that is wanted.
void MainWindow::separateCopy(const FoundCopy& copy) {
    if (opening_) return;
    const KeepVersion keep = [files = places_.files, folder = places_.versions()](
                                 std::string_view bytes, VersionWhy why) -> Result<std::filesystem::path> {
        Versions versions(*files, folder, docIdIn(bytes));
        const auto kept = versions.add(bytes, why, wallMs());
        if (!kept) return tl::unexpected(kept.error());
        return versions.pathOf(*kept);
    };
    inBackground<FileState>(
        this, opening_, tr("Saving…"),
        [files = places_.files, copy, keep] {
            SystemIds ids;
            return makeSeparate(*files, copy, wallMs(), ids, keep);
        },
        [this, copy, of = store()](const Result<FileState>& made) {
            if (of != store() || (!made && made.error().kind == ErrorKind::cancelled)) return;
            forgetCopy(copy);
            const QString name = nameOfCopy(copy);
            if (made) return toast_->tell(tr("“%1” is a map of its own now.").arg(name));
            if (made.error().kind == ErrorKind::foreign)
                return toast_->tell(tr("“%1” stays: it has just been changed.").arg(name));
            QSettings settings = openSettings();
            const QString key = session_->settingsKey(separateSetting);
            settings.setValue(key, settings.value(key).toStringList() << qt(copy.path.filename().string()));
            toast_->tell(tr("“%1” cannot be written. It stays as it is and is not offered again.").arg(name));
        });
}

} // namespace cjm
