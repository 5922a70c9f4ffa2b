#include "app/widgets/banner.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/window/main_window.hpp"
#include "app/window/recent_files.hpp"

#include <cjm/storage/files.hpp>
#include <cjm/storage/log.hpp>

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

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

} // namespace

bool MainWindow::save() {
    view().commitEditor();
    if (store()->path().empty()) return saveAs();
    saveTo(store()->path());
    return true;
}

bool MainWindow::saveAs() {
    view().commitEditor();
    const QString own = qt(store()->path().string());
    const QString path = dialogs_->askSavePath(this, own.isEmpty() ? suggestedPath(QStringLiteral(".cjm")) : own);
    if (path.isEmpty()) return false;
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
    QString title = qt(store()->map().passport->title).simplified();
    title.remove(QLatin1Char('/'));
    if (title.isEmpty()) title = tr("Map");
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QLatin1Char('/') + title.left(80) +
           ending;
}

void MainWindow::setAutosave(bool on) {
    autosave_ = on;
    QSettings().setValue(QStringLiteral("autosave"), on);
    session_->document().setAutosave(on);
}

void MainWindow::rememberFile(const FileState& file) {
    rememberRecent(QFileInfo(qt(file.path.string())).absoluteFilePath(), qt(file.map.passport->title).simplified(),
                   QDateTime::currentDateTime(), qt(file.envelope.docId));
}

void MainWindow::safetyChanged() {
    if (!session_) return;
    const KeepState& state = session_->document().state();
    if (std::exchange(knownFile_, state.file) != state.file && !state.file->path.empty() && state.file->time > 0) {
        logInfo(fmt::format("saved: {} cards", state.file->map.cards.size()));
        rememberFile(*state.file);
    }
    if (!session_->document().isSaving() && std::exchange(askedToSave_, false) && state.saveError)
        tell(*state.saveError);
    tellOfSafety();
    refreshTitle();
    refreshSafety();
}

// What cannot go on without a decision stands above the board until it is made.
void MainWindow::tellOfSafety() {
    const KeepState& state = session_->document().state();
    if (!state.saveError || session_->document().isSaving()) return;
    const Banner::Button copy{tr("Save a copy…"), [this] { saveAs(); }, true};
    const QString words = fullStop(qt(say(state.saveError->message, appearance_.language())));
    if (state.saveError->kind == ErrorKind::foreign)
        banner_->tell(Banner::Tone::warning, "triangle-alert", words, {copy, {tr("Replace the file"), [this] {
                                                                                  banner_->hide();
                                                                                  saveTo(store()->path(), true);
                                                                              }}});
    else if (state.saveError->kind == ErrorKind::denied || state.saveError->kind == ErrorKind::inPieces)
        banner_->tell(Banner::Tone::warning, "lock", words, {copy});
}

QString MainWindow::safetyInWords() const {
    const KeepState& state = session_->document().state();
    const bool dirty = store()->dirty();
    const Language language = appearance_.language();
    if (state.journalError && dirty) return fullStop(qt(say(state.journalError->message, language)));
    const QString draft = dirty && !session_->document().isAtRisk() ? tr(" · draft kept on this computer") : QString();
    if (session_->document().isSaving()) return tr("Saving…");
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

bool MainWindow::finishSaving() {
    QDeadlineTimer patience(places_.patienceMs);
    while (session_->document().isSaving()) {
        QEventLoop loop;
        QTimer::singleShot(20, &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::ExcludeUserInputEvents);
        if (patience.hasExpired()) return false;
    }
    return !store()->dirty();
}

bool MainWindow::mayLeaveUnsaved() {
    for (;;) {
        const KeepState& state = session_->document().state();
        const QString why = state.saveError && !session_->document().isSaving()
                                ? fullStop(qt(say(state.saveError->message, appearance_.language())))
                                : tr("The folder does not answer.");
        askedToSave_ = false; // it is told here
        switch (dialogs_->askStuck(this, documentName(), why)) {
        case StuckAnswer::cancel: return false;
        case StuckAnswer::leave:
            if (session_->document().flush()) return true;
            if (state.journalError) tell(*state.journalError);
            return false;
        case StuckAnswer::saveElsewhere:
            if (!saveAs()) continue;
            break;
        case StuckAnswer::tryAgain:
            if (!session_->document().isSaving()) saveTo(store()->path());
            break;
        }
        askedToSave_ = false;
        if (finishSaving()) return true;
    }
}

bool MainWindow::mayLeave() {
    view().commitEditor();
    unwanted_ = false;
    if (!store()->dirty() && !session_->document().isSaving()) return true;
    const bool hasFile = !store()->path().empty();
    if (hasFile && autosave_) {
        session_->document().save(store()->path());
        return finishSaving() || mayLeaveUnsaved();
    }
    switch (dialogs_->askUnsaved(this, documentName())) {
    case UnsavedAnswer::save:
        if (!save()) return false;
        askedToSave_ = false;
        return finishSaving() || mayLeaveUnsaved();
    case UnsavedAnswer::discard: return unwanted_ = true;
    case UnsavedAnswer::cancel: return false;
    }
    return false;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const bool leaves = mayLeave();
    event->setAccepted(leaves);
    if (leaves) (void)session_->document().close(!std::exchange(unwanted_, false));
}

} // namespace cjm
