#include "app/widgets/background.hpp"
#include "app/widgets/banner.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/after_paint.hpp"
#include "app/window/main_window.hpp"
#include "app/window/recent_files.hpp"

#include <cjm/edit/changes.hpp>
#include <cjm/storage/log.hpp>
#include <cjm/storage/replaced.hpp>

#include <QFileInfo>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace cjm {

// What a program that was killed had not saved, in a journal of our own before the old one goes.
void MainWindow::openOrphan(const std::shared_ptr<Orphan>& orphan, const Then& then) {
    auto work = orphan->open();
    if (!work) {
        if (work.error().kind == ErrorKind::unreachable) // the disk's fault: at the next start, perhaps
            recoveryWentWell(*places_.files, places_.journals(), orphan->head.session);
        else if (auto there = orphan->setAside())
            aside_.insert(aside_.begin(), std::move(*there));
        tell(work.error());
        return then(false);
    }
    if (orphan->head.path.empty()) return then(showOrphan(*orphan, *work, std::nullopt));
    readInBackground(orphan->head.path, [=, this, work = std::move(*work)](Result<OpenedFile> opened) {
        const auto isThere = [files = places_.files, path = std::filesystem::path(orphan->head.path)] {
            const auto there = files->info(path);
            return there || there.error() != std::errc::no_such_file_or_directory;
        };
        const bool isGone = !opened && !soon<bool>(isThere, true);
        const bool isShown = showOrphan(*orphan, work, opened ? std::optional(std::move(opened->state)) : std::nullopt);
        if (isShown && isGone) session_->document().save(store()->path()); // nothing is made anew: it is told at once
        then(isShown);
    });
}

bool MainWindow::showOrphan(Orphan& orphan, const Orphan::Work& work, std::optional<FileState> onDisk) {
    FileState file = orphan.fileOf(work, std::move(onDisk));
    logInfo(fmt::format("recovered: {} cards, {} changes", work.latest.map.cards.size(), work.changes));
    // Of a file that holds no map there is nothing that could be gone back to.
    const bool holdsNoMap = file.holdsNoMap;
    setDocument(std::move(file), holdsNoMap ? std::optional(work.latest.map) : std::nullopt, orphan.head.session);
    beginTry(orphan.head.session);
    const auto put = holdsNoMap ? Result<void>() : session_->tryToApply(PutMap{work.latest.map, {"recovery.step", {}}});
    if (!put) {
        tell(put.error());
        return false;
    }
    if (session_->document().flush()) {
        session_->document().keepVersion(VersionWhy::recovered);
        orphan.done();
    }
    const Banner::Button undo{tr("Undo"), [this] {
                                  banner_->hide();
                                  store()->undo();
                              }};
    if (store()->dirty() && holdsNoMap) // what it held cannot be counted from
        banner_->tell(Banner::Tone::note, "history",
                      tr("Restored what was not saved, the last change at %1.").arg(timeInWords(orphan.lastChange)),
                      {});
    else if (store()->dirty())
        banner_->tell(Banner::Tone::note, "history",
                      tr("Restored what was not saved: %n change(s), the last at %1.", nullptr,
                         static_cast<int>(changesInWords(work.base.map, work.latest.map).size()))
                          .arg(timeInWords(orphan.lastChange)),
                      {undo});
    return true;
}

void MainWindow::recover(const std::filesystem::path& wanted, bool mayOpen, Then then) {
    if (!then) then = [](bool) {};
    dropOldMarks(*places_.files, places_.openMarks());
    (void)beganThread([files = places_.files, data = places_.data] { sortOutReplaced(*files, data, wallMs()); });
    Orphans orphans = findOrphans(*places_.files, places_.journals());
    orphans_.assign(std::make_move_iterator(orphans.found.begin()), std::make_move_iterator(orphans.found.end()));
    aside_ = std::move(orphans.setAside);
    const auto chosen = std::find_if(orphans_.begin(), orphans_.end(), [&](const auto& orphan) {
        return wanted.empty() ? mayOpen : orphan->head.path == wanted.string();
    });
    const auto offerRest = [=, this](bool opened) {
        offerOrphans();
        offerAside();
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
    if (std::erase(orphans_, orphan) > 0)
        openOrphan(orphan, [this](bool) {
            offerOrphans();
            offerAside();
        });
}

void MainWindow::offerOrphans() {
    if (orphans_.empty()) return orphanBanner_->hide();
    const QString path = qt(orphans_.front()->head.path);
    orphanBanner_->tell(Banner::Tone::note, "history",
                        tr("There is work that was not saved: “%1”, %2.")
                            .arg(path.isEmpty() ? tr("Untitled map") : QFileInfo(path).fileName(),
                                 timeInWords(orphans_.front()->lastChange)),
                        {{tr("Open"),
                          [this] {
                              if (!opening_) leave([this, orphan = orphans_.front()] { openOffered(orphan); });
                          }},
                         {tr("Put aside"), [this] { putOrphanAside(); }}});
}

// A journal that could not be opened when it was found, or ended the program, is offered at every start until somebody
// decides.
void MainWindow::offerAside() {
    if (aside_.empty()) return asideBanner_->hide();
    const std::filesystem::path journal = aside_.front();
    const auto head = readJournalHead(*places_.files, journal);
    const auto info = places_.files->info(journal);
    const QString name = head && !head->path.empty() ? QFileInfo(qt(head->path)).fileName() : tr("Untitled map");
    asideBanner_->tell(
        Banner::Tone::warning, "triangle-alert",
        tr("A draft was set aside: “%1”, %2. The last times it did not open.")
            .arg(name, timeInWords(info ? info->modified / 1'000'000 : 0)),
        {{tr("Open all the same"),
          [this, journal] {
              if (!opening_) leave([this, journal] { openAside(journal); });
          }},
         {tr("Show the folder"), [this, journal] { dialogs_->showFolder(this, qt(journal.parent_path().string())); }},
         {tr("Do not offer again"), [this, journal] { dropAside(journal); }}});
}

// Work of other maps is offered where maps are chosen, or over the map that the program begins with: not over all that
// come after it.
void MainWindow::stopOffering() {
    orphanBanner_->hide();
    asideBanner_->hide();
}

void MainWindow::openAside(const std::filesystem::path& journal) {
    if (std::erase(aside_, journal) == 0) return;
    auto orphan = takeSetAside(*places_.files, places_.journals(), journal);
    if (orphan) return openOrphan(std::shared_ptr<Orphan>(std::move(*orphan)), [this](bool) { offerAside(); });
    tell(orphan.error());
    offerAside();
}

void MainWindow::dropAside(const std::filesystem::path& journal) {
    std::erase(aside_, journal);
    auto orphan = takeSetAside(*places_.files, places_.journals(), journal);
    const auto there = orphan ? (*orphan)->putAside() : std::nullopt;
    offerAside();
    if (there) toast_->tell(tr("The draft is kept in %1").arg(qt(there->string())));
}

void MainWindow::beginTry(const std::string& session) {
    endTry();
    trying_ = session;
    new AfterPaint(view().viewport(), [this, session] { // owned by what is painted
        if (trying_ == session) endTry();
    });
}

void MainWindow::endTry() {
    if (const std::string session = std::exchange(trying_, {}); !session.empty())
        recoveryWentWell(*places_.files, places_.journals(), session);
}

} // namespace cjm
