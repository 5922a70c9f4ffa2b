#include "app/document/others.hpp"
#include "app/panels/others_panel.hpp"
#include "app/panels/side_panels.hpp"
#include "app/widgets/avatars.hpp"
#include "app/widgets/banner.hpp"
#include "app/widgets/others_note.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/settings.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/main_window.hpp"
#include "app/window/window_commands.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/edit/conflict_words.hpp>

#include <QAction>

#include <algorithm>

// Others who have the map open, and what they do to it.

namespace cjm {
namespace {

const QString presenceSetting = QStringLiteral("presence"), askedSetting = QStringLiteral("asked-for-name");

} // namespace

void MainWindow::followSessionOfOthers() {
    connect(&session_->others(), &Others::changed, this, &MainWindow::followOthers);
    connect(&session_->others(), &Others::presentChanged, this, &MainWindow::followOthers);
    followOthers();
}

void MainWindow::followOthers() {
    const Others& others = session_->others();
    const auto& conflicts = store()->map().conflicts;
    const auto asked = std::count_if(conflicts.begin(), conflicts.end(),
                                     [](const Conflict& each) { return asksForChoice(each.kind); });
    avatars_->setPeople(others.namesPresent());
    othersNote_->tell(others.unseen(), others.unseenBy(), static_cast<int>(asked));
    if (!others.present().empty() || !others.batches().empty()) askForName();
}

// What somebody deleted is there again: whoever did it is told at once why.
void MainWindow::tellOfKept(const std::vector<ConflictId>& notes) {
    const auto note = store()->map().conflicts.find(notes.front());
    if (!note) return;
    const QString one = asSentence(qt(say(conflictInWords(store()->map(), *note), appearance_.language())));
    const QString words = notes.size() == 1 ? one
                                            : tr("%n deleted record(s) stayed: somebody had changed them meanwhile.",
                                                 nullptr, static_cast<int>(notes.size()));
    toast_->tell(words, tr("Show"), [this] { openOthers(); });
}

void MainWindow::openOthers() {
    session_->finishTyping();
    panels_->open("others");
    panels_->of<OthersPanel>().enter();
}

void MainWindow::showVersionOf(std::int64_t time) {
    const auto versions = session_->versions();
    const auto all = versions ? versions->list() : Result<std::vector<Version>>(std::vector<Version>());
    if (!all) return tell(all.error());
    const auto found = std::find_if(all->begin(), all->end(), [&](const Version& each) { return each.time == time; });
    if (found == all->end()) return;
    const auto bytes = versions->read(*found);
    if (!bytes) return tell(bytes.error());
    auto loaded = decode(*bytes);
    if (!loaded) return tell(loaded.error());
    session_->preview(*found, std::move(loaded->document.map));
}

// Once, at the first file that others have open, too: what is signed can be told apart.
void MainWindow::askForName() {
    if (!authorName().empty() || openSettings().value(askedSetting).toBool()) return;
    openSettings().setValue(askedSetting, true);
    nameBanner_->tell(Banner::Tone::note, "users",
                      tr("Somebody else works on this map, too. Sign your edits, so that they know whose they are."),
                      {{tr("Sign…"), [this] { sign(); }, true}});
}

void MainWindow::sign() {
    const QString name = dialogs_->askAuthorName(this, qt(authorName()));
    if (name.isEmpty()) return;
    nameBanner_->hide();
    setAuthorName(name);
    sayWhoIsHere();
}

// What was here is a step of undo away, until something else is done.
void MainWindow::tellOfWayBack() {
    std::vector<Banner::Button> buttons;
    if (!store()->isReadOnly()) buttons.push_back({tr("Undo"), [this] { session_->undo(); }, true});
    wentBackBanner_->tell(
        Banner::Tone::note, "history",
        tr("The file holds another state of the map now, without the latest edits. It is shown here."), buttons);
}

void MainWindow::setPresence(bool on) {
    openSettings().setValue(presenceSetting, on);
    sayWhoIsHere();
}

bool MainWindow::isPresenceOn() const { return openSettings().value(presenceSetting, true).toBool(); }

void MainWindow::sayWhoIsHere() { session_->document().setPresence(isPresenceOn(), authorName()); }

} // namespace cjm
