#include "app/widgets/background.hpp"
#include "app/widgets/banner.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/settings.hpp"
#include "app/window/main_window.hpp"
#include "app/window/recent_files.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/log.hpp>

#include <QApplication>
#include <QCloseEvent>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include <fmt/format.h>

#include <utility>

namespace cjm {
namespace {

QString clock(std::int64_t wallMs) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(wallMs).time(), QStringLiteral("H:mm"));
}

QString fullStop(const QString& said) {
    const QString words = asSentence(said);
    return words.endsWith(QLatin1Char('.')) ? words : words + QLatin1Char('.');
}

QString halfInWords() { return MainWindow::tr("The file holds no whole map just now: it may be on its way"); }

constexpr int lookAgainMs = 100;

// Nothing goes from under a question or a menu.
bool isAsking() { return QApplication::activeModalWidget() || QApplication::activePopupWidget(); }

} // namespace

bool MainWindow::save() {
    takeTyping();
    if (store()->path().empty()) return saveAs();
    saveTo(store()->path());
    return true;
}

bool MainWindow::saveAs() {
    takeTyping();
    const QString own = qt(store()->path().string());
    QString path = dialogs_->askSavePath(this, own.isEmpty() ? suggestedPath(QStringLiteral(".cjm")) : own);
    if (path.isEmpty()) return false;
    // Of a name like "plan v1.2" a dialog takes ".2" for its ending.
    if (const QString ending = QStringLiteral(".cjm"); !path.endsWith(ending, Qt::CaseInsensitive)) {
        path += ending;
        const bool isThere =
            soon<bool>([file = path.toStdString()] { return systemFiles().info(file).has_value(); }, false);
        if (isThere && !dialogs_->askReplace(this, {QFileInfo(path).fileName()})) return false;
    }
    saveTo(path.toStdString());
    return true;
}

void MainWindow::saveTo(const std::filesystem::path& path, bool replaceForeign) {
    askedToSave_ = true;
    session_->document().save(path, replaceForeign);
    refreshSafety();
}

// Beside the map's file and named like it, or in the documents and named after the map.
QString MainWindow::suggestedPath(const QString& ending) const {
    if (!store()->path().empty()) {
        const QFileInfo file(qt(store()->path().string()));
        return file.path() + QLatin1Char('/') + file.completeBaseName() + ending;
    }
    constexpr std::size_t letters = 80;
    const std::string name = asFileName(store()->map().passport->title, letters, tr("Map").toStdString());
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QLatin1Char('/') + qt(name) + ending;
}

void MainWindow::setAutosave(bool on) {
    autosave_ = on;
    openSettings().setValue(QStringLiteral("autosave"), on);
    session_->document().setAutosave(on);
}

// Settings are text: what is called by other bytes would not be found again.
void MainWindow::rememberFile(const FileState& file) {
    const QString path = qt(file.path.string());
    if (path.toStdString() != file.path.string()) return;
    rememberRecent(QFileInfo(path).absoluteFilePath(), qt(file.map.passport->title).simplified(),
                   QDateTime::currentDateTime(), qt(file.envelope.docId));
}

// Who comes back to the window wants to see what others did meanwhile.
void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::ActivationChange || !isActiveWindow() || !session_) return;
    session_->document().lookSoon();
    lookForCopies();
}

void MainWindow::safetyChanged() {
    if (!session_) return;
    const KeepState& state = session_->document().state();
    const auto known = std::exchange(knownFile_, state.file);
    const bool isOther = !known || known->hash != state.file->hash || known->path != state.file->path;
    if (isOther && !state.file->path.empty() && state.file->time > 0) {
        logInfo(fmt::format("the file holds {} cards now", state.file->map.cards.size()));
        endTry();
        rememberFile(*state.file);
        markOpen();
    }
    if (!state.file->holdsNoMap && std::exchange(toldOfMarks_, false)) banner_->hide();
    const bool isAllWell = !state.saveError && !session_->document().isSaving();
    if ((isOther || isAllWell) && std::exchange(toldOfFile_, false)) {
        banner_->hide();
        if (store()->isReadOnly()) tellOfLock();
    }
    const bool isAnswered = !session_->document().isSaving() && std::exchange(askedToSave_, false);
    tellOfSafety();
    refreshTitle();
    refreshSafety();
    // Who waits to leave is told with the question what to do.
    if (isAnswered && state.saveError && !leave_) tellOfFailure(*state.saveError);
    followCopies();
    // Later: whoever tells this is a part of what may go then.
    if (leave_) QMetaObject::invokeMethod(this, &MainWindow::savingEnded, Qt::QueuedConnection);
}

