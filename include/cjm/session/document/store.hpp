#pragma once
#include <cjm/edit/diff.hpp>
#include <cjm/edit/edit.hpp>
#include <cjm/edit/history.hpp>
#include <cjm/session/document/applied_edit.hpp>
#include <cjm/storage/document.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cjm {

/// What a view is told after each change.
struct Update {
    Map before, after;
    Diff diff;
    bool isFromOthers = false; ///< Somebody else did it, in the file.
};

/// The open document: the only thing that changes. Everything that is shown follows from `map()`.
class Store {
public:
    using Observer = std::function<void(const Update&)>;
    /// Milliseconds of a steady clock.
    using Clock = std::function<std::int64_t()>;

    /// An empty path means a map that has no file yet.
    explicit Store(Document document, std::filesystem::path path = {}, Clock clock = {});

    [[nodiscard]] const Map& map() const { return history_.map(); }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] const Envelope& envelope() const { return envelope_; }
    [[nodiscard]] const History& history() const { return history_; }
    /// True when the map differs from the one that was last read or written, or when no file holds that any more.
    [[nodiscard]] bool dirty() const { return isLost_ || !(map() == saved_); }

    /// A document that may only be looked at refuses every edit ("map.only-to-look-at").
    void setReadOnly(bool on) { readOnly_ = on; }
    [[nodiscard]] bool isReadOnly() const { return readOnly_; }

    /// Applies an edit as a step of undo. Steps with the same non-empty key fold (see History::push). One that would
    /// make the file larger than it may be is refused ("edit.file-too-large"); another version of the map is not.
    Result<void> dispatch(const Edit& edit, const std::string& key = {}, Folding folding = Folding::untilPause);
    /// The same with an edit that was applied already, beside the window; when the map is another by now, it is applied
    /// anew.
    Result<void> take(AppliedEdit done, const Edit& edit, const std::string& key = {},
                      Folding folding = Folding::untilPause);
    bool undo();
    bool redo();
    /// As many steps of undo or redo as lie between here and this one; see History::goTo.
    bool goTo(std::size_t step);
    /// Milliseconds since this step of the history.
    [[nodiscard]] std::int64_t ageOf(std::size_t step) const;
    /// The next edit is a step of its own.
    void seal() { history_.seal(); }
    /// See History::mark and History::rollBack.
    [[nodiscard]] std::uint64_t mark() const { return history_.mark(); }
    bool rollBack(std::uint64_t mark);
    /// A number that no other scope of edits of this document has.
    [[nodiscard]] std::uint64_t nextScope() { return ++scopes_; }

    /// What somebody else wrote to the file: `merged` is the present map with it (mergeMaps), which grew from `base` as
    /// theirs did. It is what the file holds now. No step of undo, see History::rebase.
    void takeTheirs(Map base, Map theirs, Envelope envelope, Map merged);

    /// The file at `path` holds `map` now.
    void markSaved(Map map, Envelope envelope, std::filesystem::path path);
    /// See KeepState.
    void setLost(bool on) { isLost_ = on; }
    [[nodiscard]] bool isLost() const { return isLost_; }

    /// Calls `observer` after every change for as long as the returned token lives.
    [[nodiscard]] std::shared_ptr<void> observe(Observer observer);

private:
    [[nodiscard]] Result<void> fits(std::int64_t growth);
    void tell(const Map& before, bool isFromOthers = false);
    void tell(const Map& before, Diff changes, std::int64_t growth, bool isFromOthers = false);

    History history_;
    Envelope envelope_;
    std::filesystem::path path_;
    Map saved_;
    Clock clock_;
    bool readOnly_ = false, isLost_ = false;
    std::optional<std::int64_t> fileBytes_; // of the map; counted when it is first asked for
    std::uint64_t scopes_ = 0;
    std::vector<std::weak_ptr<Observer>> observers_;
};

} // namespace cjm
