#include "app/panels/versions_panel.hpp"
#include "app/views/compare_view.hpp"
#include "app/views/view_stack.hpp"
#include "app/widgets/background.hpp"
#include "app/widgets/qt_text.hpp"
#include "app/widgets/toast.hpp"
#include "app/window/main_window.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/edit/compare.hpp>
#include <cjm/storage/counterpart.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/safe_write.hpp>

#include <QFileInfo>
#include <QStandardPaths>
#include <QString>

#include <utility>

// A map beside another one: its counterpart, any file, or a version of its own.

namespace cjm {
namespace {

constexpr const char* viewId = "compare";

std::string shownName(const std::filesystem::path& path) { return path.filename().string(); }

} // namespace

MapView* MainWindow::makeCompare(Appearance appearance, QWidget* parent) {
    compare_ = new CompareView(appearance, parent);
    return compare_;
}

bool MainWindow::isComparing() const { return compare_ && compare_->hasComparison(); }

// A map stands beside its counterpart, which is known by its id: the name only says where to look first. Without one,
// and once there is a comparison, it is asked for.
void MainWindow::compare() {
    takeTyping();
    session_->finishTyping();
    if (opening_) return;
    const std::filesystem::path own = store()->path();
    const Passport& passport = *store()->map().passport;
    const bool hasCounterpart = !passport.counterpart.empty() || !passport.counterpartId.empty();
    if (own.empty() || !hasCounterpart || isComparing()) return compareWithAsked(tr("A map to compare with"));
    using Found = std::filesystem::path; // empty where it is lost
    inBackground<Found>(
        this, opening_, tr("Looking for the counterpart…"),
        [files = places_.files, own, passport]() -> Result<Found> {
            return counterpartOf(*files, own, passport).value_or(Found());
        },
        [this, of = store()](const Result<Found>& found) {
            if (!found) return tell(found.error());
            if (of != store()) return;
            if (found->empty()) return compareWithAsked(tr("Where is the counterpart?"));
            compareWithFile(*found);
        });
}

// What a map is compared with stands beside it, as often as not.
void MainWindow::compareWithAsked(const QString& question) {
    const std::filesystem::path own = store()->path();
    const std::string& named = store()->map().passport->counterpart;
    QString start = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!own.empty()) start = qt((named.empty() ? own.parent_path() : own.parent_path() / named).string());
    const QString path = dialogs_->askOpenPath(this, question, start);
    if (!path.isEmpty() && !opening_) compareWithFile(path.toStdString());
}

void MainWindow::compareWithFile(const std::filesystem::path& path) {
    readInBackground(path, [this, of = store()](Result<OpenedFile> opened) {
        if (!opened) return tell(opened.error());
        if (of != store()) return; // another map is open by now
        const Document other{opened->state.map, opened->state.envelope};
        const Document now{store()->map(), store()->envelope()};
        const bool areStates = other.map.passport->state != now.map.passport->state;
        const bool isBefore = areStates && other.map.passport->state == MapState::asIs;
        showComparison(
            {other.map, relationOf(now, other), isBefore, documentName().toStdString(), shownName(opened->state.path)});
    });
}

// The version that is looked at is the earlier one.
void MainWindow::compareWithVersion() {
    if (!session_->previewed()) return;
    const Version version = *session_->previewed();
    const Map map = session_->map();
    lookBack();
    const std::string name = say(Message{"version.of", momentOf(version)}, appearance_.language());
    showComparison({map, MapRelation::versions, true, say("look.compare-after", appearance_.language()), name});
}

void MainWindow::showComparison(CompareOther other) {
    views_->of<CompareView>().compareWith(std::move(other));
    showTab(viewId, isComparing());
    views_->show(viewId);
    compare_->showFromStart();
    compare_->setFocus();
}

void MainWindow::closeComparison() {
    if (!compare_) return;
    if (views_->currentLine().id == viewId) showGrid();
    compare_->endComparison();
    showTab(viewId, isComparing());
}

// The map as it will be: a copy that is a document of its own. Both name each other; of this one that is a step.
void MainWindow::makeToBe() {
    takeTyping();
    session_->finishTyping();
    const std::filesystem::path own = store()->path();
    QString path = dialogs_->askSavePath(this, suggestedPath(QStringLiteral(" (%1).cjm").arg(tr("to be"))));
    if (path.isEmpty() || opening_) return;
    if (const QString ending = QStringLiteral(".cjm"); !path.endsWith(ending, Qt::CaseInsensitive)) path += ending;
    const std::filesystem::path file = path.toStdString();
    const auto seenFrom = [](const std::filesystem::path& other, const std::filesystem::path& home) {
        const auto relative = other.lexically_relative(home.parent_path());
        return (relative.empty() ? other.filename() : relative).generic_string();
    };
    SystemIds ids;
    Document made = newDocument(asToBe(store()->map()), wallMs(), ids);
    made.map.passport = made.map.passport.with([&](Passport& passport) {
        passport.counterpart = own.empty() ? std::string() : seenFrom(own, file);
        passport.counterpartId = store()->envelope().docId;
    });
    Passport passport = *store()->map().passport;
    passport.counterpart = own.empty() ? shownName(file) : seenFrom(file, own);
    passport.counterpartId = made.envelope.docId;
    inBackground<void>(
        this, opening_, tr("Saving…"),
        [files = places_.files, file, made = std::move(made)]() -> Result<void> {
            const auto bytes = checkedBytes(made, file);
            if (!bytes) return tl::unexpected(bytes.error());
            return makeFile(*files, file, *bytes);
        },
        [this, file, passport = std::move(passport), of = store()](const Result<void>& written) {
            if (!written) return tell(written.error());
            if (of != store()) return;
            if (const auto linked = session_->tryToApply(Batch{{"edit.to-be-made", {}}, {PutPassport{passport}}});
                !linked)
                return tell(linked.error());
            leave([this, file] { openFile(file); });
        },
        Meanwhile::nothing);
}

} // namespace cjm
