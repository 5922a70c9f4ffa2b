#pragma once
#include "app/document/storage_paths.hpp"

#include <cjm/session/document/open_document.hpp>
#include <cjm/session/selection/selection.hpp>
#include <cjm/storage/files.hpp>
#include <cjm/storage/versions.hpp>

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cjm {

class CardSwitches;
class MapCheck;
class Others;
class Vote;

/// What the views of a document leave out. Belongs to the window and not to the file.
struct ViewFilter {
    std::set<PersonaId> hiddenCurves;   ///< Whose curves are not shown; the empty id is for nobody's.
    PersonaId onlyPersona{};            ///< The grid fades what concerns others alone; empty: everybody counts.
    bool showsEvidence = false;         ///< The grid shows how one knows what its cards say, and counts it.
    std::optional<Status> onlyStatus{}; ///< With that: it fades what has another status.
    StoryId story{};                    ///< The grid tells it, and fades what concerns others; empty: none.
    bool operator==(const ViewFilter&) const = default;
};

/// What a document may be used for.
enum class Access {
    edit,
    readOnly, ///< Opened for reading only, or written by a newer program.
    version   ///< An earlier version is shown in its place.
};

/// A way through the history: undo, redo, or straight to a step.
enum class HistoryWay { back, forth, jump };

/// One open map and all that belongs to it whatever shows it: its store, what keeps it safe, its versions, what is
/// selected, what is left out, what it may be used for, and the one way to change it. Views, panels, inspector and
/// commands are given a session and hold nothing of each other.
class DocumentSession : public QObject {
    Q_OBJECT
public:
    /// `now` is the map to begin with, when it is not what the file holds; `follows`: see JournalHead.
    DocumentSession(const StoragePaths& paths, FileState file, std::optional<Map> now = {},
                    const std::string& follows = {});
    ~DocumentSession() override;

    /// The map that is shown: the document's, or the version that is looked at.
    [[nodiscard]] const Map& map() const { return shown_ ? *shown_ : store()->map(); }
    [[nodiscard]] const std::shared_ptr<Store>& store() const { return document_->store(); }
    /// What keeps it safe.
    [[nodiscard]] OpenDocument& document() { return *document_; }
    [[nodiscard]] const OpenDocument& document() const { return *document_; }
    /// Its earlier versions, or null when it has no id.
    [[nodiscard]] std::shared_ptr<Versions> versions() const;
    [[nodiscard]] IdSource& ids() { return ids_; }

    [[nodiscard]] Access access() const;
    [[nodiscard]] bool mayEdit() const { return access() == Access::edit; }
    void setReadOnly(bool on);
    /// Shows an earlier version in the place of the document, to be read only.
    void preview(const Version& version, Map map);
    void endPreview();
    /// The version that is looked at, or null.
    [[nodiscard]] const Version* previewed() const { return shown_ ? &*version_ : nullptr; }

    [[nodiscard]] const Selection& selection() const { return selection_; }
    void select(const Target& target) { select(selectOnly(target)); }
    void select(Selection selection);
    /// The record that is being typed and comes onto the map with its first letter; what is selected until then is what
    /// stands beside it. The empty target when there is none.
    [[nodiscard]] const Target& begun() const { return begun_; }
    void setBegun(const Target& begun);
    /// A text is being typed at there, or at none: others who have the file open are told.
    void setTypedAt(const Target& target);
    [[nodiscard]] const ViewFilter& filter() const { return filter_; }
    /// A persona that is not on the map cannot be the only one, nor a story be told. One persona alone ends a story,
    /// and the other way round: either says who counts.
    void setFilter(ViewFilter filter);
    /// Everybody counts again.
    void endOnlyPersona();
    /// Tells a story on the grid; the empty id: none.
    void showStory(const StoryId& story);
    /// Shows on the grid how one knows what its cards say, or no more.
    void showEvidence(bool on);
    /// What the method says of the map that is shown.
    [[nodiscard]] MapCheck& check() { return *check_; }
    /// The voting on the map.
    [[nodiscard]] Vote& vote() { return *vote_; }
    /// What others do to the document.
    [[nodiscard]] Others& others() { return *others_; }
    /// The place in the settings of what belongs to who works on the document and not to it; empty for one without id.
    [[nodiscard]] QString settingsKey(const char* what) const;
    /// What cards show beside their text.
    [[nodiscard]] CardSwitches& cardSwitches() { return *switches_; }
    /// What somebody is being told about just now: views ring it, and it is no selection.
    [[nodiscard]] const std::vector<Target>& pointedAt() const { return pointedAt_; }
    void pointAt(std::vector<Target> targets);
    /// The record whose comments somebody is reading; nothing when nobody is.
    [[nodiscard]] const Target& thread() const { return thread_; }
    void openThread(const Target& on);
    /// True from a press on a view until the button is let go: who follows the selection may wait for that.
    [[nodiscard]] bool isHeld() const { return held_; }
    void setHeld(bool on);

    /// Applies an edit as a step of undo of its own; steps with the same non-empty key fold while no pause comes
    /// between them. What is refused is told (`refused`), and changes nothing.
    bool apply(const Edit& edit, const std::string& key = {});
    /// The same for who tells it in a way of its own.
    [[nodiscard]] Result<void> tryToApply(const Edit& edit, const std::string& key = {});
    /// The same with an edit that was applied to a copy of the map beside the window.
    bool apply(const Edit& edit, AppliedEdit done);
    /// Goes a step back, forth again, or to a step of the history; an open editor keeps what it holds first, which may
    /// be a step of its own. What has changed with it is told (`wentTo`).
    void undo();
    void redo();
    void goTo(std::size_t step);
    /// Tells that something that was asked for cannot be done.
    void refuse(const Error& error) { emit refused(error); }
    /// An open editor keeps what it holds and closes.
    void finishTyping() { emit finishTypingWanted(); }

signals:
    /// `map()` is another.
    void mapChanged(const cjm::Update& update);
    /// The document is another; while a version is looked at, that alone.
    void documentChanged(const cjm::Update& update);
    /// Undo, redo or a jump in the history has changed the document, after `documentChanged`. `way` says which, and
    /// `label` of what: empty for a jump.
    void wentTo(const cjm::Update& update, cjm::HistoryWay way, const cjm::Message& label);
    void selectionChanged();
    /// The mouse was pressed on a view, whatever it has selected there.
    void mapPressed();
    void heldChanged();
    void begunChanged();
    void filterChanged();
    void pointedChanged();
    void threadChanged();
    void accessChanged();
    /// The document has become safer or less safe.
    void safetyChanged();
    void refused(const cjm::Error& error);
    /// Others have written to the file; `after` is the map with it. Who types at a text that it would change sets
    /// `mayCome` to false: then it waits.
    void theirsComing(const cjm::Map& after, bool& mayCome);
    void finishTypingWanted();
    /// Joining what others wrote has kept what one of the two had deleted.
    void keptDeleted(const std::vector<cjm::ConflictId>& notes);
    /// The file holds an earlier state of the map again, and so does the map.
    void fileWentBack();

private:
    template <class Walk> void walk(HistoryWay way, Walk to);
    template <class Change> Result<void> asStep(const std::string& key, Change change);
    void show(std::optional<Map> map, std::optional<Version> version);
    void watchOthers();
    void noteTheirs(const TheirsTaken& taken);
    void safetyHasChanged();
    void tellOfMap(const Update& update);
    void follow(const Update& update);

    std::shared_ptr<FileSystem> files_;
    std::filesystem::path versionsFolder_;
    SystemIds ids_;
    Selection selection_;
    Target begun_;
    ViewFilter filter_;
    std::vector<Target> pointedAt_;
    Target thread_;
    bool held_ = false;
    std::optional<Map> shown_; // the version that is looked at
    std::optional<Version> version_;
    std::unique_ptr<OpenDocument> document_;
    std::shared_ptr<void> observation_;
    std::unique_ptr<MapCheck> check_;
    std::unique_ptr<Vote> vote_;
    std::unique_ptr<CardSwitches> switches_; // follows the vote
    std::unique_ptr<Others> others_;
    QTimer waiting_; // for who types at a text that others have changed
};

} // namespace cjm