// To who asked for it.
void MainWindow::tellOfFailure(const Error& error) {
    // The strip says it, with what can be done: a box could only say it again.
    const bool isToldAbove = toldOfFile_ && !banner_->isHidden();
    if (error.kind != ErrorKind::gone) return isToldAbove ? banner_->attract() : tell(error);
    switch (dialogs_->askGone(this, documentName(), false)) {
    case GoneAnswer::saveHere: return saveTo(store()->path(), true);
    case GoneAnswer::saveElsewhere: (void)saveAs(); return;
    case GoneAnswer::discard:
    case GoneAnswer::cancel: return;
    }
}

MainWindow::MayLeave MainWindow::mayLeaveGone() {
    for (;;) {
        askedToSave_ = false; // it is told here
        switch (dialogs_->askGone(this, documentName(), true)) {
        case GoneAnswer::cancel: return MayLeave::no;
        case GoneAnswer::discard: unwanted_ = true; return MayLeave::yes;
        case GoneAnswer::saveElsewhere:
            if (!saveAs()) continue;
            break;
        case GoneAnswer::saveHere: saveTo(store()->path(), true); break;
        }
        askedToSave_ = false;
        return MayLeave::onceSaved;
    }
}

// What is to be done about a file that somebody else wrote: their map is joined with this one where that can be asked
// for, else it is one or the other.
std::vector<Banner::Button> MainWindow::foreignAnswers(const Banner::Button& copy,
                                                       const std::function<void()>& replace) {
    const auto question = session_->document().question();
    const bool isLookedAt = store()->isReadOnly(); // and writes no file
    const bool isElsewhere = session_->document().state().saveError->location.file != store()->path().string();
    if (!question && (isLookedAt || isElsewhere)) return {copy};
    if (!question) return {copy, {tr("Replace the file"), replace}};
    const auto answer = [this](Result<void> (OpenDocument::*with)()) {
        return [this, with] {
            session_->finishTyping();
            if (const auto done = (session_->document().*with)(); !done) tell(done.error());
        };
    };
    const Banner::Button takeFile{tr("Show the file"), answer(&OpenDocument::takeFile)};
    if (isLookedAt) return {takeFile};
    if (question->kinship != Kinship::wentBack)
        return {{tr("Merge"), answer(&OpenDocument::mergeAnyway), true}, takeFile, {tr("Replace the file"), replace}};
    return {{tr("Keep my map"), [this] { session_->document().keepMine(); }, true}, takeFile};
}

// What cannot go on without a decision stands above the board until it is made.
void MainWindow::tellOfSafety() {
    const KeepState& state = session_->document().state();
    if (!state.saveError || session_->document().isSaving()) return;
    const Banner::Button copy{tr("Save a copy…"), [this] { saveAs(); }, true};
    const Banner::Button elsewhere{tr("Save as…"), copy.run, true}; // of what is not there there is no copy
    const QString words = fullStop(qt(say(state.saveError->message, appearance_.language())));
    const auto warn = [&](std::string icon, const std::vector<Banner::Button>& buttons) {
        toldOfFile_ = true;
        banner_->tell(Banner::Tone::warning, std::move(icon), words, buttons);
    };
    const auto saveHere = [this] {
        banner_->hide();
        saveTo(store()->path(), true);
    };
    const std::filesystem::path now = state.saveError->location.file;
    switch (state.saveError->kind) {
    case ErrorKind::foreign: return warn("triangle-alert", foreignAnswers(copy, saveHere));
    case ErrorKind::gone: return warn("triangle-alert", {elsewhere, {tr("Save here again"), saveHere}});
    case ErrorKind::renamed:
        return warn("triangle-alert",
                    {{tr("Go on in this file"), [this, now] { saveTo(now); }, true}, {elsewhere.text, elsewhere.run}});
    case ErrorKind::away: return warn("triangle-alert", {elsewhere, {tr("Look again"), [this] { save(); }}});
    case ErrorKind::denied:
    case ErrorKind::inPieces: return warn("lock", {copy});
    default: return;
    }
}

QString MainWindow::safetyInWords() const {
    const KeepState& state = session_->document().state();
    const bool dirty = store()->dirty();
    const Language language = appearance_.language();
    if (state.journalError && dirty) return fullStop(qt(say(state.journalError->message, language)));
    const QString draft = dirty && !session_->document().isAtRisk() ? tr(" · draft kept on this computer") : QString();
    if (state.isHalf && !state.saveError) return halfInWords() + draft;
    if (session_->document().isSaving()) return tr("Saving…");
    const bool isToldAbove = toldOfFile_ && !banner_->isHidden();
    if (state.saveError && dirty && isToldAbove) return tr("Not saved") + draft;
    if (state.saveError && dirty) {
        const QString why = fullStop(qt(say(state.saveError->message, language)));
        return state.nextTry > 0
                   ? tr("%1 The draft is kept on this computer, saving is tried again by itself.").arg(why)
                   : tr("%1 The draft is kept on this computer.").arg(why);
    }
    if (store()->path().empty()) return tr("Not saved to a file yet") + draft;
    if (dirty) return tr("Unsaved changes") + draft;
    return state.file->time > 0 ? tr("Saved at %1").arg(clock(state.file->time)) : tr("Saved");
}

