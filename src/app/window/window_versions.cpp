#include "app/panels/side_panels.hpp"
#include "app/panels/versions_panel.hpp"
#include "app/widgets/banner.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/window/main_window.hpp"

#include <cjm/storage/log.hpp>

#include <QDateTime>
#include <QStatusBar>
#include <QString>

namespace cjm {
namespace {

constexpr int versionNoticeMs = 8000;

} // namespace

void MainWindow::followAccess() {
    if (session_->previewed())
        tellOfVersion();
    else
        versionBanner_->hide();
    refreshCommands();
}

void MainWindow::tellOfVersion() {
    const Version& version = *session_->previewed();
    const Message words{"version.of", momentOf(version)};
    QString text = qt(say(words, appearance_.language()));
    if (!version.name.empty()) text += QStringLiteral(" · ") + qt(version.name);
    // The map that is shown, because the list may lose the version meanwhile.
    versionBanner_->tell(Banner::Tone::note, "history", text,
                         {{tr("Restore this version"),
                           [this] { restoreVersion(Version(*session_->previewed()), Map(session_->map())); }, true},
                          {tr("Compare with the map"), [this] { compareWithVersion(); }},
                          {tr("Back to the map"), [this] { lookBack(); }}},
                         false);
}

void MainWindow::lookBack() {
    if (!session_->previewed()) return;
    session_->endPreview();
    view().setFocus();
}

void MainWindow::restoreVersion(const Version& version, const Map& map) {
    const Edit edit = PutMap{map, {"version.restored", momentOf(version)}};
    const bool differs = !(map == store()->map());
    lookBack();
    session_->finishTyping();
    if (!differs) return;
    if (const auto versions = session_->versions()) {
        const auto kept = versions->add(encode({store()->map(), store()->envelope()}), VersionWhy::beforeRestoring,
                                        QDateTime::currentMSecsSinceEpoch());
        if (!kept) return tell(kept.error()); // what is there now has to be kept first
    }
    if (const auto done = session_->tryToApply(edit); !done) return tell(done.error());
    logInfo("version restored");
    panels_->of<VersionsPanel>().refresh();
    statusBar()->showMessage(tr("The version is restored. Undo brings back what was here before."), versionNoticeMs);
}

} // namespace cjm
