#include "app/document/document_session.hpp"

#include "app/document/card_switches.hpp"
#include "app/document/map_check.hpp"
#include "app/document/others.hpp"
#include "app/document/vote.hpp"
#include "app/widgets/settings.hpp"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QString>

#include <utility>

namespace cjm {
namespace {

constexpr int askAgainMs = 300; // whether a text is still being typed at

DocumentKeeper::Setup keeperSetup(const StoragePaths& paths, const std::string& follows, QObject* window) {
    DocumentKeeper::Setup setup;
    setup.files = paths.files;
    setup.journals = paths.journals();
    setup.program = QCoreApplication::applicationVersion().toStdString();
    setup.follows = follows;
    setup.steady = paths.steady;
    setup.wall = wallMs;
    setup.post = [window](std::function<void()> task) {
        QMetaObject::invokeMethod(window, std::move(task), Qt::QueuedConnection);
    };
    setup.keep = [files = paths.files, folder = paths.versions()](const std::string& docId, std::string_view bytes,
                                                                  VersionWhy why) -> Result<std::filesystem::path> {
        Versions versions(*files, folder, docId);
        const auto version = versions.add(bytes, why, wallMs());
        if (!version) return tl::unexpected(version.error());
        return versions.pathOf(*version);
    };
    setup.documentOf = [files = paths.files, folder = paths.versions()](const std::string& docId,
                                                                        const std::vector<std::string>& newestFirst) {
        return documentOfRevision(Versions(*files, folder, docId), newestFirst);
    };
    setup.author = authorName;
    setup.rules = paths.rules;
    return setup;
}

} // namespace

StoragePaths completed(StoragePaths paths) {
    if (!paths.files) paths.files = std::shared_ptr<FileSystem>(&systemFiles(), [](FileSystem*) {});
    if (paths.data.empty()) paths.data = dataFolder();
    if (!paths.steady) paths.steady = steadyMs;
    return paths;
}

DocumentSession::DocumentSession(const StoragePaths& paths, FileState file, std::optional<Map> now,
                                 const std::string& follows)
    : files_(paths.files),
      versionsFolder_(paths.versions()),
      document_(std::make_unique<OpenDocument>(keeperSetup(paths, follows, this), std::move(file), std::move(now),
                                               [this] { safetyHasChanged(); })),
      observation_(store()->observe([this](const Update& update) { follow(update); })),
      check_(std::make_unique<MapCheck>(*this)),
      vote_(std::make_unique<Vote>(*this)),
      switches_(std::make_unique<CardSwitches>(*this)),
      others_(std::make_unique<Others>(*this)) {
    watchOthers();
}

DocumentSession::~DocumentSession() {
    blockSignals(true); // what is torn down has nobody to tell
}

std::shared_ptr<Versions> DocumentSession::versions() const {
    const std::string& id = store()->envelope().docId;
    return id.empty() ? nullptr : std::make_shared<Versions>(*files_, versionsFolder_, id);
}

QString DocumentSession::settingsKey(const char* what) const {
    const std::string& id = store()->envelope().docId;
    return id.empty() ? QString() : QLatin1String(what) + QLatin1Char('/') + QString::fromStdString(id);
}

void DocumentSession::watchOthers() {
    document_->setTaken([this](const TheirsTaken& taken) { noteTheirs(taken); });
    document_->setMayTake(
        [this](const Map& after) {
            bool mayCome = true;
            emit theirsComing(after, mayCome);
            return mayCome;
        },
        [this] { finishTyping(); });
    document_->setMet([this](const std::vector<PresentPerson>& people) {
        std::vector<Colleague> colleagues;
        colleagues.reserve(people.size());
        for (const PresentPerson& person : people) {
            Colleague& colleague = colleagues.emplace_back(Colleague{person.session, person.name, {}});
            for (const std::string& card : person.editing)
                colleague.editing.push_back(CardId{card});
        }
        others_->setPresent(std::move(colleagues));
    });
    if (const auto signal = document_->changeSignal(); signal && signal->descriptor() >= 0) {
        auto* listening = new QSocketNotifier(signal->descriptor(), QSocketNotifier::Read, this);
        connect(listening, &QSocketNotifier::activated, this, [this, signal] {
            if (signal->heard()) document_->lookSoon();
        });
    }
    waiting_.setSingleShot(true);
    waiting_.setInterval(askAgainMs);
    connect(&waiting_, &QTimer::timeout, this, [this] {
        document_->takeTheirs();
        safetyHasChanged();
    });
}

void DocumentSession::safetyHasChanged() {
    if (document_->isTheirsWaiting()) waiting_.start();
    emit safetyChanged();
}

void DocumentSession::noteTheirs(const TheirsTaken& taken) {
    if (taken.isEarlier) { // nobody's edits
        emit fileWentBack();
        return;
    }
    Others::Batch batch{taken.by, wallMs(), taken.before, taken.after, theirChanges(taken.before, taken.after),
                        0,        false};
    std::vector<ConflictId> kept;
    for (const ConflictId& note : taken.notes) {
        const auto conflict = taken.after.conflicts.find(note);
        if (conflict && asksForChoice(conflict->kind)) ++batch.conflicts;
        if (conflict && !asksForChoice(conflict->kind)) kept.push_back(note);
    }
    others_->come(std::move(batch));
    if (!kept.empty()) emit keptDeleted(kept);
}

Access DocumentSession::access() const {
    if (shown_) return Access::version;
    return store()->isReadOnly() ? Access::readOnly : Access::edit;
}

void DocumentSession::setReadOnly(bool on) {
    if (store()->isReadOnly() == on) return;
    finishTyping();
    store()->setReadOnly(on);
    emit accessChanged();
}

void DocumentSession::preview(const Version& version, Map map) { show(std::move(map), version); }

void DocumentSession::endPreview() {
    if (shown_) show(std::nullopt, std::nullopt);
}

void DocumentSession::show(std::optional<Map> map, std::optional<Version> version) {
    finishTyping();
    const Map before = this->map();
    shown_ = std::move(map);
    version_ = std::move(version);
    const Update update{before, this->map(), diff(before, this->map())};
    emit accessChanged();
    if (!update.diff.empty()) tellOfMap(update);
}

void DocumentSession::follow(const Update& update) {
    if (!shown_) tellOfMap(update);
    emit documentChanged(update);
}

// Views that hear of the map are not to look for a persona that has gone from it.
void DocumentSession::tellOfMap(const Update& update) {
    if (!update.diff.personas.empty() && !map().personas.find(filter_.onlyPersona)) endOnlyPersona();
    if (!update.diff.stories.empty() && !map().stories.find(filter_.story)) showStory({});
    emit mapChanged(update);
}

void DocumentSession::select(Selection selection) {
    if (selection_ == selection) return;
    selection_ = std::move(selection);
    emit selectionChanged();
}

void DocumentSession::setBegun(const Target& begun) {
    if (begun_ == begun) return;
    begun_ = begun;
    emit begunChanged();
}

void DocumentSession::setTypedAt(const Target& target) {
    const auto* card = std::get_if<CardId>(&target);
    document_->setEditing(card ? std::vector<std::string>{card->value} : std::vector<std::string>());
}

void DocumentSession::setFilter(ViewFilter filter) {
    if (!map().personas.find(filter.onlyPersona)) filter.onlyPersona = {};
    if (!map().stories.find(filter.story)) filter.story = {};
    if (!filter.story.empty() && filter.story != filter_.story) filter.onlyPersona = {};
    if (!filter.onlyPersona.empty()) filter.story = {};
    if (filter_ == filter) return;
    filter_ = std::move(filter);
    emit filterChanged();
}

void DocumentSession::pointAt(std::vector<Target> targets) {
    if (pointedAt_ == targets) return;
    pointedAt_ = std::move(targets);
    emit pointedChanged();
}

void DocumentSession::setHeld(bool on) {
    if (held_ == on) return;
    held_ = on;
    emit heldChanged();
}

void DocumentSession::openThread(const Target& on) {
    if (thread_ == on) return;
    thread_ = on;
    emit threadChanged();
}

void DocumentSession::endOnlyPersona() {
    ViewFilter filter = filter_;
    filter.onlyPersona = {};
    setFilter(std::move(filter));
}

void DocumentSession::showStory(const StoryId& story) {
    ViewFilter filter = filter_;
    filter.story = story;
    setFilter(std::move(filter));
}

void DocumentSession::showEvidence(bool on) {
    ViewFilter filter = filter_;
    filter.showsEvidence = on;
    filter.onlyStatus.reset();
    setFilter(std::move(filter));
}

template <class Walk> void DocumentSession::walk(HistoryWay way, Walk to) {
    finishTyping();
    const std::shared_ptr<Store> store = this->store();
    const History& history = store->history();
    Message label;
    if (way == HistoryWay::back && history.canUndo()) label = history.undoLabel();
    if (way == HistoryWay::forth && history.canRedo()) label = history.redoLabel();
    const Map before = store->map();
    if (to(*store)) emit wentTo({before, store->map(), diff(before, store->map())}, way, label);
}

void DocumentSession::undo() {
    walk(HistoryWay::back, [](Store& store) { return store.undo(); });
}
void DocumentSession::redo() {
    walk(HistoryWay::forth, [](Store& store) { return store.redo(); });
}
void DocumentSession::goTo(std::size_t step) {
    walk(HistoryWay::jump, [step](Store& store) { return store.goTo(step); });
}

// Without a key it is a step of its own.
template <class Change> Result<void> DocumentSession::asStep(const std::string& key, Change change) {
    if (shown_) return failure({"map.only-to-look-at", {}}); // nobody would see what it does
    if (key.empty()) store()->seal();
    auto done = change();
    if (key.empty()) store()->seal();
    return done;
}

bool DocumentSession::apply(const Edit& edit, const std::string& key) {
    const auto done = tryToApply(edit, key);
    if (!done) emit refused(done.error());
    return done.has_value();
}

Result<void> DocumentSession::tryToApply(const Edit& edit, const std::string& key) {
    return asStep(key, [&] { return store()->dispatch(edit, key); });
}

bool DocumentSession::apply(const Edit& edit, AppliedEdit done) {
    const auto taken = asStep({}, [&] { return store()->take(std::move(done), edit); });
    if (!taken) emit refused(taken.error());
    return taken.has_value();
}

} // namespace cjm