MainWindow::MayLeave MainWindow::mayLeaveUnsaved() {
    for (;;) {
        const KeepState& state = session_->document().state();
        const bool isTold = state.saveError && !session_->document().isSaving();
        if (isTold && state.saveError->kind == ErrorKind::gone) return mayLeaveGone();
        const QString why = isTold         ? fullStop(qt(say(state.saveError->message, appearance_.language())))
                            : state.isHalf ? fullStop(halfInWords())
                                           : tr("The folder has not answered yet.");
        askedToSave_ = false; // it is told here
        switch (dialogs_->askStuck(this, documentName(), why)) {
        case StuckAnswer::cancel: return MayLeave::no;
        case StuckAnswer::leave:
            session_->finishTyping();
            if (session_->document().flush()) return MayLeave::yes;
            if (state.journalError) tell(*state.journalError);
            return MayLeave::no;
        case StuckAnswer::saveElsewhere:
            if (!saveAs()) continue;
            break;
        case StuckAnswer::tryAgain:
            if (!session_->document().isSaving()) saveTo(store()->path());
            break;
        }
        askedToSave_ = false;
        return MayLeave::onceSaved;
    }
}

MainWindow::MayLeave MainWindow::mayLeave() {
    takeTyping();
    if (!store()->dirty()) session_->finishTyping(); // the signs at its end may mean something new
    unwanted_ = false;
    const bool isWaiting = isLeaving();
    stay(); // for what was asked before
    if (!store()->dirty() && !session_->document().isSaving()) return MayLeave::yes;
    if (isWaiting) return mayLeaveUnsaved(); // who asks again does not want to wait
    // A file of which only a part has come is not written over without a word.
    const FileState& file = *session_->document().state().file;
    if (!file.path.empty() && !file.holdsNoMap && autosave_) {
        session_->finishTyping();
        session_->document().save(store()->path());
        return MayLeave::onceSaved;
    }
    switch (dialogs_->askUnsaved(this, documentName())) {
    case UnsavedAnswer::save:
        session_->finishTyping();
        if (!save()) return MayLeave::no;
        askedToSave_ = false; // a failure is told where it is asked what to do
        return MayLeave::onceSaved;
    case UnsavedAnswer::discard: unwanted_ = true; return MayLeave::yes;
    case UnsavedAnswer::cancel: break;
    }
    return MayLeave::no;
}

void MainWindow::leave(std::function<void()> then, std::function<void()> otherwise) {
    const MayLeave answer = mayLeave();
    continueLeaving(answer, {std::move(then), std::move(otherwise)});
}

void MainWindow::continueLeaving(MayLeave answer, Leave leave) {
    switch (answer) {
    case MayLeave::yes: return leave.then();
    case MayLeave::no:
        if (leave.otherwise) leave.otherwise();
        return;
    case MayLeave::onceSaved:
        leave_ = std::move(leave);
        patience_.start(places_.patienceMs);
        refreshSafety();
        setCursor(Qt::BusyCursor); // on the start screen there is no status line
    }
}

MainWindow::Leave MainWindow::takeLeave() {
    patience_.stop();
    unsetCursor();
    return std::exchange(leave_, std::nullopt).value_or(Leave{});
}

void MainWindow::savingEnded() {
    if (!leave_ || session_->document().isSaving()) return;
    if (isAsking()) return QTimer::singleShot(lookAgainMs, this, &MainWindow::savingEnded);
    Leave leave = takeLeave();
    const bool failed = store()->dirty() && session_->document().state().saveError;
    // What was done in the meantime is saved, or asked about, like all else.
    const MayLeave answer = failed ? mayLeaveUnsaved() : mayLeave();
    continueLeaving(answer, std::move(leave));
}

void MainWindow::savingTakesLong() {
    if (!leave_) return;
    if (isAsking()) return patience_.start(lookAgainMs);
    Leave leave = takeLeave();
    const MayLeave answer = mayLeaveUnsaved();
    continueLeaving(answer, std::move(leave));
}

void MainWindow::stay() {
    if (const Leave leave = takeLeave(); leave.otherwise) leave.otherwise();
}

// The window does not close before the map is saved: it lives on and closes by itself then. So does the program, since
// it ends with its last window; a system that does not wait for it takes nothing away, since the journal has it all.
void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayClose_) {
        const MayLeave answer = mayLeave();
        mayClose_ = answer == MayLeave::yes;
        if (!mayClose_)
            continueLeaving(answer, {[this] {
                                         mayClose_ = true;
                                         close();
                                     },
                                     {}});
    }
    event->setAccepted(mayClose_);
    if (!std::exchange(mayClose_, false)) return;
    rememberPlace();
    (void)session_->document().close(!std::exchange(unwanted_, false));
    endTry();
}

} // namespace cjm
